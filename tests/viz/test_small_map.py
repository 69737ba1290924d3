import math
import struct
import zlib

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from viz.map_data import map_data
from viz.report.word_map import png
from viz.small_map import Disc, Dot, SmallMap, rings, small_map

COVERED, UNCOVERED, WHITE = (0x00, 0x9E, 0x73), (0xD5, 0x5E, 0x00), (255, 255, 255)


class _Points:
    """The points of a picture."""

    def __init__(self, content: bytes) -> None:
        assert content[:8] == b"\x89PNG\r\n\x1a\n"
        packed, at = b"", 8
        while at < len(content):
            (length,) = struct.unpack_from(">I", content, at)
            if content[at + 4 : at + 8] == b"IDAT":
                packed += content[at + 8 : at + 8 + length]
            at += 12 + length
        self.size = self.wide, _ = struct.unpack_from(">II", content, 16)
        self._told = zlib.decompress(packed)

    def at(self, column: int, row: int) -> tuple[int, ...]:
        first = row * (3 * self.wide + 1) + 1 + 3 * column
        return tuple(self._told[first : first + 3])


def test_a_picture_for_word_has_each_dot_where_it_stands():
    disc = Disc(0, 0, 270, "社区", {"organisation": 1, "uncovered": 1})
    dots = (Dot(-100, 0, "organisation", False), Dot(100, 0, "uncovered", False))
    points = _Points(png(SmallMap("", (disc,), (), (), dots, {})))
    # 600 units of the map, 30 of them margin on either side, are 1,800 points.
    assert points.size == (1800, 1800)
    assert points.at(600, 900) == COVERED
    assert points.at(1200, 900) == UNCOVERED
    assert points.at(5, 5) == WHITE
    assert points.at(900, 900) not in (COVERED, UNCOVERED, WHITE), "the island"


def test_a_community_as_a_whole_is_a_ring_of_its_shares():
    found = list(rings(Disc(0, 0, 100, "", {"organisation": 3, "uncovered": 1})))
    assert [standing for _, standing in found] == ["uncovered", "organisation"], "the gravest first"
    assert [round((ring.end - ring.start) / math.tau, 6) for ring, _ in found] == [0.25, 0.75]
    assert found[0][0].end == found[1][0].start


def test_of_many_nodes_communities_are_wholes():
    nodes = [Node("CM-1", "community", "社区"), *(Node(f"EN-{at}", "enterprise", "店") for at in range(4_000))]
    graph = Graph.of(nodes, [Edge("located_in", node.id, "CM-1") for node in nodes[1:]])
    few = Graph.of(nodes[:100], [Edge("located_in", node.id, "CM-1") for node in nodes[1:100]])
    many, fewer = (small_map(map_data(each, [], title="", language="zh")) for each in (graph, few))
    assert (len(many.dots), len(fewer.dots)) == (0, 100)
    assert [disc.label for disc in many.discs] == ["社区"]
    assert sum(many.discs[0].counts.values()) == 4_001
