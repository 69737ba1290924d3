"""Spellings: the entities by how their names are spelt, ever more loosely."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from graphcore.roster.entities.beginnings import MANY, SHORTEST, Beginnings, longer
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.forms import Forms, Written
from graphcore.roster.entities.soundings import Soundings
from graphcore.roster.words.contractions import is_contraction, shortens, without_grid_word
from graphcore.roster.words.names import core
from graphcore.roster.words.sounds import spelt
from graphcore.roster.words.spelling import clean

_OF_PARTY = re.compile("党|支部|委")
_PLACES = ("building", "grid", "community")  # named by number: nothing abbreviates them


class Spellings:
    """Entities of all kinds by the forms of their names: as written, short, by sound, without the place inside, by beginning and end.

    What is spelled is found as written and by its short name at once, and more loosely after :meth:`loosen`.

    Attributes
    ----------
    forms
        The forms of names.
    """

    def __init__(self, places: Iterable[str] = ()) -> None:
        self.forms = Forms(places)
        self._spelled: list[tuple[Entity, str]] = []  # what is not yet in the looser forms
        self._begun: defaultdict[str, set[str]] = defaultdict(set)  # by kind the short names that are
        self._longest = 0  # characters of the longest form of any name
        self._clean: defaultdict[str, list[Entity]] = defaultdict(list)
        self._short: defaultdict[str, list[Entity]] = defaultdict(list)
        self._sound = Soundings()
        self._levelled: defaultdict[str, list[Entity]] = defaultdict(list)
        self._bare: defaultdict[str, list[Entity]] = defaultdict(list)
        self._slipped: defaultdict[str, list[Entity]] = defaultdict(list)  # by sound, without a place that is a slip
        self._number: defaultdict[str, list[Entity]] = defaultdict(list)
        self._grid: defaultdict[str, list[tuple[Entity, str]]] = defaultdict(list)  # with the word left out
        self._beginning = Beginnings()  # short names
        self._ending = Beginnings()  # the same written backwards

    def add(self, entity: Entity, spelling: str) -> None:
        """Let an entity be found by one more spelling."""
        for same in self._called_so(spelling):
            if entity not in same:
                same.append(entity)
        self._spelled.append((entity, spelling))

    def add_number(self, entity: Entity, number: str) -> None:
        """Let an entity be found by its number."""
        self._number[clean(number)].append(entity)
        self._longest = max(self._longest, len(clean(number)))

    def replace(self, gone: Entity, kept: Entity) -> None:
        """Let every spelling of an entity mean another one."""
        self.loosen()
        lists = [
            same
            for written in map(self.forms.of, gone.spellings)
            for same in (*self._called_so(written.name), *self._alike(written))
        ]
        if gone.number is not None:
            lists.append(self._number[clean(gone.number)])
        for same in lists:
            same[:] = [entity for entity in same if entity not in (gone, kept)] + [kept]

    def loosen(self) -> None:
        """Take what was spelled into the looser forms: most of it at once, when all that rosters list is known."""
        if not self._spelled:
            return
        begun: defaultdict[str, set[str]] = defaultdict(set)
        for entity, spelling in self._spelled:
            written = self.forms.of(spelling)
            if entity.kind not in _PLACES:
                begun[entity.kind].add(written.short)
            for same in self._alike(written):
                if entity not in same:
                    same.append(entity)
            if (sounding := self.forms.without_slipped_place(written)) is not None:
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
        return self._clean[clean(spelling)], self._short[self.forms.short(spelling)]

    def _alike(self, written: Written) -> Sequence[list[Entity]]:
        """The entities, of whatever kind, whose short name sounds the same; those of a place of the same level; and those called so but for a place inside."""
        sounding, bare = self._sound.of(written.sound), self.forms.without_place_inside(written.name)
        levelled = self.forms.levelled(written.name)
        return [
            sounding,
            *([self._levelled[levelled]] if levelled else ()),
            *([] if bare is None else [self._bare[bare]]),
        ]

    def named(self, name: str) -> Sequence[Entity]:
        """Entities with the same clean name."""
        return self._clean.get(clean(name), ())

    def called(self, name: str) -> Sequence[Entity]:
        """Entities with the same short name."""
        return self._short.get(self.forms.short(name), ())

    def alike(self) -> list[list[Entity]]:
        """Groups of entities that sound the same, or of which one leaves out or slips the other's city."""
        self.loosen()
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
        return groups

    def may_hold(self, written: Written) -> bool:
        """Whether any known name is so long: a whole list of names in one cell is longer, and is not looked for."""
        return min(len(written.clean), len(written.short)) <= self._longest + self.forms.longest_place

    def cleanly(self, written: Written, _: Sequence[str]) -> Sequence[Entity]:
        """Entities with the same clean name."""
        return self._clean.get(written.clean, ())

    def numbered(self, written: Written, _: Sequence[str]) -> Sequence[Entity]:
        """Entities with this number."""
        return self._number.get(written.clean, ())

    def shortly(self, written: Written, _: Sequence[str]) -> Sequence[Entity]:
        """Entities with the same short name."""
        return self._short.get(written.short, ())

    def levelled(self, written: Written, _: Sequence[str]) -> Sequence[Entity]:
        """Entities of a city or district that a name only calls one: 市水务局 is 云州市水务局."""
        return self._levelled.get(written.short, ())

    def sounding(self, written: Written, _: Sequence[str]) -> Sequence[Entity]:
        """Entities whose short name sounds the same, but for a place inside or characters that are read so more seldom."""
        found = self._sound.get(written.sound)
        if not found and (sounding := self.forms.without_slipped_place(written)) is not None:
            found = self._sound.get(sounding)
        return found or self._sound.read_otherwise(written.short, written.sound)

    def barely(self, written: Written, _: Sequence[str]) -> Sequence[Entity]:
        """Entities called so but for a place inside."""
        return self._bare.get(core(written.name), ())

    def by_grid_number(self, written: Written, community: Entity | None) -> Iterator[Entity]:
        """Entities of a community called as this one but for the word of a numbered grid: 第二网格 is 第二全科网格."""
        numbered = without_grid_word(written.short)
        for entity, word in self._grid.get(numbered[0], ()) if numbered else ():
            is_alike = shortens(numbered[1], word) or shortens(word, numbered[1])  # type: ignore[index]
            if is_alike and entity.community is community:
                yield entity

    def contracted(self, written: Written, kinds: Sequence[str]) -> Sequence[Entity]:
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

    def abbreviated(self, written: Written, kinds: Sequence[str]) -> Sequence[Entity]:
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
