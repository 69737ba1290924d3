"""What no column could tell: the ties that a community says are untold, and what rules answer there."""

from datetime import date

import pytest

from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from tests.roster.told import nodes, ties

PARTY = ["所属社区", "党组织名称", "组织类别"]


def untold(imported, community="松涛社区"):
    return {*nodes(imported, "community")[community].attributes.get("untold", ())}


def verdicts(imported, rule):
    graph = imported.contents.graph.to_networkx()
    found = NetworkXEngine(graph).findings(load_pack().rules[rule], date(2026, 6, 1))
    return {finding.name: finding.status for finding in found}


def test_without_a_column_of_superiors_no_chain_is_known_to_be_broken(desk):
    desk.workbook(
        "党组织.xlsx", {"s": [PARTY, ["松涛社区", "松涛社区党委", "党委"], ["松涛社区", "乐园党支部", "党支部"]]}
    )
    imported = desk.imported()
    assert "party_org.subordinate_to" in untold(imported)
    assert verdicts(imported, "superior-chain") == {"乐园党支部": "unknown"}


def test_with_the_column_a_blank_is_a_gap_also_where_only_another_table_of_the_community_has_it(desk):
    desk.workbook(
        "党组织.xlsx",
        {
            "一": [
                [*PARTY, "上级党组织"],
                ["松涛社区", "松涛社区党委", "党委", None],
                ["松涛社区", "乐园党支部", "党支部", None],
            ],
            "二": [PARTY, ["松涛社区", "翠湖党支部", "党支部"], ["沐春社区", "梅园党支部", "党支部"]],
        },
    )
    imported = desk.imported()
    assert "party_org.subordinate_to" not in untold(imported)
    assert "party_org.subordinate_to" in untold(imported, "沐春社区")
    assert verdicts(imported, "superior-chain") == {
        "乐园党支部": "broken",
        "翠湖党支部": "broken",
        "梅园党支部": "unknown",
    }


@pytest.mark.parametrize(
    ("more", "missing"),
    [
        (["是否建立党组织"], {"enterprise.instructs"}),
        (["组建方式"], {"enterprise.instructs"}),
        (["党建指导员"], {"enterprise.has_party_org"}),
        (["党组织名称", "党建指导员"], set()),
        ([], {"enterprise.has_party_org", "enterprise.instructs"}),
    ],
)
def test_what_a_list_of_firms_could_tell(desk, more, missing):
    cells = {"是否建立党组织": "否", "组建方式": "单独组建", "党建指导员": "王某某", "党组织名称": "甲商贸党支部"}
    rows = [
        ["所属社区", "企业名称", "从业人数", *more],
        ["松涛社区", "云州甲商贸有限公司", 12, *(cells[one] for one in more)],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    assert untold(desk.imported()) == missing


def test_the_roster_of_party_organisations_tells_of_firms_by_where_they_are(desk):
    desk.workbook(
        "企业.xlsx",
        {
            "s": [
                ["所属社区", "企业名称", "从业人数"],
                ["松涛社区", "云州甲商贸有限公司", 12],
                ["松涛社区", "云州乙餐饮有限公司", 8],
            ]
        },
    )
    desk.workbook(
        "党组织.xlsx",
        {
            "s": [
                [*PARTY, "上级党组织", "所在单位"],
                ["松涛社区", "甲商贸党支部", "党支部", "松涛社区党委", "云州甲商贸有限公司"],
            ]
        },
    )
    imported = desk.imported()
    assert {tie for tie in untold(imported) if tie.startswith("enterprise")} == {"enterprise.instructs"}
    assert verdicts(imported, "enterprise-coverage") == {
        "云州甲商贸有限公司": "organisation",
        "云州乙餐饮有限公司": "uncovered",
    }


def test_a_table_that_tells_no_community_tells_of_all(desk):
    desk.workbook(
        "小区.xlsx",
        {"s": [["所属社区", "小区名称", "居委会", "业委会"], ["松涛社区", "春晖里", "松涛社区居委会", "春晖里业委会"]]},
    )
    assert untold(desk.imported()) == {"estate.manages"}
    desk.workbook("物业.xlsx", {"s": [["物业企业名称", "管理小区"], ["云州银杏物业管理有限公司", "春晖里"]]})
    assert "estate.manages" not in untold(desk.imported())


ESTATES = [
    ["所属社区", "小区名称", "户数"],
    ["松涛社区", "春晖里", 310],
    ["松涛社区", "紫藤苑", 220],
    ["沐春社区", "梅园", 90],
]


def test_estates_whose_table_names_no_residents_committee_are_served_by_the_only_one_of_their_community(desk):
    desk.workbook("小区.xlsx", {"s": ESTATES})
    committees = [
        ["所属社区", "居委会名称"],
        ["松涛社区", "松涛社区居委会"],
        ["沐春社区", "沐春社区第一居委会"],
        ["沐春社区", "沐春社区第二居委会"],
    ]
    desk.workbook("居委会.xlsx", {"s": committees})
    imported = desk.imported()
    assert ties(imported.contents.graph, "serves") == {("松涛社区居委会", "春晖里"), ("松涛社区居委会", "紫藤苑")}
    (edge, *_) = (one for one in imported.contents.graph.iter_edges("serves"))
    assert {(source.file, source.row) for source in edge.sources} >= {("居委会.xlsx", 2)}


def test_a_column_of_residents_committees_that_is_blank_names_none(desk):
    rows = [[*ESTATES[0], "居委会"], [*ESTATES[1], "松涛社区居委会"], [*ESTATES[2], None]]
    desk.workbook("小区.xlsx", {"s": rows})
    desk.workbook("居委会.xlsx", {"s": [["所属社区", "居委会名称"], ["松涛社区", "松涛社区居委会"]]})
    assert ties(desk.imported().contents.graph, "serves") == {("松涛社区居委会", "春晖里")}


def test_a_column_of_instructors_leaves_open_who_has_a_party_organisation(desk):
    desk.workbook(
        "企业.xlsx",
        {
            "s": [
                ["所属社区", "企业名称", "党建指导员", "派出党组织"],
                ["松涛社区", "云州甲商贸有限公司", "有", "松涛社区党委"],
                ["松涛社区", "云州乙科技有限公司", None, None],
            ]
        },
    )
    desk.workbook("党组织.xlsx", {"s": [PARTY, ["松涛社区", "松涛社区党委", "党委"]]})
    imported = desk.imported()
    assert "enterprise.has_party_org" in untold(imported)
    assert verdicts(imported, "enterprise-coverage") == {
        "云州甲商贸有限公司": "work",
        "云州乙科技有限公司": "unknown",
    }


@pytest.mark.parametrize(
    ("header", "verdict"), [("参会单位", "gap"), ("牵头单位", "unknown")], ids=["who took part", "who led alone"]
)
def test_a_list_of_matters_shows_who_does_not_coordinate_only_where_it_has_who_takes_part(desk, header, verdict):
    desk.workbook(
        "小区.xlsx",
        {
            "小区": [
                ["所属社区", "小区名称", "居委会", "业委会", "物业企业"],
                ["松涛社区", "春晖里", "松涛社区居委会", "春晖里业委会", "安心物业服务有限公司"],
            ],
            "协调事项": [
                ["所属社区", "事项名称", header, "协调日期", "涉及小区"],
                ["松涛社区", "加装电梯", "松涛社区居委会", "2026-03-02", "春晖里"],
                ["松涛社区", "充电棚建设", "松涛社区居委会", "2026-04-02", "春晖里"],
            ],
        },
    )
    assert verdicts(desk.imported(), "estate-triad") == {"春晖里": verdict}


def test_a_column_called_party_organisation_names_them_or_says_that_there_is_one_or_none(desk):
    rows = [
        ["企业名称", "社区", "员工", "党组织"],
        ["福兴数控有限公司", "湖塘社区", 120, "福兴数控党支部"],
        ["晨光玩具有限公司", "湖塘社区", 60, "无"],
        ["远洋冷链物流有限公司", "湖塘社区", 90, "与海峡食品联建"],
        ["名成水产批发部", "湖塘社区", 4, "拟建"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    assert verdicts(desk.imported(), "enterprise-coverage") == {
        "福兴数控有限公司": "organisation",
        "晨光玩具有限公司": "uncovered",
        "远洋冷链物流有限公司": "organisation",
        "名成水产批发部": "uncovered",
    }
