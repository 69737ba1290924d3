"""How each kind of node looks: shape, size, and the sign inside it. Colour is left to coverage."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from graphcore.vocabulary import NODE_KINDS

Shape = Literal["dot", "square", "diamond", "star", "triangle", "triangleDown", "hexagon"]


class Symbol(NamedTuple):
    """A shape of vis-network, its half-width, the sign inside, and how early its label is shown.

    Attributes
    ----------
    sign
        One Chinese character.
    rank
        0 is labelled first.
    """

    shape: Shape
    size: int
    sign: str
    rank: int


def _of(shape: Shape, **kinds: tuple[int, str, int]) -> dict[str, Symbol]:
    return {kind: Symbol(shape, *look) for kind, look in kinds.items()}


_PLAIN: Mapping[str, Symbol] = {name: Symbol("dot", 12, kind.label.zh[0], 6) for name, kind in NODE_KINDS.items()}
"""A kind that nothing else is said of looks like an organisation, under the first character of its name."""

SYMBOLS: Mapping[str, Symbol] = MappingProxyType(
    dict(_PLAIN)
    | _of("star", party_org=(14, "党", 5), party_household=(12, "户", 8))
    | _of(
        "square",
        province=(15, "省", 1),
        city=(15, "市", 1),
        district=(15, "区", 1),
        street=(15, "街", 1),
        community=(15, "社", 5),
        grid=(14, "网", 6),
        estate=(13, "宅", 3),
        building=(10, "楼", 9),
        business_building=(13, "厦", 3),
        shopping_district=(13, "商", 3),
        park=(13, "园", 3),
        industry=(13, "业", 3),
    )
    | _of("diamond", residents_committee=(15, "居", 3), owners_committee=(14, "主", 4), property_firm=(14, "物", 4))
    | _of("dot", enterprise=(12, "企", 6), employment_group=(12, "新", 6), floating_cluster=(12, "流", 6))
    | _of("triangle", social_org=(14, "会", 6), mass_org=(14, "群", 6), residents_group=(14, "民", 8))
    | _of("hexagon", resident_unit=(13, "驻", 6), government_office=(13, "政", 5), forum=(14, "议", 4))
    | _of("hexagon", red_station=(13, "站", 5))
    | _of("triangleDown", need=(13, "需", 7), resource=(13, "资", 7), project=(13, "项", 7))
    | _of("triangleDown", matter=(13, "事", 7), activity=(13, "活", 7))
)
"""One for every node kind."""

_CORE_LEVELS = ("work_committee", "committee")
_LEVEL_SYMBOLS: Mapping[object, Symbol] = MappingProxyType(
    {
        "work_committee": Symbol("star", 32, "党", 0),
        "committee": Symbol("star", 30, "党", 0),
        "general_branch": Symbol("star", 17, "党", 4),
        "group": Symbol("star", 12, "党", 9),
    }
)


def is_core(kind: str, level: str | None) -> bool:
    """Whether a node is the core: a Party work committee or committee."""
    return kind == "party_org" and level in _CORE_LEVELS


def symbol_of(kind: str, level: str | None) -> Symbol:
    """The look of a node: that of its kind, and for a Party organisation of its level."""
    if kind == "party_org":
        return _LEVEL_SYMBOLS.get(level, SYMBOLS["party_org"])
    return SYMBOLS[kind]
