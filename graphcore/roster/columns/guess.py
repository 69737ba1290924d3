"""Columns to fields: which roster a table is, and which of its columns is which field.

For each roster kind the columns are assigned to fields so that the evidence adds up to the most, no column
and no field twice; the kind whose fields explain the table best wins, and what sheet, file and title are
called counts too. How sure a guess is, is what would be lost by the next best one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from graphcore.problems import Problem
from graphcore.roster.cells.cells import names_nothing
from graphcore.roster.cells.profiles import Profile, profile, spread
from graphcore.roster.columns.evidence import Evidence, evidence
from graphcore.roster.columns.interpretation import Settings
from graphcore.roster.columns.matching import best_matching
from graphcore.roster.columns.sent import SENT, Sent, is_in_each_row
from graphcore.roster.files.grid import filled
from graphcore.roster.tables.known_names import KnownNames
from graphcore.roster.tables.sections import names_place
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import Field, RosterKind, kinds_called, lexicon
from graphcore.roster.words.names import clean

TAKEN = 0.62
"""Score from which a column is read as a field."""

_TITLE, _SHEET, _FILE = 1.6, 1.6, 0.5  # what a matching name of title, sheet or file adds to a kind's score
_FARTHER = 0.3  # how much of it is left where a nearer one speaks of some kind
_NEEDED = 1.5  # a table without its subject's column is hardly of this kind
_COMPLETE = 3
_LEFT_OVER, _LEFT_OVER_CODE = 0.25, 0.7  # what columns that it does not explain speak against a kind
_DROPPED = 0.3  # what a column of persons, phones or numbers counts beside one that says something
_TOLD_BY_CELLS = ("code", "date", "flag", "choice", "ref", "refs")
_NAMES = 0.2  # fit from which a column may hold the names of rows, where no header says so surely
_SURE = 0.75  # fit from which cells alone tell, where there is no other choice
_PLAINER = 0.2  # how much more a header must sound like one of several fields that its cells fit
_WANTED = 1.5  # what numbers by which other sheets refer to a kind of node say for the rows being of that kind
_OWN = 0.01  # a roster's own field before a common one, where they are equal
_STEEP, _STEEP_KIND = 6.0, 2.0  # how fast a lead makes a guess sure
_CLOSE = 0.7  # how sure a kind must be not to be asked again
_LITTLE = 2.0  # score below which a kind is a guess, however much less speaks for others
_WORTH_NAMING = 0.3  # score from which a field is named as an alternative

_SEQUENCE, _MANAGED = "sequence", "estates"
_SAYS_SO = 0.4  # likeness from which a header tells that persons are sent, though each row has one
_FEWEST, _MOSTLY = 2, 0.6  # distinct names of other rows in a column that names such
_TITLES = 3  # cells that a row of titles has at most

_Pair = tuple[int, str]  # column, field


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
    evidence
        (column, field) → what speaks for it, for all columns and fields; nothing where a mapping says it.
    settings
        Field name → what a mapping says of its column beside.
    community
        The community that a mapping gives to the whole table.
    problems
        What is no longer as the mapping says.
    is_told
        Whether a mapping says it.
    everywhere
        Whether a mapping says that the table covers all communities.
    is_close
        Whether another kind explains it nearly as well, or none well.
    rival
        That kind, where the rows' own column is not plainly called as rows of this one are.
    """

    roster: str
    fields: dict[str, int]
    dropped: dict[int, str]
    unmapped: tuple[int, ...]
    score: float
    evidence: Mapping[_Pair, Evidence]
    settings: Mapping[str, Settings] = MappingProxyType({})
    community: str | None = None
    problems: tuple[Problem, ...] = ()
    is_told: bool = False
    everywhere: bool = False
    is_close: bool = False
    rival: str | None = None

    @property
    def by_column(self) -> dict[int, str]:
        """Column → field, for all that are recognised."""
        return {index: name for name, index in self.fields.items()} | self.dropped

    def flags_told(self, name: str) -> dict[str, bool]:
        """What a mapping says that the marks of a yes/no column mean."""
        told = self.settings[name].values if name in self.settings else {}
        return {text: value for text, value in told.items() if isinstance(value, bool)}

    def confidence(self, index: int) -> float:
        """How sure the reading of a column is, 0 to 1: one half where the next best is as good."""
        name = self.by_column.get(index)
        own = self.evidence[index, name].score if name else TAKEN
        others = [one.score for (column, other), one in self.evidence.items() if column == index and other != name]
        rival = max([TAKEN if name else 0.0, *others])
        return _logistic(_STEEP * (own - rival))

    def alternatives(self, index: int) -> tuple[str, ...]:
        """What else a column may be, likeliest first."""
        ranked = sorted(
            (-one.score, name)
            for (column, name), one in self.evidence.items()
            if column == index and name != self.by_column.get(index) and one.score >= _WORTH_NAMING
        )
        return tuple(name for _, name in ranked)


def subject_of(roster: str) -> str | None:
    """The field that says what a row is about; None where rows have no name of their own."""
    return next((name for name, field in lexicon().rosters[roster].fields.items() if field.type == "name"), None)


def map_columns(table: Table, known: KnownNames | None = None) -> Guess | None:
    """The best reading of a table; None where no roster kind fits.

    Parameters
    ----------
    known
        What a first reading of all rosters has made known; asked only where a table is in doubt without.
    """
    alone = ranked(table)
    best = _plausible(_beside_rival(alone), table)
    if known is None or not (kind_confidence(alone) < _CLOSE or _is_in_doubt(best, table, known)):
        return best
    return _plausible(_beside_rival(ranked(table, known=known, alone=alone[0].roster)), table)


def _beside_rival(guesses: list[Guess]) -> Guess:
    """The first of some ranked guesses, with the next one's kind where that is nearly as likely, or little speaks for either."""
    best, other = guesses[:2]
    if kind_confidence(guesses) >= _CLOSE and best.score >= _LITTLE:
        return best
    index = best.fields.get(subject_of(best.roster) or "", -1)
    is_plain, is_so_for_both = (_calls_rows(guess, index) for guess in (best, other))
    return best._replace(is_close=True, rival=None if is_plain and not is_so_for_both else other.roster)


def _calls_rows(guess: Guess, index: int) -> bool:
    """Whether a column has a header by which rows of the kind of a guess are called."""
    told = guess.evidence.get((index, subject_of(guess.roster) or ""))
    return told is not None and told.likeness == 1


def _plausible(guess: Guess, table: Table) -> Guess | None:
    subject = subject_of(guess.roster)
    if subject is not None and subject not in guess.fields:
        return None
    return guess if len(guess.fields) >= 2 or len(table.columns) <= 2 else None


def _is_in_doubt(guess: Guess | None, table: Table, known: KnownNames) -> bool:
    """Whether columns are not recognised, or rows are called by what other sheets know as something else."""
    if guess is None or guess.unmapped:
        return True
    makes = lexicon().rosters[guess.roster].makes
    here = (table.block.sheet.file, table.block.sheet.name, guess.roster)
    return makes is not None and any(
        known.misunderstood([cell.text for cell in spread(table.cells(index))], makes, here)
        for name, index in guess.fields.items()
        if name in ("name", "number")
    )


def ranked(
    table: Table, rosters: Iterable[str] | None = None, *, known: KnownNames | None = None, alone: str = ""
) -> list[Guess]:
    """How a table reads as each roster kind, likeliest first.

    Parameters
    ----------
    rosters
        The kinds to consider; by default all.
    known
        What a first reading of all rosters has made known.
    alone
        The likeliest without that: what the table said itself as such a roster is no news. By default worked out.
    """
    alone = alone or (ranked(table)[0].roster if known is not None else "")
    profiles = profiles_of(table, known, alone)
    here = (table.block.sheet.file, table.block.sheet.name, alone)
    learnt = partial(known.headers_of, here=here) if known is not None else _nothing_learnt
    sent = Sent(table)
    guesses = [_guess(roster, table, profiles, learnt, sent) for roster in rosters or lexicon().rosters]
    return sorted(guesses, key=lambda guess: -guess.score)


def profiles_of(table: Table, known: KnownNames | None = None, alone: str = "") -> dict[int, Profile]:
    """What the cells of each column look like.

    Parameters
    ----------
    known
        What a first reading of all rosters has made known.
    alone
        The roster that the table was read as then: what it said itself is no news.
    """
    here = (table.block.sheet.file, table.block.sheet.name, alone)
    look_up = partial(known.of, here=here) if known else None
    return {column.position: profile(table.cells(column.position), look_up) for column in table.columns}


def kind_confidence(guesses: list[Guess]) -> float:
    """How sure the roster kind of the first of some ranked guesses is, 0 to 1."""
    return _logistic(_STEEP_KIND * (guesses[0].score - guesses[1].score)) if len(guesses) > 1 else 1.0


def _nothing_learnt(_: Field) -> Collection[str]:
    return ()


def _guess(
    roster: str, table: Table, profiles: dict[int, Profile], learnt: Callable[[Field], Collection[str]], sent: Sent
) -> Guess:
    kind = lexicon().rosters[roster]
    headers = {column.position: column.words for column in table.columns}
    pairs = {
        (index, name): evidence(words, profiles[index], field, kind.makes, known)
        for name, field in lexicon().fields_of(roster).items()
        for known in [{*learnt(field), *lexicon().english[name]}]
        for index, words in headers.items()
    }
    # What is not over the mark stays apart; so does, by the weights, what would cost others more than it is worth.
    worth = {
        pair: one.score - TAKEN + (2 * _OWN if pair[1] in kind.fields else _OWN)
        for pair, one in pairs.items()
        if one.score >= TAKEN and not (pair[1] == SENT and one.likeness < _SAYS_SO and is_in_each_row(table, pair[0]))
    }
    found = best_matching(worth)
    counted = {index: pairs[index, name].score for index, name in found.items()}
    for index, name in _by_elimination(_free(pairs, found), pairs, kind.fields):
        found[index], counted[index] = name, max(pairs[index, name].likeness, 0.0)  # that it fits was no choice
    places = {name: index for index, name in found.items()}
    if SENT in kind.fields and SENT not in places and "party_name" in places:
        others = (index for index, seen in profiles.items() if index not in found and seen.names_persons)
        if (index_of_sent := sent.column(places["party_name"], others)) is not None:
            found[index_of_sent], counted[index_of_sent] = SENT, pairs[index_of_sent, SENT].fit / 2
    subject = subject_of(roster)
    if subject is not None and subject not in found.values():
        manage = any(_is_of_managers(pair, kind, pairs, profiles) for pair in found.items())
        named = [
            (pairs[pair].score, pair[0])
            for pair in _free(pairs, found)
            if pair[1] == subject
            and (
                pairs[pair].fit >= _NAMES
                or pairs[pair].likeness >= TAKEN
                or (manage and profiles[pair[0]].names_one_of(("enterprise",)) >= _MOSTLY)
            )
        ]
        if named:  # what else could the rows be called by
            score, index = max(named)
            found[index], counted[index] = subject, score / 2
    if (own := _naming_rows(table, found, kind, profiles)) is not None:
        found[own[0]], counted[own[0]] = own[1], pairs[own].fit / 2
    fields = {name: index for index, name in sorted(found.items()) if name in kind.fields}
    dropped = {index: name for index, name in sorted(found.items()) if name not in kind.fields}
    numbers = {index: _SEQUENCE for index in headers if index not in found and profiles[index].sequence}
    dropped |= numbers
    unmapped = tuple(index for index in headers if not (index in found or index in numbers) and profiles[index].size)
    total = sum(counted[index] * (_DROPPED if index in dropped else 1) for index in found)
    total -= sum(_LEFT_OVER_CODE if profiles[index].code > 0.5 else _LEFT_OVER for index in unmapped)
    if subject is not None and subject not in fields:
        total -= _NEEDED
    if subject is None and len(fields.keys() - {"community", "grid"}) < _COMPLETE:
        total -= _NEEDED  # rows without a name of their own must at least say most of what they could
    if kind.makes is not None:
        total += _WANTED * max((seen.numbered * seen.wanted_as(kind.makes) for seen in profiles.values()), default=0.0)
    return Guess(roster, fields, dropped, unmapped, total + _called(roster, table), pairs)


def _is_of_managers(
    pair: _Pair, kind: RosterKind, pairs: Mapping[_Pair, Evidence], profiles: Mapping[int, Profile]
) -> bool:
    """Whether a column says which estates each row's firm manages: then firms may be called as any are.

    Hardly two manage the same one, but many firms have their offices in one.
    """
    index, name = pair
    is_so = name == _MANAGED and name in kind.fields and profiles[index].distinct >= _MOSTLY
    return is_so and pairs[pair].fit >= _SURE


def _free(pairs: Iterable[_Pair], found: Mapping[int, str]) -> list[_Pair]:
    taken = set(found.values())
    return [(index, name) for index, name in pairs if index not in found and name not in taken]


def _by_elimination(
    free: list[_Pair], pairs: Mapping[_Pair, Evidence], own: Mapping[str, Field]
) -> list[tuple[int, str]]:
    """Columns whose cells fit one field left over and no other, or that are called more like it, and the other way round."""
    fitting = [
        (index, name)
        for index, name in free
        if name in own and own[name].type in _TOLD_BY_CELLS and pairs[index, name].fit >= _SURE
    ]
    return [pair for pair in fitting if not own[pair[1]].rare and _is_its_own(pair, fitting, pairs)]


def _is_its_own(pair: _Pair, fitting: Sequence[_Pair], pairs: Mapping[_Pair, Evidence]) -> bool:
    """Whether no other column fits a field, and no other field a column, or its header is unlike all others."""
    index, name = pair
    others = [pairs[index, other].likeness for at, other in fitting if at == index and other != name]
    return all(at == index or other != name for at, other in fitting) and (
        not others or pairs[pair].likeness >= max(0.0, *others) + _PLAINER
    )


def _naming_rows(
    table: Table, found: Mapping[int, str], kind: RosterKind, profiles: Mapping[int, Profile]
) -> _Pair | None:
    """The column that names other rows of its table, where one field left over does so: who is above whom."""
    fields = [name for name, field in kind.fields.items() if field.is_reference and field.to == (kind.makes,)]
    fields = [name for name in fields if name not in found.values() and not kind.fields[name].rare]
    subject = next((index for index, name in found.items() if name == "name"), None)
    others = [index for index, seen in profiles.items() if index not in found and seen.size]
    if len(fields) != 1 or subject is None or not others:
        return None
    rows = {clean(cell.text) for cell in table.cells(subject).distinct}
    for index in others:
        named = {clean(text) for text in profiles[index].texts if not names_nothing(text)}
        if len(named) >= _FEWEST and len(named & rows) >= _MOSTLY * len(named):
            return index, fields[0]
    return None


def _called(roster: str, table: Table) -> float:
    """How much the names of title, sheet and file speak for a kind; the nearest one that speaks for any, most."""
    score, distance = 0.0, 1.0
    for weight, text in (
        (_TITLE, " ".join(text for text in table.title if not names_place(text))),
        (_SHEET * (1 if _is_first(table) else _FARTHER), table.block.sheet.name or ""),
        (_FILE, table.block.sheet.file),
    ):
        spoken = kinds_called(text)
        score += weight * distance * spoken.get(roster, 0.0)
        if spoken:
            distance *= _FARTHER
    return score


def _is_first(table: Table) -> bool:
    """Whether no other table stands above: of several the sheet is called as the first."""
    return all(len(filled(row)) <= _TITLES for row in table.block.rows[: table.header.first])


def _logistic(lead: float) -> float:
    return 1 / (1 + math.exp(-lead))
