"""A graph as a small picture: the map's places and colours, without anything to click."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

import polars as pl

from graphcore.exchange.safe_text import legal_in_xml
from graphcore.graph import Graph
from queries.findings import Finding
from queries.rules import Rule
from viz.map_data import MapData, map_data
from viz.standing import STANDINGS, Standing
from viz.ties import FAMILY_OF, TIE_FAMILIES

_MOST = 4_000  # nodes; more are no picture, and a notebook keeps every picture
_WIDTH = 640
_MARGIN = 40.0
_LETTERS = 0.09  # of an island's name, as a share of its radius
_FILL_OF: Mapping[Standing, str] = {
    "uncovered": "#d55e00",
    "unknown": "#6b7278",
    "work": "#56b4e9",
    "organisation": "#009e73",
    "excluded": "#b7bcc0",
    "not_asked": "#9aa3aa",
}
_FILLS = [_FILL_OF[standing] for standing in STANDINGS]
_CORE = "#e8b500"


def small_map(graph: Graph, findings: Iterable[Finding] = (), rules: Mapping[str, Rule] | None = None) -> str | None:
    """The picture as SVG; None where there is nothing to draw, or too much.

    Parameters
    ----------
    findings
        They decide the colours.
    rules
        Those that gave them, by id.

    Examples
    --------
    >>> from graphcore.graph import Node
    >>> small_map(Graph.of([Node("CM-1", "community", "<b>")])).count("&lt;b&gt;")
    1
    """
    if not 0 < len(graph) <= _MOST:
        return None
    drawn = map_data(graph, tuple(findings), title="", language="zh", rules=rules or {})
    discs = [(island.centre, island.radius) for island in drawn.islands]
    space = _MARGIN + max(radius for _, radius in discs) * _LETTERS * 2
    left = min(centre.x - radius for centre, radius in discs) - _MARGIN
    top = min(centre.y - radius for centre, radius in discs) - space
    width = max(centre.x + radius for centre, radius in discs) + _MARGIN - left
    height = max(centre.y + radius for centre, radius in discs) + _MARGIN - top
    parts = [*_islands(graph, drawn), *_ties(drawn), *_nodes(drawn)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{round(_WIDTH * height / width)}" '
        f'viewBox="{left:.0f} {top:.0f} {width:.0f} {height:.0f}" font-family="sans-serif">{"".join(parts)}</svg>'
    )


def _islands(graph: Graph, drawn: MapData) -> Iterator[str]:
    for island in drawn.islands:
        (x, y), radius = island.centre, island.radius
        yield f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.0f}" fill="#f4f5f3" stroke="#dcdfe1" stroke-width="2"/>'
        if island.node:
            name = escape(legal_in_xml(graph.node(island.node).name))
            size = radius * _LETTERS
            yield (
                f'<text x="{x:.0f}" y="{y - radius - size / 3:.0f}" font-size="{size:.0f}" fill="#5d676f" '
                f'text-anchor="middle">{name}</text>'
            )


def _ties(drawn: MapData) -> Iterator[str]:
    kinds = [kind for kind, family in FAMILY_OF.items() if TIE_FAMILIES[family].shown]
    spots = list(drawn.nodes.select("x", "y").iter_rows())
    for source, target in drawn.edges.filter(pl.col("kind").is_in(kinds)).select("source", "target").iter_rows():
        (x, y), (to_x, to_y) = spots[source], spots[target]
        yield (
            f'<line x1="{x:.0f}" y1="{y:.0f}" x2="{to_x:.0f}" y2="{to_y:.0f}" '
            'stroke="#9aa3aa" stroke-opacity="0.45" stroke-width="1.5"/>'
        )


def _nodes(drawn: MapData) -> Iterator[str]:
    for x, y, size, core, standing in drawn.nodes.select("x", "y", "size", "core", "standing").iter_rows():
        fill = _CORE if core else _FILLS[standing]
        yield f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{size * 0.8:.0f}" fill="{fill}"/>'
