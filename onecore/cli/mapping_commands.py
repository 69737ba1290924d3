"""Commands on mappings: ``mapping propose``, ``mapping check``, ``mapping schema``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from onecore.cli.options import Out
from onecore.cli.wording import Command, Commands, help_page
from onecore.screen import tell
from onecore.speech import LANGUAGE, say

_Paths = Annotated[
    list[Path], typer.Argument(metavar="PATH", help=say("台账文件或文件夹。", "Roster files or folders."))
]


def add_to(app: typer.Typer) -> None:
    """Put the commands on the command line."""
    page = help_page(
        say(
            "列对应表：写下各类台账怎样读，改好后反复使用。",
            "Mappings: how rosters are read, written down, corrected, and used again.",
        ),
        "onecore mapping propose rosters/ --out mapping.yaml",
        "onecore mapping check mapping.yaml rosters/",
        "onecore import rosters/ --into street.onecore --mapping mapping.yaml",
    )
    group = typer.Typer(cls=Commands, help=page, no_args_is_help=True)
    group.command(
        "propose",
        cls=Command,
        help=help_page(
            say(
                "把猜出的读法写成可改的 YAML：每种表头一项，每列一行，附把握和例子。",
                "The guess as YAML to be edited: one entry for each layout of a header, one line a column, with how "
                "sure it is and examples.",
            ),
            "onecore mapping propose rosters/ --out mapping.yaml",
        ),
    )(_propose)
    group.command(
        "check",
        cls=Command,
        help=help_page(
            say(
                "检查一份对应表；给出台账时，再说哪张表按哪一项读、哪里不符。不写任何东西。",
                "Checks a mapping; with rosters, says which table is read by which entry and what is no longer as "
                "it says. Writes nothing.",
            ),
            "onecore mapping check mapping.yaml",
            "onecore mapping check mapping.yaml rosters/",
        ),
    )(_check)
    group.command(
        "schema",
        cls=Command,
        help=help_page(
            say(
                "对应表的 JSON Schema：存在对应表旁边，编辑器就能提示字段、检查写法。",
                "The JSON Schema of mappings: saved beside one, it lets an editor complete fields and check them.",
            ),
            "onecore mapping schema --out mapping.schema.json",
        ),
    )(_schema)
    app.add_typer(group, name="mapping")


def _propose(paths: _Paths, out: Out = None) -> None:
    from graphcore.roster.proposing.proposal import propose
    from onecore.output import put_out
    from onecore.places import in_words
    from onecore.progress import progress

    with progress() as watched:
        proposal = propose(paths, LANGUAGE.get(), progress=watched)
    put_out(proposal.text, out)
    for problem in proposal.problems:
        tell(f"{in_words(problem.source)}{say('：', ': ')}{problem.message(LANGUAGE.get())}")
    tell(
        say(
            f"认出 {proposal.tables} 张表。逐行核对后，用 import --mapping 导入。",
            f"Tables recognised: {proposal.tables}. Go through the proposal line by line, then use it with import --mapping.",
        )
    )


def _check(
    mapping: Annotated[Path, typer.Argument(metavar="FILE", help=say("对应表。", "The mapping."))],
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help=say("台账文件或文件夹。", "Roster files or folders.")),
    ] = None,
) -> None:
    from graphcore.roster.mapping import read_mapping

    told = read_mapping(mapping)
    if paths:
        from onecore.mapping_check import show_check
        from onecore.screen import console

        show_check(told, paths, console())
    tell(
        say(
            f"{mapping.name} 可以使用：{len(told.tables)} 项，版本 {told.digest or '—'}。",
            f"{mapping.name} can be used: {len(told.tables)} entries, version {told.digest or '—'}.",
        )
    )


def _schema(out: Out = None) -> None:
    from graphcore.roster.mapping.schema import mapping_schema
    from onecore.output import put_out

    put_out(json.dumps(mapping_schema(LANGUAGE.get()), ensure_ascii=False, indent=2) + "\n", out)
