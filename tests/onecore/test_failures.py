"""A call that cannot be answered: one sentence, the right exit code, the store as before."""

import os
import subprocess
import sys

import pytest

from graphcore.stores.duckdb_store import DuckDBStore


def one_sentence(done, code):
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1, done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "arguments",
    [
        ["coverage"],
        ["coverage", "--on"],
        ["coverage", "--on", "no-such.onecore"],
        ["coverage", "no-such-rule", "--on", "STORE"],
        ["coverage", "--on", "STORE", "--by", "planet"],
        ["coverage", "--on", "STORE", "--format", "docx"],
        ["coverage", "--on", "STORE", "--format", "xlsx"],
        ["coverage", "--on", "STORE", "--as-of", "yesterday"],
        ["coverage", "--on", "STORE", "--fail-under", "130"],
        ["coverage", "--on", "STORE", "--pack", "no-such.yaml"],
        ["coverage", "--on", "STORE", "--engine", "neo4j"],
        ["coverage", "--on", "STORE", "--engine", "steam"],
        ["coverage", "--on", "ftp://graph.example"],
        ["coverage", "--on", "neo4j://user:password@graph.example"],
        ["coverage", "--on", "bolt+none://graph.example"],
        ["push", "--on", "STORE", "--to", "STORE"],
        ["push", "--on", "no-such.onecore", "--to", "b.onecore"],
        ["coverage", "--on", "STORE", "--out", "no/such/folder/a.csv"],
        ["gaps", "--on", "STORE", "--no-such-option"],
        ["map", "--on", "STORE"],
        ["map", "--on", "STORE", "--out", "."],
        ["export", "--on", "STORE", "--to", "graph.csv"],
        ["load", "no-such-folder", "--into", "b.onecore"],
        ["import", "no-such-folder", "--into", "b.onecore"],
        ["import", "--into", "b.onecore"],
        ["import", "x", "--into", "b.onecore", "--mapping", "m.yaml"],
        ["explain", "无此单位", "--on", "STORE"],
        ["structure", "--on"],
        ["structure", "no-such-measure", "--on", "STORE"],
        ["structure", "--on", "STORE", "--by", "kind"],
        ["structure", "--on", "STORE", "--format", "xlsx"],
        ["report", "--on", "STORE"],
        ["report", "--on", "STORE", "--out", "report.odt"],
        ["report", "--on", "no-such.onecore", "--out", "report.html"],
        ["no-such-command"],
        ["--no-such-option"],
    ],
    ids=" ".join,
)
def test_unusable_call(onecore, street_store, lang, arguments):
    given = [str(street_store) if argument == "STORE" else argument for argument in arguments]
    done = onecore(*given, lang=lang)
    one_sentence(done, 2)
    assert any("\u4e00" <= letter <= "\u9fff" for letter in done.stderr.replace("无此单位", "")) == (lang == "zh")


def test_wrong_language(onecore):
    one_sentence(onecore("--lang", "fr", "rules", lang=None), 2)


@pytest.mark.parametrize(
    "content", [b"", b"not a store", b"SQLite format 3\0" + bytes(4096)], ids=["empty", "text", "other"]
)
def test_foreign_file_is_neither_read_nor_changed(onecore, tidy, content):
    foreign = onecore.folder / "foreign.onecore"
    foreign.write_bytes(content)
    one_sentence(onecore("coverage", "--on", foreign), 2)
    assert onecore("import", tidy / "files", "--into", foreign).returncode == 2
    assert foreign.read_bytes() == content


def test_folder_as_store(onecore):
    one_sentence(onecore("coverage", "--on", "."), 2)


HOLD = """
import sys, duckdb
connection = duckdb.connect(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""


def test_store_in_use_names_its_holder(onecore, street_store):
    mine = onecore.folder / "mine.onecore"
    mine.write_bytes(street_store.read_bytes())
    holder = subprocess.Popen([sys.executable, "-c", HOLD, mine], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert holder.stdout.readline().strip() == b"held"
        done = onecore("coverage", "--on", mine)
        one_sentence(done, 3)
        assert str(holder.pid) in done.stderr
    finally:
        holder.communicate()
    assert mine.read_bytes() == street_store.read_bytes()


def test_import_without_anything_usable_leaves_the_store(onecore, street_store):
    mine = onecore.folder / "mine.onecore"
    mine.write_bytes(street_store.read_bytes())
    (onecore.folder / "bad").mkdir()
    (onecore.folder / "bad" / "企业.xlsx").write_bytes(b"PK\x03\x04 cut off")
    done = onecore("import", "bad", "--into", mine, "--problems", "problems.jsonl")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "corrupt_file" in (onecore.folder / "problems.jsonl").read_text(encoding="utf-8")
    assert mine.read_bytes() == street_store.read_bytes()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_unreadable_roster_is_reported(onecore):
    roster = onecore.folder / "企业.csv"
    roster.write_bytes(b"x")
    roster.chmod(0)
    done = onecore("import", roster, "--into", "b.onecore")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_rosters_cannot_be_added_to_a_loaded_graph(onecore, street_store, tidy):
    assert onecore("export", "--on", street_store, "--to", "out").returncode == 0
    assert onecore("load", "out", "--into", "b.onecore").returncode == 0
    before = DuckDBStore(onecore.folder / "b.onecore").graph()
    one_sentence(onecore("import", tidy / "files", "--into", "b.onecore"), 2)
    assert DuckDBStore(onecore.folder / "b.onecore").graph() == before


def test_load_refuses_what_the_vocabulary_forbids_and_names_the_line(onecore):
    folder = onecore.folder / "in"
    folder.mkdir()
    (folder / "nodes.jsonl").write_text('{"id":"X-1","kind":"person","name":"x"}\n', encoding="utf-8")
    (folder / "edges.jsonl").write_text("", encoding="utf-8")
    done = onecore("load", folder, "--into", "b.onecore")
    one_sentence(done, 2)
    assert "nodes.jsonl" in done.stderr
    assert "1" in done.stderr
    assert not (onecore.folder / "b.onecore").exists()
