"""Terms of office: a cell may tell both ends of one."""

import pytest

from tests.roster.told import codes, nodes

COMMITTEES = ["社区", "小区", "业委会名称", "委员人数"]


def committee(desk, header, cell):
    desk.workbook("业委会.xlsx", {"业委会": [[*COMMITTEES, header], ["松涛社区", "桂园", "桂园业委会", 5, cell]]})
    imported = desk.imported(today="2026-06-30")
    return nodes(imported, "owners_committee")["桂园业委会"].attributes, codes(imported)


@pytest.mark.parametrize("header", ["换届时间", "届满时间"])
@pytest.mark.parametrize(
    ("cell", "elected", "ends"), [("2020-2025", "2020", "2025"), ("2020.7至2025.6", "2020-07", "2025-06")]
)
def test_a_whole_term_tells_when_it_began_and_when_it_ends(desk, header, cell, elected, ends):
    told, problems = committee(desk, header, cell)
    assert (told["elected"], told["term_ends"]) == (elected, ends)
    assert problems == []


def test_a_day_tells_one_end_only(desk):
    told, _ = committee(desk, "换届时间", "2020-12")
    assert told["elected"] == "2020-12"
    assert "term_ends" not in told


def test_a_column_of_its_own_goes_before_the_other_end_of_a_term(desk):
    head, row = [*COMMITTEES, "换届时间", "届满时间"], ["松涛社区", "桂园", "桂园业委会", 5, "2020-2025", "2025-09"]
    desk.workbook("业委会.xlsx", {"业委会": [head, row]})
    assert nodes(desk.imported(), "owners_committee")["桂园业委会"].attributes["term_ends"] == "2025-09"


@pytest.mark.parametrize(("header", "ends"), [("届满时间", "2027-03"), ("换届时间", None)])
def test_when_a_term_is_over_is_no_day_of_election(desk, header, ends):
    rows = [["松涛社区", "桂园", "桂园业委会", 5, "2027年3月届满"], ["松涛社区", "梅园", "梅园业委会", 7, "2024-05-01"]]
    desk.workbook("业委会.xlsx", {"业委会": [[*COMMITTEES, header], *rows]})
    imported = desk.imported(today="2026-06-30")
    told = nodes(imported, "owners_committee")["桂园业委会"].attributes
    assert (told.get("term_ends"), told.get("elected")) == (ends, None)
    assert bool(codes(imported)) is (ends is None)
