"""Unknown is not uncovered: a column that nobody understood and that may tell leaves verdicts open."""

import re
from datetime import date

import pytest

from graphcore.roster.mapping import read_mapping
from graphcore.roster.proposing.proposal import propose
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from tests.roster.told import codes as told

HEADER = ["社区", "企业名称", "职工人数", "所属党组织"]
FIRMS = [
    ["松涛社区", "云州甲商贸有限公司", 30, "云州甲商贸党支部"],
    ["松涛社区", "云州乙科技有限公司", 40, None],
    ["松涛社区", "云州丙餐饮有限公司", 50, None],
    ["松涛社区", "云州丁物流有限公司", 60, None],
]
GUESSED = [["单位名称", "在哪个楼", "用工情况", "有没有支部", "谁去联系", "几个同志"]]
GUESSED += [[f"云州{name}服务中心", "东方大厦", number, "否", None, 1] for number, name in enumerate("甲乙丙丁", 10)]


@pytest.fixture
def statuses():
    def ask(imported):
        rule = load_pack().rules["enterprise-coverage"]
        engine = NetworkXEngine(imported.contents.graph.to_networkx())
        return {finding.name[2:3]: finding.status for finding in engine.findings(rule, date(2026, 1, 1))}

    return ask


def codes(imported):
    return [(problem.code, problem.details.get("field")) for problem in imported.problems if "evidence" in problem.code]


def test_a_column_of_persons_may_be_of_instructors(desk, statuses):
    people = ["王小明", "李大红", "张建国", "赵大海"]
    desk.workbook(
        "企业.xlsx", {"s": [[*HEADER, "帮带"], *([*firm, name] for firm, name in zip(FIRMS, people, strict=True))]}
    )
    imported = desk.imported()
    assert codes(imported) == [("unread_evidence", "instructor")]
    assert statuses(imported) == {"甲": "organisation", "乙": "unknown", "丙": "unknown", "丁": "unknown"}


def test_a_few_odd_cells_leave_nothing_open(desk, statuses):
    people = ["王小明", None, "李大红", "张建国"]
    rows = [[*HEADER, "帮带"], *([*firm, name] for firm, name in zip(FIRMS, people, strict=True))]
    imported = (desk.workbook("企业.xlsx", {"s": rows}), desk.imported())[1]
    assert codes(imported) == []
    assert statuses(imported)["丙"] == "uncovered"


@pytest.mark.parametrize(
    ("header", "cell"), [("覆盖方式", "区域兜底"), ("党的工作覆盖", "街道干部挂联"), ("近况", "已派党建指导员")]
)
def test_one_cell_leaves_it_open_where_it_or_its_header_speaks_of_it(desk, statuses, header, cell):
    rows = [[*HEADER, header], *([*firm, said] for firm, said in zip(FIRMS, (None, None, cell, None), strict=True))]
    desk.workbook("企业.xlsx", {"s": rows})
    imported = desk.imported()
    assert codes(imported) == [("unread_evidence", "instructor")]
    assert statuses(imported) == {"甲": "organisation", "乙": "unknown", "丙": "unknown", "丁": "unknown"}


def test_figures_leave_nothing_open_and_what_else_speaks_of_it_the_rows_that_were_not_told(desk, statuses):
    rows = [[*HEADER, "覆盖户数", "党建指导员", "覆盖途径"]]
    more = [(120, None, "单独"), (80, "李大红", None), (None, None, "区域兜底"), (45, None, None)]
    desk.workbook("企业.xlsx", {"s": rows + [[*firm, *cells] for firm, cells in zip(FIRMS, more, strict=True)]})
    imported = desk.imported()
    assert codes(imported) == []
    assert statuses(imported) == {"甲": "organisation", "乙": "work", "丙": "unknown", "丁": "uncovered"}
    assert ("unread_beside", 1, "G") in told(imported)


def test_what_an_unread_column_adds_stays_open_in_a_proposal_that_nobody_has_read(desk, statuses, as_proposed):
    rows = [[*HEADER, "党建指导员", "覆盖方式"]]
    more = [(None, None), ("李大红", None), (None, "区域兜底"), (None, "未覆盖")]
    desk.workbook("企业.xlsx", {"s": rows + [[*firm, *cells] for firm, cells in zip(FIRMS, more, strict=True)]})
    expected = {"甲": "organisation", "乙": "work", "丙": "unknown", "丁": "uncovered"}
    assert statuses(desk.imported()) == expected
    mapping, imported = as_proposed()
    assert mapping.tables[0].columns["覆盖方式"].field == "undecided"
    assert statuses(imported) == expected
    assert statuses(as_proposed("undecided ", "ignore ")[1])["丙"] == "uncovered"


def test_who_tells_of_the_matter_elsewhere_in_the_table_has_told(desk, statuses):
    rows = [[*HEADER, "党建指导员", "帮带"]]
    rows += [[*firm, sent, "王小明"] for firm, sent in zip(FIRMS, (None, "李大红", None, None), strict=True)]
    imported = (desk.workbook("企业.xlsx", {"s": rows}), desk.imported())[1]
    assert codes(imported) == []
    assert statuses(imported) == {"甲": "organisation", "乙": "work", "丙": "uncovered", "丁": "uncovered"}


def test_a_column_that_can_tell_nothing_of_it_leaves_nothing_open(desk, statuses):
    rows = [[*HEADER, "走访轮次"], *([*firm, f"{number}轮次"] for number, firm in enumerate(FIRMS))]
    desk.workbook("企业.xlsx", {"s": rows})
    assert statuses(desk.imported()) == {"甲": "organisation", "乙": "uncovered", "丙": "uncovered", "丁": "uncovered"}


def test_persons_only_where_no_party_organisation_is_are_sent_there(desk, statuses):
    people = [None, "王小明", "王小明", None]
    desk.workbook(
        "企业.xlsx", {"s": [[*HEADER, "帮带"], *([*firm, name] for firm, name in zip(FIRMS, people, strict=True))]}
    )
    assert statuses(desk.imported()) == {"甲": "organisation", "乙": "work", "丙": "work", "丁": "uncovered"}


def test_a_table_of_which_the_kind_is_a_guess_is_said_to_be_one_and_finds_nothing_lacking(desk):
    desk.workbook("松涛社区.xlsx", {"s": GUESSED})
    imported = desk.imported()
    (problem,) = [one for one in imported.problems if one.code == "guessed_table"]
    assert problem.source.row == 1
    assert "onecore mapping propose" in problem.message("zh")
    assert "onecore mapping propose" in problem.message("en")
    engine = NetworkXEngine(imported.contents.graph.to_networkx())
    found = {
        finding.status for rule in load_pack().rules.values() for finding in engine.findings(rule, date(2026, 1, 1))
    }
    assert "uncovered" not in found


@pytest.fixture
def as_proposed(desk, tmp_path):
    """A proposal, and an import by it; nobody has read it but for one place, where that is given."""

    def imported(was="", now=""):
        path = tmp_path / "mapping.yaml"
        path.write_text(re.sub(was, now, propose([desk.folder], "zh").text), encoding="utf-8")
        told = read_mapping(path)
        return told, desk.imported(mapping=told)

    return imported


def test_a_proposal_that_nobody_has_read_leaves_open_what_a_column_may_tell(desk, statuses, as_proposed):
    people = ["王小明", "李大红", "张建国", "赵大海"]
    rows = [[*HEADER, "帮带", "走访轮次"]]
    rows += [[*firm, name, "一轮次"] for firm, name in zip(FIRMS, people, strict=True)]
    desk.workbook("企业.xlsx", {"s": rows})
    told, imported = as_proposed()
    (entry,) = told.tables
    assert (entry.columns["帮带"].field, entry.columns["走访轮次"].field) == ("undecided", "ignore")
    assert codes(imported) == [("unread_evidence", "instructor")]
    assert statuses(imported) == statuses(desk.imported())
    assert set(statuses(imported).values()) == {"organisation", "unknown"}


@pytest.mark.parametrize(("field", "status"), [("ignore", "uncovered"), ("instructor", "work")])
def test_what_is_decided_of_a_column_counts(desk, statuses, as_proposed, field, status):
    people = ["王小明", "李大红", "张建国", "赵大海"]
    rows = [[*HEADER, "帮带"], *([*firm, name] for firm, name in zip(FIRMS, people, strict=True))]
    desk.workbook("企业.xlsx", {"s": rows})
    _, imported = as_proposed("undecided ", f"{field} ")
    assert statuses(imported) == {"甲": "organisation", "乙": status, "丙": status, "丁": status}


def test_what_one_table_tells_decides_nothing_for_another_of_the_same_header(desk, as_proposed):
    sent = [None, "王小明", "王小明", None]
    people = ["王小明", "李大红", "张建国", "赵大海"]
    there = [["沐春社区", firm[1].replace("云州", "云州沐春"), *firm[2:]] for firm in FIRMS]
    for name, firms, persons in (("甲.xlsx", FIRMS, sent), ("乙.xlsx", there, people)):
        rows = [[*HEADER, "帮带"], *([*firm, person] for firm, person in zip(firms, persons, strict=True))]
        desk.workbook(name, {"s": rows})
    _, imported = as_proposed()
    assert imported.contents.graph == desk.imported().contents.graph
    assert codes(imported) == [("unread_evidence", "instructor")]


def test_a_proposal_that_nobody_has_read_leaves_a_guessed_kind_a_guess(desk, as_proposed):
    desk.workbook("松涛社区.xlsx", {"s": GUESSED})
    told, imported = as_proposed()
    (entry,) = told.tables
    assert entry.rival is not None
    assert [one.code for one in imported.problems if one.code == "guessed_table"] == ["guessed_table"]
    assert imported.contents.graph == desk.imported().contents.graph
    _, decided = as_proposed("    or: .*\n", "")
    assert "guessed_table" not in {one.code for one in decided.problems}


def test_a_right_header_over_cells_that_are_not_so_is_told_as_that_and_names_the_cells(desk):
    rows = [
        [*HEADER, "党员人数"],
        *([*firm, cell] for firm, cell in zip(FIRMS, ("略", "见附表", "", "另报"), strict=True)),
    ]
    desk.workbook("企业.xlsx", {"s": rows})
    (problem,) = (one for one in desk.imported().problems if one.code != "unanswered")
    column = chr(ord("A") + len(HEADER))
    assert (problem.code, problem.source.row, problem.source.column) == ("unlike_header", 1, column)
    cells = "、".join(f"{column}{row}" for row in (2, 3, 5))
    assert problem.message("zh").startswith(f"列“党员人数”的列名没有错，但 {cells} 的内容不像“党员人数”")
    assert "情况不明" not in problem.message("zh")  # nothing is found lacking by it
