"""Web tables: what systems export as ``.xls`` is often a page of HTML."""

from __future__ import annotations

import time
from html.parser import HTMLParser

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.files.encodings import decoded
from graphcore.roster.files.limits import Limits
from graphcore.roster.files.sheets import Bounded, Merge, Sheet, too_large
from graphcore.roster.files.taking_in import TakenIn

_LINE_ENDS = ("br", "p", "div", "li")
_MOST_SPANNED = 1000
_PORTION = 2**16  # characters
_LONGEST_TAG = 2**18


def read_web(taken: TakenIn) -> tuple[list[Sheet], list[Problem]]:
    """The tables of a page as sheets, numbered where there are several; cells that span others as merged ones."""
    label = taken.file.label
    text, encoding = decoded(taken.content)
    page = _Page(taken.limits)
    try:
        _feed(page, text, time.process_time() + taken.limits.seconds)
    except _Beyond as limit:
        return [], [too_large(label, None, None, taken.limits.said(str(limit)))]
    tables = [table for table in page.tables if table.rows]
    if not tables:
        return [], [Problem(Source(label), "unsupported_format")]
    problems = [Problem(Source(label), "undecodable_text", {"encoding": encoding})] if "\ufffd" in text else []
    sheets = []
    bounded = Bounded(label, taken.limits)
    for number, table in enumerate(tables, 1):
        name = str(number) if len(tables) > 1 else None
        sheets.append(Sheet(label, name, bounded.rows(name, table.rows), tuple(table.merges)))
    return sheets, problems + bounded.problems


class _Beyond(Exception):  # never leaves this module
    """A limit that a page goes beyond, by name."""


def _feed(page: _Page, text: str, end: float) -> None:
    """Give a page to its parser in portions: a tag or comment without end is not looked through again and again."""
    for start in range(0, len(text), _PORTION):
        page.feed(text[start : start + _PORTION])
        if len(page.rawdata) > _LONGEST_TAG:
            raise _Beyond("characters")
        if time.process_time() > end:
            raise _Beyond("seconds")
    page.close()


class _Table:
    """The texts of a table by row and column, spans and all."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self.merges: list[Merge] = []
        self._until: dict[int, int] = {}  # column → last row that a cell above reaches down to

    def add(self, text: str, down: int, across: int) -> None:
        """Put a cell at the next place of the last row that nothing reaches over."""
        row, line = len(self.rows) - 1, self.rows[-1]
        while self._until.get(len(line), -1) >= row:
            line.append("")
        column = len(line)
        line += [text, *[""] * (across - 1)]
        if down > 1 or across > 1:
            self.merges.append((row, column, row + down - 1, column + across - 1))
        if down > 1:
            for under in range(column, column + across):
                self._until[under] = max(self._until.get(under, -1), row + down - 1)


class _Page(HTMLParser):
    """Gathers the tables of a page; one that stands in a cell of another belongs to that cell's text."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(convert_charrefs=True)
        self._left, self._merges_left = limits.cells, limits.merges
        self.tables: list[_Table] = []
        self._depth = 0
        self._cell: tuple[list[str], int, int] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self.tables.append(_Table())
        elif self._depth == 1 and tag in ("tr", "td", "th"):
            self._end_cell()
            if tag == "tr" or not self.tables[-1].rows:
                self.tables[-1].rows.append([])
            if tag != "tr":
                spans = dict(attrs)
                self._cell = ([], _span(spans.get("rowspan")), _span(spans.get("colspan")))
        elif tag in _LINE_ENDS and self._cell and self._cell[0]:
            self._cell[0].append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._depth == 1 and tag in ("td", "th", "tr", "table"):
            self._end_cell()
        if tag == "table":
            self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell[0].append(" ".join(data.split()))

    def _end_cell(self) -> None:
        if self._cell is not None:
            texts, down, across = self._cell
            self._left -= down * across
            self._merges_left -= down * across > 1
            if self._left < 0 or self._merges_left < 0:
                raise _Beyond("cells" if self._left < 0 else "merges")
            self.tables[-1].add("".join(texts).strip(), down, across)
            self._cell = None


def _span(written: str | None) -> int:
    return min(max(int(written), 1), _MOST_SPANNED) if written and written.isascii() and written.isdigit() else 1
