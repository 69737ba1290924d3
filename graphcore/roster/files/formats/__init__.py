"""The formats of roster files: each as sheets of cells."""

from __future__ import annotations

from collections.abc import Callable

from graphcore.problems import Problem
from graphcore.roster.files.sheets import Sheet
from graphcore.roster.files.taking_in import TakenIn


def read_sheets(taken: TakenIn, hidden: Callable[[str], bool] = lambda _: False) -> tuple[list[Sheet], list[Problem]]:
    """The sheets of a file that was taken in, and what could not be read of it.

    Parameters
    ----------
    hidden
        Whether a hidden sheet of some name is to be read too.
    """
    match taken.format:
        case "workbook":
            from graphcore.roster.files.formats.workbook import read_workbook

            return read_workbook(taken, hidden)
        case "web":
            from graphcore.roster.files.formats.web import read_web

            return read_web(taken)
        case _:
            from graphcore.roster.files.formats.text import read_text

            return read_text(taken)
