"""Where the islands lie about the street's core; those of several streets street by street."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from viz.discs import SPACING

_ONE_RING = 6  # islands that stand on one ring however small the core is


class Position(NamedTuple):
    """A point of the map; x to the right, y down."""

    x: float
    y: float


class Cluster(NamedTuple):
    """Islands of one street, as a disc that holds them."""

    centre: Position
    radius: float
    islands: int


def archipelago(core: float, radii: Sequence[float]) -> list[Position]:
    """Centres of the islands: rings about the core, the first island to the left of it.

    Every island gets the room of the largest, so that one that grows pushes none aside before
    it outgrows that room.
    """
    if not radii:
        return []
    room = max(radii) + SPACING
    if len(radii) == 1 and not core:
        return [Position(0, 0)]  # one community and nothing above it
    centres: list[Position] = []
    distance = core + room
    if len(radii) in range(2, _ONE_RING + 1):
        distance = max(distance, room / math.sin(math.pi / len(radii)))
    while len(centres) < len(radii):
        capacity = max(2, int(math.pi / math.asin(room / distance) + 1e-9))
        here = min(len(radii) - len(centres), capacity)
        for slot in range(here):
            angle = math.pi + 2 * math.pi * slot / here
            centres.append(Position(round(distance * math.cos(angle), 1), round(distance * math.sin(angle), 1)))
        distance += 2 * room
    return centres


def clusters(core: float, streets: Sequence[Sequence[float]]) -> tuple[list[Position], list[Cluster]]:
    """Centres of all islands, and the discs of the streets about the core.

    Parameters
    ----------
    streets
        The radii of the islands of each street.
    """
    within = [archipelago(0.0, radii) for radii in streets]
    widths = [
        max(math.hypot(*centre) + radius for centre, radius in zip(centres, radii, strict=True)) + SPACING
        for centres, radii in zip(within, streets, strict=True)
    ]
    middles = archipelago(core, widths)
    islands = [
        Position(round(middle.x + centre.x, 1), round(middle.y + centre.y, 1))
        for middle, centres in zip(middles, within, strict=True)
        for centre in centres
    ]
    return islands, [
        Cluster(middle, width, len(radii)) for middle, width, radii in zip(middles, widths, streets, strict=True)
    ]
