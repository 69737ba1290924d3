"""Government offices and federations by what everybody calls them: 区卫健局 is 区卫生健康局, 市发改委 is 市发展和改革委员会."""

from __future__ import annotations

import re
from functools import cache

_SHORT = {
    "发改": "发展(?:和|与)?改革",
    "卫健": "卫生健康",
    "卫计": "卫生和?计划生育",
    "人社": "人力资源(?:和|与)?社会保障",
    "住建": "住房(?:和|与)?(?:城乡)?建设",
    "市场监管": "市场监督管理|市场监管|市监",  # 松涛市监所 would be of a city
    "经信": "经济(?:和|与)?信息化",
    "工信": "工业(?:和|与)?信息化",
    "文旅": "文化(?:和|与)?旅游",
    "文广旅": "文化广电(?:和|与)?旅游",
    "资规": "自然资源(?:和|与)?规划",
    "退役军人": "退役军人事务",
    "应急": "应急管理",
    "城管": "城市管理",
    "执法": "综合行政执法",
    "城管执法": "城市管理(?:行政|综合)?执法",
    "医保": "医疗保障",
    "国资": "国有资产监督管理",
    "交通": "交通运输",
}
"""What an office is called for short, by a pattern of its long name."""

_ENDS = {"委员会": "委", "委": "委", "局": "局", "厅": "厅", "所": "所", "办公室": "办", "办": "办"}
_FEDERATIONS = {
    "妇联": "妇女联合会",
    "残联": "残疾人联合会",
    "工商联": "工商业联合会",
    "科协": "科学技术协会",
    "文联": "文学艺术界联合会",
    "侨联": "归国华侨联合会",
}
_MAY_END = frozenset("委局厅办所会")


def as_called(text: str) -> str:
    """A clean name with the long names of offices in it as people call them.

    Examples
    --------
    >>> as_called("区卫生健康局"), as_called("市发展和改革委员会"), as_called("区人力资源和社会保障局机关党委")
    ('区卫健局', '市发改委', '区人社局机关党委')
    >>> as_called("区妇女联合会"), as_called("东湖市场监督管理所"), as_called("市文化广电和旅游局")
    ('区妇联', '东湖市场监管所', '市文广旅局')
    >>> as_called("城市管理学院"), as_called("卫生局"), as_called("松涛社区居民委员会")
    ('城市管理学院', '卫生局', '松涛社区居民委员会')
    """
    return text if _MAY_END.isdisjoint(text) else _offices().sub(_shortly, text)


def _shortly(found: re.Match[str]) -> str:
    long, end = found["long"], found["end"]
    if long is None:
        return next(short for short, whole in _FEDERATIONS.items() if whole == found[0])
    return next(short for short, pattern in _SHORT.items() if re.fullmatch(pattern, long)) + _ENDS[end]


@cache
def _offices() -> re.Pattern[str]:
    longest_first = sorted(_SHORT.values(), key=len, reverse=True)
    office = f"(?P<long>{'|'.join(longest_first)})(?P<end>{'|'.join(_ENDS)})"
    return re.compile("|".join((office, *_FEDERATIONS.values())))
