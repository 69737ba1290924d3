"""Lines that say where the rows beneath them belong: a community, a grid of it, an estate, a venue."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

import numpy as np

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.name_kinds import name_kind
from graphcore.roster.cells.profiles import spread
from graphcore.roster.files.grid import Grid, Rows, filled
from graphcore.roster.tables.asides import is_aside, is_note, is_remark
from graphcore.roster.tables.block import Block
from graphcore.roster.tables.known_names import NOTHING_KNOWN, KnownNames
from graphcore.roster.tables.section_names import is_of_street, named_in_section, place_in_title, section_place
from graphcore.roster.tables.totals import sums_up, without_sum
from graphcore.roster.words.numerals import number_in
from graphcore.vocabulary import VENUES

NOWHERE = ""
"""What a line says to be in no community: the street itself (街道本级)."""
PARTS = ("grid", "estate", *VENUES)
"""Kinds of place within a community that lines name, the wider one first."""

# 第一网格　网格长：某某; 网格：第一网格; 第一网格辖区
_GRID = re.compile(r"(?:\w{2,6}[:：]\s*)?(?![所各全本])(?P<name>\w{2,20}?网格\d*|网格\d+)(?=(?:辖区|辖内|范围)?(?!\w))")
_ESTATE = re.compile(r"\w{2,12}小区")
_NUMERAL = r"[一二三四五六七八九十\d]+"
_ENUMERATED = re.compile(
    rf"[^\w(（]*(?:[（(](?P<within>{_NUMERAL})[)）][、.．]?\s*|(?P<before>{_NUMERAL})[)）]?[、.．]\s*)?[\W_]*"
)
_TENANTS = re.compile("(?:入驻|驻楼|入园|[楼园场]内|租户|商户).*")
_LABEL = re.compile(r"^(?:所[属在])?(?:网格|小区|院落)[:：]\s*")


class Part(NamedTuple):
    """A grid, estate or venue that a line names: its kind, its name, and the cell (0-based in the block) if it stands in one."""

    kind: str
    name: str
    cell: tuple[int, int] | None = None


class Line(NamedTuple):
    """What a line opens a section of: a community, none at all (:data:`NOWHERE`), or what is narrower."""

    place: str | None = None
    parts: tuple[Part, ...] = ()

    def below(self, line: Line) -> Line:
        """What rows are in that stand below both: a grid lies in the community named before, an estate in the grid."""
        wider = PARTS[: PARTS.index(self.parts[0].kind)] if self.parts else ()
        kept = tuple(part for part in line.parts if part.kind in wider)
        return Line(line.place if self.place is None else self.place, kept + self.parts)


def part_named(text: str, known: KnownNames = NOTHING_KNOWN, *, is_wide: bool = False) -> Part | None:
    """The grid or estate whose name is all that a line says, beside ornaments, numbers and who is in charge.

    Parameters
    ----------
    is_wide
        Whether it stands across several columns, so that it is no record of its own.

    Examples
    --------
    >>> part_named("▶松涛社区第一网格（共3户）").name, part_named("二、春晖里小区").name, part_named("网格企业台账")
    ('松涛社区第一网格', '春晖里小区', None)
    >>> part_named("（一）松涛社区第一网格").name
    '松涛社区第一网格'
    """
    bare = without_number(text)
    if match := _GRID.match(bare):
        return Part("grid", match["name"])
    name = named_in_section(bare)
    if kind := known.part_called(name):
        return Part(kind, name)
    is_estate = _ESTATE.fullmatch(name) or (is_wide and name_kind(name) == "estate")
    return Part("estate", name) if is_estate and section_place(text) is None else None


def names_place(text: str) -> bool:
    """Whether a line is no more than the name of a community, grid or estate."""
    return (
        section_place(text) is not None
        or name_kind(named_in_section(text)) == "community"
        or part_named(text) is not None
    )


def lines_among(block: Block, numbers: range, of_records: Collection[int], known: KnownNames) -> dict[int, Line]:
    """The rows that open a section, with what they name.

    A cell alone in its row, or beside who reports when, names it by its form or as other rosters know it; where some name a community,
    those that stand like them do too, for their rows are surely not of the section before.

    Parameters
    ----------
    of_records
        Rows that go on with a list of the record above.
    """
    rows = block.rows
    alone = _alone(rows, numbers)
    for number in of_records:
        del alone[number]
    texts = {number: rows[number][column].text for number, column in alone.items()}
    wide = {top for top, left, _, right in block.merges if right > left}
    named = {number: part_named(text, known, is_wide=number in wide) for number, text in texts.items()}
    parts = {
        number: part._replace(cell=(number, alone[number]))
        for number, part in named.items()
        if part and _opens(rows, numbers, number) and not _is_among_its_like(rows, numbers, alone[number], part.kind)
    }
    places = {
        number: place
        for number, text in texts.items()
        if (place := section_place(without_sum(text)) or known.community_in(text) or (place_in_title(text) if number in parts else None))
    }  # fmt: skip
    of_street = {number for number, text in texts.items() if number not in places and is_of_street(text)}
    for number in {*numbered_like(texts, places)} - of_street:
        if number not in parts or parts[number].kind != "grid":
            parts.pop(number, None)
            places[number] = named_in_section(without_number(texts[number]))
    stand = {alone[number] for number in places}
    places |= dict.fromkeys((number for number in of_street if alone[number] in stand), NOWHERE)
    places |= {
        number: named_in_section(without_number(text))
        for number, text in texts.items()
        if number not in places and number not in parts and alone[number] in stand and _opens(rows, numbers, number)
        and not (sums_up(text) or is_note(text) or plain(text).isdigit())
    }  # fmt: skip
    return {
        number: Line(places.get(number), (parts[number],) if number in parts else ())
        for number in sorted({*places, *parts})
    }


def without_number(text: str) -> str:
    """A line without the number that counts it among its like: 四、和顺坊."""
    return _ENUMERATED.sub("", plain(text), count=1)


def numbered_like(texts: Mapping[int, str], places: Collection[int]) -> list[int]:
    """The rows that name no place by themselves, but count on where those do that name one: 一、松涛社区, 二、和顺坊."""
    counted = {row: number for row, text in texts.items() if (number := _number_of(text)) is not None}
    is_one_count = len({number - at for at, number in enumerate(counted.values())}) == 1
    return (
        [row for row in counted if row not in places] if is_one_count and not counted.keys().isdisjoint(places) else []
    )


def _number_of(text: str) -> float | None:
    match = _ENUMERATED.match(plain(text))
    written = match and (match["within"] or match["before"])
    return number_in(written) if written else None


def part_above(rows: Rows, around: Iterable[str], known: KnownNames = NOTHING_KNOWN) -> tuple[Part, ...]:
    """The grid, estate or venue that the nearest of the lines above a table names; else what else stands around it.

    Parameters
    ----------
    rows
        Those above its header.
    """
    for number in range(len(rows) - 1, -1, -1):
        columns = filled(rows[number])
        if len(columns) > 2:
            break  # another table
        for column in columns:
            if part := _line_above(rows[number][column].text, known):
                return (part._replace(cell=(number, column)),)
    return tuple(part for text in [*around][::-1] if (part := _line_above(text, known)))[:1]


def _alone(rows: Grid, numbers: range) -> dict[int, int]:
    """The rows of which one cell says all, with its column: 社区名称：松涛社区, alone or beside 填表时间：2026年5月."""
    lines = rows[numbers.start : numbers.stop]
    may = (lines.sizes == 1) | lines.told(lines.written(0), lambda text: is_aside(text) and names_place(text), "[:：]")
    written = {number: filled(rows[number]) for number in (np.flatnonzero(may) + numbers.start).tolist()}
    return {
        number: columns[0]
        for number, columns in written.items()
        if all(is_aside(rows[number][column].text) for column in columns[1:])
    }


def _line_above(text: str, known: KnownNames) -> Part | None:
    says_else = sums_up(text) or is_note(text) or is_remark(_LABEL.sub("", plain(text)).strip("【】"))
    return None if says_else else part_named(text, known) or _venue_named(text, known)


def _venue_named(text: str, known: KnownNames) -> Part | None:
    """The venue that other rosters list as what a line says, be it of those who are in it: 星港国际A座入驻企业明细."""
    names = dict.fromkeys((named_in_section(text), named_in_section(_TENANTS.sub("", text))))
    return next((Part(kind, name) for name in names if (kind := known.part_called(name, VENUES))), None)


def _opens(rows: Grid, numbers: range, number: int) -> bool:
    """Whether something stands right below."""
    return number + 1 in numbers and bool(rows.sizes[number + 1] > 1)


def _is_among_its_like(rows: Grid, numbers: range, column: int, kind: str) -> bool:
    """Whether the column of a cell holds names of its kind in rows of several cells: then it is a record with gaps."""
    looked_at = np.array(spread(numbers), np.int64)
    others = rows.column(column, looked_at[rows.sizes[looked_at] > 1])
    return any(name_kind(cell.text) == kind for cell in others.distinct if cell.text)
