"""The kinds of rule, as frozen models; the rules themselves are data in :mod:`queries.packs`.

No rule knows an engine: each engine answers the four shapes, one function a shape.

=================  ========================================================================
``coverage``       each node is covered by the first way that reaches, or is not
``requirement``    each node gets the status of the first case that holds for it
``expected_edge``  those who hold certain roles at an anchor should be tied pair by pair
``pair``           two nodes that have to do with each other should be tied
=================  ========================================================================

All are built from *paths* (:mod:`queries.rules.path`), *conditions* on attributes
(:mod:`queries.rules.condition`), *ties* (:mod:`queries.rules.tie`) and *selections*
(:mod:`queries.rules.selection`), each of which says in its docstring what it means.
"""

from typing import Annotated

from pydantic import Field

from queries.rules.condition import Condition, Share
from queries.rules.coverage import CoverageRule, Rate, Way
from queries.rules.expected_edge import ExpectedEdgeRule
from queries.rules.header import EXCLUDED, UNKNOWN, Citation, Parameter
from queries.rules.model import IN_COMMUNITY
from queries.rules.pair import PairRule
from queries.rules.path import AllOf, AnyOf, Asked, Count, Reach, Step
from queries.rules.requirement import Case, RequirementRule
from queries.rules.selection import Answered, Selection
from queries.rules.tie import Tie
from queries.rules.within import Within

Rule = Annotated[CoverageRule | RequirementRule | ExpectedEdgeRule | PairRule, Field(discriminator="shape")]

SHAPES = ("coverage", "requirement", "expected_edge", "pair")

# A selection may name the answers of other rules, so rules hold rules: the circle is closed here.
Answered.model_rebuild(_types_namespace={"Rule": Rule})

__all__ = [
    "EXCLUDED",
    "IN_COMMUNITY",
    "SHAPES",
    "UNKNOWN",
    "AllOf",
    "Answered",
    "AnyOf",
    "Asked",
    "Case",
    "Citation",
    "Condition",
    "Count",
    "CoverageRule",
    "ExpectedEdgeRule",
    "PairRule",
    "Parameter",
    "Rate",
    "Reach",
    "RequirementRule",
    "Rule",
    "Selection",
    "Share",
    "Step",
    "Tie",
    "Way",
    "Within",
]
