"""The Party organisations of those whom rows name: of an estate's owners' committee, of the firm that manages it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Record
from graphcore.roster.weaving.bodies import Bodies
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.weaving.unnamed import Unnamed, how_built
from graphcore.roster.words.fields import NAMES_PARTY_ORG, OF_ITS_PARTY_ORG, told_of
from graphcore.roster.words.lexicon import lexicon

_COMMITTEE = ("owners_committee",)
_HAS = "has_party_org"


class PartyOfOthers:
    """Takes in which Party organisations cells name as those of others than their rows."""

    def __init__(self, mentions: Mentions, unnamed: Unnamed) -> None:
        self._mentions = mentions
        self._unnamed = unnamed

    def tie(self, records: Iterable[Record]) -> None:
        """Rows of a day, once all that ties them to others is taken in."""
        bodies = Bodies(self._mentions)
        for record in records:
            for reference in bodies.whose(record.heading):
                if reference is not None and (field := _saying_so(record, reference)) is not None:
                    with self._mentions.telling([record]):
                        self._tie(record, reference, field, bodies.of(record, reference))

    def _tie(self, record: Record, reference: str, field: str, theirs: Sequence[Entity]) -> None:
        """Tie the one whom a row means to the Party organisation that it names; of which of several it tells nobody says."""
        theirs = theirs or self._implied(record, reference, field)
        if len(theirs) == 1:
            self._named(record, reference, theirs[0])
            return
        self._mentions.unsaid += [(one, _HAS, record, field) for one in theirs]
        estate, edge = self._mentions.owner.get(id(record)), lexicon().fields_of(record.roster)[reference].edge
        if not theirs and estate is not None and edge is not None:
            self._mentions.unsaid.append((estate, edge.kind, record, field))
        self._mentions.report(record, field, "party_org_of_nobody")

    def _named(self, record: Record, reference: str, whose: Entity) -> None:
        column = self._mentions.column(record, told_of(reference, NAMES_PARTY_ORG))
        named = self._mentions.entities_in(record, column) if column is not None else []
        built = how_built(record, reference)
        for party_org in named:
            self._mentions.link(_HAS, whose, party_org, [record.at(column.name if column else None)])
            if built is not None:
                self._mentions.told.add(party_org, "form", built[0], record, built[1])

    def _implied(self, record: Record, reference: str, field: str) -> Sequence[Entity]:
        """The owners' committee that there is since it has a Party organisation, where a row has no other cell for it."""
        estate, kinds = self._mentions.owner.get(id(record)), lexicon().fields_of(record.roster)[reference].to
        says_otherwise = reference in record.fields or record.value("has_committee") is False
        if estate is None or kinds != _COMMITTEE or says_otherwise:
            return ()
        committee = self._unnamed.represented(record, estate, field)
        return () if committee is None else (committee,)


def _saying_so(record: Record, reference: str) -> str | None:
    """The field by which a row says that one whom it names has a Party organisation, or which."""
    fields = (told_of(reference, name) for name in OF_ITS_PARTY_ORG)
    return next((field for field in fields if record.value(field) not in (None, False)), None)
