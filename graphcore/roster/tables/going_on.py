"""Rows with a single cell that go on with a list of the record above, and open no section."""

from __future__ import annotations

import numpy as np

from graphcore.roster.files.grid import Grid, filled
from graphcore.roster.tables.asides import is_note
from graphcore.roster.tables.block import Block
from graphcore.roster.tables.section_names import is_section, section_place


def going_on(block: Block, numbers: range) -> frozenset[int]:
    """Which of some rows go on: beside merged cells of the record, or where it has left what it is called by blank."""
    single = np.flatnonzero(block.rows.sizes[numbers.start : numbers.stop] == 1) + numbers.start
    alone = {number: filled(block.rows[number])[0] for number in single.tolist()}
    beside = {
        row
        for top, left, bottom, _ in block.merges
        if bottom > top and top in numbers
        for row in range(top + 1, bottom + 1)
        if alone.get(row, left) != left
    }
    wide = {top for top, left, _, right in block.merges if right > left}
    opening = alone.get(numbers.start)  # where its first row stands alone, a table is divided into sections
    below = dict[int, int]()
    for number, column in sorted(alone.items()):
        above = number - 1
        while above in below or (above in beside and above in alone):
            above -= 1
        is_below = above in numbers and above not in alone and _lists(block.rows, above, column)
        text = block.rows[number][column].text
        if is_below and column != opening and number not in wide and not (_opens(text) or is_note(text)):
            below[number] = column
    listing = {column for number, column in below.items() if not is_section(block.rows[number][column].text)}
    return frozenset(number for number in alone if number in beside or below.get(number) in listing)


def _opens(text: str) -> bool:
    """Whether a text opens a section wherever it stands; 曹家新村 may as well be an estate, among others that are listed."""
    return is_section(text) and (not text.endswith("村") or section_place(text) != text)


def _lists(rows: Grid, number: int, column: int) -> bool:
    """Whether a row has something in a column and is called by what stands before it."""
    row = rows[number]
    written = [at for at in filled(row) if not row[at].text.isdigit()]
    return column in written[1:]
