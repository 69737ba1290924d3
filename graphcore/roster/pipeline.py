"""The whole import: files in, one graph out, not yet in any store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from graphcore.problems import Problem
from graphcore.roster.account import FileAccount, Import, Progress, SheetAccount
from graphcore.roster.files import find_files, take_in
from graphcore.roster.reading import read_roster
from graphcore.roster.records import Reading
from graphcore.roster.weave import Woven, weave
from graphcore.stores.store import Contents, StoredRoster


def prepare_import(
    paths: Sequence[Path],
    known: Iterable[StoredRoster] = (),
    *,
    notes: bool = False,
    progress: Progress | None = None,
) -> Import:
    """Read rosters and put them together with those a store already holds.

    Parameters
    ----------
    paths
        Files and folders.
    known
        Rosters of earlier imports. A file of the same bytes is not read again; a file of the same
        name replaces the earlier one.
    notes
        Whether to keep free-text notes (备注).

    Returns
    -------
    Import
        What the store is to hold, and what became of every file; nothing is written.

    Raises
    ------
    UnusableInput
        If a path does not exist or holds no file.
    """
    report = progress or (lambda *_: None)
    files, problems = find_files(paths)
    rosters = {roster.name: roster for roster in known}
    outcomes: dict[str, FileAccount] = {}
    for done, file in enumerate(files):
        report(file.name, done, len(files) + 1)
        taken = take_in(file)
        earlier = rosters.get(file.name)
        if earlier is not None and earlier.sha256 == taken.sha256:
            outcomes[file.name] = FileAccount(file.name, "unchanged")
            continue
        reading = read_roster(taken, notes=notes)
        if not reading.records:
            problems += reading.problems
            outcomes[file.name] = FileAccount(file.name, "refused", reading.accounts)
        if reading.records or reading.problems:
            rosters[file.name] = StoredRoster(file.name, taken.sha256, reading.to_json())
        if reading.records:
            outcomes[file.name] = FileAccount(file.name, "replaced" if earlier else "new")
    report("", len(files), len(files) + 1)
    readings = {name: Reading.from_json(rosters[name].content) for name in sorted(rosters)}
    woven = weave([record for reading in readings.values() for record in reading.records])
    told = [*(problem for reading in readings.values() for problem in reading.problems), *woven.problems]
    report("", len(files) + 1, len(files) + 1)
    accounts = tuple(_account(outcomes[file.name], readings.get(file.name), woven) for file in files)
    labels = {file.label for file in files}
    here = [problem for problem in told if problem.source.file in labels]
    outside = [problem for problem in problems if problem not in here]
    return Import(
        Contents(
            woven.graph,
            tuple(sorted([*told, *outside], key=lambda problem: problem.order)),
            woven.statements,
            tuple(rosters[name] for name in sorted(rosters)),
        ),
        accounts,
        tuple(sorted([*here, *outside], key=_order)),
    )


def _order(problem: Problem) -> tuple[object, ...]:
    return problem.order


def _account(outcome: FileAccount, reading: Reading | None, woven: Woven) -> FileAccount:
    """Row accounting after weaving: rows that became a problem only are no longer imported."""
    if reading is None:
        return outcome
    sheets: list[SheetAccount] = []
    for sheet in reading.accounts:
        lost = sum(record.source in woven.rejected for record in reading.records if record.source.sheet == sheet.sheet)
        sheets.append(sheet._replace(imported=sheet.imported - lost, reported=sheet.reported + lost))
    return outcome._replace(sheets=tuple(sheets))
