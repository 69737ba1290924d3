"""Who sits in a forum and who reported: lists of members, conveners, Party organisations that speak for their units."""

from datetime import date

import pytest

from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from tests.roster.test_untold import verdicts
from tests.roster.told import codes, nodes, ties

UNITS = [
    ["所属社区", "单位名称", "是否双报到"],
    ["柳溪社区", "云州第二中学", "是"],
    ["柳溪社区", "柳溪卫生院", "是"],
    ["柳溪社区", "区税务局", "是"],
    ["柳溪社区", "柳溪幼儿园", "否"],
]


@pytest.fixture
def units(desk):
    desk.workbook("驻区单位.xlsx", {"s": UNITS})
    return desk


def unknown(imported):
    return {
        (problem.source.row, problem.details["value"])
        for problem in imported.problems
        if problem.code == "unknown_organisation"
    }


FORUMS = [
    ["议事平台", "召集单位", "成员单位"],
    ["柳溪社区党建联席会议", "区税务局", "云州第二中学、柳溪卫生院、恒安物业"],
    ["柳溪社区民主议事会", "柳溪卫生院", "云州第二中学；春晖里业委会；居民代表"],
]


def test_each_member_of_a_list_is_tied_or_told(units):
    units.workbook("平台.xlsx", {"s": FORUMS})
    imported = units.imported()
    assert ties(imported.contents.graph, "member_of") == {
        ("云州第二中学", "柳溪社区党建联席会议"),
        ("柳溪卫生院", "柳溪社区党建联席会议"),
        ("区税务局", "柳溪社区党建联席会议"),
        ("云州第二中学", "柳溪社区民主议事会"),
        ("柳溪卫生院", "柳溪社区民主议事会"),
    }
    assert {(2, "恒安物业"), (3, "春晖里业委会")} < unknown(imported)
    assert not any("、" in name for _, name in unknown(imported))


def test_who_convenes_says_so(units):
    units.workbook("平台.xlsx", {"s": FORUMS})
    graph = units.imported().contents.graph
    conveners = {
        graph.node(edge.source).name
        for edge in graph.iter_edges("member_of")
        if edge.attributes.get("role") == "convener"
    }
    assert conveners == {"区税务局", "柳溪卫生院"}


def test_a_mapping_says_what_stands_between_members(units, mapping):
    rows = [FORUMS[0], ["柳溪社区党建联席会议", "", "云州第二中学与柳溪卫生院与区税务局"]]
    units.workbook("平台.xlsx", {"s": rows})
    told = mapping(
        """
        version: 1
        tables:
          - roster: forum_members
            columns: {议事平台: forum, 召集单位: convener, 成员单位: {field: organisation, separators: [与]}}
        """
    )
    assert len(ties(units.imported(mapping=told).contents.graph, "member_of")) == 3


@pytest.mark.parametrize(
    ("title", "name", "form"),
    [
        ("柳溪社区“大党委”成员单位名单", "柳溪社区大党委", "enlarged_committee"),
        ("柳溪社区民主议事会成员单位", "柳溪社区民主议事会", "coordination_meeting"),
        ("柳溪社区成员单位名单", "柳溪社区党建联席会议", "joint_meeting"),
    ],
)
def test_a_title_tells_the_forum_and_its_form(units, title, name, form):
    units.workbook(
        "名单.xlsx", {"s": [[title], ["成员单位", "成员身份"], ["云州第二中学", "成员"], ["柳溪卫生院", "成员"]]}
    )
    forums = nodes(units.imported(), "forum")
    assert {called: node.attributes["form"] for called, node in forums.items()} == {name: form}


REPORTS = [
    ["报到社区", "报到单位（党组织）", "报到日期"],
    ["柳溪社区", "云州第二中学党总支", "2025-01-08"],
    ["柳溪社区", "中共柳溪卫生院委员会", "2025-01-09"],
    ["柳溪社区", "区税务局机关党委", "2025-01-09"],
]


def test_a_unit_reports_by_its_party_organisation(units):
    units.workbook("双报到.xlsx", {"s": REPORTS})
    imported = units.imported()
    assert {unit for unit, _ in ties(imported.contents.graph, "reported_to")} == {
        "云州第二中学",
        "柳溪卫生院",
        "区税务局",
    }
    assert codes(imported) == []
    assert not any(node.aliases for node in nodes(imported, "resident_unit").values())


def test_a_party_organisation_that_is_listed_reports_itself(units):
    units.workbook("双报到.xlsx", {"s": REPORTS})
    rows = [
        ["所属社区", "党组织名称", "党员人数"],
        ["柳溪社区", "云州第二中学党总支", 40],
        ["柳溪社区", "柳溪社区党委", 90],
    ]
    units.workbook("党组织.xlsx", {"s": rows})
    reported = {unit for unit, _ in ties(units.imported().contents.graph, "reported_to")}
    assert reported == {"云州第二中学党总支", "柳溪卫生院", "区税务局"}


def test_a_communitys_party_organisation_is_no_units(units):
    units.workbook("双报到.xlsx", {"s": [REPORTS[0], ["柳溪社区", "柳溪社区党委", "2025-01-08"]]})
    imported = units.imported()
    assert ties(imported.contents.graph, "reported_to") == set()
    assert unknown(imported) == {(2, "柳溪社区党委")}


def test_two_units_in_a_cell_are_told_once_each_and_lie_where_they_reported(units):
    rows = [
        REPORTS[0],
        ["柳溪社区、沐春社区", "区气象局、柳溪卫生院", "2025-01-08"],
        ["沐春社区", "区税务局", "2025-02-08"],
    ]
    units.workbook("双报到.xlsx", {"s": rows})
    imported = units.imported()
    assert ("柳溪卫生院", "沐春社区") in ties(imported.contents.graph, "reported_to")
    told = [problem for problem in imported.problems if problem.source.file == "双报到.xlsx"]
    assert [(problem.code, problem.details["value"]) for problem in told] == [("unknown_organisation", "区气象局")]


def reported(imported):
    """Who is found to have reported, not to have, and of whom it is not known."""
    rule = load_pack().rules["double-report"]
    found = NetworkXEngine(imported.contents.graph.to_networkx()).findings(rule, date(2026, 1, 1))
    return {finding.name: finding.status for finding in found}


@pytest.mark.parametrize("header", ["是否报到", "报到情况", "报到"])
def test_who_is_registered_as_not_reported_has_not(units, header):
    rows = [
        ["报到社区", "报到单位", header, "报到日期"],
        ["柳溪社区", "云州第二中学", "是", "2025-01-08"],
        ["柳溪社区", "柳溪卫生院", "否", None],
        ["柳溪社区", "区税务局", None, "2025-02-17"],  # a day says so, too
        ["柳溪社区", "柳溪幼儿园", None, None],
    ]
    units.workbook("双报到登记.xlsx", {"s": rows})
    imported = units.imported()
    names = {unit for unit, _ in ties(imported.contents.graph, "reported_to")}
    assert names == {"云州第二中学", "区税务局"}
    found = reported(imported)
    assert {name for name, status in found.items() if status == "reported"} == names
    assert (found["柳溪卫生院"], found["柳溪幼儿园"]) == ("not_reported", "unknown")
    assert ("contradiction", 3, "C") in codes(imported)  # 是 among the units
    assert ("unanswered", 4, "C") in codes(imported)


def test_an_abbreviation_that_was_not_found_leaves_those_open_that_it_may_be_of(desk):
    listed = ["宁川市第三人民医院", "古城消防救援站", "宁川市第五中学", "市档案馆"]
    desk.workbook("驻区单位.xlsx", {"s": [["社区", "单位名称"], *(["柳溪社区", one] for one in listed)]})
    seats = ["市三医院", "宁川市消防救援大队古城站", "区工商联"]
    desk.workbook("联席会议成员.xlsx", {"s": [["社区", "成员单位"], *(["柳溪社区", one] for one in seats)]})
    desk.workbook(
        "双报到.xlsx", {"s": [["单位", "报到社区", "报到日期"], *([one, "柳溪社区", "2025-01-01"] for one in seats)]}
    )
    imported = desk.imported()
    unknown = {"宁川市第三人民医院": "unknown", "古城消防救援站": "unknown"}
    assert reported(imported) == unknown | {"宁川市第五中学": "not_reported", "市档案馆": "not_reported"}
    assert verdicts(imported, "forum-membership") == unknown | {"宁川市第五中学": "none", "市档案馆": "none"}
    told = [problem.message("zh") for problem in imported.problems if problem.code == "unknown_organisation"]
    assert sum("可能是：宁川市第三人民医院。" in one for one in told) == 2


def test_party_members_beside_a_blank_report_nobody(units):
    rows = [
        ["报到社区", "报到单位", "是否报到", "报到时间", "党员数"],
        ["柳溪社区", "云州第二中学", "是", "2025.3", 40],
        ["柳溪社区", "柳溪卫生院", "否", None, 10],
        ["柳溪社区", "区税务局", None, None, 9],
    ]
    units.workbook("双报到情况表.xlsx", {"s": rows})
    imported = units.imported()
    assert reported(imported)["区税务局"] == "unknown"
    assert ("unanswered", 4, "C") in codes(imported)


def test_a_registration_that_tells_neither_leaves_nothing_open_where_another_says_yes(units):
    rows = [["报到社区", "报到单位", "是否报到"], ["柳溪社区", "柳溪卫生院", "否"], ["柳溪社区", "柳溪幼儿园", None]]
    units.workbook(
        "双报到登记一.xlsx", {"s": [*rows, ["柳溪社区", "云州第二中学", "是"], ["柳溪社区", "区税务局", "待核实"]]}
    )
    units.workbook("双报到登记二.xlsx", {"s": [REPORTS[0], ["柳溪社区", "柳溪幼儿园", "2025-04-01"]]})
    imported = units.imported()
    assert reported(imported) == {
        "云州第二中学": "reported",
        "柳溪幼儿园": "reported",
        "柳溪卫生院": "not_reported",
        "区税务局": "unknown",
    }
    assert ("bad_flag", 5, "C") in codes(imported)


def test_a_yes_or_no_that_nobody_understood_makes_no_report_sure(units):
    rows = [
        ["报到社区", "报到单位", "报到党员数", "核验通过"],
        ["柳溪社区", "云州第二中学", 31, "是"],
        ["柳溪社区", "柳溪卫生院", None, "否"],
        ["柳溪社区", "区税务局", None, "是"],
    ]
    units.workbook("双报到登记.xlsx", {"s": rows})
    imported = units.imported()
    assert ("unread_evidence", 1, "D") in codes(imported)
    found = reported(imported)
    assert found == {
        "云州第二中学": "reported",
        "区税务局": "reported",
        "柳溪卫生院": "unknown",
        "柳溪幼儿园": "unknown",
    }


@pytest.mark.parametrize(("days", "verified"), [(("2025-01-08", "2025-03-11"), "否"), ((None, None), "是")])
def test_a_no_beside_the_day_of_a_report_asks_for_something_else_and_yes_alone_denies_nothing(units, days, verified):
    rows = [
        ["报到社区", "报到单位", "报到日期", "核验通过"],
        ["柳溪社区", "云州第二中学", days[0], "是"],
        ["柳溪社区", "柳溪卫生院", days[1], verified],
    ]
    units.workbook("双报到登记.xlsx", {"s": rows})
    imported = units.imported()
    assert "unread_evidence" not in {code for code, _, _ in codes(imported)}
    assert reported(imported) == {
        "云州第二中学": "reported",
        "柳溪卫生院": "reported",
        "区税务局": "not_reported",
        "柳溪幼儿园": "not_reported",
    }


def test_a_list_of_reports_tells_of_units_where_no_roster_of_them_was_supplied(desk):
    head = ["驻区单位", "社区", "是否报到", "报到时间"]
    rows = [
        ["南湖税务所", "南湖社区", "是", "2026-02-01"],
        ["南湖第二小学", "南湖社区", "否", None],
        ["王建国", "南湖社区", "是", "2026-02-03"],
        ["南湖社区第一党支部", "南湖社区", "是", "2026-02-03"],
    ]
    desk.workbook("单位双报到登记.xlsx", {"报到登记": [head, *rows]})
    imported = desk.imported()
    assert set(nodes(imported, "resident_unit")) == {"南湖税务所", "南湖第二小学"}
    assert ties(imported.contents.graph, "reported_to") == {("南湖税务所", "南湖社区")}
    assert [at for code, *at in codes(imported) if code == "unknown_organisation"] == [[4, "A"], [5, "A"]]


def test_a_list_of_reports_adds_no_unit_to_a_roster_of_them(desk):
    reports = [["报到单位", "报到社区", "报到时间"], ["南湖菜场管理办", "南湖社区", "2026-02-01"]]
    units = [["单位名称", "所属社区", "单位性质"], ["南湖税务所", "南湖社区", "机关"]]
    desk.workbook("A报到.xlsx", {"报到登记": reports, "驻区单位": units})
    assert set(nodes(desk.imported(), "resident_unit")) == {"南湖税务所"}


def test_a_unit_that_may_be_a_firm_is_asked_about_and_not_made(desk):
    reports = [["报到单位", "报到社区", "报到时间"], ["明灯商场", "南湖社区", "2026-02-01"]]
    firms = [["企业名称", "社区", "职工人数"], ["明灯百货商场", "南湖社区", 40]]
    desk.workbook("A报到.xlsx", {"报到登记": reports, "企业": firms})
    imported = desk.imported()
    assert not nodes(imported, "resident_unit")
    assert not ties(imported.contents.graph, "reported_to")


def test_the_street_itself_is_no_community_of_it(units):
    seats = [
        ["成员单位", "联席会议职务", "所属社区"],
        ["云澜街道党工委", "召集人", "街道"],
        ["云州第二中学", "成员", "柳溪社区"],
    ]
    units.workbook("党建联席会议成员单位.xlsx", {"s": seats})
    imported = units.imported()
    assert {*nodes(imported, "community")} == {"柳溪社区"}


def test_where_members_work_has_not_reported_for_that(units):
    rows = [
        ["社区", "党员姓名", "工作单位", "居住小区", "报到日期"],
        ["柳溪社区", "李雪", "云州第二中学", "柳溪新村", "2025.3"],
        ["柳溪社区", "王建国", "柳溪卫生院", "柳溪新村", "2025.3"],
    ]
    units.workbook("双报到.xlsx", {"单位报到": REPORTS[:2] + REPORTS[3:], "在职党员报到": rows})
    imported = units.imported()
    assert {unit for unit, _ in ties(imported.contents.graph, "reported_to")} == {"云州第二中学", "区税务局"}
    assert reported(imported)["柳溪卫生院"] == "not_reported"


@pytest.mark.parametrize("is_first", [True, False])
def test_of_columns_of_known_units_the_one_that_names_several_says_who_joins(units, is_first):
    done = [
        ("操办单位", "一起办的单位"),
        ("云州第二中学", "柳溪卫生院、区税务局"),
        ("柳溪卫生院", "柳溪幼儿园、区税务局"),
    ]
    rows = [["片区", "活动名称"], ["柳溪", "植树活动"], ["柳溪", "义诊活动"]]
    rows = [[*row, *(who if is_first else who[::-1])] for row, who in zip(rows, done, strict=True)]
    units.workbook("活动.xlsx", {"活动": rows})
    graph = units.imported().contents.graph
    assert ties(graph, "leads") == {("云州第二中学", "植树活动"), ("柳溪卫生院", "义诊活动")}
    assert ties(graph, "joins") == {
        ("柳溪卫生院", "植树活动"),
        ("区税务局", "植树活动"),
        ("柳溪幼儿园", "义诊活动"),
        ("区税务局", "义诊活动"),
    }


def test_a_side_of_what_is_done_is_the_units_that_do_it(units):
    rows = [["社区", "活动名称", "承办方", "协办方"], ["柳溪社区", "植树活动", "区税务局", "柳溪卫生院"]]
    units.workbook("活动.xlsx", {"活动": rows})
    graph = units.imported().contents.graph
    assert ties(graph, "leads") == {("区税务局", "植树活动")}
    assert ties(graph, "joins") == {("柳溪卫生院", "植树活动")}


@pytest.mark.parametrize("header", ["轮值单位", "轮值方"])
def test_whose_turn_it_is_has_a_column_of_its_own(units, header):
    rows = [
        ["联席会议名称", "召集单位", header, "成员单位"],
        ["柳溪社区党建联席会议", "区税务局", "云州第二中学", "柳溪卫生院"],
    ]
    units.workbook("平台.xlsx", {"s": rows})
    graph = units.imported().contents.graph
    roles = {graph.node(edge.source).name: edge.attributes.get("role") for edge in graph.iter_edges("member_of")}
    assert roles == {"区税务局": "convener", "云州第二中学": "rotating", "柳溪卫生院": None}
