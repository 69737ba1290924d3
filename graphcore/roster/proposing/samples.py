"""What a column holds, as a comment may show it: a few values, and none that could name a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from graphcore.language import Language, Text
from graphcore.roster.cells.lists import split_list
from graphcore.roster.cells.marks import Marks, marks_of
from graphcore.roster.cells.persons_beside import may_be_body, persons_beside
from graphcore.roster.cells.profiles import Profile, nature, profile
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.files.privacy import REDACTED
from graphcore.roster.mapping.wording import one_line
from graphcore.roster.words.lexicon import Field, lexicon
from graphcore.roster.words.names import clean

_MOST = 3
_LONGEST = 14
_SHORT = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,6}")
_SILENT = ("person", "phone", "id_card", "note", "sequence")
_NAMING = ("name", "names", "ref", "refs")
_TELLING = ("choice", "flag", "date", "count", "money", "code", "number")


class Samples(NamedTuple):
    """The cells of a column in all tables of a layout."""

    texts: tuple[str, ...]
    seen: Profile

    @classmethod
    def of(cls, cells: Sequence[Cell]) -> Samples:
        """Those of some cells."""
        return cls(tuple(cell.text for cell in cells), profile(CellColumn.given(cells)))

    @property
    def size(self) -> int:
        """How many cells hold something."""
        return self.seen.size

    def shown(self, roster: str, name: str | None, language: Language) -> str:
        """A few values."""
        field = _field(roster, name)
        if field is not None and field.type in _SILENT:
            return ""
        of_type = field.type if field is not None else None
        texts = dict.fromkeys(
            one_line(text)
            for text in self.texts
            if text and REDACTED not in text and not (of_type not in _TELLING and _may_name_persons(text, of_type))
        )
        few = [text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…" for text in texts][:_MOST]
        return Text("例：", "e.g. ").say(language) + "｜".join(few) if few else ""

    def marks(self, roster: str, name: str | None) -> Marks | None:
        """What the marks of a yes/no column mean; None for any other column."""
        field = _field(roster, name)
        return marks_of(self.texts) if field is not None and field.type == "flag" else None


def _may_name_persons(text: str, of_type: str | None) -> bool:
    """Whether a text reads like names of persons; in a column that names nothing known, whether it is as short."""
    if persons_beside(text, may_be_body):
        return True
    parts = split_list(text)
    if of_type in _NAMING:
        return any(nature(Cell(part)) == "person" for part in parts)
    return any(_SHORT.fullmatch(clean(part)) for part in parts)


def _field(roster: str, name: str | None) -> Field | None:
    return lexicon().fields_of(roster)[name] if name else None
