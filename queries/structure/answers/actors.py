"""The actors among themselves: who is alone, who stands between, what form the whole has."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import fmean

from queries.structure.algorithms.brokerage import ROLES
from queries.structure.algorithms.mixing import expected_ei_index
from queries.structure.network import Network
from queries.structure.result import Figure
from queries.structure.scene import Scene

_PLACES = 9  # beyond which a sum of shares depends on the order in which they are added


def isolation(scene: Scene) -> Iterator[Figure]:
    """Who has no tie, and how far the rest hang together."""
    network = scene.network("cooperation")
    known = scene.known(network)
    alone = [node for node in scene.algorithms.isolates(network) if node in known]
    of = len(known)
    yield Figure("isolates", len(alone) if of else None, {"of": of}, scene.who(network, alone))
    certain = network.within(known)
    parts = scene.algorithms.components(certain)
    largest = len(parts[0]) if parts else 0
    yield Figure("components", len(parts) if of else None, {"of": of, "largest": largest})
    yield Figure("connectedness", scene.algorithms.connectedness(certain), {})
    yield Figure("density", scene.algorithms.density(certain), {"ties": certain.ties})


def brokerage(scene: Scene) -> Iterator[Figure]:
    """Who brokers, in each of the five roles, by kind of actor."""
    network = scene.known_network("cooperation")
    roles = scene.algorithms.brokerage_roles(network, network.kinds)
    for role in ROLES:
        often = {node: counts[role] for node, counts in enumerate(roles) if counts[role]}
        order = sorted(often, key=lambda node: (-often[node], node))
        yield Figure(
            role,
            sum(often.values()) if len(network) else None,
            {"brokers": len(often), **scene.foremost(network, order, often)},
            scene.who(network, order, often),
        )


def structural_holes(scene: Scene) -> Iterator[Figure]:
    """Whose contacts are one circle and whose are not."""
    network = scene.network("cooperation")
    known = scene.known(network)
    for name, values, sign in (
        ("constraint", scene.algorithms.constraint(network), 1),
        ("effective_size", scene.algorithms.effective_size(network), -1),
    ):
        defined = {
            node: round(value, _PLACES) for node, value in enumerate(values) if value is not None and node in known
        }
        order = sorted(defined, key=lambda node: (sign * defined[node], node))
        yield Figure(
            name,
            fmean(defined.values()) if defined else None,
            {"of": len(defined), **scene.foremost(network, order, defined)},
            scene.who(network, order, defined),
        )


def mixing(scene: Scene) -> Iterator[Figure]:
    """Whether ties run between kinds of actor or within them."""
    network = scene.known_network("cooperation")
    index = scene.algorithms.ei_index(network, network.kinds)
    between = sum(network.kinds[one] != network.kinds[other] for one, other in network.pairs())
    fields = {"between": between, "inside": network.ties - between, "expected": expected_ei_index(network.kinds)}
    yield Figure("ei_index", index, fields)


def network_form(scene: Scene) -> Iterator[Figure]:
    """Which of the forms of network governance the whole comes nearest to."""
    network = scene.known_network("governance")
    centralisation, dense = scene.algorithms.degree_centralisation(network), scene.algorithms.density(network)
    degrees = {node: len(near) for node, near in enumerate(network.neighbours)}
    order = sorted(degrees, key=lambda node: (-degrees[node], node))
    foremost = scene.foremost(network, order, degrees)
    yield Figure("centralisation", centralisation, foremost, scene.who(network, order[:1], degrees))
    form = None
    if centralisation is not None and dense is not None:
        form = _form(network, order[0], centralisation, dense, scene)
    yield Figure("form", form, {"centralisation": centralisation, "density": dense, **foremost})


def _form(network: Network, hub: int, centralisation: float, dense: float, scene: Scene) -> str:
    """Provan and Kenis tell them apart by whether one node governs, and whether it was set up for that."""
    if centralisation >= scene.parameters["centred"]:
        return "administrative" if network.kinds[hub] == "forum" else "lead_organisation"
    return "shared" if dense >= scene.parameters["dense"] else "loose"
