"""What all rule models share: frozen, strict about field names, flaws said in both languages."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from graphcore.vocabulary import (
    EDGE_KINDS,
    GROUPS,
    NODE_KINDS,
    ORGANISATIONS,
    ROSTER_KINDS,
    TERRITORIES,
    VENUES,
)


class Model(BaseModel):
    """Base of everything a rule is made of."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def flaw(zh: str, en: str, *place: str | int) -> PydanticCustomError:
    """What is wrong with a rule, for a validator to raise; the pack loader says it in the user's language.

    ``place`` leads from the model that raises it to what is wrong.
    """
    return PydanticCustomError("flaw", "{en}", {"zh": zh, "en": en, "place": place})


NAMED_KINDS = {
    "organisations": ORGANISATIONS,
    "venues": VENUES,
    "groups": GROUPS,
    "territories": TERRITORIES,
}
"""Names that a rule may use for several node kinds at once."""


def _listed(value: object) -> object:
    return value if isinstance(value, list | tuple) else [value]


def _node_kinds(names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        if name not in NODE_KINDS and name not in NAMED_KINDS:
            raise flaw(f"没有“{name}”这种节点", f"there is no node kind “{name}”")
    return tuple(kind for name in names for kind in NAMED_KINDS.get(name, (name,)))


def _edge_kinds(names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        if name not in EDGE_KINDS:
            raise flaw(f"没有“{name}”这种边", f"there is no edge kind “{name}”")
    return names


def _roster_kinds(names: tuple[str, ...]) -> tuple[str, ...]:
    for name in names:
        if name not in ROSTER_KINDS:
            raise flaw(f"没有“{name}”这种台账", f"there is no roster kind “{name}”")
    return names


Listed = BeforeValidator(_listed)
"""One item may stand for a list of one."""

NodeKinds = Annotated[tuple[str, ...], Listed, AfterValidator(_node_kinds)]
EdgeKinds = Annotated[tuple[str, ...], Listed, AfterValidator(_edge_kinds)]
RosterKinds = Annotated[tuple[str, ...], Listed, AfterValidator(_roster_kinds)]
