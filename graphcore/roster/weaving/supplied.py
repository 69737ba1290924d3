"""Which rosters were supplied, and for which communities: what has no row there is a gap only where one was."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence

from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.weaving.material import Material
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.weaving.untold import untold
from graphcore.roster.words.lexicon import lexicon

NO_COMMUNITY = "没有写明的社区"
"""What a community is called that nothing tells."""


class Supplied:
    """The kinds of rosters that were supplied, and of which nothing that may decide was left unread.

    Parameters
    ----------
    nameless
        Of what community the rows are that tell none.
    in_vain
        Tables that tell of nobody, as :func:`told_in_vain` says: they are no roster of anything.
    in_part
        Tables that do not tell of a community what they are to.

    Attributes
    ----------
    everywhere
        Those supplied by a table of no community at all, or by one that is said to cover all.
    """

    def __init__(
        self,
        records: Sequence[Record],
        communities: Communities,
        nameless: Entity | None = None,
        in_vain: Container[Heading] = (),
        in_part: Container[tuple[Heading, Entity | None]] = (),
    ) -> None:
        rosters = _rosters(records)
        scopes = {
            (row.heading, place, row.ended is None)
            for row in records
            for place in communities.all_of(row) or (nameless,)
        }
        told = {(each, place) for heading, place, _ in scopes for each in rosters[heading]}
        in_doubt = {
            (each, place)
            for heading, place, holds in scopes
            if holds and (heading.is_in_doubt or heading in in_vain or (heading, place) in in_part)
            for each in rosters[heading]
        }
        self._read = told - in_doubt
        self.everywhere = {
            roster
            for heading, place, _ in scopes
            if heading.everywhere or (place is nameless and "community" not in heading.columns)
            for roster in rosters[heading]
            if (roster, place) in self._read
        }
        self._holding = {(heading, place) for heading, place, holds in scopes if holds}

    def of(self, communities: Iterable[Entity]) -> dict[Entity, set[str]]:
        """Those that have rows for each community."""
        supplied: dict[Entity, set[str]] = {community: set() for community in communities}
        for roster, community in self._read:
            if community is not None:
                supplied[community].add(roster)
        return supplied

    def untold(self, communities: Iterable[Entity]) -> dict[Entity, list[str]]:
        """The ties that no column could tell of, by community."""
        return untold(self._holding, communities)


def nameless_community(material: Material) -> Entity | None:
    """The community that rosters are of where nothing tells one: it states which of them were supplied.

    What lies in no community has what any has; where none states that, everything counts as known.
    """
    if not material.records or material.communities.entities or len(material.territory.ids):
        return None
    first = {record.heading: record.source for record in reversed(material.records)}
    return Entity("community", label=NO_COMMUNITY, sources={*first.values()})


def told_in_vain(records: Iterable[Record], mentions: Mentions) -> set[Heading]:
    """The tables that only tie others and of whose rows none names anybody who is known, or may be: likelier misread than right about all."""
    subjects = {name: roster.subject for name, roster in lexicon().rosters.items()}
    may_mean = {(id(record), field) for _, record, field in mentions.meant}
    missed = {
        id(record)
        for record, field, *_ in mentions.unresolved
        if field == subjects[record.roster]
        and (id(record), field) not in may_mean
        and not mentions.entities_again_in(record, field)
    }
    rows = [row for row in records if row.kind is None and row.ended is None] if missed else []
    return {row.heading for row in rows} - {row.heading for row in rows if id(row) not in missed}


def _rosters(records: Iterable[Record]) -> Mapping[Heading, set[str]]:
    """The kinds of rosters that tables are: one whose rows say of which kind they are is a roster of each of those."""
    found: dict[Heading, set[str]] = {}
    for record in records:
        of_table = found.setdefault(record.heading, {record.roster})
        if record.heading.tells_kinds:
            of_table |= lexicon().listing.get(record.kind or "", set())
    return found
