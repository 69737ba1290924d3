"""Which rosters were supplied, and for which communities: what has no row there is a gap only where one was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Record


class Supplied:
    """The kinds of rosters that were supplied.

    Attributes
    ----------
    everywhere
        Those supplied by a table of no community at all, or by one that is said to cover all.
    """

    def __init__(self, records: Sequence[Record], communities: Communities) -> None:
        here = communities.of_each(records)
        scopes = {(row.heading, place, row.ended is None) for row, place in zip(records, here, strict=True)}
        self.everywhere = {
            heading.roster
            for heading, community, _ in scopes
            if (heading.everywhere or (community is None and "community" not in heading.columns))
            and not heading.is_in_doubt
        }
        placed = {(heading.roster, community) for heading, community, _ in scopes}
        in_doubt = {(heading.roster, place) for heading, place, holds in scopes if heading.is_in_doubt and holds}
        self._read = placed - in_doubt

    def of(self, communities: Iterable[Entity]) -> dict[Entity, set[str]]:
        """Those that have rows for each community, and of which nothing that may decide was left unread."""
        supplied: dict[Entity, set[str]] = {community: set() for community in communities}
        for roster, community in self._read:
            if community is not None:
                supplied[community].add(roster)
        return supplied
