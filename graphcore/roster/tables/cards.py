"""Cards: the names of a record's fields beside their values, one field a row or several; laid flat, each is a header and a row below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from graphcore.roster.cells.profiling import nature
from graphcore.roster.files.cell import EMPTY, Cell
from graphcore.roster.files.grid import Grid, filled
from graphcore.roster.tables.block import Block, Reason
from graphcore.roster.tables.header_words import header_key, is_same_form
from graphcore.roster.tables.headers import header_score
from graphcore.roster.tables.turning import IS_CARD, lines_of

_MOST_LINES = 60
_MAY_RUN_DOWN = 0.4  # how much what stands beside groups must sound like a header
_ONCE = 0.8  # share of a card's words that stand in it once
_SAID_AGAIN = 0.6  # share of the texts of a column that stand in it on most cards

Pairs = Sequence[tuple[int, int]]
"""The columns of the names of fields and of their values, two by two."""
Place = tuple[int, int]
_Name = tuple[str, int]


class _Field(NamedTuple):
    """A field of a card: its name and value, and where these stand in the sheet."""

    name: Cell
    value: Cell
    places: tuple[Place, Place]


_Card = dict[_Name, _Field]


def laid_flat(parts: Sequence[Block]) -> list[Block]:
    """Parts of a sheet below each other, of which cards of one form are one block, and a card with several fields in a row one; the others as they are.

    On cards of one form the same words stand in the same columns, and other things beside them: no word need be known.
    """
    found: list[Block] = []
    for _, run in groupby(zip(_forms(parts), parts, strict=True), key=itemgetter(0)):
        alike = [part for _, part in run]
        whole = _of_one_form(alike)
        found += [whole] if whole is not None else map(unfolded, alike)
    return found


def unfolded(block: Block) -> Block:
    """A card with several fields in each row laid flat; any other block as it is.

    A field's name and value may be merged over columns, be it so that the other is the same for all cards.
    """
    _, _, lines = lines_of(block)
    if len(lines) > _MOST_LINES or (places := _fields_beside(lines)) is None:
        return block
    pairs = [lines.columns(pair) for pair in places]
    natures = {nature(cell) for pair in pairs for cell in pair.column(1) if cell.text}
    if len(natures) <= 1 or not all(map(_names_fields, pairs)):
        return block
    along = [next((line for line in pair if line[0].text), pair[0]) for pair in pairs]
    if header_score([one for _, one in along]) >= header_score([one for one, _ in along]) or (
        header_score([one for two in along for one in two]) > max(header_score([*pair.column(0)]) for pair in pairs)
    ):
        return block  # header words all along its first row: a table of few rows
    return _flat([block], places)


def _forms(parts: Sequence[Block]) -> list[int]:
    """For each part which of those beside it, by number, have nearly the same words in their first columns; what stands alone is with what follows."""
    forms: list[int] = []
    before = frozenset[str]()
    cards = [lines_of(part)[2] for part in parts]
    for lines in cards:
        words = (_words_in(lines, 0) if len(lines) <= _MOST_LINES else frozenset()) if _has_fields(lines) else before
        forms.append(forms[-1] + (not is_same_form(words, before)) if forms else 0)
        before = words
    for at in range(len(parts) - 2, -1, -1):
        if not _has_fields(cards[at]):
            forms[at] = forms[at + 1]
    return forms


def _has_fields(lines: Grid) -> bool:
    return bool(lines.sizes.max(initial=0) > 1)


def _of_one_form(parts: Sequence[Block]) -> Block | None:
    """Several cards of one form, and what stands alone between them, as one block; None where they are no cards."""
    cards = [lines for part in parts if _has_fields(lines := lines_of(part)[2])]
    if len(cards) < 2 or max(map(len, cards)) > _MOST_LINES:
        return None
    pairs = _pairs([*range(max(lines.width for lines in cards))], _names_again(cards))
    return _flat(parts, pairs) if pairs else None


def _names_again(cards: Sequence[Grid]) -> list[int]:
    """The columns in which most of what stands there at all stands on most cards."""
    names: list[int] = []
    words = set[str]()
    for column in range(max(card.width for card in cards)):
        said = Counter(word for card in cards for word in _words_in(card, column))
        again = {word for word, times in said.items() if 2 * times > len(cards)}
        if len(again) > _SAID_AGAIN * len(said):
            names.append(column)
            words |= again
    return names if len(words) > 1 else []  # one word alone says where each lies: 松涛社区 | 甲商贸有限公司


def _words_in(lines: Grid, column: int) -> frozenset[str]:
    return frozenset(header_key(cell.text) for cell in lines.column(column).distinct if cell.text)


def _fields_beside(lines: Grid) -> Pairs | None:
    """The columns of the fields of a single card with several in a row; None where these are not all there is."""
    columns = sorted({column for row in lines for column in filled(row)})
    sounding = {at: header_score([*lines.column(at)]) for at in columns}
    names: list[int] = []
    for at in columns:  # values may sound like header words, too: 所属街道 | 云澜街道
        if sounding[at] >= IS_CARD and not (at - 1 in names and sounding[at] < sounding[at - 1]):
            names.append(at)
    if len(columns) > 1 and _are_groups(lines, *columns[:2]):  # 基本情况 beside the rows that it is of
        columns, names = columns[1:], [at for at in names if at != columns[0]]
    if len(names) < 2 or (pairs := _pairs(columns, names)) is None:
        return None
    words = [header_key(cell.text) for name in names for cell in lines.column(name) if cell.text]
    return pairs if len({*words}) >= _ONCE * len(words) else None  # two cards beside each other say all twice


def _pairs(columns: Sequence[int], names: Sequence[int]) -> Pairs | None:
    """Columns of names, each with the one column of values behind it; None where these are not all there is.

    Examples
    --------
    >>> _pairs([0, 1, 3, 4], [0, 3]), _pairs([0, 1, 2], [0, 2]), _pairs([0, 1, 2], [0]), _pairs([0, 1], [1])
    ([(0, 1), (3, 4)], [(0, 1), (2, 3)], None, None)
    """
    if not names or names[0] != columns[0]:
        return None
    pairs: list[tuple[int, int]] = []
    for name, following in zip(names, [*names[1:], max(columns[-1], names[-1] + 1) + 1], strict=True):
        values = [at for at in columns if name < at < following] or [name + 1]
        if len(values) > 1 or values[0] >= following:
            return None
        pairs.append((name, values[0]))
    return pairs


def _are_groups(lines: Grid, first: int, second: int) -> bool:
    """Whether a column says in some rows what the words beside it are of, and nothing in the others."""
    words, beside = (np.array([bool(cell.text) for cell in lines.column(at)], bool) for at in (first, second))
    return 2 * words.sum() <= beside.sum() + 1 and header_score([*lines.column(second)]) >= _MAY_RUN_DOWN


def _names_fields(pair: Grid) -> bool:
    """Whether the first of two columns sounds more like header words than the second."""
    sounding, beside = (header_score([*pair.column(at)]) for at in range(2))
    return sounding > beside


def _flat(parts: Sequence[Block], pairs: Pairs) -> Block:
    """Cards as one block: what stands above each as it is, then the names of its fields in a row, and their values in another."""
    lines = [lines for part in parts if _has_fields(lines := lines_of(part)[2])]
    words = frozenset[str]().union(*(_words_in(card, name) for card in lines for name, _ in pairs))
    cards = [_card(part, pairs, words) for part in parts]
    names: _Card = {}
    for card in cards:
        names |= {name: field for name, field in card.items() if name not in names}
    rows: list[Sequence[Cell]] = []
    places: list[tuple[Place, ...]] = []
    heads: list[int] = []
    below = 0
    for part, card in zip(parts, cards, strict=True):
        own = [field.places[0][0] - part.top for field in card.values()] or [len(part.rows)]
        above = part.rows[: min(own)]
        rows += above
        places += [tuple((part.top + at, column) for column in range(len(row))) for at, row in enumerate(above)]
        if card:
            heads.append(len(rows))
            told = [card.get(name, field._replace(value=EMPTY)) for name, field in names.items()]
            rows += [[field.name for field in names.values()], [field.value for field in told], []]
            places += [*zip(*(field.places for field in told), strict=True), ()]
        below += int(np.count_nonzero(part.rows[max(own) + 1 :].sizes))
    outside: list[Reason] = ["note"] * below
    return parts[0]._replace(
        rows=Grid.of(rows),
        merges=(),
        is_turned=True,
        outside=tuple(outside),
        places=tuple(places),
        heads=tuple(heads),
    )


def _card(part: Block, pairs: Pairs, words: AbstractSet[str]) -> _Card:
    """The fields of a card by their names, of which one may stand there twice; none where it is no card."""
    card: _Card = {}
    for at, row in enumerate(part.rows):
        cells = [(row[name], row[value] if value < len(row) else EMPTY) for name, value in pairs if name < len(row)]
        if any(header_key(name.text) in words for name, _ in cells if name.text):
            for (name, value), columns in zip(cells, pairs, strict=False):
                if name.text or value.text:
                    places = [(part.top + at, column) for column in columns]
                    card[_new(header_key(name.text), card)] = _Field(name, value, (places[0], places[1]))
    return card


def _new(word: str, card: _Card) -> _Name:
    """What a field is known by: its name, and the how manieth of that name on the card it is."""
    return word, sum(one == word for one, _ in card)
