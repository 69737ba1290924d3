"""How long questions take on a graph that is open: ``python -m benchmarks.queries --nodes 10000 100000 1000000``.

Q1 and Q2 (``peers/questions.py``) are asked of the arrays engine and of a bare numpy script and, up to ``--reference``
nodes, of the NetworkX engine; the counts must be equal. Then every rule of the pack is counted by street. Figures are
medians, in milliseconds of processor time.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import time
from collections.abc import Callable, Sequence
from datetime import date
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from typing import Any

from benchmarks.city import city
from benchmarks.peers.numpy_script import NumpyScript
from benchmarks.peers.questions import Counts
from graphcore.columns import GraphColumns
from queries.engines.arrays import ArraysEngine
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from queries.rollup import roll_up

DAY = date(2026, 1, 1)
_RULES = load_pack().rules
_QUESTIONS = {"q1": ("enterprise-coverage", "social-org-coverage"), "q2": ("estate-triad",)}
_RESULTS = Path(__file__).parent / "results"


def main() -> None:
    """Measure, print and keep."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--nodes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    options.add_argument("--reference", type=int, default=10_000, help="the largest graph that NetworkX is asked")
    options.add_argument("--keep", action="store_true", help="write the results beside the earlier ones")
    given = options.parse_args()
    results = [_measured(size, with_reference=size <= given.reference) for size in given.nodes]
    growth = {
        rule: [round(after["rules"][rule] / max(before["rules"][rule], 0.01), 1) for before, after in pairwise(results)]
        for rule in results[0]["rules"]
    }
    print("growth by size:", {rule: each for rule, each in growth.items() if max(each, default=0) > 10})
    if given.keep:
        _RESULTS.mkdir(exist_ok=True)
        versions = {name: version(name) for name in ("numpy", "polars", "networkx", "duckdb")}
        kept = {
            "python": platform.python_version(),
            "machine": platform.machine(),
            "versions": versions,
            "results": results,
        }
        (_RESULTS / "queries.json").write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")


def _measured(size: int, *, with_reference: bool) -> dict[str, Any]:
    graph = city(size)
    engine, script = ArraysEngine(GraphColumns(graph)), NumpyScript(graph)
    result: dict[str, Any] = {"nodes": len(graph), "edges": graph.count("edges"), "arrays": {}, "numpy": {}}
    print(f"{len(graph)} nodes, {graph.count('edges')} edges; milliseconds")
    for question, asked in (("q1", script.q1), ("q2", script.q2)):
        taken, counts = _timed(lambda question=question: _counted(engine, _QUESTIONS[question]))
        bare, expected = _timed(asked)
        if counts != expected:
            raise SystemExit(f"the numpy script and the engine do not agree on {question}")
        result["arrays"][question], result["numpy"][question] = taken, bare
        print(f"  {question}: arrays {taken:.1f}, numpy {bare:.1f}, × {taken / bare:.2f}")
    if with_reference:
        reference = NetworkXEngine(graph.to_networkx())
        result["networkx"] = {
            question: _timed(lambda rules=rules: [reference.findings(_RULES[rule], DAY) for rule in rules], 3)[0]
            for question, rules in _QUESTIONS.items()
        }
        print("  the NetworkX engine", {question: round(each) for question, each in result["networkx"].items()})
    result["rules"] = {
        rule.id: _timed(lambda rule=rule: roll_up(engine.verdicts(rule, DAY), "street", "en"), 3)[0]
        for rule in _RULES.values()
    }
    slowest = max(result["rules"], key=lambda rule: float(result["rules"][rule]))
    times = result["rules"][slowest] / result["arrays"]["q1"]
    print(f"  slowest rule {slowest} {result['rules'][slowest]:.1f}, × {times:.1f} of Q1")
    return result


def _timed(work: Callable[[], Any], runs: int = 5) -> tuple[float, Any]:
    """Median milliseconds of processor time once all is warm, and what came out."""
    answer = work()
    taken = []
    for _ in range(runs):
        before = time.process_time()
        answer = work()
        taken.append((time.process_time() - before) * 1000)
    return statistics.median(taken), answer


def _counted(engine: ArraysEngine, rules: Sequence[str]) -> Counts:
    rows = (row for rule in rules for row in roll_up(engine.verdicts(_RULES[rule], DAY), "street", "en"))
    return {f"{row.rule} {row.group}": list(row.statuses.values()) for row in rows}


if __name__ == "__main__":
    main()
