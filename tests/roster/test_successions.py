"""A roster of a later day that calls somebody otherwise: the same where other cells agree, else asked, never silently another."""

from datetime import date

import pytest

from tests.roster.archive import sheet

SPRING, SUMMER, AUTUMN = date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)
HEADER = ["所属社区", "企业名称", "行业类别", "经营地址", "职工人数"]
FULL = ["松涛社区", "云州云帆科技有限公司", "软件", "松涛路12号", 12]
SHORT = ["松涛社区", "云帆科技", "软件", "松涛路12号", 14]
ELSEWHERE = ["松涛社区", "云帆科技", "软件", "沐春路3号", 30]
ANOTHER = ["松涛社区", "云州泰禾餐饮有限公司", "餐饮", "沐春路5号", 7]


def taken(archive, *quarters):
    for day, *rows in quarters:
        archive.take(day, 企业=sheet(HEADER, *rows, ANOTHER))
    left = (
        node for node in archive.contents.graph.iter_nodes() if node.name != ANOTHER[1] and node.kind == "enterprise"
    )
    return {node.name: node.attributes.get("until") for node in left}


def asked(archive):
    return [(question.one.name, question.other.name) for question in archive.asked()]


@pytest.mark.parametrize(
    "quarters",
    [
        [(SPRING, FULL), (SUMMER, SHORT)],
        [(SUMMER, SHORT), (SPRING, FULL)],
        [(SPRING, SHORT), (SUMMER, FULL)],
        [(None, FULL), (SUMMER, SHORT)],
        [(SPRING, SHORT), (SUMMER, FULL), (AUTUMN, SHORT)],
        [(SPRING, FULL), (SUMMER, ["松涛社区", "云州云凡科技", "软件", "松涛路12号", 14])],
    ],
    ids=["shorter", "imported before", "longer", "no day before", "to and fro", "slip"],
)
def test_the_same_under_another_name_goes_on(archive, quarters):
    assert [*taken(archive, *quarters).values()] == [None]
    assert archive.asked() == ()


def test_what_else_differs_is_asked_about_and_both_may_be_decided(archive):
    assert taken(archive, (SPRING, FULL), (SUMMER, ELSEWHERE)) == {FULL[1]: "2026-06-29", "云帆科技": None}
    assert [problem.code for problem in archive.contents.problems] == ["possible_duplicate"]
    assert asked(archive) == [(FULL[1], "云帆科技")]
    archive.decide("same", FULL[1], "云帆科技")
    assert taken(archive) == {"云帆科技": None}


def test_what_agrees_by_chance_corroborates_nothing(archive):
    header = ["所属社区", "企业名称", "是否建立党组织", "组建方式", "经营状态"]
    archive.take(SPRING, 企业=sheet(header, ["松涛社区", FULL[1], "是", "单独组建", "正常"]))
    archive.take(SUMMER, 企业=sheet(header, ["松涛社区", "云帆科技", "是", "单独组建", "正常"]))
    assert asked(archive) == [(FULL[1], "云帆科技")]


def test_a_name_that_may_be_short_for_two_is_neither(archive):
    two = ["松涛社区", "云帆科技园运营有限公司", "软件", "松涛路12号", 12]
    found = taken(archive, (SPRING, FULL, two), (SUMMER, SHORT))
    assert found == {FULL[1]: "2026-06-29", two[1]: "2026-06-29", "云帆科技": None}
    assert {*asked(archive)} == {(FULL[1], "云帆科技"), (two[1], "云帆科技")}


@pytest.mark.parametrize(
    "later",
    [
        [(SUMMER, FULL, SHORT)],  # beside each other
        [(SUMMER, SHORT), (AUTUMN, FULL, SHORT)],
        [(SUMMER,), (AUTUMN, SHORT)],  # a quarter between them
        [(SUMMER, ["沐春社区", *SHORT[1:]])],
        [(SUMMER, ["松涛社区", "云帆科技二厂", *SHORT[2:]])],
    ],
    ids=["beside", "beside at last", "later", "elsewhere", "numbered"],
)
def test_what_may_not_be_the_same_is_another_and_nothing_is_asked(archive, later):
    assert len(taken(archive, (SPRING, FULL), *later)) == 2
    assert archive.asked() == ()


def test_what_was_found_different_stays_so(archive):
    taken(archive, (SPRING, FULL), (SUMMER, ELSEWHERE))
    archive.decide("different", FULL[1], "云帆科技")
    assert len(taken(archive, (AUTUMN, SHORT))) == 2
    assert [question for question in archive.asked() if question.is_open] == []
