"""What rules say of a study: findings, their roll-up, the cells they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

import polars as pl

from graphcore.language import Language, Text
from onecore.figures import percent
from onecore.given import one_of
from onecore.library.table import Table
from onecore.questions import Answers
from onecore.titles import title_of
from queries.findings import Finding, NodeEvidence
from queries.rollup import Grouping, Row, roll_up
from queries.rules import Rule
from viz.shown_findings import shown_finding

if TYPE_CHECKING:
    from onecore.library.page import MapPage

_TEXT, _TEXTS, _COUNT, _SHARE = pl.String(), pl.List(pl.String()), pl.Int64(), pl.Float64()
_WORDS = {
    "rule": Text("规则", "rule"),
    "name": Text("名称", "name"),
    "community": Text("社区", "community"),
    "verdict": Text("结论", "verdict"),
    "why": Text("说明", "why"),
}
_GROUP = Text("分组", "group")


class Findings(Table[Finding]):
    """What rules say of a graph, by rule and id."""

    title = Text("结果", "findings")

    def __init__(self, answers: Answers, language: Language) -> None:
        super().__init__(answers.every(), language)
        self._answers = answers

    def by(self, grouping: Grouping) -> RollUp:
        """Counts and rates for each ``grid``, ``community``, ``street``, ``district``, ``kind`` or ``way``."""
        one_of(*get_args(Grouping))(grouping)
        shown = self._answers.only({rule.id: self.where(rule=rule.id) for rule in self._answers.rules})
        rows = [row for verdicts in shown.verdicts.values() for row in roll_up(verdicts, grouping, self._language)]
        return RollUp(rows, shown.rules, self._language)

    def cells(self) -> Cells:
        """The cells that the findings rest on, one for each finding, piece of evidence and cell."""
        return Cells((cell for finding in self for cell in _cells(finding)), self._language)

    def map(self, title: str | None = None) -> MapPage:
        """The map of the graph with these findings, called by its place unless named."""
        from onecore.library.page import MapPage

        findings = {rule.id: self.where(rule=rule.id) for rule in self._answers.rules}
        return MapPage(self._answers.only(findings), title or title_of(self._answers.graph), self._language)

    def _schema(self) -> Mapping[str, pl.DataType]:
        details = dict.fromkeys(key for finding in self for key in finding.details)
        own = dict.fromkeys(("rule", "id", "kind", "name", "community", "status", "way"), _TEXT)
        return {**own, **{key: _TEXTS for key in (*details, "missing") if key != "way"}}

    def _record(self, item: Finding) -> Mapping[str, Any]:
        return item.to_json()

    def _shown(self, items: Sequence[Finding]) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        rules = {rule.id: rule for rule in self._answers.rules}
        graph = self._answers.graph
        places = {place: graph.node(place) for place in {one.community for one in items if one.community}}
        shown = [shown_finding(one, places, rules[one.rule], self._language) for one in items]
        return [words.say(self._language) for words in _WORDS.values()], [
            [rules[one.rule].title.say(self._language), one.name, one.community, one.status, one.why] for one in shown
        ]


class RollUp(Table[Row]):
    """Counts and rates of each rule in each group."""

    title = Text("分组统计", "by group")

    def __init__(self, rows: Iterable[Row], rules: Iterable[Rule], language: Language) -> None:
        super().__init__(rows, language)
        self._rules = {rule.id: rule for rule in rules}

    def _schema(self) -> Mapping[str, pl.DataType]:
        statuses = dict.fromkeys((status for row in self for status in row.statuses), _COUNT)
        own = {"rule": _TEXT, "group": _TEXT, "name": _TEXT, "counted": _COUNT}
        return {**own, **statuses, "rate": _SHARE}

    def _record(self, item: Row) -> Mapping[str, Any]:
        return item.to_json()

    def _shown(self, items: Sequence[Row]) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        headings = (_WORDS["rule"], _GROUP, Text("计入", "counted"), Text("比率", "rate"), _WORDS["verdict"])
        return [words.say(self._language) for words in headings], [
            [self._rules[row.rule].title.say(self._language), row.name, row.counted, percent(row.rate), self._told(row)]
            for row in items
        ]

    def _told(self, row: Row) -> str:
        label = self._rules[row.rule].label
        return " · ".join(
            f"{label(status).say(self._language)} {count}" for status, count in row.statuses.items() if count
        )


class Cell(NamedTuple):
    """A cell, or a row where ``column`` is None, that a finding rests on.

    Attributes
    ----------
    rule, id
        The finding's.
    node
        What the cell tells of: a node, or
    edge, source, target
        an edge by its kind and ends.
    """

    rule: str
    id: str
    node: str | None
    edge: str | None
    source: str | None
    target: str | None
    file: str
    sheet: str | None
    row: int | None
    column: str | None


class Cells(Table[Cell]):
    """The cells that findings rest on."""

    title = Text("依据", "evidence")

    def _schema(self) -> Mapping[str, pl.DataType]:
        return {**dict.fromkeys(Cell._fields, _TEXT), "row": _COUNT}

    def _record(self, item: Cell) -> Mapping[str, Any]:
        return item._asdict()


def _cells(finding: Finding) -> Iterator[Cell]:
    for item in finding.evidence:
        node = item.node if isinstance(item, NodeEvidence) else None
        kind, source, target = (None, None, None) if isinstance(item, NodeEvidence) else item[:3]
        for place in item.sources:
            yield Cell(finding.rule, finding.id, node, kind, source, target, *place)
