"""Activities, matters and projects that recur under one name."""

import pytest

from tests.roster.archive import sheet
from tests.roster.told import codes

HEAD = ["社区", "活动主题", "活动时间", "主办单位", "参加人数"]
FIRST, SECOND = "白塔第一党支部", "白塔第二党支部"
PARTY = [["社区", "党组织名称", "类别"], *[["白塔社区", name, "党支部"] for name in (FIRST, SECOND)]]


def led(desk, *rows):
    """Who led what, when."""
    desk.workbook("台账.xlsx", {"党组织": PARTY, "活动": [HEAD, *[["白塔社区", "主题党日", *row] for row in rows]]})
    imported = desk.imported()
    graph = imported.contents.graph
    node = {one.id: one for one in graph.iter_nodes()}
    leads = sorted((node[e.target].attributes.get("date"), node[e.source].name) for e in graph.iter_edges("leads"))
    assert len({edge.target for edge in graph.iter_edges("leads")}) == len(list(graph.iter_nodes("activity")))
    return leads, len(list(graph.iter_nodes("activity"))), codes(imported)


def test_each_day_and_each_branch_has_its_own(desk):
    rows = [("2026-01-12", FIRST, 20), ("2026-01-12", SECOND, 20), ("2026-02-12", FIRST, 20)]
    told = [("2026-01-12", FIRST), ("2026-01-12", SECOND), ("2026-02-12", FIRST)]
    assert led(desk, *rows) == (told, 3, [])


def test_one_of_a_month_is_that_of_its_day(desk):
    assert led(desk, ("2026-01-12", FIRST, 20), ("2026年1月", FIRST, 20)) == ([("2026-01-12", FIRST)], 1, [])


def test_a_row_more_changes_none_that_was_known(archive):
    def ids(*rows):
        taken = archive.take(活动=sheet(HEAD, *[["白塔社区", "主题党日", *row] for row in rows]))
        nodes = taken.contents.graph.iter_nodes("activity")
        return {node.attributes["date"]: node.id for node in nodes}

    march, april, may = (f"2026-{month:02}-12" for month in (3, 4, 5))
    before = ids((march, FIRST, 9), (may, FIRST, 9))
    after = ids((march, FIRST, 9), (april, FIRST, 9), (may, FIRST, 9))
    assert before.items() <= after.items()
    assert len(set(after.values())) == 3


ESTATES = ("春晖里", "秋实苑")
MATTERS = ["社区", "事项名称", "所属小区", "协调日期", "牵头单位", "配合单位"]
DISPUTES = ["社区", "纠纷事项", "所属小区", "发生日期", "当事方一", "当事方二"]
PROJECTS = ["社区", "项目名称", "启动日期", "牵头单位", "共建单位"]
BODIES = ["白塔社区居委会", "清泉物业服务有限公司"]


def days(desk, kind, told, **lists):
    """The days of what is called so in some lists, each a sheet of a header and rows."""
    desk.workbook("台账.xlsx", {name: [head, *rows] for name, (head, *rows) in lists.items()})
    found = desk.imported().contents.graph.iter_nodes(kind)
    return sorted(str(node.attributes.get(told)) for node in found)


def matter(estate, day):
    return ["白塔社区", "加装电梯", estate, day, *BODIES]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([(ESTATES[0], "2023-03-05"), (ESTATES[0], "2024-03-05")], ["2023-03-05", "2024-03-05"]),
        ([(ESTATES[0], "2023-03-05"), (ESTATES[1], "2023-03-05")], ["2023-03-05", "2023-03-05"]),
        ([(ESTATES[0], "2023-03-05"), (ESTATES[0], "2023-03")], ["2023-03-05"]),
        ([(ESTATES[0], "2023-03-05"), (None, None)], ["2023-03-05"]),
    ],
)
def test_a_matter_of_another_day_or_estate_is_another(desk, rows, found):
    assert days(desk, "matter", "date", 协调事项=(MATTERS, *[matter(*row) for row in rows])) == found


def test_a_dispute_arises_on_one_day_and_is_settled_on_another(desk):
    arose = ["白塔社区", "加装电梯", ESTATES[0], "2023-02-01", *BODIES]
    lists = {"协调事项": (MATTERS, matter(ESTATES[0], "2023-03-05")), "矛盾纠纷": (DISPUTES, arose)}
    assert len(days(desk, "matter", "date", **lists)) == 1


def project(year, partner):
    return ["白塔社区", "暑期托班", f"{year}-07-01", "白塔社区居委会", partner]


def test_a_project_of_one_list_and_two_days_is_two_and_of_two_lists_with_the_same_partners_one(desk):
    first, second, another = project(2023, "白塔小学"), project(2024, "白塔小学"), project(2024, "丹枫书店")
    another[3] = "丹枫书店"
    assert len(days(desk, "project", "since", 共建项目=(PROJECTS, first, second))) == 2
    assert len(days(desk, "project", "since", 共建项目一=(PROJECTS, first), 共建项目二=(PROJECTS, second))) == 1
    assert len(days(desk, "project", "since", 共建项目一=(PROJECTS, first), 共建项目二=(PROJECTS, another))) == 2


def test_a_matter_more_changes_none_that_was_known_and_its_undo_leaves_what_was_there(archive):
    def ids(*days):
        rows = [matter(ESTATES[0], day) for day in days]
        taken = archive.take(协调事项=sheet(MATTERS, *rows))
        return {node.attributes["date"]: node.id for node in taken.contents.graph.iter_nodes("matter")}

    before = ids("2023-03-05", "2025-03-05")
    graph = archive.contents.graph
    assert before.items() <= ids("2023-03-05", "2024-03-05", "2025-03-05").items()
    archive.undo(2)
    assert archive.contents.graph == graph


def asked(archive, head, *rows):
    """The names that are asked about of what a list has."""
    archive.take(清单=sheet(head, *rows))
    return [{question.one.name, question.other.name} for question in archive.asked()]


@pytest.mark.parametrize("other", ["开展暑期托班", "暑期托班项目", "组织开展暑期托班活动"])
def test_a_project_that_a_list_has_in_other_words_is_asked_about(archive, other):
    head = ["社区", "项目名称", "牵头单位", "共建单位", "项目经费（元）"]
    rows = [
        ["白塔社区", name, "白塔社区居委会", "白塔小学", funds] for name, funds in (("暑期托班", 900), (other, 800))
    ]
    assert asked(archive, head, *rows) == [{"暑期托班", other}]
    assert len([*archive.contents.graph.iter_nodes("project")]) == 2
    archive.decide("same", archive.asked()[0].code)
    assert len([*archive.contents.graph.iter_nodes("project")]) == 1


@pytest.mark.parametrize(
    ("one", "other", "is_asked"),
    [
        (("加装电梯", "春晖里", "2023-03-05"), ("关于加装电梯的问题", "春晖里", "2023-03"), True),
        (("加装电梯", "春晖里", "2023-03-05"), ("关于加装电梯的问题", "秋实苑", "2023-03-05"), False),
        (("加装电梯", "春晖里", "2023-03-05"), ("关于加装电梯的问题", "春晖里", "2024-03-05"), False),
        (("加装电梯", "春晖里", "2023-03-05"), ("关于电梯维修的问题", "春晖里", "2023-03-05"), False),
        (("加装2号楼电梯", "春晖里", "2023-03-05"), ("关于加装3号楼电梯的问题", "春晖里", "2023-03-05"), False),
    ],
)
def test_a_matter_in_other_words_is_asked_about_if_it_may_be_of_one_day_and_estate(archive, one, other, is_asked):
    rows = [["白塔社区", *row, *BODIES] for row in (one, other)]
    assert asked(archive, MATTERS, *rows) == ([{one[0], other[0]}] if is_asked else [])


def test_two_numbers_are_two_whatever_they_are_called(archive):
    rows = [["白塔社区", number, name, "白塔小学"] for number, name in (("X1", "暑期托班"), ("X2", "开展暑期托班"))]
    assert asked(archive, ["社区", "项目编号", "项目名称", "共建单位"], *rows) == []
