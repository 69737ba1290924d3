"""Rows and names that say themselves that whoever they are about is gone: what is gone is not counted as there."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, is_accounted, names, nodes, ties

FIRMS = ["社区", "企业名称", "是否建立党组织", "党建指导员"]


@pytest.mark.parametrize(
    "left", ["李雪（已离职）", "赵丽 已调离", "已撤回", "李雪（2024年5月离任）", "李雪（已离职）、赵丽（已调离）"]
)
def test_an_instructor_who_has_left_covers_nobody(desk, left):
    rows = [
        FIRMS,
        ["松涛社区", "云州甲商贸有限公司", "否", left],
        ["松涛社区", "云州乙商贸有限公司", "否", "王建国（退役军人）"],
        ["松涛社区", "云州丙商贸有限公司", "否", "李雪（已离职，王敏接任）"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云州甲商贸有限公司": "uncovered",
        "云州乙商贸有限公司": "work",
        "云州丙商贸有限公司": "work",
    }
    assert codes(imported) == []


@pytest.mark.parametrize("header", ["在岗情况", "指导员状态", "状态"])
def test_a_column_says_which_instructors_are_still_there_and_so_who_sends_them(desk, header):
    rows = [
        ["序号", "指导员姓名", "派驻企业", "所属社区", "选派党组织", header],
        [1, "李雪", "云州甲商贸有限公司", "松涛社区", "松涛社区党委", "已离职"],
        [2, "王建国", "云州乙商贸有限公司", "松涛社区", "松涛社区党委", "在岗"],
        [3, "赵丽", "云州丙商贸有限公司", "松涛社区", "松涛社区党委", "已调离"],
    ]
    desk.workbook("党建指导员选派名册.xlsx", {"s": rows})
    imported = desk.imported()
    assert {firm for _, firm in ties(imported.contents.graph, "instructs")} == {"云州乙商贸有限公司"}
    assert len(nodes(imported, "enterprise")) == 3
    assert codes(imported) == []


def test_the_state_of_firms_is_none_of_instructors(desk):
    rows = [
        [*FIRMS, "状态"],
        ["松涛社区", "云州甲商贸有限公司", "否", "李雪", "已注销"],
        ["松涛社区", "云州乙商贸有限公司", "否", "王建国", "正常"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert len(ties(imported.contents.graph, "instructs")) == 2
    assert {node.attributes["status"] for node in nodes(imported, "enterprise").values()} == {"operating", "cancelled"}


@pytest.mark.parametrize("by", ["name", "column"])
def test_a_grid_that_was_dissolved_is_told_and_not_there(desk, by):
    gone = ("第三网格（已撤并至第二网格）", None) if by == "name" else ("第三网格", "已撤并")
    rows = [
        ["社区", "网格名称", "户数", "状态"],
        ["松涛社区", "第一网格", 100, "正常"],
        ["松涛社区", "第二网格", 100, "正常（原第四网格并入）"],
        ["松涛社区", gone[0], 90, gone[1]],
    ]
    desk.workbook("网格台账.xlsx", {"s": rows})
    imported = desk.imported()
    assert names(imported, "grid") == {"松涛社区第一网格", "松涛社区第二网格"}
    assert codes(imported) == [("not_there_any_more", 4, "B" if by == "name" else "D")]
    assert imported.files[0].sheets[0].set_aside["gone"] == 1
    assert is_accounted(imported)


def test_a_property_firm_that_has_withdrawn_manages_nothing(desk):
    estates = [
        ["社区", "小区名称", "户数", "物业企业"],
        ["松涛社区", "春晖里", 100, "恒安物业（已撤出）"],
        ["松涛社区", "冬雪园", 100, "恒安物业已撤出"],
        ["松涛社区", "夏花园", 100, "恒安物业（已撤出）、安心物业"],
        ["松涛社区", "秋实苑", 100, "安心物业、恒安物业（已撤出）"],
    ]
    firms = [
        ["社区", "物业企业名称", "服务小区", "服务状态"],
        ["松涛社区", "恒安物业", "春晖里", "已撤出"],
        ["松涛社区", "安心物业", "秋实苑", "在管"],
    ]
    desk.workbook("小区.xlsx", {"s": estates})
    desk.workbook("物业企业.xlsx", {"s": firms})
    imported = desk.imported()
    assert ties(imported.contents.graph, "manages") == {("安心物业", "夏花园"), ("安心物业", "秋实苑")}
    assert names(imported, "property_firm") == {"安心物业"}
    assert codes(imported) == [("not_there_any_more", 2, "D")]


def test_a_remark_beside_a_firm_tells_its_status_or_that_it_is_not_there(desk):
    said = ["（注销）", "（停业整顿）", "（2025年搬离）", "（已迁往望江社区）", "（搬迁安置点）", "（未注销）", ""]
    firms = [f"云州{letter}商贸有限公司{remark}" for letter, remark in zip("甲乙丙丁戊己庚", said, strict=True)]
    rows = [["所属社区", "企业名称", "职工人数"], *(["柳溪社区", name, at] for at, name in enumerate(firms, 5))]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    found = {name: node.attributes.get("status") for name, node in nodes(imported, "enterprise").items()}
    assert found == {firms[0]: "cancelled"} | dict.fromkeys([firms[1], *firms[4:]])
    assert codes(imported) == [("not_there_any_more", 4, "B"), ("not_there_any_more", 5, "B")]


def test_a_firm_that_a_column_says_is_there_counts_whatever_stands_beside_its_name(desk):
    rows = [
        ["社区", "企业名称", "状态"],
        ["松涛社区", "云州甲商贸有限公司（已注销）", "正常"],
        ["松涛社区", "云州乙商贸有限公司（已注销）", "注销"],
        ["松涛社区", "云州丙商贸有限公司", "正常"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert len(nodes(imported, "enterprise")) == 3
    assert codes(imported) == [("gone_beside_name", 2, "B")]


def test_a_matter_that_was_called_off_was_one(desk):
    rows = [
        ["社区", "协调事项", "牵头单位", "协调日期"],
        ["松涛社区", "加装电梯协商（已终止）", "松涛社区居委会", "2025-03-01"],
    ]
    desk.workbook("协调事项.xlsx", {"s": rows})
    assert len(nodes(desk.imported(), "matter")) == 1
