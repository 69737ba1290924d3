"""Expected edge: those who hold certain roles at an anchor should be tied pair by pair."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, model_validator

from graphcore.documents import flaw, instead
from queries.rules.grounds import Grounds, ties_of
from queries.rules.header import UNKNOWN, Header
from queries.rules.model import RosterKinds, Ties
from queries.rules.path import Reach, last_kinds
from queries.rules.selection import Selection
from queries.rules.tie import Tie

COMPLETE = "complete"
GAP = "gap"


class ExpectedEdgeRule(Header):
    """*At* each anchor every *role* is to be held, and the holders of each *pair* of roles tied.

    Of several holders of a role any suffices. A role that nobody holds is a missing member; its
    pairs are no gaps.

    A missing member is only known where the evidence of members was supplied for the anchor's community,
    a missing pair where that of pairs was; what is not known is left out of the lists. Whatever is left is
    a gap; else what is not known makes the answer unknown; else it is complete. The evidence is every edge by which the
    holders are reached and every one by which they are tied; for a gap the anchor as well.

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
    pairs_told_by
        Ties of which a column of these must tell, too, before a missing pair is known: a list of matters that has no column for who
        took part shows no two together.
    """

    shape: Literal["expected_edge"]
    at: Selection
    roles: Annotated[Mapping[str, Reach], Field(min_length=2)]
    pairs: Annotated[tuple[tuple[str, str], ...], Field(min_length=1)]
    ties: Annotated[Mapping[str, Tie], Field(min_length=1)]
    evidence_of_members: RosterKinds
    evidence_of_pairs: RosterKinds
    pairs_told_by: Ties = ()

    @model_validator(mode="after")
    def _sound(self) -> ExpectedEdgeRule:
        self.at.check("at")
        for role in (role for pair in self.pairs for role in pair):
            if role not in self.roles:
                zh, en = instead(role, self.roles)
                raise flaw(f"没有“{role}”这个角色{zh}", f"there is no role “{role}”{en}", "pairs")
        if self.evidence or self.evidence_by_kind:
            raise flaw(
                "证据台账写在 evidence_of_members 和 evidence_of_pairs",
                "the rosters stand in evidence_of_members and evidence_of_pairs",
                "evidence",
            )
        self.check_header((*self.roles, *self.ties, *self.statuses))
        return self

    @property
    def selection(self) -> Selection:
        """The nodes that the rule asks about: the anchors."""
        return self.at

    def grounds_of_member(self, role: str, kind: str) -> Grounds:
        """What it rests on that an anchor of a kind has nobody in a role."""
        return Grounds.of(self.evidence_of_members, kind, [self.roles[role]])

    def grounds_of_pair(self, one: str, other: str) -> Grounds:
        """What it rests on that the holders of two roles are not tied; cells may leave open, of the anchor, what either did."""
        reaches = [reach for tie in self.ties.values() for reach in (tie.direct, tie.shared) if reach is not None]
        kinds = {kind for role in (one, other) for kind in last_kinds(self.roles[role])}
        ties = frozenset[str]().union(*(ties_of(kind, reaches) for kind in kinds))
        return Grounds(self.evidence_of_pairs, ties, frozenset(self.pairs_told_by))

    @property
    def grounds(self) -> frozenset[Grounds]:
        """All that some answer rests on."""
        members = (self.grounds_of_member(role, kind) for role in self.roles for kind in self.at.kind)
        return frozenset({*members, *(self.grounds_of_pair(*pair) for pair in self.pairs)})

    @property
    def rosters(self) -> tuple[str, ...]:
        """Every roster that the rule rests on."""
        return tuple(dict.fromkeys((*self.evidence_of_members, *self.evidence_of_pairs)))

    @property
    def statuses(self) -> tuple[str, ...]:
        """Every status a finding may have."""
        return (COMPLETE, GAP, UNKNOWN)

    @property
    def positive(self) -> frozenset[str]:
        """The statuses whose share is the rate."""
        return frozenset({COMPLETE})
