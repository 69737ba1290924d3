"""What the versions of the rosters still say: what was replaced, and what ended when.

Each version of a file tells of a day, the one its import was told; without one, of the latest day
that an earlier version of the file tells of, or of no day at all. Of versions that tell of the same
day the last counts: it corrects the others. Versions of different days stand beside each other. Within
its *scope* — roster kind and community — a day ends what was told of days before it, or of no day
before it was imported; what it says again is woven together with that and goes on, and what it is the first
to say began on it (:mod:`graphcore.roster.weaving.beginnings`). Sheets of several months in one file end what they say anew
(:mod:`graphcore.roster.imports.later_sheets`). Only files that
were read whole end or begin anything: what a part does not say may stand in the rest. Rejected rows that were
mended stand beside all others: they end nothing, and correct only rows of the same number.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby, zip_longest
from types import MappingProxyType
from typing import NamedTuple

from graphcore.language import Text
from graphcore.problems import IMPORT, Problem
from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.entity import Entity
from graphcore.roster.imports.later_sheets import ended_by_later_files, told_anew
from graphcore.roster.imports.replaced import Version, replaced_others
from graphcore.roster.imports.versions_told import versions_told
from graphcore.roster.records.columns import Records
from graphcore.roster.records.readings import Reading
from graphcore.roster.records.record import Record
from graphcore.roster.words.lexicon import lexicon
from graphcore.stores.store import StoredRoster
from graphcore.vocabulary import UNDERTAKINGS

_Scope = tuple[str, Entity | None]  # roster kind, community
_Days = Sequence[str | None] | None  # of each row of a table; None where all of them hold
_WHOLE_ALL_THE_SAME = ("hidden_sheet", "no_data_rows")
_MAY_BE_A_ROSTER = ("corrupt_file", "encrypted_file", "reading_broke_off", "too_large", "unreadable_file")

NOTHING_AT_HAND: Mapping[str, Reading] = MappingProxyType({})


class History(NamedTuple):
    """The tables of all versions that count, with the days of each row.

    Attributes
    ----------
    earlier
        File and import of the versions that are not the latest of their file → what is said of problems in them.
    """

    tables: tuple[Records, ...]
    problems: tuple[Problem, ...]
    earlier: Mapping[tuple[str, int], Text]


class _Version(NamedTuple):
    """One version of a file, with the day it tells of."""

    roster: StoredRoster
    reading: Reading
    day: str | None

    @property
    def tells_of_a_day(self) -> bool:
        """Whether it says how all of its scope stood on a day."""
        return self.day is not None and self.reading.returned is None

    @property
    def label(self) -> str:
        """Bare file name, as sources have it."""
        return self.roster.name.rpartition("/")[2]

    @property
    def order(self) -> tuple[str, int]:
        """Sort key: the later state last."""
        return (self.day or "", self.roster.import_id)


def is_whole(reading: Reading) -> bool:
    """Whether nothing of a file was left unread, so that what it does not say is not so."""
    return not any(
        problem.code == "undecodable_text" or (problem.severity == "file" and problem.code not in _WHOLE_ALL_THE_SAME)
        for problem in reading.problems
    )


def history(rosters: Iterable[StoredRoster], at_hand: Mapping[str, Reading] = NOTHING_AT_HAND) -> History:
    """Decide for all versions together which records hold, and until when the others did.

    Parameters
    ----------
    at_hand
        Content of a roster → its reading, where it has just been read.
    """
    in_order = sorted(rosters, key=lambda roster: (roster.name, roster.import_id))
    contents = {roster.content for roster in in_order}
    readings = {content: at_hand.get(content) or Reading.from_json(content) for content in contents}
    of_files = [list(versions) for _, versions in groupby(in_order, lambda roster: roster.name)]
    files = [_counting(versions, readings) for versions in of_files]
    spans = _Spans(files)
    tables: list[Records] = []
    problems: list[Problem] = []
    earlier: dict[tuple[str, int], Text] = {}
    said_by: defaultdict[str, list[Records]] = defaultdict(list)
    told_since = ended_by_later_files(
        (version.roster.name, version.day, version.reading.tables) for versions in files for version in versions
    )
    for versions in files:
        latest = next((version for version in reversed(versions) if version.reading.tables), None)
        first: _Version | None = None
        for version, later in zip_longest(versions, versions[1:]):
            first = first or version
            if later is not None and later.reading is version.reading:  # says it all again
                continue
            anew = {table: days for table in version.reading.tables if (days := told_since.get(table))}
            said = [
                _spanning(table, version, spans.ended(table, version), anew.get(table)).beginning(
                    first.day, spans.new(table, first.day)
                )
                for table in version.reading.tables
            ]
            first = None
            tables += said
            if version.reading.returned is None:
                said_by[version.roster.name] += said
            import_id = str(version.roster.import_id)
            tried_again = any(one.order > version.order for one in versions if _is_since(one, version))
            held = [
                *_holding(version, said, latest, tried_again=tried_again),
                *(told_anew(anew) if version is latest else ()),
            ]
            problems += (one._replace(details={**one.details, IMPORT: import_id}) for one in held)
            if latest is not None and version.order < latest.order:
                earlier[version.label, version.roster.import_id] = _earlier(version)
    read = (version.reading for versions in files for version in versions)
    problems += replaced_others((chain for versions in of_files for chain in _corrected(versions, readings)), read)
    problems += versions_told(said_by)
    return History(tuple(tables), tuple(problems), earlier)


def days_of(versions: Iterable[StoredRoster]) -> list[str | None]:
    """The day that each version of one file tells of; versions in order of import."""
    days: list[str | None] = []
    for version in versions:
        days.append(version.as_of or max((day for day in days if day), default=None))
    return days


def _counting(rosters: Sequence[StoredRoster], readings: dict[str, Reading]) -> list[_Version]:
    """The versions of one file in their order, without those that a later one of the same day corrects."""
    versions: list[_Version] = []
    for roster, day in zip(rosters, days_of(rosters), strict=True):
        version = _Version(roster, readings[roster.content], day)
        if version.reading.tables:  # a file that could not be read corrects nothing
            versions = [
                earlier
                for earlier in versions
                if (earlier.day, earlier.reading.returned) != (day, version.reading.returned)
            ]
        versions.append(version)
    return sorted(versions, key=lambda version: version.order)


def _corrected(rosters: Sequence[StoredRoster], readings: Mapping[str, Reading]) -> Iterator[list[Version]]:
    """The versions of one file that tell of the same day, each correcting the one before."""
    if len(rosters) < 2:
        return
    chains: dict[str | None, list[Version]] = {}
    for roster, day in zip(rosters, days_of(rosters), strict=True):
        reading = readings[roster.content]
        if reading.tables and reading.returned is None:
            label = roster.name.rpartition("/")[2]
            chains.setdefault(day, []).append(Version(label, roster.import_id, reading))
    yield from chains.values()


def _is_since(one: _Version, version: _Version) -> bool:
    """Whether a version came with a later import than another."""
    return one.roster.import_id > version.roster.import_id


def _holding(
    version: _Version, said: Sequence[Records], latest: _Version | None, *, tried_again: bool
) -> Iterator[Problem]:
    """The problems of a version that still matter: not those of rows that ended, nor of what was said anew.

    Parameters
    ----------
    tried_again
        Whether a later one came since: of a file that could not be read, why it cannot now is told.
    """
    if not said:
        is_read_since = latest is not None and _is_since(latest, version)
        yield from () if is_read_since or tried_again else version.reading.problems
        return
    told = {problem.source._replace(column=None) for problem in version.reading.problems}
    placed = [
        (row, day)
        for table in (said if told else ())
        for row, day in zip(table.sources, table.days, strict=True)
        if row in told
    ]
    holds = {row for row, day in placed if day is None}
    ended = {row for row, _ in placed} - holds
    any_holds = any(None in table.days for table in said)
    for problem in version.reading.problems if any_holds else ():
        row = problem.source._replace(column=None)
        if row in holds or (version is latest and row not in ended):
            yield problem


def _spanning(table: Records, version: _Version, ended: _Days, anew: _Days) -> Records:
    """A table with the days of its rows; what was done was so, though a later sheet of the file tells of it anew.

    Parameters
    ----------
    ended, anew
        The last day of each row that a later day ended, and of each that a later sheet tells anew.
    """
    until = _earlier_of(ended, anew)
    tied_until = ended if table.heading.makes in UNDERTAKINGS else until
    return table.spanning(version.day, until, tied_until, version.roster.import_id)


def _earlier_of(*days: _Days) -> _Days:
    """The earlier day of each row, of those that it ended on by one reason or another."""
    known = [each for each in days if each is not None]
    rows = (list(filter(None, row)) for row in zip(*known, strict=True))
    return [min(row, default=None) for row in rows] if known else None


def _earlier(version: _Version) -> Text:
    """What is said of a problem of a version that is not the latest of its file."""
    if version.day is not None:
        return Text(
            f"（说的是截至 {version.day} 的那一份，不是最新的。）",
            f" (In the version as of {version.day}, not the latest.)",
        )
    number = version.roster.import_id
    return Text(
        f"（说的是第 {number} 次导入的那一份，不是最新的。）",
        f" (In the version that came with import {number}, not the latest.)",
    )


class _Spans:
    """Which days end what was told before them."""

    def __init__(self, files: Sequence[Sequence[_Version]]) -> None:
        dated = [version for versions in files for version in versions if version.tells_of_a_day]
        # Only a day ends anything; without one nobody asks for communities.
        tables = [table for versions in files for version in versions for table in version.reading.tables if dated]
        self._rows = {table: list(table) for table in dict.fromkeys(tables)}
        self._communities = Communities([record for table in tables for record in self._rows[table]])
        self._told: dict[str, dict[_Scope, int]] = {}  # day → scope → last import that told of it
        for version in dated:
            told = self._told.setdefault(version.day or "", {})
            for scope in self._scope_of(version):
                told[scope] = max(told.get(scope, 0), version.roster.import_id)
        for versions in files:
            for version in versions:
                if version.tells_of_a_day and not is_whole(version.reading):
                    self._withhold(self._told[version.day or ""], version, versions)

    def ended(self, table: Records, version: _Version) -> list[str | None] | None:
        """The last day of each row that ended; None where all hold."""
        days = [self._ended(record, version) for record in self._rows.get(table, ())]
        return days if any(days) else None

    def _ended(self, record: Record, version: _Version) -> str | None:
        """The last day on which a record held: the one before the first later day that took its scope."""
        days = [day for day, told in self._told.items() if self._ends(day, told, record, version)]
        return (date.fromisoformat(min(days)) - timedelta(days=1)).isoformat() if days else None

    def new(self, table: Records, told_on: str | None) -> list[bool] | None:
        """Which rows, first told on a day, are of scopes that an earlier day told of, all of them; None where none is."""
        earlier = [told for day, told in self._told.items() if told_on is not None and day < told_on]
        new = [any(self._told_by(told, record) for told in earlier) for record in self._rows[table]] if earlier else []
        return new if any(new) else None

    def _withhold(self, told: dict[_Scope, int], part: _Version, versions: Sequence[_Version]) -> None:
        """Take out of a day what the unread part of a file may say: all that any version of it ever spoke of."""
        spoken = {scope for version in versions for scope in self._scope_of(version)}
        if not spoken and any(problem.code in _MAY_BE_A_ROSTER for problem in part.reading.problems):
            is_new = part.order == min(version.order for version in versions)
            spoken = set(told) if is_new else spoken  # one never met may be any of the others under a new name
        for scope in spoken:
            told.pop(scope, None)

    def _ends(self, day: str, told: dict[_Scope, int], record: Record, version: _Version) -> bool:
        import_id = self._told_by(told, record)
        return bool(import_id) and (day > version.day if version.day else import_id > version.roster.import_id)

    def _told_by(self, told: Mapping[_Scope, int], record: Record) -> int:
        """The last import by which a day told of all of a record's scopes; none is 0."""
        scopes = self._scopes(record) if told else ()
        import_id = min((told.get(scope, 0) for scope in scopes), default=0)
        if "community" not in lexicon().rosters[record.roster].fields:  # is told of everywhere at once
            import_id = max(import_id, told.get((record.roster, None), 0))
        return import_id

    def _scope_of(self, version: _Version) -> set[_Scope]:
        return {
            scope for table in version.reading.tables for record in self._rows[table] for scope in self._scopes(record)
        }

    def _scopes(self, record: Record) -> list[_Scope]:
        return [(record.roster, community) for community in self._communities.all_of(record) or (None,)]
