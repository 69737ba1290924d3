"""Walking the path language from link to link, set by set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any, NamedTuple, Protocol

from queries.engines.sight import Link
from queries.rules import AllOf, AnyOf, Asked, Reach, Step


class Walkable(Protocol):
    """Nodes on a day, and what one step leads to from each."""

    @property
    def day(self) -> date:
        """The day."""
        ...

    @property
    def nodes(self) -> Mapping[str, Mapping[str, Any]]:
        """Node → its kind and attributes."""
        ...

    def crossed(self, node: str, step: Step) -> Iterable[tuple[Link, str]]:
        """The links that a step crosses from a node, each with the node at its other end."""
        ...


class Crossing(NamedTuple):
    """One link crossed by one step."""

    near: str
    link: Link
    far: str


def holds(seen: Walkable, asked: Asked, node: str, start: str | None = None) -> bool:
    """Whether what is asked of a node holds; ``start`` is where the path to it began, if one led there."""
    if not asked.where and not asked.having:  # most steps ask nothing
        return True
    beside, before = seen.nodes[node], seen.nodes[start or node]
    return all(
        condition.admits(beside.get(name), beside=beside, start=before, day=seen.day)
        for name, condition in asked.where.items()
    ) and all(count.admits(reached(seen, count.reach, node), node) for count in asked.having)


def reached(seen: Walkable, reach: Reach, start: str) -> set[str]:
    """The nodes that a reach ends at."""
    match reach:
        case AnyOf(reaches=reaches):
            return set().union(*(reached(seen, one, start) for one in reaches))
        case AllOf(reaches=reaches):
            return set.intersection(*(reached(seen, one, start) for one in reaches))
    ends = {start}
    for step in reach:
        ends = _ends(seen, step, _met(seen, step, ends), start)
    return ends


def leading(seen: Walkable, reach: Reach, start: str, to: AbstractSet[str]) -> set[Link]:
    """Every link on a path of the reach that ends at one of some nodes."""
    if isinstance(reach, AllOf):
        to = to & reached(seen, reach, start)
    if isinstance(reach, AnyOf | AllOf):
        return set().union(*(leading(seen, one, start, to) for one in reach.reaches))
    walked: list[tuple[Step, set[str], list[Crossing]]] = []
    ends = {start}
    for step in reach:
        crossings = _crossings(seen, step, ends)
        walked.append((step, ends, crossings))
        ends = _ends(seen, step, {crossing.far for crossing in crossings}, start)
    links: set[Link] = set()
    wanted = ends & to
    for step, starts, crossings in reversed(walked):
        kept = _towards(wanted, crossings, repeat=step.repeat)
        links |= {crossing.link for crossing in kept}
        wanted = {crossing.near for crossing in kept} & starts  # a step that repeats has others between
    return links


def _crossings(seen: Walkable, step: Step, starts: AbstractSet[str]) -> list[Crossing]:
    """Every crossing of a step; where it repeats, until nothing new is met."""
    crossings: list[Crossing] = []
    met, frontier = set(starts), set(starts)
    while frontier:
        crossed = [Crossing(near, link, far) for near in frontier for link, far in seen.crossed(near, step)]
        crossings += crossed
        frontier = {crossing.far for crossing in crossed} - met if step.repeat else set()
        met |= frontier
    return crossings


def _met(seen: Walkable, step: Step, starts: AbstractSet[str]) -> set[str]:
    """The nodes at the other ends of a step; where it repeats, until nothing new is met."""
    met: set[str] = set()
    frontier = set(starts)
    while frontier:
        crossed = {far for near in frontier for _, far in seen.crossed(near, step)}
        frontier = crossed - met - starts if step.repeat else set()
        met |= crossed
    return met


def _ends(seen: Walkable, step: Step, met: AbstractSet[str], start: str) -> set[str]:
    """Those of some nodes that a step may end at."""
    return {far for far in met if (not step.to or seen.nodes[far]["kind"] in step.to) and holds(seen, step, far, start)}


def _towards(wanted: AbstractSet[str], crossings: list[Crossing], *, repeat: bool) -> list[Crossing]:
    """The crossings from which some wanted node is reached, at once or, where the step repeats, at last."""
    kept = [crossing for crossing in crossings if crossing.far in wanted]
    while repeat:
        wanted = wanted | {crossing.near for crossing in kept}
        more = [crossing for crossing in crossings if crossing.far in wanted]
        if len(more) == len(kept):
            break
        kept = more
    return kept
