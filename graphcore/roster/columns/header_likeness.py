"""How much a column's header, with what stands above it, sounds like what a field is called."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graphcore.roster.cells.name_kinds import NAME_KINDS, name_kind
from graphcore.roster.columns.choices import choice_of
from graphcore.roster.tables.header_words import OF_SOMETHING, header_key, is_of_anything, likeness
from graphcore.roster.tables.ticks import BESIDE
from graphcore.roster.words.fields import Field

_BRACKETED = 0.8  # how much a header word in brackets says, behind one of no such field
_NAMED = 0.9  # how much a header says that names rows, or those above them, by what they are: 党小组名称, 所属党支部
_IN_BRACKETS = re.compile(r"([^（(]+)[（(]([^（()）]{2,})[)）]")
_OR = re.compile(r"([^（(]+)[（(]([^（()）]{2,})[)）]([^（()）]+)")
_STROKE = re.compile(r"\s*[/／\\]\s*|或")
_OF_ANY = ("count", "money", "date")  # what nodes of all kinds have
_OF_PARTY = "党员"  # whom Party organisations count
_ABOVE = re.compile("(?:所属|所在|隶属|归属|上级)(?P<whose>.+?)(?:名称)?")
_NAME = re.compile("(?P<whose>.+)(?:名称|全称)")
_ABOUT = re.compile("(?:基本)?(?:情况|信息)$")


def likeness_as(words: tuple[str, ...], field: Field, makes: str | None) -> float:
    """How much a header sounds like a field of rosters whose rows are nodes of a kind.

    One that says of nodes of that very kind that they are called so (党小组名称), or that something belongs to them (所属党支部),
    names the rows, or those above them. A number or day below what nodes of another kind are called is hardly theirs; one below
    a Party organisation is that of Party members.
    """
    if field.type == "choice" and len(answers := words[-1].split(BESIDE)) > 1:  # of ticks, that say what can be chosen
        return float(all(choice_of(field, answer) is not None for answer in answers))
    alike = header_likeness(words, field.headers)
    *groups, own = map(header_key, words)
    if makes is None:
        return alike
    if groups and field.type == "count" and is_of_anything(own) and name_kind(groups[-1]) == "party_org" != makes:
        return header_likeness((f"{_OF_PARTY}{own}",), field.headers)  # 党组织·人数
    if groups and field.type in _OF_ANY and is_of_others(groups[-1], makes):  # 楼栋·户数
        return min(alike, OF_SOMETHING) if "".join((*groups, own)) not in _keys(field.headers) else alike
    if alike == 1:
        return alike
    if (match := _ABOVE.fullmatch(own)) and name_kind(match["whose"]) == makes:
        if field.type == "name":
            return 0.0
        return max(alike, _NAMED) if field.is_reference and field.to == (makes,) else alike
    if field.type == "name" and (match := _NAME.fullmatch(own)) and name_kind(match["whose"]) == makes:
        return max(alike, _NAMED)
    return alike


@lru_cache(maxsize=1 << 12)
def is_of_others(group: str, makes: str) -> bool:
    """Whether what stands above columns is called as nodes of another kind than the rows are.

    Examples
    --------
    >>> is_of_others("业委会情况", "estate"), is_of_others("业主委员会", "owners_committee"), is_of_others("入户情况", "estate")
    (True, False, False)
    """
    group = _ABOUT.sub("", group)
    own = NAME_KINDS.get(makes)
    return name_kind(group) not in (None, makes) and not (own and own.fullmatch(group))


@cache
def _keys(headers: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(header_key, headers))


@lru_cache(maxsize=1 << 14)
def header_likeness(words: tuple[str, ...], headers: tuple[str, ...]) -> float:
    """How much a column's header, outermost word first, sounds like those of a field, 0 to 1."""
    *groups, own = map(header_key, words)
    known = _keys(headers)
    within = "".join((*groups, own))
    told = own, *_with_brackets(words[-1]), *either(words[-1])
    if groups and is_of_anything(own):  # it is the name or number of what the group says, or of something else
        told = told[1:]
    if not known.isdisjoint((*told, within)):
        return 1.0
    if in_brackets(words[-1]) in known:
        return _BRACKETED
    near = [likeness(key, known) for key in told] + [0.5 * likeness(key, known) for key in groups]
    if groups:  # only words that end alike say anything of both together: 业委会·届次 is no 业委会
        near.append(likeness(within, frozenset(word for word in known if word[-1:] == own[-1:])))
        near.append(min(likeness(own, known), OF_SOMETHING))
    return max(near)


def begins_as(word: str, field: Field) -> bool:
    """Whether a header begins with what a field is called: 牵头责任主体 with 牵头."""
    return header_key(word).startswith(tuple(_keys(field.headers)))


def is_within(word: str, field: Field) -> bool:
    """Whether a header is part of what a field is called, or that of it: 任期届满 of 任期届满时间; 时间 is of anything."""
    key = header_key(word)
    return not is_of_anything(key) and any(key in known or known in key for known in _keys(field.headers))


def without(word: str, field: Field) -> str | None:
    """A header without what a field is called before it: 业委会任期届满 is 任期届满; None where it begins otherwise."""
    key = header_key(word)
    found = max((known for known in _keys(field.headers) if key.startswith(known)), key=len, default=None)
    return key.removeprefix(found) if found else None


@lru_cache(maxsize=1 << 12)
def either(word: str) -> tuple[str, ...]:
    """The words of a header that has two, as they are compared.

    Examples
    --------
    >>> either("党组织名称/指导员"), either("党组织名称")
    (('党组织名称', '指导员'), ())
    """
    parts = [header_key(part) for part in _STROKE.split(word)]
    return tuple(parts) if len(parts) > 1 and all(len(part) > 1 for part in parts) else ()


def _with_brackets(word: str) -> tuple[str, ...]:
    """A header word with what it has in brackets behind it, before, or in place of its beginning: 小区（所在） is 所在小区.

    Examples
    --------
    >>> _with_brackets("小区（所在）"), _with_brackets("小区")
    (('小区所在', '所在小区'), ())
    >>> _with_brackets("主办（牵头）单位")
    ('牵头单位', '主办牵头单位')
    """
    if match := _OR.fullmatch(word):  # two words for what the last one is
        return header_key(match[2] + match[3]), header_key(match[1] + match[2] + match[3])
    match = _IN_BRACKETS.fullmatch(word)
    return (header_key(match[1] + match[2]), header_key(match[2] + match[1])) if match else ()


@lru_cache(maxsize=1 << 12)
def in_brackets(word: str) -> str:
    """What a header word has in brackets behind it: 责任主体（牵头）."""
    match = _IN_BRACKETS.fullmatch(word)
    return header_key(match[2]) if match else ""
