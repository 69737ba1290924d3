"""What the versions of the rosters still say: what was replaced, and what ended when.

Without a day a later version of a file replaces what the earlier one said. With a day an import says
how things stood then: within its *scope* — roster kind and community — what earlier imports said ended
the day before; what it says again is woven together with it and goes on. Only a file that was read
whole ends anything: what a part does not say may stand in the rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from graphcore.problems import Problem
from graphcore.roster.communities import Communities
from graphcore.roster.entities import Entity
from graphcore.roster.lexicon import lexicon
from graphcore.roster.records import Reading, Record, lasting_first
from graphcore.stores.store import StoredRoster

_Scope = tuple[str, Entity | None]  # roster kind, community
_WHOLE_ALL_THE_SAME = ("hidden_sheet", "no_data_rows")


class History(NamedTuple):
    """The records of all versions that count, each with its days, those that still hold first."""

    records: tuple[Record, ...]
    problems: tuple[Problem, ...]


class _Version(NamedTuple):
    roster: StoredRoster
    reading: Reading

    @property
    def is_whole(self) -> bool:
        """Whether nothing of the file was left unread."""
        return not any(
            problem.code == "undecodable_text"
            or (problem.severity == "file" and problem.code not in _WHOLE_ALL_THE_SAME)
            for problem in self.reading.problems
        )


def history(rosters: Iterable[StoredRoster]) -> History:
    """Decide for all versions together which records hold, and until when the others did."""
    rosters = sorted(rosters, key=lambda roster: (roster.name, roster.import_id))
    readings = {content: Reading.from_json(content) for content in {roster.content for roster in rosters}}
    versions = [_Version(roster, readings[roster.content]) for roster in rosters]
    counting = [version for version in versions if not _replaced(version, versions)]
    spans = _Spans(versions)
    records: list[Record] = []
    problems: list[Problem] = []
    for version in counting:
        said = [
            record._replace(as_of=version.roster.as_of, ended=spans.ended(record, version.roster))
            for record in version.reading.records
        ]
        records += said
        problems += _holding(version, said, is_latest=version is _latest(version.roster.name, counting))
    return History(lasting_first(records), tuple(problems))


def _replaced(version: _Version, versions: Sequence[_Version]) -> bool:
    """Whether a later version of the file says instead what it said.

    A file that could not be read replaces nothing, and is itself forgotten once it can.
    """
    name, import_id, _, _, _, _ = version.roster
    return any(
        later.roster.name == name
        and later.roster.import_id > import_id
        and later.reading.records
        and (later.roster.as_of is None or not version.reading.records)
        for later in versions
    )


def _latest(name: str, versions: Sequence[_Version]) -> _Version | None:
    """The newest version of a file that says anything."""
    return next(
        (version for version in reversed(versions) if version.roster.name == name and version.reading.records), None
    )


def _holding(version: _Version, said: Sequence[Record], *, is_latest: bool) -> Iterator[Problem]:
    """The problems of a version that still matter: not those of rows that ended, nor of what was said anew."""
    holds = {record.source for record in said if record.ended is None}
    ended = {record.source for record in said} - holds
    if said and not holds:
        return
    for problem in version.reading.problems:
        row = problem.source._replace(column=None)
        if row in holds or ((is_latest or not said) and row not in ended):
            yield problem


class _Spans:
    """Which dated imports end what was said before them."""

    def __init__(self, versions: Sequence[_Version]) -> None:
        dated = [version for version in versions if version.roster.as_of is not None]
        # Only dated imports end anything; without one nobody asks for communities.
        told = (record for version in versions for record in version.reading.records) if dated else ()
        self._communities = Communities(list(told))
        self._scopes: dict[tuple[str, int], set[_Scope]] = {}
        for version in dated:
            imported = (version.roster.as_of or "", version.roster.import_id)
            self._scopes.setdefault(imported, set()).update(self._scope_of(version) if version.is_whole else ())
        for version in dated:
            if not version.is_whole:
                imported = (version.roster.as_of or "", version.roster.import_id)
                for other in versions:
                    if other.roster.name == version.roster.name:
                        self._scopes[imported] -= self._scope_of(other)

    def ended(self, record: Record, roster: StoredRoster) -> str | None:
        """The last day on which a record held: the one before the first import that took its scope."""
        days = [
            as_of
            for (as_of, import_id), scopes in self._scopes.items()
            if _follows(as_of, import_id, roster) and self._covers(scopes, record)
        ]
        return (date.fromisoformat(min(days)) - timedelta(days=1)).isoformat() if days else None

    def _scope_of(self, version: _Version) -> set[_Scope]:
        return {(record.roster, self._communities.of(record)) for record in version.reading.records}

    def _covers(self, scopes: set[_Scope], record: Record) -> bool:
        if (record.roster, self._communities.of(record)) in scopes:
            return True
        is_everywhere = "community" not in lexicon().rosters[record.roster].fields
        return is_everywhere and (record.roster, None) in scopes


def _follows(as_of: str, import_id: int, roster: StoredRoster) -> bool:
    """Whether a dated import tells of a later state than a roster does."""
    if roster.as_of is None:
        return import_id > roster.import_id
    return (as_of, import_id) > (roster.as_of, roster.import_id)
