"""The versions of a file: which of them count, and of which day each tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graphcore.roster.records.readings import Reading
from graphcore.stores.store import StoredRoster

_WHOLE_ALL_THE_SAME = ("hidden_sheet", "no_data_rows")


class Version(NamedTuple):
    """One version of a file, with the day it tells of."""

    roster: StoredRoster
    reading: Reading
    day: str | None

    @property
    def tells_of_a_day(self) -> bool:
        """Whether it says how all of its scope stood on a day."""
        return self.day is not None and self.reading.returned is None

    @property
    def import_id(self) -> int:
        """The import that it came with."""
        return self.roster.import_id

    @property
    def label(self) -> str:
        """Bare file name, as sources have it."""
        return self.roster.name.rpartition("/")[2]

    @property
    def order(self) -> tuple[str, int]:
        """Sort key: the later state last."""
        return (self.day or "", self.import_id)

    def is_since(self, other: Version) -> bool:
        """Whether it came with a later import than another."""
        return self.import_id > other.import_id


def is_whole(reading: Reading) -> bool:
    """Whether nothing of a file was left unread, so that what it does not say is not so."""
    return not any(
        problem.code == "undecodable_text" or (problem.severity == "file" and problem.code not in _WHOLE_ALL_THE_SAME)
        for problem in reading.problems
    )


def days_of(versions: Iterable[StoredRoster]) -> list[str | None]:
    """The day that each version of one file tells of; versions in order of import."""
    days: list[str | None] = []
    for version in versions:
        days.append(version.as_of or max((day for day in days if day), default=None))
    return days


def counting(rosters: Sequence[StoredRoster], readings: Mapping[str, Reading]) -> list[Version]:
    """The versions of one file in their order, without those that a later one of the same day corrects."""
    versions: list[Version] = []
    for roster, day in zip(rosters, days_of(rosters), strict=True):
        version = Version(roster, readings[roster.content], day)
        if version.reading.tables:  # a file that could not be read corrects nothing
            versions = [
                earlier
                for earlier in versions
                if (earlier.day, earlier.reading.returned) != (day, version.reading.returned)
            ]
        versions.append(version)
    return sorted(versions, key=lambda version: version.order)


def corrected(rosters: Sequence[StoredRoster], readings: Mapping[str, Reading]) -> Iterator[list[Version]]:
    """The versions of one file that tell of the same day, each correcting the one before."""
    if len(rosters) < 2:
        return
    chains: dict[str | None, list[Version]] = {}
    for roster, day in zip(rosters, days_of(rosters), strict=True):
        version = Version(roster, readings[roster.content], day)
        if version.reading.tables and version.reading.returned is None:
            chains.setdefault(day, []).append(version)
    yield from chains.values()
