"""Which rows are about the same thing: rows to entities, merging only what is safe.

Safe is, within one kind and community: the same valid credit code; the same clean name; the same
core name in agreeing places; or the same sound, where other cells corroborate it. Different codes,
ordinals, branches or communities are never merged. What is merely alike is for review, and what was
decided there outweighs all of this.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations

from graphcore.roster.communities import Communities
from graphcore.roster.entities import Entity, Register, codes_differ, places_agree
from graphcore.roster.judgements import Judgements
from graphcore.roster.names import clean, may_be_same, place_of
from graphcore.roster.pairs import Pair, compare, pair_of
from graphcore.roster.records import Record, lasting

_RELATIVE = {
    "building": re.compile(r"(?:第?\d+(?:号楼|单元)|[a-z]座)"),
    "grid": re.compile(r"第?\d+\w{0,4}网格|网格\d+"),
}
_IN_ORDER = ("estate", "grid", "building")  # a relative name needs the place it is relative to
_CORROBORATION = 2


def identify(
    records: Sequence[Record], communities: Communities, judgements: Judgements
) -> tuple[Register, dict[int, Entity], list[Pair]]:
    """Entities of all rows that are something themselves.

    Parameters
    ----------
    records
        Those that still hold first.

    Returns
    -------
    tuple
        The register; id of record → entity; what may be the same, for review.
    """
    register = Register(_places(records))
    owner: dict[int, Entity] = {}
    names: dict[int, str] = {}
    by_code: dict[tuple[str, str], Entity] = {}
    own = [(record.kind, record) for record in records]
    ranks = {kind: rank for rank, kind in enumerate(_IN_ORDER)}
    for kind, record in sorted(own, key=lambda pair: ranks.get(pair[0] or "", 9)):
        if kind is None or kind == "party_household":
            continue
        community = communities.of(record)
        name = _full_name(kind, record, community)
        candidate = Entity(kind, community, _value(record, "code"), _value(record, "number"), label=name)
        identity = candidate.identity
        known = by_code.get((kind, candidate.code)) if candidate.code else None
        if known is not None and judgements.apart([identity], known.identities):
            known = None
        known = known or _known(register, candidate, name, judgements)
        entity = judgements.same(identity) or known
        if entity is None:
            entity = candidate
            entity.label = None
            register.add(entity)
        else:
            if known not in (None, entity) and not judgements.apart(entity.identities, known.identities):
                _merge(register, entity, known, owner, judgements)
                by_code.update(dict.fromkeys([key for key, one in by_code.items() if one is known], entity))
            entity.code = entity.code or candidate.code
            entity.number = entity.number or candidate.number
        entity.spellings[name] += 1
        entity.identities.add(identity)
        names[id(record)] = name
        register.spell(entity, name)
        if candidate.code:
            by_code[kind, candidate.code] = entity
        entity.records.append(record)
        owner[id(record)] = entity
        judgements.remember(identity, entity)
    for entity in register.entities:
        entity.official.update(names[id(record)] for record in lasting(entity.records))
    return register, owner, _merge_alike(register, owner, judgements)


def _places(records: Iterable[Record]) -> set[str]:
    """Cities and districts that names and addresses mention: 云州 from 云州市."""
    texts = {text for record in records for name in ("name", "address") for text in record.names(name)}
    return {place for text in texts for place in place_of(text) if len(place) >= 2}


def _value(record: Record, field: str) -> str | None:
    value = record.value(field)
    return None if value is None else str(value)


def _full_name(kind: str, record: Record, community: Entity | None) -> str:
    """A row's name; 1号楼 of an estate and 第1网格 of a community with their place before them."""
    name = str(record.value("name"))
    relative = _RELATIVE.get(kind)
    if relative is None or not relative.fullmatch(clean(name)):
        return name
    place = next(iter(record.names("estate")), None) if kind == "building" else None
    if place is None and community is not None:
        place = community.label
    return f"{clean(place)}{name}" if place else name


def _known(register: Register, candidate: Entity, name: str, judgements: Judgements) -> Entity | None:
    """An entity that a row surely is again."""
    for same in (register.exactly, register.shortly):
        for entity in same(name, candidate.kind):
            apart = entity.community is not candidate.community
            if apart and not (candidate.kind == "property_firm" and None in (entity.community, candidate.community)):
                continue
            if codes_differ(entity, candidate) or judgements.apart([candidate.identity], entity.identities):
                continue
            if same == register.exactly or _same_core(name, entity):
                return entity
    return None


def _same_core(name: str, entity: Entity) -> bool:
    return any(may_be_same(name, spelling) and places_agree(name, spelling) for spelling in entity.spellings)


def _merge_alike(register: Register, owner: dict[int, Entity], judgements: Judgements) -> list[Pair]:
    """Merge entities that sound the same where their rows corroborate it; the others are for review."""
    pairs: list[Pair] = []
    for kind in sorted({entity.kind for entity in register.entities}):
        for group in register.alike(kind):
            for one, other in combinations(sorted(group, key=lambda entity: entity.first), 2):
                if (
                    one.community is not other.community
                    or codes_differ(one, other)
                    or not one.records
                    or not other.records
                    or not {one, other} <= register.entities.keys()  # merged with another of the group
                    or not may_be_same(one.name, other.name)
                    or judgements.apart(one.identities, other.identities)
                ):
                    continue
                found = compare(register, one, other)
                if len(found.agree) >= max(_CORROBORATION, len(found.differ)):
                    _merge(register, one, other, owner, judgements)
                elif all(lasting(entity.records)[0].ended is None for entity in (one, other)):
                    pairs.append(pair_of(register, one, other, found))
    return pairs


def _merge(register: Register, kept: Entity, gone: Entity, owner: dict[int, Entity], judgements: Judgements) -> None:
    for spelling, times in gone.spellings.items():
        kept.spellings[spelling] += times
    kept.official += gone.official
    kept.records += gone.records
    kept.identities |= gone.identities
    kept.code, kept.number = kept.code or gone.code, kept.number or gone.number
    owner.update((id(record), kept) for record in gone.records)
    register.replace(gone, kept)
    judgements.replace(gone, kept)
