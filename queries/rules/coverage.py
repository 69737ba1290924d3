"""Coverage: each node is covered by the first way that reaches, or is not."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Literal

from pydantic import Field, model_validator

from graphcore.documents import flaw, instead
from queries.rules.header import EXCLUDED, UNKNOWN, Header
from queries.rules.model import Model, Said
from queries.rules.path import Asked, Reach
from queries.rules.selection import Selection


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
    title: Said
    share_of: tuple[str, ...]


class CoverageRule(Header):
    """Each node *of* a selection is covered by the first of the *ways* that reaches something.

    A node is first asked whether it is excluded, then by which way it is covered; where by none,
    it is ``unknown`` if an evidence roster was not supplied for its community, none has a column for what any
    way of the best grade begins with, or a cell about it leaves a way open, else ``otherwise``.

    The evidence of a way is every edge on its paths; that of an excluded node, and of one that
    ``otherwise`` stands for, the node itself; of an unknown one there is none.

    Attributes
    ----------
    excluded
        Nodes for which this holds are outside the denominator.
    ways
        In order; together with ``otherwise`` they partition the counted nodes. The first way's
        status is the best grade.
    otherwise
        The status of a node that no way reaches, where the evidence rosters were supplied.
    """

    shape: Literal["coverage"]
    of: Selection
    excluded: Asked | None = None
    ways: Annotated[tuple[Way, ...], Field(min_length=1)]
    otherwise: str
    rates: tuple[Rate, ...] = ()

    @model_validator(mode="after")
    def _sound(self) -> CoverageRule:
        self.of.check("of")
        if self.excluded:
            self.excluded.check_where(self.of.kind, "excluded")
        if len({way.name is None for way in self.ways}) > 1:
            raise flaw("各种方式要么都有名称，要么都没有", "either all ways have a name or none has", "ways")
        names = {*self.statuses, *self.way_names}
        self.check_header(names)
        for rate in self.rates:
            if unknown := set(rate.share_of) - names:
                name = min(unknown)
                zh, en = instead(name, names)
                raise flaw(f"没有“{name}”这种状态或方式{zh}", f"there is no status or way “{name}”{en}", "rates")
        return self

    @property
    def selection(self) -> Selection:
        """The nodes that the rule asks about."""
        return self.of

    @property
    def showing(self) -> Iterable[Reach]:
        """The reaches of its ways."""
        return [way.reach for way in self.ways]

    @property
    def deciding(self) -> Iterable[Reach]:
        """The reaches of the ways of the best grade: a column of instructors leaves open who has a Party organisation."""
        return [way.reach for way in self.ways if way.status in self.positive]

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
