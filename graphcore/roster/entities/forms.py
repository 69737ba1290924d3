"""The forms of names by which they are found, beside those that depend on nothing but the name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from graphcore.roster.entities.beginnings import SHORTEST
from graphcore.roster.words.names import core, may_be_same
from graphcore.roster.words.place_names import (
    ENDING_PLACES,
    PLACE_END,
    first_province,
    is_body_alone,
    places_before,
    province_before,
)
from graphcore.roster.words.sounds import sound
from graphcore.roster.words.spelling import clean


class Written(NamedTuple):
    """A name, or one with a place before it, the two forms that most are found by, and what the short one sounds like."""

    name: str
    clean: str
    short: str
    sound: str


class Forms:
    """Forms of names, given the cities and districts that the rosters mention."""

    def __init__(self, places: Iterable[str]) -> None:
        self._places = frozenset(places)
        self._lengths = sorted({len(place) for place in self._places}, reverse=True)
        self._place_sounds = frozenset(map(sound, self._places))
        self._shorts: dict[str, str] = {}
        self.longest_place = max(self._lengths, default=0)

    def short(self, name: str) -> str:
        """The core of a name without the cities and districts at its beginning, and of a firm's without the province."""
        known = self._shorts.get(name)
        if known is None:
            text = core(name)
            known = self._shorts[name] = text[self._places_end(text, _past_province(name, text)) :]
        return known

    def levelled(self, name: str) -> str:
        """The short name behind the word for the city or district before it: 云州市水务局 is 市水务局; empty where none is."""
        place = places_before(clean(name))
        return f"{place[-1]}{self.short(name)}" if place[-1:] in ENDING_PLACES else ""

    def may_be_same(self, one: str, other: str) -> bool:
        """Whether nothing in two names speaks against their meaning the same one, unless it be in a place before one of them."""
        if may_be_same(one, other):
            return True
        here, there = self._before(one), self._before(other)
        return (here != there and "" in (here, there)) and may_be_same(self.short(one), self.short(other))

    def _before(self, name: str) -> str:
        """The known places before the core of a name."""
        text = core(name)
        return text[: self._places_end(text, _past_province(name, text))]

    def _places_end(self, text: str, start: int = 0) -> int:
        """Where the known places that stand one after the other somewhere in a core end, of which something is left."""
        for length in self._lengths:
            if text[start : start + length] in self._places:
                end = _past_ending(text, start + length)
                if len(text) - end >= 2 and not is_body_alone(text[end:]):
                    return self._places_end(text, end)
        return start

    def of(self, name: str) -> Written:
        """A name with its forms."""
        short = self.short(name)
        return Written(name, clean(name), short, sound(short))

    def without_place_inside(self, name: str) -> str | None:
        """The core of a name without the city or district that stands inside it; None where none does."""
        text = clean(name)
        if ENDING_PLACES.isdisjoint(text):
            return None
        for at in PLACE_END.finditer(text, self._lengths[-1] + 1 if self._lengths else len(text)):
            for length in self._lengths:
                start = at.start() - length
                if start > 0 and text[start : at.start()] in self._places:
                    return core(text[:start] + text[at.end() :])
        return None

    def without_slipped_place(self, written: Written) -> str | None:
        """The sound of a short name without a city or district before it that is written as it sounds; None where none is."""
        for length in self._lengths:
            if written.sound[:length] in self._place_sounds:
                end = _past_ending(written.short, length)
                if len(written.sound) - end >= SHORTEST:
                    return written.sound[end + self._places_end(written.short[end:]) :]
        return None


def _past_province(name: str, text: str) -> int:
    """Behind the province that the core of a firm's name begins with."""
    province = first_province(text) and province_before(name)
    return len(province) if text.startswith(province) and len(text) >= len(province) + SHORTEST else 0


def _past_ending(text: str, at: int) -> int:
    """Behind what ends a place: of 岭南区 the form alone tells no district."""
    ending = PLACE_END.match(text, at)
    return ending.end() if ending else at
