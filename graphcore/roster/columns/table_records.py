"""A table's rows as records, read column by column: equal cells of a column are read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from graphcore.problems import Problem
from graphcore.roster.cells.dittos import REPEATED, has_dots, is_ditto, written_out
from graphcore.roster.cells.periods import last_day_told
from graphcore.roster.cells.pseudonyms import HOLDERS, NamesKey, names_post
from graphcore.roster.columns.absent import telling_where
from graphcore.roster.columns.affiliated import silence_affiliation
from graphcore.roster.columns.carried_out import carried_out_by_state
from graphcore.roster.columns.denials import denied
from graphcore.roster.columns.elsewhere import GROUPING, standing_elsewhere
from graphcore.roster.columns.gone import (
    silence_who_left,
    status_beside_name,
    status_by_day,
    status_by_title,
    status_in_notes,
)
from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.interpretation import NO_NAMES, NOTHING_SAID, ColumnReader, Told
from graphcore.roster.columns.listed_without import listed_without
from graphcore.roster.columns.named_in_remarks import named_in_remarks
from graphcore.roster.columns.named_together import told_apart
from graphcore.roster.columns.open_cells import left_open, says_whether, told_as_above, unanswered
from graphcore.roster.columns.party_orgs_counted import has_one_by_number
from graphcore.roster.columns.record_rows import record_rows
from graphcore.roster.columns.section_columns import of_sections
from graphcore.roster.columns.sent import sent_as_listed, sent_beside, sent_by, sent_in_place
from graphcore.roster.columns.spread_lists import gathered
from graphcore.roster.columns.street_of_paths import street_of_paths
from graphcore.roster.columns.table_problems import header_of, names_of_gone, of_cells, of_columns
from graphcore.roster.columns.terms import other_ends
from graphcore.roster.columns.titled import called
from graphcore.roster.columns.typed import TypedColumn
from graphcore.roster.columns.undecided import adding, may_tell
from graphcore.roster.columns.vacancies import vacancies
from graphcore.roster.files.grid import CellColumn, Line
from graphcore.roster.records.columns import Records, Said
from graphcore.roster.records.record import Heading
from graphcore.roster.tables.block import Reason
from graphcore.roster.tables.known_names import NOTHING_KNOWN, KnownNames
from graphcore.roster.tables.table import Table
from graphcore.roster.tables.table_place import place_of_table
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.place_names import street_told
from graphcore.roster.words.titles import kinds_called, lists_some
from graphcore.vocabulary import NODE_ATTRIBUTES, SPAN_ATTRIBUTES

_T = TypeVar("_T")


_TOLD_BESIDE = (
    named_in_remarks,
    sent_beside,
    sent_in_place,
    sent_by,
    denied,
    has_one_by_number,
    status_by_day,
    status_beside_name,
    carried_out_by_state,
    other_ends,
    street_of_paths,
)
"""What cells of other columns tell of fields that a table has no column for, in the order in which it is taken in."""


class TableRecords(NamedTuple):
    """What a table holds: its records, what is wrong in it; and (0-based in the block) rows that are none of their own.

    Attributes
    ----------
    absent
        Where those would be of whom rows say that there is none.
    joined
        Rows that go on with the record above.
    aside
        Rows that are set aside, and why.
    """

    records: Records
    absent: Records
    problems: list[Problem]
    joined: list[int]
    aside: dict[int, Reason]


def read_table(
    table: Table,
    guess: Guess,
    *,
    notes: bool = False,
    names: Mapping[str, str] = NO_NAMES,
    key: NamesKey | None = None,
    known: KnownNames = NOTHING_KNOWN,
    today: str | None = None,
    folder: str = "",
) -> TableRecords:
    """Read the data rows of a table as a guess says.

    Parameters
    ----------
    names
        Abbreviation, clean → the name it stands for.
    notes
        Whether to keep free-text notes (备注).
    key
        To keep office-holders as pseudonyms with; without, no name is kept at all.
    known
        What other rosters have made known.
    today
        The day after which nothing has happened yet.
    folder
        Where its file lies within what is imported.
    """
    table, joined = gathered(table, guess)
    block = table.block
    columns = _columns(table, guess, names, today, notes=notes)
    holding = _holding(table, guess, columns)
    silence_affiliation(columns)
    for told_beside in _TOLD_BESIDE:
        columns |= told_beside(guess.roster, columns)
    columns |= listed_without(table, guess.roster, columns)
    columns |= status_in_notes(table, guess, columns) or status_by_title(table, guess.roster, columns)
    columns |= sent_as_listed(table, guess.roster, columns)
    silence_who_left(columns)
    if key is not None and (holders := _holders(table, guess, key)):
        columns[HOLDERS] = holders
    columns |= vacancies(table, guess)
    elsewhere = standing_elsewhere(table, guess, columns, np.flatnonzero(holding))
    subject = lexicon().rosters[guess.roster].subject
    name_column = columns[subject].reader.index if subject else 0
    named_by = subject or _held_by(guess, columns)
    told = record_rows(table, guess.roster, columns, holding, named_by)
    telling, also = may_tell(guess, table), adding(guess, table)
    problems = [
        *guess.problems,
        *of_columns(table, guess, columns, telling, also),
        *of_cells(table, guess.roster, columns, told.rows),
        *names_of_gone(table, columns, told.rows),
        *unanswered(table, guess.roster, columns, told.rows),
        *told_as_above(table, guess.roster, columns),
        *told.problems,
    ]
    columns |= _asking(table, guess, telling)
    columns |= of_sections(table, guess, told.rows, elsewhere, known)
    rows, said = told_apart(guess.roster, columns, told.rows)
    letters = {name: block.cell(0, column.reader.index).column or "" for name, column in columns.items()}
    heading = Heading(
        guess.roster,
        block.sheet.file,
        block.sheet.name,
        letters,
        guess.everywhere,
        bool(telling or guess.rival),
        last_day_told((block.sheet.name or "", *table.title, block.sheet.file), today),
        lists_some=next((lists_some(name) for name in called(table) if kinds_called(name)), False),
        street=street_told((block.sheet.name or "", *table.title[::-1], block.sheet.file, folder)),
    )
    place = None if "community" in columns else guess.community or place_of_table(table, known.community_in)
    same_as = _repeated(table, guess) if subject is None else {}
    open_cells = left_open(table, guess, columns, also)

    def records_of(heading: Heading, rows: NDArray[np.int64], said: tuple[Said, ...]) -> Records:
        standing, letters_of = block.records(table.numbers[rows], name_column)
        places = [table.lines[row].place or place for row in rows.tolist()]
        return Records(
            heading,
            standing,
            said,
            letters_of,
            places,
            _by_record(elsewhere, rows),
            _by_record(same_as, rows),
            _by_record(open_cells, rows),
        )

    where = telling_where(guess.roster, columns, told.absent)
    somewhere = replace(heading, columns={name: letters[name] for name in where.columns}, names_nobody=True)
    absent = records_of(somewhere, where.rows, tuple(column.said(where.rows) for column in where.columns.values()))
    return TableRecords(records_of(heading, rows, said), absent, problems, joined, told.aside)


def _by_record(told: Mapping[int, _T], rows: NDArray[np.int64]) -> dict[int, _T]:
    """What is told of some data rows, by the number of the record that each is."""
    return {number: told[row] for number, row in enumerate(rows.tolist()) if row in told} if told else {}


def _held_by(guess: Guess, columns: Mapping[str, TypedColumn]) -> str | None:
    """The column of the person whose each row is; none where it names nobody at all, as where names are withheld."""
    held_by = lexicon().rosters[guess.roster].held_by
    return held_by if held_by is not None and held_by in columns and columns[held_by].says.any() else None


def _columns(
    table: Table, guess: Guess, names: Mapping[str, str], today: str | None, *, notes: bool
) -> dict[str, TypedColumn]:
    known = lexicon().fields_of(guess.roster)
    makes = lexicon().rosters[guess.roster].makes or ""
    places = dict(guess.fields)
    if notes:
        places |= {name: index for index, name in guess.dropped.items() if name == "note"}
    dots = any(name in guess.fields and has_dots(table.cells(guess.fields[name])) for name in GROUPING)
    columns = {}
    for name, index in places.items():
        may_repeat = known[name].type in REPEATED and not table.block.is_turned
        cells, above = table.cells(index), dict[int, int]()
        if may_repeat:
            cells, above = written_out(cells, dots=dots, of_blanks=not says_whether(known[name]))
        settings = guess.settings.get(name, NOTHING_SAID)
        reader = ColumnReader(
            index,
            header_of(table, index),
            known[name],
            (cell.text for cell in cells if not is_ditto(cell.text)),
            settings=settings,
            names=names,
            attribute=NODE_ATTRIBUTES.get(known[of].to[0] if (of := known[name].of) else makes, SPAN_ATTRIBUTES).get(
                known[name].attribute or ""
            ),
            today=today,
            legend=table.legend(index),
            answers=table.answers(index),
        )
        columns[name] = TypedColumn.read(reader, cells)
        columns[name].above = above
    return columns


def _asking(table: Table, guess: Guess, telling: Mapping[int, str]) -> dict[str, TypedColumn]:
    """Columns that nobody understood and that may say whether rows are tied: only their yes counts, as if their no said nothing."""
    asking = lexicon().rosters[guess.roster].asking
    columns = {}
    for index, name in telling.items():
        if name in asking:
            cells = table.cells(index)
            field = lexicon().fields_of(guess.roster)[name]
            reader = ColumnReader(index, header_of(table, index), field, (cell.text for cell in cells))
            told = [Told(reader.read(cell).value or None) for cell in cells.distinct]
            columns[name] = TypedColumn(reader, cells, told, [""] * len(told))
    return columns


def _holders(table: Table, guess: Guess, key: NamesKey) -> TypedColumn | None:
    """The columns of those who hold a post as one, with a list of pseudonyms for each row."""
    recognised = guess.by_column
    indices = [
        column.position
        for column in table.columns
        if recognised.get(column.position, HOLDERS) == HOLDERS and names_post(column.words[-1])
    ]
    if not indices:
        return None
    cells = [table.cells(index) for index in indices]
    persons = [sorted({one for cell in row for one in key.pseudonyms(cell.text)}) for row in zip(*cells, strict=True)]
    field = lexicon().common[HOLDERS]
    reader = ColumnReader(indices[0], header_of(table, indices[0]), field)
    rows = np.arange(len(persons), dtype=np.int32)  # each is read by itself, from several cells
    return TypedColumn(
        reader, CellColumn([*cells[0]], rows), [Told([*row] or None) for row in persons], [""] * len(persons)
    )


def _holding(table: Table, guess: Guess, columns: Mapping[str, TypedColumn]) -> NDArray[np.bool_]:
    """Which data rows hold something."""
    saying = np.zeros(len(table), bool)
    holding = np.zeros(len(table), bool)
    for column in columns.values():
        saying |= column.says
        holding[[*column.wrong]] = True
    holding |= saying
    for row in np.flatnonzero(~holding).tolist():
        holding[row] = _has_content(table.filled[table.numbers[row]], guess)
    for column in columns.values():  # a flag's blank may say no, but only in a row that says something else
        marks = column.reader.marks
        if marks is not None and (value := marks.read("")) is not None:
            column.fill_blanks(saying, value)
    return holding


def _repeated(table: Table, guess: Guess) -> dict[int, int]:
    """Data rows that are the same as an earlier one in every cell but the running number, with that one's number."""
    texts: dict[str, int] = {}
    which = np.array([texts.setdefault(cell.text, len(texts)) for cell in table.filled.distinct], np.int32)
    told = [index for index in range(table.filled.width) if guess.dropped.get(index) != "sequence"]
    said = np.empty((len(table), len(told)), np.int32)
    for at, index in enumerate(told):
        said[:, at] = which[table.filled.codes_of(index, table.numbers)]
    first: dict[bytes, int] = {}
    repeated: dict[int, int] = {}
    for row, number in enumerate(table.numbers.tolist()):
        earlier = first.setdefault(said[row].tobytes(), number)
        if earlier != number:
            repeated[row] = earlier
    return repeated


def _has_content(row: Line, guess: Guess) -> bool:
    """Whether a row holds more than its running number."""
    return any(guess.dropped.get(index) != "sequence" for index in row.filled)
