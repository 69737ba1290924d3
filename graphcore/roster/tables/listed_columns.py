"""Columns of one list: each holds a name of it, and their headers only count them: 参与单位1, 参与单位2, 参与单位3; or all are the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graphcore.roster.cells.cells import names_nothing, plain
from graphcore.roster.tables.header import Column
from graphcore.roster.tables.header_words import without_number
from graphcore.roster.tables.laid_together import TOGETHER, codes_of, laid_together
from graphcore.roster.tables.table import Table
from graphcore.roster.words.numerals import number_in

_NUMERAL = r"\d+|[一二三四五六七八九十]+"
_COUNTED = re.compile(rf"(?P<before>.*?)\(?(?P<number>{_NUMERAL})\)?(?P<behind>[^\d一二三四五六七八九十]*)")
_OF_COLUMN = re.compile(r"(?<=[\d一二三四五六七八九十])\(\d{1,2}\)$")  # the column's own: 参与单位1（7）
_BEFORE = re.compile(r"[(第]+$")


class _Place(NamedTuple):
    """What a header says beside a number, and the number."""

    words: tuple[str, ...]
    number: int


def counted(columns: Sequence[Column]) -> Iterator[Sequence[Column]]:
    """Columns beside each other whose headers are the same, or differ by a number alone, which counts them from one.

    Examples
    --------
    >>> columns = [Column(at, (word,)) for at, word in enumerate(["事项", "参与单位1", "参与单位2", "参与单位3", "时间"])]
    >>> [[column.position for column in some] for some in counted(columns)]
    [[1, 2, 3]]
    >>> columns = [Column(at, (word,)) for at, word in enumerate(["(1)事项", "(2)参与单位[1]", "(3)参与单位[2]"])]
    >>> [[column.position for column in some] for some in counted(columns)]
    [[1, 2]]
    >>> columns = [Column(at, (word,)) for at, word in enumerate(["参与单位1（7）", "参与单位2（8）"])]
    >>> [[column.position for column in some] for some in counted(columns)]
    [[0, 1]]
    >>> columns = [Column(at, (word,)) for at, word in enumerate(["事项", "单位", "单位", "小区", "小区2"])]
    >>> [[column.position for column in some] for some in counted(columns)]
    [[1, 2], [3, 4]]
    """
    run: list[Column] = []
    for column in columns:
        if run and not _is_of_list(column, run):
            if len(run) > 1:
                yield run
            run = []
        run.append(column)
    if len(run) > 1:
        yield run


def _is_of_list(column: Column, run: Sequence[Column]) -> bool:
    """Whether a column counts on from others, or has the very words of the one it stands beside."""
    common, first, place = _in_common(run[0]), _place(run[0]), _place(column)
    counts_on = place == (common, len(run) + 1) and (first is None or first.number == 1)
    says_the_same = column.words == run[-1].words and column.position == run[-1].position + 1
    return bool(common) and (counts_on or says_the_same)


def goes_on(left: str, right: str) -> bool:
    """Whether of two headers the second counts on from the first: 参与单位3, 参与单位4.

    Examples
    --------
    >>> goes_on("参与单位[3]", "参与单位[4]"), goes_on("参与单位3", "参与单位5"), goes_on("序号", "事项")
    (True, False, False)
    """
    one, other = _place(Column(0, (left,))), _place(Column(1, (right,)))
    return one is not None and other is not None and other == (one.words, one.number + 1)


def as_list(table: Table, columns: Sequence[Column]) -> Table:
    """A table with some columns as one, in place of the first, that lists what stands in each of them."""
    one = Column(columns[0].position, _in_common(columns[0]), listed=tuple(columns))
    distinct = table.filled.distinct

    def said(way: Sequence[int]) -> int | str:
        cells = [code for code in way if code]
        naming = [code for code in cells if not names_nothing(distinct[code].text)] or cells[:1]
        return TOGETHER.join(distinct[code].text for code in naming) if len(naming) > 1 else naming[0] if naming else 0

    return laid_together(table, one, codes_of(table, columns), said)


def _in_common(column: Column) -> tuple[str, ...]:
    """The header of a column without its number, where it has one."""
    place = _place(column)
    return column.words if place is None else place.words


def _place(column: Column) -> _Place | None:
    match = _COUNTED.fullmatch(_OF_COLUMN.sub("", without_number("".join(plain(column.words[-1]).split()))))
    number = match and number_in(match["number"])
    if match is None or number is None:
        return None
    word = _BEFORE.sub("", match["before"]) + match["behind"].lstrip(")")
    return _Place((*column.words[:-1], word) if word else column.words[:-1], int(number))
