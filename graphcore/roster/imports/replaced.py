"""Files that replaced others only because they have the same name: what one told of, the other does not mention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from graphcore.language import Text
from graphcore.problems import Problem, in_a_row, in_both
from graphcore.provenance import Source
from graphcore.roster.entities.community_names import key_of, spellings_of
from graphcore.roster.imports.versions import Version
from graphcore.roster.records.readings import Reading

_SHOWN = 3


def replaced_others(corrected: Iterable[Sequence[Version]], counting: Iterable[Reading]) -> Iterator[Problem]:
    """A problem for each version that a file of entirely other communities replaced, if nothing else tells of its own.

    Parameters
    ----------
    corrected
        Versions of one file and day, each replacing the one before.
    counting
        All that is still said.
    """
    chains = [chain for chain in corrected if len(chain) > 1]
    if not chains:
        return
    told = {(roster, key) for reading in counting for roster, key, _ in _told(reading)}
    for earlier, later in (pair for chain in chains for pair in pairwise(chain)):
        before, now = _told(earlier.reading), _told(later.reading)
        if not before or not now or {key for _, key, _ in before} & {key for _, key, _ in now}:
            continue
        if told.isdisjoint((roster, key) for roster, key, _ in before):
            details = {"file": later.label, "import_id": str(later.import_id)}
            names = in_both(before=_names(before), now=_names(now))
            yield Problem(Source(later.label), "replaces_other", details | names)


_Told = tuple[str, str, str]  # roster kind, what all spellings of a community have in common, one of them


def _told(reading: Reading) -> list[_Told]:
    """What rosters a file holds, of which communities."""
    spelt = {(record.roster, spelling) for record in reading.records for spelling in spellings_of(record)}
    return [(roster, key_of(spelling), spelling) for roster, spelling in sorted(spelt)]


def _names(told: Iterable[_Told]) -> Text:
    names = sorted({key: spelling for _, key, spelling in told}.values())
    return in_a_row(names[:_SHOWN], are_more=len(names) > _SHOWN)
