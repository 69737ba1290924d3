"""Profiling: looking at the cells of a column, and at single ones, to tell what they hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

import numpy as np

from graphcore.roster.cells.cells import BLANK, is_blank, plain
from graphcore.roster.cells.dates import is_written_as_date, read_span
from graphcore.roster.cells.dittos import DITTO, is_ditto
from graphcore.roster.cells.lists import split_list
from graphcore.roster.cells.marks import are_marks, mark_of
from graphcore.roster.cells.name_kinds import NAME_KINDS, name_kind
from graphcore.roster.cells.offers import offered, ticked
from graphcore.roster.cells.persons import COMPOUND, PERSON
from graphcore.roster.cells.profiles import Acquaintance, Profile, spread
from graphcore.roster.cells.quantities import read_money
from graphcore.roster.cells.running_numbers import is_counting, is_sequence, numbers_of
from graphcore.roster.cells.yes_or_no import read_flag
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.files.privacy import REDACTED
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean

_HIDDEN = plain(REDACTED)
_HIDDEN_PLACE = re.compile(rf"\(?{re.escape(_HIDDEN)}\)?")
_OF_NUMBERS = re.compile(  # words that only say what the number beside them is
    "联系|办公|电话|手机|座机|固话|热线|传真|方式|号码?|微信|分机|身份证|证件|护照|通行证|tel|phone|mobile|fax",
    re.IGNORECASE,
)
_SUBSTANCE = re.compile(r"[A-Za-z\u4e00-\u9fff]{2}")
_LOOKED_AT = 500  # characters of a cell
_COMPACT_DAY, _COMPACT_MONTH = 8, 6  # digits of 20210315 and 202103
_HOUR = re.compile(r"\d[ T]+(?!0?0:00)\d{1,2}:\d\d")  # midnight is that of a day alone, as programs write it
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:\.0)?")
_CODE = re.compile(r"[0-9A-Z]{15,20}")
_NUMBERED = re.compile(
    r"(?:[A-Za-z]{1,6}|[\u4e00-\u9fff]{1,2})[-_—]?\d{1,8}(?:[-_—]\d{1,6})*|\d{2,}(?:[-_—]\d{1,6})+"
    r"|[A-Za-z\u4e00-\u9fff]{1,6}[(〔\[【]\d{1,6}[)〕\]】]第?\d{1,6}号?"  # as documents are numbered: 需〔2024〕3号
    r"|[(〔\[【]\d{4}[)〕\]】]第?[A-Za-z\u4e00-\u9fff]{1,4}[-_—]?\d{1,6}号?"  # or with the year first: (2024)需字3号
)

_SHORT = re.compile("[\u4e00-\u9fff]{2,3}")
_MOSTLY, _SOME = 0.8, 0.25  # shares of texts that are short and all different, and that surely are names of persons
_LONG = 4  # characters that a person's name seldom has, and hardly a mark more


def profile(cells: CellColumn, known: Callable[[str], Acquaintance] | None = None) -> Profile:
    """Look at a column.

    Parameters
    ----------
    known
        Tells what other sheets say of a cell, once they have been read.

    Examples
    --------
    >>> profile(CellColumn.given([Cell("松涛社区第1网格"), Cell("松涛社区第2网格")])).kinds["grid"]
    1.0
    """
    silent = cells.told(lambda cell: not cell.lost and (is_blank(cell.text) or is_ditto(cell.text)), f"{BLANK}|{DITTO}")
    filled = np.flatnonzero(~silent)
    if not len(filled):
        return Profile(0)
    looked_at = [_beside_hidden(_beginning(cells[row])) for row in filled[spread(range(len(filled)))].tolist()]
    texts = [plain(cell.text) for cell in looked_at]

    first = {cell: number for number, cell in reversed([*enumerate(looked_at)])}
    times = Counter(first[cell] for cell in looked_at)

    def share(test: Callable[[int], object]) -> float:
        return sum(many for number, many in times.items() if test(number)) / len(looked_at)

    parts = [split_list(cell.text) for cell in looked_at]  # as written: of ① a plain text has only 1
    firsts = [clean(_first(*pair)) for pair in zip(texts, parts, strict=True)]
    wrapped = [clean(text.replace("\n", "")) if "\n" in text else "" for text in texts]

    # No figure, date or code is called so.
    names = {number: many for number, many in times.items() if wrapped[number] or not firsts[number].isascii()}

    def called(pattern: re.Pattern[str]) -> float:
        """Share of those whose name ends as a pattern says."""
        ways = ((many, (firsts[number], wrapped[number])) for number, many in names.items())
        return sum(many for many, some in ways if any(map(pattern.fullmatch, filter(None, some)))) / len(looked_at)

    counts = numbers_of([cells[row].number for row in filled[: len(texts)].tolist()], texts)
    return Profile(
        size=len(looked_at),
        hidden=share(lambda i: looked_at[i].lost or _HIDDEN in texts[i]),
        code=share(lambda i: _CODE.fullmatch("".join(texts[i].upper().split()))),  # in groups, too
        numbered=share(lambda i: _NUMBERED.fullmatch(texts[i])),
        date=share(lambda i: _is_date(looked_at[i], texts[i])),
        hour=share(lambda i: _HOUR.search(texts[i])),
        year=share(lambda i: _YEAR.fullmatch(texts[i])),
        number=share(lambda i: read_money(looked_at[i]) is not None),
        flag=share(lambda i: _is_flag(looked_at[i], texts[i])),
        marks=are_marks(texts),
        person=_persons([re.sub(r"\s", "", text) for text in texts]),
        listed=share(lambda i: len(parts[i]) > 1),
        distinct=len(set(texts)) / len(texts),
        length=sum(map(len, texts)) / len(texts),
        sequence=is_sequence(counts),
        counting=is_counting(counts),
        kinds={kind: called(pattern) for kind, pattern in NAME_KINDS.items()},
        texts=tuple(texts),
        known=tuple(known(cell.text) for cell in looked_at) if known else (),
    )


def _first(text: str, parts: Sequence[str]) -> str:
    """The first that a cell names; all of it where that is but a number of several that share an ending: 春晖里1~3号楼."""
    if not parts:
        return ""
    return text if len(parts) > 1 and parts[0][-1:].isdigit() else parts[0]


def _beginning(cell: Cell) -> Cell:
    return cell if len(cell.text) <= _LOOKED_AT else cell._replace(text=cell.text[:_LOOKED_AT])


def _beside_hidden(cell: Cell) -> Cell:
    """What a cell says beside the numbers hidden in it; the cell itself where it says nothing else of substance."""
    text = plain(cell.text)
    if _HIDDEN not in text:
        return cell
    rest = _HIDDEN_PLACE.sub(" ", text).strip()
    return cell._replace(text=rest) if _SUBSTANCE.search(_OF_NUMBERS.sub("", rest)) else cell


def _persons(texts: Sequence[str]) -> float:
    """Share of texts that may be names of persons; few of those have four characters, so that most of a column do not.

    Family names that few have tell no person by themselves; among others of the same form, all different, they do.
    """
    named = [text for text in texts if PERSON.fullmatch(text)]
    alike = [text for text in texts if _SHORT.fullmatch(text) and name_kind(text) is None]
    if len(alike) >= _MOSTLY * len(texts) <= len({*texts}) and len(named) >= _SOME * len(texts):
        return len({*alike, *named}) / len({*texts})
    long = sum(len(text) == _LONG and "·" not in text and not COMPOUND.match(text) for text in named)
    return (len(named) - (long if 2 * long > len(named) else 0)) / len(texts)


def nature(cell: Cell) -> str:
    """What a single cell looks like, in one word: number, date, code, grid, enterprise and so on.

    Examples
    --------
    >>> nature(Cell("松涛社区第1网格")), nature(Cell("2021-03")), nature(Cell("12户"))
    ('grid', 'date', 'number')
    """
    text = plain(cell.text)
    if cell.lost or _HIDDEN in text:
        return "hidden"
    if _is_date(cell, text):
        return "date"
    if read_money(cell) is not None:
        return "number"
    if _CODE.fullmatch(text.upper()) and any(map(str.isdigit, text)):
        return "code"
    return name_kind(text) or ("person" if PERSON.fullmatch(clean(text)) else "text")


def _is_flag(cell: Cell, text: str) -> bool:
    answer = ticked(text)
    if answer is None:  # □是 □否, and no list behind bullets: ●图书角 ●会议室
        return all(read_flag(Cell(said)) is not None for said in offered(text))
    is_mark = len(answer) <= _LONG or mark_of(answer) in _marks_alone()
    return is_mark and read_flag(cell) is not None and not text.isdigit()


@cache
def _marks_alone() -> frozenset[str]:
    """The marks that are yes or no whatever is remarked behind them: 是（街道选派）; behind 无 there may be anything that is not."""
    flags = lexicon().flags
    return (flags.yes | flags.no) - flags.blank


def _is_date(cell: Cell, text: str) -> bool:
    if cell.date or _is_serial(cell):
        return True
    if text.isdigit() and len(text) not in (_COMPACT_DAY, _COMPACT_MONTH):
        return False
    return is_written_as_date(cell) or read_span(cell) is not None


def _is_serial(cell: Cell) -> bool:
    return cell.number is not None and 25_000 < cell.number < 60_000 and cell.number.is_integer()
