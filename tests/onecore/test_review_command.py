"""``review`` as users run it: a list, decisions, and that they last."""

import csv
import io
import json

import pytest
from python_calamine import CalamineWorkbook

from graphcore.stores.duckdb_store import DuckDBStore

ONE, OTHER = "云州鹏沅商贸有限公司", "云州鹏源商贸有限公司"


@pytest.fixture
def lay(onecore):
    """A folder with a roster of two that sound the same."""

    def lay(name, *more):
        folder = onecore.folder / name
        folder.mkdir()
        rows = ["所属社区,企业名称,职工人数", f"松涛社区,{ONE},12", f"松涛社区,{OTHER},5", *more]
        (folder / f"{name}.csv").write_text("\n".join(rows), encoding="utf-8")
        return folder

    return lay


def listed(onecore):
    done = onecore("review", "--on", "a.onecore", "--format", "json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_pair_is_listed_decided_kept_and_taken_back(onecore, lay):
    assert onecore("import", lay("春"), "--into", "a.onecore").returncode == 0
    before = DuckDBStore(onecore.folder / "a.onecore").graph()
    (pair,) = listed(onecore)
    assert (pair["one_name"], pair["other_name"], pair["verdict"]) == (ONE, OTHER, None)
    assert (pair["one_file"], pair["one_row"], pair["one_column"]) == ("春.csv", 2, "B")
    done = onecore("review", "same", pair["pair"], "--by", "李", "--on", "a.onecore")
    assert (done.returncode, done.stdout) == (0, "")
    assert ONE in done.stderr
    assert len(DuckDBStore(onecore.folder / "a.onecore").graph()) == len(before) - 1
    assert onecore("import", lay("夏", "松涛社区,云州丁商贸有限公司,3"), "--into", "a.onecore").returncode == 0
    assert len(DuckDBStore(onecore.folder / "a.onecore").graph()) == len(before)
    (pair,) = listed(onecore)
    assert (pair["verdict"], pair["by"], pair["one_id"] == pair["other_id"]) == ("same", "李", True)
    table = onecore("review", "--on", "a.onecore", lang="zh").stdout
    assert "同一个，李，" in table
    assert onecore("review", "forget", ONE, OTHER, "--on", "a.onecore").returncode == 0
    assert [pair["verdict"] for pair in listed(onecore)] == [None]


def test_where_two_lie_is_told_where_only_that_tells_them_apart(onecore, lay):
    firm = "云州丁商贸有限公司"
    lay("春", f"松涛社区,{firm},3", f"沐春社区,{firm},3")
    assert onecore("import", "春", "--into", "a.onecore").returncode == 0
    assert [pair["community"] for pair in listed(onecore)] == ["松涛社区, 沐春社区", "松涛社区"]
    shown = onecore("review", "--on", "a.onecore", lang="zh").stdout
    assert [f"{firm}（{place}）" in shown for place in ("松涛社区", "沐春社区")] == [True, True]
    assert f"{ONE}（" not in shown


def test_formats_say_the_same(onecore, lay):
    assert onecore("import", lay("春"), "--into", "a.onecore").returncode == 0
    (pair,) = listed(onecore)
    (row,) = csv.DictReader(io.StringIO(onecore("review", "--on", "a.onecore", "--format", "csv").stdout))
    assert onecore("review", "--on", "a.onecore", "--out", "r.xlsx").returncode == 0
    header, line = CalamineWorkbook.from_path(onecore.folder / "r.xlsx").get_sheet_by_index(0).to_python()
    assert list(row) == header == list(pair)
    assert row["pair"] == line[0] == pair["pair"]
    assert row["differ"] == "employees"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["same"],
        ["same", "ZZZZZZ"],
        ["same", ONE, "无此单位有限公司"],
        ["same", ONE, ONE],
        ["forget", ONE, OTHER],
        ["equal", ONE],
    ],
    ids=" ".join,
)
def test_what_cannot_be_decided_is_one_sentence_and_changes_nothing(onecore, lay, lang, arguments):
    assert onecore("import", lay("春"), "--into", "a.onecore").returncode == 0
    before = (onecore.folder / "a.onecore").read_bytes()
    done = onecore("review", *arguments, "--on", "a.onecore", lang=lang)
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert (onecore.folder / "a.onecore").read_bytes() == before
