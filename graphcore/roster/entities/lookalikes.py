"""Whom a name that nobody lists may mean all the same: what it looks like, and what it takes its characters of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.pairs import alike
from graphcore.roster.entities.register import Register
from graphcore.roster.words.contractions import may_abbreviate, shortens, with_digits
from graphcore.roster.words.names import may_be_same

_CLASSES = 64
_ENDING = 3  # characters in which two end alike of which one leaves out how the other begins: 中国


class _Known(NamedTuple):
    spellings: list[tuple[str, Entity]]
    shorts: list[str]
    by_ends: Mapping[str, Sequence[int]]  # which shorts begin and end with two characters, or end in three
    letters: NDArray[np.uint64]


class Lookalikes:
    """The known entities of a community that names are like.

    Parameters
    ----------
    is_apart
        Whether a name, on a row of some community, was found to mean another.
    """

    def __init__(self, register: Register, is_apart: Callable[[str, Entity, Entity | None], bool]) -> None:
        self._register = register
        self._is_apart = is_apart
        self._here: defaultdict[tuple[str, Entity | None], list[Entity]] = defaultdict(list)
        self._spellings: dict[tuple[tuple[str, ...], Entity | None], _Known] = {}
        self._near: dict[tuple[str, tuple[str, ...], Entity | None], tuple[Entity, ...]] = {}

    def near(self, name: str, kinds: Sequence[str], community: Entity | None) -> tuple[Entity, ...]:
        """The known entity of the same community that a name looks most like, if any is like it at all."""
        asked = name, tuple(kinds), community
        if asked not in self._near:
            self._near[asked] = self._nearest(*asked)
        return self._near[asked]

    def _nearest(self, name: str, kinds: tuple[str, ...], community: Entity | None) -> tuple[Entity, ...]:
        known = self._known(kinds, community)
        for index in alike(self._register.short(name), known.shorts):
            spelling, entity = known.spellings[index]
            if may_be_same(name, spelling) and not self._is_apart(name, entity, community):
                return (entity,)
        return ()

    def of(self, name: str, kinds: Sequence[str], community: Entity | None) -> Sequence[Entity]:
        """The known entities of the same community that a name may mean, however unlikely: what it looks like, and what it shortens."""
        return [*dict.fromkeys([*self.near(name, kinds, community), *self._shortened(name, kinds, community)])]

    def _shortened(self, name: str, kinds: Sequence[str], community: Entity | None) -> Sequence[Entity]:
        """The known entities of the same community that a name takes its characters of, to the last: from the first (工行西支行), or where both end alike (邮储银行西支行)."""
        short = self._register.short(name)
        known = self._known(tuple(kinds), community)
        ends = (short[0] + short[-1], short[-_ENDING:]) if len(short) > 1 else ()
        near = dict.fromkeys(index for end in ends for index in known.by_ends.get(end, ()))
        found = (known.spellings[index] for index in near if shortens(short, known.shorts[index]))
        return [entity for spelling, entity in found if may_be_same(name, spelling)]

    def abbreviated(self, name: str, kinds: Sequence[str], community: Entity | None) -> Sequence[Entity]:
        """The known entities of the same community of which a name may be an abbreviation, or they of it, as far as its characters tell."""
        known = self._known(tuple(kinds), community)
        letters = _letters_of(name)
        shared = known.letters & letters
        near = np.flatnonzero((shared == letters) | (shared == known.letters)).tolist()
        found = (known.spellings[index] for index in near)
        return [*dict.fromkeys(entity for spelling, entity in found if may_abbreviate(name, spelling))]

    def _known(self, kinds: tuple[str, ...], community: Entity | None) -> _Known:
        """All spellings known of some kinds in a community, and of those that are in none."""
        if not self._here:
            for entity in self._register.entities:
                self._here[entity.kind, entity.community].append(entity)
        if (kinds, community) not in self._spellings:
            entities = [
                e for kind in kinds for place in dict.fromkeys((community, None)) for e in self._here[kind, place]
            ]
            spellings = [(spelling, entity) for entity in entities for spelling in entity.spellings]
            shorts = [self._register.short(spelling) for spelling, _ in spellings]
            by_ends: defaultdict[str, list[int]] = defaultdict(list)
            for index, short in enumerate(shorts):
                by_ends[short[:1] + short[-1:]].append(index)
                by_ends[short[-_ENDING:]].append(index)
            letters = np.array([_letters_of(spelling) for spelling, _ in spellings], np.uint64)
            self._spellings[kinds, community] = _Known(spellings, shorts, by_ends, letters)
        return self._spellings[kinds, community]


def _letters_of(name: str) -> np.uint64:
    """Which of 64 classes of characters a name has: those that it lacks tell quickly that it has not all of another's."""
    return np.uint64(sum({1 << ord(character) % _CLASSES for character in with_digits(name)}))
