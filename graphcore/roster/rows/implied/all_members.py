"""How many Party members a unit has, where columns count the full and the probationary ones and none counts all."""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.lexicon import lexicon

_ALL, _FULL, _PROBATIONARY = "members", "full_members", "probationary"


def all_members(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of their sum, for those of whom the probationary ones alone are kept nowhere."""
    fields = lexicon().fields_of(roster)
    if _ALL in columns or not {_FULL, _PROBATIONARY} <= columns.keys() or fields[_PROBATIONARY].attribute is not None:
        return {}
    rows = [*zip(columns[_FULL].each(), columns[_PROBATIONARY].each(), strict=True)]
    sums = [one + other if isinstance(one, int) and isinstance(other, int) else None for one, other in rows]
    words = ["" if number is None else f"{number}人" for number in sums]
    return {_ALL: columns[_FULL].saying(fields[_ALL], sums, words)}
