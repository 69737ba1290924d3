"""``imports`` and ``undo``, and what an import does beside others, as users run them."""

import json

from graphcore.stores.duckdb_store import DuckDBStore


def kept(folder):
    """All that a store says for itself."""
    store = DuckDBStore(folder / "a.onecore")
    return store.graph(), store.problems(), store.rosters(), store.judgements()


def roster(onecore, name, *rows):
    path = onecore.folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(["所属社区,企业名称,职工人数", *rows]) + "\n", encoding="utf-8")
    return path


def test_imports_lists_files_with_hash_rows_and_nodes(onecore):
    roster(onecore, "春/企业.csv", "松涛社区,云州甲商贸有限公司,12", "松涛社区,云州乙商贸有限公司,许多")
    roster(onecore, "夏/企业.csv", "松涛社区,云州乙商贸有限公司,5")
    assert onecore("import", "春", "--into", "a.onecore").returncode == 0
    assert onecore("import", "夏", "--into", "a.onecore", "--as-of", "2026-06-30").returncode == 0
    done = onecore("imports", "--on", "a.onecore", "--format", "json")
    listed = json.loads(done.stdout)
    assert [
        (each["import"], each["as_of"], each["file"], each["rows"], each["problems"], each["nodes"]) for each in listed
    ] == [
        (1, None, "企业.csv", 2, 1, 2),
        (2, "2026-06-30", "企业.csv", 1, 0, 1),
    ]
    assert all(len(each["sha256"]) == 64 for each in listed)
    assert listed[0]["imported_on"] <= listed[1]["imported_on"]
    for lang, word in (("zh", "截至"), ("en", "as of")):
        assert word in onecore("imports", "--on", "a.onecore", lang=lang).stdout


def test_the_same_again_writes_nothing(onecore, tidy):
    assert onecore("import", tidy / "files", "--into", "a.onecore").returncode == 0
    path = onecore.folder / "a.onecore"
    before = path.read_bytes(), path.stat().st_mtime_ns
    done = onecore("import", tidy / "files", "--into", "a.onecore")
    assert "Nothing new" in done.stderr
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_a_dry_run_says_what_the_import_then_does(onecore):
    roster(onecore, "春/企业.csv", "松涛社区,云州甲商贸有限公司,12", "松涛社区,云州乙商贸有限公司,5")
    roster(onecore, "夏/企业.csv", "松涛社区,云州乙商贸有限公司,6", "松涛社区,云州丙商贸有限公司,7", "松涛社区,,8")
    assert onecore("import", "春", "--into", "a.onecore").returncode == 0
    before = (onecore.folder / "a.onecore").read_bytes()
    asked = ("import", "夏", "--into", "a.onecore", "--as-of", "2026-06-30")
    dry = onecore(*asked, "--dry-run", "--format", "json")
    (counts,) = json.loads(dry.stdout)
    assert {name: count for name, count in counts.items() if count} == {
        "file": "企业.csv",
        "create": 1,
        "update": 1,
        "unchanged": 1,  # the community
        "end": 1,
        "ties_create": 1,
        "ties_unchanged": 1,
        "ties_end": 1,
        "reject": 1,
    }
    assert (onecore.folder / "a.onecore").read_bytes() == before
    lines = onecore(*asked, "--dry-run", "--format", "jsonl").stdout
    assert {(line["action"], line["name"]) for line in map(json.loads, lines.splitlines()) if "id" in line} == {
        ("create", "云州丙商贸有限公司"),
        ("update", "云州乙商贸有限公司"),
        ("end", "云州甲商贸有限公司"),
    }
    for lang, word in (("zh", "终止"), ("en", "end")):
        assert word in onecore(*asked, "--dry-run", lang=lang).stdout
    done = onecore(*asked, "--format", "jsonl")
    assert (done.returncode, done.stdout) == (0, lines)
    again = onecore(*asked, "--dry-run", "--format", "jsonl")
    assert (again.returncode, again.stdout) == (0, "")


def test_undo_dry_writes_nothing(onecore, tidy):
    assert onecore("import", tidy / "files", "--into", "a.onecore").returncode == 0
    before = (onecore.folder / "a.onecore").read_bytes()
    done = onecore("undo", 1, "--on", "a.onecore", "--dry-run", "--format", "json")
    assert sum(counts["remove"] for counts in json.loads(done.stdout)) > 100
    assert (onecore.folder / "a.onecore").read_bytes() == before


def test_undo_takes_one_import_out_exactly(onecore, street, tidy):
    assert onecore("import", street / "files", "--into", "a.onecore").returncode == 0
    before = kept(onecore.folder)
    assert onecore("import", tidy / "files", "--into", "a.onecore", "--as-of", "2026-06-30").returncode == 0
    assert kept(onecore.folder) != before
    done = onecore("undo", 2, "--on", "a.onecore")
    assert (done.returncode, done.stdout) == (0, "")
    assert kept(onecore.folder) == before


def test_undo_of_what_never_was_leaves_the_store(onecore, tidy):
    assert onecore("import", tidy / "files", "--into", "a.onecore").returncode == 0
    before = (onecore.folder / "a.onecore").read_bytes()
    done = onecore("undo", 7, "--on", "a.onecore")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert (onecore.folder / "a.onecore").read_bytes() == before
