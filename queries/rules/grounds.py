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
        As ``untold`` of nodes names them: what cells about a node leave open of them leaves its answer open.
    deciding
        Those, where there are any, of which a column of its community's rosters must tell of one at least.
    """

    rosters: tuple[str, ...]
    ties: frozenset[str] = frozenset()
    deciding: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls, rosters: Iterable[str], kind: str, reaches: Iterable[Reach], deciding: Iterable[Reach] | None = None
    ) -> Grounds:
        """What tells that a node of a kind gets nowhere by some reaches. To lie somewhere is no tie that may be lacking.

        Parameters
        ----------
        deciding
            Those of the reaches that decide, if not all do: who is sent to firms tells of no Party organisation.

        Examples
        --------
        >>> from queries.rules.path import Step
        >>> reaches = [(Step(out=("has_party_org",)),), (Step(out=("located_in",)),)]
        >>> Grounds.of(["enterprises"], "enterprise", reaches)
        Grounds(rosters=('enterprises',), ties=frozenset({'enterprise.has_party_org'}), deciding=frozenset({'enterprise.has_party_org'}))
        """
        ties = ties_of(kind, reaches)
        return cls(tuple(rosters), ties, ties if deciding is None else ties_of(kind, deciding))


def ties_of(kind: str, reaches: Iterable[Reach]) -> frozenset[str]:
    """The ties by which a node of a kind gets anywhere by some reaches."""
    edges = {edge for reach in reaches for edge in first_edges(reach)} - {"located_in", IN_COMMUNITY}
    return frozenset(f"{kind}.{edge}" for edge in edges)
