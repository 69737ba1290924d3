"""Short names by how they begin, which is how abbreviations find the name in full."""

from __future__ import annotations

import sys
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence

SHORTEST = 3
"""Characters that an abbreviation has at least."""

MANY = 50
"""Names that begin or end alike, from which an abbreviation tells nothing."""

_LAST = chr(sys.maxunicode)  # sorted after every other character


class Beginnings:
    """Texts of each kind of node, by how they begin."""

    def __init__(self) -> None:
        self._texts: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._sorted: set[tuple[str, str]] = set()

    def add(self, kind: str, text: str) -> None:
        """Take in a text of a kind."""
        key = kind, text[:SHORTEST]
        if key in self._sorted:
            insort(self._texts[key], text)
        else:
            self._texts[key].append(text)

    def alike(self, kind: str, text: str) -> Sequence[str]:
        """Those with the same first characters, sorted."""
        key = kind, text[:SHORTEST]
        if key in self._texts and key not in self._sorted:  # most are put in order once, when all listed are known
            self._texts[key].sort()
            self._sorted.add(key)
        return self._texts.get(key, ())

    def longer(self, kind: str, start: str) -> list[str]:
        """Those that are longer and begin in a certain way; so many at most that one could be meant."""
        forms = self.alike(kind, start)
        if not forms:
            return []
        first, end = bisect_right(forms, start), bisect_right(forms, start + _LAST)
        return [*forms[first : min(end, first + MANY)]]
