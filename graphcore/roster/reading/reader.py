"""Who reads files, each twice where the others help to understand it."""

from __future__ import annotations

from typing import NamedTuple

from graphcore.roster.files.taking_in import RosterFile, take_in
from graphcore.roster.reading.manner import Manner
from graphcore.roster.reading.one_file import FirstRead, read_first, read_roster
from graphcore.roster.records.readings import Reading


class Read(NamedTuple):
    """A file that was read.

    Attributes
    ----------
    sha256
        Of its bytes; empty where there was no getting at them.
    content
        The reading as text for the store; empty while it is in doubt, so that the file is to be read again.
    """

    sha256: str
    reading: Reading
    content: str


class Reader:
    """Reads files one after the other, and keeps the cells of those in doubt until they are read again."""

    def __init__(self) -> None:
        self._in_doubt: dict[str, FirstRead] = {}

    def first(self, file: RosterFile, manner: Manner) -> Read:
        """Read a file, knowing nothing of others yet."""
        first = read_first(take_in(file, manner.limits), manner)
        if first.sheets is None:
            return _settled(first)
        self._in_doubt[file.name] = first
        return Read(first.taken.sha256, first.reading, "")

    def again(self, file: RosterFile, manner: Manner) -> Read:
        """Read it anew, in a manner that knows what all others list."""
        first = self._in_doubt.pop(file.name, None)
        taken = take_in(file, manner.limits) if first is None else first.taken
        return _settled(FirstRead(taken, read_roster(taken, manner, first and first.sheets), None))


def _settled(read: FirstRead) -> Read:
    return Read(read.taken.sha256, read.reading, read.reading.to_json())
