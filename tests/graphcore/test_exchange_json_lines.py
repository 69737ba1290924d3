"""The neutral export: written, read back, and what it refuses."""

import json
import os
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphcore.elements import Edge, Node
from graphcore.errors import UnusableInput
from graphcore.exchange import read_exchange, write_jsonl, write_problems
from graphcore.graph import Graph
from graphcore.problems import Problem
from graphcore.provenance import Source, in_order
from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS

GRAPH = Graph.of(
    [
        Node(
            "EN-1", "enterprise", "云澜面馆", ("面馆", "云澜"), {"x": None, "employees": 3}, (Source("a.csv", None, 2),)
        ),
        Node("CM-1", "community", "松涛社区", sources=(Source("b.xlsx", "表 1", 3, "D"),)),
    ],
    [
        Edge(
            "located_in",
            "EN-1",
            "CM-1",
            {"since": "2024-05"},
            (Source("a.csv", None, 2, "C"), Source("a.csv", None, 3)),
        )
    ],
)
PROBLEMS = (
    Problem(Source("b.xlsx", "表 1", 4, "AA"), "bad_date", {"value": "去年"}),
    Problem(Source("b.xlsx", "表 1", 4, "B"), "bad_date", {"value": "前年"}),
    Problem(Source("a.csv"), "corrupt_file"),
)
NODES = """\
{"id": "CM-1", "kind": "community", "name": "松涛社区", "aliases": [], "attributes": {}, \
"sources": [{"file": "b.xlsx", "sheet": "表 1", "row": 3, "column": "D"}]}
{"id": "EN-1", "kind": "enterprise", "name": "云澜面馆", "aliases": ["云澜", "面馆"], \
"attributes": {"employees": 3, "x": null}, "sources": [{"file": "a.csv", "sheet": null, "row": 2}]}
"""
EDGES = """\
{"kind": "located_in", "source": "EN-1", "target": "CM-1", "attributes": {"since": "2024-05"}, \
"sources": [{"file": "a.csv", "sheet": null, "row": 2, "column": "C"}, \
{"file": "a.csv", "sheet": null, "row": 3, "column": null}]}
"""
NAMES = ["edges.jsonl", "nodes.jsonl", "problems.jsonl"]


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def written(folder):
    return [(folder / name).read_bytes() for name in NAMES]


def test_the_files_are_those_of_the_contract(tmp_path):
    write_jsonl(GRAPH, PROBLEMS, tmp_path / "new" / "out", "en")
    edges, nodes, problems = written(tmp_path / "new" / "out")
    assert nodes.decode() == NODES
    assert edges.decode() == EDGES
    assert [list(json.loads(line).values())[:6] for line in problems.decode().splitlines()] == [
        ["a.csv", None, None, None, "corrupt_file", "file"],
        ["b.xlsx", "表 1", 4, "B", "bad_date", "cell"],
        ["b.xlsx", "表 1", 4, "AA", "bad_date", "cell"],
    ]
    assert list(json.loads(problems.splitlines()[0])) == [
        "file",
        "sheet",
        "row",
        "column",
        "code",
        "severity",
        "message",
    ]
    assert b"\r" not in problems


def test_problems_alone_have_the_same_format(tmp_path):
    write_jsonl(GRAPH, PROBLEMS, tmp_path, "zh")
    write_problems(reversed(PROBLEMS), tmp_path / "alone.jsonl", "zh")
    assert (tmp_path / "alone.jsonl").read_bytes() == (tmp_path / "problems.jsonl").read_bytes()


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=5)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(TEXT, inner, max_size=2),
    max_leaves=4,
)
ATTRIBUTES = st.dictionaries(TEXT.map("~".__add__), JSON, max_size=3)  # none that the vocabulary types
PLACES = st.builds(
    Source, TEXT, st.none() | TEXT, st.none() | st.integers(1, 99), st.none() | st.sampled_from(["B", "AA"])
)
SOURCES = st.lists(PLACES, max_size=3).map(in_order)


@st.composite
def graphs(draw):
    ids = draw(st.lists(TEXT, unique=True, min_size=1, max_size=5))
    kinds = {node: draw(st.sampled_from(list(NODE_KINDS))) for node in ids}
    nodes = [
        Node(node, kind, draw(TEXT), tuple(draw(st.lists(TEXT, max_size=2))), draw(ATTRIBUTES), draw(SOURCES))
        for node, kind in kinds.items()
    ]
    allowed = [
        (kind.name, source, target)
        for kind in EDGE_KINDS.values()
        for source in ids
        for target in ids
        if kind.allows(kinds[source], kinds[target])
    ]
    chosen = draw(st.lists(st.sampled_from(allowed), max_size=6)) if allowed else []
    return Graph.of(nodes, [Edge(*ends, draw(ATTRIBUTES), draw(SOURCES)) for ends in chosen])


@settings(max_examples=50, deadline=None)
@given(graphs(), st.permutations(PROBLEMS), st.sampled_from(["zh", "en"]))
def test_export_load_export_is_byte_identical(tmp_path_factory, graph, problems, language):
    first, second = tmp_path_factory.mktemp("first"), tmp_path_factory.mktemp("second")
    write_jsonl(graph, problems, first, language)
    contents = read_exchange(first)
    assert contents.graph == graph
    write_jsonl(contents.graph, contents.problems, second, language)
    assert written(first) == written(second)


def test_several_problems_of_one_cell_keep_their_order_through_load(tmp_path):
    place = Source("a.csv", None, 2, "C")
    problems = [
        Problem(place, "contradiction", {"zh": "乙", "en": "a"}),
        Problem(place, "contradiction", {"zh": "甲", "en": "b"}),
    ]
    write_jsonl(GRAPH, problems, tmp_path / "1", "zh")
    contents = read_exchange(tmp_path / "1")
    write_jsonl(contents.graph, contents.problems, tmp_path / "2", "zh")
    assert written(tmp_path / "1") == written(tmp_path / "2")


def test_parquet_has_the_same_columns(tmp_path):
    write_jsonl(GRAPH, (), tmp_path, "en")
    for name in ("nodes", "edges"):
        lines = [json.loads(line) for line in (tmp_path / f"{name}.jsonl").read_text("utf-8").splitlines()]
        rows = [{k: v if isinstance(v, str) else json.dumps(v) for k, v in line.items()} for line in lines]
        pl.DataFrame(rows).write_parquet(tmp_path / f"{name}.parquet")
        (tmp_path / f"{name}.jsonl").unlink()
    assert read_exchange(tmp_path).graph == GRAPH
    (tmp_path / "nodes.parquet").write_bytes(b"PAR1 but not really PAR1")
    assert "nodes.parquet" in refusal(tmp_path)
    pl.DataFrame({"id": ["A"], "kind": ["grid"], "name": ["甲"], "attributes": ["{"]}).write_parquet(
        tmp_path / "nodes.parquet"
    )
    assert "nodes.parquet line 1: attributes is no valid JSON" in refusal(tmp_path)


def test_what_rules_do_not_forbid_is_kept(tmp_path):
    nodes = [{"id": "A", "kind": "party_org", "name": "甲"}, {"id": "B", "kind": "party_org", "name": "", "more": 1}]
    ties = [("A", "B"), ("B", "A"), ("A", "A"), ("A", "B")]
    edges = [{"kind": "subordinate_to", "source": source, "target": target} for source, target in ties]
    put(tmp_path, "\ufeff" + "\r\n\n".join(map(json.dumps, nodes)), "\n".join(map(json.dumps, edges)))
    graph = read_exchange(tmp_path).graph
    assert graph.count("subordinate_to") == 4
    assert graph.node("A") == Node("A", "party_org", "甲")


def test_null_of_an_attribute_that_rules_read_is_absent(tmp_path):
    put(
        tmp_path, json.dumps({"id": "A", "kind": "grid", "name": "", "attributes": {"households": None, "x": None}}), ""
    )
    assert read_exchange(tmp_path).graph.node("A").attributes == {"x": None}


def put(folder, nodes, edges, problems=None):
    for name, text in {"nodes": nodes, "edges": edges, "problems": problems}.items():
        if text is not None:
            (folder / f"{name}.jsonl").write_bytes(text if isinstance(text, bytes) else text.encode())


def refusal(folder):
    with pytest.raises(UnusableInput) as refused:
        read_exchange(folder)
    assert refused.value.say("zh") != refused.value.say("en")
    assert len(refused.value.say("en")) < 400
    return refused.value.say("en")


GOOD = '{"id": "A", "kind": "grid", "name": "甲"}\n{"id": "B", "kind": "enterprise", "name": "乙"}\n'


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "is no valid JSON"),
        ("[]", "must be an object"),
        ("null", "must be an object"),
        (b"\xff\xfe{}", "is no valid JSON"),
        ("[" * 100_000, "is no valid JSON"),
        ('{"id": "C", "kind": "person", "name": "丙"}', "kind is no known node kind: 'person'"),
        ('{"id": "C", "name": "丙"}', "kind is missing"),
        ('{"id": 3, "kind": "grid", "name": "丙"}', "id must be a text"),
        ('{"id": "C", "kind": "grid", "name": null}', "name must be a text"),
        ('{"id": "A", "kind": "grid", "name": "丙"}', "id 'A' is that of line 1 too"),
        ('{"id": "C", "kind": "grid", "name": "\\ud800"}', "is no valid JSON"),
        ('{"id": "C", "kind": "grid", "name": "", "aliases": "x"}', "aliases must be a list"),
        ('{"id": "C", "kind": "grid", "name": "", "aliases": [1]}', "aliases.0 must be a text"),
        ('{"id": "C", "kind": "grid", "name": "", "attributes": []}', "attributes must be an object"),
        ('{"id": "C", "kind": "grid", "name": "", "attributes": {"households": "3"}}', "attribute households"),
        ('{"id": "C", "kind": "grid", "name": "", "attributes": {"households": true}}', "attribute households"),
        ('{"id": "C", "kind": "grid", "name": "", "attributes": {"x": NaN}}', "no finite number"),
        ('{"id": "C", "kind": "grid", "name": "", "attributes": {"x": 1e999}}', "no finite number"),
        ('{"id": "C", "kind": "grid", "name": "", "attributes": {"x": ' + "[" * 99 + "]" * 99 + "}}", "nested"),
        ('{"id": "C", "kind": "grid", "name": "", "attributes": {"households": ' + "9" * 400 + "}}", "households"),
        ('{"id": "C", "kind": "grid", "name": "", "sources": [{"sheet": "x"}]}', "sources.0.file is missing"),
        ('{"id": "C", "kind": "grid", "name": "", "sources": [{"file": "x", "row": 1.5}]}', "sources.0.row"),
        (
            '{"id": "C", "kind": "grid", "name": "", "sources": [{"file": "x", "row": ' + "9" * 30 + "}]}",
            "sources.0.row",
        ),
    ],
)
def test_a_node_that_is_none_is_refused_by_file_line_and_field(tmp_path, line, said):
    put(tmp_path, GOOD.encode() + (line if isinstance(line, bytes) else line.encode()), "")
    message = refusal(tmp_path)
    assert message.startswith("nodes.jsonl line 3: ")
    assert said in message


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"kind": "knows", "source": "A", "target": "B"}', "kind is no known edge kind: 'knows'"),
        ('{"kind": "staffs", "source": "A"}', "target is missing"),
        ('{"kind": "staffs", "source": "C", "target": "A"}', "source 'C' is no node"),
        ('{"kind": "staffs", "source": "B", "target": "C"}', "target 'C' is no node"),
        ('{"kind": "staffs", "source": "A", "target": "B"}', "staffs cannot run from grid to enterprise"),
        ('{"kind": "staffs", "source": "B", "target": "A", "attributes": {"headcount": -1}}', "attribute headcount"),
        ('{"kind": "staffs", "source": "B", "target": "A", "attributes": {"until": "soon"}}', "attribute until"),
    ],
)
def test_an_edge_that_is_none_is_refused_by_file_line_and_field(tmp_path, line, said):
    put(tmp_path, GOOD, "\n" + line)
    message = refusal(tmp_path)
    assert message.startswith("edges.jsonl line 2: ")
    assert said in message


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('{"code": "bad_date", "message": ""}', "file is missing"),
        ('{"file": "a", "code": "bad_date"}', "message is missing"),
        ('{"file": "a", "code": "bad_date", "message": "", "severity": "fatal"}', "severity has a value"),
    ],
)
def test_a_problem_that_is_none_is_refused(tmp_path, line, said):
    put(tmp_path, GOOD, "", line)
    assert f"problems.jsonl line 1: {said}" in refusal(tmp_path)


def test_files_that_are_not_there_or_not_inside(tmp_path):
    assert "nodes.jsonl or nodes.parquet" in refusal(tmp_path)
    assert "nodes.jsonl or nodes.parquet" in refusal(tmp_path / "none")
    put(tmp_path, GOOD, None)
    assert "edges.jsonl or edges.parquet" in refusal(tmp_path)
    (tmp_path / "edges.jsonl").symlink_to("/etc/passwd")
    assert "edges.jsonl or edges.parquet" in refusal(tmp_path)


def test_what_cannot_be_written_leaves_what_was_there(tmp_path):
    write_jsonl(GRAPH, PROBLEMS, tmp_path, "en")
    before = written(tmp_path)
    code = (
        "import resource, sys; from pathlib import Path; from graphcore.exchange import read_exchange, write_jsonl\n"
        "from graphcore.errors import UnusableInput; from graphcore.graph import Graph, Node\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))\n"
        "graph = Graph.of(Node(f'{n}', 'grid', '甲' * 99) for n in range(999))\n"
        "try: write_jsonl(graph, (), Path(sys.argv[1]), 'en')\n"
        "except UnusableInput as error: sys.exit(error.say('en'))"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], env=environment, capture_output=True, text=True, check=False
    )
    assert "nodes.jsonl cannot be written (the file is too large)" in done.stderr
    assert "Traceback" not in done.stderr
    assert written(tmp_path) == before
    assert names_in(tmp_path) == NAMES
    with pytest.raises(UnusableInput, match=r"cannot be made|不能建立"):
        write_jsonl(GRAPH, PROBLEMS, tmp_path / "nodes.jsonl", "en")
