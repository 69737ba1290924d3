"""Columns given to what few rosters tell of, which may as well be what most tell of: nobody was given that, and no header says plainly which of both it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graphcore.roster.columns.evidence import Evidence
from graphcore.roster.columns.guess import Pair
from graphcore.roster.words.lexicon import lexicon

_SURE = 0.75  # fit from which cells are as those of the other field


def common_first(roster: str, pairs: Mapping[Pair, Evidence], given: Mapping[int, str]) -> Iterator[int]:
    """Columns of units that a matter's leaders may stand in, and which only sound as if they were of those who answer for it.

    Parameters
    ----------
    given
        Column → the field that it was given to.

    Examples
    --------
    >>> alike = {(3, "responsible"): Evidence(0.8, 1.0), (3, "lead"): Evidence(0.4, 0.9)}
    >>> [*common_first("matters", alike, {3: "responsible"})], [*common_first("matters", alike, {3: "responsible", 4: "lead"})]
    ([3], [])
    """
    ties = {
        name: field
        for name, field in lexicon().rosters[roster].fields.items()
        if field.edge is not None and field.type == "refs"
    }
    free = [name for name, field in ties.items() if not field.rare and name not in given.values()]
    for index, name in given.items():
        is_guess = name in ties and ties[name].rare and pairs[index, name].likeness < 1
        if is_guess and any((index, other) in pairs and pairs[index, other].fit >= _SURE for other in free):
            yield index
