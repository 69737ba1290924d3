"""Nodes and edges: as values, and as the rows of the frames that a graph is made of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import lru_cache
from json.encoder import encode_basestring
from types import MappingProxyType
from typing import NamedTuple

import polars as pl

from graphcore.frames import frame_of
from graphcore.provenance import Source
from graphcore.vocabulary import NODE_KINDS, Value

Attributes = Mapping[str, Value]
NO_ATTRIBUTES: Attributes = MappingProxyType({})

NODE_SCHEMA = pl.Schema(
    {
        "id": pl.String(),
        "kind": pl.Enum(list(NODE_KINDS)),
        "name": pl.String(),
        "aliases": pl.List(pl.String()),
        "attributes": pl.String(),  # JSON object, keys sorted
        "sources": pl.String(),  # JSON list of [file, sheet, row, column]
    }
)
EDGE_SCHEMA = pl.Schema(
    {
        "source": pl.Int32(),  # position in the node frame
        "target": pl.Int32(),
        "attributes": pl.String(),
        "sources": pl.String(),
    }
)
LINK_SCHEMA = pl.Schema({"kind": pl.String(), **dict.fromkeys(EDGE_SCHEMA, pl.String())})
"""Edges whose ends are ids."""

PLACE_SCHEMA = pl.Schema({"file": pl.String(), "sheet": pl.String(), "row": pl.Int64(), "column": pl.String()})
"""Sources, in columns."""


class Node(NamedTuple):
    """One node.

    Attributes
    ----------
    aliases
        Every other spelling met, sorted.
    sources
        The rows it stands on, in canonical order.
    """

    id: str
    kind: str
    name: str
    aliases: tuple[str, ...] = ()
    attributes: Attributes = NO_ATTRIBUTES
    sources: tuple[Source, ...] = ()


class Edge(NamedTuple):
    """One edge; ``sources`` are the cells that say so."""

    kind: str
    source: str
    target: str
    attributes: Attributes = NO_ATTRIBUTES
    sources: tuple[Source, ...] = ()


def frame_of_nodes(nodes: Iterable[Node]) -> pl.DataFrame:
    """Nodes as a frame of :data:`NODE_SCHEMA`."""
    rows = ((*n[:3], sorted(n.aliases), text_of(n.attributes), _text_of_sources(n.sources)) for n in nodes)
    return frame_of(rows, NODE_SCHEMA)


def frame_of_edges(edges: Iterable[Edge]) -> pl.DataFrame:
    """Edges as a frame of :data:`LINK_SCHEMA`."""
    return frame_of(((*e[:3], text_of(e.attributes), _text_of_sources(e.sources)) for e in edges), LINK_SCHEMA)


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def text_of(attributes: Attributes) -> str:
    """Attributes as a frame has them.

    Examples
    --------
    >>> text_of({"name": "甲", "employees": 12, "rosters": ["enterprises", "grids"], "listed": True})
    '{"employees":12,"listed":true,"name":"甲","rosters":["enterprises","grids"]}'
    """
    said = [f"{_quoted(name)}:{value_text(attributes[name])}" for name in sorted(attributes)]
    return f"{{{','.join(said)}}}"


def value_text(value: Value) -> str:
    """A value as the attributes in a frame have it."""
    # Most values are texts and whole numbers, which need no encoder of their own.
    return (
        encode_basestring(value) if type(value) is str else str(value) if type(value) is int else _ENCODER.encode(value)
    )


def _text_of_sources(sources: Iterable[Source]) -> str:
    return f"[{','.join(map(_text_of_source, sources))}]"


def _text_of_source(source: Source) -> str:
    file, sheet, row, column = source
    return f"[{_quoted(file)},{_quoted(sheet)},{'null' if row is None else row},{_quoted(column)}]"


def texts_of_places(places: pl.DataFrame) -> pl.Expr:
    """What the list of sources says of each place, for a frame with the columns of :data:`PLACE_SCHEMA`.

    Examples
    --------
    >>> places = pl.DataFrame([("甲.xlsx", None, 2, "C")], schema=PLACE_SCHEMA, orient="row")
    >>> places.select(texts_of_places(places)).item()
    '["甲.xlsx",null,2,"C"]'
    """
    parts = (pl.col(name).replace_strict(*_each_quoted(places[name])) for name in ("file", "sheet", "column"))
    file, sheet, column = parts
    return pl.format("[{},{},{},{}]", file, sheet, pl.col("row").cast(pl.String).fill_null("null"), column)


def _each_quoted(texts: pl.Series) -> tuple[pl.Series, pl.Series]:
    """The distinct ones of some texts, and those as JSON."""
    distinct = texts.unique()
    return distinct, pl.Series([_quoted(text) for text in distinct], dtype=pl.String)


@lru_cache(maxsize=1 << 16)
def _quoted(part: str | None) -> str:
    return _ENCODER.encode(part)


def sources_of(text: str) -> tuple[Source, ...]:
    """The sources that a frame has as text."""
    return tuple(Source(*place) for place in json.loads(text))


def node_of(row: tuple[str, str, str, list[str], str, str]) -> Node:
    """The node that a row of a frame is."""
    node, kind, name, aliases, attributes, sources = row
    return Node(node, kind, name, tuple(aliases), json.loads(attributes), sources_of(sources))
