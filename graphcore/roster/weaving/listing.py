"""The places that the rows of administrative lists name, each met for the first time or again.

A list says where a place lies in one of three ways: by columns of what is above it, by the code of its
parent, or by its own code, whose digits begin with its parents' (two tell the province, four the city, six
the district, nine the street, twelve the community; GB/T 2260 and GB/T 10114).
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from graphcore.problems import IMPORT, Problem, in_both
from graphcore.roster.entities.ids import Ids
from graphcore.roster.weaving.listed_rows import ListedRows
from graphcore.roster.words.field_labels import field_label
from graphcore.roster.words.spelling import cleaned, tidy
from graphcore.vocabulary import Value

LEVELS = ("province", "city", "district", "street", "community")
"""The kinds of places, the highest first."""

_DIGITS = (2, 4, 6, 9, 12)  # of a code, that tell a place of each level
_ENDINGS = (
    ("street", ("街道", "街道办事处", "镇", "乡", "苏木")),
    ("community", ("社区", "村", "居委会", "村委会", "居民委员会", "村民委员会")),
    ("province", ("省", "自治区", "特别行政区")),
    ("district", ("区", "县", "旗")),
    ("city", ("市", "自治州", "盟", "地区")),
)
_REPEATED = 1 << 16  # names of places above that stand in row after row
NOWHERE = -1
"""The position of what lies in no place that is listed."""

_Key = tuple[int, str, str] | str  # parent, kind and clean name; or code


class _Told(NamedTuple):
    """What a row tells of a place, and the field that names it."""

    kind: str
    name: str
    code: str
    row: int
    field: str


class Listing:
    """All rows gone through, those that hold first: what stands first of a place is what it has.

    Parameters
    ----------
    ids
        Gives each place its id: by its code, or by its name and its parent's id.

    Attributes
    ----------
    ids, kinds, names, codes, parents, first, fields, own, problems
        As those of :class:`~graphcore.roster.weaving.territory.Territory`.
    """

    def __init__(self, rows: ListedRows, ids: Ids) -> None:
        self.ids: list[str] = []
        self.kinds: list[str] = []
        self.names: list[str] = []
        self.codes: list[str] = []
        self.parents = array("i")
        self.first = array("i")
        self.fields: list[str] = []
        self.problems: list[Problem] = []
        self._known: dict[_Key, int] = {}
        self._above: dict[tuple[Value, ...], tuple[int, int]] = {}
        self._rows, self._give = rows, ids
        # By itself: what is kept longer than all else that comes into being here holds on to the memory of that.
        self._clean = lru_cache(_REPEATED)(cleaned)
        names, codes = (map(str, rows.values(field, "")) for field in ("name", "division_code"))
        levels = zip(*(rows.values(level) for level in LEVELS[:-1]), strict=True)
        told = enumerate(zip(levels, names, codes, strict=True))
        self.own = array("i", (self._place_of(row, *each) for row, each in told))
        stated = rows.values("parent_code")
        for row, place in enumerate(self.own):
            if self.codes[place] and self.parents[place] == NOWHERE:
                parent = self._parent_by_code(stated[row], self.codes[place])
                self.parents[place] = parent if parent != place else NOWHERE

    def _place_of(self, row: int, levels: tuple[Value, ...], name: str, code: str) -> int:
        """The place that a row is, and those above it by its columns."""
        if levels not in self._above:
            self._above[levels] = self._places_above(row, levels)
        above, lowest = self._above[levels]
        kind = self._kind_of(name, code, lowest)
        place = self._place(code or (above, kind, self._clean(name)), above, _Told(kind, name, code, row, "name"))
        if self.names[place] != name and self._clean(self.names[place]) != self._clean(name):
            self.problems.append(self._differs(place, name, row))
        return place

    def _kind_of(self, name: str, code: str, above: int) -> str:
        """The kind of a place: by its code, else by its name's ending, where that is below what is above it."""
        digits = _told_by(code)
        if digits in _DIGITS:
            return LEVELS[_DIGITS.index(digits)]
        kind = next((kind for kind, endings in _ENDINGS if self._clean(name).endswith(endings)), "community")
        return kind if LEVELS.index(kind) > above else "community"

    def _places_above(self, row: int, names: Sequence[Value]) -> tuple[int, int]:
        """The lowest of the places that a row names above its own, and its level."""
        above, lowest = NOWHERE, NOWHERE
        for level, name in enumerate(names):
            if name is not None:
                told = _Told(LEVELS[level], str(name), "", row, LEVELS[level])
                above, lowest = self._place((above, told.kind, self._clean(told.name)), above, told), level
        return above, lowest

    def _place(self, key: _Key, parent: int, told: _Told) -> int:
        place = self._known.get(key, NOWHERE)
        if place == NOWHERE:
            place = self._known[key] = len(self.ids)
            above = self.ids[parent] if parent != NOWHERE else ""
            self.ids.append(self._give.new(told.kind, told.code or f"{above}\x1f{self._clean(told.name)}"))
            self.kinds.append(told.kind)
            self.names.append(tidy(told.name))
            self.codes.append(told.code)
            self.parents.append(parent)
            self.first.append(told.row)
            self.fields.append(told.field)
        return place

    def _parent_by_code(self, stated: Value, code: str) -> int:
        """Where a place lies by its parent's code, or by the longest beginning of its own that is listed."""
        if stated is not None:
            return self._known.get(str(stated), NOWHERE)
        for digits in reversed([digits for digits in _DIGITS if digits < _told_by(code)]):
            place = self._known.get(code[:digits].ljust(len(code), "0"), NOWHERE)
            if place != NOWHERE:
                return place
        return NOWHERE

    def _differs(self, place: int, name: str, row: int) -> Problem:
        first = self._rows.at(self.first[place], "name")
        details = {
            **in_both(field=field_label("communities", "division_code")),
            IMPORT: str(self._rows.import_ids[row]),
            "taken": self.names[place],
            "other": name,
            "place": f"{first.file} {first.sheet or ''} {first.column or ''}{first.row}".replace("  ", " "),
        }
        return Problem(self._rows.at(row, "name"), "conflicting_value", details)


def _told_by(code: str) -> int:
    """How many digits of a code tell a place; 0 where it is no code of 6, 9 or 12 digits.

    Examples
    --------
    >>> _told_by("310101001000"), _told_by("310100"), _told_by("X7")
    (9, 4, 0)
    """
    if not (code.isascii() and code.isdigit() and len(code) in (6, 9, 12)):
        return 0
    return next(digits for digits in _DIGITS if int(code[digits:] or "0") == 0)
