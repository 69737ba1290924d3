"""Entities that may be one though their rows are not called the same: merged where that is safe, else for review."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain, combinations, permutations

from graphcore.roster.entities.called_after_one import called_after_one
from graphcore.roster.entities.entity import Entity, codes_differ
from graphcore.roster.entities.identifying import Identifying
from graphcore.roster.entities.judgements import Judgements
from graphcore.roster.entities.listed_twice import in_two_communities, with_and_without_community
from graphcore.roster.entities.pairs import Pair, compare, pair_of
from graphcore.roster.entities.party_of_unit import owners_agree
from graphcore.roster.entities.recurring import is_another_time
from graphcore.roster.entities.register import Register
from graphcore.roster.entities.shared_codes import of_one_code
from graphcore.roster.entities.shortened import shortened
from graphcore.roster.entities.slipped_places import SlippedPlaces
from graphcore.roster.entities.soundings import may_be_slips
from graphcore.roster.entities.successions import are_told_together, successions
from graphcore.roster.entities.worded_otherwise import worded_otherwise
from graphcore.roster.records.record import lasting
from graphcore.roster.words.contractions import is_contraction
from graphcore.roster.words.lexicon import lexicon

_CORROBORATION = 2  # fields in which rows agree, from which they may be of one


class Merging:
    """Merges entities of a register.

    Attributes
    ----------
    owner
        Id of record → the entity that it is about.
    """

    def __init__(self, register: Register, judgements: Judgements) -> None:
        self.owner: dict[int, Entity] = {}
        self._register = register
        self._judgements = judgements

    def merge(self, kept: Entity, gone: Entity) -> None:
        """Let all that is known of one be known of another that it is."""
        kept.called = kept.called_in_places() | gone.called_in_places()
        for spelling, times in gone.spellings.items():
            kept.spell(spelling, times)
        kept.official += gone.official
        kept.records += gone.records
        kept.identities += gone.identities
        kept.code, kept.number = kept.code or gone.code, kept.number or gone.number
        self.owner.update((id(record), kept) for record in gone.records)
        self._register.replace(gone, kept)
        self._judgements.replace(gone, kept)

    def pairs(self) -> list[Pair]:
        """Merge what is sure to be one when all are known, one way after the other; what may be one, for review."""
        self._contracted()
        pairs = [*self._alike(), *self._listed_twice(), *self._successive(), *self._called_after_one()]
        pairs += self._only_asked()
        return [*pairs, *self._shortened({frozenset(pair.entities) for pair in pairs})]

    def _alike(self) -> list[Pair]:
        """Merge entities that sound the same where their rows corroborate it; the others are for review."""
        pairs: list[Pair] = []
        identifying, places = Identifying(self._register), SlippedPlaces(self._register.entities)
        for group in self._register.alike():
            for one, other in combinations(sorted(group, key=lambda entity: entity.first), 2):
                if (
                    one.community is not other.community
                    or codes_differ(one, other)
                    or not one.records
                    or not other.records
                    or not {one, other} <= self._register.entities.keys()  # merged with another of the group
                    or not self._register.may_be_same(one.name, other.name)
                    or is_another_time(one, other.records[0])
                    or self._judgements.apart(one.identities, other.identities)
                ):
                    continue
                found = compare(self._register, one, other)
                is_safe = owners_agree(one.name, other.name, one.community, self._register) and (
                    not _sound_alike_only(self._register, one, other)
                    or _differ_in_places(places, one, other)
                    or (
                        may_be_slips(one.name)
                        and (not are_told_together(one, other) or identifying.does_any(found.agree, one, other))
                    )
                )
                if is_safe and len(found.agree) >= max(_CORROBORATION, len(found.differ)):
                    self.merge(one, other)
                elif all(lasting(entity.records)[0].ended is None for entity in (one, other)):
                    pairs.append(pair_of(self._register, one, other, found))
        return pairs

    def _contracted(self) -> None:
        """Merge what alone is said to be of a place or unit, where one name is contracted to the other and no cells differ."""
        for one, other in [*Identifying(self._register).told_of_one()]:
            if (
                one.community is other.community
                and {one, other} <= self._register.entities.keys()
                and not codes_differ(one, other)
                and self._register.may_be_same(one.name, other.name)
                and any(is_contraction(self._register.short(a), b) for a, b in permutations((one.name, other.name)))
                and not self._judgements.apart(one.identities, other.identities)
                and not compare(self._register, one, other).differ
            ):
                self.merge(*sorted((one, other), key=lambda entity: entity.first))

    def _listed_twice(self) -> list[Pair]:
        """Merge what one list has without its community and another with it where that is told and no cells differ; the others are for review."""
        pairs: list[Pair] = []
        for placeless, placed, is_told in [*with_and_without_community(self._register)]:
            if self._judgements.apart(placeless.identities, placed.identities):
                continue
            found = compare(self._register, placeless, placed)
            if is_told and not found.differ:
                self.merge(placed, placeless)
            elif not placeless.has_ended and not placed.has_ended:
                pairs.append(pair_of(self._register, placeless, placed, found))
        return pairs

    def _successive(self) -> list[Pair]:
        """Merge what ended with what took its place under another name where rows corroborate it; the others are for review."""
        pairs: list[Pair] = []
        for gone, kept, is_only in successions(self._register):
            if codes_differ(gone, kept) or self._judgements.apart(gone.identities, kept.identities):
                continue
            found = compare(self._register, gone, kept)
            telling = [name for name in found.agree if not _is_choice(kept, name)]
            is_safe = is_only and owners_agree(gone.name, kept.name, kept.community, self._register)
            if is_safe and len(telling) >= max(_CORROBORATION, len(found.differ)):
                self.merge(kept, gone)
            elif not kept.has_ended:
                pairs.append(pair_of(self._register, gone, kept, found))
        return pairs

    def _called_after_one(self) -> list[Pair]:
        """Merge Party organisations that may be of one unit where rows tell that they are and no cells differ; the others are for review."""
        pairs: list[Pair] = []
        identifying = Identifying(self._register)
        for short, full in [*called_after_one(self._register)]:
            is_there = {short, full} <= self._register.entities.keys()
            if not is_there or self._judgements.apart(short.identities, full.identities):
                continue
            found = compare(self._register, short, full)
            if not found.differ and identifying.does_any(found.agree, short, full):
                self.merge(full, short)
            elif not short.has_ended and not full.has_ended:
                pairs.append(pair_of(self._register, short, full, found))
        return pairs

    def _only_asked(self) -> Iterator[Pair]:
        """What no cell tells to be one, for review: a firm that two communities list, or two of a chain; what is done, in other words; one code."""
        by_name = ((pair, ()) for pair in chain(in_two_communities(self._register), worded_otherwise(self._register)))
        by_code = ((pair, ("code",)) for pair in of_one_code(self._register))
        for (one, other), told in chain[tuple[tuple[Entity, Entity], tuple[str, ...]]](by_name, by_code):
            if not (one.has_ended or other.has_ended or self._judgements.apart(one.identities, other.identities)):
                found = compare(self._register, one, other)
                yield pair_of(self._register, one, other, found._replace(agree=(*told, *found.agree)))

    def _shortened(self, asked: Collection[frozenset[Entity | None]]) -> list[Pair]:
        """Rows that may be others under a shorter name, where all else that both say is the same."""
        pairs: list[Pair] = []
        for one, other in shortened(self._register):
            found = compare(self._register, one, other)
            is_open = frozenset((one, other)) not in asked and not self._judgements.apart(
                one.identities, other.identities
            )
            if is_open and len(found.agree) >= _CORROBORATION and not found.differ:
                pairs.append(pair_of(self._register, one, other, found))
        return pairs


def _sound_alike_only(register: Register, one: Entity, other: Entity) -> bool:
    """Whether two names have other characters and not only a place more or less: as many shops as slips are called so."""
    here, there = register.short(one.name), register.short(other.name)
    return len(here) == len(there) and here != there


def _differ_in_places(places: SlippedPlaces, one: Entity, other: Entity) -> bool:
    """Whether two are called the same but for the place where both are, which one of them has as it sounds."""
    return places.righted(one.name, one.community) == places.righted(other.name, other.community)


def _is_choice(entity: Entity, name: str) -> bool:
    """Whether what a column says has so few ways to be said that many agree by chance."""
    return lexicon().fields_of(lasting(entity.records)[0].roster)[name].type in ("flag", "choice")
