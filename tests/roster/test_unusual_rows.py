"""Rows that are no records, and sections that only other rosters tell."""

from graphcore.roster.reading.manner import READER, Manner

HEAD = ["社区", "企业名称", "从业人数", "成立日期"]
ROWS = [
    ["松涛社区", "云州甲商贸有限公司", 12, "2020-01-02"],
    ["松涛社区", "云州乙科技有限公司", 30, "2021-03-05"],
    ["松涛社区", "云州丙餐饮有限公司", 8, "2022-06-07"],
]


def nodes(imported, kind="enterprise"):
    return {node.name: node for node in imported.contents.graph.iter_nodes() if node.kind == kind}


def aside(imported):
    return {why: count for file in imported.files for sheet in file.sheets for why, count in sheet.set_aside.items()}


def communities(imported):
    """Enterprise → the name of its community."""
    graph = imported.contents.graph
    names = {node.id: node.name for node in graph.iter_nodes()}
    firms = {node.id for node in graph.iter_nodes() if node.kind == "enterprise"}
    return {
        names[edge.source]: names[edge.target]
        for edge in graph.iter_edges()
        if edge.kind == "located_in" and edge.source in firms
    }


def test_rows_that_number_or_explain_columns_are_header(desk):
    for name, row in (("a", [1, 2, 3, 4]), ("b", [None, None, "人", "年/月/日"]), ("c", ["甲", "乙", 1, "丙"])):
        desk.workbook(f"企业{name}.xlsx", {"企业": [HEAD, row, *ROWS]})
    imported = desk.imported()
    assert set(nodes(imported)) == {row[1] for row in ROWS}
    assert [sheet.set_aside for file in imported.files for sheet in file.sheets] == [{"header": 2}] * 3
    assert imported.problems == ()


def test_what_ends_in_the_word_for_a_sum_is_one_where_it_names_a_place(desk):
    """松涛社区计 below the rows of 松涛社区, 和顺坊计 where 和顺坊 stands, and a firm that is called so."""
    others = [["和顺坊", "云州丁物流有限公司", 5, "2019-05-06"], ["和顺坊", "云州艺境设计", 6, "2018-05-06"]]
    rows = [HEAD, *ROWS, ["松涛社区计", None, 50, None], *others, ["和顺坊计", None, 11, None]]
    desk.workbook("企业.xlsx", {"企业": rows})
    imported = desk.imported()
    assert set(nodes(imported)) == {row[1] for row in (*ROWS, *others)}
    assert aside(imported) == {"header": 1, "total": 2}
    desk.workbook("企业.xlsx", {"企业": [["企业名称", "从业人数"], ["云州艺境设计", 6], ["云州丁物流有限公司", 5]]})
    assert set(nodes(desk.imported())) == {"云州艺境设计", "云州丁物流有限公司"}


def test_a_first_row_with_a_name_and_bad_cells_is_a_record(desk):
    desk.workbook("企业.xlsx", {"企业": [HEAD, ["松涛社区", "云州丁物流有限公司", "若干", "不详"], *ROWS]})
    imported = desk.imported()
    assert "云州丁物流有限公司" in nodes(imported)
    assert [problem.code for problem in imported.problems] == ["bad_number", "bad_date"]


def test_days_that_cannot_be_meant_are_told_and_not_taken(desk):
    branches = [["社区", "党组织名称", "成立日期", "届满日期"]]
    branches += [["松涛社区", "甲党支部", "1821-07-01", "1026-05"], ["松涛社区", "乙党支部", "2027-01", "2029-12-31"]]
    branches += [["松涛社区", "丙党支部", "1921-07-01", "2026-12-30"], ["松涛社区", "丁党支部", "2026", "2031"]]
    units = [
        ["社区", "企业名称", "成立日期"],
        ["松涛社区", "云州甲百货有限公司", "1905-09"],
        ["松涛社区", "云州乙茶庄有限公司", "1802-05"],
    ]
    committees = [
        ["社区", "业委会名称", "选举日期", "备案日期"],
        ["松涛社区", "春晖里业委会", "1948-01-01", "2026-07-01"],
    ]
    desk.workbook("台账.xlsx", {"党组织": branches, "企业": units, "业委会": committees})
    imported = desk.imported(today="2026-06-30")
    attributes = {node.name: node.attributes for node in imported.contents.graph.iter_nodes()}
    assert {name: attributes[f"{name}党支部"].get("established") for name in "甲乙丙丁"} == {
        "甲": None,
        "乙": None,
        "丙": "1921-07-01",
        "丁": "2026",
    }
    assert [attributes[f"{name}党支部"].get("term_ends") for name in "甲乙丙丁"] == [
        None,
        "2029-12-31",
        "2026-12-30",
        "2031",
    ]
    assert attributes["云州甲百货有限公司"]["established"] == "1905-09"
    told = {(problem.source.sheet, f"{problem.source.column}{problem.source.row}") for problem in imported.problems}
    assert told == {
        ("党组织", "C2"),
        ("党组织", "D2"),
        ("党组织", "C3"),
        ("企业", "C3"),
        ("业委会", "C2"),
        ("业委会", "D2"),
    }
    assert {problem.code for problem in imported.problems} == {"unlikely_date"}
    assert {problem.message("en") for problem in imported.problems} >= {
        "“1821-07-01” is before 1921-07-01 and was not taken; check it.",
        "“2027-01” is after today and was not taken; check it.",
    }


def test_ruled_rows_and_remarks_below_are_no_records(desk):
    rows = [[number, *row] for number, row in enumerate(ROWS, 1)]
    below = [[4], [5], ["云澜街道（章）"], ["以上由社区上报，街道汇总。"]]
    desk.workbook("企业.xlsx", {"企业": [["序号", *HEAD], *rows, *below]})
    imported = desk.imported()
    assert len(nodes(imported)) == len(ROWS)
    assert aside(imported) == {"header": 1, "blank": 2, "note": 2}
    assert imported.problems == ()


def test_ruled_rows_count_on_below_a_record_that_takes_several_rows(desk):
    head = ["序号", "协商事项", "牵头单位", "参与单位", "日期"]
    rows = [[1, "停车位", "松涛社区居委会", "云州甲商贸有限公司", "2024-05"], [2, "充电棚", "松涛社区居委会", "云州乙科技有限公司", "2024-06"],
            [None, None, None, "云州丙餐饮有限公司", None], ["合计"], [3], [4]]  # fmt: skip
    merges = ["A3:A4", "B3:B4", "C3:C4", "E3:E4"]
    desk.workbook("企业.xlsx", {"企业": [HEAD, *ROWS]})
    desk.workbook("松涛社区协商.xlsx", {"s": [head, *rows]}, merges={"s": merges})
    imported = desk.imported()
    assert set(nodes(imported, "matter")) == {"停车位", "充电棚"}
    assert "missing_name" not in {problem.code for problem in imported.problems}


def test_a_last_row_that_is_only_a_name_is_a_record(desk):
    desk.workbook("企业.xlsx", {"企业": [HEAD, *ROWS, [None, "云州丁物流有限公司"]]})
    assert "云州丁物流有限公司" in nodes(desk.imported())


def test_who_signed_and_sealed_right_below_the_rows_is_no_record(desk):
    signed = [
        ["制表：孟春来", None, "街道主管科室复核：许望舒", "领导签批："],
        [None, None, "云澜街道党群服务中心"],
        [None, None, "2024年6月30日"],
    ]
    desk.workbook("a.xlsx", {"企业": [HEAD, *ROWS, *signed]})
    desk.workbook("b.xlsx", {"企业": [HEAD, *ROWS, *signed[1:]]})
    desk.workbook("c.xlsx", {"企业": [HEAD, *ROWS, ["网格办初核：孟春来", None, "主任签批：", "日期："]]})
    imported = desk.imported()
    assert imported.problems == ()
    assert set(nodes(imported)) == {row[1] for row in ROWS}
    assert set(nodes(imported, "community")) == {"松涛社区"}
    sheets = [sheet.set_aside for file in imported.files for sheet in file.sheets]
    assert sheets == [{"header": 1, "note": 3}, {"header": 1, "note": 2}, {"header": 1, "note": 1}]


def test_a_row_that_shows_how_to_fill_in_may_stand_below_the_total(desk):
    example = ["例：", "××公司", "××", None]
    desk.workbook("企业.xlsx", {"企业": [HEAD, ["合计", None, 50], example, *ROWS]})
    imported = desk.imported()
    assert set(nodes(imported)) == {row[1] for row in ROWS}
    assert aside(imported) == {"header": 2, "total": 1}


def test_a_section_that_stands_like_others_is_one_too(desk):
    firms = [row[1:] for row in ROWS]
    rows = [HEAD[1:], ["※松涛社区※"], firms[0], ["※和顺坊※"], firms[1], firms[2]]
    desk.workbook("企业.xlsx", {"企业": rows})
    assert communities(desk.imported()) == {
        "云州甲商贸有限公司": "松涛社区",
        "云州乙科技有限公司": "和顺坊",
        "云州丙餐饮有限公司": "和顺坊",
    }


def test_what_came_in_later_stands_below_a_line_that_names_no_place(desk):
    later = ["云州丁物流有限公司", 5, "2019-05-06"]
    rows = [
        HEAD[1:],
        ["和顺坊"],
        ROWS[0][1:],
        ["松涛社区"],
        ROWS[1][1:],
        ["以下为三季度新增"],
        later,
        ["松涛社区本季度无变化"],
    ]
    desk.workbook("企业.xlsx", {"企业": rows})
    found = communities(desk.imported())
    assert found[later[0]] == "松涛社区"
    assert {*found.values()} == {"和顺坊", "松涛社区"}


def test_what_others_call_a_community_tells_the_place_of_a_sheet(desk):
    desk.workbook("网格.xlsx", {"网格": [["社区", "网格名称"], ["和顺坊片", "第1网格"], ["沐春坊片", "第1网格"]]})
    firms = [row[1:] for row in ROWS]
    desk.workbook("企业.xlsx", {"和顺坊片": [HEAD[1:], *firms[:2]], "沐春坊片": [HEAD[1:], firms[2]]})
    assert communities(desk.imported()) == {
        "云州甲商贸有限公司": "和顺坊片",
        "云州乙科技有限公司": "和顺坊片",
        "云州丙餐饮有限公司": "沐春坊片",
    }


def test_a_community_is_one_with_and_without_what_the_street_calls_them(desk):
    names = ["和顺居民区", "和顺", "沐春居民区", "沐春"]
    rows = [[name, f"云州{letter}商贸有限公司"] for name, letter in zip(names, "甲乙丙丁", strict=True)]
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称"], *rows]})
    assert set(nodes(desk.imported(), "community")) == {"和顺居民区", "沐春居民区"}


def test_what_an_earlier_reader_read_is_read_anew(desk):
    desk.workbook("企业.xlsx", {"企业": [HEAD, *ROWS]})
    (stored,) = desk.imported().contents.rosters
    assert stored.settings == f"reader {READER}" == Manner().settings
    (again,) = desk.imported(known=[stored]).files
    (anew,) = desk.imported(known=[stored._replace(settings="")]).files
    assert (again.outcome, anew.outcome) == ("unchanged", "replaced")


def test_sums_say_in_many_ways_what_they_are_of(desk):
    sums = ["松涛社区小计：2家", "松涛社区（小计）", "全街道总计:3户", "三类企业共计3家", "占比"]
    desk.workbook("企业.xlsx", {"企业": [HEAD, *ROWS, *([None, name, 50, None] for name in sums)]})
    imported = desk.imported()
    assert {*nodes(imported)} == {row[1] for row in ROWS}
    assert aside(imported)["total"] == len(sums)


def test_a_row_that_ties_and_has_a_name_on_no_roster_too_is_imported(desk):
    desk.workbook("单位.xlsx", {"单位": [["社区", "单位名称"], ["松涛社区", "云州市第三医院"]]})
    desk.workbook("项目清单.xlsx", {"项目": [["社区", "项目名称"], ["松涛社区", "路灯改造"]]})
    head = ["报到社区", "报到单位", "报到时间", "认领项目"]
    rows = [
        ["松涛社区", "云州市第三医院", "2026-01-10", "社区课后辅导"],
        ["松涛社区", "云州市图书馆分馆", "2026-01-10", None],
    ]
    desk.workbook("报到.xlsx", {"双报到": [head, *rows]})
    imported = desk.imported()
    assert [problem.source.row for problem in imported.problems if problem.code == "unknown_organisation"] == [2, 3]
    (sheet,) = (sheet for file in imported.files for sheet in file.sheets if sheet.roster == "double_reports")
    assert (sheet.imported, sheet.reported) == (1, 1)
