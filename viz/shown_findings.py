"""A finding in words: what the table and the detail panel say of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graphcore.language import Language, Text
from graphcore.vocabulary import ROSTER_KINDS
from queries.findings import Evidence, Finding
from queries.rules import Rule
from viz.standing import Standing, standing_of

if TYPE_CHECKING:
    from graphcore.elements import Node


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """One finding.

    Attributes
    ----------
    nodes
        The node it is about; two for a pair.
    status
        The verdict in words.
    why
        The way of coverage, or what is missing.
    """

    rule: str
    nodes: tuple[str, ...]
    name: str
    community: str
    standing: Standing
    status: str
    why: str
    evidence: tuple[Evidence, ...]


_PAIRS = Text("缺协同：{pairs}（{level}）", "not tied: {pairs} ({level})")
_MEMBERS = Text("缺{members}", "missing: {members}")
_ROSTERS = Text(
    "未提供、没有相应的列或没有写明：{rosters}", "not supplied, without a column for it, or not told there: {rosters}"
)


def shown_finding(finding: Finding, nodes: Mapping[str, Node], rule: Rule | None, language: Language) -> ShownFinding:
    """A finding in the words of one language.

    Parameters
    ----------
    rule
        The rule that gave it; None where it is not at hand, then its bare words stand.
    """
    community = nodes.get(finding.community or "")
    return ShownFinding(
        rule=finding.rule,
        nodes=finding.about,
        name=finding.name,
        community=community.name if community else "",
        standing=standing_of(finding.status, rule),
        status=label_in(rule, finding.status).say(language),
        why=why(finding, rule, language),
        evidence=finding.evidence,
    )


def label_in(rule: Rule | None, name: str) -> Text:
    """What a rule calls one of its statuses, ways, roles or levels."""
    return rule.label(name) if rule else Text(name, name)


def missing_members(finding: Finding, rule: Rule | None, language: Language) -> tuple[str, ...]:
    """Labels of the roles that nobody holds at an anchor."""
    return tuple(label_in(rule, role).say(language) for role in finding.details.get("missing_members") or ())


def why(finding: Finding, rule: Rule | None, language: Language) -> str:
    """The way of coverage, or what is missing."""
    return ("；" if language == "zh" else "; ").join(_reasons(finding, rule, language))


def _reasons(finding: Finding, rule: Rule | None, language: Language) -> Iterator[str]:
    def said(name: str) -> str:
        return label_in(rule, name).say(language)

    comma = "、" if language == "zh" else ", "
    if finding.way:
        yield said(finding.way)
    levels: dict[str, list[str]] = {}  # pair → the levels at which it is not tied: each pair is told once
    for key, found in finding.details.items():
        if not isinstance(found, tuple) or not found:
            continue
        if key == "missing_members":
            yield _MEMBERS.filled(members=comma.join(map(said, found))).say(language)
        elif key.startswith("missing_pairs_"):
            for pair in found:
                levels.setdefault(pair, []).append(said(key.removeprefix("missing_pairs_")))
        elif key == "missing":
            rosters = comma.join(ROSTER_KINDS[roster].say(language) for roster in found if roster in ROSTER_KINDS)
            yield _ROSTERS.filled(rosters=rosters).say(language)
    alike: dict[str, list[str]] = {}
    for pair, untied in levels.items():
        alike.setdefault(comma.join(untied), []).append("–".join(map(said, pair.split("-"))))
    for level, pairs in alike.items():
        yield _PAIRS.filled(pairs=comma.join(pairs), level=level).say(language)
