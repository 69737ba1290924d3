"""How far the ties of a node lead to others who have no ties among themselves."""

from __future__ import annotations

from queries.structure.network import Network


def constraint(network: Network) -> list[float | None]:
    """Burt's constraint of each node: high where all its contacts are one circle.

    c_i = Σ_j (p_ij + Σ_q p_iq p_qj)² over the contacts j of i, with q neither i nor j. All ties
    weigh the same: p_ij is one over the number of contacts of i, a tie in both directions being
    two.

    Returns
    -------
    list of float or None
        One for each node; None where it has no tie.

    References
    ----------
    .. [1] Burt, R. S. (1992). Structural Holes: The Social Structure of Competition. Harvard University Press.

    Examples
    --------
    >>> constraint(Network.of(dict.fromkeys("ABC", "grid"), [("A", "B"), ("A", "C")]))
    [0.5, 1.0, 1.0]
    """
    shares = _shares(network)  # who shares contacts is looked up from the side with fewer, or a hub would be squared
    return [
        sum(
            (own[other] + sum(own[via] * shares[via][other] for via in own.keys() & shares[other].keys())) ** 2
            for other in own
        )
        if own
        else None
        for own in shares
    ]


def effective_size(network: Network) -> list[float | None]:
    """Burt's effective size of each node: its contacts less how many others of them each is tied to on average.

    n - 2t/n for n contacts with t ties among them, ties taken without direction.

    Returns
    -------
    list of float or None
        One for each node; None where it has no tie.

    References
    ----------
    .. [1] Burt, R. S. (1992), as above.
    .. [2] Borgatti, S. P. (1997). Structural holes: unpacking Burt's redundancy measures. Connections 20(1), 35–38.

    Examples
    --------
    >>> effective_size(Network.of(dict.fromkeys("ABC", "grid"), [("A", "B"), ("A", "C"), ("B", "C")]))
    [1.0, 1.0, 1.0]
    """
    near = network.neighbours
    return [
        len(contacts) - sum(len(near[contact] & contacts) for contact in contacts) / len(contacts) if contacts else None
        for contacts in near
    ]


def _shares(network: Network) -> list[dict[int, float]]:
    """For each node, contact → share of its ties."""
    weights: list[dict[int, int]] = [{} for _ in range(len(network))]
    for source, target in network.pairs():
        for one, other in ((source, target), (target, source)):
            weights[one][other] = weights[one].get(other, 0) + 1
    return [{other: weight / sum(own.values()) for other, weight in sorted(own.items())} for own in weights]
