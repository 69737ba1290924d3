"""The command ``check``: whether a store is sound."""

from __future__ import annotations

from typing import Annotated

import typer

from graphcore.errors import UnusableInput
from onecore.cli.options import Format, Out
from onecore.cli.wording import Command, help_page
from onecore.screen import tell
from onecore.speech import say
from onecore.workspace import open_store


def add_to(app: typer.Typer) -> None:
    """Put the command on the command line."""
    app.command(
        "check",
        cls=Command,
        help=help_page(
            say(
                "检查图库是否完好：版本、每一部分的行数、节点和边的类型与两端、取值，以及每一处出处是否在导入过的台账里。"
                "完好退出码为 0，不完好为 2。",
                "Whether a store is sound: its version, the size of each part, kinds and ends of nodes and edges, values, "
                "and whether every cell that is cited is in a roster that was imported. Exits with 0 if it is, with 2 if "
                "not.",
            ),
            "onecore check street.onecore",
            "onecore check neo4j://localhost:7687 --format json",
        ),
    )(_check)


def _check(
    on: Annotated[
        str,
        typer.Argument(
            metavar="ON",
            help=say(
                "图库：import 写成的文件，或 neo4j:// 地址。", "The store: a file that import wrote, or neo4j://…"
            ),
        ),
    ],
    form: Format = None,
    out: Out = None,
) -> None:
    from graphcore.soundness import flaws_of
    from onecore.flaw_list import flaw_list
    from onecore.output import deliver

    tables = open_store(on).tables()
    flaws = flaws_of(tables)
    deliver(flaw_list(flaws), form, out)
    if flaws:
        raise UnusableInput(
            f"{on} 已损坏：{len(flaws)} 处不对；请换用备份，或把台账重新导入到新文件。",
            f"{on} is damaged: {len(flaws)} flaws were found; use a copy of it, or import the rosters again into a new "
            "file.",
        )
    sizes = (len(tables[name]) for name in ("nodes", "edges", "rosters"))
    tell(
        say("{} 完好：{} 个节点、{} 条边、{} 份台账。", "{} is sound: {} nodes, {} edges, {} rosters.").format(
            on, *sizes
        )
    )
