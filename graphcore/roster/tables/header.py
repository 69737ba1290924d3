"""A header: the rows that it takes, and the columns that it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from graphcore.roster.cells.legends import Legend, parted
from graphcore.roster.files.grid import Rows, filled
from graphcore.roster.files.sheets import Merge
from graphcore.roster.tables.hints import are_units, count_columns


class Header(NamedTuple):
    """First and last row of a header, 0-based."""

    first: int
    last: int


class Column(NamedTuple):
    """A column of a table.

    Attributes
    ----------
    words
        Its header words, outermost first, without what codes mean.
    legend
        What the lowest of them says that codes mean.
    ticked
        The columns of ticks that it is read from, in place of the first.
    listed
        The columns with a name of a list each that it is read from, in place of the first.
    """

    position: int
    words: tuple[str, ...]
    legend: Legend | None = None
    ticked: tuple[Column, ...] = ()
    listed: tuple[Column, ...] = ()

    @property
    def parts(self) -> tuple[Column, ...]:
        """The columns of the sheet that it is: itself, or those of ticks or of a list."""
        return self.ticked or self.listed or (self,)

    @property
    def answers(self) -> Mapping[str, int]:
        """What a tick says → the column in which it does, for columns of ticks that are one."""
        own = [part.words[-1:] for part in self.ticked]
        told = own if len({*own}) == len(own) else [part.words for part in self.ticked]
        return {"".join("·".join(words).split()): part.position for words, part in zip(told, self.ticked, strict=True)}


def columns_of(rows: Rows, header: Header, merges: Sequence[Merge] = ()) -> tuple[Column, ...]:
    """The columns that a header names, groups reaching over what stands below and right of them, and each cell as far as it is merged."""
    reached = {
        (top, column)
        for top, left, _, right in merges
        if header.first <= top <= header.last
        for column in range(left + 1, right + 1)
    }
    numbered = [
        (number, row)
        for number, row in enumerate(rows[header.first : header.last + 1], header.first)
        if number == header.first or not count_columns([row[column].text for column in filled(row)])
    ]
    lines = [row for _, row in numbered]
    width = max(*map(len, lines), *(column + 1 for _, column in reached), 0)
    words: list[list[str]] = [[] for _ in range(width)]
    for depth, (number, row) in enumerate(numbered):
        group, around = "", list[str]()  # the one that reaches on, and those above it
        for column in range(width):
            text = row[column].text if column < len(row) else ""
            stands_below = any(column < len(below) and below[column].text for below in lines[depth + 1 :])
            reaches = depth < len(lines) - 1 and (not words[column] or (stands_below and words[column] == around))
            if text:
                around = [*words[column]]
            group = text or (group if reaches or (number, column) in reached else "")
            if are_units([group]) and words[column]:
                words[column][-1] += group
            elif group and (not words[column] or words[column][-1] != group):
                words[column].append(group)
    return tuple(_column(column, texts) for column, texts in enumerate(words) if texts)


def _column(position: int, texts: Sequence[str]) -> Column:
    words, legends = zip(*map(parted, texts), strict=True)
    return Column(position, words, next(filter(None, reversed(legends)), None))
