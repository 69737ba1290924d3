"""The nodes and links that decided, for as many answers at once as are told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from graphcore.columns import Positions
from queries.engines.arrays.day import LINK_KINDS, Day
from queries.engines.arrays.deciding import Decided
from queries.engines.arrays.relations import Integers, Keys, Mask, Pairs, among, distinct, keys
from queries.engines.arrays.tying import Facing, facing
from queries.engines.arrays.walks import ends, holds
from queries.rules import (
    IN_COMMUNITY,
    AllOf,
    AnyOf,
    CoverageRule,
    ExpectedEdgeRule,
    PairRule,
    Reach,
    RequirementRule,
    Rule,
    Step,
    Tie,
)
from queries.rules.expected_edge import GAP


class Trail(NamedTuple):
    """Links, each with the answer that it decided; kinds as places in :data:`LINK_KINDS`."""

    owner: Integers
    kind: Integers
    source: Positions
    target: Positions

    def of(self, owners: Integers) -> Trail:
        """The same links, of the owners of their owners."""
        return self._replace(owner=owners[self.owner])


class Evidence(NamedTuple):
    """What decided: distinct, in canonical order within each owner."""

    nodes: Pairs
    links: Trail


def evidence(day: Day, rule: Rule, decided: Decided, rows: Integers) -> Evidence:
    """What decided some answers; owners are places in ``rows``."""
    known = np.flatnonzero(decided.missing[rows] == 0)
    about = decided.about[rows]
    none = np.empty(0, np.int64)
    nodes, trails = [none], [_EMPTY]
    match rule:
        case CoverageRule():
            choice = decided.choice[rows]
            for place, way in enumerate(rule.ways):
                at = np.flatnonzero(choice == place)
                trails.append(leading(day, way.reach, about[at]).of(at))
            nodes.append(known[choice[known] >= len(rule.ways)])
        case RequirementRule():
            choice = decided.choice[rows]
            for place, case in enumerate(rule.cases):
                at = known[choice[known] == place]
                for count in case.having or rule.of.having:
                    to = keys(np.arange(len(at)), about[at], day.size) if count.itself else None
                    trails.append(leading(day, count.reach, about[at], to).of(at))
                if case.verdict == "negative" or case.where or not case.having:
                    nodes.append(at)
        case ExpectedEdgeRule():
            anchors = about[known]
            holders = {role: ends(day, reach, anchors) for role, reach in rule.roles.items()}
            trails += [leading(day, reach, anchors).of(known) for reach in rule.roles.values()]
            for one, other in rule.pairs:
                couples = facing(holders[one], holders[other], len(anchors))
                trails += [_tying(day, tie, couples, anchors).of(known) for tie in rule.ties.values()]
            nodes.append(known[decided.status[rows[known]] == rule.statuses.index(GAP)])
        case PairRule():
            second = about if decided.other is None else decided.other[rows]
            couples = Facing(known, about[known], second[known])
            trails.append(_tying(day, rule.related, couples))
            is_tied = decided.choice[rows[known]] == 0
            trails.append(_tying(day, rule.tied, Facing(*(part[is_tied] for part in couples))))
            untied = known[~is_tied]
            both = Pairs(np.concatenate([untied, untied]), np.concatenate([about[untied], second[untied]]))
            return _ordered(day, both, trails)
    owners = np.concatenate(nodes)
    return _ordered(day, Pairs(owners, about[owners]), trails)


_EMPTY = Trail(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.int32), np.empty(0, np.int32))


def _joined(trails: Iterable[Trail]) -> Trail:
    every = [_EMPTY, *trails]
    return Trail(*(np.concatenate(parts) for parts in zip(*every, strict=True)))


def _ordered(day: Day, nodes: Pairs, trails: Iterable[Trail]) -> Evidence:
    trail = _joined(trails)
    derived = trail.kind == LINK_KINDS.index(IN_COMMUNITY)  # has no cells: the node that it leads from stands for it
    every = distinct(
        np.concatenate([nodes.owner, trail.owner[derived]]),
        np.concatenate([nodes.end, trail.source[derived]]),
        day.size,
    )
    order = np.lexsort((day.ranks(every.end), every.owner))
    every = Pairs(*(part[order] for part in every))
    trail = Trail(*(part[~derived] for part in trail))
    order = np.lexsort((day.ranks(trail.target), day.ranks(trail.source), trail.kind, trail.owner))
    trail = Trail(*(part[order] for part in trail))
    new = np.ones(len(order), np.bool_)
    new[1:] = np.logical_or.reduce([part[1:] != part[:-1] for part in trail])
    return Evidence(every, Trail(*(part[new] for part in trail)))


def leading(day: Day, reach: Reach, nodes: Positions, to: Keys | None = None) -> Trail:
    """Every link on a path of a reach that ends at some nodes, wherever it ends if none are given.

    Parameters
    ----------
    to
        Owner and end as :func:`queries.engines.arrays.relations.keys`, ascending.
    """
    if isinstance(reach, AllOf):
        found = ends(day, reach, nodes)
        every = keys(found.owner, found.end, day.size)
        to = every if to is None else to[among(to, every)]
    if isinstance(reach, AnyOf | AllOf):
        return _joined(leading(day, one, nodes, to) for one in reach.reaches)
    walked: list[tuple[Step, Keys, _Crossed]] = []
    starts = Pairs(np.arange(len(nodes)), nodes)
    for step in reach:
        crossed = _crossed(day, step, starts)
        walked.append((step, keys(starts.owner, starts.end, day.size), crossed))
        met = crossed.ending(day, step, nodes)
        starts = distinct(crossed.trail.owner[met], crossed.far[met], day.size)
    wanted = keys(starts.owner, starts.end, day.size)
    if to is not None:
        wanted = wanted[among(wanted, to)]
    trails = []
    for step, begun, crossed in reversed(walked):
        kept = crossed.towards(day, wanted, repeat=step.repeat)
        trails.append(Trail(*(part[kept] for part in crossed.trail)))
        nears = np.unique(keys(crossed.trail.owner[kept], crossed.near[kept], day.size))
        wanted = nears[among(nears, begun)]  # a step that repeats has others between
    return _joined(trails)


class _Crossed(NamedTuple):
    """Every crossing of a step, from all owners."""

    trail: Trail
    near: Positions
    far: Positions

    def ending(self, day: Day, step: Step, nodes: Positions) -> Mask:
        """At which crossings the step may end."""
        met = holds(day, step, self.far, nodes[self.trail.owner])
        return met & day.is_of(step.to)[day.kinds[self.far]] if step.to else met

    def towards(self, day: Day, wanted: Keys, *, repeat: bool) -> Mask:
        """From which crossings some wanted node is reached, at once or, where the step repeats, at last."""
        fars = keys(self.trail.owner, self.far, day.size)
        kept = among(fars, wanted)
        while repeat:
            nears = keys(self.trail.owner[kept], self.near[kept], day.size)
            wanted = np.union1d(wanted, nears)
            more = among(fars, wanted)
            if int(more.sum()) == int(kept.sum()):
                break
            kept = more
        return kept


def _crossed(day: Day, step: Step, starts: Pairs) -> _Crossed:
    none: Integers = np.empty(0, np.int32)
    parts: list[tuple[Trail, Positions, Positions]] = [(_EMPTY, none, none)]
    met, frontier = keys(starts.owner, starts.end, day.size), starts
    while len(frontier.owner):
        fars: list[Keys] = [np.empty(0, np.int64)]
        for crossing in day.crossings(step):
            pair, at = crossing.rows.at(frontier.end)
            owner, near, far = frontier.owner[pair], crossing.rows.owner[at], crossing.rows.end[at]
            source, target = (far, near) if crossing.backward else (near, far)
            kind = np.full(len(owner), LINK_KINDS.index(crossing.kind))
            parts.append((Trail(owner, kind, source, target), near, far))
            fars.append(keys(owner, far, day.size))
        if not step.repeat:
            break
        new = np.unique(np.concatenate(fars))
        new = new[~among(new, met)]
        met = np.union1d(met, new)
        frontier = Pairs(new // day.size, (new % day.size).astype(np.int32))
    trails, nears, all_fars = zip(*parts, strict=True)
    return _Crossed(_joined(trails), np.concatenate(nears), np.concatenate(all_fars))


def _tying(day: Day, tie: Tie, couples: Facing, anchors: Positions | None = None) -> Trail:
    """Every link that ties a couple, by the couple's owner."""
    rows = np.arange(len(couples.owner))
    trails = []
    if tie.direct is not None:
        for near, far in ((couples.one, couples.other), (couples.other, couples.one)):
            trails.append(leading(day, tie.direct, near, keys(rows, far, day.size)))
    if tie.shared is not None:
        one, other = (_ends(day, tie.shared, nodes) for nodes in (couples.one, couples.other))
        shared = one[among(one, other)]
        if tie.concerning is not None and anchors is not None:
            shared = shared[among(shared, _ends(day, tie.concerning, anchors[couples.owner]))]
            trails.append(leading(day, tie.concerning, anchors[couples.owner], shared))
        trails += [leading(day, tie.shared, nodes, shared) for nodes in (couples.one, couples.other)]
    return _joined(trails).of(couples.owner)


def _ends(day: Day, reach: Reach, nodes: Positions) -> Keys:
    found = ends(day, reach, nodes)
    return keys(found.owner, found.end, day.size)
