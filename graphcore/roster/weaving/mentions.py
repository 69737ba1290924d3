"""Mentions: what the cells of rows name, found, brought into being or reported, and the edges that they tell of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.fillers import Fillers
from graphcore.roster.entities.match import Match
from graphcore.roster.entities.name_column import NameColumn
from graphcore.roster.entities.numbers import Numbers
from graphcore.roster.entities.references import References
from graphcore.roster.entities.relative_names import in_full
from graphcore.roster.files.privacy import REDACTED
from graphcore.roster.records.record import Record
from graphcore.roster.weaving.could_mean import called_so, may_be, sounds_like
from graphcore.roster.weaving.namings import Namings
from graphcore.roster.weaving.newcomers import LISTED_AS_WELL, Newcomer, Newcomers
from graphcore.roster.weaving.quoted import quoted_in
from graphcore.roster.weaving.strands import Stated, Strands
from graphcore.roster.weaving.tellings import Tellings
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import EDGE_KINDS


class Mention(NamedTuple):
    """A name in a cell, and the kinds of which it may be.

    Attributes
    ----------
    field
        As what the cell was read.
    """

    record: Record
    field: str
    name: str
    kinds: Sequence[str]


class Mentions:
    """Edges in the making, and what could not be tied.

    Attributes
    ----------
    references, register, communities
        What names mean.
    owner
        Id of a record → what its row is.
    numbers
        By which strands and namings tell of entities.
    day
        The day on which the rows that are taken in ended; None while they hold.
    strands
        Edge kind → the cells that say so.
    told, named
        What rows tell of others than themselves, and which others they name.
    unsaid
        Entity, and the kind of edge of which a row about it does not say whether there is one, or with whom, with row and field.
    contested
        The same where a row denies it and something else speaks for it.
    unresolved
        Names that were not found.
    meant
        Whom such a name may mean, with row and field.
    rejected
        Ids of the records that are no entity.
    made
        Entity that a name nobody lists brought into being → the row and field of that name.
    ended
        Entity → last day on which any row said anything of it; None while one still does.
    told_on
        The first day that tells of the rows that are taken in, empty where none does; None while what is taken in is no row.
    first
        Entity → first day on which any row said anything of it.
    """

    def __init__(
        self, references: References, communities: Communities, owner: dict[int, Entity], records: Sequence[Record]
    ) -> None:
        self.references = references
        self.register = references.register
        self.communities = communities
        self.owner = owner
        self.day: str | None = None
        self.numbers = Numbers()
        self.strands: dict[str, Strands] = {kind: Strands(kind, self.numbers) for kind in EDGE_KINDS}
        self.told = Tellings()
        self.named = Namings(self.numbers)
        self.problems: list[Problem] = []
        self.unsaid: list[tuple[Entity, str, Record, str]] = []
        self.contested: list[tuple[Entity, str, Record, str]] = []
        self.unresolved: list[Mention] = []
        self.meant: list[tuple[Entity, Record, str]] = []
        self.rejected: set[int] = set()
        self.made: dict[Entity, tuple[Record, str]] = {}
        self.ended: dict[Entity, str | None] = {}
        self.told_on: str | None = None
        self.first: dict[Entity, str] = {}
        here = {(record.kind, communities.of(record)) for record in records if not record.heading.lists_some}
        self._supplied = here | {(kind, None) for kind, _ in here}
        self._fillers = Fillers(records)
        self._newcomers = Newcomers(references, self.lists)
        self._said: set[tuple[int, str, str]] = set()  # columns, and what was said of them

    def link(
        self, kind: str, source: Entity, target: Entity, where: Iterable[Source], stated: Stated | None = None
    ) -> None:
        """Add what cells say ties two; nothing that the vocabulary does not allow."""
        strands = self.strands[kind]
        if strands.allows(source, target):
            self.holds(source)
            self.holds(target)
            strands.add((source, target), where, self.day, stated)

    def lists(self, kind: str, community: Entity | None) -> bool:
        """Whether a roster of a kind was supplied for a community."""
        return (kind, community) in self._supplied

    def holds(self, entity: Entity) -> bool:
        """Note that a row of this day tells of an entity; whether none of a later day does."""
        self._begin(entity)
        return self.ended.setdefault(entity, self.day) == self.day

    def hold(self, entities: Iterable[Entity]) -> None:
        """Note that rows of this day tell of some entities."""
        for entity in entities:
            self._begin(entity)
            self.ended.setdefault(entity, self.day)

    @contextmanager
    def telling(self, records: Sequence[Record]) -> Iterator[None]:
        """Let what is taken in meanwhile be there since the first day that some rows tell of."""
        self.told_on = min(record.told_on or "" for record in records)
        yield
        self.told_on = None

    def _begin(self, entity: Entity) -> None:
        if self.told_on is not None:
            self.first[entity] = min(self.first.get(entity, self.told_on), self.told_on)

    def report(self, record: Record, field: str | None, code: str, **details: str) -> None:
        """Report a problem of a row; what has ended is nobody's task any more."""
        if record.tied_until is None:
            self.problems.append(record.problem(field, code, **details))

    def entities_in(self, record: Record, column: NameColumn) -> list[Entity]:
        """The entities that a reference cell names; what cannot be told is reported."""
        if column.names_communities:
            community = self.communities.of(record)
            if community is not None:
                self.holds(community)
            return [community] if community is not None and record.names(column.name) else []
        found: list[Entity] = []
        for name, kinds, match in self.references.named(record, column):
            entity = match.entity or self._made(Mention(record, column.name, name, kinds), match)
            if entity is None:
                self.unresolved.append(Mention(record, column.name, name, kinds))
                continue
            entity.spell(name, self.holds(entity) and entity.label is None)
            if entity not in found:
                found.append(entity)
        return found

    def entities_again_in(self, record: Record, field_name: str) -> list[Entity]:
        """As :meth:`entities_in` for a cell that has already been taken in: nothing is counted or reported."""
        column = self.column(record, field_name)
        named = self.references.named(record, column) if column else ()
        return [one.match.entity for one in named if one.match.entity is not None]

    def column(self, record: Record, field_name: str, *, to: Sequence[str] | None = None) -> NameColumn | None:
        """The column of a row's cell that names others; None where its cell says nothing."""
        if record.value(field_name) is None:
            return None
        return self.references.column(record.heading, field_name, to)

    def _made(self, mention: Mention, match: Match) -> Entity | None:
        """The node that a name nobody lists brings into being, where its field lets it; else a problem."""
        record, field, name, kinds = mention
        match = match if match.by_sound else self.references.resolved(record, name, kinds)
        if match.entity is not None:  # brought into being by a name before it in the same cell
            return match.entity
        if name == REDACTED:
            self._tell_once(record, field, "hidden_name")
            return None
        if match.candidates:
            self._report_unsure(mention, match)
            return None
        if self._fillers.names_nobody(record, field, name, kinds):
            self._tell_once(record, field, "unclear_word")
            return None
        asked = lexicon().fields_of(record.roster)[field]
        newcomer = self._newcomers.called(name, kinds, asked, self._where(record, name))
        if newcomer.is_listed or not newcomer.is_made:
            self._report_unlisted(mention, is_made=newcomer.is_made)
        return self._brought(mention, newcomer) if newcomer.is_made else None

    def _where(self, record: Record, name: str) -> Entity | None:
        """Where a name that nobody lists would lie: in the community of its row, or else in that whose name it begins with."""
        named = self.communities.before(name) if (here := self.communities.of(record)) is None else None
        return named[0] if named is not None else here

    def _report_unsure(self, mention: Mention, match: Match) -> None:
        """Report a name that may mean one or several who are known."""
        record, field, name, kinds = mention
        code = "ambiguous_name" if len(match.candidates) > 1 else "unknown_organisation"
        told = sounds_like(match.candidates[0]) if match.by_sound else may_be(match.candidates)
        self.report(record, field, code, **quoted_in(record, field, name, kinds), **told)
        self.meant += [(one, record, field) for one in match.candidates]
        self.references.ask(record, field, name, match.candidates)

    def _report_unlisted(self, mention: Mention, *, is_made: bool) -> None:
        """Report a name that nobody lists, with whom it may mean all the same."""
        record, field, name, kinds = mention
        here, lookalikes = self.communities.of(record), self.references.lookalikes
        others = [one for one in self.references.namesakes(name) if one.kind not in kinds]
        alike = [] if others else lookalikes.of(name, kinds, here)
        if not is_made:
            if not (alike or others or record.kind == "matter"):  # what those leave open is a matter of pairs
                alike = lookalikes.abbreviated(name, kinds, here)
            self.meant += [(one, record, field) for one in alike]
        code = "unlisted_organisation" if is_made else "unknown_organisation"
        told = called_so(others) or may_be(alike)
        self.report(record, field, code, **quoted_in(record, field, name, kinds), **told)
        self.references.ask(record, field, name, lookalikes.near(name, kinds, here))

    def _brought(self, mention: Mention, newcomer: Newcomer) -> Entity:
        """A node that there is because a cell names it."""
        record, field, name, _ = mention
        kind, community = newcomer.kind, newcomer.community
        estates = record.names("estate")
        if kind == "building" and len(estates) == 1:
            name = in_full(kind, name, estates[0], None)
        entity = Entity(kind, community, label=name if name != mention.name else None)
        entity.spellings[name] = 0  # counted where it is named
        entity.sources.add(record.at(field))
        if any(one.kind == LISTED_AS_WELL.get(kind) for one in self.references.namesakes(name)):
            self.unsaid.append((entity, "has_party_org", record, field))  # what that has may be its own
        self.made[entity] = record, field
        self.references.add(entity, name)
        if community is not None:
            self.link("located_in", entity, community, [record.at("community")])
        level = lexicon().level_called(clean(name)) if kind == "party_org" else None
        edge = lexicon().fields_of(record.roster)[field].edge
        is_placed = edge is not None and edge.kind in ("covers", "subordinate_to")
        # A group covers nobody by itself; what is built on a grid, or below a committee, is on no list that would say its level.
        if level == "group" or (level is not None and (community is None or is_placed)):
            self.told.add(entity, "level", level, record, field)
        return entity

    def _tell_once(self, record: Record, field: str, code: str) -> None:
        """Report a problem of a column where it is first met."""
        column = id(record.heading), field, code
        if column not in self._said:
            self.report(record, field, code)
        self._said.add(column)
