"""Take in: which files there are, and what each really is, by its content and not its name."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, NamedTuple

from graphcore.errors import UnusableInput
from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.encodings import utf16_of
from graphcore.roster.privacy import Labels

Format = Literal["workbook", "web", "text"]

MAX_FILE_BYTES = 256 * 2**20
MAX_INFLATED_BYTES = 2 * 2**30

_ZIP, _OLE, _EMPTY_ZIP = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x05\x06"
_BEGINNING = 4096  # bytes in which a page of HTML says that it is one
_BEFORE, _PAGE = b"\xef\xbb\xbf\xff\xfe \t\r\n", (b"<html", b"<table", b"<!doctype html")
_NO_TABLE = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"{\\rtf")
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
    """A file's bytes, hash and format; ``format`` is None where ``problem`` says why it is refused."""

    file: RosterFile
    sha256: str
    content: bytes
    format: Format | None
    problem: Problem | None = None


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
        given = "、".join(map(str, paths))
        raise UnusableInput(f"{given} 中没有文件。", f"There is no file in {given}.")
    return [found[name] for name in sorted(found)], problems


def take_in(file: RosterFile) -> TakenIn:
    """Read a file and say what it is."""
    try:
        if file.path.stat().st_size > MAX_FILE_BYTES:
            return _refused(file, "too_large", limit=f"{MAX_FILE_BYTES // 2**20} MB")
        content = file.path.read_bytes()
    except OSError:
        return _refused(file, "unreadable_file")
    taken = TakenIn(file, hashlib.sha256(content).hexdigest(), content, None)
    head = content[:8]
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf"):
        return taken._replace(problem=_problem(file, "empty_file"))
    if head.startswith((_ZIP, _EMPTY_ZIP)):
        return _workbook_in_zip(taken)
    if head.startswith(_OLE):
        return taken._replace(format="workbook")
    if head.startswith(_NO_TABLE) or (b"\0" in content and utf16_of(content) is None):
        return taken._replace(problem=_problem(file, "unsupported_format"))
    beginning = content[:_BEGINNING].replace(b"\0", b"").lstrip(_BEFORE).lower()
    if beginning.startswith(b"<") and any(tag in beginning for tag in _PAGE):
        return taken._replace(format="web")
    if beginning.startswith(b"<?xml"):
        return taken._replace(problem=_problem(file, "unsupported_format"))
    return taken._replace(format="text")


def _below(path: Path) -> Iterator[tuple[str, Path]]:
    if path.is_file():
        yield path.name, path
        return
    for file in sorted(path.rglob("*")):
        relative = file.relative_to(path)
        if not any(part.startswith(_LEFT_BEHIND) or part == "Thumbs.db" for part in relative.parts):
            yield relative.as_posix(), file


def _same_name(name: str, one: Path, other: Path) -> UnusableInput:
    return UnusableInput(
        f"{one} 和 {other} 都叫 {name}，分不清是不是同一份台账的两个版本；请改名，或只给出它们上一级的文件夹。",
        f"{one} and {other} would both be {name}, like two versions of one roster; rename one, or give only the "
        "folder above both.",
    )


def _workbook_in_zip(taken: TakenIn) -> TakenIn:
    import io

    try:
        with zipfile.ZipFile(io.BytesIO(taken.content)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError):
        return taken._replace(problem=_problem(taken.file, "corrupt_file"))
    if sum(member.file_size for member in members) > MAX_INFLATED_BYTES:
        limit = f"{MAX_INFLATED_BYTES // 2**20} MB"
        return taken._replace(problem=_problem(taken.file, "too_large", limit=limit))
    if not any(member.filename.startswith(("xl/", "content.xml")) for member in members):
        return taken._replace(problem=_problem(taken.file, "unsupported_format"))
    return taken._replace(format="workbook")


def _problem(file: RosterFile, code: str, **details: str) -> Problem:
    return Problem(Source(file.label), code, details)


def _refused(file: RosterFile, code: str, **details: str) -> TakenIn:
    return TakenIn(file, "", b"", None, _problem(file, code, **details))
