"""Web tables: what systems export as ``.xls`` is often a page of HTML."""

from __future__ import annotations

from html.parser import HTMLParser

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.encodings import decoded
from graphcore.roster.files import TakenIn
from graphcore.roster.sheets import (
    EMPTY,
    MAX_COLUMNS,
    MAX_ROWS,
    Cell,
    Merge,
    Sheet,
    cell_of,
    is_too_large,
    too_large,
)

_LINE_ENDS = ("br", "p", "div", "li")
_MOST_SPANNED = 1000


def read_web(taken: TakenIn) -> tuple[list[Sheet], list[Problem]]:
    """The tables of a page as sheets, numbered where there are several; cells that span others as merged ones."""
    label = taken.file.label
    text, encoding = decoded(taken.content)
    page = _Page()
    page.feed(text)
    page.close()
    tables = [table for table in page.tables if table.rows]
    if not tables:
        return [], [Problem(Source(label), "unsupported_format")]
    problems = [Problem(Source(label), "undecodable_text", {"encoding": encoding})] if "\ufffd" in text else []
    sheets = []
    for number, table in enumerate(tables, 1):
        name = str(number) if len(tables) > 1 else None
        problems += [too_large(label, name, row) for row, texts in enumerate(table.rows, 1) if is_too_large(texts)]
        rows: list[list[Cell]] = [
            [cell_of(cell) if cell else EMPTY for cell in texts[:MAX_COLUMNS]] for texts in table.rows[:MAX_ROWS]
        ]
        sheets.append(Sheet(label, name, rows, tuple(table.merges)))
    return sheets, problems


class _Table:
    """The texts of a table by row and column, spans and all."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []
        self.merges: list[Merge] = []
        self._covered: set[tuple[int, int]] = set()

    def add(self, text: str, down: int, across: int) -> None:
        """Put a cell at the next place of the last row that nothing reaches over."""
        row, line = len(self.rows) - 1, self.rows[-1]
        while (row, len(line)) in self._covered:
            line.append("")
        column = len(line)
        line += [text, *[""] * (across - 1)]
        if down > 1 or across > 1:
            self.merges.append((row, column, row + down - 1, column + across - 1))
            self._covered |= {(r, c) for r in range(row + 1, row + down) for c in range(column, column + across)}


class _Page(HTMLParser):
    """Gathers the tables of a page; one that stands in a cell of another belongs to that cell's text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
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
            self.tables[-1].add("".join(texts).strip(), down, across)
            self._cell = None


def _span(written: str | None) -> int:
    return min(max(int(written), 1), _MOST_SPANNED) if written and written.isascii() and written.isdigit() else 1
