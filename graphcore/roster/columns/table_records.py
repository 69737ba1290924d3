"""A table's rows as records, read column by column: equal cells of a column are read once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, repeat
from types import MappingProxyType
from typing import NamedTuple, TypeVar

import numpy as np

from graphcore.problems import Problem
from graphcore.roster.cells.pseudonyms import HOLDERS, NamesKey, names_post
from graphcore.roster.columns.guess import Guess, subject_of
from graphcore.roster.columns.interpretation import ColumnReader, Settings, Told
from graphcore.roster.columns.undecided import may_tell
from graphcore.roster.files.sheets import EMPTY, Cell
from graphcore.roster.records.columns import Records, Said
from graphcore.roster.records.record import Heading, Place
from graphcore.roster.tables.blocks import Block
from graphcore.roster.tables.known_names import NOTHING_KNOWN, KnownNames
from graphcore.roster.tables.table import Row, Table, parts_above
from graphcore.roster.tables.table_place import place_of_table
from graphcore.roster.words.lexicon import Tie, lexicon
from graphcore.roster.words.names import clean
from graphcore.vocabulary import Value

_T = TypeVar("_T")
NO_NAMES: Mapping[str, str] = MappingProxyType({})
_MEANT = 3  # times from which a word is meant as it is written
GROUPING = ("community", "forum")
"""Fields whose blank cells may mean "as above"."""


class TableRecords(NamedTuple):
    """What a table holds: its records, what is wrong in it, and the rows that say nothing (0-based in the block)."""

    records: Records
    problems: list[Problem]
    blank: list[int]


class _Column(NamedTuple):
    """The cells of a column, one a data row, with what they say and what is wrong with them."""

    reader: ColumnReader
    cells: list[Cell]
    values: list[Value]
    raws: list[str]
    wrong: dict[int, Told]


def read_table(
    table: Table,
    guess: Guess,
    *,
    notes: bool = False,
    names: Mapping[str, str] = NO_NAMES,
    key: NamesKey | None = None,
    known: KnownNames = NOTHING_KNOWN,
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
    """
    block = table.block
    columns = _columns(table, guess, names, notes=notes)
    saying, blank = _told_apart(table, guess, columns)
    if key is not None and (holders := _holders(table, guess, key)):
        columns[HOLDERS] = holders
    elsewhere = _elsewhere(table, guess, columns, saying)
    subject = subject_of(guess.roster)
    name_column = columns[subject].reader.index if subject else 0
    rows = [number for number in saying if subject is None or columns[subject].values[number] is not None]
    telling = may_tell(guess, table)
    problems = [*guess.problems, *_of_columns(table, guess, columns, telling), *_of_cells(table, columns, rows)]
    if subject is not None:
        header = {"field": _header(table, name_column)}
        nameless = (table.rows[number].number for number in saying if columns[subject].values[number] is None)
        problems += (Problem(block.cell(number, name_column), "missing_name", header) for number in nameless)

    columns |= _of_sections(table, guess, rows, elsewhere, known)
    letters = {name: block.cell(0, column.reader.index).column or "" for name, column in columns.items()}
    heading = Heading(guess.roster, block.sheet.file, block.sheet.name, letters, guess.everywhere, bool(telling))
    place = None if "community" in columns else guess.community or place_of_table(table, known.community_in)
    same_as = _repeated(table, guess) if subject is None else {}
    numbers = [table.rows[number].number for number in rows]
    standing = [block.record(number, name_column)[2:] for number in numbers]
    said = (Said.by(_of(column.raws, rows), _of(column.values, rows)) for column in columns.values())
    records = Records(
        heading,
        np.fromiter((row or 0 for row, _ in standing), np.int32, len(rows)),
        tuple(said),
        [letter for _, letter in standing],
        [table.rows[number].section or place for number in rows],
        {number: elsewhere[row] for number, row in enumerate(rows) if row in elsewhere},
        {number: same_as[row] for number, row in enumerate(numbers) if row in same_as},
    )
    return TableRecords(records, problems, blank)


def _columns(table: Table, guess: Guess, names: Mapping[str, str], *, notes: bool) -> dict[str, _Column]:
    known = lexicon().fields_of(guess.roster)
    places = dict(guess.fields)
    if notes:
        places |= {name: index for index, name in guess.dropped.items() if name == "note"}
    columns = {}
    for name, index in places.items():
        cells = table.cells(index)
        texts = [cell.text for cell in cells]
        settings = guess.settings.get(name, Settings())
        reader = ColumnReader(index, _header(table, index), known[name], texts, settings=settings, names=names)
        columns[name] = _read(reader, cells)
    return columns


def _holders(table: Table, guess: Guess, key: NamesKey) -> _Column | None:
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
    reader = ColumnReader(indices[0], _header(table, indices[0]), field, [], settings=Settings(), names=NO_NAMES)
    return _Column(reader, cells[0], [list(row) or None for row in persons], [""] * len(persons), {})


def _of_sections(
    table: Table,
    guess: Guess,
    rows: Sequence[int],
    elsewhere: defaultdict[int, dict[str, Place]],
    known: KnownNames,
) -> dict[str, _Column]:
    """The grid and the estate that lines above rows name, as columns of fields that the table has no column for."""
    above = parts_above(table, known)
    parts = [row.parts or above for row in table.rows]
    found = {}
    for kind in {part.kind for some in {*parts} for part in some}:
        name = _field_within(guess.roster, kind)
        if name is None or name in guess.fields or kind == lexicon().rosters[guess.roster].makes:
            continue
        of_row = [next((part for part in some if part.kind == kind), None) for some in parts]
        first = next(part for part in of_row if part is not None)
        field = lexicon().fields_of(guess.roster)[name]
        reader = ColumnReader((first.cell or (0, 0))[1], "", field, [], settings=Settings(), names=NO_NAMES)
        cells = [EMPTY if part is None else Cell(part.name) for part in of_row]
        found[name] = _read(reader, cells)
        for number in rows:
            if (part := of_row[number]) is not None:
                row = table.rows[number].number
                elsewhere[number][name] = (
                    _place(table.block, *part.cell) if part.cell else (table.block.cell(row, 0).row or 0, None)
                )
    return found


def _field_within(roster: str, kind: str) -> str | None:
    """The field that says in which territory of a kind the rows of a roster lie, or which they concern."""
    ties = [Tie(edge, out=True) for edge in ("located_in", "concerns")]
    fields = lexicon().fields_of(roster).items()
    return next((name for name, field in fields if field.to == (kind,) and field.edge in ties), None)


def _read(reader: ColumnReader, cells: list[Cell]) -> _Column:
    nothing = Told()  # digits lost are reported for the whole table
    which = list(map(id, cells))
    distinct = dict(zip(which, cells, strict=True))  # equal cells of a sheet are one
    told = {one: reader.read(cell) if cell.text else nothing for one, cell in distinct.items()}
    is_person = reader.field.type == "person"
    written = {one: "" if is_person or told[one].value is None else cell.text for one, cell in distinct.items()}
    values = [told[one].value for one in which]
    wrong_ones = {one: said for one, said in told.items() if said.code is not None}
    wrong = {number: wrong_ones[one] for number, one in enumerate(which) if one in wrong_ones} if wrong_ones else {}
    return _Column(reader, cells, values, list(map(written.__getitem__, which)), wrong)


def _told_apart(table: Table, guess: Guess, columns: Mapping[str, _Column]) -> tuple[list[int], list[int]]:
    """The data rows that hold something, and the numbers in the block of those that do not."""
    wrong = {number for column in columns.values() for number in column.wrong}
    holding, blank, saying = [], [], []
    for number, said in enumerate(_across([column.values for column in columns.values()], range(len(table.rows)))):
        says = said.count(None) < len(said)
        if says or number in wrong or _has_content(table.rows[number], guess):
            holding.append(number)
        else:
            blank.append(table.rows[number].number)
        if says:
            saying.append(number)
    for column in columns.values():  # a flag's blank may say no, but only in a row that says something else
        marks = column.reader.marks
        if marks is not None and (value := marks.read("")) is not None:
            for number in saying:
                if not column.cells[number].text and not column.cells[number].lost:
                    column.values[number] = value
    return holding, blank


def _elsewhere(
    table: Table, guess: Guess, columns: Mapping[str, _Column], rows: Sequence[int]
) -> defaultdict[int, dict[str, Place]]:
    """The cells that do not stand in their row and column; blank ones that mean as above are filled in."""
    elsewhere: defaultdict[int, dict[str, Place]] = defaultdict(dict)
    if table.block.is_turned:
        for name, column in columns.items():
            for number in rows:
                elsewhere[number][name] = _place(table.block, table.rows[number].number, column.reader.index)
    told = [name for name, settings in guess.settings.items() if settings.as_above]
    for name in dict.fromkeys((*GROUPING, *told)):
        if name not in columns or not (name in told or means_as_above(table, columns[name].reader.index)):
            continue
        column, above = columns[name], None
        for number in rows:
            if column.values[number] is not None:
                above = number
            elif above is not None:
                column.values[number], column.raws[number] = column.values[above], column.raws[above]
                elsewhere[number][name] = _place(table.block, table.rows[above].number, column.reader.index)
    return elsewhere


def _of_columns(
    table: Table, guess: Guess, columns: Mapping[str, _Column], telling: Mapping[int, str]
) -> Iterator[Problem]:
    """What is wrong with columns as such, and numbers that lost digits in any column read or dropped."""
    block, last = table.block, table.header.last
    for index in guess.unmapped:
        details = {"header": _header(table, index)}
        if name := telling.get(index):
            field = lexicon().rosters[guess.roster].fields[name]
            yield Problem(
                block.cell(last, index), "unread_evidence", details | {"means": field.headers[0], "field": name}
            )
        else:
            yield Problem(block.cell(last, index), "unmapped_column", details)
    for column in columns.values():
        index, marks = column.reader.index, column.reader.marks
        if marks is not None and marks.unclear:
            details = {"header": _header(table, index), "marks": "、".join(sorted(marks.unclear))}
            yield Problem(block.cell(last, index), "unclear_marks", details)
    indices = {*guess.fields.values(), *guess.dropped}
    for row in table.rows:
        for index, cell in enumerate(row.cells):
            if cell.lost and index in indices:
                yield Problem(block.cell(row.number, index), "precision_lost")


def _of_cells(table: Table, columns: Mapping[str, _Column], rows: Iterable[int]) -> Iterator[Problem]:
    rows = set(rows)
    for column in columns.values():
        wrong = {number: column.wrong[number] for number in sorted(column.wrong.keys() & rows)}
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
            where = table.block.cell(table.rows[number].number, column.reader.index)
            yield Problem(where, code, {**told.details, "field": _header(table, column.reader.index)})


def _header(table: Table, index: int) -> str:
    return next("·".join(column.words) for column in table.columns if column.position == index)


def _across(columns: Sequence[Sequence[_T]], rows: Sequence[int]) -> Iterator[tuple[_T, ...]]:
    """Some rows of columns; empty ones where there is no column."""
    if not columns:
        return repeat((), len(rows))
    return zip(*(_of(column, rows) for column in columns), strict=True)


def _of(column: Sequence[_T], rows: Sequence[int]) -> Sequence[_T]:
    """Some rows of a column."""
    return column if len(rows) == len(column) else [column[number] for number in rows]


def _place(block: Block, row: int, column: int) -> Place:
    where = block.cell(row, column)
    return where.row or 0, where.column or ""


def _repeated(table: Table, guess: Guess) -> dict[int, int]:
    """Rows that are the same as an earlier one in every cell but the running number, with that one's number."""
    first: dict[tuple[str, ...], int] = {}
    repeated: dict[int, int] = {}
    for row in table.rows:
        texts = tuple(cell.text for index, cell in enumerate(row.cells) if guess.dropped.get(index) != "sequence")
        number = first.setdefault(texts, row.number)
        if number != row.number:
            repeated[row.number] = number
    return repeated


def _has_content(row: Row, guess: Guess) -> bool:
    """Whether a row holds more than its running number."""
    return any(cell.text or cell.lost for index, cell in enumerate(row.cells) if guess.dropped.get(index) != "sequence")


def means_as_above(table: Table, index: int) -> bool:
    """Whether a column's blank cells repeat the value above: it is written once for each group.

    A group that goes on below a gap may be written again; so most cells are blank, and no two alike stand together.
    """
    texts = [clean(cell.text) for cell in table.cells(index)]
    inherited = {number for number, column in table.inherited if column == index}
    written = [(row.number, text) for row, text in zip(table.rows, texts, strict=True) if row.number not in inherited]
    present = [text for _, text in written if text]
    if not texts or not texts[0] or len(present) == len(written):
        return False
    once_each = len(set(present)) == len(present)
    once_together = not any(
        text == other and number + 1 == after for (number, text), (after, other) in pairwise(written) if text
    )
    return once_each or bool(inherited) or (once_together and 2 * len(present) <= len(written))
