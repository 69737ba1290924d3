"""What all rule models share: frozen, strict about field names, flaws said in both languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Annotated, Any, get_args, get_origin

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, model_validator

from graphcore.documents import flaw, instead
from graphcore.language import Text
from graphcore.vocabulary import (
    EDGE_KINDS,
    GROUPS,
    NODE_KINDS,
    ORGANISATIONS,
    ROSTER_KINDS,
    TERRITORIES,
    VENUES,
    EdgeKind,
)


class Model(BaseModel):
    """Base of everything a rule is made of."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _keys(cls, written: Any) -> Any:
        """Say of a key that is unknown or missing what to write instead."""
        if not isinstance(written, dict):
            return written
        fields = {field.alias or name: field for name, field in cls.model_fields.items()}
        for key in written:
            if key not in fields and key not in cls.model_fields:
                zh, en = instead(key, fields)
                raise flaw(f"不认识“{key}”{zh}", f"“{key}” is not known{en}", str(key))
        for key, field in fields.items():
            if field.is_required() and key not in written:
                sample = _sample(field.annotation, may_be_empty=not field.metadata)
                raise flaw(f"缺少“{key}”，请写 {key}: {sample.zh}", f"“{key}” is missing; write {key}: {sample.en}")
        return written


def _sample(annotation: object, *, may_be_empty: bool = False) -> Text:
    """What may be written for a field of a type."""
    if annotation is Text:
        return Text("{zh: 中文, en: 英文}", "{zh: Chinese, en: English}")
    if choices := [str(choice) for choice in get_args(annotation) if isinstance(choice, str)]:
        return Text(" 或 ".join(choices), " or ".join(choices))
    parts = [part for part in get_args(annotation) if isinstance(part, type) and issubclass(part, Model)]
    if get_origin(annotation) is tuple and parts:  # a list of such
        needed = [
            (name, _sample(field.annotation)) for name, field in parts[0].model_fields.items() if field.is_required()
        ]
        zh, en = (", ".join(f"{name}: {sample.say(language)}" for name, sample in needed) for language in ("zh", "en"))
        none = Text("，没有就写 []", ", or [] where there is none") if may_be_empty else Text("", "")
        return Text(f"[{{{zh}}}]{none.zh}", f"[{{{en}}}]{none.en}")
    if Text in [part for inner in get_args(annotation) for part in get_args(inner)]:  # words by name
        said = _sample(Text)
        return Text(f"{{名称: {said.zh}}}", f"{{name: {said.en}}}")
    return Text("…", "…")


def _both_languages(text: Text) -> Text:
    if not (text.zh.strip() and text.en.strip()):
        raise flaw("中文（zh）和英文（en）都要写", "write both Chinese (zh) and English (en)")
    return text


Said = Annotated[Text, AfterValidator(_both_languages)]
"""A text that is there in both languages."""


IN_COMMUNITY = "in_community"
"""The derived edge kind from a node to each community that it belongs to.

What a node belongs to is what the community of a finding is taken from: where it lies, else, for a
few kinds, what it covers, concerns, serves … A community belongs to itself. Engines walk it like
any other kind. It has no cells of its own: where a crossing of it is evidence, the node that it
leads from stands for it, by its rows.
"""

PATH_KINDS: Mapping[str, EdgeKind] = MappingProxyType(
    {
        **EDGE_KINDS,
        IN_COMMUNITY: EdgeKind(
            IN_COMMUNITY, Text("所属社区", "in community"), frozenset(NODE_KINDS), frozenset({"community"})
        ),
    }
)
"""Every kind of edge that a step may cross."""

NAMED_KINDS = {
    "organisations": ORGANISATIONS,
    "venues": VENUES,
    "groups": GROUPS,
    "territories": TERRITORIES,
}
"""Names that a rule may use for several node kinds at once."""


def _listed(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


def _known(what: Text, names: tuple[str, ...], known: Iterable[str]) -> tuple[str, ...]:
    listed = tuple(known)
    for name in names:
        if name not in listed:
            zh, en = instead(name, listed)
            raise flaw(f"没有“{name}”这种{what.zh}{zh}", f"there is no {what.en} “{name}”{en}")
    return names


def _node_kinds(names: tuple[str, ...]) -> tuple[str, ...]:
    _known(Text("节点", "node kind"), names, (*NAMED_KINDS, *NODE_KINDS))
    return tuple(kind for name in names for kind in NAMED_KINDS.get(name, (name,)))


def _edge_kinds(names: tuple[str, ...]) -> tuple[str, ...]:
    return _known(Text("边", "edge kind"), names, PATH_KINDS)


def _ties(names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        kind, _, edge = name.partition(".")
        _known(Text("节点", "node kind"), (kind,), NODE_KINDS)
        _known(Text("边", "edge kind"), (edge,), EDGE_KINDS)
    return names


def _roster_kinds(names: tuple[str, ...]) -> tuple[str, ...]:
    return _known(Text("台账", "roster kind"), names, ROSTER_KINDS)


Listed = BeforeValidator(_listed)
"""One item may stand for a list of one."""

NodeKinds = Annotated[tuple[str, ...], Listed, AfterValidator(_node_kinds)]
EdgeKinds = Annotated[tuple[str, ...], Listed, AfterValidator(_edge_kinds)]
Ties = Annotated[tuple[str, ...], Listed, AfterValidator(_ties)]
"""Ties of kinds of node, as ``kind.edge``; see the attribute ``untold`` of nodes."""

RosterKinds = Annotated[tuple[str, ...], Listed, AfterValidator(_roster_kinds)]
