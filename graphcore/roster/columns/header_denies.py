"""Headers that say what a column is not, whatever they sound like: what there is not (yet, or any more), whom it counts, who it is, of what it asks, which day it is not."""

from __future__ import annotations

import re

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.name_kinds import name_kind
from graphcore.roster.cells.yes_or_no import said_of
from graphcore.roster.columns.whose import heads_a_place, is_of_party, speaks_of_party_orgs
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.words.fields import OF_NAMES, Field
from graphcore.vocabulary import ORGANISATIONS, VENUES

_NOT = re.compile("[未没无不]|缺席|缺勤|请假")
_TO_COME = re.compile("拟(?!态)|计划|预计|预期|准备|打算|待[组筹]?[建派]|[正筹]在?建")
_ONCE = re.compile("原(?![因址籍料始则件产生])|前任|上一?[届任]")
_OVER = re.compile("完成|完工|办结|竣工|验收|结[束项案]|截[止至]|到期|届满|终止|时限")
_EXPIRING = re.compile("到[期届]|届满|期满")
_CHANGED = re.compile("更[换替]|变更|替换|接[管手]")
_EMPLOYER = re.compile("(?:工作|任职|就职|供职)单位(?:名称)?")
_OF_NO_BODY = re.compile("(?:.*(?:岗位?|课程|荣誉|奖项|证书|制度|设备|器材|物品|车辆)(?:名称)?|特长|爱好|技能)")
_GROUPS = re.compile(".{0,4}小组")  # of which there are so many, and not so many in it
_COMPARED = re.compile("[与和同较比].*(?:相比|比较|对比)|(?:同|环)比(?!例)|较.*增减")
_COUNTS = re.compile("(?:总数|个数|数量|数)$")
_PEOPLE = ("人", "员", "工", "户")  # what words for people and homes end with: 物业人员数
_OF_NOW = ("flag", "ref", "refs")
_OF_WHAT_IS = (*OF_NAMES, "date", "count", "flag", "choice")
_ASKING = ("choice", "flag")
_BEGINNING = ("since", "established", "raised_on")
_A_LITTLE = 0.15  # likeness below which a header has nothing of what a field is called


def is_something_else(word: str, field: Field, makes: str | None, alike: float) -> bool:
    """Whether a header that is not plainly called as a field says that its column is something else.

    Parameters
    ----------
    makes
        Kind of the node that each row is; None where rows only tie others together.
    alike
        How much it sounds like the field.

    Examples
    --------
    >>> from graphcore.roster.words.lexicon import lexicon
    >>> head = lexicon().fields_of("party_households")["head"]
    >>> [is_something_else(word, head, "party_household", 0.7) for word in ("楼门长姓名", "网格员姓名", "中心户长姓名")]
    [True, True, False]
    """
    key = header_key(word)
    if _ONCE.match(key) or _COMPARED.search(key):  # 原物业企业, 上届到期时间, 与上季度相比
        return field.type in _OF_WHAT_IS
    match field.type:
        case "date":
            is_over = field.attribute in _BEGINNING and _OVER.search(key)
            is_over = is_over or (field.attribute == "elected" and _EXPIRING.search(key))
            return bool(is_over or _TO_COME.search(key) or _CHANGED.search(key))  # 完成时限, 计划组建时间, 更换时间
        case "count":
            are_bodies = _counts_bodies(key) and not _counts_bodies(header_key(field.headers[0]))
            return are_bodies or "未" in key  # 组织关系未转入
        case "number" | "name" if _COUNTS.search(key):  # 微网格数 says how many there are
            return True
        case "person" if makes == "party_household":  # who heads a building is no household of it
            return heads_a_place(word)
        case "name" if makes in (*ORGANISATIONS, *VENUES):  # 拟建党组织名称, 岗位名称
            return _TO_COME.match(key) is not None or _OF_NO_BODY.fullmatch(key) is not None
        case "names":
            return (
                _EMPLOYER.fullmatch(key) or _OF_NO_BODY.fullmatch(key)
            ) is not None  # where whom the row is about works
    if field.type in _OF_NOW and (_NOT.match(key) or said_of(plain(word), field.whether) is False):  # 未组建, 缺席单位
        return True
    if field.type in _ASKING and field.tells is not None and _TO_COME.match(key):  # 拟组建方式
        return True
    return field.type == "flag" and (_counts_bodies(key) or (alike < _A_LITTLE and _asks_for_party_org(word, field)))


def _counts_bodies(key: str) -> bool:
    """Whether a header says of which bodies there are so many, and so of no people: 已建党组织数."""
    counted = _COUNTS.sub("", key)
    is_said = counted != key or _GROUPS.fullmatch(key) is not None
    return is_said and counted[-1:] not in _PEOPLE and name_kind(counted) in ORGANISATIONS


def _asks_for_party_org(word: str, field: Field) -> bool:
    """Whether a header has a word for Party organisations, of which a field is not: 有没有支部 tells no registration."""
    return not is_of_party(field) and speaks_of_party_orgs(word)
