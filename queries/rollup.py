"""Counts and rates of verdicts, whole or by group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.columns import KINDS
from graphcore.language import Language, Text
from graphcore.vocabulary import NODE_KINDS
from queries.engines.arrays.belonging import lying_in
from queries.engines.arrays.relations import Integers, Pairs, distinct
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


class _Group(NamedTuple):
    key: str | None
    name: str


def total(verdicts: Verdicts, language: Language) -> Row:
    """All verdicts of a rule as one row."""
    everyone = np.arange(len(verdicts.about))
    [row] = _rows(verdicts, [_Group(None, _TOTAL.say(language))], Pairs(everyone, np.zeros_like(everyone)))
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


def _groups(verdicts: Verdicts, by: Grouping, language: Language) -> tuple[list[_Group], Pairs]:
    """The groups in order, and each verdict with the place of each group that it is in."""
    everyone: Integers = np.arange(len(verdicts.about))
    if by == "kind" and verdicts.other is not None:
        return [_Group("pair", _PAIR.say(language))][: len(everyone)], Pairs(everyone, np.zeros_like(everyone))
    if by == "kind":
        codes, at = np.unique(verdicts.day.kinds[verdicts.about], return_inverse=True)
        kinds = [KINDS[code] for code in codes.tolist()]
        return [_Group(kind, NODE_KINDS[kind].label.say(language)) for kind in kinds], Pairs(everyone, at)
    if by == "way":
        met, places = _last(everyone, verdicts.way)
        rule = verdicts.rule
        names = [rule.way_names[way] for way in met.tolist()] if isinstance(rule, CoverageRule) else []
        ways = [_Group(way, rule.label(way).say(language)) for way in names]
        return _with_none(ways, places, language), Pairs(everyone, places)
    owner, territory = _territories(verdicts, by)
    met, places = _last(owner, territory)
    named = verdicts.day.named(by)
    return _with_none([_Group(*named[node]) for node in met.tolist()], places, language), Pairs(owner, places)


def _territories(verdicts: Verdicts, kind: str) -> Pairs:
    """The territories of a kind in which verdicts lie; -1 for those that lie in none."""
    lying = lying_in(verdicts.day, kind)
    found = lying.pairs(verdicts.about)
    if verdicts.other is not None:
        others = lying.pairs(verdicts.other)
        owners, ends = (np.concatenate(parts) for parts in zip(found, others, strict=True))
        found = distinct(owners, ends, verdicts.day.size)
    nowhere = np.ones(len(verdicts.about), np.bool_)
    nowhere[found.owner] = False
    # A Party organisation may have a community without lying anywhere.
    lent = np.flatnonzero(nowhere & (verdicts.community >= 0))
    of_community = lying.pairs(verdicts.community[lent])
    nowhere[lent[of_community.owner]] = False
    rest = np.flatnonzero(nowhere)
    return Pairs(
        np.concatenate([found.owner, lent[of_community.owner], rest]),
        np.concatenate([found.end, of_community.end, np.full(len(rest), -1)]),
    )


def _last(owner: Integers, groups: Integers) -> tuple[Integers, Integers]:
    """The distinct groups but -1, and for each owner the place of its group among them; beyond them for -1."""
    if not len(owner):
        return groups[:0], groups
    seen = np.zeros(int(groups.max()) + 2, np.bool_)  # -1 is the last
    seen[groups] = True
    seen[-1] = False
    met = np.flatnonzero(seen)
    places = np.full(len(seen), len(met), np.int32)
    places[met] = np.arange(len(met))
    return met, places[groups]


def _with_none(groups: list[_Group], places: Integers, language: Language) -> list[_Group]:
    return [*groups, _Group(None, _NO_GROUP.say(language))] if (places == len(groups)).any() else groups


def _rows(verdicts: Verdicts, groups: Sequence[_Group], lying: Pairs) -> list[Row]:
    rule, day = verdicts.rule, verdicts.day
    owner, group = lying
    size = len(groups)
    status = verdicts.status[owner]
    statuses = np.bincount(group * len(rule.statuses) + status, minlength=size * len(rule.statuses))
    statuses = statuses.reshape(size, len(rule.statuses))
    is_counted = np.array([each not in (EXCLUDED, UNKNOWN) for each in rule.statuses])
    counted = statuses[:, is_counted].sum(axis=1)

    def share(names: Sequence[str]) -> list[float | None]:
        of_status = np.array([each in names for each in rule.statuses])
        within = of_status[status]
        if isinstance(rule, CoverageRule) and set(names) & set(rule.way_names):
            within |= np.array([*(way in names for way in rule.way_names), False])[verdicts.way[owner]]
            tally = np.bincount(group[within & is_counted[status]], minlength=size)
        else:
            tally = statuses[:, of_status & is_counted].sum(axis=1)
        return [part / whole if whole else None for part, whole in zip(tally.tolist(), counted.tolist(), strict=True)]

    best = share(sorted(rule.positive))
    further = {rate.name: share(rate.share_of) for rate in rule.rates} if isinstance(rule, CoverageRule) else {}
    excluding = tuple(rule.excluded.where) if isinstance(rule, CoverageRule) and rule.excluded else ()
    unstated = np.zeros(len(owner), np.bool_)
    excluded: list[dict[str, int]] = [{} for _ in groups]
    if excluding:
        out = np.flatnonzero(status == rule.statuses.index(EXCLUDED))
        for name in excluding:
            values = day.values(name)
            code = values.codes[verdicts.about[owner]]
            unstated |= np.array([value is None for value in values.values])[code]
            tally = _tally(group[out], code[out], size, len(values.values))
            for counts, row in zip(excluded, tally, strict=True):
                for each in np.flatnonzero(row[1:]) + 1:
                    told = str(values.values[each])
                    counts[told] = counts.get(told, 0) + int(row[each])
    blank = np.bincount(group[unstated & is_counted[status]], minlength=size)
    lacking = np.flatnonzero(verdicts.missing[owner])
    bits, in_group = verdicts.missing[owner[lacking]], group[lacking]
    wanting = [
        np.bincount(in_group[(bits >> np.uint64(place)) & np.uint64(1) == 1], minlength=size)
        for place in range(len(rule.rosters))
    ]
    return [
        Row(
            rule=rule.id,
            group=each.key,
            name=each.name,
            counted=int(counted[at]),
            statuses=dict(zip(rule.statuses, statuses[at].tolist(), strict=True)),
            rate=best[at],
            rates={name: shares[at] for name, shares in further.items()},
            unstated=int(blank[at]) if excluding else None,
            excluded=dict(sorted(excluded[at].items())),
            missing={roster: int(n[at]) for roster, n in zip(rule.rosters, wanting, strict=True) if n[at]},
        )
        for at, each in enumerate(groups)
    ]


def _tally(group: Integers, code: Integers, groups: int, codes: int) -> NDArray[np.integer]:
    return np.bincount(group * codes + code, minlength=groups * codes).reshape(groups, codes)
