"""What people decided about names, as identification asks for it.

A judgement speaks of *identities* — kind, community, number, code and clean name — and so holds for
every later import, whatever files and ids there are then. Two identities are of the same thing if they
have the same code; or the same name, and neither codes nor numbers that differ: what was decided
before a code was known holds after it is. A judgement outweighs the importer's own reasons: what was
found different is never merged, what was found the same always is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator

from graphcore.roster.entities.entity import Entity
from graphcore.stores.store import Identity, Judgement, Verdict


def are_one(one: Identity, other: Identity) -> bool:
    """Whether two identities are of the same thing.

    Examples
    --------
    >>> before = Identity("enterprise", "松涛社区", "", "", "甲公司")
    >>> after = before._replace(code="91310101EDH4CFAA6U")
    >>> are_one(before, after), are_one(after, after._replace(code="91310101E5LAQYFE0W"))
    (True, False)
    >>> are_one(after, after._replace(name="甲有限公司")), are_one(before, before._replace(name="甲有限公司"))
    (True, False)
    """
    if one.kind != other.kind:
        return False
    if one.code and other.code:
        return one.code == other.code
    differ = one.number and other.number and one.number != other.number
    return not differ and (one.community, one.name) == (other.community, other.name)


def are_one_pair(pair: tuple[Identity, Identity], other: tuple[Identity, Identity]) -> bool:
    """Whether two pairs are of the same two things, in whichever order."""
    return any(are_one(pair[0], here) and are_one(pair[1], there) for here, there in (other, other[::-1]))


class Judgements:
    """All judgements, and the entities that those found the same have become."""

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        self._verdicts: dict[frozenset[Identity], Verdict] = {}
        self._judged: defaultdict[Hashable, list[Identity]] = defaultdict(list)
        self._groups: dict[Identity, frozenset[Identity]] = {}
        self._entities: dict[frozenset[Identity], Entity] = {}
        for judgement in judgements:
            pair = frozenset((judgement.one, judgement.other))
            self._verdicts[pair] = judgement.verdict
            for identity in pair:
                for key in _keys(identity):
                    self._judged[key].append(identity)
            if judgement.verdict == "same":
                group = frozenset().union(*(self._groups.get(each, {each}) for each in pair))
                self._groups.update(dict.fromkeys(group, group))

    def __bool__(self) -> bool:
        """Whether anything was decided."""
        return bool(self._verdicts)

    def verdict(self, one: Identity, other: Identity) -> Verdict | None:
        """What was decided about two, if anything was."""
        return next(self._verdicts_on(one, other), None)

    def apart(self, one: Iterable[Identity], other: Iterable[Identity]) -> bool:
        """Whether any of the one was found different from any of the other."""
        if not self._verdicts:
            return False
        others = list(other)
        return any("different" in self._verdicts_on(here, there) for here in one for there in others)

    def contradictory(self) -> frozenset[Identity] | None:
        """Two that were found different and are, by way of others, the same."""
        for pair, verdict in self._verdicts.items():
            if verdict == "different" and len({self._groups.get(each, each) for each in pair}) == 1:
                return pair
        return None

    def remember(self, identity: Identity, entity: Entity) -> None:
        """Note which entity an identity has become."""
        if self._judged:
            self._entities.update(dict.fromkeys(self._groups_of(identity), entity))

    def replace(self, gone: Entity, kept: Entity) -> None:
        """Let what was remembered as an entity that was merged be the one it was merged into."""
        self._entities = {group: kept if entity is gone else entity for group, entity in self._entities.items()}

    def same(self, identity: Identity) -> Entity | None:
        """The entity that others found the same as this identity have become."""
        if not self._entities:
            return None
        return next((self._entities[group] for group in self._groups_of(identity) if group in self._entities), None)

    def _verdicts_on(self, one: Identity, other: Identity) -> Iterator[Verdict]:
        there = list(self._meant(other))
        for here in self._meant(one):
            for each in there:
                if verdict := self._verdicts.get(frozenset((here, each))):
                    yield verdict

    def _groups_of(self, identity: Identity) -> Iterator[frozenset[Identity]]:
        return (self._groups[judged] for judged in self._meant(identity) if judged in self._groups)

    def _meant(self, identity: Identity) -> Iterator[Identity]:
        """The identities, as they were when judged, that this one is."""
        if not self._judged:
            return
        found = {judged: None for key in _keys(identity) for judged in self._judged.get(key, ())}
        if identity in found:  # which another with the same code is not, where it was found different
            yield identity
        else:
            yield from (judged for judged in found if are_one(judged, identity))


def _keys(identity: Identity) -> Iterator[Hashable]:
    """What identities of the same thing have at least one in common of."""
    yield identity.kind, identity.community, identity.name
    if identity.code:
        yield identity.kind, identity.code
