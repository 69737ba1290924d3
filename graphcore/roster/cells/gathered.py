"""Lists that say once what some of their names lie in: buildings under their estate, estates under their community."""

from __future__ import annotations

import re

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.lists import numbered_in_full, split_list
from graphcore.roster.cells.name_kinds import name_kind

_PLACE = r"[^\s、，,；;：:（()）【】\[\]［］]{2,20}"
_HEADED = re.compile(
    rf"(?:(?<=[\s、，,；;])|^)(?P<place>{_PLACE})[：:](?P<names>(?:(?![；;\n]|[\s、，,；;]{_PLACE}[：:]).)+)"  # 松涛社区：甲、乙
    rf"|【(?P<marked>{_PLACE})】(?P<behind>[^【】]+)"
    rf"|(?:(?<=[\s、，,；;）)\]］])|^)(?P<before>{_PLACE})[（(\[［](?P<within>[^（()）\[\]［］]+)[)）\]］]"
)
_NUMBERED = re.compile(r"第?(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:号楼|#楼|[#号栋幢座]|单元|号?网格)")
_UNDER = re.compile(
    rf"(?:(?<=[、，,；;\n])|^)\s*(?P<place>{_PLACE.replace('：:', '：:—–')})(?<!\d)\s*[—–]+\s*(?=[^\s—–\d])"
)
_MAY_BE = re.compile(r"[：:【（(\[［—–]")


def each_in_full(text: str) -> str:
    r"""A list with each name by itself: numbers of buildings behind the estate that stands before them, others without their place.

    A word in brackets behind a name, which is none of its names, stays.

    Examples
    --------
    >>> each_in_full("春晖里：1幢、2幢；汀兰居：1、2栋"), each_in_full("【春晖里】1幢、2幢")
    ('春晖里1幢、春晖里2幢；汀兰居1栋、汀兰居2栋', '春晖里1幢、春晖里2幢')
    >>> each_in_full("松涛社区：春晖里、汀兰居；和顺坊：乐澄苑"), each_in_full("松涛社区（春晖里、汀兰居）")
    ('春晖里、汀兰居；乐澄苑', '春晖里、汀兰居')
    >>> each_in_full("松涛社区—春晖里、汀兰居\n石桥林场——乐澄苑"), each_in_full("春晖里—东区、春晖里1—3幢")
    ('春晖里、汀兰居\n乐澄苑', '春晖里—东区、春晖里1—3幢')
    >>> each_in_full("春晖里（1幢、2幢）、汀兰居（老旧小区）"), each_in_full("甲公司（东、西）店")
    ('春晖里1幢、春晖里2幢、汀兰居（老旧小区）', '甲公司（东、西）店')
    >>> each_in_full("春晖里一期[1栋,2栋]、汀兰居[1幢]"), each_in_full("[1]甲公司[2]乙公司")
    ('春晖里一期1栋、春晖里一期2栋、汀兰居1幢', '[1]甲公司[2]乙公司')
    """
    return text if _MAY_BE.search(text) is None else _HEADED.sub(_in_full, _UNDER.sub(_without_place, text))


def _without_place(found: re.Match[str]) -> str:
    return "" if name_kind(found["place"]) in (None, "community") else found[0]


def _in_full(found: re.Match[str]) -> str:
    place = found["place"] or found["marked"] or found["before"]
    names = found["names"] or found["behind"] or found["within"]
    parts = split_list(numbered_in_full(names))
    if parts and all(_NUMBERED.fullmatch(plain(part)) for part in parts):
        end = names[len(names.rstrip()) :]  # what parts it from the next
        return "、".join(f"{place}{part}" for part in parts) + end
    return names if found["place"] or name_kind(place) == "community" else found[0]
