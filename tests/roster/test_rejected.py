"""Rejected rows come back as they stood, say nothing of persons, and can be mended and imported alone."""

import random
import re
import zipfile
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from graphcore.exchange import write_rejected
from graphcore.problems import Problem
from graphcore.roster.files.taking_in import find_files, take_in
from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.imports.rejected import rejected_rows
from graphcore.roster.reading.one_file import read_roster
from graphcore.roster.reading.returned import COLUMNS_SHEET
from tests.unseen.street import generate

PHONE, PERSON = "15486119667", "谢哲珩"
PARTY_ORGS = [
    ["党组织台账"],
    ["填表人：谢哲珩 15486119667"],
    ["所属社区", "党组织名称", "组织类别", "上级党组织", "成立日期", "书记", "联系电话", "内部代号"],
    ["松涛社区", "中共云澜街道松涛社区委员会", "党委", None, "2009-05", PERSON, PHONE, PERSON],
    ["松涛社区", "松涛社区第一网格党支部", "党支部", "松涛社区党委", "2011.3", PERSON, PHONE, PERSON],
    ["松涛社区", "松涛社区第二网格党支部", "党支部", "松涛社区党委", "2012-06-01", PERSON, PHONE, PERSON],
]
ENTERPRISES = [
    ["所属社区", "企业名称", "统一社会信用代码", "职工人数", "是否建立党组织", "党组织名称", "党建指导员"],
    ["松涛社区", "云州甲商贸有限公司", "91310101EDH4CFAA6U", 12, "○", "松涛社区第一网格党支部", None],
    [None, "云州乙商贸有限公司", None, 5, "×", None, "王思远"],
    ["沐春社区", "云州丙商贸有限公司", None, 7, "×", None, "无"],
    [None, "云州丁商贸有限公司", None, 9, "×", None, "李若兰"],
]
GRIDS = [
    ["网格名称", "户数"],
    ["一、松涛社区"],
    ["第一网格", 120],
    ["二、沐春社区"],
    ["第一网格", 95],
    ["第二网格", 80],
]


def at(rows, row, column, value):
    """The rows with one cell changed; row and column from 1."""
    changed = [list(line) for line in rows]
    changed[row - 1][column - 1] = value
    return changed


BROKEN = {
    "党组织.xlsx": {"Sheet1": at(at(PARTY_ORGS, 5, 4, "松涛社区大党委"), 6, 5, "不详")},
    "企业.xlsx": {"企业": at(at(at(ENTERPRISES, 2, 3, "91310101EDH4CFAA6X"), 3, 4, "十几名"), 5, 2, None)},
    "网格.xlsx": {"网格": at(at(GRIDS, 5, 2, "约百户"), 6, 1, None)},
}
MENDED = {
    "党组织.xlsx": {"Sheet1": PARTY_ORGS},
    "企业.xlsx": {"企业": ENTERPRISES},
    "网格.xlsx": {"网格": GRIDS},
}
CORRECTIONS = {
    "松涛社区大党委": "松涛社区党委",
    "不详": "2012-06-01",
    "91310101EDH4CFAA6X": "91310101EDH4CFAA6U",
    "十几名": 5,
    "约百户": 95,
}


def graph_of(imported):
    graph = imported.contents.graph
    nodes = {(node.id, node.kind, node.name, str(sorted(node.attributes.items()))) for node in graph.iter_nodes()}
    edges = {(e.kind, e.source, e.target, str(sorted(e.attributes.items()))) for e in graph.iter_edges()}
    return nodes, edges


def lay(folder, desk, books):
    for name, sheets in books.items():
        desk.workbook(f"{folder}/{name}", sheets)
    return desk.folder / folder


def sheets_of(path):
    book = CalamineWorkbook.from_path(path)
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.fixture
def broken(desk):
    """The import of the broken rosters, and the workbook of what it rejected."""
    folder = lay("broken", desk, BROKEN)
    first = prepare_import([folder])
    path = desk.folder / "mend.xlsx"
    write_rejected(rejected_rows([folder], first.problems), path, "zh")
    return first, path


def mend(desk, path, name="mended/mend.xlsx"):
    """What a user does in a spreadsheet: correct the cells, fill in the names."""
    sheets = {}
    for title, written in sheets_of(path).items():
        rows = [[CORRECTIONS.get(cell, cell) for cell in row] for row in written]
        for row in rows:
            if "缺少名称" in row and "企业" in title:
                row[1] = "云州丁商贸有限公司"
            elif "缺少名称" in row:
                row[0] = "第二网格"
        sheets[title] = [[cell if cell != "" else None for cell in row] for row in rows]
    return desk.workbook(name, sheets)


def test_mended_and_imported_alone_the_graph_is_that_of_a_mended_source(desk, broken):
    first, path = broken
    mended = prepare_import([mend(desk, path)], first.contents.rosters)
    assert mended.problems == ()
    assert graph_of(mended) == graph_of(prepare_import([lay("whole", desk, MENDED)]))
    assert graph_of(mended) != graph_of(first)
    for file in mended.files:
        for sheet in file.sheets:
            assert sheet.rows == sheet.imported + sum(sheet.set_aside.values()) + sheet.reported


@pytest.mark.parametrize("levels", [1, 2])
def test_a_mended_row_is_in_the_grid_that_a_line_above_it_named(desk, levels):
    head = (
        [["企业名称", "职工人数", "地址"]] if levels == 1 else [["企业名称", "概况", None], [None, "职工人数", "地址"]]
    )
    source = [*head, ["松涛社区第1网格"], ["云州甲厂", "若干", "东街"], ["松涛社区第2网格"], ["云州乙厂", 5, "西街"]]
    source += [[None, 7, "北街"]]
    folder = lay("broken", desk, {"松涛社区企业台账.xlsx": {"企业": source}})
    first = prepare_import([folder])
    path = desk.folder / "mend.xlsx"
    write_rejected(rejected_rows([folder], first.problems, first.manner), path, "zh")
    sheets = {
        name: [[3 if cell == "若干" else cell or None for cell in row] for row in rows]
        for name, rows in sheets_of(path).items()
    }
    for row in sheets["企业"]:
        row[0] = "云州丙厂" if "缺少名称" in row else row[0]
    mended = prepare_import([desk.workbook("mended/mend.xlsx", sheets)], first.contents.rosters)
    whole = at(at(source, levels + 2, 2, 3), levels + 5, 1, "云州丙厂")
    assert graph_of(mended) == graph_of(
        prepare_import([lay("whole", desk, {"松涛社区企业台账.xlsx": {"企业": whole}})])
    )


def test_rows_stand_as_in_their_source_with_what_is_wrong_beside(broken):
    sheets = sheets_of(broken[1])
    assert list(sheets) == ["企业", "党组织", "网格", COLUMNS_SHEET.zh]
    title, *_, header, one, two = sheets["党组织"]
    assert re.fullmatch(r"退回的行 [0-9a-f]{8}：.*", title[0])
    assert header[:8] == PARTY_ORGS[2]
    assert header[8:] == ["退回原因", "如何改正", "原在何处"]
    assert one[:5] == ["松涛社区", "松涛社区第一网格党支部", "党支部", "松涛社区大党委", "2011.3"]
    assert (one[8], one[10]) == ("台账中没有", "党组织.xlsx › Sheet1 › 第5行")
    assert two[9] == "“不详”不是日期，没有采用；请更正。"
    assert [row[0] for row in sheets["网格"][1:]] == ["网格名称", "沐春社区", "第一网格", ""]
    assert [row[0] for row in sheets["企业"][2:]] == ["松涛社区", "松涛社区", "沐春社区"]  # written once for each group


def test_no_person_and_no_number_is_given_back(broken):
    with zipfile.ZipFile(broken[1]) as archive:
        content = "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    for secret in (PHONE, PERSON, "王思远", "李若兰"):
        assert secret not in content
    assert "某某" in content  # but that somebody was named there is


def test_offending_cells_are_coloured(broken):
    with zipfile.ZipFile(broken[1]) as archive:
        styles, sheet = (archive.read(name).decode() for name in ("xl/styles.xml", "xl/worksheets/sheet2.xml"))
    fills = re.findall(r"<fill>(.*?)</fill>", styles)
    formats = re.findall(r'<xf [^>]*fillId="(\d+)"', styles.partition("<cellXfs")[2])
    colour = {cell: fills[int(formats[int(style)])] for cell, style in re.findall(r'<c r="(\w+)" s="(\d+)"', sheet)}
    coloured = {cell for cell, fill in colour.items() if "FFC7A8" in fill}
    assert coloured == {"D4", "E5"}


def test_text_never_becomes_a_formula_and_comes_back_as_it_was(desk):
    name = '=HYPERLINK("http://example.com","云州甲商贸有限公司")'
    rows = [["所属社区", "企业名称", "成立日期", "行业类别"], ["松涛社区", name, "不详", "@商贸"]]
    rows.append(["松涛社区", "云州乙商贸有限公司", "2020-05", "商贸"])
    desk.workbook("企业.xlsx", {"企业": rows})
    path = desk.folder / "mend.xlsx"
    write_rejected(rejected_rows([desk.folder], desk.imported().problems), path, "en")
    with zipfile.ZipFile(path) as archive:
        assert not any(
            b"<f>" in archive.read(name) or b"yperlink" in archive.read(name)
            for name in archive.namelist()
            if "sheets" in name
        )
    assert sheets_of(path)["企业"][2][1] == f"'{name}"
    (record,) = read_roster(take_in(find_files([path])[0][0])).records
    assert (record.raw("name"), record.raw("industry")) == (name, "@商贸")


def test_it_ends_nothing_and_replaces_only_rows_of_the_same_number(desk, broken):
    first, path = broken
    day = date(2026, 6, 30)
    once = prepare_import([mend(desk, path)], first.contents.rosters, as_of=day)
    assert not any("until" in node.attributes for node in once.contents.graph.iter_nodes())
    assert graph_of(once) == graph_of(prepare_import([lay("whole", desk, MENDED)]))

    other = at(ENTERPRISES, 3, 4, "三五个")[:3]
    other[2][1] = "云州戊商贸有限公司"
    desk.workbook("later/企业二.xlsx", {"企业": other})
    later = prepare_import([desk.folder / "later"], once.contents.rosters)
    write_rejected(rejected_rows([desk.folder / "later"], later.problems), path, "zh")
    sheets = {
        name: [[8 if cell == "三五个" else cell for cell in row] for row in rows]
        for name, rows in sheets_of(path).items()
    }
    desk.workbook("mended/mend.xlsx", sheets)  # of the same name, but of another number
    both = prepare_import([desk.folder / "mended"], later.contents.rosters)
    nodes = {node.name: node.attributes for node in both.contents.graph.iter_nodes() if node.kind == "enterprise"}
    assert {name: known["employees"] for name, known in nodes.items()} == {
        "云州甲商贸有限公司": 12,
        "云州乙商贸有限公司": 5,
        "云州丙商贸有限公司": 7,
        "云州丁商贸有限公司": 9,
        "云州戊商贸有限公司": 8,
    }


def test_a_later_mending_corrects_an_earlier_one(desk, broken):
    first, path = broken
    half = desk.workbook("mended/mend.xlsx", sheets_of(path))
    once = prepare_import([half], first.contents.rosters)
    assert once.problems
    mended = prepare_import([mend(desk, path)], once.contents.rosters)
    assert mended.problems == ()
    assert graph_of(mended) == graph_of(prepare_import([lay("whole", desk, MENDED)]))


def test_nothing_to_mend(desk):
    lay("whole", desk, MENDED)
    assert rejected_rows([desk.folder], desk.imported().problems).tables == ()


@pytest.mark.parametrize("seed", [1, 2])
def test_rows_of_unseen_streets_come_back_saying_the_same(seed, tmp_path):
    """However few rows of a table come back, and whatever its layout, they are read as they were among the others."""
    generate(tmp_path / "street", seed)
    choose = random.Random(seed)
    for file in find_files([tmp_path / "street" / "files"])[0]:
        reading = read_roster(take_in(file))
        for sheet in {account.sheet for account in reading.accounts}:
            records = [record for record in reading.records if record.source.sheet == sheet]
            chosen = choose.sample(records, min(len(records), choose.randint(1, 3)))
            problems = [Problem(r.source, "missing_name", {"field": "名称"}) for r in chosen]
            path = tmp_path / "mend.xlsx"
            if chosen:
                write_rejected(rejected_rows([file.path], problems), path, "zh")
                back = read_roster(take_in(find_files([path])[0][0]))
                assert sorted(map(said_by, back.records)) == sorted(map(said_by, chosen))
                assert "unmapped_column" not in {problem.code for problem in back.problems}


def said_by(record):
    said = sorted((name, str(record.value(name))) for name in record.fields if record.value(name) is not None)
    return record.roster, said, None if record.value("community") else record.place
