"""Entities: what the names on rosters stand for, and finding the one that a name means."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import NamedTuple

from graphcore.provenance import Source
from graphcore.roster.names import clean, core, may_be_same, place_of, sound, tidy
from graphcore.roster.records import Record, lasting
from graphcore.stores.store import Identity

_SHORTEST = 3  # characters that an abbreviation has at least
_MANY = 50  # names that begin or end alike, from which an abbreviation tells nothing
_PLACES = ("building", "grid", "community")  # named by number: nothing abbreviates them


@dataclass(eq=False, slots=True)
class Entity:
    """One node in the making.

    Attributes
    ----------
    spellings
        How often each spelling was written, anywhere.
    official
        The same of its own roster, where it has one.
    records
        The rows of its own roster.
    sources
        Places that bring it into being or name it where it has no roster of its own.
    identities
        What its rows are known by, each by itself.
    """

    kind: str
    community: Entity | None = None
    code: str | None = None
    number: str | None = None
    label: str | None = None
    spellings: Counter[str] = field(default_factory=Counter)
    official: Counter[str] = field(default_factory=Counter)
    records: list[Record] = field(default_factory=list)
    sources: set[Source] = field(default_factory=set)
    identities: set[Identity] = field(default_factory=set)

    @property
    def name(self) -> str:
        """Its label, or the spelling written most on its own roster, tidy ones first."""
        if self.label is not None:
            return self.label
        written = self.official or self.spellings
        best = max(
            written, key=lambda spelling: (tidy(spelling) == spelling, written[spelling], len(spelling), spelling)
        )
        return tidy(best)

    @property
    def has_ended(self) -> bool:
        """Whether it has rows of its own and none of them holds any more."""
        return bool(self.records) and all(record.ended is not None for record in self.records)

    @property
    def identity(self) -> Identity:
        """What it is known by on every import: kind, community, number, code and name."""
        place = self.community.name if self.community else ""
        return Identity(self.kind, place, clean(self.number or ""), self.code or "", clean(self.name))

    @property
    def first(self) -> tuple[object, ...]:
        """Where it stands first, as sort key."""
        places = [record.source for record in lasting(self.records)] or list(self.sources)
        return min((place.order for place in places), default=())


class Match(NamedTuple):
    """What a name was found to mean; several candidates are none."""

    entity: Entity | None
    candidates: tuple[Entity, ...] = ()


class Register:
    """All entities, found by ever looser forms of their names, within kind and place."""

    def __init__(self, places: Iterable[str] = ()) -> None:
        self.entities: dict[Entity, None] = {}  # in order of registration
        self._places = sorted(set(places), key=lambda place: (-len(place), place))
        self._index: dict[tuple[str, str, str], list[Entity]] = defaultdict(list)  # form, kind, text
        self._shorts: dict[str, list[str]] = defaultdict(list)  # short names of a kind, sorted
        self._turned: dict[str, list[str]] = defaultdict(list)  # the same backwards

    def add(self, entity: Entity) -> None:
        """Register an entity under all its spellings."""
        self.entities[entity] = None
        for spelling in list(entity.spellings):
            self.spell(entity, spelling)
        if entity.number is not None:
            self._index["number", entity.kind, clean(entity.number)].append(entity)

    def spell(self, entity: Entity, spelling: str) -> None:
        """Let an entity be found by one more spelling."""
        for form, text in self._forms(spelling):
            same = self._index[form, entity.kind, text]
            if form == "short" and not same:
                insort(self._shorts[entity.kind], text)
                insort(self._turned[entity.kind], text[::-1])
            if entity not in same:
                same.append(entity)

    def replace(self, gone: Entity, kept: Entity) -> None:
        """Let every spelling of an entity that was merged mean the one it was merged into."""
        del self.entities[gone]
        keys = [(form, gone.kind, text) for spelling in gone.spellings for form, text in self._forms(spelling)]
        if gone.number is not None:
            keys.append(("number", gone.kind, clean(gone.number)))
        for key in keys:
            self._index[key][:] = [entity for entity in self._index[key] if entity not in (gone, kept)] + [kept]

    def _forms(self, spelling: str) -> Iterator[tuple[str, str]]:
        short = self.short(spelling)
        yield "clean", clean(spelling)
        yield "short", short
        yield "sound", sound(short)

    def short(self, name: str) -> str:
        """The core of a name without the cities and districts that the rosters mention."""
        text = core(name)
        for place in self._places:
            if text.startswith(place) and len(text) - len(place) >= 2:
                text = text[len(place) :]
        return text

    def exactly(self, name: str, kind: str) -> Sequence[Entity]:
        """Entities of a kind with the same clean name."""
        return self._index.get(("clean", kind, clean(name)), ())

    def shortly(self, name: str, kind: str) -> Sequence[Entity]:
        """Entities of a kind with the same short name."""
        return self._index.get(("short", kind, self.short(name)), ())

    def alike(self, kind: str) -> Iterator[list[Entity]]:
        """Groups of entities of a kind that sound the same."""
        same = ((text, group) for (form, of, text), group in self._index.items() if form == "sound" and of == kind)
        return (list(group) for _, group in sorted(same, key=lambda pair: pair[0]) if len(group) > 1)

    def resolve(self, name: str, kinds: Sequence[str], community: Entity | None, within: Sequence[str] = ()) -> Match:
        """What a name on a row of some community means.

        Parameters
        ----------
        kinds
            Node kinds it may be of.
        within
            Names of places that the row is about: 居委会 on a row of 松涛社区 is 松涛社区居委会.
        """
        spellings = (name, *(_joined(place, name) for place in within))
        several: tuple[Entity, ...] = ()
        for look_up in (self.exactly, self._numbered, self._shortly_same, self._abbreviated, self._sounding):
            for written in spellings:
                found = self._among(look_up, written, kinds, community)
                if found.entity is not None:
                    return found
                several = several or found.candidates
        return Match(None, several)

    def _among(
        self,
        look_up: Callable[[str, str], Iterable[Entity]],
        name: str,
        kinds: Sequence[str],
        community: Entity | None,
    ) -> Match:
        for kind in kinds:
            candidates = list(look_up(name, kind))
            if len(candidates) > 1:
                candidates = [entity for entity in candidates if not entity.has_ended] or candidates
            if community is not None and len(candidates) > 1:
                here = [entity for entity in candidates if entity.community is community]
                candidates = here or candidates
            if len(candidates) == 1:
                return Match(candidates[0])
            if candidates:
                return Match(None, tuple(candidates))
        return Match(None)

    def _numbered(self, name: str, kind: str) -> Sequence[Entity]:
        return self._index.get(("number", kind, clean(name)), ())

    def _shortly_same(self, name: str, kind: str) -> list[Entity]:
        return [entity for entity in self.shortly(name, kind) if _compatible(name, entity)]

    def _abbreviated(self, name: str, kind: str) -> list[Entity]:
        """Entities whose short name begins or ends with this one."""
        short = self.short(name)
        if len(short) < _SHORTEST or kind in _PLACES:
            return []
        longer = [
            *_beginning(self._shorts[kind], short),
            *(form[::-1] for form in _beginning(self._turned[kind], short[::-1])),
        ]
        found = dict.fromkeys(entity for form in longer for entity in self._index["short", kind, form])
        return [entity for entity in found if _compatible(name, entity)]

    def _sounding(self, name: str, kind: str) -> list[Entity]:
        """Entities whose short name sounds the same and nothing speaks against it."""
        return [
            entity
            for entity in self._index.get(("sound", kind, sound(self.short(name))), ())
            if _compatible(name, entity)
        ]


def codes_differ(one: Entity, other: Entity) -> bool:
    """Whether both have a valid code or number and not the same."""
    differ = one.code is not None and other.code is not None and one.code != other.code
    return differ or (one.number is not None and other.number is not None and clean(one.number) != clean(other.number))


def places_agree(one: str, other: str) -> bool:
    """Whether the places that two names state do not exclude each other."""
    here, there = place_of(one), place_of(other)
    return here <= there or there <= here


def _compatible(name: str, entity: Entity) -> bool:
    return any(may_be_same(name, spelling) and _places_sound_alike(name, spelling) for spelling in entity.spellings)


def _places_sound_alike(one: str, other: str) -> bool:
    """Places agree, or differ by a slip of the input method only (临橙 for 临澄)."""
    here = {sound(place) for place in place_of(one)}
    there = {sound(place) for place in place_of(other)}
    return here <= there or there <= here


def _beginning(forms: Sequence[str], start: str) -> Iterator[str]:
    """The longer ones of some sorted texts that begin in a certain way; so many at most that one could be meant."""
    first = bisect_right(forms, start)
    return (form for form in islice(forms, first, first + _MANY) if form.startswith(start))


def _joined(place: str, name: str) -> str:
    """A relative name with its place before it, without saying 社区 twice."""
    name = clean(name)
    for word in ("本社区", "社区", "本小区", "小区"):
        if name.startswith(word) and len(name) > len(word):
            name = name[len(word) :]
    return clean(place) + name
