"""How well the cells of a column fit a field, whatever its header says: 1 surely, 0 nothing to tell, -1 hardly."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from graphcore.roster.cells.name_kinds import ORGANISATION_NAMES
from graphcore.roster.cells.profiles import Profile
from graphcore.roster.columns.choices import in_english, is_answer
from graphcore.roster.columns.party_cells import names_one
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.words.fields import Field, RosterKind
from graphcore.roster.words.numerals import NUMERALS
from graphcore.vocabulary import GROUPS, ORGANISATIONS

_ADDRESS = re.compile(r".*[路街道巷弄]\d+(?:[-之]\d+)?号(?:\d+室)?")
_MAY_BE_ADDRESSES = ("estate", "building", "business_building", "shopping_district", "park")  # 人民路12号
_NUMBERS = re.compile(rf"[\dA-Za-z{NUMERALS}]")
_MOSTLY_DAYS = 0.8  # share of days and years from which a year among them is no number
_ALL_DIFFER = 0.9  # share of distinct numbers from which each is of one row
_MAY_BE_PERSONS = -0.2  # fit of names whose family no list has
_REPEATED = 0.5  # share of distinct names from which rows may be called by them
_CALLED_OTHERWISE = 1.0  # how much speaks against property firms where none is called 物业
_OFTEN = 2.0  # how much less speaks against
_KINDS = 2  # kinds of rows, of which a column tells where it is any of several
_SEVERAL = 5  # cells, from which choices are made more than once
_CALLED_ALIKE = ("building", "grid")  # by number, in every estate and community
_UNMISTAKABLE = ("residents_committee", "owners_committee")  # nothing else is called as these are
# What is meant → whose name may stand for it: 松涛社区居委会.
_FOR_THEIRS: Mapping[tuple[str, ...], tuple[str, ...]] = {("community",): ("residents_committee",)}
_TOGETHER = {"joins": 0.2, "leads": -0.2}  # what cells of several names say: several join, and one leads
_SELDOM = 0.1  # share of such cells below which they say the other way round
_LISTED, _OTHERWISE = 1.7, 0.4  # what cells that other sheets list say for a reference to them; and against


def cell_fit(seen: Profile, field: Field, makes: str | None) -> float:
    """How well the cells of a column fit a field of a roster.

    Parameters
    ----------
    makes
        Kind of the node that each row of the roster is; None where rows only tie others together.
    """
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
            return _number_fit(seen, makes)
        case "date":
            least = 0.0 if seen.date + seen.year >= _MOSTLY_DAYS else -1.0  # a year may be a number, too
            return max(2 * seen.date - 1, least)
        case "count" | "money":
            return 2 * seen.number - 1 - 2 * seen.date - 0.5 * seen.sequence
        case "flag":
            return 2 * max(seen.asked, seen.answered if field.tells else 0.0) - 1
        case "person":
            return max(2 * seen.person - 1, _MAY_BE_PERSONS if seen.may_name_persons else -1.0)
        case "name" | "names":
            by_form = _name_fit(seen, makes)
            return by_form if makes else max(by_form, _listed_fit(seen, field))
        case "ref" | "refs":
            return _reference_fit(seen, field)
        case "choice":
            return min(_choice_fit(seen, field), 0.0) if _are_named_so(seen, field, makes) else _choice_fit(seen, field)
        case "note":
            return 0.0
        case _:
            return -0.5 * (seen.number + seen.date + seen.flag)


def kinds_fit(seen: Profile, kind: RosterKind) -> float:
    """How well the cells of a column say of what kind each row is: those that a roster has, and more than one of them.

    Where rows are called by the words for them, too, that tells nothing.
    """
    said = {text: kind.kind_headed(header_key(text)) for text in seen.times}
    kinds = {*said.values()} - {None}
    if kind.by_name or kind.makes not in kinds or len(kinds) < _KINDS or seen.distinct > _REPEATED:
        return 0.0
    return 2 * sum(seen.times[text] for text, one in said.items() if one) / len(seen.texts) - 1


def _number_fit(seen: Profile, makes: str | None) -> float:
    """How well cells fit the numbers that rows have as theirs, by which other sheets may refer to them."""
    shape = seen.numbered - 1.5 * (seen.sequence and not seen.numbered)
    shape -= not any(map(_NUMBERS.search, seen.texts))  # words number nothing: 已解决, 未解决
    shape += 0.3 if seen.distinct > _ALL_DIFFER else -0.5 if seen.distinct > _REPEATED else -1.5
    return shape + (seen.numbered * max(seen.wanted_as(makes), seen.listed_as((makes,))) if makes else 0)


def _name_fit(seen: Profile, makes: str | None) -> float:
    """How well cells fit what rows are called: names of one kind, hardly one of them twice."""
    against = seen.number + seen.date + seen.flag + seen.code + 0.5 * seen.numbered
    kinds = ORGANISATION_NAMES if makes is None else (makes,)
    others = _told_as_others(seen, kinds) if makes is not None else 0.0
    if any(kind in seen.kinds for kind in kinds):
        ends = max(seen.names_one_of(kinds) - others, 0.0)  # 居民委员会 ends as social organisations do, and is none
    else:  # needs, matters and the like have names of any form, but not those of actors
        ends = 0.4 + 0.03 * min(seen.length, 10)
        of_actors = seen.names_one_of(("enterprise", "residents_committee", "owners_committee"))
        telling = 1.0 if makes in GROUPS else 0.6  # groups have numbers of people as firms have: names alone tell
        against += telling * of_actors
    against += seen.listed_as_others(kinds) + others
    if makes not in _MAY_BE_ADDRESSES:
        against += sum(map(seen.times.__getitem__, filter(_ADDRESS.fullmatch, seen.times))) / len(seen.texts)
    if makes == "property_firm" and not seen.kinds.get(makes):  # 物业 stands in what they are called
        against += _CALLED_OTHERWISE
    if makes is not None and makes not in _CALLED_ALIKE:
        against += _OFTEN * max(_REPEATED - seen.distinct, 0.0)
    return 0.3 * (seen.distinct - 0.5) + 1.3 * (ends - 0.4) - against


def _reference_fit(seen: Profile, field: Field) -> float:
    """How well names fit a reference; where cells among them say that there is none (未成立), those are no names of another kind."""
    kinds = ORGANISATION_NAMES if field.to == ORGANISATIONS else field.to
    theirs = _FOR_THEIRS.get(field.to, ())
    named = seen.names_one_of(kinds)
    none = _share_of_none(seen) if named else 0.0
    against = seen.number + seen.date + seen.code + max(seen.flag - none, 0.0) * (not field.names_its_party_org)
    against += _told_as_others(seen, (*kinds, *theirs))
    if not any(kind in seen.kinds for kind in kinds):  # referred to by number or title
        by_form = 0.4 * seen.numbered - against
    else:
        by_form = 1.6 * (named / (1 - none) if none < 1 else 0.0) - 0.8 - against
    together = _TOGETHER.get(field.edge.kind if field.edge else "", 0.0) * (seen.listed - _SELDOM)
    by_name = _listed_fit(seen, field)
    is_listed = by_name > -_OTHERWISE
    fit = max(by_form, by_name) if is_listed else by_form - seen.listed_as_others((*field.to, *theirs))
    return fit + together  # who is known says nothing of whether several do it


def _told_as_others(seen: Profile, kinds: Sequence[str]) -> float:
    """Share of names that are plainly those of another kind than some: 春晖里业主委员会 ends as Party committees do, and is none."""
    return max((seen.kinds.get(kind, 0.0) for kind in _UNMISTAKABLE if kind not in kinds), default=0.0)


def _listed_fit(seen: Profile, field: Field) -> float:
    """How well a column fits one that refers to what other sheets list."""
    return _LISTED * seen.listed_as(field.to) - _OTHERWISE


def _are_named_so(seen: Profile, field: Field, makes: str | None) -> bool:
    """Whether cells are what rows are called, each another, and only end with a word of a choice: 紫藤里业主委员会 says no form."""
    words = {header_key(word) for words in field.choices.values() for word in words}
    is_of_names = makes in _UNMISTAKABLE and seen.distinct > _REPEATED and seen.names_one_of((makes,)) > _REPEATED
    return is_of_names and not any(header_key(text) in words for text in seen.times)


def _choice_fit(seen: Profile, field: Field) -> float:
    """Share of cells that are, or hold outside of brackets, a word of one of the choices, among those that do not say that there is none, or who was sent instead."""
    words = _any_of(tuple(header_key(word) for words in field.choices.values() for word in words))
    keys = {text: header_key(text) for text in seen.times}
    said = {
        text
        for text, key in keys.items()
        if (words.search(key) and not names_one(text)) or (text.isascii() and in_english(field, key) is not None)
    }
    if not said:
        return 0.0 if seen.only_denies else -1.0
    told = (text for text in keys if field.tells is not None and not names_one(text) and is_answer(field, text))
    denying = {*seen.denying, *told} - said
    meant, none = (sum(map(seen.times.__getitem__, texts)) for texts in (said, denying))
    others = len(seen.texts) - none
    fit = 2 * meant / others - 1
    return (
        min(fit, 0.0) if others >= _SEVERAL and seen.distinct > _ALL_DIFFER else fit
    )  # names that have such a word in them


@cache
def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


def _share_of_none(seen: Profile) -> float:
    """Share of cells that say no in a word."""
    return sum(seen.times[text] for text in seen.denying if not text.isdigit()) / len(seen.texts)
