"""Groups of new employment: told by their kinds, whatever the columns are called, and apart from all else that is counted."""

import pytest

from tests.roster.told import nodes

GROUPS = [
    ["松涛社区", "松涛顺风快递站", "快递", 35, 4, "否", "松涛路1号"],
    ["松涛社区", "饿了吧松涛站", "外卖", 50, 3, "否", "松涛路2号"],
    ["沐春社区", "小马出行车队", "网约车", 20, 2, "否", "沐春路3号"],
    ["沐春社区", "美美直播基地", "主播", 8, 1, "否", "沐春路7号"],
]


@pytest.mark.parametrize(
    "header",
    [
        ["所属社区", "名称", "类型", "从业人员数", "党员数", "是否建立党组织", "地址"],
        ["社区", "场所名称", "类型", "从业人数", "党员人数", "是否建立党组织", "地址"],
        ["社区", "站点名称", "行业类型", "从业人员", "党员", "党组织", "办公地址"],
    ],
)
@pytest.mark.parametrize("file", ["新就业群体", "台账"])
def test_groups_of_new_employment_are_told_by_their_kinds(desk, header, file):
    desk.workbook(f"{file}.xlsx", {"s": [header, *GROUPS]})
    found = nodes(desk.imported(), "employment_group")
    assert {name: node.attributes["headcount"] for name, node in found.items()} == {row[1]: row[3] for row in GROUPS}
    assert found["小马出行车队"].attributes["field"] == "ride_hailing"


@pytest.mark.parametrize(
    "header", [["社区", "类型", "人数"], ["社区", "就业群体", "从业人员"], ["社区", "业态", "人数"]]
)
def test_groups_of_new_employment_without_a_name_are_called_as_they_are(desk, header):
    desk.workbook("统计.xlsx", {"s": [header, ["松涛社区", "快递员", 35], ["松涛社区", "网约车司机", 20], ["沐春社区", "外卖骑手", 31]]})  # fmt: skip
    assert nodes(desk.imported(), "employment_group").keys() == {"快递员", "网约车司机", "外卖骑手"}


def test_other_kinds_of_what_is_counted_are_no_groups_of_new_employment(desk):
    desk.workbook("统计.xlsx", {"s": [["社区", "类别", "人数"], ["松涛社区", "老人", 35], ["沐春社区", "儿童", 31]]})
    assert nodes(desk.imported(), "employment_group") == {}


@pytest.mark.parametrize("header", [["社区", "名称", "人数", "党员数", "有无党组织"], ["社区", "单位名称", "人数", "党员数", "有无党组织"]])  # fmt: skip
def test_firms_are_no_groups_of_new_employment_though_both_are_counted(desk, header):
    rows = [["松涛社区", "云州甲商贸有限公司", 12, 3, "否"], ["松涛社区", "云州乙餐饮店", 5, 1, "否"]]
    desk.workbook("台账.xlsx", {"s": [header, *rows, ["沐春社区", "云州丙配件厂", 7, 0, "否"]]})
    assert len(nodes(desk.imported(), "enterprise")) == 3


def test_of_two_words_for_a_field_the_first_tells_which_drivers_are_meant(desk):
    rows = [["松涛社区", "松涛货运站", "货车司机", 40], ["松涛社区", "小马出行车队", "出租车司机", 20]]
    desk.workbook("新就业群体.xlsx", {"s": [["社区", "名称", "群体类别", "从业人数"], *rows]})
    fields = {name: node.attributes["field"] for name, node in nodes(desk.imported(), "employment_group").items()}
    assert fields == {"松涛货运站": "freight", "小马出行车队": "ride_hailing"}


@pytest.mark.parametrize(
    "rows", [["群体名称", "在册党员", "总人数"], ["新业态群体", "党员（据实填写）", "总人数（没有可不填）"]]
)
def test_a_card_of_one_group_is_one_though_its_name_ends_as_header_words_do(desk, rows):
    """松涛社区快递小哥群体 ends as 群体 does above a column."""
    values = "松涛社区快递小哥群体", "9人", 165
    desk.workbook("群体.xlsx", {"新就业群体": [["新就业群体底数清单"], *zip(rows, values, strict=True)]})
    found = nodes(desk.imported(), "employment_group")
    assert {name: node.attributes["headcount"] for name, node in found.items()} == {"松涛社区快递小哥群体": 165}
