"""A guess of how a table is read: which roster it is, which of its columns is which field, and how sure that is."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from graphcore.problems import Problem
from graphcore.roster.columns.evidence import Evidence

TAKEN = 0.62
"""Score from which a column is read as a field."""

_STEEP = 6.0  # how fast a lead makes a column sure
_WORTH_NAMING = 0.3  # score from which a field is named as an alternative

Pair = tuple[int, str]
"""A column, and a field that it may be."""


class Settings(NamedTuple):
    """What a mapping says of a column beside its field.

    Attributes
    ----------
    values
        Cell → what it means: true or false for yes and no, the value of a choice, or false for none of them.
    separators
        What stands between the names of a list.
    as_above
        Whether a blank cell means the one above it.
    """

    values: Mapping[str, bool | str] = {}
    separators: tuple[str, ...] = ()
    as_above: bool = False


NOTHING_SAID = Settings()


class Guess(NamedTuple):
    """How a table is read.

    Attributes
    ----------
    roster
        Roster kind.
    fields
        Field name → column index.
    dropped
        Columns recognised as holding persons, phones, IDs or running numbers.
    unmapped
        Columns with content that are not recognised.
    score
        How well the kind explains the table.
    evidence
        (column, field) → what speaks for it, for all columns and fields; nothing where a mapping says it.
    settings
        Field name → what a mapping says of its column beside.
    community
        The community that a mapping gives to the whole table.
    problems
        What is no longer as the mapping says.
    is_told
        Whether a mapping says it.
    everywhere
        Whether a mapping says that the table covers all communities.
    is_close
        Whether another kind explains it nearly as well, or none well.
    asks_others
        Whether the table alone cannot tell if some cells name persons beside organisations, or which community
        the name of its sheet or file is short for; then it is read again once all other rosters are known.
    rival
        That other kind; None where the header of the column that names the rows says plainly that they are of this one.
    """

    roster: str
    fields: dict[str, int]
    dropped: dict[int, str]
    unmapped: tuple[int, ...]
    score: float
    evidence: Mapping[Pair, Evidence]
    settings: Mapping[str, Settings] = MappingProxyType({})
    community: str | None = None
    problems: tuple[Problem, ...] = ()
    is_told: bool = False
    everywhere: bool = False
    is_close: bool = False
    asks_others: bool = False
    rival: str | None = None

    @property
    def by_column(self) -> dict[int, str]:
        """Column → field, for all that are recognised."""
        return {index: name for name, index in self.fields.items()} | self.dropped

    def flags_told(self, name: str) -> dict[str, bool]:
        """What a mapping says that the marks of a yes/no column mean."""
        told = self.settings[name].values if name in self.settings else {}
        return {text: value for text, value in told.items() if isinstance(value, bool)}

    def confidence(self, index: int) -> float:
        """How sure the reading of a column is, 0 to 1: one half where the next best is as good."""
        name = self.by_column.get(index)
        own = self.evidence[index, name].score if name else TAKEN
        others = [one.score for (column, other), one in self.evidence.items() if column == index and other != name]
        rival = max([TAKEN if name else 0.0, *others])
        return how_sure(_STEEP * (own - rival))

    def alternatives(self, index: int) -> tuple[str, ...]:
        """What else a column may be, likeliest first."""
        ranked = sorted(
            (-one.score, name)
            for (column, name), one in self.evidence.items()
            if column == index and name != self.by_column.get(index) and one.score >= _WORTH_NAMING
        )
        return tuple(name for _, name in ranked)


def how_sure(lead: float) -> float:
    """How sure the better of two is by its lead, 0 to 1: one half where it has none."""
    return 1 / (1 + math.exp(-lead))
