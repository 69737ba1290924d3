"""What is known at all: the rosters that were supplied for a community."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Knowledge:
    """Which rosters each community has supplied.

    Where no community says so, everything counts as known; where some do, one that does not has
    supplied none. A node without a community has what any community has.

    Parameters
    ----------
    stated
        Community → the rosters it says were supplied for it; None where it says nothing.
    """

    def __init__(self, stated: Mapping[str, Iterable[str] | None]) -> None:
        self._supplied = {community: frozenset(rosters) for community, rosters in stated.items() if rosters is not None}
        self._anywhere = frozenset[str]().union(*self._supplied.values())

    def missing(self, rosters: Iterable[str], community: str | None) -> tuple[str, ...]:
        """Those of some rosters that were not supplied for a community, in the order given."""
        if not self._supplied:
            return ()
        supplied = self._anywhere if community is None else self._supplied.get(community, frozenset())
        return tuple(roster for roster in rosters if roster not in supplied)
