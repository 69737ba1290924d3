"""What headers say by how they are put, whatever the words: two counts together, how many there are, whose a number is."""

import pytest

from tests.roster.told import codes, nodes, ties


def attributes(imported, kind, name):
    """What is known of each node of a kind by one name."""
    return {node.attributes.get(name) for node in nodes(imported, kind).values()}


@pytest.mark.parametrize("header", ["正式党员和预备党员（名）", "正式+预备党员数", "正式及预备党员数"])
def test_what_two_counts_come_to_together_is_neither_of_them(desk, header):
    rows = [["松涛社区", "松涛第一党支部", 12], ["松涛社区", "松涛第二党支部", 31]]
    desk.workbook("党组织.xlsx", {"党组织": [["社区", "党组织名称", header], *rows]})
    imported = desk.imported()
    assert attributes(imported, "party_org", "members") == {12, 31}
    assert attributes(imported, "party_org", "full_members") == attributes(
        imported, "party_org", "probationary_members"
    ) == {None}  # fmt: skip


def test_the_parts_of_a_count_are_none_of_them_all(desk):
    """Of units all members are kept, and the full ones; of Party organisations the probationary ones, too."""
    for file, name, kind in (("企业", "云台酿造有限公司", "企业名称"), ("党组织", "云台第一党支部", "党组织名称")):
        rows = [["社区", kind, "党员数", None], [None, None, "正式", "预备"], ["沐春社区", name, 7, 2]]
        desk.workbook(f"{file}.xlsx", {file: rows}, {file: ["A1:A2", "B1:B2", "C1:D1"]})
    imported = desk.imported()
    (firm,) = nodes(imported, "enterprise").values()
    assert (firm.attributes["full_members"], firm.attributes["members"]) == (7, 9)
    (branch,) = nodes(imported, "party_org").values()
    assert (branch.attributes["full_members"], branch.attributes["probationary_members"]) == (7, 2)
    assert "members" not in branch.attributes


@pytest.mark.parametrize("header", ["微网格数", "微网格数量", "专属网格个数"])
def test_how_many_there_are_is_nobodys_number(desk, header):
    rows = [["沐春社区", "沐春社区第1网格", 340, 4], ["沐春社区", "沐春社区第2网格", 295, 3]]
    desk.workbook("网格.xlsx", {"网格": [["社区", "网格名称", "户数", header], *rows]})
    imported = desk.imported()
    assert attributes(imported, "grid", "number") == {None}
    assert codes(imported) == [("unmapped_column", 1, "D")]


@pytest.mark.parametrize(
    ("header", "is_of_them"), [("企业人数", True), ("单位总人数", True), ("参保人数", False), ("企业参保人数", False)]
)
def test_how_many_the_rows_themselves_have_is_said_behind_what_they_are_called(desk, header, is_of_them):
    rows = [["松涛社区", "云州甲商贸有限公司", 219], ["松涛社区", "云州乙科技有限公司", 105]]
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称", header], *rows]})
    known = attributes(desk.imported(), "enterprise", "employees")
    assert known == ({219, 105} if is_of_them else {None})


@pytest.mark.parametrize("header", ["党支部是否已向街道报到", "单位是否到社区党委报到"])
def test_whether_a_unit_reported_is_asked_with_where(desk, header):
    rows = [["松涛小学", "松涛社区", "松涛小学党支部", "是", "否"], ["松涛税务所", "松涛社区", None, "否", "是"]]
    head = ["单位名称", "社区", "党组织名称", header, "是否文明单位"]
    desk.workbook("驻区单位.xlsx", {"驻区单位": [head, *rows]})
    (sheet,) = desk.imported().files[0].sheets
    assert [column.field for column in sheet.columns[3:]] == ["reported", None]


def test_those_who_have_not_what_a_count_is_of_are_others(desk):
    rows = [["松涛社区", "松涛助学会", 12, 5], ["松涛社区", "松涛摄影会", 31, 9]]
    group, head = ["社区", "社会组织名称", "党员人数", None], [None, None, "总数", "其中：组织关系未转来"]
    desk.workbook("社会组织.xlsx", {"社会组织": [group, head, *rows]}, {"社会组织": ["A1:A2", "B1:B2", "C1:D1"]})
    (sheet,) = desk.imported().files[0].sheets
    assert [column.field for column in sheet.columns[2:]] == ["members", None]


def test_what_has_become_of_something_since_is_no_state_of_it(desk):
    rows = [["松涛社区", f"停车协商{number}", "松涛社区居委会", "无变化"] for number in range(1, 5)]
    desk.workbook("事项.xlsx", {"协调事项": [["社区", "事项名称", "牵头单位", "较上季度增减"], *rows]})
    assert attributes(desk.imported(), "matter", "settled") == {None}


@pytest.mark.parametrize("header", ["里面有几名党员", "党员有多少名"])
def test_a_header_may_ask_how_many_there_are(desk, header):
    rows = [["松涛社区", "春晖里业委会", "春晖里", 5, 3], ["松涛社区", "紫藤里业委会", "紫藤里", 7, 4]]
    desk.workbook("业委会.xlsx", {"业委会": [["社区", "业委会名称", "小区名称", "委员人数", header], *rows]})
    assert attributes(desk.imported(), "owners_committee", "party_members") == {3, 4}


@pytest.mark.parametrize("header", ["自然幢数", "小区楼座数", "座数（栋）"])
def test_buildings_are_counted_by_any_word_for_them(desk, header):
    rows = [["松涛社区", "春晖里", 120, 9], ["松涛社区", "紫藤里", 80, 6]]
    desk.workbook("小区.xlsx", {"小区": [["社区", "小区名称", "户数", header], *rows]})
    assert attributes(desk.imported(), "estate", "buildings") == {9, 6}


def test_what_few_rosters_ask_is_no_other_choice_for_yes_and_no(desk):
    """事项 is in 是否重大事项, too, which the header does not ask."""
    rows = [["松涛社区", f"停车协商{number}", "松涛社区居委会", mark] for number, mark in enumerate("是否是是否", 1)]
    head = ["社区", "事项名称", "牵头单位", "议定事项落实否"]
    desk.workbook("事项.xlsx", {"协调事项": [head, *rows]})
    assert {node.attributes.get("settled") for node in nodes(desk.imported(), "matter").values()} == {True, False}


def test_days_later_than_all_others_of_a_table_are_those_on_which_terms_end(desk):
    """到届日 sounds as much like 换届时间, on which a committee was elected, as like 到期时间."""
    committees = [["春晖里", "2021-04-09", "2026-04-08"], ["紫藤里", "2023-06-01", "2028-05-31"]]
    rows = [["松涛社区", f"{estate}业委会", estate, *days] for estate, *days in committees]
    head = ["社区", "业委会名称", "小区名称", "备案日", "到届日"]
    desk.workbook("业委会.xlsx", {"业委会": [head, *rows]})
    assert attributes(desk.imported(), "owners_committee", "term_ends") == {"2026-04-08", "2028-05-31"}


def test_a_header_may_say_in_brackets_whose_party_organisation_it_names(desk):
    """With that column the list is one of grids; without it, one of household posts, with a person in each row."""
    head = ["社区", "网格（底册名）", "包片楼栋", "片长姓名（两委）", "片上党支部（网格党支部）", "住户合计数"]
    rows = [
        ["松涛社区", f"松涛社区第{at}网格", f"春晖里{at}号楼", name, f"松涛社区第{at}网格党支部", 80 + at]
        for at, name in enumerate(["李雪", "王强", "赵敏", "孙丽"], 1)
    ]
    desk.workbook("底册.xlsx", {"网格（片）底数": [head, *rows]})
    imported = desk.imported()
    assert set(nodes(imported, "grid")) == {row[1] for row in rows}
    assert nodes(imported, "party_household") == {}
    assert ties(imported.contents.graph, "covers") == {(row[4], row[1]) for row in rows}


@pytest.mark.parametrize("word", ["需求", "序"])
def test_the_numbers_of_rows_may_say_what_they_are(desk, word):
    rows = [
        ["松涛社区", f"{word}10{number}", f"松涛社区{what}"] for number, what in enumerate(["车棚扩建", "夜间补亮"])
    ]
    head = ["社区", "登记编号", "急难愁盼事项", "采集日期"]
    desk.workbook("登记.xlsx", {"登记": [head, *[[*row, "2024-05-01"] for row in rows]]})
    imported = desk.imported()
    assert len(nodes(imported, "need")) == (2 if word == "需求" else 0), codes(imported)


@pytest.mark.parametrize("heads", [("哪个单位挑头", "到场单位"), ("挑头单位", "帮手单位")])
def test_of_two_columns_of_units_that_with_several_in_a_cell_says_who_joins(desk, heads):
    """Neither header says it in words that are known."""
    rows = [
        ["松涛社区", f"停车协商{number}", joining, "松涛社区居委会"]
        for number, joining in enumerate(["云州甲商贸有限公司、云州乙科技有限公司", "云州甲商贸有限公司、松涛小学"], 1)
    ]
    desk.workbook("事项.xlsx", {"协调事项": [["社区", "事项名称", heads[1], heads[0]], *rows]})
    desk.workbook("居委会.xlsx", {"居委会": [["社区", "居委会名称"], ["松涛社区", "松涛社区居委会"]]})
    assert {unit for unit, _ in ties(desk.imported().contents.graph, "leads")} == {"松涛社区居委会"}


def test_names_that_end_with_a_word_of_a_choice_choose_none(desk):
    """Three rows, of which a header in words of its own says what they are called."""
    rows = [["松涛社区", f"{estate}业主委员会", estate, "2021-04-09"] for estate in ("春晖里", "紫藤里", "和顺里")]
    head = ["社区", "小区自治组织（业委、自管委）", "小区名称", "备案日"]
    desk.workbook("业委会.xlsx", {"业委会底册": [head, *rows]})
    assert set(nodes(desk.imported(), "owners_committee")) == {row[1] for row in rows}


@pytest.mark.parametrize("header", ["有没有党组织", "建没建党组织"])
def test_a_header_may_ask_by_saying_both(desk, header):
    rows = [["松涛社区", f"云州{name}商贸有限公司", mark] for name, mark in zip("甲乙丙丁", "是否是否", strict=True)]
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称", header], *rows]})
    imported = desk.imported()
    assert {firm for firm, _ in ties(imported.contents.graph, "has_party_org")} == {row[1] for row in rows[::2]}


def test_a_header_of_what_was_once_tells_nothing_of_now(desk):
    head = ["社区", "小区", "原物业公司", "现物业公司", "交接变更时间", "上届业委会到期时间"]
    rows = [["松涛社区", "春晖里", "远山物业", "安居物业", "2026.3", "2025.6"], ["松涛社区", "秋实苑", "安居物业", "无", "2026.5", "2024.6"]]  # fmt: skip
    desk.workbook("物业更替.xlsx", {"s": [head, *rows]})
    imported = desk.imported()
    assert ties(imported.contents.graph, "manages") == {("安居物业", "春晖里")}
    assert not any("contract_ends" in node.attributes for node in imported.contents.graph.iter_nodes("property_firm"))


def test_where_and_who_reported_is_said_by_columns_though_the_title_says_otherwise(desk):
    rows = [["松涛社区", "2024-03-05", "松涛小学", 7], ["松涛社区", "2024-04-02", "松涛税务所", 4]]
    head = ["报到去向社区", "对接时间", "进社区单位", "报到党员"]
    desk.text("名单.csv", "\n".join(",".join(map(str, row)) for row in [["在职党员进社区对接表"], head, *rows]))
    assert ties(desk.imported().contents.graph, "reported_to") == {("松涛小学", "松涛社区"), ("松涛税务所", "松涛社区")}


@pytest.mark.parametrize("header", ["由哪个单位挑头", "谁牵头的", "哪家牵头"])
def test_a_header_may_ask_who_does_something(desk, header):
    units = [
        ["单位名称", "社区"],
        ["云州市气象局", "松涛社区"],
        ["云州市地震局", "松涛社区"],
        ["云州市税务局", "松涛社区"],
    ]
    matters = [["事项名称", "社区", "参加协商的单位（不含牵头）", header]]
    matters += [["楼道堆物清理", "松涛社区", "云州市气象局、云州市税务局", "云州市地震局"], ["路牌损坏修复", "松涛社区", "云州市地震局", "云州市气象局"]]  # fmt: skip
    desk.workbook("单位.xlsx", {"s": units})
    desk.workbook("议事协商事项.xlsx", {"s": matters})
    graph = desk.imported().contents.graph
    assert ties(graph, "leads") == {("云州市地震局", "楼道堆物清理"), ("云州市气象局", "路牌损坏修复")}


def test_whoever_heads_a_building_is_no_household_of_it(desk):
    buildings = [["所属社区", "楼栋（幢）规范名称", "小区（单位）名称", "楼栋长情况", None, "所在楼栋党小组"]]
    buildings += [[None, None, None, "姓名", "联系方式", None]]
    buildings += [["松涛社区", f"{number}号楼", "春晖里", name, "13812345678", f"春晖里{number}号楼党小组"] for number, name in enumerate(("王建国", "李秀英", "陈志强"), 1)]  # fmt: skip
    desk.workbook("楼栋长队伍.xlsx", {"楼栋长队伍": buildings})
    graph = desk.imported().contents.graph
    assert {node.kind for node in graph.iter_nodes()} >= {"building", "party_org"}
    assert not [node for node in graph.iter_nodes() if node.kind == "party_household"]
