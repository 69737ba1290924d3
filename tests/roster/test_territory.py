"""Administrative lists: one node a row, told apart by all that is above it."""

import csv
import io

import numpy as np
import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcore.roster.records.columns import Records, Said
from graphcore.roster.records.record import Heading
from graphcore.roster.weaving.territory import Territory
from graphcore.roster.weaving.territory_columns import statements_of
from tests.roster.told import ties

CODES = [
    ["310000000000", "海上市"],
    ["310100000000", "市辖区"],
    ["310101000000", "黄江区"],
    ["310101001000", "东街道"],
    ["310101001001", "团结社区"],
    ["310101002000", "西街道"],
    ["310101002001", "团结社区"],
    ["310101002002", "和平社区"],
]
COLUMNS = [
    ["甲省", "乙市", "丙区", "东街道", "团结社区"],
    ["甲省", "乙市", "丙区", "西街道", "团结社区"],
    ["甲省", "乙市", "丁区", "东街道", "团结社区"],
    ["甲省", "乙市", "丁区", "东街道", "和平社区"],
]


def lay(desk, name, rows):
    page = io.StringIO()
    csv.writer(page).writerows(rows)
    desk.folder.mkdir(parents=True, exist_ok=True)
    desk.text(name, page.getvalue())


def ways(graph):
    """Each node by its names from the top down → its kind."""
    above = {edge.source: edge.target for edge in graph.iter_edges("located_in")}
    found = {}
    for node in graph.iter_nodes():
        way, at = [node.name], node.id
        while at in above:
            at = above[at]
            way.insert(0, graph.node(at).name)
        found["/".join(way)] = node.kind
    return found


def test_columns_of_what_is_above(desk):
    lay(desk, "社区名录.csv", [["省", "市", "区", "街道", "社区"], *COLUMNS])
    imported = desk.imported()
    assert ways(imported.contents.graph) == {
        "甲省": "province",
        "甲省/乙市": "city",
        "甲省/乙市/丙区": "district",
        "甲省/乙市/丁区": "district",
        "甲省/乙市/丙区/东街道": "street",
        "甲省/乙市/丙区/西街道": "street",
        "甲省/乙市/丁区/东街道": "street",
        "甲省/乙市/丙区/东街道/团结社区": "community",
        "甲省/乙市/丙区/西街道/团结社区": "community",
        "甲省/乙市/丁区/东街道/团结社区": "community",
        "甲省/乙市/丁区/东街道/和平社区": "community",
    }
    assert imported.problems == ()
    (sheet,) = imported.files[0].sheets
    assert (sheet.roster, sheet.rows, sheet.imported) == ("communities", 5, 4)


def coded():
    above = "海上市/市辖区/黄江区"
    return {
        "海上市": "province",
        "海上市/市辖区": "city",
        above: "district",
        f"{above}/东街道": "street",
        f"{above}/西街道": "street",
        f"{above}/东街道/团结社区": "community",
        f"{above}/西街道/团结社区": "community",
        f"{above}/西街道/和平社区": "community",
    }


def test_codes_alone(desk):
    lay(desk, "区划.csv", [["区划代码", "名称"], *CODES])
    graph = desk.imported().contents.graph
    assert ways(graph) == coded()
    codes = {node.attributes["code"]: node.name for node in graph.iter_nodes()}
    assert codes == dict(CODES)


def test_codes_with_the_parents_code(desk):
    parents = ["", "310000000000", "310100000000", "310101000000", "310101001000"]
    parents += ["310101000000", "310101002000", "310101002000"]
    rows = [[*row, parent] for row, parent in zip(CODES, parents, strict=True)]
    lay(desk, "区划.csv", [["区划代码", "名称", "上级代码"], *rows[::-1]])  # parents may stand below
    assert ways(desk.imported().contents.graph) == coded()


def test_a_level_that_is_not_listed_is_left_out(desk):
    lay(desk, "区划.csv", [["区划代码", "名称"], CODES[2], CODES[4]])
    assert ways(desk.imported().contents.graph) == {"黄江区": "district", "黄江区/团结社区": "community"}


def test_other_rosters_mean_the_listed_community(desk):
    lay(desk, "社区名录.csv", [["省", "市", "区", "街道", "社区"], *COLUMNS])
    lay(desk, "企业台账.csv", [["社区", "企业名称", "是否建立党组织"], ["和平社区", "甲商贸有限公司", "否"]])
    graph = desk.imported().contents.graph
    assert graph.count("community") == 4
    assert ways(graph)["甲省/乙市/丁区/东街道/和平社区/甲商贸有限公司"] == "enterprise"
    (community,) = (node for node in graph.iter_nodes() if node.name == "和平社区")
    assert community.attributes["rosters"] == ["communities", "enterprises"]
    assert len(community.sources) == 2


def test_a_name_in_several_streets_means_none_unless_written_with_its_street(desk):
    lay(desk, "社区名录.csv", [["街道", "社区"], ["东街道", "团结社区"], ["西街道", "团结社区"]])
    firms = [
        ["东街道团结社区", "甲商贸有限公司", 5],
        ["西街道团结社区", "乙商贸有限公司", 6],
        ["团结社区", "丙商贸有限公司", 7],
    ]
    lay(desk, "企业台账.csv", [["社区", "企业名称", "从业人数"], *firms])
    found = ways(desk.imported().contents.graph)
    assert {
        "东街道/团结社区/甲商贸有限公司",
        "西街道/团结社区/乙商贸有限公司",
        "团结社区/丙商贸有限公司",
    } <= found.keys()


def test_one_code_with_two_names_is_reported(desk):
    lay(desk, "区划.csv", [["区划代码", "名称"], *CODES, ["310101002002", "光明社区"]])
    (problem,) = desk.imported().problems
    assert (problem.code, problem.source.row) == ("conflicting_value", 10)


def test_a_list_that_ended_says_until_when(desk):
    lay(desk, "社区名录.csv", [["街道", "社区"], ["东街道", "团结社区"], ["东街道", "和平社区"]])
    first = desk.imported()
    lay(desk, "社区名录.csv", [["街道", "社区"], ["东街道", "团结社区"]])
    from datetime import date

    later = desk.imported(known=first.contents.rosters, as_of=date(2026, 1, 1))
    ended = {node.name: node.attributes.get("until") for node in later.contents.graph.iter_nodes()}
    assert ended == {"东街道": None, "团结社区": None, "和平社区": "2025-12-31"}


names = st.sampled_from(["团结社区", "和平社区", "光明村", "东街道", "丙区", "丙县"])


@settings(max_examples=50)
@given(st.lists(st.tuples(*[st.none() | names] * 4, names), min_size=1, max_size=30))
def test_one_node_for_each_way_and_no_other(rows):
    """Whatever stands where: rows share a node only if they are the same in every column."""
    columns = ["province", "city", "district", "street", "name"]
    heading = Heading("communities", "a.csv", None, dict(zip(columns, "ABCDE", strict=True)))
    said = tuple(Said.by([name or "" for name in column], column) for column in zip(*rows, strict=True))
    nothing = [None] * len(rows)
    records = Records(heading, np.arange(len(rows), dtype=np.int32) + 2, said, nothing, nothing, {}, {})
    territory = Territory([records])
    names = statements_of(territory).filter(pl.col("attribute") == "name")
    own = dict(names.select("row", "node").iter_rows())
    assert len(own) == len(rows)
    for one, here in enumerate(rows, 2):
        for other, there in enumerate(rows, 2):
            assert (own[one] == own[other]) == (here == there)
    assert len(set(territory.ids)) == len(territory.ids)


def test_a_grid_lies_in_the_grid_above_it_and_buildings_of_one_estate_share_its_name(desk):
    lay(desk, "楼栋.csv", [["楼栋名称", "所属小区", "所属社区"], *([f"{n}幢", estate, "松涛社区"] for estate in ("春晖里", "秋实苑") for n in (1, 2, 3))])  # fmt: skip
    lay(desk, "网格.csv", [["网格名称", "所属社区", "户数"], ["松涛社区第1网格", "松涛社区", 90], ["松涛社区第2网格", "松涛社区", 80]])  # fmt: skip
    micro = [["网格名称", "所属社区", "上级网格", "覆盖楼栋"], ["松涛一网格微网格1", "松涛社区", "松涛社区第1网格", "春晖里1幢、2幢"],
             ["松涛二网格微网格1", "松涛社区", "松涛社区第2网格", "秋实苑2幢、3幢，春晖里3幢"]]  # fmt: skip
    lay(desk, "微网格.csv", micro)
    graph = desk.imported().contents.graph
    kinds = {node.name: node.kind for node in graph.iter_nodes()}
    assert {pair for pair in ties(graph, "located_in") if kinds[pair[1]] == "grid"} == {
        ("松涛一网格微网格1", "松涛社区第1网格"),
        ("松涛二网格微网格1", "松涛社区第2网格"),
        ("春晖里1幢", "松涛一网格微网格1"),
        ("春晖里2幢", "松涛一网格微网格1"),
        ("秋实苑2幢", "松涛二网格微网格1"),
        ("秋实苑3幢", "松涛二网格微网格1"),
        ("春晖里3幢", "松涛二网格微网格1"),
    }


def test_households_of_one_number_in_two_estates_are_in_two_buildings(desk):
    rows = [["社区", "小区", "楼栋", "中心户姓名", "联系户数"]]
    rows += [["松涛社区", estate, "3号楼", "某某", n] for n, estate in enumerate(("春晖里", "秋实苑", "春晖里"), 8)]
    lay(desk, "党员中心户.csv", rows)
    graph = desk.imported().contents.graph
    assert {node.name for node in graph.iter_nodes("building")} == {"春晖里3号楼", "秋实苑3号楼"}
    assert {node.name for node in graph.iter_nodes("party_household")} == {
        "春晖里3号楼党员中心户",
        "春晖里3号楼党员中心户（2）",
        "秋实苑3号楼党员中心户",
    }


def test_where_a_household_was_noted_is_no_estate(desk):
    rows = [["社区", "楼栋", "中心户姓名", "联系户数", "数据来源"], *(["松涛社区", f"{n}号楼", "某某", n, "块数据平台"] for n in (3, 4, 5))]  # fmt: skip
    lay(desk, "党员中心户.csv", rows)
    imported = desk.imported()
    assert "unknown_organisation" not in {problem.code for problem in imported.problems}
    assert not [*imported.contents.graph.iter_nodes("estate")]
