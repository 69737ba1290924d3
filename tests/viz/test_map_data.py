import json

import numpy as np
import polars as pl
import pytest

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS
from queries.findings import Finding
from queries.packs import load_pack
from viz.map_data import map_data
from viz.standing import GRAVITY, STANDINGS, overall, standing_of
from viz.symbols import SYMBOLS
from viz.ties import FAMILY_OF

RULES = load_pack().rules


def _map(graph: Graph, *findings: Finding, language="zh"):
    return map_data(graph, findings, title="图", language=language)


def _node(data, node):
    return next(row for row in data.nodes.iter_rows(named=True) if row["id"] == node)


def _standing(data, node):
    return list(STANDINGS)[_node(data, node)["standing"]]


def test_every_kind_has_a_look():
    assert set(SYMBOLS) == set(NODE_KINDS)
    assert set(FAMILY_OF) == set(EDGE_KINDS)


@pytest.mark.parametrize(
    ("rule", "status", "standing"),
    [
        ("enterprise-coverage", "organisation", "organisation"),
        ("enterprise-coverage", "work", "work"),
        ("enterprise-coverage", "uncovered", "uncovered"),
        ("enterprise-coverage", "excluded", "excluded"),
        ("estate-triad", "gap", "uncovered"),
        ("estate-triad", "complete", "organisation"),
        ("superior-chain", "cycle", "uncovered"),
        ("grid-branch", "present", "organisation"),
        ("double-report", "unknown", "unknown"),
    ],
)
def test_standing_of_an_answer(rule, status, standing):
    assert standing_of(status, RULES[rule]) == standing


def test_coverage_outweighs_other_answers_and_else_the_gravest_counts():
    answers = [(0, "work", True), (0, "uncovered", False), (1, "organisation", False), (1, "uncovered", False)]
    nodes, standings, decisive = zip(*answers, strict=True)
    found = overall(
        np.array(nodes), np.array([GRAVITY[name] for name in standings], dtype=np.uint8), np.array(decisive), 3
    )
    assert [list(STANDINGS)[each] for each in found] == ["work", "uncovered", "not_asked"]


def test_a_node_nobody_asked_about_and_one_not_known_differ(street):
    data = _map(street, Finding("enterprise-coverage", "EN-111", "enterprise", "店", "CM-1", "unknown"))
    assert _standing(data, "EN-111") == "unknown"
    assert _standing(data, "EN-112") == "not_asked"


def test_undirected_edges_once(street):
    ties = _map(street).edges.filter(pl.col("kind") == "partners_with")
    assert len(ties) == 1


def test_ghosts_of_a_triad(street):
    finding = Finding(
        "estate-triad",
        "ES-11",
        "estate",
        "松涛社区1小区",
        "CM-1",
        "gap",
        {
            "missing_members": (),
            "missing_pairs_organisation": ("rc-oc",),
            "missing_pairs_estate": ("rc-oc", "rc-pf"),
        },
    )
    data = _map(street, finding)
    assert {(ghost.source, ghost.target) for ghost in data.ghosts} == {("OC-11", "RC-1"), ("PF-1", "RC-1")}
    (pair,) = (ghost for ghost in data.ghosts if ghost.source == "OC-11")
    assert pair.reasons == (("ES-11", "没有共同参与任何事项"),)


def test_missing_members_are_noted_at_the_estate(street):
    finding = Finding("estate-triad", "ES-12", "estate", "小区", "CM-1", "gap", {"missing_members": ("pf",)})
    data = _map(street, finding)
    assert len(data.lacks["ES-12"]) == 1
    assert not data.ghosts


def test_ghost_of_a_pair_whose_ids_hold_the_separator():
    graph = Graph.of([Node("A--1", "enterprise", "甲"), Node("B", "enterprise", "乙")])
    pair = Finding("estate-triad", "A--1--B", "pair", "甲 — 乙", None, "gap", pair=("A--1", "B"))
    data = _map(graph, pair)
    assert [(ghost.source, ghost.target) for ghost in data.ghosts] == [("A--1", "B")]
    first, second = data.findings.about[0], data.findings.with_[0] - 1
    assert data.nodes["id"][[int(first), int(second)]].to_list() == ["A--1", "B"]


def _label(data, node):
    row = _node(data, node)
    return row["name"].encode("utf-16-le")[2 * row["cut"] :].decode("utf-16-le")


def test_labels_do_not_repeat_the_community(street):
    assert _label(_map(street), "GR-11") == "第1网格"
    assert _label(_map(street), "CM-1") == "松涛社区"


def test_a_community_beyond_the_basic_plane_is_cut_as_browsers_count():
    nodes = [Node("CM-1", "community", "𠮷社区"), Node("GR-1", "grid", "𠮷社区第1网格")]
    data = _map(Graph.of(nodes, [Edge("located_in", "GR-1", "CM-1")]))
    assert _label(data, "GR-1") == "第1网格"


def test_a_rule_that_is_not_at_hand_is_shown_by_its_words(street):
    data = map_data(
        street, [Finding("own", "EN-111", "enterprise", "店", None, "odd")], title="", language="zh", rules={}
    )
    assert [verdict.status for verdict in data.findings.verdicts] == ["odd"]
    assert data.rules["own"].title == "own"


def test_what_is_said_of_repeated_edges_is_gathered():
    graph = Graph.of(
        [Node("FO-1", "forum", "会"), Node("EN-1", "enterprise", "企")],
        [Edge("member_of", "EN-1", "FO-1", {"role": "member"}), Edge("member_of", "EN-1", "FO-1", {"since": "2024"})],
    )
    (edge,) = _map(graph).edges.iter_rows(named=True)
    assert json.loads(edge["attributes"]) == [{"role": "member"}, {"since": "2024"}]
    assert json.loads(edge["sources"]) == [[], []]
