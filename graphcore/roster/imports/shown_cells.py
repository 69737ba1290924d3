"""What may be shown of a roster's cells: no person, no phone or ID number, nothing of unknown columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from graphcore.provenance import Source
from graphcore.roster.cells import cells
from graphcore.roster.cells.lists import split_list
from graphcore.roster.cells.marks import Marks
from graphcore.roster.cells.persons import looks_like_person
from graphcore.roster.cells.persons_beside import may_be_body, persons_beside, without_persons
from graphcore.roster.cells.yes_or_no import read_flag
from graphcore.roster.columns.guess import Guess
from graphcore.roster.files.cell import EMPTY, Cell
from graphcore.roster.files.privacy import REDACTED
from graphcore.roster.files.taking_in import find_files, take_in
from graphcore.roster.mapping import IGNORE
from graphcore.roster.reading.manner import USUAL, Manner
from graphcore.roster.reading.one_file import find_rosters
from graphcore.roster.tables.table import Table
from graphcore.roster.words.fields import Field
from graphcore.roster.words.lexicon import lexicon

ANYBODY = "某某"
"""What stands where a person is named: that somebody is, is all that an import asks."""


def shown(cell: Cell, field: Field | None, *, notes: bool, is_offending: bool = False) -> Cell:
    """A cell as it may be shown.

    Parameters
    ----------
    field
        What its column was read as; None where it was not recognised.
    notes
        Whether free-text notes are wanted.
    is_offending
        Whether something is wrong with it, so that a person may be named where no column says so.
    """
    if field is None or (not cell.text and not cell.lost):
        return EMPTY
    match field.type:
        case "person":
            return cell if cells.is_blank(cell.text) or read_flag(cell) is False else Cell(ANYBODY)
        case "phone" | "id_card":
            return Cell(REDACTED)
        case "note":
            return cell if notes else EMPTY
        case "ref" | "refs" if is_offending:
            text = without_persons(cell.text, persons_beside(cell.text, may_be_body))
            parts = split_list(text)
            return (
                Cell("、".join(part for part in parts if not looks_like_person(part)))
                if any(map(looks_like_person, parts))
                else cell._replace(text=text)
            )
        case _:
            return cell


def shown_flag(cell: Cell, marks: Marks) -> Cell:
    """A yes or no that is told by its whole column, in a mark that tells by itself."""
    value = marks.read(cell.text)
    return cell if value is None or cell.lost else Cell("是" if value else "否")


def texts_at(paths: Sequence[Path], places: Iterable[Source], manner: Manner = USUAL) -> Mapping[Source, str]:
    """What some cells of rosters say; the files are read for it, as a store keeps no cell that was not taken.

    Parameters
    ----------
    paths, manner
        As given to the import.
    """
    wanted: dict[str, set[Source]] = defaultdict(set)
    for place in places:
        if place.row is not None and place.column is not None:
            wanted[place.file].add(place)
    files = [file for file in find_files(paths)[0] if file.label in wanted] if wanted else []
    return {
        place: text
        for taken in (take_in(file, manner.limits) for file in files)
        if taken.problem is None
        for layout, guesses in find_rosters(taken, manner).layouts
        for table, guess in zip(layout.tables, guesses, strict=True)
        if guess is not None and guess.roster != IGNORE
        for place, text in _texts(table, guess, wanted[taken.file.label], notes=manner.notes)
    }


def _texts(table: Table, guess: Guess, wanted: set[Source], *, notes: bool) -> Iterator[tuple[Source, str]]:
    known = lexicon().fields_of(guess.roster)
    for index, name in guess.by_column.items():
        for row in table.rows:
            place = table.block.cell(row.number, index)
            if place in wanted and index < len(row.cells):
                yield place, shown(row.cells[index], known[name], notes=notes, is_offending=True).text
