"""Put what all rosters say together: records to one graph, its statements and its problems.

A pure function of the records and of what was decided about names: neither the order of files nor what
was imported when matters. What ended is woven too, after what holds, and bears its last day.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

import polars as pl

from graphcore.graph import Graph, Node, frame_of_nodes
from graphcore.problems import Problem
from graphcore.provenance import Source, in_order
from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.identify import identify
from graphcore.roster.entities.ids import Ids
from graphcore.roster.entities.judgements import Judgements
from graphcore.roster.entities.pairs import Pair
from graphcore.roster.entities.references import References
from graphcore.roster.entities.register import Entity
from graphcore.roster.entities.shared_posts import shared_posts
from graphcore.roster.records.columns import Records
from graphcore.roster.records.record import LISTS, Record, lasting, lasting_first
from graphcore.roster.weaving.contradictions import contradictions, without_cycles
from graphcore.roster.weaving.streets import streets_of
from graphcore.roster.weaving.territory import Territory
from graphcore.roster.weaving.territory_columns import edges_of, nodes_of, statements_of
from graphcore.roster.weaving.ties import Ties
from graphcore.roster.weaving.values import choose, values_told
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
    records = lasting_first(record for table in tables if table.heading.roster != LISTS for record in table)
    communities = Communities(records, territory.namesakes() if records else ())
    met = territory.met(communities) if records else {}
    register, owner, pairs = identify(records, communities, judged)
    references = References(register, communities, judged)
    ties = Ties(references, communities, owner, records)
    streets = [told for told in streets_of(records, communities) if told[1] not in met]  # lists know better
    for day, group in groupby(records, key=lambda record: record.ended):
        rows = list(group)
        ties.tie(rows, day)
        ties.link_by_name(shared_posts(rows, owner, communities))
        for street, community, record in streets:
            if record.ended == day:
                register.entities.setdefault(street)
                ties.link("located_in", community, street, [record.at("name")])
    pairs += references.pairs.values()
    problems = [*map(_possible_duplicate, (pair for pair in pairs if pair.entities[0])), *ties.problems]
    ties.strands["subordinate_to"], cycles = without_cycles(ties.strands["subordinate_to"])
    problems += cycles
    problems += contradictions(records, owner, ties.strands, communities)
    problems += territory.problems

    for entity in list(register.entities) if ties.rejected else ():
        if entity.records and all(id(record) in ties.rejected for record in entity.records):
            del register.entities[entity]
    entities = [*communities.entities, *register.entities]
    told = values_told(entities)
    told.extend(ties.told)
    attributes, taken, conflicts = choose(told)
    problems += conflicts
    everywhere = _supplied_everywhere(records, communities)
    for community, supplied in _rosters_supplied(records, communities).items():
        lists = {LISTS} if community in met else set()
        attributes[community]["rosters"] = _in_order(supplied | everywhere | lists)
    for community, place in met.items():
        community.label = territory.names[place]
        attributes[community] |= territory.attributes(place)
        community.sources.add(territory.source(place))
    for entity, day in ties.ended.items():  # its own roster decides, whoever else still mentions it
        _end(attributes[entity], lasting(entity.records)[0].ended if entity.records else day)
    names = {entity: entity.name for entity in entities}
    known = ids.of(names, {community: territory.ids[place] for community, place in met.items()})
    nodes = frame_of_nodes(_node(entity, known[entity], name, attributes[entity]) for entity, name in names.items())
    listed = nodes_of(territory, _in_order(everywhere | {LISTS}), but=set(met.values()))
    edges = (strands.edges(known) for strands in ties.strands.values() if strands.rows)
    graph = Graph.of_columns(pl.concat([nodes, listed]), pl.concat([*edges, edges_of(territory)]))
    named = ties.named.statements(known, [True] * len(ties.named))
    return Woven(
        graph,
        Statements(pl.concat([statements_of(territory), told.statements(known, taken), named])),
        tuple(sorted(problems, key=lambda problem: problem.order)),
        _rejected([record for record in records if record.ended is None], ties.rejected, ties.problems),
        tuple(pairs),
        known,
    )


def _possible_duplicate(pair: Pair) -> Problem:
    place = pair.places[0]
    return Problem(pair.places[1], "possible_duplicate", {"other": pair.names[0], "place": f"{place.file} {place.row}"})


def _end(attributes: dict[str, Any], day: str | None) -> None:
    """State the last day of what has ended, unless a roster states an earlier one."""
    if day is not None:
        attributes["until"] = min(day, str(attributes.get("until", day)))


def _node(entity: Entity, node: str, name: str, attributes: dict[str, Value]) -> Node:
    aliases = (
        () if entity.kind == "party_household" else (spelling for spelling in entity.spellings if spelling != name)
    )
    own = [record.source for record in lasting(entity.records)]
    sources = tuple(own) if len(own) == 1 and not entity.sources else in_order([*own, *entity.sources])
    return Node(node, entity.kind, name, tuple(sorted(aliases)), attributes, sources)


def _rosters_supplied(records: Iterable[Record], communities: Communities) -> dict[Entity, set[str]]:
    """Roster kinds that have rows for each community, and of which nothing that may decide was left unread."""
    supplied: dict[Entity, set[str]] = {community: set() for community in communities.entities}
    in_doubt: set[tuple[Entity, str]] = set()
    for record in records:
        community = communities.of(record)
        if community is not None:
            supplied[community].add(record.roster)
            if record.heading.is_in_doubt and record.ended is None:
                in_doubt.add((community, record.roster))
    for community, roster in in_doubt:
        supplied[community].discard(roster)
    return supplied


def _supplied_everywhere(records: Iterable[Record], communities: Communities) -> set[str]:
    """Roster kinds supplied by a table of no community at all, or by one that is said to cover all."""
    return {
        record.roster
        for record in records
        if (record.heading.everywhere or (communities.of(record) is None and "community" not in record.fields))
        and not record.heading.is_in_doubt
    }


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
