"""A graph and all that was answered about it as one report. Pure: no file, no library of drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from graphcore.graph import Graph
from graphcore.language import Language
from graphcore.problems import Problem
from queries.findings import Finding
from queries.rules import Rule
from queries.sharing.counts import posts_by_grid
from queries.sharing.shareable import shareable
from queries.sharing.suppression import Shown
from queries.structure import Result
from viz.notices import NOTICES
from viz.report.at_a_glance import at_a_glance
from viz.report.coverage import coverage
from viz.report.definitions import definitions
from viz.report.gaps import gaps
from viz.report.material import Material
from viz.report.needs import needs
from viz.report.quality import quality
from viz.report.records import Report
from viz.report.structure import structure
from viz.report.summary import summary
from viz.report.tiers import tiers
from viz.report.triad_pictures import triads

_SECTIONS = (summary, at_a_glance, coverage, gaps, tiers, triads, needs, structure, quality, definitions)


def report_data(
    graph: Graph,
    findings: Mapping[str, Sequence[Finding]],
    rules: Mapping[str, Rule],
    results: Sequence[Result],
    problems: Sequence[Problem],
    *,
    title: str,
    language: Language,
    as_of: date,
    internal: bool = False,
    earlier: Sequence[Graph] = (),
) -> Report:
    """Everything that a report shows.

    Parameters
    ----------
    graph
        Exact, but for names of sole traders where the report is to be shared.
    findings
        Rule → its findings.
    results
        Measures of structure, whole.
    internal
        Whether nothing is kept back.
    earlier
        Graphs of which readers have pages already, the earliest first.
    """
    posts: Mapping[str, Shown]
    if internal:
        shown, counted, posts = graph, frozenset[str](), posts_by_grid(graph, as_of)
    else:
        every = [finding for rule in findings for finding in findings[rule]]
        shown, _, counted, posts = shareable(graph, every, rules, language, as_of=as_of, earlier=earlier)
    material = Material(
        graph=shown,
        rules=rules,
        findings=findings,
        results=results,
        problems=problems,
        counted=counted,
        posts=posts,
        as_of=as_of,
        language=language,
    )
    return Report(
        title=title,
        language=language,
        internal=internal,
        facts=_facts(material),
        notice=NOTICES[internal].say(language),
        sections=tuple(section for make in _SECTIONS if (section := make(material)).blocks),
    )


def _facts(material: Material) -> tuple[str, ...]:
    say = material.say
    day, graph = material.as_of.isoformat(), material.graph
    nodes, ties, places = graph.count(), graph.count("edges"), len(material.communities)
    return (
        say(f"截至 {day}", f"As of {day}"),
        say(f"{places} 个社区、{nodes} 个对象、{ties} 条联系", f"{places} communities, {nodes} nodes, {ties} ties"),
        say(f"{len(material.asked)} 项判断", f"{len(material.asked)} questions"),
    )
