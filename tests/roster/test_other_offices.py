"""Habits of offices elsewhere: other characters, examples and hints in the form, counts in words, terms, tables that go on."""

import pytest

from graphcore.roster.cells.marks import marks_of
from graphcore.roster.cells.profiling import profile
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.tables.section_names import section_place


def codes(imported):
    return [(problem.code, problem.details.get("header")) for problem in imported.problems]


def of_kind(imported, kind):
    return {node.name: node.attributes for node in imported.contents.graph.iter_nodes() if node.kind == kind}


def firms(*rest):
    return [[f"云州{name}商贸有限公司", *(one(number) for one in rest)] for number, name in enumerate("甲乙丙丁", 1)]


def test_headers_in_traditional_characters(desk):
    rows = [
        ["企業名稱", "職工人數", "黨員人數", "成立時間"],
        *firms(lambda n: 20 + n, lambda n: n, lambda n: f"200{n}-05-01"),
    ]
    desk.workbook("松涛社区企業臺賬.xlsx", {"s": rows})
    imported = desk.imported()
    assert codes(imported) == []
    assert of_kind(imported, "enterprise")["云州甲商贸有限公司"] == {
        "employees": 21,
        "members": 1,
        "established": "2001-05-01",
    }


@pytest.mark.parametrize("count", ["现有40人", "（40人）", "共有40名", "实有40人", "大概40"])
def test_a_count_among_words(desk, count):
    rows = [["企业名称", "职工人数"], *firms(lambda n: count if n == 1 else 30 + n)]
    desk.workbook("松涛社区企业台账.xlsx", {"s": rows})
    assert of_kind(desk.imported(), "enterprise")["云州甲商贸有限公司"]["employees"] == 40


@pytest.mark.parametrize("office", ["双桥办事处", "高坪经济示范区", "云澜街道"])
def test_an_office_or_a_zone_does_for_a_street(desk, office):
    """Its name before that of a committee is no part of it, and places are known as lying in it."""
    rows = [["居委会名称", "社区"], *([f"{office}{place}社区居民委员会", f"{place}社区"] for place in ("松涛", "沐春"))]
    desk.workbook("居委会台账.xlsx", {"s": rows})
    estates = [
        ["小区名称", "社区", "居委会"],
        ["春晖里", "松涛社区", "居委会"],
        ["枫林苑", "沐春社区", "沐春社区居委会"],
    ]
    desk.workbook("小区台账.xlsx", {"s": estates})
    imported = desk.imported()
    assert len(list(imported.contents.graph.iter_edges("serves"))) == 2
    assert set(of_kind(imported, "street")) == {office}
    assert codes(imported) == []


def test_offices_for_markets_in_two_places_are_two(desk):
    """What stands before 市场 is no city, and called so nothing loses it: 松涛市场监督管理所, 松涛社区两新组织联合党支部."""
    rows = [["党组织名称", "党员人数", "成立时间"]]
    for place in ("松涛", "沐春"):
        rows += [[f"{place}市场监督管理所党支部", 7, "2012-05-01"], [f"{place}社区两新组织联合党支部", 9, "2013-05-01"]]
    desk.workbook("云澜街道党组织台账.xlsx", {"s": rows})
    assert len(of_kind(desk.imported(), "party_org")) == 4


def test_two_new_fields_by_their_long_name(desk):
    parties = [["党组织名称", "社区", "党员人数"], ["松涛社区新经济组织新社会组织联合党支部", "松涛社区", 7]]
    desk.workbook("党组织台账.xlsx", {"s": parties})
    rows = [["企业名称", "社区", "党组织名称"], *firms(lambda _: "松涛社区", lambda _: "松涛社区两新组织联合党支部")]
    desk.workbook("企业台账.xlsx", {"s": rows})
    assert set(of_kind(desk.imported(), "party_org")) == {"松涛社区新经济组织新社会组织联合党支部"}


def test_of_a_whole_term_the_day_is_taken_that_the_column_is_about(desk):
    rows = [
        ["业委会名称", "所属小区", "成立时间", "届满日期"],
        *([f"{name}业委会", name, "2020年7月1日", "2020.7.1-2025.6.30"] for name in ("春晖里", "枫林苑")),
    ]
    desk.workbook("松涛社区业委会台账.xlsx", {"s": rows})
    imported = desk.imported()
    assert codes(imported) == []
    assert {told["term_ends"] for told in of_kind(imported, "owners_committee").values()} == {"2025-06-30"}


def test_done_and_not_yet_behind_the_same_word():
    marks = marks_of(["可建已建", "可建未建", "可建未建"])
    assert [marks.read(mark) for mark in ("可建已建", "可建未建")] == [True, False]
    marks = marks_of(["办结", "正在协商", "办结"])
    assert [marks.read(mark) for mark in ("办结", "正在协商")] == [True, False]


@pytest.mark.parametrize(
    "row",
    [
        [None, None, "如2021年3月5日", None],
        ["示例", "某某公司", "2021-01", "91"],
        ["××", "××公司", "××××年", "91××××"],
    ],
)
def test_a_row_that_shows_how_to_fill_in_is_no_record(desk, row):
    rows = [
        ["社区", "企业名称", "成立时间", "党员人数"],
        row,
        *(["松涛社区", name, f"201{day}-03-01", day] for day, (name,) in enumerate(firms())),
    ]
    desk.workbook("企业台账.xlsx", {"s": rows})
    imported = desk.imported()
    assert set(of_kind(imported, "enterprise")) == {name for (name,) in firms()}
    assert set(of_kind(imported, "community")) == {"松涛社区"}
    assert codes(imported) == []


def test_a_unit_below_a_header_is_no_record_though_few_rows_tell(desk):
    rows = [["企业名称", "职工人数", "成立时间"], [None, "人", "例如2021.3"], ["云州甲商贸有限公司", 12, "2019.4"]]
    desk.workbook("松涛社区企业台账.xlsx", {"s": rows})
    assert codes(desk.imported()) == []


def test_communities_written_once_each_below_what_is_the_streets_own(desk):
    """As a table has them that was once a text file, from merged cells."""
    rows = [["社区", "党组织名称", "上级党组织"], [None, "云澜街道党工委", None]]
    for place in ("松涛", "沐春"):
        rows.append([f"{place}社区", f"{place}社区党委", "云澜街道党工委"])
        rows += [[None, f"{place}社区第{n}网格党支部", f"{place}社区党委"] for n in (1, 2, 3)]
    desk.workbook("党组织台账.xlsx", {"s": rows})
    placed = [edge.source for edge in desk.imported().contents.graph.iter_edges("located_in")]
    assert len(placed) == 8


def test_where_all_rows_have_names_blotted_out_the_first_is_no_example(desk):
    rows = [
        ["社区", "业委会名称", "主任"],
        *(["松涛社区", f"{name}××业委会", "王××"] for name in ("春晖", "枫林", "竹韵")),
    ]
    desk.workbook("业委会台账.xlsx", {"s": rows})
    assert len(of_kind(desk.imported(), "owners_committee")) == 3


def test_numbers_of_something_else_are_none_of_the_rows(desk):
    """Of two columns of numbers the one that repeats itself tells no row."""
    rows = [["图像编号", "事项名称", "牵头单位", "Case No.", "协调日期"]]
    rows += [
        [f"P{n % 2 + 1:03}", f"停车协调第{n}次", "松涛社区居委会", f"SX-{n:02}", f"2024-0{n}-01"] for n in (1, 2, 3, 4)
    ]
    desk.workbook("松涛社区议事台账.xlsx", {"s": rows})
    numbers = {told.get("number") for told in of_kind(desk.imported(), "matter").values()}
    assert numbers == {"SX-01", "SX-02", "SX-03", "SX-04"}


def test_of_two_numbers_a_row_has_the_one_that_others_know_it_by(desk):
    head, projects = ["项目名称", "牵头单位"], [f"楼道粉刷第{n}期" for n in (1, 2)]
    rows = [[name, "松涛社区居委会", f"XJ-{n}"] for n, name in enumerate(projects, 71)]
    desk.workbook("一.xlsx", {"项目清单": [[*head, "项目编号"], *rows]})
    shown = [[name, "松涛社区居委会", f"IMG_{n}", f"XJ-{n}"] for n, name in enumerate(projects, 71)]
    desk.workbook("二.xlsx", {"项目清单": [[*head, "图像编号", "内部编码"], *shown]})
    assert {told["number"] for told in of_kind(desk.imported(), "project").values()} == {"XJ-71", "XJ-72"}


def test_a_header_word_in_brackets_tells_which_of_two_is_meant(desk):
    rows = [["事项名称", "协调日期", "承担单位（牵头）"]]
    rows += [[f"停车协调第{n}次", f"2024-0{n}-01", "松涛社区居委会"] for n in (1, 2, 3)]
    desk.workbook("松涛社区议事台账.xlsx", {"s": rows})
    desk.workbook("居委会台账.xlsx", {"s": [["社区", "居委会名称"], ["松涛社区", "松涛社区居委会"]]})
    graph = desk.imported().contents.graph
    assert len(list(graph.iter_edges("leads"))) == 3
    assert list(graph.iter_edges("responsible_for_matter")) == []


def test_that_two_columns_count_makes_them_not_alike(desk):
    rows = [["企业名称", "职工人数", "走访次数"], *firms(lambda n: 20 + n, lambda n: n % 3 + 1)]
    desk.workbook("松涛社区企业台账.xlsx", {"s": rows})
    imported = desk.imported()
    assert codes(imported) == [("unmapped_column", "走访次数")]
    assert "members" not in of_kind(imported, "enterprise")["云州甲商贸有限公司"]


def test_who_fills_in_is_no_community():
    assert section_place("上报社区（村）：沐春社区") == "沐春社区"
    assert section_place("上报社区（村）：云澜镇") is None


def test_a_title_in_two_rows_ends_the_table_above(desk):
    units = [["驻区单位名称", "主管部门"], *([f"云州{name}小学", "区教育局"] for name in "甲乙丙")]
    seats = [["成员单位", "联席会议名称", "加入时间"]]
    seats += [[f"云州{name}小学", "松涛社区党建联席会议", "2023-05-01"] for name in "甲乙丙"]
    again = [[], ["松涛社区党建联席会议成员名单"], ["上报社区（村）：松涛社区", None, "更新截至：2024年6月"], *seats]
    desk.workbook("一.xlsx", {"松涛社区": [*units, *again]})
    imported = desk.imported()
    assert set(of_kind(imported, "resident_unit")) == {f"云州{name}小学" for name in "甲乙丙"}
    assert len(list(imported.contents.graph.iter_edges("member_of"))) == 3


@pytest.mark.parametrize("numbers", [(1, 2, 3, 4, 1, 2, 3, 4, 5, 6), (11, 12, 13, 14, 15, 16, 17, 18, 19, 20)])
def test_running_numbers_begin_anew_or_are_counted_on(desk, numbers):
    rows = [["次", "企业名称", "职工人数"], *([n, f"云州{n * 7 + at}商贸有限公司", 40] for at, n in enumerate(numbers))]
    desk.workbook("松涛社区企业台账.xlsx", {"s": rows})
    assert codes(desk.imported()) == []


@pytest.mark.parametrize(
    ("texts", "persons"),
    [
        (["占丽华", "青建平", "王秀珍", "眭玉兰"], 1.0),
        (["王秀珍", "春晖里", "松涛村", "甲商行"], 0.25),
        (["推进中", "推进中", "竣工了", "竣工了"], 0.0),
    ],
)
def test_persons_whose_family_few_have(texts, persons):
    """Among short words all different, of which some surely are names, the others are names too."""
    assert profile(CellColumn.given(list(map(Cell, texts)))).person == persons


def test_three_names_that_a_sign_joins(desk):
    """Though what is left after the first sign is no name yet, and ends as those of another kind do."""
    units = ["云州图书馆松涛分馆", "云州文化馆松涛分馆", "云州科技馆松涛分馆"]
    desk.workbook("驻区单位台账.xlsx", {"s": [["社区", "驻区单位名称"], *(["松涛社区", unit] for unit in units)]})
    rows = [[f"停车协调第{n}次", "松涛社区居委会", "&".join(units[n:] + units[:n])] for n in (0, 1)]
    desk.workbook("松涛社区议事台账.xlsx", {"s": [["协调事项", "牵头单位", "参与单位"], *rows]})
    assert len(list(desk.imported().contents.graph.iter_edges("joins"))) == 6


def test_new_economic_organisations_are_firms(desk):
    """新经济组织 is what documents call them beside 新社会组织."""
    rows = [["所属社区", "新经济组织", "是否建立党组织"], ["松涛社区", "云州甲商贸有限公司", "是"], ["松涛社区", "云州乙科技有限公司", "否"]]  # fmt: skip
    desk.workbook("新经济组织党建情况.xlsx", {"s": rows})
    imported = desk.imported()
    assert {problem.code for problem in imported.problems} == {"unnamed_party_org"}
    assert {*of_kind(imported, "enterprise")} == {"云州甲商贸有限公司", "云州乙科技有限公司"}
