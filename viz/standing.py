"""How a node stands with the rules: the few classes that the map colours by."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

import numpy as np
import numpy.typing as npt

from graphcore.language import Text
from queries.rules import EXCLUDED, UNKNOWN, CoverageRule, Rule

Standing = Literal["uncovered", "unknown", "work", "organisation", "excluded", "not_asked"]

STANDINGS: Mapping[Standing, Text] = MappingProxyType(
    {
        "uncovered": Text("未覆盖、有缺口", "uncovered, gap"),
        "unknown": Text("情况不明", "unknown"),
        "work": Text("工作覆盖", "covered by work"),
        "organisation": Text("组织覆盖、已具备", "covered, in place"),
        "excluded": Text("不计入", "excluded"),
        "not_asked": Text("未作判断", "not asked"),
    }
)
"""From the gravest; also the legend's order."""

_COVERAGE_GRADES = frozenset({"organisation", "work", "uncovered", "covered", EXCLUDED})
GRAVITY: Mapping[Standing, int] = MappingProxyType({standing: place for place, standing in enumerate(STANDINGS)})
"""Place in the order from the gravest."""


def standing_of(status: str, rule: Rule | None) -> Standing:
    """The class of one answer of a rule; that of a rule that is not known is not judged."""
    if status == UNKNOWN:
        return "unknown"
    if status == EXCLUDED:
        return "excluded"
    if rule is None:
        return "not_asked"
    if status in rule.positive:
        return "organisation"
    if isinstance(rule, CoverageRule) and status != rule.otherwise:
        return "work"
    return "uncovered"


def overall(
    nodes: npt.NDArray[np.intp], standings: npt.NDArray[np.uint8], decisive: npt.NDArray[np.bool_], count: int
) -> npt.NDArray[np.uint8]:
    """How each of so many nodes stands with all that was asked of it, as places in :data:`STANDINGS`.

    Whether it is covered comes first, for coverage is what the map is about; else the gravest counts.

    Parameters
    ----------
    nodes, standings, decisive
        Of each answer: the node it is about, what it says, and whether it is about coverage.

    Examples
    --------
    >>> overall(np.array([0, 0]), np.array([1, 4], dtype=np.uint8), np.array([False, True]), 2).tolist()
    [4, 5]
    """
    unasked = GRAVITY["not_asked"]
    gravest = np.full((2, count), unasked, dtype=np.uint8)
    asked = np.zeros(count, dtype=np.bool_)
    asked[nodes[decisive]] = True
    for about, answers in enumerate((decisive, np.ones_like(decisive))):
        np.minimum.at(gravest[about], nodes[answers], standings[answers])
    found: npt.NDArray[np.uint8] = np.where(asked, gravest[0], gravest[1])
    return found


def is_decisive(status: str) -> bool:
    """Whether a status is one of coverage."""
    return status in _COVERAGE_GRADES
