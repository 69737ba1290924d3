"""Do bodies of words say every field, each in words of its own?"""

import json
from collections import Counter
from pathlib import Path

import pytest

from .body import NAMES, body
from .schema import FIELDS

EXAMPLE = Path(__file__).parents[2] / "examples" / "street"


@pytest.mark.parametrize("words", NAMES)
def test_every_field_has_heads_that_differ_within_a_table(words: str) -> None:
    said = body(words).words.HEADERS
    assert {table: set(heads) for table, heads in said.items()} == {
        table: set(fields) for table, fields in FIELDS.items()
    }
    for table, heads in said.items():
        spoken = Counter(head for choices in heads.values() for head in choices.split("|"))
        assert [head for head, times in spoken.items() if times > 1] == [], table


def test_a_body_repeats_no_head_of_another_nor_of_the_example() -> None:
    example = json.loads((EXAMPLE / "truth.json").read_text(encoding="utf-8"))
    shown = {
        column["header"]
        for entry in example["files"]
        for sheet in entry["sheets"]
        for column in sheet.get("columns", {}).values()
    }
    for name in NAMES:
        heads = {
            head for fields in body(name).words.HEADERS.values() for some in fields.values() for head in some.split("|")
        }
        assert name == "first" or heads & shown == set()
        shown |= heads
