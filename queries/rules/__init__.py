"""The kinds of rule, as frozen models; the rules themselves are data in :mod:`queries.packs`.

No rule knows an engine: each engine answers the three shapes, one function a shape.
"""

from typing import Annotated

from pydantic import Field

from queries.rules.coverage import CoverageRule, Rate, Way
from queries.rules.expected_edge import ExpectedEdgeRule, Tie
from queries.rules.header import EXCLUDED, UNKNOWN, Citation, Parameter, Selection
from queries.rules.path import AllOf, AnyOf, Asked, Count, Reach, Step
from queries.rules.requirement import Case, RequirementRule

Rule = Annotated[CoverageRule | RequirementRule | ExpectedEdgeRule, Field(discriminator="shape")]

__all__ = [
    "EXCLUDED",
    "UNKNOWN",
    "AllOf",
    "AnyOf",
    "Asked",
    "Case",
    "Citation",
    "Count",
    "CoverageRule",
    "ExpectedEdgeRule",
    "Parameter",
    "Rate",
    "Reach",
    "RequirementRule",
    "Rule",
    "Selection",
    "Step",
    "Tie",
    "Way",
]
