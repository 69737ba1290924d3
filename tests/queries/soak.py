"""Many random graphs, every rule and measure: where do arrays and reference differ?

``python -m tests.queries.soak GRAPHS [SEED]`` says it of the rules, findings with their evidence, and of the structure
measures, figures to a billionth.

``python -m tests.queries.soak GRAPHS SEED neo4j://host:7687`` sets a server beside the reference instead, a hundred
graphs at a time; its graph is replaced.
"""

from __future__ import annotations

import sys
import time
from collections import Counter, defaultdict
from random import Random

from graphcore.graph_columns import GraphColumns
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_store import Neo4jStore
from graphcore.stores.store import Contents
from queries.engines.arrays import ArraysEngine
from queries.engines.cypher import Neo4jEngine
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from queries.structure import load_catalogue, measure
from queries.structure.algorithms import arrays as by_arrays
from queries.structure.algorithms import reference as by_networkx
from tests.queries.random_streets import DAY, all_supplied, any_street, side_by_side, with_sources
from tests.queries.structure.agreement import differing as unlike

_AT_ONCE = 100
_PATIENCE = 30  # seconds without a word


def main(graphs: int, seed: int = 1) -> int:
    """Compare the engines; the number of graphs on which some rule's findings or some measure's figures differ."""
    rules, measures = load_pack().rules.values(), load_catalogue().named([])
    figures = Counter[str]()
    differing, statuses = 0, defaultdict[str, Counter[str]](Counter)
    started = told = time.monotonic()
    for number in range(seed, seed + graphs):
        graph = with_sources(any_street(Random(number)))
        walked = graph.to_networkx()
        reference, arrays = NetworkXEngine(walked), ArraysEngine(GraphColumns(graph))
        plain, fast = (measure(walked, measures, DAY, "community", each) for each in (by_networkx, by_arrays))
        figures.update({f"{result.measure}.{result.figure}" for result in plain if result.value is not None})
        wrong = unlike(fast, plain)
        for rule in rules:
            expected = reference.findings(rule, DAY)
            statuses[rule.id].update({finding.status for finding in expected})
            if arrays.findings(rule, DAY) != expected:
                wrong.append(rule.id)
        if wrong:
            differing += 1
            _tell(f"graph {number}: {', '.join(wrong)}")
        done, now = number - seed + 1, time.monotonic()
        if done % max(1, graphs // 100) == 0 or now - told > _PATIENCE:
            left = (now - started) / done * (graphs - done) / 60
            _tell(f"… {done} of {graphs} graphs, {differing} differ; about {left:.0f} min to go")
            told = now
    for rule in rules:
        shares = (f"{status} {statuses[rule.id][status] / graphs:.1%}" for status in rule.statuses)
        _tell(f"{rule.id}: in {', '.join(shares)} of graphs")
    for each in measures:
        known = (f"{figure} {figures[f'{each.id}.{figure}'] / graphs:.1%}" for figure in each.figures)
        _tell(f"{each.id}: a figure in {', '.join(known)} of graphs")
    _tell(f"{graphs} graphs, {len(rules)} rules, {len(measures)} measures, {differing} graphs differ")
    return differing


def on_server(graphs: int, seed: int, uri: str) -> int:
    """The same for a Neo4j server; half of the graphs have every roster supplied."""
    rules, store = load_pack().rules.values(), Neo4jStore(Neo4jAddress.of(uri))
    differing = 0
    for first in range(seed, seed + graphs, _AT_ONCE):
        numbers = range(first, min(first + _AT_ONCE, seed + graphs))
        nodes, edges = side_by_side(any_street(Random(number)) for number in numbers)
        graph = with_sources((nodes if first // _AT_ONCE % 2 else all_supplied(nodes), edges))
        store.replace(Contents(graph))
        reference, wrong = NetworkXEngine(graph.to_networkx()), set[str]()
        with Neo4jEngine(store) as engine:
            for rule in rules:
                one, other = (each.findings(rule, DAY) for each in (reference, engine))
                unlike = [finding for finding in (*one, *other) if finding not in one or finding not in other]
                wrong |= {finding.id.split(".")[0] for finding in unlike} if one != other else set()
        differing += len(wrong)
        _tell(f"… {numbers[-1] - seed + 1} graphs, {differing} differ {' '.join(sorted(wrong))}")
    _tell(f"{graphs} graphs, {len(rules)} rules, {differing} graphs differ")
    return differing


def _tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201  # a script: it speaks


if __name__ == "__main__":
    *counts, uri = sys.argv[1:] if len(sys.argv) == 4 else (*sys.argv[1:], "")
    sys.exit((on_server(*map(int, counts), uri) if uri else main(*map(int, counts))) > 0)
