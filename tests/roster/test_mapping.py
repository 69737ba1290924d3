"""Mappings read back instead of guessing: what one says outweighs the guess."""

import pytest

from graphcore.roster.proposing.proposal import propose
from tests.roster.mapped import ENTRY, FIRMS
from tests.roster.told import codes, drift, nodes, ties


def test_what_a_mapping_says_outweighs_the_guess(desk, mapping):
    desk.workbook("表.xlsx", {"Sheet1": FIRMS})
    told = mapping("""
version: 1
names: {甲支部: 甲商贸党支部}
tables:
  - roster: social_orgs
    community: 沐春社区
    columns:
      单位全名: name
      雇员: full_members
      支部: party_name
      建否: {field: has_party, values: {●: no, ○: yes}}
      挂靠网格: ignore
      联络员: person
      手机: phone
""")
    imported = desk.imported(mapping=told)
    orgs = nodes(imported, "social_org")
    assert {name: org.attributes["full_members"] for name, org in orgs.items()} == {
        "云州甲商贸有限公司": 12,
        "云州乙科技有限公司": 30,
    }
    assert set(nodes(imported, "community")) == {"沐春社区"}
    assert nodes(imported, "grid") == {}
    # ● was said to mean no, so the firm that names a Party organisation contradicts itself; the other has one, by its ○.
    rows = {problem.source.row: problem.code for problem in imported.problems if problem.severity == "review"}
    assert rows == {2: "contradiction", 3: "unnamed_party_org"}


def test_abbreviations_stand_for_names_wherever_they_are_written(desk, mapping):
    desk.workbook(
        "党组织.xlsx",
        {
            "党组织": [
                ["社区", "党组织名称", "类型"],
                ["松涛社区", "甲商贸联合党支部", "党支部"],
                ["松涛社区", "松涛社区党委", "党委"],
            ]
        },
    )
    desk.workbook(
        "企业.xlsx",
        {
            "企业": [
                ["社区", "企业名称", "党组织名称"],
                ["松涛社区", "云州甲商贸有限公司", "甲联支"],
                ["松涛社区", "云州乙商贸有限公司", "甲联支、松涛大党委"],
            ]
        },
    )
    told = mapping("names: {甲联支: 甲商贸联合党支部, 松涛大党委: 松涛社区党委}\ntables: []")
    imported = desk.imported(mapping=told)
    assert set(nodes(imported, "party_org")) == {"甲商贸联合党支部", "松涛社区党委"}
    assert sum(edge.kind == "has_party_org" for edge in imported.contents.graph.iter_edges()) == 3


def test_where_a_table_stands_can_be_told(desk, mapping):
    # A first row that looks like a header and is none; the table beside is not wanted.
    rows = [["单位全名", "联系方式", None, "旧表"], ["名字", "人头", None, "旧"], ["云州甲商贸有限公司", 12, None, "x"]]
    desk.workbook("表.xlsx", {"s": rows})
    told = mapping(
        "tables:\n  - {roster: enterprises, header: 2, range: 'A:B', columns: {名字: name, 人头: employees}}"
    )
    imported = desk.imported(mapping=told)
    (firm,) = nodes(imported, "enterprise").values()
    assert firm.attributes == {"employees": 12}
    assert [(source.row, source.column) for source in firm.sources] == [(3, "A")]
    assert drift(imported) == []


def test_records_across_can_be_told(desk, mapping):
    rows = [["名字", "甲厂", "乙厂"], ["人头", 3, 4], ["怎样", "好", "好"]]
    desk.workbook("表.xlsx", {"s": rows})
    told = mapping(
        "tables:\n  - {roster: enterprises, records: across, columns: {名字: name, 人头: employees, 怎样: ignore}}"
    )
    assert {
        name: node.attributes["employees"] for name, node in nodes(desk.imported(mapping=told), "enterprise").items()
    } == {
        "甲厂": 3,
        "乙厂": 4,
    }


def test_the_community_of_each_sheet_can_be_told(desk, mapping):
    for_sheet = lambda name: [["网格名称", "户数"], [f"{name}第1网格", 80]]  # noqa: E731
    desk.workbook("网格.xlsx", {"东": for_sheet("甲"), "西": for_sheet("乙")})
    told = mapping(
        "tables:\n  - {roster: grids, community: {东: 松涛社区, 西: 沐春社区}, columns: {网格名称: name, 户数: households}}"
    )
    assert set(nodes(desk.imported(mapping=told), "community")) == {"松涛社区", "沐春社区"}


@pytest.mark.parametrize("way", ["sheet", "file"])
def test_a_sheet_or_file_that_tells_the_community_may_be_called_by_its_beginning(desk, mapping, way):
    """Which community 白杨 is short for other rosters tell, as they do without a mapping; （续） is no part of it."""
    grids = [["所属社区", "网格名称"], ["白杨林场片", "白杨林场片第1网格"], ["松涛社区", "松涛社区第1网格"]]
    desk.workbook("网格.xlsx", {"网格": grids})
    head = ["企业名称", "从业人数"]
    firms = [[head, ["云州甲商贸有限公司", 12]], [head, ["云州乙科技有限公司", 30]]]
    if way == "sheet":
        desk.workbook("企业.xlsx", dict(zip(["白杨", "白杨（续）"], firms, strict=True)))
    else:
        desk.workbook("白杨.xlsx", {"Sheet1": firms[0]})
    told = mapping(
        f"tables:\n  - {{roster: enterprises, community: {way}, columns: {{企业名称: name, 从业人数: employees}}}}"
    )
    assert set(nodes(desk.imported(mapping=told), "community")) == {"白杨林场片", "松涛社区"}


def test_of_several_things_that_tell_the_community_the_nearest_does(desk, mapping):
    """The sheet says it of one table, the title of the other; a proposal writes that down and changes nothing."""
    head = ["企业名称", "统一社会信用代码", "从业人数"]
    sheets = {
        "松涛社区": [head, ["云州甲商贸有限公司", None, 12], ["云州丙商贸有限公司", None, 9]],
        "二": [["沐春社区企业台账"], head, ["云州乙科技有限公司", None, 30], ["云州丁科技有限公司", None, 3]],
    }
    desk.workbook("企业.xlsx", sheets)
    text = propose([desk.folder], "zh").text
    assert mapping(text).tables[0].community == ("sheet", "title")
    assert desk.imported(mapping=mapping(text)).contents.graph == desk.imported().contents.graph
    assert set(nodes(desk.imported(), "community")) == {"松涛社区", "沐春社区"}


def test_a_file_is_what_a_mapping_calls_it_whatever_its_name(desk, mapping):
    head = ["企业名称", "从业人数"]
    desk.workbook("企业[2024].xlsx", {"Sheet1": [head, ["云州甲商贸有限公司", 12]]})
    entry = """
tables:
  - roster: enterprises
    community: {"企业[2024].xlsx": 松涛社区}
    columns: {企业名称: name, 从业人数: employees}
"""
    told = mapping(entry)
    assert set(nodes(desk.imported(mapping=told), "community")) == {"松涛社区"}


def test_a_table_that_is_not_wanted_is_set_aside_and_accounted_for(desk, mapping):
    desk.workbook("表.xlsx", {"Sheet1": FIRMS})
    told = mapping(
        "tables:\n  - {roster: ignore, columns: {单位全名: ignore, 挂靠网格: ignore, 建否: ignore, 雇员: ignore}}"
    )
    imported = desk.imported(mapping=told)
    ((sheet,),) = (file.sheets for file in imported.files)
    assert sheet.set_aside == {"header": 1, "ignored": 2}
    assert sheet.rows == 3
    assert imported.contents.graph.count("enterprise") == 0


def test_words_of_a_choice_can_be_told(desk, mapping):
    desk.workbook("党.xlsx", {"s": [["党组织名称", "档次"], ["甲", "大支"], ["乙", "小支"]]})
    told = mapping(
        "tables:\n  - {roster: party_orgs, columns: {党组织名称: name, 档次: {field: level, values: {大支: general_branch, 小支: branch}}}}"
    )
    levels = {name: node.attributes["level"] for name, node in nodes(desk.imported(mapping=told), "party_org").items()}
    assert levels == {"甲": "general_branch", "乙": "branch"}


def test_a_table_that_no_entry_knows_is_guessed(desk, mapping):
    desk.workbook("网格.xlsx", {"网格": [["社区", "网格名称", "户数"], ["松涛社区", "松涛社区第1网格", 120]]})
    imported = desk.imported(mapping=mapping(ENTRY))
    assert set(nodes(imported, "grid")) == {"松涛社区第1网格"}


def test_of_entries_with_one_header_that_holds_which_states_its_rows(desk, mapping):
    """The second is for whatever stands below another header."""
    head = ["单位全名", "名目"]
    rows = [["云州甲厂", "松涛社区第1网格"], ["二、沐春社区"], head, ["云州乙厂", "乙厂党支部"]]
    sheet = [["企业名目"], head, *rows]
    desk.workbook("企业.xlsx", {"s": sheet})
    entries = """
tables:
  - {roster: enterprises, sheets: [s], seen: ["企业.xlsx#s"], header: 2, columns: {单位全名: name, 名目: grid}}
  - {roster: enterprises, sheets: [s], seen: ["企业.xlsx#s"], columns: {单位全名: name, 名目: party_name}}
"""
    graph = desk.imported(mapping=mapping(entries)).contents.graph
    assert ("云州甲厂", "松涛社区第1网格") in ties(graph, "located_in")
    assert ties(graph, "has_party_org") == {("云州乙厂", "乙厂党支部")}


def test_columns_of_an_entry_that_are_called_alike_claim_no_other_table(desk, mapping):
    """They are no more alike to it for being several: what they say is said of any column."""
    rows = [
        ["驻区单位名称", "主管部门", "党组织名称", "入驻日期"],
        ["写清楚", "写清楚", "写清楚", "年月日"],
        *([f"云州{name}小学", "临澄区教育局", f"{name}小学党支部", "2012-05-01"] for name in "甲乙丙"),
    ]
    desk.workbook("松涛社区驻区单位.xlsx", {"s": rows})
    columns = "{例: sequence, 写清楚: name, 写明: date, 写法: note, 写清楚#2: estate, 写清楚#3: lead}"
    text = f"version: 1\ntables:\n  - {{roster: matters, seen: [议事.xlsx#s], columns: {columns}}}\n"
    imported = desk.imported(mapping=mapping(text))
    assert nodes(imported, "matter") == {}
    assert {f"云州{name}小学" for name in "甲乙丙"} <= set(nodes(imported, "resident_unit"))


def test_a_group_of_a_header_that_reaches_past_its_table_is_no_column_of_it(desk, mapping):
    """The table above is wider. What has the header without its group is another entry, which fits no better."""
    head = ["序号", "企业名称", "统一社会信用代码", "从业人数", "成立日期", "所属网格", "地址"]
    firms = [
        ["一、企业"],
        head,
        *[[at, f"云州{name}商贸有限公司", None, 9, "2012-05"] for at, name in enumerate("甲乙丙", 1)],
    ]
    below = ["组织名称", "党员人数", "成立日期", "党组织名称"]
    told = [["丁舞蹈队", 3, "2012-05", "丁支部"], ["戊舞蹈队", 3, "2013-05", "戊支部"]]
    orgs = [["二、社会组织"], ["序号", "基本情况"], [None, *below], *[[at, *row] for at, row in enumerate(told, 1)]]
    top = len(firms) + 3
    merges = {"松涛社区": [f"A{top}:A{top + 1}", f"B{top}:G{top}"]}
    sheets = {"松涛社区": [*firms, [], *orgs], "沐春社区": [["社会组织"], below, ["己舞蹈队", 3, "2012-05", "己支部"]]}
    desk.workbook("台账.xlsx", sheets, merges)
    imported = desk.imported(mapping=mapping(propose([desk.folder], "zh").text))
    assert set(nodes(imported, "enterprise")) == {f"云州{name}商贸有限公司" for name in "甲乙丙"}
    assert set(nodes(imported, "social_org")) == {f"{name}舞蹈队" for name in "丁戊己"}


def test_the_same_bytes_under_another_mapping_are_read_anew(desk, mapping):
    desk.workbook("企业.xlsx", {"企业": FIRMS})
    first = desk.imported(mapping=mapping(ENTRY))
    again = desk.imported(known=first.contents.rosters, mapping=mapping("# only a comment\n" + ENTRY))
    other = desk.imported(known=first.contents.rosters, mapping=mapping(ENTRY.replace("employees", "ignore")))
    outcomes = [imported.files[0].outcome for imported in (first, again, other)]
    assert outcomes == ["new", "unchanged", "replaced"]
    assert "employees" not in nodes(other, "enterprise")["云州甲商贸有限公司"].attributes


@pytest.mark.parametrize(
    ("pattern", "meant"), [("D:\\台账\\企*", True), ("台账/企*", True), ("企*", True), ("企*\\别*", False)]
)
def test_of_a_path_in_either_spelling_the_name_of_the_file_counts(desk, mapping, pattern, meant):
    desk.workbook("企业.xlsx", {"企业": FIRMS})
    unwanted = ENTRY.replace("enterprises", "ignore").replace("header: 1", f"files: '{pattern}'")
    assert (not nodes(desk.imported(mapping=mapping(unwanted)), "enterprise")) == meant


def test_hidden_sheets_are_read_only_when_asked(desk, mapping):
    import xlsxwriter

    desk.folder.mkdir()
    with xlsxwriter.Workbook(str(desk.folder / "企业.xlsx")) as book:
        book.add_worksheet("说明").write(0, 0, "说明")
        sheet = book.add_worksheet("旧")
        sheet.hide()
        for number, row in enumerate(FIRMS):
            sheet.write_row(number, 0, row)
    assert nodes(desk.imported(), "enterprise") == {}
    assert len(nodes(desk.imported(hidden=True), "enterprise")) == 2
    asked = ENTRY.replace("    header: 1", "    hidden: true\n    sheets: 旧*")
    assert len(nodes(desk.imported(mapping=mapping(asked)), "enterprise")) == 2


def test_a_blank_cell_means_the_one_above_where_a_mapping_says_so(desk, mapping):
    rows = [
        ["单位", "网格", "人手"],
        ["甲公司", "第1网格", 3],
        ["乙公司", None, 4],
        ["丙公司", "第1网格", 5],
        ["丁公司", None, 6],
    ]
    desk.workbook("表.xlsx", {"Sheet1": rows})
    entry = """
version: 1
tables:
  - {roster: enterprises, community: 松涛社区, columns: {单位: name, 网格: %s, 人手: employees}}
"""
    graphs = [
        desk.imported(mapping=mapping(entry % grid)).contents.graph for grid in ("grid", "{field: grid, blank: above}")
    ]
    placed = [
        len({edge.source for edge in graph.iter_edges() if edge.kind == "located_in" and edge.target.startswith("GR")})
        for graph in graphs
    ]
    assert placed == [2, 4]


def test_a_roster_said_to_cover_all_communities_leaves_none_unknown(desk, mapping):
    desk.workbook("网格.xlsx", {"网格": [["社区", "网格名称"], ["松涛社区", "第1网格"], ["沐春社区", "第1网格"]]})
    desk.workbook("报到.xlsx", {"报到": [["社区", "单位", "日子"], ["松涛社区", "云州卓沐医院", "2024-05-06"]]})
    entry = """
version: 1
tables:
  - {roster: double_reports, %s columns: {社区: community, 单位: unit, 日子: since}}
"""
    told = [
        {
            node.name: "double_reports" in node.attributes["rosters"]
            for node in nodes(desk.imported(mapping=mapping(entry % everywhere)), "community").values()
        }
        for everywhere in ("", "everywhere: true,")
    ]
    assert told == [{"松涛社区": True, "沐春社区": False}, {"松涛社区": True, "沐春社区": True}]


@pytest.mark.parametrize("everywhere", [False, True])
def test_of_a_whole_register_of_reports_who_is_not_on_it_has_not_reported(desk, mapping, everywhere):
    """That a unit of another community says it has is put to the analyst, if the register is said to cover all."""
    units = [["沐春社区", "云州卓沐医院", "是"], ["沐春社区", "云州市第二中学", "否"]]
    desk.workbook("单位.xlsx", {"驻区单位": [["社区", "单位名称", "是否报到"], *units]})
    desk.workbook("报到.xlsx", {"报到": [["社区", "单位", "日子"], ["松涛社区", "云州市第二中学", "2024-05-06"]]})
    columns = "{社区: community, 单位: unit, 日子: since}"
    entry = f"tables:\n  - {{roster: double_reports, everywhere: {str(everywhere).lower()}, columns: {columns}}}"
    told = {(code, row) for code, row, _ in codes(desk.imported(mapping=mapping(entry)))}
    assert (("contradiction", 2) in told) is everywhere
