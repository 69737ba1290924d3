"""Rows of one roster within rows of another: heads say what stands below them (网格, 楼栋), and what is merged or repeated is a row of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.files.grid import filled
from graphcore.roster.files.sheets import Sheet
from graphcore.roster.tables.block import Block, of_columns
from graphcore.roster.tables.header import Header
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.titles import kinds_called

_SEVERAL = 2


class Nest(NamedTuple):
    """A sheet whose rows are those of several rosters, each within one of the roster before.

    Attributes
    ----------
    head
        The row of the heads; the words of columns stand in the one below it.
    shared
        The columns before all groups.
    groups
        The columns of each roster, from the one with the fewest rows.
    """

    sheet: Sheet
    head: int
    shared: tuple[int, ...]
    groups: tuple[range, ...]

    @property
    def header(self) -> Header:
        """The heads and the words below them."""
        return Header(self.head, self.head + 1)

    def block(self, number: int, named: Sequence[int]) -> Block:
        """The rows of one roster, beside the columns that name those around it."""
        group, is_last = self.groups[number], number == len(self.groups) - 1
        kept = self.own_rows(number)
        if is_last:  # and no row is left over
            kept |= ~np.any([self.own_rows(before) for before in range(number)], axis=0)
        kept |= ~self._are_below()
        return of_columns(self.sheet, (*self.shared, *named, *group), kept, self.head, is_first=number == 0)

    def own_rows(self, number: int) -> NDArray[np.bool_]:
        """Which rows below the words are one of a roster, and go on with none above."""
        closing = () if number else self.shared  # what closes the sheet stands below the first columns
        own: NDArray[np.bool_] = (
            self.sheet.rows.columns((*closing, *self.groups[number])).sizes > 0
        ) & self._are_below()
        if number < len(self.groups) - 1:
            own &= ~self._go_on(number)
        return own

    def _are_below(self) -> NDArray[np.bool_]:
        return np.arange(len(self.sheet.rows), dtype=np.int64) > self.header.last

    def _go_on(self, number: int) -> NDArray[np.bool_]:
        """Which rows only say again what the row above says up to the columns of a roster, or leave it blank."""
        columns = [column for column in self.shared if not _counts(self._word(column))]
        columns += [column for group in self.groups[: number + 1] for column in group]
        rows = self.sheet.rows.columns(columns)
        codes = rows.codes.reshape(len(rows), len(columns))
        codes = np.where(self._are_below()[:, None], codes, 0)
        last = np.maximum.accumulate(np.where(codes != 0, np.arange(len(rows))[:, None], 0))
        above = np.vstack([np.zeros((1, len(columns)), np.int64), last[:-1]])
        is_same = (codes == 0) | (codes == np.take_along_axis(codes, above, axis=0))
        go_on: NDArray[np.bool_] = is_same.all(axis=1)
        return go_on

    def _word(self, column: int) -> str:
        return self.sheet.rows[self.head][column].text


def nest_of(sheet: Sheet) -> Nest | None:
    """The groups of a sheet whose heads call a kind of roster each, if rows of one stand within those of the one before."""
    several = np.flatnonzero(sheet.rows.sizes > 1)[:2].tolist()
    if len(several) < _SEVERAL or several[1] != several[0] + 1:
        return None
    groups = tuple(_groups(sheet, several[0]))
    kinds = [_kind_called(sheet.rows[several[0]][group.start].text) for group in groups]
    if len(groups) < _SEVERAL or None in kinds or len({*kinds}) < len(kinds):
        return None
    if any(one.stop != other.start for one, other in pairwise(groups)):
        return None
    nest = Nest(sheet, several[0], tuple(range(groups[0].start)), groups)
    many = [np.count_nonzero(nest.own_rows(number)) for number in range(len(groups))]
    return nest if all(fewer < more for fewer, more in pairwise(many)) else None


def _groups(sheet: Sheet, head: int) -> Iterator[range]:
    """The columns below each head that stands above several words; the last reaches to the last of them."""
    heads, words = [*filled(sheet.rows[head])], {*filled(sheet.rows[head + 1])}
    for start, stop in pairwise([*heads, max({*heads, *words}) + 1]):
        if stop - start >= _SEVERAL and words >= {*range(start, stop)}:
            yield range(start, stop)


def _kind_called(head: str) -> str | None:
    """The one kind of roster that a head speaks of and of which rows are something."""
    kinds = [kind for kind in kinds_called(head) if lexicon().rosters[kind].makes is not None]
    return kinds[0] if len(kinds) == 1 else None


def _counts(word: str) -> bool:
    """Whether a header is that of running numbers."""
    return header_key(word) in map(header_key, lexicon().common["sequence"].headers)
