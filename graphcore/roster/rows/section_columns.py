"""What lines above rows name, as columns of fields that the table has no column for."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.columns.guess import Guess
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.records.record import Place
from graphcore.roster.rows.elsewhere import place_of
from graphcore.roster.rows.interpretation import ColumnReader
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.tables.known_names import NOTHING_KNOWN, KnownNames
from graphcore.roster.tables.sections import Part
from graphcore.roster.tables.table import Table
from graphcore.roster.tables.table_place import forum_told, parts_above
from graphcore.roster.words.fields import Tie
from graphcore.roster.words.lexicon import lexicon


def of_sections(
    table: Table,
    guess: Guess,
    rows: NDArray[np.int64],
    elsewhere: defaultdict[int, dict[str, Place]],
    known: KnownNames,
) -> dict[str, TypedColumn]:
    """The grid, the estate and the venue that lines above rows name, as columns of fields that the table has no column for."""
    found = {}
    for name, of_row in parts_of(table, guess, known).items():
        first = next(part for part in of_row if part is not None)
        field = lexicon().fields_of(guess.roster)[name]
        reader = ColumnReader((first.cell or (0, 0))[1], "", field)
        found[name] = TypedColumn.read(reader, CellColumn.given(Cell(part.name if part else "") for part in of_row))
        for number in rows.tolist():
            if (part := of_row[number]) is not None:
                row = int(table.numbers[number])
                elsewhere[number][name] = (
                    place_of(table.block.cell(*part.cell)) if part.cell else (table.block.cell(row, 0).row or 0, None)
                )
    return found


def parts_of(table: Table, guess: Guess, known: KnownNames = NOTHING_KNOWN) -> dict[str, list[Part | None]]:
    """The grid, the estate, the venue and the forum that lines above each row name, by the fields that the table has no column for."""
    above = parts_above(table, known)
    parts = [line.parts or above for line in table.lines]
    found = {}
    for kind in sorted({part.kind for some in {*parts} for part in some}):
        name = _field_within(guess.roster, kind)
        if name is not None and name not in guess.fields and kind != lexicon().rosters[guess.roster].makes:
            found[name] = [next((part for part in some if part.kind == kind), None) for some in parts]
    forum = _field_within(guess.roster, "forum")
    if forum is not None and forum not in guess.fields and (called := forum_told(table)) is not None:
        found[forum] = [Part("forum", called)] * len(table)
    return found


def _field_within(roster: str, kind: str) -> str | None:
    """The field that says in which territory of a kind the rows of a roster lie, which they concern, or of which forum they are."""
    ties = [Tie("located_in", out=True), Tie("concerns", out=True), *([None] if kind == "forum" else [])]
    fields = lexicon().fields_of(roster).items()
    return next((name for name, field in fields if field.to[:1] == (kind,) and field.edge in ties), None)
