"""The file of a DuckDB store: how it is opened, read column by column, and put in place of another.

The file is never changed in place. A new one is written beside it and then takes its name, so a writer
that is killed at any moment leaves the store as before or as after. While it writes it holds the
present file open, which keeps every other process out; and it clears away what an earlier writer left,
so that of two who started when there was no store yet, one wins and the other is told.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from graphcore.errors import OnecoreError, StoreUnavailable, UnusableInput
from graphcore.stores import duckdb_format
from graphcore.system_errors import reason_in, reason_of

if TYPE_CHECKING:
    import duckdb

    from graphcore.columns import Columns

_PATIENCE = 2.0  # seconds to wait for whoever holds the store
# Else a file of another database makes DuckDB fetch an extension from the net.
_CLOSED: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
_FOREIGN = re.compile('not a valid DuckDB database|Catalog Error|Extension "')
_HOLDER = re.compile(r"PID (\d+)")
_DAMAGE = re.compile("Corrupt|not read enough bytes|Serialization|INTERNAL")


class DuckDBFile:
    """A DuckDB file that holds a graph; counting over its columns loads nothing that a graph in memory needs.

    Parameters
    ----------
    path
        The file. It need not exist before something is put there.

    Raises
    ------
    UnusableInput
        By the methods: if there is no file, or it is no store of ours, or of another version.
    StoreUnavailable
        By the methods: if the file is in use, may not be read or written, or the disk is full.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def exists(self) -> bool:
        """Whether anything is at the path."""
        return self.path.exists()

    def revision(self) -> str:
        """What no two states of the file share: every writer puts another file in its place."""
        try:
            found = self.path.stat()
        except OSError:  # said by whoever reads or writes it
            return ""
        return f"{found.st_ino}-{found.st_mtime_ns}-{found.st_size}"

    @contextmanager
    def columns(self) -> Iterator[Columns]:
        """The graph as columns, each read when it is asked for; the store is held open meanwhile."""
        from graphcore.stores.duckdb_columns import StoredColumns

        with self.reading() as connection:
            yield StoredColumns(connection)

    @contextmanager
    def reading(self, *, whole: bool = True) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection to the store; only one that is whole, unless its very flaws are asked for."""
        if not self.path.exists():
            raise UnusableInput(
                f"没有 {self.path}；请先用 onecore import 导入台账。",
                f"There is no {self.path}; import rosters into it first, with onecore import.",
            )
        with self._failures(writing=False), _opened(self.path.resolve(), read_only=True) as connection:
            duckdb_format.check_format(connection, self.path)
            if whole:
                duckdb_format.check_shape(connection, self.path)
            yield connection

    def put(self, write: Callable[[duckdb.DuckDBPyConnection], None], revision: str | None) -> None:
        """Put what is written into an empty file in place of what is there, all or nothing."""
        path = self.path.resolve()  # a link to the store stays a link
        _spelt(path)  # else it would be said of the partial file
        partial = path.with_name(f".{path.name}.{uuid4().hex[:8]}.partial")
        with self._failures(writing=True):
            try:
                with self._held(path):
                    self._check(revision)
                    for stale in path.parent.glob(f".{escape(path.name)}.*.partial*"):
                        stale.unlink(missing_ok=True)
                    with _opened(partial) as connection:
                        partial.chmod(0o600)  # nothing is in it yet
                        write(connection)
                    if path.exists():
                        shutil.copymode(path, partial)
                    if os.name != "nt":
                        self._check(revision)  # a store that was not there could not be held
                        partial.replace(path)
                if os.name == "nt":  # renames nothing onto an open file
                    self._check(revision)
                    partial.replace(path)
            finally:
                for rest in (partial, partial.with_name(f"{partial.name}.wal")):
                    with suppress(OSError):
                        rest.unlink()

    def _check(self, revision: str | None) -> None:
        """Refuse to put aside what another process has written since."""
        if revision is not None and revision != self.revision():
            raise StoreUnavailable(
                f"{self.path} 读取之后又被另一个程序改写，没有写入，以免丢掉它的改动；请再运行一次。",
                f"{self.path} was changed by another program after it was read; nothing was written, so that its "
                "change is not lost. Run the command again.",
            )

    @contextmanager
    def _held(self, path: Path) -> Iterator[None]:
        """Keep other processes out of the present store, if there is one."""
        if not path.exists():
            yield
            return
        before = path.stat().st_ino
        with _opened(path) as connection:
            # Whoever held it until now may have put another file here: hold that one then.
            if path.stat().st_ino == before:
                duckdb_format.check_format(connection, path)
                yield
                return
        with self._held(path):
            yield

    @contextmanager
    def _failures(self, *, writing: bool) -> Iterator[None]:
        """What DuckDB and the system report, as the one sentence a user can act on.

        While a store is read, what the system reports is of what its reader writes elsewhere.
        """
        import duckdb

        of_the_store = (duckdb.Error, *_of_polars(), *((OSError,) if writing else ()))
        try:
            yield
        except OnecoreError:
            raise
        except of_the_store as error:
            raise _explained(error, self.path) from error


@contextmanager
def _opened(path: Path, *, read_only: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection; waits a moment if another process holds the file."""
    import duckdb

    patience = time.monotonic() + _PATIENCE
    while True:
        try:
            connection = duckdb.connect(_spelt(path), read_only=read_only, config=_CLOSED)
            break
        except duckdb.Error as error:
            if not _in_use(error) or time.monotonic() > patience:
                raise
            time.sleep(0.05)
    try:
        yield connection
    finally:
        with suppress(duckdb.Error):  # whatever made it unusable has been raised before
            connection.close()


def _spelt(path: Path) -> str:
    """A path as DuckDB takes it, whatever the locale."""
    try:
        return os.fsencode(path).decode()
    except UnicodeDecodeError as error:
        raise UnusableInput(
            f"图库文件名 {path} 不是 UTF-8 编码；请换一个名称。",
            f"The name of the store, {path}, is not in UTF-8; give it another.",
        ) from error


def _in_use(error: Exception) -> bool:
    message = str(error)
    return (
        "Could not set lock" in message
        or "different configuration" in message
        or "being used by another process" in message
    )


def _of_polars() -> tuple[type[Exception], ...]:
    """What Polars raises, where it was loaded at all."""
    loaded = sys.modules.get("polars")
    return () if loaded is None else (loaded.exceptions.PolarsError,)


def _of_content() -> tuple[type[Exception], ...]:
    """What is raised where tables are other than they were written."""
    import duckdb

    return (*_of_polars(), duckdb.ProgrammingError, duckdb.DataError, duckdb.InternalError)


def _explained(error: Exception, path: Path) -> OnecoreError:
    message = str(error)
    if _in_use(error):
        holder = _HOLDER.search(message)
        zh, en = (f"进程 {holder[1]}", f"process {holder[1]}") if holder else ("另一个程序", "another program")
        return StoreUnavailable(
            f"{path} 正被{zh}使用；请等它结束后再试。", f"{path} is in use by {en}; try again when that has ended."
        )
    if path.is_dir():
        return UnusableInput(f"{path} 是文件夹；请给出图库文件。", f"{path} is a folder; name a store file.")
    if _FOREIGN.search(message):
        return duckdb_format.foreign(path)
    if "version number" in message:
        return duckdb_format.newer(path)
    if isinstance(error, _of_content()) or _DAMAGE.search(message):
        return duckdb_format.damaged(path)
    reason = reason_of(error) if isinstance(error, OSError) else reason_in(message)
    return StoreUnavailable(
        f"{path} 不能读写，内容保持原样：{reason.zh}；请检查权限和磁盘空间。",
        f"{path} cannot be read or written and is as before: {reason.en}; check permissions and disk space.",
    )
