"""Problems of a file that was replaced on a later day: what still matters of it says of which version it is."""

from datetime import date

from graphcore.roster.imports.rejected import is_rejection
from tests.roster.archive import sheet

SPRING, SUMMER = date(2026, 3, 31), date(2026, 6, 30)
HEADER = ["所属社区", "企业名称", "职工人数", "兜底管理党组织"]
PARTY = sheet(["所属社区", "党组织名称"], ["松涛社区", "甲商贸党支部"])
REST = [["沐春社区", f"云州{name}商贸有限公司", 5, ""] for name in "丙丁戊己"]
JIA = ["松涛社区", "云州甲商贸有限公司", "好些", "查无此支部"]
BOTH = sheet(HEADER, JIA, ["沐春社区", "云州乙商贸有限公司", "若干", ""], *REST)
SPRING_ONLY = sheet(HEADER, ["沐春社区", "云州乙商贸有限公司", "不多", ""], *REST)


def met(done):
    return {
        (problem.source.row, problem.code): problem
        for problem in done.contents.problems
        if problem.code in ("bad_number", "unknown_organisation")
    }


def test_what_still_matters_of_an_earlier_day_says_as_of_when(archive):
    first = met(archive.take(SPRING, 企业=BOTH, 党组织=PARTY))
    assert {place for place, _ in first} == {2, 3}
    assert not any("2026" in problem.message("en") or problem.is_of_earlier for problem in first.values())
    later = archive.take(SUMMER, 企业=SPRING_ONLY)
    found = met(later)
    assert {*found} == {(2, "bad_number"), (2, "unknown_organisation")}  # 沐春 told anew; its old cell is nobody's task
    problems = [one for one in later.contents.problems if one.code in ("bad_number", "unknown_organisation")]
    told = {one.details["value"]: one for one in problems}
    assert {*told} == {"好些", "不多", "查无此支部"}
    for word in ("好些", "查无此支部"):  # of 松涛, of which the later file does not speak
        assert "截至 2026-03-31" in told[word].message("zh")
        assert "as of 2026-03-31" in told[word].message("en")
        assert not is_rejection(told[word])  # its row is another in the file of today
    assert not told["不多"].is_of_earlier
    assert is_rejection(told["不多"])


def test_a_version_of_no_day_goes_by_its_import(archive):
    archive.take(企业=BOTH, 党组织=PARTY)
    later = archive.take(SUMMER, 企业=SPRING_ONLY)
    (old,) = (one for one in later.contents.problems if one.details.get("value") == "好些")
    assert "import 1" in old.message("en")
    assert "第 1 次导入" in old.message("zh")


def test_what_is_told_again_is_of_the_latest(archive):
    archive.take(SPRING, 企业=BOTH, 党组织=PARTY)
    archive.take(SUMMER, 企业=BOTH)
    assert not any(problem.is_of_earlier for problem in archive.contents.problems)
