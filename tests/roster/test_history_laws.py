"""Laws of importing, on any small rosters: a dry run is the import, twice is once, undone is before, no order of files."""

import csv
import io
import tempfile
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphcore.graph import Graph
from graphcore.roster.imports.changes import compare
from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.imports.replay import replay, undo
from graphcore.stores.duckdb_store import DuckDBStore
from graphcore.stores.store import Contents

COMMUNITIES = st.sampled_from(["松涛社区", "沐春社区"])
NAMES = st.sampled_from([f"云州{name}商贸有限公司" for name in ("甲", "乙", "鹏沅", "鹏源", "泰禾")])
CODES = st.sampled_from(["", "", "91310101EDH4CFAA6U", "91310101E5LAQYFE0W"])
ENTERPRISES = st.lists(st.tuples(COMMUNITIES, NAMES, CODES, st.sampled_from(["", "5", "12", "许多"])), max_size=4)
MATTERS = st.lists(st.tuples(COMMUNITIES, st.sampled_from(["停车协商", "楼道整治"]), NAMES, NAMES), max_size=2)
HEADERS = {"企业": "所属社区,企业名称,统一社会信用代码,职工人数", "事项": "所属社区,事项名称,牵头单位,参与单位"}
BROKEN = b"PK\x03\x04 cut off"


def table(kind, rows):
    text = io.StringIO()
    text.write(HEADERS[kind] + "\n")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()


FILES = st.dictionaries(
    st.sampled_from(["一.csv", "二.csv", "三.csv"]),
    st.one_of(
        ENTERPRISES.map(lambda rows: table("企业", rows)),
        MATTERS.map(lambda rows: table("事项", rows)),
        st.just(BROKEN),
    ),
    min_size=1,
)
DAYS = st.sampled_from([None, date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30)])
IMPORTS = st.lists(st.tuples(FILES, DAYS), min_size=1, max_size=3)
NOTHING = Contents(Graph.of([]))
few = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def imported(contents, files, day, *, backwards=False):
    """An import of some files into what a store holds."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, content in files.items():
            paths.append(Path(folder) / name)
            paths[-1].write_bytes(content)
        given = sorted(paths, reverse=backwards)
        return prepare_import(given, contents.rosters, judgements=contents.judgements, as_of=day)


def after(imports):
    contents = NOTHING
    for files, day in imports:
        contents = imported(contents, files, day).contents
    return contents


def timeless(contents):
    """Contents without the moment of each import."""
    rosters = tuple(roster._replace(imported_on="") for roster in contents.rosters)
    return contents._replace(rosters=rosters)


@few
@given(IMPORTS)
def test_twice_is_once(imports):
    contents = after(imports)
    done = imported(contents, *imports[-1])
    assert not done.brings_anything
    assert done.contents == contents


@few
@given(IMPORTS, FILES, DAYS)
def test_undone_is_as_before(imports, files, day):
    before = after(imports)
    done = imported(before, files, day)
    if done.brings_anything:
        last = max(roster.import_id for roster in done.contents.rosters)
        assert undo(last, done.contents.rosters).graph == before.graph
        assert undo(last, done.contents.rosters) == before
    else:
        assert done.contents == before


@few
@given(IMPORTS, FILES, DAYS)
def test_the_order_of_files_does_not_matter(imports, files, day):
    before = after(imports)
    one, other = (imported(before, files, day, backwards=backwards) for backwards in (False, True))
    assert timeless(one.contents) == timeless(other.contents)
    shuffled = replay(reversed(one.contents.rosters)).contents
    assert shuffled == one.contents


@settings(few, max_examples=10)
@given(IMPORTS, FILES, DAYS)
def test_a_dry_run_is_what_the_import_then_does(imports, files, day):
    before = after(imports)
    with tempfile.TemporaryDirectory() as folder:
        store = DuckDBStore(Path(folder) / "s.onecore")
        store.replace(before)
        dry = imported(before, files, day)
        said = compare(store.graph(), dry.contents.graph)
        assert store.contents() == before
        done = imported(store.contents(), files, day)
        store.replace(done.contents)
        assert compare(before.graph, store.graph()) == said
        assert timeless(store.contents()) == timeless(dry.contents)
    ids = [{node.id for node in graph.iter_nodes()} for graph in (before.graph, done.contents.graph)]
    created = {change.ids[0] for change in said if change.action == "create" and not change.is_tie}
    removed = {change.ids[0] for change in said if change.action == "remove" and not change.is_tie}
    assert created <= ids[1] - ids[0]
    assert removed <= ids[0] - ids[1]
    lasted = {node.id for node in before.graph.iter_nodes() if "until" not in node.attributes}
    ended = {change.ids[0] for change in said if change.action == "end" and not change.is_tie}
    until = {node.id for node in done.contents.graph.iter_nodes() if "until" in node.attributes}
    assert lasted & until <= ended <= until
    listed = {change.ids[0] for change in said if not change.is_tie}
    assert ids[1] <= listed
    assert all(change.action == "unchanged" for change in compare(done.contents.graph, done.contents.graph))


@few
@given(IMPORTS)
def test_nothing_dated_is_ever_lost_but_by_correction(imports):
    """A dated import under new names takes nothing out of the graph; it only ends."""
    before = after(imports)
    files, _ = imports[-1]
    renamed = {f"新{name}": content for name, content in files.items()}
    later = imported(before, renamed, date(2027, 1, 1))
    assert not [change for change in compare(before.graph, later.contents.graph) if change.action == "remove"]
