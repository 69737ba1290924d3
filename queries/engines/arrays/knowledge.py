"""Which rosters were supplied where and what they tell, as bits; the meaning is :class:`queries.engines.knowledge.Knowledge`'s."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

import numpy as np
from numpy.typing import NDArray

from graphcore.columns import KINDS, Positions
from queries.engines.arrays.day import Day
from queries.engines.arrays.relations import Integers, Mask
from queries.rules import Rule
from queries.rules.grounds import Grounds

Bits = NDArray[np.unsignedinteger]


def bits_type(names: Sequence[str]) -> np.dtype[np.unsignedinteger]:
    """The smallest numbers with a bit for each of some names."""
    return np.min_scalar_type(1 << len(names) >> 1)


def missing(day: Day, rule: Rule, nodes: Positions, communities: Positions) -> Bits:
    """For each node the evidence rosters of a rule that do not tell in its community, as bits in the rule's order."""
    grounds = {kind: rule.grounds_for(kind) for kind in rule.selection.kind}
    return missing_of(day, rule.rosters, grounds, nodes, communities)


def missing_of(
    day: Day, order: Sequence[str], grounds: Mapping[str, Grounds], nodes: Positions, communities: Positions
) -> Bits:
    """For each node the rosters that what is said of its kind rests on and that do not tell in its community, as bits in an order."""
    bits = [bits_of(one.rosters, order) for one in grounds.values()]
    table = np.zeros(len(KINDS), bits_type(order))
    table[[KINDS.index(kind) for kind in grounds]] = bits
    needed = table.take(day.kinds.take(nodes)) if len(set(bits)) > 1 else np.full(len(nodes), bits[0], table.dtype)
    lacking = _not_supplied(day, order, needed, communities)
    for kind, one in grounds.items():
        for untold in (_untold(day, one.deciding, communities), _left_open(day, one.ties, nodes)):
            if untold is not None:
                np.copyto(lacking, needed, where=untold & (lacking == 0) & (day.kinds.take(nodes) == KINDS.index(kind)))
    return lacking


def _not_supplied(day: Day, order: Sequence[str], needed: Bits, communities: Positions) -> Bits:
    """Those of some rosters, as bits, that communities lack."""
    if not needed.any():
        return needed
    stated = day.values("rosters")
    own = day.of_kind("community")
    code = stated.codes.take(own)
    says = np.array([value is not None for value in stated.values]).take(code)
    if not says.any():
        return np.zeros_like(needed)
    table = np.array([bits_of(value or (), order) for value in stated.values], bits_type(order))
    supplied = np.zeros_like(table, shape=day.size + 1)  # the last is that of nodes without a community
    supplied[own] = table.take(code)
    supplied[-1] = np.bitwise_or.reduce(supplied[own])
    lacking: Bits = needed & ~supplied.take(communities)
    return lacking


def _untold(day: Day, ties: AbstractSet[str], communities: Positions) -> Mask | None:
    """Where no column tells any of some ties; None where that is nowhere so."""
    stated, rosters = day.values("untold"), day.values("rosters")
    lacks = np.array([bool(ties) and ties <= {*(value or ())} for value in stated.values])
    if not lacks.any():
        return None
    own = day.of_kind("community")
    says = np.array([value is not None for value in rosters.values]).take(rosters.codes.take(own))
    lacks = lacks.take(stated.codes.take(own)) & says
    untold = np.zeros(day.size + 1, np.bool_)  # the last is that of nodes without a community
    untold[own] = lacks
    untold[-1] = says.any() and lacks[says].all()
    met: Mask = untold.take(communities)
    return met


def _left_open(day: Day, ties: AbstractSet[str], nodes: Positions) -> Mask | None:
    """Which nodes say that cells about them leave one of some ties open; None where none does."""
    stated = day.values("untold")
    leaves = np.array([not ties.isdisjoint(value or ()) for value in stated.values])
    return leaves.take(stated.codes.take(nodes)) if leaves.any() else None


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
