"""Headers: which rows name the columns, by their words or failing that by their shape."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

import numpy as np
from rapidfuzz import fuzz

from graphcore.roster.cells.cells import is_blank, plain
from graphcore.roster.cells.profiles import name_kind, nature
from graphcore.roster.files.cell import EMPTY, Cell
from graphcore.roster.files.grid import Grid, Line
from graphcore.roster.tables.asides import is_note, is_total, section_place
from graphcore.roster.words.lexicon import lexicon

IS_HEADER = 0.6
"""How much a row must sound like a header to be one by its words alone."""

_MOST = 0.6  # share of columns, and of the cells below, that must differ
_PLAINER = 0.1  # how much more than the rows below it a row must sound like a header
_NAME_SOUNDS = 0.35
_MAY_BE_LATER = 0.45
_MAY_BE_HEADER = 0.35  # enough where it is first and other things stand below

_RECORDS = 6  # rows below a header that tell whether it goes on
_STRICTLY = 0.6  # share of cells of one nature from which another is none of them
_LENGTH = 24
_TELLING = re.compile(
    "名称|日期|时间|人数|编号|电话|情况|类别|类型|地址|是否|所属|所在|姓名|单位|状态|户数|代码|组织|数量|年月"
)
_STEMS = "甲乙丙丁"
_STRICT = ("number", "date", "code", "hidden")
_BRACKETED = re.compile(r"[（(].*?[)）]", re.DOTALL)
_MARKS = re.compile(r"[\s*＊:：、,，.。/／\"“”_\-]+")
_UNIT = re.compile(r"[（(][^（）()]{1,8}[)）]")
_HINT = re.compile(
    r"单位:.{1,3}|年[./-]?月[./-]?日?|y{2,4}[./-]?mm?[./-]?d{0,2}|\d{1,2}位", re.IGNORECASE
)  # 单位：人, 年/月/日, 18位
_IN_HINTS = re.compile("[单年yY位]")  # one of them stands in each
_ASKING = re.compile("^(?:是否|有无)已?")
_ASIDE = re.compile(r".{2,12}[:：].*")  # 填报单位：某某街道


class Header(NamedTuple):
    """First and last row of a header, 0-based."""

    first: int
    last: int


class Column(NamedTuple):
    """A column of a table: its position and its header words, outermost first."""

    position: int
    words: tuple[str, ...]


Rows = Sequence[Sequence[Cell]]


@lru_cache(maxsize=1 << 16)
def header_key(text: str) -> str:
    r"""A header word as it is compared: no spaces, stars, brackets or what is in them.

    Examples
    --------
    >>> header_key("*网\n格长"), header_key("经费(元)"), header_key("村（\n居）社区")
    ('网格长', '经费', '村社区')
    """
    text = plain(text)
    text = _BRACKETED.sub("", text) or text
    return _MARKS.sub("", text).lower()


def filled(row: Sequence[Cell]) -> Sequence[int]:
    """Positions of the cells that hold something."""
    return row.filled if isinstance(row, Line) else [at for at, cell in enumerate(row) if cell.text or cell.lost]


def holds_anything(row: Sequence[Cell]) -> bool:
    """Whether any cell holds something."""
    return bool(filled(row))


def header_score(row: Sequence[Cell]) -> float:
    """How much a row sounds like a header, 0 to 1; 0 where it can be none."""
    cells = [row[column] for column in filled(row)]
    if len(cells) < 2 or not all(map(_is_wordy, cells)):
        return 0.0
    keys = [header_key(cell.text) for cell in cells]
    if len(set(keys)) < len(keys) * 0.7:
        return 0.0
    return sum(map(_sounds, keys)) / len(keys)


def are_units(texts: Iterable[str]) -> bool:
    """Whether the texts of a row are units of the columns above it: （人）, （万元）."""
    return all(_UNIT.fullmatch(text) for text in texts)


def count_columns(texts: Sequence[str]) -> bool:
    """Whether the texts of a row number the columns, as on statistical forms: 甲, 乙, 1, 2, 3.

    Examples
    --------
    >>> count_columns(["1", "2", "3"]), count_columns(["甲", "乙", "1", "2", "3"]), count_columns(["1", "甲公司", "3"])
    (True, True, False)
    """
    stems = 0
    while stems < len(texts) and texts[stems] == _STEMS[stems : stems + 1]:
        stems += 1
    numbers = texts[stems:]
    return len(numbers) > 2 and all(plain(text) == str(number) for number, text in enumerate(numbers, 1))


def explains_columns(row: Sequence[Cell], below: Rows) -> bool:
    """Whether a row says how to fill its columns in: everything in it is unlike the numbers, dates and codes below.

    单位：户 above 120, 年/月/日 above 2021-03-05; a name, or a cell like those below it, makes it a record.
    """
    return all(_is_hint(row[column].text) or _is_unlike(row[column], below, column) for column in filled(row))


def repeated_hints(rows: Grid) -> frozenset[int]:
    """Rows that stand below the same row again, for a header is repeated with them.

    They have words in half of the columns at most, or say in some how to fill it in.
    """
    seen: defaultdict[tuple[tuple[str, ...], tuple[str, ...]], list[int]] = defaultdict(list)
    few = (rows.sizes[1:] > 0) & (2 * rows.sizes[1:] <= rows.sizes[:-1])
    says_how = np.zeros(len(rows), bool)
    hinting = rows.told(rows.codes[rows.starts[0] : rows.starts[-1]], _is_hint)
    says_how[np.repeat(np.arange(len(rows)), rows.lengths)[hinting]] = True
    for number in (np.flatnonzero(few | says_how[1:]) + 1).tolist():
        row = rows[number]
        if all(_is_hint(row[column].text) or nature(row[column]) not in _STRICT for column in filled(row)):
            seen[_texts(rows[number - 1]), _texts(row)].append(number)
    return frozenset(number for numbers in seen.values() if len(numbers) > 1 for number in numbers)


def _texts(row: Sequence[Cell]) -> tuple[str, ...]:
    return tuple(cell.text for cell in row)


def _is_hint(text: str) -> bool:
    return _IN_HINTS.search(text) is not None and _HINT.fullmatch(plain(text)) is not None


def _is_unlike(cell: Cell, below: Rows, column: int) -> bool:
    natures = Counter(nature(line[column]) for line in below if column < len(line) and line[column].text)
    if natures.total() < 3:
        return False
    common, times = natures.most_common(1)[0]
    is_strict = common in _STRICT and times >= _STRICTLY * natures.total()
    return is_strict and nature(cell) != common and not is_blank(cell.text)


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
        if len(columns) > 1 and is_start and _is_header(rows, number, is_first=is_opened):
            header = Header(_with_groups_above(rows, number, found), _with_levels_below(rows, number))
            words = {header_key(cell.text) for row in rows[number : header.last + 1] for cell in row if cell.text}
            if not found or has_title or len(words & keys) < 0.8 * len(words):
                found.append(header)
                keys = words
            number = header.last
        is_start = len(columns) <= 1 or (is_start and (not found or _is_aside(rows[number])))
        has_title = len(columns) == 1 and is_title(rows[number][columns[0]].text)
        is_opened = is_start and (is_opened or (has_title and number > 0 and not holds_anything(rows[number - 1])))
        number += 1
    return found


def is_title(text: str) -> bool:
    """Whether a cell that stands alone may be the title of a table."""
    return not (is_total(text) or is_note(text) or section_place(text))


def _is_header(rows: Rows, number: int, *, is_first: bool) -> bool:
    if _is_aside(rows[number]):
        return False
    header = Header(number, _with_levels_below(rows, number))
    score = max(map(header_score, rows[number : header.last + 1]))
    if score >= IS_HEADER:
        return True
    return score >= (_MAY_BE_HEADER if is_first else _MAY_BE_LATER) and _differs_below(rows, header)


def _is_aside(row: Sequence[Cell]) -> bool:
    """Whether a row above a header says who reports what: 填报单位：某某街道, 表号：3."""
    return any(_ASIDE.fullmatch(cell.text) for cell in row)


def columns_of(rows: Rows, header: Header) -> tuple[Column, ...]:
    """The columns that a header names, groups reaching over what stands below and right of them."""
    lines = [
        row
        for depth, row in enumerate(rows[header.first : header.last + 1])
        if depth == 0 or not count_columns([row[column].text for column in filled(row)])
    ]
    width = max(map(len, lines))
    words: list[list[str]] = [[] for _ in range(width)]
    for depth, row in enumerate(lines):
        group = ""
        is_lowest = depth == len(lines) - 1
        for column in range(width):
            text = row[column].text if column < len(row) else ""
            reaches = not is_lowest and not words[column]
            group = text or (group if reaches else "")
            if _UNIT.fullmatch(group) and words[column]:
                words[column][-1] += group
            elif group and (not words[column] or words[column][-1] != group):
                words[column].append(group)
    return tuple(Column(column, tuple(texts)) for column, texts in enumerate(words) if texts)


@cache
def _lexicon_words() -> frozenset[str]:
    words = lexicon()
    fields = [*words.common.values(), *(field for kind in words.rosters.values() for field in kind.fields.values())]
    headers = {header_key(header) for field in fields for header in field.headers}
    return frozenset(headers.union(*words.english.values()))


_ENGLISH = re.compile("[a-z]+")


def english_ends(text: str) -> tuple[str, ...]:
    """An English header as field names are compared, and its last words: the head of a compound stands last there too.

    Examples
    --------
    >>> english_ends("Party members"), english_ends("credit_code"), english_ends("党员数")
    (('partymembers', 'members'), ('creditcode', 'code'), ())
    """
    words = _ENGLISH.findall(text.lower())
    return tuple("".join(words[first:]) for first in range(len(words)))


def _is_wordy(cell: Cell) -> bool:
    return bool(cell.text) and cell.number is None and cell.date is None and len(cell.text) <= _LENGTH


@lru_cache(maxsize=1 << 14)
def _sounds(key: str) -> float:
    """How much a word sounds like some header word: by itself, by its ending, or by likeness."""
    if key in _lexicon_words():
        return 1.0
    if name_kind(key) is not None:  # 春晖里小区 ends like a header, but is a name
        return _NAME_SOUNDS
    return max(0.7 if _TELLING.search(key) else 0.0, likeness(key, _lexicon_words()))


@lru_cache(maxsize=1 << 16)
def likeness(key: str, words: frozenset[str]) -> float:
    """How alike a header word and the likest of some known ones are, 0 to 1.

    Examples
    --------
    >>> likeness("成立时间", frozenset({"成立时间"})), round(likeness("党组织成立时间", frozenset({"成立时间"})), 2)
    (1.0, 0.79)
    >>> round(likeness("是否核实", frozenset({"是否建立党组织"})), 2)  # that both ask tells nothing
    0.0
    """
    if key in words:
        return 1.0
    best = 0.0
    for word in words:
        if len(word) >= 2 and word in key:
            # The head of a Chinese compound stands last: 党组织成立时间 is a 成立时间.
            best = max(best, (0.62 if key.endswith(word) else 0.5) + 0.3 * len(word) / len(key))
        elif len(key) >= 2 and key in word:
            best = max(best, 0.45 + 0.35 * len(key) / len(word))
        else:
            best = max(best, 0.85 * fuzz.ratio(_unasked(key), _unasked(word)) / 100)
    return best


@lru_cache(maxsize=1 << 12)
def _unasked(key: str) -> str:
    return _ASKING.sub("", key) or key


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
        if len(children) == 1 and (section_place(texts[0]) or is_total(texts[0])):
            return number
        if not all(_is_in_group(rows[first : number + 1], column) for column in children):
            return number
        leaves = [column for column in filled(row) if column not in children]
        sounding = sum(_sounds(header_key(below[column].text)) for column in children) / len(children)
        if sounding < (_MAY_BE_HEADER if leaves else IS_HEADER) and not _are_filled(rows[number + 2 :], leaves):
            return number
        number += 1
    return number


def _are_filled(rows: Rows, leaves: Sequence[int]) -> bool:
    """Whether records further down fill the columns of leaves, which a row below the leaves left empty: it is none."""
    records = [set(filled(row)) for row in rows[:_RECORDS] if len(filled(row)) > 1]
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
        if not all(_is_wordy(above[column]) and not _ASIDE.fullmatch(above[column].text) for column in columns):
            break
        if not _is_over_gaps(above, columns) or header_score(above) >= IS_HEADER > header_score(rows[first]):
            break
        first -= 1
    return first


def _is_over_gaps(row: Sequence[Cell], columns: Sequence[int]) -> bool:
    """Whether some of a row's cells reach over empty ones, as groups do."""
    return any(column + 1 < len(row) and not row[column + 1].text for column in columns)
