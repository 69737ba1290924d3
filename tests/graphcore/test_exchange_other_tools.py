"""GraphML, GEXF and the spreadsheet, read back with readers that are not ours."""

import xml.etree.ElementTree as ET
import zipfile

import networkx as nx
import pytest
from python_calamine import CalamineWorkbook

from graphcore.elements import Edge, Node
from graphcore.errors import UnusableInput
from graphcore.exchange import write_gexf, write_graphml, write_workbook
from graphcore.graph import Graph
from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.vocabulary import NODE_KINDS

HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\x0b=1", "http://x.example/a", "mailto:a@b.c"]
GRAPH = Graph.of(
    [
        Node(
            "EN-1",
            "enterprise",
            "<script>&云澜\x0b面馆",
            ("面馆",),
            {
                "employees": 3,
                "status": "shell",
                "none": None,
                "mixed": 1,
                "big": 2**70,
                "list": ["a", None],
                "id": "x",
                "viz": "x",
                "start": "x",
                "label": "x",
                "deep": {"a": [1]},
                "real": 1,
            },
            (Source("a.xlsx", "表", 2),),
        ),
        Node("EN-2", "enterprise", "乙", attributes={"mixed": "甲", "employees": 0, "real": 0.5, "flag": True}),
        Node("EN-2\x0c", "enterprise", "丙"),
        Node("MA-1", "matter", "加装电梯", attributes={"major": True, "settled": False}),
        *(Node(f"RE-{n}", "resource", text, (text,), {"note": text}) for n, text in enumerate(HOSTILE)),
    ],
    [
        Edge("partners_with", "EN-1", "EN-2", {"type": "directed", "since": "2024"}, (Source("a.xlsx", "表", 2, "C"),)),
        Edge("partners_with", "EN-1", "EN-2"),
        Edge("conflicts_with", "EN-2", "EN-2", {"matter": "MA-1"}),
        Edge("leads", "EN-1", "MA-1", {"label": "=1"}),
        Edge("leads", "EN-2\x0c", "MA-1"),
    ],
)
PROBLEMS = (
    Problem(Source("a.xlsx", "表", 2, "D"), "bad_date", {"value": "=cmd"}),
    Problem(Source("=b.csv"), "of_later", {"message": "@x"}),
)


@pytest.mark.parametrize(
    ("write", "read", "suffix"),
    [
        (write_graphml, lambda path: nx.read_graphml(path, force_multigraph=True), "graphml"),
        (write_gexf, nx.read_gexf, "gexf"),
    ],
)
def test_network_files_open_elsewhere_with_every_node_edge_and_type(tmp_path, write, read, suffix):
    path = tmp_path / f"map.{suffix}"
    write(GRAPH, path)
    drawn = read(path)
    assert len(drawn) == len(GRAPH)
    assert "EN-2\\u000c" in drawn
    assert drawn.number_of_edges() == GRAPH.count("edges")
    node = drawn.nodes["EN-1"]
    assert node["label"] == node["name"] == "<script>&云澜面馆"
    assert node["kind"] == "enterprise"
    assert (node["employees"], node["mixed"], node["real"]) == (3, "1", 1.0)
    assert isinstance(node["employees"], int)
    assert node["big"] == str(2**70)
    assert node["list"] == '["a", null]'
    assert node["deep"] == '{"a": [1]}'
    assert node["sources"] == '[{"file": "a.xlsx", "sheet": "表", "row": 2}]'
    assert node["attribute:id"] == node["attribute:viz"] == node["attribute:start"] == node["attribute:label"] == "x"
    assert "none" not in node
    assert drawn.nodes["EN-2"]["flag"] is True
    assert drawn.nodes["EN-2"]["mixed"] == "甲"
    kinds = sorted(data["kind"] for *_, data in drawn.edges(data=True))
    assert kinds == ["conflicts_with", "leads", "leads", "partners_with", "partners_with"]
    assert {data.get("attribute:type") for *_, data in drawn.edges(data=True)} == {None, "directed"}
    edges = [element for element in ET.parse(path).iter() if element.tag.endswith("}edge")]
    assert len({element.get("id") for element in edges}) == GRAPH.count("edges")
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("write", [write_graphml, write_gexf])
def test_an_empty_graph_and_an_unwritable_place(tmp_path, write):
    write(Graph.of([]), tmp_path / "a.xml")
    ET.parse(tmp_path / "a.xml")
    with pytest.raises(UnusableInput):
        write(GRAPH, tmp_path / "none" / "a.xml")
    with pytest.raises(UnusableInput):
        write(GRAPH, tmp_path)


def workbook(path, language="zh", graph=GRAPH):
    write_workbook(graph, PROBLEMS, path, language)
    book = CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_the_workbook_says_what_the_graph_holds(tmp_path):
    sheets = workbook(tmp_path / "a.xlsx")
    assert list(sheets) == ["非公企业", "资源", "重大／协调事项", "关系", "问题"]
    header, first, *rest = sheets["非公企业"]
    assert header[:5] == ["编号", "名称", "别名", "从业人数", "状态"]
    cells = dict(zip(header, first, strict=True))
    assert cells["名称"] == "<script>&云澜面馆"
    assert (cells["从业人数"], cells["状态"], cells["big"]) == (3, "空壳", str(2**70))
    assert (cells["list"], cells["deep"], cells["出处"]) == ("a", '{"a": [1]}', "a.xlsx 表 2")
    assert len(rest) == 2
    assert sheets["重大／协调事项"][1][3:5] == ["是", "否"]
    assert sheets["关系"][0] == ["关系", "起点编号", "起点", "终点编号", "终点", "属性", "出处"]
    tie = ["党建联建、共建", "EN-1", "<script>&云澜面馆", "EN-2", "乙", "起: 2024、type: directed", "a.xlsx 表 C2"]
    assert tie in sheets["关系"]
    assert sheets["问题"][1][:5] == ["a.xlsx", "表", 2, "D", "日期有误"]


def test_the_workbook_in_english(tmp_path):
    sheets = workbook(tmp_path / "a.xlsx", "en")
    assert list(sheets) == ["enterprise", "resource", "matter", "edges", "problems"]
    assert sheets["matter"][0][:5] == ["id", "name", "aliases", "major", "settled"]
    assert sheets["matter"][1][3:5] == ["yes", "no"]


def test_hostile_text_stays_text(tmp_path):
    path = tmp_path / "a.xlsx"
    sheets = workbook(path)
    names = [row[1] for row in sheets["资源"][1:]]
    assert names == ["'=1+1", "'+1", "'-1", "'@SUM(A1)", "'\t=1", "'\r=1", "'\n=1", "'=1", *HOSTILE[-2:]]
    assert [row[0] for row in sheets["问题"][1:]] == ["a.xlsx", "'=b.csv"]
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            content = parts.read(name)
            assert b"<f>" not in content
            assert b"<hyperlink" not in content


def test_a_long_text_is_cut_to_what_a_cell_can_hold(tmp_path):
    graph = Graph.of([Node("A", "grid", "=" + "长" * 40_000)])
    name = workbook(tmp_path / "a.xlsx", graph=graph)["网格"][1][1]
    assert len(name) == 32_767
    assert name.startswith("'=长")
    assert name.endswith("长…")


def test_every_kind_has_a_sheet_and_the_same_graph_gives_the_same_file(tmp_path):
    graph = Graph.of(Node(kind, kind, "某") for kind in NODE_KINDS)
    for language in ("zh", "en"):
        assert len(workbook(tmp_path / "1.xlsx", language, graph)) == len(NODE_KINDS) + 2
        workbook(tmp_path / "2.xlsx", language, graph)
        assert (tmp_path / "1.xlsx").read_bytes() == (tmp_path / "2.xlsx").read_bytes()


def test_a_workbook_that_cannot_be_written_is_refused(tmp_path):
    with pytest.raises(UnusableInput):
        write_workbook(GRAPH, (), tmp_path / "none" / "a.xlsx", "zh")
    assert [*tmp_path.iterdir()] == []
