"""What a column holds, as a comment may show it: a few values, and none that could name a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graphcore.language import Language, Text
from graphcore.roster.lexicon import Field, lexicon
from graphcore.roster.mapping.wording import one_line
from graphcore.roster.marks import Marks, marks_of
from graphcore.roster.privacy import REDACTED
from graphcore.roster.profiles import Profile, profile
from graphcore.roster.sheets import Cell

_MOST = 3
_LONGEST = 14
_PERSONS = 0.4  # share of cells that read like names of persons, from which none is shown
_SILENT = ("person", "phone", "id_card", "note", "sequence")
_TELLING = ("name", "ref", "refs", "choice", "flag", "date", "count", "money", "code", "number")


class Samples(NamedTuple):
    """The cells of a column in all tables of a layout."""

    texts: tuple[str, ...]
    seen: Profile

    @classmethod
    def of(cls, cells: Sequence[Cell]) -> Samples:
        """Those of some cells."""
        return cls(tuple(cell.text for cell in cells), profile(cells))

    @property
    def size(self) -> int:
        """How many cells hold something."""
        return self.seen.size

    def shown(self, roster: str, name: str | None, language: Language) -> str:
        """A few values."""
        field = _field(roster, name)
        may_name_persons = self.seen.person >= _PERSONS and (field is None or field.type not in _TELLING)
        if may_name_persons or (field is not None and field.type in _SILENT) or not self.seen.size:
            return ""
        texts = dict.fromkeys(one_line(text) for text in self.texts if text and REDACTED not in text)
        few = [text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…" for text in texts][:_MOST]
        return Text("例：", "e.g. ").say(language) + "｜".join(few) if few else ""

    def marks(self, roster: str, name: str | None) -> Marks | None:
        """What the marks of a yes/no column mean; None for any other column."""
        field = _field(roster, name)
        return marks_of(self.texts) if field is not None and field.type == "flag" else None


def _field(roster: str, name: str | None) -> Field | None:
    return lexicon().fields_of(roster)[name] if name else None
