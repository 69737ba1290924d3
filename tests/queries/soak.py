"""Many random graphs, every rule: ``python -m tests.queries.soak GRAPHS [SEED]`` says where arrays and reference differ."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from random import Random

from graphcore.columns import GraphColumns
from queries.engines.arrays import ArraysEngine
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from tests.queries.random_streets import DAY, any_street, with_sources


def main(graphs: int, seed: int = 1) -> int:
    """Compare the engines; the number of graphs on which some rule's findings differ."""
    rules = load_pack().rules.values()
    differing, statuses = 0, defaultdict[str, Counter[str]](Counter)
    for number in range(seed, seed + graphs):
        graph = with_sources(any_street(Random(number)))
        reference, arrays = NetworkXEngine(graph.to_networkx()), ArraysEngine(GraphColumns(graph))
        wrong = []
        for rule in rules:
            expected = reference.findings(rule, DAY)
            statuses[rule.id].update({finding.status for finding in expected})
            if arrays.findings(rule, DAY) != expected:
                wrong.append(rule.id)
        if wrong:
            differing += 1
            _tell(f"graph {number}: {', '.join(wrong)}")
        if number % 1000 == 0:
            _tell(f"… {number - seed + 1} graphs, {differing} differ")
    for rule in rules:
        shares = (f"{status} {statuses[rule.id][status] / graphs:.1%}" for status in rule.statuses)
        _tell(f"{rule.id}: in {', '.join(shares)} of graphs")
    _tell(f"{graphs} graphs, {len(rules)} rules, {differing} graphs differ")
    return differing


def _tell(line: str) -> None:
    print(line, flush=True)  # noqa: T201  # a script: it speaks


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])) > 0)
