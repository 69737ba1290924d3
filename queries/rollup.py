"""Counts and rates of verdicts, whole or by group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, repeat
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.columns import KINDS
from graphcore.language import Language, Text
from graphcore.vocabulary import NODE_KINDS
from queries.engines.arrays.belonging import lying_in, places_of
from queries.engines.arrays.knowledge import Bits
from queries.engines.arrays.places import Places
from queries.engines.arrays.relations import Integers, distinct
from queries.rules import EXCLUDED, UNKNOWN, CoverageRule
from queries.verdicts import Verdicts

Grouping = Literal["grid", "community", "street", "district", "kind", "way"]

_NO_GROUP = Text("（无）", "(none)")
_TOTAL = Text("合计", "total")
_PAIR = Text("成对", "pair")


class Row(NamedTuple):
    """One rule in one group: the numerators, the denominator, and what is not in it and why.

    Attributes
    ----------
    group
        Id of the territory, the kind or the way; None for findings that are in no group, and in
        a total.
    name
        What users see for the group.
    counted
        Findings without the excluded and the unknown ones.
    statuses
        Status → findings; every status the rule may give, in its order.
    rate
        Share of the counted with the best status; None where nothing is counted.
    rates
        Further rates of the rule, by name.
    unstated
        How many of the counted do not state the attribute by which the rule excludes; None where
        it excludes nothing.
    excluded
        Value of that attribute → how many are excluded by it.
    missing
        Roster kind → how many are unknown for want of it; one may want for several.
    """

    rule: str
    group: str | None
    name: str
    counted: int
    statuses: Mapping[str, int]
    rate: float | None
    rates: Mapping[str, float | None]
    unstated: int | None
    excluded: Mapping[str, int]
    missing: Mapping[str, int]

    def to_json(self) -> dict[str, Any]:
        """The row as ``--by`` writes it."""
        own = {"rule": self.rule, "group": self.group, "name": self.name, "counted": self.counted}
        return {**own, **self.statuses, "rate": self.rate}


_Group = tuple[str | None, str]
"""Its key, and what users see for it."""


class _Lying(NamedTuple):
    """Which verdicts lie in which groups.

    Attributes
    ----------
    verdict
        One in several groups stands here several times; None where each stands once, in order.
    group
        By place.
    """

    verdict: Integers | None
    group: Integers

    def of(self, column: NDArray[Any]) -> NDArray[Any]:
        """A column of verdicts, as often as they lie somewhere."""
        return column if self.verdict is None else column.take(self.verdict)


def total(verdicts: Verdicts, language: Language) -> Row:
    """All verdicts of a rule as one row."""
    everyone = np.zeros(len(verdicts.about), np.uint8)
    [row] = _rows(verdicts, [(None, _TOTAL.say(language))], _Lying(None, everyone), empty=True)
    return row


def roll_up(verdicts: Verdicts, by: Grouping, language: Language) -> list[Row]:
    """Verdicts of a rule by group.

    A node that lies in two territories of a kind counts once in each, and so does a pair whose ends
    do; what lies in none has a row of its own, as verdicts without a way have.

    Returns
    -------
    list of Row
        Territories by id, kinds and ways in the order of the vocabulary and the rule, the row
        without a group last.
    """
    groups, lying = _groups(verdicts, by, language)
    return _rows(verdicts, groups, lying)


def _groups(verdicts: Verdicts, by: Grouping, language: Language) -> tuple[Sequence[_Group], _Lying]:
    """All groups there may be, in order, and each verdict with the place of each group that it is in."""
    if by == "kind" and verdicts.other is not None:
        return [("pair", _PAIR.say(language))], _Lying(None, np.zeros(len(verdicts.about), np.uint8))
    if by == "kind":
        kinds = [(kind, NODE_KINDS[kind].label.say(language)) for kind in KINDS]
        return kinds, _Lying(None, verdicts.day.kinds.take(verdicts.about))
    nowhere = (None, _NO_GROUP.say(language))
    if by == "way":
        rule = verdicts.rule
        names = rule.way_names if isinstance(rule, CoverageRule) else ()
        ways = [(way, rule.label(way).say(language)) for way in names]
        return [*ways, nowhere], _Lying(None, verdicts.way % np.int8(len(names) + 1))  # NO_WAY is beyond the last
    territories: Iterable[_Group] = verdicts.day.named(by).values()
    return [*territories, nowhere], _territories(verdicts, by)


def _territories(verdicts: Verdicts, kind: str) -> _Lying:
    """The territories of a kind in which verdicts lie, by their places in the order of ids; beyond them for those in none."""
    places, lying = places_of(verdicts.day, kind), lying_in(verdicts.day, kind)
    return _in_any(verdicts, lying, places) if lying.several else _in_one(verdicts, places)


def _in_one(verdicts: Verdicts, places: Integers) -> _Lying:
    """The same where no node lies in several."""
    one: Integers = places[verdicts.at]
    other = one if verdicts.other is None else places.take(verdicts.other)
    group, beyond = np.minimum(one, other), places[-1]
    nowhere = np.flatnonzero(group == beyond)
    if len(nowhere):  # a Party organisation may have a community without lying anywhere
        group[nowhere] = places.take(verdicts.community.take(nowhere))
    if verdicts.other is None:
        return _Lying(None, group)
    apart = np.flatnonzero((one != other) & (one != beyond) & (other != beyond))
    owners = np.append(np.arange(len(group)), apart)
    return _Lying(owners, np.append(group, np.maximum(one, other).take(apart))) if len(apart) else _Lying(None, group)


def _in_any(verdicts: Verdicts, lying: Places, places: Integers) -> _Lying:
    """The same where some do."""
    found, size = lying.pairs(verdicts.about), verdicts.day.size
    if verdicts.other is not None:
        others = lying.pairs(verdicts.other)
        owners, ends = (np.concatenate(parts) for parts in zip(found, others, strict=True))
        found = distinct(owners, ends, size)
    lies = np.zeros(len(verdicts.about), np.bool_)
    lies[found.owner] = True
    lent: Integers = np.flatnonzero(~lies & (verdicts.community >= 0))
    of_community = lying.pairs(verdicts.community.take(lent))
    lent = lent.take(of_community.owner)
    lies[lent] = True
    rest = np.flatnonzero(~lies)
    return _Lying(
        np.concatenate([found.owner, lent, rest]),
        places.take(np.concatenate([found.end, of_community.end, np.full(len(rest), -1)])),
    )


def _rows(verdicts: Verdicts, groups: Sequence[_Group], lying: _Lying, *, empty: bool = False) -> list[Row]:
    """A row for each group that some verdict is in; for all if ``empty``."""
    rule, group, size = verdicts.rule, lying.group, len(groups)
    names, rosters = rule.statuses, rule.rosters
    ways = rule.way_names if isinstance(rule, CoverageRule) else ()
    status = lying.of(verdicts.status)
    outcome = status.astype(np.int16) * (len(ways) + 1)
    if ways:
        outcome += lying.of(verdicts.way) + np.int8(1)
    table = _tally(group, outcome, size, len(names) * (len(ways) + 1)).reshape(size, len(names), len(ways) + 1)
    statuses = table.sum(axis=2)
    is_counted = np.array([each not in (EXCLUDED, UNKNOWN) for each in names])
    counted = statuses[:, is_counted].sum(axis=1).tolist()

    def share(of: Sequence[str]) -> list[float | None]:
        by_status = np.array([each in of for each in names])
        by_way = np.array([False, *(way in of for way in ways)])
        parts = table[:, is_counted[:, None] & (by_status[:, None] | by_way)].sum(axis=1)
        return [part / whole if whole else None for part, whole in zip(parts.tolist(), counted, strict=True)]

    best = share(sorted(rule.positive))
    rates = {rate.name: share(rate.share_of) for rate in rule.rates} if isinstance(rule, CoverageRule) else {}
    further = zip(*rates.values(), strict=True) if rates else repeat((), size)
    excluded, unstated = _why_excluded(verdicts, lying, status, size)
    missing = _wanting(lying.of(verdicts.missing), group, rosters, size)
    columns = (
        repeat(rule.id, size),
        *zip(*groups, strict=True),
        counted,
        (dict(zip(names, numbers, strict=True)) for numbers in statuses.tolist()),
        best,
        (dict(zip(rates, shares, strict=True)) for shares in further),
        unstated,
        excluded,
        missing,
    )
    rows = map(Row._make, zip(*columns, strict=True))
    return [*rows] if empty else [*compress(rows, statuses.any(axis=1).tolist())]


def _why_excluded(
    verdicts: Verdicts, lying: _Lying, status: Integers, size: int
) -> tuple[list[dict[str, int]], list[int] | list[None]]:
    """By group: by which value how many are excluded, and how many counted ones state none; None where none could be."""
    rule, group = verdicts.rule, lying.group
    excluded: list[dict[str, int]] = [{} for _ in range(size)]
    if not isinstance(rule, CoverageRule) or not rule.excluded or not rule.excluded.where:
        return excluded, [None] * size
    out = np.flatnonzero(status == rule.statuses.index(EXCLUDED))
    where = group.take(out)
    unstated = np.zeros(len(status), np.bool_)
    by_value: defaultdict[str, Integers] = defaultdict(lambda: np.zeros(size, np.int64))
    for name in rule.excluded.where:
        values = verdicts.day.values(name)
        code = lying.of(values.codes[verdicts.at])
        tally = _tally(where, code.take(out), size, len(values.values))
        for place, value in enumerate(values.values):
            if value is None:
                unstated |= code == place
            else:
                by_value[str(value)] += tally[:, place]
    for value in sorted(by_value):
        numbers = by_value[value].tolist()
        for at in np.flatnonzero(by_value[value]).tolist():
            excluded[at][value] = numbers[at]
    for uncounted in (place for place, each in enumerate(rule.statuses) if each in (EXCLUDED, UNKNOWN)):
        unstated &= status != uncounted
    return excluded, np.bincount(group.compress(unstated), minlength=size).tolist()


def _wanting(missing: Bits, group: Integers, rosters: Sequence[str], size: int) -> list[dict[str, int]]:
    """By group: for want of which roster how many are unknown."""
    lacking = np.flatnonzero(missing > 0)
    bits, where = missing.take(lacking), group.take(lacking)
    wanting: list[dict[str, int]] = [{} for _ in range(size)]
    for place, roster in enumerate(rosters):
        tally = np.bincount(where.compress(bits & bits.dtype.type(1 << place) > 0), minlength=size)
        for at in np.flatnonzero(tally).tolist():
            wanting[at][roster] = int(tally[at])
    return wanting


def _tally(group: Integers, code: Integers, groups: int, codes: int) -> NDArray[np.integer]:
    cell = np.multiply(group, codes, dtype=np.int64)
    cell += code
    return np.bincount(cell, minlength=groups * codes).reshape(groups, codes)
