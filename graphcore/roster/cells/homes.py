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

_OF_SOMETHING = "[年月元万人户平㎡米次件个台盏处天份桌间套场只条组余多]|单元"
_FLATS = r"\d{3,4}\s*室?(?:\s*[、,，和及~～-]\s*\d{2,4}\s*室?)*(?!\d)"
_FLAT_OF_HOUSE = re.compile(
    rf"(?P<house>{_NUMBER}\s*(?:号楼|[号栋幢座楼#])|(?=\d*单元))\s*(?:{_NUMBER}\s*单元|\d{{1,2}}(?=[-—－–]\d{{3}}))?\s*[-—－–]?\s*"
    rf"(?:[〇○零一二三四五六七八九]{{3,4}}室|[(（]{_FLATS}[)）]|{_FLATS}(?:号|(?<=室)|(?!\s*(?:{_OF_SOMETHING}|[-./]?\d))))"
    rf"|(?P<number>(?<!\d)\d{{1,3}})(?:{_APART}\d{{1,2}}{_APART}\d{{3,4}}(?!\d)\s*室?|{_APART}\d{{3,4}}\s*室)"
    r"|(?<!\d)\d{3,4}室(?=[\u4e00-\u9fff]{1,2}某|住户|业主|居民|租户|租客)",
    re.IGNORECASE,
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


def without_flats(text: str) -> str:
    """A sentence without the flats of which it tells; what numbers a year, or counts, stays.

    Examples
    --------
    >>> [without_flats(text) for text in ("3栋2单元201陈某家漏水", "梧桐里三号楼301室漏水", "甲苑2单元301漏水", "3-2-301噪音")]
    ['3栋陈某家漏水', '梧桐里三号楼漏水', '甲苑漏水', '3噪音']
    >>> [without_flats(text) for text in ("5号楼1-301漏水", "1号楼101、102室漏水", "3栋（201）噪音", "3-301室漏水", "2栋201-203")]
    ['5号楼漏水', '1号楼漏水', '3栋噪音', '3漏水', '2栋']
    >>> [without_flats(text) for text in ("2栋2024-2025年加梯", "15号102单元门禁", "3栋3楼漏水")]
    ['2栋2024-2025年加梯', '15号102单元门禁', '3栋3楼漏水']
    >>> [without_flats(text) for text in ("3号楼2024年加梯", "3号楼120户停水", "2栋 1200平方米外墙", "2026-03-05 义诊")]
    ['3号楼2024年加梯', '3号楼120户停水', '2栋 1200平方米外墙', '2026-03-05 义诊']
    """
    return _FLAT_OF_HOUSE.sub(lambda flat: flat["house"] or flat["number"] or "", text)
