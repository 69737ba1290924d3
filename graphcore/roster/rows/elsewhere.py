"""Values that stand in other cells than their row and column: above, or where a table is on its side."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from graphcore.provenance import Source
from graphcore.roster.columns.guess import Guess
from graphcore.roster.records.record import Place
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.place_names import COMMUNITY_ENDS, street_told
from graphcore.roster.words.spelling import clean

GROUPING = ("community", "forum")
"""Fields whose blank cells may mean "as above"."""

_OF_COMMUNITY = re.compile(COMMUNITY_ENDS)


def standing_elsewhere(
    table: Table, guess: Guess, columns: Mapping[str, TypedColumn], rows: NDArray[np.int64]
) -> defaultdict[int, dict[str, Place]]:
    """For each data row the fields whose value stands in another row or column, and where; blanks that mean as above are filled in."""
    found: defaultdict[int, dict[str, Place]] = defaultdict(dict)
    if table.block.is_turned:
        for name, column in columns.items():
            for row in rows.tolist():
                found[row][name] = place_of(table.cell(int(table.numbers[row]), column.reader.index))
    standing = {*rows.tolist()}
    for name, column in columns.items():
        if len(table.parts(column.reader.index)) > 1:
            for row in rows[column.says[rows]].tolist():
                found[row][name] = place_of(table.cell(int(table.numbers[row]), column.reader.index))
        for row in column.above.keys() & standing:
            found[row][name] = place_of(table.cell(int(table.numbers[column.above[row]]), column.reader.index))
    told = [name for name, settings in guess.settings.items() if settings.as_above]
    for name in dict.fromkeys((*GROUPING, *told)):
        if name in columns and (name in told or means_as_above(table, columns[name].reader.index)):
            of_street = _of_street(guess.roster, columns, rows) if name == "community" and name not in told else ()
            for row, above in columns[name].fill_down(rows[~np.isin(rows, of_street)]):
                found[row][name] = place_of(table.cell(int(table.numbers[above]), columns[name].reader.index))
    return found


def _of_street(roster: str, columns: Mapping[str, TypedColumn], rows: NDArray[np.int64]) -> list[int]:
    """Rows without a community that by their names are the street's own Party organisations, which lie in none of its communities.

    What is called after one does, however that ends: 云澜街道松涛分场党委.
    """
    if roster != "party_orgs" or "name" not in columns:
        return []
    blank = rows[~columns["community"].says[rows]]
    places = {clean(cell.text) for cell in columns["community"].cells.distinct if cell.text}
    names = (
        (row, str(name or "")) for row, name in zip(blank.tolist(), columns["name"].said(blank).each()[1], strict=True)
    )
    return [
        row
        for row, name in names
        if street_told([name]) and not _OF_COMMUNITY.search(name) and not any(place in clean(name) for place in places)
    ]


def place_of(where: Source) -> Place:
    """Row and column letter of a cell of the sheet."""
    return where.row or 0, where.column or ""


def means_as_above(table: Table, index: int) -> bool:
    """Whether a column's blank cells repeat the value above: it is written once for each group.

    A group that goes on below a gap may be written again; so most cells are blank, and no two alike stand together.
    Rows before the first group are in none, like those of the street itself; they are no more than a group has.
    """
    texts = table.cells(index).each(lambda cell: clean(cell.text))
    inherited = {number for number, column in table.inherited if column == index}
    rows = zip(table.numbers.tolist(), texts, strict=True)
    written = [(number, text) for number, text in rows if number not in inherited]
    present = [text for _, text in written if text]
    in_none = next((at for at, (_, text) in enumerate(written) if text), len(written))
    written = written[in_none:]
    if len(present) == len(written) or in_none * len(present) > len(written):
        return False
    once_each = len(set(present)) == len(present)
    once_together = not any(
        text == other and number + 1 == after for (number, text), (after, other) in pairwise(written) if text
    )
    return once_each or bool(inherited) or (once_together and 2 * len(present) <= len(written))
