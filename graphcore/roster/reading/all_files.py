"""Read the files of an import, and those again that the others help to understand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from graphcore.roster.cells.profiles import spread
from graphcore.roster.files.taking_in import RosterFile
from graphcore.roster.reading.manner import Manner
from graphcore.roster.reading.reader import Read
from graphcore.roster.reading.readers import A_PROCESS, Files, readers_for, size_of
from graphcore.roster.records.columns import Said
from graphcore.roster.records.readings import Reading
from graphcore.roster.tables.known_names import KnownNames


def read_all(
    files: Sequence[RosterFile],
    others: Iterable[Reading],
    manner: Manner,
    report: Callable[[str, int], object],
    a_process: int = A_PROCESS,
) -> tuple[dict[str, Read], Manner]:
    """Read files, and those a second time that may have tables in doubt.

    Parameters
    ----------
    others
        Rosters of the same import that have been read before.
    report
        Called with the name of a file that is being read, and how many have been.
    a_process
        Bytes of files that are worth a process of their own.

    Returns
    -------
    dict, Manner
        The files by name, and the manner of the second reading, with what all have made known.
    """
    largest_first = sorted(files, key=size_of, reverse=True)
    read: dict[str, Read] = {}

    def as_they_come(files_read: Files) -> Iterator[Reading]:
        waited_for = dict.fromkeys(file.name for file in largest_first)
        report(next(iter(waited_for), ""), 0)
        for file, first in files_read:
            read[file.name] = first
            del waited_for[file.name]
            report(next(iter(waited_for), ""), len(read))
            yield first.reading

    with readers_for(files, a_process) as readers:
        known = KnownNames(chain(others, as_they_come(readers.first(largest_first, manner))))
        manner = manner._replace(known=known)
        in_doubt = [
            file
            for file in largest_first
            if not read[file.name].content or _is_misunderstood(read[file.name].reading, known)
        ]
        read |= {file.name: again for file, again in readers.again(in_doubt, manner)}
    return read, manner


def _is_misunderstood(reading: Reading, known: KnownNames) -> bool:
    return any(
        known.misunderstood(_some(table.field(name)), kind, (heading.file, heading.sheet, heading.roster))
        for table in reading.tables
        for heading, kind in [(table.heading, table.first.kind)]
        if kind is not None
        for name in ("name", "number")
        if name in heading.columns
    )


def _some(said: Said) -> list[str]:
    """What some rows say in a field, from top to bottom."""
    return [*map(str, said._replace(of=said.of[spread(range(len(said.of)))]).each()[1])]
