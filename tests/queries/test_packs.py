"""The shipped pack, a user's pack on top, and what is said of a wrong one."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import networkx as nx
import pytest

from graphcore.errors import UnusableInput
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from queries.rules import SHAPES, Condition, CoverageRule, ExpectedEdgeRule, PairRule, RequirementRule

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


OWN = HEADER + BODY


def changed(old: str, new: str) -> str:
    """The good pack with one thing written otherwise."""
    assert old in OWN
    return OWN.replace(old, new)


def first_case(asked: str) -> str:
    return changed("where: {full_members: {at_most: 2}}", asked)


def selecting(asked: str) -> str:
    return changed("of: {kind: party_org,", f"of: {{{asked}, kind: party_org,")


# What is wrong → the pack, the line, and what the message says to write instead.
WRONG = {
    "unknown edge kind": (first_case("having: {reach: [{out: cover}]}"), 13, "use covers"),
    "step without an edge": (first_case("having: {reach: [{to: grid}]}"), 13, "out, in or both"),
    "edge that cannot end there": (first_case("having: {reach: [{out: covers, to: enterprise}]}"), 13, "enterprise"),
    "count without a reach": (first_case("having: {at_least: 2}"), 13, "write reach:"),
    "empty choice": (first_case("having: {reach: {any: []}}"), 13, "must not be empty"),
    "unknown node kind": (changed("kind: party_org", "kind: party_orgs"), 11, "use party_org"),
    "unknown attribute": (changed("full_members: {at_most", "full_member: {at_most"), 13, "use full_members"),
    "unknown value": (changed("one_of: branch", "one_of: brunch"), 11, "it has work_committee"),
    "condition that is a bare value": (changed("full_members: {at_most: 2}", "full_members: 2"), 13, "name: content"),
    "unknown condition": (changed("{at_most: 2}", "{atmost: 2}"), 13, "use at_most"),
    "bound that is no number": (changed("{at_most: 2}", "{at_most: two}"), 13, "a number"),
    "date asked of a count": (changed("{at_most: 2}", "{past: true}"), 13, "past cannot be asked"),
    "share of what is no number": (
        changed("{at_most: 2}", "{at_least_share: {share: 0.5, of: level}}"),
        13,
        "“level” is no number",
    ),
    "time after what is no date": (
        changed("full_members: {at_most: 2}", "term_ends: {within: {days: 3, of: level}}"),
        13,
        "“level” is no date",
    ),
    "time asked of a count": (
        changed("{at_most: 2}", "{within: {days: 3, of: established}}"),
        13,
        "within cannot be asked",
    ),
    "same as no attribute": (changed("{at_most: 2}", "{same_as: membres}"), 13, "use members"),
    "unknown field": (HEADER + "    colour: red\n" + BODY, 11, "“colour” is not known"),
    "misspelt field": (changed("    cases:", "    case:"), 12, "use cases"),
    "unknown shape": (changed("requirement", "requirements"), 3, "use requirement"),
    "no shape": (changed("    shape: requirement\n", ""), 2, "use coverage or requirement or expected_edge or pair"),
    "missing field": (changed("    severity: low\n", ""), 2, "write severity: high or medium or low"),
    "missing text": (
        changed("    advice: {zh: 合并或分设, en: merge or split}\n", ""),
        2,
        "{zh: Chinese, en: English}",
    ),
    "unknown severity": (changed("severity: low", "severity: urgent"), 7, "high, medium or low"),
    "unknown status of a source": (changed("status: verified", "status: sure"), 6, "verified, practice or unverified"),
    "unknown verdict": (changed("verdict: positive", "verdict: good"), 15, "positive, fault or negative"),
    "no verdict": (changed(", verdict: positive", ""), 15, "write verdict: positive"),
    "no English": (changed("title: {zh: 党支部人数, en: Size of branches}", "title: {zh: 党支部人数}"), 4, "title.en"),
    "no Chinese": (changed("met: {zh: 合乎, en: met}", "met: {en: met}"), 8, "labels.met.zh"),
    "empty Chinese": (changed("zh: 党支部人数", "zh: ''"), 4, "both Chinese (zh) and English (en)"),
    "one text for both": (
        changed("title: {zh: 党支部人数, en: Size of branches}", "title: Size"),
        4,
        "{zh: Chinese, en: English}",
    ),
    "unknown roster": (changed("evidence: []", "evidence: [grid]"), 10, "use grids"),
    "roster by a kind not asked": (
        HEADER + "    evidence_by_kind: {grid: grids}\n" + BODY,
        11,
        "does not ask about “grid”; use party_org",
    ),
    "label without a status": (changed("labels: {", "labels: {more: {zh: 多, en: more}, "), 8, "“more”; use"),
    "status without a label": (changed("under: {zh: 不足, en: under}, ", ""), 8, "write under:"),
    "last case with a condition": (
        changed("verdict: positive}", "verdict: positive, where: {level: {known: true}}}"),
        15,
        "last case",
    ),
    "id that is no plain word": (changed("own-rule", "own rule"), 2, "letters, digits and hyphens"),
    "rule twice": (OWN + HEADER.replace("rules:\n", "") + BODY, 16, "own-rule"),
    "key twice": (HEADER + "    severity: high\n" + BODY, 11, "severity"),
    "answer of an unknown rule": (selecting("answered: {by: grid-brunch, status: absent}"), 11, "use grid-branch"),
    "answer of itself": (selecting("answered: {by: own-rule, status: met}"), 11, "own-rule → own-rule"),
    "unknown answer": (selecting("answered: {by: superior-chain, status: brokn}"), 11, "use broken"),
    "answer about other nodes": (selecting("answered: {by: grid-branch, status: absent}"), 11, "no such nodes"),
    "answer about pairs": (selecting("answered: {by: conflict-forum, status: none}"), 11, "asks about pairs"),
    "no YAML": ("rules:\n  own-rule: {a: [1, 2\n", 3, "YAML"),
    "tab": (changed("    severity: low", "\tseverity: low"), 7, "indent with spaces"),
    "colon of a Chinese keyboard": ("parameters：\n  branch-size:\n    most: 60\n", 2, "a blank after it"),
    "colon of a Chinese keyboard in a value": (
        "parameters:\n  branch-size:\n    most：60\n",
        2,
        "a blank after the colon",
    ),
    "tag that makes something": ("rules:\n  own-rule: !!python/object/apply:os.getcwd []\n", 2, "begin with !"),
    "bound that is no finite number": ("parameters:\n  branch-size: {most: .inf}\n", 2, "a finite number"),
    "bound below zero": ("parameters:\n  branch-size: {most: -5}\n", 2, "never below zero"),
    "number longer than numbers are": (
        f"parameters:\n  branch-size: {{most: {'9' * 5000}}}\n",
        2,
        "no such date or number",
    ),
    "nested too deep": ("rules: " + "[" * 3000 + "]" * 3000 + "\n", 1, "too deep"),
    "aliases of aliases": (
        "a: &a [x, x]\n" + "".join(f"{y}: &{y} [{', '.join(['*' + x] * 10)}]\n" for x, y in pairwise("abcdefghij")),
        7,
        "for too much",
    ),
    "no mapping": ("- rules\n", 1, "rules:"),
    "rules that are a list": ("rules:\n  - own-rule\n", 1, "name: content"),
    "unknown outermost key": ("rule:\n  own-rule: {}\n", 1, "use rules"),
    "empty rule": ("rules:\n  own-rule:\n", 2, "own-rule"),
    "parameter of an unknown rule": ("parameters:\n  grid-brunch: {levels: [branch]}\n", 2, "use grid-branch"),
    "unknown parameter": ("parameters:\n  grid-branch:\n    level: [branch]\n", 3, "use levels"),
    "parameters without a value": ("parameters:\n  grid-branch: [levels]\n", 2, "parameter: value"),
    "parameters that are no mapping": (HEADER + "    parameters: [1]\n" + BODY, 11, "parameters"),
    "parameter that is not declared": (
        changed("{at_most: 2}", "{at_most: $few}"),
        13,
        "“few”; give it a title and value",
    ),
    "parameter that is not used": (
        HEADER + "    parameters: {few: {title: {zh: 少, en: few}, value: 2}}\n" + BODY,
        11,
        "write $few",
    ),
    "parameter of a wrong value": ("parameters:\n  grid-branch: {levels: [brunch]}\n", 2, "it has work_committee"),
    "parameter of a wrong type": (
        "parameters:\n  branch-size:\n    most: 60\n    fewest: three\n",
        4,
        "parameter fewest: this takes a number",
    ),
    "date that does not exist": ("rules:\n  own-rule: {issued: 2024-13-45}\n", 2, "no such date"),
    "alias of itself": ("rules: &rules\n  own-rule: *rules\n", 1, "alias"),
}


def test_a_circle_of_rules_is_named_whole(tmp_path: Path) -> None:
    other = HEADER.replace("rules:\n", "") + BODY
    one = selecting("answered: {by: other-rule, status: met}")
    two = other.replace("own-rule", "other-rule").replace("of: {", "of: {answered: {by: own-rule, status: met}, ")
    with pytest.raises(UnusableInput, match="own-rule → other-rule → own-rule"):
        load_pack(pack_file(tmp_path, one + two))


def test_a_rule_may_ask_for_the_answer_of_a_retuned_one(tmp_path: Path) -> None:
    text = HEADER + BODY.replace(
        "of: {kind: party_org,", "of: {answered: {by: superior-chain, status: complete}, kind: party_org,"
    )
    pack = load_pack(pack_file(tmp_path, text + "parameters:\n  superior-chain: {top: [work_committee]}\n"))
    graph: nx.DiGraph[str] = nx.DiGraph()
    for node, level in (("PO-1", "branch"), ("PO-2", "branch"), ("PO-3", "work_committee"), ("PO-4", "committee")):
        graph.add_node(node, kind="party_org", level=level, full_members=9)
    graph.add_edge("PO-1", "PO-3", kind="subordinate_to")
    graph.add_edge("PO-2", "PO-4", kind="subordinate_to")
    [found] = NetworkXEngine(graph).findings(pack.rules["own-rule"], date(2026, 1, 1))
    assert (found.id, found.status) == ("PO-1", "met")


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


@pytest.mark.parametrize("guide", ["packs.md", "packs.zh.md"])
def test_the_guides_pack_is_a_pack_and_names_every_word(tmp_path: Path, guide: str) -> None:
    text = (Path(__file__).parents[2] / "docs" / guide).read_text(encoding="utf-8")
    pack = load_pack(pack_file(tmp_path, text.split('```yaml title="my.yaml"\n')[1].split("```")[0]))
    assert pack.rules["seat-of-larger-enterprises"].rosters == ("forum_members",)
    assert pack.rules["must-establish"].parameters["members"].value == 5
    fields = (
        *(field.alias or name for name, field in Condition.model_fields.items()),
        *(name for rule in (CoverageRule, RequirementRule, ExpectedEdgeRule, PairRule) for name in rule.model_fields),
        *SHAPES,
    )
    assert [name for name in fields if name != "id" and f"`{name}`" not in text and f"{name}:" not in text] == []


def test_what_is_missing_is_said_with_what_may_be_written(tmp_path):
    body = "rules:\n  own:\n    shape: requirement\n    title: {zh: 例, en: one}\n    definition: {zh: 例, en: one}\n"
    pack = tmp_path / "own.yaml"
    pack.write_text(body, encoding="utf-8")
    citation = "{regulation: {zh: Chinese, en: English}, locality: {zh: Chinese, en: English}, status: verified or"
    with pytest.raises(UnusableInput) as refused:
        load_pack(pack)
    assert f"sources: [{citation}" in refused.value.text.en
    assert "or [] where there is none" in refused.value.text.en
    pack.write_text(body + "    sources: []\n    severity: low\n", encoding="utf-8")
    with pytest.raises(UnusableInput) as refused:
        load_pack(pack)
    assert "labels: {name: {zh: Chinese, en: English}}" in refused.value.text.en
