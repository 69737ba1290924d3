"""What is known at all: which rosters a community has supplied, and of which ties they do not tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from queries.rules.grounds import Grounds

_NONE = frozenset[str]()


class Knowledge:
    """Which rosters each community has supplied, and what they could not tell or did not.

    Where no community says so, everything counts as known; where some do, one that does not has
    supplied none. A node without a community has what any community has.

    Parameters
    ----------
    stated
        Community → the rosters it says were supplied for it; None where it says nothing.
    untold
        Node → the ties that cells about it leave open; of a community those that none of its rosters has a column for. None
        where it says nothing.
    """

    def __init__(
        self,
        stated: Mapping[str, Iterable[str] | None],
        untold: Mapping[str, Iterable[str] | None] = MappingProxyType({}),
    ) -> None:
        self._supplied = {community: frozenset(rosters) for community, rosters in stated.items() if rosters is not None}
        self._anywhere = frozenset[str]().union(*self._supplied.values())
        self._untold = {node: frozenset(ties) for node, ties in untold.items() if ties}
        of_any = (self._untold.get(community, _NONE) for community in self._supplied)
        self._untold_anywhere = frozenset[str].intersection(*of_any) if self._supplied else _NONE

    def missing(self, grounds: Grounds, community: str | None, node: str | None = None) -> tuple[str, ...]:
        """Those rosters that an answer rests on and that do not tell what is asked of a node of a community, in their order.

        If all were supplied and none has a column for any tie that decides, or cells about the node leave one open, all of
        them are missing.
        """
        missing: tuple[str, ...] = ()
        is_open = node is not None and not grounds.ties.isdisjoint(self._untold.get(node, _NONE))
        if self._supplied:
            supplied = self._anywhere if community is None else self._supplied.get(community, _NONE)
            untold = self._untold_anywhere if community is None else self._untold.get(community, _NONE)
            missing = tuple(roster for roster in grounds.rosters if roster not in supplied)
            is_open |= bool(grounds.deciding) and grounds.deciding <= untold
        return grounds.rosters if is_open and not missing else missing
