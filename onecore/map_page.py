"""The map of a graph with what the rules say of it."""

from __future__ import annotations

from graphcore.language import Language
from onecore.questions import Answers
from onecore.speech import LANGUAGE
from viz.map_data import map_data
from viz.pyvis_map import render


def map_page(answers: Answers, title: str, language: Language | None = None) -> str:
    """One HTML text; in the language of this run unless another is given."""
    rules = {rule.id: rule for rule in answers.rules}
    return render(
        map_data(answers.graph, answers.every(), title=title, language=language or LANGUAGE.get(), rules=rules)
    )
