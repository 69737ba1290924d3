"""What a column holds, as a comment may show it: a few values, and none that could name a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graphcore.language import Language, Text
from graphcore.roster.cells.dates import is_written_as_date
from graphcore.roster.cells.homes import tells_flat, tells_house
from graphcore.roster.cells.lists import split_list
from graphcore.roster.cells.marks import Marks, marks_of
from graphcore.roster.cells.persons import may_be_called_after_person
from graphcore.roster.cells.persons_beside import may_be_body, names_body, persons_beside
from graphcore.roster.cells.persons_told_of import anonymous
from graphcore.roster.cells.profiles import Profile
from graphcore.roster.cells.profiling import nature, profile
from graphcore.roster.columns.persons_of_rows import named_alone
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.files.privacy import REDACTED
from graphcore.roster.mapping.wording import one_line
from graphcore.roster.words.fields import Field
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean

_MOST = 3
_LONGEST = 14
_SHORT = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,6}")
_SILENT = ("person", "phone", "id_card", "note", "sequence")
_NAMING = ("name", "names", "ref", "refs")
_OF_OTHERS = (*_NAMING, "count")  # what columns of a person's or household's row say that is not about them
_TELLING = ("choice", "flag", "date", "count", "money", "code", "number")


class Company(NamedTuple):
    """What the columns beside one say of persons.

    Attributes
    ----------
    names
        Of the persons whom they name, clean.
    is_of_persons
        Whether each row is about a person or a household.
    """

    names: frozenset[str] = frozenset()
    is_of_persons: bool = False

    @classmethod
    def among(cls, several: Iterable[Company]) -> Company:
        """That of all tables of a layout."""
        found = [*several]
        return cls(frozenset().union(*(one.names for one in found)), any(one.is_of_persons for one in found))


class Samples(NamedTuple):
    """The cells of a column in all tables of a layout, and the company they are in."""

    texts: tuple[str, ...]
    seen: Profile
    company: Company

    @classmethod
    def of(cls, cells: Sequence[Cell], company: Company = Company()) -> Samples:  # noqa: B008  # immutable
        """Those of some cells."""
        return cls(tuple(cell.text for cell in cells), profile(CellColumn.given(cells)), company)

    @property
    def size(self) -> int:
        """How many cells hold something."""
        return self.seen.size

    def shown(self, roster: str, name: str | None, language: Language) -> str:
        """A few values."""
        field = _field(roster, name)
        of_type = field.type if field is not None else None
        if of_type in _SILENT or (self.company.is_of_persons and of_type not in _OF_OTHERS):
            return ""
        texts = dict.fromkeys(one_line(text) for text in self.texts if text and self._may_be_shown(text, of_type))
        few = [text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…" for text in texts][:_MOST]
        return Text("例：", "e.g. ").say(language) + "｜".join(few) if few else ""

    def _may_be_shown(self, text: str, of_type: str | None) -> bool:
        """Whether a text names nobody and gives nobody's home away."""
        if REDACTED in text:
            return False
        if of_type in _TELLING or is_written_as_date(Cell(text)):
            return True
        name = clean(text)
        if self.company.is_of_persons and not names_body(name):
            return False
        is_strict = of_type is None or self.company.is_of_persons
        return not (
            (tells_house if is_strict else tells_flat)(text)
            or any(person in name for person in self.company.names)
            or _may_name_persons(text, of_type)
            or (is_strict and may_be_called_after_person(text))
        )

    def marks(self, roster: str, name: str | None) -> Marks | None:
        """What the marks of a yes/no column mean; None for any other column."""
        field = _field(roster, name)
        return marks_of(self.texts) if field is not None and field.type == "flag" else None


def _may_name_persons(text: str, of_type: str | None) -> bool:
    """Whether a text reads like names of persons; in a column that names nothing known, whether it is as short."""
    if persons_beside(text, may_be_body) or anonymous(text) != text or (of_type is None and named_alone(text)):
        return True
    parts = split_list(text)
    if of_type in _NAMING:
        return any(nature(Cell(part)) == "person" for part in parts)
    return any(_SHORT.fullmatch(clean(part)) for part in parts)


def _field(roster: str, name: str | None) -> Field | None:
    return lexicon().fields_of(roster)[name] if name else None
