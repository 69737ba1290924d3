"""Rows without a code that may be those of their roster that have one, under a shorter name: 甲区丙所 as 丙所 once more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.register import Register
from graphcore.roster.entities.successions import are_told_together
from graphcore.roster.records.record import Heading, lasting

_FEW = 0.2  # share of the rows of a table that lack a code, up to which that is a lack


def shortened(register: Register) -> Iterator[tuple[Entity, Entity]]:
    """Pairs of a kind and a community, told of together, of which one has a code and the other, whose table has codes, has none."""
    rows = Counter[Heading]()
    lacking = dict[Entity, Heading]()
    for entity in register.entities:
        for record in lasting(entity.records):
            if "code" in record.heading.positions:
                rows[record.heading] += 1
                if entity.code is None:
                    lacking[entity] = record.heading
    without = Counter(lacking.values())
    for entity, heading in lacking.items():
        if without[heading] <= _FEW * rows[heading]:
            for other in register.loosely(entity.name, entity.kind):
                if (
                    other.code is not None
                    and other.community is entity.community
                    and other.records
                    and are_told_together(entity, other)
                ):
                    yield other, entity
