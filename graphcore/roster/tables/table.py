"""Tables in a block: header, data, and what is set aside and why. No row is left over."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.profiles import spread
from graphcore.roster.files.sheets import EMPTY, Cell
from graphcore.roster.tables.asides import is_note, is_remark, is_section, is_total, place_in_title, section_place
from graphcore.roster.tables.blocks import Block, Reason
from graphcore.roster.tables.headers import (
    Column,
    Header,
    Rows,
    are_units,
    columns_of,
    count_columns,
    explains_columns,
    filled,
    find_headers,
    header_key,
    holds_anything,
    repeated_hints,
)
from graphcore.roster.tables.known_names import NOTHING_KNOWN, KnownNames
from graphcore.roster.tables.sections import Line, Part, lines_among, names_place, part_above
from graphcore.roster.words.lexicon import kinds_called

_LABELLED = re.compile(r"\w{2,12}:\S")  # 综治中心咨询电话：某某


class Row(NamedTuple):
    """One data row: 0-based number in the block, its cells, the community of its section and what is narrower."""

    number: int
    cells: Sequence[Cell]
    section: str | None = None
    parts: tuple[Part, ...] = ()


class Table(NamedTuple):
    """A table of a block.

    Attributes
    ----------
    columns
        Those with a header, left to right.
    header
        Where its header stands.
    rows
        Data rows, merged cells filled down.
    title
        Texts above the header.
    inherited
        (row, column) of cells that a merge filled.
    """

    block: Block
    columns: tuple[Column, ...]
    header: Header
    rows: list[Row]
    title: tuple[str, ...]
    inherited: frozenset[tuple[int, int]]

    def cells(self, index: int) -> list[Cell]:
        """The cells of a column, one a data row."""
        try:
            return [row.cells[index] for row in self.rows]
        except IndexError:  # few tables have rows that are shorter than others
            return [row.cells[index] if index < len(row.cells) else EMPTY for row in self.rows]


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
        occupied = [number for number, row in enumerate(rows) if holds_anything(row)]
        unclear = [number for number in occupied if len(filled(rows[number])) > 2]
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
        body = _body(block, below, columns, range(header.last + 1, end), set_aside, hints=hints, names=names)
        table = Table(block, columns, header, body, title, inherited)
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
        table._replace(rows=rows, title=title)
        for first, last, title in parts
        if (rows := [
            row._replace(section=row.section or place) for row in table.rows if first < row.number < last
        ])
    ]  # fmt: skip


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
    first = group[0]
    above = max(0, len(first.title) - len(group[1].title))
    title = first.title[:above] if all(map(names_place, first.title[above:])) else first.title
    rows = [
        row._replace(section=row.section or place, parts=row.parts or part)
        for table in group
        for place, part in [(_place_above(table, names), parts_above(table, names))]
        for row in table.rows
    ]
    return first._replace(rows=rows, title=title)


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
    return len(columns) <= 1 or all(is_note(row[column].text) for column in columns)


def _closes(row: Sequence[Cell]) -> bool:
    first = row[filled(row)[0]].text
    return is_total(first) or is_note(first)


def _filled_down(block: Block) -> tuple[list[list[Cell]], frozenset[tuple[int, int]]]:
    """The rows with vertically merged cells filled, and which cells that filled."""
    tall = [merge for merge in block.merges if merge[2] > merge[0]]
    if not tall:
        return block.rows, frozenset()
    rows = [list(row) for row in block.rows]
    inherited = set()
    for top, left, bottom, _ in tall:
        if top >= len(rows) or left >= len(rows[top]) or not rows[top][left].text:
            continue
        for number in range(top + 1, min(bottom + 1, len(rows))):
            if left < len(rows[number]) and not rows[number][left].text:
                rows[number][left] = rows[top][left]
                inherited.add((number, left))
    return rows, frozenset(inherited)


def _body(
    block: Block,
    below: Rows,
    columns: tuple[Column, ...],
    numbers: range,
    set_aside: dict[int, Reason],
    *,
    hints: frozenset[int],
    names: KnownNames,
) -> list[Row]:
    keys = {column.position: {header_key(word) for word in column.words} for column in columns}
    body: list[Row] = []
    line = Line()
    rows = block.rows
    sections = {number: line for number, line in lines_among(block, numbers, names).items() if number not in hints}
    for number in numbers:
        written = filled(rows[number])
        if not written:
            continue
        reason = _reason(rows[number], written, keys)
        is_below_header = number not in sections and (number == numbers.start or set_aside.get(number - 1) == "header")
        if (
            reason is None
            and is_below_header
            and (number in hints or explains_columns(rows[number], spread(rows[number + 1 : numbers.stop])))
        ):
            reason = "header"
        if reason is None and _is_only_numbered(rows, number, written, set_aside):
            reason = "blank"
        if reason is None and (number in sections):
            reason = "section"
        if reason is None:
            body.append(Row(number, below[number], line.place, line.parts))
            continue
        set_aside[number] = reason
        if reason == "section":
            line = sections.get(number, line).below(line)
    while body and _is_closing_remark(body[-1].cells, rows[body[-1].number]):
        set_aside[body.pop().number] = "note"
    return body


def _is_closing_remark(cells: Sequence[Cell], written: Sequence[Cell]) -> bool:
    """Whether the last row is none: one or two cells, the first of which is a remark."""
    columns = filled(written)
    text = written[columns[0]].text
    return len(columns) <= 2 < len(cells) and (is_remark(text) or _LABELLED.match(plain(text)) is not None)


def _reason(row: Sequence[Cell], written: Sequence[int], keys: dict[int, set[str]]) -> Reason | None:
    """Why a row below a header is no data; None where it is."""
    texts = [row[column].text for column in written]
    if any(map(is_total, texts[:3])):
        return "total"
    if _repeats(row, written, keys) or are_units(texts) or count_columns(texts):
        return "header"
    if (len(written) <= 2 or all(is_remark(text) or is_note(text) for text in texts[1:])) and is_note(texts[0]):
        return "note"
    if len(written) == 1 and is_section(texts[0]):
        return "section"
    return None


def _is_only_numbered(rows: Rows, number: int, written: Sequence[int], set_aside: Mapping[int, Reason]) -> bool:
    """Whether a row holds no more than the next number, as ruled forms do where nothing was filled in."""
    if len(written) > 1 or number == 0:
        return False
    column, last = written[0], number - 1
    while last > 0 and (set_aside.get(last) in ("total", "section", "header") or not holds_anything(rows[last])):
        last -= 1
    above = rows[last][column].text if column < len(rows[last]) else ""
    own = plain(rows[number][column].text)
    return own.isdigit() and plain(above).isdigit() and int(own) == int(plain(above)) + 1


def _begins_otherwise(text: str, words: Collection[str]) -> bool:
    """Whether a text begins with a figure or ideograph that no header word does; it would begin its key too."""
    first = text[:1]
    is_kept = "0" <= first <= "9" or "\u4e00" <= first <= "\u9fff"
    return is_kept and all(not word.startswith(first) for word in words)


def _repeats(row: Sequence[Cell], written: Sequence[int], keys: dict[int, set[str]]) -> bool:
    """Whether most of a row's cells are header words of their columns; data tells after a few cells that it is not."""
    left = len(written) - max(2, 0.6 * len(written))
    for column in written:
        text, words = row[column].text, keys.get(column, ())
        left -= _begins_otherwise(text, words) or header_key(text) not in words
        if left < 0:
            return False
    return True
