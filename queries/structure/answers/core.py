"""The actors seen from the core: who it reaches, through whom, and whether all hangs on it."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean

from queries.structure.result import Figure
from queries.structure.scene import Scene


def core_reach(scene: Scene) -> Iterator[Figure]:
    """How many actors have a way to the core, how many a short one, and how long it is."""
    network = scene.network("cooperation")
    core = scene.core(network)
    asked = sorted(scene.known(network) - core) if core else []
    steps = scene.algorithms.distances(network, core)
    reached = {node: step for node in asked if (step := steps[node]) is not None}
    left = [node for node in asked if node not in reached]
    near: int = scene.parameters["steps"]
    far = sorted((node for node, step in reached.items() if step > near), key=lambda node: (-reached[node], node))
    of = len(asked)
    yield Figure(
        "reached",
        len(reached) / of if of else None,
        {"of": of, "count": len(reached), "left": len(left)},
        scene.who(network, left),
    )
    within = len(reached) - len(far)
    yield Figure(
        "within",
        within / of if of else None,
        {"of": of, "count": within, "steps": near},
        scene.who(network, far, reached),
    )
    yield Figure(
        "distance", fmean(reached.values()) if reached else None, {"farthest": max(reached.values(), default=0)}
    )


def cut_points(scene: Scene) -> Iterator[Figure]:
    """Whose leaving cuts others off from the core, and who has a second way."""
    network = scene.network("cooperation")
    core = scene.core(network)
    asked = scene.known(network) - core if core else frozenset()
    ways = scene.algorithms.ways_to(network, core)
    cut = {gate: len(cut_off & asked) for gate, cut_off in ways.cut_off.items() if cut_off & asked}
    order = sorted(cut, key=lambda gate: (-cut[gate], gate))
    links = set().union(
        *(
            scene.links(
                "cooperation", network.ids[gate], *(network.ids[node] for node in network.neighbours[gate] & beyond)
            )
            for gate, beyond in ways.cut_off.items()
            if gate in cut
        )
    )
    yield Figure(
        "cut_points",
        len(cut) if asked else None,
        {"of": len(asked), **scene.foremost(network, order, cut)},
        scene.who(network, order, cut),
        links,
    )
    steps = scene.algorithms.distances(network, core)
    reached = {node for node in asked if steps[node] is not None}
    single = sorted(reached - ways.second_way)
    second = len(reached) - len(single)
    yield Figure(
        "second_way",
        second / len(asked) if asked else None,
        {"of": len(asked), "count": second, "single": len(single)},
        scene.who(network, single),
    )


def core_periphery(scene: Scene) -> Iterator[Figure]:
    """How well the Party core, and the core that fits best, fit the pattern of a core with its periphery."""
    network = scene.known_network("cooperation")
    core = scene.core(network)
    yield Figure(
        "party_core", scene.algorithms.core_periphery_fit(network, core) if core else None, {"size": len(core)}
    )
    best = scene.algorithms.best_core(network)
    yield Figure(
        "best",
        scene.algorithms.core_periphery_fit(network, best) if best else None,
        {"size": len(best), "party": len(best & core)},
        scene.who(network, sorted(best)),
    )
