"""The account an import gives of itself: what became of every file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from graphcore.language import Text
from graphcore.problems import Problem
from graphcore.roster.reading.manner import Manner
from graphcore.roster.records.rows import SheetAccount
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
