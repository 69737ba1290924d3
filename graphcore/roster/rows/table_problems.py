"""What is wrong in a table: columns that nobody understood, cells that are not as their column says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.language import Text
from graphcore.problems import Problem, in_a_row, in_both
from graphcore.provenance import Source
from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.gone import GONE, gone_beside
from graphcore.roster.cells.profiling import profile
from graphcore.roster.columns.evidence import evidence
from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.header_says import said_by
from graphcore.roster.columns.undecided import Adding
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.field_labels import field_label
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import TABLE_KINDS

_BETWEEN = re.compile("[、,;\n]")  # names; what is gone is none of a list as read
_MEANT = 3  # times from which a word is meant as it is written
_NAMED = 10  # cells that one sentence names
_MORE_THAN_ASIDE = 2  # cells of a column without a header that are no mere remark
_NO_HEADER = Text("（没有表头）", "(without a header)")
_UNTIL = Text(
    "在此之前，这张表所涉社区中要靠它才能断定“没有”的，一律算作情况不明。",
    " Until then what needs it to be found lacking in the communities of this table counts as unknown.",
)


class WithoutResult(NamedTuple):
    """A cell of a recognised column that holds a formula without its result.

    Attributes
    ----------
    row, column
        Its data row, and its column.
    part
        Where that has several parts, the one it stands in.
    """

    row: int
    column: int
    part: int


def without_result(table: Table, guess: Guess) -> list[WithoutResult]:
    """The cells of recognised columns that hold a formula without its result."""
    block = table.block
    formulas = block.sheet.uncalculated
    if not formulas:
        return []
    return [
        WithoutResult(row, column, index)
        for row, number in enumerate(table.numbers.tolist())
        for column in sorted({*guess.fields.values()})
        for index in table.parts(column)
        if block.place(number, index) in formulas
    ]


def _uncalculated(table: Table, guess: Guess) -> Iterator[Problem]:
    """The cells of recognised columns that hold a formula without its result, told once for a table."""
    cells = [table.block.cell(int(table.numbers[one.row]), one.part) for one in without_result(table, guess)]
    if cells:
        yield Problem(cells[0], "uncalculated", {"number": str(len(cells)), **in_both(cells=named(cells))})


def named(cells: Sequence[Source]) -> Text:
    """Where cells stand, so many as one sentence names."""
    return in_a_row([f"{cell.column}{cell.row}" for cell in cells[:_NAMED]], are_more=len(cells) > _NAMED)


def of_columns(
    table: Table, guess: Guess, columns: Mapping[str, TypedColumn], telling: Mapping[int, str], also: Adding
) -> Iterator[Problem]:
    """What is wrong with columns as such, and numbers that lost digits in any column read or dropped."""
    block, last = table.block, table.header.last
    if guess.rival is not None:
        here, other = TABLE_KINDS[guess.roster], TABLE_KINDS[guess.rival]
        names = {"zh": here.zh, "en": here.en, **in_both(other=other)}
        yield Problem(block.cell(last, 0)._replace(column=None), "guessed_table", names)
    yield from _uncalculated(table, guess)
    yield from _unread(table, guess, telling, also)
    yield from _without_header(table)
    for column in columns.values():
        index, marks = column.reader.index, column.reader.marks
        if marks is not None and marks.unclear:
            details = {"header": header_of(table, index), **in_both(marks=in_a_row(sorted(marks.unclear)))}
            yield Problem(block.cell(last, index), "unclear_marks", details)
    indices = {*guess.fields.values(), *guess.dropped}
    for row in table.rows if any(cell.lost for cell in table.filled.distinct) else ():
        for index, cell in enumerate(row.cells):
            if cell.lost and index in indices:
                yield Problem(block.cell(row.number, index), "precision_lost")


def _unread(table: Table, guess: Guess, telling: Mapping[int, str], also: Adding) -> Iterator[Problem]:
    """The columns that were read as nothing: those that may decide, those whose cells are unlike their header, and the others."""
    block, last = table.block, table.header.last
    for index in guess.unmapped:
        details, where = {"header": header_of(table, index)}, block.cell(last, index)
        name = telling.get(index)
        if (meant := called_as(guess, index)) is not None and name in (None, meant):
            cells = [block.cell(row, index) for row in _unlike(table, guess, index, meant)]
            until = Text("", "") if name is None else _UNTIL
            said = in_both(cells=named(cells), means=field_label(guess.roster, meant), until=until)
            yield Problem(where, "unlike_header", details | said)
        elif index in also:
            about = field_label(guess.roster, also[index][0])
            yield Problem(where, "unread_beside", details | in_both(means=about))
        elif name is not None:
            means = in_both(means=field_label(guess.roster, name))
            yield Problem(where, "unread_evidence", details | means | {"field": name})
        else:
            yield Problem(where, "unmapped_column", details)


def _without_header(table: Table) -> Iterator[Problem]:
    """The columns within a table that nothing heads though they say something beside its rows, and more than to count them."""
    headed = {part for column in table.columns for part in table.parts(column.position)}
    for index in range(table.filled.width):
        if (
            index not in headed
            and table.written(index) >= _MORE_THAN_ASIDE
            and not profile(table.cells(index)).counting
        ):
            yield Problem(table.block.cell(table.header.last, index), "unmapped_column", in_both(header=_NO_HEADER))


def called_as(guess: Guess, index: int) -> str | None:
    """The field that a column is called as, by the word itself, where no other column is read as that."""
    own = lexicon().rosters[guess.roster].fields.keys() - guess.fields.keys()
    return next((name for name in own if (one := guess.evidence.get((index, name))) and one.likeness == 1), None)


def _unlike(table: Table, guess: Guess, index: int, name: str) -> Iterator[int]:
    """The rows whose cells speak against a column being a field; all that say something where none does by itself."""
    field, kind = lexicon().fields_of(guess.roster)[name], lexicon().rosters[guess.roster]
    said, cells = said_by(table.words(index), guess.roster)[name], table.cells(index)
    against = cells.told(
        lambda cell: bool(cell.text) and evidence(said, profile(CellColumn.given([cell])), field, kind).fit < 0
    )
    rows = against if against.any() else cells.are_written
    yield from table.numbers[rows].tolist()


def of_cells(
    table: Table, roster: str, columns: Mapping[str, TypedColumn], rows: NDArray[np.int64]
) -> Iterator[Problem]:
    """What is wrong with single cells, in those rows that are records; a word that nobody knows is told once."""
    standing = {*rows.tolist()}
    for name, column in columns.items():
        called = in_both(field=field_label(roster, name))
        wrong = {row: column.wrong[row] for row in sorted(column.wrong.keys() & standing)}
        choices = Counter(told.details["value"] for told in wrong.values() if told.code == "bad_choice")
        meant = {word for word, times in choices.items() if times >= _MEANT}  # no slips, but words that nobody knows
        said: set[str] = set()
        for number, told in wrong.items():
            code, word = told.code or "", told.details.get("value", "")
            if code == "bad_choice" and word in meant:
                if word in said:
                    continue
                said.add(word)
                code = "unknown_choice"
            where = table.cell(int(table.numbers[number]), column.reader.index)
            meant_here = {"field": header_of(table, column.reader.index)} if code == "unknown_choice" else called
            yield Problem(where, code, {**told.details, **meant_here})


def names_of_gone(table: Table, columns: Mapping[str, TypedColumn], rows: NDArray[np.int64]) -> Iterator[Problem]:
    """Cells of records in which beside a name stands that whoever bears it is gone: nothing is tied to them."""
    for column in columns.values():
        if column.reader.field.type == "refs" and column.cells.distinct.having(GONE):
            leaving_out = column.cells.told(lambda cell: any(map(gone_beside, _BETWEEN.split(plain(cell.text)))), GONE)
            for number in table.numbers[rows[leaving_out[rows]]].tolist():
                yield Problem(table.block.cell(number, column.reader.index), "not_there_any_more")


def header_of(table: Table, index: int) -> str:
    """The header words of a column, outermost first."""
    return "·".join(table.words(index))
