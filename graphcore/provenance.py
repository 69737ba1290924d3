"""Where a node, an edge or a value comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple


class Source(NamedTuple):
    """A place in a roster: a cell, or a whole row where ``column`` is None.

    Attributes
    ----------
    file
        Bare file name.
    sheet
        Sheet name; None for CSV.
    row
        1-based row of the sheet (CSV: 1-based record, blank lines count).
    column
        Column letter.
    """

    file: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None

    @property
    def order(self) -> tuple[str, str, int, int, str]:
        """Sort key: file, sheet, row, column (B before AA)."""
        column = self.column or ""
        return (self.file, self.sheet or "", self.row or 0, len(column), column)

    def to_json(self, *, with_column: bool) -> dict[str, str | int | None]:
        """The source as the neutral export writes it."""
        place: dict[str, str | int | None] = {"file": self.file, "sheet": self.sheet, "row": self.row}
        if with_column or self.column is not None:
            place["column"] = self.column
        return place

    @classmethod
    def from_json(cls, place: Mapping[str, object]) -> Source:
        """The inverse of :meth:`to_json`; unknown keys are ignored."""
        row, sheet, column = place.get("row"), place.get("sheet"), place.get("column")
        return cls(
            file=str(place["file"]),
            sheet=None if sheet is None else str(sheet),
            row=row if isinstance(row, int) else None,
            column=None if column is None else str(column),
        )


def in_order(sources: Iterable[Source]) -> tuple[Source, ...]:
    """The distinct sources in canonical order."""
    # Not a set: its order differs from run to run, and None sorts like "".
    distinct = tuple(dict.fromkeys(sources))
    return distinct if len(distinct) < 2 else tuple(sorted(distinct, key=lambda source: source.order))
