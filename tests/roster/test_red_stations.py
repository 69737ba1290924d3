"""Red stations as lists of venues tell of them, by name or by yes and no."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, sources, ties

VENUES = ("望江大厦", "金汇大厦", "东港大厦")
STATIONS = [["社区", "驿站名称", "所在载体"], ["松涛社区", "望江红色驿站", "望江大厦"]]


def lay(desk, header, cells):
    rows = [["松涛社区", venue, 9, cell] for venue, cell in zip(VENUES, cells, strict=True)]
    desk.workbook("载体.xlsx", {"s": [["社区", "楼宇名称", "入驻企业数", header], *rows]})


def standing(imported):
    return {(station, venue) for station, venue in ties(imported.contents.graph, "located_in") if venue in VENUES}


def test_a_venue_names_its_red_station_listed_or_not(desk):
    lay(desk, "红色驿站", ["望江红色驿站", "无", "东港红色驿站"])
    desk.workbook("红色驿站.xlsx", {"s": STATIONS})
    imported = desk.imported()
    assert standing(imported) == {("望江红色驿站", "望江大厦"), ("东港红色驿站", "东港大厦")}
    assert verdicts(imported, "red-station") == {"望江大厦": "present", "金汇大厦": "absent", "东港大厦": "present"}
    assert codes(imported) == [("unlisted_organisation", 4, "D")]


@pytest.mark.parametrize("header", ["红色驿站", "是否设有红色驿站"])
def test_or_says_whether_there_is_one_which_may_be_listed(desk, header):
    lay(desk, header, ["是", "否", "是"])
    desk.workbook("红色驿站.xlsx", {"s": STATIONS})
    imported = desk.imported()
    assert standing(imported) == {("望江红色驿站", "望江大厦"), ("东港大厦红色驿站", "东港大厦")}
    assert sources(imported, "red_station")["东港大厦红色驿站"] == [(4, "D")]
    assert verdicts(imported, "red-station")["金汇大厦"] == "absent"


def test_where_no_roster_lists_red_stations_no_is_unknown(desk):
    lay(desk, "有无红色驿站", ["有", "无", "有"])
    assert verdicts(desk.imported(), "red-station") == {
        "望江大厦": "present",
        "金汇大厦": "unknown",
        "东港大厦": "present",
    }


def test_a_list_without_venues_tells_by_names_and_addresses_and_leaves_the_rest_open(desk):
    lay(desk, "商户数", [3, 4, 5])
    other = [["柳溪社区", "柳溪大厦", "9"]]
    desk.workbook("载体二.xlsx", {"s": [["社区", "楼宇名称", "入驻企业数"], *other]})
    stations = [
        ["社区", "驿站名称", "地址"],
        ["松涛社区", "望江大厦小哥驿站", "江滨路2号"],
        ["松涛社区", "暖蜂驿站", "金汇大厦一楼大厅"],
        ["柳溪社区", "蜂巢驿站", "柳溪大厦对面"],
    ]
    desk.workbook("红色驿站.xlsx", {"s": stations})
    imported = desk.imported()
    assert standing(imported) == {("望江大厦小哥驿站", "望江大厦"), ("暖蜂驿站", "金汇大厦")}
    assert verdicts(imported, "red-station") == {
        "望江大厦": "present",
        "金汇大厦": "present",
        "东港大厦": "absent",
        "柳溪大厦": "unknown",
    }
    assert [one for one in codes(imported) if one[0] != "unmapped_column"] == [("in_no_venue", 4, "B")]


@pytest.mark.parametrize("header", ["具体位置", "详细地址", "所在位置"])
def test_an_address_may_leave_out_that_its_square_is_a_shopping_district(desk, header):
    venues = [["社区", "商圈名称", "商户数", "党组织名称"], ["松涛社区", "望江广场商圈", 210, "望江广场商圈党委"],
              ["松涛社区", "云岭路商圈", 88, "云岭路商圈党支部"]]  # fmt: skip
    stations = [
        ["驿站名称", "所在社区", header],
        ["骑手小站", "松涛社区", "望江广场B1层"],
        ["司机小站", "松涛社区", "望江广场对面"],
    ]
    desk.workbook("商圈.xlsx", {"s": venues})
    desk.workbook("红色驿站.xlsx", {"s": stations})
    imported = desk.imported()
    within = {(station, venue) for station, venue in ties(imported.contents.graph, "located_in") if "商圈" in venue}
    assert {pair for pair in within if "小站" in pair[0]} == {("骑手小站", "望江广场商圈")}
    assert [(code, row) for code, row, _ in codes(imported)] == [("in_no_venue", 3)]
