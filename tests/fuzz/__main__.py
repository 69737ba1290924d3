"""Fuzzing guided by coverage: ``python -m tests.fuzz RUNS SECONDS [TARGET…]`` gives each target so many inputs.

A target ends after so many seconds too, however many inputs it had by then.

What is found is kept in ``tests/fuzz/findings/TARGET`` and tried by the tests ever after. Each target is a process of its
own; the last line of each says how many inputs it had.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
_SECONDS, _MEGABYTES = 25, 2048


def main(runs: int, seconds: int, names: list[str]) -> int:
    """Fuzz some targets, all by default; the number of those in which something was found."""
    from tests.fuzz.targets import TARGETS

    found, done = 0, 0
    for name in names or TARGETS:
        with tempfile.TemporaryDirectory() as corpus:
            for number, seed in enumerate(TARGETS[name].seeds()):
                (Path(corpus) / str(number)).write_bytes(seed)
            kept = ROOT / "tests" / "fuzz" / "findings" / name
            kept.mkdir(parents=True, exist_ok=True)
            process = subprocess.run(
                [
                    *(sys.executable, "-m", "tests.fuzz", "--one", name, corpus, str(kept), f"-runs={runs}"),
                    f"-max_total_time={seconds}",
                    *(f"-artifact_prefix={kept}/", f"-timeout={_SECONDS}", f"-rss_limit_mb={_MEGABYTES}"),
                    *(f"-max_len={TARGETS[name].longest}", "-print_final_stats=1"),
                ],
                stderr=subprocess.PIPE,
                env={**os.environ, "POLARS_MAX_THREADS": "1"},
                text=True,
                errors="replace",
                check=False,
            )
        counted = re.search(r"number_of_executed_units: (\d+)", process.stderr)
        units = int(counted[1]) if counted else 0
        done += units
        found += process.returncode != 0
        what = "" if process.returncode == 0 else "\n" + process.stderr[-3000:]
        sys.stdout.write(f"{name:10}{units:10,} inputs, {'nothing' if not what else 'something'} found{what}\n")
        sys.stdout.flush()
    sys.stdout.write(f"{done:,} inputs in all\n")
    return found


def _fuzz(name: str, arguments: list[str]) -> None:
    import atheris

    with atheris.instrument_imports(include=["graphcore", "queries", "onecore"]):
        from tests.fuzz.targets import TARGETS, know_few_kinds  # not before: what was imported is not measured

    know_few_kinds()
    atheris.Setup(["fuzz", *arguments], TARGETS[name].run)
    atheris.Fuzz()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _fuzz(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]))
