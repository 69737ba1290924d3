"""Random small graphs of nodes and edges that the vocabulary allows, for laws that hold of any graph."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from random import Random

import networkx as nx
from hypothesis import strategies as st

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from graphcore.graph_columns import GraphColumns
from graphcore.provenance import Source
from graphcore.vocabulary import EDGE_KINDS
from queries.engines.arrays.day import Day
from queries.engines.networkx import NetworkXEngine
from queries.findings import Finding
from queries.rules import Rule
from queries.verdicts import Verdicts, verdicts_of
from tests.queries.scenes import scene

DAY = date(2026, 1, 1)
NEIGHBOURHOODS = (
    ("community", "grid", "building", "party_org", "party_org", "party_org", "party_household"),
    ("community", "estate", "residents_committee", "owners_committee", "property_firm", "party_org", "matter", "forum"),
    ("community", "business_building", "enterprise", "enterprise", "employment_group", "party_org", "red_station"),
    ("community", "social_org", "resident_unit", "floating_cluster", "party_org", "forum", "activity", "project"),
    ("community", "enterprise", "resident_unit", "need", "resource", "project", "government_office", "matter"),
)
"""Kinds that rules bring together: drawn from all kinds alike, hardly any two would have to do with each other."""

READ = (
    "located_in",
    "subordinate_to",
    "has_party_org",
    "covers",
    "instructs",
    "guides",
    "recommends",
    "staffs",
    "partners_with",
    "responsible_for",
    "belongs_to",
    "serves",
    "manages",
    "represents",
    "member_of",
    "reported_to",
    "cross_appointed",
    "raised",
    "answers",
    "claims",
    "leads",
    "joins",
    "concerns",
    "reviewed_by",
    "authorised_for",
    "responsible_for_matter",
    "coordinates_with",
    "conflicts_with",
)
UNREAD = "sponsors"
COUNTS = (None, 0, 2, 3, 5, 50, 51)
DATES = (None, "2025", "2025-12-31", "2026-01", "2026-01-01")
ATTRIBUTES: dict[str, dict[str, tuple[object, ...]]] = {
    "party_org": {
        "level": (None, "group", "branch", "general_branch", "committee", "work_committee"),
        "form": (None, "unit", "joint", "building"),
        "full_members": COUNTS,
        "term_ends": DATES,
        "secretary_vacant": (None, True, False),
        "committee_members": (None, 2, 3, 7, 8),
    },
    "enterprise": {
        "status": (None, "operating", "shell"),
        "full_members": COUNTS,
        "employees": (None, 49, 50, 100),
        "revenue": (None, 2e7),
    },
    "social_org": {"status": (None, "operating", "dormant"), "full_members": COUNTS},
    "resident_unit": {"full_members": COUNTS},
    "employment_group": {"status": (None, "operating", "cancelled")},
    "owners_committee": {
        "committee_members": COUNTS,
        "party_members": COUNTS,
        "elected": (None, "2020", "2021-01-01", "2025-12"),
        "filed": (None, "2020-12-31", "2026-01"),
        "term_ends": DATES,
    },
    "matter": {"major": (None, True, False)},
    "need": {"domain": (None, "living", "order"), "list": (None, "demand")},
    "resource": {"domain": (None, "living", "order")},
    "grid": {"households": (None, 299, 300, 501)},
    "community": {
        "rosters": (
            None,
            None,
            None,
            None,
            ["enterprises", "party_orgs", "forum_members", "grids", "property_firms", "owners_committees"],
            ["grids", "party_orgs", "estates", "matters", "projects", "resources"],
        ),
        "untold": (
            None,
            None,
            ["party_org.subordinate_to", "estate.serves", "grid.covers", "property_firm.has_party_org"],
            [
                "matter.reviewed_by",
                "enterprise.has_party_org",
                "enterprise.instructs",
                "owners_committee.has_party_org",
            ],
        ),
    },
}
_LEFT_OPEN = {  # node kind → ties that cells about one may leave open, of itself or of its members
    "enterprise": ("has_party_org", "instructs"),
    "social_org": ("has_party_org",),
    "owners_committee": ("has_party_org",),
    "party_org": ("subordinate_to",),
    "grid": ("covers",),
    "estate": ("represents", "manages", "property_firm.joins", "owners_committee.leads"),
    "matter": ("reviewed_by",),
    "need": ("answers",),
}
for _kind, _ties in _LEFT_OPEN.items():
    _some = tuple([tie if "." in tie else f"{_kind}.{tie}"] for tie in _ties)
    ATTRIBUTES[_kind] = ATTRIBUTES.get(_kind, {}) | {"untold": (*(None,) * 8, *_some)}
SIZES, TIES, SCENES = (1, 4, 8, 12, 14), (0, 8, 20, 40, 80), (0, 2, 4)
ENDS = ("2024-05", "2025-12-31", "2026", "2026-02")

Nodes = dict[str, dict[str, object]]
Edges = list[tuple[str, str, dict[str, object]]]


@st.composite
def streets(draw: st.DrawFn) -> tuple[Nodes, Edges]:
    """A small graph of nodes and edges that the vocabulary allows.

    Hypothesis chooses the neighbourhood, its size and a seed; drawn piece by piece, most graphs
    would be so bare that hardly a rule had a positive answer.
    """
    kinds = draw(st.sampled_from(NEIGHBOURHOODS))
    size, ties = draw(st.sampled_from(SIZES)), draw(st.sampled_from(TIES))
    return street(kinds, size, ties, Random(draw(st.integers(0, 2**32))))


def any_street(random: Random) -> tuple[Nodes, Edges]:
    """Such a graph without Hypothesis, for as many as one likes."""
    return street(random.choice(NEIGHBOURHOODS), random.choice(SIZES), random.choice(TIES), random)


def street(kinds: Sequence[str], size: int, ties: int, random: Random) -> tuple[Nodes, Edges]:
    """So many nodes of some kinds, about so many edges between them, and a few scenes."""
    nodes: Nodes = {}
    for number in range(size):
        kind = kinds[number] if number < len(kinds) else random.choice(kinds)
        nodes[f"N{number}"] = {"kind": kind}
    possible = possible_edges(nodes, READ)
    kinds_met = sorted({kind for *_, kind in possible})
    ends = [
        random.choice([edge for edge in possible if edge[2] == kind])
        for kind in (random.choices(kinds_met, k=ties) if possible else ())
    ]
    for number in range(random.choice(SCENES)):
        more, tied = scene(number, random)
        nodes |= more
        ends += tied
    for node, data in nodes.items():
        values = {name: random.choice(choices) for name, choices in ATTRIBUTES.get(str(data["kind"]), {}).items()}
        nodes[node] = {name: value for name, value in values.items() if value is not None} | data
    edges: Edges = []
    for source, target, kind in ends:
        span = {random.choice(("since", "until")): random.choice(ENDS)} if random.random() < 0.2 else {}
        edges.append((source, target, {"kind": kind, **span}))
    return nodes, edges


def side_by_side(several: Iterable[tuple[Nodes, Edges]]) -> tuple[Nodes, Edges]:
    """Streets as one graph, none tied to another: a server takes and answers many in the time of one."""
    nodes: Nodes = {}
    edges: Edges = []
    for number, (own_nodes, own_edges) in enumerate(several):
        nodes |= {f"S{number}.{node}": data for node, data in own_nodes.items()}
        edges += [(f"S{number}.{source}", f"S{number}.{target}", data) for source, target, data in own_edges]
    return nodes, edges


def all_supplied(nodes: Nodes) -> Nodes:
    """The same nodes where every roster counts as supplied, and tells."""
    return {
        node: {key: value for key, value in data.items() if key not in ("rosters", "untold")}
        for node, data in nodes.items()
    }


def possible_edges(nodes: Nodes, kinds: Iterable[str]) -> list[tuple[str, str, str]]:
    """Source, target and kind of every edge that the vocabulary allows among some nodes."""
    return [
        (source, target, kind)
        for source in nodes
        for target in nodes
        for kind in kinds
        if EDGE_KINDS[kind].allows(str(nodes[source]["kind"]), str(nodes[target]["kind"]))
    ]


def answered(nodes: Iterable[tuple[str, dict[str, object]]], edges: Edges, rule: Rule) -> list[Finding]:
    """What the reference engine finds."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(edges)
    return NetworkXEngine(graph).findings(rule, DAY)


def columns(found: list[Finding], rule: Rule, graph: Graph) -> Verdicts:
    """Findings as columns."""
    return verdicts_of(found, rule, Day(GraphColumns(graph), DAY))


def as_graph(nodes: Nodes, edges: Edges) -> Graph:
    """The same as a graph of ours."""
    return Graph.of(
        (
            Node(node, str(data["kind"]), node, (), {key: value for key, value in data.items() if key != "kind"})
            for node, data in nodes.items()
        ),
        (
            Edge(str(data["kind"]), source, target, {key: value for key, value in data.items() if key != "kind"})
            for source, target, data in edges
        ),
    )


def with_sources(street: tuple[Nodes, Edges]) -> Graph:
    """The same graph, nodes and edges from no, one or two cells of their own; some files and names are hard to write."""
    graph = as_graph(*street)
    return Graph.of(
        (
            node._replace(name=f'{node.name}"\\\n{{}}' if row % 3 == 0 else node.name, sources=_cells("单位.csv", row))
            for row, node in enumerate(graph.iter_nodes(), 1)
        ),
        (edge._replace(sources=_cells('"边".xlsx', row)) for row, edge in enumerate(graph.iter_edges(), 1)),
    )


def _cells(file: str, row: int) -> tuple[Source, ...]:
    if row % 11 == 0:
        return ()
    cell = Source(file, None if row % 2 else "表\t1", row, None if row % 5 == 0 else "C")
    return (cell, Source(file, "]", 1, "AA"), cell) if row % 7 == 0 else (cell,)
