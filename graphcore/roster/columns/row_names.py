"""What the names in a table say of its rows: they are those that differ from row to row, and not others that repeat beside them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from graphcore.roster.cells.profiles import SAMPLE, Profile
from graphcore.roster.columns.whose import names_another_party_org
from graphcore.roster.records.record import LISTS
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon

_EACH_ITS_OWN = 0.9  # different names a row from which each is of one
_FEWER = 0.2  # how many fewer those are that repeat, or leave rows without one
_AGAINST = 1.5


def against_names(roster: str, table: Table, profiles: Mapping[int, Profile], index: int) -> float:
    """How much speaks against rows of a kind being called by a column.

    That its header names the Party organisation of others (结对党支部), where a column on its left is headed as rows are and has a
    name for each, while its own repeat or leave rows without one.
    """
    kind = lexicon().rosters[roster]
    if kind.makes != "party_org" or not names_another_party_org(table.words(index)[-1], kind):
        return 0.0
    names = {at: seen.distinct * seen.size / min(len(table), SAMPLE) for at, seen in profiles.items()}
    before = (names[at] for at in names if at < index and header_key(table.words(at)[-1]) in _calling_rows())
    return _AGAINST * any(many >= max(_EACH_ITS_OWN, names[index] + _FEWER) for many in before)


@cache
def _calling_rows() -> frozenset[str]:
    """Header words by which the rows of some kind are called; not those of administrative lists, for all rosters name such places."""
    called = (kind.fields[kind.subject] for name, kind in lexicon().rosters.items() if kind.subject and name != LISTS)
    return frozenset(header_key(header) for field in called for header in field.headers)
