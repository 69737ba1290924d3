"""One island as a disc: how many nodes stand where, on which arcs, from the inside out.

Only how many there are of each sort decides; which they are is a matter of order alone.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import NamedTuple

from viz.bands import BODIES, HEART, OUTSIDE

SPACING = 38.0
"""Least distance between two nodes of a ring, and between two rings."""

_SECTOR_STEP = 8  # members by which a sector's share of the circle grows
_RADIUS_STEP = 40.0
_TOP = -math.pi / 2

Counts = Mapping[int, Mapping[int, int]]
"""Band → sector, by its place among those of the island → how many nodes."""


class Arc(NamedTuple):
    """So many nodes along a part of a ring, the first of them ``offset`` steps after its start; angles in radians."""

    members: int
    radius: float
    start: float
    end: float
    offset: float


class Disc:
    """Placement of one island's members around its own centre.

    Attributes
    ----------
    arcs
        In the order of placing: band by band, sector by sector.
    sectors
        Start and end of each sector, by its place.
    inner, outer
        Between which radii the sectors are.
    radius
        That holds everything.
    """

    def __init__(self, counts: Counts) -> None:
        self.arcs: list[Arc] = []
        self.sectors: dict[int, tuple[float, float]] = {}
        whole = {band: sum(counts.get(band, {}).values()) for band in (HEART, BODIES, OUTSIDE)}
        parts = {band: counts[band] for band in sorted(counts) if band not in whole}
        radius = self._fill_ring(whole[BODIES], self._place_heart(whole[HEART]))
        self.inner = radius + SPACING / 2
        if parts:
            radius = self._fill_sectors(parts, radius)
        self.outer = radius + SPACING / 2
        radius = self._fill_ring(whole[OUTSIDE], radius + SPACING)  # a gap for the sectors' names
        self.radius = math.ceil((radius + SPACING / 2) / _RADIUS_STEP) * _RADIUS_STEP

    def _place_heart(self, count: int) -> float:
        """Put the core in the middle; returns the radius that is full."""
        if count == 1:
            self.arcs.append(Arc(1, 0.0, 0.0, 0.0, 0.0))
            return SPACING / 2
        return self._fill_ring(count, 0.0)

    def _fill_ring(self, count: int, full: float) -> float:
        """Put nodes on as many whole rings outside a radius as they need."""
        radius = full
        while count:
            radius += SPACING
            here = min(count, max(1, _capacity(radius, 2 * math.pi)))
            self.arcs.append(Arc(here, radius, _TOP, _TOP + 2 * math.pi, 0.0))
            count -= here
        return radius

    def _fill_sectors(self, counts: Counts, full: float) -> float:
        members: dict[int, int] = {}
        for of_band in counts.values():
            for sector, count in of_band.items():
                members[sector] = members.get(sector, 0) + count
        steps = {sector: math.ceil(members[sector] / _SECTOR_STEP) for sector in sorted(members)}
        angle = _TOP
        for sector, step in steps.items():
            width = 2 * math.pi * step / sum(steps.values())
            self.sectors[sector] = (angle, angle + width)
            angle += width
        narrowest = 2 * math.pi * min(steps.values()) / sum(steps.values())
        radius = max(full, SPACING / narrowest)
        for of_band in counts.values():
            radius = max(
                self._fill_band(of_band.get(sector, 0), radius, *ends) for sector, ends in self.sectors.items()
            )
        return radius

    def _fill_band(self, count: int, full: float, start: float, end: float) -> float:
        """Put nodes on as many arcs of a sector as they need, shared out by the arcs' lengths."""
        radii: list[float] = []
        capacities: list[int] = []
        while sum(capacities) < count:
            radii.append(full + SPACING * (len(radii) + 1))
            capacities.append(_capacity(radii[-1], end - start))
        for number, radius in enumerate(radii):
            room = sum(capacities[number + 1 :])
            here = max(count - room, math.ceil(count * radius / sum(radii[number:])))
            here = min(here, capacities[number])
            if here:
                self.arcs.append(Arc(here, radius, start, end, 0.5))
            count -= here
        return radii[-1] if radii else full


def _capacity(radius: float, angle: float) -> int:
    """How many nodes an arc takes without two coming closer than the spacing, allowing for the chord."""
    return int(radius * angle / (SPACING * 1.05))
