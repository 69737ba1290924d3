"""Ids that depend on nothing but what a node is: its kind, and its code, or community, number and name."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from itertools import count

from graphcore.roster.entities import Entity
from graphcore.roster.names import clean
from graphcore.vocabulary import NODE_KINDS


class Ids:
    """Gives ids, none of them twice."""

    def __init__(self) -> None:
        self._used: set[str] = set()

    def new(self, kind: str, known_by: str) -> str:
        """The id of a node; those that nothing tells apart are numbered as they come."""
        for twin in count():
            node = _digest(kind, known_by, str(twin or ""))
            if node not in self._used:
                break
        self._used.add(node)
        return node

    def of(self, entities: Iterable[Entity], known: Mapping[Entity, str]) -> dict[Entity, str]:
        """The id of each entity, in the order of their places; those that have one keep it."""
        ids = dict(known)
        keys = ((entity.kind, entity.first, entity.name, entity) for entity in entities)
        for *_, name, entity in sorted(keys, key=lambda key: key[:3]):
            if entity not in ids:
                place = entity.community.name if entity.community else ""
                known_by = entity.code or f"{place}\x1f{entity.number or ''}\x1f{clean(name)}"
                ids[entity] = self.new(entity.kind, known_by)
        return ids


def _digest(kind: str, known_by: str, twin: str) -> str:
    digest = hashlib.blake2b(f"{kind}\x1f{known_by}\x1f{twin}".encode(), digest_size=5).digest()
    return f"{NODE_KINDS[kind].prefix}-{base64.b32encode(digest).decode()}"
