"""Which place each node belongs to."""

from __future__ import annotations

import numpy as np

from queries.engines.arrays.day import Day
from queries.engines.arrays.places import Places
from queries.engines.arrays.relations import Integers
from queries.engines.communities import LENDERS


def lying_in(day: Day, kind: str) -> Places:
    """The territories of a kind that each node is or lies in, at whatever remove."""
    if kind not in day.territories:
        day.territories[kind] = _lying_in(day, kind)
    return day.territories[kind]


def places_of(day: Day, kind: str) -> Integers:
    """Of each node the place, in the order of ids, of the territory of a kind that it lies in.

    Beyond them all where it lies in none or several, and at the end for no node.
    """
    if kind not in day.places:
        own = [*day.named(kind)]
        places = np.full(day.size + 1, len(own), np.min_scalar_type(len(own)))
        places[own] = np.arange(len(own))
        lying = places.take(lying_in(day, kind).one)
        lying[own] = np.arange(len(own))
        day.places[kind] = np.append(lying, places[-1])
    return day.places[kind]


def _lying_in(day: Day, kind: str) -> Places:
    places = Places(day.size)
    own = day.of_kind(kind)
    places.put(own, own)
    within = day.within
    while places.borrow(*within.between):
        pass
    places.borrow(*within.every)
    return places


def communities(day: Day) -> Places:
    """The communities that each node belongs to; see :class:`queries.engines.communities.Communities`."""
    places = _lying_in(day, "community")
    places.only_itself(day.of_kind("community"))
    for kind in (kind for kind in LENDERS if kind != "need"):
        _lend(day, places, kind)
    _ask_superiors(day, places)
    _lend(day, places, "need")  # by who raised it, whose own may come from superiors
    return places


def _lend(day: Day, places: Places, kind: str) -> None:
    [step] = LENDERS[kind]
    asking = np.zeros(day.size, np.bool_)
    asking[day.of_kind(kind)] = True
    asking &= places.lacking
    for crossing in day.crossings(step):
        takes = asking.take(crossing.near)
        places.borrow(crossing.near.compress(takes), crossing.far.compress(takes))


def _ask_superiors(day: Day, places: Places) -> None:
    """The nearest superiors that have a community lend it, level by level."""
    below, above, *_ = day.links("subordinate_to")
    open_ = places.lacking[below]
    below, above = below[open_], above[open_]
    while len(below):
        lends = ~places.lacking[above]
        if not lends.any():
            return
        places.borrow(below[lends], above[lends])
        open_ = places.lacking[below]
        below, above = below[open_], above[open_]
