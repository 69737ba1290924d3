"""A NetworkX graph whose kinds have other words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import networkx as nx


def in_our_words(graph: nx.Graph[Any], kind: str, kinds: Mapping[str, str]) -> nx.Graph[Any]:
    """The graph with ``kind`` on nodes and edges, in the words of the vocabulary; the one given is not changed.

    Parameters
    ----------
    kind
        The attribute that says what a node or an edge is.
    kinds
        Its values → kinds of the vocabulary; a value that is not named is one already.
    """
    if kind == "kind" and not kinds:
        return graph
    told = graph.copy()
    for data in [*(data for _, data in told.nodes(data=True)), *(data for *_, data in told.edges(data=True))]:
        if kind in data:
            value = data.pop(kind)
            data["kind"] = kinds.get(value, value)
    return told
