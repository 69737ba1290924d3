"""What the names in a table say of its rows: they are those that differ from row to row, and not others that repeat beside them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from graphcore.roster.cells.profiles import SAMPLE, Profile
from graphcore.roster.columns.whose import names_another_party_org
from graphcore.roster.records.record import LISTS
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.table import Table
from graphcore.roster.words.fields import RosterKind
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import TERRITORIES

_EACH_ITS_OWN = 0.9  # different names a row from which each is of one
_FEWER = 0.2  # how many fewer those are that repeat, or leave rows without one
_REPEATED = 0.67  # different names a row, at most, where each stands in several
_AGAINST = 1.5


def against_names(roster: str, table: Table, profiles: Mapping[int, Profile], index: int) -> float:
    """How much speaks against rows of a kind being called by a column.

    Parameters
    ----------
    profiles
        What the cells of each column look like, the column's own among them.
    """
    kind = lexicon().rosters[roster]
    if kind.makes == "party_org":
        return _AGAINST * (_is_of_others(kind, table, index) and _is_less_than_named(table, profiles, index))
    return _AGAINST * (kind.makes in TERRITORIES and _has_parts(kind, table, profiles, index))


def are_below_others(table: Table, profiles: Mapping[int, Profile], below: int, above: int | None) -> bool:
    """Whether rows are those below others: of these each has one of its own, and what they would be called by repeats: 社区党委 | 下属党支部.

    Parameters
    ----------
    below
        The column that names those below.
    above
        The column that rows would be called by; None where there is none.
    """
    seen, rows = profiles[below], min(len(table), SAMPLE)
    is_one_each = not seen.listed and seen.distinct * seen.size >= _EACH_ITS_OWN * rows
    return is_one_each and (above is None or profiles[above].distinct * profiles[above].size <= _REPEATED * rows)


def _is_of_others(kind: RosterKind, table: Table, index: int) -> bool:
    """Whether a header names the Party organisation of others: 结对党支部."""
    return names_another_party_org(table.words(index)[-1], kind)


def _is_less_than_named(table: Table, profiles: Mapping[int, Profile], index: int) -> bool:
    """Whether names repeat or leave rows without one, where a column on their left is headed as rows are and has a name for each."""
    names = {at: seen.distinct * seen.size / min(len(table), SAMPLE) for at, seen in profiles.items()}
    before = (names[at] for at in names if at < index and header_key(table.words(at)[-1]) in _calling_rows())
    return any(many >= max(_EACH_ITS_OWN, names[index] + _FEWER) for many in before)


def _has_parts(kind: RosterKind, table: Table, profiles: Mapping[int, Profile], index: int) -> bool:
    """Whether places stand in several rows each, and on their right what lies in them, each once: 小区 before 楼栋 1, 2, 3."""
    if profiles[index].distinct > _REPEATED:
        return False
    within = [at for at in profiles if at > index and header_key(table.words(at)[-1]) in _calling_parts(kind.makes)]
    whole = table.cells(index).of_rows.tolist() if within else []
    pairs = ({*zip(whole, table.cells(at).of_rows.tolist(), strict=True)} for at in within)
    return any(len(each) >= _EACH_ITS_OWN * len(table) for each in pairs)


@cache
def _calling_rows() -> frozenset[str]:
    """Header words by which the rows of some kind are called; not those of administrative lists, for all rosters name such places."""
    return frozenset().union(*(_calling(kind) for name, kind in lexicon().rosters.items() if name != LISTS))


@cache
def _calling_parts(whole: str | None) -> frozenset[str]:
    """Header words by which the rows are called that are of a narrower kind of territory than one, and not that one's."""
    narrower = TERRITORIES[TERRITORIES.index(whole) + 1 :] if whole in TERRITORIES else ()
    kinds = lexicon().rosters.values()
    wholes, parts = ([_calling(kind) for kind in kinds if kind.makes in some] for some in ((whole,), narrower))
    return frozenset().union(*parts).difference(*wholes)


def _calling(kind: RosterKind) -> frozenset[str]:
    return frozenset(map(header_key, kind.fields[kind.subject].headers)) if kind.subject else frozenset()
