"""Two versions of one roster in a folder: both count, and it is told that they look like versions."""

from datetime import date

import pytest

from tests.roster.archive import sheet

ROWS = [["松涛社区", f"云州{name}商贸有限公司", number] for number, name in enumerate("甲乙丙丁", 3)]
LATER = [["松涛社区", "云州甲商贸有限公司", 99], *ROWS[1:3], ["松涛社区", "云州戊商贸有限公司", 7]]
OTHERS = [["松涛社区", f"云州{name}商贸有限公司", 8] for name in "己庚辛壬"]


def told(done):
    return [(one.details["file"], one.details["other"]) for one in done.problems if one.code == "version_of_another"]


@pytest.mark.parametrize(
    "mark",
    [
        "（最终版）",
        "(2)",
        " - 副本",
        "_v2",
        "20260301版",
        "2026年3月",
        "-修改稿",
        "（终稿） (1)",
        "3月1日更新",
        "第二版",
    ],
)
def test_a_mark_of_a_version_and_most_rows_the_same_are_told(archive, mark):
    done = archive.take(企业台账=ROWS, **{f"企业台账{mark}": LATER})
    assert told(done) == [(f"企业台账{mark}.csv", "企业台账.csv")]
    (problem,) = [one for one in done.problems if one.code == "version_of_another"]
    assert (problem.severity, problem.details["number"], problem.details["rows"]) == ("file", "3", "4")
    assert "4 行中有 3 行" in problem.message("zh")
    assert "onecore undo" in problem.message("en")


def test_neither_is_dropped(archive):
    archive.take(企业台账=ROWS, 企业台账_v2=LATER)
    assert set(archive.enterprises()) == set("甲乙丙丁戊")


def test_in_what_two_differ_is_told_with_it_and_not_again(archive):
    done = archive.take(企业台账=ROWS, 企业台账_v2=LATER, 其他企业=[["松涛社区", "云州乙商贸有限公司", 55]])
    (version,) = [one for one in done.problems if one.code == "version_of_another"]
    assert "1 处不一致：企业台账_v2.csv C2。" in version.message("zh")
    assert version.message("en").endswith("Values that differ: 1 (企业台账_v2.csv C2).")
    (other,) = [one for one in done.problems if one.code == "conflicting_value"]  # with what is no version
    assert {other.source.file, other.details["taken_in"]} > {"其他企业.csv"}


@pytest.mark.parametrize(
    ("other", "rows"),
    [
        ("企业台账2", OTHERS),  # the second part of one list
        ("企业台账（松涛）", LATER),  # whatever that means, it is no version
        ("两新台账", ROWS),
    ],
)
def test_other_rows_or_another_name_are_another_roster(archive, other, rows):
    assert told(archive.take(企业台账=ROWS, **{other: rows})) == []


def test_each_version_is_told_once_and_a_folder_may_be_the_mark(archive):
    folder = archive.folder / "1"
    (folder / "备份").mkdir(parents=True)
    (folder / "备份" / "企业台账.csv").write_bytes(sheet(["所属社区", "企业名称", "职工人数"], *ROWS))
    done = archive.take(企业台账=ROWS, 企业台账_v2=LATER)
    assert told(done) == [("备份/企业台账.csv", "企业台账.csv"), ("企业台账_v2.csv", "企业台账.csv")]


def test_it_is_told_while_both_count_whichever_import_brought_them(archive):
    archive.take(企业台账=ROWS)
    assert told(archive.take(企业台账_v2=LATER)) == [("企业台账_v2.csv", "企业台账.csv")]
    archive.undo(2)
    assert archive.contents.problems == ()


def test_of_two_days_the_later_counts_and_nothing_is_told(archive):
    archive.take(date(2026, 3, 31), 企业台账=ROWS)
    assert told(archive.take(date(2026, 6, 30), 企业台账_v2=LATER)) == []
    assert archive.enterprises()["丁"] == "2026-06-29"


def test_lists_that_only_tie_are_compared_by_all_their_cells(archive):
    head = ["社区", "联席会议名称", "成员单位", "成员身份"]
    seats = [["松涛社区", "松涛社区党建联席会议", f"松涛第{number}小学", "成员"] for number in "一二三四"]
    others = [[*row[:2], row[2].replace("小学", "中学"), row[3]] for row in seats]
    assert told(archive.take(联席会议=sheet(head, *seats), 联席会议_v2=sheet(head, *others))) == []
    assert told(archive.take(联席会议_v2=sheet(head, *seats[:3]))) == [("联席会议_v2.csv", "联席会议.csv")]


def test_a_yes_of_one_and_a_no_of_another_are_told_with_that_they_are_two(archive):
    head = ["所属社区", "企业名称", "是否建立党组织"]
    rows = [["松涛社区", f"云州{name}商贸有限公司", "否"] for name in "甲乙丙丁"]
    later = [[*rows[0][:2], "是"], *rows[1:]]
    done = archive.take(企业台账=sheet(head, *rows), 企业台账_v2=sheet(head, *later))
    (version,) = [one for one in done.problems if one.code == "version_of_another"]
    assert "1 处不一致：企业台账.csv C2。" in version.message("zh")
    assert "contradiction" not in {one.code for one in done.problems}
