"""Counts and rates of findings, whole or by group."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Literal, NamedTuple

from graphcore.graph import Graph, Node
from graphcore.language import Language, Text
from graphcore.vocabulary import NODE_KINDS
from queries.findings import Finding
from queries.rules import EXCLUDED, UNKNOWN, CoverageRule, Rule
from queries.validity import seen_on

Grouping = Literal["grid", "community", "street", "district", "kind", "way"]

_NO_GROUP = Text("（无）", "(none)")
_TOTAL = Text("合计", "total")
_PAIR = Text("成对", "pair")


class Row(NamedTuple):
    """One rule in one group: the numerators, the denominator, and what is not in it and why.

    Attributes
    ----------
    group
        Id of the territory, the kind or the way; None for findings that are in no group, and in
        a total.
    name
        What users see for the group.
    counted
        Findings without the excluded and the unknown ones.
    statuses
        Status → findings; every status the rule may give, in its order.
    rate
        Share of the counted with the best status; None where nothing is counted.
    rates
        Further rates of the rule, by name.
    unstated
        How many of the counted do not state the attribute by which the rule excludes; None where
        it excludes nothing.
    excluded
        Value of that attribute → how many are excluded by it.
    missing
        Roster kind → how many are unknown for want of it; one may want for several.
    """

    rule: str
    group: str | None
    name: str
    counted: int
    statuses: Mapping[str, int]
    rate: float | None
    rates: Mapping[str, float | None]
    unstated: int | None
    excluded: Mapping[str, int]
    missing: Mapping[str, int]

    def to_json(self) -> dict[str, Any]:
        """The row as ``--by`` writes it."""
        own = {"rule": self.rule, "group": self.group, "name": self.name, "counted": self.counted}
        return {**own, **self.statuses, "rate": self.rate}


def total(findings: Iterable[Finding], rule: Rule, graph: Graph, language: Language) -> Row:
    """All findings of a rule as one row."""
    return _row(rule, None, _TOTAL.say(language), list(findings), graph)


def roll_up(
    findings: Iterable[Finding], rule: Rule, graph: Graph, by: Grouping, language: Language, *, as_of: date
) -> list[Row]:
    """Findings of a rule by group.

    A node that lies in two territories of a kind counts once in each, and so does a pair whose ends
    do; what lies in none has a row of its own, as findings without a way have.

    Parameters
    ----------
    findings
        Of this rule and this graph.
    as_of
        The day on which the findings were made: where a node lies may change.

    Returns
    -------
    list of Row
        Territories by id, kinds and ways in the order of the vocabulary and the rule, the row
        without a group last.
    """
    groups: defaultdict[str | None, list[Finding]] = defaultdict(list)
    places = Places(graph, as_of)
    for finding in findings:
        for group in _groups(finding, by, places):
            groups[group].append(finding)
    return [
        _row(rule, group, _name(group, by, rule, graph).say(language), groups[group], graph)
        for group in sorted(groups, key=lambda group: _order(group, by, rule))
    ]


class Places:
    """What each node lies in, at whatever remove."""

    def __init__(self, graph: Graph, day: date) -> None:
        self._kinds = {node.id: node.kind for node in graph.iter_nodes() if seen_on(node.attributes, day)}
        self._around: defaultdict[str, list[str]] = defaultdict(list)
        for edge in graph.iter_edges("located_in"):
            if edge.source in self._kinds and edge.target in self._kinds and seen_on(edge.attributes, day):
                self._around[edge.source].append(edge.target)

    def __contains__(self, node: str) -> bool:
        return node in self._kinds

    def of(self, node: str, kind: str) -> list[str]:
        """The nodes of a kind that a node is or lies in."""
        met = [node]
        for place in met:
            met.extend(around for around in dict.fromkeys(self._around.get(place, ())) if around not in met)
        return [place for place in met if self._kinds[place] == kind]


def _groups(finding: Finding, by: Grouping, places: Places) -> Sequence[str | None]:
    if by == "kind":
        return [finding.kind]
    if by == "way":
        return [finding.way]
    lies_in = list(dict.fromkeys(place for node in finding.about for place in places.of(node, by)))
    if not lies_in and finding.community:  # a Party organisation may have a community without lying anywhere
        lies_in = places.of(finding.community, by)
    return lies_in or [None]


def _order(group: str | None, by: Grouping, rule: Rule) -> tuple[bool, int, str]:
    ranks: Sequence[str] = ()
    if by == "kind":
        ranks = list(NODE_KINDS)
    elif by == "way" and isinstance(rule, CoverageRule):
        ranks = rule.way_names
    return (group is None, ranks.index(group) if group in ranks else 0, group or "")


def _name(group: str | None, by: Grouping, rule: Rule, graph: Graph) -> Text:
    if group is None:
        return _NO_GROUP
    if by == "kind":
        return NODE_KINDS[group].label if group in NODE_KINDS else _PAIR
    if by == "way":
        return rule.label(group)
    name = graph.node(group).name
    return Text(name, name)


def _row(rule: Rule, group: str | None, name: str, findings: Sequence[Finding], graph: Graph) -> Row:
    tally = Counter(finding.status for finding in findings)
    counted = [finding for finding in findings if finding.status not in (EXCLUDED, UNKNOWN)]

    def share(*names: str) -> float | None:
        within = sum(finding.status in names or finding.way in names for finding in counted)
        return within / len(counted) if counted else None

    further = rule.rates if isinstance(rule, CoverageRule) else ()
    return Row(
        rule=rule.id,
        group=group,
        name=name,
        counted=len(counted),
        statuses={status: tally[status] for status in rule.statuses},
        rate=share(*rule.positive),
        rates={rate.name: share(*rate.share_of) for rate in further},
        unstated=_unstated(rule, (graph.node(finding.id) for finding in counted)),
        excluded=_excluded(rule, (graph.node(finding.id) for finding in findings if finding.status == EXCLUDED)),
        missing=dict(Counter(roster for finding in findings for roster in finding.details.get("missing") or ())),
    )


def _excluding(rule: Rule) -> tuple[str, ...]:
    """The attributes by which a rule excludes."""
    return tuple(rule.excluded.where) if isinstance(rule, CoverageRule) and rule.excluded else ()


def _unstated(rule: Rule, nodes: Iterator[Node]) -> int | None:
    if not (names := _excluding(rule)):
        return None
    return sum(any(node.attributes.get(name) is None for name in names) for node in nodes)


def _excluded(rule: Rule, nodes: Iterator[Node]) -> dict[str, int]:
    values = (str(node.attributes[name]) for node in nodes for name in _excluding(rule) if name in node.attributes)
    return dict(sorted(Counter(values).items()))
