"""Organisations of one community that name the same office-holder, found by pseudonym."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from graphcore.provenance import Source
from graphcore.roster.cells.pseudonyms import HOLDERS
from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Record
from graphcore.vocabulary import ORGANISATIONS


class SharedPost(NamedTuple):
    """Two organisations, and the cells that name the same person."""

    one: Entity
    other: Entity
    places: tuple[Source, Source]


def shared_posts(
    records: Iterable[Record], owner: Mapping[int, Entity], communities: Communities
) -> Iterator[SharedPost]:
    """Each pair of organisations with a common office-holder; of namesakes elsewhere nothing is concluded."""
    places: dict[tuple[Entity, str], dict[Entity, Source]] = defaultdict(dict)
    for record in records:
        entity = owner.get(id(record))
        if entity is None or entity.kind not in ORGANISATIONS:
            continue
        community = communities.of(record) or entity.community
        if community is not None:
            for person in record.names(HOLDERS):
                places[community, person].setdefault(entity, record.at(HOLDERS))
    for named in places.values():
        for one, other in combinations(sorted(named, key=lambda entity: entity.first), 2):
            yield SharedPost(one, other, (named[one], named[other]))
