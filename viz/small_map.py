"""The map small and still, for reports and notebooks: the places of the large one, and nothing to click."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import numpy as np
import polars as pl

from viz.map_data import MapData
from viz.standing import STANDINGS, Standing
from viz.ties import FAMILY_OF, TIE_FAMILIES

_MOST_DOTS = 4_000  # nodes; of more the communities are told as wholes
_MOST_TIES = 1_500  # nodes whose ties do not hide them
_RING, _HOLE = 0.86, 0.45  # of a community as a whole: its ring as a share of its disc, and the hole in it
_IN_ORDER: tuple[Standing, ...] = ("uncovered", "work", "organisation", "unknown", "excluded", "not_asked")


class Dot(NamedTuple):
    """A node."""

    x: float
    y: float
    standing: Standing
    is_core: bool


class Disc(NamedTuple):
    """A community; ``counts`` is how many of its nodes stand in which way."""

    x: float
    y: float
    radius: float
    label: str
    counts: Mapping[Standing, int]


class Wedge(NamedTuple):
    """A part of a disc or of a ring; angles in radians."""

    x: float
    y: float
    inner: float
    outer: float
    start: float
    end: float


class SmallMap(NamedTuple):
    """Where everything stands.

    Attributes
    ----------
    wedges
        The grids; none where the communities are told as wholes, nor are there dots and ties then.
    ties
        The ends of each.
    meaning
        The ways of standing that occur, in words.
    """

    caption: str
    discs: tuple[Disc, ...]
    wedges: tuple[Wedge, ...]
    ties: tuple[tuple[float, float, float, float], ...]
    dots: tuple[Dot, ...]
    meaning: Mapping[Standing, str]

    def bounds(self, margin: float) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of all discs, with a margin about them."""
        return (
            min((disc.x - disc.radius for disc in self.discs), default=0.0) - margin,
            min((disc.y - disc.radius for disc in self.discs), default=0.0) - margin,
            max((disc.x + disc.radius for disc in self.discs), default=1.0) + margin,
            max((disc.y + disc.radius for disc in self.discs), default=1.0) + margin,
        )


def small_map(data: MapData, caption: str = "") -> SmallMap:
    """A map as a small one."""
    names = dict(data.nodes.filter(pl.col("kind") == "community").select("id", "name").iter_rows())
    standings, shown = tuple(STANDINGS), data.nodes["standing"].to_numpy()
    ends = np.cumsum([0, *(island.members for island in data.islands)])
    counted = [np.bincount(shown[first:end], minlength=len(standings)).tolist() for first, end in zip(ends, ends[1:])]  # noqa: B905, RUF007
    spots = data.nodes.select("x", "y").rows()
    kinds = [kind for kind, family in FAMILY_OF.items() if TIE_FAMILIES[family].shown]
    ties = data.edges.filter(pl.col("kind").is_in(kinds)).select("source", "target")
    whole = len(data.nodes) > _MOST_DOTS
    rows = () if whole else data.nodes.select("x", "y", "standing", "core").iter_rows()
    return SmallMap(
        caption,
        tuple(
            Disc(*island.centre, island.radius, names.get(island.node or "", ""), dict(zip(standings, counts, strict=True)))
            for island, counts in zip(data.islands, counted, strict=True)
        ),
        ()
        if whole
        else tuple(
            Wedge(*part.centre, part.inner, part.outer, part.start, part.end) for part in data.sectors
        ),
        tuple((*spots[one], *spots[other]) for one, other in ties.iter_rows()) if len(spots) <= _MOST_TIES else (),
        tuple(Dot(x, y, standings[standing], core) for x, y, standing, core in rows),
        {name: text.say(data.language) for place, (name, text) in enumerate(STANDINGS.items()) if (shown == place).any()},
    )  # fmt: skip


def rings(disc: Disc) -> Iterator[tuple[Wedge, Standing]]:
    """A community as a whole: a ring of the shares of those who stand in each way."""
    angle, every = -math.pi / 2, sum(disc.counts.values()) or 1
    outer = disc.radius * _RING
    for standing in _IN_ORDER:
        if count := disc.counts.get(standing):
            end = angle + 2 * math.pi * count / every
            yield Wedge(disc.x, disc.y, outer * _HOLE, outer, angle, end), standing
            angle = end
