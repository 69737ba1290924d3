"""Credit codes beside names that are wholly different: the code is copied from another row, or a firm is renamed, which no cell tells."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import combinations, takewhile
from operator import eq

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.register import Register
from graphcore.roster.entities.successions import are_of_one_time
from graphcore.roster.records.record import Record

_PLACE = (2, 3)  # characters, with which names begin alike because both firms lie there
_SHORTEST = 2  # characters of what tells a name from others
_MANY = 3  # names that begin alike, from which on it is a place that they begin with


class SharedCodes:
    """Who has which code, and which of them a row with that code may be about.

    A firm that was renamed keeps its code, so what ended may go on under any name. Of two names of one day that have
    nothing in common it is more often the code that was copied, and only people can tell.
    """

    def __init__(self, records: Sequence[Record], register: Register) -> None:
        self._records = records
        self._register = register
        self._having: defaultdict[tuple[str, str], list[Entity]] = defaultdict(list)
        self._codes: defaultdict[Entity, list[tuple[str, str]]] = defaultdict(list)

    def having(self, kind: str, code: str, name: str, record: Record) -> Iterator[Entity]:
        """The entities with a code that a row with it may be about."""
        for entity in self._having.get((kind, code), ()):
            is_apart = any(are_of_one_time(record, other) for other in entity.records) and all(
                self._have_nothing_in_common(kind, name, spelling) for spelling in entity.spellings
            )
            if not is_apart:
                yield entity

    def add(self, entity: Entity, code: str) -> None:
        """Note that an entity has a code."""
        having = self._having[entity.kind, code]
        if entity not in having:
            having.append(entity)
            self._codes[entity].append((entity.kind, code))

    def replace(self, gone: Entity, kept: Entity) -> None:
        """Let an entity that was merged be the one it was merged into."""
        for key in self._codes.pop(gone, ()):
            having = self._having[key]
            if kept not in having:
                self._codes[kept].append(key)
            having[:] = dict.fromkeys(kept if one is gone else one for one in having)

    def _have_nothing_in_common(self, kind: str, one: str, other: str) -> bool:
        """Whether two names share no character but those of the place before and of the trade behind."""
        one, other = self._register.short(one), self._register.short(other)
        begun = _beginning_alike(one, other)
        if begun:
            if begun not in _PLACE or self._begun[kind, one[: _PLACE[0]]] < _MANY:
                return False
            one, other = one[begun:], other[begun:]
        ended = _beginning_alike(one[::-1], other[::-1])
        one, other = one[: len(one) - ended], other[: len(other) - ended]
        return min(len(one), len(other)) >= _SHORTEST and not {*one} & {*other}

    @cached_property
    def _begun(self) -> Counter[tuple[str, str]]:
        """How many short names of a kind begin alike."""
        names = {(record.kind or "", self._register.short(str(record.value("name")))) for record in self._records}
        return Counter((kind, short[: _PLACE[0]]) for kind, short in names)


def of_one_code(register: Register) -> Iterator[tuple[Entity, Entity]]:
    """Pairs of a kind that have one code; in order of place."""
    having: defaultdict[tuple[str, str], list[Entity]] = defaultdict(list)
    for entity in register.entities:
        if entity.code is not None and entity.records:
            having[entity.kind, entity.code].append(entity)
    pairs = [
        pair
        for same in having.values()
        if len(same) > 1
        for pair in combinations(sorted(same, key=lambda one: one.first), 2)
    ]
    yield from sorted(pairs, key=lambda pair: (pair[0].first, pair[1].first))


def _beginning_alike(one: str, other: str) -> int:
    """So many characters with which two texts begin alike."""
    return sum(takewhile(bool, map(eq, one, other)))
