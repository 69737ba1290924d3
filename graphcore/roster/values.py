"""Which value a node has: what cells tell of it, chosen by a stated precedence.

What ended counts only where nothing holds any more and no later row leaves the cell blank. Where cells
differ, the more precise date counts as saying the same; else what rosters of the latest day say is taken,
then the value that most cells state, then the one of the row that stands first (by file, sheet, row).
Every other value is kept as a statement that was not taken, and reported as ``conflicting_value`` unless
it is known to be older.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from graphcore.problems import Problem
from graphcore.roster.entities import Entity
from graphcore.roster.lexicon import Field, lexicon
from graphcore.roster.records import lasting
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
    for entity in entities:
        for record in entity.records:
            fields = lexicon().fields_of(record.roster)
            for name, value, raw in record.said():
                attribute = _attribute(fields[name], entity.kind)
                if attribute is not None:
                    yield Told(entity, attribute, value, raw, record.at(name), record)
                if name == "category":
                    yield Told(entity, "domain", _domain(str(value)), raw, record.at(name), record)
            for attribute, stated in lexicon().rosters[record.roster].states.items():
                if not any(fields[name].attribute == attribute for name in record.fields):
                    yield Told(entity, attribute, stated, "", record.source, record)
            if (told := record.value("name")) is not None:
                raw = record.raw("name")
                yield Told(entity, "name", told, raw, record.at("name"), record)
                if entity.kind == "party_org" and record.value("level") is None:
                    level = next((level for word, level in _LEVELS if word in raw), None)
                    if level is not None:
                        yield Told(entity, "level", level, raw, record.at("name"), record)


def choose(told: Iterable[Told]) -> tuple[dict[Entity, dict[str, Value]], set[int], list[Problem]]:
    """Attributes of each entity, the identities of the tellings that were taken, and the conflicts."""
    by_attribute: dict[tuple[Entity, str], list[Told]] = defaultdict(list)
    for one in told:
        by_attribute[one.entity, one.attribute].append(one)
    attributes: dict[Entity, dict[str, Value]] = defaultdict(dict)
    taken: set[int] = set()
    problems: list[Problem] = []
    for (entity, attribute), tellings in by_attribute.items():
        tellings.sort(key=lambda one: one.source.order)
        holding = {id(record) for record in lasting([one.record for one in tellings])}
        lasted = [one for one in tellings if id(one.record) in holding]
        if lasted[0].record.ended is not None and _left_blank(entity, attribute):
            continue
        texts = Counter(str(one.value) for one in lasted)
        best = max(lasted, key=lambda one: (one.record.as_of or "", *_rank(one, texts)))
        attributes[entity][attribute] = best.value  # type: ignore[assignment]  # edges' tellings do not come here
        for one in tellings:
            if _same(one.value, best.value):
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


def _rank(one: Told, texts: Counter[str]) -> tuple[int, int]:
    text = str(one.value)
    stated = sum(times for other, times in texts.items() if _same(other, text))
    return stated, len(text) if isinstance(one.value, str) and text[:4].isdigit() else 0


def _same(one: object, other: object) -> bool:
    """Equal, or dates of which one is the other less precisely."""
    if one == other:
        return True
    if not (isinstance(one, str) and isinstance(other, str) and one[:4].isdigit() and other[:4].isdigit()):
        return False
    short, long = sorted((one, other), key=len)
    return long.startswith(short + "-")


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
