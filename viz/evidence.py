"""What decided the findings of a map, told from the nodes that they are about."""

from __future__ import annotations

from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt

from viz.map_data import MapData
from viz.packing import folded

Numbers = npt.NDArray[np.integer[Any]]


def seen_from(data: MapData, about: npt.NDArray[np.int32]) -> npt.NDArray[np.int64]:
    """What decided, told from the node that a finding is about: nearly always something near.

    Three times a number, to which is added 0 where it is the folded distance of a node, 1 where it is the place of a
    tie among those of the node, 2 where it is the number of a tie elsewhere.

    Parameters
    ----------
    about
        Of each piece of evidence the node that its finding is about.
    """
    evidence = np.fromiter(chain.from_iterable(data.findings.evidence), dtype=np.int64, count=len(about))
    item, is_tie = evidence // 2, evidence % 2 == 1
    source, target = (data.edges[end].to_numpy() for end in ("source", "target"))
    tie = np.where(is_tie, item, 0)
    of_source, of_target = _places_of_ties(source, target, len(data.nodes)) if len(source) else (tie, tie)
    begins, ends = (is_tie & (end[tie] == about) if len(source) else is_tie for end in (source, target))
    told = np.where(begins, 3 * of_source[tie] + 1, np.where(ends, 3 * of_target[tie] + 1, 3 * item + 2))
    return np.where(is_tie, told, 3 * folded(item - about))


def _places_of_ties(source: Numbers, target: Numbers, nodes: int) -> tuple[Numbers, Numbers]:
    """Of each tie its place among those of its source, and among those of its target."""
    ends = np.stack([source, np.where(source == target, nodes, target)], axis=1).ravel()
    order = np.argsort(ends, kind="stable")
    first = np.searchsorted(ends[order], ends[order])
    places = np.empty(len(ends), dtype=np.int64)
    places[order] = np.arange(len(ends)) - first
    return places[::2], places[1::2]
