"""Running numbers: whether the cells of a column count its rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

_COUNTED_ON = 2  # cells of a column of numbers that does not begin with 1
_LEAST_CODE = 1_000_000  # no roster has so many rows above
_SKIPPED = 10  # most by which a running number goes on, where rows were taken out
_ANEW = 0.3  # share of steps back to it, where sections begin anew
_MOSTLY = 0.8  # share of steps that go on


def numbers_of(numbers: Sequence[float | None], texts: Sequence[str]) -> list[float | None]:
    """Cells as numbers, of which they may be the texts: 1, or 1.0 as data frames write it."""
    return [
        number if number is not None else (float(text) if text.removesuffix(".0").isdigit() else None)
        for number, text in zip(numbers, texts, strict=False)
    ]


def is_counting(values: Sequence[float | None]) -> bool:
    """Integers that may be a running number of which some rows were taken out, that were put in another order, or that all rows of a record have.

    They mostly rise by little, or begin anew; or each is another, and hardly any is larger than there are rows.

    Examples
    --------
    >>> is_counting([1, 2, 4, 7, 1, 3]), is_counting([4, 1, 3, 2, 6]), is_counting([5, 4, 3, 2, 1])
    (True, True, True)
    >>> is_counting([1, 1, 1, 2, 2]), is_counting([1, 1, 1])
    (True, False)
    >>> is_counting([12, 5, 30, 8]), is_counting([5, 5, 5]), is_counting([310, 450, 980])
    (False, False, False)
    """
    whole = [value for value in values if value is not None and value >= 0 and value % 1 == 0]
    if len(whole) < _MOSTLY * len(values):
        return False
    whole = [value for value, _ in groupby(whole)]
    if len(whole) < 2:
        return False
    pairs = [*pairwise(whole)]
    on = sum(above < below <= above + _SKIPPED for above, below in pairs)
    anew = sum(below <= 1 < above for above, below in pairs)
    is_rising = on > 0 and on + anew >= _MOSTLY * len(pairs)
    return is_rising or (len({*whole}) == len(whole) and max(whole) * _MOSTLY <= len(whole))


def is_sequence(values: Sequence[float | None]) -> bool:
    """1, 2, 3 … nearly all the way.

    It may begin anew with each section, or count on from another sheet: then without a gap, and from no number as long as a code.
    """
    pairs = [(above, below) for above, below in pairwise(values) if above is not None and below is not None]
    on = sum(below == above + 1 for above, below in pairs)
    anew = sum(below == 1 < above for above, below in pairs)
    if not values or values[0] not in (0, 1):
        return len(values) > _COUNTED_ON and on == len(values) - 1 and (values[0] or 0) < _LEAST_CODE
    counted = on + (anew if anew <= _ANEW * len(pairs) else 0)
    return not pairs or counted >= _MOSTLY * (len(values) - 1)
