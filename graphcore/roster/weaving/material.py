"""What is woven: the rows of all rosters, the communities that they speak of, and the places of administrative lists."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from graphcore.roster.entities.communities import Communities
from graphcore.roster.records.columns import Records
from graphcore.roster.records.record import LISTS, lasting_first
from graphcore.roster.weaving.coded_places import called_by_name
from graphcore.roster.weaving.territory import Territory


class Material:
    """The records of all rosters, lists apart from all others: they are as long as a country has places.

    Attributes
    ----------
    tables, rows
        Those of no list, and of each its rows as objects.
    records
        All those rows, those that hold first.
    communities
        Those that rows speak of.
    territory
        The places that lists name.
    met
        The communities that are surely one of the list, with its position.
    """

    def __init__(self, tables: Sequence[Records]) -> None:
        self.territory = Territory([table for table in tables if table.heading.roster == LISTS])
        others = [table for table in tables if table.heading.roster != LISTS]
        self.tables = called_by_name(others, self.territory.coded() if others else {})
        self.rows = [list(table) for table in self.tables]
        self.records = lasting_first(chain.from_iterable(self.rows))
        # Where there are lists and nothing else, nobody asks which of a country's communities share a name.
        self.communities = Communities(self.records, self.territory.namesakes() if self.records else {})
        self.met = self.territory.met(self.communities) if self.records else {}

    def name_as_listed(self) -> None:
        """Let communities that a list has be called as they are there."""
        for community, place in self.met.items():
            community.label = self.territory.names[place]
            community.sources.add(self.territory.source(place))
