"""Deciding whether two names mean the same one, and taking that back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from graphcore.errors import UnusableInput
from graphcore.problems import in_a_row
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.judgements import Judgements, are_one, are_one_pair
from graphcore.roster.entities.references import as_written
from graphcore.roster.imports.questions import Question
from graphcore.roster.weaving.weave import Woven
from graphcore.roster.words.spelling import clean
from graphcore.stores.store import Identity, Judgement

_TOLD_BY_NAME_ALONE = ("community", "street", "party_household")
_LISTED = 8
_NEAR = 50  # of 100; from which a name is offered in place of one that is not known


class Two(NamedTuple):
    """The two that a decision is about, and what they are called."""

    one: Identity
    other: Identity
    names: tuple[str, str]


class _Called(NamedTuple):
    identity: Identity
    name: str
    node: str | None


def two_called(called: Sequence[str], asked: Sequence[Question], woven: Woven) -> Two:
    """The two that a user means.

    Parameters
    ----------
    called
        The code of a question, or two ids or names.

    Raises
    ------
    UnusableInput
        If there is no such question or name, or if several could be meant.
    """
    match called:
        case [code]:
            return _by_code(code, asked)
        case [one, other]:
            return _by_names(one, other, asked, woven)
        case _:
            raise UnusableInput(
                "请给出一对的编号，或两个名称（名称中有空格时加引号）。",
                "Give the code of a pair, or two names (in quotes if there are blanks in them).",
            )


def decided(judgements: Iterable[Judgement], new: Judgement) -> tuple[Judgement, ...]:
    """All judgements, with a new one in place of what was decided about the same two.

    Raises
    ------
    UnusableInput
        If nothing tells the two apart, or the new one cannot stand beside the others.
    """
    if new.one.code == new.other.code:  # which then tells nothing
        new = new._replace(one=new.one._replace(code=""), other=new.other._replace(code=""))
    if are_one(new.one, new.other):
        raise UnusableInput(
            f"“{new.names[0]}”和“{new.names[1]}”的写法没有区别，没有可决定的；要分开请在台账里写上不同的名称或信用代码。",
            f"Nothing tells “{new.names[0]}” from “{new.names[1]}”, so there is nothing to decide; to part them, give "
            "them different names or codes in the roster.",
        )
    kept = [judgement for judgement in judgements if not are_one_pair(judgement[:2], new[:2])]
    against = Judgements([*kept, new]).contradictory()
    if against == frozenset(new[:2]):
        raise UnusableInput(
            f"“{new.names[0]}”和“{new.names[1]}”已经通过别的名称定为同一个；请先用 review forget 收回那些决定。",
            f"“{new.names[0]}” and “{new.names[1]}” were found the same by way of other names; take that back first, "
            "with review forget.",
        )
    if against is not None:
        judgement = next(each for each in kept if frozenset(each[:2]) == against)
        names = "”, “".join(judgement.names)
        raise UnusableInput(
            f"这样“{names}”也成了同一个，而它们已定为不同（{judgement.decided_on}）；请先用 review forget 收回。",
            f"That would make “{names}” the same, and they were found different ({judgement.decided_on}); take that "
            "back first, with review forget.",
        )
    return tuple(sorted([*kept, new]))


def forgotten(judgements: Iterable[Judgement], two: Two) -> tuple[Judgement, ...]:
    """The judgements without what was decided about two.

    Raises
    ------
    UnusableInput
        If nothing was.
    """
    known = list(judgements)
    left = tuple(judgement for judgement in known if not are_one_pair(judgement[:2], two[:2]))
    if len(left) == len(known):
        raise UnusableInput(
            f"关于“{two.names[0]}”和“{two.names[1]}”没有作过决定；见 onecore review。",
            f"Nothing was decided about “{two.names[0]}” and “{two.names[1]}”; see onecore review.",
        )
    return left


def _by_code(code: str, asked: Iterable[Question]) -> Two:
    for question in asked:
        if question.code == code.upper():
            return _two_of(question)
    raise UnusableInput(
        f"没有编号为“{code}”的一对；请看 onecore review 列出的编号，或给出两个名称。",
        f"There is no pair “{code}”; see the codes that onecore review lists, or give two names.",
    )


def _by_names(one: str, other: str, asked: Sequence[Question], woven: Woven) -> Two:
    meant = [
        Two(here.identity, there.identity, (here.name, there.name))
        for here in _candidates(one, asked, woven)
        for there in _candidates(other, asked, woven)
        if here.identity.kind == there.identity.kind and here.identity != there.identity
    ]
    if not meant:
        raise UnusableInput(
            f"“{one}”和“{other}”不是同一类对象的两个名称，没有可决定的；请核对。",
            f"“{one}” and “{other}” are not two names of one kind of node, so there is nothing to decide; check them.",
        )
    listed = [
        each for each in asked if any(are_one_pair((each.one.identity, each.other.identity), two[:2]) for two in meant)
    ]
    if len(listed) == 1:
        return _two_of(listed[0])
    here = [two for two in meant if two.one.community == two.other.community] or meant
    if len(listed) > 1 or len(here) > 1:
        codes = in_a_row(question.code for question in listed[:_LISTED])
        raise UnusableInput(
            f"“{one}”和“{other}”可以是好几对；请给出{f'编号：{codes.zh}' if listed else '节点编号，见 onecore explain'}。",
            f"“{one}” and “{other}” could be several pairs; give {f'a code: {codes.en}' if listed else 'the ids of nodes, see onecore explain'}.",
        )
    return here[0]


def _two_of(question: Question) -> Two:
    return Two(question.one.identity, question.other.identity, (question.one.name, question.other.name))


def _candidates(who: str, asked: Iterable[Question], woven: Woven) -> list[_Called]:
    """What an id or a name may mean: nodes, and names in cells that are asked about."""
    text = clean(who)
    found: list[_Called] = []
    for entity, node in woven.ids.items():
        if entity.kind in _TOLD_BY_NAME_ALONE:
            continue
        if node == who:
            return [_Called(_identity(entity, clean(entity.name)), entity.name, node)]
        if any(clean(spelling) == text for spelling in entity.spellings):
            found.append(_Called(_identity(entity, text), who, node))
    sides = (side for question in asked for side in (question.one, question.other))
    found += [
        _Called(side.identity, side.name, None) for side in sides if side.node is None and clean(side.name) == text
    ]
    return list(dict.fromkeys(found)) or _unknown(who, woven)


def _identity(entity: Entity, name: str) -> Identity:
    """What an entity is known by where it bears a name: by a row of its own, or as a name in cells."""
    rows = sorted(identity for identity in entity.identities if identity.name == name)
    return rows[0] if rows else as_written(name, entity.kind, entity.community)


def _unknown(who: str, woven: Woven) -> list[_Called]:
    from rapidfuzz import process

    near = process.extract(who, {node: entity.name for entity, node in woven.ids.items()}, limit=3, score_cutoff=_NEAR)
    listed = "; ".join(f"{node} {name}" for name, _, node in near)
    raise UnusableInput(
        f"没有“{who}”；{f'相近的有：{listed}' if near else '请核对名称'}。",
        f"There is no “{who}”; {f'near to it: {listed}' if near else 'check the name'}.",
    )
