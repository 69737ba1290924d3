"""Tables in a sheet: where the header is, what is data, and what is set aside and why.

A header is recognised by its words (most of them known from the lexicon) or, failing that, by its
shape: short distinct texts above rows that hold numbers and dates. Everything else is decided row by
row; nothing is left over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from graphcore.roster.cells import plain
from graphcore.roster.lexicon import lexicon
from graphcore.roster.sheets import Cell, Sheet

Reason = Literal["title", "header", "total", "note", "section", "blank"]

_TOTAL = re.compile(r"(?:合|总|小|共|累)计(?:[:：（(].*)?|(?:总数|汇总|计)[:：]?|.{0,8}(?:合计|小计|总计)")
_NOTE = re.compile(
    r"(?:注|备注|说明|附注|附|填表|填报|制表|审核|审批|复核|经办|数据来源|联系人|联系电话|单位负责人|负责人|主管领导|报送|日期|签字|盖章)"
    r"(?:人|单位|日期|时间|领导|说明)?\s*(?:[:：].*|\d*\..*|[（(].*)|(?:注|备注|说明)\d.*"
)
_SECTION = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]+[)）]?[、.．\s]*)?[【\[（(]?(?P<place>[^\s【】\[\]（）()、:：]{1,10}?(?:社区|村|居委会))[】\]）)]?(?:[:：（(].*)?"
)
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十]+[)）]?[、.．].{1,30}")

_HEADER_LENGTH = 24
_SENTENCE = 30


class Column(NamedTuple):
    """A column of a table: its position in the sheet and its header words, outermost first."""

    position: int
    words: tuple[str, ...]


class Row(NamedTuple):
    """One data row: 1-based number in the sheet, and its cells by column index."""

    number: int
    cells: Sequence[Cell]
    section: str | None = None


class Table(NamedTuple):
    """A table of a sheet.

    Attributes
    ----------
    columns
        Those with a header, left to right.
    header_row
        1-based number of the lowest header row.
    rows
        Data rows, merged cells filled down.
    title
        Texts above the header.
    inherited
        (row number, column index) of cells that a merge filled.
    """

    sheet: Sheet
    columns: tuple[Column, ...]
    header_row: int
    rows: list[Row]
    title: tuple[str, ...]
    inherited: frozenset[tuple[int, int]]


class Layout(NamedTuple):
    """What a sheet holds: its tables, and the rows set aside with the reason."""

    tables: list[Table]
    set_aside: dict[int, Reason]
    unclear: list[int]


def find_tables(sheet: Sheet) -> Layout:
    """Find the tables of a sheet; every row that is not blank is in exactly one place."""
    set_aside: dict[int, Reason] = {}
    unclear: list[int] = []
    tables: list[Table] = []
    starts = _headers(sheet)
    _above(sheet, 0, starts[0][0] if starts else len(sheet.rows), set_aside, unclear)
    rows, inherited = _filled_down(sheet)
    ends = [first for first, _ in starts[1:]] + [len(rows)]
    for (first, last), end in zip(starts, ends[: len(starts)], strict=True):
        columns = _columns(sheet, first, last)
        set_aside.update(dict.fromkeys(range(first + 1, last + 2), "header"))
        title = tuple(
            cell.text
            for row in sheet.rows[_after_table(tables) : first]
            for cell in row
            if cell.text and not cell.number
        )
        body = _body(sheet, rows, columns, range(last + 1, end), set_aside)
        tables.append(Table(sheet, columns, last + 1, body, title, inherited))
    return Layout(tables, set_aside, unclear)


def section_place(text: str) -> str | None:
    """The community that a section row or title names.

    Examples
    --------
    >>> section_place("一、松涛社区"), section_place("【沐春社区】"), section_place("春晖里1号楼")
    ('松涛社区', '沐春社区', None)
    """
    match = _SECTION.fullmatch(plain(text))
    return match["place"] if match else None


def header_key(text: str) -> str:
    r"""A header word as it is compared: no spaces, stars, brackets or what is in them.

    Examples
    --------
    >>> header_key("*网\n格长"), header_key("经费(元)")
    ('网格长', '经费')
    """
    text = re.sub(r"[（(].*?[)）]", "", plain(text)) or plain(text)
    return re.sub(r"[\s*＊:：、,，.。/／\"“”]+", "", text).lower()


@cache
def _known_words() -> frozenset[str]:
    words = lexicon()
    fields = [*words.common.values(), *(field for kind in words.rosters.values() for field in kind.fields.values())]
    return frozenset(header_key(header) for field in fields for header in field.headers)


def _filled(row: Sequence[Cell]) -> list[int]:
    return [column for column, cell in enumerate(row) if cell.text or cell.lost]


def _is_wordy(cell: Cell) -> bool:
    return bool(cell.text) and cell.number is None and cell.date is None and len(cell.text) <= _HEADER_LENGTH


def _header_score(row: Sequence[Cell]) -> float:
    """Share of a row's cells that are known header words; 0 where it can be no header."""
    filled = _filled(row)
    if len(filled) < 2 or not all(_is_wordy(row[column]) for column in filled):
        return 0.0
    keys = [header_key(row[column].text) for column in filled]
    known = sum(key in _known_words() for key in keys)
    near = sum(any(word in key for word in _TELLING) for key in keys if key not in _known_words())
    if known + near < 2 or len(set(keys)) < len(keys) * 0.7:
        return 0.0
    return (known + 0.5 * near) / len(keys)


_TELLING = (
    "名称",
    "日期",
    "时间",
    "人数",
    "编号",
    "电话",
    "情况",
    "类别",
    "类型",
    "地址",
    "是否",
    "所属",
    "所在",
    "姓名",
    "单位",
    "状态",
    "户数",
)


def _headers(sheet: Sheet) -> list[tuple[int, int]]:
    """First and last row of each header, 0-based, in order."""
    found: list[tuple[int, int]] = []
    keys: set[str] = set()
    number = 0
    while number < len(sheet.rows):
        row = sheet.rows[number]
        if _header_score(row) >= 0.5 or (not found and _looks_like_header(sheet, number)):
            first, last = _with_groups_above(sheet, number, found), _with_levels_below(sheet, number)
            words = {header_key(cell.text) for line in sheet.rows[number : last + 1] for cell in line if cell.text}
            repeated = found and len(words & keys) >= 0.6 * len(words)
            if not repeated:
                found.append((first, last))
                keys = words
                number = last
        number += 1
    return found


def _looks_like_header(sheet: Sheet, number: int) -> bool:
    """By shape: a full row of short distinct texts, with numbers or dates in the rows below."""
    row = sheet.rows[number]
    filled = _filled(row)
    if len(filled) < 3 or not all(_is_wordy(row[column]) for column in filled):
        return False
    below = [line for line in sheet.rows[number + 1 : number + 12] if _filled(line)]
    typed = sum(
        any(line[column].number is not None or line[column].date for line in below if column < len(line))
        for column in filled
    )
    known = sum(header_key(row[column].text) in _known_words() for column in filled)
    return len({row[column].text for column in filled}) == len(filled) and typed >= 2 and known >= 1


def _with_levels_below(sheet: Sheet, number: int) -> int:
    """Last row of a header that goes on below: children stand only under groups, never under leaves."""
    while number + 1 < len(sheet.rows):
        row, below = sheet.rows[number], sheet.rows[number + 1]
        children = _filled(below)
        if not children or not all(_is_wordy(below[column]) for column in children):
            return number
        under_group = all(column < len(row) and _in_group(row, column) for column in children)
        known = sum(header_key(below[column].text) in _known_words() for column in children)
        if not under_group or known * 2 < len(children):
            return number
        number += 1
    return number


def _in_group(row: Sequence[Cell], column: int) -> bool:
    """Whether a header cell is a group's: empty after a filled one, or followed by an empty one."""
    if not row[column].text:
        return True
    return column + 1 < len(row) and not row[column + 1].text


def _with_groups_above(sheet: Sheet, number: int, found: list[tuple[int, int]]) -> int:
    """First row of a header whose groups stand above it: several short cells, not one title."""
    above = number - 1
    if above < 0 or (found and above <= found[-1][1]):
        return number
    row = sheet.rows[above]
    filled = _filled(row)
    is_group = len(filled) >= 2 and all(
        _is_wordy(row[column]) and not _NOTE.match(row[column].text) for column in filled
    )
    data = any(cell.number is not None or cell.date for cell in row)
    return above if is_group and not data and len(filled) <= len(_filled(sheet.rows[number])) and not found else number


def _columns(sheet: Sheet, first: int, last: int) -> tuple[Column, ...]:
    width = max(len(row) for row in sheet.rows[first : last + 1])
    words: list[list[str]] = [[] for _ in range(width)]
    for number in range(first, last + 1):
        row = sheet.rows[number]
        group, leaf_row = "", number == last
        for column in range(width):
            text = row[column].text if column < len(row) else ""
            # A group's name reaches over the empty cells to its right, in all but the lowest row.
            group = text or ("" if leaf_row or _stands_above(words[column]) else group)
            if group and (not words[column] or words[column][-1] != group):
                words[column].append(group)
    return tuple(Column(column, tuple(texts)) for column, texts in enumerate(words) if texts)


def _stands_above(words: list[str]) -> bool:
    return bool(words)


def _filled_down(sheet: Sheet) -> tuple[list[list[Cell]], frozenset[tuple[int, int]]]:
    """The rows with vertically merged cells filled, and which cells that filled."""
    tall = [merge for merge in sheet.merges if merge[2] > merge[0]]
    if not tall:
        return sheet.rows, frozenset()
    rows = [list(row) for row in sheet.rows]
    inherited = set()
    for top, left, bottom, _ in tall:
        if top >= len(rows) or left >= len(rows[top]) or not rows[top][left].text:
            continue
        for number in range(top + 1, min(bottom + 1, len(rows))):
            if left < len(rows[number]) and not rows[number][left].text:
                rows[number][left] = rows[top][left]
                inherited.add((number + 1, left))
    return rows, frozenset(inherited)


def _body(
    sheet: Sheet,
    rows: list[list[Cell]],
    columns: tuple[Column, ...],
    numbers: range,
    set_aside: dict[int, Reason],
) -> list[Row]:
    keys = {column.position: {header_key(word) for word in column.words} for column in columns}
    body: list[Row] = []
    section: str | None = None
    for number in numbers:
        written = sheet.rows[number]
        filled = _filled(written)
        if not filled:
            continue
        reason = _reason(written, filled, keys)
        if reason is None:
            body.append(Row(number + 1, rows[number], section))
            continue
        set_aside[number + 1] = reason
        if reason == "section":
            section = section_place(written[filled[0]].text) or section
    return body


def _reason(row: Sequence[Cell], filled: list[int], keys: dict[int, set[str]]) -> Reason | None:
    """Why a row below a header is no data; None where it is."""
    texts = [row[column].text for column in filled]
    if any(_TOTAL.fullmatch(re.sub(r"\s", "", plain(text))) for text in texts[:3]):
        return "total"
    repeated = sum(header_key(row[column].text) in keys.get(column, ()) for column in filled)
    if repeated >= max(2, 0.6 * len(filled)):
        return "header"
    if len(filled) <= 2:
        first = plain(texts[0])
        if _NOTE.match(first) or (len(first) > _SENTENCE and re.search(r"[，。；：,;:]", first)):
            return "note"
        if len(filled) == 1 and (section_place(first) or _NUMBERED.fullmatch(first)):
            return "section"
    return None


def _above(sheet: Sheet, start: int, stop: int, set_aside: dict[int, Reason], unclear: list[int]) -> None:
    """Rows above the first header: titles and notes; where there is no header, notes or unclear."""
    for number in range(start, stop):
        filled = _filled(sheet.rows[number])
        if not filled:
            continue
        if len(filled) <= 3 or stop < len(sheet.rows):
            set_aside[number + 1] = "title" if stop < len(sheet.rows) else "note"
        else:
            unclear.append(number + 1)


def _after_table(tables: list[Table]) -> int:
    """0-based row after the last table's header: where a later table's title may begin."""
    return max((row.number for row in tables[-1].rows), default=tables[-1].header_row) if tables else 0
