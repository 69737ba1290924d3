"""Ties that are expected and missing: drawn as ghosts, for a gap is not a blank."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from graphcore.graph import Graph
from graphcore.language import Language, Text
from queries.findings import Finding
from queries.rules import Rule
from viz.standing import standing_of

_TIE_OF_ROLE: Mapping[str, str] = {"rc": "serves", "oc": "represents", "pf": "manages"}
"""Role of an estate's triad → the edge kind by which its holder belongs to the estate."""

_MISSING_PAIRS = "missing_pairs_"
_UNTIED = Text("{rule}：{status}", "{rule}: {status}")
_NOTHING_TOGETHER: Mapping[str, Text] = {
    "organisation": Text("没有共同参与任何事项", "no matter in common"),
    "estate": Text("没有共同参与本小区的事项", "no matter of this estate in common"),
}


class Reason(NamedTuple):
    """Why a pair should be tied, in words; ``about`` is the node whose name stands before them, if any."""

    about: str | None
    told: str


@dataclass(frozen=True, slots=True)
class Ghost:
    """A pair that should be tied and is not, and why: a reason for each finding that says so."""

    source: str
    target: str
    reasons: tuple[Reason, ...]


def ghosts_of(
    findings: Iterable[Finding], graph: Graph, rules: Mapping[str, Rule], language: Language
) -> tuple[Ghost, ...]:
    """The missing ties that findings tell of, each pair once.

    They are the missing pairs of an estate's triad, and the pairs that a rule about pairs finds untied.
    """
    ids: list[str] = graph.nodes["id"].to_list()
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for role, tie in _TIE_OF_ROLE.items():
        if tie in graph.edges:
            for source, target in graph.edges[tie].select("source", "target").iter_rows():
                holders[ids[target], role].append(ids[source])
    reasons: dict[tuple[str, str], list[Reason]] = defaultdict(list)
    for finding in findings:
        for pair, level in _missing_pairs(finding) if finding.details else ():
            # Of several holders of one role the first by id stands for them.
            ends = sorted(min(holders[finding.id, role]) for role in pair.split("-") if holders[finding.id, role])
            if len(set(ends)) == 2:
                reasons[ends[0], ends[1]].append(Reason(finding.id, _NOTHING_TOGETHER[level].say(language)))
        rule = rules.get(finding.rule)
        if finding.pair and rule and standing_of(finding.status, rule) == "uncovered":
            title, status = rule.title.say(language), rule.label(finding.status).say(language)
            reasons[finding.pair].append(Reason(None, _UNTIED.filled(rule=title, status=status).say(language)))
    return tuple(Ghost(*ends, tuple(dict.fromkeys(why))) for ends, why in sorted(reasons.items()))


def _missing_pairs(finding: Finding) -> Iterator[tuple[str, str]]:
    """Each missing pair of a triad with the widest level at which it is missing."""
    seen: set[str] = set()
    for level in _NOTHING_TOGETHER:
        for pair in finding.details.get(_MISSING_PAIRS + level) or ():
            if pair not in seen and all(role in _TIE_OF_ROLE for role in pair.split("-")):
                seen.add(pair)
                yield pair, level
