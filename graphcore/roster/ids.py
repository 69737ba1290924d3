"""Ids that depend on nothing but what a node is: its kind, and its code, or community, number and name."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable

from graphcore.roster.entities import Entity
from graphcore.roster.names import clean
from graphcore.vocabulary import NODE_KINDS


def ids_of(entities: Iterable[Entity]) -> dict[Entity, str]:
    """The id of each entity; those that nothing tells apart are numbered in the order of their places."""
    ids: dict[Entity, str] = {}
    used: set[str] = set()
    for entity in sorted(entities, key=lambda entity: (entity.kind, entity.first, entity.name)):
        place = entity.community.name if entity.community else ""
        known_by = entity.code or f"{place}\x1f{entity.number or ''}\x1f{clean(entity.name)}"
        for twin in range(len(used) + 1):
            node = _digest(entity.kind, known_by, str(twin or ""))
            if node not in used:
                break
        used.add(node)
        ids[entity] = node
    return ids


def _digest(kind: str, known_by: str, twin: str) -> str:
    digest = hashlib.blake2b(f"{kind}\x1f{known_by}\x1f{twin}".encode(), digest_size=5).digest()
    return f"{NODE_KINDS[kind].prefix}-{base64.b32encode(digest).decode()}"
