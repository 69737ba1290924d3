"""How unequally something is shared out."""

from __future__ import annotations

from collections.abc import Sequence


def herfindahl(amounts: Sequence[float]) -> float | None:
    """Σ s² of the shares: 1 where one has all, 1/n where n have the same.

    Parameters
    ----------
    amounts
        Not negative.

    Returns
    -------
    float or None
        None where there is nothing to share.

    References
    ----------
    .. [1] Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54, 761.

    Examples
    --------
    >>> herfindahl([3, 1])
    0.625
    """
    whole = sum(amounts)
    return sum((amount / whole) ** 2 for amount in amounts) if whole > 0 else None


def gini(amounts: Sequence[float]) -> float | None:
    """Half the mean difference between any two, itself included, over the mean: 0 where all have the same.

    Parameters
    ----------
    amounts
        Not negative.

    Returns
    -------
    float or None
        From 0 to (n - 1)/n; None where there is nothing to share.

    References
    ----------
    .. [1] Gini, C. (1912). Variabilità e mutabilità. Bologna.

    Examples
    --------
    >>> gini([1, 1, 1, 1]), gini([0, 0, 0, 4])
    (0.0, 0.75)
    """
    whole, number = sum(amounts), len(amounts)
    if whole <= 0:
        return None
    ranked = sum((2 * rank - number - 1) * amount for rank, amount in enumerate(sorted(amounts), start=1))
    return ranked / (number * whole)
