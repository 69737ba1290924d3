"""Modules of ours that are run in processes of their own: what they open can do no harm to anyone else."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TypedDict


class _Group(TypedDict, total=False):
    """How a process is started that has a group of its own."""

    creationflags: int
    process_group: int


_ROOT = str(Path(__file__).parents[3])


def command(module: str, *arguments: str) -> list[str]:
    """What runs a module, wherever it is started."""
    return [sys.executable, "-P", "-m", module, *arguments]


def environment() -> dict[str, str]:
    """Such that it finds the modules that are running here, and files by the names that they have here."""
    path = os.pathsep.join(filter(None, (_ROOT, os.environ.get("PYTHONPATH"))))
    return {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": str(sys.flags.utf8_mode)}


def alone() -> _Group:
    """Such that Ctrl-C reaches only whoever starts it, who then ends it: what it was doing is nobody's error."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"process_group": 0}
