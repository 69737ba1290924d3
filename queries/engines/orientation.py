"""Which way an edge of an undirected NetworkX graph runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graphcore.errors import UnusableInput
from graphcore.vocabulary import EDGE_KINDS, TERRITORIES


def oriented(kind: str, one: str, other: str, nodes: Mapping[str, Mapping[str, Any]]) -> tuple[str, str]:
    """The ends of an edge as source and target.

    ``networkx.Graph`` does not keep which end came first; the vocabulary tells by the kinds of
    the ends. Of two territories the narrower lies in the wider.

    Raises
    ------
    UnusableInput
        If the edge could run either way.

    Examples
    --------
    >>> oriented("located_in", "CM-1", "GR-1", {"CM-1": {"kind": "community"}, "GR-1": {"kind": "grid"}})
    ('GR-1', 'CM-1')
    """
    declared = EDGE_KINDS.get(kind)
    if declared is None or not declared.directed:
        return one, other
    first, second = nodes[one]["kind"], nodes[other]["kind"]
    if first != second and first in TERRITORIES and second in TERRITORIES:
        return (one, other) if TERRITORIES.index(first) > TERRITORIES.index(second) else (other, one)
    if not declared.allows(second, first):
        return one, other
    if not declared.allows(first, second):
        return other, one
    raise UnusableInput(
        f"无向图看不出 {one} 与 {other} 之间 {kind} 的方向；请改用有向图（DiGraph 或 MultiDiGraph）。",
        f"An undirected graph does not tell which way {kind} runs between {one} and {other}; "
        "use a DiGraph or MultiDiGraph.",
    )
