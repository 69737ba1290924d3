"""Random streets show what there is to show: a law that holds of bare ones only says little."""

from __future__ import annotations

from collections import Counter, defaultdict
from random import Random

import numpy as np

from graphcore.graph_columns import GraphColumns
from queries.engines.arrays import ArraysEngine
from queries.packs import load_pack
from queries.rules import UNKNOWN
from queries.structure import load_catalogue, measure
from tests.queries.random_streets import DAY, Edges, Nodes, any_street, as_graph, side_by_side

STREETS = 1000
MEASURED = 250


def test_every_status_of_every_rule_is_met_in_two_of_a_hundred_streets():
    alike = defaultdict[object, list[tuple[Nodes, Edges]]](list)
    for seed in range(STREETS):
        nodes, edges = any_street(Random(seed))
        # What is supplied and told anywhere decides what is known: only streets alike in that are asked as one graph.
        told = ((data["rosters"], data.get("untold")) for data in nodes.values() if "rosters" in data)
        alike[frozenset(map(str, told))].append((nodes, edges))
    met = Counter[tuple[str, str]]()
    rules = load_pack().rules.values()
    for several in alike.values():
        graph = as_graph(*side_by_side(several))
        street_of = np.array([int(node[1:].split(".")[0]) for node in graph.nodes["id"]])
        engine = ArraysEngine(GraphColumns(graph))
        for rule in rules:
            verdicts = engine.verdicts(rule, DAY)
            about = verdicts.day.ranks(verdicts.about)
            for place, status in enumerate(rule.statuses):
                met[rule.id, status] += len(np.unique(street_of[about[verdicts.status == place]]))
    possible = [(rule.id, status) for rule in rules for status in rule.statuses if status != UNKNOWN or rule.rosters]
    assert {each: met[each] for each in possible if met[each] < STREETS * 0.02} == {}


def test_every_figure_of_every_measure_is_told_in_two_of_a_hundred_streets():
    measures, met = load_catalogue().named([]), Counter[tuple[str, str]]()
    for seed in range(MEASURED):
        graph = as_graph(*any_street(Random(seed))).to_networkx()
        told = measure(graph, measures, DAY, "community")
        met.update({(result.measure, result.figure) for result in told if result.value is not None})
    figures = [(each.id, figure) for each in measures for figure in each.figures]
    assert {each: met[each] for each in figures if met[each] < MEASURED * 0.02} == {}
