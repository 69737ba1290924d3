"""What a column's header says of its being a field, whatever stands below: how much it sounds like it, and whether that can be."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import NamedTuple

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.yes_or_no import said_of
from graphcore.roster.columns.header_denies import is_something_else
from graphcore.roster.columns.header_likeness import likeness_as
from graphcore.roster.columns.header_parts import along_paths, ends_as_no_name, in_brackets, keys_of
from graphcore.roster.columns.whose import is_of_others, is_of_party
from graphcore.roster.tables.header_words import english_ends, header_key, lexicon_words
from graphcore.roster.tables.ticks import BESIDE
from graphcore.roster.words.fields import KIND, OF_NAMES, Field, RosterKind
from graphcore.roster.words.lexicon import lexicon

RECORDED = "recorded"
"""The field of when a row was noted, which is no day of what it is about."""
LEARNT = 0.8
"""How much a header says that stands over such columns elsewhere."""

_DAY = re.compile("(?:时间|日期|年月|月份|年度|时点)$")
_LAST = "最近一?次?|最新|最后一?次?|上一?次|本次"
_VISITED = re.compile(f"(?:{_LAST})?(?:摸排|摸底|排查|走访|回访|巡查|检查|核查|核实|采集|调查)")  # as rows are noted
_RARE = 0.3  # how much plainer than alike a header must say that a column is one that few rosters have


class Said(NamedTuple):
    """What a header says of a column being a field.

    Attributes
    ----------
    likeness
        How much it sounds like what the field is called: 1 the same word, 0 nothing alike.
    is_called_so
        Whether it is plainly called so.
    is_against
        Whether it says that the column is something else.
    asks
        Whether it asks for what the field holds, so that yes below it says that there is one: 党建指导员, and not 未派指导员.
    asks_otherwise
        Whether it asks what another field than this one of yes and no does.
    is_no_name
        Whether it ends as no column of names does: 物业公司职务.
    lacking
        How much plainer it would have to be.
    """

    likeness: float
    is_called_so: bool = False
    is_against: bool = False
    asks: bool = False
    asks_otherwise: bool = False
    is_no_name: bool = False
    lacking: float = 0.0


_ELSE = Said(0.0, is_against=True)


@lru_cache(maxsize=1 << 13)
def said_by(words: tuple[str, ...], roster: str) -> Mapping[str, Said]:
    """What a header says of a column being each field of a kind of roster.

    Parameters
    ----------
    words
        The header, outermost first.

    Examples
    --------
    >>> firms = said_by(("是否建立党组织",), "enterprises")
    >>> firms["has_party"].is_called_so, said_by(("未建党组织",), "enterprises")["has_party"].is_against
    (True, True)
    """
    kind = lexicon().rosters[roster]
    return {
        name: said(words, field, kind, lexicon().english[name]) for name, field in lexicon().fields_of(roster).items()
    }


def said(words: tuple[str, ...], field: Field, kind: RosterKind, english: Collection[str] = ()) -> Said:
    """What a header says of a column being a field of a kind of roster.

    Parameters
    ----------
    english
        What the field is called in English.
    """
    own = (words := along_paths(words))[-1]
    is_said = (
        _offers_kinds(own, field, kind) or _says_it_of_rows(own, field, kind) or _asks_it_of_rows(own, field, kind)
    )
    alike = 1.0 if is_said else likeness_as(words, field, kind.makes)
    if alike < LEARNT and says_any(own, english):
        alike = LEARNT
    is_called_so = alike == 1
    if field is lexicon().common[RECORDED]:  # 报到时间 only sounds like 填报时间
        alike = 1.0 if _says_when_noted(own) else alike if alike >= LEARNT else 0.0
    elif field.type == "date" and not is_called_so and _says_when_noted(own):  # 统计年月
        return _ELSE
    if is_of_others(words, field, kind, is_called_so=is_called_so):
        return _ELSE
    if not is_called_so and is_something_else(own, field, kind.makes, alike):
        return _ELSE
    return Said(
        alike,
        is_called_so,
        asks=_asks(words, field.whether) and said_of(plain(own), field.whether) is not False,
        asks_otherwise=field.type == "flag" and not field.whether and _asks(words, lexicon().whether),
        is_no_name=field.type in OF_NAMES and ends_as_no_name(own),
        # One that names another beside it is not plain.
        lacking=_RARE * (field.rare and (alike < 1 or in_brackets(own) in lexicon_words())),
    )


def says_any(word: str, known: Collection[str]) -> bool:
    """Whether a header word is one of some, as they are compared, or in English ends as one of them does."""
    return bool(known) and any(one in known for one in (header_key(word), *english_ends(word)))


def _offers_kinds(word: str, field: Field, kind: RosterKind) -> bool:
    """Whether a header of ticks says which kinds rows can be: 非公｜社会组织."""
    answers = word.split(BESIDE)
    is_kind = len(answers) > 1 and field is kind.fields.get(KIND)
    return is_kind and None not in [kind.kind_headed(header_key(answer)) for answer in answers]


def _says_it_of_rows(word: str, field: Field, kind: RosterKind) -> bool:
    """Whether a header says what a field is called behind what the rows are called: 企业人数."""
    key = header_key(word)
    return key.endswith(field.of_rows) and any(key == own + rest for own in kind.called for rest in field.of_rows)


def _asks_it_of_rows(word: str, field: Field, kind: RosterKind) -> bool:
    """Whether a header of yes and no is what a field is called with what the rows are called within: 是否建立业委会党支部."""
    if field.type != "flag" or field.of is not None or not is_of_party(field):
        return False
    key, known = header_key(word), keys_of(field.headers)
    return any(key.find(own) > 0 and key.replace(own, "", 1) in known for own in kind.called)


def _asks(words: tuple[str, ...], whether: Collection[str]) -> bool:
    """Whether a header has a word by which is asked if there is one of some things."""
    return bool(whether) and any(word in plain("".join(words)) for word in whether)


def _says_when_noted(word: str) -> bool:
    """Whether a header says when a row was counted or handed in, by any word for a day or month."""
    key = header_key(word)
    doing = (_DAY.sub("", header_key(header)) for header in lexicon().common[RECORDED].headers)
    done = _DAY.sub("", key)
    return done != key and (done in doing or _VISITED.fullmatch(done) is not None)
