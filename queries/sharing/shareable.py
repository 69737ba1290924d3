"""A graph and its findings as they may leave the office."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any, NamedTuple

from graphcore.graph import Attributes, Graph, Node
from graphcore.language import Language
from graphcore.revising import revised
from graphcore.vocabulary import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, NODE_KINDS, Attribute
from queries.findings import EdgeEvidence, Evidence, Finding
from queries.places import Places
from queries.rules import Rule
from queries.sharing.sole_traders import disguised
from queries.sharing.suppression import SMALLEST, protected

HOME = "party_household"
"""The kind of node that is somebody's home: shown as counts by grid."""

_BOUNDS = ("at_least", "at_most", "at_least_share", "odd")
_WHOLE_AND_PARTS = (
    ("members", "full_members", "probationary_members"),
    ("committee_members", "party_members", "others"),
)
"""Attributes of which the first is the sum of the others, whether all are stated or not."""

_Cell = tuple[str, str]  # node and attribute


class Shareable(NamedTuple):
    """What may be shown of a graph and of each of its nodes.

    Attributes
    ----------
    findings
        Those that may stand beside the node they are about.
    counted
        Rules whose findings may only be counted by community.
    """

    graph: Graph
    findings: list[Finding]
    counted: frozenset[str]


def shareable(
    graph: Graph, findings: Sequence[Finding], rules: Mapping[str, Rule], language: Language, *, as_of: date
) -> Shareable:
    """A graph and its findings without what must not leave the office.

    Counts of people under five are replaced, with what would give them away; sole traders go by trade and place; homes
    党员中心户 become a count of their grid; the findings of rules that give away a count or a home are left out.

    Returns
    -------
    Shareable
        Its graph is for showing: a count in it may be the text ``<5``.
    """
    counted = frozenset(
        rule for rule in {finding.rule for finding in findings} if rule in rules and _tells(rules[rule])
    )
    before = {node.id: node for node in graph.iter_nodes()}
    nodes = {**before, **disguised(graph, before)}
    renamed = {node for node, each in before.items() if nodes[node].name != each.name}
    homes = {node for node, each in nodes.items() if each.kind == HOME}
    shown = _counts(graph, nodes)
    posts = protected(posts_by_grid(graph, as_of), ())
    label = NODE_KINDS[HOME].label.say(language)
    told = {node: each._replace(attributes=_attributes(each, shown, posts, label)) for node, each in nodes.items()}
    return Shareable(
        revised(graph, {node: each for node, each in told.items() if each != before[node]}, homes, _edge_attributes),
        [_told(finding, homes, renamed, nodes) for finding in findings if finding.rule not in counted],
        counted,
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


def _attributes(
    node: Node, shown: Mapping[_Cell, int | str], posts: Mapping[str, int | str], label: str
) -> dict[str, Any]:
    attributes = {name: shown.get((node.id, name), value) for name, value in node.attributes.items()}
    return attributes | ({label: posts[node.id]} if node.id in posts else {})


def _edge_attributes(kind: str, attributes: Attributes) -> Attributes:
    known = EDGE_ATTRIBUTES.get(kind, {})
    return {
        name: f"<{SMALLEST}" if _counts_people(value, known.get(name)) and value < SMALLEST else value  # type: ignore[operator]
        for name, value in attributes.items()
    }


def _counts_people(value: object, attribute: Attribute | None) -> bool:
    """Whether a value is a count of people or households, as every count of the vocabulary is; an unknown number may be."""
    is_count = attribute is None or attribute.type == "count"
    return is_count and isinstance(value, int) and not isinstance(value, bool)


def _counts(graph: Graph, nodes: Mapping[str, Node]) -> Mapping[_Cell, int | str]:
    """Every count of people on a node, as it may be shown."""
    counts: dict[_Cell, int] = {}
    for node in nodes.values():
        known = NODE_ATTRIBUTES[node.kind]
        for name, value in node.attributes.items():
            if _counts_people(value, known.get(name)):
                counts[node.id, name] = value  # type: ignore[assignment]
    sums: list[tuple[_Cell, tuple[_Cell, ...]]] = []
    for place in dict.fromkeys(node for node, _ in counts):
        for whole, *parts in _WHOLE_AND_PARTS:
            stated = [part for part in parts if (place, part) in counts]
            if (place, whole) not in counts or not stated:
                continue
            one, other = (place, stated[0]), (place, next(part for part in parts if part != stated[0]))
            rest = counts[place, whole] - counts[one]
            if rest >= 0 and counts.setdefault(other, rest) == rest:
                sums.append(((place, whole), (one, other)))
    sums += _sums_over_territory(graph, nodes, counts)
    return protected(counts, sorted(sums))


def _sums_over_territory(
    graph: Graph, nodes: Mapping[str, Node], counts: Mapping[_Cell, int]
) -> Iterator[tuple[_Cell, tuple[_Cell, ...]]]:
    """A territory's households and residents, where those of what lies in it add up to them."""
    inside: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for edge in graph.iter_edges("located_in"):
        inside[edge.target, nodes[edge.source].kind].append(edge.source)
    for (place, _), parts in inside.items():
        for name in ("households", "population"):
            if (place, name) in counts and all((part, name) in counts for part in parts):
                cells = tuple((part, name) for part in dict.fromkeys(parts))
                if sum(counts[cell] for cell in cells) == counts[place, name]:
                    yield (place, name), cells


def posts_by_grid(graph: Graph, as_of: date) -> Mapping[str, int]:
    """Grid → how many household posts 党员中心户 are in it; grids without any are left out."""
    homes = [node.id for node in graph.iter_nodes() if node.kind == HOME]
    if not homes:
        return {}
    places = Places(graph, as_of)
    return Counter(grid for home in homes if home in places for grid in places.of(home, "grid"))


def _told(finding: Finding, homes: AbstractSet[str], renamed: AbstractSet[str], nodes: Mapping[str, Node]) -> Finding:
    """A finding that calls its nodes as they may be called and whose evidence names no home."""
    if not renamed.isdisjoint(finding.about):
        finding = finding._replace(name=" — ".join(nodes[node].name for node in finding.about))
    kept = tuple(item for item in finding.evidence if homes.isdisjoint(_named(item)))
    return finding if len(kept) == len(finding.evidence) else finding._replace(evidence=kept)


def _named(item: Evidence) -> tuple[str, ...]:
    return (item.source, item.target) if isinstance(item, EdgeEvidence) else (item.node,)
