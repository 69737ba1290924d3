"""Ties: what tables say of one another, by column where cells name others as they are listed, else row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, groupby, product

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.provenance import Source
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.listed_cells import Listed, TableRows, listed, listed_communities
from graphcore.roster.entities.name_column import NameColumn
from graphcore.roster.entities.shared_posts import SharedPost
from graphcore.roster.records.record import Record
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.weaving.own_rows import OwnRows
from graphcore.roster.weaving.party_of_others import PartyOfOthers
from graphcore.roster.weaving.row_ties import UPWARDS, RowTies, TableTies
from graphcore.roster.weaving.serving import serve
from graphcore.roster.weaving.stations import place_stations
from graphcore.roster.weaving.unnamed import Unnamed
from graphcore.roster.words.fields import Relation, Tie
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import Value


class Ties:
    """Takes in what the rows of tables tie."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._unnamed = Unnamed(mentions)
        self._rows = RowTies(mentions, self._unnamed)
        self._own = OwnRows(mentions, self._rows)
        self._of_others = PartyOfOthers(mentions, self._unnamed)

    def tie(self, records: Iterable[Record], ended: str | None = None) -> None:
        """Take in all rows that hold, or that ended on one day, in order of place; from the latest day to the earliest.

        Actors come first, for their rows may bring others into being, as posts may; what they do after, and last whom nobody named. An edge or
        entity that a later day has keeps what that day says.
        """
        self._mentions.day = ended
        self._own.begin_day()
        rows = sorted(records, key=lambda record: _turn(record.kind))
        for _, table in groupby(rows, key=lambda record: record.heading):
            records = list(table)
            with self._mentions.telling(records):
                self._tie_table(records)
        self._of_others.tie(rows)
        self._unnamed.having(rows)
        self._unnamed.covering(rows)
        self._unnamed.standing(rows)
        serve(rows, self._mentions)
        place_stations(rows, self._mentions)

    def _tie_table(self, records: Sequence[Record]) -> None:
        """Take in rows of one table: what names others as they are listed by column, all else row by row."""
        table = self._rows.table(records[0].heading)
        if records[0].heading.names_nobody:
            self._bring(table, records)
            return
        owners = [self._mentions.owner.get(id(record)) for record in records]
        self._mentions.hold(owner for owner in owners if owner is not None)
        if take_in := self._own.of.get(records[0].roster):
            for record in records:
                take_in(record)
        else:
            self._tie_rows(table, [(r, o) for r, o in zip(records, owners, strict=True) if o is not None])
        self._rows.tell_of_others()
        for record in records if table.relations else ():
            self._relate(record)

    def _bring(self, table: TableTies, records: Iterable[Record]) -> None:
        """Take in what is there where rows say that somebody is not: it lacks them."""
        for record in records:
            for column, _ in table.tying:
                self._mentions.entities_in(record, column)

    def _tie_rows(self, table: TableTies, rows: Sequence[tuple[Record, Entity]]) -> None:
        """Take in rows that are what their table lists."""
        if not rows:
            return
        if table.lies_somewhere:
            column = rows[0][0].heading.positions.get("community")
            for record, owner in rows:
                if column is None or record.values[column] is None:
                    self._rows.located(record, owner)
        left = self._by_column(table, *zip(*rows, strict=True))
        for number, (record, owner) in enumerate(rows):
            if number in left:
                self._rows.cells(record, owner, left[number])
            if table.beside and table.says_more(record):
                self._rows.beside(record, owner)

    def _by_column(
        self, table: TableTies, records: Sequence[Record], owners: Sequence[Entity]
    ) -> Mapping[int, Sequence[tuple[NameColumn, Tie]]]:
        """Take in the columns that tie rows to what they name as it is listed; the cells left, by position of the row."""
        left: defaultdict[int, list[tuple[NameColumn, Tie]]] = defaultdict(list)
        here = TableRows(records, owners, self._mentions.communities.of_each(records))
        numbers = self._mentions.numbers.of(owners)
        for column, edge in table.tying:
            if column.names_communities:
                found = listed_communities(here, column)
                self._mentions.hold(found.entities)
            else:
                found = listed(here, column, self._mentions.references)
            for entity, name, times in found.written:
                entity.spell(name, times if self._mentions.holds(entity) and entity.label is None else 0)
            for row in found.left:
                left[row].append((column, edge))
            self._add_column(here, numbers, column, edge, found)
        return left

    def _add_column(
        self, table: TableRows, owners: NDArray[np.int32], column: NameColumn, edge: Tie, found: Listed
    ) -> None:
        """Take in what the cells of a column tie the rows of a table to."""
        others = self._mentions.numbers.of(found.entities)[found.others]
        tied = owners[found.rows]
        cells = table.cells(column, found.rows)
        if edge.kind in UPWARDS and (tied == others).any():
            apart = tied != others
            tied, others, cells = tied[apart], others[apart], cells.filter(pl.Series(apart))
        self._mentions.strands[edge.kind].add_cells(*((tied, others) if edge.out else (others, tied)), cells)
        self._mentions.named.add_cells(tied, edge.kind, others, cells)

    def link_by_name(self, shared: Iterable[SharedPost]) -> None:
        """Tie organisations that share an office-holder, unless a roster states that tie."""
        appointed = self._mentions.strands["cross_appointed"]
        by_name = {number for number, stated in appointed.stated.items() if "by" in stated}
        known = {frozenset(ends[:2]) for number, ends in enumerate(appointed) if number not in by_name}
        for post in shared:
            if frozenset((post.one, post.other)) not in known:
                self._mentions.link("cross_appointed", post.one, post.other, post.places, {"by": "name"})

    def _relate(self, record: Record) -> None:
        """The edges that a roster's rows state between what their cells name."""
        relations = self._rows.table(record.heading).relations
        fields = dict.fromkeys(field for one in relations for field in (one.source, one.target))
        named = {field: self._ends(record, field) for field in fields}  # each cell is taken in once
        for relation in relations:
            attributes: dict[str, Value | Entity] = {
                name: self._mentions.owner[id(record)] if field == "row" else record.value(field)
                for name, field in relation.stating.items()
                if field == "row" or record.value(field) is not None
            }
            sources, targets = named[relation.source], named[relation.target]
            ends = combinations(sources, 2) if relation.source == relation.target else product(sources, targets)
            if (holds := _holds(relation, record)) is None and relation.asking is not None:
                self._mentions.unsaid += [(source, relation.edge, record, relation.asking) for source, _ in sources]
            elif holds and not targets and _is_where(relation.target, record):  # there is one, and nothing says where
                self._mentions.unsaid += [(source, relation.edge, record, relation.target) for source, _ in sources]
            for (source, here), (target, there) in ends if holds else ():
                where = {place for place in (here, there) if place.column} or {here}
                self._mentions.link(relation.edge, source, target, where, attributes)

    def _ends(self, record: Record, field_name: str) -> list[tuple[Entity, Source]]:
        """What one end of a relation names, with the cell that names it."""
        if field_name == "row":
            return [(self._mentions.owner[id(record)], record.source)]
        if field_name == "residents":
            return [(group, record.at("participants")) for group in self._own.residents(record)]
        if _is_where(field_name, record):
            return [(community, record.at(field_name)) for community in self._mentions.communities.all_of(record)]
        column = self._mentions.column(record, field_name)
        return (
            [(entity, record.at(field_name)) for entity in self._mentions.entities_in(record, column)] if column else []
        )


def _is_where(field_name: str, record: Record) -> bool:
    """Whether a field names the community of its row."""
    field = lexicon().fields_of(record.roster).get(field_name)
    return field is not None and field.to == ("community",)


def _holds(relation: Relation, record: Record) -> bool | None:
    """Whether a row says that there is an edge: by yes, or by the day on which it began where it says neither; None where it tells nothing.

    How many there are beside may be how many there would be: a unit has Party members, whether or not it has reported.
    """
    if relation.asking is None or relation.asking not in record.fields:
        return True
    says = record.value(relation.asking)
    if says is None:
        fields = lexicon().fields_of(record.roster)
        began = (field for field in relation.stating.values() if fields[field].type == "date")
        return any(record.value(field) is not None for field in began) or None
    return bool(says)


def _turn(kind: str | None) -> int:
    """When rows of a kind are taken in: actors and places, then posts, which may name branches that nobody lists, then what actors do."""
    if kind == "party_household":
        return 1
    return 2 if kind in (None, "need", "resource", "project", "matter", "activity") else 0
