"""Which value a node has: what cells tell of it, chosen as :mod:`graphcore.roster.weaving.precedence` says.

What ended counts only where nothing holds any more and no later row leaves the cell blank. Every other
value is kept as a statement that was not taken, and reported as ``conflicting_value`` unless it is known
to be older.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from graphcore.problems import Problem
from graphcore.roster.entities.register import Entity
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.weaving.precedence import Telling, says_the_same, standings
from graphcore.roster.weaving.tellings import Tellings
from graphcore.roster.words.lexicon import Field, lexicon
from graphcore.vocabulary import NODE_ATTRIBUTES, Value

_LEVELS = (
    ("党小组", "group"),
    ("党支部", "branch"),
    ("联合支部", "branch"),
    ("党总支", "general_branch"),
    ("工作委员会", "work_committee"),
    ("党工委", "work_committee"),
    ("党委", "committee"),
    ("委员会", "committee"),
)


def values_told(entities: Iterable[Entity]) -> Tellings:
    """What the rows of entities tell of their own attributes, a column of a table at a time."""
    tables: defaultdict[tuple[Heading, str], tuple[list[Entity], list[Record]]] = defaultdict(lambda: ([], []))
    for entity in entities:
        for record in entity.records:
            owners, rows = tables[record.heading, entity.kind]
            owners.append(entity)
            rows.append(record)
    told = Tellings()
    for (heading, kind), (owners, rows) in tables.items():
        table = _table(heading, kind)
        for field, attribute in table.columns:
            told.add_column(owners, rows, field, attribute)
        for entity, record in zip(owners, rows, strict=True) if table.states else ():
            for attribute, stated in table.states:
                told.add(entity, attribute, stated, record, "")
        if "category" in heading.columns:
            for entity, record in zip(owners, rows, strict=True):
                if (category := record.value("category")) is not None:
                    told.add(entity, "domain", _domain(str(category)), record, "category")
        if kind == "party_org" and "name" in heading.columns:
            for entity, record in zip(owners, rows, strict=True):
                if record.value("level") is None and (level := _level(record.raw("name"))) is not None:
                    told.add(entity, "level", level, record, "name")
    return told


class _Table(NamedTuple):
    """What the columns of a table tell of nodes of some kind: field and attribute; and what being on it does."""

    columns: tuple[tuple[str, str], ...]
    states: tuple[tuple[str, str], ...]


def _table(heading: Heading, kind: str) -> _Table:
    fields = lexicon().fields_of(heading.roster)
    told = ((name, _attribute(fields[name], kind)) for name in heading.columns)
    columns = [(name, attribute) for name, attribute in told if attribute is not None]
    if "name" in heading.columns:
        columns.append(("name", "name"))
    columned = {fields[name].attribute for name in heading.columns}
    states = ((name, value) for name, value in lexicon().rosters[heading.roster].states.items() if name not in columned)
    return _Table(tuple(columns), tuple(states))


def choose(told: Tellings) -> tuple[dict[Entity, dict[str, Value]], list[bool], list[Problem]]:
    """Attributes of each entity, which tellings were taken, and the conflicts; every name is taken."""
    first: defaultdict[Entity, dict[str, int]] = defaultdict(dict)
    others: defaultdict[tuple[Entity, str], list[int]] = defaultdict(list)  # of the few that several cells tell
    for number, (entity, attribute) in enumerate(zip(told.entities, told.attributes, strict=True)):
        if attribute != "name" and first[entity].setdefault(attribute, number) != number:
            others[entity, attribute].append(number)
    attributes: dict[Entity, dict[str, Value]] = defaultdict(dict)
    taken = [True] * len(told)
    problems: list[Problem] = []
    for entity, known in first.items():
        for attribute, number in known.items():
            numbers = [number, *others.get((entity, attribute), ())]
            best = number if len(numbers) == 1 else _best(told, numbers)
            record = told.records[best]
            if record.ended is not None and _left_blank(entity, attribute):
                for one in numbers:
                    taken[one] = False
                continue
            attributes[entity][attribute] = told.values[best]  # type: ignore[assignment]  # names of others do not come here
            for one in numbers if len(numbers) > 1 else ():
                other = told.records[one]
                taken[one] = says_the_same(told.values[one], told.values[best])
                if not taken[one] and other.ended is None and other.as_of in (None, record.as_of):
                    problems.append(_conflict(told, best, one))
    return attributes, taken, problems


def _best(told: Tellings, numbers: list[int]) -> int:
    """The one that is taken of several tellings of one value; they are put in order of place."""
    numbers.sort(key=lambda number: told.place(number).order)
    tellings = ((told.values[number], told.records[number]) for number in numbers)
    ranks = standings([Telling(value, record.ended, record.as_of) for value, record in tellings])
    return numbers[max(range(len(numbers)), key=ranks.__getitem__)]


def _left_blank(entity: Entity, attribute: str) -> bool:
    """Whether a row that holds has a column for an attribute."""
    return any(
        _attribute(lexicon().fields_of(record.roster)[name], entity.kind) == attribute
        for record in entity.records
        if record.ended is None
        for name in record.fields
    )


def _attribute(field: Field, kind: str) -> str | None:
    if field.type == "note":
        return "note"
    known = NODE_ATTRIBUTES[kind]
    if field.attribute == "registration" and "registration" not in known:
        return None
    return field.attribute


def _domain(category: str) -> str:
    return next(
        (domain for domain, words in lexicon().domains.items() if any(word in category for word in words)), "other"
    )


def _level(name: str) -> str | None:
    """The level of a Party organisation by its name."""
    return next((level for word, level in _LEVELS if word in name), None)


def _conflict(told: Tellings, best: int, other: int) -> Problem:
    attribute = told.attributes[best]
    known = NODE_ATTRIBUTES[told.entities[best].kind].get(attribute)
    place = told.place(best)
    return Problem(
        told.place(other),
        "conflicting_value",
        {
            "field": known.label.zh if known else attribute,
            "taken": _shown(told, best),
            "other": _shown(told, other),
            "place": f"{place.file} {place.sheet or ''} {place.column or ''}{place.row}".replace("  ", " "),
        },
    )


def _shown(told: Tellings, number: int) -> str:
    return told.raws[number] or str(told.values[number])
