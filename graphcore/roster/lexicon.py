"""The words of rosters: what ``lexicon.yaml`` says, typed.

A *roster kind* has *fields*; a field has header words, a type of cell, and what it says in the graph.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict, field_validator

from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS, ORGANISATIONS, ROSTER_KINDS

FieldType = Literal[
    "name",
    "ref",
    "refs",
    "code",
    "number",
    "text",
    "choice",
    "count",
    "money",
    "date",
    "flag",
    "list",
    "sequence",
    "person",
    "phone",
    "id_card",
    "note",
]


class Tie(NamedTuple):
    """What a reference says: an edge from this row's node (``out``) or to it."""

    kind: str
    out: bool


class Field(BaseModel):
    """One column that a roster kind may have."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    type: FieldType
    headers: tuple[str, ...]
    attribute: str | None = None
    choices: dict[str, tuple[str, ...]] = {}
    edge: Tie | None = None
    to: tuple[str, ...] = ORGANISATIONS
    makes: Literal["never", "node", "without_roster"] = "never"

    @field_validator("edge", mode="before")
    @classmethod
    def _arrow(cls, value: Any) -> Any:
        if isinstance(value, str):
            arrow, _, kind = value.partition(" ")
            return Tie(EDGE_KINDS[kind].name, out=arrow == ">")
        return value

    @property
    def is_reference(self) -> bool:
        """Whether its cells name nodes of other rosters."""
        return self.type in ("ref", "refs")


class RosterKind(BaseModel):
    """One kind of roster.

    Attributes
    ----------
    makes
        Kind of the node that each row is; None where rows only tie others together.
    words
        What a sheet, file or title of this kind is called.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    makes: str | None = None
    words: tuple[str, ...]
    fields: dict[str, Field]


class Flags(BaseModel):
    """Marks for yes, no and nothing, in lower case."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    yes: frozenset[str]
    no: frozenset[str]
    blank: frozenset[str]


class Lexicon(BaseModel):
    """All roster kinds, the columns any roster may have, marks, and words for domains of needs."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    flags: Flags

    common: dict[str, Field]
    rosters: dict[str, RosterKind]
    domains: dict[str, tuple[str, ...]]

    def fields_of(self, roster: str) -> dict[str, Field]:
        """Fields of a roster kind, the common ones last."""
        return self.rosters[roster].fields | {
            name: field for name, field in self.common.items() if name not in self.rosters[roster].fields
        }


@cache
def lexicon() -> Lexicon:
    """The shipped lexicon, read once."""
    text = files("graphcore.roster").joinpath("lexicon.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  # both are safe
    data.pop("fields")  # only anchors
    lexicon = Lexicon.model_validate(data)
    for name, kind in lexicon.rosters.items():
        assert name in ROSTER_KINDS, name  # noqa: S101  # our own file
        assert kind.makes is None or kind.makes in NODE_KINDS, kind.makes  # noqa: S101
    return lexicon
