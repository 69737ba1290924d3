"""Persons whom a row names in a column of their own, and of whom what else it says may tell.

A title that tells of somebody need not say that it is a person (覃勇反映油烟, 为马丽过百岁生日): the cell beside it does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

import numpy as np

from graphcore.roster.cells.lists import split_list
from graphcore.roster.cells.name_kinds import name_kind
from graphcore.roster.cells.persons import NAME, is_no_person
from graphcore.roster.cells.persons_told_of import WHO
from graphcore.roster.columns.guess import Guess
from graphcore.roster.files.cell import Cell
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean

_MOSTLY = 0.6  # share of the cells of a column that nobody understood, from which it names persons
_NAMED = re.compile(rf"(?:.{{0,4}}(?:{WHO}))?(?P<name>{NAME})(?:[（(].*)?")

_Texts = Mapping[int, Mapping[Cell, Collection[str]]]


def persons_of_rows(table: Table, guess: Guess) -> frozenset[str]:
    """All whom a table names in columns of persons."""
    columns = (table.cells(index).distinct for index in _columns(table, guess))
    return frozenset(name for column in columns for cell in column for name in named_alone(cell.text))


def told_of_in(table: Table, guess: Guess, texts: Iterable[int]) -> _Texts:
    """The cells of some columns whose rows name persons of whom they tell, with these."""
    found: dict[int, dict[Cell, set[str]]] = {index: {} for index in texts}
    for persons in map(table.cells, _columns(table, guess)) if found else ():
        named = [named_alone(cell.text) for cell in persons.distinct]
        for index, told in found.items():
            beside = table.cells(index)
            pairs = np.unique(np.column_stack([persons.of_rows, beside.of_rows]), axis=0)
            for person, text in pairs.tolist():
                cell = beside.distinct[text]
                if here := [name for name in named[person] if name in cell.text]:
                    told.setdefault(cell, set()).update(here)
    return found


def named_alone(text: str) -> list[str]:
    """The persons of whom a cell holds the names and no more.

    Examples
    --------
    >>> named_alone("赵志强、钱丽萍"), named_alone("居民魏大勋"), named_alone("张建国（独居）"), named_alone("居委会、魏桥镇")
    (['赵志强', '钱丽萍'], ['魏大勋'], ['张建国'], [])
    """
    found = (_NAMED.fullmatch(clean(part)) for part in split_list(text))
    names = (one["name"] for one in found if one is not None)
    return [name for name in names if name_kind(name) is None and not is_no_person(name)]


def _columns(table: Table, guess: Guess) -> Iterator[int]:
    """The columns of persons: those that are read as such, and those not understood, or told to be ignored, that hold little else."""
    fields = lexicon().fields_of(guess.roster)
    types = {index: fields[name].type if name in fields else None for index, name in guess.by_column.items()}
    yield from (index for index, of_type in types.items() if of_type == "person")
    for index in (*guess.unmapped, *(index for index, of_type in types.items() if of_type is None)):
        written = [cell.text for cell in table.cells(index).distinct if cell.text]
        if sum(bool(named_alone(text)) for text in written) >= _MOSTLY * len(written) > 0:
            yield index
