"""The command ``actions``: what to do about the gaps, and what became of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from onecore.cli.options import AsOf, Engine, Format, On, Out, PackFile
from onecore.cli.wording import Command, exactly, help_page
from onecore.engines import columns_for, engine_for, open_engine
from onecore.speech import say
from onecore.workspace import open_store


def add_to(app: typer.Typer) -> None:
    """Put the command on the command line."""
    app.command(
        "actions",
        cls=Command,
        help=help_page(
            exactly(
                "销号台账：每个缺口一行，写明怎么办；责任单位、时限、是否销号由单位填写。"
                "用 --against 读回填好的台账，对照今天的图：哪些已销号，哪些报了销号仍有缺口，哪些新增，哪些超期；"
                "填写的内容带入新台账。不写规则时查所有规则。",
                "The action list: a row for each gap with what to do; an office fills in owner, deadline and done. "
                "--against reads a list back and holds it against the graph of today: what was closed, what is marked "
                "done and came back, what is new, what is overdue; what was filled in is carried over. Without RULE, "
                "every rule is asked.",
            ),
            "onecore actions --on street.onecore --out actions.xlsx",
            "onecore actions --on street.onecore --against actions.xlsx",
            "onecore actions --on street.onecore --against actions.xlsx --as-of 2026-09-30 --out actions-q3.xlsx",
            "onecore actions estate-triad grid-branch --on street.onecore --out actions.xlsx",
        ),
    )(_actions)


def _actions(
    on: On,
    rules: Annotated[
        list[str] | None,
        typer.Argument(metavar="RULE", help=say("规则编号；见 onecore rules。", "Ids of rules; see onecore rules.")),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(
            "--against",
            metavar="FILE",
            help=say("填好的销号台账，与今天的图对照。", "A list that was filled in, to hold against today's graph."),
        ),
    ] = None,
    engine: Engine = None,
    as_of: AsOf = None,
    pack: PackFile = None,
    form: Format = None,
    out: Out = None,
) -> None:
    from onecore.action_list import action_list
    from onecore.action_reading import read_actions
    from onecore.output import deliver
    from onecore.questions import ask
    from queries.packs import load_pack

    known = load_pack(pack)
    asked = known.named(rules) if rules else tuple(known.rules.values())
    before = read_actions(against) if against else ()
    chosen, store = engine_for(engine, on), open_store(on)
    columns = columns_for(chosen, store)
    with open_engine(chosen, store, columns) as answering:
        answers = ask(columns, asked, as_of or date.today(), answering)  # noqa: DTZ011  # the office's own day
    deliver(action_list(answers, before), form, out)
