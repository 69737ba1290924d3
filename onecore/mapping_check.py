"""What a mapping does with rosters: which entry reads which table, and where the two no longer agree."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from graphcore.roster.files.formats import read_sheets
from graphcore.roster.files.taking_in import find_files, take_in
from graphcore.roster.mapping import IGNORE, Mapping
from graphcore.roster.mapping.serving import missed_sheets
from graphcore.roster.reading.manner import Manner
from graphcore.roster.reading.sheet_rosters import layouts
from graphcore.vocabulary import ROSTER_KINDS
from onecore.finding_tables import plain_table
from onecore.places import in_words
from onecore.screen import harmless
from onecore.speech import LANGUAGE, say

if TYPE_CHECKING:
    from rich.console import Console


def show_check(mapping: Mapping, paths: Sequence[Path], console: Console) -> None:
    """One line a table: where it stands, by what it is read, and what is not as the mapping says."""
    table = plain_table(
        say("表头", "header"), say("台账", "roster"), say("按", "by"), say("与对应表不符", "not as mapped")
    )
    for file in find_files(paths)[0]:
        taken = take_in(file)
        if taken.problem is not None:
            continue
        sheets, unread = read_sheets(taken, lambda name, label=file.label: mapping.reads_hidden(label, name))  # type: ignore[misc]
        names = [*(sheet.name for sheet in sheets), *(problem.source.sheet for problem in unread)]
        for problem in missed_sheets(mapping.tables, file.label, names):
            table.add_row(in_words(problem.source), "", "", harmless(problem.message(LANGUAGE.get())))
        for sheet in sheets:
            for layout, guesses in layouts(sheet, Manner(mapping=mapping)):
                for one, guess in zip(layout.tables, guesses, strict=True):
                    if one.rows:
                        where = one.block.cell(one.header.first, one.columns[0].position)
                        drift = (
                            "\n".join(harmless(problem.message(LANGUAGE.get())) for problem in guess.problems)
                            if guess
                            else ""
                        )
                        table.add_row(
                            in_words(where),
                            _roster(guess.roster if guess else None),
                            _by(guess is not None, guess is not None and guess.is_told),
                            drift,
                        )
    console.print(table)


def _roster(kind: str | None) -> str:
    if kind is None:
        return say("看不出", "not known")
    return say("不导入", "ignored") if kind == IGNORE else ROSTER_KINDS[kind].say(LANGUAGE.get())


def _by(is_read: bool, is_told: bool) -> str:
    if not is_read:
        return ""
    return say("对应表", "mapping") if is_told else say("猜测", "guess")
