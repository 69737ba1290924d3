"""How long importing rosters takes, beside openpyxl merely reading them: ``python -m benchmarks.import_rosters``.

Each figure is the median of runs in processes of their own, the two taking turns: in seconds by the clock, which is what
people wait for and other work on the machine lengthens, and in seconds of the processor, of all processes that an import
starts. Memory is the most that those had that lived at one time. ``--lists`` measures administrative lists instead.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import psutil  # type: ignore[import-untyped]

from benchmarks.places import write_list
from benchmarks.rosters import write_rosters

_READ = """
import sys
from pathlib import Path
import openpyxl
for file in sorted(Path(sys.argv[1]).glob("*.xlsx")):
    for sheet in openpyxl.load_workbook(file, read_only=sys.argv[2] == "read-only"):
        for row in sheet.iter_rows(values_only=True):
            pass
"""
_EVERY = 0.05  # seconds between two looks at the memory


class Run(NamedTuple):
    """What a process and those that it started took: seconds by the clock and of the processor, MB at one time."""

    clock: float
    processor: float
    peak: float


def main() -> None:
    """Measure and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, nargs="+", help="sizes; by default 1,000, 10,000 and 100,000")
    options.add_argument("--runs", type=int, default=3, help="runs of each; the median counts")
    options.add_argument("--lists", action="store_true", help="administrative lists instead of rosters")
    given = options.parse_args()
    sizes = given.rows or ([62_000, 620_000] if given.lists else [1_000, 10_000, 100_000])
    print(
        "rows | import s | of the processor | ÷ rows, µs | growth | peak MB | openpyxl s | of the processor | read-only s | "
        "openpyxl ÷ import | of the processor"
    )
    before = 0.0
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            rosters = Path(folder, "rosters")
            rows = size if given.lists else write_rosters(rosters, size)
            if given.lists:
                write_list(rosters / "社区名录.xlsx", size)
            importing, whole, lazily = _measured(rosters, given.runs)
        growth = f"× {importing.processor / before:.1f}" if before else "–"
        print(
            f"{rows} | {importing.clock:.2f} | {importing.processor:.2f} | {importing.processor / rows * 1e6:.0f} | {growth} | "
            f"{importing.peak:.0f} | {whole.clock:.2f} | {whole.processor:.2f} | {lazily.clock:.2f} | "
            f"{whole.clock / importing.clock:.2f} | {whole.processor / importing.processor:.2f}"
        )
        before = importing.processor


def _measured(rosters: Path, runs: int) -> list[Run]:
    """Importing, openpyxl reading, and its reading in read-only mode: the median of each, and the highest of all peaks."""
    taken: list[list[Run]] = [[], [], []]
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            store = str(Path(folder, "city.onecore"))
            taken[0].append(_run("-m", "onecore", "import", str(rosters), "--into", store))
        for number, mode in enumerate(("whole", "read-only"), 1):
            taken[number].append(_run("-c", _READ, str(rosters), mode))
    return [
        Run(
            statistics.median(run.clock for run in each),
            statistics.median(run.processor for run in each),
            max(run.peak for run in each),
        )
        for each in taken
    ]


def _run(*arguments: str) -> Run:
    before, start, peak = os.times(), time.perf_counter(), 0.0
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen([sys.executable, *arguments], **silent) as process:
        watched = psutil.Process(process.pid)
        while process.poll() is None:
            peak = max(peak, _memory(watched))
            time.sleep(_EVERY)
    clock, after = time.perf_counter() - start, os.times()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, arguments)
    used = after.children_user - before.children_user + after.children_system - before.children_system
    return Run(clock, used, peak)


def _memory(process: psutil.Process) -> float:
    """MB that a process and all below it have now."""
    found = 0
    with suppress(psutil.NoSuchProcess):
        for each in (process, *process.children(recursive=True)):
            with suppress(psutil.NoSuchProcess):
                found += each.memory_info().rss
    return found / 1e6


if __name__ == "__main__":
    main()
