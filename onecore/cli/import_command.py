"""The command ``import``: rosters into a store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from graphcore.errors import UnusableInput
from onecore.cli.import_options import (
    DayOfRosters,
    DryRun,
    HiddenToo,
    LimitsFile,
    MappingFile,
    Names,
    NamesKeyFile,
    NotesToo,
    Paths,
    ProblemsFile,
    RejectedFile,
    ReportFile,
    Strict,
)
from onecore.cli.options import Format, Into, Out
from onecore.cli.wording import Command, help_page
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
    from graphcore.stores.store import Judgement, Store, StoredRoster


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
    paths: Paths,
    into: Into,
    as_of: DayOfRosters = None,
    mapping: MappingFile = None,
    hidden: HiddenToo = False,
    notes: NotesToo = False,
    names: Names = "dropped",
    names_key: NamesKeyFile = None,
    limits: LimitsFile = None,
    dry_run: DryRun = False,
    strict: Strict = False,
    problems: ProblemsFile = None,
    form: Format = None,
    out: Out = None,
    rejected: RejectedFile = None,
    report: ReportFile = None,
) -> None:
    import sys

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
    known, judgements = _held_by(store, into) if held else ((), ())
    _warn_of_mapping_left_out(told, known)
    with progress() as watched:
        done = prepare_import(paths, known, judgements=judgements, as_of=as_of, manner=manner, progress=watched)
    show_account(done, console(sys.stderr))
    if problems:
        _write_problems(done, problems)
    if rejected:
        _write_rejected(paths, done, rejected)
    if report:
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


def _held_by(store: Store, name: str) -> tuple[Sequence[StoredRoster], Sequence[Judgement]]:
    """The rosters and judgements of a store, to which more can be added."""
    known = store.rosters()
    if not known and len(store.graph()):
        raise UnusableInput(
            f"{name} 里的图是用 load 放进去的，台账不能再并进去；请导入到另一个文件。",
            f"The graph in {name} came in by load, and rosters cannot be added to it; import into another file.",
        )
    return known, store.judgements()


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


def _write_problems(done: Import, path: Path) -> None:
    from graphcore.exchange import write_problems

    write_problems(done.problems, path, LANGUAGE.get())


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
