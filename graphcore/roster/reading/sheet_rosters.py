"""The tables of a sheet, each with how it is to be read: of the sheet as one block, or as several where each part is a roster in its own right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import takewhile

from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.hidden_persons import hide_persons
from graphcore.roster.columns.several import guessed
from graphcore.roster.columns.within_cells import with_fields_within
from graphcore.roster.files.sheets import Sheet
from graphcore.roster.mapping.model import IGNORE, TableMapping
from graphcore.roster.mapping.placing import as_told, known_headers, stated_blocks
from graphcore.roster.mapping.serving import served
from graphcore.roster.reading.manner import USUAL, Manner
from graphcore.roster.reading.returned import KnownColumns
from graphcore.roster.tables.block import Block
from graphcore.roster.tables.blocks import side_by_side, stacked, turned_below
from graphcore.roster.tables.groups_beside import groups_beside
from graphcore.roster.tables.header import Header
from graphcore.roster.tables.known_names import NOTHING_KNOWN, KnownNames
from graphcore.roster.tables.layout import Layout, find_tables
from graphcore.roster.tables.lists_beside import lists_beside
from graphcore.roster.tables.nested_rows import nest_of
from graphcore.roster.tables.section_names import section_place
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.place_names import street_told

Part = tuple[Layout, list[Guess | None]]
"""A part of a sheet, and how each of its tables is to be read; None where it is not recognised."""

_SHARED = 0.8
"""Share of rows that tables beside each other must have in common to be one."""


def layouts(sheet: Sheet, manner: Manner = USUAL, columns: KnownColumns | None = None) -> list[Part]:
    """A sheet as one block, or as several where each part is a roster in its own right, and without persons beside organisations.

    Parameters
    ----------
    columns
        How its columns were read before, where it is a sheet of rejected rows that comes back.
    """
    known, meant = manner.known, manner.mapping.clean_names
    return [hide_persons(*pair, known, meant) for pair in _layouts(sheet, manner, columns)]


def _layouts(sheet: Sheet, manner: Manner, columns: KnownColumns | None) -> Sequence[Part]:
    if columns is not None:
        layout = find_tables(Block(sheet, sheet.rows, sheet.merges))
        return [_with_guesses(layout, lambda table: columns.guess(table) or guessed(table))]
    entries = manner.mapping.entries_for(sheet.file, sheet.name)
    if stated := stated_blocks(sheet, entries):
        return [_guessed(block, entries, manner.known) for block in stated]
    of_groups = [_guessed(block, entries, manner.known) for block in groups_beside(sheet)]
    if _name_others(of_groups):
        return of_groups
    if nested := _nested(sheet, entries, manner.known):
        return nested
    beside = side_by_side(sheet)
    read = (_guessed(block, entries, manner.known) for block in beside)
    are_lists = bool(lists_beside(sheet.rows))
    parts = [*(read if are_lists else takewhile(_is_recognised, read))]  # stretches of one table may be a great many
    if are_lists and any(guess for _, guesses in parts for guess in guesses):
        return parts  # be it that one of them is not recognised, it is not the other
    on_their_side = turned_below(sheet)
    if parts and len(parts) == len(beside) and all(map(_is_recognised, parts)):
        cards = on_their_side if all(block.heads for block in on_their_side) else []  # a column left free in each
        blocks = [Block(sheet, sheet.rows, sheet.merges)] if _share_rows(parts) else cards
        whole = [_guessed(block, entries, manner.known) for block in blocks]
        return whole if whole and _recognised(whole) >= _recognised(parts) else parts
    if on_their_side:
        parts = _below_each_other(as_told(sheet, on_their_side, entries), entries, manner.known)
        guesses = [guess for part in parts if not _is_head(part) for guess in part[1]]
        if guesses and None not in guesses:
            return parts
    return [_guessed(block, entries, manner.known) for block in as_told(sheet, stacked(sheet), entries)]


def _nested(sheet: Sheet, entries: Sequence[TableMapping], known: KnownNames | None) -> list[Part]:
    """The rosters of a sheet whose rows stand within each other's; none where their own names are not found."""
    parts: list[Part] = []
    named: list[int] = []
    nest = nest_of(sheet)
    if nest is None:
        return parts
    for number in range(len(nest.groups)):
        parts.append(_guessed(nest.block(number, named), entries, known, [nest.header]))
        named += _named([parts[-1]])
    return parts if _name_others(parts) else []


def _below_each_other(blocks: Sequence[Block], entries: Sequence[TableMapping], known: KnownNames | None) -> list[Part]:
    """The parts of a sheet, of which a card that is no roster heads those beneath it: they lie where it says."""
    parts: list[Part] = []
    told: Sequence[str] = ()
    for block in blocks:
        parts.append(_guessed(block._replace(caption=(*told, *block.caption)), entries, known))
        if _is_head(parts[-1]):
            told = _places_told(parts[-1][0].tables[0])
    return parts


def _is_head(part: Part) -> bool:
    """Whether a part is a single card that is no roster, with several fields in each row."""
    layout, guesses = part
    return len(layout.block.heads) == 1 and guesses == [None]


def _places_told(card: Table) -> Sequence[str]:
    """The fields of a card that tell a community or street: 社区名称：松涛社区."""
    fields = [f"{column.words[-1]}：{card.cells(column.position)[0].text}" for column in card.columns]
    return [field for field in fields if section_place(field) or street_told([field])]


def _share_rows(parts: Sequence[Part]) -> bool:
    """Whether tables beside each other may be each one with a column left free: the rows of one are those of all, but for some that say little.

    The others may have more, where tables without such a column stand above or below. A row of a number alone is one, too: beside it what is
    written once for several rows stands above.
    """
    beside: defaultdict[int, list[set[int]]] = defaultdict(list)
    for layout, _ in parts:
        if any(table.block.is_turned for table in layout.tables):
            return False
        numbers = {number for table in layout.tables for number in table.numbers.tolist()}
        numbers |= {number for number, why in layout.set_aside.items() if why == "blank"}
        beside[layout.block.top].append(numbers)
    return any(
        len(set.intersection(*rows)) >= _SHARED * min(map(len, rows)) for rows in beside.values() if len(rows) > 1
    )


def _is_recognised(part: Part) -> bool:
    """Whether a part has tables, and each is recognised."""
    _, guesses = part
    return bool(guesses) and None not in guesses


def _name_others(parts: Sequence[Part]) -> bool:
    """Whether the rows of each part are about what a column of its own names, and none about what all parts share."""
    return bool(parts) and all(map(_is_recognised, parts)) and len(_named(parts)) == len(parts)


def _named(parts: Sequence[Part]) -> set[int]:
    """The columns of the sheet that the rows of some parts are called by."""
    return {
        layout.block.standing[guess.fields[subject]]
        for layout, guesses in parts
        for guess in guesses
        if guess is not None and (subject := lexicon().rosters[guess.roster].subject) in guess.fields
    }


def _recognised(parts: Sequence[Part]) -> int:
    """How many columns are read as something; none where it is not even sure as what rows are."""
    guesses = [guess for _, some in parts for guess in some if guess is not None and guess.rival is None]
    return sum(len(guess.by_column) for guess in guesses)


def _guessed(
    block: Block, entries: Sequence[TableMapping], known: KnownNames | None, headers: Sequence[Header] = ()
) -> Part:
    told = known_headers(block, entries) if entries else ()
    layout = find_tables(block, told or headers, known or NOTHING_KNOWN)
    return _with_guesses(layout, lambda table: served(table, entries, known) or guessed(table, known))


def _with_guesses(layout: Layout, read: Callable[[Table], tuple[Table, Guess | None]]) -> Part:
    """The tables of a layout, each as it is then read, with how that is."""
    pairs = [read(table) if len(table) else (table, None) for table in layout.tables]
    guesses = [
        guess if guess is None or guess.roster == IGNORE else with_fields_within(table, guess) for table, guess in pairs
    ]
    return layout._replace(tables=[table for table, _ in pairs]), guesses
