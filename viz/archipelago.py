"""Where the islands lie about the street's core; those of several streets street by street."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from viz.discs import SPACING

_ONE_RING = 6  # islands that stand on one ring however small the core is
_WIDE = 1.8  # times as wide as high: so are screens and sheets


class Position(NamedTuple):
    """A point of the map; x to the right, y down."""

    x: float
    y: float


class Cluster(NamedTuple):
    """Islands of one street, as a disc that holds them."""

    centre: Position
    radius: float
    islands: int


def archipelago(core: float, radii: Sequence[float], wide: float = _WIDE) -> list[Position]:
    """Centres of the islands: a ring about the core, the first island to the left of it; more are packed from the middle.

    Every island gets the room of the largest, so that one that grows pushes none aside before
    it outgrows that room.

    Parameters
    ----------
    wide
        How many times as wide as high what is packed becomes.
    """
    if not radii:
        return []
    room = max(radii) + SPACING
    if len(radii) > _ONE_RING:
        return _packed(len(radii), room, core, wide)
    if len(radii) == 1 and not core:
        return [Position(0, 0)]  # one community and nothing above it
    distance = core + room
    if len(radii) > 1:
        distance = max(distance, room / math.sin(math.pi / len(radii)))
    angles = (math.pi + 2 * math.pi * slot / len(radii) for slot in range(len(radii)))
    return [Position(round(distance * math.cos(angle), 1), round(distance * math.sin(angle), 1)) for angle in angles]


def _packed(count: int, room: float, core: float, wide: float) -> list[Position]:
    """The innermost places of the densest lattice that there is for discs alike, each of whose has six about it.

    Its middle is a place, halfway between two or among three, whichever lets all lie nearest; the core has it to itself.
    """
    rows = math.ceil(math.sqrt(count / wide)) + 3 + math.ceil(core / room)
    columns = math.ceil(wide * rows)
    found = []
    for right, down in ((0.0, 0.0), (1.0, 0.0), (1.0, 1 / math.sqrt(3))):
        places = (
            (room * (2 * column + row % 2 + right), room * (math.sqrt(3) * row + down))
            for row in range(-rows, rows + 1)
            for column in range(-columns, columns + 1)
        )
        free = [
            (round(math.hypot(x / wide, y), 1), round(math.atan2(y, x), 3), Position(round(x, 1), round(y, 1)))
            for x, y in places
            if not core or math.hypot(x, y) >= core + room
        ]
        found.append(sorted(free)[:count])
    return [place for *_, place in min(found, key=lambda nearest: nearest[-1][0])]


def clusters(core: float, streets: Sequence[Sequence[float]]) -> tuple[list[Position], list[Cluster]]:
    """Centres of all islands, and the discs of the streets about the core.

    Parameters
    ----------
    streets
        The radii of the islands of each street.
    """
    within = [archipelago(0.0, radii, wide=1.0) for radii in streets]
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
