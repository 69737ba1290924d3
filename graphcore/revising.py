"""A graph with some of its nodes told otherwise or left out; all else stays in the columns it is in."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any

import numpy as np
import polars as pl

from graphcore.elements import EDGE_SCHEMA, Attributes, Node, frame_of_nodes, text_of
from graphcore.graph import Graph


def revised(
    graph: Graph,
    nodes: Mapping[str, Node],
    without: Collection[str] = (),
    attributes: Callable[[str, Attributes], Attributes] | None = None,
) -> Graph:
    """The same graph but for what is given.

    Parameters
    ----------
    nodes
        By id those that are told otherwise; the id and the kind of each stay.
    without
        Ids of nodes that are left out, with all their edges.
    attributes
        What the attributes of an edge of some kind become.

    Examples
    --------
    >>> street = Graph.of([Node("EN-1", "enterprise", "张记面馆"), Node("EN-2", "enterprise", "云州商贸有限公司")])
    >>> revised(street, {"EN-1": Node("EN-1", "enterprise", "面馆")}, without=["EN-2"]).nodes["name"].to_list()
    ['面馆']
    """
    frame, edges = graph.nodes, dict(graph.edges)
    if nodes:
        others = frame.filter(~pl.col("id").is_in(list(nodes)))
        frame = pl.concat([others, frame_of_nodes(nodes.values())]).sort("id")
    if attributes:
        edges = {kind: _told(frame_of_kind, kind, attributes) for kind, frame_of_kind in edges.items()}
    if without:
        stays = ~frame["id"].is_in(list(without))
        place = pl.Series(np.cumsum(stays.to_numpy()) - 1, dtype=pl.Int32)
        frame = frame.filter(stays)
        edges = {kind: _among(ties, stays, place) for kind, ties in edges.items()}
    return Graph(frame, edges)


def _told(ties: pl.DataFrame, kind: str, attributes: Callable[[str, Attributes], Attributes]) -> pl.DataFrame:
    """Ties whose attributes are told otherwise; each distinct text is read once."""
    changed: dict[str, str] = {}
    for text in ties["attributes"].unique().to_list():
        told: Any = json.loads(text)
        if (become := text_of(attributes(kind, told))) != text:
            changed[text] = become
    if not changed:
        return ties
    return ties.with_columns(pl.col("attributes").replace(changed)).sort(EDGE_SCHEMA.names())


def _among(ties: pl.DataFrame, stays: pl.Series, place: pl.Series) -> pl.DataFrame:
    """Ties both of whose ends stay, at their new places."""
    kept = ties.filter(stays.gather(ties["source"]) & stays.gather(ties["target"]))
    return kept.with_columns(place.gather(kept[end]).alias(end) for end in ("source", "target"))
