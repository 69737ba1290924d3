"""Small rosters whose graph is worked out by hand."""

import pytest

from tests.roster.told import codes, ties

PARTY_ORGS = ["所属社区", "党组织名称", "组织类别", "上级党组织", "所在单位"]


def test_header_words_in_any_order_under_a_title_with_total_and_note(desk):
    desk.workbook(
        "台账.xlsx",
        {
            "Sheet1": [
                ["某街道非公企业台账"],
                ["填报单位：某街道", None, None, "2024年"],
                ["职工人数", "* 企业 名称", "社区名称"],
                ["12人", "云州甲商贸有限公司", "松涛社区"],
                [None, None, None],
                ["1,300", "云州乙商贸有限公司", "沐春社区"],
                ["合计", None, None],
                ["注：本表由社区填报。"],
            ]
        },
    )
    imported = desk.imported()
    graph = imported.contents.graph
    assert {node.name: node.attributes["employees"] for node in graph.iter_nodes() if node.kind == "enterprise"} == {
        "云州甲商贸有限公司": 12,
        "云州乙商贸有限公司": 1300,
    }
    assert ties(graph, "located_in") == {("云州甲商贸有限公司", "松涛社区"), ("云州乙商贸有限公司", "沐春社区")}
    assert imported.problems == ()
    (sheet,) = imported.files[0].sheets
    assert (sheet.rows, sheet.imported, dict(sheet.set_aside)) == (
        7,
        2,
        {"title": 2, "header": 1, "total": 1, "note": 1},
    )


def test_a_circle_of_superiors_is_reported_on_every_row_and_not_kept(desk):
    rows = [
        PARTY_ORGS,
        ["松涛社区", "甲党总支", "党总支", "乙党总支", None],
        ["松涛社区", "乙党总支", "党总支", "丙党总支", None],
        ["松涛社区", "丙党总支", "党总支", "甲党总支", None],
        ["松涛社区", "丁党支部", "党支部", "甲党总支", None],
    ]
    desk.workbook("党组织.xlsx", {"党组织": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "subordinate_to") == {("丁党支部", "甲党总支")}
    assert codes(imported) == [("cycle_in_party_hierarchy", row, "D") for row in (2, 3, 4)]


def test_matters_need_two_parties_and_make_them_coordinate(desk):
    desk.workbook(
        "台账.xlsx",
        {
            "居委会": [["社区", "居委会名称"], ["松涛社区", "松涛社区居委会"]],
            "业委会": [["社区", "所属小区", "业委会名称"], ["松涛社区", "春晖里", "春晖里业委会"]],
            "小区": [["社区", "小区名称", "物业公司"], ["松涛社区", "春晖里", "银杏物业"]],
            "协调事项": [
                ["社区", "所属小区", "事项名称", "牵头单位", "参与单位"],
                ["松涛社区", "春晖里", "电梯维修", "居委会", "春晖里业主委员会、银杏物业"],
                ["松涛社区", None, "独自办理", "松涛社区居委会", None],
                ["松涛社区", None, "自己和自己", "松涛社区居委会", "云澜街道松涛社区居民委员会"],
                ["松涛社区", None, "有人不在册", "松涛社区居委会", "云州无此名商贸有限公司"],
            ],
        },
    )
    imported = desk.imported()
    graph = imported.contents.graph
    trio = ("松涛社区居委会", "春晖里业委会", "银杏物业")
    assert {frozenset(pair) for pair in ties(graph, "coordinates_with")} == {
        frozenset(pair) for pair in ((trio[0], trio[1]), (trio[0], trio[2]), (trio[1], trio[2]))
    }
    assert ties(graph, "concerns") == {("电梯维修", "春晖里")}
    assert {node.name for node in graph.iter_nodes() if node.kind == "matter"} == {"电梯维修", "有人不在册"}
    assert codes(imported) == [
        ("self_tie", 4, "E"),
        ("too_few_participants", 3, None),
        ("unknown_organisation", 5, "E"),
    ]
    assert ties(graph, "manages") == {("银杏物业", "春晖里")}


@pytest.mark.parametrize("layout", ["section rows", "sheet", "title", "file"])
def test_the_community_may_stand_outside_the_table(desk, layout):
    header, row = ["网格名称", "户数"], ["第1网格", 120]
    if layout == "section rows":
        desk.workbook("网格.xlsx", {"网格": [header, ["一、松涛社区"], row, ["二、沐春社区"], row]})
    elif layout == "sheet":
        desk.workbook("网格.xlsx", {"松涛社区": [header, row], "沐春社区": [header, row]})
    elif layout == "title":
        for place in ("松涛社区", "沐春社区"):
            desk.workbook(f"{place[0]}.xlsx", {"Sheet1": [[f"云澜街道{place}网格台账"], header, row]})
    else:
        for place in ("松涛社区", "沐春社区"):
            desk.workbook(f"{place}网格台账.xlsx", {"Sheet1": [header, row]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "located_in") == {
        ("松涛社区第1网格", "松涛社区"),
        ("沐春社区第1网格", "沐春社区"),
    }
    assert imported.problems == ()


def test_rosters_supplied_decide_what_is_known(desk):
    desk.workbook(
        "台账.xlsx",
        {
            "网格": [["社区", "网格名称"], ["松涛社区", "第1网格"]],
            "社会组织": [["社区", "社会组织名称", "是否建立党组织"], ["沐春社区", "临澄区明澈养老服务中心", "否"]],
            "物业": [["物业企业名称", "合同到期日"], ["银杏物业服务有限公司", "2026-01"]],
        },
    )
    rosters = {
        node.name: node.attributes["rosters"]
        for node in desk.imported().contents.graph.iter_nodes()
        if node.kind == "community"
    }
    assert rosters == {"松涛社区": ["grids", "property_firms"], "沐春社区": ["property_firms", "social_orgs"]}


def test_households_are_labelled_by_place(desk):
    rows = [
        ["社区", "所在楼栋", "户主姓名", "联系户数"],
        ["松涛社区", "春晖里1号楼", "曾睿", 12],
        ["松涛社区", "春晖里1号楼", "田煦", 9],
    ]
    desk.workbook("中心户.xlsx", {"党员中心户": [*rows, ["松涛社区", "春晖里1号楼", "曾睿", 12]]})
    graph = desk.imported().contents.graph
    assert {node.name for node in graph.iter_nodes() if node.kind == "party_household"} == {
        "春晖里1号楼党员中心户",
        "春晖里1号楼党员中心户（2）",
    }


def test_unmapped_columns_are_named_and_not_kept(desk):
    desk.workbook(
        "企业.xlsx",
        {"企业": [["社区", "企业名称", "职工人数", "吉祥物"], ["松涛社区", "云州甲商贸有限公司", 3, "熊猫"]]},
    )
    imported = desk.imported()
    assert codes(imported) == [("unmapped_column", 1, "D")]
    assert "熊猫" not in imported.contents.rosters[0].content


def test_a_newer_file_of_the_same_name_replaces_the_older(desk):
    rows = [
        ["社区", "企业名称", "职工人数"],
        ["松涛社区", "云州甲商贸有限公司", 3],
        ["松涛社区", "云州乙商贸有限公司", 4],
    ]
    desk.workbook("企业.xlsx", {"企业": rows})
    first = desk.imported()
    desk.workbook("企业.xlsx", {"企业": [rows[0], ["松涛社区", "云州甲商贸有限公司", 5]]})
    second = desk.imported(known=first.contents.rosters)
    assert [file.outcome for file in second.files] == ["replaced"]
    assert [
        (node.name, node.attributes["employees"])
        for node in second.contents.graph.iter_nodes()
        if node.kind == "enterprise"
    ] == [("云州甲商贸有限公司", 5)]


def test_a_known_community_is_found_in_titles_names_of_files_and_section_rows(desk):
    header, row = ["网格名称", "户数"], ["第1网格", 120]
    places = ["三合院村", "松涛社区", "沐春社区", "临江社区"]
    desk.workbook(
        "企业.xlsx", {"企业": [["社区", "企业名称"], *[[place, f"{place[:2]}商贸有限公司"] for place in places]]}
    )
    desk.workbook("【三合院村】网格台账.xlsx", {"Sheet1": [header, row]})
    desk.workbook("甲.xlsx", {"Sheet1": [["2024年上半年松涛社区网格台账"], header, row]})
    desk.workbook("乙.xlsx", {"Sheet1": [["关于做好沐春社区网格划分的台账"], header, row]})
    desk.workbook("丙.xlsx", {"Sheet1": [header, ["▲ 临江社区（共1条）"], row]})
    graph = desk.imported().contents.graph
    assert {(place, to) for place, to in ties(graph, "located_in") if place.endswith("第1网格")} == {
        (f"{place}第1网格", place) for place in places
    }
    assert {node.name for node in graph.iter_nodes() if node.kind == "community"} == set(places)
