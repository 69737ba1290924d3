"""Dates as rosters write them, to the day, month or year as written."""

from __future__ import annotations

import datetime as dt
import re

from graphcore.roster.cells.cells import plain
from graphcore.roster.files.cell import Cell
from graphcore.roster.words.numerals import arabic_digits

_FIRST_SERIAL, _LAST_SERIAL = 14_611, 73_050  # 1940 to 2099
_EPOCH = dt.date(1899, 12, 30)  # day 0 of spreadsheets, with their leap year of 1900

_BETWEEN = r"(?:\s*[.。_\-‐-―/\\、，,·]\s*|\s+)"
_YEAR_MONTH = rf"(?P<y>\d{{4}})(?:\s*年\s*|{_BETWEEN})(?P<m>\d{{1,2}})(?:\s*月份?)?"
_DAY = rf"(?:(?:(?<=月)\s*|{_BETWEEN})(?P<d>\d{{1,2}})\s*[日号]?)?"
_DATE = re.compile(_YEAR_MONTH + _DAY)
_COMPACT = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})?")
_YEAR = re.compile(r"(?P<y>(?:19|20)\d{2})\s*年?度?")
_SHORT = re.compile(r"(?P<y>\d{2})[.\-/年](?P<m>\d{1,2})(?:[.\-/月](?P<d>\d{1,2})[日号]?)?(?:月份?)?")
_SHORT_MONTH = re.compile(r"\d{2}[.\-/]\d{1,2}")
# As spreadsheets show them where Windows speaks English: 24-Feb-22, Feb-22.
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(
    rf"(?:(?P<d>\d{{1,2}})[\- ])?(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?[\- ](?P<y>\d{{4}}|\d{{2}})",
    re.IGNORECASE,
)

_USUAL = re.compile(r"(?P<y>\d{4})[-./年](?P<m>\d{1,2})[-./月](?P<d>\d{1,2})日?", re.ASCII)  # by far
_OF_DATES = re.compile(r"[\d〇○◯零一二三四五六七八九十]")  # one of them stands in each

_TO = re.compile(r"\s*(?:[-‐-―~～—]+|至|到)\s*")
_WEEKDAY = re.compile(r"\s*\(?\s*(?:星期|礼拜|周)[一二三四五六日天]\s*\)?")
_REMARK = re.compile(r"\s*\([^()\d一二三四五六七八九十]*\)$")  # one with a number may hold another date
_HOUR = re.compile(
    r"(?:[ T]+|(?<=[日号])\s*)(?:[上下]午|[早晚]上?|中午)?\s*\d{1,2}(?::\d{2}|[时点])(?:\d{1,2}分|:\d{2}(?:\.\d+)?|半|整)?$"
)
_AROUND = re.compile(r"^['’‘]+|[.。,，;；、]+$")
_BRACKETED = re.compile(r"[(〔\[【]([^()〔〕\[\]【】]*)[)〕\]】]")
_SAID = re.compile(r"^[\u4e00-\u9fff]{1,4}(?=\d{4}\s*[年.\-/])|(?<=[日号])\s*[\u4e00-\u9fff]{1,4}$")  # 成立于…, …注册
_BEFORE = re.compile(r"^(?:约|大约|自|从|截至|截止|至|到|于)\s*")
_AFTER = re.compile(
    r"(?<=[\d年月份日号])\s*(?:之前|以前|前|为止|止|起|开始|以来|之后|以后|后|左右|[上中下]旬|[初中底末])$"
)


def read_date(cell: Cell) -> str | None:
    """A date as ISO text; None where a cell is none.

    What stands around it is left out: the weekday, the hour, 前, 止, 起, a remark in brackets.

    Examples
    --------
    >>> read_date(Cell("2013.7")), read_date(Cell("2024年6月2日")), read_date(Cell("42589", 42589.0))
    ('2013-07', '2024-06-02', '2016-08-07')
    >>> read_date(Cell("二○二一年三月")), read_date(Cell("20210315")), read_date(Cell("21.03")), read_date(Cell("2021-00-10"))
    ('2021-03', '2021-03-15', '2021-03', None)
    >>> read_date(Cell("2024年3月份")), read_date(Cell("2024年3月份起"))
    ('2024-03', '2024-03')
    >>> read_date(Cell("2021年3月5日注册")), read_date(Cell("2021 03 05")), read_date(Cell("2021–3–5."))
    ('2021-03-05', '2021-03-05', '2021-03-05')
    >>> read_date(Cell("2017_11_06"))
    '2017-11-06'
    >>> read_date(Cell("24-Feb-22")), read_date(Cell("Dec-23"))
    ('2022-02-24', '2023-12')
    >>> read_date(Cell("2021年3月5日（周五）")), read_date(Cell("2026年1月12日前"))
    ('2021-03-05', '2026-01-12')
    >>> read_date(Cell("（2024年7月18日）")), read_date(Cell("2019。5。1"))
    ('2024-07-18', '2019-05-01')
    >>> read_date(Cell("2024-06-02 10:20")), read_date(Cell("06-02 10:20"))  # no June of 2006, but a day of no year
    ('2024-06-02', None)
    """
    if cell.date is not None:
        return cell.date.isoformat()
    if cell.number is not None and _FIRST_SERIAL <= cell.number < _LAST_SERIAL:
        return (_EPOCH + dt.timedelta(days=int(cell.number))).isoformat()
    written = plain(cell.text)
    if match := _USUAL.fullmatch(written):
        return _iso(match.groupdict())
    if _OF_DATES.search(written) is None:
        return None
    text = arabic_digits(_bare(written))
    if _SHORT_MONTH.fullmatch(text) and _HOUR.search(written):
        return None
    if text.isdigit() and len(text) == 5 and _FIRST_SERIAL <= int(text) < _LAST_SERIAL:
        return (_EPOCH + dt.timedelta(days=int(text))).isoformat()
    for pattern in (_DATE, _COMPACT, _YEAR, _SHORT):
        if match := pattern.fullmatch(text):
            return _iso(match.groupdict())
    if match := _ENGLISH.fullmatch(text):
        month = _MONTHS.index(match["month"].lower()) + 1
        return _iso({"y": match["y"], "m": str(month), "d": match["d"]})
    return None


def is_written_as_date(cell: Cell) -> bool:
    """Whether a cell is a date, or written as one that no calendar has.

    Examples
    --------
    >>> [is_written_as_date(Cell(text)) for text in ("2021-06-31", "2020年14月", "2020-14", "2021-06-30")]
    [True, True, False, True]
    """
    if read_date(cell) is not None:
        return True
    written = plain(cell.text)
    match = _DATE.fullmatch(arabic_digits(_bare(written))) if _OF_DATES.search(written) else None
    return match is not None and match["y"][:2] in ("19", "20") and (match["d"] is not None or "年" in written)


def read_span(cell: Cell) -> tuple[str, str] | None:
    """The first and last day of a term; None where a cell is no such.

    Examples
    --------
    >>> read_span(Cell("2021.3.5-2024.3.4")), read_span(Cell("2021年3月至2024年2月")), read_span(Cell("2021-03-05"))
    (('2021-03-05', '2024-03-04'), ('2021-03', '2024-02'), None)
    >>> read_span(Cell("2024.3.4-2021.3.5")) is None
    True
    """
    written = plain(cell.text)
    for between in _TO.finditer(written):
        first, last = (read_date(Cell(part)) for part in (written[: between.start()], written[between.end() :]))
        if first and last:
            return (first, last) if first <= last else None
    return None


def _bare(text: str) -> str:
    """A date without what stands around it."""
    text = _AROUND.sub("", text)
    if match := _BRACKETED.fullmatch(text):
        text = match[1].strip()
    text = _REMARK.sub("", _WEEKDAY.sub("", text))
    text = _SAID.sub("", text)
    return _BEFORE.sub("", _AFTER.sub("", _HOUR.sub("", text)))


def _iso(parts: dict[str, str | None]) -> str | None:
    year, month, day = (int(parts.get(name) or 0) for name in ("y", "m", "d"))
    if any(parts.get(name) and not int(parts[name] or 0) for name in ("m", "d")):
        return None
    if year < 100:
        year += 2000 if year < 50 else 1900
    try:
        checked = dt.date(year, month or 1, day or 1)
    except ValueError:
        return None
    if not month:
        return f"{year:04}"
    return checked.isoformat() if day else f"{year:04}-{month:02}"
