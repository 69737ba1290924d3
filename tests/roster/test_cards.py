"""Cards: what is about one record stands in two columns, or four, or with its groups before it."""

import pytest

from tests.roster.rows import CODES, FIRMS, GRIDS
from tests.roster.told import codes, is_accounted, names, nodes, sources, ties


def test_a_card_with_two_fields_in_each_row(desk):
    card = [
        ["居委会名称", "{}居民委员会", "所属社区", "{}"],
        ["主任姓名", "某某", "联系电话", "13800001111"],
        ["统一社会信用代码", "", "工作人员数", 7],
    ]
    codes = {"松涛社区": CODES["甲"], "沐春社区": CODES["乙"][:-1]}
    sheets = {
        name: [
            [f"{name}居委会登记卡"],
            *([str(cell).format(name) if cell != "" else code for cell in row] for row in card),
            [],
            ["填表人：某某"],
        ]
        for name, code in codes.items()
    }
    desk.workbook("a.xlsx", sheets)
    imported = desk.imported()
    assert sources(imported, "residents_committee") == {
        "松涛社区居民委员会": [(2, "B")],
        "沐春社区居民委员会": [(2, "B")],
    }
    assert [(problem.code, problem.source.row, problem.source.column) for problem in imported.problems] == [
        ("bad_credit_code", 4, "B")
    ]
    assert is_accounted(imported)


CARD = [
    ["企业名称", "云州甲商贸有限公司", None, "所在社区", "松涛社区"],
    ["详细地址", "松涛路8号", None, "职工数", 31],
    ["经营状况", "正常经营", None, "党员人数", ""],
    ["是否建立党组织", "", None, "备注", ""],
]


@pytest.mark.parametrize("merged", [["A1:E1", "B2:C2", "B3:C3", "B4:C4", "B5:C5"], ["A1:E1"]])
def test_a_card_whose_values_take_several_columns_is_one_record(desk, merged):
    desk.workbook("a.xlsx", {"甲": [["非公企业党建信息卡"], *CARD]}, {"甲": merged})
    imported = desk.imported()
    (firm,) = nodes(imported, "enterprise").values()
    assert (firm.name, firm.attributes["employees"], firm.attributes["status"]) == (
        "云州甲商贸有限公司",
        31,
        "operating",
    )
    assert sources(imported, "enterprise") == {"云州甲商贸有限公司": [(2, "B")]}
    assert names(imported, "community") == {"松涛社区"}
    assert is_accounted(imported)


GROUPED = [
    ["基本情况", "企业名称", "云州甲商贸有限公司", "所属社区", "松涛社区"],
    [None, "职工人数", 31, "经营状态", "正常"],
    ["党建情况", "是否建立党组织", "是", "党组织名称", "甲商贸党支部"],
    [None, "党员人数", 4, "组建方式", "单独组建"],
]


ACROSS = [
    ["企业名称", "云州甲商贸有限公司", None, None],
    ["所属社区", "松涛社区", "职工人数", 31],
    ["经营状态", "正常", "党员人数", 4],
    ["地址", "松涛路8号", None, None],
    ["党组织名称", "甲商贸党支部", "组建方式", "单独组建"],
]


@pytest.mark.parametrize(
    ("card", "merged"), [(GROUPED, ["A1:E1", "A2:A3", "A4:A5"]), (ACROSS, ["A1:D1", "B2:D2", "B5:D5"])]
)
def test_a_card_may_have_groups_before_its_fields_and_values_across_them(desk, card, merged):
    desk.workbook("a.xlsx", {"甲": [["非公企业信息卡"], *card]}, {"甲": merged})
    imported = desk.imported()
    (firm,) = nodes(imported, "enterprise").values()
    assert (firm.name, firm.attributes["employees"], firm.attributes["members"]) == ("云州甲商贸有限公司", 31, 4)
    assert names(imported, "community") == {"松涛社区"}
    assert {node.name: node.attributes["form"] for node in nodes(imported, "party_org").values()} == {
        "甲商贸党支部": "unit"
    }
    assert is_accounted(imported)


def test_values_of_a_card_may_sound_like_what_columns_are_called(desk):
    card = [
        ["社区名称", "沐春社区", "所属街道", "古渡街道"],
        ["总户数", 1830, "办公地址", "云台路12号"],
        ["小区名称", "秋实苑、夏荷居", None, None],
        ["业委会", "夏荷居业委会", None, None],
    ]
    desk.workbook("a.xlsx", {"s": [["沐春社区概况"], *card]}, {"s": ["A1:D1", "B4:D4", "B5:D5"]})
    imported = desk.imported()
    assert sources(imported, "estate") == {"秋实苑": [(4, "B")], "夏荷居": [(4, "B")]}
    assert ties(imported.contents.graph, "represents") == {("夏荷居业委会", "夏荷居")}
    assert imported.problems == ()


def test_two_cards_beside_each_other_are_two(desk):
    other = [row[:2] for row in (["企业名称", "云州乙科技有限公司"], ["所在社区", "松涛社区"], ["职工数", 5])]
    first = [["企业名称", "云州甲商贸有限公司"], ["所在社区", "松涛社区"], ["职工数", 31]]
    rows = [[*here, None, *there] for here, there in zip(first, other, strict=True)]
    desk.workbook("企业.xlsx", {"企业": rows})
    assert names(desk.imported(), "enterprise") == {"云州甲商贸有限公司", "云州乙科技有限公司"}


def test_the_word_of_a_field_is_no_name(desk):
    rows = [["企业名称", "所属社区", "职工数"], ["云州甲商贸有限公司", "松涛社区", 31], ["详细地址", "党员人数", 4]]
    desk.workbook("企业.xlsx", {"企业": rows})
    imported = desk.imported()
    assert names(imported, "enterprise") == {"云州甲商贸有限公司"}
    assert names(imported, "community") == {"松涛社区"}
    assert [(problem.code, problem.source.row) for problem in imported.problems] == [("unrecognised_row", 3)]


def test_a_table_of_two_rows_is_no_card(desk):
    rows = [
        ["活动编号", "活动名称", "社区", "主办单位", "参与单位", "活动日期"],
        ["H-01", "重阳节慰问", "松涛社区", "松涛社区居委会", "云州甲商贸有限公司、云州乙科技有限公司", "2024-10-11"],
        ["H-02", "义诊进社区", "松涛社区", "松涛社区居委会", "云州乙科技有限公司", "2024-11-02"],
    ]
    desk.workbook("a.xlsx", {"活动": rows})
    assert names(desk.imported(), "activity") == {"重阳节慰问", "义诊进社区"}


def test_cards_of_one_record_each(desk):
    cards = [[column, value] for firm in FIRMS[1:] for column, value in zip(FIRMS[0], firm, strict=True)]
    desk.workbook("a.xlsx", {"s": [["松涛社区企业信息卡"], *cards[:3], [], ["松涛社区企业信息卡"], *cards[3:]]})
    imported = desk.imported()
    assert sources(imported, "enterprise") == {"云州甲商贸有限公司": [(2, "B")], "云州乙科技有限公司": [(7, "B")]}
    assert imported.problems == ()


def test_a_card_above_a_table(desk):
    desk.workbook(
        "a.xlsx",
        {
            "松涛社区": [
                ["居委会情况"],
                ["居委会名称", "松涛社区居民委员会"],
                ["统一社会信用代码", "54310101MECTEGW4XR"],
                ["委员人数", 7],
                [],
                ["网格情况"],
                *GRIDS,
            ],
            "沐春社区": [
                ["社区", "街道"],
                ["松涛社区", "云澜街道"],
                ["沐春社区", "云澜街道"],
                [],
                ["社区", "街道"],
                ["松涛社区", "云澜街道"],
                ["沐春社区", "云澜街道"],
            ],
        },
    )
    imported = desk.imported()
    assert sources(imported, "residents_committee") == {"松涛社区居民委员会": [(2, "B")]}
    assert sources(imported, "grid").keys() == {"松涛社区第1网格", "松涛社区第2网格"}
    assert names(imported, "community") == {"松涛社区", "沐春社区"}  # the second sheet is no card


def test_a_line_within_a_table_below_a_card_opens_no_table(desk):
    card = [["居委会名称", "松涛社区居民委员会"], ["统一社会信用代码", "54310101MECTEGW4XR"], ["委员人数", 7]]
    estates = [
        ["小区名称", "所属网格", "户数"],
        ["春晖里", "松涛社区第1网格", 120],
        [],
        ["社区：沐春社区"],
        ["桂溪苑", "沐春社区第1网格", 80],
        ["槐安里", "沐春社区第2网格", 60],
    ]
    desk.workbook("a.xlsx", {"s": [["居委会情况"], *card, [], ["小区情况汇总"], *estates]})
    imported = desk.imported()
    assert names(imported, "estate") == {"春晖里", "桂溪苑", "槐安里"}
    assert "unrecognised_table" not in {problem.code for problem in imported.problems}
    assert is_accounted(imported)


def test_a_card_that_is_no_roster_says_where_what_stands_beneath_it_lies(desk):
    """Fields of the community are no community: 户数 was one, of a street 人口."""
    head = [
        ["社区名称", "松涛社区", "街道", "云澜街道", "填表日期", "2026.6"],
        ["户数", 2600, "人口", 7100, "党员数", 150],
    ]
    estates = [
        ["小区名称", "户数", "物业公司"],
        ["春晖里", 600, "云州甲物业有限公司"],
        ["桂溪苑", 720, "云州甲物业有限公司"],
    ]
    rows = [["社区基本情况表"], *head, ["一、小区情况"], *estates]
    desk.workbook("a.xlsx", {"摸底": rows}, {"摸底": ["A1:F1", "A4:F4"]})
    imported = desk.imported()
    assert names(imported, "street") == set()
    assert {name: node.attributes["households"] for name, node in nodes(imported, "estate").items()} == {
        "春晖里": 600,
        "桂溪苑": 720,
    }
    assert ties(imported.contents.graph, "located_in") == {
        (name, "松涛社区") for name in ("春晖里", "桂溪苑", "云州甲物业有限公司")
    }
    assert [problem.code for problem in imported.problems] == ["unrecognised_table"]
    assert is_accounted(imported)


def card(name: str, *rest: object) -> list[list[object]]:
    head = [("驻地单位", "已来对接"), ("条线归口", "拿得出什么"), ("在职几人", "性质")]
    values = iter([name, *rest])
    return [[word for label in line for word in (label, next(values))] for line in head]


def test_cards_of_one_form_tell_by_what_stands_again_which_words_name_fields(desk):
    """However they are put: on one card alone 已来对接 above 拿得出什么 sounds like no header words."""
    rows = [
        ["驻区单位一户一档（01）"],
        *card("云澜街道松涛小学", "已报到", "区教育局", "操场", 41, "学校"),
        [],
        ["驻区单位一户一档（02）"],
        *card("云澜街道松涛派出所", "未报到", "区公安分局", "会议室", "十二", "机关"),
        [],
        ["驻区单位一户一档（03）"],
        *card("云澜街道松涛税务所", "已报到", "市税务局", "", 9, "机关"),
        ["填表人：某某"],
    ]
    desk.workbook("驻区单位.xlsx", {"松涛社区": rows})
    imported = desk.imported()
    assert sources(imported, "resident_unit") == {
        "云澜街道松涛小学": [(2, "B")],
        "云澜街道松涛派出所": [(7, "B")],
        "云澜街道松涛税务所": [(12, "B")],
    }
    assert {name: node.attributes["unit_type"] for name, node in nodes(imported, "resident_unit").items()} == {
        "云澜街道松涛小学": "学校",
        "云澜街道松涛派出所": "机关",
        "云澜街道松涛税务所": "机关",
    }
    assert is_accounted(imported)


def test_what_one_card_says_is_told_by_the_others_of_its_form(desk):
    """见名册 counts nobody where the others count: on its own card it might be a column of anything."""
    firms = [("云州甲商贸有限公司", 31, 2), ("云州乙科技有限公司", "见名册", 3), ("云州丙印务有限公司", 12, "若干")]
    rows = [
        line
        for number, (name, staff, members) in enumerate(firms, 1)
        for line in (
            [f"非公企业登记卡（{number:02d}）"],
            ["企业名称", name, "职工人数", staff],
            ["其中党员", members, "其他说明", ""],
            [],
        )
    ]
    desk.workbook("企业.xlsx", {"松涛社区": rows})
    imported = desk.imported()
    assert {name: node.attributes.get("employees") for name, node in nodes(imported, "enterprise").items()} == {
        "云州甲商贸有限公司": 31,
        "云州乙科技有限公司": None,
        "云州丙印务有限公司": 12,
    }
    assert [(problem.code, problem.source.row, problem.source.column) for problem in imported.problems] == [
        ("bad_number", 6, "D"),
        ("bad_number", 11, "B"),
    ]
    assert is_accounted(imported)


def test_a_field_that_one_card_lacks_is_blank_on_it_and_what_stands_between_cards_heads_the_next(desk):
    cards = [
        ["企业名称", "云州甲商贸有限公司", "职工数", 31],
        ["党员人数", 2, "经营状况", "正常"],
        ["详细地址", "松涛路8号", "行业", "商贸"],
    ]
    without = [["企业名称", "云州乙科技有限公司", "职工数", 5], ["详细地址", "沐春路1号", "行业", "科技"]]
    rows = [["社区：松涛社区"], ["信息卡1"], *cards, [], ["社区：沐春社区"], [], ["信息卡2"], *without]
    desk.workbook("企业.xlsx", {"企业": rows})
    imported = desk.imported()
    assert {name: node.attributes.get("members") for name, node in nodes(imported, "enterprise").items()} == {
        "云州甲商贸有限公司": 2,
        "云州乙科技有限公司": None,
    }
    assert ties(imported.contents.graph, "located_in") == {
        ("云州甲商贸有限公司", "松涛社区"),
        ("云州乙科技有限公司", "沐春社区"),
    }
    assert is_accounted(imported)


def test_what_a_card_leaves_blank_is_told_where_it_would_stand(desk):
    cards = [("电梯维修", "松涛社区居民委员会", "春晖里业委会"), ("车棚扩建", "松涛社区居民委员会", "")]
    rows = [
        line
        for matter, lead, parts in cards
        for line in (["议事单"], ["事项名称", matter, "社区", "松涛社区"], ["牵头单位", lead, "参与单位", parts], [])
    ]
    desk.workbook("事项.xlsx", {"议事": rows})
    desk.workbook("居委会.xlsx", {"s": [["居委会名称", "社区"], ["松涛社区居民委员会", "松涛社区"]]})
    desk.workbook("业委会.xlsx", {"s": [["业委会名称", "社区"], ["春晖里业委会", "松涛社区"]]})
    assert codes(desk.imported()) == [("too_few_participants", 7, "D")]
