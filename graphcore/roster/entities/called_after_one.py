"""Party organisations that may be of one unit, whose name one leaves words of out: 明达党支部 beside 明达包装有限公司党支部."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator

from graphcore.roster.entities.entity import Entity, codes_differ
from graphcore.roster.entities.party_of_unit import unit_of_party
from graphcore.roster.entities.register import Register
from graphcore.roster.words.contractions import shortens

_KIND = "party_org"


def called_after_one(register: Register) -> Iterator[tuple[Entity, Entity]]:
    """Pairs on different lists of a community, of which one is called after nothing that is listed; in order of place.

    What follows the unit in both names — level, number, whether it is joint — is the same, and no third may be meant.
    What is called after something listed is of that: 松涛党支部 is of its community and not of 松涛小学.
    """
    places = {register.short(one.community.label or "") for one in register.entities if one.community is not None}
    called: defaultdict[tuple[Entity | None, str], defaultdict[str, list[Entity]]]
    called = defaultdict(lambda: defaultdict(list))
    for entity in register.entities:
        short = register.short(entity.name) if entity.kind == _KIND and entity.records else ""
        if (unit := unit_of_party(short)) is not None:
            called[entity.community, short[len(unit) :]][unit].append(entity)
    pairs = (
        (units[short], units[long])
        for units in called.values()
        for short, long in _shortening(
            {unit for unit in units if unit not in places and not register.is_shortly_listed(unit)}, units
        )
    )
    found = [(*shorter, *longer) for shorter, longer in pairs if len(shorter) == len(longer) == 1]
    for one, other in sorted(found, key=lambda pair: (pair[0].first, pair[1].first)):
        if not codes_differ(one, other) and _lists(one).isdisjoint(_lists(other)):
            yield one, other


def _shortening(shorts: Collection[str], units: Collection[str]) -> Iterator[tuple[str, str]]:
    """Each that is short for one unit and no more, with it: it stands in the other, or takes characters of it from the first to the last."""
    sizes = {len(short) for short in shorts}
    by_ends = defaultdict[str, list[str]](list)
    for short in shorts:
        by_ends[short[0] + short[-1]].append(short)
    meant = defaultdict[str, list[str]](list)
    for long in units if shorts else ():
        within = {long[at : at + size] for size in sizes for at in range(len(long) - size + 1)}.intersection(shorts)
        between = {short for short in by_ends.get(long[0] + long[-1], ()) if shortens(short, long)}
        for short in (within | between) - {long}:
            meant[short].append(long)
    return ((short, longer[0]) for short, longer in meant.items() if len(longer) == 1)


def _lists(entity: Entity) -> set[object]:
    return {record.heading for record in entity.records}
