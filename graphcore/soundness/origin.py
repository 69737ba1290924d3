"""Where everything comes from: each node, edge and value cites rows that some imported roster has."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl

from graphcore.language import Text
from graphcore.soundness.flaws import Flaw, each, where
from graphcore.soundness.rosters import reading_of

_Row = tuple[str, str | None, int | None]
_NO_SOURCES = Text("sources 不是单元格的列表", "sources is no list of cells")
_STRANGE = Text("出处不在导入过的台账里", "a cell that it cites is in no imported roster")


def flaws_of_origin(tables: Mapping[str, pl.DataFrame]) -> Iterator[Flaw]:
    """Sources that cannot be read, and those that no import brought.

    A graph that came in by ``load`` cites rosters that the store does not have; there, only the form is looked at.
    """
    rows = _rows_read(tables) if len(tables["rosters"]) else None
    for name in ("nodes", "edges"):
        yield from each(name, _of_sources(tables[name]["sources"], rows))
    yield from _of_statements(tables)
    if rows is not None:
        yield from each("statements", _of_places(tables["statements"], rows))
        yield from _of_imports(tables["statements"], tables["rosters"])
        files = [name.rpartition("/")[2] for name in tables["rosters"]["name"] if name]
        yield from where("problems", ~tables["problems"]["file"].is_in(files), _STRANGE.zh, _STRANGE.en)


def _rows_read(tables: Mapping[str, pl.DataFrame]) -> set[_Row]:
    """File, sheet and row of every record and of what is elsewhere said of it."""
    found: set[_Row] = set()
    for reading in map(reading_of, tables["readings"]["content"]):
        for table in reading.tables if reading else ():
            place = (table.heading.file, table.heading.sheet)
            found.update((*place, row) for row in table.rows.tolist())
            found.update((*place, row) for places in table.elsewhere.values() for row, _ in places.values())
    return found


def _of_sources(sources: pl.Series, rows: set[_Row] | None) -> Iterator[tuple[int, Text]]:
    known: dict[str | None, Text | None] = {}
    for row, written in enumerate(sources):
        if written not in known:
            known[written] = _of_source(written, rows)
        if wrong := known[written]:
            yield row, wrong


def _of_source(written: Any, rows: set[_Row] | None) -> Text | None:
    try:
        places = json.loads(written)
    except (TypeError, ValueError, RecursionError):
        return _NO_SOURCES
    if not isinstance(places, list) or not all(map(_is_place, places)):
        return _NO_SOURCES
    return _STRANGE if rows is not None and any(tuple(place[:3]) not in rows for place in places) else None


def _is_place(place: Any) -> bool:
    match place:
        case [str(), str() | None, int() | None, str() | None]:
            return True
        case _:
            return False


def _of_statements(tables: Mapping[str, pl.DataFrame]) -> Iterator[Flaw]:
    said = tables["statements"]
    nodes = tables["nodes"]["id"].drop_nulls()
    yield from where(
        "statements", ~said["node"].is_in(nodes.implode()), "所说的节点不在图中", "they are on a node that is not there"
    )
    whole = pl.all_horizontal(pl.col("attribute", "raw", "file", "taken", "import_id").is_not_null())
    yield from where("statements", ~said.select(whole).to_series(), "不完整", "they are not whole")
    good = [value for value in said["value"].unique() if _is_json(value)]
    yield from where("statements", ~said["value"].is_in(good), "值不是 JSON", "the value is no JSON")


def _is_json(value: str | None) -> bool:
    try:
        json.loads(value or "")
    except (ValueError, RecursionError):
        return False
    return True


def _of_places(said: pl.DataFrame, rows: set[_Row]) -> Iterator[tuple[int, Text]]:
    for row, place in enumerate(said.select("file", "sheet", "row").iter_rows()):
        if place not in rows:
            yield row, _STRANGE


def _of_imports(said: pl.DataFrame, rosters: pl.DataFrame) -> Iterator[Flaw]:
    """Statements of an import that there was not, or that did not bring their file."""
    brought = rosters.select("import_id", pl.col("name").str.split("/").list.last().alias("file")).unique()
    known = said.select("import_id", "file").join(
        brought.with_columns(known=True), on=["import_id", "file"], how="left", maintain_order="left"
    )
    text = Text("没有这次导入，或它没有这份台账", "there was no such import, or it did not bring that roster")
    yield from where("statements", known["known"].is_null(), text.zh, text.en)
