"""Whatever a file claims or holds, no more of it is read than the limits say, and the import says so and goes on."""

import os

import pytest

from graphcore.errors import UnusableInput
from graphcore.roster.files.limits import LIMITS, Limits, read_limits
from graphcore.roster.files.taking_in import RosterFile, find_files, take_in
from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.reading.manner import Manner
from onecore.__main__ import run
from tests.trust.hostile_files import FILES

SMALL = Limits(rows=1000, columns=64, cells=20_000, characters=1000, merges=100, inflated_mb=8, file_mb=1)
BEYOND = {
    "far-cell.xlsx": (0.4, "cells"),
    "bomb.xlsx": (0.01, "inflated_mb"),
    "merges.xlsx": (0.0005, "merges"),
    "columns.xlsx": (0.004, "columns"),
    "dense.xlsx": (0.003, "columns"),
    "shared-used-often.xlsx": (0.12, "cells"),
    "one-line.csv": (0.007, "characters"),
    "quoted-lines.csv": (0.007, "columns"),
    "lines.csv": (0.005, "rows"),
    "wide.csv": (0.005, "cells"),
    "spans.xls": (0.001, "cells"),
    "comments.xls": (0.004, "characters"),
    "attributes.xls": (0.004, "characters"),
}


@pytest.fixture
def hostile(tmp_path):
    """Writes one of the files."""

    def write(name, size):
        path = tmp_path / "in" / name
        path.parent.mkdir(exist_ok=True)
        FILES[name](path, size)
        return path

    return write


def codes(path, limits=SMALL):
    return [
        (problem.code, dict(problem.details).get("limit", ""))
        for problem in prepare_import([path], manner=Manner(limits=limits)).problems
    ]


@pytest.mark.parametrize("name", BEYOND)
def test_what_is_beyond_a_limit_is_told_by_the_limit(hostile, name):
    size, limit = BEYOND[name]
    found = codes(hostile(name, size))
    assert any(code == "too_large" and said.startswith(limit) for code, said in found), found


@pytest.mark.parametrize("name", [name for name in FILES if name not in BEYOND and name != "one-merge.xlsx"])
def test_no_other_file_does_any_harm(hostile, name):
    size = 0.0005 if name.startswith(("shared", "deep", "attributes")) else 0.002
    assert codes(hostile(name, size))


def test_a_merged_range_over_the_whole_sheet_reaches_as_far_as_its_cells(hostile):
    imported = prepare_import([hostile("one-merge.xlsx", 1)])
    assert imported.problems == ()
    assert imported.contents.graph.count("enterprise") == 1


def test_blank_rows_do_not_count_and_what_is_before_the_limit_is_read(tmp_path):
    path = tmp_path / "企业.csv"
    rows = [f"松涛社区,云州{letter}商贸有限公司\n" for letter in "甲乙丙丁"]
    path.write_text("\n\n\n".join(["社区,企业名称\n", *rows, "\n"]), encoding="utf-8")
    assert codes(path, Limits(rows=5)) == []
    imported = prepare_import([path], manner=Manner(limits=Limits(rows=4)))
    (problem,) = imported.problems
    assert (problem.code, problem.source.row) == ("too_large", 17)
    assert "--limits" in problem.message("zh")
    assert imported.contents.graph.count("enterprise") == 3


def test_of_a_roster_fewer_rows_are_read_than_of_an_administrative_list(tmp_path):
    limits = Limits(roster_rows=2)
    firms, places = tmp_path / "企业.csv", tmp_path / "社区名录.csv"
    rows = [f"松涛社区,云州{letter}商贸有限公司\n" for letter in "甲乙丙丁"]
    firms.write_text("".join(["社区,企业名称\n", *rows]), encoding="utf-8")
    places.write_text("".join(["街道,社区\n", *(f"东街道,{name}社区\n" for name in "甲乙丙丁")]), encoding="utf-8")
    imported = prepare_import([firms, places], manner=Manner(limits=limits))
    (problem,) = imported.problems
    assert (problem.code, problem.source.row, problem.details["limit"]) == ("too_large", 4, "roster_rows 2")
    assert imported.contents.graph.count("enterprise") == 2
    assert {"甲社区", "丁社区"} <= {node.name for node in imported.contents.graph.iter_nodes()}
    (account,) = next(file for file in imported.files if file.label == "企业.csv").sheets
    assert (account.rows, account.imported, account.reported) == (5, 2, 2)


def test_a_file_that_is_too_long_is_not_even_kept(hostile):
    assert codes(hostile("lines.csv", 0.01)) == [("too_large", "file_mb 1")]


def test_an_archive_that_lies_about_its_sizes_is_damaged(hostile):
    assert codes(hostile("lying-archive.xlsx", 0.002)) == [("corrupt_file", "")]


def test_entities_are_not_expanded_and_nothing_outside_is_read(hostile):
    for name in ("entities.xlsx", "external-entity.xlsx"):
        said = str(prepare_import([hostile(name, 1)]))
        assert "root:" not in said
        assert "haha" not in said


def test_a_workbook_that_is_not_plain_and_not_too_much_is_read(tidy):
    """It is tried in a process apart first; the answer is the same."""
    (source,) = (tidy / "files").glob("01*.xlsx")
    file = RosterFile(source.name, source)
    plain = take_in(file)
    assert plain.is_plain
    from graphcore.roster.files.formats import read_sheets

    assert read_sheets(plain._replace(is_plain=False)) == read_sheets(plain)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_nothing_but_regular_files_is_read(tmp_path, hostile):
    hostile("lines.csv", 0.0001)
    os.mkfifo(tmp_path / "in" / "pipe.csv")
    (tmp_path / "in" / "zero.csv").symlink_to("/dev/zero")
    files, problems = find_files([tmp_path / "in"])
    assert [file.name for file in files] == ["lines.csv"]
    assert [problem.code for problem in problems] == ["outside_link"]
    # Even one that was a file when it was found.
    assert take_in(RosterFile("pipe.csv", tmp_path / "in" / "pipe.csv")).problem.code == "unreadable_file"
    assert take_in(RosterFile("null", tmp_path / "in" / "zero.csv")).problem.code == "unreadable_file"


def test_limits_are_read_from_a_file_and_told_in_the_settings(tmp_path):
    path = tmp_path / "limits.yaml"
    path.write_text("rows: 10\ncells: 500\n", encoding="utf-8")
    limits = read_limits(path)
    assert limits == Limits(rows=10, cells=500)
    assert Manner(limits=limits).settings == f"{Manner().settings}, limits rows 10 cells 500"
    assert Manner(limits=LIMITS).settings == Manner().settings


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("rowz: 10", "line 1: rowz: this is not known; use rows"),
        ("rows: 10\ncells: many", "line 2: cells: this takes a number"),
        ("rows: 0", "line 1: rows: this must be above zero"),
        ("- rows", "line 1: the outermost keys"),
    ],
)
def test_limits_that_are_none_are_refused_with_the_line(tmp_path, written, said):
    path = tmp_path / "limits.yaml"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(UnusableInput) as refusal:
        read_limits(path)
    assert said in refusal.value.say("en")
    assert any(letter >= "\u4e00" for letter in refusal.value.say("zh"))


def test_the_command_takes_limits(tmp_path, tidy, capsys):
    (tmp_path / "limits.yaml").write_text("rows: 5\n", encoding="utf-8")
    called = [
        "import",
        str(tidy / "files"),
        "--into",
        str(tmp_path / "s.onecore"),
        "--limits",
        str(tmp_path / "limits.yaml"),
    ]
    assert run(["--lang", "en", *called, "--dry-run"]) == 0
    assert "rows 5" in capsys.readouterr().err
