"""Edge kinds gathered into the few families that the map's legend shows or hides together."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from graphcore.language import Text


class TieFamily(NamedTuple):
    """A family of edge kinds; ``shown`` is whether the map begins with it drawn.

    A family that is not drawn still shows around a chosen node and in its list of neighbours.
    """

    label: Text
    kinds: tuple[str, ...]
    shown: bool


TIE_FAMILIES: Mapping[str, TieFamily] = MappingProxyType(
    {
        "party": TieFamily(
            Text("党组织隶属、覆盖、指导", "Party: superior, covers, instructs"),
            (
                "subordinate_to",
                "has_party_org",
                "covers",
                "sponsors",
                "instructs",
                "guides",
                "recommends",
                "responsible_for",
                "belongs_to",
            ),
            True,
        ),
        "estate": TieFamily(
            Text("居委会、业委会、物业与小区", "committees and firms of estates"),
            ("serves", "manages", "represents", "staffs"),
            True,
        ),
        "together": TieFamily(
            Text("协同、共建、议事、报到", "coordination, forums, reporting"),
            ("coordinates_with", "partners_with", "member_of", "reported_to", "cross_appointed", "conflicts_with"),
            False,
        ),
        "doing": TieFamily(
            Text("需求、资源、项目、事项", "needs, resources, projects, matters"),
            (
                "raised",
                "offers",
                "answers",
                "uses",
                "claims",
                "leads",
                "joins",
                "concerns",
                "reviewed_by",
                "authorised_for",
                "responsible_for_matter",
                "funds",
            ),
            False,
        ),
        # Placement says it already; drawn, it would hide everything else.
        "place": TieFamily(Text("位于", "located in"), ("located_in",), False),
    }
)

FAMILY_OF: Mapping[str, str] = MappingProxyType(
    {kind: name for name, family in TIE_FAMILIES.items() for kind in family.kinds}
)
"""Edge kind → family; every kind has one."""
