"""What a store holds, worked out anew from what it keeps: the versions of its rosters, and judgements.

Import, undo and review all change what is kept and then come here; nothing else makes a graph of rosters.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from graphcore.errors import UnusableInput
from graphcore.problems import in_order
from graphcore.roster.imports.history import NOTHING_AT_HAND, history
from graphcore.roster.imports.versions_told import differing_told_once
from graphcore.roster.records.readings import Reading
from graphcore.roster.weaving.weave import Woven, weave
from graphcore.stores.store import Contents, Judgement, StoredRoster


class Replayed(NamedTuple):
    """The contents of a store, and the weaving they come from."""

    contents: Contents
    woven: Woven


def replay(
    rosters: Iterable[StoredRoster],
    judgements: Iterable[Judgement] = (),
    at_hand: Mapping[str, Reading] = NOTHING_AT_HAND,
) -> Replayed:
    """Put all that rosters say and people decided together.

    Parameters
    ----------
    rosters
        All versions, in any order.
    at_hand
        Content of a roster → its reading, where it has just been read.
    """
    kept = tuple(sorted(rosters, key=lambda roster: (roster.name, roster.import_id)))
    decided = tuple(sorted(judgements))
    told = history(kept, at_hand)
    woven = weave(told.tables, decided)
    all_told = differing_told_once((*told.problems, *woven.problems))
    problems = in_order(problem.of_version(told.earlier) for problem in all_told)
    return Replayed(Contents(woven.graph, problems, woven.statements, kept, decided), woven)


def undo(import_id: int, rosters: Iterable[StoredRoster], judgements: Iterable[Judgement] = ()) -> Contents:
    """Take one import out: what it had replaced or ended holds again, and what others say stays.

    Raises
    ------
    UnusableInput
        If there is no such import.
    """
    versions = list(rosters)
    left = [roster for roster in versions if roster.import_id != import_id]
    if len(left) == len(versions):
        known = ", ".join(map(str, sorted({roster.import_id for roster in versions})))
        raise UnusableInput(
            f"没有第 {import_id} 次导入；现有的是：{known or '无'}。",
            f"There is no import {import_id}; there are: {known or 'none'}.",
        )
    return replay(left, judgements).contents
