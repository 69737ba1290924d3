"""Who is in a venue: whom it names, and not whose cell is blank below one that is written once, for whether that means as above nobody can tell."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, nodes

VENUES = [
    ["社区", "楼宇名称", "楼宇党组织"],
    ["松涛社区", "金融大厦", "金融大厦联合党支部"],
    ["松涛社区", "星河中心", "无"],
]


def test_a_blank_below_a_venue_is_neither_as_above_nor_nowhere(desk):
    desk.workbook("楼宇.xlsx", {"s": VENUES})
    firms = [
        ["社区", "所在楼宇", "企业名称", "是否建立党组织"],
        ["松涛社区", "金融大厦", "云州甲商贸有限公司", "否"],
        ["松涛社区", None, "云州乙商贸有限公司", "否"],
        ["松涛社区", None, "云州丙商贸有限公司", "是"],
        ["松涛社区", "星河中心", "云州丁商贸有限公司", "否"],
        ["松涛社区", None, "云州戊商贸有限公司", "否"],
    ]
    desk.workbook("企业.xlsx", {"s": firms})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云州甲商贸有限公司": "organisation",
        "云州乙商贸有限公司": "unknown",
        "云州丙商贸有限公司": "organisation",
        "云州丁商贸有限公司": "uncovered",
        "云州戊商贸有限公司": "unknown",
    }
    assert ("may_be_as_above", 3, "B") in codes(imported)


def test_where_a_venue_is_written_in_each_of_its_rows_a_blank_is_nowhere(desk):
    desk.workbook("楼宇.xlsx", {"s": VENUES})
    firms = [["社区", "所在楼宇", "企业名称", "是否建立党组织"]]
    firms += [
        ["松涛社区", where, f"云州{one}商贸有限公司", "否"]
        for one, where in zip("甲乙丙丁", ["金融大厦"] * 3 + [None], strict=True)
    ]
    desk.workbook("企业.xlsx", {"s": firms})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage")["云州丁商贸有限公司"] == "uncovered"
    assert codes(imported) == []


@pytest.mark.parametrize("header", ["载体名称", "哪个楼里", "在哪一处"])
def test_a_column_of_listed_venues_says_where_rows_are_whatever_it_is_headed(desk, header):
    desk.workbook("楼宇.xlsx", {"s": VENUES})
    firms = [["社区", "企业名称", header, "是否建立党组织"]]
    firms += [
        ["松涛社区", f"云州{one}商贸有限公司", where, "否"]
        for one, where in zip("甲乙丙丁戊己", [*["金融大厦"] * 3, *["星河中心"] * 2, None], strict=True)
    ]
    desk.workbook("企业.xlsx", {"s": firms})
    told = verdicts(desk.imported(), "enterprise-coverage")
    assert {firm[2] for firm, status in told.items() if status == "organisation"} == {*"甲乙丙"}


@pytest.mark.parametrize("header", ["入驻企业", "入驻单位名单", "驻楼企业（部分）", "主要入驻企业", "覆盖企业"])
def test_whom_a_venue_names_as_its_tenants_its_party_organisation_covers(desk, header):
    venues = [
        ["社区", "楼宇名称", "入驻企业数", "楼宇党组织", header],
        ["松涛社区", "金融大厦", 31, "金融大厦联合党支部", "云州甲商贸有限公司、云州乙商贸有限公司"],
        ["松涛社区", "星河中心", 12, "无", "云州丙商贸有限公司"],
    ]
    desk.workbook("楼宇.xlsx", {"s": venues})
    firms = [["松涛社区", f"云州{one}商贸有限公司", "否"] for one in "甲乙丙丁"]
    desk.workbook("企业.xlsx", {"s": [["社区", "企业名称", "是否建立党组织"], *firms]})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云州甲商贸有限公司": "organisation",
        "云州乙商贸有限公司": "organisation",
        "云州丙商贸有限公司": "uncovered",
        "云州丁商贸有限公司": "uncovered",
    }
    assert nodes(imported, "business_building")["金融大厦"].attributes["tenants"] == 31
    assert codes(imported) == []
