"""Take in: which files there are, and what each really is, by its content and not its name."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from graphcore.errors import UnusableInput
from graphcore.problems import Problem, in_a_row
from graphcore.provenance import Source
from graphcore.roster.files.encodings import decoded, utf16_of
from graphcore.roster.files.limits import LIMITS, Limits
from graphcore.roster.files.plain_workbooks import is_plain
from graphcore.roster.files.privacy import Labels
from graphcore.roster.files.tabular import holds_table

Format = Literal["workbook", "web", "text"]

_ZIP, _OLE, _EMPTY_ZIP = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x05\x06"
_FEW_BYTES = 128 * 2**10  # of an .xls: however it is made, it cannot become too much
_BLANK = re.compile(rb"[ \t\r\n\0\xef\xbb\xbf]*")
_BEGINNING = 4096  # bytes in which a page of HTML says that it is one
_BEFORE, _PAGE = b"\xef\xbb\xbf\xff\xfe \t\r\n", (b"<html", b"<table", b"<!doctype html")
_NO_TABLE = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"{\\rtf")
_OF_TABLES = (".csv", ".tsv", ".xls", ".xlsx", ".xlsm", ".et", "")  # endings under which nobody keeps notes
_LEFT_BEHIND = ("~$", ".")  # lock files of Office, hidden files of the system


class RosterFile(NamedTuple):
    """One input file.

    Attributes
    ----------
    name
        Path inside the imported folder, with ``/`` and without phone and ID numbers.
    """

    name: str
    path: Path

    @property
    def label(self) -> str:
        """Bare file name, as sources cite it."""
        return self.name.rpartition("/")[2]


class TakenIn(NamedTuple):
    """A file's bytes, hash and format; ``format`` is None where ``problem`` says why it is refused.

    Attributes
    ----------
    is_plain
        Whether a workbook is surely one that can be opened at once; else it is tried in a process apart first.
    limits
        How much of it is read.
    """

    file: RosterFile
    sha256: str
    content: bytes
    format: Format | None
    problem: Problem | None = None
    is_plain: bool = False
    limits: Limits = LIMITS


def find_files(paths: Iterable[Path]) -> tuple[list[RosterFile], list[Problem]]:
    """All regular files at or below some paths, in order of name.

    Raises
    ------
    UnusableInput
        If a path does not exist, there is no file at all, or two files would have the same name.
    """
    found: dict[str, RosterFile] = {}
    problems: list[Problem] = []
    names = Labels()
    for path in paths:
        if not path.exists():
            raise UnusableInput(f"找不到 {path}；请检查路径。", f"There is no {path}; check the path.")
        for written, file in _below(path):
            name = names.of(written)
            if path.is_dir() and not file.resolve().is_relative_to(path.resolve()):
                problems.append(Problem(Source(RosterFile(name, file).label), "outside_link"))
            elif file.is_file():
                if name in found and not file.samefile(found[name].path):
                    raise _same_name(name, found[name].path, file)
                found[name] = RosterFile(name, file)
    if not found and not problems:
        given = in_a_row(map(str, paths))
        raise UnusableInput(f"{given.zh} 中没有文件。", f"There is no file in {given.en}.")
    return [found[name] for name in sorted(found)], problems


def bytes_of(file: RosterFile, limits: Limits = LIMITS) -> TakenIn:
    """Read a file, not yet knowing what it is."""
    most = limits.file_mb * 2**20
    try:
        with open(file.path, "rb", opener=_open_regular) as opened:
            content = opened.read(most + 1)
    except OSError:
        return _refused(file, "unreadable_file")
    if len(content) > most:
        return _refused(file, "too_large", limit=limits.said("file_mb"))
    return TakenIn(file, hashlib.sha256(content).hexdigest(), content, None, limits=limits)


def take_in(file: RosterFile, limits: Limits = LIMITS) -> TakenIn:
    """Read a file and say what it is."""
    taken = bytes_of(file, limits)
    if taken.problem is not None:
        return taken
    content, head = taken.content, taken.content[:8]
    if _BLANK.fullmatch(content):
        return taken._replace(problem=_problem(file, "empty_file"))
    if head.startswith((_ZIP, _EMPTY_ZIP)):
        return _workbook_in_zip(taken)
    if head.startswith(_OLE):
        return taken._replace(format="workbook", is_plain=len(content) <= _FEW_BYTES)
    if head.startswith(_NO_TABLE) or (b"\0" in content and utf16_of(content) is None):
        return taken._replace(problem=_problem(file, "unsupported_format"))
    beginning = content[:_BEGINNING].replace(b"\0", b"").lstrip(_BEFORE).lower()
    if beginning.startswith(b"<") and any(tag in beginning for tag in _PAGE):
        return taken._replace(format="web")
    if beginning.startswith(b"<?xml"):
        return taken._replace(problem=_problem(file, "unsupported_format"))
    if file.path.suffix.lower() not in _OF_TABLES and not holds_table(decoded(content)[0]):
        return taken._replace(problem=_problem(file, "text_without_table"))
    return taken._replace(format="text")


def _open_regular(path: str, flags: int) -> int:
    """Open a regular file and nothing else: what was one a moment ago may be a pipe by now, which would never end."""
    opened = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(os.fstat(opened).st_mode):
        os.close(opened)
        raise OSError(errno.EINVAL, "not a regular file", path)
    return opened


def _below(path: Path) -> Iterator[tuple[str, Path]]:
    if path.is_file():
        yield _readable(path.name), path
        return
    for file in sorted(path.rglob("*")):
        relative = file.relative_to(path)
        if not any(part.startswith(_LEFT_BEHIND) or part == "Thumbs.db" for part in relative.parts):
            yield _readable(relative.as_posix()), file


def _readable(name: str) -> str:
    """A name as people wrote it: an archive from Windows may have left its bytes in an encoding that is not this system's."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return decoded(os.fsencode(name))[0]
    return name


def _same_name(name: str, one: Path, other: Path) -> UnusableInput:
    return UnusableInput(
        f"{one} 和 {other} 都叫 {name}，分不清是不是同一份台账的两个版本；请改名，或只给出它们上一级的文件夹。",
        f"{one} and {other} would both be {name}, like two versions of one roster; rename one, or give only the "
        "folder above both.",
    )


def _workbook_in_zip(taken: TakenIn) -> TakenIn:
    limits = taken.limits
    try:
        with zipfile.ZipFile(io.BytesIO(taken.content)) as archive:
            if not any(name.startswith(("xl/", "content.xml")) for name in archive.namelist()):
                return taken._replace(problem=_problem(taken.file, "unsupported_format"))
            plain = is_plain(archive, limits.inflated_mb * 2**20)
            if plain is None:
                return taken._replace(problem=_problem(taken.file, "too_large", limit=limits.said("inflated_mb")))
            return taken._replace(format="workbook", is_plain=plain)
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError, NotImplementedError, RuntimeError):
        # A member under a password is one that was left as it is: Office puts whole files under a password.
        return taken._replace(problem=_problem(taken.file, "corrupt_file"))


def _problem(file: RosterFile, code: str, **details: str) -> Problem:
    return Problem(Source(file.label), code, details)


def _refused(file: RosterFile, code: str, **details: str) -> TakenIn:
    return TakenIn(file, "", b"", None, _problem(file, code, **details))
