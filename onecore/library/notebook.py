"""What notebooks show: plain tables and pictures, escaped, without script."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from html import escape

from graphcore.language import Language, Text
from onecore.screen import harmless

_LONGEST = 160  # characters of a cell
_MORE = Text("另有 {count} 行；to_polars() 给出全部。", "{count} more rows; to_polars() has all.")


def table(caption: str, columns: Sequence[str], rows: Sequence[Sequence[object]], more: int, language: Language) -> str:
    """A table with its caption above and what is not shown below.

    Examples
    --------
    >>> "&lt;script&gt;" in table("", ["name"], [["<script>"]], 0, "en")
    True
    """
    head = "".join(f'<th style="text-align:left">{_safe(column)}</th>' for column in columns)
    body = "".join("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in rows)
    rest = f"<p>{_safe(_MORE.filled(count=more).say(language))}</p>" if more > 0 else ""
    return (
        f'<div><p><strong>{_safe(caption)}</strong></p><div style="overflow-x:auto"><table>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>{rest}</div>"
    )


def picture(svg: str, words: str) -> str:
    """A picture that stands apart from the page: nothing in it can be clicked or run."""
    data = b64encode(svg.encode()).decode()
    return f'<img alt="{_safe(words)}" style="max-width:100%" src="data:image/svg+xml;base64,{data}">'


def together(heading: str, *parts: str) -> str:
    """Parts side by side below a heading, where there is room."""
    inside = "".join(f"<div>{part}</div>" for part in parts)
    row = f'<div style="display:flex;flex-wrap:wrap;gap:2em;align-items:flex-start">{inside}</div>'
    return f"<div><p><strong>{_safe(heading)}</strong></p>{row}</div>"


def _cell(value: object) -> str:
    right = isinstance(value, int | float) and not isinstance(value, bool)
    return f'<td style="text-align:{"right" if right else "left"}">{_safe(_said(value))}</td>'


def _said(value: object) -> str:
    match value:
        case None:
            return ""
        case float():
            return f"{value:.4g}"
        case str():
            text = value
        case Mapping():
            text = " ".join(_said(part) for part in value.values())
        case Sequence():
            text = "; ".join(map(_said, value))
        case _:
            text = str(value)
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _safe(text: str) -> str:
    return escape(harmless(text))
