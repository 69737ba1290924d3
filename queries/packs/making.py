"""From drafts to rules: parameters filled in, references followed, everything checked."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from graphcore.documents import flaw_of, instead
from graphcore.language import Text
from queries.packs.draft import Draft
from queries.rules import SHAPES, Rule

_SELECTIONS = ("of", "at", "between")
_TWICE = (("any", "any"), ("all", "all"))
_RULE: TypeAdapter[Rule] = TypeAdapter(Rule)


class Workshop:
    """Makes the rules that drafts describe; one that asks for the answers of others is made after them."""

    def __init__(self, drafts: Mapping[str, Draft]) -> None:
        self._drafts = drafts
        self._made: dict[str, Rule] = {}
        self._begun: list[str] = []

    def rules(self) -> list[Rule]:
        """Every rule, in the order of the drafts.

        Raises
        ------
        UnusableInput
            If something in a draft is wrong: one sentence with file, line and what to write instead.
        """
        return [self._rule(name) for name in self._drafts]

    def _rule(self, name: str) -> Rule:
        if name not in self._made:
            self._begun.append(name)
            draft = self._drafts[name]
            body = draft.filled()
            for selection in _SELECTIONS:
                answered = _at(body, selection, "answered")
                if isinstance(answered, dict) and "by" in answered:
                    place = ["rules", name, selection, "answered", "by"]
                    answered["by"] = [self._named(other, draft, place) for other in _list(answered["by"])]
            self._made[name] = _checked(draft, body)
            self._begun.pop()
        return self._made[name]

    def _named(self, other: object, draft: Draft, place: list[str]) -> Rule:
        """The rule that another asks for its answers."""
        if not isinstance(other, str) or other not in self._drafts:
            zh, en = instead(other, self._drafts)
            raise draft.written.unusable(place, f"没有规则“{other}”{zh}", f"there is no rule “{other}”{en}")
        if other in self._begun:
            circle = " → ".join([*self._begun[self._begun.index(other) :], other])
            raise draft.written.unusable(
                place,
                f"规则互相引用成环（{circle}），要去掉一处",
                f"rules refer to each other in a circle ({circle}); take one reference out",
            )
        return self._rule(other)


def _at(body: Any, *keys: str) -> Any:
    """What stands under some keys, one within the other; None where nothing does."""
    for key in keys:
        body = body.get(key) if isinstance(body, dict) else None
    return body


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _checked(draft: Draft, body: Mapping[str, Any]) -> Rule:
    try:
        return _RULE.validate_python({**body, "id": draft.id})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
    place, flaw = _place(first), _flaw(first, body)
    where = ".".join(map(str, place))
    zh, en = (
        (f"规则 {draft.id} 的 {where}：", f"rule {draft.id}, {where}: ")
        if place
        else (f"规则 {draft.id}：", f"rule {draft.id}: ")
    )
    for name in draft.parameters_at(place):
        if name in draft.retuned:
            raise draft.retuned[name].unusable(
                ["parameters", draft.id, name],
                f"规则 {draft.id} 的参数 {name}：{flaw.zh}",
                f"rule {draft.id}, parameter {name}: {flaw.en}",
            )
    raise draft.written.unusable(["rules", draft.id, *place], zh + flaw.zh, en + flaw.en)


def _place(error: ErrorDetails) -> list[str | int]:
    """Where in a rule an error is."""
    if error["type"].startswith("union_tag"):
        return ["shape"]
    # Pydantic puts the shape in front, and the kind of a reach after its key: reach.path, reach.any.any.
    inside = [part for before, part in pairwise(error["loc"]) if part != "path" and (part, before) not in _TWICE]
    return [*inside, *error.get("ctx", {}).get("place", ())]


def _flaw(error: ErrorDetails, body: Mapping[str, Any]) -> Text:
    if error["type"].startswith("union_tag"):
        zh, en = instead(body.get("shape"), SHAPES)
        return Text(f"没有这种规则{zh}", f"there is no such shape of rule{en}")
    return flaw_of(error)
