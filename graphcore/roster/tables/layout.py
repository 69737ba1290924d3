"""The tables of a block: header, data, and what is set aside and why. No row is left over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from graphcore.roster.cells.dates import is_written_as_date
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import Grid, Rows, filled, holds_anything
from graphcore.roster.tables.asides import is_aside, is_note
from graphcore.roster.tables.block import Block, Reason
from graphcore.roster.tables.body import Around, body_of
from graphcore.roster.tables.coded_words import without_codes
from graphcore.roster.tables.going_on import going_on
from graphcore.roster.tables.header import Header, columns_of
from graphcore.roster.tables.headers import find_headers
from graphcore.roster.tables.hints import repeated_hints
from graphcore.roster.tables.joining import by_kind, continued
from graphcore.roster.tables.known_names import NOTHING_KNOWN, KnownNames
from graphcore.roster.tables.numbered_names import without_numbers
from graphcore.roster.tables.section_names import place_in_title, section_place
from graphcore.roster.tables.table import Table
from graphcore.roster.tables.table_place import goes_on
from graphcore.roster.tables.totals import sums_up
from graphcore.roster.tables.translated_names import without_translations
from graphcore.roster.words.spelling import drawn_together


class Layout(NamedTuple):
    """What a block holds: its tables, the rows set aside with the reason, and rows that are neither."""

    block: Block
    tables: list[Table]
    set_aside: dict[int, Reason]
    unclear: list[int]


def find_tables(block: Block, known: Sequence[Header] = (), names: KnownNames = NOTHING_KNOWN) -> Layout:
    """Find the tables of a block; every row that is not blank is in exactly one place.

    Parameters
    ----------
    known
        Headers that a mapping tells; what else looks like one is so too, where it does not reach into them.
    names
        What other rosters have made known.
    """
    set_aside: dict[int, Reason] = {}
    rows = block.rows
    found = [Header(number, number) for number in block.heads] or find_headers(rows)
    headers = [header for header in found if _is_apart(header, known)]
    headers = sorted([*headers, *known])
    if not headers:
        occupied = np.flatnonzero(rows.sizes).tolist()
        unclear = [number for number in occupied if rows.sizes[number] > 2]
        return Layout(block, [], {} if unclear else dict.fromkeys(occupied, "note"), occupied if unclear else [])
    below, inherited = _filled_down(block)
    hints = repeated_hints(rows)
    tables: list[Table] = []
    start = 0
    for header, following in zip(headers, [*headers[1:], None], strict=True):
        end = _end_of_body(block, header.last + 1, following.first) if following else len(rows)
        title = (*block.caption, *_title(rows, start, header.first, set_aside))
        set_aside.update(dict.fromkeys(range(header.first, header.last + 1), "header"))
        lines = np.arange(
            header.first, end
        )  # the last group reaches to the edge of the sheet, beyond all that they hold
        columns = tuple(
            column for column in columns_of(rows, header, block.merges) if rows.codes_of(column.position, lines).any()
        )
        above = next(
            (place for text in title[::-1] if (place := names.community_in(text) or place_in_title(text))), None
        )
        body = body_of(block, columns, range(header.last + 1, end), set_aside, Around(hints, names, above))
        table = Table(block, columns, header, below, *body, title, inherited)
        sections = {
            number: rows[number] for number, why in set_aside.items() if why == "section" and start <= number < end
        }
        tables += by_kind(table, {number: row[filled(row)[0]].text for number, row in sections.items()}, names)
        start = end
    return Layout(block, [_uncounted(table) for table in continued(tables, names)], set_aside, [])


def _uncounted(table: Table) -> Table:
    """A table whose names have no running number or code before them, nor a translation beside."""
    columns = [column.position for column in table.columns]
    rows = without_numbers(table.filled, columns, table.numbers, from_anywhere=goes_on(table))
    rows = without_codes(rows, columns, table.numbers)
    rows = without_translations(rows, columns, table.numbers)
    return table if rows is table.filled else replace(table, filled=rows)


def _is_apart(header: Header, known: Sequence[Header]) -> bool:
    """Whether a header is none that is known: neither reaching into it nor right above the first."""
    if known and header.last < known[0].first <= header.last + 2:
        return False
    return all(header.last < other.first or other.last < header.first for other in known)


def _title(rows: Rows, start: int, stop: int, set_aside: dict[int, Reason]) -> tuple[str, ...]:
    """Set aside what stands above a header, and give its texts, each written out however far its characters stand apart."""
    texts: list[str] = []
    for number in range(start, stop):
        if columns := filled(rows[number]):
            set_aside[number] = "title"
            written = (rows[number][column] for column in columns)
            texts += [drawn_together(cell.text) for cell in written if cell.number is None]
    return tuple(texts)


def _end_of_body(block: Block, start: int, stop: int) -> int:
    """Where a table ends and the title of the next begins: before the last single cells that go on with no record."""
    rows, end, of_records = block.rows, stop, going_on(block, range(start, stop))
    while end > start and end - 1 not in of_records and _is_above_table(rows[end - 1]):
        end -= 1
    end = _behind_what_closes(rows, end, stop)
    while end < stop and not holds_anything(rows[end]):
        end += 1
    # What follows the data without a gap is this table's: its total, note or signature.
    while end < stop and holds_anything(rows[end]) and _closes(rows[end]):
        end += 1
    return end


def _behind_what_closes(rows: Rows, start: int, stop: int) -> int:
    """Where single cells right below a table end, where a gap parts them from others that stand above the next: those are its title."""
    gap = next((number for number in range(start, stop) if not holds_anything(rows[number])), stop)
    return gap if any(holds_anything(rows[number]) for number in range(gap, stop)) else start


def _is_above_table(row: Sequence[Cell]) -> bool:
    """Whether a row may stand between the title of a table and its header: blank, a single cell, who reports when."""
    cells = [row[column] for column in filled(row)]
    said = [cell for cell in cells if is_note(cell.text) or is_aside(cell.text)]
    return len(cells) <= 1 or (bool(said) and all(cell in said or is_written_as_date(cell) for cell in cells))


def _closes(row: Sequence[Cell]) -> bool:
    """Whether a row above the next header closes what stands above it; 填报单位：X社区 is about what follows."""
    first = row[filled(row)[0]].text
    return sums_up(first) or (is_note(first) and section_place(first) is None)


def _filled_down(block: Block) -> tuple[Grid, frozenset[tuple[int, int]]]:
    """The rows with vertically merged cells filled, and which cells that filled."""
    tall = [(top, left, bottom) for top, left, bottom, _ in block.merges if bottom > top]
    if not tall:
        return block.rows, frozenset()
    rows, inherited = block.rows.filled_down(tall)
    return rows, frozenset(inherited)
