"""Coverage: each node is covered by the first way that reaches, or is not."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from graphcore.language import Text
from queries.rules.header import EXCLUDED, UNKNOWN, Header, Selection
from queries.rules.model import Model, RosterKinds, flaw
from queries.rules.path import Asked, Reach


class Way(Model):
    """One way of being covered.

    Attributes
    ----------
    name
        As in findings; None where the rule does not tell its ways apart.
    status
        The grade of coverage it gives.
    """

    name: str | None = None
    status: str
    reach: Reach


class Rate(Model):
    """A further rate: the share of the counted nodes with one of these statuses or ways."""

    name: str
    title: Text
    share_of: tuple[str, ...]


class CoverageRule(Header):
    """Each node *of* a selection is covered by the first of the *ways* that reaches something.

    Attributes
    ----------
    excluded
        Nodes for which this holds are outside the denominator.
    ways
        In order; together with ``otherwise`` they partition the counted nodes. The first way's
        status is the best grade.
    otherwise
        The status of a node that no way reaches, where the evidence rosters were supplied.
    evidence
        The rosters that would show it.
    """

    shape: Literal["coverage"]
    of: Selection
    excluded: Asked | None = None
    ways: Annotated[tuple[Way, ...], Field(min_length=1)]
    otherwise: str
    evidence: RosterKinds
    rates: tuple[Rate, ...] = ()

    @model_validator(mode="after")
    def _sound(self) -> CoverageRule:
        self.of.check_where(self.of.kind, "of")
        if self.excluded:
            self.excluded.check_where(self.of.kind, "excluded")
        if len({way.name is None for way in self.ways}) > 1:
            raise flaw("各种方式要么都有名称，要么都没有", "either all ways have a name or none has", "ways")
        names = {*self.statuses, *self.way_names}
        self.check_labels(names)
        for rate in self.rates:
            if unknown := set(rate.share_of) - names:
                name = min(unknown)
                raise flaw(f"没有“{name}”这种状态或方式", f"there is no status or way “{name}”", "rates")
        return self

    @property
    def way_names(self) -> tuple[str, ...]:
        """Names of the ways in order; empty where the rule does not tell them apart."""
        return tuple(dict.fromkeys(way.name for way in self.ways if way.name is not None))

    @property
    def statuses(self) -> tuple[str, ...]:
        """Every status a finding may have, the best first."""
        grades = dict.fromkeys(way.status for way in self.ways)
        return (*grades, self.otherwise, *((EXCLUDED,) if self.excluded else ()), UNKNOWN)

    @property
    def positive(self) -> frozenset[str]:
        """The statuses whose share is the rate: the best grade."""
        return frozenset({self.ways[0].status})
