"""The names in a cell, parted in the way that lets most of them be found."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graphcore.roster.cells.lists import cuts, is_plainly_list, readings
from graphcore.roster.cells.name_kinds import name_kind


def parted(names: tuple[str, ...], text: str, kinds: Sequence[str], is_known: Callable[[str], bool]) -> tuple[str, ...]:
    """The names in the text of a cell.

    Parameters
    ----------
    names
        As its column was read, for which a mapping may have told separators and abbreviations; so this comes first.
    kinds
        Node kinds that they may be of.
    is_known
        Whether a name is found.
    """
    ways = list(dict.fromkeys((names, *readings(text))))
    best = names if len(ways) == 1 else _likeliest(ways, kinds, is_known)
    if not any(map(cuts, best)):
        return best
    return tuple(part for name in best for part in _told_apart(name, kinds, is_known))


def _likeliest(
    ways: Sequence[tuple[str, ...]], kinds: Sequence[str], is_known: Callable[[str], bool]
) -> tuple[str, ...]:
    """The first of the readings of which most names are known; one of which all are needs no other beside it."""
    best, most = ways[0], (-1.0, -1.0)
    for way in ways:
        likely = _likely(way, kinds, is_known)
        if likely > most:
            best, most = way, likely
        if most == (1.0, 1.0):
            break
    return best


def _likely(way: Sequence[str], kinds: Sequence[str], is_known: Callable[[str], bool]) -> tuple[float, float]:
    """Shares of the names in a reading that are found, and that look like names of the kinds."""
    found = sum(map(is_known, way))
    alike = sum(name_kind(name) in kinds and not is_plainly_list(name) for name in way)
    return found / len(way), alike / len(way)


def _told_apart(name: str, kinds: Sequence[str], is_known: Callable[[str], bool]) -> tuple[str, ...]:
    """The names that 和 or a blank joins, where all but one are known and that one looks like a name; else the text."""
    if is_known(name):
        return (name,)
    for before, after in cuts(name):
        known = [part for part in (before, after) if is_known(part)]
        if len(known) == 2 or (known and all(part in known or name_kind(part) in kinds for part in (before, after))):
            return before, *_told_apart(after, kinds, is_known)
        if before in known and len(rest := _told_apart(after, kinds, is_known)) > 1:
            return before, *rest  # several more
    return (name,)
