"""Every question from a roster file to its answer, through the command line, against answers worked out by hand."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest
import yaml

from queries.packs import load_pack

FOLDER = Path(__file__).parent / "every_question"
ANSWERS = yaml.safe_load((FOLDER / "answers.yaml").read_text(encoding="utf-8"))
RULES = tuple(load_pack().rules)
ASKED = ("--as-of", "2025-01-01", "--format", "jsonl")


def test_every_rule_is_shown_met_and_unmet():
    rules = load_pack().rules
    assert set(ANSWERS) == set(rules)
    for rule, answers in ANSWERS.items():
        statuses = {given.split()[0] for given in answers}
        assert statuses & rules[rule].positive, rule
        assert statuses - rules[rule].positive - {"unknown", "excluded"}, rule


@pytest.fixture
def found(onecore):
    """What all rules find in the folder."""
    done = onecore("import", *sorted(FOLDER.glob("*.csv")), "--into", "street.onecore", "--problems", "problems.jsonl")
    assert done.returncode == 0, done.stderr
    done = onecore("gaps", *RULES, "--on", "street.onecore", *ASKED)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def answer(finding):
    """The answer as it is written in answers.yaml."""
    by = f" by {finding['way']}" if finding.get("way") else ""
    wanting = f" for want of {', '.join(finding['missing'])}" if "missing" in finding else ""
    return finding["status"] + by + wanting


def test_every_question_is_answered_from_rosters_as_by_hand(found, onecore):
    told = defaultdict(lambda: defaultdict(set))
    for finding in found:
        told[finding["rule"]][answer(finding)].add(frozenset(finding["name"].split(" — ")))
    for rule, answers in ANSWERS.items():
        by_hand = {given: {frozenset(name.split(" / ")) for name in names} for given, names in answers.items()}
        assert dict(told[rule]) == by_hand, rule

    triads = {finding["name"]: finding for finding in found if finding["rule"] == "estate-triad"}
    lacking = ("missing_members", "missing_pairs_organisation", "missing_pairs_estate")
    assert [triads["青禾里"][key] for key in lacking] == [["pf"], ["rc-oc"], ["rc-oc"]]
    assert [triads["柳岸苑"][key] for key in lacking] == [["oc"], [], []]

    assert (onecore.folder / "problems.jsonl").read_text(encoding="utf-8") == ""
    cells = {source["file"] for finding in found for item in finding["evidence"] for source in item["sources"]}
    funding = "25购买服务资助清单.csv"  # no rule, but a measure reads it
    assert cells == {path.name for path in FOLDER.glob("*.csv")} - {funding}
    done = onecore("structure", "dependence", "--on", "street.onecore", "--format", "jsonl")
    concentration = json.loads(done.stdout.splitlines()[0])
    # 120,000 and 40,000 yuan: (3/4)² + (1/4)²; all from one.
    assert [one["value"] for one in concentration["who"]] == [1.0, 0.625]
    assert funding in {source["file"] for item in concentration["evidence"] for source in item["sources"]}
    done = onecore("structure", "participation", "--on", "street.onecore", "--format", "jsonl")
    raised = next(told for told in map(json.loads, done.stdout.splitlines()) if told["figure"] == "raise_only")
    # The retired ask for meals and join; the middle-aged workers ask for lamps and do not.
    assert (raised["value"], [one["name"] for one in raised["who"]]) == (1, ["青禾社区·36-60·职工居民"])
