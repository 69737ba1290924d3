"""How large a graph is, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from onecore.speech import say

if TYPE_CHECKING:
    from graphcore.graph import Graph


def size_of(graph: Graph) -> str:
    """Its nodes and edges: ``3 nodes and 2 edges``."""
    return say(
        f"{graph.count()} 个节点、{graph.count('edges')} 条边",
        f"{graph.count()} nodes and {graph.count('edges')} edges",
    )
