import math
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from graphcore.vocabulary import NODE_KINDS
from viz.archipelago import archipelago
from viz.discs import SPACING
from viz.layout import Layout, Position, place


def _spots(graph: Graph, layout: Layout) -> dict[str, Position]:
    ids = graph.nodes["id"][layout.order].to_list()
    return dict(zip(ids, map(Position, layout.x.tolist(), layout.y.tolist()), strict=True))


def _homes(graph: Graph, layout: Layout) -> dict[str, tuple[str | None, str | None]]:
    """Community and grid of each node."""
    ids = graph.nodes["id"].to_list()
    named = ([ids[at] if at >= 0 else None for at in places.tolist()] for places in layout.homes)
    return dict(zip(ids, zip(*named, strict=True), strict=True))


def _with(graph: Graph, nodes: list[Node], edges: list[Edge]) -> Graph:
    return Graph.of([*graph.iter_nodes(), *nodes], [*graph.iter_edges(), *edges])


def _within_islands(graph: Graph) -> dict[str, tuple[float, float]]:
    """Each node's place relative to the centre of its island."""
    layout = place(graph)
    centres = {island.node: island.centre for island in layout.islands}
    middle = {node: centres[community] for node, (community, _) in _homes(graph, layout).items()}
    return {
        node: (round(spot.x - middle[node].x, 1), round(spot.y - middle[node].y, 1))
        for node, spot in _spots(graph, layout).items()
    }


@st.composite
def streets(draw: st.DrawFn) -> Graph:
    """Any kinds of nodes in any communities and grids, or in none."""
    communities = [Node(f"CM-{number}", "community", "社区") for number in range(draw(st.integers(0, 9)))]
    grids = [Node(f"GR-{number}", "grid", "网格") for number in range(draw(st.integers(0, 6)))]
    edges = [
        Edge("located_in", grid.id, draw(st.sampled_from(communities)).id)
        for grid in grids
        if communities and draw(st.booleans())
    ]
    places = [node.id for node in communities + grids] or [None]
    others = []
    for number in range(draw(st.integers(0, 60))):
        kind = draw(st.sampled_from(sorted(set(NODE_KINDS) - {"community", "grid"})))
        level = {"level": draw(st.sampled_from(["committee", "branch", "group"]))} if kind == "party_org" else {}
        others.append(Node(f"N-{number}", kind, "名", attributes=level))
        edges += [
            Edge("located_in", f"N-{number}", where)
            for where in draw(st.lists(st.sampled_from(places), max_size=2, unique=True))
            if where
        ]
    return Graph.of([*communities, *grids, *others], edges)


@settings(max_examples=60, deadline=None)
@given(streets())
def test_every_node_has_a_place_and_none_overlap(graph):
    positions = _spots(graph, place(graph))
    assert set(positions) == {node.id for node in graph.iter_nodes()}
    spots = sorted(positions.values())
    for number, spot in enumerate(spots):
        for other in spots[number + 1 :]:
            if other.x - spot.x > SPACING:
                break
            assert math.dist(spot, other) > 0.9 * SPACING


@settings(max_examples=30, deadline=None)
@given(streets())
def test_islands_hold_their_members_and_keep_apart(graph):
    layout = place(graph)
    at_home = _homes(graph, layout)
    islands = {island.node: island for island in layout.islands}
    for node, spot in _spots(graph, layout).items():
        island = islands[at_home[node][0]]
        assert math.dist(spot, island.centre) < island.radius
    for island in layout.islands:
        for other in layout.islands:
            if island != other:
                assert math.dist(island.centre, other.centre) >= island.radius + other.radius


@settings(max_examples=30, deadline=None)
@given(streets(), st.randoms())
def test_the_order_of_nodes_and_edges_changes_nothing(graph, random):
    nodes, edges = list(graph.iter_nodes()), list(graph.iter_edges())
    random.shuffle(nodes)
    random.shuffle(edges)
    again, layout = Graph.of(nodes, edges), place(graph)
    shuffled = place(again)
    assert _spots(again, shuffled) == _spots(graph, layout)
    assert (shuffled.islands, shuffled.sectors) == (layout.islands, layout.sectors)


def test_core_in_the_middle_and_rings_in_order(street):
    layout = place(street)
    spots = _spots(street, layout)
    assert math.dist(spots["PO-0"], (0, 0)) < SPACING * 2
    for number in ("1", "2"):
        committee = spots[f"PO-{number}0"]
        assert committee == next(island.centre for island in layout.islands if island.node == f"CM-{number}")
        outward = [f"RC-{number}", f"GR-{number}1", f"PO-{number}1", f"ES-{number}1", f"EN-{number}11"]
        distances = [math.dist(spots[node], committee) for node in outward]
        assert distances == sorted(distances)


def test_a_grid_is_one_sector(street):
    layout = place(street)
    sector = next(sector for sector in layout.sectors if sector.node == "GR-11")
    for node in ("GR-11", "PO-11", "ES-11", "OC-11", "EN-111", "EN-112", "EN-113", "SO-1"):
        spot = _spots(street, layout)[node]
        angle = math.atan2(spot.y - sector.centre.y, spot.x - sector.centre.x)
        assert sector.start <= angle <= sector.end or sector.start <= angle + 2 * math.pi <= sector.end


def test_a_new_node_moves_nothing_inside_other_islands(street):
    grown = _with(
        street,
        [Node(f"EN-0{number}", "enterprise", "新店") for number in range(40)],
        [Edge("located_in", f"EN-0{number}", "GR-11") for number in range(40)],
    )
    before, after = _within_islands(street), _within_islands(grown)
    at_home = _homes(street, place(street))
    elsewhere = [node for node in before if at_home[node][0] != "CM-1"]
    assert len(elsewhere) > 10
    assert all(before[node] == after[node] for node in elsewhere)


def test_one_more_node_in_a_band_moves_only_that_band(street):
    grown = _with(street, [Node("EN-119", "enterprise", "新店")], [Edge("located_in", "EN-119", "GR-12")])
    before, after = _spots(street, place(street)), _spots(grown, place(grown))
    moved = {node for node in before if before[node] != after[node]}
    assert moved <= {"EN-121", "EN-122", "EN-123"}


def test_homes_follow_ties_where_no_location_is_stated(street):
    at_home = _homes(street, place(street))
    assert at_home["OC-11"] == ("CM-1", "GR-11")
    assert at_home["PO-12"] == ("CM-1", "GR-12")
    assert at_home["PF-1"] == (None, None), "a firm with estates in two communities stands with the street"


def test_places_that_lie_in_each_other_and_grids_within_grids_are_no_home_and_no_trouble():
    nodes = [Node("CM-1", "community", "社区")]
    nodes += [Node(f"GR-{number}", "grid", "网格") for number in "123"] + [Node("EN-1", "enterprise", "店")]
    ties = [("GR-1", "GR-2"), ("GR-2", "GR-1"), ("GR-3", "GR-1"), ("GR-1", "CM-1"), ("EN-1", "GR-3")]
    graph = Graph.of(nodes, [Edge("located_in", *tie) for tie in ties])
    layout = place(graph)
    assert set(_spots(graph, layout)) == {node.id for node in nodes}
    assert _homes(graph, layout)["EN-1"] == ("CM-1", None)


def test_names_stand_in_the_order_people_count():
    grids = [Node(f"GR-{number}", "grid", f"第{number}网格") for number in range(1, 13)]
    inside = [Edge("located_in", grid.id, "CM-1") for grid in grids]
    shops = [Node(f"EN-{number}", "enterprise", "店") for number in range(1, 13)]
    inside += [Edge("located_in", shop.id, grid.id) for shop, grid in zip(shops, grids, strict=True)]
    graph = Graph.of([Node("CM-1", "community", "社区"), *grids, *shops], inside)
    assert [sector.node for sector in place(graph).sectors] == [grid.id for grid in grids]


def _district(*sizes: int) -> Graph:
    """Streets of so many communities each, and one community that is in none."""
    nodes, edges = [Node("CM-0", "community", "独立社区")], []
    for street, size in enumerate(sizes):
        nodes.append(Node(f"ST-{street}", "street", f"第{street}街道"))
        nodes += [Node(f"CM-{street}{number}", "community", f"{street}{number}社区") for number in range(size)]
        edges += [Edge("located_in", f"CM-{street}{number}", f"ST-{street}") for number in range(size)]
    return Graph.of(nodes, edges)


def test_islands_of_a_street_lie_together_and_streets_apart():
    layout = place(_district(5, 1, 8))
    assert [(street.node, street.islands) for street in layout.streets] == [
        ("ST-0", 5),
        ("ST-1", 1),
        ("ST-2", 8),
        (None, 1),
    ]
    islands = iter(layout.islands[1:])  # after the core, where the streets themselves stand
    for street in layout.streets:
        for island in [next(islands) for _ in range(street.islands)]:
            assert (island.node or "")[3:-1] == (street.node or "ST-")[3:]
            assert math.dist(island.centre, street.centre) + island.radius <= street.radius
    for one, other in combinations(layout.streets, 2):
        assert math.dist(one.centre, other.centre) >= one.radius + other.radius


@given(st.integers(7, 150), st.floats(0, 900), st.sampled_from([1.0, 1.8]))
def test_many_islands_are_packed_about_the_core(count, core, wide):
    centres = archipelago(core, [100.0] * count, wide)
    assert len(centres) == count
    assert all(math.dist(one, other) >= 2 * 100 for one, other in combinations(centres, 2))
    assert all(math.hypot(*centre) >= core + 100 for centre in centres) or not core


def test_seven_islands_and_no_core_are_one_among_six():
    middle, *others = archipelago(0, [100.0] * 7, wide=1.0)
    assert middle == (0, 0)
    assert [round(math.hypot(*other)) for other in others] == [2 * (100 + SPACING)] * 6


def test_one_street_is_no_cluster(street):
    assert not place(street).streets


def test_nothing_to_place():
    layout = place(Graph.of([]))
    assert not len(layout.order)
    assert not layout.islands
