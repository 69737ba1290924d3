"""A row that tells no community is imported and said; so is, once, a roster that tells none at all."""

from datetime import date

import pytest

from graphcore.roster.mapping import read_mapping
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from tests.roster.archive import sheet
from tests.roster.told import ties

HEADER = ["所属社区", "企业名称", "职工人数", "所属网格"]
JIA, YI, BING, DING, WU = (f"云州{name}商贸有限公司" for name in "甲乙丙丁戊")
PLACED = [["松涛社区", JIA, 12, None], ["松涛社区", DING, 8, None]]  # written in each row: a blank is not as above
PLACED += [["沐春社区", BING, 7, None], ["沐春社区", WU, 9, None]]
GRIDS = [["所属社区", "网格名称", "户数"], ["松涛社区", "松涛社区第1网格", 300]]


def said(imported):
    return [
        (problem.code, problem.source.file, problem.source.row, problem.source.column)
        for problem in imported.problems
        if problem.code.startswith("no_community")
    ]


def names(imported, kind="enterprise"):
    return {node.name for node in imported.contents.graph.iter_nodes(kind)}


def test_a_row_that_tells_none_is_imported_and_its_cell_is_said(desk):
    desk.workbook("企业.xlsx", {"企业": [HEADER, *PLACED[:2], [None, YI, 5, None], *PLACED[2:]]})
    imported = desk.imported()
    assert said(imported) == [("no_community", "企业.xlsx", 4, "A")]
    assert names(imported) == {JIA, YI, BING, DING, WU}
    graph = imported.contents.graph
    lying = {graph.node(edge.source).name for edge in graph.iter_edges("located_in")}
    assert YI not in lying  # as the message says


def test_a_roster_of_which_no_row_tells_one_is_said_once(desk):
    desk.workbook("企业.xlsx", {"企业": [HEADER[1:3], [JIA, 12], [YI, 5], [BING, 7]]})
    imported = desk.imported()
    assert said(imported) == [("no_community_at_all", "企业.xlsx", None, None)]
    assert names(imported) == {JIA, YI, BING}


@pytest.mark.parametrize("grid", ["松涛社区第1网格", None])
def test_what_it_lies_in_tells_as_well(desk, grid):
    desk.workbook("企业.xlsx", {"企业": [HEADER, *PLACED, [None, YI, 5, grid]]})
    desk.workbook("网格.xlsx", {"网格": GRIDS})
    assert said(desk.imported()) == ([] if grid else [("no_community", "企业.xlsx", 6, "A")])


def test_another_row_of_the_same_one_tells_as_well(desk):
    code = "91310101EDH4CFAA6U"
    header = ["社区", "企业名称", "统一社会信用代码"]
    placed = [[community, name, None] for community, name, *_ in PLACED]
    desk.workbook("企业.xlsx", {"企业": [header, *placed, [None, YI, code]]})
    assert said(desk.imported()) == [("no_community", "企业.xlsx", 6, "A")]
    desk.workbook("企业二.xlsx", {"企业": [header, ["松涛社区", YI, code], *placed]})
    assert YI in names(desk.imported())
    assert said(desk.imported()) == []


def test_party_organisations_tell_by_what_is_above_or_below_them(desk):
    header = ["所属社区", "党组织名称", "上级党组织"]
    rows = [[None, "云州街道党工委", None], ["松涛社区", "松涛社区党委", "云州街道党工委"]]
    rows += [["松涛社区", "松涛社区第二党支部", "松涛社区党委"], [None, "松涛社区第一党支部", "松涛社区党委"]]
    rows += [["松涛社区", "松涛社区第三党支部", "松涛社区党委"], [None, "云州商会党支部", None]]
    desk.workbook("党组织.xlsx", {"党组织": [header, *rows]})
    assert said(desk.imported()) == [("no_community", "党组织.xlsx", 7, "A")]


def test_property_firms_need_none(desk):
    rows = [["物业企业名称", "信用等级"], ["云州绿城物业服务有限公司", "A"], ["云州安居物业服务有限公司", "B"]]
    desk.workbook("物业.xlsx", {"物业企业": rows})
    imported = desk.imported()
    assert len(names(imported, "property_firm")) == 2
    assert said(imported) == []


def test_who_says_that_a_roster_covers_all_is_not_asked(desk, tmp_path):
    mapping = tmp_path / "mapping.yaml"
    columns = "{企业名称: name, 职工人数: employees}"
    entry = f"{{roster: enterprises, everywhere: true, seen: [企业.xlsx#企业], columns: {columns}}}"
    mapping.write_text(f"version: 1\ntables:\n  - {entry}\n", encoding="utf-8")
    desk.workbook("企业.xlsx", {"企业": [HEADER[1:3], [JIA, 12], [YI, 5]]})
    assert said(desk.imported()) != []
    assert said(desk.imported(mapping=read_mapping(mapping))) == []


def test_a_record_in_a_column_is_said_by_its_cell(desk):
    records = [HEADER, *PLACED[:2], [None, YI, 5, None], *PLACED[2:]]
    desk.workbook("企业.xlsx", {"企业": [list(row) for row in zip(*records, strict=True)][:3]})
    imported = desk.imported()
    assert names(imported) == {JIA, YI, BING, DING, WU}
    assert said(imported) == [("no_community", "企业.xlsx", 1, "D")]


def test_what_ended_is_nobodys_task(archive):
    lacking = ["", YI, 5]
    archive.take(date(2026, 3, 31), 企业=sheet(HEADER, *PLACED, lacking))
    assert [one.code for one in archive.contents.problems] == ["no_community"]
    archive.take(date(2026, 6, 30), 企业=sheet(HEADER, *PLACED, lacking))
    assert [(one.code, one.is_of_earlier) for one in archive.contents.problems] == [("no_community", False)]
    archive.take(date(2026, 9, 30), 企业=sheet(HEADER, *PLACED, ["松涛社区", YI, 5]))
    assert [one for one in archive.contents.problems if not one.is_of_earlier] == []


FIRMS = [["企业名称", "职工人数", "是否建立党组织"], [JIA, 12, "有"], [YI, 5, "无"]]


def verdicts(imported, rule):
    engine = NetworkXEngine(imported.contents.graph.to_networkx())
    return {finding.name: finding.status for finding in engine.findings(load_pack().rules[rule], date(2026, 6, 30))}


def test_what_is_unknown_where_nothing_tells_a_community(desk):
    desk.workbook("企业.xlsx", {"企业": FIRMS})
    desk.workbook("驻区单位.xlsx", {"驻区单位": [["单位名称", "单位性质"], ["云州第二中学", "学校"]]})
    imported = desk.imported()
    assert verdicts(imported, "enterprise-coverage") == {JIA: "organisation", YI: "uncovered"}
    assert verdicts(imported, "double-report") == {"云州第二中学": "unknown"}  # no registrations were supplied
    (untold,) = imported.contents.graph.iter_nodes("community")
    assert untold.attributes["rosters"] == ["enterprises", "resident_units"]
    assert untold.sources
    assert not [edge for edge in imported.contents.graph.iter_edges() if untold.id in (edge.source, edge.target)]


def test_a_list_that_tells_of_no_party_organisation_leaves_nobody_uncovered_there_either(desk):
    desk.workbook("企业.xlsx", {"企业": [row[:2] for row in FIRMS]})
    assert {*verdicts(desk.imported(), "enterprise-coverage").values()} == {"unknown"}
    desk.workbook("小区.xlsx", {"小区": [["所属社区", "小区名称", "户数"], ["松涛社区", "春晖里", 300]]})
    imported = desk.imported()
    assert {*verdicts(imported, "enterprise-coverage").values()} == {"unknown"}
    assert names(imported, "community") == {"松涛社区"}


def test_a_guessed_table_leaves_verdicts_open_there_as_well(desk):
    rows = [["单位名称", "在哪个楼", "用工情况", "有没有支部", "谁去联系", "几个同志"]]
    rows += [[f"云州{name}服务中心", "东方大厦", number, "否", None, 1] for number, name in enumerate("甲乙丙丁", 10)]
    desk.workbook("商家.xlsx", {"s": rows})
    imported = desk.imported()
    assert "guessed_table" in {problem.code for problem in imported.problems}
    found = {status for rule in load_pack().rules for status in verdicts(imported, rule).values()}
    assert "uncovered" not in found
    assert "unknown" in found


def test_a_committee_called_after_its_community_tells_it(desk):
    desk.workbook("网格.xlsx", {"网格": GRIDS})
    rows = [["序号", "居委会名称", "主任"], [1, "松涛社区居委会", "陈立"], [2, "云澜街道石桥村村民委员会", "高敏"]]
    desk.workbook("居委会.xlsx", {"居委会": rows})
    imported = desk.imported()
    assert said(imported) == []
    lies_in = {pair for pair in ties(imported.contents.graph, "located_in") if pair[0] in (rows[1][1], rows[2][1])}
    assert lies_in == {("松涛社区居委会", "松涛社区"), ("云澜街道石桥村村民委员会", "石桥村")}


@pytest.mark.parametrize(("who", "expected"), [("松涛社区居委会", {"松涛社区"}), ("业主代表", {"没有写明的社区"})])
def test_a_title_about_its_residents_names_it_where_rows_do_too(desk, who, expected):
    """松涛社区居民 may be 城市社区居民, whoever they are."""
    rows = [["时间", "议题", "参加单位", "是否办结"], ["2026年2月3日", "春晖里路灯维修", who, "是"]]
    rows += [["2026年4月8日", "停车位划线", who, "否"]]
    desk.workbook("议事.xlsx", {"议事": [["松涛社区居民议事会记录台账", None, None, None], *rows]}, {"议事": ["A1:D1"]})
    assert names(desk.imported(), "community") == expected


def test_the_committee_of_a_village_in_a_column_of_communities_tells_the_village(desk):
    desk.workbook("企业.xlsx", {"企业": [["社区", "企业名称"], ["石桥村村委会", JIA], ["杨村村民委员会", YI]]})
    lies_in = {pair for pair in ties(desk.imported().contents.graph, "located_in") if pair[0] in (JIA, YI)}
    assert lies_in == {(JIA, "石桥村"), (YI, "杨村")}
