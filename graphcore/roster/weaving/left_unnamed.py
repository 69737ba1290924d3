"""Cells that count more than they name: 青松家电等5家企业. Of the others in their community it is open whether they are meant.

Which of them are, no cell tells, so each is open; but none where other cells tie so many as are counted: then all are known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from graphcore.roster.cells.lists import counted_beyond
from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.words.fields import OF_NAMES, Tie
from graphcore.roster.words.lexicon import lexicon

_UNITS = ("resident_unit", "enterprise", "social_org", "property_firm")  # who is called 单位, or nothing but so many
_COUNTED = "enterprises"  # the roster whose words say whether firms or social organisations are counted


def left_unnamed(records: Iterable[Record], mentions: Mentions) -> Iterator[tuple[Entity, Record, str]]:
    """Those who may be among the ones that a cell counts and does not name, with row and field; each such cell is reported."""
    there: defaultdict[tuple[Entity | None, str], list[Entity]] = defaultdict(list)
    for entity in mentions.register.entities:
        there[entity.community, entity.kind].append(entity)
    naming: dict[Heading, Sequence[str]] = {}
    tied = _Tied(mentions)
    for record in records:
        if record.ended is not None:
            continue
        if record.heading not in naming:
            naming[record.heading] = _naming(record.heading)
        for field in naming[record.heading]:
            if (beyond := counted_beyond(record.raw(field))) is None:
                continue
            number, noun = beyond
            kinds = _kinds(noun, lexicon().fields_of(record.roster)[field].to)
            if sum(entity.kind in kinds for entity in tied.to_row(record, field)) >= number:
                continue
            mentions.report(record, field, "names_some", number=str(number))
            community = mentions.communities.of(record)
            for kind in kinds:
                yield from ((entity, record, field) for entity in there[community, kind])


class _Tied:
    """Who is tied, by whatever cells, to what rows are, as their own columns tie them."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._of_edges: dict[Tie, Mapping[Entity, Sequence[Entity]]] = {}

    def to_row(self, record: Record, field: str) -> Collection[Entity]:
        """The others of whom a column of a row tells; nobody where it is about no node of its own."""
        edge, owner = lexicon().fields_of(record.roster)[field].edge, self._mentions.owner.get(id(record))
        if edge is None or owner is None:
            return ()
        if edge not in self._of_edges:
            self._of_edges[edge] = self._mentions.strands[edge.kind].others(out=edge.out, now=True)
        return self._of_edges[edge].get(owner, ())


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
