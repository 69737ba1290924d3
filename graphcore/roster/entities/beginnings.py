"""Short names by how they begin, which is how abbreviations find the name in full."""

from __future__ import annotations

import sys
from bisect import bisect_right, insort
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

SHORTEST = 3
"""Characters that an abbreviation has at least."""

MANY = 50
"""Names that begin or end alike, from which an abbreviation tells nothing."""

_LAST = chr(sys.maxunicode)  # sorted after every other character
_NONE: Mapping[str, Sequence[str]] = MappingProxyType({})


class Beginnings:
    """Texts of each kind of node, by how they begin."""

    def __init__(self) -> None:
        self._texts: dict[str, dict[str, list[str]]] = {}  # by first characters and kind
        self._sorted: set[str] = set()  # the first characters of which all are in order

    def add(self, kind: str, texts: Iterable[str]) -> None:
        """Take in texts of a kind, none of which is known yet."""
        known, in_order = self._texts, self._sorted
        for text in texts:
            of_kind = known.setdefault(text[:SHORTEST], {}).setdefault(kind, [])
            if text[:SHORTEST] in in_order:
                insort(of_kind, text)
            else:
                of_kind.append(text)

    def alike(self, text: str) -> Mapping[str, Sequence[str]]:
        """Those with the same first characters, by kind, sorted."""
        start = text[:SHORTEST]
        found = self._texts.get(start)
        if found is None:
            return _NONE
        if start not in self._sorted:  # most are put in order once, when all listed are known
            for texts in found.values():
                texts.sort()
            self._sorted.add(start)
        return found


def longer(texts: Sequence[str], start: str) -> Sequence[str]:
    """Those of sorted texts that are longer and begin in a certain way; so many at most that one could be meant."""
    first = bisect_right(texts, start)
    if first == len(texts) or not texts[first].startswith(start):
        return ()
    return texts[first : min(bisect_right(texts, start + _LAST, first), first + MANY)]
