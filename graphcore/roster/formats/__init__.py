"""The formats of roster files: each as sheets of cells."""

from __future__ import annotations

from collections.abc import Callable

from graphcore.problems import Problem
from graphcore.roster.files import TakenIn
from graphcore.roster.sheets import Sheet


def read_sheets(taken: TakenIn, hidden: Callable[[str], bool] = lambda _: False) -> tuple[list[Sheet], list[Problem]]:
    """The sheets of a file that was taken in, and what could not be read of it.

    Parameters
    ----------
    hidden
        Whether a hidden sheet of some name is to be read too.
    """
    match taken.format:
        case "workbook":
            from graphcore.roster.formats.workbook import read_workbook

            return read_workbook(taken, hidden)
        case "web":
            from graphcore.roster.formats.web import read_web

            return read_web(taken)
        case _:
            from graphcore.roster.formats.text import read_text

            return read_text(taken)
