"""Which rows are about the same thing: rows to entities, merging only what is safe.

Safe is, within one kind and community: the same valid credit code; the same clean name; the same
core name in agreeing places, if one only has it; a Party organisation's name that no other has, where one list tells no
community and nothing differs; or, where other cells corroborate it, a name that
may be short for that of one gone since, or the same sound, if something tells that no third has. Different codes, ordinals, branches, legal forms or communities are never
merged. What is merely alike is for review, and what was decided there outweighs all of this.

Rows are looked at by the day they tell of, so that what a later day tells joins what is known and never
rearranges it: a node that was there may end, but is not taken away.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations

from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.entity import Entity, codes_differ
from graphcore.roster.entities.identifying import Identifying
from graphcore.roster.entities.judgements import Judgements
from graphcore.roster.entities.listed_twice import listed_twice
from graphcore.roster.entities.pairs import Pair, compare, pair_of
from graphcore.roster.entities.recurring import is_another_time, time_of
from graphcore.roster.entities.register import Register, places_agree
from graphcore.roster.entities.relative_names import in_full
from graphcore.roster.entities.shortened import shortened
from graphcore.roster.entities.soundings import may_be_slips
from graphcore.roster.entities.successions import are_told_together, successions
from graphcore.roster.records.columns import Records
from graphcore.roster.records.record import Record, lasting, names_in
from graphcore.roster.words.legal_forms import legal_forms_agree
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.place_names import place_of, places_before, provinces_agree
from graphcore.roster.words.spelling import clean

_IN_ORDER = ("estate", "grid", "building")  # a relative name needs the place it is relative to
_CORROBORATION = 2
_NAMED_IN_FULL = ("party_org", "residents_committee")
_PARTY = re.compile("^(?:中国共产党|中共)")
_SHORTEST_STREET = 3


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
    register = Register(_places(tables) | _above_communities(records, communities))
    owner: dict[int, Entity] = {}
    names: dict[int, str] = {}
    by_code: dict[tuple[str, str], Entity] = {}
    has_ended_rows = bool(records) and records[-1].ended is not None
    by_place = sorted(records, key=lambda record: record.source.order) if has_ended_rows else records
    ranks = {kind: rank for rank, kind in enumerate(_IN_ORDER)}
    for record in sorted(by_place, key=lambda record: (ranks.get(record.kind or "", 9), record.as_of or "")):
        kind = record.kind
        if kind is None or kind == "party_household":
            continue
        community = communities.of(record)
        name = _full_name(kind, record, community)
        candidate = Entity(kind, community, _value(record, "code"), _value(record, "number"), label=name)
        if judgements:
            candidate.identities = (candidate.identity,)
        known = by_code.get((kind, candidate.code)) if candidate.code else None
        if known is not None and judgements.apart(candidate.identities, known.identities):
            known = None
        known = known or _known(register, candidate, name, record, judgements)
        entity = next(filter(None, map(judgements.same, candidate.identities)), known)
        if entity is None:
            entity = _registered(register, candidate, name, record)
        else:
            if known not in (None, entity) and not judgements.apart(entity.identities, known.identities):
                _merge(register, entity, known, owner, judgements)
                by_code.update(dict.fromkeys([key for key, one in by_code.items() if one is known], entity))
            if entity.called is not None or entity.community is not community:
                entity.called = _called(entity) | {(community, name)}
            entity.code = entity.code or candidate.code
            if candidate.number and not entity.number:
                entity.number = candidate.number
                register.number(entity)
            entity.identities += candidate.identities
            if name not in entity.spellings:
                register.spell(entity, name)
            entity.spell(name)
        names[id(record)] = name
        if candidate.code:
            by_code[kind, candidate.code] = entity
        entity.records.append(record)
        owner[id(record)] = entity
        for identity in candidate.identities:
            judgements.remember(identity, entity)
    if has_ended_rows:
        _as_they_are_now(register, records, communities)
    for entity in register.entities:
        entity.official = tuple([names[id(record)] for record in lasting(entity.records)])
    pairs = [pair for merge in _MERGING for pair in merge(register, owner, judgements)]
    pairs += _ask_of_shortened(register, judgements, {frozenset(pair.entities) for pair in pairs})
    return _call_relatively(_call_also(register), names), owner, pairs


def _call_also(register: Register) -> Register:
    """A register in which what rows are also called means them, where nothing else of their kind and community is called so too."""
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
    return register


def _call_relatively(register: Register, names: Mapping[int, str]) -> Register:
    """A register in which what rows are called where their place is known is known, too."""
    for entity in register.entities:
        for record in entity.records:
            if (own := _value(record, "name")) is not None and own != names[id(record)]:
                register.spell_relatively(entity, own)
    return register


def _as_they_are_now(register: Register, records: Sequence[Record], communities: Communities) -> None:
    """Let the rows that still hold tell where something is, and its code and number."""
    order = {id(record): number for number, record in enumerate(records)}
    for entity in register.entities:
        entity.records.sort(key=lambda record: order[id(record)])
        entity.community = communities.of(entity.records[0])
        entity.code = next((code for record in entity.records if (code := _value(record, "code"))), None)
        entity.number = next((number for record in entity.records if (number := _value(record, "number"))), None)


def _above_communities(records: Iterable[Record], communities: Communities) -> set[str]:
    """What stands before the names of several communities where their committees are called in full: their street."""
    before: defaultdict[str, set[Entity]] = defaultdict(set)
    for record in records:
        community = communities.of(record)
        if record.kind in _NAMED_IN_FULL and community is not None and community.label is not None:
            name = _PARTY.sub("", clean(str(record.value("name") or "")))
            above = name.partition(clean(community.label))[0]
            street = above[len(places_before(above)) :]
            if len(street) >= _SHORTEST_STREET and street != name:
                before[street].add(community)
    return {street for street, some in before.items() if len(some) > 1}


def _places(tables: Iterable[Records]) -> set[str]:
    """Cities and districts that names and addresses mention: 云州 from 云州市."""
    columns = (table.field(name) for table in tables for name in ("name", "address"))
    texts = {text for said in columns for value in said.values for text in names_in(value)}
    return {place for text in texts for place in place_of(_PARTY.sub("", text)) if len(place) >= 2}


def _value(record: Record, field: str) -> str | None:
    value = record.value(field)
    return None if value is None else str(value)


def _full_name(kind: str, record: Record, community: Entity | None) -> str:
    """A row's name, with the place before it that it is relative to."""
    estate, superior = (next(iter(record.names(field)), None) for field in ("estate", "superior"))
    label = community.label if community is not None else None
    return in_full(kind, str(record.value("name")), estate, label, superior)


def _registered(register: Register, entity: Entity, name: str, record: Record) -> Entity:
    """An entity that a row is the first to tell of; its time tells it from one that is called so and known already."""
    same = [one for one in register.exactly(name, entity.kind) if one.community is entity.community]
    entity.time = time_of(record) if any(is_another_time(one, record) for one in same) else None
    entity.label = None
    entity.spell(name)
    register.add(entity)
    return entity


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
            elif _is_short_for(register, name, here):
                shortly.append(entity)
    return shortly[0] if len(shortly) == 1 else None


def _is_short_for(register: Register, name: str, here: Iterable[str]) -> bool:
    """Whether a name may be one that something is called, and nothing else that it is called speaks against it."""
    is_so = any(register.may_be_same(name, one) and places_agree(name, one) for one in here)
    return is_so and all(legal_forms_agree(clean(name), clean(one)) and provinces_agree(name, one) for one in here)


def _called_here(entity: Entity, candidate: Entity) -> Iterable[str]:
    """What an entity is called where a row is; a firm that tells no community is everywhere."""
    is_anywhere = candidate.kind == "property_firm"

    def is_here(community: Entity | None) -> bool:
        return community is candidate.community or (is_anywhere and None in (community, candidate.community))

    if entity.called is None:
        return entity.spellings if is_here(entity.community) else ()
    return [name for community, name in entity.called if is_here(community)]


def _called(entity: Entity) -> set[tuple[Entity | None, str]]:
    return entity.called or {(entity.community, spelling) for spelling in entity.spellings}


def _merge_alike(register: Register, owner: dict[int, Entity], judgements: Judgements) -> list[Pair]:
    """Merge entities that sound the same where their rows corroborate it; the others are for review."""
    pairs: list[Pair] = []
    identifying = Identifying(register)
    for group in register.alike():
        for one, other in combinations(sorted(group, key=lambda entity: entity.first), 2):
            if (
                one.community is not other.community
                or codes_differ(one, other)
                or not one.records
                or not other.records
                or not {one, other} <= register.entities.keys()  # merged with another of the group
                or not register.may_be_same(one.name, other.name)
                or is_another_time(one, other.records[0])
                or judgements.apart(one.identities, other.identities)
            ):
                continue
            found = compare(register, one, other)
            is_safe = legal_forms_agree(clean(one.name), clean(other.name)) and (
                not _sound_alike_only(register, one, other)
                or (
                    may_be_slips(one.name)
                    and (not are_told_together(one, other) or identifying.does_any(found.agree, one, other))
                )
            )
            if is_safe and len(found.agree) >= max(_CORROBORATION, len(found.differ)):
                _merge(register, one, other, owner, judgements)
            elif all(lasting(entity.records)[0].ended is None for entity in (one, other)):
                pairs.append(pair_of(register, one, other, found))
    return pairs


def _sound_alike_only(register: Register, one: Entity, other: Entity) -> bool:
    """Whether two names have other characters and not only a place more or less: as many shops as slips are called so."""
    here, there = register.short(one.name), register.short(other.name)
    return len(here) == len(there) and here != there


def _merge_listed_twice(register: Register, owner: dict[int, Entity], judgements: Judgements) -> list[Pair]:
    """Merge what one list has without its community and another with it where no cells differ; the others are for review."""
    pairs: list[Pair] = []
    for placeless, placed in [*listed_twice(register)]:
        if judgements.apart(placeless.identities, placed.identities):
            continue
        found = compare(register, placeless, placed)
        if not found.differ:
            _merge(register, placed, placeless, owner, judgements)
        elif not placeless.has_ended and not placed.has_ended:
            pairs.append(pair_of(register, placeless, placed, found))
    return pairs


def _merge_successive(register: Register, owner: dict[int, Entity], judgements: Judgements) -> list[Pair]:
    """Merge what ended with what took its place under another name where rows corroborate it; the others are for review."""
    pairs: list[Pair] = []
    for gone, kept, is_only in successions(register):
        if codes_differ(gone, kept) or judgements.apart(gone.identities, kept.identities):
            continue
        found = compare(register, gone, kept)
        telling = [name for name in found.agree if not _is_choice(kept, name)]
        is_safe = is_only and legal_forms_agree(clean(gone.name), clean(kept.name))
        if is_safe and len(telling) >= max(_CORROBORATION, len(found.differ)):
            _merge(register, kept, gone, owner, judgements)
        elif not kept.has_ended:
            pairs.append(pair_of(register, gone, kept, found))
    return pairs


def _ask_of_shortened(
    register: Register, judgements: Judgements, asked: Collection[frozenset[Entity | None]]
) -> list[Pair]:
    """Rows that may be others under a shorter name, where all else that both say is the same."""
    pairs: list[Pair] = []
    for one, other in shortened(register):
        found = compare(register, one, other)
        is_open = frozenset((one, other)) not in asked and not judgements.apart(one.identities, other.identities)
        if is_open and len(found.agree) >= _CORROBORATION and not found.differ:
            pairs.append(pair_of(register, one, other, found))
    return pairs


def _is_choice(entity: Entity, name: str) -> bool:
    """Whether what a column says has so few ways to be said that many agree by chance."""
    return lexicon().fields_of(lasting(entity.records)[0].roster)[name].type in ("flag", "choice")


def _merge(register: Register, kept: Entity, gone: Entity, owner: dict[int, Entity], judgements: Judgements) -> None:
    kept.called = _called(kept) | _called(gone)
    for spelling, times in gone.spellings.items():
        kept.spell(spelling, times)
    kept.official += gone.official
    kept.records += gone.records
    kept.identities += gone.identities
    kept.code, kept.number = kept.code or gone.code, kept.number or gone.number
    owner.update((id(record), kept) for record in gone.records)
    register.replace(gone, kept)
    judgements.replace(gone, kept)


_MERGING = (_merge_alike, _merge_listed_twice, _merge_successive)
"""What merges entities that are sure to be one when all are known, one way after the other."""
