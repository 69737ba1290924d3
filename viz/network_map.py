"""A map of any size, by the renderer that suits it."""

from __future__ import annotations

from typing import Literal, get_args

from viz.map_data import MapData

Renderer = Literal["pyvis", "webgl"]
RENDERERS: tuple[Renderer, ...] = get_args(Renderer)

PYVIS_UP_TO = 1_000
"""Nodes; beyond, pyvis's vis-network takes seconds for a picture and for every move."""


def render(data: MapData, renderer: Renderer | None = None) -> str:
    """One HTML text; without a renderer, by how many nodes there are."""
    from viz import pyvis_map, webgl_map

    chosen = renderer or ("pyvis" if len(data.nodes) <= PYVIS_UP_TO else "webgl")
    return pyvis_map.render(data) if chosen == "pyvis" else webgl_map.render(data)
