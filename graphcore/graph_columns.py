"""The columns of a graph in memory."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import polars as pl

from graphcore.columns import Codes, Ends, Positions, Stated
from graphcore.graph import Graph


class GraphColumns:
    """Implements :class:`graphcore.columns.Columns`."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def __len__(self) -> int:
        """Number of nodes."""
        return len(self._graph)

    def ranks(self) -> None:
        """Nodes are numbered by id."""

    def kinds(self) -> Codes:
        """The kind of each node, as a place in :data:`KINDS`."""
        return self._graph.nodes["kind"].to_physical().to_numpy().astype(np.uint8)

    def ends(self, kind: str) -> Ends:
        """The edges of a kind."""
        frame = self._graph.edges.get(kind)
        if frame is None:
            return Ends(np.empty(0, np.int32), np.empty(0, np.int32))
        return Ends(frame["source"].to_numpy(), frame["target"].to_numpy())

    def of_nodes(self, attribute: str) -> Stated:
        """An attribute of nodes."""
        return stated(self._graph.nodes["attributes"], attribute)

    def of_edges(self, kind: str, attribute: str) -> Stated:
        """An attribute of the edges of a kind."""
        frame = self._graph.edges.get(kind)
        return stated(pl.Series([], dtype=pl.String) if frame is None else frame["attributes"], attribute)

    def told_of_nodes(self, column: str, nodes: Positions) -> pl.Series:
        """``id``, ``name`` or ``sources`` (JSON) of some nodes."""
        return self._graph.nodes[column].gather(nodes)

    def named(self, kind: str) -> dict[int, tuple[str, str]]:
        """Id and name of each node of a kind of which there are few, in the order of ids."""
        at = (self._graph.nodes["kind"] == kind).arg_true()
        return dict(zip(at, self._graph.nodes.select("id", "name")[at].rows(), strict=True))

    def sources_of_edges(self, kind: str, rows: Positions) -> pl.Series:
        """The sources (JSON) of some edges of a kind."""
        return self._graph.edges[kind]["sources"].gather(rows)

    def positions(self, ids: Sequence[str]) -> Positions:
        """Where nodes of these ids are."""
        return self._graph.nodes["id"].search_sorted(pl.Series(ids, dtype=pl.String)).to_numpy().astype(np.int32)

    def graph(self) -> Graph:
        """All of it."""
        return self._graph


def stated(objects: pl.Series, attribute: str) -> Stated:
    """One attribute out of a column of JSON objects of scalars and lists, as the graph writes them.

    Examples
    --------
    >>> objects = pl.Series(['{"form":"unit","level":"branch"}', '{}', '{"level":null}', '{"rosters":["a]","b"]}'])
    >>> [stated(objects, name).texts for name in ("level", "rosters")]
    [['"branch"', 'null'], ['["a]","b"]']]
    """
    key = f'"{attribute}":'
    rows = objects.str.contains(key, literal=True).arg_true()
    # Inside a text its quotes are escaped, so the key stands there after a backslash if at all.
    values = objects.gather(rows).str.extract(rf"[{{,]{re.escape(key)}({_VALUE})")
    found = values.is_not_null()
    return coded(rows.filter(found).to_numpy().astype(np.int32), values.filter(found))


def every_stated(objects: pl.Series) -> dict[str, Stated]:
    r"""Every attribute, each as :func:`stated` tells it: one look at each object, where many are asked for.

    Examples
    --------
    >>> told = every_stated(pl.Series(['{"form":"unit","level":"a\\",\\"form\\":1"}', '{}', '{"rosters":["a]","b"]}']))
    >>> [(name, one.rows.tolist(), one.texts) for name, one in told.items()]
    [('form', [0], ['"unit"']), ('level', [0], ['"a\\",\\"form\\":1"']), ('rosters', [2], ['["a]","b"]'])]
    """
    portions = range(0, len(objects), _AT_ONCE)  # of a country's places all members together are large
    told = pl.concat([_members(objects.slice(first, _AT_ONCE), first) for first in portions or (0,)])
    by_name = told.with_columns(pl.col("name").str.slice(1)).partition_by("name", as_dict=True, maintain_order=True)
    return {
        str(name): coded(each["row"].to_numpy().astype(np.int32), each["value"]) for (name,), each in by_name.items()
    }


def _members(objects: pl.Series, first: int) -> pl.DataFrame:
    """Row, name and value of each member of some objects, the first of which stands in a row."""
    members = objects.str.extract_all(rf'"[^"]+":(?:{_VALUE})').alias("member").to_frame().with_row_index("row", first)
    parts = pl.col("member").str.splitn('":', 2).struct.rename_fields(["name", "value"]).alias("part")
    return members.explode("member").drop_nulls().select("row", parts).unnest("part")


def coded(rows: Positions, values: pl.Series) -> Stated:
    """An attribute by the JSON text of each row where it is stated."""
    texts = values.unique(maintain_order=True)
    codes = values.cast(pl.Enum(texts)).to_physical().to_numpy() if len(texts) else np.empty(0, np.uint32)
    return Stated(rows, codes, texts.to_list())


_AT_ONCE = 1 << 16  # objects taken apart
_TEXT = r'"(?:[^"\\]|\\.)*"'
_VALUE = rf'{_TEXT}|\[(?:{_TEXT}|[^"\]])*\]|[^",}}\[]+'
