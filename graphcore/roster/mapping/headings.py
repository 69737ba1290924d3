"""The headers of tables as mappings write and find them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from graphcore.roster.mapping.model import TableMapping
from graphcore.roster.tables.header import Column
from graphcore.roster.tables.header_words import header_key

BETWEEN = "·"
_ENOUGH = 0.5
_AGAIN = re.compile(r"#\d+$")


def written(columns: Iterable[Column]) -> dict[int, str]:
    """Column of the sheet → its header as a mapping writes it: outermost word first, numbered where it is there again.

    Examples
    --------
    >>> written([Column(0, ("负责人", "姓 名")), Column(1, ("电话",)), Column(2, ("电话",))])
    {0: '负责人·姓名', 1: '电话', 2: '电话#2'}
    """
    times: Counter[str] = Counter()
    headers = {}
    for column in chain.from_iterable(one.parts for one in columns):
        header = BETWEEN.join(re.sub(r"[\s*＊]+", "", word) for word in column.words)
        times[key_of(header)] += 1
        again = times[key_of(header)]
        headers[column.position] = f"{header}#{again}" if again > 1 else header
    return headers


def key_of(header: str) -> str:
    """A written header as it is compared."""
    return BETWEEN.join(map(header_key, header.split(BETWEEN)))


def found(entry: TableMapping, columns: Sequence[Column]) -> dict[str, int]:
    """Where the headers of an entry stand in a table: by all their words, else by the lowest alone."""
    headers = {key_of(header): position for position, header in written(columns).items()}
    lowest = Counter(key.rpartition(BETWEEN)[2] for key in headers)
    single = {
        key.rpartition(BETWEEN)[2]: position
        for key, position in headers.items()
        if lowest[key.rpartition(BETWEEN)[2]] == 1
    }
    at: dict[str, int] = {}
    for table in (headers, single):
        for header in entry.every_column:
            position = table.get(key_of(header))
            if header not in at and position is not None and position not in at.values():
                at[header] = position
    return at


def agreement(entry: TableMapping, columns: Sequence[Column], at: Mapping[str, int]) -> float:
    """How much of an entry's headers and of a table's columns are the other's, 0 to 1; 0 where it is too little.

    Columns that are called alike count once: that several say 填全称 makes them no sooner the same.
    """
    headers = written(columns)
    own = len(_words(header for header in entry.columns if header in at)) / len(_words(entry.columns))
    theirs = len(_words(map(headers.__getitem__, at.values()))) / max(len(_words(headers.values())), 1)
    share = (own + theirs) / 2
    return share if own >= _ENOUGH and share >= _ENOUGH else 0.0


def _words(headers: Iterable[str]) -> set[str]:
    """Headers as they are compared, those once that are numbered for being there again, and none that is only the group of others: it reaches past them."""
    keys = {_AGAIN.sub("", key_of(header)) for header in headers}
    groups = {key[: at.start()] for key in keys for at in re.finditer(BETWEEN, key)}
    return keys - groups
