"""Which value a node has: what cells tell of it, chosen as :mod:`graphcore.roster.precedence` says.

What ended counts only where nothing holds any more and no later row leaves the cell blank. Every other
value is kept as a statement that was not taken, and reported as ``conflicting_value`` unless it is known
to be older.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from graphcore.problems import Problem
from graphcore.roster.entities import Entity
from graphcore.roster.lexicon import Field, lexicon
from graphcore.roster.precedence import Telling, says_the_same, standings
from graphcore.roster.records import Heading
from graphcore.roster.ties import Told
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


def values_told(entities: Iterable[Entity]) -> Iterator[Told]:
    """What the rows of entities tell of their own attributes."""
    tables: dict[tuple[Heading, str], _Table] = {}
    for entity in entities:
        for record in entity.records:
            key = record.heading, entity.kind
            table = tables.get(key) or tables.setdefault(key, _table(*key))
            for position, name, attribute in table.columns:
                value = record.values[position]
                if value is not None:
                    yield Told(entity, attribute, value, record.raws[position], record.at(name), record)
            for attribute, stated in table.states:
                yield Told(entity, attribute, stated, "", record.source, record)
            if (category := record.value("category")) is not None:
                raw, where = record.raw("category"), record.at("category")
                yield Told(entity, "domain", _domain(str(category)), raw, where, record)
            if entity.kind == "party_org" and record.value("name") is not None and record.value("level") is None:
                raw = record.raw("name")
                level = next((level for word, level in _LEVELS if word in raw), None)
                if level is not None:
                    yield Told(entity, "level", level, raw, record.at("name"), record)


class _Table(NamedTuple):
    """What the columns of a table tell of nodes of some kind: position, field and attribute; and what being on it does."""

    columns: tuple[tuple[int, str, str], ...]
    states: tuple[tuple[str, str], ...]


def _table(heading: Heading, kind: str) -> _Table:
    fields = lexicon().fields_of(heading.roster)
    told = ((number, name, _attribute(fields[name], kind)) for name, number in heading.positions.items())
    columns = [(number, name, attribute) for number, name, attribute in told if attribute is not None]
    if "name" in heading.positions:
        columns.append((heading.positions["name"], "name", "name"))
    columned = {fields[name].attribute for name in heading.columns}
    states = ((name, value) for name, value in lexicon().rosters[heading.roster].states.items() if name not in columned)
    return _Table(tuple(columns), tuple(states))


def choose(told: Iterable[Told]) -> tuple[dict[Entity, dict[str, Value]], set[int], list[Problem]]:
    """Attributes of each entity, the identities of the tellings that were taken, and the conflicts."""
    by_attribute: dict[tuple[Entity, str], list[Told]] = defaultdict(list)
    for one in told:
        by_attribute[one.entity, one.attribute].append(one)
    attributes: dict[Entity, dict[str, Value]] = defaultdict(dict)
    taken: set[int] = set()
    problems: list[Problem] = []
    for (entity, attribute), tellings in by_attribute.items():
        best = tellings[0]
        if len(tellings) > 1:
            tellings.sort(key=lambda one: one.source.order)
            ranks = standings([Telling(one.value, one.record.ended, one.record.as_of) for one in tellings])
            best = tellings[max(range(len(tellings)), key=ranks.__getitem__)]
        if best.record.ended is not None and _left_blank(entity, attribute):
            continue
        attributes[entity][attribute] = best.value  # type: ignore[assignment]  # edges' tellings do not come here
        for one in tellings:
            if says_the_same(one.value, best.value):
                taken.add(id(one))
            elif one.record.ended is None and one.record.as_of in (None, best.record.as_of):
                problems.append(_conflict(entity.kind, attribute, best, one))
    return attributes, taken, problems


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


def _conflict(kind: str, attribute: str, best: Told, other: Told) -> Problem:
    known = NODE_ATTRIBUTES[kind].get(attribute)
    place = best.source
    return Problem(
        other.source,
        "conflicting_value",
        {
            "field": known.label.zh if known else attribute,
            "taken": _shown(best),
            "other": _shown(other),
            "place": f"{place.file} {place.sheet or ''} {place.column or ''}{place.row}".replace("  ", " "),
        },
    )


def _shown(one: Told) -> str:
    return one.raw or str(one.value)
