"""Commands about the imports there have been: ``imports``, ``undo``."""

from __future__ import annotations

from typing import Annotated

import typer

from onecore.cli.options import Format, On, Out
from onecore.cli.wording import Command, help_page
from onecore.screen import tell
from onecore.size import size_of
from onecore.speech import say
from onecore.workspace import open_store


def add_to(app: typer.Typer) -> None:
    """Put the commands on the command line."""
    app.command(
        "imports",
        cls=Command,
        help=help_page(
            say(
                "图库由哪些导入而来：编号、时间、截至日期，每份台账的行数、对象数和校验值。",
                "The imports that a store rests on: number, when, as of which day, and for each roster its rows, "
                "nodes and hash.",
            ),
            "onecore imports --on street.onecore",
            "onecore imports --on street.onecore --format csv",
        ),
    )(_imports)
    app.command(
        "undo",
        cls=Command,
        help=help_page(
            say(
                "撤回一次导入：它替换或终止的恢复原状，别的导入所说的照旧。",
                "Take one import out: what it replaced or ended is as before, and what others say stays.",
            ),
            "onecore undo 3 --on street.onecore",
            "onecore undo 3 --on street.onecore --dry-run",
        ),
    )(_undo)


def _imports(on: On, form: Format = None, out: Out = None) -> None:
    from onecore.import_list import import_list
    from onecore.output import deliver

    store = open_store(on)
    deliver(import_list(store.rosters(), store.nodes_told()), form, out)


def _undo(
    import_id: Annotated[
        int,
        typer.Argument(metavar="ID", help=say("导入的编号；见 onecore imports。", "Its number; see onecore imports.")),
    ],
    on: On,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help=say("只看会改变什么，不写图库。", "Show what would change; write no store.")),
    ] = False,
    form: Format = None,
    out: Out = None,
) -> None:
    from graphcore.roster.imports.changes import compare
    from graphcore.roster.imports.replay import undo
    from onecore.change_list import change_list, in_short
    from onecore.output import deliver

    store = open_store(on)
    revision = store.revision()
    contents = undo(import_id, store.rosters(), store.judgements())
    changes = compare(store.graph(), contents.graph)
    if dry_run or form or out:
        deliver(change_list(changes), form, out)
    else:
        tell(in_short(changes))
    size = size_of(contents.graph)
    if dry_run:
        tell(say(f"试运行：撤回后会有 {size}，没有写入。", f"Dry run: {size} would be left; nothing was written."))
        return
    store.replace(contents, revision=revision)
    tell(
        say(
            f"第 {import_id} 次导入已撤回；{on} 现有 {size}。",
            f"Import {import_id} was taken out; {on} now has {size}.",
        )
    )
