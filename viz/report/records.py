"""What a report is made of: sections of sentences, tables and charts. Every figure in it has been worked out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Literal, NamedTuple

from graphcore.language import Language, Text
from viz.small_map import SmallMap
from viz.standing import Standing

Value = str | int | float | None
"""What stands in a table: a float is a share."""


class Column(NamedTuple):
    """A column of a table; ``width`` is its share of the page beside the others'."""

    title: str
    width: float = 1
    is_figure: bool = False


class Table(NamedTuple):
    """A table with its caption.

    Attributes
    ----------
    note
        What a reader must know, below it.
    is_grouped
        Whether rows that begin alike belong together.
    is_counted
        Whether it says something how many they are.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    note: str = ""
    is_grouped: bool = False
    is_counted: bool = True


class Part(NamedTuple):
    """A number of those who stand in one way."""

    standing: Standing
    label: str
    number: int


class Bar(NamedTuple):
    """One line of a chart: the parts lie end to end, those ``apart`` stand beside, outside of the whole.

    Attributes
    ----------
    told
        What is written at its end.
    """

    label: str
    parts: tuple[Part, ...]
    apart: tuple[Part, ...] = ()
    told: str = ""


class Bars(NamedTuple):
    """A chart of bars, each as long as the others where ``as_shares``, else by its count."""

    caption: str
    bars: tuple[Bar, ...]
    as_shares: bool = True
    note: str = ""


class Step(NamedTuple):
    """One step of a waterfall: how many, and after how many others."""

    part: Part
    before: int


class Waterfall(NamedTuple):
    """How the counted divide up, one way after the other; those ``apart`` are not counted."""

    caption: str
    whole: Part
    steps: tuple[Step, ...]
    apart: tuple[Part, ...]
    told: str


Held = Literal["held", "missing", "unknown"]
Tied = Literal["tied", "partly", "untied", "unknown", "nobody"]


class Triad(NamedTuple):
    """Three roles and the ties among them.

    Attributes
    ----------
    corners
        Sign, label and whether the role is held, in the order of the rule.
    sides
        Positions of two corners, and how they are tied: ``partly`` is in general but not here, ``nobody`` where one
        is missing.
    """

    name: str
    beneath: str
    corners: tuple[tuple[str, str, Held], ...]
    sides: tuple[tuple[int, int, Tied], ...]


class Triads(NamedTuple):
    """Small pictures of triads, and beside each way of being tied what it means."""

    caption: str
    triads: tuple[Triad, ...]
    meaning: Mapping[Tied, str]


class Key(NamedTuple):
    """A figure that stands out, with what it counts and what belongs to it."""

    label: str
    value: str
    note: str


class Keys(NamedTuple):
    """The figures a reader should see first."""

    keys: tuple[Key, ...]


class Points(NamedTuple):
    """Sentences of which each says one thing; numbered where they are few and in order."""

    sentences: tuple[str, ...]
    numbered: bool = False


Block = Table | Bars | Waterfall | Triads | SmallMap | Keys | Points


class Section(NamedTuple):
    """A part of the report under its heading."""

    id: str
    title: str
    lead: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All that is in one report.

    Attributes
    ----------
    facts
        What it rests on, under the title.
    notice
        Who may see it, and what was left out for that.
    """

    title: str
    language: Language
    internal: bool
    facts: tuple[str, ...]
    notice: str
    sections: tuple[Section, ...]


def percent(share: float | None) -> str:
    """A share as people read it."""
    return "–" if share is None else f"{share:.1%}"


def in_words(value: Value) -> str:
    """A value of a table as people read it."""
    match value:
        case None:
            return "–"
        case float():
            return percent(value)
        case _:
            return str(value)


MOST_ROWS = 80
MOST_OF_A_GROUP = 10
_MORE = Text("另有 {count} 行，见 Excel 报告", "{count} more rows are in the Excel report")


class Lines(NamedTuple):
    """Rows of a table that stand together, and how many there are in all; ``name`` is empty where there is one group."""

    name: str
    rows: tuple[tuple[Value, ...], ...]
    number: int


def grouped(table: Table) -> tuple[Lines, ...]:
    """The rows that a reader of pages can take in, group by group; a group's name is no longer in them."""
    if not table.is_grouped:
        return (Lines("", table.rows[:MOST_ROWS], len(table.rows)),)
    groups = ((name, tuple(row[1:] for row in rows)) for name, rows in groupby(table.rows, key=itemgetter(0)))
    return tuple(Lines(str(name), rows[:MOST_OF_A_GROUP], len(rows)) for name, rows in groups)


def shown_columns(table: Table) -> tuple[Column, ...]:
    """The columns of :func:`grouped` rows."""
    return table.columns[1:] if table.is_grouped else table.columns


def left_out(lines: Lines, language: Language) -> str:
    """What to say of rows that are not shown; nothing where all are."""
    more = lines.number - len(lines.rows)
    return _MORE.filled(count=more).say(language) if more else ""
