"""Administrative lists: provinces, cities, districts, streets and communities, told apart by all that is above them.

A list says where a place lies in one of three ways: by columns of what is above it, by the code of its
parent, or by its own code, whose digits begin with its parents' (two tell the province, four the city, six
the district, nine the street, twelve the community; GB/T 2260 and GB/T 10114). A country has so many
places, and so many of one name, that they are columns from the start: a place is a position.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from graphcore.graph import Edge, Node
from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.communities import Communities, key_of
from graphcore.roster.entities import Entity
from graphcore.roster.ids import Ids
from graphcore.roster.names import clean, tidy
from graphcore.roster.records import Record
from graphcore.vocabulary import Scalar, Value

ROSTER = "communities"
"""The roster kind of administrative lists."""

_LEVELS = ("province", "city", "district", "street", "community")
_DIGITS = (2, 4, 6, 9, 12)  # of a code, that tell a place of each level
_ENDINGS = (
    ("street", ("街道", "街道办事处", "镇", "乡", "苏木")),
    ("community", ("社区", "村", "居委会", "村委会", "居民委员会", "村民委员会")),
    ("province", ("省", "自治区", "特别行政区")),
    ("district", ("区", "县", "旗")),
    ("city", ("市", "自治州", "盟", "地区")),
)
_NOWHERE = -1


class _Told(NamedTuple):
    """What a row tells of a place, and the field that names it."""

    kind: str
    name: str
    code: str
    record: Record
    field: str


class Territory:
    """The places of all administrative lists.

    Parameters
    ----------
    records
        Rows of lists, those that still hold first.
    ids
        Gives each place its id: by its code, or by its name and its parent's id.
    """

    def __init__(self, records: Iterable[Record], ids: Ids) -> None:
        self.ids: list[str] = []
        self.problems: list[Problem] = []
        self._kinds: list[str] = []
        self._names: list[str] = []
        self._codes: list[str] = []
        self._parents: list[int] = []
        self._records: list[Record] = []  # the row that each place first stands in
        self._fields: list[str] = []  # the field of that row that names it
        self._own: dict[int, int] = {}  # row of a list, by position in it → its place
        self._known: dict[tuple[int, str, str] | str, int] = {}
        self._give = ids
        self._rows = list(records)
        for number, record in enumerate(self._rows):
            self._own[number] = self._place_of(record)
        for number, record in enumerate(self._rows):
            place = self._own[number]
            if self._codes[place] and self._parents[place] == _NOWHERE:
                parent = self._parent_by_code(record, self._codes[place])
                self._parents[place] = parent if parent != place else _NOWHERE

    def _place_of(self, record: Record) -> int:
        """The place that a row is, and those above it by its columns."""
        above, lowest = _NOWHERE, _NOWHERE
        for level, kind in enumerate(_LEVELS[:-1]):
            name = record.value(kind)
            if name is not None:
                told = _Told(kind, str(name), "", record, kind)
                above, lowest = self._place((above, kind, clean(told.name)), above, told), level
        name, code = str(record.value("name")), str(record.value("division_code") or "")
        kind = _kind_of(name, code, lowest)
        place = self._place(code or (above, kind, clean(name)), above, _Told(kind, name, code, record, "name"))
        if clean(self._names[place]) != clean(name):
            self.problems.append(self._differs(place, name, record))
        return place

    def _place(self, key: tuple[int, str, str] | str, parent: int, told: _Told) -> int:
        place = self._known.get(key, _NOWHERE)
        if place == _NOWHERE:
            place = self._known[key] = len(self.ids)
            above = self.ids[parent] if parent != _NOWHERE else ""
            self.ids.append(self._give.new(told.kind, told.code or f"{above}\x1f{clean(told.name)}"))
            self._kinds.append(told.kind)
            self._names.append(tidy(told.name))
            self._codes.append(told.code)
            self._parents.append(parent)
            self._records.append(told.record)
            self._fields.append(told.field)
        return place

    def _parent_by_code(self, record: Record, code: str) -> int:
        """Where a place lies by its parent's code, or by the longest beginning of its own that is listed."""
        stated = record.value("parent_code")
        if stated is not None:
            return self._known.get(str(stated), _NOWHERE)
        for digits in reversed([digits for digits in _DIGITS if digits < _told_by(code)]):
            place = self._known.get(code[:digits].ljust(len(code), "0"), _NOWHERE)
            if place != _NOWHERE:
                return place
        return _NOWHERE

    def _differs(self, place: int, name: str, record: Record) -> Problem:
        first = self._records[place].at("name")
        details = {
            "field": "区划代码 code",
            "taken": self._names[place],
            "other": name,
            "place": f"{first.file} {first.sheet or ''} {first.column or ''}{first.row}".replace("  ", " "),
        }
        return Problem(record.at("name"), "conflicting_value", details)

    def namesakes(self) -> frozenset[str]:
        """What several communities are called."""
        times = Counter(key for key, _ in self._communities())
        return frozenset(key for key, many in times.items() if many > 1)

    def met(self, communities: Communities) -> dict[Entity, int]:
        """The communities of other rosters that are surely one of the list, with its position.

        One name in several streets means none of them, unless it is always written with its street.
        """
        places: defaultdict[str, list[int]] = defaultdict(list)
        for key, place in self._communities():
            places[key].append(place)
        found = {entity: self._in_street(entity, places) for entity in communities.entities}
        return {entity: meant[0] for entity, meant in found.items() if len(meant) == 1}

    def _communities(self) -> Iterator[tuple[str, int]]:
        return ((key_of(self._names[place]), place) for place, kind in enumerate(self._kinds) if kind == "community")

    def _in_street(self, entity: Entity, places: Mapping[str, Sequence[int]]) -> Sequence[int]:
        """The places that a community may be: those of its name, in the street that it is written with."""
        written = [clean(spelling) for spelling in entity.spellings]
        called = list(dict.fromkeys(place for name in written for place in places.get(key_of(name), ())))
        if len(called) < 2:
            return called
        streets = {place: clean(self._names[self._parents[place]]) for place in called if self._parents[place] >= 0}
        return [place for place, street in streets.items() if all(street in name for name in written)]

    def nodes(self, supplied: Sequence[Scalar], but: Container[int]) -> Iterator[Node]:
        """All places but some as nodes; communities with the roster kinds that were supplied for them."""
        for place, node in enumerate(self.ids):
            if place not in but:
                attributes = dict(self.attributes(place))
                if self._kinds[place] == "community":
                    attributes["rosters"] = list(supplied)
                yield Node(node, self._kinds[place], self._names[place], (), attributes, (self.source(place),))

    def attributes(self, place: int) -> Mapping[str, Value]:
        """What a place has by being listed."""
        told = {"code": self._codes[place], "until": self._records[place].ended}
        return {name: value for name, value in told.items() if value}

    def source(self, place: int) -> Source:
        """The row that a place stands in, or the cell of it."""
        record, field = self._records[place], self._fields[place]
        return record.source if field == "name" else record.at(field)

    def name(self, place: int) -> str:
        """What the list calls a place."""
        return self._names[place]

    def edges(self) -> Iterator[Edge]:
        """Each place in the one above it, by the cell that says so."""
        for place, parent in enumerate(self._parents):
            if parent != _NOWHERE:
                record = self._records[place]
                until = {"until": record.ended} if record.ended else {}
                source = record.at(self._says_where(record, self._fields[place]))
                yield Edge("located_in", self.ids[place], self.ids[parent], until, (source,))

    def told(self) -> Iterator[tuple[str, str, Value, str, Source, Record]]:
        """Node, attribute, value, text, cell and row of all that the rows say of their places."""
        for number, record in enumerate(self._rows):
            node = self.ids[self._own[number]]
            for field, attribute in (("name", "name"), ("division_code", "code")):
                if (value := record.value(field)) is not None:
                    yield node, attribute, value, record.raw(field), record.at(field), record

    def _says_where(self, record: Record, field: str) -> str:
        """The field of a row that says where a place lies that another of its fields names."""
        if field != "name":
            above = _LEVELS[: _LEVELS.index(field)]
            return next((level for level in reversed(above) if record.value(level) is not None), field)
        fields = (*reversed(_LEVELS[:-1]), "parent_code", "division_code")
        return next((name for name in fields if record.value(name) is not None), "name")


def _kind_of(name: str, code: str, above: int) -> str:
    """The kind of a place: by its code, else by its name's ending, where that is below what is above it."""
    digits = _told_by(code)
    if digits in _DIGITS:
        return _LEVELS[_DIGITS.index(digits)]
    kind = next((kind for kind, endings in _ENDINGS if clean(name).endswith(endings)), "community")
    return kind if _LEVELS.index(kind) > above else "community"


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
