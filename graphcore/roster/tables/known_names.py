"""Names that rosters list, by which the columns of other tables can be told: what a cell refers to is known.

A first reading of all files tells which names are enterprises, which are estates, which numbers are needs.
With that, a table whose headers nobody understands is read again: a column full of enterprises that other
sheets list is one that refers to enterprises, whatever its header says; and a header that stands over a
plain column of some field elsewhere speaks for that field.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from graphcore.roster.cells.lists import cuts, split_list
from graphcore.roster.cells.persons_beside import parts
from graphcore.roster.cells.profiles import Acquaintance
from graphcore.roster.records.record import Heading, names_in
from graphcore.roster.tables.header_words import header_key, is_same_form
from graphcore.roster.words.fields import Field
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.names import core
from graphcore.roster.words.place_names import STREET_ENDS
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import NODE_KINDS

if TYPE_CHECKING:
    from graphcore.roster.records.columns import Records
    from graphcore.roster.records.readings import Reading

Place = tuple[str, str | None, str]
"""File, sheet, and which roster its table was first read as."""

Form = tuple[str, frozenset[tuple[str, str | None]]]
"""How a table was read: which roster, and its headers, each with its field; None where it is not recognised."""

Headers = tuple[str, ...]
"""The header words of a field, which are its own: rosters that share it share them."""

_Said = tuple[tuple[str, Place], ...]
_Known = dict[str, _Said]  # name → the kinds it is said to be of, and where

_CALLED_BY = {"name", "number", "division_code"}  # fields by which others refer to a row
_PLAIN = 0.8  # confidence from which a column tells what its header means
_OF_STREET = re.compile(STREET_ENDS)
_SHORTEST = 3  # characters of a name without place and legal form; fewer could be anything


class KnownNames:
    """What names and numbers some records list, and what they refer to by which.

    Parameters
    ----------
    readings
        All rosters as they were first read, in any order; each is taken down as it comes.
    """

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._listed: _Known = {}
        self._wanted: _Known = {}
        self._spaced: set[str] = set()  # names of which blanks are left out
        self._communities: set[str] = set()
        self._headers: defaultdict[Headers, dict[str, set[Place]]] = defaultdict(dict)
        self._forms: dict[Form, None] = {}
        waiting: list[Reading] = []
        places: set[Place | None] = set()
        for reading in readings:
            waiting.append(reading)
            places |= {_place(table.heading) for table in reading.tables}
            places |= {None for problem in reading.problems if problem.code == "unrecognised_table"}
            if len(places) > 1:  # else nothing stands elsewhere
                for each in waiting:
                    self._note_all(each)
                waiting.clear()

    def _note_all(self, reading: Reading) -> None:
        for table in reading.tables:
            self._note_names(table)
        if reading.tables:
            self._note_headers(reading)

    def _note_names(self, table: Records) -> None:
        """What a table says, each distinct text once."""
        heading = table.heading
        alone: dict[str, _Said] = {kind: ((kind, _place(heading)),) for kind in NODE_KINDS}
        for field in _CALLED_BY & heading.columns.keys():
            for text, kind in _called(table, field):
                self._note_blanks(text)
                _note_name(self._listed, text, alone[kind])
        for place in {*table.places} - {None}:
            _note_name(self._listed, str(place), alone["community"])
        fields = lexicon().fields_of(heading.roster)
        for name in heading.columns:
            if fields[name].is_reference and len(fields[name].to) == 1:
                kind = fields[name].to[0]
                for text in {text for value in table.field(name).values for text in names_in(value)}:
                    self._note_blanks(text)
                    if kind == "community":
                        self._communities |= {clean(text)} if len(clean(text)) >= _SHORTEST else set()
                        _note_name(self._listed, text, alone[kind])
                    else:
                        _note(self._wanted, clean(text), alone[kind])

    def _note_blanks(self, text: str) -> None:
        if not text.isalnum() and len(text.split()) > 1:
            self._spaced |= {clean(text), _short(text)}

    def _note_headers(self, reading: Reading) -> None:
        """The headers of columns whose field is plain."""
        file = reading.tables[0].heading.file
        for account in reading.accounts:
            for _, columns in groupby(account.columns, key=lambda column: (column.row, column.roster)):
                same = [*columns]
                read = frozenset((header_key(column.header), column.field) for column in same)
                self._forms.setdefault((same[0].roster, read))
            for column in account.columns:
                field = lexicon().fields_of(column.roster).get(column.field or "")
                if field is not None and column.confidence >= _PLAIN:
                    key = header_key(column.header.rpartition("·")[2])
                    self._headers[field.headers].setdefault(key, set()).add((file, account.sheet, column.roster))

    def headers_of(self, field: Field, here: Place) -> Collection[str]:
        """The headers that stand over plain columns of a field in other tables."""
        return {key for key, places in self._headers.get(field.headers, {}).items() if places - {here}}

    def read_alike(self, roster: str, headers: AbstractSet[str], header: str) -> AbstractSet[str]:
        """The fields that a header was read as in tables of the same roster and with nearly the same headers."""
        return {
            field
            for kind, form in self._forms
            if kind == roster and is_same_form({key for key, _ in form}, headers)
            for key, field in form
            if key == header and field is not None
        }

    def of(self, text: str, here: Place) -> Acquaintance:
        """What sheets other than this one say of the names in a cell."""
        listed: set[str] = set()
        wanted: set[str] = set()
        wrapped = (text.replace("\n", ""),) if "\n" in text else ()  # a line break may wrap a name
        for part in (*split_list(text), *wrapped):
            listed |= self._listed_as(part, here) or self._listed_as_several(part, here)
            wanted |= _elsewhere(self._wanted.get(clean(part)), here)
        return Acquaintance(frozenset(listed), frozenset(wanted))

    def _listed_as(self, name: str, here: Place) -> set[str]:
        return _elsewhere(self._listed.get(clean(name)) or self._listed.get(_short(name)), here)

    def _listed_as_several(self, text: str, here: Place) -> set[str]:
        """What names are listed as that 和 or a blank joins; nothing where one of them is not listed."""
        for before, after in cuts(text):
            first = self._listed_as(before, here)
            rest = first and (self._listed_as(after, here) or self._listed_as_several(after, here))
            if rest:
                return first | rest
        return set()

    def community_in(self, text: str) -> str | None:
        """The community, as rosters name it in a column, that a text names: the longest of them, or the one it shortens."""
        text = clean(text)
        named = (name for name in self._communities if name in text and _stands_in(text, name))
        return max(named, key=_longest, default=self._shortened(text))

    def _shortened(self, text: str) -> str | None:
        """The one community that a text is the beginning of, and nothing else."""
        longer = sorted((name for name in self._communities if name.startswith(text)), key=len) if text[1:] else []
        return longer[0] if longer and all(name.startswith(longer[0]) for name in longer) else None

    def part_called(self, name: str, among: Iterable[str] = ("grid", "estate")) -> str | None:
        """Which kind of place within a community, and nothing else, rosters list under a name."""
        kinds = {kind for kind, _ in self._listed.get(clean(name), ())}
        return next((kind for kind in among if kinds == {kind}), None)

    def lists(self, name: str) -> bool:
        """Whether a clean name is that of a row."""
        return name in self._listed

    def bears(self, name: str) -> bool:
        """Whether a clean name is part of one that is listed or referred to: 万科 of 万科物业."""
        return name in self._listed or name in self._parts

    @cached_property
    def _parts(self) -> str:
        """What all names are made of beside what may name a person."""
        named = (name for name in (*self._listed, *self._wanted) if name not in self._spaced)
        return "\n".join(part for name in named for part in parts(name))

    def misunderstood(self, texts: Collection[str], kind: str, here: Place) -> bool:
        """Whether most names or numbers of a kind are listed, or referred to, as something else in other sheets."""
        if not self._listed and not self._wanted:
            return False
        others = (self._is_another(text, kind, here) for text in texts)
        return sum(others) > len(texts) / 2

    def _is_another(self, text: str, kind: str, here: Place) -> bool:
        known = self.of(text, here)
        return any(kinds and kind not in kinds for kinds in known)


NOTHING_KNOWN = KnownNames(())


def _place(heading: Heading) -> Place:
    return heading.file, heading.sheet, heading.roster


def _called(table: Records, field: str) -> Iterable[tuple[str, str]]:
    """The names or numbers that rows have, each with the kind of its node."""
    if table.heading.tells_kinds:
        said = {(row.value(field), row.kind) for row in table}
    else:
        said = {(value, table.heading.makes) for value in table.field(field).values}
    return ((str(value), kind) for value, kind in said if value is not None and kind is not None)


def _note_name(known: _Known, text: str, said: _Said) -> None:
    for key in {clean(text), _short(text)} - {""}:
        _note(known, key, said)


def _note(known: _Known, key: str, said: _Said) -> None:
    """Note what one place says of a name; most names are spoken of in one."""
    before = known.setdefault(key, said)
    if before is not said and said[0] not in before:
        known[key] = before + said


def _short(text: str) -> str:
    short = core(text)
    return short if len(short) >= _SHORTEST else ""


def _stands_in(text: str, name: str) -> bool:
    """Whether a text has a name in it that is not only how a street's begins: 松涛街道."""
    return any(_OF_STREET.match(text, found.end()) is None for found in re.finditer(re.escape(name), text))


def _longest(name: str) -> tuple[int, str]:
    return len(name), name


def _elsewhere(said: Iterable[tuple[str, Place]] | None, here: Place) -> set[str]:
    return {kind for kind, place in said or () if place != here}
