"""Which of several cells that tell of one value is taken, and why not the others.

In this order, as ``docs/precedence.md`` tells users: what holds before what ended, what ended later before
what ended earlier; what was said of a later day; what more cells say; the more precise date; what stands
first by file, sheet, row. A date that is only less precise says the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from graphcore.language import Text
from graphcore.roster.records.record import NO_END


class Telling(NamedTuple):
    """What one cell tells of a value.

    Attributes
    ----------
    ended
        Last day it held; None where it still does.
    day
        The day its roster tells of; None where none was told.
    """

    value: object
    ended: str | None
    day: str | None


class Standing(NamedTuple):
    """How a telling stands among the others of the same value: the greater is taken, of equals the first.

    Attributes
    ----------
    until
        Last day it held, ``9999`` where it still does.
    day
        The day it tells of; empty where none was told.
    stated
        Cells that say the same, among those that last as long.
    precision
        Length of a date, else 0.
    """

    until: str
    day: str
    stated: int
    precision: int


REASONS: Mapping[str, Text] = MappingProxyType(
    {
        "until": Text("已终止", "has ended"),
        "day": Text("所说的日期较早", "tells of an earlier day"),
        "stated": Text("这样写的格子较少", "fewer cells say so"),
        "precision": Text("日期不够精确", "less precise a date"),
        "place": Text("其他相同，位置在后", "all else being equal, stands later"),
    }
)
"""Why a telling was not taken: the first thing in which it stands behind the one that was."""


def standings(tellings: Sequence[Telling]) -> list[Standing]:
    """How each telling of one value stands; tellings in order of place.

    Examples
    --------
    >>> told = [Telling(12, None, None), Telling(13, None, None), Telling(13, None, None)]
    >>> [standing.stated for standing in standings(told)]
    [1, 2, 2]
    """
    if len(tellings) == 1:
        one = tellings[0]
        return [Standing(one.ended or NO_END, one.day or "", 1, 0)]
    last = max(one.ended or NO_END for one in tellings)
    texts = Counter(str(one.value) for one in tellings if (one.ended or NO_END) == last)
    return [
        Standing(
            one.ended or NO_END,
            one.day or "",
            sum(times for other, times in texts.items() if says_the_same(other, str(one.value))),
            len(one.value) if isinstance(one.value, str) and one.value[:4].isdigit() else 0,
        )
        for one in tellings
    ]


def why_not(other: Standing, taken: Standing) -> str:
    """The key in :data:`REASONS` of why one telling stands behind another."""
    return next((name for name in Standing._fields if getattr(other, name) != getattr(taken, name)), "place")


def says_the_same(one: object, other: object) -> bool:
    """Whether two values are equal, or dates of which one is the other less precisely.

    Examples
    --------
    >>> says_the_same("2020-03", "2020-03-05"), says_the_same("2020-03", "2020-04-05")
    (True, False)
    """
    if one == other:
        return True
    if not (isinstance(one, str) and isinstance(other, str) and one[:4].isdigit() and other[:4].isdigit()):
        return False
    short, long = sorted((one, other), key=len)
    return long.startswith(short + "-")
