"""The register of all entities: finding the one that a name means."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from graphcore.roster.entities.beginnings import MANY, SHORTEST, Beginnings
from graphcore.roster.entities.entity import Entity
from graphcore.roster.words.names import (
    PLACE_END,
    clean,
    core,
    is_contraction,
    may_be_same,
    other_sounds,
    place_of,
    shortens,
    sound,
    without_grid_word,
)

_OF_PARTY = re.compile("党|支部|委")
_PLACES = ("building", "grid", "community")  # named by number: nothing abbreviates them


class Match(NamedTuple):
    """What a name was found to mean; several candidates are none."""

    entity: Entity | None
    candidates: tuple[Entity, ...] = ()


_NO_MATCH = Match(None)


class Register:
    """All entities, found by ever looser forms of their names, within kind and place."""

    def __init__(self, places: Iterable[str] = ()) -> None:
        self.entities: dict[Entity, None] = {}  # in order of registration
        self._places = frozenset(places)
        self._lengths = sorted({len(place) for place in self._places}, reverse=True)
        self._place_sounds = frozenset(map(sound, self._places))
        self._shorts: dict[str, str] = {}
        self._spelled: list[tuple[Entity, str]] = []  # what is not yet in the looser forms
        self._begun: defaultdict[str, set[str]] = defaultdict(set)  # by kind the short names that are
        self._longest = 0  # characters of the longest form of any name
        self._clean: defaultdict[str, list[Entity]] = defaultdict(list)
        self._short: defaultdict[str, list[Entity]] = defaultdict(list)
        self._sound: defaultdict[str, list[Entity]] = defaultdict(list)
        self._bare: defaultdict[str, list[Entity]] = defaultdict(list)
        self._number: defaultdict[str, list[Entity]] = defaultdict(list)
        self._grid: defaultdict[str, list[tuple[Entity, str]]] = defaultdict(list)  # with the word left out
        self._beginning = Beginnings()  # short names
        self._ending = Beginnings()  # the same written backwards

    def add(self, entity: Entity) -> None:
        """Register an entity under all its spellings."""
        self.entities[entity] = None
        for spelling in list(entity.spellings):
            self.spell(entity, spelling)
        self.number(entity)

    def number(self, entity: Entity) -> None:
        """Let an entity be found by its number, if it has one."""
        if entity.number is not None:
            number = clean(entity.number)
            self._number[number].append(entity)
            self._longest = max(self._longest, len(number))

    def spell(self, entity: Entity, spelling: str) -> None:
        """Let an entity be found by one more spelling."""
        for same in self._called_so(spelling):
            if entity not in same:
                same.append(entity)
        self._spelled.append((entity, spelling))

    def replace(self, gone: Entity, kept: Entity) -> None:
        """Let every spelling of an entity that was merged mean the one it was merged into."""
        self._index()
        del self.entities[gone]
        lists = [same for name in gone.spellings for same in (*self._called_so(name), *self._alike(name))]
        if gone.number is not None:
            lists.append(self._number[clean(gone.number)])
        for same in lists:
            same[:] = [entity for entity in same if entity not in (gone, kept)] + [kept]

    def _index(self) -> None:
        """Take what was spelled into the looser forms: most of it at once, when all that rosters list is known."""
        if not self._spelled:
            return
        for entity, spelling in self._spelled:
            short = self._shorts[spelling]
            of_kind = self._begun[entity.kind]
            if short not in of_kind:
                of_kind.add(short)
                self._beginning.add(entity.kind, short)
                self._ending.add(entity.kind, short[::-1])
            for same in self._alike(spelling):
                if entity not in same:
                    same.append(entity)
            if (numbered := without_grid_word(short)) is not None:
                self._grid[numbered[0]].append((entity, numbered[1]))
        forms = (len(form(spelling)) for form in (clean, core) for _, spelling in self._spelled)
        self._longest = max(self._longest, *forms)
        self._spelled.clear()

    def _called_so(self, spelling: str) -> Sequence[list[Entity]]:
        """The entities, of whatever kind, with the same clean name and with the same short name."""
        return self._clean[clean(spelling)], self._short[self.short(spelling)]

    def _alike(self, spelling: str) -> Sequence[list[Entity]]:
        """The entities, of whatever kind, whose short name sounds the same; and those called so but for a place inside."""
        sounding, bare = self._sound[sound(self._shorts[spelling])], self._without_place_inside(spelling)
        return (sounding,) if bare is None else (sounding, self._bare[bare])

    def _without_place_inside(self, spelling: str) -> str | None:
        """The core of a name without the city or district that stands inside it; None where none does."""
        text = clean(spelling)
        for at in PLACE_END.finditer(text, self._lengths[-1] + 1 if self._lengths else len(text)):
            for length in self._lengths:
                start = at.start() - length
                if start > 0 and text[start : at.start()] in self._places:
                    return core(text[:start] + text[at.end() :])
        return None

    def short(self, name: str) -> str:
        """The core of a name without the cities and districts that the rosters mention."""
        if name not in self._shorts:
            text = core(name)
            for length in self._lengths:
                if text[:length] in self._places and len(text) - length >= 2:
                    text = text[length:]
            self._shorts[name] = text
        return self._shorts[name]

    def exactly(self, name: str, kind: str) -> Sequence[Entity]:
        """Entities of a kind with the same clean name."""
        return [entity for entity in self._clean.get(clean(name), ()) if entity.kind == kind]

    def shortly(self, name: str, kind: str) -> Sequence[Entity]:
        """Entities of a kind with the same short name."""
        same = self._short.get(self.short(name))
        return [entity for entity in same if entity.kind == kind] if same else ()

    def is_listed(self, name: str) -> bool:
        """Whether any entity has the same clean name."""
        return bool(self._clean.get(clean(name)))

    def of_another_kind(self, name: str, kind: str) -> bool:
        """Whether some entity has this very name, and all that have it are of other kinds."""
        same = self._clean.get(clean(name), ())
        return bool(same) and all(entity.kind != kind for entity in same)

    def alike(self) -> Iterator[list[Entity]]:
        """Groups of entities of a kind and community that sound the same, or of which one leaves out the other's city; by kind."""
        self._index()
        groups = [same for _, same in sorted(pair for pair in self._sound.items() if len(pair[1]) > 1)]
        groups += [
            [full, bare]
            for text, fulls in sorted(self._bare.items())
            for full in fulls
            for bare in self._short.get(text, ())
            if bare is not full
        ]
        of_kind: defaultdict[str, list[list[Entity]]] = defaultdict(list)
        for same in groups:
            for kind in {entity.kind for entity in same}:
                of_kind[kind].append(same)
        for kind, groups in sorted(of_kind.items()):
            for same in groups:  # as they are when it is their turn, for those before may have been merged
                here: defaultdict[Entity | None, list[Entity]] = defaultdict(list)
                for entity in same:
                    if entity.kind == kind:
                        here[entity.community].append(entity)
                yield from (group for group in here.values() if len(group) > 1)

    def named_exactly(self, name: str, kinds: Sequence[str], community: Entity | None) -> Match:
        """What a name means that is written as it is listed."""
        return _among(self._clean.get(clean(name), ()), kinds, community)

    def resolve(self, name: str, kinds: Sequence[str], community: Entity | None, within: Sequence[str] = ()) -> Match:
        """What a name on a row of some community means.

        Parameters
        ----------
        kinds
            Node kinds it may be of.
        within
            Names of places that the row is about: 居委会 on a row of 松涛社区 is 松涛社区居委会.
        """
        found = self.named_exactly(name, kinds, community)
        if found.entity is not None:
            return found
        self._index()
        spellings = [
            written for written in (name, *(_joined(at, name) for at in within)) if self._may_be_known(written)
        ]
        several: tuple[Entity, ...] = ()
        for candidates, fitting in (
            (self._cleanly, False),
            (self._numbered, False),
            (self._shortly, True),
            (self._abbreviated, True),
            (self._sounding, True),
            (self._barely, True),
            (self._contracted, True),
        ):
            for written in spellings:
                near = candidates(written, kinds)
                if not near:
                    continue
                found = _among(near, kinds, community, written if fitting else None)
                if found.entity is not None:
                    return found
                several = several or found.candidates
        near = [entity for written in spellings for entity in self._by_grid_number(written, community)]
        found = _among([*dict.fromkeys(near)], kinds, community)
        return found if found.entity is not None else Match(None, several or found.candidates)

    def _may_be_known(self, name: str) -> bool:
        """Whether some name is as long, without a place before it: a whole list of names is not."""
        longest = self._longest + max(self._lengths, default=0)
        return len(clean(name)) <= longest or len(self.short(name)) <= longest

    def _cleanly(self, name: str, _: Sequence[str]) -> Sequence[Entity]:
        return self._clean.get(clean(name), ())

    def _numbered(self, name: str, _: Sequence[str]) -> Sequence[Entity]:
        return self._number.get(clean(name), ())

    def _shortly(self, name: str, _: Sequence[str]) -> Sequence[Entity]:
        return self._short.get(self.short(name), ())

    def _sounding(self, name: str, _: Sequence[str]) -> Sequence[Entity]:
        short = self.short(name)
        found = self._sound.get(sound(short)) or self._sound.get(sound(self._without_slipped_place(short)))
        return found or next(filter(None, map(self._sound.get, other_sounds(short))), ())

    def _barely(self, name: str, _: Sequence[str]) -> Sequence[Entity]:
        return self._bare.get(core(name), ())

    def _by_grid_number(self, name: str, community: Entity | None) -> Iterator[Entity]:
        """Entities of a community called as this one but for the word of a numbered grid: 第二网格 is 第二全科网格."""
        numbered = without_grid_word(self.short(name))
        for entity, word in self._grid.get(numbered[0], ()) if numbered else ():
            is_alike = shortens(numbered[1], word) or shortens(word, numbered[1])  # type: ignore[index]
            if is_alike and entity in self.entities and entity.community is community:
                yield entity

    def _without_slipped_place(self, short: str) -> str:
        """A short name without a city or district at its beginning that is written as it sounds."""
        for length in self._lengths:
            if len(short) - length >= SHORTEST and sound(short[:length]) in self._place_sounds:
                return short[length:]
        return short

    def _contracted(self, name: str, kinds: Sequence[str]) -> Sequence[Entity]:
        """Entities whose name begins with the same characters and is contracted to this one."""
        short = self.short(name)
        if len(short) <= SHORTEST:
            return ()
        found: dict[Entity, None] = {}
        for kind in kinds:
            forms = () if kind in _PLACES else self._beginning.alike(kind, short)
            if len(forms) <= MANY:
                near = (entity for form in forms for entity in self._short[form] if entity.kind == kind)
                found.update((one, None) for one in near if any(is_contraction(short, full) for full in one.spellings))
        return list(found)

    def _abbreviated(self, name: str, kinds: Sequence[str]) -> Sequence[Entity]:
        """Entities whose short name begins or ends with this one."""
        short = self.short(name)
        if len(short) < SHORTEST:
            return ()
        turned = short[::-1]
        found: dict[Entity, None] = {}
        for kind in kinds:
            is_another = kind == "party_org" and len(kinds) > 1 and _OF_PARTY.search(short) is None
            if kind not in _PLACES and not is_another:  # the unit that has a branch is not called as its branch is
                longer = self._beginning.longer(kind, short)
                longer += (form[::-1] for form in self._ending.longer(kind, turned))
                found.update((entity, None) for form in longer for entity in self._short[form] if entity.kind == kind)
        return list(found)


def _among(
    candidates: Sequence[Entity], kinds: Sequence[str], community: Entity | None, name: str | None = None
) -> Match:
    """The one meant among candidates: of the first kind that there is, that still is, that is near.

    Parameters
    ----------
    name
        Where given, nothing in it may speak against a candidate.
    """
    if not candidates:
        return _NO_MATCH
    if name is None and len(candidates) == 1:
        return Match(candidates[0]) if candidates[0].kind in kinds else _NO_MATCH
    for kind in kinds:
        left = [entity for entity in candidates if entity.kind == kind and (name is None or _compatible(name, entity))]
        if len(left) > 1:
            left = [entity for entity in left if not entity.has_ended] or left
        if community is not None and len(left) > 1:
            left = [entity for entity in left if entity.community is community] or left
        if left:
            return Match(left[0]) if len(left) == 1 else Match(None, tuple(left))
    return _NO_MATCH


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


def _joined(place: str, name: str) -> str:
    """A relative name with its place before it, without saying 社区 twice."""
    name = clean(name)
    for word in ("本社区", "社区", "本小区", "小区"):
        if name.startswith(word) and len(name) > len(word):
            name = name[len(word) :]
    return clean(place) + name
