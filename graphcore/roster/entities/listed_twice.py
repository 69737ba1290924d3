"""What is on two lists of which one tells no community, as the street's own list does, or which tell two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graphcore.roster.entities.entity import Entity, codes_differ
from graphcore.roster.entities.party_of_unit import owners_agree
from graphcore.roster.entities.register import Register, places_agree
from graphcore.roster.entities.relative_names import is_relative
from graphcore.roster.words.legal_forms import without_legal_form
from graphcore.roster.words.place_names import place_of, provinces_agree
from graphcore.roster.words.spelling import clean

_MANY = 5  # communities of one name, from which on it is that of a chain with a shop in each


def with_and_without_community(register: Register) -> Iterator[tuple[Entity, Entity]]:
    """Each that tells no community, and the only one of its name in the whole import that does; in order of place."""
    for same in _called_alike(register, ("party_org", "enterprise", "social_org")):
        placeless = [entity for entity in same if entity.community is None]
        placed = [entity for entity in same if entity.community is not None]
        if len(placeless) == len(placed) == 1 and _may_be_one(register, placeless[0], placed[0]):
            yield placeless[0], placed[0]


def in_two_communities(register: Register) -> Iterator[tuple[Entity, Entity]]:
    """The first of each name that several communities have, with each of the others, unless they are many; in order of place."""
    for same in _called_alike(register, ("enterprise", "social_org")):
        placed = sorted((one for one in same if one.community is not None), key=lambda one: one.first)
        if len({one.community for one in placed}) < _MANY:
            yield from (
                (placed[0], one)
                for one in placed[1:]
                if one.community is not placed[0].community and _may_be_one(register, placed[0], one)
            )


def _called_alike(register: Register, kinds: Iterable[str]) -> Iterable[list[Entity]]:
    called: defaultdict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in register.entities:
        if entity.kind in kinds and entity.records and _tells_by_itself(entity):
            called[entity.kind, register.short(entity.name)].append(entity)
    return called.values()


def _tells_by_itself(entity: Entity) -> bool:
    """Whether a name tells who is meant, wherever it stands: there is a 第一党支部, a 便民超市 and a 志愿服务队 everywhere.

    A firm is registered with its legal form, a social organisation with the city or district.
    """
    name = clean(entity.name)
    if entity.kind == "party_org":
        return not is_relative(name)
    return without_legal_form(name) != name if entity.kind == "enterprise" else bool(place_of(name))


def _may_be_one(register: Register, one: Entity, other: Entity) -> bool:
    is_so = register.may_be_same(one.name, other.name) and places_agree(one.name, other.name)
    is_of_one = owners_agree(one.name, other.name, other.community, register) and provinces_agree(one.name, other.name)
    return is_so and is_of_one and not codes_differ(one, other)
