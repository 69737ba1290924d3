"""Since when there is what only rosters of later days have, so that an earlier day does not see it."""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.roster.entities.entity import Entity


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
