"""Party organisations of units, which speak for them where they are on no roster: 松涛小学党支部 reports for 松涛小学."""

from __future__ import annotations

import re

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.register import Register
from graphcore.roster.words.spelling import clean

_SPOKEN_FOR = "resident_unit"
_OF_UNIT = re.compile(
    r"(?:中共|中国共产党)?(?P<unit>.{2,}?)(?:机关|联合|第\d+)?"
    r"(?:党组织?|党(?:总支部?|支部|小?组|委)(?:委员会)?|(?:总支部|支部)(?:委员会)?|(?P<bare>委员会))"
)


def unit_of_party(text: str) -> str | None:
    """The name of the unit whose Party organisation a name may be; None where it is no such name.

    Examples
    --------
    >>> unit_of_party("云州第二中学党总支"), unit_of_party("区税务局机关党委"), unit_of_party("中共云州医院委员会")
    ('云州第2中学', '区税务局', '云州医院')
    >>> unit_of_party("松涛小学第二党支部"), unit_of_party("业主委员会"), unit_of_party("松涛小学")
    ('松涛小学', None, None)
    """
    name = clean(text)
    match = _OF_UNIT.fullmatch(name)
    return None if match is None or (match["bare"] and not name.startswith("中")) else match["unit"]


def unit_spoken_for(name: str, community: Entity | None, register: Register) -> Entity | None:
    """The unit listed in a community that a Party organisation is of, by its name or short name and by nothing looser."""
    stem = unit_of_party(name)
    if stem is None:
        return None
    exact = register.named_exactly(stem, (_SPOKEN_FOR,), community).entity
    near = [exact] if exact else register.shortly(stem, _SPOKEN_FOR)
    here = [unit for unit in near if community is None or unit.community in (community, None)]
    return here[0] if len(here) == 1 else None
