"""The reference engine: plain traversal of any NetworkX graph, one function a shape of rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from queries.engines.communities import Communities
from queries.engines.knowledge import Knowledge
from queries.engines.snapshot import Link, Snapshot
from queries.engines.traversal import holds, leading, reached
from queries.engines.tying import related_pairs, tying
from queries.findings import EdgeEvidence, Evidence, Finding, NodeEvidence, in_order
from queries.rules import (
    EXCLUDED,
    IN_COMMUNITY,
    UNKNOWN,
    CoverageRule,
    ExpectedEdgeRule,
    PairRule,
    RequirementRule,
    Rule,
    Selection,
)
from queries.rules.expected_edge import COMPLETE, GAP

if TYPE_CHECKING:
    import networkx as nx

Details = Mapping[str, str | tuple[str, ...] | None]


class Answer(NamedTuple):
    """What a rule says of one node or pair, before it is put into words.

    Attributes
    ----------
    links
        The edges that decided.
    nodes
        The nodes that did, by an attribute or by what they lack.
    """

    status: str
    details: Details = MappingProxyType({})
    links: Iterable[Link] = ()
    nodes: tuple[str, ...] = ()


class NetworkXEngine:
    """Answers rules on a NetworkX graph.

    Parameters
    ----------
    graph
        ``Graph``, ``DiGraph`` or ``MultiDiGraph`` with ``kind`` on nodes and edges; attributes
        stand flat beside it, and ``sources`` may. It is not changed and may not be changed
        between calls.

    Examples
    --------
    >>> import networkx as nx
    >>> from queries.packs import load_pack
    >>> street = nx.DiGraph()
    >>> street.add_node("GR-1", kind="grid", name="第1网格")
    >>> [found] = NetworkXEngine(street).findings(load_pack().rules["grid-branch"], date(2026, 1, 1))
    >>> found.status
    'absent'
    """

    def __init__(self, graph: nx.Graph[str]) -> None:
        self._graph = graph
        self._views: dict[date, _View] = {}

    def findings(self, rule: Rule, as_of: date) -> list[Finding]:
        """One finding for each node or pair the rule asks about, in canonical order.

        Raises
        ------
        UnusableInput
            If the graph lacks what is needed to read it.
        """
        if as_of not in self._views:
            self._views = {as_of: _View(self._graph, as_of)}  # the last day asked is kept, not all
        return in_order(self._views[as_of].findings(rule))


class _View:
    """The rules' answers on one day."""

    def __init__(self, graph: nx.Graph[str], day: date) -> None:
        self._seen = Snapshot(graph, day)
        self._communities = Communities(self._seen)
        self._knowledge = Knowledge(self._seen)
        in_community = [
            Link(IN_COMMUNITY, node, community)
            for node in self._seen.nodes
            for community in self._communities.every(node)
        ]
        for link in in_community:
            self._seen.add(link)

    def findings(self, rule: Rule) -> Iterator[Finding]:
        asked = self._selected(rule.selection)
        match rule:
            case CoverageRule():
                return (self._finding(rule, node, self._coverage(rule, node)) for node in asked)
            case RequirementRule():
                return (self._finding(rule, node, self._requirement(rule, node)) for node in asked)
            case ExpectedEdgeRule():
                return (self._finding(rule, node, self._expected_edge(rule, node)) for node in asked)
            case PairRule():
                pairs = related_pairs(self._seen, rule.related, asked)
                return (self._pair_finding(rule, pair, self._pair(rule, *pair, by)) for pair, by in pairs.items())

    def _selected(self, selection: Selection) -> list[str]:
        """The nodes that a rule asks about."""
        nodes = [node for node in self._seen.of_kind(*selection.kind) if holds(self._seen, selection, node)]
        if selection.answered is None:
            return nodes
        statuses = selection.answered.status
        answered = {
            finding.id
            for rule in selection.answered.by
            for finding in self.findings(rule)
            if finding.status in statuses
        }
        return [node for node in nodes if node in answered]

    def _coverage(self, rule: CoverageRule, node: str) -> Answer:
        no_way: Details = {"way": None} if rule.way_names else {}
        if rule.excluded and holds(self._seen, rule.excluded, node):
            return Answer(EXCLUDED, no_way, nodes=(node,))
        for way in rule.ways:
            if ends := reached(self._seen, way.reach, node):
                details = {"way": way.name} if rule.way_names else {}
                return Answer(way.status, details, leading(self._seen, way.reach, node, ends))
        if missing := self._missing(rule, node):
            return Answer(UNKNOWN, {**no_way, "missing": missing})
        return Answer(rule.otherwise, no_way, nodes=(node,))

    def _requirement(self, rule: RequirementRule, node: str) -> Answer:
        case = next(case for case in rule.cases if holds(self._seen, case, node))
        if case.verdict == "negative" and (missing := self._missing(rule, node)):
            return Answer(UNKNOWN, {"missing": missing})
        links: set[Link] = set()
        for count in case.having or rule.of.having:
            ends = {node} if count.itself else reached(self._seen, count.reach, node)
            links |= leading(self._seen, count.reach, node, ends)
        node_decides = case.verdict == "negative" or case.where or not case.having
        return Answer(case.status, {}, links, (node,) if node_decides else ())

    def _expected_edge(self, rule: ExpectedEdgeRule, anchor: str) -> Answer:
        holders = {role: reached(self._seen, reach, anchor) for role, reach in rule.roles.items()}
        links = set().union(*(leading(self._seen, reach, anchor, holders[role]) for role, reach in rule.roles.items()))
        missing_members = tuple(role for role in rule.roles if not holders[role])
        missing_pairs: dict[str, tuple[str, ...]] = {}
        for level, tie in rule.ties.items():
            untied = []
            for one, other in rule.pairs:
                tied = tying(self._seen, tie, holders[one], holders[other], anchor)
                links |= tied
                if holders[one] and holders[other] and not tied:
                    untied.append(f"{one}-{other}")
            missing_pairs[level] = tuple(untied)

        community = self._communities.of(anchor)
        unknown_members = self._knowledge.missing(rule.evidence_of_members, community) if missing_members else ()
        unknown_pairs = (
            self._knowledge.missing(rule.evidence_of_pairs, community) if any(missing_pairs.values()) else ()
        )
        if unknown_members:
            missing_members = ()
        if unknown_pairs:
            missing_pairs = dict.fromkeys(missing_pairs, ())
        details: Details = {
            "missing_members": missing_members,
            **{f"missing_pairs_{level}": pairs for level, pairs in missing_pairs.items()},
        }
        if missing_members or any(missing_pairs.values()):
            return Answer(GAP, details, links, (anchor,))
        if missing := tuple(dict.fromkeys((*unknown_members, *unknown_pairs))):
            return Answer(UNKNOWN, {**details, "missing": missing})
        return Answer(COMPLETE, details, links)

    def _pair(self, rule: PairRule, one: str, other: str, relating: Iterable[Link]) -> Answer:
        if tied := tying(self._seen, rule.tied, {one}, {other}):
            return Answer(rule.if_tied, {}, {*relating, *tied})
        if missing := self._missing(rule, one, other):
            return Answer(UNKNOWN, {"missing": missing})
        return Answer(rule.if_untied, {}, relating, (one, other))

    def _missing(self, rule: Rule, *nodes: str) -> tuple[str, ...]:
        """The evidence rosters that were not supplied for some of the nodes."""
        missing = {
            roster
            for node in nodes
            for roster in self._knowledge.missing(rule.evidence_for(self._seen.kind(node)), self._communities.of(node))
        }
        return tuple(roster for roster in rule.rosters if roster in missing)

    def _finding(self, rule: Rule, node: str, answer: Answer) -> Finding:
        return Finding(
            rule=rule.id,
            id=node,
            kind=self._seen.kind(node),
            name=self._seen.name(node),
            community=self._communities.of(node),
            status=answer.status,
            details=answer.details,
            evidence=self._evidence(answer),
        )

    def _pair_finding(self, rule: Rule, pair: tuple[str, str], answer: Answer) -> Finding:
        communities = {self._communities.of(node) for node in pair}
        return Finding(
            rule=rule.id,
            id="--".join(pair),
            kind="pair",
            name=" — ".join(map(self._seen.name, pair)),
            community=communities.pop() if len(communities) == 1 else None,
            status=answer.status,
            details=answer.details,
            evidence=self._evidence(answer),
            pair=pair,
        )

    def _evidence(self, answer: Answer) -> tuple[Evidence, ...]:
        """The nodes, then the edges, that decided, as far as they have sources."""
        told = {link for link in answer.links if link.kind != IN_COMMUNITY}
        nodes = {*answer.nodes, *(link.source for link in answer.links if link.kind == IN_COMMUNITY)}
        items: list[Evidence] = [NodeEvidence(node, self._seen.sources_of_node(node)) for node in sorted(nodes)]
        items += [EdgeEvidence(*link, self._seen.sources_of_link(link)) for link in sorted(told)]
        return tuple(item for item in items if item.sources)
