"""Where the tables of a mapping stand in a sheet: at the place it states, or wherever its words stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from graphcore.roster.files.grid import Rows, filled
from graphcore.roster.files.sheets import Sheet
from graphcore.roster.mapping.headings import BETWEEN, agreement, found, key_of
from graphcore.roster.mapping.model import TableMapping
from graphcore.roster.tables.block import Block, Reason
from graphcore.roster.tables.blocks import cut
from graphcore.roster.tables.header import Header, columns_of
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.headers import is_title
from graphcore.roster.tables.turning import turned

_TOP = 60  # rows from the top of a block in which a header may stand below rows of several cells
_LEVELS = 3
_HALF = 0.5


class _Candidate(NamedTuple):
    score: float
    header: Header
    entry: int


def stated_blocks(sheet: Sheet, entries: Sequence[TableMapping]) -> list[Block]:
    """The parts of a sheet that entries state as a range, where their words stand in it."""
    blocks = []
    for entry in entries:
        if entry.cells is not None:
            block = cut(sheet, entry.cells)
            block = turned(block) if entry.records == "across" else block
            if known_headers(block, [entry]):
                blocks.append(block)
    if blocks:
        inside = {row for block in blocks for row in block.sheet_rows}
        beside = sum(number not in inside for number in np.flatnonzero(sheet.rows.sizes).tolist())
        outside: list[Reason] = ["outside"] * beside
        blocks[0] = blocks[0]._replace(outside=(*blocks[0].outside, *outside))
    return blocks


def as_told(sheet: Sheet, blocks: list[Block], entries: Sequence[TableMapping]) -> list[Block]:
    """The blocks of a sheet, each on its side or not as an entry says whose words stand in it so."""
    for entry in entries:
        whole = Block(sheet, sheet.rows, sheet.merges)
        if entry.records == "down" and any(block.is_turned for block in blocks) and known_headers(whole, [entry]):
            return [whole]
    across = [entry for entry in entries if entry.records == "across"]
    return [
        on_side if across and not block.is_turned and known_headers(on_side := turned(block), across) else block
        for block in blocks
    ]


def known_headers(block: Block, entries: Sequence[TableMapping]) -> list[Header]:
    """The headers in a block that entries know, from top to bottom."""
    candidates = [*_stated(block, entries), *_by_words(block, entries)]
    taken: list[_Candidate] = []
    for candidate in sorted(candidates, key=lambda one: (-one.score, one.header)):
        first, last = candidate.header
        apart = all(last < other.header.first or other.header.last < first for other in taken)
        again = any(other.entry == candidate.entry and other.header.first < first for other in taken)
        if apart and (not again or _is_titled(block.rows, first)):
            taken.append(candidate)
    return sorted(candidate.header for candidate in taken)


def stands_as_stated(block: Block, entry: TableMapping) -> bool:
    """Whether the words of an entry stand in the rows of a block that it states as their header."""
    return any(_stated(block, [entry]))


def _stated(block: Block, entries: Sequence[TableMapping]) -> Iterator[_Candidate]:
    here = f"{block.sheet.file}#{block.sheet.name or ''}"
    for number, entry in enumerate(entries):
        if entry.header is not None and not block.is_turned:
            is_sure = not entry.seen or here in entry.seen  # elsewhere it may stand in other rows
            header = Header(entry.header[0] - 1 - block.top, entry.header[1] - 1 - block.top)
            if header.first >= 0 and header.last < len(block.rows) and (score := _score(block, header, entry)):
                yield _Candidate(score + is_sure, header, number)  # what is stated goes before what is found


def _by_words(block: Block, entries: Sequence[TableMapping]) -> Iterator[_Candidate]:
    rows = block.rows
    words = [{word for header in entry.every_column for word in key_of(header).split(BETWEEN)} for entry in entries]
    for first in np.flatnonzero(rows.sizes > 1).tolist():
        if first >= _TOP and rows.sizes[first - 1] > 1:
            continue
        texts = {header_key(cell.text) for cell in rows[first] if cell.text or cell.lost}
        for number, entry in enumerate(entries):
            if len(texts & words[number]) < _HALF * len(texts):
                continue
            reaching = [bottom for top, _, bottom, _ in block.merges if top == first and bottom < first + _LEVELS]
            lowest = max(reaching, default=first)  # a header's cells are merged down to its last row
            headers = [Header(first, last) for last in range(lowest, min(first + _LEVELS, len(rows)))]
            score, _, header = max((_score(block, header, entry), -header.last, header) for header in headers)
            if score:
                yield _Candidate(score, header, number)


def _score(block: Block, header: Header, entry: TableMapping) -> float:
    columns = columns_of(block.rows, header, block.merges)
    return agreement(entry, columns, found(entry, columns))


def _is_titled(rows: Rows, number: int) -> bool:
    above = filled(rows[number - 1]) if number else []
    return len(above) == 1 and is_title(rows[number - 1][above[0]].text)
