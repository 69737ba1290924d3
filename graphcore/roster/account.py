"""What became of every row: the account an import gives of itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from graphcore.language import Text
from graphcore.problems import Problem
from graphcore.roster.manner import Manner
from graphcore.stores.store import Contents

Progress = Callable[[str, int, int], None]
"""Called with what is being done (a file name or a stage), how many steps are done, of how many."""


Outcome = Literal["new", "replaced", "unchanged", "refused"]

OUTCOMES: Mapping[Outcome, Text] = MappingProxyType(
    {
        "new": Text("新导入", "new"),
        "replaced": Text("已更新", "replaced"),
        "unchanged": Text("没有变化", "unchanged"),
        "refused": Text("不能使用", "not usable"),
    }
)
ASIDE: Mapping[str, Text] = MappingProxyType(
    {
        "title": Text("标题", "titles"),
        "header": Text("表头", "headers"),
        "section": Text("分段", "sections"),
        "total": Text("合计", "totals"),
        "note": Text("说明", "notes"),
        "blank": Text("空行", "blank rows"),
        "ignored": Text("按对应表不导入", "ignored by the mapping"),
    }
)
"""Why rows are set aside."""


class ColumnReading(NamedTuple):
    """How one column of a table was read.

    Attributes
    ----------
    row, column
        Where the last of its header words stands in the sheet.
    header
        Its header words, outermost first, joined by ``·``.
    roster
        Roster kind of its table.
    field
        The field it was read as; None where it was not recognised.
    confidence
        How sure that is, 0 to 1.
    """

    row: int
    column: str
    header: str
    roster: str
    field: str | None
    confidence: float


class SheetAccount(NamedTuple):
    """Row accounting of one table: ``rows == imported + sum(set_aside.values()) + reported``.

    Attributes
    ----------
    sheet
        Sheet name; None for CSV.
    roster
        Roster kind the table was read as; None where it is no roster.
    rows
        Non-empty rows.
    set_aside
        Reason (title, header, total, note, section) → rows.
    reported
        Rows that became a problem and nothing else.
    columns
        How the columns of its tables were read, left to right.
    """

    sheet: str | None
    roster: str | None
    rows: int
    imported: int
    set_aside: Mapping[str, int]
    reported: int
    columns: tuple[ColumnReading, ...] = ()


class FileAccount(NamedTuple):
    """What became of one file of this import.

    Attributes
    ----------
    merged
        Rows put together with an earlier row about the same node.
    to_review
        Pairs of names to decide on, of which one stands in the file.
    is_whole
        Whether nothing of it was left unread; what a part does not say has not ended.
    """

    name: str
    outcome: Outcome
    sheets: tuple[SheetAccount, ...] = ()
    merged: int = 0
    to_review: int = 0
    is_whole: bool = True

    @property
    def label(self) -> str:
        """Bare file name, as sources cite it."""
        return self.name.rpartition("/")[2]

    @property
    def rejected(self) -> int:
        """Rows that became a problem and nothing else."""
        return sum(sheet.reported for sheet in self.sheets)


class Import(NamedTuple):
    """A finished reading of rosters, not yet put into a store.

    Attributes
    ----------
    contents
        What the store is to hold afterwards, rosters of earlier imports included; as they were where
        no file brought anything new.
    files
        The files of this import.
    problems
        The problems in the files of this import; those of the whole store are in ``contents``.
    brings_anything
        Whether any file said what was not known; if not, the store has nothing to take in.
    manner
        How its files were read, with what they have made known.
    """

    contents: Contents
    files: tuple[FileAccount, ...]
    problems: tuple[Problem, ...]
    brings_anything: bool
    manner: Manner

    @property
    def usable(self) -> bool:
        """Whether any input could be used."""
        return any(account.outcome != "refused" for account in self.files)
