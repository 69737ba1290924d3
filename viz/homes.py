"""Where each node is at home on the map: its community and its grid.

``located_in`` decides. What is located nowhere is at home with what it is tied to: a branch with
the unit that has it, a property firm with its estates, a need with who raised it. What is tied to
several communities is at home in none and stands with the street.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np
import numpy.typing as npt

from graphcore.graph import Graph

Places = npt.NDArray[np.int32]


class Homes(NamedTuple):
    """Of every node of a graph the community and the grid that it is drawn in, as places in the graph.

    -1 stands where there is none, or several.
    """

    community: Places
    grid: Places


_LEANS: tuple[tuple[str, Literal["source", "target"]], ...] = (
    # Edge kind, and the end that takes over the home of the other. The first that tells decides.
    ("represents", "source"),
    ("manages", "source"),
    ("serves", "source"),
    ("covers", "source"),
    ("has_party_org", "target"),
    ("belongs_to", "source"),
    ("concerns", "source"),
    ("raised", "target"),
    ("offers", "target"),
    ("answers", "source"),
    ("leads", "target"),
    ("joins", "target"),
    ("member_of", "target"),
    ("subordinate_to", "source"),
)
_LONGEST_CHAIN = 4  # a party group leans on its building's branch, that on its committee, …
_ABOVE_COMMUNITIES = ("province", "city", "district", "street", "community")


def homes(graph: Graph) -> Homes:
    """The home of every node."""
    kinds = graph.nodes["kind"]
    below, above = _ends(graph, "located_in")
    found = Homes(
        *(_reached((kinds == kind).to_numpy(), below, above).astype(np.int32) for kind in ("community", "grid"))
    )
    settled = kinds.is_in(_ABOVE_COMMUNITIES).to_numpy()
    leans = [_ends(graph, kind)[:: 1 if end == "source" else -1] for kind, end in _LEANS]
    order = np.repeat(np.arange(len(leans)), [len(leaner) for leaner, _ in leans])
    leaner, host = (np.concatenate([lean[end] for lean in leans]) for end in (0, 1))
    for _ in range(_LONGEST_CHAIN):
        tells = (found.grid[leaner] < 0) & (found.community[host] >= 0) & ~settled[leaner]
        leant = _leant(found, order[tells], leaner[tells], host[tells])
        if all(np.array_equal(now, before) for now, before in zip(leant, found, strict=True)):
            break
        found = leant
    return found


def streets(graph: Graph) -> Places:
    """Of every node the one street that it lies in, as its place in the graph; -1 where there is none, or several."""
    is_street = (graph.nodes["kind"] == "street").to_numpy()
    return _reached(is_street, *_ends(graph, "located_in")).astype(np.int32)


def _ends(graph: Graph, kind: str) -> tuple[Places, Places]:
    """Sources and targets of the edges of a kind."""
    if kind not in graph.edges:
        return np.empty(0, np.int32), np.empty(0, np.int32)
    return graph.edges[kind]["source"].to_numpy(), graph.edges[kind]["target"].to_numpy()


def _reached(wanted: npt.NDArray[np.bool_], below: Places, above: Places) -> npt.NDArray[np.intp]:
    """The one wanted place that the territories above each node, or itself, reach.

    The first and the last that are reached tell whether it is one.
    """
    every = np.arange(len(wanted))
    first, last = np.where(wanted, every, len(wanted)), np.where(wanted, every, -1)
    while True:
        before = first.copy(), last.copy()
        np.minimum.at(first, below, first[above])
        np.maximum.at(last, below, last[above])
        if np.array_equal(first, before[0]) and np.array_equal(last, before[1]):
            return np.where(first == last, first, -1)


def _leant(found: Homes, order: npt.NDArray[np.intp], leaner: Places, host: Places) -> Homes:
    """Homes after one step of leaning: each on hosts of the first kind that tells, if these agree."""
    count = len(found.community)
    first = np.full(count, len(_LEANS))
    np.minimum.at(first, leaner, order)
    decides = order == first[leaner]
    leaner, host = leaner[decides], host[decides]
    leans = first < len(_LEANS)
    hosted = [_agreed(place[host], leaner, count) for place in found]
    of_community, of_grid = hosted
    community = np.where(leans & (found.community < 0), of_community, found.community)
    grid = np.where(leans & (of_community >= 0) & (of_community == community), of_grid, found.grid)
    return Homes(community, grid)


def _agreed(places: Places, leaner: Places, count: int) -> Places:
    """The place that all hosts of a leaner agree on, else -1."""
    low, high = np.full(count, np.iinfo(np.int32).max, np.int32), np.full(count, -1, np.int32)
    np.minimum.at(low, leaner, places)
    np.maximum.at(high, leaner, places)
    return np.where(low == high, low, np.int32(-1))
