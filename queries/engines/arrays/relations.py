"""Pairs of numbers in arrays: what the engine's walks are made of.

Arrays are gathered by ``take`` and thinned by ``compress``, which numpy does several times as fast as by brackets;
and made distinct by sorting, which it does much faster than by hashing.
"""

from __future__ import annotations

from functools import cached_property
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


_FEW = 4  # one in so many nodes


class Rows:
    """Pairs row by row: the ends of each owner stand side by side.

    Parameters
    ----------
    owner
        Ascending.
    end
        Ascending for each owner.
    size
        Beyond every owner.
    """

    def __init__(self, owner: Integers, end: Integers, size: int) -> None:
        self.owner = owner
        self.end = end
        self.size = size

    @cached_property
    def first(self) -> Integers:
        """Where the row of each owner begins; the last entry is where all end."""
        if not len(self.owner) or len(self.owner) * _FEW > self.size:
            first = np.zeros(self.size + 1, np.int32)
            np.cumsum(np.bincount(self.owner, minlength=self.size), out=first[1:])
            return first
        # Of few owners each beginning is repeated for all up to it, in a fifth of the time of counting everybody's ends.
        begins = np.flatnonzero(np.append(True, self.owner[1:] != self.owner[:-1]))
        upto = np.diff(self.owner.take(begins), prepend=-1, append=self.size)
        return np.repeat(np.append(begins, len(self.owner)).astype(np.int32), upto)

    def lengths(self, wanted: Integers) -> Integers:
        """How many ends some owners have."""
        return np.subtract(self.first[1:].take(wanted), self.first.take(wanted))

    def at(self, wanted: Integers) -> tuple[Integers, Integers]:
        """Each place in ``wanted`` with the place of each pair of the owner that stands there.

        Examples
        --------
        >>> rows = Rows(np.array([3, 4, 5]), np.array([7, 7, 8]), 6)
        >>> places, pairs = rows.at(np.array([2, 3, 3, 5]))
        >>> places.tolist(), pairs.tolist()
        ([1, 2, 3], [0, 0, 2])
        """
        first, lengths = self.first.take(wanted), self.lengths(wanted)
        if not len(wanted) or lengths.max() <= 1:
            places = np.flatnonzero(lengths)
            return places, first.take(places)
        return _runs(first, lengths)

    def has(self, owner: Integers, end: Integers) -> Mask:
        """Whether each of some owners has an end, by halving its row."""
        place, beyond = self.first.take(owner), self.first[1:].take(owner)
        if not len(self.end):
            return np.zeros(len(owner), np.bool_)
        longest = int((beyond - place).max()) if len(owner) else 0
        for power in reversed(range(longest.bit_length())):
            step = np.int32(1 << power)
            before = self.end.take(place + (step - 1), mode="clip") < end
            before &= place + step <= beyond
            place += before * step
        return np.equal(self.end.take(place, mode="clip"), end) & (place < beyond)


def _runs(first: Integers, lengths: Integers) -> tuple[Integers, Integers]:
    """Numbers one after the other from each of some first ones on, each with the place of its first."""
    places = np.repeat(np.arange(len(first)), lengths)
    before = np.cumsum(lengths) - lengths
    return places, np.arange(len(places)) - np.repeat(before - first, lengths)


def later_in_row(owner: Integers) -> tuple[Integers, Integers]:
    """The places of each two pairs of an owner, where those of an owner stand side by side.

    Examples
    --------
    >>> one, other = later_in_row(np.array([3, 5, 5, 5]))
    >>> one.tolist(), other.tolist()
    ([1, 1, 2], [2, 3, 3])
    """
    bounds = (
        np.flatnonzero(np.concatenate([[True], owner[1:] != owner[:-1], [True]])) if len(owner) else np.zeros(1, int)
    )
    following = np.arange(1, len(owner) + 1)
    return _runs(following, np.repeat(bounds[1:], np.diff(bounds)) - following)


def span(ascending: Integers) -> slice | Integers:
    """Distinct numbers as places of an array: a slice, which gathers nothing, where they are side by side.

    Examples
    --------
    >>> span(np.array([3, 4, 5]))
    slice(3, 6, None)
    """
    if len(ascending) and ascending[-1] - ascending[0] + 1 == len(ascending):
        return slice(int(ascending[0]), int(ascending[-1]) + 1)
    return ascending.astype(np.intp)  # to put much at places that are no native integers takes three times as long


def keys(owner: Integers, end: Integers, size: int) -> Keys:
    """Each pair as one number; ``size`` is beyond every end."""
    return owner.astype(np.int64) * size + end


def only_distinct(numbers: Keys) -> Keys:
    """Each number once, ascending.

    Examples
    --------
    >>> only_distinct(np.array([3, 1, 3])).tolist()
    [1, 3]
    """
    ordered = np.sort(numbers)
    new = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    return ordered.compress(new)


def distinct_places(numbers: Keys) -> tuple[Keys, Integers]:
    """Each number once, ascending, and the place of each among them."""
    met = only_distinct(numbers)
    return met, np.searchsorted(met, numbers)


def distinct(owner: Integers, end: Integers, size: int) -> Pairs:
    """The distinct ones of some pairs."""
    return of_keys(only_distinct(keys(owner, end, size)), size)


def of_keys(sorted_keys: Keys, size: int) -> Pairs:
    """The inverse of :func:`keys`."""
    owner = sorted_keys // size
    return Pairs(owner, (sorted_keys - owner * size).astype(np.int32))


def among(wanted: Keys, sorted_keys: Keys) -> Mask:
    """Which of some numbers are among others."""
    if not len(sorted_keys):
        return np.zeros(len(wanted), np.bool_)
    places = np.searchsorted(sorted_keys, wanted)
    return np.equal(sorted_keys.take(places, mode="clip"), wanted)


def in_order_of(numbers: Integers) -> Integers:
    """The places of non-negative numbers, the lowest first, and the first of equal ones first.

    Examples
    --------
    >>> in_order_of(np.array([2, 0, 2], np.int32)).tolist()
    [1, 0, 2]
    """
    # One number for number and place is sorted several times as fast as places are.
    both = numbers.astype(np.int64) << 32 | np.arange(len(numbers))
    both.sort()
    return both & 0xFFFFFFFF
