"""How a node stands with the rules: the few classes that the map colours by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Literal

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
_GRAVITY: Mapping[Standing, int] = MappingProxyType({standing: place for place, standing in enumerate(STANDINGS)})


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


def overall(answers: Iterable[tuple[str, Rule | None]]) -> Standing:
    """How a node stands with all that was asked of it: pairs of status and rule.

    Whether it is covered comes first, for coverage is what the map is about; else the gravest counts.

    Examples
    --------
    >>> overall([("unknown", None), ("excluded", None)])
    'excluded'
    >>> overall([])
    'not_asked'
    """
    asked = list(answers)
    decisive = [answer for answer in asked if answer[0] in _COVERAGE_GRADES] or asked
    return min((standing_of(*answer) for answer in decisive), key=_GRAVITY.__getitem__, default="not_asked")
