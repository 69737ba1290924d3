"""What speaks for a column being a field: whose it is by what stands above it, how its header sounds, and what its cells hold."""

from __future__ import annotations

import re
from collections.abc import Collection
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.name_kinds import may_be_numbers
from graphcore.roster.cells.profiles import Profile
from graphcore.roster.cells.yes_or_no import said_of
from graphcore.roster.columns.cell_fit import cell_fit
from graphcore.roster.columns.header_likeness import likeness_as
from graphcore.roster.columns.header_parts import ends_as_no_name, in_brackets
from graphcore.roster.columns.whose import is_of_others
from graphcore.roster.tables.header_words import english_ends, header_key, lexicon_words
from graphcore.roster.tables.ticks import BESIDE
from graphcore.roster.words.fields import KIND, OF_NAMES, Field, RosterKind
from graphcore.roster.words.lexicon import lexicon

RECORDED = "recorded"
"""The field of when a row was noted, which is no day of what it is about."""

_DAY = re.compile("(?:时间|日期|年月|月份|年度|时点)$")
_CELLS = 0.45  # weight of the cells beside the header
_LEARNT = 0.8  # how much a header says that stands over such columns elsewhere
_ASKED, _ANSWERED = 0.8, 0.8  # how much a header says that asks whether there is one; share of yes and no below it
_SKIPS = 0.5  # fit of a running number that leaves some out, where its header says that it is one
_OF_OTHERS = 0.25  # how much a header still says for names whose noun is that of columns of other things
_WITHOUT_HOUR = ("established", "since", "elected", "term_ends", "contract_ends")  # no hour is told of these
_RARE = 0.3  # how much plainer than alike a header must say that a column is one that few rosters have
_DENIES = re.compile("[未没无不]|缺席|缺勤|请假")
_DENIED = ("flag", "ref", "refs")
# How much cells that stand in columns of all sorts say, by what their header does.
_AS_ALIKE = {"flag": 1.2, "count": 1.0, "money": 1.0}
_ALL = 10.0  # more than any cells say


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


AGAINST = Evidence(0.0, -1.0)
"""A column that is not the field, whatever its words and cells are like."""


def evidence(
    words: tuple[str, ...], seen: Profile, field: Field, kind: RosterKind, learnt: AbstractSet[str] = frozenset()
) -> Evidence:
    """What speaks for a column being a field of a kind of roster.

    Parameters
    ----------
    words
        Its header, outermost first.
    seen
        What its cells look like.
    learnt
        Header words of columns that are plainly this field in other tables.
    """
    alike = 1.0 if _offers_kinds(words, field, kind) else _likeness(words, field, kind.makes, learnt)
    is_called_so = alike == 1
    if field is lexicon().common[RECORDED]:
        alike = (
            1.0 if _says_when_noted(words[-1]) else alike if alike >= _LEARNT else 0.0
        )  # 报到时间 only sounds like 填报时间
    elif field.type == "date" and not is_called_so and _says_when_noted(words[-1]):  # 统计年月
        return AGAINST
    if (
        _counts_them(seen, field, kind)
        or is_of_others(words, field, kind, is_called_so=is_called_so)
        or (not is_called_so and _denies(words[-1], field))
    ):
        return AGAINST
    if _asks_for_one(words, seen, field):
        return Evidence(max(alike, _ASKED), 1.0)
    fit = cell_fit(seen, field, kind.makes)
    if is_called_so:
        fit = max(fit, _least_fit(seen, field))
    elif _asks_otherwise(words, seen, field) or _was_noted_then(seen, field):
        fit = -1.0
    elif field.type in OF_NAMES and ends_as_no_name(words[-1]):  # 物业公司职务 is no firm
        alike, fit = alike * _OF_OTHERS, min(fit, 0.0)
    return Evidence(alike, fit, _lacking(words, field, alike), _most(field, kind, alike))


def _counts_them(seen: Profile, field: Field, kind: RosterKind) -> bool:
    """Whether a column that would name bodies says how many there are: 物业企业 above 2, 1, 3."""
    kinds = (kind.makes or "",) if field.type == "name" else field.to
    return field.type in OF_NAMES and seen.number >= _ANSWERED and not may_be_numbers(kinds)


def _offers_kinds(words: tuple[str, ...], field: Field, kind: RosterKind) -> bool:
    """Whether a header of ticks says which kinds rows can be: 非公｜社会组织."""
    answers = words[-1].split(BESIDE)
    is_kind = len(answers) > 1 and field is kind.fields.get(KIND)
    return is_kind and None not in [kind.kind_headed(header_key(answer)) for answer in answers]


def _likeness(words: tuple[str, ...], field: Field, makes: str | None, learnt: AbstractSet[str]) -> float:
    """How much a header sounds like a field, or stands over such columns elsewhere."""
    alike = likeness_as(words, field, makes)
    if alike < _LEARNT and learnt and not learnt.isdisjoint((header_key(words[-1]), *english_ends(words[-1]))):
        return _LEARNT
    return alike


def _denies(word: str, field: Field) -> bool:
    """Whether a header says what there is not, or not yet: 未组建, 缺席单位, 拟派指导员."""
    is_denied = _DENIES.match(header_key(word)) is not None or said_of(plain(word), field.whether) is False
    return field.type in _DENIED and is_denied


def _asks(words: tuple[str, ...], seen: Profile, whether: Collection[str]) -> bool:
    """Whether yes and no below a header answer if there is one of some things."""
    return seen.asked >= _ANSWERED and any(word in plain("".join(words)) for word in whether)


def _asks_for_one(words: tuple[str, ...], seen: Profile, field: Field) -> bool:
    """Whether yes below a header says that there is what a field names: 党建指导员, and not 未派指导员."""
    return _asks(words, seen, field.whether) and said_of(plain(words[-1]), field.whether) is not False


def _asks_otherwise(words: tuple[str, ...], seen: Profile, field: Field) -> bool:
    """Whether yes and no below a header answer what another field than this one of yes and no asks."""
    return field.type == "flag" and not field.whether and _asks(words, seen, lexicon().whether)


def _says_when_noted(word: str) -> bool:
    """Whether a header says when a row was counted or handed in, by any word for a day or month."""
    key = header_key(word)
    doing = (_DAY.sub("", header_key(header)) for header in lexicon().common[RECORDED].headers)
    return _DAY.search(key) is not None and _DAY.sub("", key) in doing


def _was_noted_then(seen: Profile, field: Field) -> bool:
    """Whether days have an hour, as of when a row was handed in, and those that a field tells have none."""
    return field.type == "date" and field.attribute in _WITHOUT_HOUR and seen.hour >= _ANSWERED


def _least_fit(seen: Profile, field: Field) -> float:
    """How well at least cells fit a field that their header plainly names."""
    if field.type == "sequence" and seen.rising:  # 1, 2, 4: a row was taken out
        return _SKIPS
    if field.type == "person" and field.tells:  # whoever is there by that name, or who sent them
        return 0.0
    return -_ALL


def _lacking(words: tuple[str, ...], field: Field, alike: float) -> float:
    """How much plainer a header would have to be, where few rosters have the field; one that names another beside it is not plain."""
    return _RARE * (field.rare and (alike < 1 or in_brackets(words[-1]) in lexicon_words()))


def _most(field: Field, kind: RosterKind, alike: float) -> float:
    """The most that cells say for a field: where rows tie others, most columns name such, as a rare reference does."""
    if field.rare and field.is_reference and kind.makes is None:
        return 0.0
    return alike * _AS_ALIKE[field.type] if field.type in _AS_ALIKE else _ALL
