"""What a page is called that nobody has named: the place that it is about."""

from __future__ import annotations

from pathlib import Path

from graphcore.graph import Graph

_NARROWEST_FIRST = ("community", "street", "district", "city", "province")


def title_of(graph: Graph, on: str = "onecore") -> str:
    """The name of the narrowest place that all else lies in, where there is one; else that of the store.

    Parameters
    ----------
    on
        Where the graph comes from, as ``--on`` names it.
    """
    for kind in _NARROWEST_FIRST:
        found = graph.nodes["name"].filter(graph.nodes["kind"] == kind)
        if len(found) == 1 and found[0]:
            return str(found[0])
    return Path(on).stem
