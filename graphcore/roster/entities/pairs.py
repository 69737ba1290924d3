"""Pairs of names that may mean the same one, with what speaks for and against it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graphcore.language import Text
from graphcore.provenance import Source
from graphcore.roster.cells.pseudonyms import HOLDERS
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.register import Register
from graphcore.roster.records.record import Record, lasting
from graphcore.roster.words.field_labels import field_label
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean
from graphcore.stores.store import Identity

_NEAR = 0.8  # similarity from which an unknown name is put beside a known one
_CLOSEST = 9  # so many are looked at to find one that nothing speaks against
_SHORTEST = 5  # characters; what is shorter may be a person's name


class Pair(NamedTuple):
    """Two that the importer kept apart and that may be one.

    Attributes
    ----------
    one, other
        What each is known by.
    entities
        The nodes in the making; None for a name that is on no roster.
    names
        Both as written.
    places
        A cell of each.
    similarity
        Of the short names, 0 to 1.
    agree, differ
        What the fields are called in which both rows say the same, and not.
    """

    one: Identity
    other: Identity
    entities: tuple[Entity | None, Entity]
    names: tuple[str, str]
    places: tuple[Source, Source]
    similarity: float
    agree: tuple[Text, ...] = ()
    differ: tuple[Text, ...] = ()


class Comparison(NamedTuple):
    """The columns in which two rows agree and differ."""

    agree: tuple[str, ...]
    differ: tuple[str, ...]


def compare(register: Register, one: Entity, other: Entity) -> Comparison:
    """Compare what the rows of two say of themselves, beside what they are known by."""
    here, there = lasting(one.records)[0], lasting(other.records)[0]
    agree: list[str] = []
    differ: list[str] = []
    for name in sorted(_said_by(here) & _said_by(there) - {"name", "community", "code", "number", HOLDERS}):
        (agree if _say_the_same(register, one, name, here, there) else differ).append(name)
    return Comparison(tuple(agree), tuple(differ))


def pair_of(register: Register, one: Entity, other: Entity, found: Comparison) -> Pair:
    """Two entities with rows of their own."""
    here, there = lasting(one.records)[0], lasting(other.records)[0]
    return Pair(
        one.identity,
        other.identity,
        (one, other),
        (one.name, other.name),
        (here.at("name"), there.at("name")),
        _similarity(register, one.name, other.name),
        tuple(field_label(here.roster, name) for name in found.agree),
        tuple(field_label(here.roster, name) for name in found.differ),
    )


def pair_of_name(register: Register, identity: Identity, name: str, place: Source, known: Entity) -> Pair | None:
    """A name in a cell, and an entity that it may mean; None where nothing could be decided about them."""
    if identity == known.identity or len(clean(name)) < _SHORTEST:
        return None
    where = lasting(known.records)[0].at("name") if known.records else min(known.sources, key=lambda at: at.order)
    return Pair(
        identity, known.identity, (None, known), (name, known.name), (place, where),
        max(_similarity(register, name, spelling) for spelling in [known.name, *known.spellings]),
    )  # fmt: skip


def alike(short: str, shorts: Sequence[str]) -> list[int]:
    """Which of some short names look much like one, the likest first; not all, if there are many."""
    from rapidfuzz import fuzz, process

    found = process.extract(short, shorts, scorer=fuzz.ratio, score_cutoff=_NEAR * 100, limit=_CLOSEST)
    return [index for _, _, index in found]


def _similarity(register: Register, one: str, other: str) -> float:
    from rapidfuzz import fuzz

    return round(fuzz.ratio(register.short(one), register.short(other)) / 100, 2)


def _said_by(record: Record) -> set[str]:
    return {name for name, _, _ in record.said()}


def _say_the_same(register: Register, one: Entity, name: str, here: Record, there: Record) -> bool:
    field = lexicon().fields_of(here.roster)[name]
    if field.is_reference and here.value(name) != there.value(name):
        means = [
            {register.resolve(text, field.to, one.community).entity or register.short(text) for text in row.names(name)}
            for row in (here, there)
        ]
        return means[0] == means[1]
    shorter, longer = sorted((str(row.value(name)) for row in (here, there)), key=len)
    return longer.startswith(shorter) if field.type == "date" else shorter == longer
