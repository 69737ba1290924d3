"""What rows say of one another: references resolved, edges with the cells that say them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, compress, groupby, product
from operator import is_, is_not
from typing import NamedTuple

from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.cells.lists import split_list
from graphcore.roster.cells.profiles import looks_like_person
from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.fillers import Fillers
from graphcore.roster.entities.listed_cells import Listed, TableRows, listed, listed_communities
from graphcore.roster.entities.references import NameColumn, References
from graphcore.roster.entities.register import Entity
from graphcore.roster.entities.shared_posts import SharedPost
from graphcore.roster.records.record import Heading, Record, cells_of
from graphcore.roster.weaving.strands import Stated, Strands
from graphcore.roster.weaving.tellings import Tellings
from graphcore.roster.words.lexicon import Relation, Tie, lexicon
from graphcore.roster.words.names import clean
from graphcore.vocabulary import EDGE_KINDS, NODE_ATTRIBUTES, ORGANISATIONS, Value


class _Table(NamedTuple):
    """What is asked of every row of a table.

    Attributes
    ----------
    tying
        The columns that tie its rows to what they name, in the order of the roster's fields.
    relations
        What its rows state of others.
    lies_somewhere
        Whether rosters of its kind tell of a community.
    says_more
        Whether cells say more than what its rows are and what they are tied to.
    """

    tying: Sequence[tuple[NameColumn, Tie]]
    relations: Sequence[Relation]
    lies_somewhere: bool
    says_more: bool


class Ties:
    """Edges in the making, and what could not be tied.

    Attributes
    ----------
    strands
        Edge kind → the cells that say so.
    told, named
        What rows tell of others than themselves, and which others they name.
    ended
        Entity → last day on which any row said anything of it; None while one still does.
    """

    def __init__(
        self, references: References, communities: Communities, owner: dict[int, Entity], records: Sequence[Record]
    ) -> None:
        self.strands: dict[str, Strands] = {kind: Strands(kind) for kind in EDGE_KINDS}
        self.told = Tellings()  # values
        self.named = Tellings()  # other entities
        self.problems: list[Problem] = []
        self.rejected: set[int] = set()
        self.ended: dict[Entity, str | None] = {}
        self._references = references
        self._register = references.register
        self._communities = communities
        self._owner = owner
        self._day: str | None = None
        here = {(record.kind, communities.of(record)) for record in records}
        self._supplied = here | {(kind, None) for kind, _ in here}
        self._fillers = Fillers(records)
        self._tables: dict[Heading, _Table] = {}
        self._filled: set[tuple[int, str]] = set()  # columns of which it was said that a word in them names nobody
        self._posts: dict[tuple[str, Entity | None], Entity] = {}
        self._counted: Counter[tuple[str, Entity | None]] = Counter()

    def tie(self, records: Iterable[Record], ended: str | None = None) -> None:
        """Take in all rows that hold, or that ended on one day, in order of place; from the latest day to the earliest.

        Actors come first, for their rows may bring others into being; what they do after. An edge or
        entity that a later day has keeps what that day says.
        """
        self._day = ended
        self._counted.clear()
        rows = sorted(records, key=lambda record: _is_done(record.kind))
        for _, table in groupby(rows, key=lambda record: record.heading):
            self._tie_table(list(table))

    def _tie_table(self, records: Sequence[Record]) -> None:
        """Take in rows of one table: what names others as they are listed by column, all else row by row."""
        table = self._table(records[0].heading)
        owners = [self._owner.get(id(record)) for record in records]
        for owner in owners:
            if owner is not None:
                self._holds(owner)
        each = {"forum_members": self._forum_member, "party_households": self._household, "matters": self._matter}
        take_in = each.get(records[0].roster)
        left: Mapping[int, Sequence[tuple[NameColumn, Tie]]] = {}
        if take_in is None:
            left = self._by_column(table, [(r, o) for r, o in zip(records, owners, strict=True) if o is not None])
        for record, owner in zip(records, owners, strict=True):
            if take_in is not None:
                take_in(record)
            elif owner is not None and (table.says_more or id(record) in left):
                self._cells(record, owner, left.get(id(record), ()))
                self._beside(record, owner)
            if table.relations:
                self._relate(record)

    def _by_column(
        self, table: _Table, rows: Sequence[tuple[Record, Entity]]
    ) -> Mapping[int, Sequence[tuple[NameColumn, Tie]]]:
        """Take in the columns that tie rows to what they name as it is listed; the cells left, by id of record."""
        left: defaultdict[int, list[tuple[NameColumn, Tie]]] = defaultdict(list)
        if not rows:
            return left
        records, owners = zip(*rows, strict=True)
        here = TableRows(records, owners, [self._communities.of(record) for record in records])
        if table.lies_somewhere:
            for record, owner in rows:
                self._located(record, owner)
        for column, edge in table.tying:
            if column.names_communities:
                found = listed_communities(here, column)
            else:
                found = listed(here, column, self._references)
            for entity, name, times in found.written:
                entity.spell(name, times if self._holds(entity) and entity.label is None else 0)
            for community in {*found.others} if column.names_communities else ():
                self._holds(community)
            for row in found.left:
                left[id(records[row])].append((column, edge))
            self._add_column(here, column, edge, found)
        return left

    def _add_column(self, table: TableRows, column: NameColumn, edge: Tie, found: Listed) -> None:
        """Take in what the cells of a column tie the rows of a table to."""
        owners = [table.owners[row] for row in found.rows]
        records, others = [table.records[row] for row in found.rows], found.others
        if edge.kind == "subordinate_to" and any(map(is_, owners, others)):
            apart = list(map(is_not, owners, others))
            owners, others = list(compress(owners, apart)), list(compress(others, apart))
            records = list(compress(records, apart))
        if records:
            ends = (owners, others) if edge.out else (others, owners)
            cells = cells_of(records, column.name)
            self.strands[edge.kind].add_cells(*ends, records[0].heading, cells, self._day)
            self.named.add_cells(owners, edge.kind, others, records, column.name)

    def link(
        self, kind: str, source: Entity, target: Entity, where: Iterable[Source], stated: Stated | None = None
    ) -> None:
        """Add what cells say ties two; nothing that the vocabulary does not allow."""
        strands = self.strands[kind]
        if strands.allows(source, target):
            self._holds(source)
            self._holds(target)
            strands.add((source, target), where, self._day, stated)

    def link_by_name(self, shared: Iterable[SharedPost]) -> None:
        """Tie organisations that share an office-holder, unless a roster states that tie."""
        appointed = self.strands["cross_appointed"]
        by_name = {number for number, stated in appointed.stated.items() if "by" in stated}
        known = {frozenset(ends[:2]) for number, ends in enumerate(appointed) if number not in by_name}
        for post in shared:
            if frozenset((post.one, post.other)) not in known:
                self.link("cross_appointed", post.one, post.other, post.places, {"by": "name"})

    def _holds(self, entity: Entity) -> bool:
        """Note that a row of this day tells of an entity; whether none of a later day does."""
        return self.ended.setdefault(entity, self._day) == self._day

    def _report(self, record: Record, field: str | None, code: str, **details: str) -> None:
        """Report a problem of a row; what has ended is nobody's task any more."""
        if record.ended is None:
            self.problems.append(Problem(record.at(field), code, details))

    def entities_in(self, record: Record, column: NameColumn) -> list[Entity]:
        """The entities that a reference cell names; what cannot be told is reported."""
        if column.names_communities:
            community = self._communities.of(record)
            if community is not None:
                self._holds(community)
            return [community] if community is not None and record.names(column.name) else []
        found: list[Entity] = []
        for name, kinds, match in self._references.named(record, column):
            entity = match.entity or self._made(record, column.name, name, kinds)
            if entity is None:
                continue
            entity.spell(name, self._holds(entity) and entity.label is None)
            if entity not in found:
                found.append(entity)
        return found

    def _column(self, record: Record, field_name: str, *, to: Sequence[str] | None = None) -> NameColumn | None:
        """The column of a row's cell that names others; None where its cell says nothing."""
        if record.value(field_name) is None:
            return None
        return self._references.column(record.heading, field_name, to)

    def _made(self, record: Record, field_name: str, name: str, kinds: Sequence[str]) -> Entity | None:
        """The node that a name nobody lists brings into being, where its field lets it; else a problem."""
        match = self._references.resolved(record, name, kinds)
        if match.entity is not None:  # brought into being by a name before it in the same cell
            return match.entity
        field = lexicon().fields_of(record.roster)[field_name]
        kind, community = field.to[0], self._communities.of(record)
        if not match.candidates and self._fillers.names_nobody(record, field_name, name, kinds):
            column = id(record.heading), field_name
            if column not in self._filled:
                self._report(record, field_name, "unclear_word")
            self._filled.add(column)
            return None
        if match.candidates:
            self._report(record, field_name, "ambiguous_name", value=_quoted(name))
            self._references.ask(record, field_name, name, match.candidates)
            return None
        listed = (kind, community) in self._supplied
        if field.makes == "called_so":  # an office above the community, not one of its actors
            kind, community, listed = kinds[0], None, len(kinds) > 1
        makes = field.makes == "node" or (field.makes != "never" and not listed)
        makes = makes and not (kind == "party_org" and looks_like_person(name))  # its secretary, not a name of its own
        makes = makes and not self._register.of_another_kind(name, kind)
        if listed or not makes:
            code = "unlisted_organisation" if makes else "unknown_organisation"
            self._report(record, field_name, code, value=_quoted(name))
            self._references.ask(record, field_name, name, self._references.near(record, name, kinds))
        if not makes:
            return None
        entity = Entity(kind, community)
        entity.spellings[name] = 0  # counted where it is named
        entity.sources.add(record.at(field_name))
        self._references.add(entity, name)
        if community is not None:
            self.link("located_in", entity, community, [record.at("community")])
        return entity

    def _row(self, record: Record, entity: Entity) -> None:
        """A row that is something: its values, and its references as its fields' edges say."""
        table = self._table(record.heading)
        self._cells(record, entity, table.tying)
        if table.lies_somewhere:
            self._located(record, entity)
        self._beside(record, entity)

    def _cells(self, record: Record, entity: Entity, cells: Iterable[tuple[NameColumn, Tie]]) -> None:
        """Tie a row to what some of its cells name."""
        for column, edge in cells:
            if record.values[column.position] is None:
                continue
            place = record.at(column.name)
            strands = self.strands[edge.kind]
            for other in self.entities_in(record, column):
                if edge.kind == "subordinate_to" and entity is other:
                    continue
                ends = (entity, other) if edge.out else (other, entity)
                if strands.allows(*ends):
                    strands.add(ends, [place], self._day)
                self.named.add(entity, edge.kind, other, record, column.name)

    def _located(self, record: Record, entity: Entity) -> None:
        """Let a row that names no community lie in the one that it is about."""
        if record.value("community") is None and (community := self._communities.of(record)) is not None:
            self.link("located_in", entity, community, [record.source])

    def _beside(self, record: Record, entity: Entity) -> None:
        """What a row says beside: who instructs it, and of what form Party organisations are."""
        columns = record.heading.columns
        if "instructor" in columns and record.value("instructor") is not None:
            self._instructed(record, entity)
        if "level" in columns and record.roster == "party_orgs" and "联合" in record.raw("level"):
            self.told.add(entity, "form", "joint", record, "level")
        if "build_mode" in columns and record.value("build_mode") is not None:
            for party_org in self.entities_again_in(record, "party_name"):
                self.told.add(party_org, "form", record.value("build_mode"), record, "build_mode")

    def _table(self, heading: Heading) -> _Table:
        """What is asked of every row of a table."""
        if heading not in self._tables:
            roster = lexicon().rosters[heading.roster]
            tying = [
                (self._references.column(heading, name), field.edge)
                for name, field in roster.fields.items()
                if field.edge is not None and name in heading.columns
            ]
            beside = {"instructor", "build_mode"} | ({"level"} if heading.roster == "party_orgs" else set())
            says_more = not beside.isdisjoint(heading.columns)
            relations = [one for one in roster.ties if all(_has_end(heading, end) for end in (one.source, one.target))]
            self._tables[heading] = _Table(tying, relations, "community" in roster.fields, says_more)
        return self._tables[heading]

    def _instructed(self, record: Record, entity: Entity) -> None:
        """A row that names an instructor: sent by the Party committee of the community."""
        community = self._communities.of(record)
        committee = self._committee_of(community)
        if committee is None:
            committee = Entity("party_org", community)
            committee.label = f"{community.label if community else ''}党组织"
            committee.spellings[committee.label] = 1
            committee.sources.add(record.at("instructor"))
            self._references.add(committee, committee.label)
            if community is not None:
                self.link("located_in", committee, community, [record.at("instructor")])
        self.link("instructs", committee, entity, [record.at("instructor")], {"as": "instructor"})

    def _committee_of(self, community: Entity | None) -> Entity | None:
        if community is None or community.label is None:
            return None
        for name in (
            f"{community.label}党委",
            f"{community.label}党组织",
            f"{community.label}党总支",
            f"{community.label}党支部",
        ):
            found = [entity for entity in self._register.shortly(name, "party_org") if entity.community is community]
            if found:
                return found[0]
        return None

    def _relate(self, record: Record) -> None:
        """The edges that a roster's rows state between what their cells name."""
        for relation in self._table(record.heading).relations:
            attributes: dict[str, Value | Entity] = {
                name: self._owner[id(record)] if field == "row" else record.value(field)
                for name, field in relation.stating.items()
                if field == "row" or record.value(field) is not None
            }
            sources = self._ends(record, relation.source)
            ends = combinations(sources, 2) if relation.source == relation.target else product(
                sources, self._ends(record, relation.target)
            )  # fmt: skip
            for (source, here), (target, there) in ends:
                where = {place for place in (here, there) if place.column} or {here}
                self.link(relation.edge, source, target, where, attributes)

    def _ends(self, record: Record, field_name: str) -> list[tuple[Entity, Source]]:
        """What one end of a relation names, with the cell that names it."""
        if field_name == "row":
            return [(self._owner[id(record)], record.source)]
        if field_name == "residents":
            return [(group, record.at("participants")) for group in self._residents(record)]
        if lexicon().fields_of(record.roster)[field_name].to == ("community",):
            community = self._communities.of(record)
            return [(community, record.at(field_name))] if community else []
        column = self._column(record, field_name)
        return [(entity, record.at(field_name)) for entity in self.entities_in(record, column)] if column else []

    def _residents(self, record: Record) -> list[Entity]:
        """The group of residents that a row counts, of its age band and occupation; never a person."""
        stated = [field for field in ("age_band", "occupation") if record.value(field) is not None]
        community = self._communities.of(record)
        if not stated or community is None:
            return []
        known = NODE_ATTRIBUTES["residents_group"]
        words = [known[field].choices[str(record.value(field))].zh for field in stated]
        label = "·".join([str(community.label), *words]) + "居民"
        key = (label, community)
        if key not in self._posts:
            self._posts[key] = Entity("residents_group", community, label=label)
            self._register.entities[self._posts[key]] = None  # found by no name
        group = self._posts[key]
        if self._holds(group):
            group.sources.add(record.source)
        self.link("located_in", group, community, [record.at("community")])
        for field in stated:
            self.told.add(group, field, record.value(field), record, field)
        return [group]

    def _forum_member(self, record: Record) -> None:
        community = self._communities.of(record)
        name = next(iter(record.names("forum")), None) or f"{community.label if community else ''}党建联席会议"
        match = self._references.resolved(record, name, ("forum",))
        forum = match.entity
        if forum is None:
            forum = Entity("forum", community)
            forum.spellings[name] = 0
            self._references.add(forum, name)
        if self._holds(forum):
            forum.spell(name)
            forum.sources.add(record.source)
        self.told.add(forum, "form", _form_of_forum(name), record, "forum")
        if community is not None:
            self.link("located_in", forum, community, [record.at("community")])
        attributes = {name: record.value(name) for name in ("role", "since") if record.value(name) is not None}
        column = self._column(record, "organisation", to=ORGANISATIONS)
        for organisation in self.entities_in(record, column) if column else ():
            self.link("member_of", organisation, forum, [record.at("organisation")], attributes)

    def _household(self, record: Record) -> None:
        """A post in a building: labelled by place, never by name."""
        if record.same_as is not None:
            return
        columns = [self._column(record, field) for field in ("building", "grid", "community")]
        places = [place for column in columns if column for place in self.entities_in(record, column)[:1]]
        place = places[0] if places else self._communities.of(record)
        self._counted[clean(place.name) if place else "", place] += 1
        count = self._counted[clean(place.name) if place else "", place]
        label = f"{place.name if place else ''}党员中心户" + (f"（{count}）" if count > 1 else "")
        community = self._communities.of(record)
        post = self._posts.setdefault((label, community), Entity("party_household", community, label=label))
        post.records.append(record)
        self._owner[id(record)] = post
        self._holds(post)
        self._register.entities[post] = None  # found by no name
        self._row(record, post)

    def _matter(self, record: Record) -> None:
        """A coordinated matter: who led or joined it coordinates, pair by pair."""
        matter = self._owner[id(record)]
        if {"lead", "parts"} <= record.fields.keys():
            known = [
                party.match.entity or clean(party.name)
                for field in ("lead", "parts")
                for column in [self._column(record, field, to=ORGANISATIONS)]
                for party in (self._references.named(record, column) if column else ())
            ]
            if len(set(known)) < 2:
                code = "self_tie" if len(known) > 1 else "too_few_participants"
                column = "parts" if len(known) > 1 else None
                self._report(record, column, code)
                self.rejected.add(id(record))
                return
        self._row(record, matter)
        tied = {
            organisation: record.at(field)
            for field in ("parts", "lead")
            for organisation in self.entities_again_in(record, field)
        }
        for one, other in combinations(tied, 2):
            self.link("coordinates_with", one, other, [tied[one], tied[other]])

    def entities_again_in(self, record: Record, field_name: str) -> list[Entity]:
        """As :meth:`entities_in` for a cell that has already been taken in: nothing is counted or reported."""
        column = self._column(record, field_name)
        named = self._references.named(record, column) if column else ()
        return [one.match.entity for one in named if one.match.entity is not None]


def _is_done(kind: str | None) -> bool:
    """Whether rows are about what actors do, and not actors or places."""
    return kind in (None, "party_household", "need", "resource", "project", "matter", "activity")


def _has_end(heading: Heading, field_name: str) -> bool:
    """Whether rows of a table may name one end of a relation."""
    is_known = field_name in ("row", "residents") or field_name in heading.columns
    return is_known or lexicon().fields_of(heading.roster)[field_name].to == ("community",)


def _form_of_forum(name: str) -> str:
    text = clean(name)
    if "大党委" in text or "1+x" in text:
        return "enlarged_committee"
    return "coordination_meeting" if "协调会" in text else "joint_meeting"


def _quoted(name: str) -> str:
    """A name as a message may show it: what could be a person's is left out."""
    parts = split_list(name) or (name,)
    return "、".join("…" if len(clean(part)) <= 4 or looks_like_person(part) else part for part in parts)
