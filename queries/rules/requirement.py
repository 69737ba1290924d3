"""Requirement: each node gets the status of the first case that holds for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field, model_validator

from graphcore.documents import flaw
from queries.rules.header import UNKNOWN, Header
from queries.rules.path import Asked, Reach
from queries.rules.selection import Selection


class Case(Asked):
    """One possible answer; it holds where what it asks of the node holds.

    Attributes
    ----------
    verdict
        ``positive``: what is required is there; ``fault``: something wrong is there to be seen;
        ``negative``: what is required is not there to be seen, which tells something only where
        the evidence rosters were supplied.
    """

    status: str
    verdict: Literal["positive", "fault", "negative"]


class RequirementRule(Header):
    """Each node *of* a selection gets the status of the first of the *cases* that holds.

    A negative answer is ``unknown`` where an evidence roster was not supplied for the node's community, or none has a
    column for what the other cases count.

    The evidence is every edge that the case counts, or, where it counts none, that the selection
    counts; and the node itself where the case is negative, asks something of its attributes, or
    counts nothing. Of an unknown node there is none.

    Attributes
    ----------
    cases
        In order; the last asks nothing, so every node has an answer.
    """

    shape: Literal["requirement"]
    of: Selection
    cases: Annotated[tuple[Case, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def _sound(self) -> RequirementRule:
        self.of.check("of")
        for position, case in enumerate(self.cases):
            case.check_where(self.of.kind, "cases", position)
        if self.cases[-1].where or self.cases[-1].having:
            raise flaw(
                "最后一种情形不能再有条件，否则有的对象没有答案",
                "the last case may ask nothing, or some nodes have no answer",
                "cases",
                len(self.cases) - 1,
            )
        self.check_header(self.statuses)
        return self

    @property
    def selection(self) -> Selection:
        """The nodes that the rule asks about."""
        return self.of

    @property
    def showing(self) -> Iterable[Reach]:
        """What its cases count that are not negative."""
        return [count.reach for case in self.cases if case.verdict != "negative" for count in case.having]

    @property
    def statuses(self) -> tuple[str, ...]:
        """Every status a finding may have: positive ones, faults, negative ones."""
        verdicts = ("positive", "fault", "negative")
        ordered = sorted(self.cases, key=lambda case: verdicts.index(case.verdict))
        return (*dict.fromkeys(case.status for case in ordered), UNKNOWN)

    @property
    def positive(self) -> frozenset[str]:
        """The statuses whose share is the rate."""
        return frozenset(case.status for case in self.cases if case.verdict == "positive")
