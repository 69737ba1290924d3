"""The whole import: files in, one graph out, not yet in any store."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

from graphcore.problems import in_order
from graphcore.roster.files.taking_in import RosterFile, bytes_of, find_files
from graphcore.roster.imports.account import FileAccount, Import, Outcome, Progress
from graphcore.roster.imports.replay import replay
from graphcore.roster.imports.versions import days_of, is_whole
from graphcore.roster.reading.all_files import read_all
from graphcore.roster.reading.manner import USUAL, Manner
from graphcore.roster.reading.reader import Read
from graphcore.roster.reading.readers import A_PROCESS
from graphcore.roster.records.readings import Reading
from graphcore.roster.records.rows import SheetAccount
from graphcore.roster.weaving.weave import Woven
from graphcore.stores.store import Judgement, StoredRoster


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Millions of small things come into being here and none dies in a circle; to look for such takes a fifth longer."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@_collector_at_rest()
def prepare_import(
    paths: Sequence[Path],
    known: Iterable[StoredRoster] = (),
    *,
    judgements: Iterable[Judgement] = (),
    as_of: date | None = None,
    manner: Manner = USUAL,
    progress: Progress | None = None,
    a_process: int = A_PROCESS,
) -> Import:
    """Read rosters and put them together with those a store already holds.

    Parameters
    ----------
    paths
        Files and folders.
    known
        All versions of earlier imports. The same bytes are not read again; a file of the same name is a
        later version, see :mod:`graphcore.roster.imports.history`.
    judgements
        What was decided about names.
    as_of
        The day the rosters tell of: what they no longer say, within their scope, ended the day before.
    manner
        How files are read; the same bytes are read anew where it is another.
    a_process
        Bytes of files that are worth reading in a process of its own.

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
    versions = sorted(known, key=lambda roster: (roster.name, roster.import_id))
    now = datetime.now().isoformat(timespec="seconds")  # noqa: DTZ005  # the user's own clock
    manner = manner if manner.today else manner._replace(today=now[:10])
    settings = manner.settings
    read, manner = _read(files, versions, manner, report, a_process)
    report("", len(files), len(files) + 1)
    import_id = max((roster.import_id for roster in versions), default=0) + 1
    coming = StoredRoster("", import_id, "", as_of.isoformat() if as_of else None, now, "", settings)
    brought, outcomes = _brought(read, versions, coming)
    at_hand = {one.content: read[one.name].reading for one in brought}
    contents, woven = replay([*versions, *brought], judgements, at_hand)
    report("", len(files) + 1, len(files) + 1)
    merged = _merged(woven)
    asked = Counter(file for pair in woven.pairs for file in {place.file for place in pair.places})
    labels = {file.label for file in files}
    problems += [problem for problem in contents.problems if problem.source.file in labels]
    return Import(
        contents,
        tuple(
            FileAccount(
                file.name,
                outcomes[file.name],
                _sheets(read[file.name].reading, woven),
                merged[file.label],
                asked[file.label],
                is_whole(read[file.name].reading),
            )
            for file in files
        ),
        in_order(problems),
        bool(brought),
        manner,
    )


def _read(
    files: Sequence[RosterFile], versions: Sequence[StoredRoster], manner: Manner, report: Progress, a_process: int
) -> tuple[dict[str, Read], Manner]:
    """Each file as read, by name, and what the reading has made known; what is held already is not read again."""
    read: dict[str, Read] = {}
    fresh: list[RosterFile] = []
    for file in files:
        if held := _held(versions, file, manner):
            report(file.name, len(read), len(files) + 1)
            read[file.name] = Read(held.sha256, Reading.from_json(held.content), held.content)
        else:
            fresh.append(file)
    held_before = [one.reading for one in read.values()]

    def report_read(name: str, done: int) -> None:
        report(name, len(held_before) + done, len(files) + 1)

    read_now, manner = read_all(fresh, held_before, manner, report_read, a_process)
    return read | read_now, manner


def _brought(
    read: Mapping[str, Read], versions: Sequence[StoredRoster], coming: StoredRoster
) -> tuple[list[StoredRoster], dict[str, Outcome]]:
    """The versions that an import adds, and what became of each file, by name.

    Parameters
    ----------
    coming
        What all versions of the import have in common.
    """
    brought: list[StoredRoster] = []
    outcomes: dict[str, Outcome] = {}
    for name, (sha256, reading, content) in read.items():
        same = _same(versions, name, sha256, coming.settings)
        earlier = [version for version in versions if version.name == name]
        present, told_on = _present(earlier, coming.as_of)
        is_known = present in same and coming.as_of in (None, told_on)  # on another day it is news that all is still so
        if not is_known and (reading.tables or reading.problems):
            brought.append(coming._replace(name=name, sha256=sha256, content=content))
        outcome: Outcome = "unchanged" if present in same else "replaced" if earlier else "new"
        outcomes[name] = outcome if reading.tables else "refused"
    return brought, outcomes


def _held(versions: Sequence[StoredRoster], file: RosterFile, manner: Manner) -> StoredRoster | None:
    """The last version of a file with the bytes that it has now, read in the same way."""
    if all(version.name != file.name for version in versions):
        return None
    same = _same(versions, file.name, bytes_of(file, manner.limits).sha256, manner.settings)
    return same[-1] if same else None


def _same(versions: Sequence[StoredRoster], name: str, sha256: str, settings: str) -> list[StoredRoster]:
    """The versions of a file with the same bytes, read in the same way."""
    return [one for one in versions if (one.name, one.sha256, one.settings) == (name, sha256, settings)]


def _present(earlier: Sequence[StoredRoster], day: str | None) -> tuple[StoredRoster | None, str | None]:
    """The version of a file that said how things stood until a day, or last of all, and the day it tells of."""
    told = [
        (on or "", version.import_id, version)
        for on, version in zip(days_of(earlier), earlier, strict=True)
        if day is None or (on or "") <= day
    ]
    on, _, version = max(told, default=("", 0, None))
    return version, on or None


def _merged(woven: Woven) -> Counter[str]:
    """File → rows put together with a row before them about the same node."""
    merged: Counter[str] = Counter()
    for entity in woven.ids:
        if len(entity.records) > 1:
            rows = {record.source for record in entity.records if record.ended is None}
            merged.update(row.file for row in rows)
            merged.subtract([min(rows, key=lambda row: row.order).file] if rows else ())
    return merged


def _sheets(reading: Reading, woven: Woven) -> tuple[SheetAccount, ...]:
    """Row accounting after weaving: rows that became a problem only are no longer imported."""
    tables = reading.tables if woven.rejected else ()
    lost = Counter(source.sheet for source in {source for table in tables for source in table.sources} & woven.rejected)
    return tuple(
        sheet._replace(imported=sheet.imported - lost[sheet.sheet], reported=sheet.reported + lost[sheet.sheet])
        for sheet in reading.accounts
    )
