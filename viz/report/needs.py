"""Needs by domain: answered, a resource at hand, or unanswered."""

from __future__ import annotations

from collections import defaultdict

from graphcore.vocabulary import NODE_ATTRIBUTES
from queries.findings import Finding
from viz.report.coverage import bar, by_community
from viz.report.material import Material
from viz.report.records import Bars, Block, Section

NEEDS = "need-answered"


def needs(material: Material) -> Section:
    """The section: a bar a domain, then the rates by community."""
    say, rule = material.say, material.rules.get(NEEDS)
    blocks: list[Block] = []
    if rule and (findings := material.findings.get(NEEDS)):
        domains = NODE_ATTRIBUTES["need"]["domain"].choices
        of_domain: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in findings:
            of_domain[str(material.nodes[finding.id].attributes.get("domain") or "")].append(finding)
        labels = {domain: text.say(material.language) for domain, text in domains.items()}
        labels[""] = say("未写明", "not stated")
        bars = tuple(
            bar(label, rule, material.row(rule, of_domain[domain]), material)
            for domain, label in labels.items()
            if domain in of_domain
        )
        blocks += [Bars(say("各领域的需求", "Needs by domain"), bars, as_shares=False), *by_community(rule, material)]
    return Section(
        "needs",
        say("需求回应", "Needs"),
        say(
            "有项目对接的为已回应；没有项目、但本社区有同领域资源的为有资源可用；都没有的为未回应。",
            "Answered where a project answers it; offered where none does but the community has a resource of that domain; "
            "else unanswered.",
        ),
        tuple(blocks),
    )
