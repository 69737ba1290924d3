"""What names that nobody lists would be, and whether a cell is enough to bring that into being."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from graphcore.roster.cells.gone import was_once
from graphcore.roster.cells.name_kinds import is_number, may_be_numbers, name_kind
from graphcore.roster.cells.persons import looks_like_person
from graphcore.roster.cells.persons_beside import names_body, persons_beside
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.references import References
from graphcore.roster.weaving.quoted import may_be_person
from graphcore.roster.words.fields import Field
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import IN_BRACKETS, clean

_NEVER_PERSONS = ("party_org", "owners_committee", "residents_committee", "grid", "building", "forum")
"""Kinds whose names are none that persons have, as those of firms and estates may be: 万科."""

_CALLED_SO = ("party_org", "residents_committee", "owners_committee")
"""Kinds whose names end as such: 正在发展党员 in their column says how things are, and names none."""

LISTED_AS_WELL = {"property_firm": "enterprise"}
"""Kind → the one on whose rosters such stand too, for what they are beside."""

_HOW_THINGS_ARE = re.compile("已|正在|尚未|(?:代管|自管|托管|兜底)$")  # 原物业已撤出, 开发商代管
_ALL_OF_THEM = re.compile("(?:全|各|所有|整个|全部)(?:体|辖区)?(?:社区|小区|网格|楼栋|片区|辖区|单位)")  # 全社区

_OF_OWN_ROSTERS = (
    "party_org",
    "residents_committee",
    "owners_committee",
    "property_firm",
    "community",
    "grid",
    "building",
)
"""Kinds that a name tells by its ending: what is called so is no unit of another kind."""


class Newcomer(NamedTuple):
    """What a name that nobody lists would be.

    Attributes
    ----------
    kind, community
        Of which kind, and where it would lie.
    is_listed
        Whether a roster lists such there, on which it is missing then.
    is_made
        Whether it is brought into being all the same.
    """

    kind: str
    community: Entity | None
    is_listed: bool
    is_made: bool


class Newcomers:
    """Whom names bring into being.

    Parameters
    ----------
    lists
        Whether a roster of a kind was supplied for a community.
    """

    def __init__(self, references: References, lists: Callable[[str, Entity | None], bool]) -> None:
        self._register = references.register
        self._lookalikes = references.lookalikes
        self._lists = lists

    def called(self, name: str, kinds: Sequence[str], field: Field, here: Entity | None) -> Newcomer:
        """What a name would be that nobody lists, on a row of some community.

        Parameters
        ----------
        kinds
            Those that it may be of.
        field
            Of the cell that names it.
        """
        if field.makes == "called_so":  # an office above the community, not one of its actors
            kind, community = kinds[0], None
            is_listed = lexicon().kind_called(clean(name)) != kind or bool(self._lookalikes.near(name, kinds, here))
        else:
            kind, community = field.to[0], here
            is_listed = self._lists(kind, community)
        may_be_made = field.makes == "node" or (field.makes != "never" and not is_listed)
        names_no_other = self._is_name_of(kind, name) and (
            field.type != "names" or self._can_be_no_other(name, kinds, here)
        )
        return Newcomer(kind, community, is_listed, may_be_made and names_no_other)

    def _is_name_of(self, kind: str, name: str) -> bool:
        """Whether a name is one, and no person's, alone or beside a body's, nor that of something of another kind."""
        text = IN_BRACKETS.sub("", clean(name))
        if _HOW_THINGS_ARE.search(text) or (kind in _CALLED_SO and was_once(text)) or _ALL_OF_THEM.fullmatch(text):
            return False
        if is_number(text) and not may_be_numbers([kind]):
            return False
        if kind in _CALLED_SO and name_kind(text) != kind:
            return False
        is_head = kind in _NEVER_PERSONS and looks_like_person(name)
        return not (is_head or persons_beside(name, names_body) or self._is_of_another_kind(name, kind))

    def _is_of_another_kind(self, name: str, kind: str) -> bool:
        """Whether a name is that of something that cannot be of a kind, too."""
        others = {one.kind for one in self._register.namesakes(name)} - {LISTED_AS_WELL.get(kind)}
        return bool(others) and kind not in others

    def _can_be_no_other(self, name: str, kinds: Sequence[str], here: Entity | None) -> bool:
        """Whether a name of those whom rows are about is like none that is known, and of no kind that has rosters of its own."""
        if name_kind(name) in _OF_OWN_ROSTERS or may_be_person(name, kinds):
            return False
        return not self._lookalikes.of(name, kinds, here)
