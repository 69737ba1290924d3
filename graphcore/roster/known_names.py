"""Names that rosters list, by which the columns of other tables can be told: what a cell refers to is known.

A first reading of all files tells which names are enterprises, which are estates, which numbers are needs.
With that, a table whose headers nobody understands is read again: a column full of enterprises that other
sheets list is one that refers to enterprises, whatever its header says.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from graphcore.roster.lexicon import lexicon
from graphcore.roster.lists import split_list
from graphcore.roster.names import clean, core
from graphcore.roster.records import Record

Place = tuple[str, str | None]
"""File and sheet."""

_SHORTEST = 3  # characters of a name without place and legal form; fewer could be anything
_NOBODY = frozenset[str]()


class Acquaintance(NamedTuple):
    """What is known of one cell.

    Attributes
    ----------
    listed
        Node kinds that other sheets list a name of it as.
    wanted
        Node kinds that other sheets refer to by it.
    """

    listed: frozenset[str] = _NOBODY
    wanted: frozenset[str] = _NOBODY


class KnownNames:
    """What names and numbers some records list, and what they refer to by which.

    Parameters
    ----------
    records
        From a first reading of all rosters.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        self._listed: defaultdict[str, defaultdict[str, set[Place]]] = defaultdict(lambda: defaultdict(set))
        self._wanted: defaultdict[str, defaultdict[str, set[Place]]] = defaultdict(lambda: defaultdict(set))
        for record in records:
            here = (record.heading.file, record.heading.sheet)
            for field in ("name", "number"):
                if record.kind is not None and record.value(field) is not None:
                    self._note(self._listed, str(record.value(field)), record.kind, here)
            if record.place is not None:
                self._note(self._listed, record.place, "community", here)
            fields = lexicon().fields_of(record.roster)
            for name, _, _ in record.said():
                field_to = fields[name].to if fields[name].is_reference else ()
                if field_to == ("community",):
                    for text in record.names(name):
                        self._note(self._listed, text, "community", here)
                elif len(field_to) == 1:
                    for text in record.names(name):
                        self._wanted[clean(text)][field_to[0]].add(here)

    def of(self, text: str, here: Place) -> Acquaintance:
        """What sheets other than this one say of the names in a cell."""
        listed: set[str] = set()
        wanted: set[str] = set()
        for part in split_list(text):
            listed |= _elsewhere(self._listed.get(clean(part)) or self._listed.get(_short(part)), here)
            wanted |= _elsewhere(self._wanted.get(clean(part)), here)
        return Acquaintance(frozenset(listed), frozenset(wanted))

    def misunderstood(self, texts: Iterable[str], kind: str, here: Place) -> bool:
        """Whether most names or numbers of a kind are listed, or referred to, as something else in other sheets."""
        others = [self._is_another(text, kind, here) for text in texts]
        return sum(others) > len(others) / 2

    def _is_another(self, text: str, kind: str, here: Place) -> bool:
        known = self.of(text, here)
        return any(kinds and kind not in kinds for kinds in known)

    def _note(self, names: defaultdict[str, defaultdict[str, set[Place]]], text: str, kind: str, here: Place) -> None:
        for key in {clean(text), _short(text)} - {""}:
            names[key][kind].add(here)


def _short(text: str) -> str:
    short = core(text)
    return short if len(short) >= _SHORTEST else ""


def _elsewhere(kinds: defaultdict[str, set[Place]] | None, here: Place) -> set[str]:
    return {kind for kind, places in (kinds or {}).items() if places != {here}}
