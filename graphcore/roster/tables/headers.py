"""Headers: which rows name the columns, by their words or failing that by their shape."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import dropwhile, groupby

import numpy as np

from graphcore.roster.cells.legends import without_legend
from graphcore.roster.cells.profiling import nature
from graphcore.roster.files.cell import EMPTY, Cell
from graphcore.roster.files.grid import Grid, Rows, filled, holds_anything
from graphcore.roster.tables.asides import is_aside, is_note
from graphcore.roster.tables.header import Header
from graphcore.roster.tables.header_words import header_key, sounds
from graphcore.roster.tables.hints import are_units, count_columns
from graphcore.roster.tables.section_names import section_place
from graphcore.roster.tables.totals import sums_up

IS_HEADER = 0.6
"""How much a row must sound like a header to be one by its words alone."""

_MOST = 0.6  # share of columns, and of the cells below, that must differ
_PLAINER = 0.1  # how much more than the rows below it a row must sound like a header
_MAY_BE_LATER = 0.45
_MAY_BE_HEADER = 0.35  # enough where it is first and other things stand below

_RECORDS = 6  # rows below a header that tell whether it goes on
_OF_ONE_LIST = 0.5  # share of the cells of a header that are no more of the list before them; of a record on its side all may say the same
_APART = 0.7  # share of the words of a header that are no other's
_LENGTH, _WORD = 24, re.compile(r"[A-Za-z]+|[^A-Za-z\s]")  # characters, of which a word in Latin letters is one


def header_score(row: Sequence[Cell]) -> float:
    """How much a row sounds like a header, 0 to 1; 0 where it can be none."""
    cells = [row[column] for column in filled(row)]
    if len(cells) < 2 or not all(map(_is_wordy, cells)):
        return 0.0
    written = ("".join(cell.text.split()) for cell in cells)  # 参与单位（一） and 参与单位（二） are two
    words = [word for word, _ in groupby(written)]  # above each name of a list may stand the same
    if len(words) < max(2, _OF_ONE_LIST * len(cells)) or len({*words}) < _APART * len(words):
        return 0.0
    keys = [header_key(cell.text) for cell in cells]
    return sum(map(sounds, keys)) / len(keys)


def find_headers(rows: Grid) -> list[Header]:
    """The headers of a block, in order; one that is only repeated is not found again.

    A header is the first row of several cells at the top of the block, after a gap or after a row of
    one cell. The first one, and one below a title after a gap, may have words that nobody knows; another
    must sound like a header, for data may stand after a gap too.
    """
    found: list[Header] = []
    keys: set[str] = set()
    number, is_start, has_title = 0, True, False
    is_opened = True  # by the top of the block, or a title after a gap
    openings = np.append(np.flatnonzero(rows.sizes <= 1), len(rows))
    while number < len(rows):
        if not is_start:  # no row is looked at before the next gap, or the next of one cell
            following = int(openings[np.searchsorted(openings, number)])
            if following > number:
                number, has_title, is_opened = following, False, False
                continue
        columns = filled(rows[number])
        may_be_header = len(columns) > 1 and is_start and not (found and _is_no_new_one(rows, number, found[-1], keys))
        if may_be_header and _is_header(rows, number, is_first=is_opened):
            header = Header(_with_groups_above(rows, number, found), _with_levels_below(rows, number))
            words = _keys_of(rows[number : header.last + 1])
            if not found or has_title or len(words & keys) < 0.8 * len(words):
                found.append(header)
                keys = words
            number = header.last
        is_hint = bool(found) and number == found[-1].last + 1 and _is_under_one_word(rows, number, found[-1])
        is_start = (len(columns) <= 1 and not is_hint) or (is_start and (not found or _is_aside(rows[number])))
        has_title = len(columns) == 1 and is_title(rows[number][columns[0]].text)
        is_opened = is_start and (is_opened or (has_title and number > 0 and not holds_anything(rows[number - 1])))
        number += 1
    return found


def _keys_of(rows: Rows) -> set[str]:
    """The words of some rows, but for those that number the columns, as every form does."""
    lines = ([cell.text for cell in row if cell.text] for row in rows)
    return {header_key(text) for texts in lines if not count_columns(texts) for text in texts}


def _is_no_new_one(rows: Grid, number: int, header: Header, keys: AbstractSet[str]) -> bool:
    """Whether a row that could begin another header explains the one before, or is the last record above that one again.

    Parameters
    ----------
    keys
        The words of the header before.
    """
    return _explains(rows, number, header) or _is_above_it_again(rows, number, keys)


def _is_above_it_again(rows: Rows, number: int, keys: AbstractSet[str]) -> bool:
    """Whether the words of a header stand again right below a row that has none of them and does not sound like its groups."""
    below = _keys_of(rows[number + 1 : number + 2])
    is_again = len(below) > 1 and below <= keys and keys.isdisjoint(_keys_of(rows[number : number + 1]))
    return is_again and header_score(rows[number]) < _MAY_BE_HEADER


def _explains(rows: Grid, number: int, header: Header) -> bool:
    """Whether a row with no record between it and a header says the same of several columns that the header tells apart."""
    if (rows.sizes[header.last + 1 : number] > 1).any():
        return False
    columns, row = filled(rows[number]), _lowest(rows[header.first : header.last + 1])
    told = [row[column].text for column in columns if column < len(row)]
    said = [rows[number][column].text for column in columns]
    return len(told) == len(said) and len(set(said)) < len(set(filter(None, told))) == len(told)


def _is_under_one_word(rows: Rows, number: int, header: Header) -> bool:
    """Whether all that a row has stands under a word of a header that is not its first, where no title or section would."""
    columns, words = filled(rows[number]), filled(_lowest(rows[header.first : header.last + 1]))
    return len(columns) == 1 and columns[0] in words[1:]


def is_title(text: str) -> bool:
    """Whether a cell that stands alone may be the title of a table."""
    return not (sums_up(text) or is_note(text) or section_place(text))


def _is_header(rows: Rows, number: int, *, is_first: bool) -> bool:
    if _is_aside(rows[number]) or sums_up(rows[number][filled(rows[number])[0]].text):  # 过次页 above the next one
        return False
    header = Header(number, _with_levels_below(rows, number))
    score = max(map(header_score, rows[number : header.last + 1]))
    if score >= IS_HEADER:
        return True
    return score >= (_MAY_BE_HEADER if is_first else _MAY_BE_LATER) and _differs_below(rows, header)


def _is_aside(row: Sequence[Cell]) -> bool:
    """Whether a row above a header says who reports what, alone or beside a day: 填报单位：某某街道, 表号：3."""
    texts = [row[column].text for column in filled(row)]
    return 2 * sum(map(is_aside, texts)) >= max(len(texts), 1)


def _is_wordy(cell: Cell) -> bool:
    return bool(cell.text) and cell.number is None and cell.date is None and _is_short(without_legend(cell.text))


def _is_short(text: str) -> bool:
    return len(_WORD.findall(text)) <= _LENGTH


def _differs_below(rows: Rows, header: Header) -> bool:
    """Whether what stands below a full header is of another nature: numbers, dates, codes, names of some kind."""
    row = _lowest(rows[header.first : header.last + 1])
    columns = filled(row)
    if len(columns) < 3:
        return False
    words = {cell.text for cell in row if cell.text}
    below = [
        line
        for line in rows[header.last + 1 : header.last + 12]
        if len(filled(line)) > 1 and sum(cell.text in words for cell in line) < _MOST * len(columns)  # not it again
    ]
    if any(
        line[column].number is not None or line[column].date
        for line in below
        for column in columns
        if column < len(line)
    ):
        return True
    if sum(_another_nature(row[column], below, column) for column in columns) >= _MOST * len(columns):
        return True
    sounding = sum(map(header_score, below)) / len(below) if below else 1.0
    return header_score(row) >= sounding + _PLAINER


def _lowest(levels: Rows) -> list[Cell]:
    """The cells of a header that stand lowest in each column."""
    row = list(levels[0])
    for level in levels[1:]:
        texts = [level[column].text for column in filled(level)]
        if are_units(texts) or count_columns(texts):
            continue
        row += [EMPTY] * (len(level) - len(row))
        for column in filled(level):
            row[column] = level[column]
    return row


def _another_nature(head: Cell, below: Rows, column: int) -> bool:
    """Whether most cells below are of one nature that the header's is not."""
    natures = Counter(nature(line[column]) for line in below if column < len(line) and line[column].text)
    if natures.total() < 2:
        return False
    common, times = natures.most_common(1)[0]
    return times >= _MOST * natures.total() and common not in ("text", nature(head))


def _with_levels_below(rows: Rows, first: int) -> int:
    """Last row of a header that goes on below: children stand only under groups, never under leaves."""
    number = first
    while number + 1 < len(rows):
        row, below = rows[number], rows[number + 1]
        children = filled(below)
        texts = [below[column].text for column in children]
        if len(children) > 1 and (are_units(texts) or count_columns(texts)):
            return number + 1
        if not children or not all(_is_wordy(below[column]) for column in children):
            return number
        if len(children) == 1 and (section_place(texts[0]) or sums_up(texts[0])):
            return number
        in_group = sum(_is_in_group(rows[first : number + 1], column) for column in children)
        if in_group < len(children) and (in_group == 0 or not set(filled(row)) <= set(children)):
            return number  # a group may have one child only where each has some
        leaves = [column for column in filled(row) if column not in children]
        sounding = sum(sounds(header_key(below[column].text)) for column in children) / len(children)
        if sounding < (_MAY_BE_HEADER if leaves else IS_HEADER) and not _are_filled(rows[number + 2 :], leaves):
            return number
        number += 1
    return number


def _are_filled(rows: Rows, leaves: Sequence[int]) -> bool:
    """Whether records further down fill the columns of leaves, which a row below the leaves left empty: it is none, nor are further levels."""
    lines = (set(filled(row)) for row in rows[:_RECORDS] if len(filled(row)) > 1)
    records = [*dropwhile(set(leaves).isdisjoint, lines)]
    return bool(leaves) and 2 * sum(not record.isdisjoint(leaves) for record in records) > len(records)


def _is_in_group(levels: Rows, column: int) -> bool:
    """Whether a header cell is a group's: empty after a filled one, or followed by an empty one.

    A cell below a leaf is empty too, but reached by no group: what stands below it again says how to fill it in.
    """
    *above, row = levels
    if column >= len(row):
        return False
    reaching = column if row[column].text else column - 1
    while reaching > 0 and not row[reaching].text:
        reaching -= 1
    reached = range(reaching + 1, max(column, reaching + 1) + 1)
    return all(
        column < len(row)
        and not row[column].text
        and not any(column < len(line) and line[column].text for line in above)
        for column in reached
    )


def _with_groups_above(rows: Rows, number: int, found: list[Header]) -> int:
    """First row of a header whose groups stand above it: several short cells, not a title."""
    first = number
    while first > 0 and (not found or first - 1 > found[-1].last):
        above = rows[first - 1]
        columns = filled(above)
        if len(columns) < 2 or len(columns) > len(filled(rows[first])):
            break
        if not all(_is_wordy(above[column]) and not is_aside(above[column].text) for column in columns):
            break
        if not _is_over_gaps(above, columns) or header_score(above) >= IS_HEADER > header_score(rows[first]):
            break
        first -= 1
    return first


def _is_over_gaps(row: Sequence[Cell], columns: Sequence[int]) -> bool:
    """Whether some of a row's cells reach over empty ones, as groups do."""
    return any(column + 1 < len(row) and not row[column + 1].text for column in columns)
