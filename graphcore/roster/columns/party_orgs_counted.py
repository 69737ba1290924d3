"""Whether firms and the like have a Party organisation, by how many a row counts: 已建党组织数 2 says that there is one, 0 that there is none.

Of an estate or a venue such a number counts what there is in it, which may be of anybody there; so only who can have one of its own is asked.
"""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.roster.cells.yes_or_no import read_flag
from graphcore.roster.columns.interpretation import ColumnReader, Told
from graphcore.roster.columns.typed import TypedColumn
from graphcore.roster.files.cell import Cell
from graphcore.roster.words.fields import HAS_PARTY_ORG
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import Value

_COUNTED = "party_orgs_counted"
_IN_WORDS = {True: "有", False: "无", None: ""}


def has_one_by_number(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of yes and no that a table has none of, by the numbers of another; a blank there answers nothing."""
    field, numbers = lexicon().fields_of(roster).get(HAS_PARTY_ORG), columns.get(_COUNTED)
    if field is None or numbers is None or HAS_PARTY_ORG in columns:
        return {}
    cells = zip(numbers.of_cells, numbers.cells.distinct, strict=True)
    said = [_is_some(number, cell) for number, cell in cells]
    words = [_IN_WORDS[one] for one in said]
    reader = ColumnReader(numbers.reader.index, numbers.reader.header, field, words)
    return {HAS_PARTY_ORG: TypedColumn(reader, numbers.cells, [Told(one) for one in said], words)}


def _is_some(number: Value, cell: Cell) -> bool | None:
    """Whether a cell counts any; None where it tells neither so many nor, in words, that there is none."""
    if isinstance(number, int | float):
        return number > 0
    return False if read_flag(cell) is False else None
