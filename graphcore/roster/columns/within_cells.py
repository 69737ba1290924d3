"""Columns of several references in one, which cells tell apart by what those are called: 牵头：甲公司；配合：乙公司."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache

from graphcore.roster.cells.labelled import labelled
from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.header_says import said_by
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon

_MOSTLY = 0.6  # share of cells that say whose names follow, from which their column is read so
_LEFT_OUT = ("", "单位")  # of what a field is called: 配合


def fields_within(roster: str, texts: Iterable[str]) -> tuple[str, ...]:
    """The references of a kind of roster by whose names most of some cells say whom they name; what most begin with goes first.

    None where they are labelled with words for anything else, too.

    Examples
    --------
    >>> fields_within("matters", ["牵头：甲公司；配合：乙公司", "牵头单位：丙中心", ""]), fields_within("matters", ["牵头：甲公司；地点：会议室"])
    (('lead', 'parts'), ())
    """
    labels = [[one.word for one in labelled(text)] if ":" in text or "：" in text else [] for text in texts if text]
    told = [words for words in labels if words]
    if not told or len(told) < _MOSTLY * len(labels):
        return ()
    fields = [[_called(roster, word) for word in words] for words in told]
    if any(None in some for some in fields):
        return ()
    first = Counter(some[0] for some in fields)
    return tuple(sorted({name for some in fields for name in some if name}, key=lambda name: (-first[name], name)))


def named_within(roster: str, cells: CellColumn, name: str, *, is_own: bool) -> CellColumn:
    """The cells of such a column, each with what it names as one reference.

    Parameters
    ----------
    is_own
        Whether that is what the column is read as: then it is what a cell without any word means, too.
    """
    return CellColumn((Cell(_named(roster, cell.text, name, is_own=is_own)) for cell in cells.distinct), cells.of_rows)


def with_fields_within(table: Table, guess: Guess) -> Guess:
    """A guess, with the references that columns name beside those that they are read as."""
    fields = lexicon().fields_of(guess.roster)
    within = {
        other: index
        for name, index in guess.fields.items()
        if fields[name].type == "refs"
        for other in fields_within(guess.roster, (cell.text for cell in table.cells(index).distinct))
        if other not in guess.fields
    }
    return guess._replace(fields=within | guess.fields) if within else guess


def _named(roster: str, text: str, name: str, *, is_own: bool) -> str:
    parts = labelled(text)
    if not parts:
        return text if is_own else ""
    return "；".join(one.text for one in parts if _called(roster, one.word) == name)


@cache
def _called(roster: str, word: str) -> str | None:
    """The references that a word means, which may leave out that units are meant."""
    fields = lexicon().fields_of(roster)
    said = [said_by((word + left_out,), roster) for left_out in _LEFT_OUT]
    return next((name for one in said for name in one if fields[name].type == "refs" and one[name].likeness == 1), None)
