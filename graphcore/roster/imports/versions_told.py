"""Files that look like versions of one roster, as a folder keeps them: they are called the same but for that, and most rows are in both.

Neither their names nor their rows say surely which of them counts, so both do, and it is told; in what they differ is told with it, and
not once more for each cell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from graphcore.language import Text
from graphcore.problems import BESIDE, TAKEN_IN, Problem, in_a_row, in_both, in_order
from graphcore.provenance import Source
from graphcore.roster.files.version_names import without_version
from graphcore.roster.imports.later_sheets import told_of
from graphcore.roster.records.columns import Records

_VERSION = "version_of_another"
_SHOWN = 5  # cells that one sentence names
_Row = tuple[str, ...]
_MOST = 0.5  # share of the rows of the shorter, from which on more make two files look like versions of one


def versions_told(said_by: Mapping[str, Sequence[Records]]) -> Iterator[Problem]:
    """A problem for each file that looks like a version of one with a shorter name, if rows of both still count.

    Parameters
    ----------
    said_by
        Path of a file → its tables, with the days of each row.
    """
    called_alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in sorted(said_by, key=lambda name: (len(name), name)):
        called_alike[without_version(name)].append(name)
    for same in called_alike.values():
        rows = {name: _counting(said_by[name]) for name in (same if len(same) > 1 else ())}
        for name, other in _alike(rows):
            numbers = {"rows": str(len(rows[name])), "number": str(len(rows[name] & rows[other]))}
            label = name.rpartition("/")[2]  # as sources have it
            yield Problem(Source(label), _VERSION, {"file": name, "other": other, **numbers})


def differing_told_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Problems, of which those of values that two versions have otherwise are told by the one of the later of the two."""
    told = [*problems]
    versions = {one.source.file: one for one in told if one.code == _VERSION}
    first = {file: one.details["other"].rpartition("/")[2] for file, one in versions.items()}
    differing: defaultdict[str, list[Problem]] = defaultdict(list)
    for one in told:
        here, there = one.source.file, one.details.get(TAKEN_IN, one.source.file)
        if here != there and first.get(here, here) == first.get(there, there):
            differing[here if here in versions else there].append(one)
        elif one.code != _VERSION:
            yield one
    for file, one in versions.items():
        yield _with_differing(one, differing[file]) if differing[file] else one


def _with_differing(version: Problem, differing: Sequence[Problem]) -> Problem:
    cells = in_order(differing)
    shown = in_a_row([_written(one.source) for one in cells[:_SHOWN]], are_more=len(cells) > _SHOWN)
    beside = Text(
        f"两份的取值有 {len(cells)} 处不一致：{shown.zh}。", f" Values that differ: {len(cells)} ({shown.en})."
    )
    return version._replace(details={**version.details, **in_both(**{BESIDE: beside})})


def _written(cell: Source) -> str:
    return f"{cell.file} {cell.sheet or ''} {cell.column or ''}{cell.row}".replace("  ", " ")


def _alike(rows: Mapping[str, AbstractSet[_Row]]) -> Iterator[tuple[str, str]]:
    """Each file that has most of its rows, or of those of one before it, in common with that, and the first such."""
    for number, name in enumerate(rows):
        for other in [*rows][:number]:
            if len(rows[name] & rows[other]) > _MOST * min(len(rows[name]), len(rows[other])):
                yield name, other
                break


def _counting(tables: Sequence[Records]) -> AbstractSet[_Row]:
    """What the rows of a file that still count are about."""
    return {told_of(record) for record in chain.from_iterable(tables) if record.ended is None}
