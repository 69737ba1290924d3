"""Who stands between whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import product

from queries.structure.network import Network

ROLES = ("coordinator", "itinerant", "gatekeeper", "representative", "liaison")


def brokerage_roles(network: Network, groups: Sequence[str]) -> list[Counter[str]]:
    r"""How often each node brokers, by role.

    A node b brokers from a to c where a → b → c and not a → c. By the groups of the three it is a
    *coordinator* (all of one group), an *itinerant* broker (a and c of one, b of another), a
    *gatekeeper* (b and c of one: b lets in), a *representative* (a and b of one: b speaks out) or a
    *liaison* (three groups). Without direction every tie runs both ways.

    Parameters
    ----------
    groups
        The group of each node.

    Returns
    -------
    list of Counter
        For each node, role → number of ordered pairs (a, c).

    References
    ----------
    .. [1] Gould, R. V. & Fernandez, R. M. (1989). Structures of mediation: a formal approach to brokerage in
       transaction networks. Sociological Methodology 19, 89–126.

    Examples
    --------
    >>> chain = Network.of(dict.fromkeys("ABC", "party_org"), [("A", "B"), ("B", "C")], directed=True)
    >>> brokerage_roles(chain, ["x", "x", "y"])[1]
    Counter({'representative': 1})
    """
    roles = [_all_ways(network, groups, broker) for broker in range(len(network))]
    for one, reached in enumerate(network.successors):
        for other in reached:
            for broker in reached & network.predecessors[other]:
                roles[broker][role(groups[one], groups[broker], groups[other])] -= 1
    return [+counts for counts in roles]


def _all_ways(network: Network, groups: Sequence[str], broker: int) -> Counter[str]:
    """By role, the ordered pairs with a way through the broker, tied themselves or not; counted by group, not one by one."""
    before, after = (
        Counter(groups[node] for node in near) for near in (network.predecessors[broker], network.successors[broker])
    )
    ways: Counter[str] = Counter()
    for (one, ones), (other, others) in product(before.items(), after.items()):
        ways[role(one, groups[broker], other)] += ones * others
    for node in network.predecessors[broker] & network.successors[broker]:  # there and back is no pair
        ways[role(groups[node], groups[broker], groups[node])] -= 1
    return ways


def role(one: str, broker: str, other: str) -> str:
    """The role of a broker by the groups of the three."""
    if one == other:
        return "coordinator" if broker == one else "itinerant"
    if broker == other:
        return "gatekeeper"
    return "representative" if broker == one else "liaison"
