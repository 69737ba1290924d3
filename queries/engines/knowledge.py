"""What is known at all: the rosters that were supplied for a community, and the ties that none of them has a column for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from queries.rules.grounds import Grounds


class Knowledge:
    """Which rosters each community has supplied, and what they could not tell.

    Where no community says so, everything counts as known; where some do, one that does not has
    supplied none. A node without a community has what any community has.

    Parameters
    ----------
    stated
        Community → the rosters it says were supplied for it; None where it says nothing.
    untold
        Community → the ties that none of its rosters has a column for; None where it says nothing.
    """

    def __init__(
        self,
        stated: Mapping[str, Iterable[str] | None],
        untold: Mapping[str, Iterable[str] | None] = MappingProxyType({}),
    ) -> None:
        self._supplied = {community: frozenset(rosters) for community, rosters in stated.items() if rosters is not None}
        self._anywhere = frozenset[str]().union(*self._supplied.values())
        self._untold = {community: frozenset(untold.get(community) or ()) for community in self._supplied}
        self._untold_anywhere = frozenset[str].intersection(*self._untold.values()) if self._untold else frozenset()

    def missing(self, grounds: Grounds, community: str | None) -> tuple[str, ...]:
        """Those rosters that an answer rests on and that do not tell what is asked in a community, in their order.

        If all were supplied and none has a column for any of the ties, all of them are missing.
        """
        if not self._supplied:
            return ()
        supplied = self._anywhere if community is None else self._supplied.get(community, frozenset())
        untold = self._untold_anywhere if community is None else self._untold.get(community, frozenset())
        missing = tuple(roster for roster in grounds.rosters if roster not in supplied)
        return grounds.rosters if not missing and grounds.ties and grounds.ties <= untold else missing
