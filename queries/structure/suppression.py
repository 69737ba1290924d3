"""Small counts of people are not shown, nor what would give them away."""

from __future__ import annotations

from collections.abc import Mapping

Shown = int | str
"""A count, or ``<5`` for one that is too small, or ``*`` for one withheld to protect another."""

WITHHELD = "*"


def suppressed(counts: Mapping[str, int], smallest: int) -> dict[str, Shown]:
    """Counts of one breakdown as they may be shown.

    Counts below the smallest that is shown are replaced. Where just one is, the next smallest is withheld
    too, or the first could be worked out from the sum of all.

    Parameters
    ----------
    counts
        Category → count of people.
    smallest
        The smallest count that is shown.

    References
    ----------
    .. [1] Hundepool, A. et al. (2012). Statistical Disclosure Control. Wiley, ch. 4.

    Examples
    --------
    >>> suppressed({"a": 3, "b": 20, "c": 9}, 5)
    {'a': '<5', 'b': 20, 'c': '*'}
    """
    small = [category for category, count in counts.items() if count < smallest]
    large = sorted((count, category) for category, count in counts.items() if count >= smallest)
    withheld = {large[0][1]} if len(small) == 1 and large else set()
    return {
        category: f"<{smallest}" if category in small else WITHHELD if category in withheld else count
        for category, count in counts.items()
    }
