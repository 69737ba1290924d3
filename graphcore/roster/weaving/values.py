"""What rosters tell of the values of nodes, a column of a table at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
import polars as pl

from graphcore.roster.records.columns import Records
from graphcore.roster.records.record import Heading
from graphcore.roster.weaving.tellings import EntityRows
from graphcore.roster.words.fields import Field
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import NODE_ATTRIBUTES, Value


def values_told(
    tables: Sequence[Records], numbers: Sequence[Sequence[int | None]], kinds: Sequence[str]
) -> Iterator[pl.DataFrame]:
    """What the rows that are entities tell of themselves, of :data:`graphcore.roster.weaving.tellings.TELLING_SCHEMA`.

    Parameters
    ----------
    numbers
        Of each row of each table the entity that it is.
    kinds
        Of each entity.
    """
    for records, kind, rows in _by_kind(tables, numbers, kinds):
        heading = records.heading
        table = _table(heading, kind)
        yield from (rows.told(field, attribute) for field, attribute in table.columns)
        yield from (rows.stating(attribute, stated) for attribute, stated in table.states)
        if "category" in heading.columns:
            yield rows.told("category", "domain", records.field("category").read_otherwise(_domain))
        if kind == "party_org" and "name" in heading.columns:
            yield rows.silent("level").told("name", "level", records.field("name").read_otherwise(_level))


def _by_kind(
    tables: Sequence[Records], numbers: Sequence[Sequence[int | None]], kinds: Sequence[str]
) -> Iterator[tuple[Records, str, EntityRows]]:
    """The rows of tables that are entities, by table and kind."""
    for table, owners in zip(tables, numbers, strict=True):
        found: dict[str, list[int]] = {}
        for row, number in enumerate(owners):
            if number is not None:
                found.setdefault(kinds[number], []).append(row)
        for kind, rows in found.items():
            entities = np.array([owners[row] for row in rows], np.int32)
            yield table, kind, EntityRows(table, np.array(rows), entities)


class _Table(NamedTuple):
    """What the columns of a table tell of nodes of some kind: field and attribute; and what being on it does."""

    columns: tuple[tuple[str, str], ...]
    states: tuple[tuple[str, str], ...]


def _table(heading: Heading, kind: str) -> _Table:
    fields = lexicon().fields_of(heading.roster)
    told = ((name, attribute_of(fields[name], kind)) for name in heading.columns)
    columns = [(name, attribute) for name, attribute in told if attribute is not None]
    if "name" in heading.columns:
        columns.append(("name", "name"))
    columned = {fields[name].attribute for name in heading.columns}
    states = ((name, value) for name, value in lexicon().rosters[heading.roster].states.items() if name not in columned)
    return _Table(tuple(columns), tuple(states))


def attribute_of(field: Field, kind: str) -> str | None:
    """The attribute of nodes of a kind that a field tells of; None where it tells of none."""
    if field.type == "note":
        return "note"
    if field.of is not None:  # it tells of another
        return None
    known = NODE_ATTRIBUTES[kind]
    if field.attribute == "registration" and "registration" not in known:
        return None
    return field.attribute


def _domain(_: str, category: Value) -> str | None:
    """The domain of what is of a category."""
    domains = lexicon().domains.items()
    named = (domain for domain, words in domains if any(word in str(category) for word in words))
    return None if category is None else next(named, "other")


def _level(name: str, _: Value) -> str | None:
    """The level of a Party organisation by its name."""
    return lexicon().level_called(clean(name))
