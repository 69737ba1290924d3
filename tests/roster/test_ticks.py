"""Columns of ticks that are one question: a tick says what its column is headed."""

from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from graphcore.exchange import write_rejected
from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.imports.rejected import rejected_rows
from graphcore.roster.proposing.proposal import propose
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from tests.roster.conftest import Desk
from tests.roster.test_untold import verdicts
from tests.roster.told import codes, drift, nodes, ties

BUILT = ["单独组建", "联合组建", "未组建"]
FIRMS = [("云州沉香木业有限公司", 0), ("云州白露饮料有限公司", 2), ("云州青禾种子有限公司", 1), ("云州石桥五金有限公司", 2)]  # fmt: skip


def ticked(firms, mark="√", group=None, words=BUILT):
    """A list of firms with a tick in one of the last columns; below a word for all of them where there is one."""
    head = ["所属社区", "企业名称", "职工人数"]
    rows = [[*head, group], [None, None, None, *words]] if group else [[*head, *words]]
    return rows + [
        ["松涛社区", name, 10 + number, *(mark if at == column else None for at in range(len(words)))]
        for number, (name, column) in enumerate(firms)
    ]


def answers(imported):
    rule = load_pack().rules["enterprise-coverage"]
    found = NetworkXEngine(imported.contents.graph.to_networkx()).findings(rule, date(2026, 1, 1))
    return {finding.name[2:4]: (finding.status, finding.details["way"]) for finding in found}


@pytest.mark.parametrize("mark", ["√", "●", "1", 1, "是", "×", "▲"])
@pytest.mark.parametrize("group", [None, "党组织组建情况", "两新党建"])
def test_three_columns_of_ticks_are_one_choice(desk, mark, group):
    desk.workbook("企业.xlsx", {"s": ticked(FIRMS, mark, group)}, {"s": ["D1:F1"]} if group else None)
    imported = desk.imported()
    assert answers(imported) == {
        "沉香": ("organisation", "unit"),
        "白露": ("uncovered", None),
        "青禾": ("organisation", "joint"),
        "石桥": ("uncovered", None),
    }
    below = 3 if group else 2
    assert codes(imported) == [("unnamed_party_org", below, "D"), ("unnamed_party_org", below + 2, "E")]


def test_what_is_told_by_a_tick_is_cited_by_its_cell(desk):
    desk.workbook("企业.xlsx", {"s": ticked(FIRMS)})
    graph = desk.imported().contents.graph
    cited = {(source.row, source.column) for edge in graph.iter_edges("has_party_org") for source in edge.sources}
    assert cited == {(2, "D"), (4, "E")}


def test_yes_beside_no_says_the_same_as_ticks_beside_blanks(desk):
    rows = ticked(FIRMS)
    desk.workbook("企业.xlsx", {"s": [rows[0], *([cell or "×" for cell in row] for row in rows[1:])]})
    assert answers(desk.imported())["青禾"] == ("organisation", "joint")


def test_a_row_without_any_tick_is_unknown_where_others_are_ticked_as_having_none(desk):
    desk.workbook("企业.xlsx", {"s": ticked([*FIRMS, ("云州半月钟表有限公司", 3)])})
    imported = desk.imported()
    assert answers(imported)["半月"] == ("unknown", None)
    assert answers(imported)["白露"] == ("uncovered", None)
    assert ("unanswered", 6, "D") in codes(imported)


@pytest.mark.parametrize(
    "words",
    [
        ["单独组建（打勾）", "联合组建（打勾）", "只派了指导员（打勾）", "啥都没有（打勾）"],
        ["8、单独组建（打√）", "9、联合组建（打√）", "10、派了指导员（打√）", "11、什么都还没有（打√）"],
        ["独立设置（画√）", "联合设置（画√）", "派员指导（画√）", "尚属空白（画√）"],
    ],
)
def test_the_last_of_the_ticks_may_say_in_any_words_that_there_is_nothing_yet(desk, words):
    firms = [(name, 3 if way == 2 else way) for name, way in FIRMS] + [("云州半月钟表有限公司", 2)]
    desk.workbook("企业.xlsx", {"s": ticked(firms, words=words)})
    told = {firm: status for firm, (status, _) in answers(desk.imported()).items()}
    assert told == {
        "沉香": "organisation",
        "白露": "uncovered",
        "青禾": "organisation",
        "石桥": "uncovered",
        "半月": "work",
    }


def test_a_kind_of_party_organisation_may_be_said_to_be_a_blank_spot(desk):
    rows = [["社区", "企业名称", "党组织设置类型", "党建指导员"], ["松涛社区", "云帆科技公司", "单独建立", None]]
    rows += [["松涛社区", "金桥商贸公司", "空白", None], ["松涛社区", "银杏餐饮公司", "派指导员", "张伟"]]
    desk.workbook("企业.xlsx", {"企业": rows})
    imported = desk.imported()
    told = {"云帆科技公司": "organisation", "金桥商贸公司": "uncovered", "银杏餐饮公司": "work"}
    assert verdicts(imported, "enterprise-coverage") == told
    assert "bad_choice" not in {code for code, *_ in codes(imported)}


def test_one_of_the_ticks_may_say_that_an_instructor_was_sent_instead(desk, mapping):
    words = ["单独组建", "联合组建", "派指导员", "未组建"]
    firms = [(name, words.index(BUILT[way])) for name, way in FIRMS]
    firms += [("云州半月钟表有限公司", 2), ("云州长风渔具有限公司", 4)]
    desk.workbook("企业.xlsx", {"s": ticked(firms, group="党组织组建情况", words=words)}, {"s": ["D1:G1"]})
    imported = desk.imported()
    assert answers(imported) == {
        "沉香": ("organisation", "unit"),
        "白露": ("uncovered", None),
        "青禾": ("organisation", "joint"),
        "石桥": ("uncovered", None),
        "半月": ("work", "instructor"),
        "长风": ("unknown", None),
    }
    assert {code for code, *_ in codes(imported)} == {"unnamed_party_org", "unanswered"}
    told = mapping(propose([desk.folder], "zh").text)
    assert answers(desk.imported(mapping=told)) == answers(imported)


def test_what_stands_in_brackets_tells_of_which_kind_the_coverage_of_an_area_is(desk):
    words = ["单独", "联合", "区域（商圈）", "未建"]
    rows = ticked([(name, way) for way, (name, _) in enumerate(FIRMS)], group="覆盖方式（打√）", words=words)
    party_orgs = ["沉香木业党支部", "桃溪联合党支部", "桃溪商圈党委", None]
    rows[0] += [None] * 3
    rows = [[*row, name] for row, name in zip(rows, ["党组织名称", None, *party_orgs], strict=True)]
    desk.workbook("企业.xlsx", {"s": rows}, {"s": ["D1:G1"]})
    imported = desk.imported()
    forms = {name: node.attributes.get("form") for name, node in nodes(imported, "party_org").items()}
    assert forms == dict(zip(party_orgs[:3], ("unit", "joint", "shopping_district"), strict=True))
    assert answers(imported)["石桥"] == ("uncovered", None)


def test_all_that_are_ticked_as_having_none_have_none(desk):
    desk.workbook("企业.xlsx", {"s": ticked([(name, 2) for name, _ in FIRMS])})
    assert {*answers(desk.imported()).values()} == {("uncovered", None)}


def test_any_choice_may_be_ticked(desk):
    rows = [["社区", "企业名称", "人数", "经营状态", None, None], [None, None, None, "正常", "停业", "注销"]]
    rows += [["松涛社区", name, 5, *("√" if at == way else None for at in range(3))] for name, way in FIRMS]
    desk.workbook("企业.xlsx", {"s": rows}, {"s": ["D1:F1"]})
    statuses = {name[2:4]: node.attributes["status"] for name, node in nodes(desk.imported(), "enterprise").items()}
    assert statuses == {"沉香": "operating", "白露": "cancelled", "青禾": "dormant", "石桥": "cancelled"}


def test_two_of_the_ticks_may_mean_the_same(desk):
    """Both a foundation and a social group are registered; what is filed is not."""
    head = ["社区", "社会组织名称", "社团", "基金会", "备案"]
    names = ["云州市松涛助学基金会", "松涛摄影协会", "松涛合唱队", "松涛棋社"]
    ticks = [(None, "√", None), ("√", None, None), (None, None, "√"), (None, None, "√")]
    rows = [["松涛社区", name, *tick] for name, tick in zip(names, ticks, strict=True)]
    desk.workbook("社会组织.xlsx", {"社会组织": [head, *rows]})
    found = {name: node.attributes.get("registration") for name, node in nodes(desk.imported(), "social_org").items()}
    assert found == dict(zip(names, ("registered", "registered", "filed", "filed"), strict=True))


def test_a_venue_may_be_ticked_too(desk):
    rows = [["社区", "楼宇名称", *BUILT, "入驻企业数"]]
    rows += [["松涛社区", f"{name}大厦", *("√" if at == way else None for at in range(3)), 9]
             for name, way in (("沉香", 0), ("白露", 2), ("青禾", 1))]  # fmt: skip
    desk.workbook("楼宇.xlsx", {"s": rows})
    assert {name for name, _ in ties(desk.imported().contents.graph, "has_party_org")} == {"沉香大厦", "青禾大厦"}


@pytest.mark.parametrize(("group", "words"), [("是否建立党组织", ["是", "否"]), (None, ["已建党组织", "未建党组织"]),
                                              ("是否建立党组织", ["建了", "没建"]), ("是否建立党组织", ["挂牌了", "没挂牌"])])  # fmt: skip
@pytest.mark.parametrize("mark", ["√", "●", 1])
def test_yes_and_no_may_be_two_columns(desk, group, words, mark):
    firms = [(name, min(way, 1)) for name, way in FIRMS]
    rows = ticked(firms, mark, group, words)
    desk.workbook("企业.xlsx", {"s": rows}, {"s": ["D1:E1"]} if group else None)
    imported = desk.imported()
    assert answers(imported)["沉香"] == ("organisation", "unit")
    assert answers(imported)["白露"] == ("uncovered", None)
    assert {code for code, *_ in codes(imported)} == {"unnamed_party_org"}


@pytest.mark.parametrize(
    ("group", "words"), [("是否建立党组织", ["是", "否"]), ("党组织组建情况", ["单独组建", "联合组建", "未组建"])]
)
def test_a_row_without_any_tick_has_none_where_nobody_ticks_no_and_just_those_ticked_are_named(desk, group, words):
    def told(*cells):
        firms = [(name, 0 if tick else len(words)) for (name, _), (tick, _) in zip(FIRMS, cells, strict=True)]
        head, *rows = ticked(firms, group=group, words=words)
        head += [None] * (len(words) - 1)
        names = ["党组织名称", None, *(name for _, name in cells)]
        rows = [[*row, name] for row, name in zip([head, *rows], names, strict=True)]
        desk.workbook("企业.xlsx", {"s": rows}, {"s": ["D1:E1" if len(words) == 2 else "D1:F1"]})
        imported = desk.imported()
        statuses = {name: status for name, (status, _) in answers(imported).items()}
        return statuses, "unanswered" in {code for code, *_ in codes(imported)}

    both = [(True, "沉香党支部"), (False, None), (True, "青禾党支部"), (False, None)]
    has = {"沉香": "organisation", "青禾": "organisation"}
    assert told(*both) == (has | {"白露": "uncovered", "石桥": "uncovered"}, False)
    for no_name in ([(True, None), *both[1:]], [*both[:3], (False, "石桥党支部")]):
        statuses, is_asked = told(*no_name)
        assert (statuses["白露"], is_asked) == ("unknown", True)


def test_a_row_that_is_ticked_twice_is_told_and_says_neither(desk):
    rows = ticked([*FIRMS, ("云州半月钟表有限公司", 1)])
    rows[2][4:6] = ["√", "√"]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert ("several_ticks", 3, "E") in codes(imported)
    assert {firm for firm, _ in ties(imported.contents.graph, "has_party_org")} == {
        "云州沉香木业有限公司",
        "云州青禾种子有限公司",
        "云州半月钟表有限公司",
    }


@pytest.mark.parametrize("cells", [[[2, 1, 5], [1, 3, 2], [4, 1, 1]], [[1, 1, 1], [1, 1, 0], [0, 1, 1]]])
def test_counts_and_several_ticks_in_most_rows_are_no_choice(desk, cells):
    rows = [["社区", "企业名称", "职工人数", *BUILT]]
    rows += [["松涛社区", name, 9, *row] for (name, _), row in zip(FIRMS, cells, strict=False)]
    desk.workbook("企业.xlsx", {"s": rows})
    assert ties(desk.imported().contents.graph, "has_party_org") == set()


def test_a_proposal_says_what_a_tick_in_each_means_and_changes_nothing(desk, mapping):
    desk.workbook("企业.xlsx", {"s": ticked(FIRMS, group="党组织组建情况")}, {"s": ["D1:F1"]})
    told = mapping(propose([desk.folder], "zh").text)
    (entry,) = told.tables
    assert {header: (one.field, one.ticked) for header, one in entry.columns.items() if one.ticked is not None} == {
        "党组织组建情况·单独组建": ("build_mode", "unit"),
        "党组织组建情况·联合组建": ("build_mode", "joint"),
        "党组织组建情况·未组建": ("build_mode", False),
    }
    again = desk.imported(mapping=told)
    assert again.contents.graph == desk.imported().contents.graph
    assert drift(again) == []


def test_a_mapping_says_what_ticks_mean_whose_headers_nobody_knows(desk, mapping):
    desk.workbook("企业.xlsx", {"s": ticked(FIRMS, "✓", words=["自家的", "合伙的", "没有的"])})
    told = mapping("""
tables:
  - roster: enterprises
    columns:
      所属社区: community
      企业名称: name
      职工人数: employees
      自家的: {field: build_mode, ticked: unit}
      合伙的: {field: build_mode, ticked: joint}
      没有的: {field: build_mode, ticked: no}
""")
    imported = desk.imported(mapping=told)
    assert answers(imported)["青禾"] == ("organisation", "joint")
    assert answers(imported)["白露"] == ("uncovered", None)


def test_a_row_ticked_twice_comes_back_to_be_mended_as_it_stood(desk):
    rows = ticked([*FIRMS, ("云州半月钟表有限公司", 1)])
    rows[2][4:6] = ["√", "√"]
    desk.workbook("企业.xlsx", {"s": rows})
    problems = [problem for problem in desk.imported().problems if problem.code == "several_ticks"]
    (table,) = rejected_rows([desk.folder], problems).tables
    assert [field for _, _, field in table.columns] == ["community", "name", "employees", *["build_mode"] * 3]
    (row,) = table.rows
    assert [cell.text for cell in row.cells] == ["松涛社区", "云州白露饮料有限公司", "11", "", "√", "√"]
    assert row.offending == {4}


def test_a_mended_row_says_what_is_ticked(desk, tmp_path):
    rows = ticked([*FIRMS, ("云州半月钟表有限公司", 1)])
    rows[2][4:6] = ["√", "√"]
    desk.workbook("企业.xlsx", {"s": rows})
    first = desk.imported()
    write_rejected(rejected_rows([desk.folder], first.problems), tmp_path / "back.xlsx", "zh")
    book = CalamineWorkbook.from_path(tmp_path / "back.xlsx")
    sheets = {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}
    (line,) = (row for row in sheets["s"] if "云州白露饮料有限公司" in row)
    line[5] = None
    mended = prepare_import([Desk(tmp_path / "mended").workbook("back.xlsx", sheets)], first.contents.rosters)
    assert ties(mended.contents.graph, "has_party_org") == {
        (f"云州{name}有限公司", f"云州{name}有限公司党组织")
        for name in ("沉香木业", "青禾种子", "半月钟表", "白露饮料")
    }


TWO_NEW = [
    ["名称", "类别", None, "社区", "组建情况（打√）", None, None, None, None],
    [None, "非公", "社会组织", None, "单建", "联建", "应建未建", "不具备条件", "已注销"],
    ["恒昌印染有限公司", "√", None, "鲁迅社区", "√", None, None, None, None],
    ["锦秀纺织品有限公司", "√", None, "鲁迅社区", None, "√（鲁迅中路联合支部）", None, None, None],
    ["东浦酒业有限公司", "√", None, "鲁迅社区", None, None, "√", None, None],
    ["迪荡电子商务有限公司", "√", None, "鲁迅社区", None, None, None, None, None],
    ["金德隆商贸有限公司", "√", None, "鲁迅社区", None, None, None, None, "√"],
    ["阳光托老中心", None, "√", "鲁迅社区", None, None, None, "√", None],
]
OF_GROUPS = {"s": ["B1:C1", "E1:I1"]}


def told_of_two_new(imported):
    assert {*nodes(imported, "social_org")} == {"阳光托老中心"}
    assert answers(imported) == {
        "印染": ("organisation", "unit"),
        "纺织": ("organisation", "joint"),
        "酒业": ("uncovered", None),
        "电子": ("unknown", None),
        "隆商": ("unknown", None),
    }


def test_ticks_tell_of_which_kind_a_row_is_and_a_row_without_any_says_nothing(desk):
    desk.workbook("两新.xlsx", {"s": TWO_NEW}, OF_GROUPS)
    imported = desk.imported()
    told_of_two_new(imported)
    assert [code for code in codes(imported) if code[0] != "unnamed_party_org"] == [
        ("unanswered", 6, "E"),
        ("unmapped_column", 2, "I"),
    ]


def test_a_name_behind_a_tick_is_tied(desk):
    desk.workbook("两新.xlsx", {"s": TWO_NEW}, OF_GROUPS)
    graph = desk.imported().contents.graph
    assert ("锦秀纺织品有限公司", "鲁迅中路联合支部") in ties(graph, "has_party_org")


@pytest.mark.parametrize("header", ["是否建立党组织", "党组织名称", "党组织"])
def test_a_name_behind_yes_is_tied_and_a_kind_names_none(desk, header):
    said = ["√（鲁迅联合支部）", "√（鲁迅联合支部）", "√", None, "√（联合支部）"]
    firms = [["鲁迅社区", f"云州{letter}商贸有限公司", cell] for letter, cell in zip("甲乙丙丁戊", said, strict=True)]
    desk.workbook("企业.xlsx", {"s": [["社区", "企业名称", header], *firms]})
    found = {firm[2]: party_org for firm, party_org in ties(desk.imported().contents.graph, "has_party_org")}
    assert found == {
        "甲": "鲁迅联合支部",
        "乙": "鲁迅联合支部",
        "丙": "云州丙商贸有限公司党组织",
        "戊": "云州戊商贸有限公司党组织",
    }


def test_a_mapping_says_so_as_the_guess_does(desk, mapping):
    desk.workbook("两新.xlsx", {"s": TWO_NEW}, OF_GROUPS)
    proposed = propose([desk.folder], "en").text
    assert "非公: {field: kind, ticked: yes}" in proposed
    told_of_two_new(desk.imported(mapping=mapping(proposed)))


def test_two_questions_of_how_one_was_built_are_one(desk):
    rows = [
        ["社区", "企业名称", "是否单独建立党组织", "是否联合建立党组织"],
        ["松涛社区", "云州甲商贸有限公司", "否", "是"],
        ["松涛社区", "云州乙商贸有限公司", "是", "否"],
        ["松涛社区", "云州丙商贸有限公司", "否", "否"],
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    assert verdicts(desk.imported(), "enterprise-coverage") == {
        "云州甲商贸有限公司": "organisation",
        "云州乙商贸有限公司": "organisation",
        "云州丙商贸有限公司": "uncovered",
    }
