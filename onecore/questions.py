"""Rules put to a graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from graphcore.graph import Graph
from queries.engines.engine import Engine
from queries.engines.networkx import NetworkXEngine
from queries.findings import Finding
from queries.rules import Rule


class Answers(NamedTuple):
    """What rules say of a graph on a day.

    Attributes
    ----------
    findings
        Rule → its findings, in canonical order.
    """

    graph: Graph
    rules: tuple[Rule, ...]
    findings: Mapping[str, Sequence[Finding]]
    as_of: date

    def every(self) -> list[Finding]:
        """All findings, by rule and id."""
        return [finding for rule in sorted(self.findings) for finding in self.findings[rule]]


def ask(graph: Graph, rules: Iterable[Rule], as_of: date, engine: Engine | None = None) -> Answers:
    """What these rules say of a graph on a day; by the reference engine unless another is given."""
    asked = tuple(rules)
    engine = engine or NetworkXEngine(graph.to_networkx())
    return Answers(graph, asked, {rule.id: engine.findings(rule, as_of) for rule in asked}, as_of)
