"""What the most hostile files cost: ``python -m tests.trust.hostile [NAME…]`` writes and imports each in a process apart.

Seconds are of the processor, memory the most that either of the two processes had; 1 if any takes more than 30 s or 1 GB.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from graphcore.errors import OnecoreError
from graphcore.roster.imports.pipeline import prepare_import
from tests.trust.hostile_files import FILES

_SECONDS, _MEGABYTES = 30, 1024


def main(names: list[str]) -> int:
    """Measure some files, all by default."""
    worst = 0
    for name in names or FILES:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / name
            call = [sys.executable, "-m", "tests.trust.hostile"]
            subprocess.run(
                [*call, "--write", str(path)], check=True
            )  # the most memory ever had passes on to what is run
            done = subprocess.run(
                [*call, "--import", str(path)],
                capture_output=True,
                text=True,
                check=False,
            )
        said = done.stdout.strip() or done.stderr.strip()[-200:]
        sys.stdout.write(f"{name:26}{said}\n")
        sys.stdout.flush()
        seconds, megabytes = (float(part) for part in said.split()[:2]) if done.returncode == 0 else (999, 0)
        worst |= seconds > _SECONDS or megabytes > _MEGABYTES
    return int(worst)


def _import(path: Path) -> None:
    try:
        imported = prepare_import([path])
        said = f"{len(imported.problems)} problems: " + "; ".join(
            f"{one.code} {dict(one.details).get('limit', '')}".strip() for one in imported.problems[:2]
        )
    except OnecoreError as error:
        said = error.say("en")
    spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    seconds = sum(one.ru_utime + one.ru_stime for one in spent)
    sys.stdout.write(f"{seconds:6.1f} {max(one.ru_maxrss for one in spent) / 1024:6.0f}  {said}\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--import"]:
        _import(Path(sys.argv[2]))
    elif sys.argv[1:2] == ["--write"]:
        FILES[Path(sys.argv[2]).name](Path(sys.argv[2]), 1)
    else:
        sys.exit(main(sys.argv[1:]))
