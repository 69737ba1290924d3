"""Put what all rosters say together: records to one graph, its statements and its problems.

A pure function of the records: neither the order of files nor what was imported when matters.
"""

from __future__ import annotations

import base64
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from graphcore.graph import Edge, Graph, Node
from graphcore.problems import Problem
from graphcore.provenance import Source, in_order
from graphcore.roster.communities import Communities
from graphcore.roster.contradictions import contradictions, without_cycles
from graphcore.roster.entities import Entity
from graphcore.roster.identify import identify
from graphcore.roster.lexicon import lexicon
from graphcore.roster.names import clean
from graphcore.roster.records import Record
from graphcore.roster.streets import streets_of
from graphcore.roster.ties import Ties, Told
from graphcore.roster.values import choose, values_told
from graphcore.stores.store import Statement
from graphcore.vocabulary import NODE_KINDS, ROSTER_KINDS, Scalar, Value


class Woven(NamedTuple):
    """One graph of all rosters.

    Attributes
    ----------
    rejected
        Sources of the rows that became a problem and nothing else.
    """

    graph: Graph
    statements: tuple[Statement, ...]
    problems: tuple[Problem, ...]
    rejected: frozenset[Source]


def weave(records: Sequence[Record]) -> Woven:
    """Put the records of all rosters together."""
    records = sorted(records, key=lambda record: (record.source.order, record.roster))
    communities = Communities(records)
    register, owner, problems = identify(records, communities)
    ties = Ties(register, communities, owner, records)
    ties.tie(records)
    for street, community, source in streets_of(records, communities):
        register.entities.setdefault(street)
        ties.link("located_in", community, street, [source])
    problems += ties.problems
    problems += without_cycles(ties.edges)
    problems += contradictions(records, owner, ties.edges, communities)

    for entity in list(register.entities):
        if entity.records and all(id(record) in ties.rejected for record in entity.records):
            del register.entities[entity]
    entities = [*communities.entities, *register.entities]
    told = [*values_told(entities), *ties.told]
    plain = [one for one in told if one.attribute != "name" and not isinstance(one.value, Entity)]
    attributes, taken, conflicts = choose(plain)
    problems += conflicts
    for community, supplied in _rosters_supplied(records, communities).items():
        attributes[community]["rosters"] = supplied
    ids = _ids(entities)
    graph = Graph.of(
        (_node(entity, ids[entity], attributes[entity]) for entity in entities),
        (
            Edge(kind, ids[source], ids[target], stated, in_order(places))
            for (kind, source, target), (stated, places) in ties.edges.items()
            if source in ids and target in ids
        ),
    )
    return Woven(
        graph,
        tuple(
            sorted(
                _statements(told, taken, ids), key=lambda said: (said.node, said.attribute, said.source.order, said.raw)
            )
        ),
        tuple(sorted(problems, key=lambda problem: problem.order)),
        _rejected(records, ties.rejected, ties.problems),
    )


def _node(entity: Entity, node: str, attributes: dict[str, Value]) -> Node:
    name = entity.name
    aliases = (
        () if entity.kind == "party_household" else (spelling for spelling in entity.spellings if spelling != name)
    )
    sources = in_order([*(record.source for record in entity.records), *entity.sources])
    return Node(node, entity.kind, name, tuple(sorted(aliases)), attributes, sources)


def _ids(entities: Iterable[Entity]) -> dict[Entity, str]:
    """Ids that depend on nothing but what an entity is: kind, community, and code, number or name."""
    ids: dict[Entity, str] = {}
    used: set[str] = set()
    for entity in sorted(entities, key=lambda entity: (entity.kind, entity.first, entity.name)):
        place = entity.community.name if entity.community else ""
        name = entity.code or "\x1f".join((place, entity.number or "", clean(entity.name)))
        for twin in range(len(used) + 1):
            digest = hashlib.blake2b(f"{entity.kind}\x1f{name}\x1f{twin or ''}".encode(), digest_size=5).digest()
            node = f"{NODE_KINDS[entity.kind].prefix}-{base64.b32encode(digest).decode()}"
            if node not in used:
                break
        used.add(node)
        ids[entity] = node
    return ids


def _statements(told: Iterable[Told], taken: set[int], ids: dict[Entity, str]) -> Iterator[Statement]:
    for one in told:
        if one.entity not in ids:
            continue
        if isinstance(one.value, Entity):
            if one.value in ids:
                yield Statement(ids[one.entity], one.attribute, ids[one.value], one.raw, one.source, taken=True)
        else:
            is_taken = one.attribute == "name" or id(one) in taken
            yield Statement(ids[one.entity], one.attribute, one.value, one.raw, one.source, is_taken)


def _rosters_supplied(records: Iterable[Record], communities: Communities) -> dict[Entity, list[Scalar]]:
    """Roster kinds supplied for each community: by its rows, or by a table of no community at all."""
    everywhere = {
        record.roster for record in records if communities.of(record) is None and "community" not in record.fields
    }
    supplied: dict[Entity, set[str]] = defaultdict(set)
    for record in records:
        community = communities.of(record)
        if community is not None:
            supplied[community].add(record.roster)
    return {
        community: [kind for kind in ROSTER_KINDS if kind in supplied[community] | everywhere]
        for community in communities.entities
    }


def _rejected(records: Iterable[Record], rejected: set[int], problems: Iterable[Problem]) -> frozenset[Source]:
    """Rows that became a problem only: rejected ones, and those that only tie and tied nothing."""
    unresolved = {
        problem.source._replace(column=None)
        for problem in problems
        if problem.code in ("unknown_organisation", "ambiguous_name")
    }
    only_ties = {record.source for record in records if lexicon().rosters[record.roster].makes is None}
    return frozenset({record.source for record in records if id(record) in rejected} | (only_ties & unresolved))
