"""A graph on one day as arrays: who is there, what leads where, and what is stated."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property

import numpy as np

from graphcore.columns import KINDS, Columns, Positions
from graphcore.vocabulary import EDGE_KINDS
from queries.engines.arrays.links import Crossing, Links, Within, merged
from queries.engines.arrays.places import Places
from queries.engines.arrays.relations import Integers, Mask, Pairs, Rows
from queries.engines.arrays.values import Values, admitted, there, values_of
from queries.rules import IN_COMMUNITY, Asked, Step

LINK_KINDS = (*sorted(EDGE_KINDS), IN_COMMUNITY)
"""Kinds of link by code, in the order in which evidence names them."""


class Day:
    """The nodes and links that are there on a day; an edge from a node to itself says nothing and is left out.

    Attributes
    ----------
    leading
        Paths of the rules that are being answered, the last so many, and from which nodes each leads anywhere: ways
        often end alike.
    ending
        What their steps ask of ends, and which nodes are so.
    """

    def __init__(self, columns: Columns, day: date) -> None:
        self.columns = columns
        self.day = day
        self.size = len(columns)
        self._links: dict[str, Links] = {}
        self._derived: dict[str, Callable[[], Pairs]] = {}
        self._crossings: dict[tuple[str, bool, tuple[str, ...]], Crossing] = {}
        self._rows: dict[tuple[tuple[str, ...], ...], Rows] = {}
        self._values: dict[str, Values] = {}
        self.territories: dict[str, Places] = {}
        self.places: dict[str, Integers] = {}
        self._named: dict[str, dict[int, tuple[str, str]]] = {}
        self._of_kind: dict[tuple[str, ...], Positions] = {}
        self.leading: list[tuple[tuple[Step, ...], Mask]] = []
        self.ending: list[tuple[tuple[object, ...], Mask]] = []

    @cached_property
    def kinds(self) -> Integers:
        """The kind of each node, as a place in :data:`graphcore.columns.KINDS`."""
        return self.columns.kinds()

    @cached_property
    def there(self) -> Mask | None:
        """Which nodes are there; None if all are."""
        since, until = (self.columns.of_nodes(name) for name in ("since", "until"))
        return there(since, until, self.size, self.day)

    def of_kind(self, *kinds: str) -> Positions:
        """The nodes of some kinds that are there."""
        if kinds not in self._of_kind:
            is_one = self.are_of(kinds)
            met = np.flatnonzero(is_one if self.there is None else is_one & self.there)
            self._of_kind[kinds] = met.astype(np.int32)
        return self._of_kind[kinds]

    def named(self, kind: str) -> dict[int, tuple[str, str]]:
        """Id and name of each node of a kind, in the order of ids; for kinds of which there are few."""
        if kind not in self._named:
            told = self.columns.named(kind)
            self._named[kind] = told if self.there is None else {at: told[at] for at in told if self.there[at]}
        return self._named[kind]

    @cached_property
    def _ranks(self) -> Positions | None:
        return self.columns.ranks()

    def ranks(self, nodes: Positions) -> Positions:
        """Where nodes are in the order of ids."""
        return nodes if self._ranks is None else self._ranks.take(nodes)

    def are_of(self, kinds: Iterable[str]) -> Mask:
        """Which nodes are of some kinds, whether they are there or not."""
        met = np.zeros(self.size, np.bool_)
        for kind in kinds:  # each is compared in a tenth of the time of looking each node up
            met |= self.kinds == KINDS.index(kind)
        return met

    @staticmethod
    def is_of(kinds: Iterable[str]) -> Mask:
        """Which codes of node kinds are among some kinds."""
        table = np.zeros(len(KINDS), np.bool_)
        table[[KINDS.index(kind) for kind in kinds]] = True
        return table

    def values(self, attribute: str) -> Values:
        """An attribute of all nodes."""
        if attribute not in self._values:
            self._values[attribute] = values_of(self.columns.of_nodes(attribute), self.size)
        return self._values[attribute]

    def links(self, kind: str) -> Links:
        """The links of a kind."""
        if kind not in self._links:
            self._links[kind] = self._made(kind) if kind in self._derived else self._seen(kind)
        return self._links[kind]

    def _seen(self, kind: str) -> Links:
        source, target = self.columns.ends(kind)
        kept = source != target
        if self.there is not None:
            kept &= self.there.take(source) & self.there.take(target)
        since, until = (self.columns.of_edges(kind, name) for name in ("since", "until"))
        if (seen := there(since, until, len(source), self.day)) is not None:
            kept &= seen
        rows = np.arange(len(source), dtype=np.int32)
        if not kept.all():
            source, target, rows = (part.compress(kept) for part in (source, target, rows))
        new = np.ones(len(rows), np.bool_)
        new[1:] = (source[1:] != source[:-1]) | (target[1:] != target[:-1])
        if new.all():
            return Links(source, target, rows)
        return Links(source[new], target[new], rows, np.flatnonzero(new))

    @cached_property
    def within(self) -> Within:
        """What lies in what: most nodes hold nothing, and take what those have that hold them at the end."""
        inner, outer, *_ = self.links("located_in")
        holds = np.zeros(self.size, np.bool_)
        holds[outer] = True
        between = holds.take(inner)
        return Within((inner.compress(between), outer.compress(between)), (inner, outer))

    def derive(self, kind: str, make: Callable[[], Pairs]) -> None:
        """Have links of a kind that no edges stand for, made when they are first asked for, by source and target."""
        self._derived[kind] = make

    def _made(self, kind: str) -> Links:
        source, target = self._derived[kind]()
        return Links(source.astype(np.int32), target, np.empty(0, np.int32))

    def crossings(self, step: Step) -> Iterator[Crossing]:
        """What a step crosses, to the kinds of node it may end at; where it repeats, to any."""
        to = () if step.repeat else step.to
        directions: dict[tuple[str, bool], None] = {}
        for kinds, backward in ((step.out, False), (step.in_, True), (step.both, False), (step.both, True)):
            for kind in kinds:
                directions[kind, backward] = None
                if kind in EDGE_KINDS and not EDGE_KINDS[kind].directed:
                    directions[kind, not backward] = None
        for kind, backward in directions:
            yield self._crossing(kind, backward, to)

    def _crossing(self, kind: str, backward: bool, to: tuple[str, ...]) -> Crossing:
        known = (kind, backward, to)
        if known not in self._crossings:
            if to:
                whole = self._crossing(kind, backward, ())
                self._crossings[known] = whole.to(self.are_of(to).take(whole.far))
            else:
                source, target, *_ = self.links(kind)
                near, far = (target, source) if backward else (source, target)
                self._crossings[known] = Crossing(kind, near, far, self.size, backward=backward)
        return self._crossings[known]

    def rows(self, step: Step) -> Rows:
        """Where a step leads from each node, its repetition and what it asks of ends apart."""
        known = (step.out, step.in_, step.both, () if step.repeat else step.to)
        if known not in self._rows:
            self._rows[known] = merged(self.crossings(step), self.size)
        return self._rows[known]

    def where(self, asked: Asked, nodes: Positions, starts: Positions | None = None) -> Mask | None:
        """Of which nodes the attributes are as asked; None if nothing is asked of them.

        Parameters
        ----------
        starts
            For each node the one that the path to it starts from; itself where left out.
        """
        met: Mask | None = None
        for name, condition in asked.where.items():
            spoken_of = {name, condition.beside or name, condition.same_as or name}
            columns = {attribute: self.values(attribute) for attribute in spoken_of}
            meets = admitted(condition, name, columns, nodes, nodes if starts is None else starts, day=self.day)
            met = meets if met is None else met & meets
        return met
