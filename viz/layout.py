"""Where each node stands: from the hierarchy alone, no forces, so this year's map lies on last year's.

The street's core is in the middle and each community is a round island about it. In an island the
community's Party committee is the centre; rings around it hold, from the inside out, its other
bodies, the grids, the branches, the estates with what is in them, the other actors and, outermost,
needs, resources, projects and matters. A grid is one sector of its island. Where there are several
streets, the islands of each lie together; many are packed as closely as discs can be.

How stable it is: a node's place within its island depends on that island's members alone, so a new
node moves nothing inside another island. It shifts other islands, as wholes, only when its own
becomes larger than every other or the street's core grows; sizes grow in steps. Within its island
it moves the others of its band and sector, and more only when the band needs another ring or the
sector another step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
import numpy.typing as npt
import polars as pl

from graphcore.graph import Graph
from viz.archipelago import Position, archipelago, clusters
from viz.bands import BODIES, GRIDS, HEART, OUTSIDE, along_ring, bands, levels
from viz.discs import Disc
from viz.homes import Homes, homes, streets


@dataclass(frozen=True, slots=True)
class Island:
    """A community (``node``), or the street's core (None), as a disc with so many members."""

    node: str | None
    centre: Position
    radius: float
    members: int


@dataclass(frozen=True, slots=True)
class Street:
    """A street (``node``), or what lies in none (None), as a disc about so many islands."""

    node: str | None
    centre: Position
    radius: float
    islands: int


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

    Attributes
    ----------
    order
        The nodes, as places in the graph, in the order of placing: island by island, each from the inside out.
    x, y
        Their positions, in that order.
    level
        Of every node of the graph, in the graph's order: that of a Party organisation, else null.
    homes
        Of every node of the graph, in the graph's order.
    streets
        In the order of their islands, which follow that of the core; none where there is but one.
    """

    order: npt.NDArray[np.intp]
    x: npt.NDArray[np.float64]
    y: npt.NDArray[np.float64]
    level: pl.Series
    homes: Homes
    islands: tuple[Island, ...]
    sectors: tuple[Sector, ...]
    streets: tuple[Street, ...]


def place(graph: Graph) -> Layout:
    """Place all nodes of a graph."""
    at_home, level, along = homes(graph), levels(graph), along_ring(graph)
    band = bands(graph, level, at_home.community)
    sector = _sectors(at_home, band, along)
    # The street's core comes before all communities.
    community = np.where(at_home.community < 0, -1, along[at_home.community])
    street = _streets(graph, at_home, along)
    order = np.lexsort((along, sector, band, community, street))
    discs, named = _discs(community[order], band[order], sector[order])
    ids, of_place = graph.nodes["id"], np.argsort(along)
    together = [
        (name, [discs[each].radius for each in members])
        for name, members in groupby((each for each in discs if each >= 0), lambda each: int(street[of_place[each]]))
    ]
    core = [discs[-1].radius] if -1 in discs else []
    if len(together) > 1:
        around, found = clusters(sum(core), [radii for _, radii in together])
    else:  # a level with one child says nothing
        around, found = archipelago(sum(core), [radius for _, radii in together for radius in radii]), []
    centres = [*(Position(0, 0) for _ in core), *around]

    x, y = _spots(list(discs.values()), centres)
    islands, sectors = [], []
    for number, (name, disc) in enumerate(discs.items()):
        centre, members = centres[number], sum(arc.members for arc in disc.arcs)
        islands.append(Island(ids[int(of_place[name])] if name >= 0 else None, centre, disc.radius, members))
        sectors += [
            Sector(_grid(named[name][at], ids, of_place), number, centre, disc.inner, disc.outer, start, end)
            for at, (start, end) in disc.sectors.items()
            if len(disc.sectors) > 1  # a level with one child says nothing
        ]
    named_streets = tuple(
        Street(ids[int(of_place[name])] if name < len(along) else None, *cluster)
        for (name, _), cluster in zip(together, found, strict=bool(found))
    )
    return Layout(order, x, y, level, at_home, tuple(islands), tuple(sectors), named_streets)


def _streets(graph: Graph, at_home: Homes, along: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """What the street of a node's community is known and sorted by: its place along the ring, last what lies in none."""
    street = streets(graph)
    found = np.where(street < 0, len(along), along[street])
    return np.where(at_home.community < 0, -1, found[at_home.community])


def _sectors(at_home: Homes, band: npt.NDArray[np.int8], along: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """What a node's sector is known and sorted by: the place of its grid along the ring.

    After the island's own grids come those of another community, by id, and last what is in no grid.
    """
    count, grid = len(band), at_home.grid
    own = (band[grid] == GRIDS) & (at_home.community[grid] == at_home.community)
    found = np.where(grid < 0, 2 * count, np.where(own, along[grid], count + grid))
    return np.where(np.isin(band, (HEART, BODIES, OUTSIDE)), 0, found)


def _grid(sector: int, ids: pl.Series, of_place: npt.NDArray[np.intp]) -> str | None:
    count = len(ids)
    if sector == 2 * count:
        return None
    grid = sector - count if sector >= count else of_place[sector]
    return str(ids[int(grid)])


def _discs(
    community: npt.NDArray[np.intp], band: npt.NDArray[np.int8], sector: npt.NDArray[np.intp]
) -> tuple[dict[int, Disc], dict[int, list[int]]]:
    """The discs of the communities, and the sectors of each, in their order.

    Parameters
    ----------
    community, band, sector
        Of every node, in the order of placing.
    """
    if not len(community):
        return {}, {}
    begins = np.flatnonzero(np.r_[True, (np.diff(community) != 0) | (np.diff(band) != 0) | (np.diff(sector) != 0)])
    counts = np.diff([*begins, len(community)])
    cells: dict[int, dict[int, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
    for name, ring, part, count in zip(
        community[begins].tolist(), band[begins].tolist(), sector[begins].tolist(), counts.tolist(), strict=True
    ):
        cells[name][ring][part] = count
    whole = (HEART, BODIES, OUTSIDE)
    named = {
        name: sorted({part for ring, parts in rings.items() if ring not in whole for part in parts})
        for name, rings in cells.items()
    }
    discs = {}
    for name, rings in cells.items():
        at = {part: place for place, part in enumerate(named[name])}
        discs[name] = Disc(
            {ring: {at.get(part, 0): count for part, count in parts.items()} for ring, parts in rings.items()}
        )
    return discs, named


def _spots(
    discs: Sequence[Disc], centres: Sequence[Position]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Where all nodes stand, in the order of placing."""
    arcs = np.array([arc for disc in discs for arc in disc.arcs], dtype=np.float64).reshape(-1, 5)
    middles = np.repeat(np.array(centres).reshape(-1, 2), [len(disc.arcs) for disc in discs], axis=0)
    counts = arcs[:, 0].astype(np.intp)
    slot = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    count, radius, start, end, offset = np.repeat(arcs, counts, axis=0).T
    middle = np.repeat(middles, counts, axis=0)
    angle = start + (slot + offset) * (end - start) / count
    return np.round(middle[:, 0] + radius * np.cos(angle), 1), np.round(middle[:, 1] + radius * np.sin(angle), 1)
