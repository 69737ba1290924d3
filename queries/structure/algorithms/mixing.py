"""Whether ties run within groups or between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from queries.structure.network import Network


def ei_index(network: Network, groups: Sequence[str]) -> float | None:
    """(E - I)/(E + I) of the ties between groups and within them: 1 if all are between, -1 if all are within.

    Parameters
    ----------
    groups
        The group of each node.

    Returns
    -------
    float or None
        None where there is no tie.

    References
    ----------
    .. [1] Krackhardt, D. & Stern, R. N. (1988). Informal networks and organizational crises: an experimental
       simulation. Social Psychology Quarterly 51, 123–140.

    Examples
    --------
    >>> ei_index(Network.of(dict.fromkeys("ABC", "grid"), [("A", "B"), ("B", "C"), ("A", "C")]), "xxy")
    0.3333333333333333
    """
    between = sum(groups[one] != groups[other] for one, other in network.pairs())
    return (2 * between - network.ties) / network.ties if network.ties else None


def expected_ei_index(groups: Sequence[str]) -> float | None:
    """The mean of the E–I index over all ways of giving the nodes these groups: that of the complete network.

    Examples
    --------
    >>> expected_ei_index("xxy")
    0.3333333333333333
    """
    pairs = len(groups) * (len(groups) - 1) // 2
    within = sum(size * (size - 1) // 2 for size in Counter(groups).values())
    return (pairs - 2 * within) / pairs if pairs else None
