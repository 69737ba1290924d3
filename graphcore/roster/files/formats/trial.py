"""A workbook tried in a process apart, which may run out of memory or time without harm to anyone."""

from __future__ import annotations

import io
import signal
import subprocess
import sys

from graphcore.roster.files.limits import Limits
from graphcore.roster.files.own_process import command, environment

_MEMORY = 900 * 2**20
_CHARACTERS = 200 * 2**20  # of all cells together
_PATIENCE = 4  # times the seconds of the processor, on a machine that has others to serve


def beyond(content: bytes, limits: Limits) -> str:
    """Which limit a workbook goes beyond when it is opened; empty if none."""
    try:
        done = subprocess.run(  # noqa: S603  # our own module
            command("graphcore.roster.files.formats.trial", str(limits.cells), str(limits.seconds)),
            input=content,
            env=environment(),
            capture_output=True,
            timeout=limits.seconds * _PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "seconds"
    if sys.platform != "win32" and done.returncode == -signal.SIGXCPU:
        return "seconds"
    return "" if done.returncode == 0 else "cells"


def _try() -> int:
    """Open the workbook on standard input, and all its sheets; 0 if they are not too much."""
    import python_calamine as calamine

    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (int(sys.argv[2]), int(sys.argv[2]) + 1))
    cells, characters = int(sys.argv[1]), _CHARACTERS
    try:
        book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
    except calamine.CalamineError:
        return 0  # whoever opens it then says what is wrong
    for meta in book.sheets_metadata:
        if meta.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        try:
            sheet = book.get_sheet_by_name(meta.name)
        except calamine.CalamineError:
            continue
        cells -= sheet.total_height * sheet.total_width
        if cells < 0:
            return 1
        for row in sheet.iter_rows():
            characters -= sum(len(value) for value in row if isinstance(value, str))
            if characters < 0:
                return 1
    return 0


if __name__ == "__main__":
    sys.exit(_try())
