"""A reader in a process of its own: another core works there, and what it needed to read goes back to the system when it ends.

Both ends of its pipes are here. The process is started as a program and not forked, for threads of libraries may hold
locks, nor by :mod:`multiprocessing`, which would run the script of whoever uses the library once more.
"""

from __future__ import annotations

import copyreg
import gc
import os
import pickle
import subprocess
import sys
import traceback
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from types import MappingProxyType
from typing import IO

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.files.own_process import alone, command, environment
from graphcore.roster.files.taking_in import RosterFile
from graphcore.roster.reading.manner import USUAL, Manner
from graphcore.roster.reading.reader import Read, Reader
from graphcore.roster.records.readings import Reading


class ReaderApart:
    """A reader like :class:`~graphcore.roster.reading.reader.Reader`, whose process starts with its first file.

    One that dies, for want of memory or whatever a file does to the libraries that open it, costs that file only: the
    next is given to another process.

    Attributes
    ----------
    process
        While there is one.
    """

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self._told: Manner | None = None

    def first(self, file: RosterFile, manner: Manner) -> Read:
        """Read a file, knowing nothing of others yet."""
        return self._asked("first", file, manner)

    def again(self, file: RosterFile, manner: Manner) -> Read:
        """Read it anew, in a manner that knows what all others list."""
        return self._asked("again", file, manner)

    def end(self) -> None:
        """End the process, whatever it is doing."""
        process, self.process, self._told = self.process, None, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):  # what was not yet sent
                    pipe.close()  # type: ignore[union-attr]

    def _asked(self, how: str, file: RosterFile, manner: Manner) -> Read:
        if self.process is None:
            self.process = subprocess.Popen(  # noqa: S603  # our own module
                command("graphcore.roster.reading.apart"),
                env=environment(),
                **alone(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
            )
        to, back = self.process.stdin, self.process.stdout
        try:
            _send((how, file, None if manner is self._told else manner), to)  # type: ignore[arg-type]
            self._told = manner
            answer: Read | Exception = pickle.load(back)  # type: ignore[arg-type]  # noqa: S301  # of our own process
        except (EOFError, OSError, pickle.UnpicklingError):
            self.end()
            problem = Problem(Source(file.label), "reading_broke_off")
            reading = Reading((), (problem,), ())
            return Read("", reading, reading.to_json())
        if isinstance(answer, Exception):
            raise answer
        return answer


class _Pickler(pickle.Pickler):
    """Takes mappings that cannot be changed, too; they arrive as others do."""

    dispatch_table = {  # noqa: RUF012  # declared by the library
        **copyreg.dispatch_table,
        MappingProxyType: lambda mapping: (dict, (dict(mapping),)),
    }


def _send(message: object, pipe: IO[bytes]) -> None:
    _Pickler(pipe, pickle.HIGHEST_PROTOCOL).dump(message)
    pipe.flush()


def _serve() -> None:
    """Read what is asked for until whoever asks is gone."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nobody else may write among the answers
    gc.disable()  # as in an import
    asked: SimpleQueue[tuple[str, RosterFile, Manner | None]] = SimpleQueue()
    Thread(target=_listen, args=(asked,), daemon=True).start()
    reader, manner = Reader(), USUAL
    while True:
        how, file, told = asked.get()
        manner = told or manner
        try:
            answer: Read | Exception = getattr(reader, how)(file, manner)
        except MemoryError:
            os._exit(1)
        except Exception as error:  # noqa: BLE001  # raised where it was asked for
            error.add_note(traceback.format_exc())
            answer = error
        try:
            _send(answer, answers)
        except OSError:
            os._exit(1)


def _listen(asked: SimpleQueue[tuple[str, RosterFile, Manner | None]]) -> None:
    """Pass on what is asked for; at its end nobody waits any more, whatever is being read."""
    try:
        while True:
            asked.put(pickle.load(sys.stdin.buffer))  # noqa: S301  # of the process that started this one
    finally:
        os._exit(0)


if __name__ == "__main__":
    _serve()
