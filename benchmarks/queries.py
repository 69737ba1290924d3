"""How long questions take on a graph that is open: ``python -m benchmarks.queries --nodes 10000 100000 1000000``.

Q1 is how enterprises and social organisations are covered, counted by street. The same is asked of a bare numpy
script and, up to ``--reference`` nodes, of the NetworkX engine; the counts must be equal. Then every rule of the
pack is counted by street. Figures are medians, in milliseconds of processor time.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import time
from collections.abc import Callable
from datetime import date
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.city import city
from graphcore.columns import KINDS, GraphColumns
from graphcore.graph import Graph
from queries.engines.arrays import ArraysEngine
from queries.engines.arrays.values import values_of
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from queries.rollup import roll_up

DAY = date(2026, 1, 1)
_RULES = load_pack().rules
_Q1 = ("enterprise-coverage", "social-org-coverage")
_RESULTS = Path(__file__).parent / "results"
Counts = dict[str, list[int]]


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
    engine, rules = ArraysEngine(GraphColumns(graph)), _RULES
    script = _script(graph)
    taken, counts = _timed(lambda: _q1(engine))
    bare, expected = _timed(script)
    if counts != expected:
        raise SystemExit("the numpy script and the engine do not agree")
    result: dict[str, Any] = {"nodes": len(graph), "edges": graph.count("edges"), "q1": taken, "numpy": bare}
    print(
        f"{len(graph)} nodes, {graph.count('edges')} edges: Q1 {taken:.1f} ms, numpy {bare:.1f} ms, × {taken / bare:.2f}"
    )
    if with_reference:
        reference = NetworkXEngine(graph.to_networkx())
        result["networkx"], _ = _timed(lambda: [reference.findings(rules[rule], DAY) for rule in _Q1], 3)
        print(f"  the NetworkX engine {result['networkx']:.0f} ms, × {result['networkx'] / taken:.0f}")
    result["rules"] = {
        rule.id: _timed(lambda rule=rule: roll_up(engine.verdicts(rule, DAY), "street", "en"), 3)[0]
        for rule in rules.values()
    }
    slowest = max(result["rules"], key=lambda rule: float(result["rules"][rule]))
    print(f"  slowest rule {slowest} {result['rules'][slowest]:.1f} ms, × {result['rules'][slowest] / taken:.1f} of Q1")
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


def _q1(engine: ArraysEngine) -> Counts:
    rows = (row for rule in _Q1 for row in roll_up(engine.verdicts(_RULES[rule], DAY), "street", "en"))
    return {f"{row.rule} {row.group}": list(row.statuses.values()) for row in rows}


def _script(graph: Graph) -> Callable[[], Counts]:
    """Q1 as somebody would write it by hand for this graph: arrays laid out beforehand, then counted."""
    columns, size = GraphColumns(graph), len(graph)
    kind = columns.kinds()
    level, status, rosters = (values_of(columns.of_nodes(name), size) for name in ("level", "status", "rosters"))
    ends = {name: columns.ends(name) for name in ("located_in", "has_party_org", "covers", "instructs")}
    ids = graph.nodes["id"]
    venue = np.isin(
        kind, [KINDS.index(each) for each in ("business_building", "shopping_district", "park", "industry")]
    )
    counted = np.array([value in (None, "operating") for value in status.values])
    is_group = np.array([value == "group" for value in level.values])
    parent = np.zeros(size, np.int32)
    inner, outer = ends["located_in"]
    parent[inner[~venue[outer]]] = outer[~venue[outer]]
    streets = np.flatnonzero(kind == KINDS.index("street"))

    def count() -> Counts:
        core = ~is_group[level.codes]
        has, org = ends["has_party_org"]
        own = np.zeros(size, np.bool_)
        own[has[core[org]]] = True
        built = own.copy()
        coverer, covered = ends["covers"]
        built[covered[core[coverer]]] = True
        organised = own.copy()
        organised[inner[(venue & built)[outer]]] = True
        sender, taught = ends["instructs"]
        works = np.zeros(size, np.bool_)
        works[taught[core[sender]]] = True
        told: Counts = {}
        for rule, name, roster in (
            ("enterprise-coverage", "enterprise", "enterprises"),
            ("social-org-coverage", "social_org", "social_orgs"),
        ):
            unit = np.flatnonzero(kind == KINDS.index(name))
            community = parent[parent[unit]]
            knows = np.array([bool(value) and roster in value for value in rosters.values])[rosters.codes[community]]
            stands = np.where(organised[unit], 0, np.where(works[unit], 1, np.where(knows, 2, 4)))
            stands[~counted[status.codes[unit]]] = 3
            at = np.searchsorted(streets, parent[community])
            table = np.bincount(at * 5 + stands, minlength=len(streets) * 5).reshape(-1, 5)
            told |= {f"{rule} {street}": row for street, row in zip(ids.gather(streets), table.tolist(), strict=True)}
        return told

    return count


if __name__ == "__main__":
    main()
