"""Rules put to a graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from graphcore.columns import Columns
from queries.engines.arrays import ArraysEngine
from queries.engines.arrays.day import Day
from queries.engines.engine import Engine
from queries.findings import Finding
from queries.rules import Rule
from queries.verdicts import Verdicts, verdicts_of

if TYPE_CHECKING:
    from graphcore.elements import Node
    from graphcore.graph import Graph


class Answers:
    """What rules say of a graph on a day.

    Attributes
    ----------
    verdicts
        Rule → its answers as columns, which is enough to count them.
    """

    def __init__(
        self, columns: Columns, rules: tuple[Rule, ...], verdicts: Mapping[str, Verdicts], as_of: date
    ) -> None:
        self.columns = columns
        self.rules = rules
        self.verdicts = verdicts
        self.as_of = as_of

    @cached_property
    def findings(self) -> Mapping[str, Sequence[Finding]]:
        """Rule → all its findings, in canonical order."""
        return {rule: verdicts.findings() for rule, verdicts in self.verdicts.items()}

    @cached_property
    def graph(self) -> Graph:
        """The graph that was asked."""
        return self.columns.graph()

    @cached_property
    def communities(self) -> Mapping[str, Node]:
        """The communities by id, as far as their names go."""
        from graphcore.elements import Node

        day = next(iter(self.verdicts.values())).day if self.verdicts else Day(self.columns, self.as_of)
        return {node: Node(node, "community", name) for node, name in day.named("community").values()}

    def only(self, findings: Mapping[str, Sequence[Finding]]) -> Answers:
        """The same with nothing but these findings, rule by rule."""
        kept = {rule.id: verdicts_of(findings[rule.id], rule, self.verdicts[rule.id].day) for rule in self.rules}
        return Answers(self.columns, self.rules, kept, self.as_of)

    def every(self) -> list[Finding]:
        """All findings, by rule and id."""
        return [finding for rule in sorted(self.findings) for finding in self.findings[rule]]

    def lines(self) -> Iterator[str]:
        """The same as lines of JSON, some at a time."""
        for rule in sorted(self.verdicts):
            yield from self.verdicts[rule].lines()


def ask(graph: Graph | Columns, rules: Iterable[Rule], as_of: date, engine: Engine | None = None) -> Answers:
    """What these rules say of a graph on a day; by the arrays engine unless another is given."""
    asked = tuple(rules)
    columns = graph if isinstance(graph, Columns) else _columns_of(graph)
    if engine is None or isinstance(engine, ArraysEngine):
        arrays = engine or ArraysEngine(columns)
        return Answers(columns, asked, arrays.every(asked, as_of), as_of)
    day = Day(columns, as_of)
    told = {rule.id: verdicts_of(engine.findings(rule, as_of), rule, day) for rule in asked}
    return Answers(columns, asked, told, as_of)


def _columns_of(graph: Graph) -> Columns:
    from graphcore.graph_columns import GraphColumns

    return GraphColumns(graph)
