"""Ties of which rosters do not tell, so that what is not there is not known to be missing.

Of some no column of a community's rosters could tell; of some of one node cells about it do not say whether there is one, and of
those of an estate's members whether there are more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.rows.open_cells import says_in_which_venue
from graphcore.roster.weaving.bodies import Bodies
from graphcore.roster.weaving.left_unnamed import left_unnamed
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.weaving.untold_pairs import pairs_left_open
from graphcore.roster.words.lexicon import lexicon

_STATES = ("status", "lasting")
"""The fields that say whether what a row is about is there."""

Scope = tuple[Heading, Entity | None]
"""A table, and a community that it has rows of; None where a row tells of none."""


def untold(scopes: Iterable[Scope], communities: Iterable[Entity]) -> dict[Entity, list[str]]:
    """Community → ties of what its rosters list, as ``kind.edge``, for which neither they nor any other has a column.

    A table that tells of no community tells of all.
    """
    told: defaultdict[Entity | None, set[str]] = defaultdict(set)
    could: defaultdict[Entity | None, set[str]] = defaultdict(set)
    for heading, community in scopes:
        place = None if heading.everywhere else community
        told[place].update(_ties(heading.roster, frozenset(heading.columns)))
        could[place].update(_own_ties(heading))
    return {
        community: sorted((could[community] | could[None]) - told[community] - told[None]) for community in communities
    }


def tell_left_open(records: Iterable[Record], mentions: Mentions) -> None:
    """Let entities say which ties of their own, as ``kind.edge``, cells leave open: no cell tells of one or denies it."""
    records = [*records]
    holding = [record for record in records if record.ended is None and id(record) in mentions.owner]
    bodies = Bodies(mentions)
    cells = [cell for cell in _leaving_open(records, holding, mentions, bodies) if cell.record.ended is None]
    found: defaultdict[Entity, set[str]] = defaultdict(set)
    for cell in cells:
        found[cell.entity] |= {tie for tie in cell.ties if tie.startswith(f"{cell.entity.kind}.")}
    for record in holding if found else ():
        for whose in bodies.whose(record.heading):
            for entity in found.keys() & {*bodies.of(record, whose)}:
                found[entity] -= _denied(record, whose)
    contested = (
        _Open(entity, frozenset({f"{entity.kind}.{edge}"}), record, field)
        for entity, edge, record, field in mentions.contested
    )
    in_unknown_state = [*_in_unknown_state(holding, mentions), *_in_unknown_venue(holding, mentions), *contested]
    for cell in in_unknown_state:  # whatever else is denied
        found[cell.entity] |= cell.ties
    for edge in {tie.partition(".")[2] for ties in found.values() for tie in ties}:
        for entity in mentions.strands[edge].tied() & found.keys():
            found[entity].discard(f"{entity.kind}.{edge}")
    of_estates = [_Open(*one) for one in pairs_left_open(mentions) if one[2].tied_until is None]
    for estate, ties, *_ in of_estates:
        found[estate] |= ties
    for entity, ties, record, field in (*cells, *in_unknown_state, *of_estates):
        if not found[entity].isdisjoint(ties):
            mentions.told.add(entity, "untold", sorted(found[entity]), record, field)


class _Open(NamedTuple):
    """A cell, by row and field, and the ties of an entity that it leaves open."""

    entity: Entity
    ties: frozenset[str]
    record: Record
    field: str


def _denied(record: Record, whose: str | None) -> frozenset[str]:
    """The ties of which a row says that what it is, or those whom a reference names, has none."""
    fields = lexicon().fields_of(record.roster)
    said_no = (name for name, value, _ in record.said() if value is False and fields[name].of == whose)
    return _ties(record.roster, frozenset(said_no))


def _leaving_open(
    records: Iterable[Record], holding: Iterable[Record], mentions: Mentions, bodies: Bodies
) -> Iterator[_Open]:
    """The cells that leave ties of their row open, or of whom a row relates, or of one whose name they may have or who may be among those that they count."""
    owner = mentions.owner
    of_rows = [(record, field) for record in holding for field in record.left_open if _is_of_ties(record, field)]
    of_rows += [(record, field) for record, field, *_ in mentions.unresolved if id(record) in owner]
    for record, field in of_rows:
        for entity in bodies.told_by(record, field):
            yield _Open(entity, _ties(record.roster, frozenset({field})), record, field)
    for entity, edge, record, field in mentions.unsaid:
        yield _Open(entity, frozenset({f"{entity.kind}.{edge}"}), record, field)
    for entity, record, field in (*mentions.meant, *left_unnamed(records, mentions)):
        # Rows that only tie others tie them to their community, too.
        yield _Open(entity, _ties(record.roster, frozenset({field, "community"})), record, field)


def _is_of_ties(record: Record, field: str) -> bool:
    return not says_in_which_venue(lexicon().fields_of(record.roster)[field])


def _in_unknown_state(holding: Iterable[Record], mentions: Mentions) -> Iterator[_Open]:
    """The cells that say in words that nobody understood whether what a row is about is there: it may lack nothing at all."""
    for record in holding:
        for field in record.left_open:
            if field in _STATES:
                entity = mentions.owner[id(record)]
                own = (tie for tie in _own_ties(record.heading) if tie.startswith(f"{entity.kind}."))
                yield _Open(entity, frozenset(own), record, field)


def _in_unknown_venue(holding: Iterable[Record], mentions: Mentions) -> Iterator[_Open]:
    """The cells that leave open in which venue a row is, and so whether the Party organisation of one covers it, whatever it has itself."""
    for record in holding:
        for field in record.left_open:
            if says_in_which_venue(lexicon().fields_of(record.roster)[field]):
                entity = mentions.owner[id(record)]
                yield _Open(entity, frozenset({f"{entity.kind}.has_party_org"}), record, field)


def _own_ties(heading: Heading) -> Iterator[str]:
    """The ties of what a table lists for which most tables of its kind have a column; to lie somewhere is none."""
    roster = lexicon().rosters[heading.roster]
    kinds = {heading.makes, *(roster.kinds if heading.tells_kinds else ())}
    usual = frozenset(name for name, field in roster.fields.items() if not field.rare)
    for tie in _ties(heading.roster, usual):
        kind, _, edge = tie.partition(".")
        if kind in kinds and edge != "located_in":
            yield tie


@cache
def _ties(roster: str, columns: frozenset[str]) -> frozenset[str]:
    """The ties, seen from either end, that a table with some columns tells of."""
    known = lexicon().rosters[roster]
    rows = {kind for kind in (known.makes, *known.kinds) if kind is not None}
    whose = {name: rows if field.of is None else known.fields[field.of].to for name, field in known.fields.items()}
    ends: Mapping[str, Collection[str]] = {"row": rows, "residents": ("residents_group",)} | {
        name: known.fields[name].to for name in columns & known.fields.keys()
    }
    ties = {
        (kind, field.edge.kind)
        for name, field in known.fields.items()
        if name in columns and field.edge is not None
        for kind in (*whose[name], *field.to)
    }
    telling = ends.keys() & known.fields.keys()
    ties |= {(kind, known.fields[name].tells or "") for name in telling for kind in whose[name] or ends[name]}
    ties |= {
        (kind, relation.edge)
        for relation in known.ties
        if {relation.source, relation.target} <= ends.keys()
        for kind in (*ends[relation.source], *ends[relation.target])
    }
    return frozenset(f"{kind}.{edge}" for kind, edge in ties if edge)
