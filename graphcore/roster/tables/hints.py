"""Hints: rows of a header that name no column but say how to fill it in, number it or give its unit."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from graphcore.roster.cells.cells import is_blank, plain
from graphcore.roster.cells.profiling import nature
from graphcore.roster.cells.quantities import is_unfilled
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import Grid, Rows, filled

_STRICTLY = 0.6  # share of cells of one nature from which another is none of them
_STRICT = ("number", "date", "code", "hidden")
_NO_KIND = ("text", "person")  # a word may be a family name and another character
_UNIT_ALONE = 3  # characters of 人, 人次, 平方米
_STEMS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"  # stems, and branches where there are more columns
_COLUMN = re.compile(r"[(第]?(\d{1,2})[)栏列]*")
_UNIT = re.compile(r"[（(][^（）()]{1,8}[)）]")
_HINT = re.compile(
    r"单位:.{1,3}|年[./-]?月[./-]?日?|y{2,4}[./-]?mm?[./-]?d{0,2}|\d{1,2}位[^\W\d]{0,8}|(?:例?如|例):?\s*\S.*",
    re.IGNORECASE,
)  # 单位：人, 年/月/日, 18位, 如2021-03-05
_IN_HINTS = re.compile("[单年yY位如例]")  # one of them stands in each
_SIGN = rf"{_IN_HINTS.pattern}|(?s)^.{{0,{_UNIT_ALONE}}}$"
_FIELD = re.compile("[A-Za-z][A-Za-z0-9_]+")
_FILLED = 0.9  # share of rows from which all fill a column
_EXAMPLE = re.compile(r"(?:填[写表报])?(?:示例|样例|范例|举例|例如?)[:：]?")
_DUMMY = re.compile(r"[×✕╳○〇*＊]{2,}|(?:[xX]{2,}|[某]{2,}|[×✕╳某])(?![\u4e00-\u9fff]{3,})")  # ××, 张××, ××××年×月


def are_units(texts: Iterable[str]) -> bool:
    """Whether the texts of a row are units of the columns above it: （人）, （万元）."""
    return all(_UNIT.fullmatch(text) for text in texts)


def count_columns(texts: Sequence[str]) -> bool:
    """Whether the texts of a row number the columns, as on statistical forms: 甲, 乙, 1, 2, 3.

    Columns of words go by stems and those of counts by numbers, in whatever order they stand.

    Examples
    --------
    >>> count_columns(["1", "2", "3"]), count_columns(["甲", "1", *"乙丙丁戊", "2"]), count_columns(["1", "甲公司", "3"])
    (True, True, False)
    >>> count_columns(["第1栏", "第2栏", "第3栏"])
    True
    """
    numbers = [text for text in texts if text not in _STEMS]
    stems = [text for text in texts if text in _STEMS]
    in_turn = "".join(stems) == _STEMS[: len(stems)]
    return len(texts) > 2 and in_turn and all(column_number(text) == number for number, text in enumerate(numbers, 1))


def column_number(text: str) -> int | None:
    """Which column a text numbers; None where it is no such number."""
    match = _COLUMN.fullmatch(plain(text))
    return int(match[1]) if match else None


def is_example(row: Sequence[Cell], below: Rows) -> bool:
    """Whether a row shows how to fill in others: it is called an example, or most of it stands for something else.

    示例 | ××公司 | 13×××××××××; but where rows below have such cells as well, names were blotted out.
    """
    texts = [row[column].text for column in filled(row)]
    if any(_EXAMPLE.fullmatch(plain(text)) for text in texts[:2]):
        return True
    return _is_dummy(texts) and not any(_is_dummy([cell.text for cell in line if cell.text]) for line in below)


def _is_dummy(texts: Sequence[str]) -> bool:
    return len(texts) > 1 and 2 * sum(_DUMMY.search(text) is not None for text in texts) > len(texts)


def are_hints(row: Sequence[Cell]) -> bool:
    """Whether all that a row has says how to fill columns in."""
    return all(_is_hint(row[column].text) for column in filled(row))


def explains_columns(row: Sequence[Cell], below: Rows) -> bool:
    """Whether a row says how to fill its columns in: everything in it is unlike the numbers, dates and codes below.

    单位：户 above 120, 年/月/日 above 2021-03-05; a name, or a cell like those below it, makes it a record. Where it has
    nothing in most columns that all rows below fill, what is no name above names (与台账一致), and what it says of several
    columns, is unlike too; and where it plainly says how to fill some in, whatever is no name.
    """
    columns = filled(row)
    if all(_is_hint(row[column].text) or _is_unlike(row[column], below, column) for column in columns):
        return True
    says_how = any(_is_hint(row[column].text) for column in columns)
    said = Counter(row[column].text for column in columns)
    says_again = says_how and max(said.values()) > 1  # 与台账一致 of several columns, beside YYYY-MM-DD
    if not (says_again or _leaves_out(columns, below, says_how=says_how)):
        return False
    return all(
        _is_hint(cell.text)
        or _is_unlike(cell, below, column)
        or _names_nobody(cell, below, column)
        or (says_how and nature(cell) == "text")
        or (said[cell.text] > 1 and cell.text not in _texts_in(column, below))
        for column in columns
        if (cell := row[column])
    )


def names_fields(row: Sequence[Cell], below: Rows) -> bool:
    """Whether a row has the names of fields in Latin letters, as a system exports them below what people read: MC, SFJLDZZ.

    Nothing below is written so, and no two are the same.
    """
    texts = [row[column].text for column in filled(row)]
    return len({*texts}) == len(texts) and _are_fields(texts) and not any(map(_are_fields, map(_texts, below)))


def _are_fields(texts: Sequence[str]) -> bool:
    written = [*filter(None, texts)]
    return len(written) > 1 and all(map(_FIELD.fullmatch, written))


def repeated_hints(rows: Grid) -> frozenset[int]:
    """Rows that stand below the same row again, for a header is repeated with them.

    They have words in half of the columns at most, or say in some how to fill it in.
    """
    seen: defaultdict[tuple[tuple[str, ...], tuple[str, ...]], list[int]] = defaultdict(list)
    few = (rows.sizes[1:] > 0) & (2 * rows.sizes[1:] <= rows.sizes[:-1])
    says_how = np.zeros(len(rows), bool)
    hinting = rows.told(rows.codes[rows.starts[0] : rows.starts[-1]], _is_hint, _SIGN)
    says_how[np.repeat(np.arange(len(rows)), rows.lengths)[hinting]] = True
    for number in (np.flatnonzero(few | says_how[1:]) + 1).tolist():
        row = rows[number]
        if all(_is_hint(row[column].text) or nature(row[column]) not in _STRICT for column in filled(row)):
            seen[_texts(rows[number - 1]), _texts(row)].append(number)
    return frozenset(number for numbers in seen.values() if len(numbers) > 1 for number in numbers)


def _texts(row: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(cell.text for cell in row)


def _is_hint(text: str) -> bool:
    if _IN_HINTS.search(text) is not None and _HINT.fullmatch(plain(text)) is not None:
        return True
    return len(text) <= _UNIT_ALONE and is_unfilled(Cell(text))


def _is_unlike(cell: Cell, below: Rows, column: int) -> bool:
    natures = Counter(nature(line[column]) for line in below if column < len(line) and line[column].text)
    if natures.total() < 3:
        return False
    common, times = natures.most_common(1)[0]
    is_strict = common in _STRICT and times >= _STRICTLY * natures.total()
    return is_strict and nature(cell) != common and not is_blank(cell.text)


def _names_nobody(cell: Cell, below: Rows, column: int) -> bool:
    """Whether a cell is called as nothing is that there are names of, and those below it are."""
    natures = [nature(line[column]) for line in below if column < len(line) and line[column].text]
    names = sum(seen not in (*_STRICT, *_NO_KIND) for seen in natures)
    return names > 0 and names >= _STRICTLY * len(natures) and nature(cell) in _NO_KIND


def _leaves_out(columns: Sequence[int], below: Rows, *, says_how: bool) -> bool:
    """Whether a row has nothing in a column that all records below fill and that tells them apart, and little else.

    Where it says how to fill some columns in, it may have something in most.
    """
    records = [line for line in below if len(filled(line)) > 2]
    if len(records) < (1 if says_how else 2):
        return False
    texts = {column: _texts_in(column, records) for column in range(max(map(len, records)))}
    all_fill = [column for column, told in texts.items() if len(told) >= _FILLED * len(records)]
    left_out = [column for column in all_fill if column not in columns]
    is_most = says_how or 2 * len(left_out) >= len(all_fill)
    return is_most and any(len({*texts[column]}) == len(texts[column]) for column in left_out)


def _texts_in(column: int, rows: Rows) -> list[str]:
    return [line[column].text for line in rows if column < len(line) and line[column].text]
