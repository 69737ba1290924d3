"""Tables that count bodies instead of naming them: a number is no body's name, unless grids are called by it."""

import pytest

from tests.roster.told import codes, names, nodes


@pytest.mark.parametrize(
    "header",
    [
        ["社区", "党支部", "网格", "业委会", "物业企业"],
        ["社区名称", "企业", "社会组织", "驻区单位", "党员人数"],
        ["社区", "小区", "业委会", "物业", "户数"],
        ["类型", "松涛居委会", "兰亭居委会", "望江居委会", "合计"],
        ["社区", "居民需求（件）", "资源（件）", "项目（件）", "合计"],
    ],
)
@pytest.mark.parametrize("unit", ["", "家"])
def test_a_table_of_counts_is_no_roster_and_names_no_body(desk, header, unit):
    rows = [
        ["松涛社区", *(f"{number}{unit}" for number in (3, 2, 1, 2))],
        ["兰亭社区", *(f"{number}{unit}" for number in (2, 4, 1, 1))],
    ]
    desk.workbook("统计.xlsx", {"s": [header, *rows]})
    imported = desk.imported()
    assert {node.kind for node in imported.contents.graph.iter_nodes()} <= {"community"}
    assert [code for code, *_ in codes(imported)] == ["unrecognised_table"]


@pytest.mark.parametrize(
    ("header", "counts"),
    [
        (["社区", "网格划分", "楼栋及楼栋长", "合计"], [[4, 11, 15], [3, 15, 18], [3, 10, 13]]),
        (["社区", "合计", "楼栋", "单元"], [[15, 4, 11], [18, 3, 15], [12, 2, 10]]),
        (["社区", "户数", "楼栋（个）"], [[400, 11], [300, 15], [350, 10]]),
    ],
)
def test_what_is_summed_in_each_row_or_has_a_word_for_how_many_calls_no_buildings(desk, header, counts):
    rows = [[place, *each] for place, each in zip(("松涛社区", "兰亭社区", "望江社区"), counts, strict=True)]
    desk.workbook("楼栋汇总.xlsx", {"汇总表": [header, *rows]})
    assert not nodes(desk.imported(), "building")


def test_buildings_are_called_by_numbers_where_nothing_counts_them(desk):
    rows = [["松涛社区", estate, number, 30] for estate in ("春晖里", "秋实苑") for number in (1, 2, 3)]
    desk.workbook("底册.xlsx", {"s": [["社区", "小区", "楼栋", "户数"], *rows]})
    desk.workbook(
        "中心户.xlsx", {"党员中心户": [["社区", "户主姓名", "所在楼栋"], ["松涛社区", "王建国", "秋实苑3号楼"]]}
    )
    imported = desk.imported()
    assert names(imported, "building") == {
        f"{estate}{number}号楼" for estate in ("春晖里", "秋实苑") for number in (1, 2, 3)
    }
    assert codes(imported) == []


def test_a_number_among_names_is_told_and_no_body(desk):
    firms = [["松涛社区", f"云州{letter}商贸有限公司", 12] for letter in "甲乙丙丁戊己"]
    desk.workbook("企业.xlsx", {"s": [["社区", "企业名称", "职工人数"], ["松涛社区", 6, 70], *firms]})
    imported = desk.imported()
    assert len(nodes(imported, "enterprise")) == 6
    assert codes(imported) == [("unrecognised_row", 2, "B")]


def test_a_number_where_an_organisation_is_asked_for_names_none(desk):
    rows = [["社区", "小区名称", "户数", "业委会", "物业企业"]]
    rows += [["松涛社区", f"春晖里{number}期", 100, f"春晖里{number}期业委会", "恒安物业"] for number in "一二三四五"]
    rows += [["松涛社区", "秋实苑", 100, "秋实苑业委会", 2]]
    desk.workbook("小区.xlsx", {"s": rows})
    imported = desk.imported()
    assert names(imported, "property_firm") == {"恒安物业"}
    assert codes(imported) == [("unknown_organisation", 7, "E")]


def test_estates_may_say_by_one_and_nought_whether_they_have_a_committee(desk):
    rows = [["社区", "小区名称", "户数", "业委会"], ["松涛社区", "春晖里", 100, 1], ["松涛社区", "秋实苑", 80, 0]]
    desk.workbook("小区.xlsx", {"s": rows})
    assert names(desk.imported(), "owners_committee") == {"春晖里业委会"}


def test_grids_may_be_called_by_a_number_alone(desk):
    desk.workbook("网格.xlsx", {"s": [["社区", "网格", "户数"], ["松涛社区", 1, 200], ["松涛社区", 2, 100]]})
    assert names(desk.imported(), "grid") == {"1", "2"}


@pytest.mark.parametrize("cells", [("3个", "1个", "2个"), (3, 1, 2)])
def test_how_many_groups_there_are_is_no_number_of_people(desk, cells):
    rows = [["社区", "小区", "楼栋", "户数", "居民小组"]]
    rows += [
        ["松涛社区", name, "6栋", 420, many] for name, many in zip(("春晖里", "秋实苑", "夏荷居"), cells, strict=True)
    ]
    desk.workbook("小区.xlsx", {"小区情况": rows})
    imported = desk.imported()
    assert not any("population" in node.attributes for node in imported.contents.graph.iter_nodes("estate"))
    assert ("unmapped_column", 1, "E") in codes(imported)


def test_whose_members_are_in_the_firm_are_people(desk):
    rows = [["社区", "企业名称", "党员数", "其中：组织关系在本企业"], ["松涛社区", "甲商贸有限公司", 9, 7], ["松涛社区", "乙商贸有限公司", 5, 4]]  # fmt: skip
    desk.workbook("企业.xlsx", {"s": rows})
    firms = nodes(desk.imported(), "enterprise")
    assert [node.attributes.get("full_members") for node in firms.values()] == [7, 4]


def test_what_counts_others_that_are_named_below_the_same_head_is_not_the_rows(desk):
    rows = [["社区", "社会组织", None, None, "文艺队", None, None],
            [None, "名称", "党员数", "党组织", "名称", "人数", "带队单位"],
            ["松涛社区", "松涛棋社", 3, "松涛棋社党支部", "晚霞舞队", 24, "松涛小学"],
            ["松涛社区", "松涛书会", 2, None, "银铃合唱队", 31, "松涛医院"]]  # fmt: skip
    desk.workbook("社会组织.xlsx", {"s": rows}, {"s": ["A1:A2", "B1:D1", "E1:G1"]})
    imported = desk.imported()
    found = {name: node.attributes for name, node in nodes(imported, "social_org").items()}
    assert {name: one["members"] for name, one in found.items()} == {"松涛棋社": 3, "松涛书会": 2}
    assert not any("employees" in one for one in found.values())
    told = {column for code, _, column in codes(imported) if code in ("unmapped_column", "unread_beside")}
    assert {"E", "F", "G"} <= told
