"""The whole import: files in, one graph out, not yet in any store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

from graphcore.roster.account import FileAccount, Import, Outcome, Progress, SheetAccount
from graphcore.roster.files import find_files, take_in
from graphcore.roster.reading import read_roster
from graphcore.roster.records import Reading
from graphcore.roster.replay import replay
from graphcore.roster.weave import Woven
from graphcore.stores.store import Judgement, StoredRoster


def prepare_import(
    paths: Sequence[Path],
    known: Iterable[StoredRoster] = (),
    *,
    judgements: Iterable[Judgement] = (),
    as_of: date | None = None,
    notes: bool = False,
    progress: Progress | None = None,
) -> Import:
    """Read rosters and put them together with those a store already holds.

    Parameters
    ----------
    paths
        Files and folders.
    known
        All versions of earlier imports. A file of the same bytes is not read again; a file of the same
        name is a later version, see :mod:`graphcore.roster.history`.
    judgements
        What was decided about names.
    as_of
        The day the rosters tell of: what they no longer say, within their scope, ended the day before.
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
    day = as_of.isoformat() if as_of else None
    versions = sorted(known, key=lambda roster: (roster.name, roster.import_id))
    import_id = max((roster.import_id for roster in versions), default=0) + 1
    now = datetime.now().isoformat(timespec="seconds")  # noqa: DTZ005  # the user's own clock
    brought: list[StoredRoster] = []
    again: list[StoredRoster] = []
    read: dict[str, tuple[Reading, Outcome]] = {}
    for done, file in enumerate(files):
        report(file.name, done, len(files) + 1)
        taken = take_in(file)
        earlier = [version for version in versions if version.name == file.name]
        held = _held(earlier, taken.sha256, day)
        reading = Reading.from_json(held.content) if held else read_roster(taken, notes=notes)
        if held:
            again.append(held._replace(import_id=import_id, as_of=day, imported_on=now))
        elif reading.records or reading.problems:
            brought.append(StoredRoster(file.name, import_id, taken.sha256, day, now, reading.to_json()))
        read[file.name] = reading, _outcome(reading, held, earlier)
    report("", len(files), len(files) + 1)
    if brought and as_of:  # an unchanged file says once more, as of this day, what it said
        brought += again
    contents, woven = replay([*versions, *brought], judgements)
    report("", len(files) + 1, len(files) + 1)
    labels = {file.label for file in files}
    problems += [problem for problem in contents.problems if problem.source.file in labels]
    return Import(
        contents,
        tuple(FileAccount(name, outcome, _sheets(reading, woven)) for name, (reading, outcome) in read.items()),
        tuple(sorted(problems, key=lambda problem: problem.order)),
    )


def _held(earlier: Sequence[StoredRoster], sha256: str, day: str | None) -> StoredRoster | None:
    """The version that a file already is: the newest of these bytes, or one of the same day."""
    if earlier and earlier[-1].sha256 == sha256:
        return earlier[-1]
    return next((version for version in earlier if day and (version.sha256, version.as_of) == (sha256, day)), None)


def _outcome(reading: Reading, held: StoredRoster | None, earlier: Sequence[StoredRoster]) -> Outcome:
    if not reading.records:
        return "refused"
    if held:
        return "unchanged"
    return "replaced" if earlier else "new"


def _sheets(reading: Reading, woven: Woven) -> tuple[SheetAccount, ...]:
    """Row accounting after weaving: rows that became a problem only are no longer imported."""
    sheets: list[SheetAccount] = []
    for sheet in reading.accounts:
        lost = sum(record.source in woven.rejected for record in reading.records if record.source.sheet == sheet.sheet)
        sheets.append(sheet._replace(imported=sheet.imported - lost, reported=sheet.reported + lost))
    return tuple(sheets)
