"""Shapes that a page draws as they stand: every place has been worked out."""

from __future__ import annotations

import unicodedata
from typing import Literal, NamedTuple


class Box(NamedTuple):
    """A rectangle; ``look`` is its class."""

    x: float
    y: float
    width: float
    height: float
    look: str


class Letters(NamedTuple):
    """A line of text; ``size`` is 0 where it has that of all pictures."""

    x: float
    y: float
    text: str
    anchor: Literal["start", "middle", "end"] = "start"
    look: str = ""
    size: float = 0


class Line(NamedTuple):
    """A path, as SVG writes it; ``width`` is 0 where its look says how wide it is."""

    path: str
    look: str
    width: float = 0


class Picture(NamedTuple):
    """Shapes on a sheet, and the same in words for who does not see them."""

    width: float
    height: float
    words: str
    boxes: tuple[Box, ...] = ()
    lines: tuple[Line, ...] = ()
    letters: tuple[Letters, ...] = ()
    left: float = 0
    top: float = 0


def breadth(text: str, size: float) -> float:
    """About how wide a line of text is: a Chinese character is as wide as high.

    Examples
    --------
    >>> breadth("网格", 10), breadth("ab", 10)
    (20, 11.6)
    """
    return sum(size if unicodedata.east_asian_width(letter) in "WF" else 0.58 * size for letter in text)


def shortened(text: str, size: float, room: float) -> str:
    """The text as far as there is room."""
    if breadth(text, size) <= room:
        return text
    while text and breadth(text, size) + size > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


def in_two(text: str, size: float, room: float) -> tuple[str, ...]:
    """The text on one line, or on two where one has no room for it; broken at a blank where there is one.

    Examples
    --------
    >>> in_two("Household post of each Party group", 10, 120)
    ('Household post of', 'each Party group')
    """
    if breadth(text, size) <= room:
        return (text,)
    fits = next(end for end in range(len(text), -1, -1) if breadth(text[:end], size) <= room)
    end = text.rfind(" ", 0, fits + 1)
    end = end if end > 0 else fits
    return text[:end], shortened(text[end:].lstrip(), size, room)


def number(value: float) -> str:
    """A coordinate, as short as it may be."""
    return f"{value:.1f}".removesuffix(".0")


def circle(x: float, y: float, radius: float) -> str:
    """A circle as a path."""
    size = number(radius)
    return (
        f"M{number(x - radius)} {number(y)}a{size} {size} 0 1 0 {number(2 * radius)} 0"
        f"a{size} {size} 0 1 0 {number(-2 * radius)} 0z"
    )
