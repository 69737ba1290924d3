"""What people decided about names, as identification asks for it.

A judgement speaks of *identities* — kind, community, number, and code or clean name — and so holds for
every later import, whatever ids and files there are then. It outweighs the importer's own reasons:
what was found different is never merged, what was found the same always is.
"""

from __future__ import annotations

from collections.abc import Iterable

from graphcore.roster.entities import Entity
from graphcore.stores.store import Identity, Judgement, Verdict


class Judgements:
    """All judgements, and the entities that those found the same have become."""

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        self._verdicts: dict[frozenset[Identity], Verdict] = {
            frozenset((judgement.one, judgement.other)): judgement.verdict for judgement in judgements
        }
        self._groups: dict[Identity, frozenset[Identity]] = {}
        for pair, verdict in self._verdicts.items():
            if verdict == "same":
                group = frozenset().union(*(self._groups.get(each, frozenset({each})) for each in pair))
                self._groups.update(dict.fromkeys(group, group))
        self._entities: dict[frozenset[Identity], Entity] = {}

    def verdict(self, one: Identity, other: Identity) -> Verdict | None:
        """What was decided about two, if anything was."""
        return self._verdicts.get(frozenset((one, other)))

    def contradictory(self) -> tuple[Identity, Identity] | None:
        """Two that were found different, and the same by way of others."""
        for pair, verdict in self._verdicts.items():
            one, other = pair
            if verdict == "different" and other in self._groups.get(one, ()):
                return one, other
        return None

    def apart(self, one: Iterable[Identity], other: Iterable[Identity]) -> bool:
        """Whether any of the one was found different from any of the other."""
        others = list(other)
        return bool(self._verdicts) and any(
            self._verdicts.get(frozenset((here, there))) == "different" for here in one for there in others
        )

    def remember(self, identity: Identity, entity: Entity) -> None:
        """Note which entity an identity has become."""
        if identity in self._groups:
            self._entities[self._groups[identity]] = entity

    def replace(self, gone: Entity, kept: Entity) -> None:
        """Let what was remembered as an entity that was merged be the one it was merged into."""
        self._entities = {group: kept if entity is gone else entity for group, entity in self._entities.items()}

    def same(self, identity: Identity) -> Entity | None:
        """The entity that others found the same as this identity have become."""
        group = self._groups.get(identity)
        return self._entities.get(group) if group is not None else None
