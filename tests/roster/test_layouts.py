"""Tables wherever and however they stand in a sheet."""

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graphcore.roster.files.taking_in import RosterFile, take_in
from graphcore.roster.reading.one_file import _read_block, layouts, read_roster
from tests.roster.told import nodes

GRIDS = [["社区", "网格名称", "户数"], ["松涛社区", "松涛社区第1网格", 120], ["松涛社区", "松涛社区第2网格", 80]]
FIRMS = [["企业名称", "职工人数", "所属行业"], ["云州甲商贸有限公司", 12, "商贸"], ["云州乙科技有限公司", 5, "科技"]]


CODES = {"甲": "91310101EDH4CFAA6U", "乙": "91310101E5LAQYFE0W", "丙": "91310101EDH4CFAA6U", "丁": "91310101E5LAQYFE0W"}


def names(imported, kind):
    return {node.name for node in imported.contents.graph.iter_nodes() if node.kind == kind}


def sources(imported, kind):
    return {
        node.name: [(source.row, source.column) for source in node.sources]
        for node in imported.contents.graph.iter_nodes()
        if node.kind == kind
    }


def is_understood(imported):
    """Whether nothing is wrong but that a table has no community, which is none of its layout."""
    return {problem.code for problem in imported.problems} <= {"no_community_at_all"}


def is_accounted(imported):
    return all(
        sheet.rows == sheet.imported + sheet.reported + sum(sheet.set_aside.values())
        for file in imported.files
        for sheet in file.sheets
    )


def test_away_from_the_corner(desk):
    desk.workbook("a.xlsx", {"s": [[], [], [], *([None, None, *row] for row in GRIDS)]})
    imported = desk.imported()
    assert sources(imported, "grid") == {"松涛社区第1网格": [(5, None)], "松涛社区第2网格": [(6, None)]}
    assert imported.problems == ()


def test_stacked_with_titles(desk):
    desk.workbook(
        "a.xlsx",
        {"s": [["一、网格情况"], *GRIDS, ["合计", None, 200], [], ["二、非公企业情况"], *FIRMS, ["填表人：某某"]]},
    )
    imported = desk.imported()
    assert len(names(imported, "grid")) == len(names(imported, "enterprise")) == 2
    assert is_understood(imported)
    assert is_accounted(imported)


@pytest.mark.parametrize("day", ["2024年12月", "2024年12月5日", "填报日期：2024.12"])
def test_what_stands_above_the_next_table_is_no_row_of_this_one(desk, day):
    above = ["附件2：", "云澜街道2024年第四季度非公企业信息采集表"]
    rows = [
        ["云澜街道网格"],
        *GRIDS,
        [],
        *([text] for text in above),
        [],
        ["填报单位（盖章）：云澜街道", None, day],
        *FIRMS,
    ]
    desk.workbook("a.xlsx", {"s": rows})
    imported = desk.imported()
    assert len(names(imported, "grid")) == len(names(imported, "enterprise")) == 2
    assert is_understood(imported)
    assert is_accounted(imported)


def test_side_by_side(desk):
    desk.workbook(
        "a.xlsx", {"s": [["2024年台账"], *([*left, None, *right] for left, right in zip(GRIDS, FIRMS, strict=True))]}
    )
    imported = desk.imported()
    assert sources(imported, "grid")["松涛社区第1网格"] == [(3, "A")]
    assert sources(imported, "enterprise")["云州甲商贸有限公司"] == [(3, "E")]
    assert is_understood(imported)
    assert is_accounted(imported)


def test_a_blank_column_inside_one_table_splits_nothing(desk):
    desk.workbook("a.xlsx", {"s": [[*row[:2], None, *row[2:]] for row in GRIDS]})
    imported = desk.imported()
    assert sources(imported, "grid")["松涛社区第1网格"] == [(2, None)]
    assert {node.attributes["households"] for node in imported.contents.graph.iter_nodes() if node.kind == "grid"} == {
        120,
        80,
    }


def test_turned(desk):
    turned = [list(column) for column in zip(*FIRMS, strict=True)]
    desk.workbook("a.xlsx", {"s": [["松涛社区非公企业台账"], [], *turned]})
    imported = desk.imported()
    assert sources(imported, "enterprise") == {"云州甲商贸有限公司": [(3, "B")], "云州乙科技有限公司": [(3, "C")]}
    said = {(one.attribute, one.raw): (one.source.row, one.source.column) for one in imported.contents.statements}
    assert said["employees", "12"] == (4, "B")
    assert names(imported, "community") == {"松涛社区"}


def test_two_turned_tables_one_below_the_other(desk):
    firms, grids = ([list(column) for column in zip(*rows, strict=True)] for rows in (FIRMS, GRIDS))
    more = [["企业名称", "云州丙商贸有限公司"], ["职工人数", 7], ["所属行业", "商贸"]]
    desk.workbook(
        "a.xlsx", {"s": [["松涛社区企业"], *firms, [], *more, [], ["松涛社区网格"], *grids, ["填表人：某某"]]}
    )
    imported = desk.imported()
    assert sources(imported, "enterprise") == {
        "云州甲商贸有限公司": [(2, "B")],
        "云州乙科技有限公司": [(2, "C")],
        "云州丙商贸有限公司": [(6, "B")],
    }
    assert sources(imported, "grid") == {"松涛社区第1网格": [(12, "B")], "松涛社区第2网格": [(12, "C")]}
    assert is_understood(imported)


def test_a_column_left_free_parts_no_table(desk):
    """What stands right of it has no name of its own that would tell its rows apart as well."""
    rows = [["项目名称", "启动日期", None, "参与单位", "牵头单位"], ["夜间巡护", "2024-03", None, "云州甲商贸有限公司", "松涛社区居委会"],
            ["爱心厨房", "2024-05", None, "云州乙科技有限公司", "松涛社区居委会"]]  # fmt: skip
    desk.workbook("a.xlsx", {"共建项目": rows})
    desk.workbook("b.xlsx", {"s": FIRMS})
    desk.workbook("c.xlsx", {"居委会": [["居委会名称", "社区"], ["松涛社区居委会", "松涛社区"]]})
    imported = desk.imported()
    kinds = Counter(edge.kind for edge in imported.contents.graph.iter_edges())
    assert kinds["leads"] == kinds["joins"] == 2
    assert {problem.code for problem in imported.problems} <= {"no_community_at_all"}


def test_a_header_over_a_column_left_free_holds_a_table_together(desk):
    rows = [
        ["社区", "基本情况", None, None, None, None],
        [None, "单位名称", "单位类型", None, "主管部门", "统一社会信用代码"],
        ["松涛社区", "云州市第一小学", "事业", None, "市教育局", None],
        ["松涛社区", "云州市邮政支局", "国企", None, "市邮政公司", None],
    ]
    desk.workbook("a.xlsx", {"驻区单位": rows}, {"驻区单位": ["A1:A2", "B1:F1"]})
    assert names(desk.imported(), "resident_unit") == {"云州市第一小学", "云州市邮政支局"}


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


def test_two_cards_beside_each_other_are_two(desk):
    other = [row[:2] for row in (["企业名称", "云州乙科技有限公司"], ["所在社区", "松涛社区"], ["职工数", 5])]
    first = [["企业名称", "云州甲商贸有限公司"], ["所在社区", "松涛社区"], ["职工数", 31]]
    rows = [[*here, None, *there] for here, there in zip(first, other, strict=True)]
    desk.workbook("企业.xlsx", {"企业": rows})
    assert names(desk.imported(), "enterprise") == {"云州甲商贸有限公司", "云州乙科技有限公司"}


def test_lists_below_heads_of_their_own_are_two_though_no_column_parts_them(desk):
    heads = ["需求清单", None, None, "资源清单", None, None]
    words = ["序号", "需求内容", "需求类别", "序号", "资源名称", "提供单位"]
    rows = [
        [1, "楼道堆物没人管", "环境", 1, "露天停车场", "云州市第一小学"],
        [2, "老人就餐不便", "养老", 2, "职工食堂", "云州市第一小学"],
        [3, "孩子放学没处去", "教育", None, None, None],
    ]
    desk.workbook("清单.xlsx", {"需求与资源": [heads, words, *rows]}, {"需求与资源": ["A1:C1", "D1:F1"]})
    imported = desk.imported()
    needs, resources = nodes(imported, "need"), nodes(imported, "resource")
    assert {name: need.attributes["category"] for name, need in needs.items()} == {row[1]: row[2] for row in rows}
    assert resources.keys() == {"露天停车场", "职工食堂"}
    assert not [one for one in resources.values() if "category" in one.attributes]
    told = [problem.message("zh") for problem in imported.problems if problem.code == "no_community_at_all"]
    assert len(told) == len({*told}) == 2
    assert "missing_name" not in {problem.code for problem in imported.problems}
    assert is_accounted(imported)


def test_a_column_below_the_head_of_another_list_says_nothing_of_a_row(desk):
    heads = ["社区", "需求清单", None, "资源清单", None]
    words = [None, "需求内容", "需求类别", "资源名称", "提供单位"]
    rows = [["松涛社区", "楼道堆物没人管", "环境", "露天停车场", "云州市第一小学"]]
    rows += [["松涛社区", "老人就餐不便", "养老", "职工食堂", "云州市第一小学"]]
    desk.workbook("清单.xlsx", {"资源": [heads, words, *rows]}, {"资源": ["A1:A2", "B1:C1", "D1:E1"]})
    imported = desk.imported()
    resources = nodes(imported, "resource")
    assert resources.keys() == {"露天停车场", "职工食堂"}
    assert not [one for one in resources.values() if "category" in one.attributes]
    untaken = {problem.source.column for problem in imported.problems if problem.code == "unmapped_column"}
    assert untaken == {"B", "C"}


def test_heads_over_what_one_list_tells_part_no_tables(desk):
    heads = ["小区", None, "业主委员会", "物业企业"]
    words = ["小区名称", "社区", "业委会名称", "物业公司"]
    rows = [["春晖里", "松涛社区", "春晖里业委会", "安心物业有限公司"], ["桂溪苑", "松涛社区", "桂溪苑业委会", "无"]]
    desk.workbook("小区.xlsx", {"小区": [heads, words, *rows]}, {"小区": ["A1:B1"]})
    imported = desk.imported()
    assert names(imported, "estate") == {"春晖里", "桂溪苑"}
    assert names(imported, "owners_committee") == {"春晖里业委会", "桂溪苑业委会"}


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
                ["社区", "户数"],
                ["松涛社区", 5],
                ["沐春社区", 6],
                [],
                ["社区", "人口"],
                ["松涛社区", 5],
                ["沐春社区", 6],
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


def test_a_header_repeated_for_each_section_is_one_table(desk):
    """Marks are told by the column as a whole, and what a line above the header names is where the rows lie."""
    header = ["企业名称", "是否建立党组织", "职工人数"]
    firms = [[f"云州{name}商贸有限公司", mark, 5] for name, mark in zip("甲乙丙", "●○●", strict=True)]
    rows = [[line] for line in ("企业台账", "松涛社区第1网格", "沐春社区第1网格（1家）", "沐春社区第2网格")]
    sections = [part for line, firm in zip(rows[1:], firms, strict=True) for part in (line, header, firm)]
    desk.workbook("a.xlsx", {"s": [rows[0], *sections]})
    imported = desk.imported()
    graph = imported.contents.graph
    called = {node.id: node.name for node in graph.iter_nodes()}
    places = {(called[edge.source], called[edge.target]) for edge in graph.iter_edges("located_in")}
    for (name, *_), grid in zip(firms, ("松涛社区第1网格", "沐春社区第1网格", "沐春社区第2网格"), strict=True):
        assert places >= {(name, grid), (name, grid[:4]), (grid, grid[:4])}
    assert names(imported, "community") == {"松涛社区", "沐春社区"}
    assert not [problem for problem in imported.problems if problem.code == "unclear_marks"]


def test_a_gap_in_a_turned_table_splits_nothing(desk):
    firms = [list(column) for column in zip(*FIRMS, strict=True)]
    desk.workbook("a.xlsx", {"s": [["松涛社区企业"], firms[0], [], *firms[1:], ["党员人数", 3, 4]]})
    firm, other = (node for node in desk.imported().contents.graph.iter_nodes() if node.kind == "enterprise")
    assert [firm.attributes["members"], other.attributes["members"]] == [3, 4]


def test_what_says_how_to_fill_in_is_no_level_of_the_header(desk):
    desk.workbook(
        "a.xlsx",
        {
            "s": [
                ["企业全称", "党建情况", None, "职工（名）", "信用代码"],
                [None, "建没建党组织", "党员数", None, None],
                [None, None, "单位：名", "单位：人", "18位"],
                *[[f"云州{name}商贸有限公司", "是", 3, 12, code] for name, code in CODES.items()],
            ]
        },
        {"s": ["A1:A2", "B1:C1", "D1:D2", "E1:E2"]},
    )
    (sheet,) = desk.imported().files[0].sheets
    assert sheet.set_aside == {"header": 3}
    assert [column.header for column in sheet.columns][1:4] == [
        "党建情况·建没建党组织",
        "党建情况·党员数",
        "职工（名）",
    ]


def test_a_total_below_the_header_is_no_level_of_it(desk):
    desk.workbook(
        "a.xlsx",
        {
            "s": [
                ["物业服务企业", "负责人情况", None, "服务小区"],
                [None, "姓名", "电话", None],
                ["总数", None, None, None],
                ["云州春晖物业服务有限公司", "某某", None, "春晖里"],
                ["云州秋实物业服务有限公司", "某某", None, "秋实苑"],
            ]
        },
    )
    (sheet,) = desk.imported().files[0].sheets
    assert sheet.set_aside == {"header": 2, "total": 1}
    assert sheet.columns[0].header == "物业服务企业"


def test_three_levels_of_header(desk):
    desk.workbook(
        "a.xlsx",
        {
            "s": [
                ["序号", "企业基本情况", None, None, "党建情况", None, None],
                [None, "企业名称", "规模", None, "是否建立党组织", "党组织", None],
                [None, None, "职工人数", "年产值", None, "党组织名称", "组建方式"],
                [1, "云州甲商贸有限公司", 12, "3万", "是", "甲商贸党支部", "单独组建"],
            ]
        },
        {"s": ["A1:A3", "B1:D1", "E1:G1", "B2:B3", "C2:D2", "E2:E3", "F2:G2"]},
    )
    imported = desk.imported()
    (firm,) = (node for node in imported.contents.graph.iter_nodes() if node.kind == "enterprise")
    assert firm.attributes == {"employees": 12, "revenue": 30000}
    assert names(imported, "party_org") == {"甲商贸党支部"}


cells = st.one_of(
    st.none(),
    st.integers(-5, 10**12),
    st.text(alphabet="松涛社区网格名称一二12注：合计、 ", max_size=8),
    st.sampled_from(
        [*GRIDS[0], *FIRMS[0], "松涛社区", "合计", "注：说明", "一、沐春社区", "云州甲商贸有限公司", "序号", "是"]
    ),
)


@settings(max_examples=60, deadline=None)
@example([[0, 0], [], ["社区", 0, 0], [], [0], [0, 0]])
@given(st.lists(st.lists(cells, max_size=6), max_size=12))
def test_every_row_of_any_sheet_is_somewhere(tmp_path_factory, rows):
    """Imported, set aside with a reason, or reported with its row or its sheet."""
    import csv

    path = tmp_path_factory.mktemp("any") / "any.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    taken = take_in(RosterFile(path.name, path))
    if taken.problem is not None:
        return
    from graphcore.roster.files.formats import read_sheets

    for sheet in read_sheets(taken)[0]:
        for layout, guesses in layouts(sheet):
            records, problems, joined = _read_block(layout, guesses)
            block = layout.block
            if block.is_turned or block.is_part:
                continue  # counted in records, not in rows of the sheet
            occupied = {
                block.top + number + 1
                for number, row in enumerate(block.rows)
                if any(cell.text or cell.lost for cell in row)
            }
            if any(problem.source.row is None for problem in problems):
                continue
            told = {record.source.row for table in records for record in table} | {
                problem.source.row for problem in problems
            }
            told |= {block.top + number + 1 for number in joined}
            assert occupied == {block.top + number + 1 for number in layout.set_aside} | (told & occupied)
    assert all(
        account.rows == account.imported + account.reported + sum(account.set_aside.values())
        for account in read_roster(taken).accounts
    )


def test_units_below_a_header_are_part_of_it(desk):
    rows = [["企业名称", "职工人数", "年产值"], [None, "（人）", "（万元）"], ["云州甲商贸有限公司", 12, 3]]
    desk.workbook("a.xlsx", {"企业": [*rows, *rows[:2]]})  # and once more, as on a new page
    imported = desk.imported()
    (firm,) = (node for node in imported.contents.graph.iter_nodes() if node.kind == "enterprise")
    assert firm.attributes == {"employees": 12, "revenue": 30000}
    assert is_understood(imported)
    assert is_accounted(imported)


def test_a_header_that_nobody_knows_is_told_by_what_stands_below(desk):
    rows = [
        ["村/片", "牌号", "归哪个院", "归哪格"],
        ["松涛社区", "春晖里1幢", "春晖里", "松涛社区第1网格"],
        ["松涛社区", "春晖里2幢", "春晖里", "松涛社区第1网格"],
        ["沐春社区", "紫藤里1幢", "紫藤里", "沐春社区第1网格"],
    ]
    desk.workbook("楼栋台账.xlsx", {"s": [[*row, None, *row] for row in rows]})
    imported = desk.imported()
    assert names(imported, "building") == {"春晖里1幢", "春晖里2幢", "紫藤里1幢"}
    assert names(imported, "community") == {"松涛社区", "沐春社区"}


def test_columns_that_nobody_knows_are_told_by_what_other_rosters_list(desk):
    desk.workbook("企业台账.xlsx", {"企业": FIRMS})
    firms = [row[0] for row in FIRMS[1:]]
    desk.workbook(
        "党组织名册.xlsx",
        {
            "党组织": [
                ["党组织名称", "类型", "建于何处"],
                *([f"第{n}党支部", "党支部", short] for n, short in enumerate(("云州甲商贸", "云州乙科技"), 1)),
            ]
        },
    )
    imported = desk.imported()
    hosts = {edge.source for edge in imported.contents.graph.iter_edges() if edge.kind == "has_party_org"}
    named = {node.id: node.name for node in imported.contents.graph.iter_nodes()}
    assert {named[host] for host in hosts} >= set(firms)


def test_a_workbook_of_nothing(desk):
    desk.workbook("a.xlsx", {"s": [], "t": [[], ["说明"]]})
    (problem,) = desk.imported().problems
    assert (problem.code, problem.source.file) == ("unrecognised_table", "a.xlsx")


def test_a_total_across_several_columns_opens_no_table(desk):
    rows = [
        *(["社区居委会台账"], ["居委会名称", "松涛社区居委会", "沐春社区居委会"], ["所属社区", "松涛社区", "沐春社区"]),
        *(["工作人员数", 5, 6], ["党员人数", 12, 9], [], ["住宅小区台账"], ["社区", "小区名称", "户数"]),
        *(
            ["松涛社区", "春晖里", 100],
            ["松涛社区合计", None, None],
            ["沐春社区", "紫藤里", 90],
            ["沐春社区合计", None, None],
        ),
    ]
    desk.workbook("台账.xlsx", {"s": rows}, {"s": ["A10:B10", "A12:B12"]})
    imported = desk.imported()
    assert names(imported, "estate") == {"春晖里", "紫藤里"}
    assert len(names(imported, "residents_committee")) == 2
    assert is_accounted(imported)
