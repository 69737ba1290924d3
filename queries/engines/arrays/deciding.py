"""What rules answer, one function a shape, for all nodes at once; the meaning is :mod:`queries.engines.answering`'s."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

import numpy as np

from graphcore.columns import Positions
from queries.engines.arrays.day import Day
from queries.engines.arrays.knowledge import Bits, bits_type, missing, missing_of
from queries.engines.arrays.relations import Integers, Mask, span
from queries.engines.arrays.tying import Couples, Walked, facing, related_pairs
from queries.engines.arrays.walks import ends, holds, leads
from queries.rules import (
    EXCLUDED,
    UNKNOWN,
    CoverageRule,
    ExpectedEdgeRule,
    PairRule,
    RequirementRule,
    Rule,
    Selection,
)
from queries.rules.expected_edge import COMPLETE, GAP
from queries.rules.grounds import Grounds


class Lists(NamedTuple):
    """A list of names for each answer, as bits in an order of names."""

    bits: Bits
    names: Sequence[str]


class Decided(NamedTuple):
    """What a rule answers.

    Attributes
    ----------
    about, other
        The node of each answer; of a pair both, the first in ``about``.
    community
        That of the node, or of both; -1 where there is none.
    status
        As a place in the rule's statuses.
    choice
        Which way or case decided: its place in the rule, or beyond the last where none did.
    missing
        The rosters, as bits in the rule's order, that would tell.
    lists
        What only expected edges list, by the name of the detail.
    """

    about: Positions
    other: Positions | None
    community: Positions
    status: Integers
    choice: Integers
    missing: Bits
    lists: Mapping[str, Lists] = MappingProxyType({})


def decide(day: Day, communities: Positions, rule: Rule) -> Decided:
    """What a rule answers on a day; ``communities`` are those of nodes that have only one."""
    asked = _selected(day, communities, rule.selection)
    match rule:
        case CoverageRule():
            return _coverage(day, rule, asked, communities[span(asked)])
        case RequirementRule():
            return _requirement(day, rule, asked, communities[span(asked)])
        case ExpectedEdgeRule():
            return _expected_edge(day, rule, asked, communities[span(asked)])
        case PairRule():
            return _pair(day, rule, asked, communities)


def _selected(day: Day, communities: Positions, selection: Selection) -> Positions:
    """The nodes that a rule asks about."""
    nodes = day.of_kind(*selection.kind)
    if selection.where or selection.having:
        nodes = nodes.compress(holds(day, selection, nodes))
    if selection.answered is None:
        return nodes
    answered = np.zeros(day.size, np.bool_)
    for rule in selection.answered.by:
        decided = decide(day, communities, rule)
        answered[decided.about.compress(_is_one_of(decided.status, rule, selection.answered.status))] = True
    return nodes.compress(answered.take(nodes))


def _is_one_of(status: Integers, rule: Rule, statuses: Sequence[str]) -> Mask:
    return np.array([each in statuses for each in rule.statuses]).take(status)


def _coverage(day: Day, rule: CoverageRule, asked: Positions, community: Positions) -> Decided:
    beyond = len(rule.ways) + 1
    choice = np.full(len(asked), beyond, np.uint8)
    at = span(asked)
    unchosen = np.ones(len(asked), np.bool_)

    def still() -> Mask:
        met = np.zeros(day.size, np.bool_)
        met[at] = unchosen
        return met

    def choose(place: int, met: Mask) -> None:
        """Let those that no earlier one chose have this choice."""
        met &= unchosen
        np.subtract(choice, met * np.uint8(beyond - place), out=choice)
        np.logical_xor(unchosen, met, out=unchosen)

    if rule.excluded:
        choose(len(rule.ways), holds(day, rule.excluded, asked))
    for place, way in enumerate(rule.ways):
        choose(place, leads(day, way.reach, still)[at].copy())
    left = np.flatnonzero(unchosen)
    found = missing(day, rule, asked.take(left), community.take(left))
    lacking = np.zeros(len(asked), found.dtype)
    lacking[left] = found
    outcomes = [*(way.status for way in rule.ways), EXCLUDED if rule.excluded else rule.otherwise, rule.otherwise]
    status = _places(rule, outcomes).take(choice)
    status[left.compress(found > 0)] = rule.statuses.index(UNKNOWN)
    return Decided(asked, None, community, status, choice, lacking)


def _requirement(day: Day, rule: RequirementRule, asked: Positions, community: Positions) -> Decided:
    choice = np.zeros(len(asked), np.uint8)
    left = np.empty(0, np.int64)
    for place, case in enumerate(rule.cases[:-1], 1):  # the last asks nothing
        beyond = ~holds(day, case, asked if place == 1 else asked.take(left))
        left = np.flatnonzero(beyond) if place == 1 else left.compress(beyond)
        choice[left] = place
    negative = np.flatnonzero(np.array([case.verdict == "negative" for case in rule.cases]).take(choice))
    lacking = np.zeros(len(asked), bits_type(rule.rosters))
    lacking[negative] = missing(day, rule, asked.take(negative), community.take(negative))
    status = _places(rule, [case.status for case in rule.cases]).take(choice)
    np.putmask(status, lacking > 0, rule.statuses.index(UNKNOWN))
    return Decided(asked, None, community, status, choice, lacking)


def _expected_edge(day: Day, rule: ExpectedEdgeRule, asked: Positions, community: Positions) -> Decided:
    holders = {role: ends(day, reach, asked) for role, reach in rule.roles.items()}
    held = {role: _has(pairs.owner, len(asked)) for role, pairs in holders.items()}
    untied: dict[str, list[Mask]] = {level: [] for level in rule.ties}
    walked = Walked(day, [asked, *(pairs.end for pairs in holders.values())])
    for one, other in rule.pairs:
        owner, first, second = facing(holders[one], holders[other], len(asked))
        couples = Couples(walked, first, second, asked.take(owner))
        for level, tie in rule.ties.items():
            tied_at = _has(owner.compress(couples.tied(tie)), len(asked))
            untied[level].append(held[one] & held[other] & ~tied_at)

    def lacking_of(grounds_for: Callable[[str], Grounds]) -> Bits:
        grounds = {kind: grounds_for(kind) for kind in rule.at.kind}
        return missing_of(day, rule.rosters, grounds, asked, community)

    unknown = {role: lacking_of(partial(rule.grounds_of_member, role)) * ~held[role] for role in rule.roles}
    members = _bits([~held[role] & (unknown[role] == 0) for role in rule.roles], len(asked))
    no_members = np.bitwise_or.reduce(list(unknown.values()))
    no_pairs = np.zeros_like(no_members)
    for place, (one, other) in enumerate(rule.pairs):
        grounds = dict.fromkeys(rule.at.kind, rule.grounds_of_pair(one, other))
        open_pair = missing_of(day, rule.rosters, grounds, asked, community)
        no_pairs |= open_pair * np.logical_or.reduce([masks[place] for masks in untied.values()])
        for masks in untied.values():
            masks[place] &= open_pair == 0
    pairs = {level: _bits(masks, len(asked)) for level, masks in untied.items()}
    gap = (members > 0) | (np.bitwise_or.reduce(list(pairs.values())) > 0)
    lacking = (no_members | no_pairs) * ~gap
    status = np.where(gap, rule.statuses.index(GAP), rule.statuses.index(COMPLETE))
    np.putmask(status, lacking > 0, rule.statuses.index(UNKNOWN))
    lists = {"missing_members": Lists(members, tuple(rule.roles))}
    names = [f"{one}-{other}" for one, other in rule.pairs]
    lists |= {f"missing_pairs_{level}": Lists(bits, names) for level, bits in pairs.items()}
    return Decided(asked, None, community, status, np.zeros(len(asked), np.uint8), lacking, lists)


def _pair(day: Day, rule: PairRule, asked: Positions, communities: Positions) -> Decided:
    one, other = related_pairs(day, rule.related, asked)
    is_tied = Couples(Walked(day, [one, other]), one, other).tied(rule.tied)
    near, far = communities.take(one), communities.take(other)
    lacking = missing(day, rule, one, near) | missing(day, rule, other, far)
    lacking[is_tied] = 0
    status = np.where(is_tied, 0, 1)
    np.putmask(status, lacking > 0, rule.statuses.index(UNKNOWN))
    status = _places(rule, [rule.if_tied, rule.if_untied, UNKNOWN])[status]
    community = np.where(near == far, near, -1)
    return Decided(one, other, community, status, np.where(is_tied, 0, 1), lacking)


def _places(rule: Rule, statuses: Sequence[str]) -> Integers:
    return np.array([rule.statuses.index(status) for status in statuses], np.uint8)


def _has(owners: Integers, size: int) -> Mask:
    met = np.zeros(size, np.bool_)
    met[owners] = True
    return met


def _bits(masks: Sequence[Mask], size: int) -> Bits:
    bits = np.zeros(size, np.min_scalar_type(1 << len(masks) >> 1))
    for place, mask in enumerate(masks):
        bits |= mask * bits.dtype.type(1 << place)
    return bits
