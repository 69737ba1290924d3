"""Put what all rosters say together: records to one graph, its statements and its problems.

A pure function of the records and of what was decided about names: neither the order of files nor what
was imported when matters. What ended is woven too, after what holds, and bears its last day.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby, starmap
from typing import NamedTuple

import polars as pl

from graphcore.elements import PLACE_SCHEMA
from graphcore.graph import Graph
from graphcore.problems import Problem, in_order
from graphcore.provenance import Source
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.identify import identify
from graphcore.roster.entities.judgements import Judgements
from graphcore.roster.entities.listed_as_both import listed_as_both
from graphcore.roster.entities.pairs import Pair
from graphcore.roster.entities.references import References
from graphcore.roster.entities.register import Register
from graphcore.roster.entities.shared_posts import shared_posts
from graphcore.roster.records.columns import Records
from graphcore.roster.records.record import Record, lasting, tying_first
from graphcore.roster.weaving.contradictions import contradictions, without_cycles
from graphcore.roster.weaving.material import Material
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.weaving.outcome import outcome_of
from graphcore.roster.weaving.streets import streets_of
from graphcore.roster.weaving.ties import Ties
from graphcore.roster.weaving.unplaced import unplaced
from graphcore.stores.statements import Statements
from graphcore.stores.store import Judgement

_ROW = {name: PLACE_SCHEMA[name] for name in ("file", "sheet", "row")}


class Woven(NamedTuple):
    """One graph of all rosters.

    Attributes
    ----------
    rejected
        Sources of the rows that became a problem and nothing else.
    pairs
        What may be the same and was kept apart, for review; what was decided about is not among them.
    ids
        The id of each entity.
    """

    graph: Graph
    statements: Statements
    problems: tuple[Problem, ...]
    rejected: frozenset[Source]
    pairs: tuple[Pair, ...]
    ids: Mapping[Entity, str]


def weave(tables: Sequence[Records], judgements: Iterable[Judgement] = ()) -> Woven:
    """Put the records of all rosters together.

    Parameters
    ----------
    tables
        With the days of each row; see :mod:`graphcore.roster.imports.history`.
    """
    judged = Judgements(judgements)
    material = Material(tables)
    records, communities = material.records, material.communities
    register, owner, alike = identify(material.tables, records, communities, judged)
    references = References(register, communities, judged)
    mentions = Mentions(references, communities, owner, records)
    _tie(material, mentions)
    mentions.strands["subordinate_to"], cycles = without_cycles(mentions.strands["subordinate_to"])
    contradicting = contradictions(records, mentions)

    placeless = [*unplaced(records, owner, mentions.strands, communities, mentions.rejected)]

    _without_rejected(register, mentions.rejected)
    material.name_as_listed()
    outcome = outcome_of(material, mentions)

    pairs = (*alike, *references.pairs.values())
    problems = [
        *map(_possible_duplicate, (pair for pair in pairs if pair.entities[0])),
        *starmap(_listed_as_both, listed_as_both(register)),
        *mentions.problems,
        *cycles,
        *contradicting,
        *placeless,
        *(
            record.problem("community", "ambiguous_community", value=spelling)
            for (_, _, spelling), record in communities.ambiguous.items()
        ),
        *material.territory.problems,
        *outcome.problems,
    ]
    return Woven(
        outcome.graph,
        outcome.statements,
        in_order(problems),
        _rejected([record for record in records if record.tied_until is None], mentions),
        pairs,
        outcome.ids,
    )


def _tie(material: Material, mentions: Mentions) -> None:
    """Take in what rows say of one another, first those that hold, then those that ended, from the latest day to the earliest."""
    ties = Ties(mentions)
    communities = material.communities
    streets = [told for told in streets_of(material.records, communities) if told[1] not in material.met]
    for day, group in groupby(tying_first(material.records), key=lambda record: record.tied_until):
        rows = list(group)
        ties.tie(rows, day)
        ties.link_by_name(shared_posts(rows, mentions.owner, communities))
        for street, community, record in streets:
            if record.tied_until == day:
                mentions.register.add_nameless(street)
                mentions.link("located_in", community, street, [record.at("name")])


def _without_rejected(register: Register, rejected: Collection[int]) -> None:
    """Forget what stands on rejected rows only."""
    for entity in list(register.entities) if rejected else ():
        if entity.records and all(id(record) in rejected for record in entity.records):
            del register.entities[entity]


def _possible_duplicate(pair: Pair) -> Problem:
    place, record = pair.places[0], lasting(pair.entities[1].records)[0]
    if pair.one.code and pair.one.code == pair.other.code:
        return record.problem("code", "shared_credit_code", other=pair.names[0], place=f"{place.file} {place.row}")
    return record.problem("name", "possible_duplicate", other=pair.names[0], place=f"{place.file} {place.row}")


def _listed_as_both(one: Entity, other: Entity) -> Problem:
    first, then = lasting(one.records)[0], lasting(other.records)[0]
    place = first.at("name")
    return then.problem("name", "listed_as_both", other=one.name, place=f"{place.file} {place.row}")


def _rejected(records: Iterable[Record], mentions: Mentions) -> frozenset[Source]:
    """Rows that became a problem only: rejected ones, and those that only tie and tied nothing."""
    unresolved = {
        problem.source._replace(column=None)
        for problem in mentions.problems
        if problem.code in ("unknown_organisation", "ambiguous_name")
    }
    only_ties = {record.source for record in records if record.kind is None and not record.heading.names_nobody}
    in_vain = only_ties & unresolved
    rows = pl.DataFrame([row[:3] for row in in_vain], _ROW, orient="row")
    tying = {Source(*row) for strands in mentions.strands.values() if in_vain for row in strands.among(rows)}
    return frozenset({record.source for record in records if id(record) in mentions.rejected} | (in_vain - tying))
