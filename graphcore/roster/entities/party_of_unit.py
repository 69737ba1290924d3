"""Party organisations by whose they are, as their names tell: 松涛小学党支部 is of 松涛小学, and speaks for it where that is on no roster."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.register import Register
from graphcore.roster.words.legal_forms import legal_forms_agree
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import ORGANISATIONS

PARTY_ORG = "党组织"
"""What one is called of which it is not told what it is."""

_WORDS = ("党委", PARTY_ORG, "党总支", "党支部")
_WORD = re.compile("党(?:支部|总支|委|小组)")
_SPOKEN_FOR = "resident_unit"
_OF_UNIT = re.compile(
    r"(?:中共|中国共产党)?(?P<unit>.{2,}?)(?:机关|联合|功能型|临时|第\d+)*"
    r"(?:党组织?|党(?:总支部?|支部|小?组|委)(?:委员会)?|(?:总支部|支部)(?:委员会)?|(?P<bare>委员会))"
)


def names_after(whose: str, word: str = _WORDS[0]) -> list[str]:
    """What the Party organisation of somebody may be called, the likeliest first.

    Parameters
    ----------
    word
        The likeliest word for it.

    Examples
    --------
    >>> names_after("松涛小学", "党支部")
    ['松涛小学党支部', '松涛小学党委', '松涛小学党组织', '松涛小学党总支']
    """
    return [f"{whose}{each}" for each in dict.fromkeys((word, *_WORDS))]


def word_in(header: str) -> str:
    """The word for a Party organisation in a header."""
    found = _WORD.search(header)
    return found[0] if found else PARTY_ORG


def unit_of_party(text: str) -> str | None:
    """The name of the unit whose Party organisation a name may be; None where it is no such name.

    Examples
    --------
    >>> unit_of_party("云州第二中学党总支"), unit_of_party("区税务局机关党委"), unit_of_party("中共云州医院委员会")
    ('云州第2中学', '区税务局', '云州医院')
    >>> unit_of_party("松涛小学第二党支部"), unit_of_party("松涛小学临时党支部"), unit_of_party("松涛小学党小组")
    ('松涛小学', '松涛小学', '松涛小学')
    >>> unit_of_party("业主委员会"), unit_of_party("松涛小学")
    (None, None)
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


def owners_agree(one: str, other: str, community: Entity | None, register: Register) -> bool:
    """Whether two names in a community may be of one firm by their legal forms, or of the Party organisation of one unit.

    That of 明达包装 is of either 明达包装有限公司 or 明达包装股份有限公司 where both are listed.
    """
    if not legal_forms_agree(clean(one), clean(other)):
        return False
    here, there = (_units_of(name, community, register) for name in (one, other))
    return not here or not there or (here == there and len({unit.kind for unit in here}) == len(here))


def _units_of(name: str, community: Entity | None, register: Register) -> set[Entity]:
    """The units of a community that a Party organisation is called after, or else those that are called so for short."""
    stem = unit_of_party(name)
    if stem is None:
        return set()
    for same in (register.exactly, register.shortly):
        units = {unit for kind in ORGANISATIONS for unit in same(stem, kind)}
        if near := {unit for unit in units if community in (unit.community, None)}:
            return near
    return set()


def by_unit(party_orgs: Iterable[Entity], register: Register) -> Mapping[tuple[str, Entity | None], Entity]:
    """Party organisations by the short name of the unit that each is called after, and their community."""
    stems = ((one, unit_of_party(one.name)) for one in party_orgs)
    return {(register.short(stem), one.community): one for one, stem in stems if stem is not None}


def called_after(party_orgs: Iterable[Entity], kinds: Collection[str], register: Register) -> Mapping[Entity, Entity]:
    """Entities of some kinds → the Party organisation that is called after each, where one is."""
    found = dict[Entity, Entity]()
    for party_org in party_orgs:
        if (stem := unit_of_party(party_org.name)) is None:
            continue
        unit, community = register.short(stem), party_org.community
        entity = register.resolve(unit, sorted(kinds), community).entity
        # 松涛党支部 is not that of 松涛物业: no word of the name but a place may be left out.
        is_called_so = entity is not None and register.short(entity.name).endswith(unit)
        if entity is not None and is_called_so and community in (entity.community, None):
            found.setdefault(entity, party_org)
    return found


def committee_of(community: Entity | None, register: Register) -> Entity | None:
    """The Party organisation of a community that is called after it."""
    if community is None or community.label is None:
        return None
    called_so = [one for name in names_after(community.label) for one in register.shortly(name, "party_org")]
    placed = (one for place in (community, None) for one in called_so if one.community is place)
    return next(placed, None)
