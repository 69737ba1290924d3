"""What is on two lists of which one tells no community, as the street's own list does, or which tell two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graphcore.roster.entities.community_names import key_of
from graphcore.roster.entities.entity import Entity, codes_differ
from graphcore.roster.entities.party_of_unit import owners_agree
from graphcore.roster.entities.register import Register, places_agree
from graphcore.roster.entities.relative_names import is_relative
from graphcore.roster.words.legal_forms import without_legal_form
from graphcore.roster.words.place_names import place_of, provinces_agree, street_told
from graphcore.roster.words.spelling import clean

_FIRMS = ("enterprise", "property_firm")
_MANY = 5  # communities of one name, from which on it is that of a chain with a shop in each


def with_and_without_community(register: Register) -> Iterator[tuple[Entity, Entity, bool]]:
    """Each that tells no community, the only one of its name in the whole import that does, and whether anything else tells that they are one.

    The street's own list has the name in full; that of the community may leave out what goes without saying there: the city,
    or how the community is called. What then is left others may have, too; so the community must stand in the full name or in its address.
    """
    kinds = ("party_org", "enterprise", "social_org")
    placeless = _by_name(register, (entity for entity in _listed(register, kinds) if entity.community is None))
    placed = [entity for entity in _listed(register, kinds) if entity.community is not None] if placeless else []
    called, called_there = _by_name(register, placed), _by_name(register, placed, with_community=True)
    for name, (one, *others) in placeless.items():
        alike = called.get(name) or called_there.get(name, [])
        if len(alike) == 1 and not others and _tells_by_itself(one) and _may_be_one(register, one, alike[0]):
            yield one, alike[0], _tells_by_itself(alike[0]) or name not in called or _is_addressed(one, alike[0])


def in_two_communities(register: Register) -> Iterator[tuple[Entity, Entity]]:
    """The first of each name that several communities have, with each of the others, unless they are many; in order of place."""
    telling = (
        one for one in _listed(register, (*_FIRMS, "social_org")) if one.community is not None and _tells_by_itself(one)
    )
    for same in _by_name(register, telling).values():
        placed = sorted(same, key=lambda one: one.first)
        if len({one.community for one in placed}) < _MANY:
            yield from (
                (placed[0], one)
                for one in placed[1:]
                if one.community is not placed[0].community and _may_be_one(register, placed[0], one)
            )


def _is_addressed(one: Entity, other: Entity) -> bool:
    """Whether the address of what tells no community has that of another."""
    place = clean(other.community.name) if other.community is not None else ""
    return bool(place) and any(place in clean(str(row.value("address") or "")) for row in one.records)


def _listed(register: Register, kinds: Iterable[str]) -> Iterator[Entity]:
    return (entity for entity in register.entities if entity.kind in kinds and entity.records)


def _by_name(
    register: Register, entities: Iterable[Entity], *, with_community: bool = False
) -> dict[tuple[str, str], list[Entity]]:
    """Entities by kind and short name, if asked with what their community is called before it."""
    called: defaultdict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in entities:
        before = key_of(entity.community.name) if with_community and entity.community is not None else ""
        called[entity.kind, register.short(before + entity.name)].append(entity)
    return called


def _tells_by_itself(entity: Entity) -> bool:
    """Whether a name tells who is meant, wherever it stands: there is a 第一党支部, a 便民超市 and a 志愿服务队 everywhere.

    A firm is registered with its legal form, a social organisation with the city, district or street.
    """
    name = clean(entity.name)
    if entity.kind == "party_org":
        return not is_relative(name)
    if entity.kind in _FIRMS:
        return without_legal_form(name) != name
    return bool(place_of(name)) or street_told([name]) is not None


def _may_be_one(register: Register, one: Entity, other: Entity) -> bool:
    is_so = register.may_be_same(one.name, other.name) and places_agree(one.name, other.name)
    is_of_one = owners_agree(one.name, other.name, other.community, register) and provinces_agree(one.name, other.name)
    return is_so and is_of_one and not codes_differ(one, other)
