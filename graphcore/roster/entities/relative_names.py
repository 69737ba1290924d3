"""Names that mean somebody only where they stand: 1号楼 of an estate, 第1网格 of a community, 第一党支部 below its superior."""

from __future__ import annotations

import re

from graphcore.roster.words.names import TERM
from graphcore.roster.words.spelling import clean

_RELATIVE = {
    "building": re.compile(r"(?P<own>第?\d+(?:号楼|单元)|[a-z]座)|(?P<number>\d{1,3})"),
    "grid": re.compile(r"(?P<own>第?\d+\w{0,4}网格|网格\d+)"),
    "party_org": re.compile(r"(?P<own>第\d+(?:党支部|支部|党小组))"),
    "owners_committee": re.compile(rf"(?:{TERM})?(?P<own>(?:业主|物业管理)委员会|业委会|物管会|)"),
}
RELATIVE = frozenset(_RELATIVE)
"""Kinds of which some are called so."""
_OF_ESTATES = ("building", "owners_committee")
_OF_COMMUNITIES = ("building", "grid")
_OF_WHOSE_COMMITTEE = re.compile(r"(?:党委|党总支|总支部?|党工委|委员会|党组织)$")
_BY_NUMBER = re.compile(
    r"(?:第?\d+[^\d]{0,4}网格|网格\d+|第?\d+(?:号楼|单元|栋|幢|座)|[a-z]座)(?:党支部|支部|党小组)?|第?\d+(?:党支部|支部|党小组)"
)
_OF_NOBODY = re.compile(  # a number is taken whole, or a long one would be tried in each way of parting it
    r"(?:非公有?制?|两新|新兴领域|新经济|新社会|经济|社会|组织|企业|公司|民营|私营|小微|规上|个体|工商户|商户|商贸|商业|商务|楼宇|商圈|园区|产业|市场|街区|片区|区域|网格|行业"
    r"|物业|业委会|新就业|新业态|群体|快递|外卖|骑手|流动|离?退休|在职|党员|联合|综合|功能型?|临时|第?\d++|[和与及、])+(?:党?支部(?:委员会)?|党小组)"
)
_NAMELESS = {"owners_committee": "业委会"}  # what one is called that is named by its term alone


def in_full(kind: str, name: str, estate: str | None, community: str | None, superior: str | None = None) -> str:
    """A name with the place before it that it is relative to; as it stands where it is relative to none that is known.

    Parameters
    ----------
    superior
        Of a Party organisation; one that is only counted is told by it where no community is known.

    Examples
    --------
    >>> in_full("building", "2#楼", "春晖里", "松涛社区"), in_full("grid", "第三网格", None, "松涛社区")
    ('春晖里2#楼', '松涛社区第三网格')
    >>> in_full("building", "2", "春晖里", "松涛社区")
    '春晖里2号楼'
    >>> in_full("owners_committee", "第一届", "春晖里", None), in_full("owners_committee", "秋实苑业委会", "秋实苑", None)
    ('春晖里业委会', '秋实苑业委会')
    >>> in_full("party_org", "第一党支部", None, None, "松涛社区党委"), in_full("party_org", "第一党支部", None, "松涛社区", "松涛社区党委")
    ('松涛社区第一党支部', '第一党支部')
    """
    relative = _RELATIVE.get(kind)
    found = relative.fullmatch(clean(name)) if relative is not None else None
    place = (estate if kind in _OF_ESTATES else None) or (community if kind in _OF_COMMUNITIES else None)
    if kind == "party_org" and community is None and superior is not None:
        place = _OF_WHOSE_COMMITTEE.sub("", clean(superior))
    if found is None or not place:
        return name
    if kind == "building" and found["number"]:
        name = f"{found['number']}号楼"
    own = name if found["own"] in (found[0], None) else found["own"]
    return f"{clean(place)}{own or _NAMELESS[kind]}"


def is_relative(name: str) -> bool:
    """Whether a name tells only where it stands which one is meant: by its number alone, or by nothing but of what sort it is.

    A committee of such a sort may be above all communities.

    Examples
    --------
    >>> [is_relative(name) for name in ("第一网格党支部", "非公企业联合党支部", "两新组织第二联合党支部", "商圈支部")]
    [True, True, True, True]
    >>> [is_relative(name) for name in ("河东联合党支部", "市场监管局党支部", "两新组织综合党委")]
    [False, False, False]
    """
    text = clean(name)
    return _BY_NUMBER.fullmatch(text) is not None or _OF_NOBODY.fullmatch(text) is not None


def joined(place: str, name: str) -> str:
    """A relative name with its place before it, without saying 社区, or whatever ends the place, twice.

    Examples
    --------
    >>> joined("松涛社区", "本社区居委会"), joined("春晖里", "小区业委会"), joined("下湾村", "村党委")
    ('松涛社区居委会', '春晖里业委会', '下湾村党委')
    """
    place, name = clean(place), clean(name)
    bare = name.removeprefix("本")
    said = [word for word in ("社区", "小区") if bare.startswith(word) and bare != word]
    said += [bare[:end] for end in range(min(len(bare) - 1, len(place)), 0, -1) if place.endswith(bare[:end])]
    return place + (bare[len(said[0]) :] if said else name)
