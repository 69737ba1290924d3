"""What a report is written from, and the counts that all its sections take from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from graphcore.elements import Node
from graphcore.graph import Graph
from graphcore.graph_columns import GraphColumns
from graphcore.language import Language, Text
from graphcore.problems import Problem
from queries.engines.arrays.day import Day
from queries.engines.knowledge import Knowledge
from queries.findings import Finding
from queries.rollup import Row, total
from queries.rules import Rule
from queries.sharing.suppression import Shown
from queries.structure import Result
from queries.verdicts import verdicts_of
from viz.report.records import Part
from viz.standing import Standing, standing_of


@dataclass(frozen=True)
class Material:
    """A graph, what was answered about it, and how it is to be told.

    Attributes
    ----------
    graph
        As it may be shown.
    findings
        Rule → its findings, exact.
    counted
        Rules whose findings may only be counted by community.
    posts
        Grid → how many household posts it has, as it may be shown.
    """

    graph: Graph
    rules: Mapping[str, Rule]
    findings: Mapping[str, Sequence[Finding]]
    results: Sequence[Result]
    problems: Sequence[Problem]
    counted: frozenset[str]
    posts: Mapping[str, Shown]
    as_of: date
    language: Language

    def say(self, zh: str, en: str) -> str:
        """A sentence in the language of the report."""
        return Text(zh, en).say(self.language)

    def listed(self, items: Iterable[str]) -> str:
        """Some items one after the other."""
        return self.say("、", ", ").join(items)

    @cached_property
    def nodes(self) -> Mapping[str, Node]:
        """Every node by id."""
        return {node.id: node for node in self.graph.iter_nodes()}

    @cached_property
    def communities(self) -> Mapping[str, str]:
        """Community → its name."""
        return {node.id: node.name for node in self.nodes.values() if node.kind == "community"}

    @cached_property
    def knowledge(self) -> Knowledge:
        """What the rosters of each community could tell, and what cells leave open."""
        return Knowledge(self._stated("rosters", self.communities), self._stated("untold", self.nodes))

    def _stated(self, attribute: str, nodes: Iterable[str]) -> dict[str, list[str] | None]:
        """What each of some nodes states by an attribute that is a list."""
        stated = {node: self.nodes[node].attributes.get(attribute) for node in nodes}
        return {place: [*map(str, value)] if isinstance(value, list) else None for place, value in stated.items()}

    @cached_property
    def asked(self) -> tuple[Rule, ...]:
        """The rules that found somebody to ask about."""
        return tuple(rule for rule in self.rules.values() if self.findings.get(rule.id))

    @cached_property
    def totals(self) -> Mapping[str, Row]:
        """Rule → all its findings counted."""
        return {rule.id: self.row(rule, self.findings[rule.id]) for rule in self.asked}

    def row(self, rule: Rule, findings: Iterable[Finding]) -> Row:
        """Some findings of a rule counted."""
        return total(verdicts_of(tuple(findings), rule, self._day), self.language)

    @cached_property
    def _day(self) -> Day:
        return Day(GraphColumns(self.graph), self.as_of)

    def by_community(self, rule: Rule) -> Mapping[str, Row]:
        """Community → the findings of a rule in it counted; communities without any are left out."""
        if rule.id not in self._by_community:
            self._by_community[rule.id] = self._counted_by_community(rule)
        return self._by_community[rule.id]

    @cached_property
    def _by_community(self) -> dict[str, Mapping[str, Row]]:
        return {}

    def _counted_by_community(self, rule: Rule) -> Mapping[str, Row]:
        there: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self.findings.get(rule.id, ()):
            if finding.community is not None and finding.community in self.communities:
                there[finding.community].append(finding)
        return {place: self.row(rule, there[place]) for place in self.communities if place in there}

    def parts(self, rule: Rule, row: Row) -> tuple[Part, ...]:
        """How the findings of a row stand, status by status; none is left out."""
        return tuple(
            Part(standing_of(status, rule), rule.label(status).say(self.language), count)
            for status, count in row.statuses.items()
            if count
        )

    def standings(self, rule: Rule, row: Row) -> Counter[Standing]:
        """How many of a row stand in each way."""
        counts: Counter[Standing] = Counter()
        for part in self.parts(rule, row):
            counts[part.standing] += part.number
        return counts

    def wanting(self, rule: Rule) -> int:
        """How many lack what a rule asks for."""
        return self.standings(rule, self.totals[rule.id])["uncovered"]
