"""Which ring of its island a node stands on, and in what order."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graphcore.graph import Node
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
_ORDER = {kind: place for place, kind in enumerate(_BANDS)}


def band_of(node: Node, home: Home) -> int:
    """The band of a node, 0 innermost."""
    if node.kind == "party_org":
        band = _PARTY_BANDS.get(node.attributes.get("level"), BRANCHES)
    else:
        band = _BANDS.get(node.kind, ACTORS)
    if home.community is None and band in (GRIDS, BRANCHES, ESTATES, DWELLINGS, ACTORS):
        return BODIES  # the street has no sectors: whole rings about its core
    return band


def along_ring(node: Node) -> tuple[int, str, list[tuple[int, str]], str]:
    """Order along a ring: like beside like, and 第2网格 before 第10网格."""
    parts = [(int(part), "") if part.isdecimal() else (0, part) for part in re.split(r"(\d+)", node.name)]
    return (_ORDER.get(node.kind, len(_ORDER)), node.kind, parts, node.id)
