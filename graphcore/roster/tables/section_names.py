"""The community that a row which opens a section names, or a title: all that stands below is about it."""

from __future__ import annotations

import re
from collections.abc import Callable

from graphcore.roster.cells.cells import plain
from graphcore.roster.words.place_names import COMMUNITY_ENDS, STREET_ENDS

_WHO_FILLS_IN = "填[报写表]|[上申]报|报送"  # 填报社区：X
_SECTION = re.compile(
    r"(?:[（(]?(?:[一二三四五六七八九十]+|\d+)[)）、.．:：]\s*)?"
    r"(?:\w{2,4}[:：]\s*[\W_]*)?"  # 网格：X社区
    rf"(?P<place>(?:(?![本各全某该])(?!所[属在])(?!{_WHO_FILLS_IN})\w){{2,10}}?(?:{COMMUNITY_ENDS})(?:居委会|村委会)?"
    r"|\w{1}村|(?!社区)\w{2,10}?居委会)"
    r"\s*(?:[(（:：].*|[,，、]?\s*共?\d+\w{1,2})?"
)
_LABELLED = re.compile(
    r"\w{0,4}(?:社区|村居?|居委?)(?:名称)?(?:[(（][^()（）]*[)）])?[:：]\s*(?P<place>\w{2,12})"
)  # 所属社区：X
_NUMBERED = re.compile(r"[（(]?[一二三四五六七八九十]+[)）]?[、.．].{1,30}")
_NUMBER = re.compile(r"^[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*")
_IS_STREET = re.compile(rf"(?:{STREET_ENDS})$")
_OF_STREET = re.compile(rf"(?:(?!{COMMUNITY_ENDS})\w){{0,8}}(?:本级|机关|直属)")
_BEFORE = r"街道|镇|乡|\d+(?:年度?|月份?)?|[上下]半年|第?[一二三四]季度|关于|的|[\W_]"  # what may stand before a name
_MAYBE_IN_TITLE = re.compile(
    rf"(?:^|{_BEFORE})(?P<place>(?:(?!{_BEFORE}|[各全某最]|所[属在]|{_WHO_FILLS_IN})\w){{2,6}}?(?:{COMMUNITY_ENDS}))"
)
_IN_TITLE = re.compile(
    rf"{_MAYBE_IN_TITLE.pattern}(?!社会组织|党组织|两新|居民|矫正|[(（][居村社])"  # 村（居）委会, 社区（村）
)
_AROUND = re.compile(r"^[\W_]+|[\W_]+$")  # ornaments and brackets: ◆X ——X—— 【X】 X：
_COUNT = re.compile(
    r"\s*[(（][^)）]*[)）]?$|[,，、]?\s*共?\d+\w{1,2}$|^\w{2,6}[:：]\s*|^第?\d+组?\s+|(?:辖区|辖内|范围)$"
)


def section_place(text: str) -> str | None:
    """The community that a section row or title names.

    Examples
    --------
    >>> section_place("所属社区：松涛社区"), section_place("社区名称：和顺坊")
    ('松涛社区', '和顺坊')
    >>> section_place("一、松涛社区"), section_place("【沐春社区】"), section_place("春晖里1号楼")
    ('松涛社区', '沐春社区', None)
    >>> section_place("——松涛社区——"), section_place("▲松涛社区（共3条）"), section_place("三合院村")
    ('松涛社区', '松涛社区', '三合院村')
    >>> section_place("和顺坊居委会"), section_place("社区居委会")
    ('和顺坊居委会', None)
    >>> section_place("填报单位：泉北居民区"), section_place("填报单位：民政办")
    ('泉北居民区', None)
    >>> section_place("填报社区（单位）：松涛社区"), section_place("填报社区（单位）：云澜街道")
    ('松涛社区', None)
    """
    bare = _AROUND.sub("", plain(text))
    match = _SECTION.fullmatch(bare) or _LABELLED.fullmatch(bare)
    return None if match is None or _IS_STREET.search(match["place"]) else match["place"]


def is_of_street(text: str) -> bool:
    """Whether a section is of none of a street's communities, but of the street itself.

    Examples
    --------
    >>> is_of_street("街道本级"), is_of_street("（一）云澜街道机关（3个）"), is_of_street("松涛社区本级")
    (True, True, False)
    """
    return _OF_STREET.fullmatch(named_in_section(_NUMBER.sub("", plain(text)))) is not None


def is_section(text: str) -> bool:
    """Whether a cell that stands alone opens a section of a table."""
    return section_place(text) is not None or _NUMBERED.fullmatch(plain(text)) is not None


def named_in_section(text: str) -> str:
    """What a row names that is known to open a section: without ornaments, label and count.

    Examples
    --------
    >>> named_in_section("※和顺坊※"), named_in_section("▲和顺坊（共3条）"), named_in_section("第2组　和顺坊")
    ('和顺坊', '和顺坊', '和顺坊')
    """
    return _COUNT.sub("", _COUNT.sub("", _AROUND.sub("", plain(text)))).strip()


def place_in_title(text: str, is_borne: Callable[[str], bool] | None = None) -> str | None:
    """The community that stands somewhere in a title.

    Parameters
    ----------
    is_borne
        Whether what stands below a title bears a name: what goes on to say what is in communities, in 城市社区居民 as in
        松涛社区居民, names one only where it is.

    Examples
    --------
    >>> place_in_title("2024年松涛社区企业台账"), place_in_title("各社区企业台账")
    ('松涛社区', None)
    >>> place_in_title("填报社区（单位）：松涛社区"), place_in_title("新编村（居）委会名册"), place_in_title("最新社区名册")
    ('松涛社区', None, None)
    >>> place_in_title("松涛社区居民台账"), place_in_title("松涛社区居民台账", {"松涛社区"}.__contains__)
    (None, '松涛社区')
    """
    if match := _IN_TITLE.search(text):
        return match["place"]
    if is_borne is None or (maybe := _MAYBE_IN_TITLE.search(text)) is None:
        return None
    return maybe["place"] if is_borne(maybe["place"]) else None
