"""Answers rules over the columns of a graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

import numpy as np

from graphcore.columns import Columns, Positions
from graphcore.placed_columns import PlacedColumns
from queries.engines.arrays.belonging import communities
from queries.engines.arrays.day import Day
from queries.engines.arrays.deciding import Decided, decide
from queries.engines.arrays.relations import Integers, span
from queries.findings import Finding
from queries.rules import IN_COMMUNITY, CoverageRule, Rule
from queries.verdicts import NO_WAY, Verdicts


class ArraysEngine:
    """Answers rules on the columns of a graph that conforms to the vocabulary.

    A step of a path is one gather and scatter over the ends of edges; no node is an object before a
    finding about it is asked for.

    Parameters
    ----------
    columns
        Of a graph in memory, or of a store.

    Examples
    --------
    >>> from graphcore.graph_columns import GraphColumns
    >>> from graphcore.elements import Node
    >>> from graphcore.graph import Graph
    >>> from queries.packs import load_pack
    >>> engine = ArraysEngine(GraphColumns(Graph.of([Node("GR-1", "grid", "第1网格")])))
    >>> [found] = engine.findings(load_pack().rules["grid-branch"], date(2026, 1, 1))
    >>> found.status
    'absent'
    """

    def __init__(self, columns: Columns) -> None:
        self._columns = columns if columns.ranks() is not None else PlacedColumns(columns)
        self._views: dict[date, _View] = {}

    def findings(self, rule: Rule, as_of: date) -> list[Finding]:
        """One finding for each node or pair the rule asks about, in canonical order."""
        return self.verdicts(rule, as_of).findings()

    def verdicts(self, rule: Rule, as_of: date) -> Verdicts:
        """The same as columns."""
        return self.every((rule,), as_of)[rule.id]

    def every(self, rules: Iterable[Rule], as_of: date) -> dict[str, Verdicts]:
        """The same of several rules, by id: what they have in common is walked once."""
        if as_of not in self._views:
            self._views = {as_of: _view(self._columns, as_of)}  # the last day asked is kept, not all
        day, belonging = self._views[as_of]
        told = {rule.id: self._verdicts(rule, day, belonging) for rule in rules}
        day.leading, day.ending = [], []
        return told

    @staticmethod
    def _verdicts(rule: Rule, day: Day, belonging: Positions) -> Verdicts:
        decided = decide(day, belonging, rule)
        return Verdicts(
            rule,
            day,
            decided.about,
            decided.other,
            span(decided.about) if decided.other is None else decided.about,
            decided.community,
            decided.status,
            _ways(rule, decided),
            decided.missing,
            lambda rows: _tell(day, rule, decided, rows),
            lambda: _lines(day, rule, decided),
        )


def _tell(day: Day, rule: Rule, decided: Decided, rows: Integers) -> list[Finding]:
    from queries.engines.arrays.telling import tell  # texts take Polars, and counts do not

    return tell(day, rule, decided, rows)


def _lines(day: Day, rule: Rule, decided: Decided) -> Iterator[str]:
    from queries.engines.arrays.lines import lines

    return lines(day, rule, decided)


class _View(NamedTuple):
    """The graph on one day, and the communities of nodes that have only one."""

    day: Day
    communities: Positions


def _view(columns: Columns, as_of: date) -> _View:
    day = Day(columns, as_of)
    belonging = communities(day)
    day.derive(IN_COMMUNITY, lambda: belonging.pairs(np.arange(day.size, dtype=np.int32)))
    return _View(day, belonging.one)


def _ways(rule: Rule, decided: Decided) -> Integers:
    """Each answer's way as a place among the names of ways."""
    if not isinstance(rule, CoverageRule) or not rule.way_names:
        return np.full(len(decided.about), NO_WAY, np.int8)
    places = [*(rule.way_names.index(way.name or "") for way in rule.ways), NO_WAY, NO_WAY]
    return np.array(places, np.int8).take(decided.choice)
