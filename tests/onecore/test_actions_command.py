"""``actions`` as an office uses it: a list, filled in by hand, and held against the next graph."""

import io
import json
import zipfile

import pytest
import xlsxwriter
from python_calamine import CalamineWorkbook

GRIDS = ("A", "B", "C", "D", "E")
HEADERS = ["编号", "责任单位", "时限", "是否销号", "备注"]


def node(name, kind, label, **attributes):
    return {"id": name, "kind": kind, "name": label, "aliases": [], "attributes": attributes, "sources": []}


@pytest.fixture
def graph(onecore):
    """A store in which some of the grids have a branch."""

    def load(store, covered, grids=GRIDS, label="第{}网格"):
        folder = onecore.folder / f"{store}-exchange"
        folder.mkdir()
        nodes = [node("CM-1", "community", "松涛社区"), node("PO-1", "party_org", "松涛社区第一党支部", level="branch")]
        nodes += [node(grid, "grid", label.format(grid)) for grid in grids]
        edges = [{"kind": "located_in", "source": grid, "target": "CM-1"} for grid in (*grids, "PO-1")]
        edges += [{"kind": "covers", "source": "PO-1", "target": grid} for grid in covered]
        for name, records in (
            ("nodes", nodes),
            ("edges", [{**edge, "attributes": {}, "sources": []} for edge in edges]),
        ):
            text = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
            (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
        (folder / "problems.jsonl").write_text("", encoding="utf-8")
        done = onecore("load", folder, "--into", store)
        assert done.returncode == 0, done.stderr
        return store

    return load


@pytest.fixture
def actions(onecore):
    """``onecore actions grid-branch`` as of the end of June."""

    def run(store, *more, lang="zh"):
        return onecore("actions", "grid-branch", "--on", store, "--as-of", "2026-06-30", *more, lang=lang)

    return run


def write(path, *rows):
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("台账")
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                sheet.write(number, column, value)


def rows_of(path):
    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


def outcomes(done):
    assert done.returncode == 0, done.stderr
    return {record["finding"]: record["outcome"] for record in json.loads(done.stdout)}


def test_two_runs(onecore, graph, actions):
    """A is closed, B marked done and not, C open and late, D new, E gone."""
    assert actions(graph("a", covered="D"), "--out", "a.xlsx").returncode == 0
    header, *lines = rows_of(onecore.folder / "a.xlsx")
    place = {name: header.index(name) for name in header}
    assert [line[place["编号"]] for line in lines] == [f"grid-branch:{grid}" for grid in "ABCE"]
    filled_in = {
        "grid-branch:A": ("松涛社区党委", "2026-05-31", "", ""),
        "grid-branch:B": ("松涛社区党委", "2026年7月", "是", "=1+1"),
        "grid-branch:C": ("街道党工委", "2026.6.29", "否", "<b>"),
    }
    # Sorted backwards, columns turned round, a title above and blank rows between, as hands do.
    edited = [["松涛街道销号台账"], [], header[::-1]]
    for line in reversed(lines):
        own = filled_in.get(line[place["编号"]], ("", "", "", ""))
        for name, value in zip(HEADERS[1:], own, strict=True):
            line[place[name]] = value
        edited += [line[::-1], []]
    write(onecore.folder / "filled.xlsx", *edited)
    graph("b", covered="A", grids="ABCD")
    done = actions("b", "--against", "filled.xlsx", "--format", "json")
    assert outcomes(done) == {
        "grid-branch:B": "came_back",
        "grid-branch:C": "open",
        "grid-branch:D": "new",
        "grid-branch:E": "gone",
        "grid-branch:A": "closed",
    }
    back, late, *_, closed = json.loads(done.stdout)
    assert (back["owner"], back["deadline"], back["done"], back["overdue"]) == ("松涛社区党委", "2026-07", True, False)
    assert (late["owner"], late["deadline"], late["done"], late["overdue"]) == ("街道党工委", "2026-06-29", False, True)
    assert (closed["owner"], closed["closed_on"], closed["overdue"]) == ("松涛社区党委", "2026-06-30", False)
    shown = actions("b", "--against", "filled.xlsx").stdout
    assert "超期 1" in shown
    assert all(f"第{grid}网格" in shown for grid in GRIDS)


def test_a_closed_gap_that_opens_again_has_come_back(graph, actions):
    graph("a", covered="")
    graph("b", covered="A")
    assert actions("a", "--out", "1.xlsx").returncode == 0
    assert actions("b", "--against", "1.xlsx", "--out", "2.xlsx").returncode == 0
    assert outcomes(actions("b", "--against", "2.xlsx", "--format", "json"))["grid-branch:A"] == "closed_before"
    assert outcomes(actions("a", "--against", "2.xlsx", "--format", "json"))["grid-branch:A"] == "came_back"


@pytest.mark.parametrize(("first", "second"), [("zh", "en"), ("en", "zh")])
def test_a_list_is_read_in_either_language_and_may_take_its_own_place(onecore, graph, actions, first, second):
    graph("a", covered="A")
    assert actions("a", "--out", "list.xlsx", lang=first).returncode == 0
    assert actions("a", "--against", "list.xlsx", "--out", "list.xlsx", lang=second).returncode == 0
    outcome = {"zh": "未销号", "en": "open"}[second]
    assert [row[1] for row in rows_of(onecore.folder / "list.xlsx")[1:]] == [outcome] * 4


def test_a_csv_comes_back_too(graph, actions):
    graph("a", covered="")
    assert actions("a", "--out", "list.csv").returncode == 0
    assert set(outcomes(actions("a", "--against", "list.csv", "--format", "json")).values()) == {"open"}


def test_hostile_text_stays_text_and_phone_numbers_are_dropped(onecore, graph, actions):
    graph("a", covered="", grids="A", label='=HYPERLINK("http://x")\x1b[2J{}')
    write(
        onecore.folder / "in.xlsx",
        HEADERS,
        ["grid-branch:A", "@SUM(A1)\x1b[31m", "", "", "'=1+1 13800001111"],
    )
    assert actions("a", "--against", "in.xlsx", "--out", "out.xlsx").returncode == 0
    header, line = rows_of(onecore.folder / "out.xlsx")
    found = dict(zip(header, line, strict=True))
    assert not any(str(value).startswith(("=", "+", "-", "@")) for value in line)
    assert found["备注"].startswith("'=1+1")
    assert "13800001111" not in "".join(line)
    with zipfile.ZipFile(onecore.folder / "out.xlsx") as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
    assert "\x1b" not in actions("a", "--against", "in.xlsx").stdout


def test_the_workbook_tells_what_to_write(onecore, graph, actions):
    assert actions(graph("a", covered=""), "--out", "a.xlsx").returncode == 0
    with zipfile.ZipFile(io.BytesIO((onecore.folder / "a.xlsx").read_bytes())) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert "不填个人姓名" in book.read("xl/comments1.xml").decode()
    assert "<autoFilter" in sheet
    assert 'state="frozen"' in sheet
    assert "是,否" in sheet


BAD = {
    "no list": ([["网格", "户数"], ["一", 3]], ["in.xlsx"]),
    "no owner": ([["编号", "时限", "是否销号"], ["grid-branch:A", "", ""]], ["in.xlsx › 台账 › 第1行", "责任单位"]),
    "two owners": ([[*HEADERS, "责任单位"], ["grid-branch:A"]], ["in.xlsx › 台账 › 第1行 B列"]),
    "no id": ([HEADERS, [], ["", "街道"]], ["in.xlsx › 台账 › 第3行 A列"]),
    "no such id": ([HEADERS, ["合计", "街道"]], ["in.xlsx › 台账 › 第2行 A列"]),
    "bad date": ([HEADERS, ["grid-branch:A", "", "尽快"]], ["in.xlsx › 台账 › 第2行 C列", "尽快"]),
    "bad year": ([HEADERS, ["grid-branch:A", "", "1926-06-30"]], ["in.xlsx › 台账 › 第2行 C列"]),
    "bad flag": ([HEADERS, ["grid-branch:A", "", "", "快了"]], ["in.xlsx › 台账 › 第2行 D列", "快了"]),
    "twice": ([HEADERS, ["grid-branch:A"], ["grid-branch:A"]], ["in.xlsx › 台账 › 第3行 A列", "第2行"]),
}


@pytest.mark.parametrize("case", BAD)
def test_a_list_that_cannot_be_read_is_one_sentence_with_its_place(onecore, graph, actions, case):
    rows, told = BAD[case]
    write(onecore.folder / "in.xlsx", *rows)
    done = actions(graph("a", covered=""), "--against", "in.xlsx", "--out", "out.xlsx")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert [part for part in told if part not in done.stderr] == []
    assert not (onecore.folder / "out.xlsx").exists()


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 broken", b"%PDF-1.4"])
def test_a_file_that_is_no_table_is_one_sentence(onecore, graph, actions, content):
    if content is not None:
        (onecore.folder / "in.xlsx").write_bytes(content)
    done = actions(graph("a", covered=""), "--against", "in.xlsx", lang="en")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert "in.xlsx" in done.stderr


@pytest.mark.parametrize("asked", ["actions", "gaps"])
def test_a_list_of_findings_among_rosters_is_not_imported(onecore, street_store, asked):
    """It says what was answered: taken for a roster it would make nodes of its own."""
    name = f"{asked}.xlsx"
    done = onecore(asked, "estate-triad", "grid-branch", "--on", street_store, "--out", name, lang="zh")
    assert done.returncode == 0
    done = onecore("import", name, "--into", "a.onecore", "--problems", "problems.jsonl")
    assert done.returncode == 2
    problems = [json.loads(line) for line in (onecore.folder / "problems.jsonl").read_text("utf-8").splitlines()]
    assert "list_of_findings" in {problem["code"] for problem in problems}
    assert not (onecore.folder / "a.onecore").exists()
