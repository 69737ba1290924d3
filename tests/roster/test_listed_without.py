"""Lists of those that have no Party organisation yet: what they say of one is what is to come."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, nodes

PLANNED = [
    ["所属社区", "单位名称", "单位类型", "正式党员数", "计划组建时间", "组建方式"],
    ["松涛社区", "云州甲商贸有限公司", "企业", 3, "2026.3", "单建"],
    ["松涛社区", "云州乙商贸有限公司", "企业", 1, "2026.3", "联建"],
]


@pytest.mark.parametrize("named", ["file", "sheet", "title"])
def test_how_one_will_be_built_builds_none(desk, named):
    called = "应建未建党组织台账"
    rows = [[called], *PLANNED] if named == "title" else PLANNED
    file = f"{called}.xlsx" if named == "file" else "企业.xlsx"
    desk.workbook(file, {called if named == "sheet" else "Sheet1": rows})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云州甲商贸有限公司": "uncovered",
        "云州乙商贸有限公司": "uncovered",
    }
    assert verdicts(imported, "must-establish") == {"云州甲商贸有限公司": "due", "云州乙商贸有限公司": "not_due"}
    assert nodes(imported, "party_org") == {}
    assert "established" not in nodes(imported, "enterprise")["云州甲商贸有限公司"].attributes
    assert codes(imported) == [("unmapped_column", 2 if named == "title" else 1, "E")]


def test_a_list_of_those_without_says_no_beside_other_rosters(desk):
    desk.workbook("应建未建党组织台账.xlsx", {"s": PLANNED})
    firms = [["社区", "企业名称", "党组织名称"], ["松涛社区", "云州甲商贸有限公司", "甲商贸党支部"]]
    desk.workbook("企业台账.xlsx", {"s": firms})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage")["云州甲商贸有限公司"] == "organisation"
    assert "contradiction" in {code for code, *_ in codes(imported)}


def test_a_list_of_both_says_it_by_its_cells(desk):
    rows = [*PLANNED, ["松涛社区", "云州丙商贸有限公司", "企业", 0, "", "未建"]]
    desk.workbook("党组织应建未建情况.xlsx", {"s": rows})
    assert verdicts(desk.imported(), "enterprise-coverage") == {
        "云州甲商贸有限公司": "organisation",
        "云州乙商贸有限公司": "organisation",
        "云州丙商贸有限公司": "uncovered",
    }


def test_headers_of_what_is_planned_are_read_as_nothing_that_is_there(desk):
    rows = [
        ["社区", "企业名称", "正式党员数", "拟组建方式", "拟建党组织名称"],
        ["松涛社区", "云州甲商贸有限公司", 3, "单独组建", "甲商贸党支部"],
        ["松涛社区", "云州乙商贸有限公司", 1, "联合组建", "松涛联合党支部"],
    ]
    desk.workbook("企业台账.xlsx", {"s": rows})
    imported = desk.imported()
    assert nodes(imported, "party_org") == {}
    assert {"organisation", "established"}.isdisjoint(verdicts(imported, "enterprise-coverage").values())
    desk.workbook("未建党组织企业名单.xlsx", {"s": rows})
    (desk.folder / "企业台账.xlsx").unlink()
    assert {*verdicts(desk.imported(), "enterprise-coverage").values()} == {"uncovered"}
