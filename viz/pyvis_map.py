"""The map as one self-contained HTML file: pyvis's network in a page of our own.

Of pyvis are used its ``Network`` and the vis-network that it carries; its own page loads from
elsewhere and runs script from titles, so the template is ours. The page requests nothing, runs
only the scripts whose hashes its policy names, and takes its data from an inert JSON element.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from viz.map_data import MapData
from viz.page import Page, json_in_html

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
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup
    from pyvis.network import Network  # type: ignore[import-untyped]

    page = Page(data)
    network = Network(heading=data.title)
    # add_node looks through all nodes for each new one; the lists themselves are public.
    network.nodes.extend(page.nodes())
    network.edges.extend(page.edges())
    network.options = _OPTIONS
    network.path = "map.html"
    network.templateEnv = Environment(loader=PackageLoader("viz"), autoescape=True, undefined=StrictUndefined)

    style = _ours("map.css")
    library = _script_of_pyvis()
    script = "(() => {\n'use strict';\n" + "\n".join(_ours(f"map/{part}.js") for part in _SCRIPTS) + "\n})();"
    network.templateEnv.filters["json"] = lambda value: Markup(json_in_html(value))  # noqa: S704 — escaped there
    network.templateEnv.globals |= {
        "language": {"zh": "zh-CN", "en": "en"}[data.language],
        "page": page.rest() | {"options": _OPTIONS},
        "policy": (
            f"default-src 'none'; script-src {_hash(library)} {_hash(script)}; style-src {_hash(style)}; "
            "base-uri 'none'; form-action 'none'"
        ),
        "style": Markup(style),  # noqa: S704 — the project's own
        "library": Markup(library),  # noqa: S704 — the library's own
        "script": Markup(script),  # noqa: S704 — the project's own
    }
    return str(network.generate_html())


def _ours(name: str) -> str:
    return (
        files("viz").joinpath("templates", *name.split("/")).read_text(encoding="utf-8").replace("\r\n", "\n").strip()
    )


def _script_of_pyvis() -> str:
    """vis-network as pyvis carries it; browsers hash scripts with plain line ends."""
    text = files("pyvis").joinpath(*_VIS_NETWORK).read_text(encoding="utf-8")
    body, _, _ = text.replace("\r\n", "\n").replace("\r", "\n").partition("//# sourceMappingURL=")
    return body.strip()


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
