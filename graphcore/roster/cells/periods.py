"""The month, quarter, half or whole year of which a sheet or title says that it tells: 2025年1月, 一季度, 上半年."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from graphcore.roster.cells.cells import plain
from graphcore.roster.words.numerals import number_in

_YEAR = r"(?<!\d)(?P<y>20\d\d)(?!\d)"
_OF_YEAR = r"(?:(?<!\d)(?P<y>20\d\d)\s*[年.\-/]?\s*)?"
_PERIODS = (  # and how many months it has
    (re.compile(rf"{_OF_YEAR}(?<![\d\-–—~～至到])(?P<n>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*月"), 1),
    (re.compile(rf"{_OF_YEAR}第?(?P<n>[1-4一二三四])\s*季度"), 3),
    (re.compile(rf"{_OF_YEAR}(?P<n>[上下])半年"), 6),
    (re.compile(r"^(?P<y>20\d\d)[.\-/年]?(?P<n>1[0-2]|0[1-9])$"), 1),
    (re.compile(r"^(?P<y>20\d\d)\s*年?度?$"), 12),
)
_HALVES = {"上": 1, "下": 2}


def last_day_told(texts: Sequence[str], today: str | None) -> str | None:
    """The last day of the first period that one of some texts tells of; None where none tells of one, or one of several.

    Parameters
    ----------
    texts
        Those nearest to what they speak of first; a year that the first leaves out another may tell.
    today
        Of a period whose year nobody tells, the last that has begun by then is meant.

    Examples
    --------
    >>> [last_day_told([text], "2025-06-30") for text in ("2025年1月", "企业台账（十二月）", "2024-02", "第一季度", "2024年")]
    ['2025-01-31', '2024-12-31', '2024-02-29', '2025-03-31', '2024-12-31']
    >>> [last_day_told([text], "2025-06-30") for text in ("企业台账", "1-3月", "1月、2月", "2025年企业台账")]
    [None, None, None, None]
    >>> last_day_told(["3月", "2023年企业台账"], "2025-06-30")
    '2023-03-31'
    """
    for text in map(plain, texts):
        for pattern, months in _PERIODS:
            if not (found := [*pattern.finditer(text)]):
                continue
            if len(found) > 1:
                return None
            told = found[0].groupdict()
            month = months * _number(told.get("n") or "1")
            year = told["y"] or next((match["y"] for each in texts if (match := re.search(_YEAR, plain(each)))), None)
            return _last_day(int(year), month) if year else _latest(month, months, today)
    return None


def _number(text: str) -> int:
    return _HALVES.get(text) or int(number_in(text) or 1)


def _latest(month: int, months: int, today: str | None) -> str | None:
    if today is None:
        return None
    year, now = int(today[:4]), int(today[5:7])
    return _last_day(year if month - months < now else year - 1, month)


def _last_day(year: int, month: int) -> str:
    return date(year, month, monthrange(year, month)[1]).isoformat()
