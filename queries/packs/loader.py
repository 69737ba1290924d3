"""From YAML to rules: the shipped packs, and one of the user's on top."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from graphcore.documents import Document, flaw_of, instead, read_document
from graphcore.language import Text
from queries.packs.pack import Pack
from queries.rules import Rule

_PACK = Text("规则包", "pack")
_SHIPPED = (
    "coverage.yaml",
    "venues.yaml",
    "tiers.yaml",
    "triad.yaml",
    "reporting.yaml",
    "forums.yaml",
    "cross-appointment.yaml",
    "matters.yaml",
    "needs.yaml",
    "requirements.yaml",
)
_ANSWERED_BY = ("of", "answered", "by")
_TWICE = (("any", "any"), ("all", "all"))
_RULE: TypeAdapter[Rule] = TypeAdapter(Rule)


class _Draft(NamedTuple):
    """A rule as it is written, and where.

    Attributes
    ----------
    retuned
        Where a user's pack sets parameters of it otherwise; None where none does.
    """

    body: Mapping[str, Any]
    written: Document
    retuned: Document | None = None


def load_pack(extra: Path | None = None) -> Pack:
    """The shipped rules, with a user's pack on top.

    A pack is a YAML file. Its ``rules`` add rules, or replace those of the same id; its
    ``parameters`` (rule → parameter → value) set parameters of rules otherwise. What it says of
    ``measures`` is read by :func:`queries.structure.load_catalogue`.

    Raises
    ------
    UnusableInput
        If the user's pack cannot be read or something in it is wrong: one sentence with the line.

    Examples
    --------
    >>> load_pack().rules["double-report"].title.say("zh")
    '双报到'
    """
    folder = Path(__file__).parent
    drafts: dict[str, _Draft] = {}
    for path in [*(folder / name for name in _SHIPPED), *([extra] if extra else [])]:
        document = read_document(path, _PACK, "rules:, parameters:, measures:")
        for key in document.content.keys() - {"rules", "parameters", "measures"}:
            raise document.unusable([key], f"不认识“{key}”", f"“{key}” is not known")
        for rule, body in _mapping(document, "rules").items():
            if not isinstance(body, dict):
                raise document.unusable(["rules", rule], f"规则 {rule} 是空的", f"rule {rule} is empty")
            drafts[str(rule)] = _Draft(body, document)
        for rule, values in _mapping(document, "parameters").items():
            drafts[str(rule)] = _retuned(drafts, document, str(rule), values)
    return Pack(_Rules(drafts).every())


def _mapping(document: Document, key: str) -> Mapping[str, Any]:
    content = document.content.get(key) or {}
    if not isinstance(content, dict):
        raise document.unusable([key], f"{key} 下面应当是“名称: 内容”", f"{key} takes “name: content”")
    return content


def _retuned(drafts: Mapping[str, _Draft], document: Document, rule: str, values: object) -> _Draft:
    """A rule with the values that a pack gives to its parameters."""
    place = ["parameters", rule]
    if rule not in drafts:
        raise document.unusable(place, f"没有规则“{rule}”", f"there is no rule “{rule}”")
    draft = drafts[rule]
    parameters = _parameters(draft.body)
    if not isinstance(values, dict):
        raise document.unusable(place, "应当是“参数: 值”", "this takes “parameter: value”")
    for name in values.keys() - parameters.keys():
        raise document.unusable(
            [*place, name], f"规则 {rule} 没有参数“{name}”", f"rule {rule} has no parameter “{name}”"
        )
    changed = {name: {**parameters[name], "value": value} for name, value in values.items()}
    return _Draft({**draft.body, "parameters": {**parameters, **changed}}, draft.written, document)


def _parameters(body: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The parameters that a rule declares, as far as they are well formed."""
    declared = body.get("parameters")
    items = declared.items() if isinstance(declared, dict) else ()
    return {name: parameter for name, parameter in items if isinstance(parameter, dict)}


class _Rules:
    """The rules that drafts describe; a rule that asks for the answers of others is made after them."""

    def __init__(self, drafts: Mapping[str, _Draft]) -> None:
        self._drafts = drafts
        self._made: dict[str, Rule] = {}
        self._begun: list[str] = []

    def every(self) -> list[Rule]:
        return [self._rule(name) for name in self._drafts]

    def _rule(self, name: str) -> Rule:
        if name not in self._made:
            self._begun.append(name)
            self._made[name] = _validated(name, self._drafts[name], self._named(name))
            self._begun.pop()
        return self._made[name]

    def _named(self, name: str) -> list[Rule] | None:
        """The rules whose answers a rule asks for; None where it asks for none."""
        draft = self._drafts[name]
        named = _at(draft.body, *_ANSWERED_BY)
        if named is None:
            return None
        for other in named if isinstance(named, list) else [named]:
            place = ["rules", name, *_ANSWERED_BY]
            if other not in self._drafts:
                zh, en = instead(other, self._drafts)
                raise draft.written.unusable(place, f"没有规则“{other}”{zh}", f"there is no rule “{other}”{en}")
            if other in self._begun:
                circle = " → ".join([*self._begun[self._begun.index(other) :], other])
                raise draft.written.unusable(
                    place,
                    f"规则互相引用成环：{circle}，要去掉一处",
                    f"rules refer to each other in a circle: {circle}; take one reference out",
                )
        return [self._rule(other) for other in (named if isinstance(named, list) else [named])]


def _at(body: Any, *keys: str) -> Any:
    """What stands under some keys, one within the other; None where nothing does."""
    for key in keys:
        body = body.get(key) if isinstance(body, dict) else None
    return body


def _validated(name: str, draft: _Draft, named: list[Rule] | None) -> Rule:
    """The rule that a draft describes, its parameters and the rules it names filled in."""
    values = {f"${key}": parameter.get("value") for key, parameter in _parameters(draft.body).items()}
    body = _filled(draft.body, values)
    if named is not None:
        body = {**body, "of": {**body["of"], "answered": {**body["of"]["answered"], "by": named}}}
    try:
        return _RULE.validate_python({"id": name, **body})
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        inside = _place(first)
        document, place = draft.written, ["rules", name, *inside]
        if draft.retuned:
            document, place = draft.retuned, ["parameters", name]
        where = ".".join(str(part) for part in inside)
        flaw = _flaw(first)
        raise document.unusable(
            place,
            f"规则 {name} 的 {where or '内容'}：{flaw.zh}",
            f"rule {name}, {where or 'content'}: {flaw.en}",
        ) from error


def _filled(body: Any, values: Mapping[str, Any]) -> Any:
    """What a rule says, with the values of its parameters in place of ``$name``."""
    if isinstance(body, dict):
        return {key: _filled(value, values) for key, value in body.items()}
    if isinstance(body, list):
        return [_filled(item, values) for item in body]
    return values.get(body, body) if isinstance(body, str) else body


def _place(error: ErrorDetails) -> list[str | int]:
    """Where in a rule an error is."""
    if error["type"].startswith("union_tag"):
        return ["shape"]
    # Pydantic puts the shape in front, and the kind of a reach after its key: reach.path, reach.any.any.
    inside = [part for before, part in pairwise(error["loc"]) if part != "path" and (part, before) not in _TWICE]
    return [*inside, *error.get("ctx", {}).get("place", ())]


def _flaw(error: ErrorDetails) -> Text:
    if error["type"].startswith("union_tag"):
        shapes = "coverage, requirement, expected_edge"
        return Text(f"shape 只能是 {shapes}", f"shape must be one of {shapes}")
    return flaw_of(error)
