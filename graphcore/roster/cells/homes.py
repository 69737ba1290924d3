"""Which texts tell where somebody may live: 梧桐里3号楼, and which flat that is: 3号楼2单元301."""

from __future__ import annotations

import re

from graphcore.roster.cells.cells import plain

_NUMBER = r"(?:\d+|[a-z甲乙丙丁东西南北]|[一二三四五六七八九十]+)"
_APART = r"\s*[-—－–~#/]\s*"
_HOUSE = re.compile(rf"{_NUMBER}\s*(?:号|#|栋|幢|座|弄)|[\u4e00-\u9fff]\d+{_APART}\d", re.IGNORECASE)
_FLAT = re.compile(
    rf"{_NUMBER}\s*(?:单元|室)|[号#栋幢座楼]\s*\d{{3,4}}(?!\d)|\d{_APART}\d{{1,2}}{_APART}\d{{3,4}}(?!\d)",
    re.IGNORECASE,
)
_BEHIND_HOUSE = re.compile(
    rf"(?<=[栋幢座楼])\s*(?:{_NUMBER}\s*单元)?\s*[-—－–]?\s*\d{{2,4}}\s*(?:室|号|户)?\s*$", re.IGNORECASE
)


def tells_house(text: str) -> bool:
    """Whether a text numbers a house, or more.

    Examples
    --------
    >>> [tells_house(text) for text in ("梧桐里3号楼", "梧桐里3-2-301", "梧桐里小区", "28户")]
    [True, True, False, False]
    """
    return _HOUSE.search(plain(text)) is not None or tells_flat(text)


def tells_flat(text: str) -> bool:
    """Whether a text numbers a flat or room.

    Examples
    --------
    >>> [tells_flat(text) for text in ("3号楼2单元301", "三号楼301", "3-2-301", "梧桐路3号楼", "2026-03-05")]
    [True, True, True, False, False]
    """
    return _FLAT.search(plain(text)) is not None


def without_flat(text: str) -> str:
    """The house that a text names, without the flat.

    Examples
    --------
    >>> [without_flat(text) for text in ("梧桐里3号楼2单元301室", "梧桐里3栋301", "梧桐里3号楼", "梧桐里3号楼2单元")]
    ['梧桐里3号楼', '梧桐里3栋', '梧桐里3号楼', '梧桐里3号楼2单元']
    """
    return _BEHIND_HOUSE.sub("", text)
