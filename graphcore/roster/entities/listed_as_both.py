"""What is listed as a firm and as a social organisation: one body is either, and two are seldom called the same in one community."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from graphcore.roster.entities.entity import Entity, codes_differ
from graphcore.roster.entities.register import Register

_EITHER = ("enterprise", "social_org")


def listed_as_both(register: Register) -> Iterator[tuple[Entity, Entity]]:
    """Pairs of both kinds of one name whose communities agree, or of which one tells none; in order of place."""
    called: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in register.entities:
        if entity.kind in _EITHER and entity.records and not entity.has_ended:
            called[register.short(entity.name)].append(entity)
    for same in called.values():
        for one, other in combinations(sorted(same, key=lambda entity: entity.first), 2):
            is_here = one.community is other.community or None in (one.community, other.community)
            is_told_apart = codes_differ(one, other) or not register.may_be_same(one.name, other.name)
            if one.kind != other.kind and is_here and not is_told_apart:
                yield one, other
