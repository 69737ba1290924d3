"""A table without the persons whom cells of organisations name beside them.

Where the cell does not say itself that a name is a person's, a firm may be called so (万科). It is taken for a
person's only where no roster has a name that it is part of, and it, or most of its column, begins as persons' names do.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from graphcore.roster.cells.homes import without_flat, without_flats
from graphcore.roster.cells.persons import has_common_family
from graphcore.roster.cells.persons_beside import (
    NamedPerson,
    named_beside,
    names_body,
    parts,
    persons_beside,
    without_persons,
)
from graphcore.roster.cells.persons_told_of import TELLS_OF_PERSON, anonymous, of_whom_told
from graphcore.roster.cells.workrooms import without_namesake
from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.persons_of_rows import told_of_in
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import Codes
from graphcore.roster.tables.known_names import NOTHING_KNOWN, KnownNames
from graphcore.roster.tables.layout import Layout
from graphcore.roster.tables.table import Table
from graphcore.roster.words.fields import OF_NAMES
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import TERRITORIES, VENUES

_WORDED = {"need", "resource", "project", "matter", "activity"}  # kinds whose names are sentences
_TEXTS = ("text", "list", "note", "flag", "choice")
_WITH_BRANCHES = ("enterprise", "social_org", "resident_unit", *VENUES)
_ONE_OF = re.compile("[^、，,；;\n]+")

_TELLS_OF_HOME = rf"{TELLS_OF_PERSON}|\d{{3}}|室"

_NOBODY: Mapping[Cell, Collection[str]] = {}

_Found = Mapping[Cell, Sequence[NamedPerson]]


def hide_persons(
    layout: Layout, guesses: Sequence[Guess | None], known: KnownNames | None, meant: Collection[str] = ()
) -> tuple[Layout, list[Guess | None]]:
    """The tables without the persons whom cells name beside organisations or of whom sentences tell, and their guesses.

    A guess says where other rosters must first be known to tell who is a person.

    Parameters
    ----------
    known
        What other rosters list; None while that is not known.
    meant
        Names, clean, of which a mapping says what they stand for.
    """
    pairs = [
        (table, guess)
        if guess is None or guess.roster not in lexicon().rosters
        else _hide_in(_without_persons_told_of(table, guess), guess, known, meant)
        for table, guess in zip(layout.tables, guesses, strict=True)
    ]
    return layout._replace(tables=[table for table, _ in pairs]), [guess for _, guess in pairs]


def _hide_in(table: Table, guess: Guess, known: KnownNames | None, meant: Collection[str]) -> tuple[Table, Guess]:
    columns = {index: _named_in(table, index, known or NOTHING_KNOWN) for index in _of_bodies(guess)}
    if not any(columns.values()):
        return table, guess
    asked = {
        index: {one.name for some in found.values() for one in some if not one.is_sure} - {*meant}
        for index, found in columns.items()
    }
    persons: dict[int, frozenset[str]] = {}
    if known is None:
        guess = guess._replace(asks_others=guess.asks_others or any(asked.values()))
    elif any(asked.values()):
        borne = "\n".join(_bearing(table, guess, columns))
        persons = {
            index: _persons(name for name in names if name not in borne and not known.bears(name))
            for index, names in asked.items()
        }
        roster = lexicon().rosters[guess.roster]
        rows = guess.fields.get(roster.subject or "")
        if rows is not None and roster.makes in _WITH_BRANCHES:
            persons[rows] -= _of_branches(table.cells(rows).distinct, columns[rows], persons[rows])
    instead = {index: _cells(found, persons.get(index, ())) for index, found in columns.items()}
    return _hidden(table, instead), guess


def _without_persons_told_of(table: Table, guess: Guess) -> Table:
    """A table in which nothing that is kept has the name of a person of whom it tells, or the flat, nor a house its flats."""
    texts, sentences = [*_of_texts(guess)], [*_of_sentences(guess)]
    named = told_of_in(table, guess, {*texts, *sentences})
    told = {index: _said_otherwise(table, index, _anonymous, TELLS_OF_PERSON, named[index]) for index in texts}
    told |= {index: _said_otherwise(table, index, _without_home, _TELLS_OF_HOME, named[index]) for index in sentences}
    told |= {
        index: _said_otherwise(table, index, _anonymous_where_no_body, TELLS_OF_PERSON)
        for index in _of_bodies(guess, places=False)
    }
    if (rows := guess.fields.get(lexicon().rosters[guess.roster].subject or "")) in told:
        told[rows] = _told_apart(told[rows])
    return _hidden(table, told | {index: _said_otherwise(table, index, without_flat) for index in _of_houses(guess)})


def _without_named(text: str, persons: Collection[str]) -> str:
    return without_flats(of_whom_told(text, persons))


def _anonymous(text: str) -> str:
    """A text that may name an address, whose flat is told of only where a person is."""
    told = anonymous(without_namesake(text))
    return without_flats(told) if told != text else text


def _without_home(sentence: str) -> str:
    return without_flats(anonymous(without_namesake(sentence)))


def _anonymous_where_no_body(text: str) -> str:
    """What stands in the place of organisations' names, where it is none but tells of a person (二片居民杨女士), and bodies without their namesakes."""
    return _ONE_OF.sub(
        lambda one: one[0] if names_body(clean(one[0])) else without_flats(anonymous(one[0])), without_namesake(text)
    )


def _of_texts(guess: Guess) -> Iterator[int]:
    """The columns that may tell of persons beside much else: addresses, remarks, answers in words (是，指导员覃勇) and the like."""
    fields = lexicon().fields_of(guess.roster)
    yield from (index for name, index in guess.fields.items() if fields[name].type in _TEXTS)
    yield from (index for index, name in guess.dropped.items() if name == "note")


def _of_sentences(guess: Guess) -> Iterator[int]:
    """The columns that tell in sentences what is done or wanted, be it what their rows are about or what others name."""
    roster, fields = lexicon().rosters[guess.roster], lexicon().fields_of(guess.roster)
    for name, index in guess.fields.items():
        kinds = {roster.makes} if name == roster.subject else {*fields[name].to}
        if fields[name].type in OF_NAMES and not _WORDED.isdisjoint(kinds):
            yield index


def _told_apart(titles: Mapping[Cell, Cell]) -> Mapping[Cell, Cell]:
    """Names of rows of which those that have become alike are counted: two disputes of a Sun and a Zheng are two."""
    met = Counter[str]()
    apart: dict[Cell, Cell] = {}
    for cell, told in titles.items():
        met[told.text] += 1
        many = met[told.text]
        apart[cell] = told._replace(text=f"{told.text}（{many}）") if many > 1 else told
    return apart


def _of_houses(guess: Guess) -> Iterator[int]:
    """The columns that name buildings."""
    fields = lexicon().fields_of(guess.roster)
    yield from (
        index for name, index in guess.fields.items() if fields[name].is_reference and fields[name].to == ("building",)
    )


def _said_otherwise(
    table: Table, index: int, say: Callable[[str], str], sign: str = "", named: Mapping[Cell, Collection[str]] = _NOBODY
) -> Mapping[Cell, Cell]:
    """The cells of a column of which something else is to be said: those that name somebody, and which others may be has a sign."""
    cells = dict.fromkeys((*table.cells(index).distinct.having(sign), *named))
    told = ((cell, say(_without_named(cell.text, named[cell]) if cell in named else cell.text)) for cell in cells)
    return {cell: cell._replace(text=text) for cell, text in told if text != cell.text}


def _of_bodies(guess: Guess, *, places: bool = True) -> Iterator[int]:
    """The columns that name organisations, and those that name places."""
    for name, index in guess.fields.items():
        roster = lexicon().rosters[guess.roster]
        field = lexicon().fields_of(guess.roster)[name]
        kinds = {roster.makes} if name == roster.subject and roster.makes else {*field.to}
        if field.type in OF_NAMES and _WORDED.isdisjoint(kinds) and (places or not kinds.issubset(TERRITORIES)):
            yield index


def _named_in(table: Table, index: int, known: KnownNames) -> _Found:
    """The persons whom the cells of a column may name."""

    def is_body(name: str) -> bool:
        return names_body(name) or known.lists(name)

    return {cell: found for cell in table.cells(index).distinct if (found := persons_beside(cell.text, is_body))}


def _bearing(table: Table, guess: Guess, columns: Mapping[int, _Found]) -> Iterator[str]:
    """What cells of organisations name beside the persons whom they may name, and how rows are called."""
    rows = guess.fields.get(lexicon().rosters[guess.roster].subject or "")
    for index, found in columns.items():
        for cell in table.cells(index).distinct:
            text = without_persons(cell.text, found.get(cell, ()))
            yield from [clean(text)] if index == rows else parts(text)


def _persons(names: Iterable[str]) -> frozenset[str]:
    """The names in a column that are taken for those of persons, of some that no roster knows."""
    unknown = {*names}
    common = {name for name in unknown if has_common_family(name)}
    return frozenset(unknown if 2 * len(common) > len(unknown) else common)


def _of_branches(cells: Iterable[Cell], found: _Found, persons: Collection[str]) -> frozenset[str]:
    """Names in brackets that tell rows apart, as places do those of branches: 农商银行（徐泾）, 农商银行（朱泾）."""
    without = _cells(found, persons)
    called = {cell: clean(named_beside(without.get(cell, cell).text)) for cell in cells}
    times = Counter(called.values())
    return frozenset(
        one.name
        for cell in without
        if times[called[cell]] > 1
        for one in found[cell]
        if not one.is_sure and cell.text[one.start - 1 : one.start] in ("(", "（")
    )


def _cells(found: _Found, persons: Collection[str]) -> dict[Cell, Cell]:
    """Cells by what they are without persons."""
    told = ((cell, [one for one in some if one.is_sure or one.name in persons]) for cell, some in found.items())
    return {cell: cell._replace(text=without_persons(cell.text, some)) for cell, some in told if some}


def _hidden(table: Table, columns: Mapping[int, Mapping[Cell, Cell]]) -> Table:
    """A table with other cells in some columns."""
    distinct = [*table.filled.distinct]
    changed: dict[int, Codes] = {}
    for index, instead in columns.items():
        if instead:
            codes = table.filled.codes_of(index, table.numbers)
            changed[index] = codes.copy()
            for code in np.unique(codes).tolist():
                if (cell := instead.get(distinct[code])) is not None:
                    changed[index][codes == code] = len(distinct)
                    distinct.append(cell)
    return replace(table, filled=table.filled.with_columns(distinct, table.numbers, changed)) if changed else table
