"""Which ring of its island a node stands on, and in what order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

import polars as pl

from graphcore.graph import Graph
from viz.homes import Home

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
_PARTY_BANDS: Mapping[object, int] = {
    "work_committee": HEART,
    "committee": HEART,
    "general_branch": BODIES,
    "branch": BRANCHES,
    "group": DWELLINGS,
}
_NUMBERS = re.compile(r"(\d+)")
_ORDER = {kind: place for place, kind in enumerate(_BANDS)}


class Member(NamedTuple):
    """What placing has to know of a node; ``level`` is that of a Party organisation."""

    id: str
    kind: str
    name: str
    level: str | None = None


def members(graph: Graph) -> list[Member]:
    """Every node of a graph as a member of its island, by id."""
    level = pl.when(pl.col("kind") == "party_org").then(pl.col("attributes").str.json_path_match("$.level"))
    return [Member(*row) for row in graph.nodes.select("id", "kind", "name", level.alias("level")).iter_rows()]


def band_of(member: Member, home: Home) -> int:
    """The band of a node, 0 innermost."""
    of_party = member.kind == "party_org"
    band = _PARTY_BANDS.get(member.level, BRANCHES) if of_party else _BANDS.get(member.kind, ACTORS)
    if home.community is None and band in (GRIDS, BRANCHES, ESTATES, DWELLINGS, ACTORS):
        return BODIES  # the street has no sectors: whole rings about its core
    return band


def along_ring(member: Member) -> tuple[int, str, list[tuple[int, str]], str]:
    """Order along a ring: like beside like, and 第2网格 before 第10网格."""
    parts = [(int(part), "") if part.isdecimal() else (0, part) for part in _NUMBERS.split(member.name)]
    return (_ORDER.get(member.kind, len(_ORDER)), member.kind, parts, member.id)
