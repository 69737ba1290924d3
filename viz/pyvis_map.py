"""The map of a community: pyvis's network and the vis-network that it carries, in a page of our own.

pyvis's own page loads from elsewhere and runs script from titles, so the template is ours.
"""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from viz.html import environment
from viz.map_data import MapData
from viz.map_frame import frame

VIS_NETWORK = ("templates", "lib", "vis-9.1.2", "vis-network.min.js")

# No forces: every position is fixed by the layout.
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"dragNodes": False, "hover": True, "tooltipDelay": 10**9, "selectConnectedEdges": False},
    "nodes": {"fixed": True, "font": {"size": 0}, "borderWidth": 2},
    "edges": {"smooth": False, "width": 1, "selectionWidth": 0, "hoverWidth": 0},
}


def render(data: MapData) -> str:
    """One HTML text, the same for the same data; to be written as UTF-8."""
    from markupsafe import Markup
    from pyvis.network import Network  # type: ignore[import-untyped]

    network = Network(heading=data.title)
    # add_node looks through all nodes for each new one; the lists themselves are public.
    network.nodes.extend(_nodes(data))
    network.edges.extend(_edges(data))
    network.options = _OPTIONS
    network.path = "map.html"
    network.templateEnv = environment()
    library = _script_of_pyvis()
    network.templateEnv.globals |= frame(data, library)
    network.templateEnv.globals |= {"settings": _OPTIONS, "library": Markup(library)}  # noqa: S704 — the library's own
    return str(network.generate_html())


def _nodes(data: MapData) -> list[dict[str, Any]]:
    """What vis-network draws of each node; all else the page knows by its number."""
    spots = data.nodes.select("x", "y", "shape").iter_rows()
    return [{"id": number, "x": x, "y": y, "shape": shape} for number, (x, y, shape) in enumerate(spots)]


def _edges(data: MapData) -> list[dict[str, Any]]:
    """The ties, then the ghosts."""
    number = {node: place for place, node in enumerate(data.nodes["id"])}
    ties = list(data.edges.select("source", "target").iter_rows())
    ghosts = [(number[ghost.source], number[ghost.target]) for ghost in data.ghosts]
    return [{"id": place, "from": source, "to": target} for place, (source, target) in enumerate(ties + ghosts)]


def _script_of_pyvis() -> str:
    """vis-network as pyvis carries it; browsers hash scripts with plain line ends."""
    text = files("pyvis").joinpath(*VIS_NETWORK).read_text(encoding="utf-8")
    body, _, _ = text.replace("\r\n", "\n").replace("\r", "\n").partition("//# sourceMappingURL=")
    return body.strip()
