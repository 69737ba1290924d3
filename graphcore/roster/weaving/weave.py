"""Put what all rosters say together: records to one graph, its statements and its problems.

A pure function of the records and of what was decided about names: neither the order of files nor what
was imported when matters. What ended is woven too, after what holds, and bears its last day.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from itertools import chain, groupby
from typing import NamedTuple

import polars as pl

from graphcore.elements import text_of
from graphcore.graph import Graph
from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.identify import identify
from graphcore.roster.entities.ids import Ids
from graphcore.roster.entities.judgements import Judgements
from graphcore.roster.entities.pairs import Pair
from graphcore.roster.entities.references import References
from graphcore.roster.entities.register import Register
from graphcore.roster.entities.shared_posts import shared_posts
from graphcore.roster.records.columns import Records
from graphcore.roster.records.record import LISTS, Record, lasting, lasting_first
from graphcore.roster.weaving import territory_columns
from graphcore.roster.weaving.choice import attributes_of, choose
from graphcore.roster.weaving.contradictions import contradictions, without_cycles
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.weaving.nodes import nodes_of
from graphcore.roster.weaving.streets import streets_of
from graphcore.roster.weaving.supplied import Supplied
from graphcore.roster.weaving.tellings import statements_of
from graphcore.roster.weaving.territory import Territory
from graphcore.roster.weaving.ties import Ties
from graphcore.roster.weaving.values import values_told
from graphcore.stores.statements import Statements
from graphcore.stores.store import Judgement
from graphcore.vocabulary import ROSTER_KINDS, Scalar, Value


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
    ids = Ids()
    territory = Territory([table for table in tables if table.heading.roster == LISTS], ids)
    of_actors = [table for table in tables if table.heading.roster != LISTS]
    rows_of = [list(table) for table in of_actors]
    records = lasting_first(chain.from_iterable(rows_of))
    communities = Communities(records, territory.namesakes() if records else ())
    supplied = Supplied(records, communities)
    met = territory.met(communities) if records else {}
    register, owner, pairs = identify(of_actors, records, communities, judged)
    references = References(register, communities, judged)
    mentions = Mentions(references, communities, owner, records)
    ties = Ties(mentions)
    streets = [told for told in streets_of(records, communities) if told[1] not in met]  # lists know better
    for day, group in groupby(records, key=lambda record: record.ended):
        rows = list(group)
        ties.tie(rows, day)
        ties.link_by_name(shared_posts(rows, owner, communities))
        for street, community, record in streets:
            if record.ended == day:
                register.entities.setdefault(street)
                mentions.link("located_in", community, street, [record.at("name")])
    pairs += references.pairs.values()
    problems = [*map(_possible_duplicate, (pair for pair in pairs if pair.entities[0])), *mentions.problems]
    mentions.strands["subordinate_to"], cycles = without_cycles(mentions.strands["subordinate_to"])
    problems += cycles
    problems += contradictions(records, owner, mentions.strands, communities)
    problems += territory.problems

    _without_rejected(register, mentions.rejected)
    entities = [*communities.entities, *register.entities]
    mentions.numbers.of(entities)
    numbers = {entity: number for number, entity in enumerate(entities)}
    _name_as_listed(met, territory)
    names = {entity: entity.name for entity in entities}
    known = ids.of(names, {community: territory.ids[place] for community, place in met.items()})
    in_order = [known[entity] for entity in entities]
    owners = [[numbers.get(owner[id(row)]) if id(row) in owner else None for row in rows] for rows in rows_of]
    of_others = mentions.told.frame(numbers)
    told = pl.concat([*values_told(of_actors, owners, [entity.kind for entity in entities]), of_others])
    choice = choose(told, entities)
    problems += choice.problems
    more = _known_of_communities(communities, supplied, territory, met)
    attributes = attributes_of(told[choice.best], len(entities))
    of_cells = statements_of(told, in_order, choice.taken)
    ends = {
        entity: lasting(entity.records)[0].ended if entity.records else day for entity, day in mentions.ended.items()
    }  # its own roster decides, whoever else still mentions it
    _add(attributes, numbers, more, ends)
    by_number = mentions.numbers.told(known)
    edges = (strands.edges(by_number) for strands in mentions.strands.values() if len(strands))
    graph = Graph.of_columns(
        pl.concat(
            [
                nodes_of(names, in_order, attributes, of_actors, owners),
                territory_columns.nodes_of(territory, _in_order(supplied.everywhere | {LISTS}), but=set(met.values())),
            ]
        ),
        pl.concat([*edges, territory_columns.edges_of(territory)]),
    )
    return Woven(
        graph,
        Statements(
            pl.concat([territory_columns.statements_of(territory), of_cells, mentions.named.statements(by_number)])
        ),
        tuple(sorted(problems, key=lambda problem: problem.order)),
        _rejected([record for record in records if record.ended is None], mentions.rejected, mentions.problems),
        tuple(pairs),
        known,
    )


def _without_rejected(register: Register, rejected: Collection[int]) -> None:
    """Forget what stands on rejected rows only."""
    for entity in list(register.entities) if rejected else ():
        if entity.records and all(id(record) in rejected for record in entity.records):
            del register.entities[entity]


def _name_as_listed(met: Mapping[Entity, int], territory: Territory) -> None:
    for community, place in met.items():
        community.label = territory.names[place]
        community.sources.add(territory.source(place))


def _possible_duplicate(pair: Pair) -> Problem:
    place = pair.places[0]
    return Problem(pair.places[1], "possible_duplicate", {"other": pair.names[0], "place": f"{place.file} {place.row}"})


def _add(
    attributes: list[str],
    numbers: Mapping[Entity, int],
    more: Mapping[Entity, Mapping[str, Value]],
    ends: Mapping[Entity, str | None],
) -> None:
    """State what else is known of some entities, and the last day of what has ended, unless a roster states an earlier one."""
    for entity in dict.fromkeys([*more, *(entity for entity, day in ends.items() if day is not None)]):
        if (number := numbers.get(entity)) is not None:
            known = json.loads(attributes[number]) | more.get(entity, {})
            day = ends.get(entity)
            if day is not None:
                known["until"] = min(day, str(known.get("until", day)))
            attributes[number] = text_of(known)


def _known_of_communities(
    communities: Communities,
    supplied: Supplied,
    territory: Territory,
    met: Mapping[Entity, int],
) -> dict[Entity, dict[str, Value]]:
    """What is known of each community beside what cells tell: the rosters that it has supplied, and what a list says."""
    known: dict[Entity, dict[str, Value]] = {}
    for community, rosters in supplied.of(communities.entities).items():
        place = met.get(community)
        lists = set() if place is None else {LISTS}
        known[community] = {"rosters": _in_order(rosters | supplied.everywhere | lists)}
        known[community] |= {} if place is None else territory.attributes(place)
    return known


def _in_order(rosters: Container[str]) -> list[Scalar]:
    return [kind for kind in ROSTER_KINDS if kind in rosters]


def _rejected(records: Iterable[Record], rejected: set[int], problems: Iterable[Problem]) -> frozenset[Source]:
    """Rows that became a problem only: rejected ones, and those that only tie and tied nothing."""
    unresolved = {
        problem.source._replace(column=None)
        for problem in problems
        if problem.code in ("unknown_organisation", "ambiguous_name")
    }
    only_ties = {record.source for record in records if record.kind is None}
    return frozenset({record.source for record in records if id(record) in rejected} | (only_ties & unresolved))
