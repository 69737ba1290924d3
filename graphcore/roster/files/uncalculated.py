"""Formulas whose result a workbook does not hold: written by a program, and never opened in Excel or WPS since."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from html import unescape

_PATH = "xl/workbook.xml"
_SHEET = re.compile(rb"<sheet [^<>]*>")
_NAME, _ID = re.compile(rb'\bname="([^"]*)"'), re.compile(rb'\br:id="([^"]*)"')
_LINK = re.compile(rb"<Relationship [^<>]*>")
_LINK_ID, _TARGET = re.compile(rb'\bId="([^"]*)"'), re.compile(rb'\bTarget="/?(?:xl/)?([^"]*)"')
_FORMULA = re.compile(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"[^<>]*><f\b(?:[^<>]*/>|[^<>]*>[^<]*</f>)(?:<v></v>|<v/>)?</c>')


def uncalculated(content: bytes) -> Mapping[str, frozenset[tuple[int, int]]]:
    """Name of a sheet → the cells, row and column 0-based, with a formula and no result.

    Parameters
    ----------
    content
        A workbook that can be opened at once; what is no xlsx has none.
    """
    if not content.startswith(b"PK"):
        return {}
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {*archive.namelist()}
        if not {_PATH, "xl/_rels/workbook.xml.rels"} <= parts:
            return {}
        links = {
            _first(_LINK_ID, link): _first(_TARGET, link)
            for link in _LINK.findall(archive.read("xl/_rels/workbook.xml.rels"))
        }
        found: dict[str, frozenset[tuple[int, int]]] = {}
        for sheet in _SHEET.findall(archive.read(_PATH)):
            path = f"xl/{links.get(_first(_ID, sheet), '')}"
            if path in parts and b"<f" in (written := archive.read(path)):
                cells = frozenset((int(row) - 1, _number(column)) for column, row in _FORMULA.findall(written))
                found |= {unescape(_first(_NAME, sheet)): cells} if cells else {}
    return found


def _first(pattern: re.Pattern[bytes], text: bytes) -> str:
    match = pattern.search(text)
    return match[1].decode("utf-8", "replace") if match else ""


def _number(column: bytes) -> int:
    number = 0
    for letter in column:
        number = number * 26 + letter - 64
    return number - 1
