"""Codes before words, and marks that only systems set between names."""

import pytest

from tests.roster.told import names, ties

FIRMS = ["序号", "所属社区", "企业名称", "从业人数", "是否建立党组织"]


def test_a_code_before_a_word_is_no_part_of_it(desk):
    """Nor is it in rows that leave it out; in a short list, each word stands once."""
    rows = [
        [1, "330106001 松涛社区", "云州甲商贸有限公司", 12, "1|是"],
        [2, "330106001 松涛社区", "云州乙商贸有限公司", 7, "0|否"],
        [3, "松涛社区", "云州丙商贸有限公司", 9, "0|否"],
        [4, "330106002 沐春社区", "云州丁商贸有限公司", 30, "0|否"],
    ]
    desk.workbook("企业台账.xlsx", {"s": [FIRMS, *rows]})
    stations = [["所属社区", "红色驿站名称"], ["330106001 松涛社区", "松涛驿站"], ["330106002 沐春社区", "沐春驿站"]]
    desk.workbook("红色驿站.xlsx", {"s": stations})
    orgs = [["松涛社区党委", "02-党委"], ["一支部", "04-党支部"], ["二支部", "04-党支部"]]
    rows = [["党组织名称", "组织类型", "所属社区"], *([*org, "松涛社区"] for org in orgs)]
    desk.workbook("党组织.xlsx", {"s": rows})
    imported = desk.imported()
    assert names(imported, "community") == {"松涛社区", "沐春社区"}
    assert {source for source, _ in ties(imported.contents.graph, "has_party_org")} == {"云州甲商贸有限公司"}
    levels = {node.name: node.attributes.get("level") for node in imported.contents.graph.iter_nodes("party_org")}
    assert levels["松涛社区党委"] == "committee"
    assert levels["一支部"] == levels["二支部"] == "branch"


def test_what_numbers_tell_apart_has_no_code(desk):
    rows = [["松涛社区", f"{number} 号楼", 30 + number] for number in (3, 5, 8)]
    desk.workbook("楼栋台账.xlsx", {"s": [["所属社区", "楼栋名称", "户数"], *rows]})
    assert len(names(desk.imported(), "building")) == 3


@pytest.mark.parametrize("mark", ["#", "&", "＃"])
def test_a_mark_that_seldom_parts_names_does_between_many(desk, mark):
    estates = ["春晖里", "枫林苑", "紫藤里"]
    buildings = [f"{estate}{number}座" for estate in estates for number in (1, 2)]
    desk.workbook("小区台账.xlsx", {"s": [["社区", "小区名称"], *(["松涛社区", one] for one in estates)]})
    desk.workbook("楼栋台账.xlsx", {"s": [["社区", "楼栋名称", "户数"], *(["松涛社区", one, 30] for one in buildings)]})
    firms = [["物业公司", "服务小区"], ["安心物业有限公司", mark.join(estates)]]
    desk.workbook("物业台账.xlsx", {"s": firms})
    grids = [["社区", "网格名称", "包含楼栋"], ["松涛社区", "第一网格", mark.join(buildings)]]
    desk.workbook("网格台账.xlsx", {"s": grids})
    graph = desk.imported().contents.graph
    assert ties(graph, "manages") == {("安心物业有限公司", one) for one in estates}
    assert {building for building, place in ties(graph, "located_in") if place == "松涛社区第一网格"} == {*buildings}
