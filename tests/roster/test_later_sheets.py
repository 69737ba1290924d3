"""Sheets of several months in one file: the later one counts for what it says anew, and the import tells so."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, nodes, ties

HEAD = ["社区", "企业名称", "职工人数", "是否建立党组织", "党组织名称", "党建指导员"]
EARLIER = [
    HEAD,
    ["松涛社区", "云州甲商贸有限公司", 12, "是", "云州甲商贸有限公司党支部", None],
    ["松涛社区", "云州乙商贸有限公司", 30, "否", None, "李雪"],
    ["松涛社区", "云州丁商贸有限公司", 8, "否", None, "李雪"],
]
LATER = [
    HEAD,
    ["松涛社区", "云州甲商贸有限公司", 15, "否", None, None],
    ["松涛社区", "云州乙商贸有限公司", 28, "否", None, None],
    ["松涛社区", "云州丙商贸有限公司", 4, "否", None, "李雪"],
]


def employees(imported):
    return {name[2]: node.attributes["employees"] for name, node in nodes(imported, "enterprise").items()}


@pytest.mark.parametrize(
    "sheets",
    [
        {"1月": EARLIER, "2月": LATER},
        {"2025年1月": LATER, "2024年12月": EARLIER},
        {"12月": EARLIER, "1月": LATER},
        {"第一季度": EARLIER, "二季度": LATER},
        {"2024年": EARLIER, "2025年": LATER},
        {"表一": [["松涛社区2025年1月企业台账"], *EARLIER], "表二": [["松涛社区2025年2月企业台账"], *LATER]},
    ],
)
def test_what_a_later_month_says_anew_counts_whichever_sheet_stands_first(desk, sheets):
    desk.workbook("企业台账.xlsx", sheets)
    imported = desk.imported(today="2026-06-30")
    assert employees(imported) == {"甲": 15, "乙": 28, "丙": 4, "丁": 8}
    found = {name[2]: status for name, status in verdicts(imported, "enterprise-coverage").items()}
    assert found == {"甲": "uncovered", "乙": "uncovered", "丙": "work", "丁": "work"}
    (told,) = [problem for problem in imported.problems if problem.code == "told_anew_later"]
    assert told.details["number"] == "2"
    assert {code for code, *_ in codes(imported)} == {"told_anew_later"}


def test_an_earlier_month_held_to_its_end(desk):
    desk.workbook("企业台账.xlsx", {"2025年1月": EARLIER, "2025年2月": LATER})
    graph = desk.imported().contents.graph
    (had,) = graph.iter_edges("has_party_org")
    assert had.attributes["until"] == "2025-01-31"


def test_without_months_both_sheets_say_what_they_say(desk):
    desk.workbook("企业台账.xlsx", {"A": EARLIER, "B": LATER})
    imported = desk.imported()
    assert employees(imported)["甲"] == 12
    assert {"conflicting_value", "contradiction"} <= {code for code, *_ in codes(imported)}


def test_months_of_different_rosters_have_nothing_to_do_with_each_other(desk):
    orgs = [["社区", "社会组织名称", "职工人数"], ["松涛社区", "松涛合唱队", 9]]
    desk.workbook("两新台账.xlsx", {"1月企业": EARLIER, "2月社会组织": orgs})
    imported = desk.imported()
    assert employees(imported)["甲"] == 12
    assert codes(imported) == []


def test_what_was_done_in_a_month_stays_done(desk):
    head = ["社区", "协调事项", "涉及小区", "牵头单位", "参与单位", "协调日期"]
    estates = [
        ["社区", "小区名称", "户数", "居委会", "业委会", "物业企业"],
        ["松涛社区", "春晖里", 100, "松涛社区居委会", "春晖里业委会", "恒安物业"],
    ]
    january = ["松涛社区", "电梯加装", "春晖里", "松涛社区居委会", "春晖里业委会、恒安物业", "2025-01-08"]
    desk.workbook("小区.xlsx", {"s": estates})
    desk.workbook("协调事项.xlsx", {"1月": [head, january], "2月": [head, [*january[:4], "恒安物业", "2025-01-08"]]})
    graph = desk.imported().contents.graph
    assert {source for source, _ in ties(graph, "joins")} == {"春晖里业委会", "恒安物业"}
    assert not any("until" in edge.attributes for edge in graph.iter_edges("joins"))


PROJECTS = ["社区", "项目名称", "启动日期", "牵头单位", "共建单位", "项目经费（元）", "项目状态"]
BODIES = ["松涛社区居委会", "松涛小学"]


def project(name, day, partners, funds, status):
    return ["松涛社区", name, day, BODIES[0], partners, funds, status]


def undertaken(imported, kind):
    found = imported.contents.graph.iter_nodes(kind)
    return sorted((node.name, node.attributes.get("funds"), node.attributes.get("status")) for node in found)


@pytest.mark.parametrize("sheets", [("1月", "2月"), ("2025年2月", "2025年3月")])
def test_what_a_later_month_says_of_a_project_counts_and_who_took_part_did(desk, sheets):
    earlier = [
        PROJECTS,
        project("暑期托班", "2025-01-08", "松涛小学、云州甲商贸有限公司", 2000, "进行中"),
        project("口袋公园", "2025-01-09", "松涛小学", 900, "进行中"),
    ]
    later = [PROJECTS, project("暑期托班", "2025-01-08", "松涛小学", 3500, "已完成")]
    firms = [["社区", "企业名称"], ["松涛社区", "云州甲商贸有限公司"]]
    units = [["社区", "单位名称", "党员数"], ["松涛社区", "松涛小学", 9]]
    committees = [["社区", "居委会名称"], ["松涛社区", "松涛社区居委会"]]
    desk.workbook("单位.xlsx", {"企业": firms, "驻区单位": units, "居委会": committees})
    desk.workbook("共建项目.xlsx", dict(zip(sheets, (earlier, later), strict=True)))
    imported = desk.imported(today="2025-06-30")
    assert undertaken(imported, "project") == [("口袋公园", 900, "进行中"), ("暑期托班", 3500, "已完成")]
    graph = imported.contents.graph
    assert {body for body, project in ties(graph, "joins") if project == "暑期托班"} == {
        "松涛小学",
        "云州甲商贸有限公司",
    }
    assert not any("until" in one.attributes for one in (*graph.iter_edges("joins"), *graph.iter_nodes("project")))
    (told,) = [problem for problem in imported.problems if problem.code == "told_anew_later"]
    assert told.details["number"] == "1"
    assert "conflicting_value" not in {code for code, *_ in codes(imported)}


def test_what_recurs_in_another_month_is_not_told_anew(desk):
    head = ["社区", "活动主题", "活动时间", "主办单位", "参加人数"]
    months = {f"{month}月": [head, ["松涛社区", "主题党日", f"2025-0{month}-12", None, 20]] for month in (1, 2)}
    desk.workbook("活动.xlsx", months)
    imported = desk.imported(today="2025-06-30")
    days = sorted(node.attributes["date"] for node in imported.contents.graph.iter_nodes("activity"))
    assert days == ["2025-01-12", "2025-02-12"]
    assert not any("until" in node.attributes for node in imported.contents.graph.iter_nodes("activity"))
    assert "told_anew_later" not in {code for code, *_ in codes(imported)}


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("企业（2025年一季度）", "企业（2025年二季度）"),
        ("2025年1月企业台账", "2025年2月企业台账"),
        ("企业台账（2025年上半年）", "企业台账（2025年下半年）"),
    ],
)
def test_months_may_be_files_of_their_own(desk, earlier, later):
    desk.workbook(f"{later}.xlsx", {"Sheet1": LATER})
    desk.workbook(f"{earlier}.xlsx", {"Sheet1": EARLIER})
    imported = desk.imported(today="2026-06-30")
    assert employees(imported) == {"甲": 15, "乙": 28, "丙": 4, "丁": 8}
    found = {name[2]: status for name, status in verdicts(imported, "enterprise-coverage").items()}
    assert found == {"甲": "uncovered", "乙": "uncovered", "丙": "work", "丁": "work"}
    assert {code for code, *_ in codes(imported)} == {"told_anew_later"}


def test_files_of_other_names_say_what_they_say_whatever_their_months(desk):
    desk.workbook("企业（2025年一季度）.xlsx", {"Sheet1": EARLIER})
    desk.workbook("两新组织（2025年二季度）.xlsx", {"Sheet1": LATER})
    assert employees(desk.imported(today="2026-06-30"))["甲"] in (12, 15)
    assert not [code for code, *_ in codes(desk.imported(today="2026-06-30")) if code == "told_anew_later"]
