"""What social organisations live off."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean

from queries.engines.sight import Link
from queries.structure.algorithms.inequality import herfindahl
from queries.structure.result import Figure
from queries.structure.scene import Scene


def dependence(scene: Scene) -> Iterator[Figure]:
    """How concentrated the funds of each social organisation are, and whether it has ties beyond those who pay.

    Payers and ties count wherever they are, in the group or not.
    """
    payers = _payers(scene)
    concentration = {node: value for node, paid in payers.items() if (value := _concentration(paid)) is not None}
    order = sorted(concentration, key=lambda node: (-concentration[node], node))
    links = {Link("funds", payer, node) for node, paid in payers.items() for payer in paid}
    yield Figure(
        "concentration",
        fmean(concentration.values()) if concentration else None,
        {"of": len(concentration)},
        tuple(scene.one(node, concentration[node]) for node in order),
        links,
    )
    single = [node for node, paid in payers.items() if len(paid) == 1]
    yield Figure(
        "single_payer",
        len(single) if payers else None,
        {"of": len(payers)},
        tuple(map(scene.one, single)),
        {link for link in links if link.target in single},
    )
    network = scene.whole("cooperation")
    bound = [
        node
        for node, paid in payers.items()
        if {network.ids[near] for near in network.neighbours[network.position[node]]} <= paid.keys()
    ]
    yield Figure(
        "no_other_tie",
        len(bound) if payers else None,
        {"of": len(payers)},
        tuple(map(scene.one, bound)),
        {link for link in links if link.target in bound},
    )


def _payers(scene: Scene) -> dict[str, dict[str, float | None]]:
    """Funded social organisation → payer → what it pays in all; None where an amount is not known."""
    network = scene.whole("funding")
    payers: dict[str, dict[str, float | None]] = {}
    for place in scene.asked(network, "social_org"):
        funded = network.ids[place]
        for payer in (network.ids[one] for one in sorted(network.predecessors[place])):
            amounts = scene.seen.values_of_link(Link("funds", payer, funded), "amount")
            known = all(isinstance(amount, int | float) and amount >= 0 for amount in amounts)
            payers.setdefault(funded, {})[payer] = sum(amounts) if known else None
    return payers


def _concentration(paid: dict[str, float | None]) -> float | None:
    """Of one payer it is 1 whatever the amount."""
    if len(paid) == 1:
        return 1.0
    amounts = [amount for amount in paid.values() if amount is not None]
    return herfindahl(amounts) if len(amounts) == len(paid) else None
