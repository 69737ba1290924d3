"""What the cells of a column mean that name others as they are listed: each distinct cell is looked up once.

That depends on no row before; what is written otherwise is left to be looked at row by row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.references import NameColumn, References
from graphcore.roster.records.record import Record


class TableRows(NamedTuple):
    """Rows of one table that are something, with what each is and the community that it is about."""

    records: Sequence[Record]
    owners: Sequence[Entity]
    communities: Sequence[Entity | None]


class Listed(NamedTuple):
    """What a column names.

    Attributes
    ----------
    rows, others
        A row, and what its cell names; once for each that it names.
    written
        Who was named by which text, and how often.
    left
        The rows whose cells name others in some other way.
    """

    rows: list[int]
    others: list[Entity]
    written: list[tuple[Entity, str, int]]
    left: list[int]


def listed(table: TableRows, column: NameColumn, references: References) -> Listed:
    """Look the cells of a column up."""
    found = Listed([], [], [], [])
    cells: list[tuple[str, Entity | None]] = []
    known: dict[tuple[str, Entity | None], list[tuple[Entity, str]]] = {}
    meant: dict[tuple[str, Entity | None], tuple[Entity, ...]] = {}
    for row, (record, community) in enumerate(zip(table.records, table.communities, strict=True)):
        if record.values[column.position] is None:
            continue
        cell = record.raws[column.position], community
        if cell not in meant:
            named = references.as_listed(record, column, community)
            known[cell] = [(one.match.entity, one.name) for one in named if one.match.entity is not None]
            meant[cell] = tuple(dict.fromkeys(entity for entity, _ in known[cell]))
        others = meant[cell]
        if others:
            cells.append(cell)
            found.rows.extend([row] * len(others))
            found.others.extend(others)
        else:
            found.left.append(row)
    for cell, times in Counter(cells).items():
        found.written.extend((entity, name, times) for entity, name in known[cell])
    return found


def listed_communities(table: TableRows, column: NameColumn) -> Listed:
    """The communities that a column names, which are known by all their spellings."""
    found = Listed([], [], [], [])
    for row, (record, community) in enumerate(zip(table.records, table.communities, strict=True)):
        if community is not None and record.values[column.position] is not None:
            found.rows.append(row)
            found.others.append(community)
    return found
