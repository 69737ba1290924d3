"""Communities that rows name by their division code: they are called as the administrative list calls what has it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from graphcore.roster.records.columns import Records
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import Value

_COMMUNITY = ("community",)


def called_by_name(tables: Sequence[Records], names: Mapping[str, str]) -> list[Records]:
    """Tables whose rows name communities as a list does, where a cell has the code that they have there.

    Parameters
    ----------
    names
        Code → name.
    """
    return [_called_by_name(table, names) for table in tables] if names else [*tables]


def _called_by_name(table: Records, names: Mapping[str, str]) -> Records:
    fields = lexicon().fields_of(table.heading.roster)
    naming = {position for name, position in table.heading.positions.items() if fields[name].to == _COMMUNITY}
    said = tuple(
        column.read_otherwise(lambda _, value: _named(value, names)) if position in naming else column
        for position, column in enumerate(table.said)
    )
    return replace(table, said=said)


def _named(value: Value, names: Mapping[str, str]) -> Value:
    if isinstance(value, list):
        return [names.get(str(one), one) for one in value]
    return names.get(value, value) if isinstance(value, str) else value
