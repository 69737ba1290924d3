"""Pairs of an estate that a name among those who took part could have told, had it been found.

Such a name may be a member of the triad of an estate that the matter concerns: one that it resembles, that has it in its name, or
that is of the kind whose names end so, if the two have anything in common beside: 南柯物业 is not 恒安物业. Beside another member who took part it would tie two. Of that estate it is not known what
such members took part in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from graphcore.roster.cells.name_kinds import name_kind
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.register import Register
from graphcore.roster.records.record import Record
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean

_SERVING = ("serves", "represents", "manages")
_TAKING_PART = ("leads", "joins")
_FIRMS = {"enterprise": "property_firm"}  # which are called as any firm is
_OF_ANY = frozenset("物业服务经营管理集团公司中心社区居民村业主委员会")  # what such bodies are called


class _NotFound(NamedTuple):
    """A name of a matter's row that was not found, and as what it took part."""

    matter: Entity
    record: Record
    field: str
    name: str
    edge: str


def pairs_left_open(mentions: Mentions) -> Iterator[tuple[Entity, frozenset[str], Record, str]]:
    """Estate, the ties of its members that a cell leaves open there, row and field."""
    names = [*_not_found(mentions)]
    if not names:
        return
    members, estates = _members(mentions), _estates(mentions, {one.matter for one in names})
    part, meant = _taking_part(mentions), defaultdict[tuple[int, str], set[Entity]](set)
    for entity, record, field in mentions.meant:
        meant[id(record), field].add(entity)
    at = {member: {estate for estate, those in members.items() if member in those} for member in _all(members)}
    for name in names:
        nearby = _all({estate: members[estate] for estate in estates[name.matter] if estate in members})
        may_be = (meant[id(name.record), name.field] & at.keys()) | {
            one for one in nearby if _may_be(name.name, one, mentions.register)
        }
        for member in may_be - part[name.matter]:
            for estate in at[member]:
                if any(other.kind != member.kind for other in members[estate] & part[name.matter]):
                    yield estate, frozenset({f"{member.kind}.{name.edge}"}), name.record, name.field


def _not_found(mentions: Mentions) -> Iterator[_NotFound]:
    for record, field, name, _ in mentions.unresolved:
        tie, matter = lexicon().fields_of(record.roster)[field].edge, mentions.owner.get(id(record))
        if matter is not None and matter.kind == "matter" and tie is not None and tie.kind in _TAKING_PART:
            yield _NotFound(matter, record, field, name, tie.kind)


def _members(mentions: Mentions) -> Mapping[Entity, set[Entity]]:
    """Estate → those who serve, represent or manage it."""
    found: defaultdict[Entity, set[Entity]] = defaultdict(set)
    for edge in _SERVING:
        for member, estate, _, day in mentions.strands[edge]:
            if day is None:
                found[estate].add(member)
    return found


def _estates(mentions: Mentions, matters: Iterable[Entity]) -> Mapping[Entity, set[Entity]]:
    """Matter → the estates that it concerns; those of its community where it concerns none."""
    found: dict[Entity, set[Entity]] = {matter: set() for matter in matters}
    for matter, estate, _, _ in mentions.strands["concerns"]:
        if matter in found and estate.kind == "estate":
            found[matter].add(estate)
    everywhere = [one for one in mentions.register.entities if one.kind == "estate"]
    return {
        matter: of or {one for one in everywhere if one.community is matter.community} for matter, of in found.items()
    }


def _taking_part(mentions: Mentions) -> Mapping[Entity, set[Entity]]:
    """Matter → those who led or joined it."""
    found: defaultdict[Entity, set[Entity]] = defaultdict(set)
    for edge in _TAKING_PART:
        for one, matter, _, _ in mentions.strands[edge]:
            found[matter].add(one)
    return found


def _may_be(name: str, member: Entity, register: Register) -> bool:
    """Whether a name may be that of a member of some triad."""
    kind = name_kind(name)
    if kind is None:
        return clean(name) in clean(member.name)
    here, there = ({*register.short(each)} - _OF_ANY for each in (name, member.name))
    return member.kind in (kind, _FIRMS.get(kind)) and (not here or not here.isdisjoint(there))


def _all(members: Mapping[Entity, set[Entity]]) -> set[Entity]:
    return set[Entity]().union(*members.values())
