"""The community that a table as a whole is about, as its surroundings tell."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graphcore.roster.tables.asides import place_in_title, section_place
from graphcore.roster.tables.table import Table

PlaceIn = Callable[[str], str | None]
"""Tells which community that rosters know a text names."""


def places_told(table: Table, place_in: PlaceIn | None = None) -> Iterator[tuple[str, str]]:
    """What tells a community — ``sheet``, ``title`` or ``file`` — and which, nearest first.

    Parameters
    ----------
    place_in
        Which community that other rosters know a text names: what has no usual form is told by that.
    """
    yield from _told_by_form(table)
    if place_in is not None:
        texts = [("sheet", table.block.sheet.name or ""), *(("title", text) for text in reversed(table.title)),
                 ("file", table.block.sheet.file.rpartition(".")[0])]  # fmt: skip
        yield from ((what, place) for what, text in texts if (place := place_in(text)))


def _told_by_form(table: Table) -> Iterator[tuple[str, str]]:
    if table.block.sheet.name and (place := section_place(table.block.sheet.name)):
        yield "sheet", place
    named = [("title", text) for text in reversed(table.title)]
    for what, text in (*named, ("file", table.block.sheet.file.rpartition(".")[0])):
        if place := place_in_title(text):
            yield what, place


def place_of_table(table: Table, place_in: PlaceIn | None = None) -> str | None:
    """The community that is told nearest; None where nothing tells one."""
    return next((place for _, place in places_told(table, place_in)), None)
