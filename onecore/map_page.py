"""The map of a graph with what the rules say of it."""

from __future__ import annotations

from collections.abc import Sequence

from graphcore.graph import Graph
from graphcore.language import Language
from onecore.questions import Answers
from onecore.speech import LANGUAGE
from queries.sharing.shareable import shareable
from viz.map_data import map_data
from viz.network_map import render


def map_page(
    answers: Answers,
    title: str,
    language: Language | None = None,
    *,
    internal: bool = False,
    renderer: str | None = None,
    earlier: Sequence[Graph] = (),
) -> str:
    """One HTML text, in the language of this run and by the renderer that suits its size unless others are given.

    Parameters
    ----------
    internal
        Whether it is not to leave the office, so that nothing is kept back.
    earlier
        Graphs of which readers have pages already, the earliest first.
    """
    language = language or LANGUAGE.get()
    rules = {rule.id: rule for rule in answers.rules}
    graph, findings = answers.graph, answers.every()
    if not internal:
        graph, findings, *_ = shareable(graph, findings, rules, language, as_of=answers.as_of, earlier=earlier)
    data = map_data(
        graph, findings, title=title, language=language, rules=rules, internal=internal, as_of=answers.as_of
    )
    return render(data, renderer)
