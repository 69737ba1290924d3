"""How long importing rosters takes, beside openpyxl merely reading them: ``python -m benchmarks.import_rosters``.

Each figure is the median of runs in processes of their own, the two taking turns, in seconds of processor
time, which a busy machine changes least. ``--lists`` measures administrative lists instead.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

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
_IMPORT = """
import sys
from onecore.__main__ import main
status = 0
try:
    main()
except SystemExit as end:
    status = end.code
try:
    import resource
    print("peak", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
except ImportError:  # Windows
    pass
sys.exit(status)
"""


def main() -> None:
    """Measure and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, nargs="+", help="sizes; by default 1,000, 10,000 and 100,000")
    options.add_argument("--runs", type=int, default=3, help="runs of each; the median counts")
    options.add_argument("--lists", action="store_true", help="administrative lists instead of rosters")
    given = options.parse_args()
    sizes = given.rows or ([62_000, 620_000] if given.lists else [1_000, 10_000, 100_000])
    print("rows | import s | ÷ rows, µs | growth | peak MB | openpyxl s | read-only s | openpyxl ÷ import")
    before = 0.0
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            rosters = Path(folder, "rosters")
            rows = size if given.lists else write_rosters(rosters, size)
            if given.lists:
                write_list(rosters / "社区名录.xlsx", size)
            times, peak = _measured(rosters, given.runs)
        importing, whole, lazily = times
        growth = f"× {importing / before:.1f}" if before else "–"
        per_row = importing / rows * 1e6
        print(
            f"{rows} | {importing:.2f} | {per_row:.0f} | {growth} | {peak:.0f} | {whole:.2f} | {lazily:.2f} | "
            f"{whole / importing:.2f}"
        )
        before = importing


def _measured(rosters: Path, runs: int) -> tuple[list[float], float]:
    """Median seconds of importing, of openpyxl reading, of its reading in read-only mode; peak MB of importing."""
    taken: list[list[float]] = [[], [], []]
    peaks = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            store = str(Path(folder, "city.onecore"))
            seconds, said = _run(_IMPORT, "import", str(rosters), "--into", store)
        taken[0].append(seconds)
        peaks.append(int(found[1]) / 1024 if (found := re.search(r"peak (\d+)", said)) else 0.0)
        for number, mode in enumerate(("whole", "read-only"), 1):
            taken[number].append(_run(_READ, str(rosters), mode)[0])
    return [statistics.median(times) for times in taken], max(peaks)


def _run(code: str, *arguments: str) -> tuple[float, str]:
    """Seconds of processor time that a process took, and what it said on standard error."""
    before = os.times()
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, encoding="utf-8", check=True)
    after = os.times()
    used = after.children_user - before.children_user + after.children_system - before.children_system
    return used, done.stderr


if __name__ == "__main__":
    main()
