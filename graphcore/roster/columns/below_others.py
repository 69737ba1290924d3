"""Columns below the head of others, who are named there in a column that is not read: 志愿服务队·名称, 志愿服务队·人数 in a list of social organisations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from graphcore.roster.columns.header_parts import keys_of
from graphcore.roster.columns.whose import speaks_of_party_orgs
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon


def below_others(table: Table, roster: str, given: Mapping[int, str], left: Iterable[int]) -> Iterator[int]:
    """Columns that were given to values of the rows and tell of those others; what stands below Party organisations may tell of theirs.

    Parameters
    ----------
    left
        Columns that were given to no field.
    """
    kind, fields = lexicon().rosters[roster], lexicon().fields_of(roster)
    subject = next((index for index, name in given.items() if name == kind.subject), None)
    if kind.subject is None or subject is None:
        return
    heads = {column.position: column.words[:-1] for column in table.columns}
    naming = keys_of(fields[kind.subject].headers)
    others = {heads[index] for index in left if header_key(table.words(index)[-1]) in naming} - {(), heads[subject]}
    for index, name in given.items():
        is_value = fields[name].attribute is not None and fields[name].of is None
        if is_value and heads[index] in others and not any(map(speaks_of_party_orgs, heads[index])):
            yield index
