"""What speaks for a column being a field: how its header sounds, and what its cells hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from typing import NamedTuple

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.name_kinds import ORGANISATION_NAMES
from graphcore.roster.cells.profiles import Profile
from graphcore.roster.cells.yes_or_no import read_flag
from graphcore.roster.columns.choices import in_english
from graphcore.roster.columns.header_likeness import either, in_brackets, is_of_others, likeness_as
from graphcore.roster.files.cell import Cell
from graphcore.roster.tables.header_words import english_ends, header_key, lexicon_words
from graphcore.roster.tables.lists_beside import of_list
from graphcore.roster.words.fields import OF_NAMES, Field
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import GROUPS, ORGANISATIONS

_CELLS = 0.45  # weight of the cells beside the header
_SKIPS = 0.5  # fit of a running number that leaves some out, where its header says that it is one
_UNMISTAKABLE = ("residents_committee", "owners_committee")  # nothing else is called as these are
_LISTED, _OTHERWISE = 1.7, 0.4  # what cells that other sheets list say for a reference to them; and against
_MAY_BE_PERSONS = -0.2  # fit of names whose family no list has
_LEARNT = 0.8  # how much a header says that stands over such columns elsewhere
_ASKED, _ANSWERED = 0.8, 0.8  # how much a header says that asks whether there is one; share of yes and no below it
_WITHOUT_HOUR = ("established", "since", "elected", "term_ends", "contract_ends")  # no hour is told of these
_RARE = 0.3  # how much plainer than alike a header must say that a column is one that few rosters have
_DENIES = re.compile("[未没无不]|缺席|缺勤|请假")
_DENIED = ("flag", "ref", "refs")
_REPEATED = 0.5  # share of distinct names from which rows may be called by them
_OFTEN = 2.0  # how much less speaks against
_ALL_DIFFER = 0.9  # share of distinct numbers from which each is of one row
_CALLED_ALIKE = ("building", "grid")  # by number, in every estate and community
_SAYS_NOTHING = re.compile("(?<=..)(?:情况|范围)$")  # of what it is said of: 覆盖楼栋范围
_HEAD = 2  # characters of the noun that a header ends with
_OF_OTHERS = 0.25  # how much a header for names still says whose noun is that of other columns
# How much cells that stand in columns of all sorts say, by what their header does.
_AS_ALIKE = {"flag": 1.2, "count": 1.0, "money": 1.0}
_ALL = 10.0  # more than any cells say
_WITHOUT_NOUNS = ("flag", "beside_rejected")  # 是否报到, 原在何处


class Evidence(NamedTuple):
    """How well a column and a field go together.

    Attributes
    ----------
    likeness
        By header: 1 the same word, 0 nothing alike.
    fit
        By cells: 1 surely, 0 nothing to tell, -1 hardly.
    lacking
        How much plainer the header would have to be.
    most
        The most that the cells say for it, where such cells stand in columns of all sorts.
    """

    likeness: float
    fit: float
    lacking: float = 0.0
    most: float = _ALL

    @property
    def score(self) -> float:
        """Both together."""
        return self.likeness - self.lacking + _CELLS * min(self.fit, self.most)


def evidence(
    words: tuple[str, ...], seen: Profile, field: Field, makes: str | None, learnt: AbstractSet[str] = frozenset()
) -> Evidence:
    """What speaks for a column being a field of a roster.

    Parameters
    ----------
    words
        Its header, outermost first.
    seen
        What its cells look like.
    makes
        Kind of the node that each row of the roster is.
    learnt
        Header words of columns that are plainly this field in other tables.
    """
    if makes is not None and any(_is_of_another_list(head, field, makes) for head in words[:-1]):
        return Evidence(0.0, -1.0)
    alike = likeness_as(words, field, makes)
    lacking = _RARE * (field.rare and (alike < 1 or in_brackets(words[-1]) in lexicon_words()))
    if field.type == "sequence" and alike == 1 and seen.rising and not seen.sequence:  # 1, 2, 4: a row was taken out
        return Evidence(alike, _SKIPS)
    if learnt and alike < _LEARNT and not learnt.isdisjoint((header_key(words[-1]), *english_ends(words[-1]))):
        alike = _LEARNT
    if seen.asked >= _ANSWERED:
        if _asks(words, field.whether):  # 党建指导员：有
            return Evidence(max(alike, _ASKED), 1.0)
        if field.type == "flag" and alike < 1 and _asks(words, lexicon().whether):
            return Evidence(alike, -1.0)
    if field.type == "date" and field.attribute in _WITHOUT_HOUR and alike < 1 and seen.hour >= _ANSWERED:
        return Evidence(alike, -1.0)  # when it was handed in
    if (
        field.type in _DENIED and alike < 1 and _DENIES.match(header_key(words[-1]))
    ):  # what there is not: 未组建, 缺席单位
        return Evidence(0.0, -1.0)
    if (
        field.type == "date"
        and alike < 1
        and makes
        and any(is_of_others(header_key(word), makes) for word in words[:-1])
    ):
        return Evidence(0.0, -1.0)  # the day of another: 物业企业·合同截止日期 in a list of owners' committees
    fit = _fit(field, seen, makes)
    if field.tells and field.type == "person" and alike == 1:  # whoever is there by that name, or who sent them
        fit = max(fit, 0.0)
    if alike < 1 and _is_of_others(words[-1], field):
        alike, fit = alike * _OF_OTHERS, min(fit, 0.0)
    if field.rare and field.is_reference and makes is None:  # where rows tie others, most columns name such
        return Evidence(alike, fit, lacking, 0.0)
    return Evidence(alike, fit, lacking, alike * _AS_ALIKE[field.type] if field.type in _AS_ALIKE else _ALL)


def _is_of_another_list(head: str, field: Field, makes: str) -> bool:
    """Whether a column stands below the head of a list of other things than the rows are, and names none of them: 需求清单·类别 of resources."""
    listed = of_list(head)
    return bool(listed) and makes not in listed and listed.isdisjoint(field.to if field.is_reference else ())


def _is_of_others(word: str, field: Field) -> bool:
    """Whether a header for names ends as only those of other columns do: 物业公司职务 is no firm."""
    return field.type in OF_NAMES and _ends_as_others(word)


@lru_cache(maxsize=1 << 12)
def _ends_as_others(word: str) -> bool:
    keys = (*(either(word) or (header_key(word),)), *filter(None, (in_brackets(word),)))
    heads = {_SAYS_NOTHING.sub("", key)[-_HEAD:] for key in keys}
    return heads <= _heads(names=False) - _heads(names=True)


@cache
def _heads(*, names: bool) -> AbstractSet[str]:
    """What the headers of columns end with that hold names, or anything else: the head of a compound stands last."""
    fields = [field for _, field in lexicon().all_fields if field.type not in _WITHOUT_NOUNS]
    found = (field for field in fields if (field.type in (*OF_NAMES, "number")) is names)
    return {header_key(header)[-_HEAD:] for field in found for header in field.headers}


def _asks(words: tuple[str, ...], whether: Collection[str]) -> bool:
    """Whether a header over yes and no asks for one of some things."""
    return any(word in plain("".join(words)) for word in whether)


def _fit(field: Field, seen: Profile, makes: str | None) -> float:
    """How well a column's cells fit a field: 1 surely, 0 nothing to tell, -1 hardly."""
    if not seen.size:
        return 0.0
    match field.type:
        case "phone" | "id_card":
            return 2 * seen.hidden - 1 if seen.hidden else -0.8
        case "sequence":
            return 1.0 if seen.sequence else -2.0
    if seen.hidden > 0.5:
        return -2.0
    match field.type:
        case "code":
            return 2 * seen.code - 1
        case "number":
            shape = seen.numbered - 1.5 * (seen.sequence and not seen.numbered)
            shape += 0.3 if seen.distinct > _ALL_DIFFER else -0.5 if seen.distinct > _REPEATED else -1.5
            return shape + (seen.numbered * max(seen.wanted_as(makes), seen.listed_as((makes,))) if makes else 0)
        case "date":
            least = 0.0 if seen.date + seen.year >= _ANSWERED else -1.0  # a year may be a number, too
            return max(2 * seen.date - 1, least)
        case "count" | "money":
            return 2 * seen.number - 1 - 2 * seen.date - 0.5 * seen.sequence
        case "flag":
            return 2 * seen.asked - 1
        case "person":
            return max(2 * seen.person - 1, _MAY_BE_PERSONS if seen.may_name_persons else -1.0)
        case "name" | "names":
            by_form = _name_fit(makes, seen)
            return by_form if makes else max(by_form, _listed_fit(field, seen))
        case "ref" | "refs":
            return _reference_fit(field, seen)
        case "choice":
            return _choice_fit(field, seen)
        case _:
            return -0.5 * (seen.number + seen.date + seen.flag) if field.type != "note" else 0.0


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


def _choice_fit(field: Field, seen: Profile) -> float:
    """Share of cells that are, or hold, a word of one of the choices, among those that do not say that there is none."""
    words = _any_of(tuple(word for words in field.choices.values() for word in words))
    denying = _denying(seen.texts)
    meant, none = 0, 0
    for text, times in _times(seen.texts).items():
        if words.search(text) is not None or (text.isascii() and in_english(field, header_key(text)) is not None):
            meant += times
        elif text in denying:
            none += times
    others = len(seen.texts) - none
    return 2 * meant / others - 1 if others else 0.0


def _share_of_none(texts: tuple[str, ...]) -> float:
    """Share of cells that say no in a word."""
    times = _times(texts)
    return sum(times[text] for text in _denying(texts) if not text.isdigit()) / len(texts)


@lru_cache(maxsize=1 << 8)
def _times(texts: tuple[str, ...]) -> Counter[str]:
    return Counter(texts)


@lru_cache(maxsize=1 << 8)
def _denying(texts: tuple[str, ...]) -> AbstractSet[str]:
    """Those of some texts that say that there is none."""
    return {text for text in {*texts} if read_flag(Cell(text)) is False}


def _name_fit(makes: str | None, seen: Profile) -> float:
    against = seen.number + seen.date + seen.flag + seen.code + 0.5 * seen.numbered
    kinds = ORGANISATION_NAMES if makes is None else (makes,)
    if any(kind in seen.kinds for kind in kinds):
        ends = seen.names_one_of(kinds)
    else:  # needs, matters and the like have names of any form, but not those of actors
        ends = 0.4 + 0.03 * min(seen.length, 10)
        of_actors = seen.names_one_of(("enterprise", "residents_committee", "owners_committee"))
        against += (
            1.0 if makes in GROUPS else 0.6
        ) * of_actors  # groups are counted as firms are, and called otherwise
    told = [seen.kinds.get(kind, 0.0) for kind in _UNMISTAKABLE if kind not in kinds and makes is not None]
    against += seen.listed_as_others(kinds) + max(told, default=0.0)
    if makes is not None and makes not in _CALLED_ALIKE:
        against += _OFTEN * max(_REPEATED - seen.distinct, 0.0)
    return 0.3 * (seen.distinct - 0.5) + 1.3 * (ends - 0.4) - against


def _reference_fit(field: Field, seen: Profile) -> float:
    """How well names fit a reference; where cells among them say that there is none (未成立), those are no names of another kind."""
    kinds = ORGANISATION_NAMES if field.to == ORGANISATIONS else field.to
    named = seen.names_one_of(kinds)
    none = _share_of_none(seen.texts) if named else 0.0
    against = seen.number + seen.date + seen.code + (seen.flag - none) * (not field.names_its_party_org)
    if not any(kind in seen.kinds for kind in kinds):  # referred to by number or title
        by_form = 0.4 * seen.numbered - against
    else:
        by_form = 1.6 * (named / (1 - none) if none < 1 else 0.0) - 0.8 - against
    by_name = _listed_fit(field, seen)
    return max(by_form, by_name) if by_name > -_OTHERWISE else by_form - seen.listed_as_others(field.to)


def _listed_fit(field: Field, seen: Profile) -> float:
    """How well a column fits one that refers to what other sheets list."""
    return _LISTED * seen.listed_as(field.to) - _OTHERWISE
