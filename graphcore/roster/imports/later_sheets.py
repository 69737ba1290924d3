"""Sheets of several months in one file, or files of several that are called alike: what a later one says anew, an earlier one says no more.

A row of an earlier month holds to the end of that month, if a row of a later one is about the same. Who is on the earlier
sheet only may be there still, for sheets of months may also list no more than what is new. Of what is done in a month
(matters, projects) the values are told anew; who took part did so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.entities.recurring import may_be_one
from graphcore.roster.files.version_names import without_version
from graphcore.roster.records.columns import Records
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.words.spelling import clean

_Row = tuple[str, ...]


def ended_by_later(tables: Sequence[Records]) -> Mapping[Records, list[str | None]]:
    """Of each of some tables of which a later one says some rows anew, the last day of those rows."""
    dated = [table for table in tables if table.heading.period is not None and table.heading.makes is not None]
    if len({table.heading.period for table in dated}) < 2:
        return {}
    rows = {table: list(table) for table in dated}
    told: defaultdict[_Row, list[Record]] = defaultdict(list)
    for row in chain.from_iterable(rows.values()):
        told[told_of(row)].append(row)
    found = {table: [_told_until(row, told[told_of(row)]) for row in rows[table]] for table in dated}
    return {table: days for table, days in found.items() if any(days)}


def ended_by_later_files(
    files: Iterable[tuple[str, str | None, Sequence[Records]]],
) -> Mapping[Records, list[str | None]]:
    """The same of the tables of files, those together that are called alike and told of the same day.

    Parameters
    ----------
    files
        Path, day and tables of each.
    """
    together: defaultdict[tuple[str, str | None], dict[Records, None]] = defaultdict(dict)
    for name, day, tables in files:
        together[without_version(name), day] |= dict.fromkeys(tables)
    return {table: days for tables in together.values() for table, days in ended_by_later([*tables]).items()}


def _told_until(row: Record, same: Sequence[Record]) -> str | None:
    """The last day of a row that one of those called the same tells anew, on a later sheet and of the same occasion."""
    period = _period(row.heading)
    is_anew = any(_period(other.heading) > period and may_be_one(row, other) for other in same)
    return period if is_anew else None


def told_anew(ended: Mapping[Records, Sequence[str | None]]) -> Iterator[Problem]:
    """That of some rows a later sheet counts, told once a sheet."""
    for table, days in ended.items():
        number = sum(day is not None for day in days)
        place = Source(table.heading.file, table.heading.sheet)
        yield Problem(place, "told_anew_later", {"number": str(number), "period": _period(table.heading)})


def _period(heading: Heading) -> str:
    return heading.period or ""


def told_of(record: Record) -> _Row:
    """What a row is about: roster kind, community and name, as they are written; all its cells where it only ties others together."""
    place = clean(str(record.value("community") or record.place or ""))
    if record.heading.makes is None:
        return record.roster, place, *record.raws
    return record.roster, place, clean(str(record.value("name")))
