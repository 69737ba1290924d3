"""Files made to use up a machine: each kind written to a path, the larger the ``size``.

What a size means is the file's own affair; at 1 all are as harmful as their kind can be below the default limits, or
just beyond.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_HEAD = f'<?xml version="1.0"?><worksheet xmlns="{_MAIN}"><sheetData>'
_TAIL = "</sheetData></worksheet>"
_CSV = "社区,企业名称\n"

Parts = Iterable[str]
Writer = Callable[[Path, float], None]


def column(number: int) -> str:
    """The letters of a 0-based column."""
    return (column(number // 26 - 1) if number >= 26 else "") + chr(65 + number % 26)


def _cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


_HEADER = f'<row r="1">{_cell("A1", "社区")}{_cell("B1", "企业名称")}</row>'


def workbook(path: Path | IO[bytes], sheets: Iterable[Parts], shared: Parts = ()) -> None:
    """A workbook whose sheets and shared texts are XML as given, part after part."""
    sheets = list(sheets)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        listed = "".join(f'<sheet name="s{n}" sheetId="{n}" r:id="rId{n}"/>' for n in range(1, len(sheets) + 1))
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>'
        )
        related = "".join(
            f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
            for n in range(1, len(sheets) + 1)
        )
        related += f'<Relationship Id="rIdS" Type="{_OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{_PACKAGE}">{related}</Relationships>')
        root = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
        archive.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}">{root}</Relationships>')
        every = [(f"worksheets/sheet{n}.xml", parts) for n, parts in enumerate(sheets, 1)]
        if shared:
            every.append(("sharedStrings.xml", shared))
        for name, parts in every:
            with archive.open(f"xl/{name}", "w", force_zip64=True) as member:
                for part in parts:
                    member.write(part.encode())


def _times(part: str, times: float, *, at_once: int = 1000) -> Parts:
    whole, rest = divmod(max(1, int(times)), at_once)
    yield from (part * at_once for _ in range(whole))
    yield part * rest


def _far_cell(path: Path, size: float) -> None:
    last = max(2, int(1_048_576 * size))
    place = f"{column(min(16_383, int(16_384 * size)))}{last}"
    workbook(path, [[_HEAD, _HEADER, f'<row r="{last}">{_cell(place, "x")}</row>', _TAIL]])


def _bomb(path: Path, size: float) -> None:
    workbook(path, [[_HEAD, '<row r="2">', *_times(" " * 2**20, 1100 * size, at_once=1), "</row>", _TAIL]])


def _merges(path: Path, size: float) -> None:
    last = int(1_000_000 * size)
    ranges = (f'<mergeCell ref="A{row}:B{row + 1}"/>' for row in range(3, last + 3))
    workbook(path, [[_HEAD, _HEADER, "</sheetData><mergeCells>", *ranges, "</mergeCells></worksheet>"]])


def _one_merge(path: Path, size: float) -> None:
    place = f"A1:XFD{max(2, int(1_048_576 * size))}"
    rows = f'{_HEADER}<row r="2">{_cell("A2", "松涛社区")}{_cell("B2", "云州甲商贸有限公司")}</row>'
    workbook(path, [[_HEAD, rows, f'</sheetData><mergeCells><mergeCell ref="{place}"/></mergeCells></worksheet>']])


def _columns(path: Path, size: float) -> None:
    letters = [column(number) for number in range(16_384)]
    rows = (
        f'<row r="{row}">{"".join(f"""<c r="{name}{row}"><v>{row}</v></c>""" for name in letters)}</row>'
        for row in range(1, max(2, int(500 * size)))
    )
    workbook(path, [[_HEAD, *rows, _TAIL]])


def _dense(path: Path, size: float) -> None:
    letters = [column(number) for number in range(500)]
    rows = (
        f'<row r="{row}">{"".join(f"""<c r="{name}{row}"><v>{row}.{place}</v></c>""" for place, name in enumerate(letters))}</row>'
        for row in range(1, max(2, int(20_000 * size)))
    )
    workbook(path, [[_HEAD, *rows, _TAIL]])


def _shared_long(path: Path, size: float) -> None:
    sheet = [_HEAD, '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', _TAIL]
    workbook(path, [sheet], ["<sst>", *_times(f"<si><t>{'A' * 32_000}</t></si>", 30_000 * size, at_once=10), "</sst>"])


def _shared_many(path: Path, size: float) -> None:
    sheet = [_HEAD, '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', _TAIL]
    workbook(path, [sheet], ["<sst>", *_times("<si><t>a</t></si>", 20_000_000 * size), "</sst>"])


def _shared_used_often(path: Path, size: float) -> None:
    rows = (
        f'<row r="{row}">{"".join(f"""<c r="{column(place)}{row}" t="s"><v>0</v></c>""" for place in range(20))}</row>'
        for row in range(1, max(2, int(60_000 * size)))
    )
    workbook(path, [[_HEAD, *rows, _TAIL]], [f"<sst><si><t>{'A' * 30_000}</t></si></sst>"])


def _with_entity(declared: str) -> Writer:
    def write(path: Path, size: float) -> None:
        assert size
        head = f'<?xml version="1.0"?><!DOCTYPE x [{declared}]><worksheet xmlns="{_MAIN}"><sheetData>'
        workbook(path, [[head, f'<row r="1">{_cell("A1", "&z;")}{_cell("B1", "企业名称")}</row>', _TAIL]])

    return write


_LAUGHS = (
    '<!ENTITY a "haha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(24))
    + '<!ENTITY z "&y;">'
)


def _deep(path: Path, size: float) -> None:
    times = 5_000_000 * size
    workbook(path, [[_HEAD, *_times("<a>", times), *_times("</a>", times), _TAIL]])


def _attributes(path: Path, size: float) -> None:
    names = (f' a{number}="1"' for number in range(int(1_000_000 * size)))
    workbook(path, [[_HEAD, "<row", *names, "></row>", _TAIL]])


def _sheets(path: Path, size: float) -> None:
    workbook(path, [[_HEAD, _HEADER, _TAIL]] * max(2, int(2000 * size)))


def _lying_archive(path: Path, size: float) -> None:
    _bomb(path, size)
    content = bytearray(path.read_bytes())
    at = 0
    while (at := content.find(b"PK\x01\x02", at)) >= 0:  # the list of parts says that each has one byte
        content[at + 24 : at + 28] = (1).to_bytes(4, "little")
        at += 4
    path.write_bytes(content)


def _text(head: str, part: str, foot: str = "") -> Writer:
    def write(path: Path, size: float) -> None:
        with path.open("wb") as file:
            file.write(head.encode())
            portion = (part * (2**16 // len(part) + 1)).encode()
            left = int(127 * 2**20 * size)
            while left > 0:
                left -= file.write(portion)
            file.write(foot.encode())

    return write


FILES: dict[str, Writer] = {
    "far-cell.xlsx": _far_cell,
    "bomb.xlsx": _bomb,
    "lying-archive.xlsx": _lying_archive,
    "merges.xlsx": _merges,
    "one-merge.xlsx": _one_merge,
    "columns.xlsx": _columns,
    "dense.xlsx": _dense,
    "shared-long.xlsx": _shared_long,
    "shared-many.xlsx": _shared_many,
    "shared-used-often.xlsx": _shared_used_often,
    "entities.xlsx": _with_entity(_LAUGHS),
    "external-entity.xlsx": _with_entity('<!ENTITY z SYSTEM "file:///etc/passwd">'),
    "deep.xlsx": _deep,
    "attributes.xlsx": _attributes,
    "sheets.xlsx": _sheets,
    "one-line.csv": _text(_CSV, "a"),
    "commas.csv": _text(_CSV, ","),
    "open-quote.csv": _text(f'{_CSV}"', "a\n"),
    "quoted-lines.csv": _text(f'{_CSV}"a', '\n","a'),
    "lines.csv": _text(_CSV, "a,b\n"),
    "blank-lines.csv": _text(_CSV, "\n"),
    "wide.csv": _text(",".join(map(str, range(512))) + "\n", ",".join(map(str, range(512))) + "\n"),
    "digits.csv": _text(_CSV, "x," + "1 " * 15_000 + "\n"),
    "wide-characters.csv": _text(f"{_CSV}𠀀", "a,b\n"),
    "broken-text.csv": _text(_CSV, "社区\udcff,b\n".encode("utf-8", "replace").decode()),
    "spans.xls": _text("<html><table>", "<tr><td rowspan=1000 colspan=1000>a</td></tr>", "</table></html>"),
    "nested.xls": _text("<html>", "<table><tr><td>"),
    "angles.xls": _text("<html><table>", "<"),
    "comments.xls": _text("<html><table>", "<!--"),
    "attributes.xls": _text("<html><table><td ", "a "),
    "entities.xls": _text("<html><table><tr><td>", "&amp"),
    "cells.xls": _text("<html><table>", "<tr><td>a<td>b"),
}
