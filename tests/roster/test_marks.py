"""Yes and no in any pair of marks, told by the column as a whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcore.roster.cells.marks import marks_of
from tests.roster.test_untold import verdicts
from tests.roster.told import codes


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        "●○",
        "YN",
        "TF",
        "10",
        "建缺",
        "有无",
        "√×",
        "○×",
        "■□",
        "☑☐",
        "已未",
        "对错",
        "✓—",
        ("办结", "在办"),
        ("合格", "不合格"),
        ("已建", "待建"),
        ("已报到", "待报到"),
        ("已解决", "正在办"),
        ("已办结", "办理中"),
        ("来了", "没来"),
        ("挂牌了", "没挂牌"),
        ("双向报到", "未双向报到"),
    ],
)
@pytest.mark.parametrize("rows", [(2, 2), (5, 2), (2, 7)])
def test_either_mark_is_told_by_the_pair(yes, no, rows):
    marks = marks_of([yes] * rows[0] + [no] * rows[1])
    assert marks.read(yes) is True
    assert marks.read(no) is False
    assert marks.read("") is None


def test_what_is_awaited_before_the_end_is_no_yet_nor_is_it_known_where_it_is_to_be_checked():
    marks = marks_of(["已完成", "推进中", "待对接", "待核实"])
    assert [marks.read(one) for one in ("已完成", "推进中", "待对接", "待核实")] == [True, False, False, None]
    assert marks_of(["已报到", "待联系"]).read("已报到") is True
    assert marks_of(["已报到", "待联系", "走访中"]).read("待联系") is None


@pytest.mark.parametrize("tick", ["★", "√", "●", "○", "1"])
def test_a_column_that_only_ticks_says_no_by_the_blank(tick):
    marks = marks_of([tick, "", "", tick])
    assert (marks.read(tick), marks.read("")) == (True, False)


def test_a_blank_beside_a_word_is_not_known():
    marks = marks_of(["是", "", "是"])
    assert (marks.read("是"), marks.read("")) == (True, None)


@pytest.mark.parametrize("pair", ["甲乙", "12", "AB", "◎◇"])
def test_a_direction_that_nothing_tells_is_not_guessed(pair):
    marks = marks_of([*pair, pair[0]])
    assert marks.unclear == set(pair.lower())
    assert [marks.read(mark) for mark in pair] == [None, None]


def test_what_is_said_to_be_done_is_yes_beside_nothing_else():
    assert [marks_of([text] * 3).read(text) for text in ("来了", "都建了", "已经派了")] == [True] * 3
    assert [marks_of([text] * 3).read(text) for text in ("忘了", "撤了")] == [None] * 2


def test_a_mapping_tells_it():
    marks = marks_of(["1", "2", "2"], {"1": True})
    assert (marks.read("1"), marks.read("2")) == (True, False)
    assert marks_of(["●", "○"], {"○": True, "●": False}).read("○") is True


def test_a_remark_or_what_is_not_known_is_neither():
    marks = marks_of(["有", "有", "有", "换届中", "不详", "待核实", "未知"])
    assert [marks.read(text) for text in ("换届中", "不详", "待核实", "未知")] == [None] * 4


@given(st.lists(st.sampled_from(["", "是", "否", "●", "○", "×", "1", "0", "2", "不详", "—", "在办"]), max_size=12))
def test_no_mark_means_both(texts):
    marks = marks_of(texts)
    assert not marks.yes & marks.no
    assert not marks.unclear & (marks.yes | marks.no)


def test_a_column_of_unclear_marks_is_reported_once_and_read_as_not_known(desk):
    rows = [
        ["社区", "单位名称", "是否报到"],
        *(["松涛社区", f"云州第{n}小学", "甲" if n % 2 else "乙"] for n in range(1, 7)),
    ]
    desk.workbook("驻区单位.xlsx", {"驻区单位": rows})
    imported = desk.imported()
    (problem,) = imported.problems
    assert (problem.code, problem.source.row, problem.source.column) == ("unclear_marks", 1, "C")
    assert "甲" in problem.message("zh")
    assert imported.contents.graph.count("resident_unit") == 6


def test_a_blank_beside_ticks_says_no_and_a_tick_stays_yes(desk):
    rows = [
        ["社区", "企业名称", "是否建立党组织"],
        ["松涛社区", "甲商贸公司", "√"],
        ["松涛社区", "乙商贸公司", None],
        ["松涛社区", "丙商贸公司", "√"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    assert verdicts(desk.imported(), "enterprise-coverage") == {
        "甲商贸公司": "organisation",
        "乙商贸公司": "uncovered",
        "丙商贸公司": "organisation",
    }


BESIDE = ["社区", "社会组织名称", "党建覆盖", "党组织名称"]
NAMED = [["听枫社区", f"听枫{name}协会", "○", f"听枫{name}协会党支部"] for name in ("书画", "助老", "巡河")]


def test_names_beside_a_mark_that_nothing_else_tells_say_what_it_means(desk):
    desk.workbook("社会组织.xlsx", {"s": [BESIDE, *NAMED]})
    imported = desk.imported()
    assert codes(imported) == []
    assert set(verdicts(imported, "social-org-coverage").values()) == {"organisation"}


def test_marks_that_names_do_not_agree_with_are_asked_about(desk):
    desk.workbook("社会组织.xlsx", {"s": [BESIDE, *NAMED, ["听枫社区", "听枫歌咏协会", "○", None]]})
    assert ("unclear_marks", 1, "C") in codes(desk.imported())
