"""The command ``import``: rosters into a store."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphcore.errors import UnusableInput
from onecore.cli.options import Format, Into, Out
from onecore.cli.wording import Command, help_page
from onecore.given import day, one_of
from onecore.screen import tell
from onecore.size import size_of
from onecore.speech import LANGUAGE, say
from onecore.workspace import open_store

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from graphcore.roster.cells.pseudonyms import NamesKey
    from graphcore.roster.files.limits import Limits
    from graphcore.roster.imports.account import FileAccount, Import
    from graphcore.roster.mapping import Mapping
    from graphcore.stores.store import Store, StoredRoster


def add_to(app: typer.Typer) -> None:
    """Put the command on the command line."""
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
            "onecore import rosters/ --into street.onecore --mapping mapping.yaml",
            "onecore import 2026Q3/ --into street.onecore --as-of 2026-09-30",
            "onecore import 2026Q3/ --into street.onecore --as-of 2026-09-30 --dry-run --out changes.xlsx",
            "onecore import rosters/ --into street.onecore --rejected mend.xlsx",
            "onecore import mend.xlsx --into street.onecore",
            "onecore import rosters/ --into street.onecore --names keyed --names-key my.key",
            "onecore import rosters/ --into street.onecore --dry-run --report import.html",
        ),
    )(_import)


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
            help=say(
                "台账反映哪一天的情况；同类台账里此后不再出现的，前一天终止，不删除。",
                "The day the rosters tell of: what they no longer say ended the day before; nothing is deleted.",
            ),
        ),
    ] = None,
    mapping: Annotated[
        Path | None,
        typer.Option(
            "--mapping",
            metavar="FILE",
            help=say(
                "按列对应表读取，不再猜测；对应表由 mapping propose 写出。",
                "Read as a mapping says instead of guessing; mapping propose writes one.",
            ),
        ),
    ] = None,
    hidden: Annotated[
        bool, typer.Option("--hidden", help=say("也导入隐藏的工作表。", "Import hidden sheets too."))
    ] = False,
    notes: Annotated[
        bool,
        typer.Option(
            "--notes", help=say("也保存备注；默认不保存。", "Keep free-text notes too; by default they are not.")
        ),
    ] = False,
    names: Annotated[
        str,
        typer.Option(
            "--names",
            metavar="dropped|keyed",
            parser=one_of("dropped", "keyed"),
            help=say(
                "人名：dropped 不保存（默认）；keyed 只存加密代号，用来发现同一社区内的交叉任职。",
                "Persons: dropped (default); keyed keeps office-holders as pseudonyms only, to find cross-appointments "
                "within a community.",
            ),
        ),
    ] = "dropped",
    names_key: Annotated[
        Path | None,
        typer.Option(
            "--names-key",
            metavar="FILE",
            help=say(
                "代号用的密钥文件，没有则生成，只有本人可读；默认在用户的配置文件夹里。",
                "The key of the pseudonyms; made if missing, for its owner alone; by default in the user's own folder.",
            ),
        ),
    ] = None,
    limits: Annotated[
        Path | None,
        typer.Option(
            "--limits",
            metavar="FILE",
            help=say(
                "上限表（YAML）：一个文件最多读多少行、列、单元格、字；超出的报告为 too_large。",
                "Limits (YAML): how many rows, columns, cells, characters of a file are read; what is beyond is reported as "
                "too_large.",
            ),
        ),
    ] = None,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run",
            help=say(
                "只看每份台账会新增、更新、终止、合并、待核对、拒绝多少，不写图库。",
                "Show for each file what would be created, updated, ended, merged, reviewed and rejected; write no store.",
            ),
        ),
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
    form: Format = None,
    out: Out = None,
    rejected: Annotated[
        Path | None,
        typer.Option(
            "--rejected",
            metavar="FILE.xlsx",
            help=say(
                "把有内容没有采用的行按原样写成工作簿，旁边注明原因；改好后单独导入即可。",
                "Write the rows of which something was not taken as a workbook laid out like their source, with the "
                "reason beside each; mend it and import it by itself.",
            ),
        ),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            "--report",
            metavar="FILE.html",
            help=say(
                "把导入报告写成一个网页：各列怎么读的、每一行的去向、各类问题和单元格。",
                "Write the account of the import as one page: how columns were read, what became of every row, "
                "problems by kind with their cells.",
            ),
        ),
    ] = None,
) -> None:
    import sys

    from graphcore.exchange import write_problems
    from graphcore.roster.imports.pipeline import prepare_import
    from graphcore.roster.mapping import NO_MAPPING, read_mapping
    from graphcore.roster.reading.manner import Manner
    from onecore.import_account import show_account
    from onecore.progress import progress
    from onecore.screen import console

    told = read_mapping(mapping) if mapping else NO_MAPPING
    manner = Manner(
        notes, hidden, told, names_key=_names_key(names_key, keyed=names == "keyed"), limits=_limits(limits)
    )
    store = open_store(into)
    revision = store.revision()
    held = store.exists()
    known, judgements = (store.rosters(), store.judgements()) if held else ((), ())
    _warn_of_mapping_left_out(told, known)
    if held and not known and len(store.graph()):
        raise UnusableInput(
            f"{into} 里的图是用 load 放进去的，台账不能再并进去；请导入到另一个文件。",
            f"The graph in {into} came in by load, and rosters cannot be added to it; import into another file.",
        )
    with progress() as watched:
        done = prepare_import(paths, known, judgements=judgements, as_of=as_of, manner=manner, progress=watched)
    show_account(done, console(sys.stderr))
    if problems is not None:
        write_problems(done.problems, problems, LANGUAGE.get())
    if rejected is not None:
        _write_rejected(paths, done, rejected)
    if report is not None:
        _write_report(paths, done, report)
    if not done.usable:
        raise UnusableInput("没有一个文件可以使用，图库保持原样。", "No file could be used; the store is as before.")
    if as_of:
        _show_unread(done.files)
    _show_changes(store if held else None, done, form, out, in_full=dry_run or form is not None or out is not None)
    size = size_of(done.contents.graph)
    if dry_run:
        tell(say(f"试运行：会得到 {size}，没有写入。", f"Dry run: {size} would result; nothing was written."))
    elif not done.brings_anything:
        tell(say(f"没有新内容，{into} 保持原样：{size}。", f"Nothing new; {into} is as before: {size}."))
    else:
        store.replace(done.contents, revision=revision)
        tell(say(f"已写入 {into}：{size}。", f"Written to {into}: {size}."))
    if strict and done.problems:
        raise typer.Exit(1)


def _warn_of_mapping_left_out(told: Mapping, known: Iterable[StoredRoster]) -> None:
    """Say so where earlier rosters were read with a mapping and these are not."""
    if not told.digest and any("mapping " in roster.settings for roster in known):
        tell(
            say(
                "库中已有台账是按列对应表读取的，这次没有给出；要照样读取，请加 --mapping。",
                "Rosters in the store were read with a mapping and none was given now; to read as before add --mapping.",
            )
        )


def _names_key(path: Path | None, *, keyed: bool) -> NamesKey | None:
    """The key that names are kept with; None where they are not kept."""
    from graphcore.roster.cells.pseudonyms import names_key

    if path is not None and not keyed:
        raise UnusableInput("--names-key 要与 --names keyed 一起用。", "--names-key goes with --names keyed.")
    return names_key(path or Path(typer.get_app_dir("onecore")) / "names.key") if keyed else None


def _limits(path: Path | None) -> Limits:
    from graphcore.roster.files.limits import LIMITS, read_limits

    return read_limits(path) if path else LIMITS


def _write_rejected(paths: list[Path], done: Import, path: Path) -> None:
    """Write the rows to mend, if there are any."""
    from graphcore.exchange import write_rejected
    from graphcore.roster.imports.rejected import rejected_rows

    found = rejected_rows(paths, done.problems, done.manner)
    rows = sum(len(table.rows) for table in found.tables)
    if not rows:
        tell(say("没有需要改正的行。", "There is no row to mend."))
        return
    write_rejected(found, path, LANGUAGE.get())
    tell(say(f"{rows} 行需要改正，已写入 {path}。", f"{rows} rows to mend are in {path}."))


def _write_report(paths: list[Path], done: Import, path: Path) -> None:
    from graphcore.roster.imports.shown_cells import texts_at
    from onecore.output import write_file
    from viz.import_report import import_report

    texts = texts_at(paths, [problem.source for problem in done.problems], done.manner)
    write_file(path, import_report(done, texts, LANGUAGE.get()))
    tell(say(f"导入报告已写入 {path}。", f"The import report is in {path}."))


def _show_changes(store: Store | None, done: Import, form: str | None, out: Path | None, *, in_full: bool) -> None:
    """Say what becomes of nodes and ties; neither what was nor what changes is held while the store is written."""
    from graphcore.graph import Graph
    from graphcore.roster.imports.changes import compare
    from onecore.change_list import change_list, in_short
    from onecore.output import deliver

    changes = compare(store.graph() if store else Graph.of([]), done.contents.graph)
    if in_full:
        deliver(change_list(changes, done.files), form, out)
    else:
        tell(in_short(changes))


def _show_unread(files: Sequence[FileAccount]) -> None:
    """Say which files keep what they no longer say from ending."""
    unread = [file.label for file in files if not file.is_whole]
    if unread:
        tell(
            say(
                f"没有读全的台账不使任何对象终止：{'、'.join(unread)}。",
                f"Rosters that were not read whole end nothing: {', '.join(unread)}.",
            )
        )
