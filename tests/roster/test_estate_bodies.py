"""Owners' committees and property firms of estates, as cells about estates tell of them."""

import pytest

from graphcore.roster.imports.replay import replay
from tests.roster.test_untold import verdicts
from tests.roster.told import codes, is_accounted, names, nodes, sources, ties


@pytest.mark.parametrize("none", ["无物业", "暂无物业公司（社区代管）", "尚未成立业委会", "无业委会，由居委会代行"])
def test_that_there_is_none_is_no_name(desk, none):
    rows = [["所属社区", "小区名称", "物业企业", "业委会"], ["松涛社区", "春晖里", none, none],
            ["松涛社区", "秋实苑", "安居物业", "秋实苑业委会"]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": rows})
    imported = desk.imported()
    assert nodes(imported, "property_firm").keys() == {"安居物业"}
    assert nodes(imported, "owners_committee").keys() == {"秋实苑业委会"}


ESTATES = [["所属社区", "小区名称", "是否成立业委会", "物业企业"], ["松涛社区", "春晖里", "是", "安居物业"],
           ["松涛社区", "秋实苑", "否", "安居物业"], ["沐春社区", "夏荷居", "是", "乐居物业"]]  # fmt: skip


def test_an_estate_says_that_it_has_an_owners_committee(desk):
    desk.workbook("小区.xlsx", {"s": ESTATES})
    imported = desk.imported()
    assert ties(imported.contents.graph, "represents") == {("春晖里业委会", "春晖里"), ("夏荷居业委会", "夏荷居")}
    committee = nodes(imported, "owners_committee")["春晖里业委会"]
    assert [(source.row, source.column) for source in committee.sources] == [(2, "C")]


def test_what_estates_say_of_owners_committees_yields_to_their_own_roster(desk):
    desk.workbook("小区.xlsx", {"s": ESTATES})
    rows = [["所属社区", "业委会名称", "所属小区"], ["松涛社区", "春晖里首届业主大会常设委员会", "春晖里"]]
    desk.workbook("业委会.xlsx", {"s": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "represents") == {
        ("春晖里首届业主大会常设委员会", "春晖里"),
        ("夏荷居业委会", "夏荷居"),
    }


def test_quarters_of_an_estate_that_letters_or_stems_number_are_two(desk):
    rows = [["所属社区", "楼栋名称", "所属小区"]]
    rows += [
        ["松涛社区", f"春晖小区{part}{n}号楼", f"春晖小区{part}"]
        for part in ("甲区", "乙区", "A区", "B区")
        for n in (1, 2)
    ]
    desk.workbook("楼栋.xlsx", {"s": rows})
    committees = [
        ["所属社区", "业委会名称"],
        ["松涛社区", "春晖小区甲区业委会"],
        ["松涛社区", "春晖小区乙区业主委员会"],
    ]
    desk.workbook("业委会.xlsx", {"s": committees})
    imported = desk.imported()
    assert len(nodes(imported, "building")) == 8
    assert len(nodes(imported, "estate")) == 4
    assert len(nodes(imported, "owners_committee")) == 2


STATES = ["拟引进安心物业", "业主自治", "招标中", "润家物业（已退出）", "社区托管", "待招标"]


@pytest.mark.parametrize("state", STATES)
def test_what_is_still_to_come_or_gone_manages_nothing(desk, state):
    rows = [["所属社区", "小区名称", "物业企业"], ["松涛社区", "春晖里", state], ["松涛社区", "秋实苑", "安居物业"]]
    desk.workbook("小区.xlsx", {"s": rows})
    assert ties(desk.imported().contents.graph, "manages") == {("安居物业", "秋实苑")}


NONE_THERE = {
    "物业企业.xlsx": [["所属社区", "服务小区", "物业企业名称"], ["松涛社区", "春晖里", "安居物业"], ["松涛社区", "纺织厂宿舍", "无"],
                  ["松涛社区", "老机关院、河边新村", "无物业"], ["松涛社区", "秋实苑", "乐居物业（已撤出）"]],
    "业委会.xlsx": [["所属社区", "小区", "业委会名称", "委员人数"], ["松涛社区", "春晖里", "春晖里业委会", 7],
                  ["沐春社区", "夏荷居", "尚未成立", None]],
}  # fmt: skip


def lay_none_there(desk):
    for file, rows in NONE_THERE.items():
        desk.workbook(file, {"s": rows})


def test_an_estate_that_is_said_to_have_none_is_there(desk):
    lay_none_there(desk)
    imported = desk.imported()
    assert sources(imported, "estate") == {
        "春晖里": [(2, "B")],
        "纺织厂宿舍": [(3, "B")],
        "老机关院": [(4, "B")],
        "河边新村": [(4, "B")],
        "秋实苑": [(5, "B")],
        "夏荷居": [(3, "B")],
    }
    assert ("纺织厂宿舍", "松涛社区") in ties(imported.contents.graph, "located_in")
    assert ties(imported.contents.graph, "manages") == {("安居物业", "春晖里")}
    assert {*verdicts(imported, "estate-triad").values()} == {"unknown"}  # no roster lists estates
    assert is_accounted(imported)


def test_where_a_roster_lists_estates_it_is_looked_up_there(desk):
    lay_none_there(desk)
    rows = [["所属社区", "小区名称", "居委会", "业委会", "户数"]]
    rows += [["松涛社区", estate, "松涛社区居委会", f"{estate}业委会", 90] for estate in ("春晖里", "松涛纺织厂宿舍", "河边新村", "秋实苑")]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": rows})
    imported = desk.imported()
    assert names(imported, "estate") == {"春晖里", "松涛纺织厂宿舍", "河边新村", "秋实苑", "夏荷居"}
    assert verdicts(imported, "estate-triad")["松涛纺织厂宿舍"] == "gap"
    assert ("unknown_organisation", 4, "B") in codes(imported)
    assert is_accounted(imported)


def test_it_is_there_again_when_what_is_kept_is_put_together_anew(desk):
    lay_none_there(desk)
    kept = desk.imported().contents
    assert replay(kept.rosters, kept.judgements).contents.graph.nodes.equals(kept.graph.nodes)


def test_a_residents_committee_names_the_estates_that_it_serves(desk):
    rows = [["社区", "居委会名称", "工作人员数", "服务小区"], ["松涛社区", "松涛第一居委会", 7, "春晖里、秋实苑"],
            ["松涛社区", "松涛第二居委会", 9, "夏荷居"]]  # fmt: skip
    desk.workbook("居委会.xlsx", {"s": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "serves") == {
        ("松涛第一居委会", "春晖里"),
        ("松涛第一居委会", "秋实苑"),
        ("松涛第二居委会", "夏荷居"),
    }
    assert codes(imported) == []


def test_a_list_of_residents_committees_names_the_estates_that_each_serves(desk):
    rows = [["社区", "居委会名称", "服务小区"], ["松涛社区", "松涛社区居委会", "桂园、桂园二期"]]
    desk.workbook("居委会.xlsx", {"居委会": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "serves") == {("松涛社区居委会", "桂园"), ("松涛社区居委会", "桂园二期")}
    assert codes(imported) == []


def test_estates_with_a_group_of_firms_and_one_of_committees_are_estates_whatever_their_title_says(desk):
    rows = [
        ["松涛街道物业小区“红色物业”及业主委员会情况统计表"],
        [
            "社区",
            "小区名称",
            "总户数",
            "物业服务企业",
            None,
            None,
            "业主委员会（物管会）",
            None,
            None,
            None,
            None,
            None,
        ],
        [
            None,
            None,
            None,
            "企业名称",
            "是否建立党组织",
            "党组织名称",
            "是否成立",
            "类型",
            "成立时间",
            "届满时间",
            "委员数",
            "其中党员",
        ],
        [
            "松涛社区",
            "桂园",
            820,
            "云州万安物业服务有限公司",
            "是",
            "万安物业党支部",
            "是",
            "业委会",
            "2022.5.18",
            "2027.5.17",
            7,
            4,
        ],
        ["松涛社区", "兰园", 436, "云州万安物业", "是", "万安物业党支部", "否"],
        [
            "松涛社区",
            "老纺织厂宿舍",
            210,
            "无物业（社区代管）",
            None,
            None,
            "是",
            "物管会",
            "2024年1月",
            "2026年12月",
            6,
            2,
        ],
        ["沐春社区", "竹园", 1260, "云州洁美物业管理有限公司", "否", None, "一期有，二期无"],
        ["沐春社区", "菊园", 300, "自管", "/", "/", "自治小组"],
    ]
    width = len(rows[1])
    rows = [[*row, *[None] * (width - len(row))] for row in rows]
    merges = ["A1:L1", "D2:F2", "G2:L2", "A2:A3", "B2:B3", "C2:C3"]
    desk.workbook("红色物业统计表.xlsx", {"s": rows}, {"s": merges})
    imported = desk.imported()
    assert names(imported, "estate") == {"桂园", "兰园", "老纺织厂宿舍", "竹园", "菊园"}
    assert names(imported, "property_firm") == {"云州万安物业服务有限公司", "云州洁美物业管理有限公司"}
    assert names(imported, "owners_committee") == {"桂园业委会", "老纺织厂宿舍业委会"}
    assert nodes(imported, "owners_committee")["桂园业委会"].attributes["party_members"] == 4


def test_phases_that_share_the_name_of_their_estate_are_estates_each(desk):
    rows = [["社区", "业委会名称", "代表小区"], ["松涛社区", "金色家园业委会", "金色家园一、二期"]]
    desk.workbook("业委会.xlsx", {"业委会": rows})
    assert names(desk.imported(), "estate") == {"金色家园1期", "金色家园2期"}


def test_a_firm_that_manages_an_estate_may_be_on_a_list_of_firms_too(desk):
    estates = [["社区", "小区名称", "物业公司"], ["松涛社区", "春晖里", "安居物业"], ["松涛社区", "秋实苑", "乐居物业"]]
    firms = [["社区", "企业名称", "有无党组织", "党组织名称"], ["松涛社区", "安居物业", "有", "安居物业党支部"]]
    branches = [["党组织名称", "类别", "所在社区"], ["安居物业党支部", "党支部", "松涛社区"]]
    desk.workbook("台账.xlsx", {"小区": estates, "企业": firms, "党组织": branches})
    imported = desk.imported()
    assert ties(imported.contents.graph, "manages") >= {("安居物业", "春晖里"), ("乐居物业", "秋实苑")}
    assert names(imported, "enterprise") == {"安居物业"}
    assert nodes(imported, "property_firm")["安居物业"].attributes["untold"] == ["property_firm.has_party_org"]


def test_an_estate_with_a_committee_that_no_list_has_is_not_known_to_lack_one(desk):
    committees = [["社区", "业委会名称", "小区名称"], ["松涛社区", "春晖里业主委员会", "春晖里"]]
    rows = [["社区", "小区名称", "户数", "业委会"], ["松涛社区", "春晖里", 300, "有"], ["松涛社区", "秋实苑", 200, "有"], ["松涛社区", "夏荷居", 100, "无"]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": rows})
    desk.workbook("业委会.xlsx", {"s": committees})
    imported = desk.imported()
    lacking = {
        node.name
        for node in imported.contents.graph.iter_nodes("estate")
        if "estate.represents" in node.attributes.get("untold", [])
    }
    assert lacking == {"秋实苑"}
    assert codes(imported) == [("contradiction", 3, "D")]


def test_a_list_of_committees_says_of_estates_that_there_is_none(desk):
    head = ["社区", "小区", "是否成立业主委员会", "业委会名称", "委员数", "其中：党员委员", "是否成立业委会党组织"]
    rows = [["松涛社区", "春晖里", "是", "春晖里第二届业主委员会", 5, 3, "是"], ["松涛社区", "秋实苑", "否", None, None, None, None],
            ["松涛社区", "夏荷居", "否", "夏荷居业委会", None, None, None]]  # fmt: skip
    desk.workbook("业委会.xlsx", {"s": [head, *rows]})
    estates = [["社区", "小区名称", "户数"], *(["松涛社区", name, 90] for name in ("春晖里", "秋实苑", "夏荷居"))]
    desk.workbook("小区.xlsx", {"s": estates})
    imported = desk.imported()
    assert names(imported, "owners_committee") == {"春晖里第二届业主委员会"}
    assert nodes(imported, "owners_committee")["春晖里第二届业主委员会"].attributes["party_members"] == 3
    assert ("春晖里第二届业主委员会", "春晖里第二届业主委员会党组织") in ties(imported.contents.graph, "has_party_org")
    assert [code for code in codes(imported) if code[0] != "unnamed_party_org"] == [("not_there_any_more", 4, "C")]
    assert is_accounted(imported)


def test_estates_that_only_a_list_of_committees_names_are_there(desk):
    rows = [["社区", "小区", "有无业委会", "业委会名称"], ["松涛社区", "春晖里", "有", "春晖里业委会"], ["松涛社区", "秋实苑", "无", None]]  # fmt: skip
    desk.workbook("业委会.xlsx", {"s": rows})
    assert names(desk.imported(), "estate") == {"春晖里", "秋实苑"}


def test_a_committee_may_be_called_in_full_or_in_short(desk):
    rows = [["社区", "小区名称", "业委会"], ["松涛社区", "春晖里", "春晖里业主委员会"], ["松涛社区", "秋实苑", "秋实苑业委会"], ["松涛社区", "夏荷居", "夏荷居物业管理委员会"]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": rows})
    imported = desk.imported()
    assert names(imported, "owners_committee") == {"春晖里业主委员会", "秋实苑业委会", "夏荷居物业管理委员会"}
    assert codes(imported) == []


@pytest.mark.parametrize("stroke", ["/", "—", "--"])
def test_a_stroke_beside_an_estate_says_that_it_has_no_committee_and_a_blank_says_nothing(desk, stroke):
    rows = [["社区", "小区名称", "业委会名称", "备案时间"], ["松涛社区", "春晖里", "春晖里业委会", "2024-06-01"],
            ["松涛社区", "秋实苑", "秋实苑业委会", "2025-03-01"], ["松涛社区", "纺织厂宿舍", stroke, None],
            ["松涛社区", "铁路新村", None, None]]  # fmt: skip
    desk.workbook("业委会.xlsx", {"s": rows})
    imported = desk.imported()
    assert names(imported, "estate") == {"春晖里", "秋实苑", "纺织厂宿舍"}
    assert names(imported, "owners_committee") == {"春晖里业委会", "秋实苑业委会"}
    assert codes(imported) == [("missing_name", 5, "C")]


def test_a_firm_that_is_called_by_a_stroke_is_refused_though_its_row_names_a_grid(desk):
    rows = [["社区", "企业名称", "所属网格", "职工人数"], ["松涛社区", "云州甲商贸有限公司", "松涛社区第1网格", 12],
            ["松涛社区", "/", "松涛社区第2网格", 5]]  # fmt: skip
    desk.workbook("企业.xlsx", {"s": rows})
    assert ("missing_name", 3, "B") in codes(desk.imported())
