"""What tells names apart that are alike otherwise: numbers, branches, opposites."""

from __future__ import annotations

import re

_NUMBERS = re.compile(r"\d+|[一二三四五六七八九十]+(?=[店部厂校院中小村里街巷弄)])")
_BRANCH = re.compile(
    r"分公司|支公司|分店|支行|分行|营业厅|营业部|分校|分院|门店|经营部|办事处|分局|派出所|总店|总公司|总部|所$"
)
_OPPOSITES = "东西南北中上下前后左右内外大小甲乙丙丁戊新老旧男女ABCDEFGH"
_OPPOSITE = re.compile(f"[{_OPPOSITES}]")
_PLACED = "区店部院校厂苑门片段座栋楼房期址馆场站所园号里街路村组"  # what there may be an east and a west one of
_LIKE_WHAT = "小区|前期|小微|[大中小]型|[内外]资|上市|新[增办建设开]|a+级"  # of what size, age or grade, or whose: it tells not which of several
_ONE_OF = f"(?!{_LIKE_WHAT})[{_OPPOSITES}]"
_SITE = "..[院校厂]区$"  # 江滨院区
_TELLS_APART = re.compile(  # 城东, 新城, 甲, 2期, 三村, 分店, 老门店; but no other word that holds one: 限上, 新入园
    # Neither do years tell apart (2022年换届), numbers of people (3人), grades (3A级), two opposites at once (老旧), or times (前期).
    rf"\d(?!\d*(?:年|[名个]?[人户家]|名|a*级))|分|[东西南北]|^第?[一二三四五六七八九十]+[{_PLACED}]?$|^{_ONE_OF}(?!{_ONE_OF}).?$|(?<![{_OPPOSITES}]){_ONE_OF}(?!{_ONE_OF}).{{0,3}}[{_PLACED}]$|{_SITE}",
    re.IGNORECASE,
)


def telling_marks(text: str) -> tuple[tuple[str, ...], ...]:
    """The numbers, branch words and opposites in a name, each in their order: two of which any differ are not one.

    Examples
    --------
    >>> telling_marks("春晖里2期东区"), telling_marks("银杏物业第3分公司")
    ((('2',), (), ('东',)), (('3',), ('分公司',), ()))
    """
    return (
        tuple(_NUMBERS.findall(text)),
        tuple(_BRANCH.findall(text)),
        tuple(_OPPOSITE.findall(text.removeprefix("中国").upper())),
    )


def is_site(remark: str) -> bool:
    """Whether a remark behind the name of a body is the name of one of its sites, with or without brackets: 江滨院区."""
    return re.search(_SITE, remark) is not None


def tells_apart(remark: str) -> bool:
    """Whether a remark behind a name tells which of several it is, and not what it is like.

    Examples
    --------
    >>> [tells_apart(remark) for remark in ("城东", "2期", "老门店", "新城", "老旧", "2022年换届", "3人", "限上", "小微", "外资")]
    [True, True, True, True, False, False, False, False, False, False]
    >>> [tells_apart(remark) for remark in ("3A级", "AAA级", "A级", "A区", "3区")]
    [False, False, False, True, True]
    >>> [tells_apart(remark) for remark in ("二", "三村", "三无", "三级")]
    [True, True, False, False]
    >>> [tells_apart(remark) for remark in ("江滨院区", "湖畔校区", "校区")]
    [True, True, False]
    """
    return _TELLS_APART.search(remark) is not None
