"""Columns that say the same of several years or quarters: the last of them says how it is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graphcore.roster.cells.cells import plain
from graphcore.roster.tables.header import Column
from graphcore.roster.words.numerals import number_in

_YEAR = re.compile(
    r"\(?(?P<year>20\d\d)(?:年度?|[./-])(?:第?(?P<quarter>[一二三四1-4])季度?|(?P<month>\d{1,2}(?=月|\D|$))?月?)(?:份|[年月季]?[底末初])?\)?"
)
_RELATIVE = re.compile(r"\(?(?P<which>[前去上今本当])(?:年度?同?期?|期|季度?|月份?)[底末初]?数?\)?")
_BEFORE_THIS = {"前": 2, "去": 1, "上": 1}


class _Said(NamedTuple):
    """What a header says beside a time, and the time."""

    words: tuple[str, ...]
    when: tuple[int, int]


def by_year(columns: Sequence[Column]) -> Iterator[tuple[tuple[str, ...], int, frozenset[int]]]:
    """What columns say that differ by their time alone: the words, the column of the last, and those of earlier ones.

    Examples
    --------
    >>> [*by_year([Column(0, ("户数", "2023年底")), Column(1, ("户数", "2024年底")), Column(2, ("户数",))])]
    [(('户数',), 1, frozenset({0}))]
    >>> [*by_year([Column(0, ("本年户数",)), Column(1, ("上年户数",)), Column(2, ("年度",))])]
    [(('户数',), 0, frozenset({1}))]
    >>> [*by_year([Column(0, ("户数", "2025年二季度")), Column(1, ("户数", "2025年第三季度"))])]
    [(('户数',), 1, frozenset({0}))]
    >>> [*by_year([Column(0, ("户数", "上年同期")), Column(1, ("户数", "本期"))])]
    [(('户数',), 1, frozenset({0}))]
    """
    dated: defaultdict[tuple[str, ...], list[tuple[tuple[int, int], int]]] = defaultdict(list)
    for column in columns:
        if said := _said(column.words):
            dated[said.words].append((said.when, column.position))
    for words, told in dated.items():
        times = dict(told)
        if 1 < len(times) == len(told):
            last = times[max(times)]
            yield words, last, frozenset({*times.values()} - {last})


def _month(match: re.Match[str]) -> int:
    """The month in which a time ends."""
    return 3 * int(number_in(match["quarter"]) or 0) if match["quarter"] else int(match["month"] or 12)


def _said(words: Sequence[str]) -> _Said | None:
    word = "".join(plain(words[-1]).split())
    when: tuple[int, int] | None = None
    if match := _YEAR.search(word):
        when = int(match["year"]), _month(match)
    elif match := _RELATIVE.search(word):
        when = -_BEFORE_THIS.get(match["which"], 0), 0
    if match is None or when is None:
        return None
    rest = word[: match.start()] + word[match.end() :]
    told = (*words[:-1], rest) if rest else (*words[:-1],)
    return _Said(told, when) if told else None
