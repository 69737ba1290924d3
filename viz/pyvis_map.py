"""The map as one self-contained HTML file: pyvis's network in a page of our own.

Of pyvis are used its ``Network`` and the vis-network that it carries; its own page loads from
elsewhere and runs script from titles, so the template is ours. The page requests nothing, runs
only the scripts whose hashes its policy names, and takes its data from an inert JSON element.
"""

from __future__ import annotations

from importlib.resources import files

from viz.html import LANGUAGE_TAGS, environment, look, own, policy
from viz.map_data import MapData
from viz.page import Page

_VIS_NETWORK = ("templates", "lib", "vis-9.1.2", "vis-network.min.js")
_SCRIPTS = (
    "data",
    "palette",
    "outlines",
    "labels",
    "place_names",
    "picture",
    "legend",
    "search",
    "detail",
    "findings",
    "main",
)
"""The page's script, part by part in the order of reading; all parts share one scope."""

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

    page = Page(data)
    network = Network(heading=data.title)
    # add_node looks through all nodes for each new one; the lists themselves are public.
    network.nodes.extend(page.nodes())
    network.edges.extend(page.edges())
    network.options = _OPTIONS
    network.path = "map.html"
    network.templateEnv = environment()

    style = look("map.css")
    library = _script_of_pyvis()
    script = "(() => {\n'use strict';\n" + "\n".join(own(f"map/{part}.js") for part in _SCRIPTS) + "\n})();"
    network.templateEnv.globals |= {
        "language": LANGUAGE_TAGS[data.language],
        "page": page.rest() | {"options": _OPTIONS},
        "policy": policy(library, script, style=style),
        "style": Markup(style),  # noqa: S704 — the project's own
        "library": Markup(library),  # noqa: S704 — the library's own
        "script": Markup(script),  # noqa: S704 — the project's own
    }
    return str(network.generate_html())


def _script_of_pyvis() -> str:
    """vis-network as pyvis carries it; browsers hash scripts with plain line ends."""
    text = files("pyvis").joinpath(*_VIS_NETWORK).read_text(encoding="utf-8")
    body, _, _ = text.replace("\r\n", "\n").replace("\r", "\n").partition("//# sourceMappingURL=")
    return body.strip()
