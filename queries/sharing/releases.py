"""What may be shown of counts of people beside what was shown of them before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from queries.sharing.counts import Counts, Place
from queries.sharing.suppression import SMALLEST, Shown, protected

_Cell = tuple[int, int, Place]
"""A count of a release, as (release, release, where); how far one changed between two, as (earlier, later, where)."""


def shown_after(earlier: Sequence[Counts], now: Counts, smallest: int = SMALLEST) -> dict[Place, Shown]:
    """Counts as they may be shown to whoever has the earlier releases, each of which was made beside those before it.

    What an earlier release shows is known for good, and what it kept back stays hidden. A count that changed by less than
    the smallest would tell how few came or left, so the change is a count of people that is kept back itself. One that did
    not change is the same secret in both releases, or in neither: the reader may know that nothing changed there. From the
    second release on all counts that are kept back bear the same mark: ``<5`` after ``*`` would tell of the change.

    Parameters
    ----------
    earlier
        The earliest first; none if this is the first release.

    Examples
    --------
    >>> def release(left):
    ...     counts = {("left", "members"): left, ("stayed", "members"): 20, ("both", "members"): left + 20}
    ...     return Counts(counts, [(("both", "members"), (("left", "members"), ("stayed", "members")))])
    >>> list(shown_after([], release(7)).values())
    [7, 20, 27]
    >>> list(shown_after([release(10)], release(7)).values())  # three left: neither count is told again
    ['*', 20, '*']
    """
    counts: dict[_Cell, int] = {}
    sums: list[tuple[_Cell, Sequence[_Cell]]] = []
    shown: dict[_Cell, Shown] = {}
    later: set[_Cell] = set()
    for number, release in enumerate((*earlier, now)):
        known = {cell for cell, how in shown.items() if isinstance(how, int)}
        kept_back = shown.keys() - known
        of_release = {(number, number, place): count for place, count in release.by_place.items()}
        counts |= of_release
        if number:
            later |= of_release.keys()
        for whole, parts in release.sums:
            sums.append(((number, number, whole), [(number, number, part) for part in parts]))
        for before, (place, count) in product(range(number), release.by_place.items()):
            of_then, of_now = (before, before, place), (number, number, place)
            if of_then not in counts:
                continue
            then = counts[of_then]
            if count == then and of_then in known:
                known.add(of_now)
            elif count == then:
                sums.append((of_now, [of_then]))
            elif abs(count - then) < smallest:
                changed = (before, number, place)
                counts[changed] = abs(count - then)
                more, less = (of_now, of_then) if count > then else (of_then, of_now)
                sums.append((more, [less, changed]))
        shown = protected(counts, sums, smallest, open_to_all=known, withheld=kept_back, marked_alike=later)
    return {place: shown[number, number, place] for place in now.by_place}
