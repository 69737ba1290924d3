"""The rows below a header: which are data, and why others are none.

Most rows are data, as a look at columns tells; the few that may be something else are looked at by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.profiles import spread
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import Grid, filled
from graphcore.roster.files.privacy import REDACTED
from graphcore.roster.tables.asides import is_between_strokes, is_day_of_signing, is_note, is_remark
from graphcore.roster.tables.block import Block, Reason
from graphcore.roster.tables.going_on import going_on
from graphcore.roster.tables.header import Column
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.hints import (
    are_hints,
    are_units,
    column_number,
    count_columns,
    explains_columns,
    is_example,
    names_fields,
)
from graphcore.roster.tables.known_names import KnownNames
from graphcore.roster.tables.section_names import is_section, section_place
from graphcore.roster.tables.sections import Line, lines_among
from graphcore.roster.tables.totals import OF_TOTALS, is_total, says_how_many, sums_up

_LABELLED = re.compile(r"\w{2,12}:")  # 综治中心咨询电话：某某; 分管领导审签：
_MARK = r"[^\x00-\x7f\u4e00-\u9fff]"  # beyond ASCII, and no ideograph
_FEWEST, _MOST = 2, 0.6  # cells, and share of them, that must be header words for a row to repeat its header


class Around(NamedTuple):
    """What is known of the rows below a header beside themselves.

    Attributes
    ----------
    hints
        Rows of the block that say how to fill in, as they are there again.
    names
        What other rosters have made known.
    above
        The community that stands above the header.
    """

    hints: frozenset[int]
    names: KnownNames
    above: str | None


def body_of(
    block: Block, columns: tuple[Column, ...], numbers: range, set_aside: dict[int, Reason], around: Around
) -> tuple[NDArray[np.int64], list[Line]]:
    """The data rows below a header, with the section that each is in; the others are set aside."""
    hints, names, above = around
    keys = {column.position: frozenset(map(header_key, column.words)) for column in columns}
    rows, body, lines, line = block.rows, list[int](), list[Line](), Line()
    of_records = going_on(block, numbers)
    sections = {
        number: line
        for number, line in lines_among(block, numbers, of_records, names).items()
        if number not in hints and not are_hints(rows[number])
    }
    are_sums = _sum_up(rows[numbers.start : numbers.stop], {line.place for line in sections.values() if line.place})
    titles = {text for number in range(numbers.start) if rows.sizes[number] == 1 and (text := _alone(rows, number))}
    doubtful = (_may_be_none(rows[numbers.start : numbers.stop], keys) | are_sums).tolist()
    for number in numbers:
        is_below_header = number - 1 in set_aside and number not in sections and _is_below_header(number, set_aside)
        if doubtful[number - numbers.start] or is_below_header or number in sections:
            written = filled(row := rows[number])
            if not written:
                continue
            reason = _reason(row, written, keys)
            if reason is None and are_sums[number - numbers.start]:
                reason = "total"
            if reason == "total" and number in sections and _is_above_rows(rows, number):
                place, here = sections[number].place, line.place or above
                if place is not None and (not body or (here is not None and place != here)):
                    reason = "section"  # 沐春社区小计22, below no row of that community
            if reason == "section" and number in of_records:
                reason = None
            if reason == "note" and number in sections and _opens(rows, number, numbers):
                reason = "section"  # 填报单位：X社区 above the rows of X
            if reason is None and is_below_header and (number in hints or _explains(rows, number, numbers.stop)):
                reason = "header"
            if reason is None and _is_only_numbered(rows, number, written, set_aside, of_records):
                reason = "blank"
            if reason is None and number in sections:
                reason = "section"
            if reason is None and len(written) == 1:
                text = row[written[0]].text
                reason = "title" if text in titles else "note" if is_between_strokes(text) else None
            if reason is not None:
                set_aside[number] = reason
                if reason == "section":
                    line = sections.get(number, line).below(line)
                continue
        body.append(number)
        lines.append(line)
    while body and (_is_closing_remark(rows, body[-1]) or _is_signed(rows, body[-1])):
        set_aside[body.pop()] = "note"
        lines.pop()
    return np.array(body, np.int64), lines


def _may_be_none(rows: Grid, keys: Mapping[int, frozenset[str]]) -> NDArray[np.bool_]:
    """Which rows may be no data, as their first cells tell, or those that stand below their own header words."""
    may: NDArray[np.bool_] = rows.sizes <= 1
    may |= rows.told(rows.written(0), _may_begin_another, sign="[^0-9]|^1$")
    for number in range(3):
        may |= rows.told(rows.written(number), sums_up, OF_TOTALS)
    repeated = np.zeros(len(rows), np.int64)
    for column, words in keys.items():
        repeated += rows.told(rows.codes_of(column), partial(_is_word, words), _sign_of(words))
    may |= repeated + 0.5 >= np.maximum(_FEWEST, _MOST * rows.sizes)  # which of them do is reckoned exactly later
    return may


def _alone(rows: Grid, number: int) -> str:
    """The text of a row's only cell."""
    return rows[number][filled(rows[number])[0]].text


def _is_above_rows(rows: Grid, number: int) -> bool:
    """Whether something stands right below a row."""
    return number + 1 < len(rows) and bool(rows.sizes[number + 1] > 1)


def _sum_up(rows: Grid, places: Collection[str]) -> NDArray[np.bool_]:
    """Which rows are the total of what another cell names, or the line above them: 和顺坊计, where 和顺坊 stands."""
    told = {cell.text.removesuffix("计") for cell in rows.distinct.having("计$")}
    named = told and told.intersection([*rows.distinct.texts, *places])
    return rows.told(rows.written(0), lambda text: text.endswith("计") and text[:-1] in named, "计$")


def _may_begin_another(text: str) -> bool:
    """Whether a row may be units, numbers of columns or a note, as its first cell tells."""
    return text.startswith(("（", "(", "甲")) or column_number(text) == 1 or is_note(text)


def _is_below_header(number: int, set_aside: Mapping[int, Reason]) -> bool:
    """Whether a row is the first below its header, or below a total that stands there."""
    above = number - 1
    while set_aside.get(above) == "total":
        above -= 1
    return set_aside.get(above) == "header"


def _explains(rows: Grid, number: int, stop: int) -> bool:
    below = [line for below in spread(range(number + 1, stop)) if (line := rows[below]) != rows[number]]
    return any(explains(rows[number], below) for explains in (explains_columns, is_example, names_fields))


def _opens(rows: Grid, number: int, numbers: range) -> bool:
    """Whether a row says no more than a community, and something stands right below, or below what alone is above it all."""
    if section_place(_alone(rows, number)) is None:
        return False
    below = number + 1
    while below in numbers and rows.sizes[below] == 1 and _may_be_above(_alone(rows, below)):
        below += 1
    return below in numbers and bool(rows.sizes[below] > 1)


def _may_be_above(text: str) -> bool:
    """Whether a cell that stands alone may be the group or the title above a head."""
    return not is_note(text) and section_place(text) is None


def _is_closing_remark(rows: Grid, number: int) -> bool:
    """Whether the last row is none: one or two cells, the first of which is a remark or has a phone number, or who did what in each."""
    row = rows[number]
    columns = filled(row)
    text = row[columns[0]].text
    if len(columns) > 2:
        return all(_LABELLED.match(plain(row[column].text)) for column in columns)
    return len(row) > 2 and (is_remark(text) or REDACTED in text or _LABELLED.match(plain(text)) is not None)


def _is_signed(rows: Grid, number: int) -> bool:
    """Whether the last row is the day of signing by itself, or who signed, right above it."""
    below = rows[number + 1] if number + 1 < len(rows) else []
    return _is_day(rows[number]) or (_is_day(below) and filled(below) == filled(rows[number]))


def _is_day(row: Sequence[Cell]) -> bool:
    columns = filled(row)
    return len(columns) == 1 and is_day_of_signing(row[columns[0]])


def _reason(row: Sequence[Cell], written: Sequence[int], keys: Mapping[int, frozenset[str]]) -> Reason | None:
    """Why a row below a header is no data; None where it is."""
    texts = [row[column].text for column in written]
    if any(map(is_total, texts[:3])) or says_how_many(texts):
        return "total"
    if _repeats(row, written, keys) or are_units(texts) or count_columns(texts):
        return "header"
    if is_note(texts[0]) and (len(written) <= 2 or all(map(_is_beside_note, texts[1:]))):
        return "note"
    if len(written) == 1 and is_section(texts[0]):
        return "section"
    return None


def _is_beside_note(text: str) -> bool:
    return is_remark(text) or is_note(text) or _LABELLED.match(plain(text)) is not None


def _is_only_numbered(
    rows: Grid, number: int, written: Sequence[int], set_aside: Mapping[int, Reason], of_records: Collection[int]
) -> bool:
    """Whether a row holds no more than the next number, as ruled forms do where nothing was filled in.

    Rows that go on with a list have no number of their own.
    """
    if len(written) > 1 or number == 0:
        return False
    column, last = written[0], number - 1
    between = ("total", "section", "header")
    while last > 0 and (set_aside.get(last) in between or last in of_records or not rows.sizes[last]):
        last -= 1
    above = rows[last][column].text if column < len(rows[last]) else ""
    own = plain(rows[number][column].text)
    return own.isdigit() and plain(above).isdigit() and int(own) == int(plain(above)) + 1


def _is_word(words: frozenset[str], text: str) -> bool:
    """Whether a text is one of some header words."""
    return re.search(_sign_of(words), text) is not None and header_key(text) in words


@lru_cache(maxsize=1 << 10)
def _sign_of(words: frozenset[str]) -> str:
    """The sign of a text that may be one of some words: an ideograph would begin its key too, and what is ASCII has no other key."""
    if "" in words:
        return ""
    firsts = {word[0] for word in words if "\u4e00" <= word[0] <= "\u9fff"}
    ascii_goes_on = "" if any(map(str.isascii, words)) else r".*[^\x00-\x7f]"
    return f"(?s)^(?:{'|'.join([*sorted(firsts), _MARK])}|[\x00-\x7f]{ascii_goes_on})"


def _repeats(row: Sequence[Cell], written: Sequence[int], keys: Mapping[int, frozenset[str]]) -> bool:
    """Whether most of a row's cells are header words of their columns; data tells after a few cells that it is not."""
    left = len(written) - max(_FEWEST, _MOST * len(written))
    for column in written:
        left -= not _is_word(keys.get(column, frozenset()), row[column].text)
        if left < 0:
            return False
    return True
