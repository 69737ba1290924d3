"""What kind of node a name is of, told by how it ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from graphcore.roster.words.place_names import COMMUNITY_ENDS
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import UNDERTAKINGS

NAME_KINDS: dict[str, re.Pattern[str]] = {
    "community": re.compile(rf".{{1,10}}(?:{COMMUNITY_ENDS})"),
    "grid": re.compile(r".*网格(?:\d+)?"),
    "building": re.compile(r".*(?:号楼|栋|幢|座|单元)"),
    "party_org": re.compile(
        r".*(?:党支部|党委|总支|党小组|工委|党组|(?<!工会)(?<!妇联)(?<!业主)(?<!居民)(?<!村民)(?<!物业管理)(?<!协[调商])(?<!议事)(?<!联席)委员会|支部|党组织)"
    ),
    "residents_committee": re.compile(r".*(?:居委会?|居民委员会|村委会?|村民委员会)"),
    "owners_committee": re.compile(r".*(?:业委会?|业主委员会|物管会|物业管理委员会)"),
    "property_firm": re.compile(r".*物(?:业|管(?![会委])).*(?:公司|中心|处|部)?"),
    "estate": re.compile(
        r".*(?:里|苑|园|村|府|轩|城|庭|居|湾|庄|小区|花园|公寓|家园|新村|\d期|院|坊|郡|墅|都|邸|(?<!社)区|馆|厦|阁|岸|台|洲|山|宿舍|号院|广场)"
    ),
    "enterprise": re.compile(
        r".*(?:公司|集团|厂|店|铺|工作室|事务所|合作社|商行|中心|超市|企业|[营市售务业发修]部|药房|[餐饭面茶]馆|[酒网]吧)(?:\(.*\))?"
    ),
    "social_org": re.compile(r".*(?:协会|中心|社|队|会|团|基金会|服务站|学会|联合会|商会|书院|驿站|组)"),
    "resident_unit": re.compile(
        r".*(?:学校|小学|中学|大学|[一二三四五六七八九十\d][中小]|医院|幼儿园|银行|支行|局|所|院|公司|营业厅|站|中心|馆|部队|处|厅)"
    ),
    "forum": re.compile(
        r".*(?:会议|联席会|党建(?:联合体|联盟|共同体)|协调会|大党委|理事会|议事会|委员会|(?:协[调商]|议事|联席)委)"
    ),
}
_BY_NUMBER = {"grid", "building", *UNDERTAKINGS}  # these may be called, or referred to, by nothing else
_SO_MANY = re.compile(r"[\d.,\s]*\d[\d.,\s]*[个家支处户人]")
_NUMBER = re.compile(rf"{_SO_MANY.pattern}?")
ORGANISATION_NAMES = (
    "party_org",
    "residents_committee",
    "owners_committee",
    "property_firm",
    "enterprise",
    "social_org",
    "resident_unit",
)
"""Kinds that columns of organisations hold and whose names tell them by their endings."""


@lru_cache(maxsize=1 << 16)
def name_kind(text: str) -> str | None:
    """The node kind whose names end as this one does; None where that is none."""
    name = clean(text)
    return next((kind for kind, pattern in NAME_KINDS.items() if pattern.fullmatch(name)), None)


def may_be_numbers(kinds: Iterable[str]) -> bool:
    """Whether any of some kinds may be called by a number alone; what stands below a kind of body is how many there are."""
    return not _BY_NUMBER.isdisjoint(kinds)


def is_number(text: str) -> bool:
    """Whether a text is a number and nothing else, or so many.

    Examples
    --------
    >>> is_number("2"), is_number("3家"), is_number("２"), is_number("1号楼"), is_number("三友")
    (True, True, True, False, False)
    """
    return _NUMBER.fullmatch(clean(text)) is not None


def is_so_many(text: str) -> bool:
    """Whether a text is a number with the word by which things are counted, and so no name, even of what is called by numbers.

    Examples
    --------
    >>> is_so_many("4个"), is_so_many("4"), is_so_many("4号")
    (True, False, False)
    """
    return _SO_MANY.fullmatch(clean(text)) is not None
