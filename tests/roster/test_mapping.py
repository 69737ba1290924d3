"""Mappings: the guess written down, corrected, read back instead of guessing, and what has changed since."""

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcore.errors import UnusableInput
from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.mapping import NO_MAPPING, read_mapping
from graphcore.roster.mapping.schema import mapping_schema
from graphcore.roster.mapping.wording import one_line, scalar
from graphcore.roster.proposing.proposal import propose
from graphcore.roster.reading.manner import Manner
from graphcore.roster.words.lexicon import lexicon

FIRMS = [
    ["单位全名", "挂靠网格", "建否", "支部", "雇员", "联络员", "手机"],
    ["云州甲商贸有限公司", "松涛社区第1网格", "●", "甲商贸党支部", 12, "欧阳某某", "13900001111"],
    ["云州乙科技有限公司", "松涛社区第2网格", "○", None, 30, "司马某某", "13900002222"],
]


@pytest.fixture
def mapping(tmp_path):
    """A mapping written by a test, read as users' are."""

    def write(text):
        path = tmp_path / "mapping.yaml"
        path.write_text(text, encoding="utf-8")
        return read_mapping(path)

    return write


def drift(imported):
    return [problem.message("zh") for problem in imported.problems if problem.code == "mapping_drift"]


def nodes(imported, kind):
    return {node.name: node for node in imported.contents.graph.iter_nodes() if node.kind == kind}


@pytest.mark.parametrize("corpus", ["street", "tidy"])
def test_a_proposal_as_it_stands_changes_nothing(request, mapping, corpus):
    files = request.getfixturevalue(corpus) / "files"
    proposed = mapping(propose([files], "zh").text)
    guessed, told = prepare_import([files]), prepare_import([files], manner=Manner(mapping=proposed))
    assert told.contents.graph == guessed.contents.graph
    assert drift(told) == []
    assert {roster.settings for roster in told.contents.rosters} == {f"{Manner().settings}, mapping {proposed.digest}"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_proposal_shows_samples_but_nobody(desk, mapping, language):
    desk.workbook("企业.xlsx", {"企业": FIRMS})
    text = propose([desk.folder], language).text
    (entry,) = mapping(text).tables
    assert entry.roster == "enterprises"
    assert "云州甲商贸有限公司" in text
    assert not [secret for secret in ("欧阳", "司马", "13900001111", "13900002222") if secret in text]
    assert entry.columns["建否"].values == {"●": True, "○": False}


def test_one_entry_serves_every_sheet_of_its_layout(desk, mapping):
    grids = [["社区", "网格名称", "户数"], ["松涛社区", "松涛社区第1网格", 120]]
    desk.workbook("a.xlsx", {"一": grids, "二": grids})
    desk.workbook("b.xlsx", {"三": grids})
    (entry,) = mapping(propose([desk.folder], "zh").text).tables
    assert entry.seen == ("a.xlsx#一", "a.xlsx#二", "b.xlsx#三")


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
    # ○ was said to mean yes, so the firm without a Party organisation contradicts itself, and not the other.
    assert {problem.source.row for problem in imported.problems if problem.code == "contradiction"} == {2, 3}


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


ENTRY = """
tables:
  - roster: enterprises
    seen: ["企业.xlsx#企业"]
    header: 1
    columns:
      单位全名: name
      挂靠网格: grid
      建否: has_party
      支部: party_name
      雇员: employees
      联络员: person
      手机: phone
"""


@pytest.mark.parametrize(
    ("change", "said", "employees"),
    [
        (lambda rows: [row[:4] + row[5:] for row in rows], "列“雇员”不见了，先前读作从业人数（employees）", None),
        (
            lambda rows: [[*row, extra] for row, extra in zip(rows, ["产值等第", "A", "B"], strict=True)],
            "“产值等第”是新的",
            12,
        ),
        (lambda rows: [["雇员数" if cell == "雇员" else cell for cell in row] for row in rows], "改名为“雇员数”", 12),
        (lambda rows: [[row[1], row[0], *row[2:]] for row in rows], "次序变了", 12),
        (lambda rows: [["二〇二四年底册"], [], *rows], "表头在第 3 行，不在第 1 行", 12),
    ],
    ids=["gone", "new", "renamed", "moved", "header moved"],
)
def test_drift_is_said_in_plain_words_and_the_rest_is_read(desk, mapping, change, said, employees):
    desk.workbook("企业.xlsx", {"企业": change(FIRMS)})
    imported = desk.imported(mapping=mapping(ENTRY))
    (only,) = drift(imported)
    assert said in only
    assert nodes(imported, "enterprise")["云州甲商贸有限公司"].attributes.get("employees") == employees


def test_a_header_that_stands_once_more_below_has_not_moved(desk, mapping):
    header, one, other = ["单位全名", "挂靠网格", "雇员"], ["云州甲厂", "第1网格", 12], ["云州乙厂", "第2网格", 30]
    desk.workbook("企业.xlsx", {"s": [header, one, ["松涛社区的其余各家（1家）"], header, other]})
    columns = "{单位全名: name, 挂靠网格: grid, 雇员: employees}"
    entry = (
        f"tables:\n  - {{roster: enterprises, community: 松涛社区, seen: [企业.xlsx#s], header: 1, columns: {columns}}}"
    )
    imported = desk.imported(mapping=mapping(entry))
    assert set(nodes(imported, "enterprise")) == {"云州甲厂", "云州乙厂"}
    assert drift(imported) == []


def test_the_lowest_words_of_a_header_beside_all_of_them_are_no_drift(desk, mapping):
    header = [["主体", None, "党建", None, "用工"], ["门头", "落在哪", "组没组", "跟谁联", None]]
    rows = [["云州甲商贸有限公司", "松涛社区", "有", "甲支部", 12]]
    desk.workbook("商户.xlsx", {"s": [*header, *rows]}, {"s": ["A1:B1", "C1:D1", "E1:E2"]})
    columns = "{门头: name, 落在哪: community, 组没组: has_party, 跟谁联: party_name, 用工: employees}"
    told = mapping(
        f"version: 1\ntables:\n  - {{roster: enterprises, seen: [商户.xlsx#s], header: 1-2, columns: {columns}}}\n"
    )
    imported = desk.imported(mapping=told)
    assert drift(imported) == []
    assert nodes(imported, "enterprise")["云州甲商贸有限公司"].attributes["employees"] == 12


def test_a_sheet_that_is_gone_is_said(desk, mapping):
    desk.workbook("企业.xlsx", {"新表": FIRMS})
    (only,) = drift(desk.imported(mapping=mapping(ENTRY)))
    assert "“企业”不见了" in only


def test_a_table_that_no_entry_knows_is_guessed(desk, mapping):
    desk.workbook("网格.xlsx", {"网格": [["社区", "网格名称", "户数"], ["松涛社区", "松涛社区第1网格", 120]]})
    imported = desk.imported(mapping=mapping(ENTRY))
    assert set(nodes(imported, "grid")) == {"松涛社区第1网格"}


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


WRONG = {
    "tables:\n  - {roster: firms, columns: {a: name}}": (2, "firms"),
    "tables:\n  - roster: enterprises\n    columns:\n      a: name\n      b: employes": (5, "employees"),
    "tables:\n  - roster: enterprises\n    columns:\n      a: name\n      b: name": (5, "ignore"),
    "tables:\n  - roster: enterprises\n    columns:\n      a: employees": (3, "name"),
    "tables:\n  - roster: enterprises\n    colums:\n      a: name": (3, "columns"),
    "version: 1\ntables:\n  - roster: enterprises\n    header: top\n    columns: {a: name}": (4, "2-3"),
    "version: 1\ntables:\n  - roster: enterprises\n    range: A1\n    columns: {a: name}": (4, "A2:H40"),
    "tables:\n  - roster: enterprises\n    columns:\n      a: name\n      b: {field: has_party, values: {x: maybe}}": (
        5,
        "yes",
    ),
    "tables:\n  - roster: enterprises\n    columns:\n      a: name\n      b: {field: employees, values: {x: yes}}": (
        5,
        "values",
    ),
    "tables:\n  - roster: party_orgs\n    columns:\n      a: name\n      b: {field: level, values: {x: brunch}}": (
        5,
        "branch",
    ),
    "version: 9\ntables: []": (1, "1"),
    "tables:\n  - {roster: a\n": (3, "YAML"),
    "- a\n- b": (1, "tables:"),
    "tables: 5": (1, "list"),
    'tables:\n  - roster: enterprises\n    files: "台账\\企业.xlsx"\n    columns: {a: name}': (3, "single"),
}


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_mapping_is_refused_in_one_sentence_with_the_line(mapping, text):
    line, named = WRONG[text]
    with pytest.raises(UnusableInput) as refused:
        mapping(text)
    zh, en = refused.value.text
    assert f"mapping.yaml 第 {line} 行" in zh
    assert f"mapping.yaml, line {line}:" in en
    assert named in en
    assert "\n" not in zh + en


@settings(max_examples=200)
@given(st.text(max_size=30))
def test_any_header_comes_back_as_it_is_from_a_proposal(text):
    assert yaml.safe_load(f"{scalar(text)}: name") == {text: "name"}


@given(st.text(max_size=30))
def test_a_comment_never_ends_its_line(text):
    assert yaml.safe_load(f"a: 1  # {one_line(text)}\nb: 2") == {"a": 1, "b": 2}


def test_the_digest_is_of_what_is_meant(mapping):
    one = mapping("names: {a: b, c: d}\ntables: []")
    assert one.digest == mapping("# said otherwise\ntables: []\nnames:\n  a: b\n  c: d").digest
    assert one.digest != mapping("names: {a: b}\ntables: []").digest
    assert NO_MAPPING.digest == ""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_schema_names_every_field_of_every_roster(language):
    schema = mapping_schema(language)
    json.dumps(schema)
    for roster in lexicon().rosters:
        named = {choice["const"] for choice in schema["$defs"][roster]["oneOf"]}
        assert named == {*lexicon().fields_of(roster), "ignore", "undecided"}


def test_tables_of_nearly_one_header_share_an_entry_and_the_odd_column_is_not_missed(desk, mapping):
    desk.workbook("a.xlsx", {"一": FIRMS})
    desk.workbook(
        "b.xlsx", {"二": [[*row, extra] for row, extra in zip(FIRMS, ["核查轮次", "一轮", "二轮"], strict=True)]}
    )
    told = mapping(propose([desk.folder], "zh").text)
    (entry,) = told.tables
    assert set(entry.sometimes) == {"核查轮次"}
    assert entry.seen == ("a.xlsx#一", "b.xlsx#二")
    assert drift(desk.imported(mapping=told)) == []


@pytest.mark.parametrize("page", ["mapping.md", "mapping.zh.md"])
def test_the_example_in_the_docs_is_a_mapping(mapping, page):
    text = (Path(__file__).parents[2] / "docs" / page).read_text(encoding="utf-8")
    (entry,) = mapping(text.partition("```yaml\n")[2].partition("```")[0]).tables
    assert entry.columns["党建情况·建否"].values == {"●": True, "○": False}


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


UNHEARD_OF = [
    ["片区", "招牌", "摸排批次", "有没有支部"],
    ["松涛社区", "云州晴川百货有限公司", "一", "●"],
    ["沐春社区", "云州半亩园艺有限公司", "二", "○"],
]


def test_a_sheet_in_which_nothing_was_found_is_proposed_as_a_comment_to_fill_in(desk, mapping):
    desk.workbook("摸排.xlsx", {"表": [["某街道摸排底表"], *UNHEARD_OF]})
    text = propose([desk.folder], "zh").text
    assert mapping(text).tables == ()
    filled = text.replace("  # - roster: undecided", "  - roster: enterprises").replace("  #   ", "    ")
    for header, field in (("片区", "community"), ("招牌", "name"), ("有没有支部", "has_party")):
        filled = filled.replace(f"{header}: undecided", f"{header}: {field}")
    told = prepare_import([desk.folder], manner=Manner(mapping=mapping(filled)))
    assert {"云州晴川百货有限公司", "云州半亩园艺有限公司"} == set(nodes(told, "enterprise"))
    assert "unrecognised_table" not in {problem.code for problem in told.contents.problems}
