"""Profiles: what the cells of a column look like, whatever its header says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple, TypeVar

from graphcore.roster.cells.name_kinds import is_so_many, name_kind
from graphcore.roster.cells.persons import looks_like_person
from graphcore.roster.cells.yes_or_no import read_flag, tells_of_term
from graphcore.roster.files.cell import Cell

_T = TypeVar("_T")

SAMPLE = 200
"""Cells of a column that are looked at to tell what it holds."""

_NAMELIKE = re.compile(r"[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,3}")
_SOME = 0.25  # share of different texts from which they may be names of persons
_NOBODY = frozenset[str]()


def spread(cells: Sequence[_T]) -> Sequence[_T]:
    """So many as :data:`SAMPLE` of the cells of a column, from top to bottom; all where there are fewer."""
    return cells[:: max(1, len(cells) // SAMPLE)][:SAMPLE]


class Acquaintance(NamedTuple):
    """What is known of one cell.

    Attributes
    ----------
    listed
        Node kinds that other sheets list a name of it as.
    wanted
        Node kinds that other sheets refer to by it.
    """

    listed: frozenset[str] = _NOBODY
    wanted: frozenset[str] = _NOBODY


@dataclass(frozen=True, eq=False)
class Profile:
    """Shares, 0 to 1, of a column's non-blank cells that look like something.

    Attributes
    ----------
    size
        Non-blank cells looked at.
    hour
        Days with the time of day, as of what was noted then.
    marks
        How surely all are two marks for yes and no, even if which is which must be asked.
    sequence
        Whether they count on without a gap.
    counting
        Whether they count rows at all, though some numbers may be left out or rows be put in another order.
    kinds
        Node kind → share of names that end as names of that kind do.
    texts
        The cells looked at, in NFKC form.
    known
        What other sheets say of each of them; empty where nothing is known yet.
    """

    size: int
    hidden: float = 0
    code: float = 0
    numbered: float = 0
    date: float = 0
    hour: float = 0
    number: float = 0
    year: float = 0
    flag: float = 0
    marks: float = 0
    person: float = 0
    listed: float = 0
    distinct: float = 0
    length: float = 0
    sequence: bool = False
    counting: bool = False
    kinds: Mapping[str, float] = field(default_factory=dict)
    texts: tuple[str, ...] = ()
    known: tuple[Acquaintance, ...] = ()

    @property
    def asked(self) -> float:
        """How surely the column says yes and no."""
        return max(self.flag, self.marks)

    @cached_property
    def answered(self) -> float:
        """The same where the column asks for bodies that have a term: beside yes and no, how far it has come."""
        return self.flag + self._share(map(tells_of_term, self.texts)) if self.flag else 0.0

    @cached_property
    def so_many(self) -> float:
        """Share of cells that count something: 4个."""
        return self._share(map(is_so_many, self.texts))

    @cached_property
    def times(self) -> Counter[str]:
        """How often each text is among the cells looked at."""
        return Counter(self.texts)

    @cached_property
    def denying(self) -> frozenset[str]:
        """The texts that say that there is none."""
        return frozenset(text for text in self.times if read_flag(Cell(text)) is False)

    @cached_property
    def only_denies(self) -> bool:
        """Whether all cells say that there is none."""
        return all(read_flag(Cell(text)) is False for text in self.times)

    @cached_property
    def may_name_persons(self) -> bool:
        """Whether nothing speaks against all cells being names of persons: short, and each seldom the same."""
        return self.distinct > _SOME and all(
            _NAMELIKE.fullmatch(text) and name_kind(text) is None and read_flag(Cell(text)) is None
            for text in self.times
        )

    @cached_property
    def names_persons(self) -> bool:
        """Whether any of the cells looked at may be the name of a person."""
        return any(map(looks_like_person, self.times))

    def listed_as(self, kinds: Collection[str]) -> float:
        """Share of cells with a name that other sheets list as one of some node kinds."""
        return self._share(not one.listed.isdisjoint(kinds) for one in self.known)

    def listed_as_others(self, kinds: Collection[str]) -> float:
        """Share of cells with a name that other sheets list, and as none of some node kinds."""
        return self._share(bool(one.listed) and one.listed.isdisjoint(kinds) for one in self.known)

    def wanted_as(self, kind: str) -> float:
        """Share of cells by which other sheets refer to a node kind."""
        return self._share(kind in one.wanted for one in self.known)

    def _share(self, hits: Iterable[bool]) -> float:
        return sum(hits) / self.size if self.size else 0.0

    def names_one_of(self, kinds: Sequence[str]) -> float:
        """Largest share among some node kinds."""
        return max((self.kinds.get(kind, 0.0) for kind in kinds), default=0.0)
