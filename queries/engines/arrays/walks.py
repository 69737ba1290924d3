"""Reaches over arrays: from which nodes they lead anywhere, and where."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

import numpy as np

from graphcore.columns import Positions
from queries.engines.arrays.day import Day
from queries.engines.arrays.relations import (
    Integers,
    Keys,
    Mask,
    Pairs,
    Rows,
    among,
    distinct,
    keys,
    of_keys,
    only_distinct,
    span,
)
from queries.rules import AllOf, AnyOf, Asked, Count, Reach, Step

Asking = Callable[[], Mask]
"""Which nodes are asked, made only where the answer depends on it."""

_KEPT = 12  # paths whose starts are remembered, each as long as there are nodes


def holds(day: Day, asked: Asked, nodes: Positions, starts: Positions | None = None) -> Mask:
    """Of which nodes what is asked holds; ``starts`` are where the paths to them began, if some led there."""
    met = day.where(asked, nodes, starts)

    def still() -> Mask:  # each node once, however many paths led to it
        still_met = np.zeros(day.size, np.bool_)
        still_met[nodes if met is None else nodes.compress(met)] = True
        return still_met

    for count in asked.having:
        admits = _counts(day, count, still).take(nodes)
        met = admits if met is None else met & admits
    return np.ones(len(nodes), np.bool_) if met is None else met


def leads(day: Day, reach: Reach, asked: Asking) -> Mask:
    """From which nodes a reach ends anywhere; what is said of nodes that are not asked may be anything."""
    match reach:
        case AnyOf(reaches=reaches):
            return reduce(np.logical_or, (leads(day, one, asked) for one in reaches))
        case AllOf(reaches=reaches):
            met = reduce(np.logical_and, (leads(day, one, asked) for one in reaches), asked())
        case _ if not _looks_back(reach):
            return _leading_somewhere(day, reach)
        case _:
            met = asked()
    nodes = np.flatnonzero(met).astype(np.int32)
    met = np.zeros(day.size, np.bool_)
    met[nodes.take(ends(day, reach, nodes).owner)] = True
    return met


def ends(day: Day, reach: Reach, nodes: Positions) -> Pairs:
    """Where a reach ends from each of some nodes; owners are places in ``nodes``."""
    match reach:
        case AnyOf(reaches=reaches):
            owners, ended = zip(*(ends(day, one, nodes) for one in reaches), strict=True)
            return distinct(np.concatenate(owners), np.concatenate(ended), day.size)
        case AllOf(reaches=reaches):
            first, *rest = (ends(day, one, nodes) for one in reaches)
            for other in rest:
                met = Rows(*other, len(nodes)).has(*first)
                first = Pairs(*(part.compress(met) for part in first))
            return first
    pairs = Pairs(np.arange(len(nodes)), nodes)
    for place, step in enumerate(reach):
        if step.repeat:
            pairs = _repeated(day, step, pairs)
        else:
            pairs = _crossed(day.rows(step), pairs)
            if place:  # else nothing is met twice, and all is in order
                pairs = distinct(pairs.owner, pairs.end, day.size)
        pairs = _asked(day, step, pairs, nodes)
    return pairs


def rows(day: Day, reach: Reach) -> Rows | None:
    """Where a reach ends from each of all nodes, where that is laid out already: if it is one step that asks nothing."""
    if isinstance(reach, AnyOf | AllOf) or len(reach) > 1:
        return None
    [step] = reach
    return None if step.where or step.having or step.repeat else day.rows(step)


def _keys(day: Day, pairs: Pairs) -> Keys:
    return keys(pairs.owner, pairs.end, day.size)


def _asked(day: Day, step: Step, pairs: Pairs, nodes: Positions) -> Pairs:
    """The pairs whose ends are what a step asks."""
    if not (step.where or step.having or step.repeat):
        return pairs
    met = holds(day, step, pairs.end, nodes.take(pairs.owner))
    if step.repeat and step.to:
        met &= day.is_of(step.to).take(day.kinds.take(pairs.end))
    return Pairs(pairs.owner.compress(met), pairs.end.compress(met))


def _crossed(rows: Rows, pairs: Pairs) -> Pairs:
    """Where one crossing leads, repetitions among it."""
    pair, at = rows.at(pairs.end)
    return Pairs(pairs.owner.take(pair), rows.end.take(at))


def _repeated(day: Day, step: Step, pairs: Pairs) -> Pairs:
    """Where one crossing or more lead."""
    met, frontier = _keys(day, pairs), pairs
    found: list[Keys] = [np.empty(0, np.int64)]
    while len(frontier.owner):
        new = _keys(day, distinct(*_crossed(day.rows(step), frontier), day.size))
        found.append(new)
        new = new.compress(~among(new, met))
        met = only_distinct(np.concatenate([met, new]))
        frontier = of_keys(new, day.size)
    return of_keys(only_distinct(np.concatenate(found)), day.size)


def _looks_back(path: tuple[Step, ...]) -> bool:
    """Whether some step asks for what the start has."""
    return any(condition.same_as is not None for step in path for condition in step.where.values())


def _leading_somewhere(day: Day, path: tuple[Step, ...]) -> Mask:
    """From which of all nodes a path ends anywhere, walked backwards."""
    for known, nears in day.leading:
        if known == path:
            return nears
    step, *onward = path
    wanted = _may_end(day, step)
    if onward:
        further = _leading_somewhere(day, tuple(onward))
        wanted = further if wanted is None else wanted & further
    nears = np.zeros(day.size, np.bool_)
    for crossing in day.crossings(step):
        nears[crossing.near if wanted is None else crossing.near.compress(wanted.take(crossing.far))] = True
    while step.repeat:
        before = int(nears.sum())
        for crossing in day.crossings(step):
            nears[crossing.near.compress(nears.take(crossing.far))] = True
        if int(nears.sum()) == before:
            break
    day.leading = [*day.leading[-_KEPT:], (path, nears)]
    return nears


def _may_end(day: Day, step: Step) -> Mask | None:
    """At which nodes a step that is taken may end; None if at all."""
    if not (step.where or step.having or (step.repeat and step.to)):
        return None
    met = np.zeros(day.size, np.bool_)
    if not step.to:
        for crossing in day.crossings(step):
            met[crossing.far] = True
        nodes: Positions = np.flatnonzero(met).astype(np.int32)
        met[nodes] = holds(day, step, nodes)
        return met
    asked = (step.to, step.where, step.having)
    for known, ends_there in day.ending:
        if known == asked:
            return ends_there
    nodes = day.of_kind(*step.to)
    met[span(nodes)] = holds(day, step, nodes)
    day.ending = [*day.ending[-_KEPT:], (asked, met)]
    return met


def _counts(day: Day, count: Count, asked: Asking) -> Mask:
    """From which of the nodes asked a reach ends at as many nodes as a count admits."""
    fewest = (1 if count.at_most is None else 0) if count.at_least is None else count.at_least
    if not count.itself and count.at_most is None and fewest == 1:
        return leads(day, count.reach, asked)
    if not count.itself and count.at_most == 0 and fewest <= 0:
        return ~leads(day, count.reach, asked)
    nodes = np.flatnonzero(asked()).astype(np.int32)
    met = np.zeros(day.size, np.bool_)
    if count.itself:
        met[nodes] = _on_a_way_back(day, count.reach, nodes)
    else:
        number = _numbers(day, count.reach, nodes)
        met[nodes] = (number >= fewest) & (number <= (day.size if count.at_most is None else count.at_most))
    return met


def _numbers(day: Day, reach: Reach, nodes: Positions) -> Integers:
    """At how many nodes a reach ends from each of some nodes."""
    if not isinstance(reach, AnyOf | AllOf) and len(reach) == 1 and not (reach[0].repeat or _looks_back(reach)):
        crossings = list(day.crossings(reach[0]))
        if len(crossings) == 1:  # no node is met twice, so crossings may be counted as they are
            [crossing] = crossings
            wanted = _may_end(day, reach[0])
            if wanted is None:
                return crossing.numbers.take(nodes)
            return np.bincount(crossing.near.compress(wanted.take(crossing.far)), minlength=day.size).take(nodes)
    return np.bincount(ends(day, reach, nodes).owner, minlength=len(nodes))


def _on_a_way_back(day: Day, reach: Reach, nodes: Positions) -> Mask:
    """From which nodes a reach ends where it began."""
    asked = nodes
    if not isinstance(reach, AnyOf | AllOf) and len(reach) == 1:
        asked = nodes.compress(_never_ending(day, reach[0]).take(nodes))  # no other node can come back to itself
    found = ends(day, reach, asked)
    back = np.zeros(day.size, np.bool_)
    back[found.end.compress(found.end == asked.take(found.owner))] = True
    return back.take(nodes)


def _never_ending(day: Day, step: Step) -> Mask:
    """The nodes on circles of a step or between two: what is left once whatever ends or begins is taken away."""
    left = np.ones(day.size, np.bool_)
    crossings = list(day.crossings(step))
    while True:
        near, far = np.zeros(day.size, np.bool_), np.zeros(day.size, np.bool_)
        for crossing in crossings:
            inside = left.take(crossing.near) & left.take(crossing.far)
            near[crossing.near.compress(inside)] = True
            far[crossing.far.compress(inside)] = True
        still = near & far
        if not (left & ~still).any():
            return left
        left = still
