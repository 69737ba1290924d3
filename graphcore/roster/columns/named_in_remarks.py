"""Party organisations that cells name behind yes, or behind how they were set up, where no column names them: √（鲁迅联合支部）."""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.roster.columns.interpretation import ColumnReader
from graphcore.roster.columns.party_cells import named_in_remark
from graphcore.roster.columns.typed import TypedColumn
from graphcore.roster.columns.undecided import COVERED
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.words.lexicon import lexicon

_NAMES = "party_name"
_SAYING_SO = (COVERED, "build_mode")


def named_in_remarks(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of Party organisations that a table has none of, by what remarks name."""
    field = lexicon().fields_of(roster).get(_NAMES)
    if field is None or _NAMES in columns:
        return {}
    for about in (columns[name] for name in _SAYING_SO if name in columns):
        named = [named_in_remark(cell.text) if about.reader.read(cell).value else None for cell in about.cells.distinct]
        if any(named):
            cells = CellColumn([Cell(name or "") for name in named], about.cells.of_rows)
            reader = ColumnReader(about.reader.index, about.reader.header, field)
            return {_NAMES: TypedColumn.read(reader, cells)}
    return {}
