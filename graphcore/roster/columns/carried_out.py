"""Whether projects have been carried out at all, by what their states say: 未启动, 筹备中, 拟开展 and 已取消 are of some that were not, 推进中 of one that is.

What is planned is there, on a list, may be taken on and may answer a need; but nobody has taken part in it yet. What ended early took place.
"""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.gone import was_called_off
from graphcore.roster.cells.to_come import has_begun, has_not_begun
from graphcore.roster.columns.interpretation import ColumnReader, Told
from graphcore.roster.columns.typed import TypedColumn
from graphcore.roster.words.lexicon import lexicon

_CARRIED_OUT, _STATE = "carried_out", "status"


def carried_out_by_state(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of what was carried out that a table has none of, by its states."""
    field, states = lexicon().fields_of(roster).get(_CARRIED_OUT), columns.get(_STATE)
    if field is None or states is None or _CARRIED_OUT in columns:
        return {}
    told = [Told(_carried_out(plain(cell.text))) for cell in states.cells.distinct]
    if all(one.value is None for one in told):
        return {}
    reader = ColumnReader(states.reader.index, states.reader.header, field)
    return {_CARRIED_OUT: TypedColumn(reader, states.cells, told, [cell.text for cell in states.cells.distinct])}


def _carried_out(state: str) -> bool | None:
    if has_not_begun(state) or was_called_off(state):
        return False
    return True if has_begun(state) else None
