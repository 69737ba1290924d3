"""Counts and sums of money, with whatever unit stands beside them."""

from __future__ import annotations

import re

from graphcore.roster.cells.cells import plain
from graphcore.roster.files.cell import Cell
from graphcore.roster.words.numerals import NUMERALS, number_in
from graphcore.roster.words.spelling import IN_BRACKETS

_NUMBER = re.compile(rf"(?P<sign>[+-]?)(?P<number>[\d,.{NUMERALS}]+)(?P<unit>\D*)")
_OF_NUMBERS = re.compile(rf"[\d{NUMERALS}]")  # one of them stands in each
_MEASURE = (
    r"(?:平方米|平方公里|公里|人民币|人次|[人名户个家栋幢座位间岁次块件项条口场处套所支只台辆份组对届亩元圆角%㎡])"
)
_COUNTED = r"[人名户个家口位][\u4e00-\u9fff]{1,2}"  # with what is counted: 名党员, 户人家
_UNIT = re.compile(rf"(?:余|多)?(?:{_COUNTED}|{_MEASURE}{{0,2}})(?:\(\D{{1,5}}\))?(?:整|正|左右|上下|余)?")
_PLAIN_UNIT = re.compile(rf"(?:余|多)?(?:{_MEASURE}|\({_MEASURE}\))?(?:整|正)?")  # 三家店 is a place
_ABOUT = re.compile(
    r"^(?:['’‘≈~～]|[共现实约]有|约|大约|大概|近|[总一合]?[共计]|人民币|rmb|[¥￥])+|(?:左右|上下)?[。.，,；;、]*$",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(r"(?<=.)\((?:其中|包?含|包括|另有?)?[^\d()]{1,6}\d+[^\d()]?\)$")  # 7名(含预备2名)
_OWN_UNIT = re.compile(rf"[万萬亿億]|[\d{NUMERALS}]\s*[(（]?[余多]?[元圆人名户]")  # 12000元 below （万元）
_IN_TEN_THOUSANDS = re.compile(r"[(\[【:：/·]\s*万|万[元人户平]|(?:万)$")


def read_count(cell: Cell) -> int | None:
    """A non-negative integer, with thousands separators and units; 约 120 is taken as 120.

    Examples
    --------
    >>> [read_count(Cell(text)) for text in ("1,200户", "３人", "25（人）", "8名党员", "十二", "十几名", "-1", "3号楼")]
    [1200, 3, 25, 8, 12, None, None, None]
    >>> [read_count(Cell(text)) for text in ("（65户）", "现有58户", "约有7人", "近百户", "(一)")]
    [65, 58, 7, None, 1]
    >>> [read_count(Cell(text)) for text in ("两百人", "1万2千", "廿五名", "1 200", "1,2", "三家店")]
    [200, 12000, 25, 1200, None, None]
    >>> [read_count(Cell(text)) for text in ("一共9人", "≈60户", "33户（预计）", "4。", "60%")]
    [9, 60, 33, 4, None]
    >>> [read_count(Cell(text)) for text in ("2（预备1）", "7名（含预备2名）", "（预备1）", "2（3）")]
    [2, 7, None, None]
    """
    number = read_money(cell)
    return int(number) if number is not None and number >= 0 and float(number).is_integer() else None


def read_money(cell: Cell) -> int | float | None:
    """A number; 万 is ten thousand.

    Examples
    --------
    >>> read_money(Cell("6.4万元")), read_money(Cell("36,000")), read_money(Cell("26000元整"))
    (64000, 36000, 26000)
    """
    if "%" in plain(cell.text):  # a share is no number of anything
        return None
    if cell.number is not None:
        return int(cell.number) if cell.number.is_integer() else cell.number
    text = plain(cell.text)
    if _OF_NUMBERS.search(text) is None:
        return None
    text = re.sub(r"\s", "", re.sub(r"(?<=\d)\s+(?=\d)", ",", text))  # a blank parts digits as a comma does
    text = _OF_WHICH.sub("", text)
    text = _ABOUT.sub("", text[1:-1] if IN_BRACKETS.fullmatch(text) else text)
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    unit = _UNIT if match["number"][0].isdigit() else _PLAIN_UNIT
    number = number_in(match["number"]) if unit.fullmatch(match["unit"]) else None
    if number is None:
        return None
    number = round(-number if match["sign"] == "-" else number, 2)
    return int(number) if number.is_integer() else number


def is_unfilled(cell: Cell) -> bool:
    """Whether a cell has the unit that its form prints and no number before it.

    Examples
    --------
    >>> [is_unfilled(Cell(text)) for text in ("　户", "__人", "3户", "若干户")]
    [True, True, False, False]
    """
    text = re.sub(r"[\s_]", "", plain(cell.text))
    return re.fullmatch(rf"{_MEASURE}{{1,2}}|\(\D{{1,3}}\)", text) is not None


def scaled(number: float | None, cell: Cell, header: str) -> int | float | None:
    """A number in the unit that its header gives, where the cell gives none itself.

    Examples
    --------
    >>> scaled(6.4, Cell("6.4"), "年产值（万元）"), scaled(64000, Cell("6.4万"), "年产值（万元）"), scaled(12000, Cell("12000元"), "经费（万元）")
    (64000, 64000, 12000)
    """
    if number is None or _OWN_UNIT.search(cell.text) or _IN_TEN_THOUSANDS.search(plain(header)) is None:
        return number
    value = round(number * 10_000, 2)
    return int(value) if value == int(value) else value
