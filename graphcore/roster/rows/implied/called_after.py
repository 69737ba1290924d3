"""What rows are called that no column names: after whose they are, as the 业委会 of an estate is."""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.lexicon import lexicon


def called_after(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of names, by the one that tells whose rows are: each is called 业委会, which with its estate is a name."""
    kind = lexicon().rosters[roster]
    whose = columns.get(kind.called_after or "")
    if whose is None or kind.subject is None or kind.subject in columns:
        return {}
    names = [kind.words[0] if value else None for value in whose.of_cells]
    return {kind.subject: whose.implying(kind.fields[kind.subject], names)}
