"""Small counts of people are not shown, nor what would give them away."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TypeVar

from queries.sharing.possibilities import determined, hang_together_in_circles

Shown = int | str
"""A count, or ``<5`` for one that is too small, or ``*`` for one withheld to protect another."""

SMALLEST = 5
"""The smallest count of people that is shown where nothing else is said."""

WITHHELD = "*"

Cell = TypeVar("Cell", bound=Hashable)


def suppressed(counts: Mapping[str, int], smallest: int = SMALLEST) -> dict[str, Shown]:
    """Counts of one breakdown, whose sum the reader may know, as they may be shown.

    Parameters
    ----------
    counts
        Category → count of people.
    smallest
        The smallest count that is shown.

    Examples
    --------
    >>> suppressed({"a": 3, "b": 20, "c": 9})
    {'a': '<5', 'b': 20, 'c': '*'}
    >>> suppressed({"a": 4, "b": 4, "c": 30})
    {'a': '<5', 'b': '<5', 'c': '*'}
    """
    whole = object()
    shown = protected({**counts, whole: sum(counts.values())}, [(whole, tuple(counts))], smallest, open_to_all={whole})
    return {category: shown[category] for category in counts}


def protected(
    counts: Mapping[Cell, int],
    sums: Iterable[tuple[Cell, Sequence[Cell]]],
    smallest: int = SMALLEST,
    *,
    open_to_all: AbstractSet[Cell] = frozenset(),
    withheld: AbstractSet[Cell] = frozenset(),
    marked_alike: AbstractSet[Cell] = frozenset(),
) -> dict[Cell, Shown]:
    """Counts as they may be shown together, so that none that is kept back follows from the others.

    A count below the smallest is replaced. Then, as long as what is shown leaves but one possibility for a count that is
    kept back, the next smallest count beside it is withheld too. The reader is taken to know every sum, and that a count
    marked ``<5`` is at most 4 and one marked ``*`` at least 5.

    Parameters
    ----------
    counts
        Cell → count of people.
    sums
        A cell and those that it is the sum of.
    open_to_all
        Cells that the reader knows whatever is done: these are never kept back.
    withheld
        Cells that are kept back whatever they hold.
    marked_alike
        Cells that are marked ``*`` when they are kept back, however small, so that the mark tells nothing.

    References
    ----------
    .. [1] Hundepool, A. et al. (2012). Statistical Disclosure Control. Wiley, ch. 4.

    Examples
    --------
    >>> protected({"members": 8, "full": 6, "probationary": 2}, [("members", ("full", "probationary"))])
    {'members': 8, 'full': '*', 'probationary': '<5'}
    """
    small = frozenset(cell for cell, count in counts.items() if count < smallest and cell not in open_to_all)
    hidden = {*small, *withheld}

    def bounds(cell: Cell) -> tuple[float, float]:
        """What a reader takes a cell to be at least and at most before any sum is looked at."""
        if cell not in hidden:
            return counts[cell], counts[cell]
        if cell in marked_alike:
            return 0, math.inf
        return (0, smallest - 1) if cell in small else (smallest, math.inf)

    lines = [(total, *parts) for total, parts in sums]
    lines_of: defaultdict[Cell, list[int]] = defaultdict(list)
    for number, line in enumerate(lines):
        for cell in line:
            lines_of[cell].append(number)
    order = {cell: place for place, cell in enumerate(counts)}
    to_check = sorted((cell for cell in hidden if cell in lines_of), key=order.__getitem__)
    safe: set[Cell] = set()
    while to_check:
        seed = to_check[-1]
        if seed in safe:
            to_check.pop()
            continue
        block = _block(seed, hidden, lines, lines_of)
        exposed = _exposed([lines[number] for number in block], counts, hidden, bounds)
        near = [lines[number] for cell in exposed for number in lines_of[cell]]
        covers = _covers(near, hidden, open_to_all) or (
            _covers([lines[number] for number in block], hidden, open_to_all) if exposed else set()
        )
        if exposed and covers:
            hidden.add(min(covers, key=lambda cell: (counts[cell], order[cell])))
            continue
        safe.update(cell for number in block for cell in lines[number] if cell in hidden)
        safe.add(seed)
    told_small = small - marked_alike
    return {
        cell: count if cell not in hidden else f"<{smallest}" if cell in told_small else WITHHELD
        for cell, count in counts.items()
    }


def _covers(lines: Iterable[Sequence[Cell]], hidden: AbstractSet[Cell], open_to_all: AbstractSet[Cell]) -> set[Cell]:
    return {cell for line in lines for cell in line if cell not in hidden and cell not in open_to_all}


def _block(
    seed: Cell, hidden: AbstractSet[Cell], lines: Sequence[Sequence[Cell]], lines_of: Mapping[Cell, Sequence[int]]
) -> list[int]:
    """The sums that hang together with a hidden cell through hidden cells."""
    met, front = {seed}, [seed]
    found: dict[int, None] = {}
    while front:
        for number in lines_of[front.pop()]:
            if number not in found:
                found[number] = None
                more = [cell for cell in lines[number] if cell in hidden and cell not in met]
                met.update(more)
                front += more
    return sorted(found)


def _exposed(
    lines: Sequence[Sequence[Cell]],
    counts: Mapping[Cell, int],
    hidden: AbstractSet[Cell],
    bounds: Callable[[Cell], tuple[float, float]],
) -> list[Cell]:
    """The hidden cells of some sums for which what is shown leaves one possibility."""
    low: dict[Cell, float] = {}
    high: dict[Cell, float] = {}
    for line in lines:
        for cell in line:
            low[cell], high[cell] = bounds(cell)
    narrowed = True
    while narrowed:
        narrowed = sum(_narrow(line, low, high) for line in lines) > 0  # every line, not up to the first
    exposed = [cell for line in lines for cell in line if cell in hidden and low[cell] == high[cell]]
    if exposed or not hang_together_in_circles(lines, hidden):
        return exposed
    return determined(lines, counts, low, high, hidden)


def _narrow(line: Sequence[Cell], low: dict[Cell, float], high: dict[Cell, float]) -> bool:
    """Draw the bounds of the cells of one sum together as far as the others allow."""
    total, *parts = line
    least = sum(low[part] for part in parts)
    most = sum(high[part] for part in parts if high[part] < math.inf)
    boundless = sum(high[part] == math.inf for part in parts)
    bounds = {total: (max(low[total], least), min(high[total], math.inf if boundless else most))}
    for part in parts:
        is_bound = high[part] < math.inf
        others_most = math.inf if boundless > (not is_bound) else most - (high[part] if is_bound else 0)
        others_least = least - low[part]
        bounds[part] = (max(low[part], low[total] - others_most), min(high[part], high[total] - others_least))
    changed = any((low[cell], high[cell]) != both for cell, both in bounds.items())
    for cell, (lowest, highest) in bounds.items():
        low[cell], high[cell] = lowest, highest
    return changed
