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
from itertools import groupby, zip_longest
from types import MappingProxyType
from typing import NamedTuple

from graphcore.language import Text
from graphcore.problems import IMPORT, Problem
from graphcore.roster.imports.endings import Endings
from graphcore.roster.imports.later_sheets import ended_by_later_files, told_anew
from graphcore.roster.imports.replaced import replaced_others
from graphcore.roster.imports.versions import Version, corrected, counting
from graphcore.roster.imports.versions_told import versions_told
from graphcore.roster.records.columns import Records
from graphcore.roster.records.readings import Reading
from graphcore.stores.store import StoredRoster
from graphcore.vocabulary import UNDERTAKINGS

_Days = Sequence[str | None] | None  # of each row of a table; None where all of them hold

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
    files = [counting(versions, readings) for versions in of_files]
    endings = Endings(files)
    tables: list[Records] = []
    problems: list[Problem] = []
    earlier: dict[tuple[str, int], Text] = {}
    said_by: defaultdict[str, list[Records]] = defaultdict(list)
    told_since = ended_by_later_files(
        (version.roster.name, version.day, version.reading.tables) for versions in files for version in versions
    )
    for versions in files:
        latest = next((version for version in reversed(versions) if version.reading.tables), None)
        first: Version | None = None
        for version, later in zip_longest(versions, versions[1:]):
            first = first or version
            if later is not None and later.reading is version.reading:  # says it all again
                continue
            anew = {table: days for table in version.reading.tables if (days := told_since.get(table))}
            said = [
                _spanning(table, version, endings.ended(table, version), anew.get(table)).beginning(
                    first.day, endings.new(table, first.day)
                )
                for table in version.reading.tables
            ]
            first = None
            tables += said
            if version.reading.returned is None:
                said_by[version.roster.name] += said
            import_id = str(version.import_id)
            tried_again = any(one.order > version.order for one in versions if one.is_since(version))
            held = [
                *_holding(version, said, latest, tried_again=tried_again),
                *(told_anew(anew) if version is latest else ()),
            ]
            problems += (one._replace(details={**one.details, IMPORT: import_id}) for one in held)
            if latest is not None and version.order < latest.order:
                earlier[version.label, version.import_id] = _earlier(version)
    read = (version.reading for versions in files for version in versions)
    problems += replaced_others((chain for versions in of_files for chain in corrected(versions, readings)), read)
    problems += versions_told(said_by)
    return History(tuple(tables), tuple(problems), earlier)


def _holding(
    version: Version, said: Sequence[Records], latest: Version | None, *, tried_again: bool
) -> Iterator[Problem]:
    """The problems of a version that still matter: not those of rows that ended, nor of what was said anew.

    Parameters
    ----------
    tried_again
        Whether a later one came since: of a file that could not be read, why it cannot now is told.
    """
    if not said:
        is_read_since = latest is not None and latest.is_since(version)
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


def _spanning(table: Records, version: Version, ended: _Days, anew: _Days) -> Records:
    """A table with the days of its rows; what was done was so, though a later sheet of the file tells of it anew.

    Parameters
    ----------
    ended, anew
        The last day of each row that a later day ended, and of each that a later sheet tells anew.
    """
    until = _earlier_of(ended, anew)
    tied_until = ended if table.heading.makes in UNDERTAKINGS else until
    return table.spanning(version.day, until, tied_until, version.import_id)


def _earlier_of(*days: _Days) -> _Days:
    """The earlier day of each row, of those that it ended on by one reason or another."""
    known = [each for each in days if each is not None]
    rows = (list(filter(None, row)) for row in zip(*known, strict=True))
    return [min(row, default=None) for row in rows] if known else None


def _earlier(version: Version) -> Text:
    """What is said of a problem of a version that is not the latest of its file."""
    if version.day is not None:
        return Text(
            f"（说的是截至 {version.day} 的那一份，不是最新的。）",
            f" (In the version as of {version.day}, not the latest.)",
        )
    number = version.import_id
    return Text(
        f"（说的是第 {number} 次导入的那一份，不是最新的。）",
        f" (In the version that came with import {number}, not the latest.)",
    )
