"""A graph and its findings as the plain records that a map is drawn from. Pure: no file, no library of drawing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graphcore.graph import Edge, Graph, Node
from graphcore.language import Language
from graphcore.provenance import Source
from graphcore.vocabulary import EDGE_ATTRIBUTES, EDGE_KINDS, NODE_ATTRIBUTES, SPAN_ATTRIBUTES
from queries.findings import Finding
from queries.packs import load_pack
from queries.rules import Rule
from viz.facts import facts, value_in_words
from viz.ghosts import Ghost, ghosts_of
from viz.homes import Home
from viz.layout import Island, Position, Sector, place
from viz.shown_findings import ShownFinding, missing_members, shown_finding
from viz.standing import Standing, overall
from viz.symbols import Symbol, is_core, symbol_of


@dataclass(frozen=True, slots=True)
class MapNode:
    """A node as it is drawn and told about.

    Attributes
    ----------
    label
        The name as short as its island allows: 第1网格 within 松涛社区.
    standing
        The class that all its findings together put it in.
    lacks
        Labels of what an estate has not got.
    facts
        Label and value of each attribute.
    """

    id: str
    kind: str
    name: str
    label: str
    spot: Position
    symbol: Symbol
    core: bool
    standing: Standing
    lacks: tuple[str, ...]
    aliases: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class MapEdge:
    """An edge as it is drawn and told about; an undirected one appears once."""

    kind: str
    source: str
    target: str
    directed: bool
    facts: tuple[tuple[str, str], ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class ShownRule:
    """A rule that was asked, in words; ``advice`` is what to do where its answer is not the one hoped for."""

    title: str
    advice: str
    severity: str


@dataclass(frozen=True, slots=True)
class MapData:
    """All that is on one map; ``rules`` are those that were asked, by id."""

    title: str
    language: Language
    nodes: tuple[MapNode, ...]
    edges: tuple[MapEdge, ...]
    ghosts: tuple[Ghost, ...]
    findings: tuple[ShownFinding, ...]
    islands: tuple[Island, ...]
    sectors: tuple[Sector, ...]
    rules: Mapping[str, ShownRule]


def map_data(
    graph: Graph,
    findings: Sequence[Finding],
    *,
    title: str,
    language: Language,
    rules: Mapping[str, Rule] | None = None,
) -> MapData:
    """Everything that the map of a graph shows.

    Parameters
    ----------
    findings
        Answers of any rules; they decide the colours, the ghost edges and the list of findings.
    rules
        The rules that gave them, by id; the shipped ones where left out.
    """
    rules = load_pack().rules if rules is None else rules
    nodes = {node.id: node for node in graph.iter_nodes()}
    answers: dict[str, list[tuple[str, Rule | None]]] = defaultdict(list)
    lacks: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for finding in findings:
        rule = rules.get(finding.rule)
        answers[finding.id].append((finding.status, rule))
        lacks[finding.id] += missing_members(finding, rule, language)
    layout = place(graph)
    labels = _labels(layout.homes, nodes, language)
    return MapData(
        title=title,
        language=language,
        nodes=tuple(
            _map_node(
                node,
                language,
                label=labels[node.id],
                spot=layout.positions[node.id],
                standing=overall(answers[node.id]),
                lacks=lacks[node.id],
            )
            for node in nodes.values()
        ),
        edges=_map_edges(graph, language),
        ghosts=ghosts_of(findings, graph, rules, language),
        findings=tuple(shown_finding(finding, nodes, rules.get(finding.rule), language) for finding in findings),
        islands=layout.islands,
        sectors=layout.sectors,
        rules={
            rule: ShownRule(rules[rule].title.say(language), rules[rule].advice.say(language), rules[rule].severity)
            if rule in rules
            else ShownRule(rule, "", "low")
            for rule in sorted({finding.rule for finding in findings})
        },
    )


def _map_node(
    node: Node, language: Language, *, label: str, spot: Position, standing: Standing, lacks: tuple[str, ...]
) -> MapNode:
    return MapNode(
        id=node.id,
        kind=node.kind,
        name=node.name,
        label=label,
        spot=spot,
        symbol=symbol_of(node),
        core=is_core(node),
        standing=standing,
        lacks=lacks,
        aliases=node.aliases,
        facts=facts(node.attributes, NODE_ATTRIBUTES[node.kind], language),
        sources=node.sources,
    )


def _map_edges(graph: Graph, language: Language) -> tuple[MapEdge, ...]:
    """The edges; of an undirected kind both directions and all repetitions are one, with all their sources."""
    edges: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in graph.iter_edges():
        ends = (edge.source, edge.target)
        edges[edge.kind, *(ends if EDGE_KINDS[edge.kind].directed else sorted(ends))].append(edge)
    return tuple(
        MapEdge(
            kind=kind,
            source=source,
            target=target,
            directed=EDGE_KINDS[kind].directed,
            facts=tuple(
                dict.fromkeys(
                    fact
                    for edge in same
                    for fact in facts(edge.attributes, EDGE_ATTRIBUTES.get(kind, SPAN_ATTRIBUTES), language)
                )
            ),
            sources=tuple(dict.fromkeys(source for edge in same for source in edge.sources)),
        )
        for (kind, source, target), same in edges.items()
    )


_LONGEST_LABEL = 14


def _labels(at_home: Mapping[str, Home], nodes: Mapping[str, Node], language: Language) -> dict[str, str]:
    """Each name without the community that its island says already, cut where it is very long; the core's level."""
    short = {}
    for node, home in at_home.items():
        if is_core(nodes[node]):
            short[node] = value_in_words(
                nodes[node].attributes["level"], NODE_ATTRIBUTES["party_org"]["level"], language
            )
            continue
        name = nodes[node].name
        if home.community and node != home.community:
            rest = name.removeprefix(nodes[home.community].name).strip()
            name = rest if len(rest) > 1 else name
        short[node] = name if len(name) <= _LONGEST_LABEL else name[: _LONGEST_LABEL - 1] + "…"
    return short
