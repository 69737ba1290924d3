"""Cells that say no where others are named, that name one where yes or no is asked, and that count within a count."""

import pytest

from tests.roster.told import codes, nodes, ties

MATTERS = [
    ["事项名称", "所属社区", "是否重大", "把关党组织", "牵头单位", "参与单位"],
    ["电梯更新", "柳溪社区", "是", "柳溪社区党委", "柳溪社区居委会", "柳溪苑业委会"],
    ["绿地改造", "柳溪社区", "是", "{none}", "柳溪社区居委会", "柳溪苑业委会"],
]
BODIES = {
    "党组织.xlsx": [["所属社区", "党组织名称"], ["柳溪社区", "柳溪社区党委"], ["柳溪社区", "柳溪第一党支部"]],
    "居委会.xlsx": [["所属社区", "居委会名称"], ["柳溪社区", "柳溪社区居委会"]],
    "业委会.xlsx": [["所属社区", "业委会名称"], ["柳溪社区", "柳溪苑业委会"]],
}


@pytest.mark.parametrize("none", ["否", "没有", "未上会", "未经把关", "不需要"])
def test_that_nobody_reviewed_is_no_name(desk, none):
    for file, rows in BODIES.items():
        desk.workbook(file, {"s": rows})
    desk.workbook("事项.xlsx", {"s": [[cell.format(none=none) for cell in row] for row in MATTERS]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "reviewed_by") == {("电梯更新", "柳溪社区党委")}
    assert codes(imported) == []


def test_a_row_that_says_there_is_none_lacks_no_name(desk):
    rows = [["所属社区", "所属小区", "业委会名称", "委员人数"], ["柳溪社区", "柳溪苑", "柳溪苑业委会", 7],
            ["柳溪社区", "秋实苑", "尚未成立", ""], ["柳溪社区", "春晖里", "", 5]]  # fmt: skip
    desk.workbook("业委会.xlsx", {"s": rows})
    imported = desk.imported()
    assert codes(imported) == [("missing_name", 4, "C")]
    (sheet,) = imported.files[0].sheets
    assert sheet.set_aside == {"header": 1, "none": 1}
    assert sheet.rows == sheet.imported + sum(sheet.set_aside.values()) + sheet.reported


def test_how_many_there_are_closes_a_list(desk):
    rows = [
        ["所属社区", "企业名称", "职工人数"],
        ["柳溪社区", "云州丁印务有限公司", 12],
        ["沐春社区", "云州戊食品有限公司", 20],
        ["", "共2家", ""],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert nodes(imported, "enterprise").keys() == {"云州丁印务有限公司", "云州戊食品有限公司"}
    assert codes(imported) == []


def test_who_is_named_where_it_is_asked_whether_is_yes(desk):
    rows = [["所属社区", "小区名称", "户数", "是否成立业委会"], ["柳溪社区", "柳溪苑", 300, "是"], ["柳溪社区", "秋实苑", 200, "物管会"],
            ["柳溪社区", "春晖里", 100, "否"], ["柳溪社区", "枫林里", 90, "物业代管"]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": rows})
    imported = desk.imported()
    assert {estate for _, estate in ties(imported.contents.graph, "represents")} == {"柳溪苑", "秋实苑"}
    assert codes(imported) == [("bad_flag", 5, "D")]


def test_who_sent_an_instructor_is_called_as_the_row_calls_it(desk):
    rows = [["所属社区", "群体名称", "从业人数", "指导员", "派出党组织"], ["柳溪社区", "柳溪骑手站", 30, "何秋生", "柳溪社区党总支"],
            ["柳溪社区", "柳溪快递点", 12, "叶明远", "柳溪社区党总支"]]  # fmt: skip
    desk.workbook("新就业群体.xlsx", {"s": rows})
    imported = desk.imported()
    assert nodes(imported, "party_org").keys() == {"柳溪社区党总支"}
    assert ties(imported.contents.graph, "instructs") == {
        ("柳溪社区党总支", "柳溪骑手站"),
        ("柳溪社区党总支", "柳溪快递点"),
    }
    assert codes(imported) == []


def test_a_row_that_counts_its_own_members_is_no_total(desk):
    rows = [["党员人数", "企业名称", "所属社区"], ["共2人", "云州甲商贸有限公司", "松涛社区"], [3, "云州乙餐饮有限公司", "松涛社区"], ["共2家", "", ""]]  # fmt: skip
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert nodes(imported, "enterprise").keys() == {"云州甲商贸有限公司", "云州乙餐饮有限公司"}
    (sheet,) = imported.files[0].sheets
    assert sheet.set_aside["total"] == 1


@pytest.mark.parametrize("word", ["不详", "不清楚", "待核实", "情况不明（问过居委会）"])
def test_who_is_not_known_is_neither_somebody_nor_nobody(desk, word):
    rows = [["所属社区", "小区名称", "户数", "物业企业"], ["柳溪社区", "柳溪苑", 300, "恒安物业"], ["柳溪社区", "秋实苑", 200, word],
            ["柳溪社区", "春晖里", 90, "无"]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "manages") == {("恒安物业", "柳溪苑")}
    assert nodes(imported, "property_firm").keys() == {"恒安物业"}
    assert codes(imported) == [("not_known", 3, "D")]
    assert imported.problems[0].details["value"] in word.split("（")


def test_an_instructor_who_is_not_known_instructs_nobody(desk):
    rows = [["所属社区", "企业名称", "职工人数", "党建指导员"], ["柳溪社区", "云州甲印务有限公司", 12, "不详"],
            ["柳溪社区", "云州乙食品有限公司", 20, "孟晓棠"]]  # fmt: skip
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert {firm for _, firm in ties(imported.contents.graph, "instructs")} == {"云州乙食品有限公司"}
    assert codes(imported) == [("not_known", 2, "D")]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("正在发展党员", "unknown_organisation"),
        ("党员参加社区第一党支部活动", "members_elsewhere"),
        ("2个", "unknown_organisation"),
    ],
)
def test_what_says_how_things_are_is_no_party_organisation_and_leaves_it_unknown(desk, said, code):
    rows = [["所属社区", "企业名称", "党组织名称"], ["柳溪社区", "甲商贸有限公司", "甲商贸有限公司党支部"],
            ["柳溪社区", "乙科技有限公司", said], ["柳溪社区", "丙印务有限公司", None]]  # fmt: skip
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {("甲商贸有限公司", "甲商贸有限公司党支部")}
    assert codes(imported) == [(code, 3, "C")]
    firms = nodes(imported, "enterprise")
    assert firms["乙科技有限公司"].attributes["untold"] == ["enterprise.has_party_org"]
    assert "untold" not in firms["丙印务有限公司"].attributes


def test_how_an_estate_is_managed_names_no_firm_or_committee(desk):
    rows = [["所属社区", "小区名称", "物业公司", "业委会"], ["柳溪社区", "柳溪苑", "安心物业", "柳溪苑业委会"],
            ["柳溪社区", "秋实苑", "原物业已撤出", "业委会已到期未换届"], ["柳溪社区", "春晖里", "开发商代管", "成立于2020年"]]  # fmt: skip
    desk.workbook("小区.xlsx", {"s": rows})
    imported = desk.imported()
    assert {*nodes(imported, "property_firm")} == {"安心物业"}
    assert {*nodes(imported, "owners_committee")} == {"柳溪苑业委会"}
    unknown = [("unknown_organisation", row, column) for row, column in ((3, "D"), (4, "C"), (4, "D"))]
    assert codes(imported) == [("not_there_any_more", 3, "C"), *unknown]


def test_text_marked_as_such_for_a_spreadsheet_is_that_text(desk):
    desk.text("企业.csv", '所属社区,企业名称\n="柳溪社区",="甲商贸有限公司"\n柳溪社区,乙科技有限公司\n以下空白,\n')
    imported = desk.imported()
    assert {*nodes(imported, "enterprise")} == {"甲商贸有限公司", "乙科技有限公司"}
    assert {*nodes(imported, "community")} == {"柳溪社区"}
