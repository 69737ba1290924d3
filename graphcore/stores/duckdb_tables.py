"""The tables of a DuckDB store: what each holds, and the way in and out."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import polars as pl

from graphcore.elements import EDGE_SCHEMA, NODE_SCHEMA, PLACE_SCHEMA
from graphcore.graph import Graph
from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.stores.arrow_stream import ArrowStream
from graphcore.stores.duckdb_attributes import ATTRIBUTE_SCHEMAS, attributes_of
from graphcore.stores.duckdb_format import FORMAT, GROUP, VERSION
from graphcore.stores.statements import STATEMENT_SCHEMA, Statement, Statements, statement_of
from graphcore.stores.store import Contents, Identity, Judgement, StoredRoster

if TYPE_CHECKING:
    import duckdb

SCHEMAS = {
    "meta": pl.Schema({"format": pl.String(), "version": pl.Int64()}),
    # How many rows each other table was written with: a row that is lost leaves no other trace.
    "extents": pl.Schema({"table": pl.String(), "rows": pl.Int64()}),
    "nodes": pl.Schema({**NODE_SCHEMA, "kind": pl.String()}),
    "edges": pl.Schema({"kind": pl.String(), **EDGE_SCHEMA}),
    **ATTRIBUTE_SCHEMAS,
    "problems": pl.Schema({**PLACE_SCHEMA, "code": pl.String(), "details": pl.String()}),
    "statements": STATEMENT_SCHEMA,
    "rosters": pl.Schema(
        {
            "name": pl.String(),
            "import_id": pl.Int64(),
            "sha256": pl.String(),
            "as_of": pl.String(),
            "imported_on": pl.String(),
            "reading": pl.Int64(),
            "settings": pl.String(),
        }
    ),
    "readings": pl.Schema({"reading": pl.Int64(), "content": pl.String()}),  # versions may share one
    "judgements": pl.Schema(
        {
            "one": pl.List(pl.String()),
            "other": pl.List(pl.String()),
            "verdict": pl.String(),
            "names": pl.List(pl.String()),
            "by": pl.String(),
            "decided_on": pl.String(),
        }
    ),
}


def write(connection: duckdb.DuckDBPyConnection, contents: Contents) -> None:
    """Write all tables into an empty database, and through to the disk.

    A group of rows at a time, each by itself: until it is committed all that is written waits in memory, uncompressed.
    """
    connection.execute("SET threads = 1")  # two are no sooner done here, and take twice the processor's time
    for name, frame in _measured(tables_of(contents)):
        for start in range(0, max(len(frame), 1), GROUP):
            connection.register("frame", ArrowStream(frame[start : start + GROUP]))
            into = f"INSERT INTO {name}" if start else f"CREATE TABLE {name} AS"
            connection.execute(f"{into} SELECT * FROM frame")  # noqa: S608  # names are ours
            connection.unregister("frame")
    connection.execute("CHECKPOINT")


def _measured(tables: Iterator[tuple[str, pl.DataFrame]]) -> Iterator[tuple[str, pl.DataFrame]]:
    """The tables, and at their end the one that tells their sizes."""
    sizes = {}
    for name, frame in tables:
        sizes[name] = len(frame)
        yield name, frame
    yield "extents", _frame("extents", sizes.items())


def read_tables(connection: duckdb.DuckDBPyConnection) -> dict[str, pl.DataFrame]:
    """Every table as it stands, whatever is in it."""
    return {name: pl.DataFrame(connection.table(name)) for name in SCHEMAS}


def read_graph(connection: duckdb.DuckDBPyConnection) -> Graph:
    """The graph; its frames lie in the tables in their own order."""
    nodes = pl.DataFrame(connection.table("nodes")).cast(NODE_SCHEMA)
    edges = pl.DataFrame(connection.table("edges"))
    by_kind = edges.partition_by("kind", as_dict=True, include_key=False)
    return Graph(nodes, {str(kind): frame.cast(EDGE_SCHEMA) for (kind,), frame in by_kind.items()})


def read_problems(connection: duckdb.DuckDBPyConnection) -> tuple[Problem, ...]:
    """All problems in the order written, which is the canonical one."""
    rows = connection.table("problems").fetchall()
    return tuple(Problem(Source(*place), code, json.loads(details)) for *place, code, details in rows)


def read_statements(connection: duckdb.DuckDBPyConnection) -> Statements:
    """All statements."""
    return Statements(pl.DataFrame(connection.table("statements")).cast(STATEMENT_SCHEMA))


def read_statements_on(connection: duckdb.DuckDBPyConnection, node: str) -> tuple[Statement, ...]:
    """The statements on one node, in the order written: by attribute and source."""
    return tuple(map(statement_of, connection.execute("SELECT * FROM statements WHERE node = ?", [node]).fetchall()))


def read_nodes_told(connection: duckdb.DuckDBPyConnection) -> dict[tuple[int, str], int]:
    """Import and bare file name → number of nodes that its statements are on."""
    query = "SELECT import_id, file, count(DISTINCT node) FROM statements GROUP BY ALL"
    return {(import_id, file): count for import_id, file, count in connection.execute(query).fetchall()}


def read_rosters(connection: duckdb.DuckDBPyConnection) -> tuple[StoredRoster, ...]:
    """All versions in the order written: by name and import."""
    contents = dict(connection.table("readings").fetchall())
    return tuple(
        StoredRoster(name, import_id, sha256, as_of, imported_on, contents[reading], settings)
        for name, import_id, sha256, as_of, imported_on, reading, settings in connection.table("rosters").fetchall()
    )


def read_judgements(connection: duckdb.DuckDBPyConnection) -> tuple[Judgement, ...]:
    """The judgements in the order written."""
    return tuple(
        Judgement(Identity(*one), Identity(*other), verdict, (names[0], names[1]), by, decided_on)
        for one, other, verdict, names, by, decided_on in connection.table("judgements").fetchall()
    )


def tables_of(contents: Contents) -> Iterator[tuple[str, pl.DataFrame]]:
    """The tables that hold some contents, by name, all but the one that tells their sizes."""
    yield "meta", _frame("meta", [(FORMAT, VERSION)])
    readings = {content: number for number, content in enumerate(dict.fromkeys(r.content for r in contents.rosters))}
    rosters = sorted(contents.rosters, key=lambda roster: (roster.name, roster.import_id))
    yield "readings", _texts(readings)  # the largest first
    yield "rosters", _frame("rosters", ((*r[:5], readings[r.content], r.settings) for r in rosters))
    yield "nodes", contents.graph.nodes.cast({"kind": pl.String})
    edges = contents.graph.edges.items()
    yield (
        "edges",
        pl.concat([_frame("edges", []), *(f.select(pl.lit(kind).alias("kind"), pl.all()) for kind, f in edges)]),
    )
    yield from attributes_of(contents.graph).items()
    problems = sorted(contents.problems, key=lambda problem: problem.order)
    yield "problems", _frame("problems", ((*p.source, p.code, _json(dict(p.details))) for p in problems))
    yield "statements", contents.statements.frame
    yield (
        "judgements",
        _frame("judgements", ((*map(list, j[:2]), j.verdict, [*j.names], *j[4:]) for j in contents.judgements)),
    )


def _frame(table: str, rows: Iterable[Sequence[object]]) -> pl.DataFrame:
    return pl.DataFrame([*rows], schema=SCHEMAS[table], orient="row")


def _texts(readings: Mapping[str, int]) -> pl.DataFrame:
    """The table of readings, by way of bytes: a text that is asked for its own keeps them as long as it lives."""
    content = pl.Series("content", [text.encode() for text in readings], dtype=pl.Binary).cast(pl.String)
    return pl.DataFrame([pl.Series("reading", readings.values(), dtype=pl.Int64), content])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
