"""Commands of the contract that come with later versions, and say so."""

from __future__ import annotations

import typer

from onecore.cli.wording import Command
from onecore.later import not_yet
from onecore.speech import say

_LATER = ("report",)
_ANYTHING = {"allow_extra_args": True, "ignore_unknown_options": True}


def add_to(app: typer.Typer) -> None:
    """Put the commands on the command line; whatever follows them is taken as it is."""
    for name in _LATER:
        page = say("随以后的版本提供。", "Comes with a later version.")
        app.command(name, cls=Command, context_settings=_ANYTHING, help=page)(_later)


def _later(ctx: typer.Context) -> None:
    raise not_yet(f"命令 {ctx.info_name} ", f"The command {ctx.info_name}")
