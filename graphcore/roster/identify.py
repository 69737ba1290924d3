"""Which rows are about the same thing: rows to entities, merging only what is safe.

Safe is, within one kind and community: the same valid credit code; the same clean name; the same
core name in agreeing places; or the same sound, where other cells corroborate it. Different codes,
ordinals, branches or communities are never merged. What is merely alike is for review.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations

from graphcore.problems import Problem
from graphcore.roster.communities import Communities
from graphcore.roster.entities import Entity, Register, codes_differ, places_agree
from graphcore.roster.lexicon import lexicon
from graphcore.roster.names import clean, may_be_same, place_of
from graphcore.roster.records import Record

_RELATIVE = {
    "building": re.compile(r"(?:第?\d+(?:号楼|单元)|[a-z]座)"),
    "grid": re.compile(r"第?\d+网格|网格\d+"),
}
_IN_ORDER = ("estate", "grid", "building")  # a relative name needs the place it is relative to
_CORROBORATION = 2


def identify(records: Sequence[Record], communities: Communities) -> tuple[Register, dict[int, Entity], list[Problem]]:
    """Entities of all rows that are something themselves.

    Returns
    -------
    tuple
        The register; id of record → entity; possible duplicates for review.
    """
    register = Register(_places(records))
    owner: dict[int, Entity] = {}
    by_code: dict[tuple[str, str], Entity] = {}
    own = [(lexicon().rosters[record.roster].makes, record) for record in records]
    ranks = {kind: rank for rank, kind in enumerate(_IN_ORDER)}
    for kind, record in sorted(own, key=lambda pair: (ranks.get(pair[0] or "", 9), pair[1].source.order)):
        if kind is None or kind == "party_household":
            continue
        community = communities.of(record)
        name = _full_name(kind, record, community)
        candidate = Entity(kind, community, _value(record, "code"), _value(record, "number"))
        entity = by_code.get((kind, candidate.code)) if candidate.code else None
        entity = entity or _known(register, candidate, name)
        if entity is None:
            entity = candidate
            register.add(entity)
        else:
            entity.code = entity.code or candidate.code
            entity.number = entity.number or candidate.number
        entity.spellings[name] += 1
        entity.official[name] += 1
        register.spell(entity, name)
        if entity.code:
            by_code[kind, entity.code] = entity
        entity.records.append(record)
        owner[id(record)] = entity
    return register, owner, _merge_alike(register, owner)


def _places(records: Iterable[Record]) -> set[str]:
    """Cities and districts that names and addresses mention: 云州 from 云州市."""
    texts = {str(record.said[name].value) for record in records for name in ("name", "address") if name in record.said}
    return {place for text in texts for place in place_of(text) if len(place) >= 2}


def _value(record: Record, field: str) -> str | None:
    return str(record.said[field].value) if field in record.said else None


def _full_name(kind: str, record: Record, community: Entity | None) -> str:
    """A row's name; 1号楼 of an estate and 第1网格 of a community with their place before them."""
    name = str(record.said["name"].value)
    relative = _RELATIVE.get(kind)
    if relative is None or not relative.fullmatch(clean(name)):
        return name
    place = next(iter(record.names("estate")), None) if kind == "building" else None
    if place is None and community is not None:
        place = community.label
    return f"{clean(place)}{name}" if place else name


def _known(register: Register, candidate: Entity, name: str) -> Entity | None:
    """An entity that a row surely is again."""
    for same in (register.exactly, register.shortly):
        for entity in same(name, candidate.kind):
            apart = entity.community is not candidate.community
            if apart and not (candidate.kind == "property_firm" and None in (entity.community, candidate.community)):
                continue
            if codes_differ(entity, candidate):
                continue
            if same == register.exactly or _same_core(name, entity):
                return entity
    return None


def _same_core(name: str, entity: Entity) -> bool:
    return any(may_be_same(name, spelling) and places_agree(name, spelling) for spelling in entity.spellings)


def _merge_alike(register: Register, owner: dict[int, Entity]) -> list[Problem]:
    """Merge entities that sound the same where their rows corroborate it; the others are for review."""
    problems: list[Problem] = []
    for kind in sorted({entity.kind for entity in register.entities}):
        for group in register.alike(kind):
            for one, other in combinations(sorted(group, key=lambda entity: entity.first), 2):
                if (
                    one.community is not other.community
                    or codes_differ(one, other)
                    or not one.records
                    or not other.records
                ):
                    continue
                if not may_be_same(one.name, other.name):
                    continue
                if _corroborated(register, one, other):
                    _merge(register, one, other, owner)
                else:
                    details = {"other": one.name, "place": one.records[0].source.file + f" {one.records[0].source.row}"}
                    problems.append(Problem(other.records[0].at("name"), "possible_duplicate", details))
    return problems


def _corroborated(register: Register, one: Entity, other: Entity) -> bool:
    """Whether at least two other cells agree, and no fewer agree than differ."""
    here, there = one.records[0], other.records[0]
    agree = differ = 0
    for name in here.said.keys() & there.said.keys() - {"name", "community", "code", "number"}:
        same = _say_the_same(register, one, name, here, there)
        agree += same
        differ += not same
    return agree >= _CORROBORATION and agree >= differ


def _say_the_same(register: Register, one: Entity, name: str, here: Record, there: Record) -> bool:
    field = lexicon().fields_of(here.roster)[name]
    if field.is_reference:
        means = [
            {register.resolve(text, field.to, one.community).entity for text in row.names(name)}
            for row in (here, there)
        ]
        return means[0] == means[1] and None not in means[0]
    values = [str(row.said[name].value) for row in (here, there)]
    return min(values, key=len) in max(values, key=len) if field.type == "date" else values[0] == values[1]


def _merge(register: Register, kept: Entity, gone: Entity, owner: dict[int, Entity]) -> None:
    for spelling, times in gone.spellings.items():
        kept.spellings[spelling] += times
    kept.official += gone.official
    kept.records += gone.records
    kept.code, kept.number = kept.code or gone.code, kept.number or gone.number
    owner.update((id(record), kept) for record in gone.records)
    register.replace(gone, kept)
