"""The places of administrative lists as nodes, edges and statements, a column at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import polars as pl

from graphcore.graph import NODE_SCHEMA, PLACE_SCHEMA, text_of, texts_of_places
from graphcore.roster.records.record import Record
from graphcore.roster.weaving.territory import LEVELS, NOWHERE, Territory
from graphcore.stores.statements import STATEMENT_SCHEMA, json_of
from graphcore.vocabulary import Scalar


def nodes_of(territory: Territory, supplied: Sequence[Scalar], but: Collection[int]) -> pl.DataFrame:
    """All places but some as nodes, of :data:`graphcore.graph.NODE_SCHEMA`.

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
        "code": [f'"code":{json_of(code)}' if code else None for code in territory.codes],
        "rosters": [rosters if kind == "community" else None for kind in territory.kinds],
        "until": _until(territory.records),
    }
    rows = zip(territory.records, territory.fields, strict=True)
    standing = _places((record, None if field == "name" else field) for record, field in rows)
    said = pl.concat_str("code", "rosters", "until", separator=",", ignore_nulls=True)
    return (
        pl.DataFrame(columns, schema_overrides={"code": pl.String, "rosters": pl.String, "until": pl.String})
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
    """Each place in the one above it, by the cell that says so, of :data:`graphcore.graph.LINK_SCHEMA`."""
    inner = [(place, parent) for place, parent in enumerate(territory.parents) if parent != NOWHERE]
    records = [territory.records[place] for place, _ in inner]
    named = [territory.fields[place] for place, _ in inner]
    standing = _places((record, _says_where(record, field)) for record, field in zip(records, named, strict=True))
    return pl.DataFrame(
        {
            "source": [territory.ids[place] for place, _ in inner],
            "target": [territory.ids[parent] for _, parent in inner],
            "until": _until(records),
        },
        schema_overrides={"source": pl.String, "target": pl.String, "until": pl.String},
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
    said = [number for number, record in enumerate(territory.rows) if record.value(field) is not None]
    rows = [territory.rows[number] for number in said]
    places = _places((record, field) for record in rows)
    columns = {
        "node": [territory.ids[territory.own[number]] for number in said],
        "attribute": [attribute] * len(rows),
        "value": [json_of(record.value(field)) for record in rows],
        "raw": [record.raw(field) for record in rows],
        **places.to_dict(),
        "taken": [True] * len(rows),
        "ended": [record.ended for record in rows],
        "import_id": [record.import_id for record in rows],
    }
    return pl.DataFrame(columns, schema=STATEMENT_SCHEMA)


def _object(members: pl.Expr) -> pl.Expr:
    """Members as a JSON object."""
    return pl.concat_str(pl.lit("{"), members.fill_null(""), pl.lit("}"))


def _until(records: Iterable[Record]) -> list[str | None]:
    """What rows that ended say of themselves."""
    return [f'"until":{json_of(record.ended)}' if record.ended else None for record in records]


def _places(cells: Iterable[tuple[Record, str | None]]) -> pl.DataFrame:
    """The cells of rows, or the rows themselves, of :data:`graphcore.graph.PLACE_SCHEMA`."""
    standing = [(record.heading, *record.cell(field)) for record, field in cells]
    columns = (
        [heading.file for heading, _, _ in standing],
        [heading.sheet for heading, _, _ in standing],
        [row for _, row, _ in standing],
        [letter for _, _, letter in standing],
    )
    return pl.DataFrame(dict(zip(PLACE_SCHEMA, columns, strict=True)), schema=PLACE_SCHEMA)


def _sources(places: pl.DataFrame) -> pl.Series:
    """Each place as the only source of something."""
    return places.select(pl.format("[{}]", texts_of_places(places)).alias("sources")).to_series()


def _says_where(record: Record, field: str) -> str:
    """The field of a row that says where a place lies that another of its fields names."""
    if field != "name":
        above = LEVELS[: LEVELS.index(field)]
        return next((level for level in reversed(above) if record.value(level) is not None), field)
    fields = (*reversed(LEVELS[:-1]), "parent_code", "division_code")
    return next((name for name in fields if record.value(name) is not None), "name")
