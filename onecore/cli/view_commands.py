"""Commands that show: ``demo``, ``map``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from onecore.cli.options import AsOf, On, PackFile
from onecore.cli.wording import Command, help_page
from onecore.screen import tell
from onecore.speech import say
from onecore.workspace import open_store


def add_to(app: typer.Typer) -> None:
    """Put the commands on the command line."""
    app.command(
        "demo",
        cls=Command,
        help=help_page(
            say(
                "导入随附的示例街道，显示覆盖情况和缺口，写出网络图。",
                "Import the shipped example street, show coverage and gaps, write the map.",
            ),
            "onecore demo",
            "onecore demo --out somewhere",
        ),
    )(_demo)
    app.command(
        "map",
        cls=Command,
        help=help_page(
            say(
                "把图画成一个网页文件：不联网，可搜索，可查到单元格。",
                "The graph as one web page: goes nowhere on the net, can be searched, leads to the cells.",
            ),
            "onecore map --on street.onecore --out map.html",
        ),
    )(_map)


def _demo(
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help=say("写到哪个文件夹。", "Folder to write to."))
    ] = Path("output"),
) -> None:
    from onecore.demo import run_demo

    run_demo(out)


def _map(
    on: On,
    out: Annotated[Path, typer.Option("--out", metavar="FILE.html", help=say("网页文件。", "The web page to write."))],
    title: Annotated[
        str | None,
        typer.Option("--title", help=say("标题；默认为图库文件名。", "Title; the store's file name by default.")),
    ] = None,
    as_of: AsOf = None,
    pack: PackFile = None,
) -> None:
    from onecore.map_page import map_page
    from onecore.output import write_file
    from onecore.questions import ask
    from queries.packs import load_pack

    answers = ask(open_store(on).graph(), load_pack(pack).rules.values(), as_of or date.today())  # noqa: DTZ011
    write_file(out, map_page(answers, title or Path(on).stem))
    tell(say(f"网络图：{out.resolve()}（用浏览器打开）", f"The map: {out.resolve()} (open it in a browser)"))
