"""Mappings as people write them: refused with the line where they are wrong, the same however they are laid out."""

import json
from pathlib import Path

import pytest

from graphcore.errors import UnusableInput
from graphcore.roster.mapping import NO_MAPPING
from graphcore.roster.mapping.schema import mapping_schema
from graphcore.roster.words.lexicon import lexicon

WRONG = {
    "tables:\n  - {roster: firms, columns: {a: name}}": (2, "firms"),
    "tables:\n  - roster: enterprises\n    columns:\n      a: name\n      b: employes": (5, "employees"),
    "tables:\n  - roster: enterprises\n    columns:\n      a: name\n      b: name": (5, "ignore"),
    "tables:\n  - roster: enterprises\n    columns:\n      a: employees": (3, "name"),
    "tables:\n  - roster: enterprises\n    colums:\n      a: name": (3, "columns"),
    "version: 1\ntables:\n  - roster: enterprises\n    header: top\n    columns: {a: name}": (4, "2-3"),
    "version: 1\ntables:\n  - roster: enterprises\n    range: A1\n    columns: {a: name}": (4, "A2:H40"),
    "tables:\n  - roster: enterprises\n    columns:\n      a: name\n      b: {field: has_party, values: {x: maybe}}": (
        5,
        "yes",
    ),
    "tables:\n  - roster: enterprises\n    columns:\n      a: name\n      b: {field: employees, values: {x: yes}}": (
        5,
        "values",
    ),
    "tables:\n  - roster: party_orgs\n    columns:\n      a: name\n      b: {field: level, values: {x: brunch}}": (
        5,
        "branch",
    ),
    "tables:\n  - roster: enterprises\n    columns:\n      a: name\n      b: {field: employees, ticked: yes}": (
        5,
        "ticked",
    ),
    "tables:\n  - roster: enterprises\n    columns:\n      a: name\n      b: {field: build_mode, ticked: untied}": (
        5,
        "unit",
    ),
    "tables:\n  - roster: enterprises\n    columns:\n      a: name\n      b: {field: build_mode, ticked: unit}\n      c: build_mode": (
        6,
        "ticked",
    ),
    "version: 9\ntables: []": (1, "1"),
    "tables:\n  - {roster: a\n": (3, "YAML"),
    "- a\n- b": (1, "tables:"),
    "tables: 5": (1, "list"),
    'tables:\n  - roster: enterprises\n    files: "台账\\企业.xlsx"\n    columns: {a: name}': (3, "single"),
}


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_mapping_is_refused_in_one_sentence_with_the_line(mapping, text):
    line, named = WRONG[text]
    with pytest.raises(UnusableInput) as refused:
        mapping(text)
    zh, en = refused.value.text
    assert f"mapping.yaml 第 {line} 行" in zh
    assert f"mapping.yaml, line {line}:" in en
    assert named in en
    assert "\n" not in zh + en


def test_the_digest_is_of_what_is_meant(mapping):
    one = mapping("names: {a: b, c: d}\ntables: []")
    assert one.digest == mapping("# said otherwise\ntables: []\nnames:\n  a: b\n  c: d").digest
    assert one.digest != mapping("names: {a: b}\ntables: []").digest
    assert NO_MAPPING.digest == ""


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_schema_names_every_field_of_every_roster(language):
    schema = mapping_schema(language)
    json.dumps(schema)
    for roster in lexicon().rosters:
        named = {choice["const"] for choice in schema["$defs"][roster]["oneOf"]}
        assert named == {*lexicon().fields_of(roster), "ignore", "undecided"}


@pytest.mark.parametrize("page", ["mapping.md", "mapping.zh.md"])
def test_the_example_in_the_docs_is_a_mapping(mapping, page):
    text = (Path(__file__).parents[2] / "docs" / page).read_text(encoding="utf-8")
    (entry,) = mapping(text.partition("```yaml\n")[2].partition("```")[0]).tables
    assert entry.columns["党建情况·建否"].values == {"●": True, "○": False}
