"""Where a table as a whole is, as its surroundings tell: in which community, in which grid or estate, of which forum."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from graphcore.roster.tables.asides import without_going_on
from graphcore.roster.tables.known_names import NOTHING_KNOWN, KnownNames
from graphcore.roster.tables.section_names import place_in_title, section_place
from graphcore.roster.tables.sections import Part, part_above
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon

PlaceIn = Callable[[str], str | None]
"""Tells which community that rosters know a text names."""


def places_told(table: Table, place_in: PlaceIn | None = None) -> Iterator[tuple[str, str]]:
    """What tells a community — ``sheet``, ``title`` or ``file`` — and which, nearest first.

    Parameters
    ----------
    place_in
        Which community that other rosters know a text names: what has no usual form is told by that.
    """
    sheet = sheet_called(table)
    yield from _told_by_form(table, sheet)
    if place_in is not None:
        texts = [("sheet", sheet), *(("title", text) for text in reversed(table.title)),
                 ("file", table.block.sheet.file.rpartition(".")[0])]  # fmt: skip
        yield from ((what, place) for what, text in texts if (place := place_in(text)))


def _told_by_form(table: Table, sheet: str) -> Iterator[tuple[str, str]]:
    if sheet and (place := section_place(sheet)):
        yield "sheet", place
    for text in reversed(table.title):
        if place := section_place(text) or place_in_title(text, table.bears):
            yield "title", place
    if place := place_in_title(table.block.sheet.file.rpartition(".")[0], table.bears):
        yield "file", place


def sheet_called(table: Table) -> str:
    """The name of its sheet, without what says that it goes on with another."""
    return without_going_on(table.block.sheet.name or "")


def goes_on(table: Table) -> bool:
    """Whether its sheet or what stands above it says that it goes on with another."""
    return any(without_going_on(text) != text for text in (table.block.sheet.name or "", *table.title))


def place_of_table(table: Table, place_in: PlaceIn | None = None) -> str | None:
    """The community that is told nearest; None where nothing tells one."""
    return next((place for _, place in places_told(table, place_in)), None)


def place_above(table: Table, names: KnownNames) -> str | None:
    """The community that the title of a table tells."""
    texts = table.title[::-1]
    told = (
        place
        for place_of in (section_place, partial(place_in_title, is_borne=table.bears), names.community_in)
        for text in texts
        if (place := place_of(text))
    )
    return next(told, None)


def parts_above(table: Table, names: KnownNames = NOTHING_KNOWN) -> tuple[Part, ...]:
    """The grid, estate or venue that a line above a table names, or the name of its sheet."""
    return part_above(table.block.rows[: table.header.first], (*table.title, table.block.sheet.name or ""), names)


def forum_told(table: Table) -> str | None:
    """What title, sheet, file or headers call the forum that a table is about: 大党委, 议事会."""
    block = table.block
    texts = (
        *table.title[::-1],
        block.sheet.name or "",
        block.sheet.file,
        *(column.words[-1] for column in table.columns),
    )
    return next((called[0] for text in texts if (called := lexicon().forum_called(text))), None)
