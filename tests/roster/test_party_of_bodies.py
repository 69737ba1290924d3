"""What tables of estates say of their own Party organisations, and of those of owners' committees and property firms."""

import pytest

from tests.roster.test_untold import verdicts
from tests.roster.told import codes, nodes, ties

PARTY_ORGS = [
    ["社区", "党组织名称", "上级党组织"],
    ["松涛社区", "松涛社区党委", None],
    ["松涛社区", "安居物业党支部", "松涛社区党委"],
    ["松涛社区", "春晖里业委会党支部", "松涛社区党委"],
]
COMMITTEES = [["社区", "业委会名称", "所属小区"]]
COMMITTEES += [["松涛社区", f"{estate}业委会", estate] for estate in ("春晖里", "秋实苑", "夏荷居", "冬青园")]
FIRMS = [["社区", "物业企业名称", "服务小区"], ["松涛社区", "安居物业", "春晖里、秋实苑"],
         ["松涛社区", "乐居物业", "夏荷居"], ["松涛社区", "恒居物业", "冬青园"]]  # fmt: skip


@pytest.fixture
def street(desk):
    """A desk where the lists of Party organisations, owners' committees and property firms lie."""
    for name, rows in (("党组织", PARTY_ORGS), ("业委会", COMMITTEES), ("物业企业", FIRMS)):
        desk.workbook(f"{name}.xlsx", {"s": rows})
    return desk


def of_committees(imported):
    return {name.removesuffix("业委会"): said for name, said in verdicts(imported, "owners-committee-coverage").items()}


def of_firms(imported):
    return {name.removesuffix("物业"): said for name, said in verdicts(imported, "property-firm-coverage").items()}


def test_columns_say_whose_party_organisation_they_tell_of(street):
    rows = [["社区", "小区名称", "业委会", "业委会党组织", "物业企业", "物业党组织"],
            ["松涛社区", "春晖里", "春晖里业委会", "有", "安居物业", "安居物业党支部"],
            ["松涛社区", "秋实苑", "秋实苑业委会", "无", "安居物业", "安居物业党支部"],
            ["松涛社区", "夏荷居", "夏荷居业委会", None, "乐居物业", "无"],
            ["松涛社区", "冬青园", "冬青园业委会", "有", "恒居物业", None]]  # fmt: skip
    street.workbook("小区.xlsx", {"s": rows})
    imported = street.imported()
    assert of_committees(imported) == {
        "春晖里": "covered",
        "秋实苑": "uncovered",
        "夏荷居": "unknown",
        "冬青园": "covered",
    }
    assert of_firms(imported) == {"安居": "covered", "乐居": "uncovered", "恒居": "uncovered"}
    assert ties(imported.contents.graph, "has_party_org") == {
        ("安居物业", "安居物业党支部"),
        ("春晖里业委会", "春晖里业委会党支部"),
        ("冬青园业委会", "冬青园业委会党组织"),
    }
    told = [code for code in codes(imported) if code[0] in ("unanswered", "unnamed_party_org")]
    assert told == [("unanswered", 4, "D"), ("unnamed_party_org", 5, "D")]


def test_so_do_groups_above_them(street):
    rows = [["社区", "小区名称", "物业情况", None, "业委会情况", None],
            [None, None, "物业企业", "党组织", "名称", "党组织"],
            ["松涛社区", "春晖里", "安居物业", "安居物业党支部", "春晖里业委会", "春晖里业委会党支部"],
            ["松涛社区", "秋实苑", "安居物业", "安居物业党支部", "秋实苑业委会", "无"],
            ["松涛社区", "夏荷居", "乐居物业", "无", "夏荷居业委会", None],
            ["松涛社区", "冬青园", "恒居物业", "有", "冬青园业委会", None]]  # fmt: skip
    street.workbook("小区.xlsx", {"s": rows}, {"s": ["A1:A2", "B1:B2", "C1:D1", "E1:F1"]})
    imported = street.imported()
    assert of_firms(imported) == {"安居": "covered", "乐居": "uncovered", "恒居": "covered"}
    assert of_committees(imported) == {
        "春晖里": "covered",
        "秋实苑": "uncovered",
        "夏荷居": "uncovered",
        "冬青园": "uncovered",
    }


def test_so_does_what_their_party_organisations_are_called_above_them(street):
    rows = [["社区", "小区名称", "物业企业", "物业党支部", None, "业委会", None, "小区党支部", None],
            [None, None, None, "名称", "党员数", "名称", "委员人数", "名称", "党员数"],
            ["松涛社区", "春晖里", "安居物业", "安居物业党支部", 6, "春晖里业委会", 7, "春晖里党支部", 30],
            ["松涛社区", "秋实苑", "安居物业", "安居物业党支部", 6, "秋实苑业委会", 5, "秋实苑党支部", 12],
            ["松涛社区", "夏荷居", "乐居物业", "无", 0, "夏荷居业委会", 5, "夏荷居党支部", 9]]  # fmt: skip
    street.workbook("小区.xlsx", {"s": rows}, {"s": ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1", "H1:I1"]})
    imported = street.imported()
    assert ties(imported.contents.graph, "has_party_org") == {("安居物业", "安居物业党支部")}
    assert {*of_committees(imported).values()} == {"unknown"}
    assert of_firms(imported)["乐居"] == "uncovered"
    assert ("unmapped_column", 2, "I") in codes(imported)  # nor are the members of the estate's own theirs


def test_a_list_of_owners_committees_gives_them_no_party_organisation_of_others(street):
    rows = [["社区", "业委会名称", "小区名称", "备案日期", "委员人数", "物业党支部", None],
            [None, None, None, None, None, "名称", "书记"],
            ["松涛社区", "春晖里业委会", "春晖里", "2024-03-01", 7, "安居物业党支部", "孙丽"],
            ["松涛社区", "秋实苑业委会", "秋实苑", "2025-06-01", 5, "安居物业党支部", "孙丽"]]  # fmt: skip
    street.workbook("业委会一览.xlsx", {"s": rows}, {"s": [*(f"{column}1:{column}2" for column in "ABCDE"), "F1:G1"]})
    imported = street.imported()
    assert not ties(imported.contents.graph, "has_party_org")
    assert {*of_committees(imported).values()} == {"unknown"}
    assert ("unmapped_column", 2, "F") in codes(imported)


def test_of_two_columns_of_one_header_each_tells_of_whom_stands_left_of_it(street):
    rows = [["社区", "小区名称", "业委会", "党组织", "物业企业", "党组织"],
            ["松涛社区", "春晖里", "春晖里业委会", "春晖里业委会党支部", "安居物业", "无"],
            ["松涛社区", "秋实苑", "秋实苑业委会", "无", "安居物业", "无"]]  # fmt: skip
    street.workbook("小区.xlsx", {"s": rows})
    assert ties(street.imported().contents.graph, "has_party_org") == {("春晖里业委会", "春晖里业委会党支部")}


@pytest.mark.parametrize("header", ["党组织", "物业上级党组织", "物业拟建党组织"])
def test_a_column_of_nobody_s_own_party_organisation_gives_none(street, header):
    rows = [["社区", "小区名称", "业委会", "物业企业", header],
            ["松涛社区", "春晖里", "春晖里业委会", "安居物业", "安居物业党支部"],
            ["松涛社区", "秋实苑", "秋实苑业委会", "安居物业", "松涛社区党委"]]  # fmt: skip
    street.workbook("小区.xlsx", {"s": rows})
    imported = street.imported()
    assert not ties(imported.contents.graph, "has_party_org")
    assert {*of_firms(imported).values()} == {"unknown"}
    assert ("unmapped_column", 1, "E") in codes(imported)


ASKED = [["社区", "小区名称", "物业公司", "业委会是否建立党组织", "物业公司是否成立党支部"],
         ["松涛社区", "春晖里", "安居物业", "否", "是"], ["松涛社区", "秋实苑", "安居物业", "是", "是"],
         ["松涛社区", "夏荷居", "乐居物业", "否", "否"], ["松涛社区", "冬青园", "恒居物业", "待核实", "否"]]  # fmt: skip


def test_whom_a_row_does_not_name_other_rosters_tell(street):
    street.workbook("小区.xlsx", {"s": ASKED})
    imported = street.imported()
    assert of_committees(imported) == {
        "春晖里": "uncovered",
        "秋实苑": "covered",
        "夏荷居": "uncovered",
        "冬青园": "unknown",
    }
    assert of_firms(imported) == {"安居": "covered", "乐居": "uncovered", "恒居": "uncovered"}
    assert ("bad_flag", 5, "D") in codes(imported)


def test_a_committee_that_has_a_party_organisation_is_there_though_nobody_names_it(desk):
    desk.workbook("党组织.xlsx", {"s": PARTY_ORGS})
    desk.workbook("小区.xlsx", {"s": ASKED})
    imported = desk.imported()
    assert ties(imported.contents.graph, "represents") == {("秋实苑业委会", "秋实苑")}
    assert ties(imported.contents.graph, "has_party_org") == {
        ("秋实苑业委会", "秋实苑业委会党组织"),
        ("安居物业", "安居物业党支部"),
    }


def test_of_which_of_several_a_cell_tells_is_asked(street):
    rows = [["社区", "小区名称", "物业企业", "物业党组织"],
            ["松涛社区", "春晖里", "安居物业、乐居物业", "有"], ["松涛社区", "秋实苑", "恒居物业", "无"]]  # fmt: skip
    street.workbook("小区.xlsx", {"s": rows})
    imported = street.imported()
    assert of_firms(imported) == {"安居": "unknown", "乐居": "unknown", "恒居": "uncovered"}
    assert ("party_org_of_nobody", 2, "D") in codes(imported)


def test_a_firm_that_nobody_names_is_there_where_it_has_a_party_organisation(desk):
    rows = [["社区", "小区名称", "户数", "物业企业", "物业党组织"],
            ["松涛社区", "春晖里", 120, None, "安居物业党支部"],
            ["松涛社区", "秋实苑", 80, "恒居物业", "无"],
            ["松涛社区", "夏荷居", 60, None, None]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": rows})
    imported = desk.imported()
    assert verdicts(imported, "estate-triad")["夏荷居"] == "gap"
    assert nodes(imported, "estate")["春晖里"].attributes["untold"] == ["estate.manages"]
    assert ("party_org_of_nobody", 2, "E") in codes(imported)


def test_rows_that_tell_differently_of_one_firm_are_told(street):
    rows = [["社区", "小区名称", "物业企业", "物业是否建立党组织"],
            ["松涛社区", "春晖里", "安居物业", "是"], ["松涛社区", "秋实苑", "安居物业", "否"]]  # fmt: skip
    street.workbook("小区.xlsx", {"s": rows})
    imported = street.imported()
    assert of_firms(imported)["安居"] == "covered"
    assert ("contradiction", 3, "D") in codes(imported)


def test_how_it_was_built_is_told_of_theirs(street):
    rows = [["社区", "小区名称", "物业企业", "物业党组织名称", "物业党组织组建方式"],
            ["松涛社区", "春晖里", "安居物业", "安居物业党支部", "单独组建"],
            ["松涛社区", "夏荷居", "乐居物业", None, "联合组建"], ["松涛社区", "冬青园", "恒居物业", None, "未组建"]]  # fmt: skip
    street.workbook("小区.xlsx", {"s": rows})
    imported = street.imported()
    forms = {name: node.attributes.get("form") for name, node in nodes(imported, "party_org").items()}
    assert (forms["安居物业党支部"], forms["乐居物业党组织"]) == ("unit", "joint")
    assert of_firms(imported) == {"安居": "covered", "乐居": "covered", "恒居": "uncovered"}


def test_the_party_organisation_may_be_named_behind_yes(street):
    rows = [["社区", "小区名称", "物业企业", "物业是否建立党组织"],
            ["松涛社区", "夏荷居", "乐居物业", "是（安居物业党支部）"], ["松涛社区", "冬青园", "恒居物业", "否"]]  # fmt: skip
    street.workbook("小区.xlsx", {"s": rows})
    assert ties(street.imported().contents.graph, "has_party_org") == {("乐居物业", "安居物业党支部")}


ESTATES_OWN = [
    ["社区", "小区名称", "户数", "小区党支部", "物业公司"],
    ["松涛社区", "春晖里", 300, "松涛社区春晖里党支部", "安居物业"],
    ["松涛社区", "汀兰居", 240, None, "安居物业"],
    ["松涛社区", "秋水苑", 180, "√", "乐居物业"],
]


@pytest.mark.parametrize("header", ["小区党支部", "小区党组织名称"])
def test_the_party_organisation_of_an_estate_itself_covers_it(desk, header):
    desk.workbook("小区.xlsx", {"s": [[*ESTATES_OWN[0][:3], header, "物业公司"], *ESTATES_OWN[1:]]})
    graph = desk.imported().contents.graph
    assert ties(graph, "covers") == {("松涛社区春晖里党支部", "春晖里"), ("秋水苑党支部", "秋水苑")}
    assert ties(graph, "has_party_org") == set()


@pytest.mark.parametrize("header", ["党组织名称", "所属党支部", "物业党支部", "网格党支部"])
def test_a_party_organisation_that_no_word_says_to_be_the_estates_covers_none(desk, header):
    desk.workbook("小区.xlsx", {"s": [[*ESTATES_OWN[0][:3], header, "物业公司"], *ESTATES_OWN[1:3]]})
    assert ties(desk.imported().contents.graph, "covers") == set()


@pytest.mark.parametrize("head", [["小区名称", "小区党支部"], ["覆盖小区", "党支部名称"]])
def test_a_list_of_party_organisations_may_say_which_estate_each_covers(desk, head):
    rows = [["松涛社区", name, f"{name}党支部", "李雪", members] for name, members in (("春晖里", 12), ("汀兰居", 7))]
    desk.workbook("表1.xlsx", {"s": [["社区", *head, "书记", "党员数"], *rows]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "covers") == {("春晖里党支部", "春晖里"), ("汀兰居党支部", "汀兰居")}
    assert {name: node.attributes["members"] for name, node in nodes(imported, "party_org").items()} == {
        "春晖里党支部": 12,
        "汀兰居党支部": 7,
    }


@pytest.mark.parametrize("header", ["归口党组织", "挂钩情况"])
def test_branches_called_after_the_rows_are_theirs(desk, header):
    """Whatever their header says, none above them would be called so."""
    rows = [["社区", "企业名称", "是否建立党组织", header],
            ["松涛社区", "云州海棠食品有限公司", "是", "海棠食品党支部"],
            ["松涛社区", "云州白鹭纺织有限公司", "是", "白鹭纺织党支部"],
            ["松涛社区", "云州玉兰印务有限公司", "是", "松涛社区两新联合党支部"],
            ["松涛社区", "云州青松家电有限公司", "否", "—"]]  # fmt: skip
    desk.workbook("企业.xlsx", {"企业": rows})
    imported = desk.imported()
    assert codes(imported) == []
    assert ties(imported.contents.graph, "has_party_org") == {
        ("云州海棠食品有限公司", "海棠食品党支部"),
        ("云州白鹭纺织有限公司", "白鹭纺织党支部"),
        ("云州玉兰印务有限公司", "松涛社区两新联合党支部"),
    }


@pytest.mark.parametrize("header", ["隶属支部", "隶属党支部"])
def test_a_body_that_belongs_to_a_branch_has_it(desk, header):
    """None but a committee or a general branch is above others."""
    rows = [["社区", "企业名称", "是否建立党组织", header],
            ["松涛社区", "云州海棠食品有限公司", "是", "松涛社区两新联合党支部"],
            ["松涛社区", "云州青松家电有限公司", "否", "—"]]  # fmt: skip
    desk.workbook("企业.xlsx", {"企业": rows})
    imported = desk.imported()
    assert codes(imported) == []
    assert ties(imported.contents.graph, "has_party_org") == {("云州海棠食品有限公司", "松涛社区两新联合党支部")}
