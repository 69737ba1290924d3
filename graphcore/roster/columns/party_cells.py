"""What cells say that may name the Party organisation of a row: its name, or only that there is one, or none."""

from __future__ import annotations

import re

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.lists import split_list
from graphcore.roster.cells.marks import mark_of
from graphcore.roster.cells.name_kinds import name_kind
from graphcore.roster.cells.yes_or_no import read_flag
from graphcore.roster.files.cell import Cell

_OF_PARTY = re.compile("[党支委组]")
_PARTY_ORG = "(?:党支部|党小组|党总支|党委|党组织|支部)"
_THERE_IS = re.compile(  # 有, 已单独成立党支部, 与物业联合建支部, 依托楼宇党支部
    rf"[√✓✔☑有是]|(?:[已有](?:单独|独立|联合)?)?(?:建[立成]?|成立|组建|设立)了?{_PARTY_ORG}?|[已有](?:单独|独立|联合){{0,2}}{_PARTY_ORG}"
    rf"|[与和同].{{1,20}}(?:合建|联建|共建|联合.{{0,2}}建).{{0,2}}{_PARTY_ORG}?"
    rf"|已?(?:依托|挂靠|纳入|并入)在?(?:所在)?(?:联合|楼宇|区域|社区|街道|网格|园区|商圈){{1,2}}{_PARTY_ORG}?"
)
_WITH = re.compile(  # 与老年协会联合建立党支部
    r"(?<![拟将应未待不])[与和同](?P<whom>[^()与]{2,30}?)(?:等\w{0,6})?(?:共同|一起)?(?:合建|联建|共建|联合(?:[组成设]?建|建立|成立|设立)?)"
)
_BARE = re.compile(
    r"(?:已?(?:组?建立?|成立|设立):\s*)?(?:本单位|单位|机关|企业|公司|单独|独立|联合|功能型|临时|流动)*(?P<word>党支部|党总支|党委|党小组|支部|总支)"
)
_WITHIN = re.compile(  # 依托望江大厦党支部
    r"已?(?:依托|挂靠|纳入|并入)在?(?P<whose>.{2,}(?:党支部|党总支|党委|党组织|支部))"
)
_ABOVE_GROUPS = re.compile("支部|总支|党委|党组织")
_BUILDING = re.compile("是否|有无|(?:建立|组建|成立|设立)了?党")


_ELSEWHERE = re.compile(  # 党员编入社区第二党支部, 参加松涛社区第二党支部
    rf"(?:党员|员工|职工|人员|党?组织关系)*(?:已|均|全部|统一)?(?:参加|加入|编入|归入|转入|归属)[于到在至]?.{{2,}}{_PARTY_ORG}(?:管理|活动)?"
)
_REMARK = re.compile(r"[^()]+\((?P<whose>[^()]+)\)")
_ANY = re.compile(
    rf"(?:联合|单独|独立|功能型|临时|流动|机关|基层|两新|非公|企业|单位|综合|楼宇|区域|社区|村|街道|镇|乡|网格|园区|商圈|所在|上级|本单位)*"
    rf"(?:{_PARTY_ORG}|党?总支部?|党?工委|(?:党的?)?(?:工作)?委员会)"
)


def says_there_is_one(text: str) -> bool:
    """Whether a cell says that there is one, or a joint one, and does not name it.

    Examples
    --------
    >>> [says_there_is_one(text) for text in ("有", "已单独成立党支部", "依托楼宇党支部", "党总支", "松涛小学党支部", "未建")]
    [True, True, True, True, False, False]
    """
    return _THERE_IS.fullmatch(mark_of(text)) is not None or word_alone(text) is not None


def word_alone(text: str) -> str | None:
    """The word for a Party organisation of some level that is all that a cell says: whose it is, the row tells.

    Examples
    --------
    >>> [word_alone(text) for text in ("党支部", "机关党委", "联合支部", "已建：功能型党支部", "松涛小学党支部", "社区党委")]
    ['党支部', '党委', '党支部', '党支部', None, None]
    """
    found = _BARE.fullmatch(plain(text))
    return None if found is None else f"党{found['word'].removeprefix('党')}"


GROUP = "党小组"
"""The word for a part of a branch, which covers nobody by itself."""


def tells_only_of_groups(text: str) -> bool:
    """Whether a cell tells of Party groups and of no Party organisation that they are part of: they cover nobody by themselves.

    Examples
    --------
    >>> [tells_only_of_groups(text) for text in ("党小组", "已成立党小组", "党支部（下设2个党小组）", "未建")]
    [True, True, False, False]
    """
    return GROUP in text and not _ABOVE_GROUPS.search(text)


def says_there_was_none(cell: Cell) -> bool:
    """Whether a cell says no and names none: 未上会, but not 未来城党支部."""
    return not _OF_PARTY.search(cell.text) and read_flag(cell) is False


def named_with(text: str) -> tuple[str, ...]:
    """Those with whom a cell says that a joint one was built.

    Examples
    --------
    >>> named_with("与乡贤会、云州书店联合建立党支部"), named_with("已同松涛小学联建"), named_with("联合组建"), named_with("拟与乡贤会联建")
    (('乡贤会', '云州书店'), ('松涛小学',), (), ())
    """
    found = _WITH.search(plain(text))
    return split_list(found["whom"]) if found else ()


def named_as_host(text: str) -> str | None:
    """The Party organisation within which a cell says that the row's own is.

    Examples
    --------
    >>> named_as_host("依托望江大厦党支部"), named_as_host("望江大厦党支部")
    ('望江大厦党支部', None)
    """
    found = _WITHIN.fullmatch(plain(text))
    return found["whose"] if found else None


def has_members_elsewhere(text: str) -> bool:
    """Whether a cell says to which Party organisation the members belong, and so neither that the row has one of its own nor that it has none.

    Examples
    --------
    >>> [has_members_elsewhere(text) for text in ("党员编入社区第二党支部", "参加松涛社区第二党支部", "松涛社区第二党支部", "编入")]
    [True, True, False, False]
    """
    return _ELSEWHERE.fullmatch(plain(text)) is not None


def named_in_remark(text: str) -> str | None:
    """The Party organisation that a remark names behind what a cell says, and not only that it is one of some kind.

    Examples
    --------
    >>> [named_in_remark(text) for text in ("√（鲁迅联合支部）", "联建（松涛社区联合党支部）", "√（联合党支部）", "√（5月换届）")]
    ['鲁迅联合支部', '松涛社区联合党支部', None, None]
    """
    found = _REMARK.fullmatch(plain(text))
    named = found["whose"] if found else ""
    return named if names_one(named) else None


def names_one(text: str) -> bool:
    """Whether a text names a Party organisation, and does not only say of what kind it is, or that or whether one is built.

    Examples
    --------
    >>> [names_one(text) for text in ("松涛东片联合党支部", "联合党支部", "党  支  部", "镇党委", "总支部", "是否联合建立党组织")]
    [True, False, False, False, False, False]
    """
    alone = _ANY.fullmatch("".join(plain(text).split()))
    return name_kind(text) == "party_org" and not alone and not _BUILDING.search(text)
