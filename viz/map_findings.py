"""Findings as the columns of a map: every text said once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import polars as pl

from graphcore.language import Language
from graphcore.vocabulary import EDGE_KINDS
from queries.findings import Evidence, Finding, NodeEvidence
from queries.rules import Rule
from viz.shown_findings import label_in, missing_members, why
from viz.standing import GRAVITY, Standing, is_decisive, standing_of


class Verdict(NamedTuple):
    """One status of one rule, in words."""

    rule: str
    status: str
    standing: Standing
    decisive: bool


@dataclass(frozen=True, slots=True)
class FindingColumns:
    """Findings by rule and then by the number of the node they are about.

    Attributes
    ----------
    rules
        The rules that were asked, in order.
    about, with_
        The node, and 1 + the other node of a pair, else 0.
    verdict, why
        Places in ``verdicts`` and ``reasons``.
    community
        0 none, else 1 + its number.
    evidence
        Of each finding what decided: 2 × the number of a node, 2 × the number of an edge + 1.
    nodes, standings, decisive
        Of the answers about one node, in any order: what ``overall`` asks for.
    lacks
        Id of an estate → the members it has not got, in words.
    """

    rules: tuple[str, ...]
    verdicts: tuple[Verdict, ...]
    reasons: tuple[str, ...]
    about: npt.NDArray[np.int32]
    with_: npt.NDArray[np.int32]
    verdict: npt.NDArray[np.int32]
    why: npt.NDArray[np.int32]
    community: npt.NDArray[np.int32]
    evidence: tuple[tuple[int, ...], ...]
    nodes: npt.NDArray[np.intp]
    standings: npt.NDArray[np.uint8]
    decisive: npt.NDArray[np.bool_]
    lacks: Mapping[str, tuple[str, ...]]


def finding_columns(
    findings: Sequence[Finding],
    ids: Sequence[str],
    edges: pl.DataFrame,
    rules: Mapping[str, Rule],
    language: Language,
) -> FindingColumns:
    """Findings in the words of one language.

    Parameters
    ----------
    ids
        Of the nodes, in their order.
    edges
        Columns ``kind``, ``source``, ``target``, the ends being numbers of nodes.
    rules
        By id; of one that is not at hand the bare words stand.
    """
    number = dict(zip(ids, range(len(ids)), strict=True))
    spoken = _Spoken(rules, language)
    lacks: dict[str, tuple[str, ...]] = {}
    rows = []
    for finding in findings:
        verdict, reason = spoken.numbers(finding)
        first, *others = finding.about
        second = number[others[0]] + 1 if others else 0
        community = number[finding.community] + 1 if finding.community in number else 0
        rows.append((number[first], second, verdict, reason, community))
        if finding.details.get("missing_members"):
            said = missing_members(finding, rules.get(finding.rule), language)
            lacks[finding.id] = lacks.get(finding.id, ()) + said
    columns = np.array(rows, dtype=np.int32).reshape(-1, 5)
    verdicts = tuple(spoken.verdicts)
    asked = {rule: place for place, rule in enumerate(sorted({verdict.rule for verdict in verdicts}))}
    rule_of = np.array([asked[verdict.rule] for verdict in verdicts] or [0])
    order = np.lexsort((columns[:, 1], columns[:, 0], rule_of[columns[:, 2]]))
    alone = columns[columns[:, 1] == 0]
    standings = np.array([GRAVITY[verdict.standing] for verdict in verdicts] or [0], dtype=np.uint8)
    decisive = np.array([verdict.decisive for verdict in verdicts] or [False])
    found = columns[order]
    return FindingColumns(
        rules=tuple(asked),
        verdicts=verdicts,
        reasons=tuple(spoken.reasons),
        about=found[:, 0],
        with_=found[:, 1],
        verdict=found[:, 2],
        why=found[:, 3],
        community=found[:, 4],
        evidence=_evidence([findings[place].evidence for place in order.tolist()], number, edges),
        nodes=alone[:, 0].astype(np.intp),
        standings=standings[alone[:, 2]],
        decisive=decisive[alone[:, 2]],
        lacks=lacks,
    )


class _Spoken:
    """Verdicts and reasons met so far; alike findings are put into words once."""

    def __init__(self, rules: Mapping[str, Rule], language: Language) -> None:
        self._rules = rules
        self._language = language
        self._known: dict[object, tuple[int, int]] = {}
        self.verdicts: dict[Verdict, int] = {}
        self.reasons: dict[str, int] = {"": 0}

    def numbers(self, finding: Finding) -> tuple[int, int]:
        """Those of its verdict and of its reason."""
        key = (finding.rule, finding.status, *finding.details.items())
        known = self._known.get(key)
        if known is None:
            rule = self._rules.get(finding.rule)
            verdict = Verdict(
                finding.rule,
                label_in(rule, finding.status).say(self._language),
                standing_of(finding.status, rule),
                is_decisive(finding.status),
            )
            known = self._known[key] = (
                self.verdicts.setdefault(verdict, len(self.verdicts)),
                self.reasons.setdefault(why(finding, rule, self._language), len(self.reasons)),
            )
        return known


def _evidence(
    found: Sequence[tuple[Evidence, ...]], number: Mapping[str, int], edges: pl.DataFrame
) -> tuple[tuple[int, ...], ...]:
    ends_of = edges.select("kind", "source", "target").to_dict(as_series=False).values()
    ties = dict(zip(zip(*ends_of, strict=True), range(len(edges)), strict=True))

    def place_of(item: Evidence) -> int:
        if isinstance(item, NodeEvidence):
            return 2 * number[item.node]
        ends = (item.source, item.target) if EDGE_KINDS[item.kind].directed else sorted((item.source, item.target))
        return 2 * ties[item.kind, number[ends[0]], number[ends[1]]] + 1

    return tuple(tuple(map(place_of, items)) for items in found)
