"""Communities of one name in several streets: what tells which of them a row means."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import permutations

from graphcore.roster.entities.community_names import key_of
from graphcore.roster.records.record import Record
from graphcore.roster.words.place_names import STREET_ENDS
from graphcore.roster.words.spelling import clean

Told = Sequence[tuple[Record, str]]
"""Rows with the communities that they are about, as written."""

_IS_STREET = re.compile(rf".+(?:{STREET_ENDS})")


def in_streets(
    told: Told, listed: Mapping[str, Collection[str]]
) -> tuple[Told, Collection[str], Mapping[tuple[str, str | None, str], Record]]:
    """Rows with the communities that they are about, written with the street where several are called so.

    A street is told by its column, else by what stands around a table or the folder of its file.

    Parameters
    ----------
    listed
        Keys that several communities of an administrative list share, with their streets.

    Returns
    -------
    tuple
        The rows; the keys that several communities share; file, sheet and spelling of which nothing tells the street,
        with the first row that says so.
    """
    keys = {spelling: key_of(spelling) for spelling in {spelling for _, spelling in told}}
    streets = _told_by_columns(told, keys) | {key: {*map(clean, some)} for key, some in listed.items()}
    if streets.keys().isdisjoint(keys.values()):
        return told, (), {}
    found: list[tuple[Record, str]] = []
    unknown: dict[tuple[str, str | None, str], Record] = {}
    for record, spelling in told:
        some = streets.get(keys[spelling], ())
        street = _meant(record, spelling, some) if some else ""
        found.append((record, f"{street}{spelling}" if street else spelling))
        if street is None and record.ended is None:
            unknown.setdefault((record.heading.file, record.heading.sheet, spelling), record)
    return found, streets.keys(), unknown


def _told_by_columns(told: Told, keys: Mapping[str, str]) -> dict[str, Collection[str]]:
    """Keys of communities that rows lay into several streets, with those."""
    streets: defaultdict[str, set[str]] = defaultdict(set)
    for record, spelling in told:
        street = clean(str(record.value("street") or ""))
        if _IS_STREET.fullmatch(street):
            streets[keys[spelling]].add(street)
    return {key: some for key, some in streets.items() if _are_several(some)}


def _are_several(streets: Collection[str]) -> bool:
    """Whether some streets are not one, written with and without its district."""
    return any(not (one.endswith(other) or other.endswith(one)) for one, other in permutations(streets, 2))


def _meant(record: Record, spelling: str, streets: Collection[str]) -> str | None:
    """The street to be put before a community of several of its name; empty where it is written with its street, None where nothing tells it."""
    if any(street in clean(spelling) for street in streets):
        return ""
    for said in (str(record.value("street") or ""), record.heading.street or ""):
        meant = [street for street in streets if _is_called(street, clean(said))]
        if len(meant) == 1:
            return meant[0]
    return None


def _is_called(street: str, said: str) -> bool:
    """Whether a street is called so: with its district before it, or without its ending."""
    return len(said) > 1 and (said.endswith(street) or street.startswith(said))
