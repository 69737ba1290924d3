"""What tells that two names which only sound alike are of one: something both rows say that no third row of their kind does.

People on one street are as old, firms as small and units as seldom registered as their neighbours. What many have in common by chance — yes and no,
a choice, a small count, who is above them — tells nothing, however much of it agrees.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.register import Register
from graphcore.roster.records.record import Heading, lasting
from graphcore.roster.words.fields import Field, Tie
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import Value

_OF_ONE = ("date", "code", "number", "money")  # types of fields that have countless values
_MANY = 100  # a count from which on it is seldom another's too
_TIES_OF_ONE = (  # what is tied so is hardly ever tied to a second one
    Tie("represents", out=True),
    Tie("represents", out=False),
    Tie("has_party_org", out=False),
    Tie("covers", out=True),
    Tie("covers", out=False),
    Tie("manages", out=True),
    Tie("located_in", out=False),
)


class Identifying:
    """Asked of entities while some of them are still told apart."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._saying: dict[tuple[str, str], dict[str, set[Entity]]] = {}  # by kind and field, then by what is said

    def does_any(self, fields: Iterable[str], one: Entity, other: Entity) -> bool:
        """Whether one of the fields in which two agree tells that they are one."""
        return any(self._does(name, one, other) for name in fields)

    def told_of_one(self) -> Iterator[tuple[Entity, Entity]]:
        """Pairs of which nothing else is said to be of what hardly any two are of: two owners' committees of one estate."""
        headings = {(e.kind, record.heading): None for e in self._register.entities for record in e.records}
        fields = {
            (kind, name): None for kind, heading in headings for name in heading.positions if _is_tied(heading, name)
        }
        for kind, name in fields:
            for said, entities in self._said(kind, name).items():
                if len(entities) == 2 and said != str(None):
                    one, other = entities
                    yield one, other

    def _does(self, name: str, one: Entity, other: Entity) -> bool:
        here, there = (lasting(entity.records)[0] for entity in (one, other))
        if not _may_tell(lexicon().fields_of(here.roster)[name], here.value(name)):
            return False
        saying = self._said(one.kind, name)
        both = {str(row.value(name)) for row in (here, there)}
        return set().union(*(saying[text] for text in both)) <= {one, other}

    def _said(self, kind: str, name: str) -> dict[str, set[Entity]]:
        if (kind, name) not in self._saying:
            said = self._saying[kind, name] = defaultdict(set)
            for entity in self._register.entities:
                for record in entity.records if entity.kind == kind else ():
                    said[str(record.value(name))].add(entity)
        return self._saying[kind, name]


def _is_tied(heading: Heading, name: str) -> bool:
    return lexicon().fields_of(heading.roster)[name].edge in _TIES_OF_ONE


def _may_tell(field: Field, value: Value) -> bool:
    """Whether what a field says may be of one alone: a day, a code, a number in an address, the unit that a branch is of."""
    if field.is_reference:
        return field.edge in _TIES_OF_ONE
    if field.type == "count":
        return isinstance(value, int) and value >= _MANY
    return field.type in _OF_ONE or (field.type == "text" and any(map(str.isdigit, str(value))))
