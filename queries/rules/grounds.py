"""What a negative answer rests on: rosters that would tell otherwise, and the ties that they would tell it by."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from queries.rules.model import IN_COMMUNITY
from queries.rules.path import Reach, first_edges


class Grounds(NamedTuple):
    """What must have been told before a negative answer is one; else the answer is ``unknown``.

    Attributes
    ----------
    rosters
        Those that were to be supplied, all of them.
    ties
        As a community's ``untold`` names them; a column must tell of one of them at least, where there are any.
    """

    rosters: tuple[str, ...]
    ties: frozenset[str] = frozenset()

    @classmethod
    def of(cls, rosters: Iterable[str], kind: str, reaches: Iterable[Reach]) -> Grounds:
        """What tells that a node of a kind gets nowhere by some reaches. To lie somewhere is no tie that may be lacking.

        Examples
        --------
        >>> from queries.rules.path import Step
        >>> reaches = [(Step(out=("has_party_org",)),), (Step(out=("located_in",)),)]
        >>> Grounds.of(["enterprises"], "enterprise", reaches)
        Grounds(rosters=('enterprises',), ties=frozenset({'enterprise.has_party_org'}))
        """
        edges = {edge for reach in reaches for edge in first_edges(reach)} - {"located_in", IN_COMMUNITY}
        return cls(tuple(rosters), frozenset(f"{kind}.{edge}" for edge in edges))
