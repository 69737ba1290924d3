"""Where each node stands: from the hierarchy alone, no forces, so this year's map lies on last year's.

The street's core is in the middle and each community is a round island about it. In an island the
community's Party committee is the centre; rings around it hold, from the inside out, its other
bodies, the grids, the branches, the estates with what is in them, the other actors and, outermost,
needs, resources, projects and matters. A grid is one sector of its island.

How stable it is: a node's place within its island depends on that island's members alone, so a new
node moves nothing inside another island. It shifts other islands, as wholes, only when its own
becomes larger than every other or the street's core grows; sizes grow in steps. Within its island
it moves the others of its band and sector, and more only when the band needs another ring or the
sector another step.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graphcore.graph import Graph
from viz.bands import BODIES, GRIDS, HEART, OUTSIDE, Member, along_ring, band_of, members
from viz.homes import NOWHERE, Home, homes

SPACING = 38.0
"""Least distance between two nodes of a ring, and between two rings."""

_SECTOR_STEP = 8  # members by which a sector's share of the circle grows
_RADIUS_STEP = 40.0
_ONE_RING = 6  # islands that stand on one ring however small the core is
_TOP = -math.pi / 2


class Position(NamedTuple):
    """A point of the map; x to the right, y down."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Island:
    """A community (``node``), or the street's core (None), as a disc with so many members."""

    node: str | None
    centre: Position
    radius: float
    members: int


@dataclass(frozen=True, slots=True)
class Sector:
    """A grid (``node``), or what is in no grid (None), as a part of an island's disc; angles in radians.

    Attributes
    ----------
    island
        Which of the islands, by number.
    """

    node: str | None
    island: int
    centre: Position
    inner: float
    outer: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Every node's position and home, and the outlines that show the hierarchy.

    Positions are in the order of placing: island by island, each from the inside out.
    """

    positions: Mapping[str, Position]
    homes: Mapping[str, Home]
    islands: tuple[Island, ...]
    sectors: tuple[Sector, ...]


def place(graph: Graph) -> Layout:
    """Place all nodes of a graph."""
    at_home = homes(graph)
    of_island: dict[str | None, list[Member]] = defaultdict(list)
    everyone = {member.id: member for member in members(graph)}
    for member in everyone.values():
        of_island[at_home[member.id].community].append(member)
    core = _Disc(of_island.pop(None, []), {})
    communities = sorted((everyone[community] for community in of_island if community), key=along_ring)
    discs = {community.id: _Disc(of_island[community.id], at_home) for community in communities}
    centres = _archipelago(core.radius if core.positions else 0.0, [disc.radius for disc in discs.values()])

    positions: dict[str, Position] = {}
    islands: list[Island] = []
    sectors: list[Sector] = []
    for name, disc, centre in zip((None, *discs), (core, *discs.values()), (Position(0, 0), *centres), strict=True):
        if not disc.positions:
            continue
        number = len(islands)
        islands.append(Island(name, centre, disc.radius, len(disc.positions)))
        for node, spot in disc.positions.items():
            positions[node] = Position(round(centre.x + spot.x, 1), round(centre.y + spot.y, 1))
        sectors += [
            Sector(grid, number, centre, disc.inner, disc.outer, start, end)
            for grid, (start, end) in disc.sectors.items()
            if len(disc.sectors) > 1  # a level with one child says nothing
        ]
    return Layout(positions, at_home, tuple(islands), tuple(sectors))


def _archipelago(core: float, radii: Sequence[float]) -> list[Position]:
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


class _Disc:
    """Placement of one island's members around its own centre."""

    def __init__(self, nodes: Sequence[Member], at_home: Mapping[str, Home]) -> None:
        self.positions: dict[str, Position] = {}
        self.sectors: dict[str | None, tuple[float, float]] = {}
        bands: dict[int, list[Member]] = defaultdict(list)
        for node in nodes:
            bands[band_of(node, at_home.get(node.id, NOWHERE))].append(node)
        radius = self._place_heart(sorted(bands.pop(HEART, []), key=along_ring))
        radius = self._fill_ring(sorted(bands.pop(BODIES, []), key=along_ring), radius)
        outside = sorted(bands.pop(OUTSIDE, []), key=along_ring)
        self.inner = radius + SPACING / 2
        if bands:
            radius = self._fill_sectors(bands, at_home, radius)
        self.outer = radius + SPACING / 2
        radius = self._fill_ring(outside, radius + SPACING)  # a gap for the sectors' names
        self.radius = math.ceil((radius + SPACING / 2) / _RADIUS_STEP) * _RADIUS_STEP

    def _place_heart(self, heart: Sequence[Member]) -> float:
        """Put the core in the middle; returns the radius that is full."""
        if len(heart) == 1:
            self.positions[heart[0].id] = Position(0, 0)
            return SPACING / 2
        return self._fill_ring(heart, 0.0)

    def _fill_ring(self, nodes: Sequence[Member], full: float) -> float:
        """Put nodes on as many whole rings outside a radius as they need."""
        rest, radius = list(nodes), full
        while rest:
            radius += SPACING
            capacity = max(1, _capacity(radius, 2 * math.pi))
            self._arc(rest[:capacity], radius, _TOP, _TOP + 2 * math.pi, offset=0.0)
            rest = rest[capacity:]
        return radius

    def _fill_sectors(self, bands: Mapping[int, Sequence[Member]], at_home: Mapping[str, Home], full: float) -> float:
        sectors: dict[str | None, dict[int, list[Member]]] = defaultdict(lambda: defaultdict(list))
        for band, nodes in bands.items():
            for node in sorted(nodes, key=along_ring):
                sectors[at_home[node.id].grid][band].append(node)
        grids = [node.id for node in sorted(bands.get(GRIDS, []), key=along_ring)]
        astray = sorted(grid for grid in sectors if grid and grid not in grids)  # of another community
        names = [*grids, *astray, *((None,) if None in sectors else ())]
        steps = [math.ceil(sum(map(len, sectors[name].values())) / _SECTOR_STEP) for name in names]
        angle = _TOP
        for name, step in zip(names, steps, strict=True):
            width = 2 * math.pi * step / sum(steps)
            self.sectors[name] = (angle, angle + width)
            angle += width
        narrowest = 2 * math.pi * min(steps) / sum(steps)
        radius = max(full, SPACING / narrowest)
        for band in sorted(bands):
            radius = max(self._fill_band(sectors[name].get(band, []), radius, *self.sectors[name]) for name in names)
        return radius

    def _fill_band(self, nodes: Sequence[Member], full: float, start: float, end: float) -> float:
        """Put nodes on as many arcs of a sector as they need, shared out by the arcs' lengths."""
        radii: list[float] = []
        while sum(_capacity(radius, end - start) for radius in radii) < len(nodes):
            radii.append(full + SPACING * (len(radii) + 1))
        rest = list(nodes)
        for number, radius in enumerate(radii):
            room = sum(_capacity(later, end - start) for later in radii[number + 1 :])
            here = max(len(rest) - room, math.ceil(len(rest) * radius / sum(radii[number:])))
            here = min(here, _capacity(radius, end - start))
            self._arc(rest[:here], radius, start, end)
            rest = rest[here:]
        return radii[-1] if radii else full

    def _arc(self, nodes: Sequence[Member], radius: float, start: float, end: float, offset: float = 0.5) -> None:
        for slot, node in enumerate(nodes):
            angle = start + (slot + offset) * (end - start) / len(nodes)
            self.positions[node.id] = Position(radius * math.cos(angle), radius * math.sin(angle))


def _capacity(radius: float, angle: float) -> int:
    """How many nodes an arc takes without two coming closer than the spacing, allowing for the chord."""
    return int(radius * angle / (SPACING * 1.05))
