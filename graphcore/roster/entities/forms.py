"""The forms of names by which they are found, beside those that depend on nothing but the name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from graphcore.roster.entities.beginnings import SHORTEST
from graphcore.roster.words.names import PLACE_END, clean, core
from graphcore.roster.words.sounds import sound

_ALONE = re.compile("[党工]{1,2}委")  # a committee that is called by its place alone


class Written(NamedTuple):
    """A name, or one with a place before it, and the two forms that most are found by."""

    name: str
    clean: str
    short: str


class Forms:
    """Forms of names, given the cities and districts that the rosters mention."""

    def __init__(self, places: Iterable[str]) -> None:
        self._places = frozenset(places)
        self._lengths = sorted({len(place) for place in self._places}, reverse=True)
        self._place_sounds = frozenset(map(sound, self._places))
        self._shorts: dict[str, str] = {}
        self.longest_place = max(self._lengths, default=0)

    def short(self, name: str) -> str:
        """The core of a name without the cities and districts at its beginning."""
        known = self._shorts.get(name)
        if known is not None:
            return known
        text = core(name)
        for length in self._lengths:
            if text[:length] in self._places and len(text) - length >= 2 and not _ALONE.fullmatch(text, length):
                text = text[length:]
        self._shorts[name] = text
        return text

    def of(self, name: str) -> Written:
        """A name with its forms."""
        return Written(name, clean(name), self.short(name))

    def without_place_inside(self, name: str) -> str | None:
        """The core of a name without the city or district that stands inside it; None where none does."""
        text = clean(name)
        for at in PLACE_END.finditer(text, self._lengths[-1] + 1 if self._lengths else len(text)):
            for length in self._lengths:
                start = at.start() - length
                if start > 0 and text[start : at.start()] in self._places:
                    return core(text[:start] + text[at.end() :])
        return None

    def without_slipped_place(self, sounding: str) -> str:
        """The sound of a short name without a city or district at its beginning that is written as it sounds."""
        for length in self._lengths:
            if len(sounding) - length >= SHORTEST and sounding[:length] in self._place_sounds:
                return sounding[length:]
        return sounding
