"""Since when there is what only rosters of later days have, so that an earlier day does not see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

import polars as pl

from graphcore.elements import PLACE_SCHEMA
from graphcore.frames import frame_of
from graphcore.provenance import Source
from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Record
from graphcore.roster.weaving.mentions import Mentions

BEGINNING_SCHEMA = pl.Schema({**PLACE_SCHEMA, "day": pl.String(), "since": pl.String(), "owner": pl.Int32()})
"""Cells by which something began: where, the last day on which what they tie held, since when, and the number of what their row is."""


def first_days(first: Mapping[Entity, str]) -> dict[Entity, str]:
    """The day since which an entity was there, as far as rosters tell, where those of an earlier day did not have it.

    These told of all of its kind and community, and no row of an earlier day, or of none, names it either.

    Parameters
    ----------
    first
        Entity → first day on which any row said anything of it; empty where that was no day.
    """
    return {entity: day for entity, day in first.items() if day and _was_first_listed_on(entity, day)}


def _was_first_listed_on(entity: Entity, day: str) -> bool:
    rows = entity.records
    return bool(rows) and all(row.is_new for row in rows) and day == min(row.told_on or "" for row in rows)


def beginning_cells(records: Sequence[Record], mentions: Mentions) -> pl.DataFrame:
    """The cells since which something is so that was not so before, of :data:`BEGINNING_SCHEMA`.

    A row of an earlier day tells that it was not: it is about the same, and in such a column named others or nobody.
    """
    new = [record for record in records if record.is_new and id(record) in mentions.owner]
    unresolved = {(id(one.record), one.field) for one in mentions.unresolved} if new else set()
    found: dict[tuple[Source, str | None], tuple[str, int]] = {}
    # Of two versions that both hold, cells stand in the same place: nothing is said of those.
    known = Counter((record.source, record.tied_until) for record in records) if new else {}
    for record in new:
        if known[record.source, record.tied_until] == 1:
            owner = mentions.owner[id(record)]
            before = _days_before(record, owner.records)
            for field, *_ in record.said():
                if since := _since(record, field, before, unresolved):
                    found[record.at(field), record.tied_until] = since, mentions.numbers[owner]
    return frame_of(((*cell, day, *told) for (cell, day), told in found.items()), BEGINNING_SCHEMA)


def _days_before(record: Record, same: Sequence[Record]) -> Sequence[Sequence[Record]]:
    """The rows about the same, of the same roster, of each day before one told of it, the latest first."""
    earlier = [row for row in same if row.roster == record.roster and "" < (row.told_on or "") < (record.told_on or "")]
    by_day = groupby(sorted(earlier, key=_day, reverse=True), key=_day)
    return [list(rows) for _, rows in by_day]


def _since(
    record: Record, field: str, before: Sequence[Sequence[Record]], unresolved: Collection[tuple[int, str]]
) -> str | None:
    """Since when the cell of a field says what it says; None where no earlier one tells that it was not so before."""
    since = record.told_on
    for rows in before:
        if all(field in row.fields and row.value(field) == record.value(field) for row in rows):
            since = rows[0].told_on
        else:
            tells = (
                field in row.fields and field not in row.left_open and (id(row), field) not in unresolved
                for row in rows
            )
            return since if all(tells) else None
    return None


def _day(record: Record) -> str:
    return record.told_on or ""
