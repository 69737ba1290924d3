"""A file that has the name of another street's: what it replaces in silence is said."""

from datetime import date

PINE = ["松涛社区", "云州甲商贸有限公司", 12]
SPRING = ["沐春社区", "云州乙商贸有限公司", 5]
CREEK = ["清溪社区", "云州丙商贸有限公司", 7]


def warnings(done):
    return [problem for problem in done.problems if problem.code == "replaces_other"]


def test_a_file_of_other_communities_is_warned_of(archive):
    assert warnings(archive.take(企业=[PINE])) == []
    (warning,) = warnings(archive.take(企业=[SPRING]))
    assert warning.severity == "file"
    assert "先前导入的同名文件“企业.csv”讲的是松涛社区，这一份讲的是沐春社区" in warning.message("zh")
    assert "onecore undo 2" in warning.message("zh")
    assert "rename" in warning.message("en")
    assert warnings(archive.take(企业=[SPRING])) == [warning]  # it is so until it is taken back
    archive.undo(2)
    assert [problem.code for problem in archive.contents.problems] == []
    assert archive.enterprises() == {"甲": None}


def test_a_new_version_is_not(archive):
    archive.take(企业=[PINE, SPRING])
    assert warnings(archive.take(企业=[["松涛社区居委会", "云州丁商贸有限公司", 9], CREEK])) == []


def test_nor_one_whose_communities_are_told_of_elsewhere(archive):
    archive.take(企业=[PINE])
    assert warnings(archive.take(企业=[SPRING], 松涛企业=[PINE])) == []


def test_nor_one_that_stands_beside_it_by_its_day(archive):
    archive.take(date(2026, 3, 31), 企业=[PINE])
    assert warnings(archive.take(date(2026, 6, 30), 企业=[SPRING])) == []
    assert archive.enterprises() == {"甲": None, "乙": None}


def test_many_communities_are_not_all_named(archive):
    archive.take(企业=[PINE])
    others = [[f"{name}社区", f"云州{name}商贸有限公司", 3] for name in ("东风", "南湖", "西山", "北苑")]
    (warning,) = warnings(archive.take(企业=others))
    assert warning.details["now_zh"].endswith("…")
    assert warning.details["now_zh"].count("、") == 2
