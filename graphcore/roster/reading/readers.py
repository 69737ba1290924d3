"""Who reads the files of an import: this process where they are small, else some of their own, as many as there are cores."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from queue import SimpleQueue

from graphcore.roster.files.taking_in import RosterFile
from graphcore.roster.reading.apart import ReaderApart
from graphcore.roster.reading.manner import Manner
from graphcore.roster.reading.reader import Read, Reader

A_PROCESS = 2**20
"""Bytes of files that are worth a process: to read them takes about as long as to start it."""

_MUCH = 8  # times as many are worth one that is waited for: the memory they take goes back
_MOST = 4  # processes

Files = Iterator[tuple[RosterFile, Read]]
"""Files as they have been read, in whatever order."""


class _Here:
    """One reader, in this process."""

    def __init__(self) -> None:
        self._reader = Reader()

    def first(self, files: Iterable[RosterFile], manner: Manner) -> Files:
        """Read files, knowing nothing of others yet."""
        return ((file, self._reader.first(file, manner)) for file in files)

    def again(self, files: Iterable[RosterFile], manner: Manner) -> Files:
        """Read them anew, in a manner that knows what all others list."""
        return ((file, self._reader.again(file, manner)) for file in files)


class _Apart:
    """Several, each in a process of its own; whoever is free takes the next file."""

    def __init__(self, many: int) -> None:
        self._readers = [ReaderApart() for _ in range(many)]
        self._free: SimpleQueue[ReaderApart] = SimpleQueue()
        self._reader_of: dict[str, ReaderApart] = {}
        self._threads = ThreadPoolExecutor(many)  # each waits for one of them
        for reader in self._readers:
            self._free.put(reader)

    def first(self, files: Iterable[RosterFile], manner: Manner) -> Files:
        """Read files, knowing nothing of others yet."""
        tasks = [self._threads.submit(self._first, file, manner) for file in files]
        return (task.result() for task in as_completed(tasks))

    def again(self, files: Iterable[RosterFile], manner: Manner) -> Files:
        """Read them anew, each by who read it first and may have kept its cells."""
        shares: defaultdict[ReaderApart, list[RosterFile]] = defaultdict(list)
        for file in files:
            shares[self._reader_of[file.name]].append(file)
        tasks = [self._threads.submit(_again, reader, share, manner) for reader, share in shares.items()]
        return (read for task in as_completed(tasks) for read in task.result())

    def end(self) -> None:
        """End them all, whatever they are doing."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for reader in self._readers:
            reader.end()
        self._threads.shutdown()
        for reader in self._readers:  # those that were just about to start
            reader.end()

    def _first(self, file: RosterFile, manner: Manner) -> tuple[RosterFile, Read]:
        reader = self._reader_of[file.name] = self._free.get()
        try:
            return file, reader.first(file, manner)
        finally:
            self._free.put(reader)


def _again(reader: ReaderApart, files: Sequence[RosterFile], manner: Manner) -> list[tuple[RosterFile, Read]]:
    return [(file, reader.again(file, manner)) for file in files]


def how_many(sizes: Sequence[int], a_process: int, cores: int) -> int:
    """How many processes files of some sizes are worth; none where this one reads them as soon.

    Examples
    --------
    >>> how_many([500_000, 20_000], 1_000_000, cores=8), how_many([9_000_000], 1_000_000, cores=8)
    (0, 1)
    >>> how_many([3_000_000, 1_500_000, 700_000], 1_000_000, cores=8)
    3
    """
    rest = sum(sizes) - max(sizes, default=0)  # beside the largest, which takes one reader at least its time
    many = min(1 + rest // a_process, _MOST, cores)
    return many if many > 1 or sum(sizes) >= _MUCH * a_process else 0


@contextmanager
def readers_for(files: Iterable[RosterFile], a_process: int = A_PROCESS) -> Iterator[_Here | _Apart]:
    """Those for some files; processes of their own live as long as the context.

    Parameters
    ----------
    a_process
        Bytes that are worth a process.
    """
    many = how_many([*map(size_of, files)], a_process, _cores())
    if not many:
        yield _Here()
        return
    readers = _Apart(many)
    try:
        yield readers
    finally:
        readers.end()


def size_of(file: RosterFile) -> int:
    """Bytes of a file."""
    try:
        return file.path.stat().st_size
    except OSError:  # said by whoever reads it
        return 0


def _cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
