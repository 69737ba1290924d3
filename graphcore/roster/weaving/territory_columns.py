"""The places of administrative lists as nodes, edges and statements, a column at a time."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.elements import NODE_SCHEMA, PLACE_SCHEMA, text_of, texts_of_places
from graphcore.roster.weaving.listing import LEVELS, NOWHERE
from graphcore.roster.weaving.territory import Territory
from graphcore.stores.statements import STATEMENT_SCHEMA, json_of
from graphcore.vocabulary import Scalar

_Rows = NDArray[np.int32]


def nodes_of(territory: Territory, supplied: Sequence[Scalar], but: Collection[int]) -> pl.DataFrame:
    """All places but some as nodes, of :data:`graphcore.elements.NODE_SCHEMA`.

    Parameters
    ----------
    supplied
        The roster kinds that were supplied for all communities.
    """
    rosters = text_of({"rosters": list(supplied)})[1:-1]
    columns = {
        "id": territory.ids,
        "kind": territory.kinds,
        "name": territory.names,
        "code": territory.codes.map_elements(_code_said, pl.String, skip_nulls=False),
        "until": _until(territory, territory.first),
    }
    standing = _places(territory, territory.first, territory.fields.cast(pl.String).replace("name", None))
    said = pl.concat_str("code", "rosters", "until", separator=",", ignore_nulls=True)
    return (
        pl.DataFrame(columns)
        .with_columns(pl.when(pl.col("kind") == "community").then(pl.lit(rosters)).alias("rosters"))
        .with_columns(
            pl.lit([], dtype=pl.List(pl.String)).alias("aliases"),
            _object(said).alias("attributes"),
            _sources(standing),
        )
        .filter(~pl.int_range(pl.len()).is_in([*but]))
        .select(NODE_SCHEMA.names())
        .cast(NODE_SCHEMA)
    )


def edges_of(territory: Territory) -> pl.DataFrame:
    """Each place in the one above it, by the cell that says so, of :data:`graphcore.elements.LINK_SCHEMA`."""
    inner = np.flatnonzero(territory.parents != NOWHERE)
    rows = territory.first[inner]
    standing = _places(territory, rows, _saying_where(territory, rows, territory.fields[inner].cast(pl.String)))
    return pl.DataFrame(
        {
            "source": territory.ids[inner],
            "target": territory.ids[territory.parents[inner]],
            "until": _until(territory, rows),
        }
    ).select(
        pl.lit("located_in").alias("kind"),
        "source",
        "target",
        _object(pl.col("until")).alias("attributes"),
        _sources(standing),
    )


def statements_of(territory: Territory) -> pl.DataFrame:
    """All that the rows say of their places, of :data:`graphcore.stores.statements.STATEMENT_SCHEMA`."""
    told = [_told(territory, field, attribute) for field, attribute in (("name", "name"), ("division_code", "code"))]
    return pl.concat([pl.DataFrame(schema=STATEMENT_SCHEMA), *told])


def _told(territory: Territory, field: str, attribute: str) -> pl.DataFrame:
    rows = territory.rows
    said = {
        "node": territory.ids[territory.own],
        **rows.texts(field).to_dict(),
        **rows.cells(field).to_dict(),
        "ended": rows.ended,
        "import_id": rows.import_ids,
    }
    told = pl.DataFrame(said).filter(pl.col("value").is_not_null())
    told = told.with_columns(pl.lit(attribute).alias("attribute"), pl.lit(value=True).alias("taken"))
    return told.select(STATEMENT_SCHEMA.names()).cast(STATEMENT_SCHEMA)


def _object(members: pl.Expr) -> pl.Expr:
    """Members as a JSON object."""
    return pl.concat_str(pl.lit("{"), members.fill_null(""), pl.lit("}"))


def _code_said(code: str) -> str | None:
    return f'"code":{json_of(code)}' if code else None


def _until(territory: Territory, rows: _Rows) -> pl.Series:
    """What rows that ended say of themselves."""
    return territory.rows.ended[rows].to_frame("day").select(until=pl.format('"until":"{}"', "day")).to_series()


def _places(territory: Territory, rows: _Rows, fields: pl.Series) -> pl.DataFrame:
    """The cells of rows, or the rows themselves, of :data:`graphcore.elements.PLACE_SCHEMA`."""
    standing = pl.DataFrame({"listed": rows, "field": fields}).with_row_index()
    parts = [
        part.select("index").hstack(territory.rows.cells(field)[part["listed"]])
        for (field,), part in standing.partition_by("field", as_dict=True).items()
    ]
    empty = pl.DataFrame(schema={"index": pl.UInt32, **PLACE_SCHEMA})
    return pl.concat([empty, *parts]).sort("index").drop("index")


def _sources(places: pl.DataFrame) -> pl.Series:
    """Each place as the only source of something."""
    return places.select(pl.format("[{}]", texts_of_places(places)).alias("sources")).to_series()


def _saying_where(territory: Territory, rows: _Rows, fields: pl.Series) -> pl.Series:
    """For each of some rows the field that says where a place lies that another of its fields names."""
    ways = {field: tuple(reversed(LEVELS[: LEVELS.index(field)])) for field in LEVELS[:-1]}
    ways["name"] = (*reversed(LEVELS[:-1]), "parent_code", "division_code")
    says = pl.DataFrame({name: territory.rows.says(name)[rows] for name in ways["name"]})
    first = {
        field: pl.coalesce(*(pl.when(name).then(pl.lit(name)) for name in names), pl.lit(field))
        for field, names in ways.items()
    }
    told = pl.coalesce(pl.when(pl.lit(fields) == field).then(name) for field, name in first.items())
    return says.select(told).to_series()
