"""What recurs under one name: 主题党日 of each branch, every month, is another activity each time."""

from __future__ import annotations

from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Record
from graphcore.roster.words.names import core

_KINDS = ("activity",)


def is_another_time(entity: Entity, record: Record) -> bool:
    """Whether a row tells of another day, or of others who led, than all rows of what is called so."""
    return entity.kind in _KINDS and not any(_may_be_one(record, known) for known in entity.records)


def time_of(record: Record) -> str:
    """What tells a row apart from its namesakes: its day and who led."""
    return "\x1f".join((str(record.value("date") or ""), *sorted(_leads(record))))


def _may_be_one(one: Record, other: Record) -> bool:
    here, there = (str(record.value("date") or "") for record in (one, other))
    if not here.startswith(there) and not there.startswith(here):
        return False
    leading, also = _leads(one), _leads(other)
    return not leading or not also or not leading.isdisjoint(also)


def _leads(record: Record) -> set[str]:
    return {core(name) for name in record.names("lead")}
