"""How much a column's header, with what stands above it, sounds like what a field is called."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from graphcore.roster.cells.name_kinds import name_kind
from graphcore.roster.columns.choices import is_answer
from graphcore.roster.columns.header_parts import (
    asked_first,
    either,
    how_many,
    in_brackets,
    keys_of,
    summed,
    who,
    with_brackets,
)
from graphcore.roster.columns.whose import is_called_otherwise, is_of_party
from graphcore.roster.tables.header_words import (
    OF_SOMETHING,
    PART,
    counts_part,
    header_key,
    is_of_anything,
    lexicon_words,
    likeness,
)
from graphcore.roster.tables.ticks import BESIDE
from graphcore.roster.words.fields import Field

_BRACKETED = 0.8  # how much a header word in brackets says, behind one of no such field
_NAMED = 0.9  # how much a header says that names rows, or those above them, by what they are: 党小组名称, 所属党支部
_OF_ANY = ("count", "money", "date")  # what nodes of all kinds have
_OF_PERSONS = ("person", "text")  # who somebody is, and where
_OF_PARTY = "党员"  # whom Party organisations count
_ABOVE = re.compile("(?:所属|所在|隶属|归属|上级)(?P<whose>.+?)(?:名称)?")
_SUM = re.compile("合计|总计|小计|总数|总人数")
_NAME = re.compile("(?P<whose>.+)名称")
_NOW = re.compile("^(?:现[有任]?|目前|当前)(?=..)")


def likeness_as(words: tuple[str, ...], field: Field, makes: str | None) -> float:
    """How much a header sounds like a field of rosters whose rows are nodes of a kind.

    One that says of nodes of that very kind that they are called so (党小组名称), or that something belongs to them (所属党支部),
    names the rows, or those above them. A number or day below what nodes of another kind are called is hardly theirs; one below
    a Party organisation is that of Party members.
    """
    if field.type == "choice" and len(ways := words[-1].split(BESIDE)) > 1:  # of ticks, that say what can be chosen
        return float(all(is_answer(field, way) for way in ways))
    if field.type == "count" and (parts := summed(words[-1])):
        return _as_sum(parts, field)
    if header_key(words[-1]).startswith(field.summing):  # 党员数·预备 counts one of those of which it is the sum
        return 0.0
    alike = header_likeness(words, field.headers)
    *groups, own = map(header_key, words)
    if field.is_reference and not is_of_party(field) and _is_plain(own, field):
        alike = max(alike, _NAMED)
    if groups and field.type in _OF_PERSONS and _is_across(groups[-1], own, field):
        alike = 1.0
    if makes is None:
        return alike
    if groups and field.type == "count" and is_of_anything(own) and name_kind(groups[-1]) == "party_org" != makes:
        return header_likeness((f"{_OF_PARTY}{own}",), field.headers)  # 党组织·人数
    if groups and _is_of_others(groups[-1], field, makes):  # 楼栋·户数, 物业·党组织
        return min(alike, OF_SOMETHING) if "".join((*groups, own)) not in keys_of(field.headers) else alike
    if alike == 1:
        return alike
    if (match := _ABOVE.fullmatch(own)) and name_kind(match["whose"]) == makes:
        if field.type == "name":
            return 0.0
        return max(alike, _NAMED) if field.is_reference and field.to == (makes,) else alike
    if field.type == "name" and (match := _NAME.fullmatch(own)) and name_kind(match["whose"]) == makes:
        return max(alike, _NAMED)
    return alike


def _as_sum(parts: Sequence[str], field: Field) -> float:
    """How much a header that counts several things together sounds like a field: that of their sum, and none that counts one of them."""
    is_sum = len(parts) == len(field.summing) and all(map(str.startswith, parts, field.summing))
    return 1.0 if is_sum else min(OF_SOMETHING, header_likeness(("".join(parts),), field.headers))


def _is_plain(own: str, field: Field) -> bool:
    """Whether a header is two words of those for a field (牵头承办单位), or the kind that only such a field brings into being (协调委员会名称)."""
    known = keys_of(field.headers)
    is_of_two = own not in known and any(own.startswith(word) and own[len(word) :] in known for word in known)
    return is_of_two or (field.makes == "node" and (name_kind(own.removesuffix("名称")),) == field.to)


def _is_across(group: str, own: str, field: Field) -> bool:
    """Whether the end of what stands above a column and its own word are together what a field is called: 党建指导员·单位及职务."""
    return any(len(known) > len(own) and f"{group}{own}".endswith(known) for known in keys_of(field.headers))


def _is_of_others(group: str, field: Field, makes: str) -> bool:
    """Whether what stands above a column of what nodes of all kinds have calls nodes of another kind than the rows."""
    of_party = is_of_party(field)
    return (of_party or field.type in _OF_ANY) and is_called_otherwise(group, makes, of_party=of_party)


@lru_cache(maxsize=1 << 14)
def header_likeness(words: tuple[str, ...], headers: tuple[str, ...]) -> float:
    """How much a column's header, outermost word first, sounds like those of a field, 0 to 1."""
    *groups, own = map(header_key, words)
    known = keys_of(headers)
    within = "".join((*groups, own))
    asked = *asked_first(own), *how_many(own)
    told = own, *with_brackets(words[-1]), *either(words[-1]), *asked, _NOW.sub("", own)
    doing = who(own) if own not in lexicon_words() else ()  # 由谁领导 only sounds like 依托单位
    if groups and _SUM.fullmatch(own):  # of what the group says
        told = (groups[-1], f"{groups[-1]}数")
    elif groups and is_of_anything(own):  # it is the name or number of what the group says, or of something else
        told = told[1:]
    if not known.isdisjoint((*told, *doing, within)):
        return 1.0
    if counts_part(own, known):
        return 0.0
    if in_brackets(words[-1]) in known:
        return _BRACKETED
    if own.startswith(PART):  # of those whom the group counts
        return likeness(own.removeprefix(PART), known)
    near = [likeness(key, known) for key in told] + [0.5 * likeness(key, known) for key in groups]
    if groups:  # only words that end alike say anything of both together: 业委会·届次 is no 业委会
        near.append(likeness(within, frozenset(word for word in known if word[-1:] == own[-1:])))
        near.append(min(likeness(own, known), OF_SOMETHING))
    return max(near)
