"""Which rows name the columns of a table: one to three of them, repeated, with units, hints or totals below."""

import pytest

from tests.roster.rows import CODES, FIRMS
from tests.roster.told import is_accounted, is_understood, names, ties


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


def test_the_last_group_reaches_no_further_than_its_table(desk):
    """A wider table stands above: to the right of the group there is nothing, so no column of whether they reported."""
    units = ["云州市第三医院", "云州市邮政局", "云州市水务局"]
    desk.workbook(
        "柏庐社区单位.xlsx",
        {
            "s": [
                ["序号", "单位名称", "单位类别", "主管部门", "地址", "信息来源", "备注"],
                *([number, unit, "事业", "市局", "柏庐路", "走访", "无"] for number, unit in enumerate(units, 1)),
                [],
                ["柏庐社区双报到明细表"],
                ["序号", "报到单位", "认领项目", "报到"],
                [None, None, None, "时间", "党员数"],
                *([number, unit, None, "2022年7月", 30] for number, unit in enumerate(units[:2], 1)),
            ]
        },
        {"s": ["A7:A8", "B7:B8", "C7:C8", "D7:E7"]},
    )
    imported = desk.imported()
    assert ties(imported.contents.graph, "reported_to") == {(unit, "柏庐社区") for unit in units[:2]}
    (sheet,) = imported.files[0].sheets
    assert [column.header for column in sheet.columns if column.roster == "double_reports"] == [
        *("序号", "报到单位", "认领项目", "报到·时间", "报到·党员数"),
    ]


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


def test_three_levels_in_words_that_nobody_knows_above_one_record(desk):
    rows = [
        ["社区居委会家底"],
        ["排号", "居委会叫啥", "要填的", None, None, None],
        [None, None, "底数", None, "找谁", "管哪几个小区"],
        [None, None, "班子几个人（人）", "在哪儿办公", "管事的人", None],
        [1, "云澜街道松涛社区居民委员会", 5, "云州市松涛路18号", "某某", "春晖里、秋实苑"],
    ]
    merges = ["A1:F1", "A2:A4", "B2:B4", "C2:F2", "C3:D3", "F3:F4"]
    desk.workbook("居委会家底.xlsx", {"居委会家底": rows}, {"居委会家底": merges})
    desk.workbook("小区.xlsx", {"小区": [["社区", "小区名称"], ["松涛社区", "春晖里"], ["松涛社区", "秋实苑"]]})
    imported = desk.imported()
    served = {estate for _, estate in ties(imported.contents.graph, "serves")}
    assert served == {"春晖里", "秋实苑"}


def test_a_group_below_one_that_is_over_all_reaches_over_its_columns(desk):
    """On both of the columns of ticks stands what they answer, and on the phone whose it is."""
    rows = [
        ["序号", "摸底内容", None, None, None, None],
        [None, "单位名称", "是否向社区报到", None, "负责人信息", None],
        [None, None, "已报到", "未报到", "姓名", "手机号"],
        [1, "云州市第一小学", 1, None, "某某", "13800000000"],
        [2, "云州市第二小学", None, 1, "某某", "13800000000"],
    ]
    merges = ["A1:A3", "B1:F1", "B2:B3", "C2:D2", "E2:F2"]
    desk.workbook("驻区单位.xlsx", {"松涛社区": rows}, {"松涛社区": merges})
    (sheet,) = desk.imported().files[0].sheets
    assert [(column.header, column.field) for column in sheet.columns[2:]] == [
        ("摸底内容·是否向社区报到·已报到", "reported"),
        ("摸底内容·是否向社区报到·未报到", "reported"),
        ("摸底内容·负责人信息·姓名", "person"),
        ("摸底内容·负责人信息·手机号", "phone"),
    ]


def test_a_group_may_have_one_column_where_each_has_some(desk):
    desk.workbook(
        "a.xlsx",
        {
            "s": [
                ["单位报到登记一览表"],
                ["基本信息", None, "详细情况", None, "相关情况"],
                ["社区", "报到单位全称", "来报到党员（人）", "报到日", "认领服务"],
                ["松涛社区", "实验小学", 9, "2024-03-01", "—"],
                ["沐春社区", "人民医院", 12, "2024-04-01", "无"],
            ]
        },
        {"s": ["A1:E1", "A2:B2", "C2:D2"]},
    )
    imported = desk.imported()
    (sheet,) = imported.files[0].sheets
    assert sheet.set_aside == {"title": 1, "header": 2}
    assert ties(imported.contents.graph, "reported_to") == {("实验小学", "松涛社区"), ("人民医院", "沐春社区")}


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


@pytest.mark.parametrize("header", ["参会单位及人员", "参与单位和人员", "参加单位与代表", "参与单位以及人员"])
def test_a_header_that_joins_two_is_either(desk, header):
    estates = [["社区", "小区名称", "居委会", "业委会", "物业企业"]]
    estates += [["松涛社区", "春晖里", "松涛社区居委会", "春晖里业委会", "恒安物业"]]
    rows = [["社区", "协调事项", "牵头单位", header, "协调日期"]]
    rows += [["松涛社区", "电梯加装", "松涛社区居委会", "春晖里业委会、恒安物业", "2025-03-01"]]
    desk.workbook("小区.xlsx", {"s": estates})
    desk.workbook("协调事项.xlsx", {"s": rows})
    assert {who for who, _ in ties(desk.imported().contents.graph, "joins")} == {"春晖里业委会", "恒安物业"}


def test_buildings_may_be_called_by_what_would_be_so_many_below_other_headers_and_columns_be_counted_by_a_word(desk):
    head = ["社区", "所在小区", "楼栋编号", "归属网格", "户数"]
    numbers = [f"第{number}栏" for number in range(1, 6)]
    rows = [["松涛社区", "春晖里", f"{number}幢", "松涛社区第1网格", 40 + number] for number in (1, 2, 3)]
    desk.workbook("楼栋.xlsx", {"底数": [head, numbers, *rows]})
    imported = desk.imported()
    assert names(imported, "building") == {"春晖里1幢", "春晖里2幢", "春晖里3幢"}
    assert is_understood(imported)
    assert is_accounted(imported)


def test_a_title_whose_characters_stand_apart_says_what_is_listed(desk):
    wishes = ["求职技能培训", "楼道扶手加装", "慢病随访"]
    rows = [["云　澜　街　道　需　求　一　览"], ["社区", "需要解决什么", "登　记　日", "需求代码"]]
    rows += [["松涛社区", wish, f"2024.3.{day}", f"A-{day}"] for day, wish in enumerate(wishes, 1)]
    desk.workbook("清单.xlsx", {"表1": rows}, {"表1": ["A1:D1"]})
    assert names(desk.imported(), "need") == {*wishes}
