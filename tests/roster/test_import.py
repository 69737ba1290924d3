"""Small rosters whose graph is worked out by hand."""

import pytest

from graphcore.graph import Graph

ENTERPRISES = ["所属社区", "企业名称", "统一社会信用代码", "职工人数", "是否建立党组织", "党组织名称", "党建指导员"]
PARTY_ORGS = ["所属社区", "党组织名称", "组织类别", "上级党组织", "所在单位"]


def ties(graph: Graph, kind: str) -> set[tuple[str, str]]:
    names = {node.id: node.name for node in graph.iter_nodes()}
    return {(names[edge.source], names[edge.target]) for edge in graph.iter_edges(kind)}


def codes(imported):
    return sorted((problem.code, problem.source.row, problem.source.column) for problem in imported.problems)


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


def test_coverage_said_on_the_own_row_on_the_party_roster_or_by_an_instructor(desk):
    desk.workbook(
        "两新.xlsx",
        {
            "企业": [
                ENTERPRISES,
                ["松涛社区", "云州甲商贸有限公司", None, 12, "是", "甲商贸党支部", None],
                ["松涛社区", "云州乙商贸有限公司", None, 5, "是", None, None],
                ["松涛社区", "云州丙商贸有限公司", None, 7, "否", None, "王某某"],
                ["松涛社区", "云州丁商贸有限公司", None, 9, "是", None, None],
            ],
            "党组织": [
                PARTY_ORGS,
                ["松涛社区", "中共云澜街道松涛社区委员会", "党委", None, None],
                ["松涛社区", "甲商贸党支部", "党支部", "松涛社区党委", None],
                ["松涛社区", "乙商贸党支部", "党支部", "松涛社区党委", "乙商贸"],
            ],
        },
    )
    imported = desk.imported()
    graph = imported.contents.graph
    assert ties(graph, "has_party_org") == {
        ("云州甲商贸有限公司", "甲商贸党支部"),
        ("云州乙商贸有限公司", "乙商贸党支部"),
    }
    assert ties(graph, "instructs") == {("中共云澜街道松涛社区委员会", "云州丙商贸有限公司")}
    assert ties(graph, "subordinate_to") == {
        (name, "中共云澜街道松涛社区委员会") for name in ("甲商贸党支部", "乙商贸党支部")
    }
    assert codes(imported) == [("contradiction", 5, "E")]


def test_an_instructor_without_any_party_roster_still_counts_as_sent(desk):
    desk.workbook(
        "两新.xlsx", {"企业": [ENTERPRISES, ["松涛社区", "云州丙商贸有限公司", None, 7, "否", None, "王某某"]]}
    )
    assert ties(desk.imported().contents.graph, "instructs") == {("松涛社区党组织", "云州丙商贸有限公司")}


@pytest.mark.parametrize("header", ["党建指导员", "是否派驻党建指导员", "党建联络员是否到位"])
@pytest.mark.parametrize(("yes", "no"), [("有", "无"), ("Y", "N"), ("√", "×"), ("是", None)])
def test_yes_and_no_may_tell_whether_an_instructor_was_sent(desk, header, yes, no):
    names = ["社区", "企业名称", "职工人数", header]
    desk.workbook(
        "企业.xlsx",
        {
            "企业": [
                names,
                *(
                    ["松涛社区", f"云州{one}商贸有限公司", 7, mark]
                    for one, mark in zip("甲乙丙", (yes, no, yes), strict=True)
                ),
            ]
        },
    )
    imported = desk.imported()
    assert ties(imported.contents.graph, "instructs") == {
        ("松涛社区党组织", f"云州{one}商贸有限公司") for one in "甲丙"
    }
    assert not codes(imported)


def test_whether_an_instructor_was_sent_stands_beside_other_questions(desk):
    desk.workbook(
        "企业.xlsx",
        {
            "企业": [
                ["社区", "企业名称", "是否建立党组织", "党组织名称", "是否建立工会", "是否选派指导员", "指导员姓名"],
                ["松涛社区", "云州甲商贸有限公司", "是", "甲商贸党支部", "否", "否", None],
                ["松涛社区", "云州乙商贸有限公司", "否", None, "是", "是", "王某某"],
                ["松涛社区", "云州丙商贸有限公司", "否", None, "否", "是", "李某某"],
            ]
        },
    )
    imported = desk.imported()
    graph = imported.contents.graph
    assert ties(graph, "instructs") == {("松涛社区党组织", f"云州{one}商贸有限公司") for one in "乙丙"}
    assert ties(graph, "has_party_org") == {("云州甲商贸有限公司", "甲商贸党支部")}
    unions = {node.name[2]: node.attributes["union"] for node in graph.iter_nodes() if node.kind == "enterprise"}
    assert unions == {"甲": False, "乙": True, "丙": False}


def test_duplicates_come_together_and_their_differing_values_are_reported(desk):
    header = ["所属社区", "企业名称", "统一社会信用代码", "职工人数", "成立日期"]
    desk.workbook(
        "企业.xlsx",
        {
            "企业": [
                header,
                ["松涛社区", "云州鹏沅商贸有限公司", "91310101EDH4CFAA6U", 12, "2020-03"],
                ["松涛社区", "雲州鹏沅商贸有限公司", "91310101EDH4CFAA6U", 13, "2020-03-05"],
                ["松涛社区", "云州鹏沅商贸有限公司临澄分公司", None, 3, None],
            ]
        },
    )
    imported = desk.imported()
    nodes = {node.name: node for node in imported.contents.graph.iter_nodes() if node.kind == "enterprise"}
    assert set(nodes) == {"云州鹏沅商贸有限公司", "云州鹏沅商贸有限公司临澄分公司"}
    kept = nodes["云州鹏沅商贸有限公司"]
    assert kept.aliases == ("雲州鹏沅商贸有限公司",)
    assert (kept.attributes["employees"], kept.attributes["established"]) == (12, "2020-03-05")
    assert [source.row for source in kept.sources] == [2, 3]
    assert codes(imported) == [("conflicting_value", 3, "D")]
    said = [said for said in imported.contents.statements if said.node == kept.id and said.attribute == "employees"]
    assert [(one.value, one.raw, one.taken) for one in said] == [(12, "12", True), (13, "13", False)]


def test_the_same_name_in_two_communities_is_two_enterprises(desk):
    rows = [["所属社区", "企业名称", "职工人数"], ["松涛社区", "好邻居超市", 3], ["沐春社区", "好邻居超市", 4]]
    desk.workbook("企业.xlsx", {"企业": rows})
    assert desk.imported().contents.graph.count("enterprise") == 2


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
            "社会组织": [["社区", "社会组织名称"], ["沐春社区", "临澄区明澈养老服务中心"]],
            "物业": [["物业企业名称", "合同到期日"], ["银杏物业服务有限公司", "2026-01"]],
        },
    )
    rosters = {
        node.name: node.attributes["rosters"]
        for node in desk.imported().contents.graph.iter_nodes()
        if node.kind == "community"
    }
    assert rosters == {"松涛社区": ["grids", "property_firms"], "沐春社区": ["property_firms", "social_orgs"]}


def test_registration_outweighs_what_the_unit_roster_says(desk):
    desk.workbook(
        "双报到.xlsx",
        {
            "驻区单位": [
                ["社区", "单位名称", "是否报到"],
                ["松涛社区", "云州市致臻中学", "否"],
                ["松涛社区", "乐澄小学", "是"],
                ["沐春社区", "百川中学", "是"],
            ],
            "报到登记": [["报到社区", "报到单位", "报到日期"], ["松涛社区", "致臻中学", "2023-03-26"]],
        },
    )
    imported = desk.imported()
    assert ties(imported.contents.graph, "reported_to") == {("云州市致臻中学", "松涛社区")}
    # Of 沐春社区 no registration was supplied: its 是 speaks against nothing.
    assert codes(imported) == [("contradiction", 2, "C"), ("contradiction", 3, "C")]


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


def test_a_word_that_recurs_and_looks_like_no_name_names_nobody(desk):
    rows = [
        ["松涛社区", "云州甲商贸有限公司", "是", "云州甲商贸有限公司党支部"],
        ["松涛社区", "云州乙商贸有限公司", "", "从略"],
        ["松涛社区", "云州丙商贸有限公司", "", "从略"],
        ["松涛社区", "云州丁商贸有限公司", "否", "另议"],
        ["松涛社区", "云州戊商贸有限公司", "否", "尚未建立"],
    ]
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称", "是否建立党组织", "党组织名称"], *rows]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {("云州甲商贸有限公司", "云州甲商贸有限公司党支部")}
    assert {node.name for node in imported.contents.graph.iter_nodes() if node.kind == "party_org"} == {
        "云州甲商贸有限公司党支部"
    }
    assert codes(imported) == [("unclear_word", 3, "D")]


def test_a_name_of_a_body_of_another_kind_makes_no_second_body(desk):
    desk.workbook(
        "台账.xlsx",
        {
            "业委会": [["社区", "业主委员会名称", "成员人数"], ["松涛社区", "春晖里业主委员会", 5]],
            "企业": [
                ["社区", "企业名称", "职工人数", "党组织名称"],
                ["松涛社区", "云州甲商贸有限公司", 3, "春晖里业主委员会"],
            ],
        },
    )
    imported = desk.imported()
    assert not ties(imported.contents.graph, "has_party_org")
    assert codes(imported) == [("unknown_organisation", 2, "D")]


def test_blanks_and_conjunctions_set_apart_what_is_known_and_cut_no_name(desk):
    estates = ["和顺里", "春晖里一期", "紫藤苑"]
    desk.workbook(
        "台账.xlsx",
        {
            "小区": [["社区", "小区名称", "户数"], *[["松涛社区", name, 100] for name in estates]],
            "物业": [
                ["物业企业名称", "服务小区", "合同到期日"],
                ["银杏物业服务有限公司", "春晖里Ⅰ期 和顺里 紫滕苑", "2027-01"],
                ["云州松柏物业服务有限公司", "紫滕苑和和顺里", "2027-01"],
            ],
        },
    )
    assert ties(desk.imported().contents.graph, "manages") == {
        ("银杏物业服务有限公司", "和顺里"),
        ("银杏物业服务有限公司", "春晖里一期"),
        ("银杏物业服务有限公司", "紫藤苑"),
        ("云州松柏物业服务有限公司", "紫藤苑"),
        ("云州松柏物业服务有限公司", "和顺里"),
    }


def test_names_are_found_by_contraction_and_in_spite_of_slips_in_their_place(desk):
    firms = ["云州市银杏物业管理有限公司", "云州松柏物业管理有限责任公司临澄分公司"]
    written = ["银杏物管", "松柏物管临澄分公司", "芸州银杏物业管理有限公司"]
    desk.workbook(
        "台账.xlsx",
        {
            "物业": [["物业企业名称", "合同到期日"], *[[firm, "2027-01"] for firm in firms]],
            "小区": [
                ["社区", "小区名称", "户数", "物业企业"],
                *[["松涛社区", f"{number}号院", 10, name] for number, name in enumerate(written, 1)],
            ],
        },
    )
    assert ties(desk.imported().contents.graph, "manages") == {
        (firms[0], "1号院"),
        (firms[1], "2号院"),
        (firms[0], "3号院"),
    }


def test_a_city_inside_a_name_may_be_left_out(desk):
    units = ["国网云州市供电公司临江供电所", "云州市第二中学"]
    desk.workbook(
        "双报到.xlsx",
        {
            "驻区单位": [["社区", "单位名称", "是否报到"], *[["松涛社区", name, "是"] for name in units]],
            "报到登记": [["报到社区", "报到单位", "报到日期"], ["松涛社区", "国网供电公司临江供电所", "2023-03-26"]],
        },
    )
    assert ties(desk.imported().contents.graph, "reported_to") == {(units[0], "松涛社区")}


def test_a_row_that_leaves_out_the_city_inside_its_name_is_the_other_where_its_cells_say_so(desk, named):
    head = ["社区", "单位名称", "统一社会信用代码", "主管部门", "可提供资源", "地址"]
    lone = ["松涛社区", "银河移动分公司营业厅"]
    of_city = ["松涛社区", "银河移动云州市分公司营业厅", "91310101EDH4CFAA6U"]
    office = ["松涛社区", "云州市文化馆", None, "市文旅局", "展厅", "云州市东街1号"]
    same = ["市移动公司", "会议室", "东街9号"]
    other = ["市移动二公司", "停车场", "西街2号"]
    for name, told, expected in (("同.xlsx", same, 1), ("异.xlsx", other, 2)):
        desk.workbook("驻区单位.xlsx", {"s": [head, office, [*lone, None, *told], [*of_city, *same]]})
        imported = desk.imported()
        assert len(named(imported, "resident_unit")) == 1 + expected, name
        asked = [problem.code for problem in imported.problems].count("possible_duplicate")
        assert asked == expected - 1, name


def test_a_slip_may_write_a_character_that_is_read_otherwise_more_often(desk):
    desk.workbook(
        "小区.xlsx", {"s": [["社区", "小区名称", "户数"], ["松涛社区", "文博雅居", 90], ["松涛社区", "春晖里", 60]]}
    )
    desk.workbook(
        "业委会.xlsx", {"s": [["社区", "业委会名称", "小区名称"], ["松涛社区", "文博雅居业委会", "文薄雅居"]]}
    )
    imported = desk.imported()
    assert codes(imported) == []
    assert imported.contents.graph.count("estate") == 2
