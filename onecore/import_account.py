"""What an import gives an account of: each file, and what wants looking at."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.text import Text as Styled

from graphcore.problems import PROBLEM_KINDS, Problem
from graphcore.roster.imports.account import OUTCOMES, FileAccount, Import
from onecore.finding_tables import plain_table
from onecore.places import in_words
from onecore.screen import harmless
from onecore.speech import LANGUAGE, say

if TYPE_CHECKING:
    from rich.console import Console


def show_account(done: Import, console: Console) -> None:
    """One line a file with its rows, then one a kind of problem with the first place it is met."""
    table = plain_table(say("台账", "roster"), say("结果", "outcome"))
    for column in (
        say("行", "rows"),
        say("导入", "imported"),
        say("标题合计等", "titles, totals"),
        say("问题行", "reported"),
    ):
        table.add_column(column, justify="right")
    for file in done.files:
        style = "red" if file.outcome == "refused" else ""
        outcome = Styled(OUTCOMES[file.outcome].say(LANGUAGE.get()), style)
        table.add_row(harmless(file.name), outcome, *_rows_of(file))
    console.print(table)
    if done.problems:
        console.print()
        console.print(_problems(done.problems))


def _rows_of(file: FileAccount) -> tuple[str, str, str, str]:
    sheets = file.sheets
    if not sheets:
        return ("", "", "", "")
    return (
        str(sum(sheet.rows for sheet in sheets)),
        str(sum(sheet.imported for sheet in sheets)),
        str(sum(sum(sheet.set_aside.values()) for sheet in sheets)),
        str(sum(sheet.reported for sheet in sheets)),
    )


def _problems(problems: tuple[Problem, ...]) -> object:
    table = plain_table(
        say("需要核对", "to look at"), say("数量", "number"), say("首处", "first met"), say("怎么办", "what to do")
    )
    numbers = Counter(problem.code for problem in problems)
    for code, number in sorted(numbers.items(), key=lambda item: (-item[1], item[0])):
        first = next(problem for problem in problems if problem.code == code)
        kind = PROBLEM_KINDS.get(code)
        title = kind.title.say(LANGUAGE.get()) if kind else code
        table.add_row(title, str(number), in_words(first.source), harmless(first.message(LANGUAGE.get())))
    return table
