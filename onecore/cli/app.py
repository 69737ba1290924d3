"""All commands of ``onecore``, put together."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Annotated, Any

import typer

from onecore import __version__
from onecore.cli.wording import Commands, help_page
from onecore.given import one_of
from onecore.speech import say

ROOMS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "view_commands": ("demo", "map", "report"),
        "import_command": ("import",),
        "mapping_commands": ("mapping",),
        "history_commands": ("imports", "undo"),
        "review_command": ("review",),
        "exchange_commands": ("load", "export"),
        "query_commands": ("coverage", "gaps", "rules", "explain"),
        "actions_command": ("actions",),
        "structure_command": ("structure",),
        "push_command": ("push",),
        "check_command": ("check",),
    }
)
"""Where commands are declared, in the order of the help page."""


def command(asked: str | None = None) -> Any:
    """The command line, in the language of this run.

    Parameters
    ----------
    asked
        What is going to be run, if that is known: to declare all the others takes longer than many a question.
    """
    app = typer.Typer(cls=Commands, add_completion=False, no_args_is_help=True)
    app.callback(
        help=help_page(
            say(
                "一核多元：从台账到覆盖情况、协同缺口和网络图。谁被覆盖、靠什么覆盖、谁没有；哪里应当协同而没有协同。",
                "From rosters to coverage, coordination gaps and a map: who is covered, by what, and who is not; "
                "where actors should coordinate and do not.",
            ),
            "onecore demo",
            "onecore import rosters/ --into street.onecore",
            "onecore coverage --on street.onecore",
        )
    )(_options)
    rooms = [room for room, names in ROOMS.items() if asked in names] or [*ROOMS]
    for room in rooms:
        import_module(f"onecore.cli.{room}").add_to(app)
    return typer.main.get_command(app)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onecore {__version__}")
        raise typer.Exit


def _options(
    lang: Annotated[  # read before the commands are declared, since their help is in it
        str | None,
        typer.Option(
            "--lang", metavar="zh|en", parser=one_of("zh", "en"), help=say("中文或英文。", "Chinese or English.")
        ),
    ] = None,
    show_version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help=say("显示版本。", "Show the version.")),
    ] = False,
) -> None:
    pass
