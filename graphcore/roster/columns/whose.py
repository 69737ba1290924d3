"""Whose a column is: that of what the rows are, or of others, of whom the words above it tell."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graphcore.roster.cells.name_kinds import NAME_KINDS, name_kind
from graphcore.roster.columns.header_parts import either, in_brackets, with_brackets, without
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.lists_beside import of_list
from graphcore.roster.words.fields import OF_NAMES, Field, RosterKind
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import ORGANISATIONS

_ABOUT = re.compile("(?:基本)?(?:情况|信息)$")
_HEADING_A_PLACE = re.compile("(?:楼|栋|幢|门|单元|网格|片区?|组)\\w{0,2}长|网格员|书记|主任|经理")  # 楼门长姓名
_TO_OTHERS = "挂靠"  # in brackets behind whom a column names: 隶属支部（挂靠）
_PARTY_ORGS = ("party_org",)
_HAS = "has_party_org"
_OF_PARTY = (_HAS, "instructs")
_OR_NOT = re.compile(r"(.)[没不]\1")  # 有没有, 建没建, 是不是
_BRANCH_OF = re.compile(r"\s*隶属的?党?支部(?:名称)?\s*")
_A_PARTY_ORG = re.compile("党(?:组织|支部|总支|委(?!员))|支部")  # but no 党小组, which is of what it is called after
_PARTY_ORG = re.compile(f"(?P<whose>.*?)(?:{_A_PARTY_ORG.pattern})(?P<relation>(?:关系.*)?)(?:名称|全称|名)?")


def is_of_others(words: tuple[str, ...], field: Field, kind: RosterKind, *, is_called_so: bool) -> bool:
    """Whether what stands above a column says that it tells of others, or which of several kinds a row is, and so nothing else of the rows.

    Parameters
    ----------
    words
        Its header, outermost first.
    is_called_so
        Whether it is plainly called as the field is: then only the head of another list speaks against.
    """
    groups = words[:-1]
    if field.type == "flag" and kind.kind_headed(header_key(words[-1])) is not None:  # 社会组织 √
        return True
    if field.type == "flag" and field.tells and "party_org" not in field.to and speaks_of_party_orgs(words[-1]):
        return True  # 业委会是否建立党组织 asks for no owners' committee
    if _names_only_party_orgs(words[-1], field, kind.makes) or _asks_of_itself(words, field):
        return True
    if field.names_its_party_org and in_brackets(words[-1]) == _TO_OTHERS:
        return True
    if field.type == "person" and kind.makes == "party_household" and any(map(heads_a_place, groups)):
        return True  # 楼栋长情况·姓名 is of whoever heads the building
    if any(_lists_others(group, field, kind.makes) for group in groups):
        return True
    if is_called_so:
        return False
    of_party = is_of_party(field)
    if (of_party or field.type == "date") and any(
        is_called_otherwise(header_key(group), kind.makes, of_party=of_party) for group in groups
    ):
        return True
    if any(_names_another_party_org(word, field, kind) for word in words):  # 物业党组织·名称 is no owners' committee's
        return True
    if field.type == "name" and any(_names_others(header_key(group), kind) for group in groups):
        return True  # 物业服务企业·企业名称 is no owners' committee
    if field.attribute is None or field.of is not None:
        return False
    named = [kind.fields[reference] for reference in kind.beside]  # 业委会·人数 in a list of estates
    return any(without(group, of) is not None for group in groups for of in named)


def _lists_others(head: str, field: Field, makes: str | None) -> bool:
    """Whether a head is that of a list of other things than the rows are, and the field names none of them: 需求清单·类别 of resources."""
    listed = of_list(head) if makes is not None else frozenset[str]()
    return bool(listed) and makes not in listed and listed.isdisjoint(field.to if field.is_reference else ())


def heads_a_place(word: str) -> bool:
    """Whether a header calls whoever heads a building or a grid, or works for it."""
    return _HEADING_A_PLACE.search(header_key(word)) is not None


def is_of_party(field: Field) -> bool:
    """Whether a field tells of the Party organisation that bodies of all kinds may have, or of who was sent where there is none."""
    return field.names_its_party_org or field.tells in _OF_PARTY


def _names_others(group: str, kind: RosterKind) -> bool:
    """Whether what stands above a name calls organisations of another kind than the rows may be."""
    called = name_kind(_ABOUT.sub("", group))
    return (
        called in ORGANISATIONS and called not in (kind.makes, *kind.kinds) and is_called_otherwise(group, kind.makes)
    )


@lru_cache(maxsize=1 << 12)
def is_called_otherwise(group: str, makes: str | None, *, of_party: bool = False) -> bool:
    """Whether what stands above columns is called as nodes of another kind than the rows.

    Parameters
    ----------
    of_party
        Whether the column is of Party organisations: then those are nothing else.

    Examples
    --------
    >>> is_called_otherwise("业委会情况", "estate"), is_called_otherwise("业主委员会", "owners_committee")
    (True, False)
    >>> is_called_otherwise("入户情况", "estate"), is_called_otherwise("业委会情况", None)
    (False, False)
    >>> is_called_otherwise("党组织情况", "estate"), is_called_otherwise("党组织情况", "estate", of_party=True)
    (True, False)
    """
    if makes is None:
        return False
    group = _ABOUT.sub("", group)
    own = NAME_KINDS.get(makes)
    known = (None, makes, "party_org") if of_party else (None, makes)
    return name_kind(group) not in known and not (own and own.fullmatch(group))


def speaks_of_party_orgs(word: str) -> bool:
    """Whether a header has a word for Party organisations in it."""
    return _A_PARTY_ORG.search(header_key(word)) is not None


def names_another_party_org(word: str, kind: RosterKind) -> bool:
    """Whether a header is of Party organisations, but by what stands before them not of those of the rows, or that the rows are.

    No body is below a branch but as one that it has: 隶属支部.
    """
    return _BRANCH_OF.fullmatch(word) is None and not _may_be_said(word, kind.called, is_whole=True)


def _names_only_party_orgs(word: str, field: Field, makes: str | None) -> bool:
    """Whether a header is of the names of Party organisations, and a field names neither such nor whom they stand for: 党组织名称 is no property firm.

    A forum may be called as one is: 大党委.
    """
    named = field.to if field.is_reference else (makes,)
    is_such = field.type in OF_NAMES and not field.by_party and {"party_org", "forum"}.isdisjoint(named)
    return is_such and _PARTY_ORG.fullmatch(header_key(word)) is not None


def _asks_of_itself(words: tuple[str, ...], field: Field) -> bool:
    """Whether a header asks if there is a body, and a field if that has a Party organisation: 业主委员会·是否成立."""
    is_asked = field.type == "flag" and field.of is not None and is_of_party(field)
    return is_asked and not any(map(speaks_of_party_orgs, words))


def _names_another_party_org(word: str, field: Field, kind: RosterKind) -> bool:
    """Whether a header is of Party organisations, but by what stands before them not of that which a field names, or of which it says how it was built."""
    if (field.names_its_party_org or field.tells == _HAS) and names_another_party_org(word, kind):
        return True
    return field.rare and field.to == _PARTY_ORGS and not _may_be_said(word, field.headers, is_whole=False)


@lru_cache(maxsize=1 << 14)
def _may_be_said(word: str, known: tuple[str, ...], *, is_whole: bool) -> bool:
    """Whether what stands before Party organisations in a header is said in known words.

    Parameters
    ----------
    known
        Words for the rows, which with those for what is one's own must be all that stands there; or headers of the field, of one of
        which what stands there must be part, or the other way round.

    Examples
    --------
    >>> firms = lexicon().rosters["enterprises"].called
    >>> [_may_be_said(word, firms, is_whole=True) for word in ("企业党组织", "法人单位设立了党支部", "党组织名称", "党建情况")]
    [True, True, True, True]
    >>> [_may_be_said(word, firms, is_whole=True) for word in ("是否建有党组织", "有无党支部", "现有党组织名称", "下设党支部")]
    [True, True, True, True]
    >>> _may_be_said("片上党支部（网格党支部）", lexicon().rosters["grids"].called, is_whole=True)
    True
    >>> grids = lexicon().rosters["grids"].called
    >>> [_may_be_said(word, grids, is_whole=True) for word in ("关联网格党支部", "结对网格党支部")]
    [True, False]
    >>> [_may_be_said(word, firms, is_whole=True) for word in ("上级党组织", "结对党支部", "拟建党组织名称", "组织关系所在党组织")]
    [False, False, False, False]
    >>> [_may_be_said(word, ("派出党组织",), is_whole=False) for word in ("负责派出的党组织", "上级党组织")]
    [True, False]
    """
    keys = (header_key(word), *with_brackets(word), in_brackets(word), *either(word))
    found = [match for key in keys if (match := _PARTY_ORG.fullmatch(key))]
    said = [_OR_NOT.sub(r"\1", match["whose"]) + match["relation"] for match in found]
    if is_whole:
        return not said or any(_own(known).fullmatch(one) for one in said)
    roles = [match["whose"] for header in known if (match := _PARTY_ORG.fullmatch(header_key(header)))]
    return not said or any(one and (one in role or role in one) for one in said for role in roles)


@cache
def _own(called: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(map(re.escape, (*called, *lexicon().own)))})*")
