"""Which workbooks can be opened at once, by a look at their bytes that costs little.

A cell may say that it stands in the last row of the last column, and whoever opens the workbook makes room for all
before it; a short list of texts may be pointed to by a million cells. A workbook is plain if it is written as Excel,
WPS and the usual libraries write it and such things are surely not in it. All others are tried first, in a
process apart (:mod:`graphcore.roster.files.formats.trial`).
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Mapping

_PORTION = 2**20
_PLAIN_BYTES = 64 * 2**20  # of a part
_PLAIN_CELLS = 2_000_000  # between the first and the last of a sheet
_PLAIN_CHARACTERS = 64 * 2**20  # of all cells, if each had the longest text
_PLAIN_MERGES = 10_000
_CELL = re.compile(rb'<c r="([A-Z]{1,2}[0-9]{1,7})"')
_UNUSUAL, _PREFIXED = re.compile(rb"<(?:!|c>)"), re.compile(rb":(?:c|mergeCell)")
_LETTERS, _FIGURES = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0123456789"


def is_plain(archive: zipfile.ZipFile, most: int) -> bool | None:
    """Whether a workbook can be opened at once; None if its parts really have more bytes than it may, whatever the archive says.

    Raises
    ------
    zipfile.BadZipFile
        If a part is not what the archive says.
    """
    size, parts = 0, dict[str, bytes]()
    for member in archive.infolist():
        kept = []
        for portion in _portions(archive, member):
            size += len(portion)
            if size > most:
                return None
            if size <= _PLAIN_BYTES:
                kept.append(portion)
        parts[member.filename] = b"".join(kept)
    return size <= _PLAIN_BYTES and _are_plain(parts)


def _portions(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Iterator[bytes]:
    with archive.open(member) as part:
        while portion := part.read(_PORTION):
            yield portion


def _are_plain(parts: Mapping[str, bytes]) -> bool:
    cells, longest = 0, 0
    for name, content in parts.items():
        if name.startswith("xl/worksheets/sheet") and name.endswith(".xml"):
            found = _plain_cells(content)
            if found is None:
                return False
            cells += found
        elif name == "xl/sharedStrings.xml":
            longest = max(map(len, content.split(b"<si>")))
        elif b"<!" in content or name.endswith((".bin", "content.xml")):
            return False
    return cells * longest <= _PLAIN_CHARACTERS


def _plain_cells(sheet: bytes) -> int | None:
    """The cells of a sheet; None if it is not as usual, or reaches too far."""
    cells = _CELL.findall(sheet)
    if b"<sheetData" not in sheet or len(cells) != sheet.count(b"<c ") or _UNUSUAL.search(sheet):
        return None
    if sheet.count(b"<mergeCell ") > _PLAIN_MERGES or _PREFIXED.search(sheet):
        return None
    places = b" ".join(cells)
    last_row = max(map(int, {*places.translate(None, _LETTERS).split()}), default=0)
    last_column = max(map(_number, {*places.translate(None, _FIGURES).split()}), default=0)
    return len(cells) if last_row * last_column <= _PLAIN_CELLS else None


def _number(column: bytes) -> int:
    number = 0
    for letter in column:
        number = number * 26 + letter - 64
    return number
