"""A graph and its findings as they may leave the office."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any, NamedTuple

import polars as pl

from graphcore.elements import Attributes, Node
from graphcore.graph import Graph
from graphcore.language import Language
from graphcore.revising import revised
from graphcore.vocabulary import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, NODE_KINDS
from queries.findings import EdgeEvidence, Evidence, Finding
from queries.rules import Rule
from queries.sharing.counts import HOME, Place, counts_of, counts_people
from queries.sharing.releases import shown_after
from queries.sharing.sole_traders import disguised
from queries.sharing.suppression import SMALLEST, Shown

_BOUNDS = ("at_least", "at_most", "at_least_share", "odd")


class Shareable(NamedTuple):
    """What may be shown of a graph and of each of its nodes.

    Attributes
    ----------
    findings
        Those that may stand beside the node they are about.
    counted
        Rules whose findings may only be counted by community.
    posts
        Grid → how many household posts it has; grids without any are left out.
    """

    graph: Graph
    findings: list[Finding]
    counted: frozenset[str]
    posts: Mapping[str, Shown]


def shareable(
    graph: Graph,
    findings: Sequence[Finding],
    rules: Mapping[str, Rule],
    language: Language,
    *,
    as_of: date,
    earlier: Sequence[Graph] = (),
) -> Shareable:
    """A graph and its findings without what must not leave the office.

    Counts of people under five are replaced, with what would give them away; sole traders go by trade and place; homes
    党员中心户 become a count of their grid; the findings of rules that give away a count or a home are left out.

    Parameters
    ----------
    earlier
        Graphs of which readers have pages already, the earliest first: no count is shown whose difference from an earlier
        one is a small count, and none on a tie.

    Returns
    -------
    Shareable
        Its graph is for showing: a count in it may be the text ``<5``.
    """
    counted = frozenset(
        rule for rule in {finding.rule for finding in findings} if rule in rules and _tells(rules[rule])
    )
    traders = disguised(graph)
    homes = set(graph.nodes.filter(pl.col("kind") == HOME)["id"])
    shown = shown_after([counts_of(each, as_of) for each in earlier], counts_of(graph, as_of))
    posts = {grid: count for (grid, name), count in shown.items() if name == HOME}
    label = NODE_KINDS[HOME].label.say(language)
    kept_back = {node for (node, _), how in shown.items() if isinstance(how, str)}
    nodes = {node: traders.get(node) or graph.node(node) for node in kept_back | traders.keys() | posts.keys()}
    told = {node: each._replace(attributes=_attributes(each, shown, posts, label)) for node, each in nodes.items()}
    on_ties = _without_counts if earlier else _without_small_counts
    return Shareable(
        revised(graph, told, homes, on_ties),
        [_told(finding, homes, traders, graph) for finding in findings if finding.rule not in counted],
        counted,
        posts,
    )


def _tells(rule: Rule) -> bool:
    """Whether the verdict on one node gives away a count of people, or that a home stands there."""
    return any(
        (key == "where" and any(_is_of_people(name) and _is_bound(asked) for name, asked in value.items()))
        or (key in ("to", "kind") and HOME in value)
        for key, value in _parts(rule.model_dump(exclude={"parameters", "labels", "sources", "evidence_by_kind"}))
    )


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    """Every key of a nested document with what stands under it."""
    if isinstance(value, Mapping):
        for key, below in value.items():
            if below:
                yield key, below
                yield from _parts(below)
    elif isinstance(value, list | tuple):
        for below in value:
            yield from _parts(below)


def _is_of_people(attribute: str) -> bool:
    return any(known[attribute].type == "count" for known in NODE_ATTRIBUTES.values() if attribute in known)


def _is_bound(condition: Mapping[str, Any]) -> bool:
    return any(condition.get(bound) is not None for bound in _BOUNDS)


def _attributes(node: Node, shown: Mapping[Place, Shown], posts: Mapping[str, Shown], label: str) -> dict[str, Any]:
    attributes = {name: shown.get((node.id, name), value) for name, value in node.attributes.items()}
    return attributes | ({label: posts[node.id]} if node.id in posts else {})


def _without_small_counts(kind: str, attributes: Attributes) -> Attributes:
    known = EDGE_ATTRIBUTES.get(kind, {})
    return {
        name: f"<{SMALLEST}" if counts_people(value, known.get(name)) and value < SMALLEST else value
        for name, value in attributes.items()
    }


def _without_counts(kind: str, attributes: Attributes) -> Attributes:
    known = EDGE_ATTRIBUTES.get(kind, {})
    return {name: value for name, value in attributes.items() if not counts_people(value, known.get(name))}


def _told(finding: Finding, homes: AbstractSet[str], traders: Mapping[str, Node], graph: Graph) -> Finding:
    """A finding that calls its nodes as they may be called and whose evidence names no home."""
    if not traders.keys().isdisjoint(finding.about):
        finding = finding._replace(
            name=" — ".join((traders.get(node) or graph.node(node)).name for node in finding.about)
        )
    kept = tuple(item for item in finding.evidence if homes.isdisjoint(_named(item)))
    return finding if len(kept) == len(finding.evidence) else finding._replace(evidence=kept)


def _named(item: Evidence) -> tuple[str, ...]:
    return (item.source, item.target) if isinstance(item, EdgeEvidence) else (item.node,)
