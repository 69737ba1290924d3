"""Bodies that rows say there are and do not name: the one listed that is called after whose it is, else one that nobody names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from graphcore.roster.cells.dates import read_date
from graphcore.roster.columns.beside_party import SENT, WHETHER_SENT
from graphcore.roster.columns.choices import said_beside
from graphcore.roster.columns.party_cells import GROUP, named_with, tells_only_of_groups, word_alone
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.party_of_unit import PARTY_ORG, called_after, committee_of, names_after, word_in
from graphcore.roster.entities.relative_names import in_full
from graphcore.roster.files.cell import Cell
from graphcore.roster.records.record import Record
from graphcore.roster.weaving.bodies import Bodies
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.weaving.strands import Stated
from graphcore.roster.weaving.supplied import NO_COMMUNITY
from graphcore.roster.words.fields import HAS_PARTY_ORG, HOW_BUILT, NAMES_PARTY_ORG, Tie, told_of
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.names import core
from graphcore.vocabulary import ORGANISATIONS, Value

_SAYING_SO = (HAS_PARTY_ORG, HOW_BUILT)
SAYING_SENT = (SENT, WHETHER_SENT)
"""The fields that say that an instructor was sent: who, or only that one was."""

_OF_VENUES = {
    "building": "business_building",
    "shopping_district": "shopping_district",
    "park": "park",
    "industry": "industry",
}
"""Form of a Party organisation → the kind of venue whose it is."""

_TAKEN_ON = "taken_on"
_HAS_STATION, _STATION, _CALLED = "has_station", "red_station", "红色驿站"


class Unnamed:
    """Takes in what rows say of bodies that they do not name."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._made: dict[tuple[str, Entity | None], Entity] = {}  # by kind and whose it is

    def represented(self, record: Record, estate: Entity, field: str = "has_committee") -> Entity | None:
        """The owners' committee that a row of an estate says there is, where none are listed.

        Parameters
        ----------
        field
            Of the cell that says so.
        """
        if self._mentions.lists("owners_committee", self._mentions.communities.of(record)):
            return None
        name = in_full("owners_committee", "", estate.name, None)
        committee = self._mentions.references.resolved(record, name, ("owners_committee",)).entity
        if committee is None:
            committee = self._one("owners_committee", estate, name, record, field)
        self._mentions.link("represents", committee, estate, [record.at(field)])
        return committee

    def taken_on(self, record: Record, need: Entity) -> None:
        """A row that names who takes a need on, and no project: it is one of its own, and answers the need unless that has not been met."""
        column = self._mentions.column(record, _TAKEN_ON)
        units = self._mentions.entities_in(record, column) if column else []
        if not units:
            return
        project = self._one("project", need, need.name, record, _TAKEN_ON, is_found=False)
        for unit in units:
            self._mentions.link("claims", unit, project, [record.at(_TAKEN_ON)])
        if record.value("answered") is not False:
            self._mentions.link("answers", project, need, [record.at(_TAKEN_ON)])

    def instructed(self, record: Record, entity: Entity) -> None:
        """A row that says that an instructor was sent, by a name or by yes: sent by the Party committee of the community, unless it says who else sent one."""
        community = self._mentions.communities.of(record) or entity.community
        committee = committee_of(community, self._mentions.register)
        senders = self._mentions.entities_again_in(record, "sending")
        if senders and committee not in senders:
            return
        told = next(field for field in SAYING_SENT if record.value(field))
        if committee is None:
            name = _sending(record, community) or f"{community.label if community else NO_COMMUNITY}{PARTY_ORG}"
            committee = self._one("party_org", community, name, record, told)
        self._mentions.link("instructs", committee, entity, [record.at(told)], sent_as(record))

    def there_is(self, record: Record, entity: Entity, field: str, edge: Tie) -> None:
        """A row that says where a Party organisation is named only that there is one: that called after it, if one is listed."""
        alone = word_alone(record.raw(field)) or (GROUP if tells_only_of_groups(record.raw(field)) else None)
        word = alone or word_in(lexicon().fields_of(record.roster)[field].headers[0])
        names = names_after(entity.name, word)
        found = (self._mentions.references.resolved(record, name, ("party_org",)).entity for name in names)
        party_org = self._called_only(record, field) if alone else None
        party_org = party_org or next(filter(None, found), None)
        if party_org is None:
            party_org = self._one("party_org", entity, f"{entity.name}{word}", record, field, is_found=False)
            self._mentions.told.add(party_org, "level", lexicon().level_called(word), record, field)
            form = _beside_yes("enterprises", HAS_PARTY_ORG, record.raw(field))
            self._mentions.told.add(party_org, "form", form, record, field)
            self._mentions.told.add(party_org, "untold", ["party_org.subordinate_to"], record, field)
            self._mentions.report(record, field, "unnamed_party_org")
        ends = (entity, party_org) if edge.out else (party_org, entity)
        self._mentions.link(edge.kind, *ends, [record.at(field)])

    def _called_only(self, record: Record, field: str) -> Entity | None:
        """The one of its community that is listed by the word alone by which a cell says that there is one: 联合党支部."""
        community = self._mentions.communities.of(record)
        return self._mentions.register.named_exactly(record.raw(field), ("party_org",), community).entity

    def having(self, records: Iterable[Record]) -> None:
        """Rows of a day that say that what they are, or whom they name, has a Party organisation, where no cell of that day or a later one ties any to it."""
        bodies = Bodies(self._mentions)
        saying = [
            (record, whose, field, theirs[0])
            for record in records
            for whose in bodies.whose(record.heading)
            if (field := _says_it_has(record, whose)) is not None and len(theirs := bodies.of(record, whose)) == 1
        ]
        tied = self._mentions.strands["has_party_org"].sources() if saying else set()
        lying = self._mentions.strands["located_in"].others(out=True) if saying else {}
        saying = [
            (record, whose, field, entity)
            for record, whose, field, entity in saying
            if (entity not in tied or ("party_org", entity) in self._made)
            and not any(venue in tied and venue.kind == _built_in(record, whose) for venue in lying.get(entity, ()))
        ]
        party_orgs = [one for one in self._mentions.ended if one.kind == "party_org" and one.label is None]
        kinds = {entity.kind for *_, entity in saying}
        listed = called_after(party_orgs, kinds, self._mentions.register) if saying else {}
        for record, whose, field, entity in saying:
            with self._mentions.telling([record]):
                together = [entity, *self._together(record, field)]
                of_others = (self._made.get(("party_org", one)) for one in together[1:])
                known = (*(listed.get(one) for one in together), *of_others)
                party_org = next(filter(None, known), None)
                if party_org is None:
                    word = GROUP if tells_only_of_groups(record.raw(field)) else PARTY_ORG
                    party_org = self._one("party_org", entity, f"{entity.name}{word}", record, field, is_found=False)
                    self._mentions.told.add(party_org, "level", lexicon().level_called(word), record, field)
                    self._mentions.report(record, field, "unnamed_party_org")
                self._mentions.link("has_party_org", entity, party_org, [record.at(field)])
                for other in (one for one in together if one is not entity and one not in tied):
                    self._mentions.link("has_party_org", other, party_org, [record.at(field)])
                    self._made.setdefault(("party_org", other), party_org)  # which its own row means, too
                if (built := how_built(record, whose)) is not None:
                    self._mentions.told.add(party_org, "form", built[0], record, built[1])
                if (day := read_date(Cell(record.raw(field)))) is not None:  # 是否建立党组织：2021.6
                    self._mentions.told.add(party_org, "established", day, record, field)

    def _together(self, record: Record, field: str) -> list[Entity]:
        """Those with whom a cell says that a joint one was built."""
        names = named_with(record.raw(field))
        found = (self._mentions.references.resolved(record, name, ORGANISATIONS).entity for name in names)
        return [one for one in found if one is not None]

    def covering(self, records: Iterable[Record]) -> None:
        """Rows of a day that say that a Party organisation covers what they are, where no cell of that day or a later one names any."""
        saying = [
            (record, entity, *asked)
            for record in records
            if (asked := _asked_of_covering(record.roster)) is not None
            and record.value(asked[0])
            and (entity := self._mentions.owner.get(id(record))) is not None
        ]
        covered = {*self._mentions.strands["covers"].targets()} if saying else set()
        for record, entity, field, edge in saying:
            if entity not in covered or ("party_org", entity) in self._made:
                with self._mentions.telling([record]):
                    self.there_is(record, entity, field, edge)

    def standing(self, records: Iterable[Record]) -> None:
        """Rows of a day that say that a red station stands in what they are, where no cell of that day or a later one names any."""
        saying = [
            (record, entity)
            for record in records
            if record.value(_HAS_STATION) and (entity := self._mentions.owner.get(id(record))) is not None
        ]
        lying = self._mentions.strands["located_in"] if saying else ()
        having = {venue for station, venue, *_ in lying if station.kind == _STATION}
        for record, venue in saying:
            if venue not in having or (_STATION, venue) in self._made:
                name = f"{venue.name}{_CALLED}"
                with self._mentions.telling([record]):
                    station = self._mentions.references.resolved(record, name, (_STATION,)).entity
                    station = station or self._one(_STATION, venue, name, record, _HAS_STATION)
                    self._mentions.link("located_in", station, venue, [record.at(_HAS_STATION)])

    def _one(
        self, kind: str, of: Entity | None, name: str, record: Record, field: str, *, is_found: bool = True
    ) -> Entity:
        """The one that nobody names, brought into being by the first cell that says there is one.

        Parameters
        ----------
        of
            Whose it is, and after whom it is called.
        is_found
            Whether others mean it who write its name.
        """
        if (kind, of) not in self._made:
            community = self._mentions.communities.of(record)
            made = self._made[kind, of] = Entity(kind, community, label=name)
            made.sources.add(record.at(field))
            if is_found:
                made.spell(name)
                self._mentions.references.add(made, name)
            else:
                self._mentions.register.add_nameless(made)
            if community is not None:
                self._mentions.link("located_in", made, community, [record.at(field)])
        return self._made[kind, of]


def sent_as(record: Record) -> Stated:
    """What a row states of an instructor who was sent."""
    since = record.value("sent_on")
    return {"as": "instructor"} if since is None else {"as": "instructor", "since": since}


def how_built(record: Record, whose: str | None = None) -> tuple[Value, str] | None:
    """Of what form a row says its Party organisation is, or that of those whom a reference names, and by which field: by how it was built, or beside that there is one."""
    built, asked, named = (told_of(whose, name) for name in (HOW_BUILT, HAS_PARTY_ORG, NAMES_PARTY_ORG))
    if (form := record.value(built)) is not None:
        return form, built
    for field in (field for field, says in ((asked, True), (named, [])) if record.value(field) == says):
        if (form := _beside_yes(record.roster, asked, record.raw(field))) is not None:
            return form, field
    return None


def _built_in(record: Record, whose: str | None) -> str | None:
    """The kind of venue whose Party organisation a row says that they have; None where it says nothing of one: 楼宇覆盖."""
    built = how_built(record, whose)
    return _OF_VENUES.get(str(built[0])) if built is not None else None


@cache
def _asked_of_covering(roster: str) -> tuple[str, Tie] | None:
    """The field of a roster that says by yes whether a Party organisation covers its rows, and the tie of the one that names it."""
    fields = lexicon().fields_of(roster)
    asking = next((name for name, field in fields.items() if field.type == "flag" and field.tells == "covers"), None)
    ties = (field.edge for field in fields.values() if field.names_its_party_org and field.edge is not None)
    return None if asking is None else (asking, next(tie for tie in ties if tie.kind == "covers"))


@lru_cache(maxsize=1 << 10)
def _beside_yes(roster: str, field: str, text: str) -> str | None:
    return said_beside(lexicon().fields_of(roster)[field], text)


def _sending(record: Record, community: Entity | None) -> str | None:
    """What a row calls the Party organisation of its community, or of one that it does not tell, by which it says the instructor was sent."""
    sent_by = [name for field in ("sending", "liaison") for name in record.names(field)]
    if community is None:
        return next(iter(sent_by), None)
    called_so = {*map(core, names_after(community.label or ""))}
    return next((name for name in sent_by if core(name) in called_so), None)


def _says_it_has(record: Record, whose: str | None) -> str | None:
    """The field by which a row says that what it is, or those whom a reference names, has a Party organisation of which it names none."""
    named = told_of(whose, NAMES_PARTY_ORG)
    if record.value(told_of(whose, HAS_PARTY_ORG)) is False:
        return None
    if whose is not None and record.value(named) == []:
        return named
    if record.value(named) is not None:
        return None
    return next((field for name in _SAYING_SO if record.value(field := told_of(whose, name))), None)
