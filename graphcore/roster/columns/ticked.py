"""Columns of ticks that are plainly one: each is headed by an answer to the same question, and one of them is ticked in a row.

单独组建, 联合组建 and 未组建 are values of a choice, or none of them, and 派指导员 is what was done instead; 是 and 否 those of yes and no; 非公 and 社会组织 kinds that rows may be of.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from graphcore.roster.cells.cells import is_blank
from graphcore.roster.cells.marks import mark_of
from graphcore.roster.cells.yes_or_no import denies, read_flag
from graphcore.roster.columns.choices import choice_of, is_answer
from graphcore.roster.files.cell import Cell
from graphcore.roster.tables.header import Column
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.table import Table
from graphcore.roster.tables.ticks import ticks_in
from graphcore.roster.words.fields import KIND, Field
from graphcore.roster.words.lexicon import lexicon

_SLIPS = 0.2  # share of ticked rows that may have several, or words among the ticks
_LONGEST = 2  # characters of a tick


def question(columns: Sequence[Column]) -> tuple[str, ...]:
    """The header of columns that say yes and no: what stands above them, or what yes says; of others, none of its own."""
    if not _are_yes_and_no(columns):
        return ()
    yes = next(column for column in columns if _said_of(columns)[column.words[-1]])
    return columns[0].words[:-1] or yes.words


def ticked_together(table: Table) -> Iterator[Sequence[Column]]:
    """The columns that are one, from left to right, as many together as may be."""
    for is_ticked, some in groupby(table.columns, lambda column: _may_be_ticks(table, column)):
        siblings = [*some] if is_ticked else []
        start = 0
        while start < len(siblings):
            ends = range(len(siblings), start + 1, -1)
            end = next((end for end in ends if _are_one(table, siblings[start:end])), start + 1)
            if end > start + 1:
                yield siblings[start:end]
            start = end


def _may_be_ticks(table: Table, column: Column) -> bool:
    return all(len(mark_of(cell.text)) <= _LONGEST for cell in table.cells(column.position).distinct)


def _are_one(table: Table, columns: Sequence[Column]) -> bool:
    """Whether columns below the same words answer one question, and rows have one tick each."""
    groups = {column.words[:-1] for column in columns}
    are_answers = (
        _are_yes_and_no(columns) or any(_are_of(columns, field) for field in _choices()) or _are_kinds(columns)
    )
    if len(groups) > 1 or not are_answers:
        return False
    ticked, odd = ticks_in(table, columns)
    rows = int(ticked.any(axis=1).sum())
    wrong = int(((ticked.sum(axis=1) > 1) | odd.any(axis=1)).sum())
    return rows > 0 and wrong <= _SLIPS * rows


def _are_yes_and_no(columns: Sequence[Column]) -> bool:
    told = _said_of(columns)
    return sorted(told.values()) == [False, True] and all(
        map(is_blank, {column.words[-1] for column in columns} - {*told})
    )


def _said_of(columns: Sequence[Column]) -> dict[str, bool]:
    """The words above some columns that say yes or no: by themselves, or as one denies what another says."""
    words = [column.words[-1] for column in columns]
    told = {word: flag for word in words if (flag := read_flag(Cell(word))) is not None}
    no = [word for word, flag in told.items() if not flag]
    return told | {word: True for word in words if any(denies(other, word) for other in no)}


def _are_kinds(columns: Sequence[Column]) -> bool:
    """Whether each of some columns is headed by another kind that rows of some roster may be: 非公, 社会组织."""
    words = [header_key(column.words[-1]) for column in columns]
    found = ([kind.kind_headed(word) for word in words] for kind in lexicon().rosters.values() if KIND in kind.fields)
    return any(None not in kinds and len({*kinds}) == len(kinds) for kinds in found)


def _are_of(columns: Sequence[Column], field: Field) -> bool:
    """Whether each of some columns is headed by another value of a choice, or by none of them and no other choice's either, or else answers it."""
    values = [choice_of(field, column.words[-1]) for column in columns]
    chosen = [value for value in values if value]
    denying = (column.words[-1] for column, value in zip(columns, values, strict=True) if value is False)
    return (
        all(is_answer(field, column.words[-1]) for column in columns)
        and (
            0 < len(chosen) == len({*chosen}) or len({*chosen}) > 1
        )  # 社团 and 民非 are both registered, and 备案 is not
        and not any(choice_of(other, word) for word in denying for other in _choices() if other is not field)
    )


@cache
def _choices() -> Sequence[Field]:
    return [field for _, field in lexicon().all_fields if field.type == "choice"]
