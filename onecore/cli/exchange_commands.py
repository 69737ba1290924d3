"""Commands that bring a whole graph in and take it out: ``load``, ``export``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graphcore.errors import UnusableInput
from onecore.cli.options import Into, On
from onecore.cli.wording import Command, help_page
from onecore.given import one_of
from onecore.screen import tell
from onecore.size import size_of
from onecore.speech import LANGUAGE, say
from onecore.workspace import open_store

_OTHER_FILES = (".csv", ".html", ".json", ".jsonl", ".parquet", ".xls")


def add_to(app: typer.Typer) -> None:
    """Put the commands on the command line."""
    app.command(
        "load",
        cls=Command,
        help=help_page(
            say(
                "把中立格式（JSON Lines 或 Parquet）的导出放进图库，替换原有内容；先按词汇表检查。",
                "A neutral export (JSON Lines or Parquet) into a store, in place of what it holds; checked against "
                "the vocabulary first.",
            ),
            "onecore load export/ --into street.onecore",
        ),
    )(_load)
    app.command(
        "export",
        cls=Command,
        help=help_page(
            say(
                "把图导出为 JSON Lines（文件夹）、GraphML、GEXF 或 Excel。",
                "The graph as JSON Lines (a folder), GraphML, GEXF or an Excel workbook.",
            ),
            "onecore export --on street.onecore --to export/",
            "onecore export --on street.onecore --to street.graphml",
            "onecore export --on street.onecore --to street.xlsx",
            "onecore export --on city.onecore --to city-import/ --format neo4j-admin",
        ),
    )(_export)


def _load(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=say("导出的文件夹。", "The folder of an export."))],
    into: Into,
) -> None:
    from graphcore.exchange import read_exchange

    store = open_store(into)
    contents = read_exchange(folder)
    store.replace(contents)
    size = size_of(contents.graph)
    tell(say(f"已写入 {into}：{size}。", f"Written to {into}: {size}."))


def _export(
    on: On,
    to: Annotated[
        Path,
        typer.Option(
            "--to",
            metavar="DIR|FILE",
            help=say("文件夹，或 .graphml、.gexf、.xlsx 文件。", "A folder, or a .graphml, .gexf or .xlsx file."),
        ),
    ],
    form: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="neo4j-admin",
            parser=one_of("neo4j-admin"),
            help=say(
                "写成 neo4j-admin database import 的文件，用于首次装入整座城市。",
                "As files for neo4j-admin database import, for the first load of a city.",
            ),
        ),
    ] = None,
) -> None:
    from graphcore.exchange import write_gexf, write_graphml, write_jsonl, write_neo4j_admin, write_workbook

    if form == "neo4j-admin":
        contents = open_store(on).contents()
        write_neo4j_admin(contents, to)
        size = size_of(contents.graph)
        tell(
            say(
                f"已导出到 {to}：{size}。在该文件夹中运行 neo4j-admin database import full neo4j @import.args，"
                "启动服务器后再用 onecore push 推送一次，建立约束和索引。",
                f"Exported to {to}: {size}. In that folder run neo4j-admin database import full neo4j @import.args; "
                "once the server runs, onecore push makes the constraints and indexes.",
            )
        )
        return
    suffix = to.suffix.lower()
    if suffix in _OTHER_FILES:
        raise UnusableInput(
            f"不能导出为 {suffix}；请给出文件夹，或 .graphml、.gexf、.xlsx 文件。",
            f"There is no export to {suffix}; name a folder, or a .graphml, .gexf or .xlsx file.",
        )
    store = open_store(on)
    graph = store.graph()
    match suffix:
        case ".graphml":
            write_graphml(graph, to)
        case ".gexf":
            write_gexf(graph, to)
        case ".xlsx":
            write_workbook(graph, store.problems(), to, LANGUAGE.get())
        case _:
            write_jsonl(graph, store.problems(), to, LANGUAGE.get())
    tell(say(f"已导出到 {to}：{size_of(graph)}。", f"Exported to {to}: {size_of(graph)}."))
