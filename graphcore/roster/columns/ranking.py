"""Which kind of roster a table is: the one whose fields explain it best, and whether another comes near.

What other rosters have made known is asked only where a table by itself is in doubt.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from functools import partial

from graphcore.roster.cells.profiles import Profile, spread
from graphcore.roster.cells.profiling import profile
from graphcore.roster.columns.assigning import guess_as
from graphcore.roster.columns.beside_party import BesideParty
from graphcore.roster.columns.guess import TAKEN, Guess, how_sure
from graphcore.roster.columns.said_kinds import lists_others, lists_persons, registers_persons, says_its_kind
from graphcore.roster.columns.table_evidence import Seen
from graphcore.roster.columns.tallies import is_tally
from graphcore.roster.columns.titled import is_called_after, titled_as
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.known_names import KnownNames
from graphcore.roster.tables.table import Table
from graphcore.roster.words.fields import Field
from graphcore.roster.words.lexicon import lexicon

_STEEP = 2.0  # how fast a lead makes a kind sure
_CLOSE = 0.7  # how sure a kind must be not to be asked again
_MOST = 0.7  # share of columns that a kind of roster does not explain
_HALF, _CARD = 0.5, 3  # the same of a card, which is few records on their side
_LITTLE = 2.0  # score below which a kind is a guess, however much less speaks for others


def map_columns(table: Table, known: KnownNames | None = None) -> Guess | None:
    """The best reading of a table; None where no roster kind fits.

    Parameters
    ----------
    known
        What a first reading of all rosters has made known; asked only where a table is in doubt without.
    """
    alone = _believed_first(ranked(table), table)
    best = _plausible(_beside_rival(alone), table)
    if known is None or not (kind_confidence(alone) < _CLOSE or _is_in_doubt(best, table, known)):
        return best
    ranked_again = ranked(table, known=known, alone=alone[0].roster)
    again = _beside_rival(_believed_first(ranked_again, table))
    return _plausible(_as_same_form(again, table, known), table)


def _as_same_form(guess: Guess, table: Table, known: KnownNames) -> Guess:
    """A guess, with columns that it does not recognise read as they are in other tables of its form, if their header says so too.

    What only cells told there, as that persons were sent, these cells do not tell; but what rows are called by, here as there.
    """
    subject = lexicon().rosters[guess.roster].subject
    keys = {column.position: header_key("·".join(column.words)) for column in table.columns}
    fields, dropped = {**guess.fields}, {**guess.dropped}
    for index in guess.unmapped:
        said = {
            name
            for (at, name), one in guess.evidence.items()
            if at == index and (name == subject or one.likeness >= TAKEN)
        }
        if not said:
            continue
        found = said & known.read_alike(guess.roster, frozenset(keys.values()), keys[index]) - fields.keys()
        if len(found) == 1 and [*keys.values()].count(keys[index]) == 1:
            (name,) = found
            if name in lexicon().rosters[guess.roster].fields:
                fields[name] = index
            else:
                dropped[index] = name
    left = tuple(index for index in guess.unmapped if index not in {*fields.values(), *dropped})
    return guess._replace(fields=fields, dropped=dropped, unmapped=left)


def _believed_first(guesses: list[Guess], table: Table) -> list[Guess]:
    """Ranked guesses, of which one that can be believed, by whose kind a header calls the rows, goes before a first one that has no name for them, or calls its rows by none and of whose kind nothing says that it is."""
    calls_them = lexicon().rosters[guesses[0].roster].subject is not None
    if not _lacks_subject(guesses[0], table) and (calls_them or says_its_kind(guesses[0], table)):
        return guesses
    near = [one for one in guesses if kind_confidence([guesses[0], one]) < _CLOSE and _plausible(one, table)]
    believed = next((one for one in near if _calls_rows(one, _column_of_names(one))), guesses[0])
    return [believed, *(one for one in guesses if one is not believed)]


def _lacks_subject(guess: Guess, table: Table) -> bool:
    """Whether rows of the kind of a guess are called by something, and no column is that."""
    is_named = lexicon().rosters[guess.roster].subject is None or _column_of_names(guess) >= 0
    return not is_named and not is_called_after(guess.roster, guess.fields, table)


def _beside_rival(guesses: list[Guess]) -> Guess:
    """The first of some ranked guesses, with the next one's kind where that is nearly as likely, or little speaks for either."""
    best, other = guesses[:2]
    if kind_confidence(guesses) >= _CLOSE and best.score >= _LITTLE:
        return best
    index = _column_of_names(best)
    is_plain, is_so_for_both = (_calls_rows(guess, index) for guess in (best, other))
    return best._replace(is_close=True, rival=None if is_plain and not is_so_for_both else other.roster)


def _column_of_names(guess: Guess) -> int:
    """The column that rows are called by, by a guess; -1 where there is none."""
    return guess.fields.get(lexicon().rosters[guess.roster].subject or "", -1)


def _calls_rows(guess: Guess, index: int) -> bool:
    """Whether a column has a header by which rows of the kind of a guess are called."""
    told = guess.evidence.get((index, lexicon().rosters[guess.roster].subject or ""))
    return told is not None and told.likeness == 1


def _plausible(guess: Guess, table: Table) -> Guess | None:
    """A guess, where it can be believed; else None.

    It must have the column that rows of its kind are called by, and one more; that alone will do in a table of two columns,
    or where the title and that column's header both say plainly what is listed. Where most columns are explained by no
    field, it takes a good score or a title that speaks for the kind. On a card, which is a few records on their side, it takes
    the title as soon as half is unexplained, or another kind is as likely: such cards describe a place.
    """
    if (
        _lacks_subject(guess, table)
        or not says_its_kind(guess, table)
        or lists_persons(guess, table)
        or registers_persons(guess, table)
        or lists_others(guess, table)
        or is_tally(guess, table)
    ):
        return None
    left = len(guess.unmapped) / len(table.columns)
    is_little = (guess.score < _LITTLE and left >= _MOST) or (
        table.block.is_turned and len(table) <= _CARD and (left >= _HALF or guess.is_close)
    )
    if is_little and not titled_as(guess.roster, table):
        return None
    if len(guess.fields) >= 2 or len(table.columns) <= 2:
        return guess
    is_called_so = _calls_rows(guess, _column_of_names(guess)) and titled_as(guess.roster, table) > 0
    return guess if is_called_so else None


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
    seen = Seen(table, profiles, learnt, BesideParty(table))
    guesses = [guess_as(roster, seen) for roster in rosters or lexicon().rosters]
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
    records = _once_each(table)
    return {column.position: profile(records.meant(column.position), look_up) for column in table.columns}


def _once_each(table: Table) -> Table:
    """A table without the rows that only go on with the record above, as most of their cells are merged with it."""
    columns = {column.position for column in table.columns}
    merged = Counter(row for row, column in table.inherited if column in columns)
    going_on = {row for row, many in merged.items() if 2 * many > len(columns)}
    own = [row for row, number in enumerate(table.numbers.tolist()) if number not in going_on]
    return table.part(own) if going_on else table


def kind_confidence(guesses: list[Guess]) -> float:
    """How sure the roster kind of the first of some ranked guesses is, 0 to 1."""
    return how_sure(_STEEP * (guesses[0].score - guesses[1].score)) if len(guesses) > 1 else 1.0


def _nothing_learnt(_: Field) -> Collection[str]:
    return ()
