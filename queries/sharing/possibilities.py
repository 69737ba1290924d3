"""Which counts that are kept back can be worked out from all equations at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

import numpy as np

Cell = TypeVar("Cell")


def hang_together_in_circles(lines: Sequence[Sequence[Cell]], hidden: Collection[Cell]) -> bool:
    """Whether some sums are linked in more than one way by the hidden cells that they share.

    Where they are not, drawing bounds together sum by sum finds all that follows.
    """
    links = sum(cell in hidden for line in lines for cell in line)
    cells = {cell for line in lines for cell in line if cell in hidden}
    return links >= len(lines) + len(cells)


def determined(
    lines: Sequence[Sequence[Cell]],
    counts: Mapping[Cell, int],
    low: Mapping[Cell, float],
    high: Mapping[Cell, float],
    hidden: Collection[Cell],
) -> list[Cell]:
    """The hidden cells that have the same count in all fillings that agree with what is shown.

    Parameters
    ----------
    lines
        Sums: a total and its parts.
    counts
        What the cells hold.
    low, high
        What a reader takes each cell to be at least and at most.

    Examples
    --------
    >>> square = [("ab", "a", "b"), ("cd", "c", "d"), ("ac", "a", "c"), ("bd", "b", "d")]
    >>> counts = {"a": 1, "b": 2, "c": 3, "d": 4, "ab": 3, "cd": 7, "ac": 4, "bd": 6}
    >>> low, high = dict.fromkeys(counts, 0) | {"ab": 3, "cd": 7}, dict.fromkeys(counts, 9) | {"ab": 3, "cd": 7}
    >>> determined(square, counts, low, high, ["a", "b", "c", "d", "ac", "bd"])
    []
    >>> determined(square, counts, low | {"ac": 4, "a": 1}, high | {"ac": 4, "a": 1}, ["b", "c", "d", "bd"])
    ['b', 'c', 'd', 'bd']
    """
    from scipy.optimize import Bounds, LinearConstraint, milp

    cells = list(dict.fromkeys(cell for line in lines for cell in line))
    number = {cell: place for place, cell in enumerate(cells)}
    sums = np.zeros((len(lines), len(cells)))
    for row, (total, *parts) in enumerate(lines):
        sums[row, number[total]] -= 1
        for part in parts:
            sums[row, number[part]] += 1
    agree = LinearConstraint(sums, 0, 0)
    bounds = Bounds([low[cell] for cell in cells], [high[cell] for cell in cells])
    undecided = {cell: counts[cell] for cell in cells if cell in hidden}
    found = []
    while undecided:
        cell = next(iter(undecided))
        for direction in (1, -1):
            aim = np.zeros(len(cells))
            aim[number[cell]] = direction
            other = milp(aim, integrality=np.ones(len(cells), dtype=np.int8), bounds=bounds, constraints=agree).x
            if other is not None:
                undecided = {each: was for each, was in undecided.items() if round(other[number[each]]) == was}
            if cell not in undecided:
                break
        else:
            found.append(cell)
            del undecided[cell]
    return found
