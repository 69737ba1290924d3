"""The words of rosters: what ``lexicon.yaml`` says, typed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict

from graphcore.roster.words.fields import OF_ITS_PARTY_ORG, OF_NAMES, Field, RosterKind, told_of
from graphcore.vocabulary import NODE_KINDS, TABLE_KINDS

_ORGANISATION = re.compile("organi[sz]ation")


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
    own
        Words that stand before the noun of a header which says what a row has itself.
    covering
        Words that speak of who is covered by Party organisations or instructors.
    by_work
        Words for being covered without a Party organisation, by who was sent.
    gone
        Whether it has ended or left → words by which cells say that something is not there any more.
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
    own: tuple[str, ...]
    covering: tuple[str, ...]
    by_work: tuple[str, ...]
    gone: dict[str, tuple[str, ...]]
    forms_of_forums: dict[str, tuple[str, ...]]
    forms_of_party_orgs: dict[str, tuple[str, ...]]
    in_english: dict[str, tuple[str, ...]]
    choices_in_english: dict[str, tuple[str, ...]]

    def kind_called(self, name: str) -> str | None:
        """The kind of actor that a clean name's ending tells."""
        return next((kind for kind, ends in self.called.items() if name.endswith(ends)), None)

    def level_called(self, name: str) -> str | None:
        """The level of a Party organisation that a clean name tells: that of the word for one which ends last in it.

        Examples
        --------
        >>> [lexicon().level_called(name) for name in ("枕溪党总支第一支部", "中共枕溪支部委员会", "枕溪党支部(联合)", "枕溪委员会")]
        ['branch', 'branch', 'branch', 'committee']
        """
        levels = self.rosters["party_orgs"].fields["level"].choices.items()
        found = [
            (name.rfind(word) + len(word), len(word), level)
            for level, words in levels
            for word in words
            if word in name
        ]
        return max(found)[2] if found else "committee" if name.endswith("委员会") else None

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
        """The longest word for a forum in a text, and the form of such forums; a 协调委员会 is a 协调会."""
        return next(((max(words, key=len), form) for form, words in self._words_for_forums(text).items()), None)

    def forms_called(self, text: str) -> AbstractSet[str]:
        """The forms of forums that a text has words for.

        Examples
        --------
        >>> sorted(lexicon().forms_called("竹影社区大党委联席会议")), sorted(lexicon().forms_called("竹影社区"))
        (['enlarged_committee', 'joint_meeting'], [])
        """
        return self._words_for_forums(text).keys()

    def _words_for_forums(self, text: str) -> Mapping[str, Sequence[str]]:
        """Form of a forum → the words for such that a text has, in order of the forms."""
        text = text.replace("委员会", "会")
        said = {form: [word for word in words if word in text] for form, words in self.forms_of_forums.items()}
        return {form: words for form, words in said.items() if words}

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
    def sent(self) -> frozenset[str]:
        """The words for those who are sent where there is no Party organisation."""
        fields = (
            field for kind in self.rosters.values() for field in kind.fields.values() if field.tells == "instructs"
        )
        return frozenset(word for field in fields for word in field.whether)

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
        assert name in TABLE_KINDS, name  # noqa: S101  # our own file
        assert {kind.makes or "grid", *kind.kinds} <= NODE_KINDS.keys(), name  # noqa: S101
    return lexicon


def _of_another(reference: str, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a roster that tell of its rows, their attributes and their Party organisation, as those of another that names them."""
    own = {name: field for name, field in fields.items() if "of" not in field}
    told = {name: field for name, field in own.items() if "attribute" in field or name in OF_ITS_PARTY_ORG}
    return {told_of(reference, name): {**field, "of": reference, "rare": True} for name, field in told.items()}


def plain_english(text: str) -> str:
    """A text with an organisation spelt one way.

    Examples
    --------
    >>> plain_english("party organization"), plain_english("party org")
    ('party org', 'party org')
    """
    return _ORGANISATION.sub("org", text)
