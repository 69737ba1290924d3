"""Whether those who should coordinate do."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

Pair = tuple[str, str]


class Congruence(NamedTuple):
    """Needed coordination against what there is.

    Attributes
    ----------
    needed, met
        Number of pairs that need to coordinate, and of those that do.
    gaps
        The pairs that need to and do not, in order.
    """

    needed: int
    met: int
    gaps: tuple[Pair, ...]

    @property
    def value(self) -> float | None:
        """Share of the needed that is met; None where nothing is needed."""
        return self.met / self.needed if self.needed else None


def needed_pairs(assigned: Mapping[str, AbstractSet[str]], depends: AbstractSet[Pair] = frozenset()) -> set[Pair]:
    """The pairs of actors whose tasks are the same or depend on one another: TA · TD · TAᵀ off the diagonal.

    Parameters
    ----------
    assigned
        Task → its actors.
    depends
        Pairs of tasks that depend on one another, in whichever order; each depends on itself.

    Examples
    --------
    >>> sorted(needed_pairs({"t": {"A", "B"}, "u": {"C"}}, {("t", "u")}))
    [('A', 'B'), ('A', 'C'), ('B', 'C')]
    """
    tasks = {(task, task) for task in assigned} | depends
    return {
        (min(one, other), max(one, other))
        for first, second in tasks
        for one in assigned.get(first, ())
        for other in assigned.get(second, ())
        if one != other
    }


def congruence(needed: AbstractSet[Pair], existing: AbstractSet[Pair]) -> Congruence:
    """Socio-technical congruence: |CR ∧ CA| ÷ |CR|, pairs without order, the smaller id first.

    References
    ----------
    .. [1] Cataldo, M., Herbsleb, J. D. & Carley, K. M. (2008). Socio-technical congruence. ESEM '08, 2–11.
       doi:10.1145/1414004.1414008

    Examples
    --------
    >>> congruence({("A", "B"), ("A", "C")}, {("A", "B"), ("B", "C")}).value
    0.5
    """
    return Congruence(len(needed), len(needed & existing), tuple(sorted(needed - existing)))
