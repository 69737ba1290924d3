"""Kinds of roster and their fields, as models: a field has header words, a type of cell, and what it says in the graph."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cached_property
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, field_validator
from pydantic import Field as PydanticField

from graphcore.vocabulary import EDGE_KINDS, ORGANISATIONS

FieldType = Literal[
    "name",
    "names",
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
    "beside_rejected",
]

OF_NAMES = ("name", "names", "ref", "refs")
"""Types of fields whose cells are names."""

LISTING = ("refs", "list")
"""Types of fields whose cells list several things."""


_NO_MORE = re.compile("(?:组织)?(?:名称|全称)?$")  # that says nothing of whom a header word calls so

KIND = "kind"
"""The field that says which of several kinds a row is."""

HAS_PARTY_ORG, NAMES_PARTY_ORG, HOW_BUILT = OF_ITS_PARTY_ORG = ("has_party", "party_name", "build_mode")
"""The fields that tell what Party organisation a body has: whether there is one, which, and how it was set up."""


def told_of(reference: str | None, name: str) -> str:
    """The field that tells of those whom a reference of the same roster names what a field of their own roster does; of the row itself, that field."""
    return name if reference is None else f"{reference}.{name}"


class Tie(NamedTuple):
    """What a reference says: an edge from this row's node (``out``) or to it."""

    kind: str
    out: bool


def _tie(arrow: str) -> Tie:
    way, _, kind = arrow.partition(" ")
    return Tie(EDGE_KINDS[kind].name, out=way == ">")


class Field(BaseModel):
    """One column that a roster kind may have.

    Attributes
    ----------
    rare
        Whether few rosters have it, so that only a header that says so plainly is taken for it.
    tells
        The kind of tie of which it says that there is one, without naming its other end; for the row's node, or for those
        whom it names where rows are none.
    whether
        Header words by which a column of yes and no asks whether there is such a one, and nothing else.
    by_party
        Whether the Party organisation of a unit stands for it, where it is on no roster.
    of_places
        What it says of a place that it names instead; the first tie that the vocabulary lets such places have.
    of
        The reference of the same roster of whose node it tells; None where it tells of the row's own.
    of_rows
        What its headers say behind what the rows are called: 人数 of 企业人数.
    summing
        What the headers of counts begin with of which it is the sum: 正式 and 预备.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)

    type: FieldType
    headers: tuple[str, ...]
    rare: bool = False
    whether: tuple[str, ...] = ()
    attribute: str | None = None
    choices: dict[str, tuple[str, ...]] = {}
    edge: Tie | None = None
    tells: str | None = None
    to: tuple[str, ...] = ORGANISATIONS
    makes: Literal["never", "node", "without_roster", "called_so"] = "never"
    by_party: bool = False
    of_places: tuple[Tie, ...] = ()
    of: str | None = None
    of_rows: tuple[str, ...] = ()
    summing: tuple[str, ...] = ()

    @field_validator("edge", mode="before")
    @classmethod
    def _arrow(cls, value: Any) -> Any:
        return _tie(value) if isinstance(value, str) else value

    @field_validator("of_places", mode="before")
    @classmethod
    def _arrows(cls, value: Any) -> Any:
        return [cls._arrow(one) for one in value]

    @cached_property
    def is_reference(self) -> bool:
        """Whether its cells name nodes of other rosters."""
        return self.type in ("ref", "refs")

    @cached_property
    def names_its_party_org(self) -> bool:
        """Whether its cells name the Party organisation that a row has or that covers it, of which they may also say only that there is one."""
        return self.to == ("party_org",) and self.edge is not None and self.edge.kind in ("has_party_org", "covers")


class Relation(BaseModel):
    """An edge between what two cells of a row name, with what other cells say of it.

    Attributes
    ----------
    source, target
        Fields; ``row`` is the node that the row is, ``residents`` the group of residents that it counts.
        The same field twice ties all that its cell names, pair by pair.
    stating
        Edge attribute → field that states it; ``row`` states the node that the row is.
    asking
        The field of yes and no that tells whether there is such an edge at all; where a table has none, every row says there is.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    edge: str
    source: str = PydanticField(alias="from")
    target: str = PydanticField(alias="to")
    stating: dict[str, str] = PydanticField(alias="with", default={})
    asking: str | None = PydanticField(alias="if", default=None)


class RosterKind(BaseModel):
    """One kind of roster.

    Attributes
    ----------
    makes
        Kind of the node that each row is; None where rows only tie others together.
    kinds
        Where rows may be of several kinds: each with words of the type column.
    by_name
        Whether rows are called by those words too, where that says nothing.
    called_by
        The field that tells what rows are called where no column names them.
    called_after
        The field that tells whose rows are: after those they are called where no column names them.
    states
        Attributes that a row has by being on the roster, where no column says otherwise.
    held_by
        Field of the person without whom a row is about nothing, though nobody's name is kept.
    words
        What a sheet, file or title of this kind is called.
    ties
        Edges that a row states beside those of its fields.
    beside
        Reference → the roster of those whom it names, whose columns may stand beside it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    makes: str | None = None
    kinds: dict[str, tuple[str, ...]] = {}
    by_name: bool = False
    called_by: str | None = None
    called_after: str | None = None
    states: dict[str, str] = {}
    held_by: str | None = None
    words: tuple[str, ...]
    fields: dict[str, Field]
    ties: tuple[Relation, ...] = ()
    beside: dict[str, str] = {}

    @cached_property
    def subject(self) -> str | None:
        """The field that says what a row is about; None where rows have no name of their own."""
        return next((name for name, field in self.fields.items() if field.type in ("name", "names")), None)

    def names_rows(self, fields: Container[str]) -> bool:
        """Whether some fields tell what rows are called, or after whom."""
        return self.subject is None or self.subject in fields or self.called_after in fields

    @cached_property
    def asking(self) -> frozenset[str]:
        """The fields of yes and no that tell whether there are the edges that its rows state."""
        return frozenset(tie.asking for tie in self.ties if tie.asking is not None)

    @cached_property
    def called(self) -> tuple[str, ...]:
        """What header words call its rows: 企业, 非公企业, 两新."""
        names = self.fields[self.subject].headers if self.subject else ()
        words = (*self.words, *(word for called in self.kinds.values() for word in called), *names)
        return tuple(dict.fromkeys(filter(None, (_NO_MORE.sub("", word) for word in words))))

    def kind_headed(self, word: str) -> str | None:
        """The kind of node of which a header word speaks, as what rows may be: 非公企业, 社会组织."""
        said = ((kind, called) for kind, words in self.kinds.items() for called in words)
        return next(
            (kind for kind, called in said if word == called or (len(called) > 1 and word.endswith(called))), None
        )

    def kind_called(self, *texts: str) -> str | None:
        """The kind of node that the first telling text speaks of; by its last word, as the head stands last."""
        return next((max(ends)[2] for text in texts if (ends := self._ends_in(text))), self.makes)

    def speaks_of(self, text: str) -> bool:
        """Whether a text has a word for any of the kinds that rows may be of."""
        return bool(self._ends_in(text))

    def _ends_in(self, text: str) -> list[tuple[int, int, str]]:
        """Where the words for kinds of rows end that a text has, with their lengths and the kinds."""
        return [
            (text.rindex(word) + len(word), len(word), kind)
            for kind, words in self.kinds.items()
            for word in words
            if word in text and (len(word) > 1 or text.endswith(word))
        ]
