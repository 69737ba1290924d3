"""Tables and text of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graphcore.language import Text
from onecore.speech import LANGUAGE


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table, and a blank line."""
    yield _row(heads)
    yield _row(["---"] * len(heads))
    for row in rows:
        yield _row(row)
    yield ""


def code(text: str) -> str:
    """A word as it is typed."""
    return f"`{text}`"


def codes(words: Iterable[str]) -> str:
    """Several such words."""
    return " ".join(code(word) for word in words)


def said(text: Text) -> str:
    """A text in the language of this run."""
    return text.say(LANGUAGE.get())


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"
