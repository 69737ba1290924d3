"""Streets: stated by the full names of committees, 云澜街道松涛社区居民委员会."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Record
from graphcore.roster.words.place_names import STREET_ENDS
from graphcore.roster.words.spelling import clean

_OF_COMMUNITY = re.compile(
    rf"^(?:中国共产党|中共)?(?:.+?[市区县])?(?P<street>[^\s()市区县]{{2,6}}?(?:街道(?=办事处)|{STREET_ENDS}))(?:办事处)?(?P<rest>.+)"
)
_STATING = ("party_orgs", "residents_committees")


def streets_of(records: Sequence[Record], communities: Communities) -> Iterator[tuple[Entity, Entity, Record]]:
    """Streets with the communities that lie in them, and the rows whose names say so."""
    streets: dict[str, Entity] = {}
    for record in records:
        community = communities.of(record)
        if (
            record.roster not in _STATING
            or community is None
            or community.label is None
            or record.value("name") is None
        ):
            continue
        match = _OF_COMMUNITY.match(clean(str(record.value("name"))))
        if match is None or not match["rest"].startswith(clean(community.label)):
            continue
        street = streets.setdefault(match["street"], Entity("street", label=match["street"]))
        street.spell(match["street"])
        if record.ended is None or not street.sources:
            street.sources.add(record.source)
        yield street, community, record
