"""Administrative lists: provinces, cities, districts, streets and communities, told apart by all that is above them.

A country has so many places, and so many of one name, that they are columns: a place is a position.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.provenance import Source
from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.community_names import key_of
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.ids import Ids
from graphcore.roster.records.columns import Records
from graphcore.roster.weaving.listed_rows import ListedRows
from graphcore.roster.weaving.listing import LEVELS, NOWHERE, Listing
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import Value


class Territory:
    """The places of all administrative lists.

    Parameters
    ----------
    tables
        Those of lists.

    Attributes
    ----------
    ids, kinds, names, codes
        Of each place; its id is by its code, or by its name and its parent's id, and its code may be empty.
    parents
        The place that each lies in, or :data:`~graphcore.roster.weaving.listing.NOWHERE`.
    first, fields
        The row that each first stands in, and the field of that row that names it.
    rows, own
        All rows, and the place that each is.
    problems
        What rows say otherwise of one place.
    """

    def __init__(self, tables: Sequence[Records]) -> None:
        self.rows = ListedRows(tables)
        listing = Listing(self.rows, Ids())
        self.ids = pl.Series(listing.ids, dtype=pl.String)
        self.kinds = pl.Series(listing.kinds, dtype=pl.Enum(LEVELS))
        self.names = pl.Series(listing.names, dtype=pl.String)
        self.codes = pl.Series(listing.codes, dtype=pl.String)
        self.fields = pl.Series(listing.fields, dtype=pl.Enum([*LEVELS, "name"]))
        self.parents, self.first, self.own = map(_numbers, (listing.parents, listing.first, listing.own))
        self.problems = listing.problems

    def namesakes(self) -> Mapping[str, Collection[str]]:
        """What several communities are called, with the streets where they lie."""
        places = self._by_key()
        return {key: {*self._streets(some).values()} for key, some in places.items() if len(some) > 1}

    def coded(self) -> Mapping[str, str]:
        """The code of each community that has one, with its name, and its street where several are called so."""
        shared = self.namesakes()
        places = [place for place in (self.kinds == "community").arg_true() if self.codes[place]]
        streets = self._streets(place for place in places if key_of(self.names[place]) in shared)
        return {self.codes[place]: f"{streets.get(place, '')}{self.names[place]}" for place in places}

    def met(self, communities: Communities) -> dict[Entity, int]:
        """The communities of other rosters that are surely one of the list, with its position.

        One name in several streets means none of them, unless it is always written with its street.
        """
        places = self._by_key()
        found = {entity: self._in_street(entity, places) for entity in communities.entities}
        return {entity: meant[0] for entity, meant in found.items() if len(meant) == 1}

    def _by_key(self) -> Mapping[str, Sequence[int]]:
        """The communities of each key."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        places = (self.kinds == "community").arg_true()
        for name, place in zip(self.names.gather(places), places, strict=True):
            found[key_of(name)].append(place)
        return found

    def _streets(self, places: Iterable[int]) -> Mapping[int, str]:
        """The streets in which places lie, of those that lie in one."""
        parents = {place: int(self.parents[place]) for place in places}
        return {place: clean(self.names[parent]) for place, parent in parents.items() if parent != NOWHERE}

    def _in_street(self, entity: Entity, places: Mapping[str, Sequence[int]]) -> Sequence[int]:
        """The places that a community may be: those of its name, in the street that it is written with."""
        written = [clean(spelling) for spelling in entity.spellings]
        called = list(dict.fromkeys(place for name in written for place in places.get(key_of(name), ())))
        if len(called) < 2:
            return called
        return [place for place, street in self._streets(called).items() if all(street in name for name in written)]

    def attributes(self, place: int) -> Mapping[str, Value]:
        """What a place has by being listed."""
        told = {"code": self.codes[place], "until": self.rows.ended[int(self.first[place])]}
        return {name: value for name, value in told.items() if value}

    def source(self, place: int) -> Source:
        """The row that a place stands in, or the cell of it."""
        field = self.fields[place]
        return self.rows.at(int(self.first[place]), None if field == "name" else field)


def _numbers(numbers: array[int]) -> NDArray[np.int32]:
    return np.frombuffer(numbers, np.int32) if numbers else np.empty(0, np.int32)
