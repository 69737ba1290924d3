"""What a column of secretaries says though nobody's name is kept: where there is none."""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.roster.cells.cells import is_blank, names_nothing
from graphcore.roster.cells.to_come import awaits_somebody
from graphcore.roster.columns.guess import Guess
from graphcore.roster.rows.interpretation import ColumnReader, Told
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon

VACANT = "secretary_vacant"
"""The field that says that there is no secretary."""

_POST, _SHORT = "书记", "缺"


def vacancies(table: Table, guess: Guess, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """A column of persons as one that says whether there is a secretary; nothing where none of its cells says that there is none."""
    field = lexicon().fields_of(guess.roster).get(VACANT)
    column = next(
        (
            column
            for column in table.columns
            if guess.dropped.get(column.position) == "person" and column.words[-1].replace("姓名", "").endswith(_POST)
        ),
        None,
    )
    if field is None or column is None or VACANT in columns:
        return {}
    cells = table.cells(column.position)
    told = [Told(_says_vacant(cell.text) if cell.text else None) for cell in cells.distinct]
    if not any(one.value for one in told):
        return {}
    reader = ColumnReader(column.position, "", field)
    return {VACANT: TypedColumn(reader, cells, told, [""] * len(told))}


def _says_vacant(text: str) -> bool | None:
    """Whether a cell says that a post is vacant, and does not only leave it out."""
    text = text.strip(" ()（）")
    return None if is_blank(text) else text == _SHORT or names_nothing(text) or awaits_somebody(text)
