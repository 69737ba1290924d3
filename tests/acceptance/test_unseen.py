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


@pytest.mark.parametrize("words", ["first", "second", "third"])
@pytest.mark.parametrize("seed", range(1, 4))
def test_unseen_street(seed, words, tmp_path, score):
    corpus = tmp_path / "street"
    generate(corpus, seed, words=words)
    store = DuckDBStore(tmp_path / "street.onecore")
    store.replace(prepare_import([corpus / "files"]).contents)
    score(corpus, store, tmp_path, DEMANDS)
