"""Months that a spreadsheet holds as numbers: 2026.1 may be January or October."""

from tests.roster.told import codes, nodes

HEAD = ["社区", "党组织名称", "类别", "届满时间"]


def ends(desk, *days):
    rows = [["松涛社区", f"松涛第{at}党支部", "党支部", day] for at, day in zip("一二三", days, strict=True)]
    desk.workbook("党组织.xlsx", {"s": [HEAD, *rows]})
    imported = desk.imported()
    found = {name: node.attributes.get("term_ends") for name, node in nodes(imported, "party_org").items()}
    return [found[f"松涛第{at}党支部"] for at in "一二三"], codes(imported)


def test_a_month_that_may_be_the_first_or_the_tenth_is_not_taken(desk):
    days, told = ends(desk, 2026.1, "2026.1", 2026.3)
    assert days == [None, "2026-01", "2026-03"]
    assert told == [("unclear_month", 2, "D")]


def test_where_months_are_written_with_two_digits_it_is_the_tenth(desk):
    days, told = ends(desk, 2026.1, 2026.03, 2026.11)
    assert days == ["2026-10", "2026-03", "2026-11"]
    assert told == []
