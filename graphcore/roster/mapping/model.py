"""What a mapping may say: for each layout of a header, the roster kind and the field of each column."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from collections.abc import Mapping as Map
from fnmatch import fnmatchcase
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from graphcore.documents import flaw, instead
from graphcore.roster.cells.workrooms import without_namesake
from graphcore.roster.words.fields import KIND, LISTING
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean

IGNORE = "ignore"
"""As a roster: the table is not imported. As a field: the column is not."""

UNDECIDED = "undecided"
"""As a roster or as a field: nobody has said yet what it is, so it is treated as without a mapping."""

TELLING = ("title", "file", "sheet")
"""What may tell the community of a whole table."""

_OF_NO_KIND = (IGNORE, UNDECIDED)
_ROWS = re.compile(r"(\d+)(?:\s*[-–—~至]\s*(\d+))?")
_FOLDERS = re.compile(r".*[/\\]")
_AREA = re.compile(r"([A-Za-z]{1,3})(\d*)\s*[:：]\s*([A-Za-z]{1,3})(\d*)")


def _listed(value: Any) -> Any:
    return tuple(map(str, value if isinstance(value, list | tuple) else [value]))


def _rows(value: Any) -> tuple[int, int]:
    """First and last row of a header, 1-based, from ``2`` or ``2-3``."""
    if isinstance(value, tuple):
        return value
    match = _ROWS.fullmatch(str(value).strip())
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, 0)
    if not 1 <= first <= last <= first + 4:
        raise flaw("表头的行写成 2 或 2-3 这样", "the rows of a header are written like 2 or 2-3")
    return first, last


def _area(value: str) -> str:
    if _AREA.fullmatch(value.strip()) is None:
        raise flaw("范围写成 A2:H40 或 A:H 这样", "a range is written like A2:H40 or A:H")
    return value.strip().upper()


Listed = Annotated[tuple[str, ...], BeforeValidator(_listed)]


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class ColumnMapping(_Model):
    """How one column is read.

    Attributes
    ----------
    field
        A field of the roster, ``ignore`` or ``undecided``.
    values
        Cell → what it means: yes or no, the value of a choice, or no for none of them.
    separators
        What stands between the names of a list.
    blank
        ``above``: a blank cell means the one above it.
    ticked
        What a tick in it means, of the same; so several columns may be one field.
    """

    field: str
    values: dict[str, bool | str] = {}
    separators: Listed = ()
    blank: Literal["above"] | None = None
    ticked: bool | str | None = None

    @model_validator(mode="before")
    @classmethod
    def _short(cls, value: Any) -> Any:
        return {"field": value} if isinstance(value, str) else value


class TableMapping(_Model):
    """How tables of one layout are read.

    Attributes
    ----------
    roster
        Roster kind, ``ignore`` or ``undecided``.
    rival
        Another kind that is nearly as likely (``or``): until that is decided nothing is found lacking by such a table.
    columns
        Header words, outermost first with ``·`` between, → field. They tell the tables it is for.
    sometimes
        The same for columns that only some of these tables have.
    files, sheets
        Patterns (``*``, ``?``) of the names that it is for; by default all.
    seen
        Where such tables stood when it was proposed, as ``file#sheet``: known to be missed.
    hidden
        Whether hidden sheets that it is for are read.
    header
        First and last row of the header in the sheet, where the words stand there.
    area
        The part of the sheet that is the table.
    records
        ``down``: one a row; ``across``: one a column.
    community
        What tells the community of the whole table: ``title``, ``file``, ``sheet``, or which of them tells it nearest
        where these are several, or its name; or names by sheet or file.
    everywhere
        Whether it covers all communities: what it does not list of them is known not to be there.
    """

    roster: str
    rival: str | None = Field(None, alias="or")
    files: Listed = ()
    sheets: Listed = ()
    seen: Listed = ()
    hidden: bool = False
    header: Annotated[tuple[int, int], BeforeValidator(_rows)] | None = None
    area: Annotated[str, AfterValidator(_area)] | None = Field(None, alias="range")
    records: Literal["down", "across"] | None = None
    community: str | tuple[Literal["title", "file", "sheet"], ...] | dict[str, str] | None = None
    everywhere: bool = False
    columns: dict[str, ColumnMapping] = Field(min_length=1)
    sometimes: dict[str, ColumnMapping] = {}

    @model_validator(mode="after")
    def _known(self) -> TableMapping:
        rosters = lexicon().rosters
        for key, roster in (("roster", self.roster), ("or", self.rival or IGNORE)):
            if roster not in (*rosters, *_OF_NO_KIND):
                zh, en = instead(roster, (*rosters, *_OF_NO_KIND))
                raise flaw(f"没有“{roster}”这种台账{zh}", f"there is no roster kind “{roster}”{en}", key)
        kinds = rosters if self.roster in _OF_NO_KIND else [self.roster]
        known = {name for kind in kinds for name in lexicon().fields_of(kind)}
        own = {} if self.roster in _OF_NO_KIND else rosters[self.roster].fields
        met: dict[str, str] = {}
        ticked: set[str] = set()
        for header, column in self.every_column.items():
            name = column.field
            place = ("columns" if header in self.columns else "sometimes", header)
            if name not in (*known, *_OF_NO_KIND):
                zh, en = instead(name, sorted({*known, *_OF_NO_KIND}))
                raise flaw(
                    f"台账 {self.roster} 没有字段“{name}”{zh or '，可用的见 onecore mapping schema'}",
                    f"roster {self.roster} has no field “{name}”{en or '; onecore mapping schema lists those there are'}",
                    *place,
                )
            is_ticked = column.ticked is not None
            may_be_several = (is_ticked and name in ticked) or (name in own and own[name].type in LISTING)
            if name in met and name in own and header in self.columns and not may_be_several:
                raise flaw(
                    f"字段 {name} 用了两次（“{met[name]}”和“{header}”），其中一列要改为 {IGNORE}；几列打勾的，各写 ticked",
                    f"field {name} is used twice (“{met[name]}” and “{header}”); make one of them {IGNORE}, "
                    f"or where they are ticked say in each what that means (ticked)",
                    *place,
                )
            met[name] = header
            ticked |= {name} if is_ticked else set()
            self._check_values(column, *place)
        kind = lexicon().rosters[self.roster] if self.roster not in _OF_NO_KIND else None
        if kind is not None and not kind.names_rows(met):
            subject = kind.subject
            raise flaw(
                f"没有一列是 {subject}，不知道每一行是什么；请把名称那一列写成 {subject}",
                f"no column is {subject}, so nothing says what a row is; map the column of names to {subject}",
                "columns",
            )
        return self

    def _check_values(self, column: ColumnMapping, *where: str) -> None:
        if not {self.roster, column.field}.isdisjoint(_OF_NO_KIND):
            return
        field = lexicon().fields_of(self.roster)[column.field]
        told = [((*where, "values", text), text, value) for text, value in column.values.items()]
        told += [((*where, "ticked"), "ticked", column.ticked)] if column.ticked is not None else []
        for place, text, value in told:
            if field.type not in ("flag", "choice") and not (column.field == KIND and column.ticked is True):
                key = place[len(where)]
                raise flaw(
                    f"字段 {column.field} 不是“是/否”也不是类别，不用写 {key}",
                    f"field {column.field} is neither yes/no nor a choice and takes no {key}",
                    *where,
                    key,
                )
            if field.type == "flag" and not isinstance(value, bool):
                raise flaw(f"“{text}”只能表示 yes 或 no", f"“{text}” must mean yes or no", *place)
            if field.type == "choice" and value not in (*field.choices, False):
                zh, en = instead(value, field.choices)
                raise flaw(f"“{value}”不是 {column.field} 的取值{zh}", f"“{value}” is no {column.field}{en}", *place)

    @cached_property
    def every_column(self) -> dict[str, ColumnMapping]:
        """All columns that its tables may have."""
        return {**self.columns, **self.sometimes}

    def is_for(self, file: str, sheet: str | None) -> bool:
        """Whether the names of a file and sheet are such as it is for."""
        return (not self.files or _any_like([_FOLDERS.sub("", one) for one in self.files], file)) and (
            not self.sheets or _any_like(self.sheets, sheet or "")
        )

    @property
    def specific(self) -> int:
        """How many restrictions it has; the more, the sooner it is taken."""
        return bool(self.files) + bool(self.sheets)

    @property
    def cells(self) -> tuple[int, int | None, int, int | None] | None:
        """Its range as first column, first row, last column, last row, 0-based; rows may be open."""
        match = _AREA.fullmatch(self.area) if self.area else None
        if match is None:
            return None
        first, last = (int(match[part]) - 1 if match[part] else None for part in (2, 4))
        return _column(match[1]), first, _column(match[3]), last


class Mapping(_Model):
    """Everything people say of how rosters are to be read.

    Attributes
    ----------
    names
        Abbreviation → the name it stands for, wherever a cell names an organisation or place.
    """

    version: Literal[1] = 1
    names: dict[str, str] = {}
    tables: Annotated[tuple[TableMapping, ...], BeforeValidator(lambda told: told or ())] = ()  # all may be comments

    @cached_property
    def digest(self) -> str:
        """What it says, as a hash: the same for the same meaning, whatever comments and order of keys."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:12] if self != NO_MAPPING else ""

    @cached_property
    def clean_names(self) -> Map[str, str]:
        """The names by the clean form of their abbreviations; like cells, they keep of whom a body is called after the family name only."""
        return {clean(without_namesake(short)): without_namesake(name) for short, name in self.names.items()}

    def entries_for(self, file: str, sheet: str | None) -> list[TableMapping]:
        """The entries that a sheet's tables may be read by, the most specific first."""
        return sorted((entry for entry in self.tables if entry.is_for(file, sheet)), key=lambda entry: -entry.specific)

    def reads_hidden(self, file: str, sheet: str) -> bool:
        """Whether a hidden sheet is to be read."""
        return any(entry.hidden and entry.is_for(file, sheet) for entry in self.tables)


NO_MAPPING = Mapping()
"""Nothing said: everything is guessed."""


def _any_like(patterns: Iterable[str], name: str) -> bool:
    return any(is_like(name, pattern) for pattern in patterns)


def is_like(name: str, pattern: str) -> bool:
    """Whether the name of a file or sheet is such as a pattern says; its own name is, whatever stands in it.

    Examples
    --------
    >>> is_like("企业[2024].csv", "企业*"), is_like("企业[2024].csv", "企业[2024].csv")
    (True, True)
    """
    return name == pattern or fnmatchcase(name, pattern)


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
