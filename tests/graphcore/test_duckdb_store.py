"""The embedded store, with real files, processes, kills and limits."""

import os
import subprocess
import sys
import tempfile
import textwrap
from pathlib import Path

import duckdb
import pytest

from graphcore.elements import Edge, Node
from graphcore.errors import StoreUnavailable, UnusableInput
from graphcore.graph import Graph
from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.stores.duckdb_store import DuckDBStore
from graphcore.stores.statements import Statement, Statements
from graphcore.stores.store import Contents, Identity, Judgement, StoredRoster

GRAPH = Graph.of(
    [
        Node("CM-1", "community", "松涛社区"),
        Node(
            "EN-1",
            "enterprise",
            "云澜\x00面馆",
            ("面馆",),
            {"employees": 3, "x": [1, None]},
            (Source("a.csv", None, 2),),
        ),
    ],
    [Edge("located_in", "EN-1", "CM-1", {"since": "2024"}, (Source("a.csv", "表", 2, "C"),))] * 2
    + [Edge("partners_with", "EN-1", "EN-1")],
)
CONTENTS = Contents(
    GRAPH,
    (Problem(Source("a.csv", None, 2, "D"), "bad_date", {"value": "去年"}), Problem(Source("b.xls"), "corrupt_file")),
    Statements.of(
        (
            Statement("EN-1", "employees", 3, "3人", Source("a.csv", None, 2, "D"), taken=True),
            Statement(
                "EN-1", "employees", 4, "4", Source("b.csv", None, 2, "D"), taken=False, ended="2026-01-31", import_id=1
            ),
        )
    ),
    (
        StoredRoster("a.csv", 1, "00ff", None, "2026-01-31T08:00:00", '{"rows": []}'),
        StoredRoster("a.csv", 2, "22ff", "2026-02-01", "2026-02-02T08:00:00", "{}", "notes"),
        StoredRoster("sub/b.csv", 1, "11ff", None, "2026-01-31T08:00:00", "{}"),
    ),
    (
        Judgement(
            Identity("enterprise", "松涛社区", "", "", "面馆"),
            Identity("enterprise", "", "", "91310101EDH4CFAA6U", "云澜面馆"),
            "different",
            ("面馆", "云澜面馆"),
            "",
            "2026-02-03T08:00:00",
        ),
    ),
)
BIG = Contents(Graph.of(Node(f"EN-{n:06}", "enterprise", f"企业{n * 7919}") for n in range(40_000)))
WRITER = """
    import os, resource, sys
    from pathlib import Path
    from graphcore.errors import OnecoreError
    from graphcore.elements import Node
    from graphcore.graph import Graph
    from graphcore.stores.duckdb_store import DuckDBStore
    from graphcore.stores.store import Contents
    store = DuckDBStore(Path(sys.argv[1]))
    contents = Contents(Graph.of(Node(f"EN-{n:06}", "enterprise", f"企业{n * 7919}") for n in range(40_000)))
    def replace():
        try:
            store.replace(contents)
        except OnecoreError as error:
            print(type(error).__name__, error.say("en"))
            sys.exit(error.exit_code)
"""


def writer(path, body, **options):
    """Another process that calls ``replace()`` with the contents of BIG."""
    code = textwrap.dedent(WRITER) + textwrap.dedent(body)
    return subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        **options,
    )


@pytest.fixture
def store(tmp_path):
    store = DuckDBStore(tmp_path / "街道 1.onecore")
    store.replace(CONTENTS)
    return store


def names_in(folder):
    return [path.name for path in folder.iterdir()]


def assert_as_before(store):
    assert store.graph() == GRAPH
    assert names_in(store.path.parent) == [store.path.name]


def test_everything_comes_back(store):
    assert store.exists()
    assert store.graph() == GRAPH
    assert store.problems() == CONTENTS.problems
    assert store.statements("EN-1") == tuple(CONTENTS.statements)
    assert store.statements("CM-1") == ()
    assert store.rosters() == CONTENTS.rosters
    assert store.judgements() == CONTENTS.judgements


def test_new_contents_take_the_place_of_all_the_old(store):
    store.path.chmod(0o600)
    store.replace(Contents(Graph.of([])))
    assert store.graph() == Graph.of([])
    assert store.problems() == store.statements("EN-1") == store.rosters() == ()
    assert names_in(store.path.parent) == [store.path.name]
    assert store.path.stat().st_mode & 0o777 == 0o600


def test_a_link_to_a_store_stays_a_link(store, tmp_path_factory):
    link = tmp_path_factory.mktemp("other") / "link.onecore"
    link.symlink_to(store.path)
    DuckDBStore(link).replace(Contents(Graph.of([])))
    assert link.is_symlink()
    assert len(store.graph()) == 0


@pytest.mark.parametrize(
    "fatal",
    [
        "contents = contents._replace(problems=map(kill, 'x'))",  # read when nodes and edges have been written
        "sys.addaudithook(lambda event, _: event == 'os.rename' and kill())",
    ],
)
def test_killed_while_writing_the_store_is_as_before(store, fatal):
    process = writer(
        store.path, f"kill = lambda *_: os.kill(os.getpid(), 9)\n{fatal}\nprint('writing', flush=True)\nreplace()"
    )
    assert process.communicate()[0] == "writing\n"
    assert process.returncode == -9
    assert len(names_in(store.path.parent)) > 1
    assert store.graph() == GRAPH
    store.replace(CONTENTS)
    assert_as_before(store)


def test_while_another_process_holds_it_the_holder_is_named(store):
    with writer(
        store.path,
        "import duckdb; held = duckdb.connect(sys.argv[1]); print('held', flush=True); input()",
        stdin=subprocess.PIPE,
    ) as process:
        process.stdout.readline()
        for call in (store.graph, lambda: store.replace(BIG)):
            with pytest.raises(StoreUnavailable, match=str(process.pid)):
                call()
        process.communicate("\n")
    assert_as_before(store)


def test_a_moment_of_use_by_another_is_waited_for(store):
    with writer(
        store.path,
        "import duckdb, time; held = duckdb.connect(sys.argv[1]); print('held', flush=True); time.sleep(0.3)",
    ) as process:
        process.stdout.readline()
        assert store.graph() == GRAPH


@pytest.mark.parametrize("existing", [True, False])
def test_of_writers_at_the_same_time_each_replaces_all_or_is_told(tmp_path, existing):
    store = DuckDBStore(tmp_path / "s.onecore")
    if existing:
        store.replace(CONTENTS)
    processes = [
        writer(store.path, "print('ready', flush=True); input(); replace()", stdin=subprocess.PIPE) for _ in "12"
    ]
    for process in processes:
        process.stdout.readline()
    outcomes = []
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    for process in processes:
        said, _ = process.communicate()
        outcomes.append(process.returncode)
        assert process.returncode == 0 or said.startswith("StoreUnavailable")
    assert 0 in outcomes
    assert store.graph() == BIG.graph
    assert names_in(tmp_path) == ["s.onecore"]


def test_while_another_writes_a_reader_has_the_old_or_the_new_or_is_told(store):
    before = store.graph()
    found, told = [], []
    with writer(store.path, "print('ready', flush=True); replace(); replace()") as process:
        process.stdout.readline()
        while process.poll() is None:
            try:
                found.append(store.graph())
            except StoreUnavailable as error:  # who waited for longer than a moment
                told.append(error.say("en"))
    assert process.returncode == 0
    assert all(str(process.pid) in one for one in told)
    assert all(graph in (before, BIG.graph) for graph in found)
    assert store.graph() == BIG.graph
    assert names_in(store.path.parent) == [store.path.name]


def test_what_another_wrote_since_is_not_put_aside(store):
    read_at = store.revision()
    assert store.revision() == read_at
    DuckDBStore(store.path).replace(CONTENTS._replace(problems=()))
    with pytest.raises(StoreUnavailable, match="another program"):
        store.replace(BIG, revision=read_at)
    assert_as_before(store)
    assert store.problems() == ()
    store.replace(BIG, revision=store.revision())
    assert store.graph() == BIG.graph


def test_of_two_who_found_no_store_the_second_is_told(tmp_path):
    store = DuckDBStore(tmp_path / "s.onecore")
    read_at = store.revision()
    store.replace(CONTENTS, revision=read_at)
    with pytest.raises(StoreUnavailable, match="another program"):
        store.replace(BIG, revision=read_at)
    assert_as_before(store)


def test_nodes_told_are_counted_once_an_import(store):
    assert store.nodes_told() == {(0, "a.csv"): 1, (1, "b.csv"): 1}


def test_on_a_full_disk_the_store_is_as_before(store):
    process = writer(store.path, "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000)); replace()")
    said, _ = process.communicate()
    assert process.returncode == 3
    assert said.startswith("StoreUnavailable")
    assert "the file is too large" in said
    assert_as_before(store)


def test_without_permission_the_store_is_as_before_and_can_be_read():
    drop = """
        import tempfile
        with tempfile.TemporaryDirectory() as folder:  # so that all is imported that root alone may read
            warm = DuckDBStore(Path(folder) / "warm.onecore")
            warm.replace(contents)
            warm.graph()
        if os.geteuid() == 0:
            os.setuid(65534)
    """
    drop = textwrap.dedent(drop)
    with tempfile.TemporaryDirectory() as folder:
        store = DuckDBStore(Path(folder) / "s.onecore")
        store.replace(CONTENTS)
        store.path.chmod(0o444)
        Path(folder).chmod(0o555)
        process = writer(store.path, drop + "replace()")
        said, _ = process.communicate()
        assert process.returncode == 3
        assert "no permission" in said
        process = writer(store.path, drop + "print(len(store.graph()))")
        assert process.communicate()[0] == "2\n"
        Path(folder).chmod(0o755)
        assert_as_before(store)
        store.path.chmod(0o000)
        process = writer(
            store.path, drop + "try: store.graph()\nexcept OnecoreError as error: sys.exit(error.exit_code)"
        )
        process.communicate()
        assert process.returncode == 3


def refused(call, path):
    with pytest.raises(UnusableInput) as refusal:
        call()
    assert str(path) in refusal.value.say("en")
    assert str(path) in refusal.value.say("zh")
    return refusal.value.say("en")


@pytest.mark.parametrize("content", [b"", b"not a database\n" * 999, b"SQLite format 3\x00" + bytes(9999)])
def test_a_file_of_something_else_is_left_alone(tmp_path, content):
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    store = DuckDBStore(path)
    assert "no store of onecore" in refused(store.graph, path)
    assert "no store of onecore" in refused(lambda: store.replace(CONTENTS), path)
    assert path.read_bytes() == content
    assert names_in(tmp_path) == ["notes.txt"]


@pytest.mark.parametrize("statement", ["CREATE TABLE t (x INTEGER)", "CREATE TABLE meta AS SELECT 1 AS format"])
def test_a_database_of_something_else_is_left_alone(tmp_path, statement):
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute(statement)
    before = path.read_bytes()
    store = DuckDBStore(path)
    assert "no store of onecore" in refused(store.problems, path)
    assert "no store of onecore" in refused(lambda: store.replace(CONTENTS), path)
    assert path.read_bytes() == before


def test_a_store_of_a_newer_version_says_so(store):
    with duckdb.connect(str(store.path)) as connection:
        connection.execute("UPDATE meta SET version = 99")
    assert "newer onecore" in refused(store.graph, store.path)
    assert "newer onecore" in refused(lambda: store.replace(CONTENTS), store.path)


def test_a_store_of_an_older_version_says_so(store):
    with duckdb.connect(str(store.path)) as connection:
        connection.execute("UPDATE meta SET version = 1")
        connection.execute("DROP TABLE judgements")  # a table the older version did not have
    assert "older onecore" in refused(store.graph, store.path)
    assert "older onecore" in refused(lambda: store.replace(CONTENTS), store.path)


def test_a_damaged_store_says_so(store):
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[: len(whole) // 2])
    assert "damaged" in refused(store.graph, store.path)
    flipped = bytearray(whole)
    flipped[4096] ^= 1
    store.path.write_bytes(flipped)
    assert "damaged" in refused(store.graph, store.path)


def test_a_store_with_a_kind_that_is_not_ours_is_damaged(store):
    with duckdb.connect(str(store.path)) as connection:
        connection.execute("UPDATE nodes SET kind = 'person'")
    assert "damaged" in refused(store.graph, store.path)


def test_nothing_there_and_folders(tmp_path):
    missing = DuckDBStore(tmp_path / "none.onecore")
    assert not missing.exists()
    assert "import rosters" in refused(missing.graph, missing.path)
    assert names_in(tmp_path) == []
    folder = DuckDBStore(tmp_path)
    assert "is a folder" in refused(folder.rosters, tmp_path)
    assert "is a folder" in refused(lambda: folder.replace(CONTENTS), tmp_path)
    (tmp_path / "file").write_text("x")
    for parent in ("file", "no such folder"):
        with pytest.raises(StoreUnavailable):
            DuckDBStore(tmp_path / parent / "s.onecore").replace(CONTENTS)
    assert names_in(tmp_path) == ["file"]
