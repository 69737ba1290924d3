"""Records: what the rows of a roster say, typed, with the cell each value comes from.

A record is all that is kept of a row: no person's name, phone or ID number, and nothing of a column
that was not recognised. The store keeps the records of every roster, so that a later import can be
put together with earlier ones.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.account import SheetAccount
from graphcore.roster.lexicon import lexicon
from graphcore.vocabulary import Value


class Said(NamedTuple):
    """What one cell says.

    Attributes
    ----------
    row, column
        Where it stands in the sheet.
    raw
        Its text as written, redacted; empty where it named a person.
    value
        As the field's type reads it: list of names for references, ISO date, integer, boolean …
    """

    row: int
    column: str
    raw: str
    value: Value


class Record(NamedTuple):
    """One row of a roster.

    Attributes
    ----------
    roster
        Roster kind.
    source
        File, sheet and row; the column too where a record is not a whole row.
    place
        Spelling of the community that a section row, sheet, title or file name gives; None where a
        column does, or nothing.
    said
        Field name → what the cell says; absent where it is blank or unusable.
    fields
        Names of the fields that its table has a column for.
    same_as
        Number of an earlier record of the table that is the same in every cell.
    as_of
        The day it tells of, where its import was told.
    ended
        Last day it held, where a later roster no longer says so.
    import_id
        The import it came in with; like ``as_of`` and ``ended`` set by :mod:`graphcore.roster.history`.
    """

    roster: str
    source: Source
    place: str | None
    said: dict[str, Said]
    fields: frozenset[str]
    same_as: int | None = None
    as_of: str | None = None
    ended: str | None = None
    import_id: int = 0

    @property
    def kind(self) -> str | None:
        """Kind of the node that the row is; None where it only ties others together."""
        roster = lexicon().rosters[self.roster]
        if not roster.kinds:
            return roster.makes
        told = [self.said[field].raw for field in ("kind", "name") if field in self.said]
        return roster.kind_called(*told, self.source.sheet or "", self.source.file)

    def at(self, field: str | None = None) -> Source:
        """The cell of a field; the row where there is none."""
        said = self.said.get(field) if field else None
        return self.source._replace(row=said.row, column=said.column) if said else self.source

    def names(self, field: str) -> tuple[str, ...]:
        """The names a reference cell holds."""
        value = self.said[field].value if field in self.said else None
        return tuple(map(str, value)) if isinstance(value, list) else (str(value),) if value is not None else ()


_NO_END = "9999"


def lasting_first(records: Iterable[Record]) -> tuple[Record, ...]:
    """Records that hold, then those that ended, the latest first; each by place."""
    by_place = sorted(records, key=lambda record: record.source.order)
    return tuple(sorted(by_place, key=lambda record: record.ended or _NO_END, reverse=True))


def lasting(records: Sequence[Record]) -> list[Record]:
    """The records that hold; where none does, those that ended last."""
    last = max((record.ended or _NO_END for record in records), default=_NO_END)
    return [record for record in records if (record.ended or _NO_END) == last]


class Reading(NamedTuple):
    """One roster file as read, apart from all others.

    Attributes
    ----------
    accounts
        Row accounting of each table, before its records are put together with others.
    """

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]
    accounts: tuple[SheetAccount, ...]

    def to_json(self) -> str:
        """Text for the store."""
        fields = sorted({record.fields for record in self.records}, key=sorted)
        table = {names: number for number, names in enumerate(fields)}
        return json.dumps(
            {
                "fields": [sorted(names) for names in fields],
                "records": [
                    [
                        r.roster,
                        list(r.source),
                        r.place,
                        table[r.fields],
                        r.same_as,
                        {k: list(v) for k, v in r.said.items()},
                    ]
                    for r in self.records
                ],
                "problems": [[list(p.source), p.code, dict(p.details)] for p in self.problems],
                "accounts": [[*a[:4], dict(a.set_aside), a.reported] for a in self.accounts],
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )

    @classmethod
    def from_json(cls, text: str) -> Reading:
        """The inverse of :meth:`to_json`."""
        data: dict[str, Any] = json.loads(text)
        fields = [frozenset(names) for names in data["fields"]]
        records = tuple(
            Record(roster, Source(*source), place, {k: Said(*v) for k, v in said.items()}, fields[number], same)
            for roster, source, place, number, same, said in data["records"]
        )
        problems = tuple(Problem(Source(*place), code, details) for place, code, details in data["problems"])
        return cls(records, problems, tuple(SheetAccount(*account) for account in data["accounts"]))
