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
    assert codes(imported) == [("not_there_any_more", row, "D") for row in (2, 2, 3, 4, 5)]


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


@pytest.mark.parametrize(
    "state", ["未启动", "已立项，未开工", "筹备中（资金未到位）", "拟7月开展", "尚未实施", "已取消"]
)
def test_who_is_to_take_part_in_what_has_not_begun_or_was_called_off_has_not_taken_part(desk, state):
    desk.workbook("单位.xlsx", {"驻区单位": [["社区", "单位名称", "单位类型"], ["松涛社区", "市图书馆", "事业单位"], ["松涛社区", "市一中", "学校"]]})  # fmt: skip
    rows = [
        ["社区", "项目名称", "牵头单位", "参与单位", "项目状态"],
        ["松涛社区", "加装电梯", "松涛社区居委会", "市图书馆", state],
        ["松涛社区", "楼道粉刷", "松涛社区居委会", "市一中", "推进中"],
        ["松涛社区", "花园改造", "松涛社区居委会", "市一中", "未完成"],
    ]
    desk.workbook("共建项目.xlsx", {"s": rows})
    imported = desk.imported()
    assert {name: node.attributes.get("carried_out") for name, node in nodes(imported, "project").items()} == {
        "加装电梯": False,
        "楼道粉刷": True,
        "花园改造": None,
    }
    assert ("市图书馆", "加装电梯") in ties(imported.contents.graph, "joins")
    found = verdicts(imported, "unit-participation")
    assert (found["市一中"], found["市图书馆"]) == ("active", "unknown")


def test_what_had_not_begun_by_one_day_may_have_by_the_next(desk):
    head = ["社区", "项目名称", "牵头单位", "项目状态"]
    desk.workbook(
        "共建项目.xlsx",
        {
            f"{month}月": [head, ["松涛社区", "加装电梯", "松涛社区居委会", state], ["松涛社区", "楼道粉刷", "松涛社区居委会", "推进中"]]
            for month, state in ((3, "未启动"), (6, "推进中"))
        },
    )  # fmt: skip
    (lift,) = (node for name, node in nodes(desk.imported(), "project").items() if name == "加装电梯")
    assert lift.attributes["carried_out"] is True


@pytest.mark.parametrize("built", ["单独组建（筹）", "联合组建（2025年已撤销）", "原联合组建", "拟单独组建"])
def test_what_is_still_to_come_or_was_once_is_not_how_a_party_organisation_is_built(desk, built):
    rows = [
        ["社区", "企业名称", "组建方式"],
        ["松涛社区", "云州甲商贸有限公司", built],
        ["松涛社区", "云州乙商贸有限公司", "单独组建"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert names(imported, "party_org") == {"云州乙商贸有限公司党组织"}
    assert verdicts(imported, "enterprise-coverage")["云州甲商贸有限公司"] == "uncovered"


@pytest.mark.parametrize(("named", "status"), [("原甲商贸党支部", "unknown"), ("工会委员会", "unknown"), ("甲商贸党支部（拟7月成立）", "uncovered"), ("甲商贸党支部", "organisation")])  # fmt: skip
def test_a_name_of_once_of_a_union_or_of_one_to_come_brings_no_party_organisation_into_being(desk, named, status):
    rows = [
        ["社区", "企业名称", "党组织名称"],
        ["松涛社区", "云州甲商贸有限公司", named],
        ["松涛社区", "云州乙商贸有限公司", "乙商贸党支部"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert names(imported, "party_org") - {named} == {"乙商贸党支部"}
    assert verdicts(imported, "enterprise-coverage")["云州甲商贸有限公司"] == status


@pytest.mark.parametrize(("state", "row"), [("筹建", 3), ("正在筹建中", 3), ("正常", None)])
def test_a_party_organisation_that_its_own_roster_says_is_still_to_come_covers_nobody(desk, state, row):
    party_orgs = [
        ["社区", "党组织名称", "类别", "上级党组织", "所在单位", "党组织状态"],
        ["松涛社区", "松涛社区党委", "党委", "", "", "正常"],
        ["松涛社区", "甲商贸党支部", "党支部", "松涛社区党委", "云州甲商贸有限公司", state],
    ]
    firms = [["社区", "企业名称"], ["松涛社区", "云州甲商贸有限公司"]]
    desk.workbook("松涛社区.xlsx", {"党组织": party_orgs, "企业": firms})
    imported = desk.imported()
    expected = "organisation" if row is None else "uncovered"
    assert verdicts(imported, "enterprise-coverage") == {"云州甲商贸有限公司": expected}
    assert [(code, at) for code, at, _ in codes(imported) if code == "not_there_any_more"] == [
        ("not_there_any_more", row) for _ in range(row is not None)
    ]


def test_a_firm_that_has_left_is_not_counted_and_one_of_an_unknown_state_is_known_to_lack_nothing(desk):
    states = {
        "甲": "在业",
        "乙": "迁出",
        "丙": "已搬离本辖区",
        "丁": "失联",
        "戊": "半停产",
        "己": "未营业",
        "庚": "停产",
        "辛": None,
    }
    rows = [["社区", "企业名称", "是否建立党组织", "经营状况"]]
    rows += [["松涛社区", f"云州{name}商贸有限公司", "否", state] for name, state in states.items()]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    found = {name[2]: status for name, status in verdicts(imported, "enterprise-coverage").items()}
    assert found == {
        "甲": "uncovered",
        "丁": "unknown",
        "戊": "uncovered",
        "己": "unknown",
        "庚": "excluded",
        "辛": "uncovered",
    }
    assert codes(imported) == [
        ("bad_choice", 5, "D"),
        ("bad_choice", 7, "D"),
        ("not_there_any_more", 3, "D"),
        ("not_there_any_more", 4, "D"),
    ]


@pytest.mark.parametrize(
    ("state", "are_there"), [("拟换届", True), ("正常", True), ("筹备中", False), ("已解散", False)]
)
def test_a_committee_of_which_something_is_to_become_is_there(desk, state, are_there):
    rows = [["社区", "业委会名称", "所属小区", "状态"], ["松涛社区", "春晖里业委会", "春晖里", state]]
    desk.workbook("业委会.xlsx", {"s": rows})
    assert names(desk.imported(), "owners_committee") == ({"春晖里业委会"} if are_there else set())


def test_the_day_on_which_one_was_cancelled_says_that_it_is_and_is_none_on_which_it_was_founded(desk):
    rows = [
        ["社区", "社会组织名称", "是否建立党组织", "备案日期", "注销日期"],
        ["松涛社区", "松涛书画社", "否", "2023-04-01", "2025-02-01"],
        ["松涛社区", "松涛锣鼓队", "否", "2024-06-01", None],
    ]
    desk.workbook("社会组织.xlsx", {"s": rows})
    imported = desk.imported()
    assert verdicts(imported, "social-org-coverage") == {"松涛书画社": "excluded", "松涛锣鼓队": "uncovered"}
    found = nodes(imported, "social_org")["松涛书画社"].attributes
    assert (found["status"], found.get("established")) in (("cancelled", None), ("cancelled", "2023-04-01"))


LISTED = [
    ["社区", "企业名称", "是否建立党组织"],
    *(["松涛社区", f"云州{one}商贸有限公司", "否"] for one in "甲乙丙丁"),
]


@pytest.mark.parametrize("by", ["title", "sheet", "file"])
@pytest.mark.parametrize("called", ["注销企业名单", "松涛社区已注销非公企业台账", "企业注销情况统计表"])
def test_whom_a_list_is_called_of_the_cancelled_is_not_counted(desk, called, by):
    rows = [["企业名称", "所属社区"], ["云州甲商贸有限公司", "松涛社区"], ["云州丙商贸有限公司", "松涛社区"]]
    sheets = {called if by == "sheet" else "Sheet1": [[called], *rows] if by == "title" else rows}
    desk.workbook(f"{called}.xlsx" if by == "file" else "二季度.xlsx", sheets)
    desk.workbook("企业.xlsx", {"s": LISTED})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云州甲商贸有限公司": "excluded",
        "云州乙商贸有限公司": "uncovered",
        "云州丙商贸有限公司": "excluded",
        "云州丁商贸有限公司": "uncovered",
    }
    assert "bad_choice" not in {code for code, *_ in codes(imported)}


@pytest.mark.parametrize("how", ["title", "column"])
def test_a_firm_that_is_listed_as_gone_and_as_there_is_open_and_told(desk, how):
    rows = [
        ["企业名称", "所属社区", "核销原因"],
        ["云州乙商贸有限公司", "松涛社区", "迁出"],
        ["云州丙商贸有限公司", "望江社区", "外迁"],
    ]
    listed = [row[:2] for row in rows] if how == "title" else rows
    desk.workbook("核销.xlsx", {"Sheet1": [["外迁企业名单" if how == "title" else "企业核对情况"], *listed]})
    desk.workbook("企业.xlsx", {"s": LISTED})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == {
        "云州甲商贸有限公司": "uncovered",
        "云州乙商贸有限公司": "unknown",
        "云州丙商贸有限公司": "uncovered",  # it went from there to here
        "云州丁商贸有限公司": "uncovered",
    }
    assert [row for code, row, _ in codes(imported) if code == "contradiction"] == [3]
    assert is_accounted(imported)


def test_a_list_of_new_and_cancelled_firms_says_of_none_that_it_is_gone(desk):
    desk.workbook("企业.xlsx", {"s": [["新增、注销企业台账"], *LISTED]})
    assert {*verdicts(desk.imported(), "enterprise-coverage").values()} == {"uncovered"}


def test_a_note_that_begins_with_it_says_that_a_body_is_gone(desk):
    said = [
        "已注销",
        "停业，待转让",
        "2025年8月搬离",
        "书记已调离",
        "原物业已撤场",
        "停业整顿",
        "注销中",
        "已离职",
        "未停业",
        None,
    ]
    firms = [
        ["松涛社区", f"云州{one}商贸有限公司", "否", note]
        for one, note in zip("甲乙丙丁戊己庚辛壬癸", said, strict=True)
    ]
    desk.workbook("企业.xlsx", {"s": [["社区", "企业名称", "是否建立党组织", "备注"], *firms]})
    branches = [
        ["松涛社区", "第一党支部", "2025.3撤销"],
        ["松涛社区", "第二党支部", "2025.3换届"],
        ["松涛社区", "第三党支部", None],
    ]
    desk.workbook("党组织.xlsx", {"s": [["社区", "党组织名称", "备注"], *branches]})
    imported = desk.imported()
    status = {one.name[2]: one.attributes.get("status") for one in nodes(imported, "enterprise").values()}
    assert status == dict.fromkeys("丁戊己庚辛壬癸") | {"甲": "cancelled", "乙": "dormant"}
    assert len(names(imported, "party_org")) == 2
    assert [where for code, *where in codes(imported) if code == "not_there_any_more"] == [[2, "C"], [4, "D"]]
    assert "第一党支部" not in {one.name[-5:] for one in nodes(imported, "party_org").values()}


def test_a_name_that_a_cell_says_is_gone_ties_nothing_and_is_told(desk):
    rows = [["社区", "小区名称", "业委会", "物业公司"], ["松涛社区", "春晖里", "春晖里业委会", "安居物业（2026年5月撤场）"],
            ["松涛社区", "秋实苑", "秋实苑业委会（已解散）", "乐居物业"], ["松涛社区", "夏荷居", "夏荷居业委会", "远山物业"]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": rows})
    imported = desk.imported()
    assert names(imported, "property_firm") == {"乐居物业", "远山物业"}
    assert codes(imported) == [("not_there_any_more", 2, "D"), ("not_there_any_more", 3, "C")]


@pytest.mark.parametrize("header", ["党组织组建情况", "是否建立党组织"])
def test_where_a_firm_should_say_whether_it_has_a_party_organisation_it_may_say_that_it_is_gone(desk, header):
    """Not where a branch is: 支部已注销."""
    said = ["空壳企业", "空壳（2025年停业）", "已注销", "支部已注销", "未建", "已建"]
    firms = [["松涛社区", f"云州{one}商贸有限公司", told] for one, told in zip("甲乙丙丁戊己", said, strict=True)]
    desk.workbook("企业.xlsx", {"s": [["社区", "企业名称", header], *firms]})
    status = {one.name[2]: one.attributes.get("status") for one in nodes(desk.imported(), "enterprise").values()}
    assert status == dict.fromkeys("丁戊己") | {"甲": "shell", "乙": "shell", "丙": "cancelled"}
