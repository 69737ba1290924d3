"""Pairs of numbers in arrays: what the engine's walks are made of."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.integer]
Keys = NDArray[np.integer]
Mask = NDArray[np.bool_]


class Pairs(NamedTuple):
    """Distinct pairs, by owner, then end.

    Attributes
    ----------
    owner
        What a pair belongs to: a place in some array of starts.
    end
        A node.
    """

    owner: Integers
    end: Integers


def keys(owner: Integers, end: Integers, size: int) -> Keys:
    """Each pair as one number; ``size`` is beyond every end."""
    return owner.astype(np.int64) * size + end


def distinct(owner: Integers, end: Integers, size: int) -> Pairs:
    """The distinct ones of some pairs."""
    return of_keys(np.unique(keys(owner, end, size)), size)


def of_keys(sorted_keys: Keys, size: int) -> Pairs:
    """The inverse of :func:`keys`."""
    return Pairs(sorted_keys // size, (sorted_keys % size).astype(np.int32))


def among(wanted: Keys, sorted_keys: Keys) -> Mask:
    """Which of some numbers are among others."""
    if not len(sorted_keys):
        return np.zeros(len(wanted), np.bool_)
    places = np.searchsorted(sorted_keys, wanted)
    places[places == len(sorted_keys)] = 0
    return np.equal(sorted_keys[places], wanted)


def lying_at(sorted_values: Integers, wanted: Integers) -> tuple[Integers, Integers]:
    """Each place in ``wanted`` with each place in ``sorted_values`` where the same value stands.

    Examples
    --------
    >>> owners, places = lying_at(np.array([2, 3, 3, 5]), np.array([3, 4, 5]))
    >>> owners.tolist(), places.tolist()
    ([0, 0, 2], [1, 2, 3])
    """
    first = np.searchsorted(sorted_values, wanted, side="left")
    counts = np.searchsorted(sorted_values, wanted, side="right") - first
    owners = np.repeat(np.arange(len(wanted)), counts)
    before = np.cumsum(counts) - counts
    return owners, np.arange(len(owners)) - np.repeat(before - first, counts)
