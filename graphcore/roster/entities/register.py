"""The register of all entities: finding the one that a name means."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from operator import itemgetter

from graphcore.roster.entities.beginnings import MANY, SHORTEST, Beginnings, longer
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.forms import Forms, Written
from graphcore.roster.entities.match import Match, among, here
from graphcore.roster.entities.relative_names import joined
from graphcore.roster.entities.soundings import Soundings, may_be_slips
from graphcore.roster.words.contractions import is_contraction, shortens, without_grid_word
from graphcore.roster.words.names import core, without_slips
from graphcore.roster.words.place_names import place_of
from graphcore.roster.words.sounds import sound, spelt
from graphcore.roster.words.spelling import clean

_OF_PARTY = re.compile("党|支部|委")
_PLACES = ("building", "grid", "community")  # named by number: nothing abbreviates them


class Register:
    """All entities, found by ever looser forms of their names, within kind and place."""

    def __init__(self, places: Iterable[str] = ()) -> None:
        self.entities: dict[Entity, None] = {}  # in order of registration
        self._forms = Forms(places)
        self._spelled: list[tuple[Entity, str]] = []  # what is not yet in the looser forms
        self._begun: defaultdict[str, set[str]] = defaultdict(set)  # by kind the short names that are
        self._longest = 0  # characters of the longest form of any name
        self._clean: defaultdict[str, list[Entity]] = defaultdict(list)
        self._short: defaultdict[str, list[Entity]] = defaultdict(list)
        self._sound = Soundings()
        self._bare: defaultdict[str, list[Entity]] = defaultdict(list)
        self._slipped: defaultdict[str, list[Entity]] = defaultdict(list)  # by sound, without a place that is a slip
        self._relative: defaultdict[str, dict[Entity, None]] = defaultdict(dict)  # in order of registration
        self._number: defaultdict[str, list[Entity]] = defaultdict(list)
        self._grid: defaultdict[str, list[tuple[Entity, str]]] = defaultdict(list)  # with the word left out
        self._beginning = Beginnings()  # short names
        self._ending = Beginnings()  # the same written backwards
        self.short = self._forms.short
        self.may_be_same = self._forms.may_be_same

    def add(self, entity: Entity) -> None:
        """Register an entity under all its spellings."""
        self.entities[entity] = None
        for spelling in list(entity.spellings):
            self.spell(entity, spelling)
        self.number(entity)

    def add_nameless(self, entity: Entity) -> None:
        """Register an entity that no name finds: a street, a post or a group that rows only point to."""
        self.entities.setdefault(entity)

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

    def spell_relatively(self, entity: Entity, name: str) -> None:
        """Let an entity be known by what it is called where its place is known."""
        self._relative[clean(name)][entity] = None

    def replace(self, gone: Entity, kept: Entity) -> None:
        """Let every spelling of an entity that was merged mean the one it was merged into."""
        self._index()
        del self.entities[gone]
        lists = [
            same
            for written in map(self._forms.of, gone.spellings)
            for same in (*self._called_so(written.name), *self._alike(written))
        ]
        if gone.number is not None:
            lists.append(self._number[clean(gone.number)])
        for same in lists:
            same[:] = [entity for entity in same if entity not in (gone, kept)] + [kept]

    def _index(self) -> None:
        """Take what was spelled into the looser forms: most of it at once, when all that rosters list is known."""
        if not self._spelled:
            return
        begun: defaultdict[str, set[str]] = defaultdict(set)
        for entity, spelling in self._spelled:
            written = self._forms.of(spelling)
            if entity.kind not in _PLACES:
                begun[entity.kind].add(written.short)
            for same in self._alike(written):
                if entity not in same:
                    same.append(entity)
            if (sounding := self._forms.without_slipped_place(written)) is not None:
                self._slipped[sounding].append(entity)
            if (numbered := without_grid_word(written.short)) is not None:
                self._grid[numbered[0]].append((entity, numbered[1]))
        for kind, shorts in begun.items():
            new = shorts - self._begun[kind]
            self._begun[kind] |= new
            self._beginning.add(kind, new)
            self._ending.add(kind, [short[::-1] for short in new])
        spellings = [spelling for _, spelling in self._spelled]
        self._longest = max(self._longest, *(max(map(len, map(form, spellings))) for form in (clean, core)))
        self._spelled.clear()

    def _called_so(self, spelling: str) -> Sequence[list[Entity]]:
        """The entities, of whatever kind, with the same clean name and with the same short name."""
        return self._clean[clean(spelling)], self._short[self.short(spelling)]

    def _alike(self, written: Written) -> Sequence[list[Entity]]:
        """The entities, of whatever kind, whose short name sounds the same; and those called so but for a place inside."""
        sounding, bare = self._sound.of(written.sound), self._forms.without_place_inside(written.name)
        return (sounding,) if bare is None else (sounding, self._bare[bare])

    def exactly(self, name: str, kind: str) -> Sequence[Entity]:
        """Entities of a kind with the same clean name."""
        return [entity for entity in self._clean.get(clean(name), ()) if entity.kind == kind]

    def shortly(self, name: str, kind: str) -> Sequence[Entity]:
        """Entities of a kind with the same short name."""
        same = self._short.get(self.short(name))
        return [entity for entity in same if entity.kind == kind] if same else ()

    def loosely(self, name: str, kind: str) -> list[Entity]:
        """Entities of a kind that a name may be short for, or a slip of."""
        self._index()
        written = self._forms.of(name)
        ways = (self._shortly, self._abbreviated, self._sounding, self._barely, self._contracted)
        near = (entity for way in ways for entity in way(written, (kind,)) if entity.kind == kind)
        return [entity for entity in dict.fromkeys(near) if entity in self.entities and self._may_mean(name, entity)]

    def is_listed(self, name: str) -> bool:
        """Whether any entity has the same clean name."""
        return bool(self._clean.get(clean(name)))

    def is_shortly_listed(self, name: str) -> bool:
        """Whether any entity has the same short name."""
        return bool(self._short.get(self.short(name)))

    def relatively(self, name: str) -> Sequence[Entity]:
        """The entities that rows of their own call so, each relative to a place: 第一网格 of any community."""
        return [*self._relative.get(clean(name), ())]

    def namesakes(self, name: str) -> Sequence[Entity]:
        """The entities of whatever kind that have this very name."""
        return self._clean.get(clean(name), ())

    def alike(self) -> Iterator[list[Entity]]:
        """Groups of entities of a kind and community that sound the same, or of which one leaves out or slips the other's city; by kind."""
        self._index()
        sounding_alike = [(spelt(sounding), same) for sounding, same in self._sound.shared()]
        groups = [same for _, same in sorted(sounding_alike, key=itemgetter(0))]
        groups += [
            [full, bare]
            for text, fulls in sorted(self._bare.items())
            for full in fulls
            for bare in self._short.get(text, ())
            if bare is not full
        ]
        slipped_alike = [(spelt(sounding), sounding, same) for sounding, same in self._slipped.items()]
        groups += [
            [slipped, right]
            for _, sounding, same in sorted(slipped_alike, key=itemgetter(0))
            for slipped in same
            for right in self._sound.get(sounding)
            if right is not slipped
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
        return among(here(self._clean.get(clean(name), ()), name, kinds, community), kinds, community)

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
        right = without_slips(name)
        names = (name,) if right == clean(name) else (name, right)
        places = {self.short(at) for at in within}
        in_full = (joined(at, one) for one in names for at in within)
        told = (one for one in in_full if self.short(one) not in places)  # 社区 says no more than the place does
        forms = map(self._forms.of, dict.fromkeys((*names, *told)))  # 松涛社区居委会 has its place before it
        spellings = [written for written in forms if self._may_be_known(written)]
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
                if not (alike := candidates(written, kinds)):
                    continue
                near = here(alike, written.name, kinds, community)
                found = among(near, kinds, community, partial(self._may_mean, written.name) if fitting else None)
                if found.entity is not None and candidates == self._sounding:
                    if may_be_slips(name):
                        return found._replace(by_sound=True)
                    found = Match(None, (found.entity,) if found.entity.records else ())
                if found.entity is not None:
                    return found
                several = several or found.candidates
        near = [entity for written in spellings for entity in self._by_grid_number(written, community)]
        found = among([*dict.fromkeys(near)], kinds, community)
        return found if found.entity is not None else Match(None, several or found.candidates)

    def _may_mean(self, name: str, entity: Entity) -> bool:
        """Whether nothing in a name speaks against its meaning an entity."""
        return any(
            self.may_be_same(name, spelling) and _places_sound_alike(name, spelling) for spelling in entity.spellings
        )

    def _may_be_known(self, written: Written) -> bool:
        """Whether any known name is so long: a whole list of names in one cell is longer, and is not looked for."""
        return min(len(written.clean), len(written.short)) <= self._longest + self._forms.longest_place

    def _cleanly(self, written: Written, _: Sequence[str]) -> Sequence[Entity]:
        return self._clean.get(written.clean, ())

    def _numbered(self, written: Written, _: Sequence[str]) -> Sequence[Entity]:
        return self._number.get(written.clean, ())

    def _shortly(self, written: Written, _: Sequence[str]) -> Sequence[Entity]:
        return self._short.get(written.short, ())

    def _sounding(self, written: Written, _: Sequence[str]) -> Sequence[Entity]:
        found = self._sound.get(written.sound)
        if not found and (sounding := self._forms.without_slipped_place(written)) is not None:
            found = self._sound.get(sounding)
        return found or self._sound.read_otherwise(written.short, written.sound)

    def _barely(self, written: Written, _: Sequence[str]) -> Sequence[Entity]:
        return self._bare.get(core(written.name), ())

    def _by_grid_number(self, written: Written, community: Entity | None) -> Iterator[Entity]:
        """Entities of a community called as this one but for the word of a numbered grid: 第二网格 is 第二全科网格."""
        numbered = without_grid_word(written.short)
        for entity, word in self._grid.get(numbered[0], ()) if numbered else ():
            is_alike = shortens(numbered[1], word) or shortens(word, numbered[1])  # type: ignore[index]
            if is_alike and entity in self.entities and entity.community is community:
                yield entity

    def _contracted(self, written: Written, kinds: Sequence[str]) -> Sequence[Entity]:
        """Entities whose name begins with the same characters and is contracted to this one."""
        short = written.short
        if len(short) <= SHORTEST or not (alike := self._beginning.alike(short)):
            return ()
        found = [
            entity
            for kind in kinds
            if len(forms := alike.get(kind, ())) <= MANY
            for form in forms
            for entity in self._short[form]
            if entity.kind == kind and any(is_contraction(short, spelling) for spelling in entity.spellings)
        ]
        return [*dict.fromkeys(found)]

    def _abbreviated(self, written: Written, kinds: Sequence[str]) -> Sequence[Entity]:
        """Entities whose short name begins or ends with this one."""
        short = written.short
        if len(short) < SHORTEST:
            return ()
        turned = short[::-1]
        beginning, ending = self._beginning.alike(short), self._ending.alike(turned)
        if not beginning and not ending:
            return ()
        found: list[Entity] = []
        for kind in kinds:
            forms = [*longer(beginning.get(kind, ()), short), *(f[::-1] for f in longer(ending.get(kind, ()), turned))]
            is_another = kind == "party_org" and len(kinds) > 1 and _OF_PARTY.search(short) is None
            if forms and not is_another:  # the unit that has a branch is not called as its branch is
                found += [entity for form in forms for entity in self._short[form] if entity.kind == kind]
        return [*dict.fromkeys(found)]


def places_agree(one: str, other: str) -> bool:
    """Whether the places that two names state do not exclude each other."""
    here, there = place_of(one), place_of(other)
    return here <= there or there <= here


def _places_sound_alike(one: str, other: str) -> bool:
    """Places agree, or differ by a slip of the input method only (临橙 for 临澄)."""
    here = {sound(place) for place in place_of(one)}
    there = {sound(place) for place in place_of(other)}
    return here <= there or there <= here
