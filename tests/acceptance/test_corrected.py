"""Unseen streets after the proposed mapping was put right by hand, in as few lines as a person would bear."""

import json

import pytest

from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.mapping import read_mapping
from graphcore.roster.proposing.proposal import propose
from graphcore.roster.reading.manner import Manner
from graphcore.stores.duckdb_store import DuckDBStore
from tests.acceptance.correcting import corrected
from tests.unseen.street import generate

MOST_LINES = 15
CORRECTED = [("third", 4), ("third", 7), ("fifth", 5), ("seventh", 2), ("seventh", 27), ("eighth", 11)]
DEMANDS = {
    "entities.f1": 0.98,
    "ties.f1": 0.97,
    "look-alikes.accuracy": 1,
    "privacy.score": 1,
    "household-labels.score": 1,
    "answers.accuracy": 1,
}


@pytest.mark.parametrize(("words", "seed"), CORRECTED)
def test_a_corrected_mapping(words, seed, tmp_path, score):
    generate(tmp_path, seed, words=words)
    truth = json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))
    right = corrected(propose([tmp_path / "files"], "zh").text, truth)
    assert len(right.changed) <= MOST_LINES, right.changed
    (tmp_path / "mapping.yaml").write_text(right.text, encoding="utf-8")
    store = DuckDBStore(tmp_path / "street.onecore")
    manner = Manner(mapping=read_mapping(tmp_path / "mapping.yaml"))
    store.replace(prepare_import([tmp_path / "files"], manner=manner).contents)
    score(tmp_path, store, tmp_path, DEMANDS)


def test_a_proposal_left_as_it_is_tells_what_is_told_without_one(tmp_path):
    """In this street one header stands over sections of which the first leaves a column blank."""
    generate(tmp_path, 7, words="sixth")
    (tmp_path / "mapping.yaml").write_text(propose([tmp_path / "files"], "zh").text, encoding="utf-8")
    manner = Manner(mapping=read_mapping(tmp_path / "mapping.yaml"))
    guessed, told = prepare_import([tmp_path / "files"]), prepare_import([tmp_path / "files"], manner=manner)
    assert told.contents.graph == guessed.contents.graph


def test_a_column_for_each_answer_is_left_as_it_was_read():
    """What a tick in one of several columns is, no line of a field says."""
    columns = {"name": {"header": "名称"}, "_choice_build_mode_1": {"header": "单建", "group": "组建形式"}}
    truth = {"entities": [], "files": [{"file": "a.xlsx", "sheets": [{"sheet": "表", "table": "enterprises", "columns": columns}]}]}  # fmt: skip
    lines = ("tables:", "  - roster: enterprises", "    seen: [a.xlsx#表]", "    columns:", "      名称: name", "      组建形式·单建: build_mode")  # fmt: skip
    assert corrected("\n".join(lines), truth).changed == ()


def test_the_street_of_a_row_is_no_line_to_change():
    columns = {"name": {"header": "名称"}, "_extra_1": {"header": "所属街镇"}}
    truth = {"entities": [], "files": [{"file": "a.xlsx", "sheets": [{"sheet": "表", "table": "enterprises", "columns": columns}]}]}  # fmt: skip
    lines = ("tables:", "  - roster: enterprises", "    seen: [a.xlsx#表]", "    columns:", "      名称: name", "      所属街镇: street")  # fmt: skip
    assert corrected("\n".join(lines), truth).changed == ()
