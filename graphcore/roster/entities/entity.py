"""Entities: what the names on rosters stand for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from graphcore.provenance import Source
from graphcore.roster.records.record import Record, lasting
from graphcore.roster.words.spelling import clean, tidy
from graphcore.stores.store import Identity


@dataclass(eq=False, slots=True)
class Entity:
    """One node in the making.

    Attributes
    ----------
    spellings
        How often each spelling was written, anywhere.
    official
        As each row of its own roster that counts writes it, where it has one.
    records
        The rows of its own roster.
    sources
        Places that bring it into being or name it where it has no roster of its own.
    identities
        What its rows are known by, each by itself.
    time
        Its day and who led, where something of its community was called so before and this is another time of it.
    called
        Community and name of its rows, where they may be of several communities.
    """

    kind: str
    community: Entity | None = None
    code: str | None = None
    number: str | None = None
    label: str | None = None
    spellings: dict[str, int] = field(default_factory=dict)
    official: tuple[str, ...] = ()
    records: list[Record] = field(default_factory=list)
    sources: set[Source] = field(default_factory=set)
    identities: tuple[Identity, ...] = ()
    time: str | None = None
    called: set[tuple[Entity | None, str]] | None = None

    def spell(self, spelling: str, times: int = 1) -> None:
        """Note that it was written in some way."""
        self.spellings[spelling] = self.spellings.get(spelling, 0) + times

    @property
    def name(self) -> str:
        """Its label, or the spelling written most on its own roster, tidy ones first."""
        if self.label is not None:
            return self.label
        if len(self.official) == 1:
            return tidy(self.official[0])
        written = Counter(self.official) or self.spellings
        if len(written) == 1:
            return tidy(*written)
        best = max(
            written, key=lambda spelling: (tidy(spelling) == spelling, written[spelling], len(spelling), spelling)
        )
        return tidy(best)

    def called_in_places(self) -> set[tuple[Entity | None, str]]:
        """Community and name of all that it is called."""
        return self.called or {(self.community, spelling) for spelling in self.spellings}

    @property
    def has_ended(self) -> bool:
        """Whether it has rows of its own and none of them holds any more."""
        return bool(self.records) and all(record.ended is not None for record in self.records)

    @property
    def identity(self) -> Identity:
        """What it is known by on every import: kind, community, number, code and name."""
        place = self.community.name if self.community else ""
        return Identity(self.kind, place, clean(self.number or ""), self.code or "", clean(self.name))

    @property
    def first(self) -> tuple[object, ...]:
        """Where it stands first, as sort key."""
        places = [record.source for record in lasting(self.records)] or list(self.sources)
        return min((place.order for place in places), default=())


def codes_differ(one: Entity, other: Entity) -> bool:
    """Whether both have a valid code or number and not the same."""
    differ = one.code is not None and other.code is not None and one.code != other.code
    return differ or (one.number is not None and other.number is not None and clean(one.number) != clean(other.number))
