"""What is left to review, and what has been: pairs of names, each with its evidence and the judgement on it."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graphcore.provenance import Source
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.judgements import are_one, are_one_pair
from graphcore.roster.entities.pairs import Pair
from graphcore.roster.records.record import lasting
from graphcore.roster.weaving.weave import Woven
from graphcore.stores.store import Identity, Judgement


class Side(NamedTuple):
    """One of two names.

    Attributes
    ----------
    node
        Id of the node it means; None for a name that is on no roster.
    place
        A cell where it is written; None if none is left.
    """

    identity: Identity
    name: str
    node: str | None
    place: Source | None


class Question(NamedTuple):
    """Whether two names mean the same one.

    Attributes
    ----------
    code
        A short name for the question: the same whenever the same two are asked about.
    pair
        The evidence, while the importer keeps the two apart and wonders; see :class:`graphcore.roster.entities.pairs.Pair`.
    judgement
        What was decided about it, if anything was.
    """

    code: str
    one: Side
    other: Side
    pair: Pair | None
    judgement: Judgement | None

    @property
    def is_open(self) -> bool:
        """Whether it still wants a decision."""
        return self.judgement is None or (self.judgement.verdict == "unsure" and self.pair is not None)


def questions(woven: Woven, judgements: Iterable[Judgement]) -> tuple[Question, ...]:
    """Open questions, the likest names first; then the decided ones, as they were decided."""
    known = {identity: entity for entity in woven.ids for identity in entity.identities}
    left = list(judgements)
    found: list[Question] = []
    for pair in woven.pairs:
        judgement = next((each for each in left if are_one_pair(each[:2], pair[:2])), None)
        if judgement is not None:
            left.remove(judgement)
        one, other = (
            Side(identity, name, woven.ids.get(entity) if entity else None, place)
            for identity, name, entity, place in zip(pair[:2], pair.names, pair.entities, pair.places, strict=True)
        )
        found.append(Question(code_of(pair.one, pair.other), one, other, pair, judgement))
    found.sort(key=lambda question: (-question.pair.similarity if question.pair else 0, *_names(question)))
    for judgement in sorted(left, key=lambda each: (each.decided_on, each.names)):
        sides = zip((judgement.one, judgement.other), judgement.names, strict=True)
        one, other = (_side(identity, name, known, woven.ids) for identity, name in sides)
        found.append(Question(code_of(judgement.one, judgement.other), one, other, None, judgement))
    return tuple(sorted(found, key=lambda question: not question.is_open))


def code_of(one: Identity, other: Identity) -> str:
    """Six letters and digits that name a pair of identities, in whichever order."""
    text = "\x1e".join("\x1f".join(identity) for identity in sorted((one, other)))
    return base64.b32encode(hashlib.blake2b(text.encode(), digest_size=5).digest()).decode()[:6]


def _names(question: Question) -> tuple[str, ...]:
    return (question.one.identity.kind, question.one.identity.community, question.one.name, question.other.name)


def _side(identity: Identity, name: str, known: Mapping[Identity, Entity], ids: Mapping[Entity, str]) -> Side:
    """A name that was judged, with the node it means now."""
    entity = known.get(identity) or next((known[each] for each in known if are_one(each, identity)), None)
    if entity is None:
        return Side(identity, name, None, None)
    rows = [record for record in entity.records if record.names("name") == (name,)] or lasting(entity.records)
    return Side(identity, name, ids[entity], rows[0].at("name"))
