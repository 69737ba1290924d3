"""What a word says of a choice: which of its values, or that it is none of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.marks import marks_of
from graphcore.roster.cells.offers import ticked
from graphcore.roster.cells.yes_or_no import CLAUSES, is_not_there, read_flag, said_of
from graphcore.roster.columns.header_parts import in_brackets
from graphcore.roster.files.cell import Cell
from graphcore.roster.tables.header_words import header_key, without_number
from graphcore.roster.words.fields import Field
from graphcore.roster.words.lexicon import lexicon

_PARTY_ORG = re.compile("党的?组织|党建")
_NOTHING_YET = re.compile("[暂尚还仍]?[属是为]?空白(?:点|单位)?")  # where Party organisations are to be built


def choice_of(field: Field, text: str) -> str | Literal[False] | None:
    """The value of a choice that a text says; False where it denies all of them, None where it says nothing that is known.

    Examples
    --------
    >>> from graphcore.roster.words.lexicon import lexicon
    >>> built = lexicon().fields_of("enterprises")["build_mode"]
    >>> [choice_of(built, text) for text in ("联合组建", "独立党支部", "未单独组建", "原联合组建", "待定", "行业党组织覆盖")]
    ['joint', 'unit', False, False, None, 'industry']
    >>> [choice_of(built, text) for text in ("单建□ 联建☑ 未建□", "单建□ 联建□ 未建□", "单建/联建/未建")]
    ['joint', None, None]
    >>> [choice_of(built, text) for text in ("空白", "尚属空白（画√）", "11、什么都还没有（打√）")]
    [False, False, False]
    >>> choice_of(lexicon().fields_of("forum_members")["role"], "主任单位（召集）")
    'convener'
    >>> [choice_of(built, text) for text in ("区域", "区域（商圈）", "联合（楼宇）")]  # a word in brackets goes before less than one
    ['joint', 'shopping_district', 'joint']
    """
    answer = ticked(text)
    if answer is None or _several(field, answer):
        return None
    if field.tells is not None and is_not_there(plain(answer)):  # 单独组建（筹）
        return False
    said = header_key(answer)
    if (value := in_english(field, said)) is not None:
        return value
    words = _words_of(field, said)
    if not words and field.tells == "has_party_org":  # 行业党组织覆盖
        said = _PARTY_ORG.sub("", said)
        words = _words_of(field, said)
    if not words:  # on no list, of no such form
        return False if _denies(field, answer) else _remarked(field, answer)
    if all(said in word and said != word for word, _ in words) and (value := _remarked(field, answer)):
        return value
    exact = (value for word, value in words if word == said)
    # Of words as long the first tells the others apart: 货车司机.
    return next(exact, max(words, key=lambda pair: (len(pair[0]), -said.find(pair[0])))[1])


def _denies(field: Field, answer: str) -> bool:
    """Whether an answer, numbered or not, says that it is none of the values of a choice."""
    said = without_number(plain(answer))
    is_blank_spot = field.tells == "has_party_org" and _NOTHING_YET.fullmatch(header_key(said)) is not None
    return is_blank_spot or read_flag(Cell(said)) is False


def _words_of(field: Field, said: str) -> list[tuple[str, str]]:
    """The words for values of a choice that a text says, or is part of, each with its value."""
    return [
        (key, value)
        for value, known in field.choices.items()
        for key in map(header_key, known)
        if said and (said in key or _says(said, key))
    ]


def _remarked(field: Field, text: str) -> str | None:
    """The value of a choice of which a word stands in brackets behind what is none, or less than one: 主任单位（召集）, 区域（楼宇）."""
    remark = in_brackets(text)
    said = (value for value, known in field.choices.items() if any(remark in key for key in map(header_key, known)))
    return next(said, None) if remark else None


def is_answer(field: Field, text: str) -> bool:
    """Whether a text answers what a choice asks: by a value, by none of them, or, of how a Party organisation is built, by who was sent instead.

    Examples
    --------
    >>> from graphcore.roster.words.lexicon import lexicon
    >>> built = lexicon().fields_of("enterprises")["build_mode"]
    >>> [is_answer(built, text) for text in ("联合组建", "未组建", "派指导员", "党组织名称")]
    [True, True, True, False]
    """
    return choice_of(field, text) is not None or (field.tells == "has_party_org" and says_sent(text))


def says_sent(text: str) -> bool:
    """Whether a text says that an instructor was sent.

    Examples
    --------
    >>> [says_sent(text) for text in ("派驻党建指导员", "工作覆盖", "和润养老驿站党支部")]
    [True, True, False]
    """
    return said_of(plain(text), (*lexicon().sent, *lexicon().by_work)) is True


def begins_with_sent(text: str) -> bool:
    """Whether a text tells first of an instructor who was sent; who is named behind that sent them.

    Examples
    --------
    >>> [begins_with_sent(text) for text in ("指导员：李雪（松涛社区党委）", "甲商贸党支部（指导员：李雪）", "未派指导员")]
    [True, False, False]
    """
    first = next(filter(None, CLAUSES.split(plain(text))), "")
    return says_sent(first)


def says_only_sent(text: str) -> bool:
    """Whether all that a text says is that an instructor was sent: whom it is about has no Party organisation.

    Examples
    --------
    >>> [says_only_sent(text) for text in ("工作覆盖", "已派驻党建指导员", "已建，派驻党建指导员", "组织覆盖、工作覆盖")]
    [True, True, False, False]
    """
    clauses = [clause for clause in CLAUSES.split(plain(text)) if clause]
    return bool(clauses) and all(map(says_sent, clauses))


def _several(field: Field, text: str) -> bool:
    """Whether a cell has several answers as a form prints them, of which none is chosen: 单建/联建/未建."""
    answers = [*filter(str.strip, text.split("/"))]
    return len(answers) > 1 and len({choice_of(field, answer) for answer in answers}) > 1


def said_beside(field: Field, text: str) -> str | None:
    """The value of a choice whose word stands in a text that says more than that, or yes beside it; None where words of several do.

    Examples
    --------
    >>> from graphcore.roster.words.lexicon import lexicon
    >>> has_party = lexicon().fields_of("enterprises")["has_party"]
    >>> [said_beside(has_party, text) for text in ("是（联合）", "依托楼宇党支部", "建立", "拟联合组建", "已单建或联建")]
    ['joint', 'joint', None, None, None]
    """
    told = {value for value, known in field.choices.items() for word in known if _says(plain(text), word)}
    return told.pop() if len(told) == 1 else None


def in_english(field: Field, said: str) -> str | None:
    """The value of a choice that a word, as header words are compared, says in English.

    Examples
    --------
    >>> from graphcore.roster.words.lexicon import lexicon
    >>> status = lexicon().fields_of("enterprises")["status"]
    >>> in_english(status, "active"), in_english(status, "shell"), in_english(status, "act")
    ('operating', 'shell', None)
    """
    return _english_words(tuple(field.choices)).get(said) if said.isascii() and said else None


@cache
def _english_words(choices: tuple[str, ...]) -> Mapping[str, str]:
    """Each English word of some choices, as header words are compared, with the first that it is of."""
    words = lexicon().choices_in_english
    return {header_key(word): value for value in reversed(choices) for word in (value, *words.get(value, ()))}


def meanings(field: Field, answers: Sequence[str]) -> list[bool | str | None]:
    """What each of some answers to one question says of a choice or of yes and no; None where it says nothing.

    Examples
    --------
    >>> from graphcore.roster.words.lexicon import lexicon
    >>> venue = lexicon().fields_of("venues")["has_party"]
    >>> meanings(venue, ["单独组建", "联合组建", "未组建"])
    [True, True, False]
    """
    if field.type == "choice":
        return [choice_of(field, answer) for answer in answers]
    if field.type == "text":  # of which kind a row is: as its header says
        return [True] * len(answers)
    marks = marks_of(answers)
    return [marks.read(answer) for answer in answers]


def _says(text: str, choice: str) -> bool:
    """Whether a text says that something is so chosen, and not that it is not, is still to be or only in part: 未单独组建, 拟联合组建, 半停产."""
    return re.search(f"(?<![未没非不无拟待应将半])(?<!部分){re.escape(choice)}", text) is not None
