"""An action list that an office has filled in, read back: columns may have moved, rows been sorted or deleted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from graphcore.errors import UnusableInput
from graphcore.language import Text
from graphcore.provenance import Source
from graphcore.roster.cells.cells import is_blank, plain
from graphcore.roster.cells.dates import read_date
from graphcore.roster.cells.yes_or_no import read_flag
from graphcore.roster.files.cell import EMPTY, Cell
from graphcore.roster.files.formats import read_sheets
from graphcore.roster.files.privacy import Labels
from graphcore.roster.files.sheets import Sheet, letter
from graphcore.roster.files.taking_in import RosterFile, take_in
from onecore.action_words import COLUMNS, REQUIRED, SAID
from onecore.actions import FilledIn, Item
from onecore.places import in_words

_FINDING = re.compile(r"[\w-]+:.+", re.DOTALL)
_TITLE_ROWS = 20  # an office may put as many above the header
_Value = TypeVar("_Value")


def read_actions(path: Path) -> list[Item]:
    """The lines of an action list, in its order.

    Phone and ID numbers that were written into it are dropped as from any roster.

    Raises
    ------
    UnusableInput
        With file, sheet, row and column, if there is no such list or a line cannot be read.
    """
    if not path.is_file():
        raise UnusableInput(f"找不到销号台账 {path}；请检查路径。", f"There is no action list {path}; check the path.")
    taken = take_in(RosterFile(Labels().of(path.name), path))
    sheets, problems = ([], [taken.problem]) if taken.problem else read_sheets(taken)
    for problem in problems:
        if problem.code != "hidden_sheet":
            raise _unusable(problem.source, problem.message("zh"), problem.message("en"))
    lists = [found for sheet in sheets if (found := _list_in(sheet))]
    if not lists:
        needed = [COLUMNS[column] for column in REQUIRED]
        raise _unusable(
            Source(taken.file.label),
            f"没有销号台账；表头要有 {'、'.join(header.zh for header in needed)}，请用 onecore actions --out 写出的文件。",
            f"there is no action list; its header has {', '.join(header.en for header in needed)}: "
            "use a file that onecore actions --out wrote.",
        )
    return _without_twins(line for found in lists for line in found.lines())


class _Line(NamedTuple):
    place: Source
    item: Item


class _List(NamedTuple):
    """A list on a sheet: the 0-based row of its header, and column → 0-based position."""

    sheet: Sheet
    header: int
    positions: Mapping[str, int]

    def lines(self) -> Iterable[_Line]:
        """Its lines; rows without any text are left out."""
        for number, row in enumerate(self.sheet.rows[self.header + 1 :], self.header + 2):
            if any(cell.text for cell in row):
                yield _Line(self.place(number, "finding"), self.item(number, row))

    def item(self, number: int, row: Sequence[Cell]) -> Item:
        """One line."""

        def read(column: str, reader: Callable[[Cell], _Value | None], wanted: Text) -> _Value | None:
            cell = self.cell(row, column)
            if is_blank(cell.text):
                return None
            value = reader(cell)
            if value is None:
                raise _unusable(
                    self.place(number, column),
                    f"“{cell.text}”{wanted.zh}。",
                    f"“{cell.text}” {wanted.en}.",
                )
            return value

        finding = self.cell(row, "finding").text
        if not _FINDING.fullmatch(finding):
            raise _unusable(
                self.place(number, "finding"),
                "这一行没有编号；请恢复原来的编号，或删去这一行。",
                "this row has no id of a finding; put back the one that stood here, or delete the row.",
            )
        date = Text(
            "不是日期；请写成 2026-06-30 这样，没有就留空", "is no date; write it like 2026-06-30, or leave it empty"
        )
        flag = Text("看不出是否销号；请写 是 或 否", "does not tell whether it is done; write yes or no")
        return Item(
            finding,
            {column: self.cell(row, column).text for column in SAID},
            FilledIn(
                self.cell(row, "owner").text,
                read("deadline", _day, date) or "",
                read("done", read_flag, flag),
                self.cell(row, "note").text,
            ),
            read("closed_on", _day, date) or "",
        )

    def cell(self, row: Sequence[Cell], column: str) -> Cell:
        """The cell of a column; an empty one where the list has none such."""
        position = self.positions.get(column, len(row))
        return row[position] if position < len(row) else EMPTY

    def place(self, number: int, column: str) -> Source:
        """Where a cell is."""
        return Source(self.sheet.file, self.sheet.name, number, letter(self.positions[column]))


def _list_in(sheet: Sheet) -> _List | None:
    """The list on a sheet; None where it has no header of one."""
    for place, row in enumerate(sheet.rows[:_TITLE_ROWS]):
        found = [(column, position) for position, cell in enumerate(row) if (column := _column(cell.text))]
        names = [column for column, _ in found]
        if "finding" not in names or len(set(names) & set(REQUIRED)) == 1:
            continue
        here = Source(sheet.file, sheet.name, place + 1)
        for column in REQUIRED:
            if column not in names:
                zh, en = COLUMNS[column]
                raise _unusable(here, f"表头缺少“{zh}”这一列；请加上。", f"the header lacks the column “{en}”; add it.")
        for column, position in found:
            if names.count(column) > 1:
                zh, en = COLUMNS[column]
                where = here._replace(column=letter(position))
                raise _unusable(
                    where, f"“{zh}”有两列；请只留一列。", f"there are two columns “{en}”; keep one of them."
                )
        return _List(sheet, place, dict(found))
    return None


def _column(header: str) -> str | None:
    said = plain(header).casefold()
    return next((column for column, (zh, en) in COLUMNS.items() if said in (column, zh, en)), None)


def _day(cell: Cell) -> str | None:
    """A date of this century: another is a slip."""
    found = read_date(cell)
    return found if found and found.startswith("20") else None


def _without_twins(lines: Iterable[_Line]) -> list[Item]:
    places: dict[str, Source] = {}
    items = []
    for place, item in lines:
        first = places.setdefault(item.finding, place)
        if first is not place:
            raise _unusable(
                place,
                f"编号 {item.finding} 在 {in_words(first)} 已有；请只留一行。",
                f"the finding {item.finding} is also at {in_words(first)}; keep one of the two rows.",
            )
        items.append(item)
    return items


def _unusable(place: Source, zh: str, en: str) -> UnusableInput:
    return UnusableInput(f"{in_words(place)}：{zh}", f"{in_words(place)}: {en}")
