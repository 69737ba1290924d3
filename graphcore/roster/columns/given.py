"""Columns given to the fields of one kind of roster, and how well that explains their table."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache

from graphcore.roster.cells.profiles import Profile
from graphcore.roster.columns.guess import Guess, Pair
from graphcore.roster.columns.header_parts import keys_of
from graphcore.roster.columns.row_names import against_names
from graphcore.roster.columns.said_kinds import lists_others
from graphcore.roster.columns.table_evidence import SEQUENCE, VENUE, Seen, table_evidence
from graphcore.roster.columns.titled import is_called_after, numbered_as, titled_as
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.words.lexicon import lexicon

_NEEDED, _COMPLETE = 1.5, 3  # a table without its subject's column is hardly of this kind
_LEFT_OVER, _LEFT_OVER_CODE = 0.25, 0.7  # what columns that it does not explain speak against a kind
_DROPPED = 0.3  # what a column of persons, phones or numbers counts beside one that says something
_WANTED = 1.5  # what numbers by which other sheets refer to a kind of node say for the rows being of that kind
_IN_PARTS = re.compile("(?:[0-9]+|[一二三四五六七八九十]+)(?:[.—–-][0-9]+)+")  # 1.1, 二—3

_SHORTEST = 4  # characters that venues are called by: 万达广场
_SOME = 0.3  # share of cells that are something else, from which a column is none of names


class Given:
    """Which column was given to which field, and what each says for the kind."""

    def __init__(self, roster: str, seen: Seen) -> None:
        self._roster = roster
        self._kind = lexicon().rosters[roster]
        self._table, self._profiles, _, self._beside = seen
        self._fields, self._pairs, self._called = table_evidence(roster, seen)
        self._given: dict[int, str] = {}
        self._counted: dict[int, float] = {}

    def guess(self) -> Guess:
        """What all of it comes to."""
        given = sorted(self._given.items())
        fields = {name: index for index, name in given if name in self._kind.fields}
        dropped = {index: name for index, name in given if name not in self._kind.fields}
        left = (index for index in self._left() if index not in self._called)
        dropped |= {index: SEQUENCE for index in left if self._counts_rows(index)}
        unmapped = [index for index in self._left() if index not in dropped and self._profiles[index].size]
        score = self._explained(dropped, unmapped) + titled_as(self._roster, self._table)
        score += numbered_as(self._roster, self._table, self._column("number"))
        asks_others = VENUE in self._kind.fields and any(_may_say_where(self._profiles[index]) for index in unmapped)
        guess = Guess(self._roster, fields, dropped, tuple(unmapped), score, self._pairs, asks_others=asks_others)
        return guess._replace(score=score - _NEEDED) if lists_others(guess, self._table) else guess

    def _explained(self, dropped: Collection[int], unmapped: Iterable[int]) -> float:
        """How well the columns of a table are explained by its being of the kind."""
        kind, fields = self._kind, self._kind.fields.keys() & self._given.values()
        total = sum(counted * (_DROPPED if index in dropped else 1) for index, counted in self._counted.items())
        total -= sum(_LEFT_OVER_CODE if self._profiles[index].code > 0.5 else _LEFT_OVER for index in unmapped)
        if kind.subject is not None and (named := self._column(kind.subject)) is not None:
            total -= against_names(self._roster, self._table, self._profiles, named)
        elif kind.subject is not None and not is_called_after(self._roster, fields, self._table):
            total -= _NEEDED
        if kind.held_by is not None and self._column(kind.held_by) is None:
            total -= _NEEDED  # without its person a row is about nothing: a building with a Party group is no household
        if kind.subject is None and len(fields - {"community", "grid"}) < _COMPLETE:
            total -= _NEEDED  # rows without a name of their own must at least say most of what they could
        if kind.makes is not None:
            wanted = (seen.numbered * seen.wanted_as(kind.makes) for seen in self._profiles.values())
            total += _WANTED * max(wanted, default=0.0)
        return total

    def _give(self, pair: Pair, counted: float) -> None:
        index, name = pair
        self._given[index], self._counted[index] = name, counted

    def _column(self, field: str) -> int | None:
        """The column that a field was given."""
        return next((index for index, name in self._given.items() if name == field), None)

    def _counts_rows(self, index: int) -> bool:
        """Whether a column has running numbers, or is headed so and counts anew in each part: 1.1, 1.2, 2.1."""
        seen, word = self._profiles[index], header_key(self._table.words(index)[-1])
        return seen.sequence or (word in _running() and all(map(_IN_PARTS.fullmatch, seen.texts)))

    def _left(self) -> list[int]:
        """Columns that were given to no field."""
        return [index for index in self._profiles if index not in self._given]

    def _free(self) -> list[Pair]:
        """Pairs of a column and a field that are both left over."""
        taken = set(self._given.values())
        return [(index, name) for index, name in self._pairs if index not in self._given and name not in taken]


@cache
def _running() -> frozenset[str]:
    """What running numbers are called by; 编号 may be a number of another sort."""
    return keys_of(lexicon().common[SEQUENCE].headers) - {"编号"}


def _may_say_where(seen: Profile) -> bool:
    """Whether a column of which nothing is known yet may hold venues that others list: several rows share a short name."""
    others = seen.number + seen.date + seen.flag + seen.code + seen.hidden + seen.person
    return not seen.known and seen.distinct < 1 and seen.length >= _SHORTEST and others < _SOME
