"""Bare numpy: arrays laid out beforehand for this one city, then counted.

It knows what the city is like: a unit lies in one grid, an estate has one holder of each role at most and a matter
concerns one estate, nothing has ended, and no edge is there twice.
"""

from __future__ import annotations

from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers.facts import ROLES, VENUES, Facts
from benchmarks.peers.questions import UNITS, Counts, named


class NumpyScript:
    """Q1 and Q2 over arrays."""

    def __init__(self, facts: Facts) -> None:
        nodes = facts.nodes
        self._streets = facts.streets
        self._size = len(nodes)
        self._street, self._knows, self._knows_matters = (
            nodes[name].to_numpy() for name in ("street", "knows", "knows_matters")
        )
        self._level, self._status = (
            nodes[name].fill_null("").cast(facts.of(name)).to_physical().to_numpy() for name in ("level", "status")
        )
        self._group, self._counting = facts.code("level", "group"), facts.code("status", "operating", "")
        self._venue = nodes["kind"].is_in(VENUES).to_numpy()
        self._of = {
            kind: np.flatnonzero((nodes["kind"] == kind).to_numpy()) for kind in ("enterprise", "social_org", "estate")
        }
        self._ends = {
            kind: (ends["source"].to_numpy(), ends["target"].to_numpy()) for kind, ends in facts.edges.items()
        }

    def q1(self) -> Counts:
        """See :class:`benchmarks.peers.questions.Peer`."""
        core = self._level != self._group[0]
        has, org = self._ends["has_party_org"]
        own = np.zeros(self._size, np.bool_)
        own[has[core[org]]] = True
        built = own.copy()
        coverer, covered = self._ends["covers"]
        built[covered[core[coverer]]] = True
        organised = own.copy()
        inner, outer = self._ends["located_in"]
        organised[inner[(self._venue & built)[outer]]] = True
        sender, taught = self._ends["instructs"]
        works = np.zeros(self._size, np.bool_)
        works[taught[core[sender]]] = True
        told: Counts = {}
        for rule, kind, _ in UNITS:
            unit = self._of[kind]
            stands = np.where(organised[unit], 0, np.where(works[unit], 1, np.where(self._knows[unit], 2, 4)))
            stands[~np.isin(self._status[unit], self._counting)] = 3
            told |= self._by_street(rule, unit, stands, 5)
        return told

    def q2(self) -> Counts:
        """See :class:`benchmarks.peers.questions.Peer`."""
        estates = self._of["estate"]
        holder = {}
        for role in ROLES:
            source, target = self._ends[role]
            holder[role] = np.full(self._size, -1)
            holder[role][target] = source
        held = {role: holder[role][estates] >= 0 for role in ROLES}
        matter, estate = self._ends["concerns"]
        about = np.full(self._size, -1)
        about[matter] = estate
        takes_part = {role: np.zeros(self._size, np.bool_) for role in ROLES}
        for edge in ("leads", "joins"):
            actor, what = self._ends[edge]
            where = about[what]
            for role in ROLES:
                takes_part[role][what[(where >= 0) & (holder[role][where] == actor)]] = True
        lacks = ~np.logical_and.reduce([*held.values()])
        apart = np.zeros(len(estates), np.bool_)
        for one, other in combinations(ROLES, 2):
            tied = np.zeros(self._size, np.bool_)
            tied[estate[(takes_part[one] & takes_part[other])[matter]]] = True
            apart |= held[one] & held[other] & ~tied[estates]
        gap = (lacks & self._knows[estates]) | (apart & self._knows_matters[estates])
        return self._by_street("estate-triad", estates, np.where(gap, 1, np.where(lacks | apart, 2, 0)), 3)

    def _by_street(self, rule: str, nodes: NDArray[np.int64], stands: NDArray[np.int64], statuses: int) -> Counts:
        cells = self._street[nodes] * statuses + stands
        table = np.bincount(cells, minlength=len(self._streets) * statuses).reshape(-1, statuses)
        return named(rule, self._streets, table.tolist())
