"""The catalogue of measures, the page made from it, and what a pack may set."""

from __future__ import annotations

import string
from pathlib import Path

import pytest

from graphcore.errors import UnusableInput
from queries.structure import load_catalogue
from queries.structure.answers import ANSWERS
from queries.structure.page import page

ROOT = Path(__file__).parents[3]


def test_every_measure_has_an_answer_and_every_network_a_measure():
    catalogue = load_catalogue()
    assert list(ANSWERS) == list(catalogue.measures)
    spoken_of = {network for measure in catalogue.measures.values() for network in measure.networks}
    assert spoken_of == catalogue.projections.keys()


@pytest.mark.parametrize(("language", "name"), [("en", "structure.md"), ("zh", "structure.zh.md")])
def test_the_page_in_the_docs_is_what_the_command_prints(language, name):
    # After a change: onecore --lang LANGUAGE structure --definitions > docs/NAME
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == page(language)


def test_both_languages_of_a_sentence_say_the_same_fields():
    def fields(text):
        return {name for _, name, _, _ in string.Formatter().parse(text) if name}

    for measure in load_catalogue().measures.values():
        for words in measure.figures.values():
            assert fields(words.says.zh) == fields(words.says.en)


def test_a_pack_sets_parameters(tmp_path):
    pack = tmp_path / "local.yaml"
    pack.write_text("measures:\n  core-reach:\n    steps: 3\n", encoding="utf-8")
    assert load_catalogue(pack).measures["core-reach"].parameters["steps"].value == 3
    assert load_catalogue().measures["core-reach"].parameters["steps"].value == 2


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("measures:\n  core-reech:\n    steps: 3\n", 2, "no measure “core-reech”; use core-reach"),
        ("measures:\n  core-reach:\n    step: 3\n", 3, "no parameter “step”; use steps"),
        ("measures:\n  core-reach:\n    steps: 0\n", 3, "whole number of at least 1"),
        ("measures:\n  core-reach:\n    steps: 2.5\n", 3, "whole number of at least 1"),
        ("measures:\n  participation:\n    smallest: 3\n", 3, "whole number of at least 5"),
        ("measures:\n  network-form:\n    centred: 40\n", 3, "at least 0 and at most 1"),
        ("measures:\n  core-reach: 3\n", 2, "parameter: value"),
        ("measures: core-reach\n", 1, "measure: parameters"),
    ],
)
def test_a_mistake_is_said_with_its_line(tmp_path, text, line, words):
    pack = tmp_path / "local.yaml"
    pack.write_text(text, encoding="utf-8")
    with pytest.raises(UnusableInput) as raised:
        load_catalogue(pack)
    message = raised.value.say("en")
    assert words in message
    assert f"{line}" in message
    assert "local.yaml" in message
    assert raised.value.say("zh") != message
