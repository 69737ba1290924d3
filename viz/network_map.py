"""A map of any size, by the renderer that suits it."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

from graphcore.errors import UnusableInput

if TYPE_CHECKING:
    from viz.map_data import MapData

RENDERERS: Mapping[str, str] = MappingProxyType({"pyvis": "viz.pyvis_map", "webgl": "viz.webgl_map"})
"""Name → the module whose ``render`` makes one HTML text of map data."""

PYVIS_UP_TO = 1_000
"""Nodes; beyond, pyvis's vis-network takes seconds for a picture and for every move."""


def render(data: MapData, renderer: str | None = None) -> str:
    """One HTML text; without a renderer, by how many nodes there are.

    Raises
    ------
    UnusableInput
        If there is no such renderer.
    """
    chosen = renderer or ("pyvis" if len(data.nodes) <= PYVIS_UP_TO else "webgl")
    if chosen not in RENDERERS:
        known = ", ".join(RENDERERS)
        raise UnusableInput(f"没有“{chosen}”；可用的有：{known}。", f"There is no {chosen}; there are: {known}.")
    page: str = import_module(RENDERERS[chosen]).render(data)
    return page
