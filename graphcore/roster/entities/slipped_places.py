"""Places within names that are written as they sound: 幸林税务所 of 杏林社区, where nothing is called 幸林, is 杏林税务所."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graphcore.roster.entities.community_names import key_of
from graphcore.roster.entities.entity import Entity
from graphcore.roster.words.sounds import sound
from graphcore.roster.words.spelling import clean

_SHORTEST = 2  # characters of a place


class _Known(NamedTuple):
    sounding: re.Pattern[str]
    of_sound: Mapping[str, str]


_NOTHING = _Known(re.compile("(?!)"), {})


class SlippedPlaces:
    """What names would be if the places where they stand were written right.

    Parameters
    ----------
    entities
        All that rosters list; estates among them are places, and so are the communities that anything lies in.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        places: defaultdict[Entity, dict[str, None]] = defaultdict(dict)
        for entity in entities:
            if (community := entity.community) is not None and community.label is not None:
                places[community].setdefault(key_of(community.label))
                if entity.kind == "estate":
                    places[community].update(dict.fromkeys(map(clean, entity.spellings)))
        self._places = {place for some in places.values() for place in some}
        self._known = {community: _known(some) for community, some in places.items()}

    def righted(self, name: str, community: Entity | None) -> str:
        """The clean name with the places of a community as they are written, where it has what sounds like one and is no place itself."""
        text = clean(name)
        known = self._known.get(community, _NOTHING) if community is not None else _NOTHING
        for found in known.sounding.finditer(sound(text)):
            start, end = found.span()
            if text[start:end] not in self._places:
                text = text[:start] + known.of_sound[found[0]] + text[end:]
        return text


def _known(places: Iterable[str]) -> _Known:
    """Places by their sound, but for those of which two sound alike."""
    some = [place for place in places if len(place) >= _SHORTEST]
    times = Counter(map(sound, some))
    of_sound = {sound(place): place for place in some if times[sound(place)] == 1}
    longest_first = sorted(of_sound, key=len, reverse=True)
    return _Known(re.compile("|".join(map(re.escape, longest_first))), of_sound) if of_sound else _NOTHING
