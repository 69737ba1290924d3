"""Records: what the rows of a roster say, typed, with the cell each value comes from.

A record is all that is kept of a row: no person's name, phone or ID number, and nothing of a column
that was not recognised. What all rows of a table share stands once, in its heading; a record holds two
tuples, of values and of the texts they were read from, in the order of the heading's fields.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from types import MappingProxyType

from graphcore.problems import IMPORT, Problem
from graphcore.provenance import Source
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import Value

Place = tuple[int, str | None]
"""Row and column letter of a cell; no letter where a row tells by what stands around its table."""

LISTS = "communities"
"""The roster kind of administrative lists, which are as long as a country has places."""

NO_END = "9999"
"""What stands for the last day of what still holds: after every day."""

NOWHERE_ELSE: Mapping[str, Place] = MappingProxyType({})


@lru_cache(maxsize=1 << 14)
def _kind_called(roster: str, *texts: str) -> str | None:
    return lexicon().rosters[roster].kind_called(*texts)


@dataclass(frozen=True, eq=False, slots=True)
class Heading:
    """What the records of one table share.

    Attributes
    ----------
    roster
        Roster kind.
    columns
        Field name → column letter, for every field that the table has a column for.
    everywhere
        Whether a mapping says that it covers all communities, also those that no row of it is about.
    is_in_doubt
        Whether it may be a roster of another kind, or a column that is not understood may hold what verdicts rest on.
    period
        Last day of the month, or other period, of which its sheet or title says that it tells.
    names_nobody
        Whether its rows say that there is none of whom they would be, and only where: of what lies there they tell that it is there.
    lists_some
        Whether by its name it lists only some of its kind, so that there are others: 老旧小区清单.
    street
        The street or town that its title, sheet, file or folder names; None where none of them does.
    positions
        Field name → position in the tuples of each record.
    makes
        Kind of the nodes that its rows are; None where they only tie others together.
    tells_kinds
        Whether each row tells by itself of which kind it is.
    """

    roster: str
    file: str
    sheet: str | None
    columns: Mapping[str, str]
    everywhere: bool = False
    is_in_doubt: bool = False
    period: str | None = None
    names_nobody: bool = False
    street: str | None = None
    lists_some: bool = False
    positions: Mapping[str, int] = field(init=False)
    makes: str | None = field(init=False)
    tells_kinds: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "positions", {name: number for number, name in enumerate(self.columns)})
        roster = lexicon().rosters[self.roster]
        object.__setattr__(self, "makes", None if self.names_nobody else roster.makes)
        object.__setattr__(
            self,
            "tells_kinds",
            not self.names_nobody and bool(roster.kinds) and (roster.by_name or "kind" in self.columns),
        )


@dataclass(eq=False, slots=True)
class Record:
    """One row of a roster.

    Attributes
    ----------
    row, column
        Where it stands; the column only where a record is not a whole row.
    place
        Spelling of the community that a section row, sheet, title or file name gives; None where a
        column does, or nothing.
    values
        As each field's type reads its cell: list of names for references, ISO date, integer, boolean …;
        None where the cell is blank or unusable.
    raws
        The cells' texts as written, redacted; empty where they named a person, or are no value.
    elsewhere
        Fields whose cell does not stand in the record's row and the field's column: a cell that means
        as above, a table turned on its side.
    same_as
        Row of an earlier record of the table that is the same in every cell.
    left_open
        Fields of which its cell does not say whether there is what they ask for: it could not be read, or was not filled in.
    as_of
        The day it tells of, where its import was told.
    ended
        Last day it held, where a later roster no longer says so.
    tied_until
        Last day on which what it ties held: that day, unless a later sheet only tells anew what was done.
    import_id
        The import it came in with.
    told_on
        The first day that the same table tells of, in this version of its file or in those before; None where one tells of none.
    is_new
        Whether rosters of an earlier day told of all of its kind and community; like all from ``as_of`` on set by
        :mod:`graphcore.roster.imports.history`.
    """

    heading: Heading
    row: int
    column: str | None
    place: str | None
    values: tuple[Value, ...]
    raws: tuple[str, ...]
    elsewhere: Mapping[str, Place]
    same_as: int | None = None
    left_open: tuple[str, ...] = ()
    as_of: str | None = None
    ended: str | None = None
    tied_until: str | None = None
    import_id: int = 0
    told_on: str | None = None
    is_new: bool = False

    @property
    def roster(self) -> str:
        """Roster kind."""
        return self.heading.roster

    @property
    def kind(self) -> str | None:
        """Kind of the node that the row is; None where it only ties others together."""
        if not self.heading.tells_kinds:
            return self.heading.makes
        by_name = lexicon().rosters[self.heading.roster].by_name
        told = [self.raw(field) for field in ("kind", "name")[: 1 + by_name] if self.value(field) is not None]
        around = (self.heading.sheet or "", self.heading.file) if by_name else ()
        return _kind_called(self.heading.roster, *told, *around)

    @property
    def fields(self) -> Mapping[str, str]:
        """The fields that its table has a column for, with the column's letter."""
        return self.heading.columns

    @property
    def source(self) -> Source:
        """File, sheet and row; the column too where a record is not a whole row."""
        return Source(self.heading.file, self.heading.sheet, self.row, self.column)

    def value(self, field: str) -> Value:
        """What the cell of a field says; None where it says nothing."""
        position = self.heading.positions.get(field)
        return None if position is None else self.values[position]

    def raw(self, field: str) -> str:
        """The text of a field's cell as written."""
        position = self.heading.positions.get(field)
        return "" if position is None else self.raws[position]

    def said(self) -> Iterator[tuple[str, Value, str]]:
        """Field, value and text of every cell that says something."""
        for name, value, raw in zip(self.heading.columns, self.values, self.raws, strict=True):
            if value is not None:
                yield name, value, raw

    def at(self, field: str | None) -> Source:
        """The cell of a field; the row where there is none."""
        row, column = self.cell(field)
        return Source(self.heading.file, self.heading.sheet, row, column)

    def problem(self, field: str | None, code: str, **details: str) -> Problem:
        """What is wrong with the cell of a field, or with the row where there is none."""
        return Problem(self.at(field), code, {**details, IMPORT: str(self.import_id)})

    def cell(self, field: str | None) -> tuple[int, str | None]:
        """Row and column letter of a field's cell; those of the row where there is none, or nothing in it, be it that it stands in another row."""
        position = self.heading.positions.get(field or "")
        if field is None or position is None:
            return self.row, self.column
        if self.values[position] is None and field not in self.left_open and field not in self.elsewhere:
            return self.row, self.column
        return self.elsewhere.get(field) or (self.row, self.heading.columns[field])

    def names(self, field: str) -> tuple[str, ...]:
        """The names a reference cell holds."""
        return names_in(self.value(field))


def names_in(value: Value) -> tuple[str, ...]:
    """The names that the cell of a reference says."""
    return tuple(map(str, value)) if isinstance(value, list) else (str(value),) if value is not None else ()


def lasting_first(records: Iterable[Record]) -> tuple[Record, ...]:
    """Records that hold, then those that ended, the latest first; each by place."""
    by_place = sorted(records, key=lambda record: record.source.order)
    return tuple(sorted(by_place, key=lambda record: record.ended or NO_END, reverse=True))


def tying_first(records: Sequence[Record]) -> Sequence[Record]:
    """Records of which the first hold, with those first whose ties hold; each by place."""
    if all(record.tied_until == record.ended for record in records):
        return records
    by_place = sorted(records, key=lambda record: record.source.order)
    return sorted(by_place, key=lambda record: record.tied_until or NO_END, reverse=True)


def lasting(records: Sequence[Record]) -> Sequence[Record]:
    """The records that hold; where none does, those that ended last."""
    if len(records) < 2:
        return records
    last = max(record.ended or NO_END for record in records)
    return [record for record in records if (record.ended or NO_END) == last]
