"""Entities as nodes: a frame, made a column at a time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from graphcore.elements import NODE_SCHEMA, PLACE_SCHEMA, texts_of_places
from graphcore.frames import lists_of
from graphcore.place_order import order_of_places
from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.columns import Records
from graphcore.roster.records.record import NO_END


def nodes_of(
    names: Mapping[Entity, str],
    ids: Sequence[str],
    attributes: Sequence[str],
    tables: Sequence[Records],
    numbers: Sequence[Sequence[int | None]],
) -> pl.DataFrame:
    """Entities as nodes of :data:`graphcore.elements.NODE_SCHEMA`.

    Parameters
    ----------
    names
        Of each entity, in the order of their numbers.
    ids, attributes
        Of each entity, the latter as text.
    numbers
        Of each row of each table the entity that it is.
    """
    columns = {
        "id": ids,
        "kind": [entity.kind for entity in names],
        "name": list(names.values()),
        "aliases": lists_of([_aliases(entity, name) for entity, name in names.items()]),
        "attributes": attributes,
        "sources": _sources([*names], tables, numbers),
    }
    return pl.DataFrame(columns, schema=NODE_SCHEMA)


def _aliases(entity: Entity, name: str) -> Sequence[str]:
    """Every other spelling of an entity; a post is called by its place alone."""
    spellings = entity.spellings
    if entity.kind == "party_household" or (len(spellings) == 1 and name in spellings):
        return ()
    return sorted(spelling for spelling in spellings if spelling != name)


def _sources(
    entities: Sequence[Entity], tables: Sequence[Records], numbers: Sequence[Sequence[int | None]]
) -> pl.Series:
    """The places of each entity, as text: the rows of its own that hold, or that ended last, and what else names it."""
    rows = pl.concat([_SOURCES, *_rows(tables, numbers)])
    lasting = rows.filter(pl.col("day") == pl.col("day").max().over("entity")).drop("day")
    beside = [(number, *source) for number, entity in enumerate(entities) for source in entity.sources]
    places = pl.concat([lasting, pl.DataFrame(beside, schema=lasting.schema, orient="row")], rechunk=True)
    order = order_of_places(places.with_columns(pl.col("sheet").fill_null("")))
    texts = (
        places.select("entity", order.alias("at"), texts_of_places(places).alias("place"))
        .unique()
        .sort("entity", "at", "place")
        .group_by("entity", maintain_order=True)
        .agg("place")
        .select("entity", pl.format("[{}]", pl.col("place").list.join(",")).alias("place"))
    )
    every = pl.DataFrame({"entity": range(len(entities))}, schema={"entity": pl.Int32})
    return every.join(texts, on="entity", how="left", maintain_order="left")["place"].fill_null("[]")


_SOURCES = pl.DataFrame(schema={"entity": pl.Int32, **PLACE_SCHEMA, "day": pl.String})


def _rows(tables: Sequence[Records], numbers: Sequence[Sequence[int | None]]) -> Iterator[pl.DataFrame]:
    """The rows of each table that are entities, with their last day."""
    for table, owners in zip(tables, numbers, strict=True):
        yield (
            table.cells(None)
            .with_columns(
                pl.Series(owners, dtype=pl.Int32).alias("entity"),
                pl.Series(table.days, dtype=pl.String).fill_null(NO_END).alias("day"),
            )
            .filter(pl.col("entity").is_not_null())
            .select(*_SOURCES.columns)
        )
