"""What every peer is asked, and how it answers.

Q1: how enterprises and social organisations are covered, counted by street. Q2: which estates have their triad —
each two of residents' committee, owners' committee and property firm took part in a matter of the estate —
counted by street. What no estate ties at its own level is a gap, so nobody has to look at the level of organisations.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

Counts = dict[str, list[int]]

UNITS = (("enterprise-coverage", "enterprise", "enterprises"), ("social-org-coverage", "social_org", "social_orgs"))
"""Rule, kind and roster of Q1."""


class Peer(Protocol):
    """Somebody else who answers."""

    def q1(self) -> Counts:
        """Of each rule and street: organisation, work, uncovered, excluded, unknown."""
        ...

    def q2(self) -> Counts:
        """Of each street: complete, gap, unknown."""
        ...


def named(rule: str, streets: Iterable[str], rows: Iterable[Sequence[int]]) -> Counts:
    """Counts by rule and street, as far as anything is counted there."""
    return {f"{rule} {street}": list(row) for street, row in zip(streets, rows, strict=True) if any(row)}
