"""What a report shows where rosters could not tell: a corner of a triad is not drawn as held, and the roster is named."""

from datetime import date

import pytest

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from graphcore.provenance import Source
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from viz.report.data import report_data
from viz.report.records import Table, Triads

DAY = date(2026, 1, 1)
UNTOLD = {"rosters": ["estates", "matters"], "untold": ["estate.manages"]}


def estate(number: str, community: str, *firms: Edge) -> list[Node | Edge]:
    cell = Source("小区.xlsx", "小区", int(number), "C")
    return [
        Node(f"ES-{number}", "estate", f"{number}号小区"),
        Edge("located_in", f"ES-{number}", community),
        Edge("serves", "RC-1", f"ES-{number}", {}, (cell,)),
        Edge("represents", "OC-1", f"ES-{number}", {}, (cell,)),
        *firms,
    ]


def reported(*items: Node | Edge):
    nodes = [item for item in items if isinstance(item, Node)]
    graph = Graph.of(nodes, [item for item in items if isinstance(item, Edge)])
    rules = {"estate-triad": load_pack().rules["estate-triad"]}
    findings = {name: list(NetworkXEngine(graph.to_networkx()).findings(rule, DAY)) for name, rule in rules.items()}
    report = report_data(graph, findings, rules, (), (), title="街道", language="en", as_of=DAY, internal=True)
    return {section.id: section.blocks for section in report.sections}


@pytest.fixture
def sections():
    firm = Edge("manages", "PF-1", "ES-8", {}, (Source("物业.xlsx", "物业", 8, "B"),))
    return reported(
        Node("CM-1", "community", "松涛社区", attributes=UNTOLD),
        Node("CM-2", "community", "沐春社区", attributes={"rosters": ["estates", "matters"]}),
        Node("RC-1", "residents_committee", "松涛社区居委会"),
        Node("OC-1", "owners_committee", "一号小区业委会"),
        Node("PF-1", "property_firm", "安心物业"),
        *estate("7", "CM-1"),
        *estate("8", "CM-1", firm),
        *estate("9", "CM-2"),
    )


def test_a_member_that_no_column_tells_is_unknown_unless_somebody_is_there(sections):
    (pictures,) = [block for block in sections["triads"] if isinstance(block, Triads)]
    firms = {picture.name: picture.corners[2][2] for picture in pictures.triads}
    assert firms == {"7号小区": "unknown", "8号小区": "held", "9号小区": "missing"}
    committees = {corner[2] for picture in pictures.triads for corner in picture.corners[:2]}
    assert committees == {"held"}
    assert {picture.name: {side[2] for side in picture.sides if 2 in side[:2]} for picture in pictures.triads} == {
        "7号小区": {"unknown"},
        "8号小区": {"untied"},
        "9号小区": {"nobody"},
    }


def test_the_roster_without_that_column_is_named_with_its_community(sections):
    told = [block for block in sections["quality"] if isinstance(block, Table)]
    (rows,) = [block.rows for block in told if "without a column" in block.caption]
    assert [(row[0], row[1]) for row in rows] == [("housing estates", "松涛社区")]
