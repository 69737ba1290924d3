"""The register of all entities: finding the one that a name means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.match import Match, among, here
from graphcore.roster.entities.relative_names import joined
from graphcore.roster.entities.soundings import may_be_slips
from graphcore.roster.entities.spellings import Spellings
from graphcore.roster.words.names import core, without_slips
from graphcore.roster.words.place_names import is_body_alone, levels_agree, place_of
from graphcore.roster.words.sounds import sound
from graphcore.roster.words.spelling import clean


class Register:
    """All entities, found by ever looser forms of their names, within kind and place."""

    def __init__(self, places: Iterable[str] = ()) -> None:
        self.entities: dict[Entity, None] = {}  # in order of registration
        self._relative: defaultdict[str, dict[Entity, None]] = defaultdict(dict)  # in order of registration
        self._spellings = Spellings(places)
        self.short = self._spellings.forms.short
        self.may_be_same = self._spellings.forms.may_be_same

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
            self._spellings.add_number(entity, entity.number)

    def spell(self, entity: Entity, spelling: str) -> None:
        """Let an entity be found by one more spelling."""
        self._spellings.add(entity, spelling)

    def spell_relatively(self, entity: Entity, name: str) -> None:
        """Let an entity be known by what it is called where its place is known."""
        self._relative[clean(name)][entity] = None

    def replace(self, gone: Entity, kept: Entity) -> None:
        """Let every spelling of an entity that was merged mean the one it was merged into."""
        del self.entities[gone]
        self._spellings.replace(gone, kept)

    def exactly(self, name: str, kind: str) -> Sequence[Entity]:
        """Entities of a kind with the same clean name."""
        return [entity for entity in self._spellings.named(name) if entity.kind == kind]

    def shortly(self, name: str, kind: str) -> Sequence[Entity]:
        """Entities of a kind with the same short name."""
        return [entity for entity in self._spellings.called(name) if entity.kind == kind]

    def loosely(self, name: str, kind: str) -> list[Entity]:
        """Entities of a kind that a name may be short for, or a slip of."""
        known = self._spellings
        known.loosen()
        written = known.forms.of(name)
        ways = (known.shortly, known.abbreviated, known.sounding, known.barely, known.contracted)
        near = (entity for way in ways for entity in way(written, (kind,)) if entity.kind == kind)
        return [entity for entity in dict.fromkeys(near) if entity in self.entities and self._may_mean(name, entity)]

    def is_listed(self, name: str) -> bool:
        """Whether any entity has the same clean name."""
        return bool(self._spellings.named(name))

    def is_shortly_listed(self, name: str) -> bool:
        """Whether any entity has the same short name."""
        return bool(self._spellings.called(name))

    def relatively(self, name: str) -> Sequence[Entity]:
        """The entities that rows of their own call so, each relative to a place: 第一网格 of any community."""
        return [*self._relative.get(clean(name), ())]

    def namesakes(self, name: str) -> Sequence[Entity]:
        """The entities of whatever kind that have this very name."""
        return self._spellings.named(name)

    def alike(self) -> Iterator[list[Entity]]:
        """Groups of entities of a kind and community that sound the same, or of which one leaves out or slips the other's city; by kind."""
        of_kind: defaultdict[str, list[list[Entity]]] = defaultdict(list)
        for same in self._spellings.alike():
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
        return among(here(self._spellings.named(name), name, kinds, community), kinds, community)

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
        known = self._spellings
        known.loosen()
        right = without_slips(name)
        names = (name,) if right == clean(name) else (name, right)
        places = {self.short(at) for at in within}
        in_full = (joined(at, one) for one in names for at in within)
        told = (one for one in in_full if self.short(one) not in places)  # 社区 says no more than the place does
        forms = map(known.forms.of, dict.fromkeys((*names, *told)))  # 松涛社区居委会 has its place before it
        spellings = [written for written in forms if known.may_hold(written)]
        several: tuple[Entity, ...] = ()
        for candidates, fitting in (
            (known.cleanly, False),
            (known.numbered, False),
            (known.shortly, True),
            (known.levelled, True),
            (known.abbreviated, True),
            (known.sounding, True),
            (known.barely, True),
            (known.contracted, True),
        ):
            for written in spellings:
                if not (alike := candidates(written, kinds)):
                    continue
                near = here(alike, written.name, kinds, community)
                # Of which community 居委会 is, no mark in their names tells.
                is_told = fitting and not is_body_alone(core(written.name))
                found = among(near, kinds, community, partial(self._may_mean, written.name) if is_told else None)
                if found.entity is not None and candidates == known.sounding:
                    if may_be_slips(name):
                        return found._replace(by_sound=True)
                    found = Match(None, (found.entity,) if found.entity.records else ())
                if found.entity is not None:
                    return found
                several = several or found.candidates
        numbered = (entity for written in spellings for entity in known.by_grid_number(written, community))
        near = [entity for entity in dict.fromkeys(numbered) if entity in self.entities]  # and was not merged since
        found = among(near, kinds, community)
        return found if found.entity is not None else Match(None, several or found.candidates)

    def _may_mean(self, name: str, entity: Entity) -> bool:
        """Whether nothing in a name speaks against its meaning an entity."""
        return any(
            self.may_be_same(name, spelling) and _places_sound_alike(name, spelling) and levels_agree(name, spelling)
            for spelling in entity.spellings
        )


def places_agree(one: str, other: str) -> bool:
    """Whether the places that two names state do not exclude each other."""
    here, there = place_of(one), place_of(other)
    return here <= there or there <= here


def _places_sound_alike(one: str, other: str) -> bool:
    """Places agree, or differ by a slip of the input method only (临橙 for 临澄)."""
    here = {sound(place) for place in place_of(one)}
    there = {sound(place) for place in place_of(other)}
    return here <= there or there <= here
