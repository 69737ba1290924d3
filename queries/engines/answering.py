"""What the rules mean, one function a shape; how a graph is walked is a sight's affair."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from queries.engines.communities import Communities
from queries.engines.knowledge import Knowledge
from queries.engines.sight import Link, Sight
from queries.engines.tying import related_pairs, tying
from queries.findings import EdgeEvidence, Evidence, Finding, NodeEvidence
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


class Answering:
    """The answers of one rule on one day.

    Parameters
    ----------
    rule
        The rule.
    sights
        Rule → the sight that it is answered from; a rule may rest on the answers of others.
    communities, knowledge
        Where nodes belong, and which rosters were supplied there.
    """

    def __init__(
        self, rule: Rule, sights: Callable[[Rule], Sight], communities: Communities, knowledge: Knowledge
    ) -> None:
        self._rule = rule
        self._sights = sights
        self._seen = sights(rule)
        self._communities = communities
        self._knowledge = knowledge
        self._grounds = cache(rule.grounds_for)  # the same for all nodes of a kind

    def findings(self) -> Iterator[Finding]:
        """One finding for each node or pair the rule asks about, in no order."""
        rule = self._rule
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
        nodes = self._seen.selected(selection)
        if selection.answered is None:
            return nodes
        statuses = selection.answered.status
        answered = {
            finding.id
            for rule in selection.answered.by
            for finding in Answering(rule, self._sights, self._communities, self._knowledge).findings()
            if finding.status in statuses
        }
        return [node for node in nodes if node in answered]

    def _coverage(self, rule: CoverageRule, node: str) -> Answer:
        no_way: Details = {"way": None} if rule.way_names else {}
        if rule.excluded and self._seen.holds(rule.excluded, node):
            return Answer(EXCLUDED, no_way, nodes=(node,))
        for way in rule.ways:
            if ends := self._seen.reached(way.reach, node):
                details = {"way": way.name} if rule.way_names else {}
                return Answer(way.status, details, self._seen.leading(way.reach, node, ends))
        if missing := self._missing(rule, node):
            return Answer(UNKNOWN, {**no_way, "missing": missing})
        return Answer(rule.otherwise, no_way, nodes=(node,))

    def _requirement(self, rule: RequirementRule, node: str) -> Answer:
        case = next(case for case in rule.cases if self._seen.holds(case, node))
        if case.verdict == "negative" and (missing := self._missing(rule, node)):
            return Answer(UNKNOWN, {"missing": missing})
        links: set[Link] = set()
        for count in case.having or rule.of.having:
            ends = {node} if count.itself else self._seen.reached(count.reach, node)
            links |= self._seen.leading(count.reach, node, ends)
        node_decides = case.verdict == "negative" or case.where or not case.having
        return Answer(case.status, {}, links, (node,) if node_decides else ())

    def _expected_edge(self, rule: ExpectedEdgeRule, anchor: str) -> Answer:
        holders = {role: self._seen.reached(reach, anchor) for role, reach in rule.roles.items()}
        links = set().union(*(self._seen.leading(reach, anchor, holders[role]) for role, reach in rule.roles.items()))
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
        kind = self._seen.kind(anchor)
        unknown_members = {
            role: self._knowledge.missing(rule.grounds_of_member(role, kind), community, anchor)
            for role in missing_members
        }
        unknown_pairs = {
            f"{one}-{other}": self._knowledge.missing(rule.grounds_of_pair(one, other), community, anchor)
            for one, other in rule.pairs
            if any(f"{one}-{other}" in pairs for pairs in missing_pairs.values())
        }
        missing_members = tuple(role for role in missing_members if not unknown_members[role])
        missing_pairs = {
            level: tuple(pair for pair in pairs if not unknown_pairs[pair]) for level, pairs in missing_pairs.items()
        }
        details: Details = {
            "missing_members": missing_members,
            **{f"missing_pairs_{level}": pairs for level, pairs in missing_pairs.items()},
        }
        if missing_members or any(missing_pairs.values()):
            return Answer(GAP, details, links, (anchor,))
        unknown = set[str]().union(*unknown_pairs.values(), *unknown_members.values())
        if missing := tuple(roster for roster in rule.rosters if roster in unknown):
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
            for roster in self._knowledge.missing(
                self._grounds(self._seen.kind(node)), self._communities.of(node), node
            )
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
