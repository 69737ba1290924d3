"""What recurs under one name: 主题党日 of each branch and month is another activity each time, 加装电梯 of each estate another matter."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from typing import NamedTuple

from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Record
from graphcore.roster.words.names import core


class _Occasion(NamedTuple):
    """What tells things of one kind apart that are called alike.

    Attributes
    ----------
    day
        The field of its day.
    apart
        Fields of names; who shares none of what both rows name is another, on whatever day.
    goes_on
        Fields of names; what shares some is the same on another day, where lists apart have it: no list has one twice.
    """

    day: str
    apart: tuple[str, ...] = ()
    goes_on: tuple[str, ...] = ()


_OCCASIONS = {
    "activity": _Occasion("date", apart=("lead",)),
    "matter": _Occasion("date", apart=("estate",)),
    "project": _Occasion("started", goes_on=("lead", "partners")),
}


RECURRING = frozenset(_OCCASIONS)
"""Kinds of which several are called alike."""


def is_another_time(entity: Entity, record: Record) -> bool:
    """Whether a row tells of another occasion than all rows of what is called so."""
    return entity.kind in RECURRING and not any(may_be_one(record, known) for known in entity.records)


def time_of(record: Record) -> str:
    """What tells a row apart from its namesakes: its day, and those of others."""
    occasion = _OCCASIONS[record.kind or ""]
    return "\x1f".join((_day(occasion, record), *sorted(_named(record, occasion.apart))))


def may_be_one(one: Record, other: Record) -> bool:
    """Whether two rows that call something the same may tell of one occasion."""
    occasion = _OCCASIONS.get(one.kind or "")
    if occasion is None:
        return True
    if (number := one.value("number")) is not None and number == other.value("number"):
        return True
    here, there = (_named(record, occasion.apart) for record in (one, other))
    if here and there and here.isdisjoint(there):
        return False
    return _is_one_day(occasion, one, other) or _goes_on(occasion, one, other)


def _is_one_day(occasion: _Occasion, one: Record, other: Record) -> bool:
    """Whether two rows may tell of one day; days that rosters of two kinds tell are days of two things."""
    here, there = (_day(occasion, record) for record in (one, other))
    return one.roster != other.roster or here.startswith(there) or there.startswith(here)


def _goes_on(occasion: _Occasion, one: Record, other: Record) -> bool:
    is_listed_again = one.heading is not other.heading
    return is_listed_again and not _named(one, occasion.goes_on).isdisjoint(_named(other, occasion.goes_on))


def _day(occasion: _Occasion, record: Record) -> str:
    return str(record.value(occasion.day) or "")


def _named(record: Record, fields: tuple[str, ...]) -> AbstractSet[str]:
    return {core(name) for field in fields for name in record.names(field)}
