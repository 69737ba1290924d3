"""Rejected rows: those of which something was not taken, laid out like their source to be mended.

The files are read again for it, so that a store need not keep what was not taken. What the reader drops
is not given back either: no phone or ID number, no person, nothing of a column that was not recognised.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.cells.marks import marks_of
from graphcore.roster.columns.guess import Guess
from graphcore.roster.files.cell import EMPTY, Cell
from graphcore.roster.files.taking_in import find_files, take_in
from graphcore.roster.imports.shown_cells import shown, shown_flag
from graphcore.roster.mapping import IGNORE
from graphcore.roster.reading.manner import USUAL, Manner
from graphcore.roster.reading.one_file import find_rosters
from graphcore.roster.rows.elsewhere import GROUPING, means_as_above
from graphcore.roster.rows.section_columns import parts_of
from graphcore.roster.tables.known_names import NOTHING_KNOWN
from graphcore.roster.tables.layout import Layout
from graphcore.roster.tables.sections import Part
from graphcore.roster.tables.table import Row, Table
from graphcore.roster.tables.table_place import place_of_table
from graphcore.roster.words.lexicon import lexicon

_TIES_NOT_MADE = ("unknown_organisation", "ambiguous_name")
_MENDED_AT_ITS_SOURCE = ("cycle_in_party_hierarchy",)  # one more row does not unsay what the others say
_NO_NAME_OF_THEIR_OWN = ("party_households",)  # a row given twice would be two


class RejectedRow(NamedTuple):
    """One row to mend.

    Attributes
    ----------
    place
        The community of its table or section, where no column says it.
    source
        Where it stands.
    offending
        Positions of the cells to mend.
    """

    cells: tuple[Cell, ...]
    place: str | None
    source: Source
    problems: tuple[Problem, ...]
    offending: frozenset[int]


class RejectedTable(NamedTuple):
    """The rejected rows of one table.

    Attributes
    ----------
    source
        File and sheet.
    title, header
        Rows above the data, as in the source.
    roster
        The roster kind it was read as.
    columns
        Position, header and field of the columns that were recognised.
    """

    source: Source
    title: tuple[str, ...]
    header: tuple[tuple[Cell, ...], ...]
    roster: str
    columns: tuple[tuple[int, str, str], ...]
    rows: tuple[RejectedRow, ...]


class Rejected(NamedTuple):
    """All rejected rows of some files, and the number that they go by: the same for the same files."""

    number: str
    tables: tuple[RejectedTable, ...]


def is_rejection(problem: Problem) -> bool:
    """Whether a problem means that something of a row was not taken and may be given anew in another."""
    if problem.code in _MENDED_AT_ITS_SOURCE or problem.source.row is None or problem.is_of_earlier:
        return False
    return problem.severity in ("row", "cell") or problem.code in _TIES_NOT_MADE


def rejected_rows(paths: Sequence[Path], problems: Iterable[Problem], manner: Manner = USUAL) -> Rejected:
    """Lay out the rows that an import rejected.

    Parameters
    ----------
    paths, manner
        As given to the import.
    problems
        What the import found in them.
    """
    by_file: dict[str, dict[Source, list[Problem]]] = defaultdict(lambda: defaultdict(list))
    for problem in problems:
        if is_rejection(problem):
            by_file[problem.source.file][problem.source].append(problem)
    files = [file for file in find_files(paths)[0] if file.label in by_file]
    taken = [each for each in (take_in(file, manner.limits) for file in files) if each.problem is None]
    number = hashlib.sha256("".join(sorted(each.sha256 for each in taken)).encode()).hexdigest()[:8]
    tables = (
        table
        for each in taken
        for layout, guesses in find_rosters(each, manner).layouts
        for table in _tables(layout, guesses, by_file[each.file.label], manner)
    )
    return Rejected(number, tuple(tables))


def _tables(
    layout: Layout, guesses: Sequence[Guess | None], problems: Mapping[Source, Sequence[Problem]], manner: Manner
) -> Iterator[RejectedTable]:
    for table, guess in zip(layout.tables, guesses, strict=True):
        if guess is None or guess.roster == IGNORE:
            continue
        lines_above = parts_of(table, guess, manner.known or NOTHING_KNOWN)
        header = [tuple(line) for line in table.block.rows[table.header.first : table.header.last + 1]]
        width = max(map(len, header))
        if rows := tuple(_rows(table, guess, problems, lines_above, width, notes=manner.notes)):
            beside = [(name, lexicon().fields_of(guess.roster)[name].headers[0]) for name in lines_above]
            header[0] = _padded(header[0], width) + tuple(Cell(text) for _, text in beside)
            columns = (
                (part.position, "·".join(part.words), guess.by_column[column.position])
                for column in table.columns
                if column.position in guess.by_column
                for part in column.parts
            )
            yield RejectedTable(
                Source(table.block.sheet.file, table.block.sheet.name),
                tuple(filter(_tells, table.title)),
                tuple(header),
                guess.roster,
                (*columns, *((at, text, name) for at, (name, text) in enumerate(beside, width))),
                rows,
            )


def _tells(title: str) -> bool:
    """Whether a title may tell what a table is; 填表人：… names a person."""
    return not {":", "："} & set(title)


def _padded(cells: Sequence[Cell], width: int) -> tuple[Cell, ...]:
    return (*cells[:width], *[EMPTY] * (width - len(cells)))


def _rows(
    table: Table,
    guess: Guess,
    problems: Mapping[Source, Sequence[Problem]],
    lines_above: Mapping[str, Sequence[Part | None]],
    width: int,
    *,
    notes: bool,
) -> Iterator[RejectedRow]:
    """The rows to mend; what lines above them name stands in columns beside, for here other lines are left out."""
    place = None if "community" in guess.fields else guess.community or place_of_table(table)
    above: dict[int, Cell] = {}
    groups = [guess.fields[name] for name in GROUPING if name in guess.fields]
    groups = [index for index in groups if means_as_above(table, index)]
    ticked = {part: index for index in guess.by_column for part in table.answers(index).values()}
    columns = guess.by_column | {part: guess.by_column[index] for part, index in ticked.items()}
    fields = {index: lexicon().fields_of(guess.roster)[name] for index, name in columns.items()}
    marks = {
        index: marks_of((cell.text for cell in table.meant(index)), guess.flags_told(guess.by_column[index]))
        for index, field in fields.items()
        if field.type == "flag" and index not in ticked
    }
    for number, row in enumerate(table.rows):
        written = list(row.cells)
        own = table.block.rows[row.number] if ticked else written
        for part in ticked:
            written[part : part + 1] = own[part : part + 1]
        for index in groups:
            above[index] = written[index] = written[index] if written[index].text else above.get(index, EMPTY)
        found = _problems_of(table, row, guess, problems)
        if found:
            offending = frozenset(index for index, each in found if index is not None)
            told = tuple(sorted((each for _, each in found), key=lambda problem: problem.order))
            given_back = tuple(
                shown_flag(cell, marks[index])
                if index in marks
                else shown(cell, fields.get(index), notes=notes, is_offending=index in offending)
                for index, cell in enumerate(written)
            )
            where = table.block.record(row.number, 0)
            parts = [of_row[number] for of_row in lines_above.values()]
            if parts:
                given_back = _padded(given_back, width) + tuple(Cell(part.name) if part else EMPTY for part in parts)
            yield RejectedRow(given_back, place if row.section is None else row.section, where, told, offending)


def _problems_of(
    table: Table, row: Row, guess: Guess, problems: Mapping[Source, Sequence[Problem]]
) -> list[tuple[int | None, Problem]]:
    """The problems of a row, each with the position of its cell; of the row as a whole without one."""
    block = table.block
    found: list[tuple[int | None, Problem]] = []
    parts = (part.position for column in table.columns for part in column.parts)
    places = {block.cell(row.number, position): position for position in parts}
    for place, position in places.items():
        if position not in guess.dropped:  # nothing of such a column is taken, mended or not
            found += [(position, problem) for problem in problems.get(place, ())]
    wholes = {block.record(row.number, guess.fields.get("name", 0))}
    if not block.is_turned:  # there a row of the sheet is a field, not a record
        wholes.add(block.cell(row.number, 0)._replace(column=None))
    for whole in wholes:
        if places.get(whole) is None or places[whole] in guess.dropped:
            is_cell = whole.column is not None
            found += [(None, each) for each in problems.get(whole, ()) if not (is_cell and each.severity == "cell")]
    if guess.roster in _NO_NAME_OF_THEIR_OWN and all(problem.severity != "row" for _, problem in found):
        return []
    return found
