"""The map of a study: a small picture in a notebook, a page to explore in a file."""

from __future__ import annotations

from pathlib import Path

from graphcore.language import Language, Text
from onecore.library import notebook
from onecore.output import write_file
from onecore.questions import Answers
from viz.small_picture import drawn as small_map

_TELLS = Text(
    'save("map.html") 写出可查找、可点开的网络图。',
    'save("map.html") writes the map that can be searched and opened up.',
)
_NOTHING = Text("图是空的，没有可画的。", "The graph is empty: nothing to draw.")


class MapPage:
    """The map of a graph and of what rules say of it."""

    def __init__(self, answers: Answers, title: str, language: Language) -> None:
        self._answers = answers
        self._title = title
        self._language = language

    @property
    def html(self) -> str:
        """The page: one HTML text that requests nothing."""
        from onecore.map_page import map_page

        return map_page(self._answers, self._title, self._language)

    def save(self, path: str | Path) -> Path:
        """Write the page into a file; its path."""
        write_file(Path(path), self.html)
        return Path(path)

    def __repr__(self) -> str:
        return f"<MapPage: {self._answers.graph!r}>"

    def _repr_html_(self) -> str:
        return notebook.together(self._title, drawn(self._answers, self._language), _TELLS.say(self._language))


def drawn(answers: Answers, language: Language) -> str:
    """The small picture, or a word where there is nothing to draw."""
    rules = {rule.id: rule for rule in answers.rules}
    svg = small_map(answers.graph, answers.every(), rules)
    return notebook.picture(svg, repr(answers.graph)) if svg else _NOTHING.say(language)
