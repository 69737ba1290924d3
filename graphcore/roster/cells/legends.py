"""Legends: what a header says that the codes below it mean: 是否报到（1是 2否）, 类别：A.单独 B.联合."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from graphcore.roster.cells.cells import plain
from graphcore.roster.files.cell import Cell

_ANY_SIGN = re.compile(r"[^\W\u4e00-\u9fff]")  # a digit or letter, whatever its width; most headers have none
_DASHES = r"\-‐-―−"
_AS_ROUND = str.maketrans("〔【[〖{〕】]〗}", "((((()))))")  # whatever brackets what codes mean stands in
_CODE = re.compile(  # 1是, 1.是, (1)是, A、是, 1=是
    rf"(?:\((?P<inside>\d{{1,2}}|[A-Ja-j])\)|(?<![0-9A-Za-z])(?P<bare>\d{{1,2}}|[A-Ja-j])(?![0-9A-Za-z]))\s*[.、:=~{_DASHES}]?\s*"
)
_HALF_BRACKETED = re.compile(r"(?<![(0-9A-Za-z])(\d{1,2}|[A-Ja-j])\)(?!\))")
_ANSWER = re.compile(rf"\(?(?P<code>\d{{1,2}}|[A-Ja-j])\)?\s*[.、:=~{_DASHES}]?\s*(?P<word>.*)", re.DOTALL)
_BETWEEN = " \t\r\n,;、/|。."
_LONGEST, _WORD = 300, 20  # characters of a header, and of what a code means


class Legend(NamedTuple):
    """What codes mean: each with its word, in the order in which they count."""

    words: tuple[tuple[str, str], ...]

    def word(self, text: str) -> str | None:
        """What a cell means that is one of the codes, alone or beside its word; None for any other.

        Examples
        --------
        >>> legend = Legend((("1", "是"), ("2", "否")))
        >>> legend.word("2"), legend.word("②"), legend.word("1.是"), legend.word("3"), legend.word("2户")
        ('否', '否', '是', None, None)
        """
        match = _ANSWER.fullmatch(plain(text)[:_LONGEST])
        word = dict(self.words).get(_counted(match["code"])) if match else None
        return word if match and match["word"] in ("", word) else None

    def read(self, cell: Cell) -> Cell:
        """The word that a cell means, where it is a code; else the cell."""
        word = self.word(cell.text)
        return cell if word is None else Cell(word)


@lru_cache(maxsize=1 << 14)
def parted(header: str) -> tuple[str, Legend | None]:
    r"""A header without the legend in it, and that; only what counts on from its beginning is one.

    It stands in brackets, behind a colon or apart from the words before it.

    Examples
    --------
    >>> parted("是否报到（填代码：1是 2否）")
    ('是否报到', Legend(words=(('1', '是'), ('2', '否'))))
    >>> parted("组建方式\n①单独建；②联合（挂靠）建")
    ('组建方式', Legend(words=(('1', '单独建'), ('2', '联合(挂靠)建'))))
    >>> parted("人数（1月 2月）"), parted("第1网格、第2网格")
    (('人数（1月 2月）', None), ('第1网格、第2网格', None))
    """
    if len(header) > _LONGEST or _ANY_SIGN.search(header) is None:
        return header, None
    text = _HALF_BRACKETED.sub(r"\1.", plain(header).translate(_AS_ROUND))  # 1) is no end of brackets
    codes = [*_CODE.finditer(text)]
    for number, first in enumerate(codes[:-1]):
        start, end = _around(text, first.start())
        head = text[:start].rstrip(_BETWEEN + ":-—")
        is_apart = start < first.start() or first["inside"] is not None
        legend = _legend(text, _counting(codes[number:], end), end) if is_apart and head else None
        if legend is not None:
            return head + text[end + 1 :].strip(), legend
    return header, None


def without_legend(header: str) -> str:
    """A header as it is called."""
    return parted(header)[0]


def _around(text: str, at: int) -> tuple[int, int]:
    """Where what holds a place begins and ends: the brackets around it, or from the colon or blank right before it on."""
    opened: list[int] = []
    for place, character in enumerate(text[:at]):
        if character == "(":
            opened.append(place)
        elif character == ")" and opened:
            opened.pop()
    if not opened:
        return len(text[:at].rstrip(": \t\r\n")), len(text)
    depth = len(opened)
    for place in range(at, len(text)):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth < len(opened):
            return opened[-1], place
    return opened[-1], len(text)


def _counting(codes: list[re.Match[str]], end: int) -> list[re.Match[str]]:
    """The codes that count on from the first one, 0, 1 or A; of yes and no the 0 may stand last."""
    run: list[re.Match[str]] = []
    for code in codes:
        if code.start() >= end:
            break
        counted = [_code(one) for one in (*run, code)]
        places = [int(one) if one.isdigit() else ord(one) - ord("A") + 1 for one in counted]
        is_of_one_kind = len({one.isdigit() for one in counted}) == 1
        if is_of_one_kind and (places[0] in (0, 1) and places == [*range(places[0], places[0] + len(places))]):
            run.append(code)
        elif counted == ["1", "0"]:
            return [*run, code]
    return run


def _legend(text: str, run: list[re.Match[str]], end: int) -> Legend | None:
    """What some codes of a header mean; None where those are no words that tell them apart."""
    ends = [*(code.start() for code in run[1:]), end]
    words = [text[code.end() : stop].strip(_BETWEEN) for code, stop in zip(run, ends, strict=True)] if run else []
    if len(words) < 2 or len({*words}) < len(words) or not all(word and len(word) <= _WORD for word in words):
        return None
    return Legend(tuple(zip(map(_code, run), words, strict=True)))


def _code(found: re.Match[str]) -> str:
    return _counted(found["inside"] or found["bare"])


def _counted(code: str) -> str:
    """A code as it is looked up: 01 is 1, a is A."""
    return str(int(code)) if code.isdigit() else code.upper()
