"""What the benchmark sets beside the engine answers the same; else its figures would say nothing."""

import pytest

from benchmarks.city import city
from benchmarks.peers import PEERS, loaded
from benchmarks.peers.facts import Facts
from benchmarks.queries import DAY
from graphcore.graph_columns import GraphColumns
from graphcore.placed_columns import PlacedColumns
from queries.engines.arrays import ArraysEngine
from queries.packs import load_pack
from queries.rollup import roll_up


@pytest.fixture(scope="module")
def made_up():
    return city(3000)


@pytest.fixture(scope="module")
def expected(made_up):
    engine, rules = ArraysEngine(GraphColumns(made_up)), load_pack().rules

    def counts(*names):
        rows = (row for name in names for row in roll_up(engine.verdicts(rules[name], DAY), "street", "en"))
        return {f"{row.rule} {row.group}": list(row.statuses.values()) for row in rows}

    return counts("enterprise-coverage", "social-org-coverage"), counts("estate-triad")


@pytest.mark.parametrize("name", [name for name in PEERS if name != "neo4j"])
def test_a_peer_counts_as_the_engine_does(name, made_up, expected):
    try:
        peer = loaded(name, Facts(GraphColumns(made_up)))
    except ModuleNotFoundError as absent:
        pytest.skip(str(absent))
    assert (peer.q1(), peer.q2()) == expected


def test_the_numpy_script_does_so_in_the_order_of_the_engine_too(made_up, expected):
    peer = loaded("numpy", Facts(PlacedColumns(GraphColumns(made_up))))
    assert (peer.q1(), peer.q2()) == expected
