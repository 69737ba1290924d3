"""Matters, and who handles them with whom."""

from __future__ import annotations

from collections.abc import Iterator

from queries.structure.algorithms.congruence import Pair
from queries.structure.algorithms.congruence import congruence as congruent
from queries.structure.network import Network
from queries.structure.result import Figure
from queries.structure.scene import Scene


def congruence(scene: Scene) -> Iterator[Figure]:
    """Of the pairs that matters require to coordinate, those with a standing tie."""
    standing = _pairs(scene.known_network("standing"))
    for name, projection in (("one_matter", "needed"), ("one_place", "needed_by_place")):
        found = congruent(_pairs(scene.known_network(projection)), standing)
        links = set().union(*(scene.links(projection, one, other) for one, other in found.gaps))
        yield Figure(
            name,
            found.value,
            {"of": found.needed, "count": found.met, "left": len(found.gaps)},
            tuple(scene.pair(one, other) for one, other in found.gaps),
            links,
        )


def core_bypassed(scene: Scene) -> Iterator[Figure]:
    """The matters that several organisations handle without any Party organisation."""
    network = scene.whole("handling")
    handled = {
        node: {network.kinds[handler] for handler in network.successors[node]}
        for node in scene.asked(network, "matter")
        if len(network.successors[node]) > 1
    }
    bypassed = [node for node, kinds in handled.items() if "party_org" not in kinds]
    links = set().union(
        *(
            scene.links("handling", network.ids[node], *(network.ids[other] for other in network.successors[node]))
            for node in bypassed
        )
    )
    yield Figure(
        "bypassed",
        len(bypassed) / len(handled) if handled else None,
        {"of": len(handled), "count": len(bypassed)},
        scene.who(network, bypassed),
        links,
    )


def _pairs(network: Network) -> set[Pair]:
    """The tied pairs by id, the smaller first, since positions differ from network to network."""
    return {(network.ids[one], network.ids[other]) for one, other in network.pairs()}
