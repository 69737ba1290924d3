"""Tables in a block: header, data, and what is set aside and why. No row is left over."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn, Grid, Rows, filled, holds_anything
from graphcore.roster.tables.asides import is_note, is_total, place_in_title, section_place
from graphcore.roster.tables.blocks import Block, Reason
from graphcore.roster.tables.body import body_of
from graphcore.roster.tables.headers import Column, Header, columns_of, find_headers, is_aside
from graphcore.roster.tables.hints import repeated_hints
from graphcore.roster.tables.known_names import NOTHING_KNOWN, KnownNames
from graphcore.roster.tables.sections import Line, Part, names_place, part_above
from graphcore.roster.words.lexicon import kinds_called


class Row(NamedTuple):
    """One data row: 0-based number in the block, its cells, the community of its section and what is narrower."""

    number: int
    cells: Sequence[Cell]
    section: str | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, eq=False)
class Table:
    """A table of a block.

    Attributes
    ----------
    columns
        Those with a header, left to right.
    header
        Where its header stands.
    filled
        The rows of the block, merged cells filled down.
    numbers
        Which of them are data.
    lines
        What section each of those is in.
    title
        Texts above the header.
    inherited
        (row, column) of cells that a merge filled.
    """

    block: Block
    columns: tuple[Column, ...]
    header: Header
    filled: Grid
    numbers: NDArray[np.int64]
    lines: Sequence[Line]
    title: tuple[str, ...]
    inherited: frozenset[tuple[int, int]]
    _cells: dict[int, CellColumn] = field(init=False, default_factory=dict, repr=False)

    def __len__(self) -> int:
        """Number of data rows."""
        return len(self.numbers)

    @property
    def rows(self) -> Iterator[Row]:
        """The data rows, each an object from when it is asked for."""
        for number, line in zip(self.numbers.tolist(), self.lines, strict=True):
            yield Row(number, self.filled[number], line.place, line.parts)

    def cells(self, index: int) -> CellColumn:
        """The cells of a column, one a data row."""
        if index not in self._cells:
            self._cells[index] = self.filled.column(index, self.numbers)
        return self._cells[index]

    def written(self, index: int) -> int:
        """How many rows have something in a column."""
        return int(self.cells(index).told(lambda cell: cell.text).sum())

    def part(self, rows: Sequence[int] | slice) -> Table:
        """Some of its data rows."""
        of = range(len(self))[rows] if isinstance(rows, slice) else rows
        return replace(self, numbers=self.numbers[rows], lines=[self.lines[row] for row in of])

    def within(self, place: str | None, parts: tuple[Part, ...] = ()) -> Table:
        """The table in a community, and what is narrower, of which its rows say no other."""
        around = {line: Line(line.place or place, line.parts or parts) for line in {*self.lines}}
        return replace(self, lines=[around[line] for line in self.lines])


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
    headers = [header for header in find_headers(rows) if _is_apart(header, known)]
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
        end = _end_of_body(rows, header.last + 1, following.first) if following else len(rows)
        title = (*block.caption, *_title(rows, start, header.first, set_aside))
        set_aside.update(dict.fromkeys(range(header.first, header.last + 1), "header"))
        columns = columns_of(rows, header)
        body = body_of(block, columns, range(header.last + 1, end), set_aside, hints=hints, names=names)
        table = Table(block, columns, header, below, *body, title, inherited)
        sections = {
            number: rows[number] for number, why in set_aside.items() if why == "section" and start <= number < end
        }
        tables += _by_kind(table, {number: row[filled(row)[0]].text for number, row in sections.items()}, names)
        start = end
    return Layout(block, _continued(tables, names), set_aside, [])


def _by_kind(table: Table, sections: Mapping[int, str], names: KnownNames) -> list[Table]:
    """A table as one for each of its sections that are called as rosters of different kinds: 一、企业, 二、社会组织."""
    called = {number: text for number, text in sections.items() if kinds_called(text) and not names_place(text)}
    if len({frozenset(kinds_called(text)) for text in called.values()}) < 2:
        return [table]
    place = _place_above(table, names)
    starts = sorted(called)
    parts = [(table.header.last, starts[0], table.title)]
    parts += [
        (first, last, (called[first],))
        for first, last in zip(starts, [*starts[1:], len(table.block.rows)], strict=True)
    ]
    return [
        replace(table.part(rows).within(place), title=title)
        for first, last, title in parts
        if (rows := np.flatnonzero((first < table.numbers) & (table.numbers < last)).tolist())
    ]


def _continued(tables: Sequence[Table], names: KnownNames) -> list[Table]:
    """Tables of the same columns as one: what stands above a header that is repeated opens a section of it.

    Tables of which the one tells a community above and the other does not, or which are called otherwise, stay apart.
    """
    groups: list[list[Table]] = []
    for table in tables:
        known = next((group for group in groups if _goes_on(group[0], table, names)), None)
        if known is None:
            groups.append([table])
        else:
            known.append(table)
    return [_joined(group, names) if len(group) > 1 else group[0] for group in groups]


def _joined(group: Sequence[Table], names: KnownNames) -> Table:
    """Tables as one; below a title that is the first's again, on the next page, the section before goes on."""
    first = group[0]
    above = max(0, len(first.title) - len(group[1].title))
    title = first.title[:above] if all(map(names_place, first.title[above:])) else first.title
    parts: list[Table] = []
    for table in group:
        within = table.within(_place_above(table, names), parts_above(table, names))
        if parts and parts[-1].lines and {*table.title} <= {*first.title}:
            within = within.within(*parts[-1].lines[-1])
        parts.append(within)
    return replace(
        first,
        numbers=np.concatenate([table.numbers for table in parts]),
        lines=[line for table in parts for line in table.lines],
        title=title,
    )


def _goes_on(first: Table, table: Table, names: KnownNames) -> bool:
    if first.columns != table.columns or not table.title:
        return False
    places = [_place_above(one, names) for one in (first, table)]
    called = [kinds for one in (first, table) if (kinds := kinds_called(" ".join(one.title[-1:])))]
    return (places[0] is None) == (places[1] is None) and all(kinds == called[0] for kinds in called)


def _place_above(table: Table, names: KnownNames) -> str | None:
    """The community that the title of a table tells."""
    texts = table.title[::-1]
    told = (
        place
        for place_of in (section_place, place_in_title, names.community_in)
        for text in texts
        if (place := place_of(text))
    )
    return next(told, None)


def parts_above(table: Table, names: KnownNames = NOTHING_KNOWN) -> tuple[Part, ...]:
    """The grid or estate that a line above a table names, or the name of its sheet."""
    return part_above(table.block.rows[: table.header.first], (*table.title, table.block.sheet.name or ""), names)


def _is_apart(header: Header, known: Sequence[Header]) -> bool:
    """Whether a header is none that is known: neither reaching into it nor right above the first."""
    if known and header.last < known[0].first <= header.last + 2:
        return False
    return all(header.last < other.first or other.last < header.first for other in known)


def _title(rows: Rows, start: int, stop: int, set_aside: dict[int, Reason]) -> tuple[str, ...]:
    """Set aside what stands above a header, and give its texts."""
    texts: list[str] = []
    for number in range(start, stop):
        if columns := filled(rows[number]):
            set_aside[number] = "title"
            texts += [rows[number][column].text for column in columns if rows[number][column].number is None]
    return tuple(texts)


def _end_of_body(rows: Rows, start: int, stop: int) -> int:
    """Where a table ends and the title of the next begins: before the last single cells."""
    end = stop
    while end > start and _is_above_table(rows[end - 1]):
        end -= 1
    while end < stop and not holds_anything(rows[end]):
        end += 1
    # What follows the data without a gap is this table's: its total, note or signature.
    while end < stop and holds_anything(rows[end]) and _closes(rows[end]):
        end += 1
    return end


def _is_above_table(row: Sequence[Cell]) -> bool:
    """Whether a row may stand between the title of a table and its header: blank, a single cell, who reports when."""
    columns = filled(row)
    texts = [row[column].text for column in columns]
    return len(texts) <= 1 or all(is_note(text) or is_aside(text) for text in texts)


def _closes(row: Sequence[Cell]) -> bool:
    first = row[filled(row)[0]].text
    return is_total(first) or is_note(first)


def _filled_down(block: Block) -> tuple[Grid, frozenset[tuple[int, int]]]:
    """The rows with vertically merged cells filled, and which cells that filled."""
    tall = [(top, left, bottom) for top, left, bottom, _ in block.merges if bottom > top]
    if not tall:
        return block.rows, frozenset()
    rows, inherited = block.rows.filled_down(tall)
    return rows, frozenset(inherited)
