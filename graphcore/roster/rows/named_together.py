"""Rows that are about several: 甲公司、乙公司 below 联系企业 are two that have the same instructor, each a record of its own.

A column of estates that lists several is beside counts of their community: none of those is of an estate. What is called after one of
them is that one's alone: 春晖里业委会 beside 春晖里、秋实苑.

So are 第1-3网格, if the same are not named in other rows of their community: then 1-2网格 and 1-3网格 are the names of one each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.cells.lists import MAY_BE_LIST, is_plainly_list, numbered_in_full, split_list
from graphcore.roster.cells.name_kinds import NAME_KINDS, ORGANISATION_NAMES, name_kind
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.records.columns import Said
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.legal_forms import without_legal_form
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.numerals import NUMERALS
from graphcore.roster.words.spelling import clean, tidy
from graphcore.vocabulary import Value

_OF_EACH = ("name", "names", "ref", "refs", "person", "choice", "flag")
"""Types of fields that say the same of all whom a row names; a count, a day or a code may be of one of them or of all."""

_NUMBERED, _ESTATE = "grid", "estate"
_PART = re.compile(
    rf"第?[\da-z东西南北中上下前后新老甲乙丙丁{NUMERALS}]{{1,3}}[期区院苑号栋幢座]+"
)  # of an estate: 二期, 东区
_TWO_NUMBERS = re.compile(r"\d\s*[-–—]\s*\d")
_SHORTEST = 3  # characters beside the legal form: what a line break leaves of a name has fewer


class Apart(NamedTuple):
    """Records of data rows, of which some are about several.

    Attributes
    ----------
    rows
        The data row of each record.
    said
        What each field says.
    """

    rows: NDArray[np.int64]
    said: tuple[Said, ...]


def told_apart(roster: str, columns: Mapping[str, TypedColumn], rows: NDArray[np.int64]) -> Apart:
    """Some data rows as records, one for each body that a row names."""
    kind, subject = lexicon().rosters[roster].makes, lexicon().rosters[roster].subject
    if subject is None or kind not in (*ORGANISATION_NAMES, _NUMBERED, _ESTATE):
        return Apart(rows, tuple(column.said(rows) for column in columns.values()))
    cells = columns[subject].cells
    sign = "" if kind == _NUMBERED else MAY_BE_LIST  # numbers run with no mark of lists, too
    are_several = cells.told(lambda cell: _names_in(cell.text, kind), sign)[rows]
    if kind == _NUMBERED and are_several.any() and not _are_told_once(columns, cells, rows):
        are_several[:] = False
    of_each = {row: _names_in(cells[row].text, kind) for row in rows[are_several].tolist()}
    many = np.array([len(of_each.get(row, (None,))) for row in rows.tolist()], np.int64)
    apart, shared = np.repeat(rows, many), np.repeat(are_several, many)
    silent = shared | (kind == _ESTATE and are_several.any())
    fields = lexicon().fields_of(roster)
    said = {
        name: column.said(apart) if fields[name].type in _OF_EACH else column.said(apart, silent=silent)
        for name, column in columns.items()
    }
    if of_each:
        raws, values = said[subject].each()
        names = iter([tidy(name) for row in rows[are_several].tolist() for name in of_each[row]])
        one_each = [
            next(names) if is_shared else value for is_shared, value in zip(shared.tolist(), values, strict=True)
        ]
        said[subject] = Said.by(raws, one_each)
        together = [of_each.get(row, ()) for row in apart.tolist()] if kind == _ESTATE else []
        for name in (name for name in said if together and fields[name].is_reference):
            said[name] = _called_after(said[name], one_each, together)
    return Apart(apart, tuple(said.values()))


def _called_after(said: Said, names: Sequence[Value], together: Sequence[Sequence[str]]) -> Said:
    """What a field says, without whatever is called after another of those that are named together."""
    raws, values = said.each()
    for number, (own, others) in enumerate(zip(names, together, strict=True)):
        value = values[number]
        if others and isinstance(value, list):
            kept = [one for one in value if _after_whom(str(one), others) in (None, clean(str(own)))]
            if len(kept) < len(value):
                raws[number], values[number] = "、".join(map(str, kept)), kept or None
    return Said.by(raws, values)


def _after_whom(name: str, some: Iterable[str]) -> str | None:
    """The one of some with whose name another begins: the longest."""
    return max((one for one in map(clean, some) if clean(name).startswith(one)), key=len, default=None)


def _are_told_once(columns: Mapping[str, TypedColumn], cells: CellColumn, rows: NDArray[np.int64]) -> bool:
    """Whether no two rows of a community name the same one, with all that their cells stand for, and none has two numbers that are no run: 2-1网格."""
    places = columns["community"].cells if "community" in columns else None
    named = [
        (places[row].text if places else "", name)
        for row in rows.tolist()
        for name in _names_in(cells[row].text, _NUMBERED) or (cells[row].text,)
    ]
    times = Counter((place, clean(name)) for place, name in named)
    return max(times.values()) == 1 and not any(_TWO_NUMBERS.search(name) for _, name in named)


def _names_in(text: str, kind: str) -> tuple[str, ...]:
    """The bodies of a kind that a cell names where it lists nothing else; else none."""
    parts = split_list(numbered_in_full(text) if kind == _NUMBERED else text)
    are_set_apart = kind == _ESTATE and is_plainly_list(text)  # estates may be called by any word
    are_such = all(
        (NAME_KINDS[kind].fullmatch(clean(part)) or (are_set_apart and _may_be_any(part))) and _is_whole(part, kind)
        for part in parts
    )
    return parts if len(parts) > 1 and are_such else ()


def _may_be_any(name: str) -> bool:
    """Whether a name is so long that it is no part of one, and none of other bodies or places."""
    return len(clean(name)) >= _SHORTEST and name_kind(name) is None


def _is_whole(name: str, kind: str) -> bool:
    if kind == _ESTATE:
        return _PART.fullmatch(clean(name)) is None
    return len(without_legal_form(clean(name))) >= _SHORTEST
