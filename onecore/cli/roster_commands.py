"""Commands that bring a graph in and take it out: ``import``, ``load``, ``export``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphcore.errors import UnusableInput
from onecore.cli.options import Into, On, day
from onecore.cli.wording import Command, help_page
from onecore.later import not_yet
from onecore.screen import tell
from onecore.speech import LANGUAGE, say
from onecore.workspace import open_store

if TYPE_CHECKING:
    from graphcore.graph import Graph

_OTHER_FILES = (".csv", ".html", ".json", ".jsonl", ".parquet", ".xls")


def add_to(app: typer.Typer) -> None:
    """Put the commands on the command line."""
    app.command(
        "import",
        cls=Command,
        help=help_page(
            say(
                "把台账（xlsx、xls、csv，文件或文件夹）导入图库。同名的新文件替换旧的；电话和身份证号在读取时即丢弃。",
                "Rosters (xlsx, xls, csv; files or folders) into a store. A newer file of the same name replaces the "
                "earlier one; phone and ID numbers are dropped as they are read.",
            ),
            "onecore import rosters/ --into street.onecore",
            "onecore import rosters/ --into street.onecore --dry-run",
        ),
    )(_import)
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
        ),
    )(_export)


def _import(
    paths: Annotated[
        list[Path], typer.Argument(metavar="PATH", help=say("台账文件或文件夹。", "Roster files or folders."))
    ],
    into: Into,
    as_of: Annotated[
        date | None,
        typer.Option(
            "--as-of",
            metavar="YYYY-MM-DD",
            parser=day,
            help=say("台账截至哪一天（以后的版本）。", "The day the rosters tell of (later version)."),
        ),
    ] = None,
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--mapping", metavar="FILE", help=say("列的对应表（以后的版本）。", "A column mapping (later version).")
        ),
    ] = None,
    notes: Annotated[
        bool,
        typer.Option(
            "--notes", help=say("也保存备注；默认不保存。", "Keep free-text notes too; by default they are not.")
        ),
    ] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=say("只看结果，不写图库。", "Show what would come of it; write no store."))
    ] = False,
    strict: Annotated[
        bool, typer.Option("--strict", help=say("有任何问题时，退出码为 1。", "Exit with 1 if there is any problem."))
    ] = False,
    problems: Annotated[
        Path | None,
        typer.Option(
            "--problems", metavar="FILE", help=say("把问题写成 JSON Lines。", "Write the problems as JSON Lines.")
        ),
    ] = None,
) -> None:
    import sys

    from graphcore.exchange import write_problems
    from graphcore.roster.pipeline import prepare_import
    from onecore.import_account import show_account
    from onecore.progress import progress
    from onecore.screen import console

    if mapping is not None:
        raise not_yet("--mapping ", "--mapping")
    if as_of is not None:
        tell(
            say(
                "提示：目前导入的结果与日期无关，--as-of 没有作用。",
                "Note: nothing in an import depends on the day yet; --as-of has no effect.",
            )
        )
    store = open_store(into)
    known = store.rosters() if store.exists() else ()
    if store.exists() and not known and len(store.graph()):
        raise UnusableInput(
            f"{into} 里的图是用 load 放进去的，台账不能再并进去；请导入到另一个文件。",
            f"The graph in {into} came in by load, and rosters cannot be added to it; import into another file.",
        )
    with progress() as watched:
        done = prepare_import(paths, known, notes=notes, progress=watched)
    show_account(done, console(sys.stderr))
    if problems is not None:
        write_problems(done.problems, problems, LANGUAGE.get())
    if not done.usable:
        raise UnusableInput("没有一个文件可以使用，图库保持原样。", "No file could be used; the store is as before.")
    size = _size(done.contents.graph)
    if dry_run:
        tell(say(f"试运行：会得到 {size}，没有写入。", f"Dry run: {size} would result; nothing was written."))
    else:
        store.replace(done.contents)
        tell(say(f"已写入 {into}：{size}。", f"Written to {into}: {size}."))
    if strict and done.problems:
        raise typer.Exit(1)


def _load(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=say("导出的文件夹。", "The folder of an export."))],
    into: Into,
) -> None:
    from graphcore.exchange import read_exchange

    store = open_store(into)
    contents = read_exchange(folder)
    store.replace(contents)
    size = _size(contents.graph)
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
) -> None:
    from graphcore.exchange import write_gexf, write_graphml, write_jsonl, write_workbook

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
    tell(say(f"已导出到 {to}：{_size(graph)}。", f"Exported to {to}: {_size(graph)}."))


def _size(graph: Graph) -> str:
    return say(
        f"{graph.count()} 个节点、{graph.count('edges')} 条边",
        f"{graph.count()} nodes and {graph.count('edges')} edges",
    )
