"""Text made safe for the file that it goes into."""

from __future__ import annotations

import re

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
_LONGEST_CELL = 32_767  # characters that a spreadsheet's cell holds
_ILLEGAL_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def spreadsheet_text(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula.

    Examples
    --------
    >>> spreadsheet_text("=1+1"), spreadsheet_text("云澜面馆")
    ("'=1+1", '云澜面馆')
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def legal_in_xml(text: str) -> str:
    r"""The text without the control characters that no XML file may hold.

    Examples
    --------
    >>> legal_in_xml("云\x0b澜")
    '云澜'
    """
    return _ILLEGAL_IN_XML.sub("", text)


def spreadsheet_cell(text: str) -> str:
    """The text as a cell of a workbook may hold it: no formula, nothing illegal, not too long.

    Examples
    --------
    >>> spreadsheet_cell("@云澜"), len(spreadsheet_cell("云" * 40_000))
    ("'@云澜", 32767)
    """
    safe = spreadsheet_text(legal_in_xml(text))
    return safe if len(safe) <= _LONGEST_CELL else f"{safe[: _LONGEST_CELL - 1]}…"
