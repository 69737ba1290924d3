"""What a rule says of all nodes at once, as columns: counted as it is, and put into findings only where those are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from graphcore.columns import Positions
from queries.engines.arrays.day import Day
from queries.engines.arrays.knowledge import Bits, bits_of, bits_type
from queries.engines.arrays.relations import Integers, keys
from queries.findings import Finding, compact
from queries.rules import CoverageRule, ExpectedEdgeRule, Rule

NO_WAY = -1


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The answers of a rule on a day, as columns.

    Attributes
    ----------
    day
        The graph on that day.
    about, other
        The node of each answer, as the day numbers it; of a pair both.
    at
        Where in a column over nodes that of each answer's (first) node is: a slice where those are side by side.
    community
        Of each answer; -1 where it has none or several.
    status
        As a place in the rule's statuses.
    way
        As a place in the rule's names of ways; :data:`NO_WAY` where there is none.
    missing
        The rosters that would tell, as bits in the rule's order.
    told
        The findings of some answers, in canonical order.
    lines
        All findings as lines of JSON, in canonical order, some at a time.
    """

    rule: Rule
    day: Day
    about: Positions
    other: Positions | None
    at: slice | Integers
    community: Positions
    status: Integers
    way: Integers
    missing: Bits
    told: Callable[[Integers], list[Finding]]
    lines: Callable[[], Iterator[str]]

    def findings(self, rows: Integers | None = None) -> list[Finding]:
        """The findings of some answers, in canonical order; of all where left out."""
        return self.told(np.arange(len(self.about)) if rows is None else rows)

    @property
    def details(self) -> tuple[str, ...]:
        """The names of the details that some of the findings have."""
        rule = self.rule
        names: list[str] = []
        if isinstance(rule, CoverageRule) and rule.way_names:
            names = ["way"]
        elif isinstance(rule, ExpectedEdgeRule):
            names = ["missing_members", *(f"missing_pairs_{level}" for level in rule.ties)]
        return (*(names if len(self.about) else ()), *(["missing"] if self.missing.any() else []))

    def having(self, *statuses: str) -> Integers:
        """The answers with some status."""
        return np.flatnonzero(np.array([status in statuses for status in self.rule.statuses])[self.status])

    def gravest(self, statuses: Sequence[str], most: int) -> Integers:
        """The first answers by id with some statuses, those with the first of these before the others."""
        every = (self._in_order(np.flatnonzero(self.status == self.rule.statuses.index(status))) for status in statuses)
        return np.concatenate([*every, np.empty(0, np.int64)])[:most].astype(np.int64)

    def _in_order(self, rows: Integers) -> Integers:
        first = self.day.ranks(self.about.take(rows))
        second = first if self.other is None else self.day.ranks(self.other.take(rows))
        return rows.take(keys(first, second, self.day.size).argsort())

    def count(self, status: str, way: str) -> int:
        """How many have a status by a way."""
        place = self.rule.way_names.index(way) if isinstance(self.rule, CoverageRule) else NO_WAY
        return int(((self.status == self.rule.statuses.index(status)) & (self.way == place)).sum())


def details_in_order(names: Iterable[str]) -> list[str]:
    """Names of details, each once, in the order in which findings have them.

    Examples
    --------
    >>> details_in_order(["missing_members", "missing", "way", "missing"])
    ['missing_members', 'way', 'missing']
    """
    return sorted(dict.fromkeys(names), key=lambda name: name == "missing")


def verdicts_of(findings: Sequence[Finding], rule: Rule, day: Day) -> Verdicts:
    """Findings of whatever engine as columns.

    Parameters
    ----------
    findings
        Of this rule, and of the graph and day that ``day`` is of; in canonical order.
    """

    def positions(ids: Iterable[str]) -> Positions:
        return day.columns.positions(list(ids))

    pairs = [finding.pair for finding in findings if finding.pair]
    stated = [at for at, finding in enumerate(findings) if finding.community is not None]
    community = np.full(len(findings), -1, np.int32)
    community[stated] = positions(findings[at].community or "" for at in stated)
    ways = rule.way_names if isinstance(rule, CoverageRule) else ()
    about = positions(finding.about[0] for finding in findings)
    lacking = ((finding.details.get("missing") or ()) for finding in findings)
    return Verdicts(
        rule,
        day,
        about,
        positions(other for _, other in pairs) if pairs else None,
        about,
        community,
        np.array([rule.statuses.index(finding.status) for finding in findings], np.uint8),
        np.array([NO_WAY if f.way is None else ways.index(f.way) for f in findings], np.int8),
        np.array([bits_of(rosters, rule.rosters) for rosters in lacking], bits_type(rule.rosters)),
        lambda rows: [findings[at] for at in rows.tolist()],
        lambda: (f"{compact(finding.to_json())}\n" for finding in findings),
    )
