"""Answers that a form prints in a cell, and which of them is ticked: ☑是 □否, 单建□ 联建☑ 未建□, 有（√）无（ ）, 是/否."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from graphcore.roster.cells.cells import plain
from graphcore.roster.words.lexicon import lexicon

_TICKS, _BOXES = "☑☒■✓✔√●", "□☐○◯"
_MARK = re.compile(f"[{_TICKS}{_BOXES}]")
_IN_BRACKETS = re.compile(rf"[(\[【]\s*(?:(?P<tick>[{_TICKS}])|[×xX✗✘{_BOXES}]?)\s*[)\]】]")
_REMARK = re.compile(rf"(?<=[{_TICKS}{_BOXES}])\s*\([^()]*\)")
_LETTERED = re.compile(r"^\s*[A-HＡ-Ｈ]\s*[.．、:：)）]\s*(?=[\u4e00-\u9fff])")
_BETWEEN = r"[\s/、,;|或]+"
_BOTH = ("是否", "有无")
_LONGEST = 60  # what is longer tells something of its own


@lru_cache(maxsize=1 << 12)
def ticked(text: str) -> str | None:
    """The answer that is ticked where a cell offers several, None where it is not plain which; else the text.

    The letter that a questionnaire has before an answer is none of it.

    Examples
    --------
    >>> ticked("☑是 □否"), ticked("□是☑否"), ticked("□ 是　√ 否"), ticked("是□ 否☑"), ticked("单建□ 联建■（6月） 未建□")
    ('是', '否', '否', '否', '联建')
    >>> ticked("有（√）无（ ）"), ticked("有( )  无(√)"), ticked("[ ]有 [√]无"), ticked("是 否√"), ticked("√")
    ('有', '无', '无', '否', '√')
    >>> ticked("□是 □否"), ticked("有（ ）无（ ）"), ticked("是/否"), ticked("√单建 √联建")
    (None, None, None, None)
    >>> ticked("A.已成立"), ticked("B、未成立"), ticked("A座")
    ('已成立', '未成立', 'A座')
    """
    text = _LETTERED.sub("", text, count=1)
    if len(text) > _LONGEST:
        return text
    told = _IN_BRACKETS.sub(lambda match: "☑" if match["tick"] else "□", plain(text))
    told = _REMARK.sub("", told)
    marks = _MARK.findall(told)
    if len(marks) < 2:
        is_offer = _yes_and_no().fullmatch(_MARK.sub(" ", told).strip())
        return text if is_offer is None else _at_the_tick(told)
    answers = _answers([part.strip(" 、,;/") for part in _MARK.split(told)])
    if not answers:
        return text
    chosen = [answer for answer, mark in zip(answers, marks, strict=True) if mark in _TICKS]
    return chosen[0] if len(chosen) == 1 else None


def offered(text: str) -> Sequence[str]:
    """The answers that a cell offers, without the marks beside them.

    Examples
    --------
    >>> offered("□是 □否"), offered("有（ ）无（ ）"), offered("是/否"), offered("●图书角 ●会议室")
    (['是', '否'], ['有', '无'], ['是', '否'], ['图书角', '会议室'])
    >>> offered("是否")
    ['是', '否']
    """
    told = _MARK.sub(" ", _IN_BRACKETS.sub(" ", plain(text)))
    parts = filter(None, re.split(_BETWEEN, told))
    return [answer for part in parts for answer in (part if part in _BOTH else (part,))]


def _answers(parts: Sequence[str]) -> Sequence[str]:
    """The answer that each mark stands at, of what stands between marks: before each, or behind each, as none is without."""
    if len(parts) < 3 or not all(parts[1:-1]):
        return ()
    return parts[:-1] if parts[0] and not parts[-1] else parts[1:] if parts[-1] else ()


def _at_the_tick(told: str) -> str | None:
    """Yes or no, whichever the only tick stands at; None where it may be at either."""
    match = re.search(rf"(?P<before>\S*)(?P<gap>\s*)[{_TICKS}](?P<space>\s*)(?P<after>\S*)", told)
    if match is None:
        return None
    is_behind = bool(match["before"]) and not (match["gap"] and match["after"])
    is_ahead = bool(match["after"]) and not (match["space"] and match["before"])
    return None if is_behind == is_ahead else match["before"] if is_behind else match["after"]


@cache
def _yes_and_no() -> re.Pattern[str]:
    """Yes and no in words, one beside the other, as forms print them."""
    yes, no = (
        "|".join(sorted((word for word in words if word.isalpha() and not word.isascii()), key=len, reverse=True))
        for words in (lexicon().flags.yes, lexicon().flags.no)
    )
    return re.compile(f"(?:{yes}){_BETWEEN}(?:{no})|(?:{no}){_BETWEEN}(?:{yes})|{'|'.join(_BOTH)}")
