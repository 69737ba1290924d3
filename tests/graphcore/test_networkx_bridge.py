"""The way to NetworkX and back loses nothing."""

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcore.elements import Edge, Node
from graphcore.errors import UnusableInput
from graphcore.graph import Graph
from graphcore.provenance import Source
from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
VALUE = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT
COLLIDING = st.sampled_from(
    [
        "kind",
        "name",
        "aliases",
        "sources",
        "key",
        "attribute:kind",
        "attribute:attribute:name",
        "attribute:x",
        "u_of_edge",
    ]
)
ATTRIBUTES = st.dictionaries(TEXT | COLLIDING, VALUE | st.lists(VALUE, max_size=3), max_size=4)
SOURCES = st.lists(
    st.builds(Source, TEXT, st.none() | TEXT, st.none() | st.integers(1, 9), st.none() | st.sampled_from("AB")),
    max_size=2,
).map(tuple)


@st.composite
def graphs(draw):
    ids = draw(st.lists(TEXT, unique=True, max_size=5))
    nodes = [
        Node(
            node,
            draw(st.sampled_from(list(NODE_KINDS))),
            draw(TEXT),
            tuple(draw(st.lists(TEXT, max_size=2))),
            draw(ATTRIBUTES),
            draw(SOURCES),
        )
        for node in ids
    ]
    ends = st.sampled_from(ids) if ids else st.nothing()
    edges = draw(
        st.lists(st.builds(Edge, st.sampled_from(list(EDGE_KINDS)), ends, ends, ATTRIBUTES, SOURCES), max_size=6)
    )
    return Graph.of(nodes, edges + edges[:1])


@given(graphs())
def test_the_round_trip_is_lossless(graph):
    assert Graph.from_networkx(graph.to_networkx()) == graph


def test_attributes_stand_flat_and_colliding_ones_apart():
    node = Node("CM-1", "community", "松涛社区", ("松涛",), {"kind": "老旧", "rosters": ["grids"]}, (Source("a.csv"),))
    drawn = Graph.of([node], [Edge("partners_with", "CM-1", "CM-1", {"sources": 1})]).to_networkx()
    assert drawn.nodes["CM-1"] == {
        "kind": "community",
        "name": "松涛社区",
        "aliases": ("松涛",),
        "sources": (Source("a.csv"),),
        "attribute:kind": "老旧",
        "rosters": ["grids"],
    }
    assert [*drawn.edges(data=True)] == [
        ("CM-1", "CM-1", {"kind": "partners_with", "sources": (), "attribute:sources": 1})
    ]


def test_a_plain_graph_made_elsewhere_is_taken():
    drawn = nx.DiGraph()
    drawn.add_node(1, kind="grid", sources=[{"file": "a.csv", "sheet": None, "row": 2}])
    drawn.add_node("C", kind="community", name="松涛社区")
    drawn.add_edge(1, "C", kind="located_in", since="2024")
    graph = Graph.from_networkx(drawn)
    assert graph.node("1") == Node("1", "grid", "1", (), {}, (Source("a.csv", None, 2),))
    assert [*graph.iter_edges()] == [Edge("located_in", "1", "C", {"since": "2024"})]


def test_an_undirected_graph_gets_its_directions_back():
    drawn = nx.Graph()
    drawn.add_node("C", kind="community")
    drawn.add_node("E", kind="enterprise")
    drawn.add_edge("E", "C", kind="located_in")  # NetworkX gives it back as C, E
    assert [*Graph.from_networkx(drawn).iter_edges()] == [Edge("located_in", "E", "C")]


@pytest.mark.parametrize(
    ("nodes", "edges", "said"),
    [
        ([("A", {})], [], "Node 'A' has no known kind: None"),
        ([("A", {"kind": "person"})], [], "'person'"),
        ([("A", {"kind": []})], [], "[]"),
        ([("A", {"kind": "grid", "x": float("nan")})], [], "attribute 'x' that is no finite number"),
        ([("A", {"kind": "grid", "x": object})], [], "attribute 'x'"),
        ([("A", {"kind": "grid", "name": "\ud800"})], [], "broken characters"),
        ([("A", {"kind": "grid", "aliases": ["\udfff"]})], [], "broken characters"),
        ([("A", {"kind": "grid", "sources": [1]})], [], "sources"),
        ([("A", {"kind": "grid"}), ("B", {"kind": "grid"})], [("A", "B", {})], "Edge 'A' — 'B' has no known kind"),
        (
            [("A", {"kind": "party_org"}), ("B", {"kind": "party_org"})],
            [("A", "B", {"kind": "subordinate_to"})],
            "lost its direction",
        ),
    ],
)
def test_what_is_no_graph_of_ours_is_refused_by_name(nodes, edges, said):
    drawn = nx.Graph()
    drawn.add_nodes_from(nodes)
    drawn.add_edges_from(edges)
    with pytest.raises(UnusableInput) as refusal:
        Graph.from_networkx(drawn)
    assert said in refusal.value.say("en")
    assert refusal.value.say("zh") != refusal.value.say("en")
