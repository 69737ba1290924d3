"""Marks that seldom set the names of a list apart, for they may stand in a name or behind a number, too: 甲公司#乙公司, 甲社&乙社&丙社."""

from __future__ import annotations

import re

from graphcore.roster.cells.name_kinds import ORGANISATION_NAMES, name_kind

SELDOM_MARKS = "#＃&＆"
_MARKS = (re.compile("[#＃]"), re.compile("[&＆]"))
_NAME = re.compile(r"\s*[^\W\d_].+", re.DOTALL)  # no number, and no rest of 1#楼
_CODE = re.compile(r"\s*[A-Za-z\u4e00-\u9fff]{0,4}[-_]?\d{2,}(?:[-_.]\d+)*\s*")
_WORDS_APART = re.compile(r"[\u4e00-\u9fff)）]\s*[#＃]")  # not behind the number of a building
_IN_FULL = 6  # characters of an organisation's name that is hardly half of one: not 理发店&美甲店
_SURELY = 3  # names from which what stands between them is part of none


def usually_marked(text: str) -> str:
    """A list with a mark between its names that lists usually have; any other text as it is.

    Examples
    --------
    >>> usually_marked("甲公司#乙中心"), usually_marked("春晖里1座#春晖里2座"), usually_marked("P24-102#P24-101")
    ('甲公司；乙中心', '春晖里1座；春晖里2座', 'P24-102；P24-101')
    >>> usually_marked("甲社&乙社&丙社"), usually_marked("理发店&美甲店"), usually_marked("P102&P101")
    ('甲社；乙社；丙社', '理发店&美甲店', 'P102；P101')
    >>> usually_marked("安心物业有限公司&春晖里业主委员会")
    '安心物业有限公司；春晖里业主委员会'
    >>> usually_marked("春晖里1#楼"), usually_marked("春晖里1#、汀兰居2#"), usually_marked("3#物业用房"), usually_marked("A#公寓")
    ('春晖里1#楼', '春晖里1#、汀兰居2#', '3#物业用房', 'A#公寓')
    """
    for mark in _MARKS:
        if mark.search(text) is not None and _is_between_all(mark, text):
            return mark.sub("；", text)
    return text


def _is_between_all(mark: re.Pattern[str], text: str) -> bool:
    parts = mark.split(text)
    if all(map(_CODE.fullmatch, parts)):
        return True
    are_apart = len(parts) >= _SURELY or _WORDS_APART.search(text) is not None or all(map(_is_in_full, parts))
    return are_apart and all(map(_NAME.fullmatch, parts))


def _is_in_full(name: str) -> bool:
    return len(name) >= _IN_FULL and name_kind(name) in ORGANISATION_NAMES
