"""Sheets as governance platforms export them: names of fields below headers, how to fill in, pages, groups within headers."""

import pytest
from stdnum.cn import uscc

from graphcore.roster.cells.profiling import profile
from graphcore.roster.columns.evidence import evidence
from graphcore.roster.columns.header_says import said_by
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn, Grid
from graphcore.roster.files.sheets import Sheet
from graphcore.roster.tables.blocks import side_by_side
from graphcore.roster.words.lexicon import lexicon
from tests.roster.told import codes, is_accounted, names, nodes, ties

ESTATES = ["春晖里", "枫林苑", "紫藤里"]
HEADER = ["序号", "企业名称", "信用代码", "所属小区", "党员人数", "成立时间"]


def firms(first: int = 1, many: int = 4) -> list[list[object]]:
    codes = [f"91310101MA1G000{number}" for number in range(first, first + many)]
    called = zip("甲乙丙丁戊己庚辛"[first - 1 :], codes, strict=False)
    return [
        [
            number,
            f"云州{name}商贸有限公司",
            code + uscc.calc_check_digit(code),
            "春晖里小区",
            number,
            f"201{number}-03-01",
        ]
        for number, (name, code) in enumerate(called, first)
    ]


@pytest.mark.parametrize(
    "below",
    [
        [["XH", "MC", "TYSHXYDM", "SSXQ", "DYRS", "CLRQ"]],
        [["xh", "org_name", None, "xq_id", "dyrs", "clrq"]],
        [[None, None, "必填，18位", "与台账一致", None, "YYYY-MM-DD"]],
        [[None, None, None, "与台账一致", None, None]],
        [[None, None, "必填", "与台账一致", "必填", None]],
        [
            ["XH", "MC", "TYSHXYDM", "SSXQ", "DYRS", "CLRQ"],
            [None, None, None, "与台账一致", None, "YYYY-MM-DD"],
            ["样例", "XX（全称）", None, "XX（与证照一致）", 12, "2020-01-01"],
        ],
    ],
)
def test_what_stands_between_a_header_and_its_records_is_none(desk, below):
    """Each page begins with the header and with that again."""
    pages = [HEADER, *below, *firms(), ["松涛社区 小计", None, None, None, 10], HEADER, *below, *firms(5)]
    desk.workbook("松涛社区企业台账.xlsx", {"s": pages})
    imported = desk.imported()
    assert names(imported, "enterprise") == {f"云州{name}商贸有限公司" for name in "甲乙丙丁戊己庚辛"}
    (sheet,) = imported.files[0].sheets
    assert sheet.set_aside == {"header": 2 + 2 * len(below), "total": 1}
    assert is_accounted(imported)


@pytest.mark.parametrize(
    "first",
    [
        [None, "云州甲商贸有限公司", None, None, None, None],
        [1, "云州甲商贸有限公司", None, None, 3, None],
        [1, None, None, None, 3, "2021-03-01"],
        [None, "必胜客", None, None, None, "2021-03-01"],
    ],
)
def test_a_first_record_that_has_little_is_one(desk, first):
    desk.workbook("松涛社区企业台账.xlsx", {"s": [HEADER, first, *firms(2)]})
    (sheet,) = desk.imported().files[0].sheets
    assert sheet.set_aside == {"header": 1}


def test_pages_of_an_export_are_one_table(desk):
    title, signed = ["松涛社区企业台账"], ["平台联络员 某某 13800138000"]
    rows = [title, HEADER, *firms(), ["本页合计", None, None, None, 10], title, ["第2页"], HEADER, *firms(5)]
    rows += [["共 8 条记录", None, None, None, 36], ["提示：导出数据用后即删，不得外传。"], signed, ["核对人：某某"]]
    desk.workbook("a.xlsx", {"s": rows})
    imported = desk.imported()
    (sheet,) = imported.files[0].sheets
    assert sheet.set_aside == {"title": 2, "header": 2, "total": 2, "note": 4}
    assert len(names(imported, "enterprise")) == 8


def test_a_sum_may_name_a_grid_at_length(desk):
    rows = [HEADER, *firms(), [None, "松涛牡丹园南社区002网格 小计", None, None, 10]]
    desk.workbook("松涛社区企业台账.xlsx", {"s": rows})
    (sheet,) = desk.imported().files[0].sheets
    assert sheet.set_aside == {"header": 1, "total": 1}


@pytest.mark.parametrize("between", ["-", ".", "_", "－"])
def test_a_header_may_say_its_group_first(desk, between):
    header = ["1-社区", "2-*企业名称（商事登记）", f"3-党建情况{between}是否建立", f"4-党建情况{between}党组织名称"]
    rows = [
        ["松涛社区", "云州甲商贸有限公司", "是", "松涛社区两新联合党支部"],
        ["松涛社区", "云州乙商贸有限公司", "否", None],
        ["松涛社区", "云州丙商贸有限公司", "是", "松涛社区两新联合党支部"],
    ]
    desk.workbook("企业台账.xlsx", {"s": [header, *rows]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "has_party_org") == {
        (f"云州{name}商贸有限公司", "松涛社区两新联合党支部") for name in "甲丙"
    }
    assert "unmapped_column" not in {code for code, _, _ in codes(imported)}


def test_of_several_quarters_the_last_counts(desk):
    header = [["社区", "网格名称", "登记户数（套）", None], [None, None, "2025年三季度", "2025年二季度"]]
    rows = [["松涛社区", "松涛社区第1网格", 120, 110], ["松涛社区", "松涛社区第2网格", 80, 90]]
    desk.workbook("网格台账.xlsx", {"s": [*header, *rows]}, {"s": ["C1:D1"]})
    counted = {name: node.attributes.get("households") for name, node in nodes(desk.imported(), "grid").items()}
    assert counted == {"松涛社区第1网格": 120, "松涛社区第2网格": 80}


def test_a_list_may_break_its_lines_as_a_web_page_does(desk):
    firms_header, matter = ["社区", "企业名称"], ["松涛社区", "路灯维修", "松涛社区居委会"]
    desk.workbook("企业台账.xlsx", {"s": [firms_header, *(["松涛社区", f"云州{name}商贸有限公司"] for name in "甲乙")]})
    joined = "云州甲商贸有限公司<br/>云州乙商贸有限公司<BR>"
    desk.workbook("事项清单.xlsx", {"s": [["社区", "事项名称", "牵头单位", "参与单位"], [*matter, joined]]})
    assert ties(desk.imported().contents.graph, "joins") == {(f"云州{name}商贸有限公司", "路灯维修") for name in "甲乙"}


def test_numbers_of_buildings_may_stand_in_brackets(desk):
    desk.workbook(
        "楼栋台账.xlsx", {"s": [["社区", "小区", "楼栋"], *(["松涛社区", "春晖里小区", f"{n}号楼"] for n in (1, 2))]}
    )
    rows = [["松涛社区", "松涛社区第1网格", "春晖里小区[1,2]号楼"], ["松涛社区", "松涛社区第2网格", None]]
    desk.workbook("网格台账.xlsx", {"s": [["社区", "网格名称", "覆盖楼栋"], *rows]})
    imported = desk.imported()
    assert "unknown_organisation" not in {code for code, _, _ in codes(imported)}
    assert len(names(imported, "building")) == 2


def test_a_blank_column_within_a_counted_list_parts_no_table():
    header = ["事项名称", "参与单位1", "参与单位2", "", "参与单位3", "牵头单位"]
    rows = [
        ["路灯维修", "甲公司", "乙公司", "", "丙公司", "松涛社区居委会"],
        ["停车收费", "甲公司", "", "", "", "松涛社区居委会"],
    ]

    def parts(header):
        return side_by_side(Sheet("a.xlsx", "s", Grid.of([*map(Cell, row)] for row in (header, *rows))))

    assert parts(header) == []
    assert len(parts([*header[:4], "序号", "项目名称"])) == 2


def test_what_closes_a_table_is_no_title_of_the_next(desk):
    rows = [
        *[["小区台账"], ["社区", "小区名称", "户数"], ["松涛社区", "春晖里小区", 12], ["松涛社区", "秋实苑小区", 30]],
        *[["沐春社区", "汀兰居小区", 20], ["——沐春社区核对完毕——"], [], ["物业服务企业台账"]],
        *[["物业服务企业", "服务小区", "合同到期"], ["云州银杏物业服务有限公司", "春晖里小区", "2027-01-01"]],
    ]
    desk.workbook("a.xlsx", {"s": rows})
    placed = ties(desk.imported().contents.graph, "located_in")
    assert ("云州银杏物业服务有限公司", "沐春社区") not in placed


def test_a_line_across_the_table_is_no_record(desk, mapping):
    rows = [["企业名称", "所属社区"], ["云州甲商贸有限公司", "松涛社区"], [None, "——松涛社区核对完毕——"]]
    desk.workbook("a.xlsx", {"s": [*rows, ["云州乙商贸有限公司", "松涛社区"]]})
    said = mapping("version: 1\ntables:\n  - roster: enterprises\n    columns: {企业名称: name, 所属社区: community}\n")
    imported = desk.imported(mapping=said)
    assert "missing_name" not in {code for code, _, _ in codes(imported)}
    assert is_accounted(imported)


def test_one_row_that_says_how_to_fill_in_a_date_says_so_of_all(desk):
    """Though only one record tells what stands in the others."""
    header = ["序号", "报到单位", "认领项目", "报到党员数", "报到时间"]
    hint = [None, "与台账一致", "多个用分号隔开", "人次", "YYYY-MM-DD"]
    desk.workbook("松涛社区双报到台账.xlsx", {"s": [header, hint, [1, "云州市第三中学", "路灯维修", 3, "2024-05-06"]]})
    (sheet,) = desk.imported().files[0].sheets
    assert sheet.set_aside == {"header": 2}


def test_a_row_that_says_the_same_of_several_columns_says_how_to_fill_them_in(desk):
    """Though it leaves out no column that tells records apart: none does."""
    header = ["所在社区", "报到单位", "认领项目", "报到党员数", "报到时间"]
    hint = ["见总表", "见总表", "几个用顿号隔开", "人次", "YYYY-MM-DD"]
    rows = [["松涛社区", "云州市第三中学", "路灯维修", 3, "2024-05-06"]] * 2
    desk.workbook("双报到台账.xlsx", {"s": [header, hint, *rows]})
    imported = desk.imported()
    assert names(imported, "community") == {"松涛社区"}
    assert imported.files[0].sheets[0].set_aside == {"header": 2}


def test_a_coordination_committee_is_a_forum(desk):
    header = ["序号", "社区", "协调委员会名称", "成员单位", "角色"]
    first, *members, other = (f"云州{name}商贸有限公司" for name in "甲乙丙丁")
    desk.workbook(
        "企业台账.xlsx", {"s": [["社区", "企业名称"], *(["松涛社区", firm] for firm in (first, *members, other))]}
    )
    rows = [[n, "松涛社区", "松涛社区党建工作协调委员会", one, "成员单位"] for n, one in enumerate(members, 2)]
    rows.append([1, "松涛社区", "松涛社区党建工作协调委员会", first, "主任单位（召集）"])
    desk.workbook("党建工作协调委员会成员表.xlsx", {"s": [header, *rows]})
    later = [["松涛社区", "松涛社区党建协调委", other, "成员单位"]]
    desk.workbook("成员单位补充表.xlsx", {"s": [["社区", "协调委员会", "成员单位", "角色"], *later]})
    imported = desk.imported()
    assert names(imported, "forum") == {"松涛社区党建工作协调委员会"}
    (forum,) = nodes(imported, "forum").values()
    assert forum.attributes["form"] == "coordination_meeting"
    assert len(ties(imported.contents.graph, "member_of")) == 4
    assert {edge.attributes.get("role") for edge in imported.contents.graph.iter_edges("member_of")} == {
        "member",
        "convener",
    }


def test_who_leads_is_told_by_both_words_of_a_header(desk):
    header = ["社区", "项目名称", "联合承办单位[1]", "联合承办单位[2]", "牵头承办单位"]
    desk.workbook(
        "企业台账.xlsx", {"s": [["社区", "企业名称"], *(["松涛社区", f"云州{name}商贸有限公司"] for name in "甲乙丙")]}
    )
    *firms, leader = (f"云州{name}商贸有限公司" for name in "甲乙丙")
    rows = [["松涛社区", "路灯维修项目", *firms, leader], ["松涛社区", "停车项目", firms[0], None, leader]]
    desk.workbook("共建项目清单.xlsx", {"s": [header, *rows]})
    assert ties(desk.imported().contents.graph, "leads") == {(leader, "路灯维修项目"), (leader, "停车项目")}


def test_estates_may_stand_behind_their_community_and_a_stroke(desk):
    desk.workbook(
        "小区台账.xlsx",
        {"s": [["社区", "小区名称"], ["石桥林场", "春晖里"], ["松涛社区", "秋实苑"], ["松涛社区", "汀兰居"]]},
    )
    managed = "石桥林场—春晖里\n松涛社区—秋实苑、汀兰居"
    desk.workbook("物业台账.xlsx", {"s": [["物业服务企业", "服务小区"], ["云州银杏物业服务有限公司", managed]]})
    imported = desk.imported()
    assert "unknown_organisation" not in {code for code, _, _ in codes(imported)}
    assert names(imported, "estate") == {"春晖里", "秋实苑", "汀兰居"}


def test_a_grade_behind_a_name_makes_no_other(desk):
    rows = [["松涛社区", "云州市春风商会", "商贸"], ["松涛社区", "云州市春风商会（3A级）", "商贸"]]
    desk.workbook("社会组织台账.xlsx", {"s": [["社区", "社会组织名称", "领域"], *rows]})
    assert len(names(desk.imported(), "social_org")) == 1


def test_a_day_with_its_hour_is_not_since_when_one_is_a_member():
    days = CellColumn.given(Cell(f"2025-09-2{day} 16:30:00") for day in range(5))
    kind, said = lexicon().rosters["forum_members"], said_by(("最后修改时间",), "forum_members")["since"]
    assert evidence(said, profile(days), kind.fields["since"], kind).fit < 0


def test_names_are_listed_by_columns_that_are_counted_beside_the_number_of_each_column(desk):
    heads = ["社区", "议题", "牵头单位", "参与单位[1]", "参与单位[2]", "会议时间"]
    desk.workbook("议事事项.xlsx", {"s": [
        [f"（{number}）{head}" for number, head in enumerate(heads, 1)],
        ["松涛社区", "加装电梯", "松涛社区居委会", "云州甲物业有限公司", "云州乙物业有限公司", "2024-03-05"],
        ["松涛社区", "停车收费", "松涛社区居委会", "云州甲物业有限公司", None, "2024-04-05"],
    ]})  # fmt: skip
    units = [["社区", "物业名称"], ["松涛社区", "云州甲物业有限公司"], ["松涛社区", "云州乙物业有限公司"]]
    desk.workbook("物业企业.xlsx", {"s": units})
    joined = {source for source, matter in ties(desk.imported().contents.graph, "joins") if matter == "加装电梯"}
    assert joined == {"云州甲物业有限公司", "云州乙物业有限公司"}


def test_what_a_page_carries_forward_is_no_part_of_the_next_pages_header(desk):
    heads = [["社区", "社会组织名称", "党的建设", None], [None, None, "是否建立党组织", "党员数"]]
    page = lambda *rows: [*heads, *rows]  # noqa: E731
    desk.workbook(
        "社会组织.xlsx",
        {"s": [
            *page(["松涛社区", "云州甲志愿服务队", "否", 3], ["松涛社区", "云州乙志愿服务队", "否", 4]),
            ["过次页", None, None, 7],
            *page(["松涛社区", "云州丙志愿服务队", "否", 5]),
        ]},
        merges={"s": ["A1:A2", "B1:B2", "C1:D1", "A6:A7", "B6:B7", "C6:D6"]},
    )  # fmt: skip
    assert names(desk.imported(), "social_org") == {"云州甲志愿服务队", "云州乙志愿服务队", "云州丙志愿服务队"}


@pytest.mark.parametrize("between", ["/", " > ", "\\"])
def test_the_last_place_of_a_path_is_the_community(desk, between):
    above, rows = ["江南省", "云州市", "临澄区"], [["企业名称", "所属组织", "从业人数", "是否建立党组织"]]
    places = [("云澜街道", "松涛社区"), ("沁和镇", "松涛社区"), *[("云澜街道", "沐春社区")] * 3, ("云澜街道",)]
    rows += [
        [f"{name}商贸有限公司", between.join([*above, *place]), 9, "否"]
        for name, place in zip("甲乙丙丁戊己", places, strict=True)
    ]
    desk.workbook("企业导出.xlsx", {"Sheet1": rows})
    imported = desk.imported()
    assert ties(imported.contents.graph, "located_in") == {
        ("甲商贸有限公司", "云澜街道松涛社区"),
        ("乙商贸有限公司", "沁和镇松涛社区"),
        *((f"{name}商贸有限公司", "沐春社区") for name in "丙丁戊"),
    }
    assert codes(imported) == [("no_community", 7, "B")]


def test_a_state_of_the_data_is_no_answer(desk):
    """有效 begins as 有 does and says nothing of whether there is one; a day of expiry elects nobody."""
    head = ["所属社区", "业委会名称", "所属小区", "备案年月日", "到届时间", "数据状态"]
    rows = [["松涛社区", f"{one}业主委员会", one, "2023-05-06", "2028-05-05", "有效"] for one in ESTATES]
    desk.workbook("业委会.xlsx", {"s": [head, *rows]})
    imported = desk.imported()
    terms = {node.attributes.get("term_ends") for node in nodes(imported, "owners_committee").values()}
    assert terms == {"2028-05-05"}
    assert not {code for code, *_ in codes(imported)} & {"unread_evidence", "unlikely_date"}


def test_a_file_whose_only_sheet_has_no_name_of_its_own_says_what_it_is(desk):
    """And addresses are no names of what rows are."""
    head = ["社区", "红色驿站", "地点", "开放时间", "提交人", "数据ID"]
    rows = [["松涛社区", "松涛红色驿站", "松涛路18号", "2022-03-04", "赵钱", "abkdj"]]
    rows += [["沐春社区", "沐春红色驿站", "沐春路7号", "2021-05-01", "孙李", "qkdje"]]
    desk.workbook("红色驿站_导出_20240301.xlsx", {"Sheet1": [head, *rows]})
    assert names(desk.imported(), "red_station") == {"松涛红色驿站", "沐春红色驿站"}


def test_units_paired_for_a_project_join_it(desk):
    units = ["云州图书馆松涛分馆", "临澄区松涛小学", "云州科技馆松涛分馆"]
    desk.workbook("驻区单位台账.xlsx", {"s": [["社区", "驻区单位名称"], *(["松涛社区", unit] for unit in units)]})
    head = ["社区", "项目名称", "主办", "结对单位", "进度"]
    rows = [
        ["松涛社区", "夜间照明", units[0], units[1], "进行中"],
        ["松涛社区", "老年食堂", units[1], units[2], "完成"],
    ]
    desk.workbook("共建项目.xlsx", {"s": [head, *rows]})
    graph = desk.imported().contents.graph
    assert ties(graph, "joins") == {(units[1], "夜间照明"), (units[2], "老年食堂")}
    assert not ties(graph, "claims")


def test_the_branch_that_firms_belong_to_is_theirs(desk):
    head = ["社区", "企业名称", "从业人数", "是否建立党组织", "隶属支部"]
    rows = [
        ["松涛社区", "云州甲商贸有限公司", 12, "是", "松涛社区两新联合党支部"],
        ["松涛社区", "云州乙商贸有限公司", 9, "否", None],
    ]
    desk.workbook("企业台账.xlsx", {"s": [head, *rows]})
    assert ties(desk.imported().contents.graph, "has_party_org") == {("云州甲商贸有限公司", "松涛社区两新联合党支部")}


def test_grids_are_found_by_the_codes_that_their_list_gives_them(desk):
    head = ["社区", "网格名称", "编码（12位）", "网格员"]
    rows = [["松涛社区", f"松涛社区{at}号网格", f"33010600100{at}", "赵钱"] for at in (1, 2, 3)]
    desk.workbook("网格.xlsx", {"s": [head, *rows]})
    rows = [["松涛社区", one, f"33010600100{at}"] for at, one in enumerate(ESTATES, 1)]
    desk.workbook("小区台账.xlsx", {"s": [["社区", "小区名称", "网格归属"], *rows]})
    lying = ties(desk.imported().contents.graph, "located_in")
    assert {(one, f"松涛社区{at}号网格") for at, one in enumerate(ESTATES, 1)} <= lying


def test_whom_needs_come_from_raised_them(desk):
    committees = [f"{one}业主委员会" for one in ESTATES]
    rows = [["松涛社区", name, one] for name, one in zip(committees, ESTATES, strict=True)]
    desk.workbook("业委会.xlsx", {"s": [["社区", "业委会名称", "所属小区"], *rows]})
    needs = ["加装晾衣杆", "老年食堂", "夜间照明"]
    rows = [["松涛社区", need, "设施", name] for need, name in zip(needs, committees, strict=True)]
    desk.workbook("需求清单.xlsx", {"s": [["社区", "需求事项", "类别", "来源"], *rows]})
    assert ties(desk.imported().contents.graph, "raised") == {*zip(committees, needs, strict=True)}


@pytest.mark.parametrize("nothing", [r"\N", "NULL", "(null)"])
def test_what_has_no_value_in_a_database_has_none(desk, nothing):
    head = "社区,小区名称,业委会,物业公司\n"
    rows = [
        f"松涛社区,{one},{nothing},{firm}\n"
        for one, firm in zip(ESTATES, ["安心物业有限公司", nothing, nothing], strict=True)
    ]
    desk.text("小区.csv", head + "".join(rows))
    head = "社区,企业名称,是否建立党组织,党组织名称,组建方式,党建指导员\n"
    rows = [f"松涛社区,云州{name}商贸有限公司,否,{nothing},{nothing},{nothing}\n" for name in "甲乙丙"]
    desk.text("企业.csv", head + "".join(rows))
    imported = desk.imported()
    assert names(imported, "property_firm") == {"安心物业有限公司"}
    assert names(imported, "owners_committee") == set()
    assert not ties(imported.contents.graph, "instructs")
    assert not {code for code, *_ in codes(imported)} & {"unknown_choice", "unknown_organisation", "unread_evidence"}
