"""What ended when something began that may be it under another name: 云帆科技 on the roster of the next quarter."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.register import Register
from graphcore.roster.records.record import NO_END, Record
from graphcore.vocabulary.nodes import ORGANISATIONS, VENUES

_NAMED = (*ORGANISATIONS, *VENUES, "estate")  # what has a name of its own, not one that describes it
_Turn = tuple[str, Entity | None, str]  # kind, community, and the last day before some began


class Succession(NamedTuple):
    """Two of a kind and a community, never told of together, of which one began when the other ended.

    Attributes
    ----------
    gone, kept
        The one that ended first, and the other.
    is_only
        Whether either name can mean nothing else there.
    """

    gone: Entity
    kept: Entity
    is_only: bool


def successions(register: Register) -> list[Succession]:
    """All pairs of which one name may be short for the other, or a slip of it; in order of place."""
    ended: defaultdict[_Turn, set[Entity]] = defaultdict(set)
    begun: defaultdict[_Turn, set[Entity]] = defaultdict(set)
    for entity in register.entities:
        for record in entity.records if entity.kind in _NAMED else ():
            if record.ended is not None:
                ended[entity.kind, entity.community, record.ended].add(entity)
            if record.as_of is not None:
                begun[entity.kind, entity.community, _day_before(record.as_of)].add(entity)
    turns = [(ended[turn] - begun[turn], begun[turn] - ended[turn]) for turn in ended.keys() & begun.keys()]
    changing = {entity for old, new in turns if old and new for entity in old | new}
    meant = {entity: _meant_by(register, entity) for entity in changing}
    pairs = {
        frozenset((one, other))
        for old, new in turns
        for one in old
        for other in new
        if (one in meant[other] or other in meant[one]) and not are_told_together(one, other)
    }
    times = Counter(entity for pair in pairs for entity in pair)
    found = []
    for pair in pairs:
        gone, kept = sorted(pair, key=lambda entity: (_last_day(entity), entity.first))
        is_only = times[gone] == times[kept] == 1 and meant[gone] | meant[kept] <= pair
        found.append(Succession(gone, kept, is_only))
    return sorted(found, key=lambda each: (each.gone.first, each.kept.first))


def _meant_by(register: Register, entity: Entity) -> set[Entity]:
    """All in its community that the name of one may mean."""
    return {one for one in register.loosely(entity.name, entity.kind) if one.community is entity.community}


def are_told_together(one: Entity, other: Entity) -> bool:
    """Whether two held on the same day, once at least."""
    return any(are_of_one_time(here, there) for here in one.records for there in other.records)


def are_of_one_time(one: Record, other: Record) -> bool:
    """Whether two rows held on the same day, once at least."""
    return (one.as_of or "") <= (other.ended or NO_END) and (other.as_of or "") <= (one.ended or NO_END)


def _last_day(entity: Entity) -> str:
    return max(record.ended or NO_END for record in entity.records)


@cache
def _day_before(day: str) -> str:
    return (date.fromisoformat(day) - timedelta(days=1)).isoformat()
