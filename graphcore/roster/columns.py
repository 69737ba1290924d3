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
_LEFT_OVER = 0.25


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
    own = lexicon().rosters[roster].fields
    makes = lexicon().rosters[roster].makes
    scored: list[tuple[float, int, str]] = []
    for index, words in headers.items():
        for name, field in lexicon().fields_of(roster).items():
            score = _likeness(words, field.headers) + 0.45 * _fit(field, profiles[index], makes)
            if score >= TAKEN:
                scored.append((score + (0.02 if name in own else 0), index, name))
    scored.sort(key=lambda item: (-item[0], item[1], item[2]))
    fields: dict[str, int] = {}
    dropped: dict[int, str] = {}
    total = 0.0
    for score, index, name in scored:
        if index in dropped or index in fields.values() or name in fields:
            continue
        if name in own:
            fields[name] = index
            total += score
        else:
            dropped[index] = name
            total += 0.3 * score
    unmapped = tuple(
        index for index in headers if index not in dropped and index not in fields.values() and profiles[index].size
    )
    total -= _LEFT_OVER * len(unmapped)
    subject = subject_of(roster)
    if subject is not None and subject not in fields:
        total -= _NEEDED
    return Guess(roster, fields, dropped, unmapped, total + _called(roster, table))


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
            return 2 * seen.number - 1 - 2 * seen.date * (1 - seen.number) - 0.5 * seen.sequence
        case "flag":
            return 2 * seen.flag - 1
        case "person":
            return 2 * seen.person - 1
        case "name":
            return _name_fit(makes, seen)
        case "ref" | "refs":
            return _reference_fit(field, seen)
        case "choice":
            return 0.2 - seen.number - seen.date - (seen.length > 12)
        case _:
            return -0.5 * (seen.number + seen.date + seen.flag) if field.type != "note" else 0.0


def _name_fit(makes: str | None, seen: Profile) -> float:
    against = seen.number + seen.date + seen.flag + seen.code + 0.5 * seen.numbered
    kinds = ORGANISATION_NAMES if makes is None else (makes,)
    ends = seen.names_one_of(kinds) if any(kind in seen.kinds for kind in kinds) else 0.4
    return 0.3 * (seen.distinct - 0.5) + ends - 0.4 - against


def _reference_fit(field: Field, seen: Profile) -> float:
    against = seen.number + seen.date + seen.flag + seen.code
    kinds = ORGANISATION_NAMES if field.to == ORGANISATIONS else field.to
    if not any(kind in seen.kinds for kind in kinds):  # referred to by number or title
        return 0.2 * seen.numbered - against
    return 1.6 * seen.names_one_of(kinds) - 0.8 - against
