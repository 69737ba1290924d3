"""Where the islands lie about the street's core."""

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
