"""How much what a table is called speaks for its being a kind of roster: its title, its sheet and its file, and how its rows are numbered."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from graphcore.roster.cells.cells import plain
from graphcore.roster.files.grid import filled
from graphcore.roster.tables.sections import names_place
from graphcore.roster.tables.table import Table
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.titles import kinds_called

_TITLE, _SHEET, _FILE = 1.6, 1.6, 0.5  # what a matching name of title, sheet or file adds to a kind's score
_NUMBERS = 1.6  # what the word before the numbers of rows adds
_INITIAL = 0.25  # how much of that, if it is but a character
_FARTHER = 0.3  # how much of it is left where a nearer one speaks of another kind, or of several
_ONLY = re.compile(
    r"(?:(?:sheet|工作表|表)\s*1?)?", re.IGNORECASE
)  # the sheet of a file with no other is called as the file
_NO_WORD = re.compile(r"[\d()〔〕\[\]【】字第号_—-]+")
_TITLES = 3  # cells that a row of titles has at most


def titled_as(roster: str, table: Table) -> float:
    """How much the names of title, sheet and file speak for a kind; the nearest one that speaks for any, most."""
    score, distance = 0.0, 1.0
    sheet, is_first = table.block.sheet, _is_first(table)
    for weight, text in (
        (_TITLE, " ".join(text for text in table.title if not names_place(text))),
        (_SHEET * (1 if is_first else _FARTHER), sheet.name or ""),
        (_SHEET if _ONLY.fullmatch(sheet.name or "") else _FILE, sheet.file),
    ):
        spoken = kinds_called(text)
        score += weight * distance * spoken.get(roster, 0.0)
        if spoken and [*spoken] != [roster]:
            distance *= _FARTHER
    return score


def is_called_after(roster: str, fields: Container[str], table: Table) -> bool:
    """Whether some fields tell whose the rows of a kind are, after whom they are called, and what the table is called that they are such and no others: 业委会."""
    kind = lexicon().rosters[roster]
    if kind.called_after is None or kind.called_after not in fields:
        return False
    spoken = next(filter(None, map(kinds_called, called(table))), {})
    whose = kind.fields[kind.called_after].to
    return roster in spoken and all(one == roster or lexicon().rosters[one].makes in whose for one in spoken)


def called(table: Table) -> tuple[str, ...]:
    """What a table is called, the nearest first: by its title, its sheet and its file."""
    return (*table.title[::-1], table.block.sheet.name or "", table.block.sheet.file.rpartition("/")[2])


def numbered_as(roster: str, table: Table, position: int | None) -> float:
    """How much the numbers that rows have say that they are of a kind: 需求101, or 〔2024〕需101 by its first character."""
    numbers = [] if position is None else [plain(cell.text) for cell in table.cells(position).distinct if cell.text]
    words = {_NO_WORD.sub("", number) for number in numbers}  # few, of however many numbers
    return min((_NUMBERS * _spoken_of(word).get(roster, 0.0) for word in words), default=0.0)


def _spoken_of(word: str) -> Mapping[str, float]:
    """The kinds that the word before a number speaks of, by what they are called or by how that begins."""
    if len(word) != 1:
        return kinds_called(word)
    return {
        roster: _INITIAL for roster, kind in lexicon().rosters.items() if any(name[0] == word for name in kind.words)
    }


def _is_first(table: Table) -> bool:
    """Whether no other table stands above: of several the sheet is called as the first."""
    return all(len(filled(row)) <= _TITLES for row in table.block.rows[: table.header.first])
