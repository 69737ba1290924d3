"""A file that is written whole or not at all, for its owner alone."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from graphcore.errors import UnusableInput
from graphcore.system_errors import reason_of


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """A path beside ``path`` to write to; takes its place at the end if nothing failed.

    Only its owner may read it, unless a file was there that others might read. (On Windows it has the rights of its folder.)

    Raises
    ------
    UnusableInput
        If it cannot be written; what was there before still is.

    Examples
    --------
    >>> folder = getfixture("tmp_path")
    >>> with whole_file(folder / "a.txt") as partial:
    ...     _ = partial.write_text("done")
    >>> (folder / "a.txt").read_text()
    'done'
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        # A place that cannot be written is told before the work, not after; what another left or laid here is none of ours.
        partial.unlink(missing_ok=True)
        os.close(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        if path.exists():
            shutil.copymode(path, partial)
        yield partial
        partial.replace(path)
    except OSError as error:
        reason = reason_of(error)
        raise UnusableInput(
            f"不能写入 {path}（{reason.zh}）；请检查文件夹、权限和磁盘空间。",
            f"{path} cannot be written ({reason.en}); check the folder, permissions and disk space.",
        ) from error
    finally:
        with suppress(OSError):
            partial.unlink()
