"""What weaving comes to: entities as nodes, strands as edges, and what cells tell as statements."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

import polars as pl

from graphcore.elements import text_of
from graphcore.graph import Graph
from graphcore.problems import Problem
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.ids import Ids
from graphcore.roster.records.record import LISTS, lasting
from graphcore.roster.weaving import territory_columns
from graphcore.roster.weaving.beginnings import beginning_cells, first_days
from graphcore.roster.weaving.choice import attributes_of, choose
from graphcore.roster.weaving.material import Material
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.weaving.nodes import nodes_of
from graphcore.roster.weaving.shared_by_name import tell_by_name
from graphcore.roster.weaving.stations import placed_nowhere
from graphcore.roster.weaving.supplied import Supplied, nameless_community, told_in_vain
from graphcore.roster.weaving.tellings import statements_of
from graphcore.roster.weaving.untold import tell_left_open
from graphcore.roster.weaving.values import values_told
from graphcore.stores.statements import Statements
from graphcore.vocabulary import ROSTER_KINDS, Scalar, Value


class Outcome(NamedTuple):
    """A graph and what it rests on.

    Attributes
    ----------
    problems
        Where cells tell different values of one node.
    ids
        The id of each entity.
    """

    graph: Graph
    statements: Statements
    problems: list[Problem]
    ids: Mapping[Entity, str]


def outcome_of(material: Material, mentions: Mentions) -> Outcome:
    """Put together what was taken in: all entities that there are become nodes, and nothing else does."""
    territory, met = material.territory, material.met
    nameless = nameless_community(material)
    in_vain = told_in_vain(material.records, mentions)
    in_part = placed_nowhere(material.records, mentions)
    supplied = Supplied(material.records, material.communities, nameless, in_vain, in_part)
    communities = material.communities.entities if nameless is None else [nameless]
    entities = [*communities, *mentions.register.entities]
    numbers = {entity: number for number, entity in enumerate(entities)}
    owners = [
        [numbers.get(mentions.owner[id(row)]) if id(row) in mentions.owner else None for row in rows]
        for rows in material.rows
    ]
    names = {entity: entity.name for entity in entities}
    ids = Ids(territory.ids).of(names, {community: territory.ids[place] for community, place in met.items()})
    in_order = [ids[entity] for entity in entities]

    tell_left_open(material.records, mentions)
    tell_by_name(mentions)
    of_rows = values_told(material.tables, owners, [entity.kind for entity in entities])
    told = pl.concat([*of_rows, mentions.told.frame(numbers)])
    choice = choose(told, entities)
    attributes = attributes_of(told[choice.best], len(entities))
    _add(attributes, numbers, _known_of_communities(communities, material, supplied), _last_days(mentions))
    _begin(attributes, numbers, first_days(mentions.first))

    began = beginning_cells(material.records, mentions)
    mentions.numbers.of(entities)  # so that each has an id by its number, also what nothing is tied to
    by_number = mentions.numbers.told(ids)
    everywhere = _in_order(supplied.everywhere | {LISTS})
    # Nothing keeps what comes unsorted, a country's places being many: it lasts until the graph or the statements have their own.
    graph = Graph.of_columns(
        pl.concat(
            [
                nodes_of(names, in_order, attributes, material.tables, owners),
                territory_columns.nodes_of(territory, everywhere, but=set(met.values())),
            ]
        ),
        pl.concat(
            [
                *(strands.edges(by_number, began) for strands in mentions.strands.values() if len(strands)),
                territory_columns.edges_of(territory),
            ]
        ),
    )
    statements = Statements(
        pl.concat(
            [
                territory_columns.statements_of(territory),
                statements_of(told, in_order, choice.taken),
                mentions.named.statements(by_number),
            ]
        )
    )
    return Outcome(graph, statements, choice.problems, ids)


def _known_of_communities(
    communities: Sequence[Entity], material: Material, supplied: Supplied
) -> dict[Entity, dict[str, Value]]:
    """What is known of each community beside what cells tell: the rosters that it has supplied, and what a list says."""
    known: dict[Entity, dict[str, Value]] = {}
    untold = supplied.untold(communities)
    for community, rosters in supplied.of(communities).items():
        place = material.met.get(community)
        lists = set() if place is None else {LISTS}
        known[community] = {"rosters": _in_order(rosters | supplied.everywhere | lists)}
        known[community] |= {"untold": [*untold[community]]} if untold[community] else {}
        known[community] |= {} if place is None else material.territory.attributes(place)
    return known


def _in_order(rosters: Container[str]) -> list[Scalar]:
    return [kind for kind in ROSTER_KINDS if kind in rosters]


def _last_days(mentions: Mentions) -> dict[Entity, str | None]:
    """The last day of each entity, if it has ended: its own roster decides, whoever else still mentions it."""
    return {
        entity: lasting(entity.records)[0].ended if entity.records else day for entity, day in mentions.ended.items()
    }


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


def _begin(attributes: list[str], numbers: Mapping[Entity, int], begins: Mapping[Entity, str]) -> None:
    """State since when entities were there, unless a roster states it."""
    for entity, day in begins.items():
        if (number := numbers.get(entity)) is not None:
            attributes[number] = text_of({"since": day} | json.loads(attributes[number]))
