"""The map of a street or a district, drawn by the page's own script with WebGL."""

from __future__ import annotations

from viz.html import environment
from viz.map_data import MapData
from viz.map_frame import frame


def render(data: MapData) -> str:
    """One HTML text, the same for the same data; to be written as UTF-8."""
    return environment().get_template("map.html").render(heading=data.title, library="", **frame(data))
