"""Which ring of its island a node stands on, and in what order."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import polars as pl

from graphcore.graph import Graph
from graphcore.vocabulary import NODE_KINDS

HEART, BODIES, GRIDS, BRANCHES, ESTATES, DWELLINGS, ACTORS, OUTSIDE = range(8)
_BANDS: Mapping[str, int] = {
    "province": BODIES,
    "city": BODIES,
    "district": BODIES,
    "street": BODIES,
    "community": BODIES,
    "residents_committee": BODIES,
    "forum": BODIES,
    "grid": GRIDS,
    "estate": ESTATES,
    "owners_committee": ESTATES,
    "property_firm": ESTATES,
    "building": DWELLINGS,
    "party_household": DWELLINGS,
    "need": OUTSIDE,
    "resource": OUTSIDE,
    "project": OUTSIDE,
    "matter": OUTSIDE,
    "activity": OUTSIDE,
}
_PARTY_BANDS: Mapping[str, int] = {
    "work_committee": HEART,
    "committee": HEART,
    "general_branch": BODIES,
    "branch": BRANCHES,
    "group": DWELLINGS,
}
_IN_SECTORS = (GRIDS, BRANCHES, ESTATES, DWELLINGS, ACTORS)
_RANKS = {kind: rank for rank, kind in enumerate([*_BANDS, *sorted(set(NODE_KINDS) - set(_BANDS))])}
_DIGITS = 18  # of the longest number that counts as one


def levels(graph: Graph) -> pl.Series:
    """The level of every Party organisation; null for all other nodes."""
    of_party = pl.when(pl.col("kind") == "party_org").then("attributes")
    return graph.nodes.select(level=of_party.str.json_path_match("$.level"))["level"]


def bands(graph: Graph, level: pl.Series, community: npt.NDArray[np.int32]) -> npt.NDArray[np.int8]:
    """The band of every node, 0 innermost.

    Parameters
    ----------
    level
        As ``levels`` gives them.
    community
        Where each node is at home; below nought it is at home in none.
    """
    kind = pl.col("kind").cast(pl.String)
    of_kind = kind.replace_strict(_BANDS, default=ACTORS, return_dtype=pl.Int8)
    of_level = pl.lit(level).replace_strict(_PARTY_BANDS, default=BRANCHES, return_dtype=pl.Int8)
    found = graph.nodes.select(band=pl.when(kind == "party_org").then(of_level).otherwise(of_kind))["band"].to_numpy()
    # The street has no sectors: whole rings about its core.
    return np.where((community < 0) & np.isin(found, _IN_SECTORS), np.int8(BODIES), found)


def along_ring(graph: Graph) -> npt.NDArray[np.intp]:
    """The place of every node along a ring: like beside like, and 第2网格 before 第10网格."""
    kind = pl.col("kind").cast(pl.String).replace_strict(_RANKS, return_dtype=pl.Int16)
    order = graph.nodes.select(kind=kind, name=in_counting_order(pl.col("name")), at=pl.int_range(pl.len()))
    sorted_ = order.sort("kind", "name", "at")["at"].to_numpy()
    place = np.empty(len(sorted_), dtype=np.intp)
    place[sorted_] = np.arange(len(sorted_))
    return place


def in_counting_order(name: pl.Expr) -> pl.Expr:
    """What names are sorted by for their numbers to count as numbers.

    Examples
    --------
    >>> pl.Series(["10号", "9号", "号"]).to_frame("name").sort(in_counting_order(pl.col("name")))["name"].to_list()
    ['9号', '10号', '号']
    """
    # Every number to the same length, after what comes before every letter.
    filled = name.str.replace_all(r"(\d+)", "\x00" + "0" * _DIGITS + "${1}")
    return filled.str.replace_all(rf"\x00\d*(\d{{{_DIGITS}}})", "\x00${1}")
