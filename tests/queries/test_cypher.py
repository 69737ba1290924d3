"""The Cypher of every shipped rule, reviewed like code: ``python -m tests.queries.test_cypher`` writes it afresh."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from queries.engines.cypher import compile_rule
from queries.packs import load_pack
from queries.rules import CoverageRule, Rule

FOLDER = Path(__file__).parent / "cypher"
RULES = load_pack().rules
HOSTILE = "`}) DETACH DELETE n //"


def snapshot(rule: Rule) -> Path:
    return FOLDER / f"{rule.id}.cypher"


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_the_text_is_as_reviewed(rule: Rule) -> None:
    kept = snapshot(rule).read_text(encoding="utf-8") if snapshot(rule).exists() else ""
    assert compile_rule(rule).texts() == kept, "look at the change; if it is right, python -m tests.queries.test_cypher"


def test_there_is_no_text_of_a_rule_that_is_gone() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(RULES)


def test_no_value_of_a_rule_stands_in_the_text() -> None:
    written = RULES["enterprise-coverage"].model_dump(by_alias=True, exclude_unset=True)
    written["excluded"] = {"where": {"credit_code": {"one_of": [HOSTILE]}}}
    compiled = compile_rule(CoverageRule.model_validate(written))
    assert HOSTILE not in compiled.texts()
    assert compiled.asked.parameters == {"p0": [HOSTILE]}


def test_every_parameter_in_the_text_is_given() -> None:
    for rule in RULES.values():
        compiled = compile_rule(rule)
        for statement in (compiled.asked, *(walk.statement for walk in (*compiled.walks, *compiled.onward))):
            named = set(re.findall(r"\$(\w+)", statement.text)) - {"day", "starts", "communities", "members"}
            assert named == set(statement.parameters)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.iterdir():
        old.unlink()
    for each in RULES.values():
        snapshot(each).write_text(compile_rule(each).texts(), encoding="utf-8", newline="\n")
