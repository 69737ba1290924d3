"""The words of rosters: what ``lexicon.yaml`` says, typed.

A *roster kind* has *fields*; a field has header words, a type of cell, and what it says in the graph.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any, Literal, NamedTuple

import yaml
from pydantic import BaseModel, ConfigDict, field_validator
from pydantic import Field as PydanticField

from graphcore.roster.words.names import simplified
from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS, ORGANISATIONS, ROSTER_KINDS

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


_LATIN = re.compile("[A-Za-z]+")
_ORGANISATION = re.compile("organi[sz]ation")
_ONE_WORD = 0.75  # how much one word among others says in English

OF_NAMES = ("name", "names", "ref", "refs")
"""Types of fields whose cells are names."""


def plain_english(text: str) -> str:
    """A text with an organisation spelt one way.

    Examples
    --------
    >>> plain_english("party organization"), plain_english("party org")
    ('party org', 'party org')
    """
    return _ORGANISATION.sub("org", text)


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
        The kind of tie of which it says that there is one, without naming its other end.
    whether
        Header words by which a column of yes and no asks whether there is such a one, and nothing else.
    by_party
        Whether the Party organisation of a unit stands for it, where it is on no roster.
    of_places
        What it says of a place that it names instead; the first tie that the vocabulary lets such places have.
    of
        The reference of the same roster of whose node it tells; None where it tells of the row's own.
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

    @field_validator("edge", mode="before")
    @classmethod
    def _arrow(cls, value: Any) -> Any:
        return _tie(value) if isinstance(value, str) else value

    @field_validator("of_places", mode="before")
    @classmethod
    def _arrows(cls, value: Any) -> Any:
        return [cls._arrow(one) for one in value]

    @property
    def is_reference(self) -> bool:
        """Whether its cells name nodes of other rosters."""
        return self.type in ("ref", "refs")

    @property
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

    @cached_property
    def asking(self) -> frozenset[str]:
        """The fields of yes and no that tell whether there are the edges that its rows state."""
        return frozenset(tie.asking for tie in self.ties if tie.asking is not None)

    def kind_called(self, *texts: str) -> str | None:
        """The kind of node that the first telling text speaks of; by its last word, as the head stands last."""
        for text in texts:
            ends = [
                (text.rindex(word) + len(word), len(word), kind)
                for kind, words in self.kinds.items()
                for word in words
                if word in text and (len(word) > 1 or text.endswith(word))
            ]
            if ends:
                return max(ends)[2]
        return self.makes


class Flags(BaseModel):
    """Marks for yes, no and nothing, in lower case."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    yes: frozenset[str]
    no: frozenset[str]
    blank: frozenset[str]


class Lexicon(BaseModel):
    """All roster kinds, the columns any roster may have, marks, and words for domains of needs.

    Attributes
    ----------
    called
        Node kind → endings that tell its names, for actors that are on no roster.
    covering
        Words that speak of who is covered by Party organisations or instructors.
    forms_of_forums
        Form of a forum → words that such forums are called by.
    forms_of_party_orgs
        Form of a Party organisation → words for whose it is, where it is no unit's own.
    in_english
        Field → words for it in English beside its name.
    choices_in_english
        Value of a choice → words for it in English beside its name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    flags: Flags

    common: dict[str, Field]
    rosters: dict[str, RosterKind]
    domains: dict[str, tuple[str, ...]]
    called: dict[str, tuple[str, ...]]
    covering: tuple[str, ...]
    forms_of_forums: dict[str, tuple[str, ...]]
    forms_of_party_orgs: dict[str, tuple[str, ...]]
    in_english: dict[str, tuple[str, ...]]
    choices_in_english: dict[str, tuple[str, ...]]

    def kind_called(self, name: str) -> str | None:
        """The kind of actor that a clean name's ending tells."""
        return next((kind for kind, ends in self.called.items() if name.endswith(ends)), None)

    def level_called(self, name: str) -> str | None:
        """The level of a Party organisation that a clean name's ending tells."""
        levels = self.rosters["party_orgs"].fields["level"].choices
        return next((level for level, words in levels.items() if name.endswith(words)), None)

    def form_called(self, name: str) -> str | None:
        """The form of a Party organisation that is no unit's own, by what stands before 党支部 in its name.

        Examples
        --------
        >>> [lexicon().form_called(name) for name in ("东港楼宇联合党支部", "第3网格党支部", "枕溪社区党委", "联合水务党支部")]
        ['joint', 'territorial', 'territorial', None]
        """
        return next((form for form, pattern in self._before_branch.items() if pattern.search(name)), None)

    @cached_property
    def _before_branch(self) -> Mapping[str, re.Pattern[str]]:
        number = r"(?:第?[\d一二三四五六七八九十]+)?"
        words = {form: "|".join(map(re.escape, known)) for form, known in self.forms_of_party_orgs.items()}
        return {
            form: re.compile(f"(?:{any_of}){number}(?:综合|联合)?{number}(?:党|总?支部)")
            for form, any_of in words.items()
        }

    def forum_called(self, text: str) -> tuple[str, str] | None:
        """The longest word for a forum in a text, and the form of such forums."""
        for form, words in self.forms_of_forums.items():
            if found := [word for word in words if word in text]:
                return max(found, key=len), form
        return None

    def fields_of(self, roster: str) -> Mapping[str, Field]:
        """Fields of a roster kind, the common ones last."""
        return self._fields[roster]

    @cached_property
    def all_fields(self) -> Sequence[tuple[str, Field]]:
        """Every field that any roster may have, with its name; the common ones first."""
        return (*self.common.items(), *(pair for kind in self.rosters.values() for pair in kind.fields.items()))

    @cached_property
    def english(self) -> Mapping[str, frozenset[str]]:
        """Field → what it is called in English, as header words are compared: its own name and that of its attribute too."""
        found: dict[str, set[str]] = {}
        for name, field in self.all_fields:
            found.setdefault(name, {name.replace("_", "")})
            found[name] |= {field.attribute.replace("_", "")} if field.attribute else set()
        for name, words in self.in_english.items():
            found[name] |= {plain_english(word).replace(" ", "") for word in words}
        named = {name for name, field in self.all_fields if field.type in OF_NAMES}
        return {
            name: frozenset(words | {f"{word}name" for word in words} if name in named else words)
            for name, words in found.items()
        }

    @cached_property
    def listing(self) -> Mapping[str, frozenset[str]]:
        """Node kind → the roster kinds whose rows are such nodes."""
        found: dict[str, set[str]] = {}
        for roster, kind in self.rosters.items():
            found.setdefault(kind.makes or "", set()).add(roster)
        return {kind: frozenset(rosters) for kind, rosters in found.items()}

    @cached_property
    def things(self) -> frozenset[str]:
        """What names and references stand below: 业委会, 物业, 党支部."""
        named = [field for kind in self.rosters.values() for field in kind.fields.values() if field.type in OF_NAMES]
        return frozenset(word for field in named for word in field.headers)

    @cached_property
    def whether(self) -> frozenset[str]:
        """All header words by which a column of yes and no asks for what some field holds."""
        return frozenset(
            word for kind in self.rosters.values() for field in kind.fields.values() for word in field.whether
        )

    @cached_property
    def _fields(self) -> Mapping[str, Mapping[str, Field]]:
        return {
            roster: kind.fields | {name: field for name, field in self.common.items() if name not in kind.fields}
            for roster, kind in self.rosters.items()
        }


@cache
def lexicon() -> Lexicon:
    """The shipped lexicon, read once."""
    text = files("graphcore.roster.words").joinpath("lexicon.yaml").read_text(encoding="utf-8")
    data = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506  # both are safe
    data.pop("fields")  # only anchors
    for kind in data["rosters"].values():
        for reference, roster in kind.get("beside", {}).items():
            kind["fields"] |= _of_another(reference, data["rosters"][roster]["fields"])
    lexicon = Lexicon.model_validate(data)
    for name, kind in lexicon.rosters.items():
        assert name in ROSTER_KINDS, name  # noqa: S101  # our own file
        assert {kind.makes or "grid", *kind.kinds} <= NODE_KINDS.keys(), name  # noqa: S101
    return lexicon


def _of_another(reference: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a roster that tell of its rows, as those of another that names them."""
    told = {name: field for name, field in fields.items() if "attribute" in field}
    return {f"{reference}.{name}": {**field, "of": reference, "rare": True} for name, field in told.items()}


@lru_cache(maxsize=1 << 10)
def kinds_called(text: str) -> Mapping[str, float]:
    """Roster kinds that a name speaks of, by the length of the longest word that says so: 1 from four characters.

    In English it speaks of them as they are named, 1 where it says nothing else.

    Examples
    --------
    >>> kinds_called("企业台账"), kinds_called("2026/Social organisations.csv"), kinds_called("party_orgs 2026 Q2.csv")
    ({'enterprises': 0.5}, {'social_orgs': 1.0}, {'party_orgs': 1.0})
    >>> kinds_called("estate roster.csv"), kinds_called("Wasteland.csv")
    ({'estates': 0.75}, {})
    """
    text = simplified(text)
    longest = {
        roster: max((len(word) for word in kind.words if word in text), default=0)
        for roster, kind in lexicon().rosters.items()
    }
    return {roster: min(length, 4) / 4 for roster, length in longest.items() if length} or _called_in_english(text)


def _called_in_english(text: str) -> dict[str, float]:
    """The kinds that the last part of a path, or a title, speaks of in English; of words within words, the longest."""
    said = _in_english(text.rsplit("/", 1)[-1].removesuffix(".csv").removesuffix(".xlsx").removesuffix(".xls"))
    called = {
        roster: name for roster, names in _english_kinds().items() for name in names if f" {name} " in f" {said} "
    }
    longest = {
        roster: name
        for roster, name in called.items()
        if not any(name != other and f" {name} " in f" {other} " for other in called.values())
    }
    return {roster: 1.0 if name == said or " " in name else _ONE_WORD for roster, name in longest.items()}


@cache
def _english_kinds() -> Mapping[str, tuple[str, ...]]:
    """What each kind of roster is called in English."""
    return {roster: tuple({_in_english(roster), _in_english(ROSTER_KINDS[roster].en)}) for roster in lexicon().rosters}


def _in_english(text: str) -> str:
    """The words of a text in Latin letters, each as one of it is called: party_orgs as Party org."""
    words = _LATIN.findall(text.replace("'s", "s").replace("s'", "s").replace("’", ""))
    return " ".join(word.lower().removesuffix("s") for word in words)
