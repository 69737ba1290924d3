"""Party organisations that one list has with its community and another without: the street's own list tells none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from graphcore.roster.entities.entity import Entity, codes_differ
from graphcore.roster.entities.party_of_unit import owners_agree
from graphcore.roster.entities.register import Register, places_agree
from graphcore.roster.entities.relative_names import is_by_number

_KIND = "party_org"  # of other bodies the name alone tells less: 志愿服务队 is called so everywhere


def listed_twice(register: Register) -> Iterator[tuple[Entity, Entity]]:
    """Each that tells no community, and the only one of its name in the whole import that does; in order of place.

    A number alone is no name: 第一党支部 of the street is not that of a community.
    """
    called: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in register.entities:
        if entity.kind == _KIND and entity.records and not is_by_number(entity.name):
            called[register.short(entity.name)].append(entity)
    for same in called.values():
        placeless = [entity for entity in same if entity.community is None]
        placed = [entity for entity in same if entity.community is not None]
        if len(placeless) == len(placed) == 1 and _may_be_one(register, placeless[0], placed[0]):
            yield placeless[0], placed[0]


def _may_be_one(register: Register, one: Entity, other: Entity) -> bool:
    is_so = register.may_be_same(one.name, other.name) and places_agree(one.name, other.name)
    is_of_one = owners_agree(one.name, other.name, other.community, register)
    return is_so and is_of_one and not codes_differ(one, other)
