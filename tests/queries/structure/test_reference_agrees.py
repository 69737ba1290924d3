"""The fast algorithms give what the reference on NetworkX gives, on random networks of every kind of shape."""

from __future__ import annotations

import random

import pytest

from queries.structure.algorithms import Algorithms, arrays, reference
from queries.structure.network import Network

EXACT = 1e-9


def networks(directed):
    """Sparse and dense ones, with hubs, with isolates, from no node to 24."""
    for seed in range(120):
        draw = random.Random(seed)
        size = draw.randrange(25)
        names = [f"{node:02}" for node in range(size)]
        hub = draw.sample(names, min(size, draw.randrange(3)))
        number = draw.randrange(4 * size + 1)
        ties = [
            (draw.choice(hub or names), draw.choice(names)) if draw.random() < 0.4 else draw.choices(names, k=2)
            for _ in range(number)
        ]
        yield draw, Network.of({name: draw.choice("xyz") for name in names}, map(tuple, ties), directed=directed)


FIGURES = ("connectedness", "density", "degree_centralisation", "constraint", "effective_size")


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("name", FIGURES)
def test_figures(name, directed):
    fast, plain = getattr(arrays, name), getattr(reference, name)
    for _, network in networks(directed):
        assert fast(network) == pytest.approx(plain(network), abs=EXACT)


@pytest.mark.parametrize(
    ("name", "directed"), [("components", False), ("components", True), ("isolates", True), ("superiors", True)]
)
def test_sets_of_nodes(name, directed):
    fast, plain = getattr(arrays, name), getattr(reference, name)
    for _, network in networks(directed):
        assert fast(network) == plain(network)


@pytest.mark.parametrize("directed", [False, True])
def test_brokerage(directed):
    for _, network in networks(directed):
        assert arrays.brokerage_roles(network, network.kinds) == reference.brokerage_roles(network, network.kinds)


@pytest.mark.parametrize("directed", [False, True])
@pytest.mark.parametrize("name", ["distances", "ways_to"])
def test_from_a_core(name, directed):
    fast, plain = getattr(arrays, name), getattr(reference, name)
    for draw, network in networks(directed):
        for size in (0, 1, 3):
            core = frozenset(draw.sample(range(len(network)), min(size, len(network))))
            assert fast(network, core) == plain(network, core)


def test_both_have_the_names_there_are():
    names = sorted(name for name in vars(Algorithms) if not name.startswith("_"))
    assert arrays.__all__ == reference.__all__ == names
