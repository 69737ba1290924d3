"""The page that says what is guarded names tests that are there, the same ones in both languages."""

import ast
import re

import pytest

from graphcore.roster.files.limits import LIMITS
from tests.fuzz.targets import ROOT

NAMED = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def named(page):
    return NAMED.findall((ROOT / "docs" / page).read_text(encoding="utf-8"))


@pytest.mark.parametrize("page", ["threat-model.md", "threat-model.zh.md"])
def test_every_test_that_is_named_is_there(page):
    assert len(named(page)) > 30
    for file, test in named(page):
        tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
        assert test in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, f"{file}::{test}"


def test_both_languages_name_the_same_tests():
    assert named("threat-model.md") == named("threat-model.zh.md")


@pytest.mark.parametrize("page", ["threat-model.md", "threat-model.zh.md"])
def test_the_limits_are_those_that_hold(page):
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert {name: int(value) for name, value in re.findall(r"`(\w+): (\d+)`", text)} == LIMITS.model_dump()
