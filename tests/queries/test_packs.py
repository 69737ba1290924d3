"""The shipped pack, a user's pack on top, and what is said of a wrong one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import networkx as nx
import pytest

from graphcore.errors import UnusableInput
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from queries.rules import CoverageRule

CONTRACT = {
    "coverage": """enterprise-coverage social-org-coverage employment-group-coverage floating-cluster-coverage backstop
        venue-coverage red-station owners-committee-coverage property-firm-coverage double-report cross-appointment
        need-answered""",
    "requirement": """grid-branch building-group group-household superior-chain tier-order party-org-term
        owners-committee-term owners-committee-size owners-committee-party-share forum-membership matter-review
        authority-mismatch must-establish branch-size joint-branch-units""",
    "expected_edge": "estate-triad",
    "pair": "shared-matter-forum conflict-forum",
}
HEADER = """\
rules:
  own-rule:
    shape: requirement
    title: {zh: 党支部人数, en: Size of branches}
    definition: {zh: 正式党员三至五十人, en: three to fifty full members}
    sources: [{regulation: {zh: 条例, en: regulations}, locality: {zh: 全国, en: national}, status: verified}]
    severity: low
    labels: {met: {zh: 合乎, en: met}, under: {zh: 不足, en: under}, over: {zh: 超过, en: over}}
    advice: {zh: 合并或分设, en: merge or split}
    evidence: []
"""
BODY = """\
    of: {kind: party_org, where: {level: {one_of: branch}, full_members: {known: true}}}
    cases:
      - {status: under, verdict: fault, where: {full_members: {at_most: 2}}}
      - {status: over, verdict: fault, where: {full_members: {at_least: 51}}}
      - {status: met, verdict: positive}
"""


def pack_file(folder: Path, text: str) -> Path:
    path = folder / "own.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_all_of_the_contracts_rules_ship_in_both_languages_with_sources() -> None:
    rules = load_pack().rules
    for shape, ids in CONTRACT.items():
        assert {rule.id for rule in rules.values() if rule.shape == shape} >= set(ids.split())
    for rule in rules.values():
        said = [rule.title, rule.definition, rule.advice, *rule.labels.values()]
        said += [citation.regulation for citation in rule.sources]
        said += [parameter.title for parameter in rule.parameters.values()]
        assert all(text.zh and text.en for text in said)
        assert all(rule.label(status).zh for status in rule.statuses)
        assert rule.sources


def test_the_ways_of_coverage_are_in_the_contracts_order() -> None:
    rule = load_pack().rules["enterprise-coverage"]
    assert isinstance(rule, CoverageRule)
    assert rule.way_names == ("unit", "joint", "building", "shopping_district", "park", "industry", "instructor")
    assert rule.statuses == ("organisation", "work", "uncovered", "excluded", "unknown")


def test_rules_are_picked_by_name_in_the_packs_order_and_an_unknown_name_lists_the_known() -> None:
    pack = load_pack()
    assert [rule.id for rule in pack.named(["double-report", "grid-branch", "grid-branch"])] == [
        "grid-branch",
        "double-report",
    ]
    with pytest.raises(UnusableInput) as refused:
        pack.named(["grid-brunch"])
    assert "grid-brunch" in refused.value.text.zh
    assert "grid-branch, building-group" in refused.value.text.en


def test_a_users_rule_is_added_and_answered(tmp_path: Path) -> None:
    pack = load_pack(pack_file(tmp_path, HEADER + BODY))
    assert tuple(pack.rules) == (*load_pack().rules, "own-rule")
    graph: nx.DiGraph[str] = nx.DiGraph()
    for node, members in (("PO-2", 2), ("PO-3", 3), ("PO-50", 50), ("PO-51", 51), ("PO-not-known", None)):
        graph.add_node(node, kind="party_org", level="branch", full_members=members)
    found = NetworkXEngine(graph).findings(pack.rules["own-rule"], date(2026, 1, 1))
    assert {finding.id: finding.status for finding in found} == {
        "PO-2": "under",
        "PO-3": "met",
        "PO-50": "met",
        "PO-51": "over",
    }


def test_a_users_rule_of_the_same_id_replaces_the_shipped_one_in_its_place(tmp_path: Path) -> None:
    pack = load_pack(pack_file(tmp_path, (HEADER + BODY).replace("own-rule", "grid-branch")))
    assert tuple(pack.rules) == tuple(load_pack().rules)
    assert pack.rules["grid-branch"].title.en == "Size of branches"


def test_a_parameter_is_set_otherwise_without_copying_the_rule(tmp_path: Path) -> None:
    pack = load_pack(pack_file(tmp_path, "parameters: {enterprise-coverage: {counted_statuses: [operating, dormant]}}"))
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node("EN-1", kind="enterprise", status="dormant")
    [as_shipped] = NetworkXEngine(graph).findings(load_pack().rules["enterprise-coverage"], date(2026, 1, 1))
    [as_set] = NetworkXEngine(graph).findings(pack.rules["enterprise-coverage"], date(2026, 1, 1))
    assert (as_shipped.status, as_set.status) == ("excluded", "uncovered")
    assert pack.rules["enterprise-coverage"].parameters["counted_statuses"].value == ["operating", "dormant"]


WRONG = {
    "unknown edge kind": (
        HEADER + BODY.replace("where: {full_members: {at_most: 2}}", "having: {reach: [{out: cover}]}"),
        13,
        "cover",
    ),
    "unknown node kind": (HEADER + BODY.replace("kind: party_org", "kind: party"), 11, "party"),
    "unknown attribute": (HEADER + BODY.replace("full_members: {at_most", "full_member: {at_most"), 13, "full_member"),
    "unknown value": (HEADER + BODY.replace("one_of: branch", "one_of: brunch"), 11, "brunch"),
    "edge that cannot end there": (
        HEADER
        + BODY.replace("where: {full_members: {at_most: 2}}", "having: {reach: [{out: covers, to: enterprise}]}"),
        13,
        "enterprise",
    ),
    "unknown field": (HEADER + "    colour: red\n" + BODY, 11, "colour"),
    "unknown shape": (HEADER.replace("requirement", "wish") + BODY, 3, "shape"),
    "missing field": (HEADER.replace("    severity: low\n", "") + BODY, 2, "severity"),
    "unknown roster": (HEADER.replace("evidence: []", "evidence: [grid]") + BODY, 10, "grid"),
    "label without a status": (HEADER.replace("labels: {", "labels: {more: {zh: 多, en: more}, ") + BODY, 8, "more"),
    "last case with a condition": (
        HEADER + BODY.replace("verdict: positive}", "verdict: positive, where: {level: {known: true}}}"),
        15,
        "last case",
    ),
    "key twice": (HEADER + "    severity: high\n" + BODY, 11, "severity"),
    "no YAML": ("rules:\n  own-rule: {a: [1, 2\n", 3, "YAML"),
    "no mapping": ("- rules\n", 1, "rules:"),
    "unknown outermost key": ("rule:\n  own-rule: {}\n", 1, "rule"),
    "empty rule": ("rules:\n  own-rule:\n", 2, "own-rule"),
    "parameter of an unknown rule": ("parameters:\n  grid-brunch: {levels: [branch]}\n", 2, "grid-brunch"),
    "unknown parameter": ("parameters:\n  grid-branch:\n    level: [branch]\n", 3, "level"),
    "parameters without a value": ("parameters:\n  grid-branch: [levels]\n", 2, "parameter: value"),
    "parameters that are no mapping": (HEADER + "    parameters: [1]\n" + BODY, 11, "parameters"),
    "date that does not exist": ("rules:\n  own-rule: {issued: 2024-13-45}\n", 1, "date"),
    "alias of itself": ("rules: &rules\n  own-rule: *rules\n", 1, "alias"),
    "parameter of a wrong value": ("parameters:\n  grid-branch: {levels: [brunch]}\n", 2, "brunch"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_wrong_pack_is_refused_in_one_sentence_with_the_line(tmp_path: Path, wrong: str) -> None:
    text, line, named = WRONG[wrong]
    with pytest.raises(UnusableInput) as refused:
        load_pack(pack_file(tmp_path, text))
    zh, en = refused.value.text
    assert "\n" not in zh + en
    assert f"own.yaml, line {line}:" in en
    assert f"own.yaml 第 {line} 行" in zh
    assert named in en


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00rules"])
def test_a_pack_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "own.yaml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnusableInput, match=r"own\.yaml"):
        load_pack(path)
