"""Whether projects have been carried out at all, by what their states say: 未启动, 筹备中, 拟开展 and 已取消 are of some that were not, 推进中 of one that is.

What is planned is there, on a list, may be taken on and may answer a need; but nobody has taken part in it yet. What ended early took place.
"""

from __future__ import annotations

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.gone import was_called_off
from graphcore.roster.cells.to_come import has_begun, has_not_begun
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.fields import Field


def carried_out_by_state(states: TypedColumn, field: Field) -> TypedColumn | None:
    """The column of what was carried out, by that of states."""
    told = [_carried_out(plain(cell.text)) for cell in states.cells.distinct]
    if all(one is None for one in told):
        return None
    return states.implying(field, told, [cell.text for cell in states.cells.distinct])


def _carried_out(state: str) -> bool | None:
    if has_not_begun(state) or was_called_off(state):
        return False
    return True if has_begun(state) else None
