"""The places that rosters speak of: what may stand before a name without being part of it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.columns import Records
from graphcore.roster.records.record import Record, names_in
from graphcore.roster.words.place_names import place_of, places_before
from graphcore.roster.words.spelling import clean

_NAMED_IN_FULL = ("party_org", "residents_committee")
_PARTY = re.compile("^(?:中国共产党|中共)")
_SHORTEST_STREET = 3


def places_of(tables: Iterable[Records]) -> set[str]:
    """Cities and districts that names and addresses mention: 云州 from 云州市."""
    columns = (table.field(name) for table in tables for name in ("name", "address"))
    texts = {text for said in columns for value in said.values for text in names_in(value)}
    return {place for text in texts for place in place_of(_PARTY.sub("", text)) if len(place) >= 2}


def streets_of(records: Iterable[Record], communities: Communities) -> set[str]:
    """What stands before the names of several communities where their committees are called in full: their street."""
    before: defaultdict[str, set[Entity]] = defaultdict(set)
    for record in records:
        community = communities.of(record) if record.kind in _NAMED_IN_FULL else None
        if community is not None and community.label is not None:
            name = _PARTY.sub("", clean(str(record.value("name") or "")))
            above = name.partition(clean(community.label))[0]
            street = above[len(places_before(above)) :]
            if len(street) >= _SHORTEST_STREET and street != name:
                before[street].add(community)
    return {street for street, some in before.items() if len(some) > 1}
