"""Which rosters were supplied where, as bits; the meaning is :class:`queries.engines.knowledge.Knowledge`'s."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from graphcore.columns import KINDS, Positions
from queries.engines.arrays.day import Day
from queries.engines.arrays.relations import Integers
from queries.rules import Rule

Bits = NDArray[np.unsignedinteger]


def bits_type(names: Sequence[str]) -> np.dtype[np.unsignedinteger]:
    """The smallest numbers with a bit for each of some names."""
    return np.min_scalar_type(1 << len(names) >> 1)


def missing(day: Day, rule: Rule, nodes: Positions, communities: Positions) -> Bits:
    """For each node the evidence rosters of a rule that its community lacks, as bits in the rule's order."""
    kinds = rule.selection.kind
    needed = [bits_of(rule.evidence_for(kind), rule.rosters) for kind in kinds]
    table = np.zeros(len(KINDS), bits_type(rule.rosters))
    table[[KINDS.index(kind) for kind in kinds]] = needed
    wanted = table.take(day.kinds.take(nodes)) if len(set(needed)) > 1 else np.full(len(nodes), needed[0], table.dtype)
    return missing_of(day, rule.rosters, wanted, communities)


def missing_of(day: Day, rosters: Sequence[str], needed: Bits, communities: Positions) -> Bits:
    """Those of some rosters, as bits, that communities lack."""
    if not needed.any():
        return needed
    stated = day.values("rosters")
    own = day.of_kind("community")
    code = stated.codes.take(own)
    says = np.array([value is not None for value in stated.values]).take(code)
    if not says.any():
        return np.zeros_like(needed)
    table = np.array([bits_of(value or (), rosters) for value in stated.values], bits_type(rosters))
    supplied = np.zeros_like(table, shape=day.size + 1)  # the last is that of nodes without a community
    supplied[own] = table.take(code)
    supplied[-1] = np.bitwise_or.reduce(supplied[own])
    lacking: Bits = needed & ~supplied.take(communities)
    return lacking


def bits_of(some: Sequence[str], rosters: Sequence[str]) -> int:
    """Some rosters as bits in the order of all."""
    return sum(1 << place for place, roster in enumerate(rosters) if roster in some)


def named(bits: int, rosters: Sequence[str]) -> tuple[str, ...]:
    """The inverse of :func:`bits_of`."""
    return tuple(roster for place, roster in enumerate(rosters) if bits >> place & 1)


def named_by_code(bits: Integers, rosters: Sequence[str]) -> list[tuple[str, ...]]:
    """The names of each of some bits."""
    table = {int(each): named(int(each), rosters) for each in np.unique(bits)}
    return [table[each] for each in bits.tolist()]
