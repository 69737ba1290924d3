"""Which rosters were supplied, and for which communities: what has no row there is a gap only where one was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.words.lexicon import lexicon

_OF_COVERED = ("enterprises", "social_orgs", "employment_groups", "floating_clusters")
_COVERING = frozenset(
    {"has_party", "party_name", "build_mode", "instructor", "sending", "liaison", "covering", "answering"}
)


class Supplied:
    """The kinds of rosters that were supplied, and of which nothing that may decide was left unread.

    Parameters
    ----------
    untold
        Of what community the rows are that tell none.

    Attributes
    ----------
    everywhere
        Those supplied by a table of no community at all, or by one that is said to cover all.
    """

    def __init__(self, records: Sequence[Record], communities: Communities, untold: Entity | None = None) -> None:
        rosters = _rosters(records)
        hosts = any(heading.roster == "party_orgs" and "host" in heading.columns for heading in rosters)
        scopes = {
            (row.heading, place, row.ended is None) for row in records for place in communities.all_of(row) or (untold,)
        }
        told = {(each, place) for heading, place, _ in scopes for each in rosters[heading] if _may_tell(heading, hosts)}
        in_doubt = {
            (each, place)
            for heading, place, holds in scopes
            if heading.is_in_doubt and holds
            for each in rosters[heading]
        }
        self._read = told - in_doubt
        self.everywhere = {
            roster
            for heading, place, _ in scopes
            if heading.everywhere or (place is untold and "community" not in heading.columns)
            for roster in rosters[heading]
            if (roster, place) in self._read
        }

    def of(self, communities: Iterable[Entity]) -> dict[Entity, set[str]]:
        """Those that have rows for each community."""
        supplied: dict[Entity, set[str]] = {community: set() for community in communities}
        for roster, community in self._read:
            if community is not None:
                supplied[community].add(roster)
        return supplied


def _may_tell(heading: Heading, hosts: bool) -> bool:
    """Whether a table could show who is covered, where that is what its kind of roster is evidence of.

    A list of firms without a column of their Party organisations or instructors shows that of nobody, unless Party
    organisations say in whom they are.
    """
    return hosts or heading.roster not in _OF_COVERED or not _COVERING.isdisjoint(heading.columns)


def _rosters(records: Iterable[Record]) -> Mapping[Heading, set[str]]:
    """The kinds of rosters that tables are: one whose rows say of which kind they are is a roster of each of those."""
    found: dict[Heading, set[str]] = {}
    for record in records:
        of_table = found.setdefault(record.heading, {record.roster})
        if record.heading.tells_kinds:
            of_table |= lexicon().listing.get(record.kind or "", set())
    return found
