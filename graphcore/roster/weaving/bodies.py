"""Of whom rows tell: what they are, and those whom they name, or who is tied so to what they are where they name none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.words.fields import Tie
from graphcore.roster.words.lexicon import lexicon


class Bodies:
    """Those of whom the cells of rows tell, as far as ties were taken in when it is first asked."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._whose: dict[Heading, tuple[str | None, ...]] = {}
        self._tied: dict[Tie, Mapping[Entity, Sequence[Entity]]] = {}

    def whose(self, heading: Heading) -> tuple[str | None, ...]:
        """The references by which rows of a table name others of whom its columns tell; first None, for what the rows are."""
        if heading not in self._whose:
            fields = lexicon().fields_of(heading.roster)
            self._whose[heading] = tuple(dict.fromkeys((None, *(fields[name].of for name in heading.columns))))
        return self._whose[heading]

    def told_by(self, record: Record, field: str) -> Sequence[Entity]:
        """Of whom a cell of a row tells."""
        return self.of(record, lexicon().fields_of(record.roster)[field].of)

    def of(self, record: Record, reference: str | None) -> Sequence[Entity]:
        """What a row is, or those whom it names; where its cell names none, those that other rows tie so to what it is."""
        owner = self._mentions.owner.get(id(record))
        if owner is None:
            return ()
        if reference is None:
            return (owner,)
        if record.value(reference) is not None:
            return self._mentions.entities_again_in(record, reference)
        edge = lexicon().fields_of(record.roster)[reference].edge
        return self._tied_by(edge).get(owner, ()) if edge is not None else ()

    def _tied_by(self, edge: Tie) -> Mapping[Entity, Sequence[Entity]]:
        """Entity → those at the other end of its ties of some kind."""
        if edge not in self._tied:
            self._tied[edge] = self._mentions.strands[edge.kind].others(out=edge.out)
        return self._tied[edge]
