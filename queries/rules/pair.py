"""Pair: two nodes that have to do with each other should be tied."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from graphcore.documents import flaw
from queries.rules.header import UNKNOWN, Header
from queries.rules.selection import Selection
from queries.rules.tie import Tie


class PairRule(Header):
    """Every two of the *between* that are *related* should be *tied*.

    There is one finding for each unordered pair of different nodes, of kind ``pair``. Its id is
    the two ids in code-point order with ``--`` between them, its name the two names in that order
    with `` — `` between them. It has the community of both; none where they differ or one of
    them has none. An untied pair is unknown unless the evidence rosters of *both* nodes, each by
    its own community, were supplied; ``missing`` names those of either, in the rule's order.

    The evidence is every edge by which the two are related and every one by which they are tied;
    where they are not tied, the two nodes as well.

    Attributes
    ----------
    between
        Which nodes may be either end.
    related
        Which pairs are asked about.
    tied
        What is expected of them.
    if_tied, if_untied
        The two statuses.
    """

    shape: Literal["pair"]
    between: Selection
    related: Tie
    tied: Tie
    if_tied: str
    if_untied: str

    @model_validator(mode="after")
    def _sound(self) -> PairRule:
        self.between.check("between")
        for name in ("related", "tied"):
            if getattr(self, name).concerning is not None:
                raise flaw(
                    "成对的规则没有锚点，不能用 concerning", "a pair has no anchor: concerning has no meaning", name
                )
        self.check_header(self.statuses)
        return self

    @property
    def selection(self) -> Selection:
        """The nodes that may be either end."""
        return self.between

    @property
    def statuses(self) -> tuple[str, ...]:
        """Every status a finding may have."""
        return (self.if_tied, self.if_untied, UNKNOWN)

    @property
    def positive(self) -> frozenset[str]:
        """The statuses whose share is the rate."""
        return frozenset({self.if_tied})
