"""Which rows are about the same thing: rows to entities, merging only what is safe.

Within one kind and community it is safe to merge those that have

- the same valid credit code, unless rows of one day give it names that have nothing in common,
- the same clean name,
- the same core name, in places that agree, where only one has it,
- the name of a Party organisation that no other has, where one list leaves the community out and no cell differs,
- a name that may be short for that of one gone since, where other cells agree,
- names that sound the same, where other cells agree in something that no third has.

Different codes, ordinals, branches, legal forms or communities are never merged. What is merely alike is for review, and
what was decided there outweighs all of this.

Rows are looked at by the day they tell of, so that what a later day tells joins what is known and never
rearranges it: a node that was there may end, but is not taken away.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.entity import Entity, codes_differ
from graphcore.roster.entities.judgements import Judgements
from graphcore.roster.entities.known_places import places_of, streets_of
from graphcore.roster.entities.merging import Merging
from graphcore.roster.entities.pairs import Pair
from graphcore.roster.entities.party_of_unit import owners_agree
from graphcore.roster.entities.recurring import RECURRING, is_another_time, time_of
from graphcore.roster.entities.register import Register, places_agree
from graphcore.roster.entities.relative_names import RELATIVE, in_full
from graphcore.roster.entities.shared_codes import SharedCodes
from graphcore.roster.records.columns import Records
from graphcore.roster.records.record import Record, lasting, names_in
from graphcore.roster.words.place_names import provinces_agree
from graphcore.roster.words.spelling import clean

_FIRST = ("estate", "grid", "building")  # a relative name needs the place it is relative to
_LAST = "party_org"  # whose may be told only where the units are known


def identify(
    tables: Iterable[Records], records: Sequence[Record], communities: Communities, judgements: Judgements
) -> tuple[Register, dict[int, Entity], list[Pair]]:
    """Entities of all rows that are something themselves.

    Parameters
    ----------
    tables
        That the rows stand in.
    records
        All rows, those that still hold first.

    Returns
    -------
    tuple
        The register; id of record → entity; what may be the same, for review.
    """
    register = Register(places_of(tables) | streets_of(records, communities))
    merging = Merging(register, judgements)
    names: dict[int, str] = {}
    codes = SharedCodes(records, register)
    has_ended_rows = bool(records) and records[-1].ended is not None
    by_place = sorted(records, key=lambda record: record.source.order) if has_ended_rows else records
    ranks = {kind: rank for rank, kind in enumerate(_FIRST)} | {_LAST: 10}
    for record in sorted(by_place, key=lambda record: (ranks.get(record.kind or "", 9), record.as_of or "")):
        kind = record.kind
        if kind is None or kind == "party_household":
            continue
        community = communities.of(record)
        name = _full_name(kind, record, community)
        candidate = Entity(kind, community, _value(record, "code"), _value(record, "number"), label=name)
        if judgements:
            candidate.identities = (candidate.identity,)
        having = codes.having(kind, candidate.code, name, record) if candidate.code else ()
        known = next((one for one in having if not judgements.apart(candidate.identities, one.identities)), None)
        known = known or _known(register, candidate, name, record, judgements)
        entity = next(filter(None, map(judgements.same, candidate.identities)), known)
        if entity is None:
            entity = _registered(register, candidate, name, record)
        else:
            if known not in (None, entity) and not judgements.apart(entity.identities, known.identities):
                merging.merge(entity, known)
                codes.replace(known, entity)
            _told_again(register, entity, candidate, name)
        names[id(record)] = name
        if candidate.code:
            codes.add(entity, candidate.code)
        entity.records.append(record)
        merging.owner[id(record)] = entity
        for identity in candidate.identities:
            judgements.remember(identity, entity)
    if has_ended_rows:
        _as_they_are_now(register, records, communities)
    for entity in register.entities:
        entity.official = tuple([names[id(record)] for record in lasting(entity.records)])
    pairs = merging.pairs()
    _call_also(register)
    _call_relatively(register, names)
    return register, merging.owner, pairs


def _call_also(register: Register) -> None:
    """Let what rows are also called mean them, where nothing else of their kind and community is called so too."""
    also: dict[tuple[str, Entity | None, str], set[Entity]] = defaultdict(set)
    for entity in register.entities:
        rows = (record for record in lasting(entity.records) if "alias" in record.heading.columns)
        for name in {name for record in rows for name in names_in(record.value("alias"))}:
            others = {one for one in register.exactly(name, entity.kind) if one.community is entity.community}
            also[entity.kind, entity.community, name] |= {entity, *others}
    for (_, _, name), (entity, *more) in also.items():
        if not more and name not in entity.spellings:
            register.spell(entity, name)
            entity.spellings[name] = 0


def _call_relatively(register: Register, names: Mapping[int, str]) -> None:
    """Let what rows are called where their place is known be known, too."""
    for entity in register.entities:
        for record in entity.records:
            if (own := _value(record, "name")) is not None and own != names[id(record)]:
                register.spell_relatively(entity, own)


def _as_they_are_now(register: Register, records: Sequence[Record], communities: Communities) -> None:
    """Let the rows that still hold tell where something is, and its code and number."""
    order = {id(record): number for number, record in enumerate(records)}
    for entity in register.entities:
        entity.records.sort(key=lambda record: order[id(record)])
        entity.community = communities.of(entity.records[0])
        entity.code = next((code for record in entity.records if (code := _value(record, "code"))), None)
        entity.number = next((number for record in entity.records if (number := _value(record, "number"))), None)


def _value(record: Record, field: str) -> str | None:
    value = record.value(field)
    return None if value is None else str(value)


def _full_name(kind: str, record: Record, community: Entity | None) -> str:
    """A row's name, with the place before it that it is relative to."""
    if kind not in RELATIVE:
        return str(record.value("name"))
    estate, superior = (next(iter(record.names(field)), None) for field in ("estate", "superior"))
    label = community.label if community is not None else None
    return in_full(kind, str(record.value("name")), estate, label, superior)


def _registered(register: Register, entity: Entity, name: str, record: Record) -> Entity:
    """An entity that a row is the first to tell of; its time tells it from one that is called so and known already."""
    if entity.kind in RECURRING:
        same = [one for one in register.exactly(name, entity.kind) if one.community is entity.community]
        entity.time = time_of(record) if any(is_another_time(one, record) for one in same) else None
    entity.label = None
    entity.spell(name)
    register.add(entity)
    return entity


def _told_again(register: Register, entity: Entity, candidate: Entity, name: str) -> None:
    """Let one more row tell of an entity: what it is called there, and its code and number where those were not known."""
    if entity.called is not None or entity.community is not candidate.community:
        entity.called = entity.called_in_places() | {(candidate.community, name)}
    entity.code = entity.code or candidate.code
    if candidate.number and not entity.number:
        entity.number = candidate.number
        register.number(entity)
    entity.identities += candidate.identities
    if name not in entity.spellings:
        register.spell(entity, name)
    entity.spell(name)


def _known(register: Register, candidate: Entity, name: str, record: Record, judgements: Judgements) -> Entity | None:
    """An entity that a row surely is again."""
    if not register.shortly(name, candidate.kind):  # as all are called that are called exactly so
        return None
    shortly: list[Entity] = []
    for same in (register.exactly, register.shortly):
        for entity in same(name, candidate.kind):
            here = _called_here(entity, candidate)
            if not here or codes_differ(entity, candidate) or is_another_time(entity, record):
                continue
            if judgements.apart(candidate.identities, entity.identities):
                continue
            if same == register.exactly:
                if entity.called is None or any(clean(name) == clean(one) for one in here):
                    return entity
            elif _is_short_for(register, name, here, candidate.community):
                shortly.append(entity)
    return shortly[0] if len(shortly) == 1 else None


def _is_short_for(register: Register, name: str, here: Iterable[str], community: Entity | None) -> bool:
    """Whether a name may be one that something is called, and nothing else that it is called speaks against it."""
    is_so = any(register.may_be_same(name, one) and places_agree(name, one) for one in here)
    return is_so and all(owners_agree(name, one, community, register) and provinces_agree(name, one) for one in here)


def _called_here(entity: Entity, candidate: Entity) -> Iterable[str]:
    """What an entity is called where a row is; a firm that tells no community is everywhere."""
    is_anywhere = candidate.kind == "property_firm"

    def is_here(community: Entity | None) -> bool:
        return community is candidate.community or (is_anywhere and None in (community, candidate.community))

    if entity.called is None:
        return entity.spellings if is_here(entity.community) else ()
    return [name for community, name in entity.called if is_here(community)]
