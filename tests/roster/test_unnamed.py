"""Bodies that rows say there are and that nobody names: each is one, until a roster names it."""

from datetime import date

import pytest

from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from tests.roster.archive import sheet
from tests.roster.told import codes, nodes, ties

SPRING, SUMMER = date(2026, 3, 31), date(2026, 6, 30)
HEAD = ["所属社区", "企业名称", "从业人数", "是否建立党组织", "党组织名称", "组建方式"]
LIYAN, QINGHE, ZHUJI = (
    ["丹枫社区", "云州砺岩模具有限公司", 31, "是", None, "联合组建"],
    ["丹枫社区", "云州青禾种业有限公司", 8, "否", None, None],
    ["丹枫社区", "云州竹迹文化有限公司", 14, None, None, "单独组建"],
)
OF_LIYAN, OF_ZHUJI = "云州砺岩模具有限公司党组织", "云州竹迹文化有限公司党组织"


def ways(imported, on=SUMMER):
    rule = load_pack().rules["enterprise-coverage"]
    found = NetworkXEngine(imported.contents.graph.to_networkx()).findings(rule, on)
    return {finding.name[2:4]: (finding.status, finding.way) for finding in found}


def test_a_row_that_says_it_has_a_party_organisation_has_one_that_nobody_names(desk):
    desk.workbook("企业.xlsx", {"s": [HEAD, LIYAN, QINGHE, ZHUJI]})
    imported = desk.imported()
    graph = imported.contents.graph
    assert ties(graph, "has_party_org") == {(LIYAN[1], OF_LIYAN), (ZHUJI[1], OF_ZHUJI)}
    assert {(OF_LIYAN, "丹枫社区"), (OF_ZHUJI, "丹枫社区")} <= ties(graph, "located_in")
    forms = {name: node.attributes for name, node in nodes(imported, "party_org").items()}
    assert forms == {OF_LIYAN: {"form": "joint"}, OF_ZHUJI: {"form": "unit"}}
    assert sorted((edge.sources[0].row, edge.sources[0].column) for edge in graph.iter_edges("has_party_org")) == [
        (2, "D"),
        (4, "F"),
    ]
    assert [code for code in codes(imported) if code[0] != "unanswered"] == [
        ("unnamed_party_org", 2, "D"),
        ("unnamed_party_org", 4, "F"),
    ]
    assert ways(imported) == {
        "砺岩": ("organisation", "joint"),
        "青禾": ("uncovered", None),
        "竹迹": ("organisation", "unit"),
    }


PARTY = [["所属社区", "党组织名称", "组织类别"], ["丹枫社区", "红岩联合党支部", "党支部"]]


@pytest.mark.parametrize("file", ["一、党组织.xlsx", "甲、党组织.xlsx"])  # before and after the firms'
def test_none_where_the_roster_of_party_organisations_says_in_whom_they_are(desk, file):
    desk.workbook("企业.xlsx", {"s": [HEAD, LIYAN]})
    hosts = [[*PARTY[0], "所在单位"], [*PARTY[1], "砺岩模具、青禾种业"]]
    desk.workbook(file, {"s": hosts})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {(LIYAN[1], "红岩联合党支部")}
    assert codes(imported) == [("unknown_organisation", 2, "D")]  # 青禾种业 is on no roster


@pytest.mark.parametrize(
    "name",
    [
        *("云州砺岩模具有限公司党支部", "砺岩模具党委", "砺岩模具联合党支部", "中共砺岩模具总支部委员会"),
        *("砺岩模具第一党支部", "云州砺岩模具有限公司党小组"),
    ],
)
def test_one_that_is_listed_and_called_after_the_row_is_meant(desk, name):
    desk.workbook("企业.xlsx", {"s": [HEAD, LIYAN]})
    desk.workbook("党组织.xlsx", {"s": [*PARTY, ["丹枫社区", name, None]]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {(LIYAN[1], name)}
    assert nodes(imported, "party_org")[name].attributes["form"] == "joint"
    assert codes(imported) == []


def test_one_called_after_a_place_is_no_firm_s(desk):
    desk.workbook("企业.xlsx", {"s": [HEAD, ["丹枫社区", "丹枫超市有限公司", 9, "是", None, None]]})
    desk.workbook(
        "党组织.xlsx", {"s": [*PARTY, ["丹枫社区", "丹枫社区党委", "党委"], ["丹枫社区", "丹枫党支部", None]]}
    )
    assert ties(desk.imported().contents.graph, "has_party_org") == {("丹枫超市有限公司", "丹枫超市有限公司党组织")}


def test_what_a_cell_names_and_cannot_be_told_is_no_other(desk):
    party = [*PARTY, ["丹枫社区", "红岩党支部", "党支部"], ["望江社区", "红岩党支部", "党支部"]]
    desk.workbook("党组织.xlsx", {"s": party})
    desk.workbook("企业.xlsx", {"s": [HEAD, ["两处之间", *LIYAN[1:4], "红岩党支部", None]]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == set()
    assert codes(imported) == [("ambiguous_name", 2, "E"), ("contradiction", 2, "D")]


def test_no_is_no_however_one_would_be_built(desk):
    desk.workbook("企业.xlsx", {"s": [HEAD, [*QINGHE[:5], "联合组建"], ZHUJI]})
    assert ties(desk.imported().contents.graph, "has_party_org") == {(ZHUJI[1], OF_ZHUJI)}


@pytest.mark.parametrize("mode", ["未单独组建", "拟联合组建", "应单独组建"])
def test_what_is_not_built_or_still_to_be_is_none(desk, mode):
    desk.workbook("企业.xlsx", {"s": [HEAD, [*QINGHE[:3], None, None, mode], ZHUJI]})
    assert ties(desk.imported().contents.graph, "has_party_org") == {(ZHUJI[1], OF_ZHUJI)}


def test_rows_of_one_firm_have_one_and_firms_of_one_name_have_each_its_own(desk):
    desk.workbook("企业.xlsx", {"s": [HEAD, LIYAN, QINGHE]})
    desk.workbook("园区企业.xlsx", {"s": [HEAD, LIYAN, ["望江社区", *LIYAN[1:]]]})
    graph = desk.imported().contents.graph
    tied = [(edge.source, edge.target) for edge in graph.iter_edges("has_party_org")]
    assert len(tied) == len({target for _, target in tied}) == 2


def test_a_venue_s_covers_who_is_in_it(desk):
    desk.workbook("楼宇.xlsx", {"s": [["所属社区", "楼宇名称", "是否建立党组织"], ["丹枫社区", "望岳大厦", "是"]]})
    firms = [
        ["所属社区", "企业名称", "所在楼宇", "是否建立党组织"],
        ["丹枫社区", "云州青禾种业有限公司", "望岳大厦", "否"],
    ]
    desk.workbook("企业.xlsx", {"s": firms})
    assert ways(desk.imported()) == {"青禾": ("organisation", "building")}


def test_it_ends_when_a_later_day_names_one_and_is_the_same_on_every_import(archive):
    named = [*LIYAN[:4], "砺岩先锋党支部", None]
    archive.take(SPRING, 企业=sheet(HEAD, LIYAN))
    archive.take(SUMMER, 企业=sheet(HEAD, named))
    graph = archive.contents.graph
    assert ties(graph, "has_party_org") == {(LIYAN[1], "砺岩先锋党支部")}
    assert OF_LIYAN not in {node.name for node in graph.iter_nodes()}
    archive.undo(2)
    assert ties(archive.contents.graph, "has_party_org") == {(LIYAN[1], OF_LIYAN)}
    before = archive.contents.graph
    assert archive.take(SPRING, 企业=sheet(HEAD, LIYAN)).contents.graph == before


def test_it_begins_where_a_later_day_names_none(archive):
    named = [*LIYAN[:4], "砺岩先锋党支部", None]
    archive.take(SPRING, 企业=sheet(HEAD, named))
    done = archive.take(SUMMER, 企业=sheet(HEAD, LIYAN))
    until = {edge.target[:2]: edge.attributes.get("until") for edge in done.contents.graph.iter_edges("has_party_org")}
    names = {node.name: node.attributes.get("until") for node in done.contents.graph.iter_nodes("party_org")}
    assert names == {"砺岩先锋党支部": "2026-06-29", OF_LIYAN: None}
    assert len(until) == 1
    assert ways(done) == {"砺岩": ("organisation", "joint")}


def test_rows_of_one_estate_have_one_owners_committee_that_others_may_name(desk):
    head = ["所属社区", "小区名称", "是否成立业委会", "物业企业"]
    desk.workbook(
        "小区.xlsx", {"s": [head, ["丹枫社区", "枕溪苑", "是", "安居物业"], ["丹枫社区", "枕溪苑", "是", None]]}
    )
    desk.workbook(
        "议事.xlsx",
        {"s": [["所属社区", "议题", "牵头单位", "参与单位"], ["丹枫社区", "门禁", "枕溪苑业委会", "安居物业"]]},
    )
    imported = desk.imported()
    assert nodes(imported, "owners_committee").keys() == {"枕溪苑业委会"}
    assert ties(imported.contents.graph, "represents") == {("枕溪苑业委会", "枕溪苑")}


FIRMS = ["竹迹文化", "望岳印务", "听澜茶业", "采薇纺织", "揽月照明", "沐阳家具"]


def said_of(desk, *cells):
    """What firms, all but the first and last of which have a word of their own, are found to be."""
    rows = [
        HEAD[:4],
        *(
            ["丹枫社区", f"云州{name}有限公司", 9, cell]
            for name, cell in zip(FIRMS, ("是", *cells, "否"), strict=False)
        ),
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    return desk.imported()


@pytest.mark.parametrize(
    "cells",
    [("联合", "联合", "联建"), ("有联合党支部", "已纳入联合党支部"), ("依托楼宇党支部", "挂靠社区", "是（联合）")],
)
def test_who_has_a_joint_one_has_none_of_its_own(desk, cells):
    imported = said_of(desk, *cells)
    found = [*ways(imported).values()]
    assert sorted(found, key=str)[: len(cells)] == [("organisation", "joint")] * len(cells)
    assert ways(imported)["竹迹"] == ("organisation", "unit")
    assert {code for code, *_ in codes(imported)} == {"unnamed_party_org"}


def test_a_yes_that_says_how_also_tells_of_one_that_is_named(desk):
    rows = [HEAD[:5], ["丹枫社区", "云州望岳印务有限公司", 9, "是（联合）", "红岩党支部"]]
    rows += [["丹枫社区", "云州听澜茶业有限公司", 7, "是", "听澜茶业党支部"]]
    desk.workbook("企业.xlsx", {"s": rows})
    assert ways(desk.imported()) == {"望岳": ("organisation", "joint"), "听澜": ("organisation", "unit")}


def test_how_many_there_are_and_since_when_is_yes(desk):
    imported = said_of(desk, "1个", "2021.6", "2019年")
    assert {name for name, (status, _) in ways(imported).items() if status == "organisation"} == {
        "竹迹",
        "望岳",
        "听澜",
        "采薇",
    }
    since = {name[2:4]: node.attributes.get("established") for name, node in nodes(imported, "party_org").items()}
    assert since == {"竹迹": None, "望岳": None, "听澜": "2021-06", "采薇": "2019"}


def test_what_has_ended_or_is_to_come_is_none(desk):
    imported = said_of(desk, "已撤并", "已列入计划", "应建未建", "暂不具备组建条件")
    assert {name for name, (status, _) in ways(imported).items() if status == "organisation"} == {"竹迹"}
    assert codes(imported) == [("unnamed_party_org", 2, "D")]


@pytest.mark.parametrize("none", ["待选派", "暂未选派", "正在物色", "拟由街道选派"])
def test_an_instructor_who_is_to_be_sent_is_none(desk, none):
    rows = [["所属社区", "企业名称", "从业人数", "是否建立党组织", "党建指导员"]]
    rows += [
        ["丹枫社区", "云州望岳印务有限公司", 9, "否", none],
        ["丹枫社区", "云州听澜茶业有限公司", 7, "否", "孟晓棠"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    assert ways(desk.imported()) == {"望岳": ("uncovered", None), "听澜": ("work", "instructor")}


def test_a_tick_with_a_remark_is_the_tick(desk):
    rows = [["所属社区", "小区名称", "户数", "是否成立业委会"], ["丹枫社区", "枕溪苑", 300, "√（2024年5月换届）"]]
    rows += [
        ["丹枫社区", "听松里", 120, "√"],
        ["丹枫社区", "采薇园", 80, "×（人数不足）"],
        ["丹枫社区", "揽月居", 90, "√（已解散）"],
    ]
    desk.workbook("小区.xlsx", {"s": rows})
    imported = desk.imported()
    assert {estate for _, estate in ties(imported.contents.graph, "represents")} == {"枕溪苑", "听松里"}
    assert codes(imported) == []


@pytest.mark.parametrize("mark", ["√", "有", "已建", "已建立党支部"])
def test_a_mark_where_the_branch_of_a_grid_is_named_says_that_there_is_one(desk, mark):
    grids = [["所属社区", "网格名称", "户数", "网格党支部"], ["丹枫社区", "第一网格", 300, "第一网格党支部"]]
    grids += [
        ["丹枫社区", "第二网格", 280, mark],
        ["丹枫社区", "第三网格", 310, mark],
        ["丹枫社区", "第四网格", 290, "无"],
    ]
    desk.workbook("网格.xlsx", {"s": grids})
    listed = ["丹枫社区第一网格党支部", "丹枫社区第二网格党支部", "丹枫社区党委"]
    desk.workbook("党组织.xlsx", {"s": [PARTY[0], *(["丹枫社区", name, name[-2:]] for name in listed)]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "covers") == {
        ("丹枫社区第一网格党支部", "丹枫社区第一网格"),
        ("丹枫社区第二网格党支部", "丹枫社区第二网格"),  # called after it
        ("丹枫社区第三网格党支部", "丹枫社区第三网格"),  # that nobody names
    }
    assert codes(imported) == [("unnamed_party_org", 4, "D")]
    engine = NetworkXEngine(imported.contents.graph.to_networkx())
    found = {one.name[-4:]: one.status for one in engine.findings(load_pack().rules["grid-branch"], SUMMER)}
    assert found == {"第一网格": "present", "第二网格": "present", "第三网格": "present", "第四网格": "absent"}
    chains = {one.name: one.status for one in engine.findings(load_pack().rules["superior-chain"], SUMMER)}
    assert chains["丹枫社区第三网格党支部"] == "unknown"


@pytest.mark.parametrize("name", ["与沐阳家具联合建支部", "已纳入联合党支部", "依托楼宇党支部", "挂靠社区"])
def test_a_joint_one_that_is_only_said_where_it_is_named_is_nobodys_own(desk, name):
    rows = [
        HEAD[:5],
        ["丹枫社区", "云州望岳印务有限公司", 9, "是", name],
        ["丹枫社区", "云州听澜茶业有限公司", 7, "是", "听澜茶业党支部"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert nodes(imported, "party_org").keys() == {"云州望岳印务有限公司党组织", "听澜茶业党支部"}
    assert ways(imported) == {"望岳": ("organisation", "joint"), "听澜": ("organisation", "unit")}
    assert codes(imported) == [("unnamed_party_org", 2, "E")]


def test_by_what_it_is_covered_is_no_part_of_its_name(desk):
    rows = [HEAD[:5], ["丹枫社区", "云州望岳印务有限公司", 9, "是", "依托望江大厦楼宇党支部"]]
    rows += [["丹枫社区", "云州听澜茶业有限公司", 7, "是", "望江大厦楼宇党支部"]]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert nodes(imported, "party_org").keys() == {"望江大厦楼宇党支部"}
    assert ways(imported) == {"望岳": ("organisation", "joint"), "听澜": ("organisation", "joint")}


def test_a_no_that_another_row_of_the_same_firm_contradicts_is_told(desk):
    header = ["企业名称", "所在社区", "是否建立党组织", "党组织名称"]
    desk.workbook(
        "台账.xlsx",
        {
            "一": [
                header,
                ["天河电子有限公司", "范家湾社区", "是", "天河电子党支部"],
                ["瑞康大药房", "范家湾社区", "否", None],
            ],
            "二": [header, ["天河电子有限公司", "范家湾社区", "否", None], ["瑞康大药房", "范家湾社区", "否", None]],
        },
    )
    told = [one for one in desk.imported().problems if one.code == "contradiction"]
    assert [(one.source.sheet, one.source.row, one.source.column) for one in told] == [("二", 2, "C")]
    assert "另一行写有" in told[0].message("zh")


def test_to_have_none_and_to_lie_in_a_building_that_has_one_agree(desk):
    header = ["社区", "企业名称", "所在楼宇", "楼宇党组织", "企业党组织"]
    desk.workbook(
        "企业.xlsx",
        {
            "企业": [
                header,
                ["松涛社区", "云州甲商贸有限公司", "金汇大厦", "金汇大厦党支部", "无"],
                ["松涛社区", "云州乙商贸有限公司", "金汇大厦", "乙商贸党支部", "无"],
                ["松涛社区", "云州丙商贸有限公司", "银座大厦", None, "无"],
            ]
        },
    )
    told = [one for one in desk.imported().problems if one.code == "contradiction"]
    assert [one.source.row for one in told] == [3]


@pytest.mark.parametrize("header", ["党组织设置", "党组织名称"])
def test_a_word_for_its_level_alone_is_one_of_each_row(desk, header):
    rows = [
        ["社区", "企业名称", header, "正式党员数"],
        ["松涛社区", "云州甲商贸有限公司", "党支部", 5],
        ["松涛社区", "云州乙商贸有限公司", "党支部", 4],
        ["沐春社区", "云州丙商贸有限公司", "党总支", 60],
        ["沐春社区", "云州丁商贸有限公司", "无", 0],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {
        ("云州甲商贸有限公司", "云州甲商贸有限公司党支部"),
        ("云州乙商贸有限公司", "云州乙商贸有限公司党支部"),
        ("云州丙商贸有限公司", "云州丙商贸有限公司党总支"),
    }
    levels = {name: node.attributes["level"] for name, node in nodes(imported, "party_org").items()}
    assert {*levels.values()} == {"branch", "general_branch"}
    assert len([code for code, *_ in codes(imported) if code == "unnamed_party_org"]) == 3


def test_of_what_form_one_was_built_is_no_name(desk):
    """It would be one and the same for all of a community."""
    rows = [["社区", "企业名称", "党组织名称"], ["松涛社区", "云州甲商贸有限公司", "已建：功能型党支部"]]
    rows += [
        ["松涛社区", "云州乙商贸有限公司", "已成立：功能型支部"],
        ["松涛社区", "云州丙商贸有限公司", "已建：丙商贸党支部"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    assert {name: one.attributes.get("form") for name, one in nodes(desk.imported(), "party_org").items()} == {
        "云州甲商贸有限公司党支部": "functional",
        "云州乙商贸有限公司党支部": "functional",
        "丙商贸党支部": None,
    }


def test_one_that_is_listed_by_such_a_word_is_that_one(desk):
    desk.workbook("党组织.xlsx", {"s": [["社区", "党组织名称", "类别"], ["松涛社区", "联合党支部", "党支部"]]})
    firms = [["松涛社区", f"云州{one}商贸有限公司", "联合党支部"] for one in "甲乙"]
    desk.workbook("企业.xlsx", {"s": [["社区", "企业名称", "党组织名称"], *firms]})
    imported = desk.imported()
    assert {party_org for _, party_org in ties(imported.contents.graph, "has_party_org")} == {"联合党支部"}
