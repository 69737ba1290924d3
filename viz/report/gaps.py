"""What is lacking, the gravest first, with what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from queries.rules import UNKNOWN, Rule
from viz.report.material import Material
from viz.report.records import Block, Column, Section, Table, Value
from viz.rule_words import SEVERITIES
from viz.shown_findings import shown_finding
from viz.standing import standing_of
from viz.words import WORDS

_GRAVEST = tuple(SEVERITIES)
_PLACES_NAMED = 3


def ranked(material: Material) -> list[Rule]:
    """The rules that somebody fails, by severity, then by how many do."""
    failing = [rule for rule in material.asked if material.wanting(rule)]
    return sorted(failing, key=lambda rule: (_GRAVEST.index(rule.severity), -material.wanting(rule), rule.id))


def gaps(material: Material) -> Section:
    """The section: the questions that are failed, those who fail them, and what is only counted."""
    say = material.say
    rules = ranked(material)
    blocks: list[Block] = [_overview(rules, material)] if rules else []
    if listed := tuple(_listed(rules, material)):
        columns = (
            Column(say("缺口", "gap"), 1.3),
            Column(say("名称", "name"), 1.8),
            Column(say("社区", "community"), 0.9),
            Column(say("结论与说明", "verdict and why"), 2),
        )
        blocks.append(Table(say("逐项名单", "One by one"), columns, listed, is_grouped=True))
    blocks += _counted(material)
    blocks.append(_met(material))
    return Section(
        "gaps",
        say("缺口与建议", "Gaps and what to do"),
        say(
            "按严重程度、再按数量排列。情况不明的不算缺口。",
            "By severity, then by number. What is unknown is no gap.",
        )
        if rules
        else say("没有发现缺口。", "No gap was found."),
        tuple(blocks),
    )


def _overview(rules: list[Rule], material: Material) -> Table:
    say, language = material.say, material.language
    rows = []
    for rule in rules:
        row = material.totals[rule.id]
        rows.append(
            (
                SEVERITIES[rule.severity].say(language),
                rule.title.say(language),
                material.wanting(rule),
                row.counted,
                row.statuses.get(UNKNOWN, 0),
                "\n".join(_most(rule, material)),
                rule.advice.say(language),
            )
        )
    columns = (
        Column(say("严重", "severity"), 0.85),
        Column(say("缺什么", "what is asked"), 1.5),
        Column(say("欠缺", "wanting"), 0.85, is_figure=True),
        Column(say("计入", "counted"), 0.85, is_figure=True),
        Column(say("不明", "unknown"), 1, is_figure=True),
        Column(say("集中在", "mostly in"), 1.3),
        Column(say("怎么办", "what to do"), 3.2),
    )
    return Table(say("缺口一览", "The gaps at a glance"), columns, tuple(rows))


def where(rule: Rule, material: Material) -> str:
    """The communities in which most lack something."""
    return material.listed(_most(rule, material))


def _most(rule: Rule, material: Material) -> list[str]:
    there: Counter[str] = Counter()
    for finding in material.findings[rule.id]:
        if finding.community and standing_of(finding.status, rule) == "uncovered":
            there[finding.community] += 1
    first = sorted(there.items(), key=lambda item: (-item[1], item[0]))[:_PLACES_NAMED]
    return [f"{material.communities[place]}\u00a0{count}" for place, count in first]


def _listed(rules: list[Rule], material: Material) -> Iterator[tuple[Value, ...]]:
    language, nowhere = material.language, WORDS["no_community"].say(material.language)
    for rule in rules:
        if rule.id in material.counted:
            continue
        for finding in material.findings[rule.id]:
            if standing_of(finding.status, rule) == "uncovered":
                shown = shown_finding(finding, material.nodes, rule, language)
                why = material.say("：", ": ").join(filter(None, (shown.status, shown.why)))
                yield rule.title.say(language), shown.name, shown.community or nowhere, why


def _counted(material: Material) -> Iterator[Table]:
    """Verdicts that may only be counted, by community."""
    say, language = material.say, material.language
    for rule in material.asked:
        if rule.id not in material.counted:
            continue
        rows = material.by_community(rule)
        statuses = [status for status in rule.statuses if material.totals[rule.id].statuses[status]]
        yield Table(
            rule.title.say(language),
            (
                Column(say("社区", "community"), 1.6),
                *(Column(rule.label(status).say(language), is_figure=True) for status in statuses),
            ),
            tuple(
                (material.communities[place], *(row.statuses[status] for status in statuses))
                for place, row in rows.items()
            ),
            say(
                "结论会透露党员人数或住户，对外只按社区计数，不列名单。",
                "These verdicts would give away numbers of members or homes; they are only counted, by community.",
            ),
        )


def _met(material: Material) -> Table:
    """Every question that was asked, with its rate."""
    say, language = material.say, material.language
    columns = [say("计入", "counted"), say("欠缺", "wanting"), say("不明", "unknown"), say("比率", "rate")]
    return Table(
        say("全部问题", "Every question"),
        (Column(say("问什么", "question"), 2.6), *(Column(title, is_figure=True) for title in columns)),
        tuple(
            (
                rule.title.say(language),
                material.totals[rule.id].counted,
                material.wanting(rule),
                material.totals[rule.id].statuses.get(UNKNOWN, 0),
                material.totals[rule.id].rate,
            )
            for rule in material.asked
        ),
    )
