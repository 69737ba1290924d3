"""A bar on standard error while something takes long, for those who watch a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from onecore.screen import console, harmless

if TYPE_CHECKING:
    from graphcore.roster.imports.account import Progress


@contextmanager
def progress() -> Iterator[Progress | None]:
    """What to call with each step; None where nobody watches."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Bars(*columns, console=console(sys.stderr), transient=True) as bars:
        task = bars.add_task("", total=None)

        def show(doing: str, done: int, of: int) -> None:
            bars.update(task, description=harmless(doing), completed=done, total=of)

        yield show
