"""Columns to fields: by what the header says and what the cells hold, for the table as a whole.

Each (column, field) pair gets a score; the best pairs are taken first, no column and no field
twice. The roster kind whose fields explain the table best wins; what sheet, file and title are
called counts too.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from graphcore.roster.headers import header_key, likeness
from graphcore.roster.lexicon import Field, lexicon
from graphcore.roster.profiles import ORGANISATION_NAMES, Profile, profile
from graphcore.roster.tables import Table
from graphcore.vocabulary import ORGANISATIONS

TAKEN = 0.62
"""Score from which a column is read as a field."""

_SHEET, _TITLE, _FILE = 1.6, 0.8, 0.5  # what a matching name of sheet, title or file adds to a kind's score
_NEEDED = 1.5  # a table without its subject's column is hardly of this kind
_COMPLETE = 3
_LEFT_OVER, _LEFT_OVER_CODE = 0.25, 0.7  # what columns that it does not explain speak against a kind
_CELLS = 0.45  # weight of the cells beside the header
_TOLD_BY_CELLS = ("code", "date", "flag", "choice", "ref", "refs")
_NAMES = 0.2  # fit from which a column may hold the names of rows, where no header says so
_SURE = 0.75  # fit from which cells alone tell, where there is no other choice


class Guess(NamedTuple):
    """How a table is read.

    Attributes
    ----------
    roster
        Roster kind.
    fields
        Field name → column index.
    dropped
        Columns recognised as holding persons, phones, IDs or running numbers.
    unmapped
        Columns with content that are not recognised.
    score
        How well the kind explains the table.
    """

    roster: str
    fields: dict[str, int]
    dropped: dict[int, str]
    unmapped: tuple[int, ...]
    score: float


def subject_of(roster: str) -> str | None:
    """The field that says what a row is about; None where rows have no name of their own."""
    return next((name for name, field in lexicon().rosters[roster].fields.items() if field.type == "name"), None)


def map_columns(table: Table) -> Guess | None:
    """The best reading of a table; None where no roster kind fits."""
    profiles = {
        column.position: profile([row.cells[column.position] for row in table.rows if column.position < len(row.cells)])
        for column in table.columns
    }
    headers = {column.position: column.words for column in table.columns}
    guesses = [_guess(roster, headers, profiles, table) for roster in lexicon().rosters]
    best = max(guesses, key=lambda guess: guess.score)
    subject = subject_of(best.roster)
    if subject is not None and subject not in best.fields:
        return None
    return best if len(best.fields) >= 2 or len(headers) <= 2 else None


def _guess(roster: str, headers: dict[int, tuple[str, ...]], profiles: dict[int, Profile], table: Table) -> Guess:
    kind = lexicon().rosters[roster]
    pairs = {
        (index, name): _Pair(_likeness(words, field.headers), _fit(field, profiles[index], kind.makes))
        for index, words in headers.items()
        for name, field in lexicon().fields_of(roster).items()
    }
    fields: dict[str, int] = {}
    dropped: dict[int, str] = {}
    total = 0.0

    def take(index: int, name: str, score: float) -> None:
        nonlocal total
        if name in kind.fields:
            fields[name] = index
            total += score
        else:
            dropped[index] = name
            total += 0.3 * score

    def free() -> list[tuple[int, str]]:
        return [
            (index, name)
            for index, name in pairs
            if index not in dropped and index not in fields.values() and name not in fields
        ]

    ranked = sorted(pairs, key=lambda pair: (-pairs[pair].score, pair[1] not in kind.fields, pair))
    for index, name in ranked:
        if pairs[index, name].score >= TAKEN and (index, name) in free():
            take(index, name, pairs[index, name].score)
    for index, name in _by_elimination(free(), pairs, kind.fields):
        take(index, name, pairs[index, name].fit / 2)

    subject = subject_of(roster)
    if subject is not None and subject not in fields:
        named = [(pairs[pair].score, pair[0]) for pair in free() if pair[1] == subject and pairs[pair].fit >= _NAMES]
        if named:  # what else could the rows be called by
            take(max(named)[1], subject, max(named)[0] / 2)

    unmapped = tuple(
        index for index in headers if index not in dropped and index not in fields.values() and profiles[index].size
    )
    total -= sum(_LEFT_OVER_CODE if profiles[index].code > 0.5 else _LEFT_OVER for index in unmapped)
    if subject is not None and subject not in fields:
        total -= _NEEDED
    if subject is None and len(fields.keys() - {"community", "grid"}) < _COMPLETE:
        total -= _NEEDED  # rows without a name of their own must at least say most of what they could
    return Guess(roster, fields, dropped, unmapped, total + _called(roster, table))


class _Pair(NamedTuple):
    """How well a column and a field go together, by header and by cells."""

    likeness: float
    fit: float

    @property
    def score(self) -> float:
        return self.likeness + _CELLS * self.fit


def _by_elimination(
    free: list[tuple[int, str]], pairs: dict[tuple[int, str], _Pair], own: dict[str, Field]
) -> list[tuple[int, str]]:
    """Columns whose cells fit one field left over and no other, and the other way round."""
    fitting = [
        (index, name)
        for index, name in free
        if name in own and own[name].type in _TOLD_BY_CELLS and pairs[index, name].fit >= _SURE
    ]
    return [
        (index, name)
        for index, name in fitting
        if sum(other == index for other, _ in fitting) == 1 and sum(other == name for _, other in fitting) == 1
    ]


def _called(roster: str, table: Table) -> float:
    """How much the names of sheet, title and file speak for a kind."""
    score = 0.0
    for weight, text in (
        (_SHEET, table.block.sheet.name or ""),
        (_TITLE, " ".join(table.title)),
        (_FILE, table.block.sheet.file),
    ):
        longest = max((len(word) for word in lexicon().rosters[roster].words if word in text), default=0)
        score += weight * min(longest, 4) / 4
    return score


@cache
def _keys(headers: tuple[str, ...]) -> frozenset[str]:
    return frozenset(map(header_key, headers))


def _likeness(words: tuple[str, ...], headers: tuple[str, ...]) -> float:
    """How much a column's header sounds like a field's, 0 to 1."""
    keys = [header_key(word) for word in words]
    lowest, whole = keys[-1], "".join(keys)
    known = _keys(headers)
    if lowest in known or whole in known:
        return 1.0
    near = max(likeness(lowest, known), likeness(whole, known))
    return max(near, 0.5 * max((likeness(key, known) for key in keys[:-1]), default=0.0))


def _fit(field: Field, seen: Profile, makes: str | None) -> float:
    """How well a column's cells fit a field: 1 surely, 0 nothing to tell, -1 hardly."""
    if not seen.size:
        return 0.0
    match field.type:
        case "phone" | "id_card":
            return 2 * seen.hidden - 1 if seen.hidden else -0.8
        case "sequence":
            return 1.0 if seen.sequence else -2.0
    if seen.hidden > 0.5:
        return -2.0
    match field.type:
        case "code":
            return 2 * seen.code - 1
        case "number":
            return seen.numbered + (0.3 if seen.distinct > 0.9 else -0.5) - 1.5 * (seen.sequence and not seen.numbered)
        case "date":
            return 2 * seen.date - 1
        case "count" | "money":
            return 2 * seen.number - 1 - 2 * seen.date - 0.5 * seen.sequence
        case "flag":
            return 2 * max(seen.flag, _is_pair(seen)) - 1
        case "person":
            return 2 * seen.person - 1
        case "name":
            return _name_fit(makes, seen)
        case "ref" | "refs":
            return _reference_fit(field, seen)
        case "choice":
            return _choice_fit(field, seen)
        case _:
            return -0.5 * (seen.number + seen.date + seen.flag) if field.type != "note" else 0.0


def _is_pair(seen: Profile) -> bool:
    """Whether a column holds nothing but two marks, as 1 and 0, Y and N, ● and ○."""
    marks = set(seen.texts)
    return len(seen.texts) > len(marks) == 2 and max(map(len, marks)) == 1


def _choice_fit(field: Field, seen: Profile) -> float:
    """Share of cells that are, or hold, a word of one of the choices."""
    words = [word for words in field.choices.values() for word in words]
    meant = sum(any(word in text for word in words) for text in seen.texts)
    return 2 * meant / len(seen.texts) - 1


def _name_fit(makes: str | None, seen: Profile) -> float:
    against = seen.number + seen.date + seen.flag + seen.code + 0.5 * seen.numbered
    kinds = ORGANISATION_NAMES if makes is None else (makes,)
    if any(kind in seen.kinds for kind in kinds):
        ends = seen.names_one_of(kinds)
    else:  # needs, matters and the like have names of any form, but not those of actors
        ends, against = (
            0.4,
            against + 0.6 * seen.names_one_of(("enterprise", "residents_committee", "owners_committee")),
        )
    return 0.3 * (seen.distinct - 0.5) + 1.3 * (ends - 0.4) - against


def _reference_fit(field: Field, seen: Profile) -> float:
    against = seen.number + seen.date + seen.flag + seen.code
    kinds = ORGANISATION_NAMES if field.to == ORGANISATIONS else field.to
    if not any(kind in seen.kinds for kind in kinds):  # referred to by number or title
        return 0.4 * seen.numbered - against
    return 1.6 * seen.names_one_of(kinds) - 0.8 - against
