"""Scoring what an import made of a street against the street's truth."""

import json
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from graphcore.exchange import write_jsonl
from graphcore.graph import Graph
from graphcore.stores.store import Store
from queries.engines.networkx import NetworkXEngine
from queries.findings import Finding
from queries.packs import load_pack

collect_ignore = ["scoring"]  # a program that the tests run, not a test

SCORE = Path(__file__).parent / "scoring" / "score.py"
DAY = date(2026, 1, 1)


@pytest.fixture
def exported() -> Callable[[Store, Path], Path]:
    """Write the neutral export of a store into a folder."""

    def export(store: Store, folder: Path) -> Path:
        write_jsonl(store.graph(), store.problems(), folder, "zh")
        return folder

    return export


@pytest.fixture
def all_findings() -> Callable[[Graph], list[Finding]]:
    """What all shipped rules find in a graph."""

    def ask(graph: Graph) -> list[Finding]:
        engine = NetworkXEngine(graph.to_networkx())
        return [finding for rule in load_pack().rules.values() for finding in engine.findings(rule, DAY)]

    return ask


@pytest.fixture
def score(
    exported: Callable[[Store, Path], Path], all_findings: Callable[[Graph], list[Finding]]
) -> Callable[[Path, Store, Path, Mapping[str, float]], None]:
    """Fail unless what a store holds of a corpus reaches some minimums."""

    def run(corpus: Path, store: Store, folder: Path, minimums: Mapping[str, float]) -> None:
        findings = folder / "findings.jsonl"
        lines = (json.dumps(finding.to_json(), ensure_ascii=False) for finding in all_findings(store.graph()))
        findings.write_text("\n".join(lines), encoding="utf-8")
        demands = [f"{metric}={value}" for metric, value in minimums.items()]
        done = subprocess.run(
            [
                *(sys.executable, SCORE, corpus, exported(store, folder / "export")),
                *("--findings", findings, "--min", *demands),
            ],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    return run
