"""What is wrong with a store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import polars as pl

from graphcore.language import Text


class Flaw(NamedTuple):
    """One thing that is wrong with one table.

    Attributes
    ----------
    rows
        How many rows it concerns.
    first
        The first of them, from 1; None where no row is to blame.
    """

    table: str
    text: Text
    rows: int
    first: int | None = None


def where(table: str, wrong: pl.Series, zh: str, en: str) -> Iterator[Flaw]:
    """The flaw of the rows that are marked, if any is.

    Parameters
    ----------
    wrong
        One truth value a row; what is unknown counts as wrong.
    """
    rows = wrong.fill_null(value=True).arg_true()
    if len(rows):
        yield Flaw(table, Text(zh, en), len(rows), int(rows[0]) + 1)


def each(table: str, found: Iterable[tuple[int, Text]]) -> Iterator[Flaw]:
    """What is wrong with single rows, the same words once.

    Parameters
    ----------
    found
        Row, from 0, and what is wrong with it.
    """
    rows: dict[Text, list[int]] = {}
    for row, text in found:
        rows.setdefault(text, []).append(row)
    for text, those in rows.items():
        yield Flaw(table, text, len(those), those[0] + 1)
