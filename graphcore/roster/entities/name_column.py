"""A column of a table whose cells name others, and what those cells were found to mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.match import Match
from graphcore.roster.entities.relative_names import in_full
from graphcore.roster.entities.serving_firms import FIRMS
from graphcore.roster.records.record import Heading, Record, names_in
from graphcore.roster.words.lexicon import lexicon

_OF_ESTATES = ("owners_committee",)
PLACES = ("estate", "grid", "building", "community")
"""Kinds of node whose own name is short for nobody's."""


class Named(NamedTuple):
    """A name in a cell: of which kinds it may be, and what it was found to mean."""

    name: str
    kinds: Sequence[str]
    match: Match


class NameColumn:
    """A column of a table whose cells name others, each of which is looked up once.

    Attributes
    ----------
    field
        As what its cells are read.
    kinds
        Node kinds that its names may be of.
    places
        Those of places that it may name instead.
    position
        Where it stands in a record.
    listed
        Text and community → what is named, where that is written as it is listed.
    meant
        Text, community and estate → what is named, until another of these kinds is known.
    """

    __slots__ = ("_estate", "field", "kinds", "listed", "meant", "name", "places", "position")

    def __init__(self, heading: Heading, name: str, kinds: Sequence[str]) -> None:
        self.name = name
        self.field = lexicon().fields_of(heading.roster)[name]
        self.kinds = kinds
        self.places = PLACES if self.field.of_places else ()
        self.position = heading.positions[name]
        self.listed: dict[tuple[str, Entity | None], tuple[Named, ...]] = {}
        self.meant: dict[tuple[str, Entity | None, str], tuple[Named, ...]] = {}
        is_in_its_row = kinds in (_OF_ESTATES, FIRMS) and heading.makes == "estate"
        self._estate = heading.positions.get("name" if is_in_its_row else "estate")

    @property
    def names_communities(self) -> bool:
        """Whether its cells name the community of their row, which is known by all its spellings."""
        return self.field.to == ("community",)

    def estate(self, record: Record) -> str:
        """The estate that a row is about, which names may be relative to."""
        return "" if self._estate is None else record.raws[self._estate]

    def in_full(self, name: str, record: Record) -> str:
        """A name, with the one estate of its row before it where the name of a committee says nothing else."""
        estates = () if self._estate is None else names_in(record.values[self._estate])
        is_relative = self.kinds == _OF_ESTATES and len(estates) == 1
        return in_full(*_OF_ESTATES, name, estates[0], None) if is_relative else name
