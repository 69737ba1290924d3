"""The paper that tables are put on, and the log of what stands where."""

from dataclasses import dataclass, field
from typing import Any

from .cells import Cell
from .world import Record


def letter(column: int) -> str:
    """1 is A, 27 is AA."""
    return "" if column == 0 else letter((column - 1) // 26) + chr(65 + (column - 1) % 26)


@dataclass
class Sheet:
    """Cells by 1-based (row, column); merged ranges as (top, left, bottom, right)."""

    name: str | None
    cells: dict[tuple[int, int], Any] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    formulas: set[tuple[int, int]] = field(default_factory=set)
    hidden: bool = False

    def put(self, row: int, column: int, raw: Any) -> None:
        if raw is not None and raw != "":
            self.cells[row, column] = raw

    @property
    def last_row(self) -> int:
        return max((row for row, _ in self.cells), default=0)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if (top, left) != (bottom, right):
            self.merges.append((top, left, bottom, right))


@dataclass
class Placed:
    """A record as it stands on a sheet: each cell at (row, column)."""

    record: Record
    file: str
    sheet: str | None
    row: int | None
    record_column: int | None
    community_from: str | None
    cells: dict[str, tuple[int, int, Cell]]
    inherited: set[str] = field(default_factory=set)  # fields whose cell is merged into the one above

    def location(self) -> dict[str, Any]:
        place: dict[str, Any] = {"file": self.file, "sheet": self.sheet, "row": self.row}
        return place if self.record_column is None else {**place, "record_column": letter(self.record_column)}

    def cell_location(self, name: str) -> dict[str, Any]:
        row, column, _ = self.cells[name]
        return {"file": self.file, "sheet": self.sheet, "row": row, "column": letter(column), "field": name}


@dataclass
class Book:
    """One file to be written."""

    file: str
    encoding: str | None = None
    delimiter: str = ","
    sheets: list[Sheet] = field(default_factory=list)
    tables: list[dict[str, Any]] = field(default_factory=list)
    community: str | None = None
    community_from: str | None = None


@dataclass
class Log:
    """What was put where, over all books."""

    placed: list[Placed] = field(default_factory=list)
    skipped: dict[tuple[str, str | None, int], str] = field(default_factory=dict)
    sensitive: list[dict[str, Any]] = field(default_factory=list)

    def skip(self, file: str, sheet: str | None, row: int, why: str) -> None:
        self.skipped.setdefault((file, sheet, row), why)
