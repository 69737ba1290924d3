"""Cells that count more than they name: 青松家电等5家企业. Of the others in their community it is open whether they are meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from graphcore.roster.cells.lists import counted_beyond
from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.words.fields import OF_NAMES
from graphcore.roster.words.lexicon import lexicon

_UNITS = ("resident_unit", "enterprise", "social_org", "property_firm")  # who is called 单位, or nothing but so many
_COUNTED = "enterprises"  # the roster whose words say whether firms or social organisations are counted


def left_unnamed(records: Iterable[Record], mentions: Mentions) -> Iterator[tuple[Entity, Record, str]]:
    """Those who may be among the ones that a cell counts and does not name, with row and field; each such cell is reported."""
    there: defaultdict[tuple[Entity | None, str], list[Entity]] = defaultdict(list)
    for entity in mentions.register.entities:
        there[entity.community, entity.kind].append(entity)
    naming: dict[Heading, Sequence[str]] = {}
    for record in records:
        if record.ended is not None:
            continue
        if record.heading not in naming:
            naming[record.heading] = _naming(record.heading)
        for field in naming[record.heading]:
            if "等" not in record.raw(field) or (beyond := counted_beyond(record.raw(field))) is None:
                continue
            number, noun = beyond
            mentions.report(record, field, "names_some", number=str(number))
            community = mentions.communities.of(record)
            for kind in _kinds(noun, lexicon().fields_of(record.roster)[field].to):
                yield from ((entity, record, field) for entity in there[community, kind])


def _naming(heading: Heading) -> Sequence[str]:
    """The columns of a table that name others, or those whom its rows tie."""
    roster = lexicon().rosters[heading.roster]
    fields = ((name, field) for name, field in roster.fields.items() if name in heading.columns and field.to)
    return [name for name, field in fields if field.type in OF_NAMES and field.to != ("community",)]


@lru_cache(maxsize=1 << 8)
def _kinds(noun: str, to: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds of those who are counted, among those that a column may name."""
    if len(to) == 1:
        return to
    counted = lexicon().rosters[_COUNTED].kind_headed(noun)
    return tuple(kind for kind in to if kind in ((counted,) if counted else _UNITS))
