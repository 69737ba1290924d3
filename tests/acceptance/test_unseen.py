"""Streets that nobody has seen: other words, other layouts, much mess, no mapping given."""

import pytest

from graphcore.roster.imports.pipeline import prepare_import
from graphcore.stores.duckdb_store import DuckDBStore
from tests.unseen.street import generate

DEMANDS = {
    "entities.f1": 0.9,
    "ties.f1": 0.85,
    "problems.recall": 0.85,
    "look-alikes.accuracy": 1,
    "privacy.score": 1,
    "household-labels.score": 1,
    "answers.accuracy": 0.9,
}


STREETS = {"first": (1, 2, 3), "second": (1, 2, 3), "third": (1, 2), "fourth": (3,), "fifth": (4, 5), "seventh": (1, 3)}


@pytest.mark.parametrize(("words", "seed"), [(words, seed) for words, seeds in STREETS.items() for seed in seeds])
def test_unseen_street(words, seed, tmp_path, score):
    corpus = tmp_path / "street"
    generate(corpus, seed, words=words)
    store = DuckDBStore(tmp_path / "street.onecore")
    store.replace(prepare_import([corpus / "files"]).contents)
    score(corpus, store, tmp_path, DEMANDS)
