"""``import onecore``: the same answers as the command line, as objects, frames and tables in a notebook."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import networkx as nx
import numpy as np
import polars as pl
import pytest

import onecore
from onecore import Edge, Graph, Node, OnecoreError, Study
from onecore.library import Table

ROOT = Path(__file__).parents[2]
HOSTILE = '<img src=x onerror=alert(1)></td>"\x1b[2J\u202e'


@pytest.fixture(scope="module")
def study(street_store):
    return onecore.open(street_store, as_of="2026-06-30", language="en")


def test_importing_it_imports_nothing_heavy():
    code = "import sys, onecore; print([name for name in ('polars', 'networkx', 'duckdb', 'pydantic') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
    assert {"open", "read_rosters", "Study"} <= set(dir(onecore))
    with pytest.raises(AttributeError, match="closed"):
        _ = onecore.closed


def test_findings_are_those_of_the_command_line(study, onecore, street_store):
    done = onecore("gaps", *study.pack.rules, "--on", street_store, "--as-of", "2026-06-30", "--format", "jsonl")
    assert [finding.to_json() for finding in study.ask()] == [json.loads(line) for line in done.stdout.splitlines()]
    one, other = "enterprise-coverage", "estate-triad"
    assert list(study.ask(other, one)) == [*study.ask().where(rule=one), *study.ask().where(rule=other)]


def test_roll_ups_are_those_of_the_command_line(study, onecore, street_store):
    asked = ("coverage", "enterprise-coverage", "--on", street_store, "--as-of", "2026-06-30")
    done = onecore(*asked, "--by", "community", "--format", "json")
    assert [row.to_json() for row in study.ask("enterprise-coverage").by("community")] == json.loads(done.stdout)


def test_measures_are_those_of_the_command_line(study, onecore, street_store):
    asked = ("structure", "core-reach", "brokerage", "--on", street_store, "--as-of", "2026-06-30")
    done = onecore(*asked, "--by", "community", "--format", "jsonl")
    expected = [json.loads(line) for line in done.stdout.splitlines()]
    found = study.measure("core-reach", "brokerage", by="community")
    assert [
        {**one.to_json("en"), "definition": two["definition"]} for one, two in zip(found, expected, strict=True)
    ] == (expected)
    listed = found.who().to_polars()
    assert len(listed) == sum(len(one["who"]) for one in expected)
    assert set(listed["id"]) <= set(study.nodes().to_polars()["id"])


def test_every_engine_measures_the_same_and_names_the_same_in_the_same_order(study, street_store):
    reference = onecore.open(street_store, as_of="2026-06-30", language="en", engine="networkx")
    fast, plain = (one.measure("structural-holes", by="community") for one in (study, reference))
    assert fast.to_polars().equals(plain.to_polars())
    assert fast.who().to_polars().equals(plain.who().to_polars())


def test_frames_keep_their_types_even_when_empty(study):
    for table in (study.ask("estate-triad"), study.problems, study.measure("isolation"), study.ask().by("street")):
        assert table[:0].to_polars().schema.names()[:1] == table.to_polars().schema.names()[:1]
        assert len(table[:0].to_polars()) == 0
    findings = study.ask("estate-triad").to_polars()
    assert findings.schema["missing_members"] == pl.List(pl.String)
    assert study.ask("enterprise-coverage").by("way").to_polars().schema["rate"] == pl.Float64
    assert study.nodes("enterprise").to_polars().schema["employees"] == pl.Int64
    assert study.edges("located_in").to_polars().columns[:3] == ["kind", "source", "target"]


def test_cells_lead_to_the_rosters(study):
    cells = study.ask("enterprise-coverage").where(status="organisation").cells().to_polars()
    assert set(cells["file"]) >= {"05两新组织党建台账.xlsx"}
    assert cells.filter(pl.col("edge") == "has_party_org")["column"].null_count() == 0


def test_a_word_and_a_number_have_columns_of_their_own(study):
    found = study.measure("network-form").to_polars()
    assert found.filter(pl.col("figure") == "form")["word"].null_count() == 0
    assert found.filter(pl.col("figure") == "density")["value"].null_count() == 0


def test_a_pandas_frame_holds_what_a_polars_frame_does(study):
    findings = study.ask("estate-triad")
    assert findings.to_pandas().to_dict("list") == findings.to_polars().to_dict(as_series=False)


def test_without_pandas_a_sentence_says_what_to_install(study, monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(OnecoreError, match="pip install pandas"):
        study.ask("estate-triad").to_pandas()


def test_rosters_are_read_and_kept_in_a_store_that_is_not_overwritten(tidy, tmp_path):
    read = onecore.read_rosters(tidy / "files", language="en")
    kept = read.save(tmp_path / "tidy.onecore")
    assert onecore.open(kept).graph == read.graph
    with pytest.raises(OnecoreError, match=r"tidy\.onecore"):
        read.save(kept)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (lambda study: Study(study.graph, as_of="30.6.2026"), "30.6.2026"),
        (lambda study: Study(study.graph, language="fr"), "zh, en"),
        (lambda study: Study(study.graph, engine="sql"), "arrays"),
        (lambda _: Study("street.onecore"), "onecore.open"),
        (lambda _: onecore.read_rosters("examples/tidy/files", told_on="June"), "June"),
        (lambda study: study.ask("estate-triad").by("city"), "community"),
        (lambda study: study.measure("isolation", by="kind"), "community"),
        (lambda study: study.ask("estate-triad").where(statos="gap"), "status"),
        (lambda study: study.save("neo4j://localhost:7687"), "onecore push"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(study, wrong, told):
    with pytest.raises(OnecoreError) as refused:
        wrong(study)
    assert told in refused.value.say("en")
    assert told in refused.value.say("zh")


def test_attributes_of_any_type_are_columns():
    drawn = nx.Graph()
    drawn.add_node("ES-1", kind="estate", built={"from": 1998}, share=np.float64(0.5), phases=("一期", "二期"))
    frame = Study(drawn).nodes().to_polars()
    assert frame.select("built", "share", "phases").row(0) == ('{"from": 1998}', 0.5, ["一期", "二期"])


def test_a_pack_of_ones_own(street_store, tmp_path):
    (tmp_path / "local.yaml").write_text("parameters:\n  joint-branch-units: {most: 50}\n", encoding="utf-8")
    plain, own = (onecore.open(street_store, pack=pack) for pack in (None, tmp_path / "local.yaml"))
    over = [len(one.ask("joint-branch-units").where(status="over")) for one in (plain, own)]
    assert over == [1, 0]


def test_a_day_before_and_after_something_ended():
    nodes = [
        Node("EN-1", "enterprise", "云澜面馆"),
        Node("PO-1", "party_org", "党支部", attributes={"level": "branch"}),
    ]
    graph = Graph.of(nodes, [Edge("has_party_org", "EN-1", "PO-1", {"until": "2026-03-31"})])
    days = ("2026-03-31", "2026-04-01")
    found = [Study(graph, as_of=day).ask("enterprise-coverage")[0].status for day in days]
    assert found == ["organisation", "uncovered"]


@pytest.mark.parametrize("of", [nx.Graph, nx.DiGraph, nx.MultiDiGraph])
def test_any_networkx_graph_in_words_of_its_own(of):
    class Mine(Study):
        kind = "type"
        kinds = {"firm": "enterprise", "set up": "has_party_org"}  # noqa: RUF012

    drawn = of()
    drawn.add_nodes_from([(1, {"type": "firm", "kind": "Ltd"}), (2, {"type": "firm"}), (3, {"type": "party_org"})])
    drawn.add_edge(1, 3, type="set up")
    assert [(one.id, one.status) for one in Mine(drawn).ask("enterprise-coverage")] == [
        ("1", "organisation"),
        ("2", "uncovered"),
    ]
    assert drawn.nodes[1] == {"type": "firm", "kind": "Ltd"}  # it is not changed


def test_a_network_has_the_ids_kinds_and_names_of_the_graph(study):
    drawn = study.network("command")
    assert drawn.is_directed()
    assert {data["kind"] for _, data in drawn.nodes(data=True)} == {"party_org"}
    assert all(data["name"] == study.graph.node(node).name for node, data in drawn.nodes(data=True))
    assert drawn.number_of_edges() == next(iter(study.measure("hierarchy"))).ties
    assert nx.utils.graphs_equal(study.to_networkx(), study.graph.to_networkx())


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda _: onecore.open("nowhere.onecore"), "nowhere.onecore"),
        (lambda study: study.ask("estate-traid"), "estate-traid"),
        (lambda study: study.measure("degree"), "degree"),
        (lambda study: study.network("friends"), "friends"),
        (lambda study: study.nodes("enterprize"), "enterprise"),
        (lambda study: study.edges("member"), "member_of"),
        (lambda _: Study(Graph.of([]), engine="neo4j").ask(), "neo4j"),
        (lambda _: Study(nx.Graph([(1, 2)])), "kind"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_sentence(study, call, words):
    with pytest.raises(OnecoreError) as refused:
        call(study)
    assert words in refused.value.text.zh
    assert words in refused.value.text.en


def shown(study):
    """All that notebooks show of a study."""
    found = study.ask()
    yield study
    yield from (found, found.by("community"), found.cells(), found.map())
    yield from (study.problems, study.nodes(), study.edges())
    measured = study.measure()
    yield from (measured, measured.who())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_notebooks_run_nothing_that_a_name_says(language):
    nodes = [Node("CM-1", "community", HOSTILE), Node(HOSTILE, "enterprise", HOSTILE, attributes={HOSTILE: HOSTILE})]
    study = Study(Graph.of(nodes, [Edge("located_in", HOSTILE, "CM-1")]), language=language)
    for one in shown(study):
        page = one._repr_html_()
        assert "<img src=x" not in page
        assert "\x1b" not in page
        assert "\u202e" not in page
        assert repr(one)


def test_notebooks_tell_counts_and_draw_a_map(study):
    page = study._repr_html_()
    assert ">enterprise<" in page
    assert "data:image/svg+xml;base64," in page
    more = study.ask()._repr_html_()
    assert more.count("<tr>") == 21
    assert "more rows" in more
    assert all(isinstance(one, Table) or one is study or hasattr(one, "html") for one in shown(study))


def test_the_map_is_saved_as_one_page_in_its_language_and_called_by_its_place(street_store, tmp_path):
    chinese = onecore.open(street_store, language="zh").ask("estate-triad").map()
    page = chinese.save(tmp_path / "map.html").read_text(encoding="utf-8")
    assert page == chinese.html
    assert '<html lang="zh-CN">' in page
    assert "<title>云澜街道</title>" in page


@pytest.mark.parametrize(
    ("ends", "attributes", "said"),
    [
        (("R", "E"), {}, "manages cannot run from estate to property_firm"),
        (("E", "R"), {"until": "2020/1/1"}, "until must be a date"),
    ],
)
def test_a_graph_of_ones_own_that_the_vocabulary_does_not_allow_is_refused(ends, attributes, said):
    drawn = nx.DiGraph()
    drawn.add_nodes_from([("E", {"kind": "property_firm"}), ("R", {"kind": "estate", "name": "松涛苑"})])
    drawn.add_edge(*ends, kind="manages", **attributes)
    with pytest.raises(OnecoreError) as refusal:
        Study(drawn)
    assert said in refusal.value.say("en")
    assert refusal.value.say("zh") != refusal.value.say("en")
