"""Rows: what one row ties to what its cells name, and what it says beside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.name_column import NameColumn
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.weaving.unnamed import SAYING_SENT, Unnamed, how_built
from graphcore.roster.words.fields import Relation, Tie
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import Value

UPWARDS = ("subordinate_to", "located_in")
"""Ties to what is above, which nothing is to itself."""
_FORMS = {"联合": "joint", "功能": "functional"}  # words of levels that say of what form an organisation is


class TableTies(NamedTuple):
    """What is asked of every row of a table.

    Attributes
    ----------
    tying
        The columns that tie its rows to what they name, in the order of the roster's fields.
    relations
        What its rows state of others.
    lies_somewhere
        Whether rosters of its kind tell of a community.
    beside
        Where in its records stands what they say beside what they are and what they are tied to.
    of_others
        The columns that tell of those whom others name.
    """

    tying: Sequence[tuple[NameColumn, Tie]]
    relations: Sequence[Relation]
    lies_somewhere: bool
    beside: Sequence[int]
    of_others: Sequence[str]

    def says_more(self, record: Record) -> bool:
        """Whether a row says anything beside."""
        return any(record.values[position] is not None for position in self.beside)


class RowTies:
    """What rows tie, taken in one by one."""

    def __init__(self, mentions: Mentions, unnamed: Unnamed) -> None:
        self._mentions = mentions
        self._unnamed = unnamed
        self._tables: dict[Heading, TableTies] = {}
        self._of_others: defaultdict[tuple[Entity, str], list[tuple[Value, Record, str]]] = defaultdict(list)

    def table(self, heading: Heading) -> TableTies:
        """What is asked of every row of a table."""
        if heading not in self._tables:
            roster = lexicon().rosters[heading.roster]
            tying = [
                (self._mentions.references.column(heading, name), field.edge)
                for name, field in roster.fields.items()
                if field.edge is not None and field.of is None and name in heading.columns
            ]
            beside = {*SAYING_SENT, "build_mode", "has_party", "has_committee", "has_firm", "answered", "taken_on"} | (
                {"level"} if heading.roster == "party_orgs" else set()
            )
            of_others = [name for name in heading.columns if lexicon().fields_of(heading.roster)[name].of is not None]
            positions = [position for name, position in heading.positions.items() if name in {*beside, *of_others}]
            relations = [one for one in roster.ties if all(_has_end(heading, end) for end in (one.source, one.target))]
            self._tables[heading] = TableTies(tying, relations, "community" in roster.fields, positions, of_others)
        return self._tables[heading]

    def row(self, record: Record, entity: Entity) -> None:
        """A row that is something: its values, and its references as its fields' edges say."""
        table = self.table(record.heading)
        self.cells(record, entity, table.tying)
        if table.lies_somewhere and record.value("community") is None:
            self.located(record, entity)
        self.beside(record, entity)

    def cells(self, record: Record, entity: Entity, cells: Iterable[tuple[NameColumn, Tie]]) -> None:
        """Tie a row to what some of its cells name."""
        for column, edge in cells:
            if record.values[column.position] is None:
                continue
            place = record.at(column.name)
            if record.values[column.position] == []:
                self._unnamed.there_is(record, entity, column.name, edge)
            for other in self._mentions.entities_in(record, column):
                if edge.kind in UPWARDS and entity is other:
                    continue
                said = column.field.of_places if other.kind in column.places else (edge,)
                for kind, out in said:
                    ends = (entity, other) if out else (other, entity)
                    if self._mentions.strands[kind].allows(*ends):
                        self._mentions.strands[kind].add(ends, [place], self._mentions.day)
                        break
                self._mentions.named.add(entity, kind, other, record, column.name)

    def located(self, record: Record, entity: Entity) -> None:
        """Let a row that names no community lie in the one that it is about."""
        if (community := self._mentions.communities.of(record)) is not None:
            self._mentions.link("located_in", entity, community, [record.source])

    def beside(self, record: Record, entity: Entity) -> None:
        """What a row says beside: who instructs it, and of what form Party organisations are."""
        columns = record.heading.columns
        if any(field in columns and record.value(field) for field in SAYING_SENT):
            self._unnamed.instructed(record, entity)
        if "level" in columns and record.roster == "party_orgs":
            for form in (form for word, form in _FORMS.items() if word in record.raw("level")):
                self._mentions.told.add(entity, "form", form, record, "level")
        unnamed = None
        if record.value("has_committee") is True and record.value("owners_committee") is None:
            unnamed = self._unnamed.represented(record, entity)
            if unnamed is None:  # where committees are listed, nobody says which it is
                self._mentions.unsaid.append((entity, "represents", record, "has_committee"))
        if record.value("has_firm") is True:  # by whom it is managed, nobody says
            self._mentions.unsaid.append((entity, "manages", record, "has_firm"))
        if record.value("taken_on") is not None and record.value("project") is None:
            self._unnamed.taken_on(record, entity)
        elif record.value("answered") is True:  # nor by which project
            self._mentions.unsaid.append((entity, "answers", record, "answered"))
        for name in self.table(record.heading).of_others:
            self._of_another(record, name, unnamed)
        if (built := how_built(record)) is not None:
            for party_org in self._mentions.entities_again_in(record, "party_name"):
                self._mentions.told.add(party_org, "form", built[0], record, built[1])

    def _of_another(self, record: Record, name: str, unnamed: Entity | None) -> None:
        """What a cell tells of the one whom another cell of its row names; of which of several it tells nobody says."""
        field = lexicon().fields_of(record.roster)[name]
        if field.of is None or field.attribute is None or record.value(name) is None:
            return
        named = self._mentions.entities_again_in(record, field.of)
        if not named and unnamed is not None and unnamed.kind in lexicon().fields_of(record.roster)[field.of].to:
            named = [unnamed]
        if len(named) == 1:
            self._of_others[named[0], field.attribute].append((record.value(name), record, name))

    def tell_of_others(self) -> None:
        """What the rows of a table tell of those whom they name, where they agree; a firm has a contract for each of its estates."""
        for (entity, attribute), told in self._of_others.items():
            if all(value == told[0][0] for value, *_ in told):
                for value, record, name in told:
                    self._mentions.told.add(entity, attribute, value, record, name)
            else:
                _, record, name = told[0]
                self._mentions.report(record, name, "told_differently", name=entity.name)
        self._of_others.clear()


def _has_end(heading: Heading, field_name: str) -> bool:
    """Whether rows of a table may name one end of a relation."""
    is_known = field_name in ("row", "residents") or field_name in heading.columns
    return is_known or lexicon().fields_of(heading.roster)[field_name].to == ("community",)
