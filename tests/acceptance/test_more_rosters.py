"""The rarer rosters of the example street — venues, funding, posts, conflicts — against a truth written by hand."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from graphcore.roster.imports.pipeline import prepare_import
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack

STREET = Path(__file__).parents[2] / "examples" / "street"
TRUTH = yaml.safe_load((STREET / "more_truth.yaml").read_text(encoding="utf-8"))
ROSTERS = {path.name for path in (STREET / "more").iterdir()}


@pytest.fixture(scope="module")
def imported():
    return prepare_import([STREET / "files", STREET / "more"])


@pytest.fixture(scope="module")
def graph(imported):
    return imported.contents.graph


@pytest.fixture(scope="module")
def names(graph):
    return {node.id: node.name for node in graph.iter_nodes()}


def told_here(item):
    return bool({source.file for source in item.sources} & ROSTERS)


def test_nodes(graph):
    found = {(node.kind, node.name) for node in graph.iter_nodes() if told_here(node)}
    new = {(node.kind, node.name) for node in graph.iter_nodes() if {s.file for s in node.sources} <= ROSTERS}
    expected = {(kind, name) for kind, listed in TRUTH["nodes"].items() for name in listed}
    assert expected <= found
    assert new == expected


def test_edges(graph, names):
    found = {}
    for edge in graph.iter_edges():
        if not told_here(edge) or (edge.kind == "located_in" and edge.target.startswith("CM")):
            continue
        stated = dict(edge.attributes)
        if "matter" in stated:
            stated["matter"] = names[stated["matter"]]
        found[edge.kind, frozenset((names[edge.source], names[edge.target]))] = (names[edge.source], stated)
    expected = {
        (kind, frozenset(ends)): (ends[0], stated[0] if stated else {})
        for kind, listed in TRUTH["edges"].items()
        for *ends, stated in ([*edge[:2], edge[2:]] for edge in listed)
    }
    assert found.keys() == expected.keys()
    for (kind, ends), (source, stated) in expected.items():
        assert found[kind, ends][1] == stated, (kind, ends)
        if kind not in ("cross_appointed", "conflicts_with"):
            assert found[kind, ends][0] == source


def test_problems(imported):
    found = [
        [p.code, p.source.file, p.source.row, p.source.column] for p in imported.problems if p.source.file in ROSTERS
    ]
    assert sorted(found) == sorted([code, *place] for code, places in TRUTH["problems"].items() for place in places)


def test_every_community_is_known_to_have_them(graph):
    supplied = {node.name: set(node.attributes["rosters"]) for node in graph.iter_nodes() if node.kind == "community"}
    for rosters in supplied.values():
        assert rosters >= {"venues", "red_stations", "employment_groups", "floating_clusters", "activities", "funding"}
        assert rosters >= {"office_holders", "conflicts", "matters"}


def test_findings(graph, names):
    """What only these rosters can answer: each finding that the truth names, by name or by the names of a pair."""
    engine = NetworkXEngine(graph.to_networkx())
    rules = load_pack().rules
    for rule, expected in TRUTH["findings"].items():
        found = {
            frozenset(names[node] for node in finding.about): finding.status
            for finding in engine.findings(rules[rule], date(2024, 9, 1))
        }
        told = {frozenset(name.split(" / ")): status for name, status in expected.items()}
        assert {name: found.get(name) for name in told} == told, rule
        if rule not in ("enterprise-coverage", "cross-appointment", "backstop"):  # the truth names all there are
            assert found.keys() == told.keys(), rule


def test_every_rule_has_answers_of_the_example_worked_out_by_hand():
    at_hand = yaml.safe_load((Path(__file__).parent / "example_answers.yaml").read_text(encoding="utf-8"))
    scored = {"enterprise-coverage", "social-org-coverage", "estate-triad", "double-report"}  # by truth.json
    assert set(load_pack().rules) == at_hand.keys() | TRUTH["findings"].keys() | scored
