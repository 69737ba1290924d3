"""Expected edge: those who hold certain roles at an anchor should be tied pair by pair."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator

from queries.rules.header import UNKNOWN, Header, Selection
from queries.rules.model import Model, RosterKinds, flaw
from queries.rules.path import Reach

COMPLETE = "complete"
GAP = "gap"


class Tie(Model):
    """When two role holders count as tied; any of what is given is enough.

    Attributes
    ----------
    direct
        One of them reaches the other.
    shared
        Both reach some same node …
    concerning
        … which the anchor reaches as well.
    """

    direct: Reach | None = None
    shared: Reach | None = None
    concerning: Reach | None = None

    @model_validator(mode="after")
    def _possible(self) -> Tie:
        if self.direct is None and self.shared is None:
            raise flaw("联系要有 direct 或 shared", "a tie needs direct or shared")
        if self.concerning is not None and self.shared is None:
            raise flaw("有 concerning 就要有 shared", "concerning needs shared")
        return self


class ExpectedEdgeRule(Header):
    """*At* each anchor every *role* is to be held, and the holders of each *pair* of roles tied.

    Of several holders of a role any suffices. A role that nobody holds is a missing member; its
    pairs are no gaps.

    Attributes
    ----------
    roles
        Role → reach from the anchor to its holders.
    pairs
        The pairs of roles expected to be tied, in the order findings list them.
    ties
        Level → what counts as tied at that level.
    evidence_of_members, evidence_of_pairs
        The rosters without which a missing member, or a missing pair, is unknown.
    """

    shape: Literal["expected_edge"]
    at: Selection
    roles: Annotated[Mapping[str, Reach], Field(min_length=2)]
    pairs: Annotated[tuple[tuple[str, str], ...], Field(min_length=1)]
    ties: Annotated[Mapping[str, Tie], Field(min_length=1)]
    evidence_of_members: RosterKinds
    evidence_of_pairs: RosterKinds

    @model_validator(mode="after")
    def _sound(self) -> ExpectedEdgeRule:
        self.at.check_where(self.at.kind, "at")
        for role in (role for pair in self.pairs for role in pair):
            if role not in self.roles:
                raise flaw(f"没有“{role}”这个角色", f"there is no role “{role}”", "pairs")
        self.check_labels((*self.roles, *self.ties, *self.statuses))
        return self

    @property
    def of(self) -> Selection:
        """The nodes there is one finding for: the anchors."""
        return self.at

    @property
    def evidence(self) -> tuple[str, ...]:
        """Every roster that the rule needs."""
        return tuple(dict.fromkeys((*self.evidence_of_members, *self.evidence_of_pairs)))

    @property
    def statuses(self) -> tuple[str, ...]:
        """Every status a finding may have."""
        return (COMPLETE, GAP, UNKNOWN)

    @property
    def positive(self) -> frozenset[str]:
        """The statuses whose share is the rate."""
        return frozenset({COMPLETE})
