"""All that is looked at, in an order in which each may rely on what came before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl

from graphcore.language import Text
from graphcore.soundness.flaws import Flaw
from graphcore.soundness.graph import flaws_of_edges, flaws_of_nodes, flaws_of_stated
from graphcore.soundness.origin import flaws_of_origin
from graphcore.soundness.rosters import flaws_of_judgements, flaws_of_problems, flaws_of_rosters
from graphcore.stores.duckdb_tables import SCHEMAS


def flaws_of(tables: Mapping[str, pl.DataFrame]) -> tuple[Flaw, ...]:
    """What is wrong with the tables of a store; nothing if it is sound.

    Parameters
    ----------
    tables
        As :meth:`graphcore.stores.store.Store.tables` gives them.
    """
    return tuple(_stages(tables))


def _stages(tables: Mapping[str, pl.DataFrame]) -> Iterator[Flaw]:
    # What follows takes the columns for what they should be, and positions for rows that are there.
    for stage in (_columns, _extents, _contents):
        found = [*stage(tables)]
        yield from found
        if found:
            return


def _columns(tables: Mapping[str, pl.DataFrame]) -> Iterator[Flaw]:
    for name, frame in tables.items():
        if frame.schema.names() != SCHEMAS[name].names() or any(
            _type(frame.schema[column]) != _type(kind) for column, kind in SCHEMAS[name].items()
        ):
            yield Flaw(name, Text("列或列的类型不对", "its columns or their types are others"), len(frame))


def _type(kind: pl.DataType) -> pl.DataType:
    """What is codes in memory is kept as texts by a file."""
    return pl.String() if isinstance(kind, pl.Enum | pl.Categorical) else kind


def _extents(tables: Mapping[str, pl.DataFrame]) -> Iterator[Flaw]:
    if "extents" not in tables:
        return
    told = dict(tables["extents"].iter_rows())
    for name, frame in tables.items():
        if name != "extents" and told.get(name) != len(frame):
            known = told.get(name)
            yield Flaw(
                name,
                Text(
                    f"写入时有 {known} 行，现在有 {len(frame)} 行",
                    f"{known} rows were written and {len(frame)} are there",
                ),
                abs((known or 0) - len(frame)),
            )


def _contents(tables: Mapping[str, pl.DataFrame]) -> Iterator[Flaw]:
    yield from flaws_of_nodes(tables["nodes"])
    yield from flaws_of_edges(tables["edges"], tables["nodes"])
    yield from flaws_of_stated(tables)
    yield from flaws_of_rosters(tables["rosters"], tables["readings"])
    yield from flaws_of_problems(tables["problems"])
    yield from flaws_of_judgements(tables["judgements"])
    yield from flaws_of_origin(tables)
