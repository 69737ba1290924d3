"""The line of command, and what it puts on whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from queries.structure.algorithms.inequality import gini
from queries.structure.result import Figure
from queries.structure.scene import Scene


def hierarchy(scene: Scene) -> Iterator[Figure]:
    """Krackhardt's four dimensions, each with the Party organisations that keep it from being 1."""
    network = scene.known_network("command")
    found = scene.algorithms.dimensions(network)
    parts = scene.algorithms.components(network)
    outside = sorted(frozenset(range(len(network))) - parts[0]) if parts else []
    yield Figure(
        "connectedness",
        found.connectedness,
        {"of": len(network), "outside": len(outside)},
        scene.who(network, outside),
    )
    above = scene.algorithms.superiors(network)
    circles = Counter(above)
    mutual = [node for node, higher in enumerate(above) if circles[higher] > 1]
    yield Figure("hierarchy", found.hierarchy, {"count": len(mutual)}, scene.who(network, mutual))
    bosses = Counter(network.targets.tolist())
    several = sorted(node for node, number in bosses.items() if number > 1)
    links = set().union(
        *(
            scene.links("command", network.ids[one], network.ids[other])
            for one, other in network.pairs()
            if other in several or (one in mutual and other in mutual)
        )
    )
    yield Figure("efficiency", found.efficiency, {"count": len(several)}, scene.who(network, several, bosses), links)
    yield Figure("least_upper_bound", found.least_upper_bound, {})


def load(scene: Scene) -> Iterator[Figure]:
    """How many units each Party organisation looks after, and how unevenly."""
    for name, projection in (("instructors", "instruction"), ("secretaries", "care")):
        network = scene.whole(projection)
        after = {node: network.successors[node] for node in scene.asked(network, "party_org")}
        loads = {node: len(looked_after) for node, looked_after in after.items() if looked_after}
        order = sorted(loads, key=lambda node: (-loads[node], node))
        units = len(frozenset[int]().union(*after.values()))
        yield Figure(
            name,
            gini(list(loads.values())),
            {"of": len(loads), "units": units, **scene.foremost(network, order, loads)},
            scene.who(network, order, loads),
        )
