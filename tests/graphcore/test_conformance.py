"""What the vocabulary has against a node or an edge."""

import pytest

from graphcore.conformance import check_edge, check_node, check_value
from graphcore.elements import Edge, Node


@pytest.mark.parametrize(
    ("kind", "attributes"),
    [
        ("enterprise", {"employees": 0, "revenue": 1.5, "status": "shell", "established": "2024-02-29"}),
        ("community", {"rosters": ["grids", "matters"], "since": "2024"}),
        ("grid", {"负责人类别": ["a", 1, None, {"deep": [True]}]}),  # unknown attributes are kept as they are
    ],
)
def test_what_the_vocabulary_allows(kind, attributes):
    assert check_node(Node("X", kind, "某", attributes=attributes)) is None


@pytest.mark.parametrize(
    ("kind", "attribute", "value"),
    [
        ("enterprise", "employees", True),
        ("enterprise", "employees", 3.0),
        ("enterprise", "employees", -1),
        ("enterprise", "employees", 10**400),
        ("enterprise", "employees", None),
        ("enterprise", "revenue", float("nan")),
        ("enterprise", "revenue", float("inf")),
        ("enterprise", "revenue", "1"),
        ("enterprise", "status", "broken"),
        ("enterprise", "established", "2023-02-29"),
        ("enterprise", "established", "２０２４"),
        ("enterprise", "established", "0000"),
        ("enterprise", "credit_code", "\ud800"),
        ("community", "rosters", "grids"),
        ("community", "rosters", ["people"]),
        ("matter", "major", "是"),
        ("grid", "until", "2024-13"),
        ("grid", "x", [float("nan")]),
        ("grid", "x", {1: 2}),
        ("grid", "\udfff", 1),
    ],
)
def test_what_it_refuses_names_the_attribute(kind, attribute, value):
    wrong = check_node(Node("X", kind, "某", attributes={attribute: value}))
    assert wrong is not None
    for said in wrong:
        assert repr(attribute).strip("'") in said


def test_an_unknown_kind_and_a_bottomless_value_are_refused():
    bottomless: list = []
    bottomless.append(bottomless)
    assert check_value(bottomless) is not None
    assert "'person'" in check_node(Node("X", "person", "某")).en
    assert "'knows'" in check_edge(Edge("knows", "A", "B"), "grid", "grid").en


def test_edges_run_only_where_the_vocabulary_lets_them():
    assert check_edge(Edge("serves", "A", "B"), "residents_committee", "estate") is None
    assert (
        "from estate to residents_committee" in check_edge(Edge("serves", "A", "B"), "estate", "residents_committee").en
    )
    assert check_edge(Edge("partners_with", "A", "A"), "enterprise", "enterprise") is None
    assert "headcount" in check_edge(Edge("staffs", "A", "B", {"headcount": "3"}), "property_firm", "grid").en
    assert check_edge(Edge("serves", "A", "B", {"headcount": "3"}), "residents_committee", "estate") is None
    assert "since" in check_edge(Edge("serves", "A", "B", {"since": 3}), "residents_committee", "estate").zh


def test_a_message_is_short_and_harmless_to_a_terminal():
    wrong = check_node(Node("X", "grid", "某", attributes={"households": "\x1b]0;x\x07\u202e" + "长" * 9999}))
    assert len(wrong.zh) < 120
    assert wrong.zh.isprintable()
