"""Sheets of several months in one file: what a later one says anew, an earlier one says no more.

A row of an earlier month holds to the end of that month, if a row of a later one is about the same. Who is on the earlier
sheet only may be there still, for sheets of months may also list no more than what is new. What has been done in a month
(matters, activities) stays done.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.records.columns import Records
from graphcore.roster.records.record import Record
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import UNDERTAKINGS

_Row = tuple[str, ...]


def ended_by_later(tables: Sequence[Records]) -> Mapping[Records, list[str | None]]:
    """Of each table of a file of which a later one says some rows anew, the last day of those rows."""
    dated = [table for table in tables if table.heading.period is not None and _lists_what_lasts(table)]
    if len({table.heading.period for table in dated}) < 2:
        return {}
    rows = {table: [told_of(record) for record in table] for table in dated}
    last: dict[_Row, str] = {}
    for table in sorted(dated, key=_period):
        last |= dict.fromkeys(rows[table], _period(table))
    found = {table: [_period(table) if last[row] > _period(table) else None for row in rows[table]] for table in dated}
    return {table: days for table, days in found.items() if any(days)}


def told_anew(ended: Mapping[Records, Sequence[str | None]]) -> Iterator[Problem]:
    """That of some rows a later sheet counts, told once a sheet."""
    for table, days in ended.items():
        number = sum(day is not None for day in days)
        place = Source(table.heading.file, table.heading.sheet)
        yield Problem(place, "told_anew_later", {"number": str(number), "period": _period(table)})


def _lists_what_lasts(table: Records) -> bool:
    return table.heading.makes is not None and table.heading.makes not in UNDERTAKINGS


def _period(table: Records) -> str:
    return table.heading.period or ""


def told_of(record: Record) -> _Row:
    """What a row is about: roster kind, community and name, as they are written; all its cells where it only ties others together."""
    place = clean(str(record.value("community") or record.place or ""))
    if record.heading.makes is None:
        return record.roster, place, *record.raws
    return record.roster, place, clean(str(record.value("name")))
