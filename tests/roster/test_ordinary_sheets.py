"""Sheets such as offices send them every day: lists of names, several communities in a cell, two kinds of rows in one table."""

import pytest

from graphcore.roster.weaving.mentions import _may_be_person


def codes(imported):
    return [(problem.code, problem.source.row, problem.source.column) for problem in imported.problems]


def nodes(imported, kind):
    return {node.name: node for node in imported.contents.graph.iter_nodes() if node.kind == kind}


def ties(imported, kind):
    graph = imported.contents.graph
    names = {node.id: node.name for node in graph.iter_nodes()}
    return {(names[edge.source], names[edge.target]) for edge in graph.iter_edges() if edge.kind == kind}


UNITS = [["所属社区", "单位名称"], ["松涛社区", "松涛小学"], ["松涛社区", "海关宿舍管理站"], ["沐春社区", "沐春医院"]]


def test_a_unit_that_reported_to_two_communities(desk):
    desk.workbook("驻区单位.xlsx", {"s": UNITS})
    desk.workbook(
        "双报到登记.xlsx",
        {"s": [["报到单位", "报到社区", "报到时间"], ["松涛小学", "松涛社区、沐春社区", "2024-03-01"], ["沐春医院", "沐春社区", "2024-04"]]},
    )  # fmt: skip
    imported = desk.imported()
    assert nodes(imported, "community").keys() == {"松涛社区", "沐春社区"}
    assert ties(imported, "reported_to") == {
        ("松涛小学", "松涛社区"),
        ("松涛小学", "沐春社区"),
        ("沐春医院", "沐春社区"),
    }


def test_a_row_that_lies_in_one_community_and_names_two_is_asked_about(desk):
    desk.workbook("驻区单位.xlsx", {"s": [*UNITS, ["松涛社区/沐春社区", "云州港务局"]]})
    imported = desk.imported()
    assert ("several_communities", 5, "A") in codes(imported)
    assert nodes(imported, "community").keys() == {"松涛社区", "沐春社区"}
    assert "云州港务局" in nodes(imported, "resident_unit")


MEMBERS = [["松涛街道党建联席会议成员单位名单"], ["一、松涛社区"], ["序号", "成员单位", "会上分工", "到会情况"],
           [1, "松涛小学", "文体", "全勤"], [2, "海关宿舍管理站", "治安", ""],
           ["二、沐春社区"], ["序号", "成员单位", "会上分工", "到会情况"], [1, "沐春医院", "卫生", "全勤"]]  # fmt: skip


def test_a_list_of_members_with_columns_that_are_nobodys(desk):
    desk.workbook("驻区单位.xlsx", {"s": UNITS})
    desk.workbook("名单.xlsx", {"s": MEMBERS})
    imported = desk.imported()
    assert {unit for unit, _ in ties(imported, "member_of")} == {"松涛小学", "海关宿舍管理站", "沐春医院"}
    assert {code for code, *_ in codes(imported)} == {"unmapped_column"}


BOTH = [
    ["所属社区", "单位名称", "单位性质", "党组织组建情况", "党组织名称"],
    ["松涛社区", "云州甲商贸有限公司", "民营企业", "单独组建", "甲公司党支部"],
    ["松涛社区", "松涛拳友会", "社会组织", "联合组建", "松涛联合党支部"],
    ["松涛社区", "松涛幼苗园", "民办非企业", "未组建", ""],
    ["沐春社区", "老周修车铺", "", "未组建", ""],
]


def test_enterprises_and_social_organisations_on_one_roster(desk):
    desk.workbook("两新组织.xlsx", {"s": BOTH})
    imported = desk.imported()
    assert nodes(imported, "social_org").keys() == {"松涛拳友会", "松涛幼苗园"}
    assert nodes(imported, "enterprise").keys() == {"云州甲商贸有限公司", "老周修车铺"}
    supplied = {name: node.attributes["rosters"] for name, node in nodes(imported, "community").items()}
    assert all({"enterprises", "social_orgs"} <= {*rosters} for rosters in supplied.values())
    assert ties(imported, "has_party_org") == {
        ("云州甲商贸有限公司", "甲公司党支部"),
        ("松涛拳友会", "松涛联合党支部"),
    }
    assert codes(imported) == []


@pytest.mark.parametrize("none", ["无物业", "暂无物业公司（社区代管）", "尚未成立业委会", "无业委会，由居委会代行"])
def test_that_there_is_none_is_no_name(desk, none):
    rows = [["所属社区", "小区名称", "物业企业", "业委会"], ["松涛社区", "春晖里", none, none],
            ["松涛社区", "秋实苑", "安居物业", "秋实苑业委会"]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": rows})
    imported = desk.imported()
    assert nodes(imported, "property_firm").keys() == {"安居物业"}
    assert nodes(imported, "owners_committee").keys() == {"秋实苑业委会"}


def test_messages_leave_out_who_may_be_a_person():
    assert [*map(_may_be_person, ["李明", "王局", "张所长", "欧阳明"])] == [True] * 4
    assert [*map(_may_be_person, ["市财政局", "松涛小学", "沐春医院管理处"])] == [False] * 3
