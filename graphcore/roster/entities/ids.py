"""Ids that depend on nothing but what a node is: its kind, and its code, or community, number and name."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import count, product

from graphcore.roster.entities.entity import Entity
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import NODE_KINDS


class Ids:
    """Gives ids, none of them twice, and none that is known."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._used = set(known)

    def new(self, kind: str, known_by: str) -> str:
        """The id of a node; those that nothing tells apart are numbered as they come."""
        node = _digest(kind, known_by, "")
        if node in self._used:
            node = next(each for twin in count(1) if (each := _digest(kind, known_by, str(twin))) not in self._used)
        self._used.add(node)
        return node

    def of(self, names: Mapping[Entity, str], known: Mapping[Entity, str]) -> dict[Entity, str]:
        """The id of each entity, given its name; those that have one keep it.

        What nothing tells apart is numbered in the order of place.
        """
        ids = dict(known)
        alike: defaultdict[tuple[str, str], list[Entity]] = defaultdict(list)
        for entity, name in names.items():
            if entity not in ids:
                place = names[entity.community] if entity.community else ""
                known_by = entity.code or f"{place}\x1f{entity.number or ''}\x1f{clean(name)}"
                known_by += f"\x1f{entity.time}" if entity.time else ""
                alike[entity.kind, known_by].append(entity)
        for (kind, known_by), twins in alike.items():
            if len(twins) > 1:
                twins.sort(key=lambda entity: (entity.first, names[entity]))
            for entity in twins:
                ids[entity] = self.new(kind, known_by)
        return ids


def _digest(kind: str, known_by: str, twin: str) -> str:
    digest = hashlib.blake2b(f"{kind}\x1f{known_by}\x1f{twin}".encode(), digest_size=5).digest()
    bits = int.from_bytes(digest, "big")
    first, second, third, last = bits >> 30, bits >> 20 & 1023, bits >> 10 & 1023, bits & 1023
    return f"{NODE_KINDS[kind].prefix}-{_TEN_BITS[first]}{_TEN_BITS[second]}{_TEN_BITS[third]}{_TEN_BITS[last]}"


_TEN_BITS = tuple(map("".join, product("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", repeat=2)))
"""Ten bits as two characters of RFC 4648's base 32."""
