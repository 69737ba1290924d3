"""Red stations of lists that have no column of venues: one stands in the venue whose name it, or its address, has."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.rows.open_cells import says_in_which_venue
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import VENUES

_ROSTER = "red_stations"
_TOLD_BY = ("name", "address")
_SHORTEST = 3
_DISTRICT = "商圈"  # what a square or market is called with all around it, and no address says
_NEAR = re.compile("对面|对过|旁|附近|隔壁|[东南西北前后]侧|[东南西北]门外|以?[东南西北]\\d*米?$|后面|前面")
"""What stands behind the name of a venue near which something is, and not in it."""


def place_stations(rows: Sequence[Record], mentions: Mentions) -> None:
    """Tie the stations of such lists to the venue of their community that they are called after, or whose name their address has."""
    silent = _silent(rows, mentions)
    if not silent:
        return
    venues: defaultdict[Entity | None, list[Entity]] = defaultdict(list)
    for entity in mentions.register.entities:
        if entity.kind in VENUES:
            venues[entity.community].append(entity)
    placed = _in_venues(mentions)
    for row in silent:
        station, here = mentions.owner[id(row)], venues[mentions.communities.of(row)]
        if station in placed:
            continue
        told = ((field, _named_in(clean(row.raw(field)), here)) for field in _TOLD_BY if row.value(field) is not None)
        field, venue = next(((field, venue) for field, venue in told if venue is not None), ("name", None))
        if venue is not None:
            mentions.link("located_in", station, venue, [row.at(field)])
        elif here:
            mentions.report(row, field, "in_no_venue", name=station.name)


def placed_nowhere(rows: Iterable[Record], mentions: Mentions) -> set[tuple[Heading, Entity | None]]:
    """Such lists, with the communities of which they list stations that are in no venue that is known: they may be in any there."""
    silent = [row for row in _silent(rows, mentions) if row.ended is None]
    placed = _in_venues(mentions) if silent else set()
    return {(row.heading, mentions.communities.of(row)) for row in silent if mentions.owner[id(row)] not in placed}


def _in_venues(mentions: Mentions) -> set[Entity]:
    """Whoever lies in a venue."""
    return {one for one, place, *_ in mentions.strands["located_in"] if place.kind in VENUES}


def _silent(rows: Iterable[Record], mentions: Mentions) -> list[Record]:
    """The stations of such lists."""
    fields = lexicon().fields_of(_ROSTER)
    return [
        row
        for row in rows
        if row.roster == _ROSTER
        and id(row) in mentions.owner
        and not any(says_in_which_venue(fields[name]) for name in row.heading.columns)
    ]


def _named_in(text: str, venues: Iterable[Entity]) -> Entity | None:
    """The one venue whose name a text has, the longest of several, and not as what something is near."""
    found = [
        (len(name), venue)
        for venue in venues
        for spelling in map(clean, venue.spellings)
        for name in {spelling, spelling.removesuffix(_DISTRICT)}
        if len(name) >= _SHORTEST and name in text and not _NEAR.match(text.partition(name)[2])
    ]
    longest = max((size for size, _ in found), default=0)
    meant = {id(venue): venue for size, venue in found if size == longest}
    return next(iter(meant.values())) if len(meant) == 1 else None
