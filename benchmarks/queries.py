"""How long questions take on a graph that is open: ``python -m benchmarks.queries --nodes 10000 100000 1000000``.

Q1 and Q2 (``peers/questions.py``) are asked of the arrays engine and of a bare numpy script, given nodes in the order of
their ids and in that of the engine, and with ``--peers`` of all the others up to a size of their own; the counts must be
equal. Then every rule of the pack is counted by street, and up to ``--reference`` nodes the findings of Q1 are written as
JSON Lines by the arrays and by the NetworkX engine: the same bytes. Figures are medians, in milliseconds of processor
time; for Neo4j, which works elsewhere, by the clock.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.city import city
from benchmarks.peers import PEERS, loaded
from benchmarks.peers.facts import Facts
from benchmarks.peers.questions import Counts
from benchmarks.servers import fresh_server
from graphcore.graph import Graph
from graphcore.graph_columns import GraphColumns
from graphcore.placed_columns import PlacedColumns
from queries.engines.arrays import ArraysEngine
from queries.engines.networkx import NetworkXEngine
from queries.findings import compact
from queries.packs import load_pack
from queries.rollup import roll_up

DAY = date(2026, 1, 1)
_RULES = load_pack().rules
_QUESTIONS = {"q1": ("enterprise-coverage", "social-org-coverage"), "q2": ("estate-triad",)}
_RESULTS = Path(__file__).parent / "results"
_SLOW = {"networkx": 1_000_000, "ladybug": 100_000, "neo4j": 100_000}  # asked of no larger city


def main() -> None:
    """Measure, print and keep."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--nodes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    options.add_argument("--peers", action="store_true", help="ask the others too, as far as they are installed")
    options.add_argument(
        "--reference", type=int, default=10_000, help="the largest city that the NetworkX engine is asked"
    )
    options.add_argument("--keep", action="store_true", help="write the results beside the earlier ones")
    options.add_argument("--neo4j", action="store_true", help="ask a fresh Neo4j server too (scripts/neo4j.sh)")
    given = options.parse_args()
    asked = [*PEERS] if given.peers else ["numpy", *(["neo4j"] if given.neo4j else [])]
    with fresh_server() if given.neo4j else nullcontext() as server:
        if server is not None:
            account = {"NEO4J_URI": server.uri, "NEO4J_USERNAME": server.user, "NEO4J_PASSWORD": server.password or ""}
            os.environ.update(account)
        results = [_measured(size, asked, given.reference) for size in given.nodes]
    growth = {
        rule: [round(after["rules"][rule] / max(before["rules"][rule], 0.01), 1) for before, after in pairwise(results)]
        for rule in results[0]["rules"]
    }
    print("growth by size:", {rule: each for rule, each in growth.items() if max(each, default=0) > 10})
    if given.keep:
        _RESULTS.mkdir(exist_ok=True)
        kept = {
            "python": platform.python_version(),
            "machine": platform.machine(),
            "versions": {name: _version(name) for name in PEERS},
            "results": results,
        }
        (_RESULTS / "queries.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def _measured(size: int, peers: Sequence[str], reference: int) -> dict[str, Any]:
    graph = city(size)
    columns = PlacedColumns(GraphColumns(graph))
    engine = ArraysEngine(columns)
    result: dict[str, Any] = {"nodes": len(graph), "edges": graph.count("edges"), "arrays": {}}
    print(f"{len(graph)} nodes, {graph.count('edges')} edges; milliseconds, and how many times the arrays'")
    expected: dict[str, Counts] = {}
    for question, rules in _QUESTIONS.items():
        result["arrays"][question], expected[question] = _timed(lambda rules=rules: _counted(engine, rules))
    print(f"  {'arrays':14}{result['arrays']['q1']:10.1f}{'':>8}{result['arrays']['q2']:10.1f}")
    asked = {name: (name, GraphColumns(graph)) for name in peers if size <= _SLOW.get(name, size)}
    for label, (name, given) in {"numpy, placed": ("numpy", columns), **asked}.items():
        result[label] = _peer(name, Facts(given), expected)
        if result[label]:
            times = [(result[label][question], result["arrays"][question]) for question in _QUESTIONS]
            print(f"  {label:14}" + "".join(f"{taken:10.1f}{taken / own:8.2f}" for taken, own in times))
    if size <= reference:
        result["lines"] = _lines(engine, graph)
    result["rules"] = {
        rule.id: _timed(lambda rule=rule: roll_up(engine.verdicts(rule, DAY), "street", "en"), 3)[0]
        for rule in _RULES.values()
    }
    slowest = max(result["rules"], key=lambda rule: float(result["rules"][rule]))
    ratio = result["rules"][slowest] / result["arrays"]["q1"]
    print(f"  slowest rule {slowest} {result['rules'][slowest]:.1f}, × {ratio:.1f} of Q1")
    return result


def _peer(name: str, facts: Facts, expected: dict[str, Counts]) -> dict[str, float] | None:
    """How long a peer takes for each question, and to load; None where it is not here."""
    clock = time.perf_counter if name == "neo4j" else time.process_time
    before = clock()
    try:
        peer = loaded(name, facts)
    except ModuleNotFoundError as absent:
        print(f"SKIPPED {name}: {absent}; see benchmarks/README.md", file=sys.stderr)
        return None
    taken = {"load": (clock() - before) * 1000}
    for question, asked in (("q1", peer.q1), ("q2", peer.q2)):
        taken[question], counts = _timed(asked, 3 if name in _SLOW else 5, clock)
        if counts != expected[question]:
            raise SystemExit(f"{name} and the engine do not agree on {question}")
    return taken


def _lines(engine: ArraysEngine, graph: Graph) -> dict[str, float]:
    """The findings of Q1 as JSON Lines, by both engines."""
    reference = NetworkXEngine(graph.to_networkx())
    rules = [_RULES[rule] for rule in _QUESTIONS["q1"]]
    own, lines = _timed(lambda: "".join(part for rule in rules for part in engine.verdicts(rule, DAY).lines()))
    theirs, same = _timed(
        lambda: "".join(f"{compact(found.to_json())}\n" for rule in rules for found in reference.findings(rule, DAY)), 3
    )
    if lines != same:
        raise SystemExit("the engines do not write the same lines")
    print(f"  JSON Lines: arrays {own:.0f}, the NetworkX engine {theirs:.0f}, × {theirs / own:.1f}")
    return {"arrays": own, "networkx": theirs}


def _timed(work: Callable[[], Any], runs: int = 5, clock: Callable[[], float] = time.process_time) -> tuple[float, Any]:
    """Median milliseconds once all is warm, and what came out."""
    answer = work()
    taken = []
    for _ in range(runs):
        before = clock()
        answer = work()
        taken.append((clock() - before) * 1000)
    return statistics.median(taken), answer


def _counted(engine: ArraysEngine, rules: Sequence[str]) -> Counts:
    told = engine.every((_RULES[rule] for rule in rules), DAY)
    rows = (row for verdicts in told.values() for row in roll_up(verdicts, "street", "en"))
    return {f"{row.rule} {row.group}": list(row.statuses.values()) for row in rows}


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


if __name__ == "__main__":
    main()
