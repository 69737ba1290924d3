"""Party organisations that cells name behind yes, or behind how they were set up, where no column names them: √（鲁迅联合支部）."""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.roster.columns.party_cells import named_in_remark
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.rows.interpretation import ColumnReader
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.fields import HAS_PARTY_ORG, HOW_BUILT, NAMES_PARTY_ORG, Field, told_of
from graphcore.roster.words.lexicon import lexicon

_SAYING_SO = (HAS_PARTY_ORG, HOW_BUILT)


def named_in_remarks(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The columns of Party organisations, of what rows are or of those whom they name, that a table has none of, by what remarks name."""
    found = dict[str, TypedColumn]()
    for whose in (None, *lexicon().rosters[roster].beside):
        names = told_of(whose, NAMES_PARTY_ORG)
        field = lexicon().fields_of(roster).get(names)
        if field is None or names in columns:
            continue
        saying = (columns[one] for name in _SAYING_SO if (one := told_of(whose, name)) in columns)
        if (column := next(filter(None, (_named_behind(about, field) for about in saying)), None)) is not None:
            found[names] = column
    return found


def _named_behind(about: TypedColumn, field: Field) -> TypedColumn | None:
    """What the remarks of a column name, as a column of its own; None where none names any."""
    named = [named_in_remark(cell.text) if about.reader.read(cell).value else None for cell in about.cells.distinct]
    if not any(named):
        return None
    cells = CellColumn([Cell(name or "") for name in named], about.cells.of_rows)
    return TypedColumn.read(ColumnReader(about.reader.index, about.reader.header, field), cells)
