"""Findings as tables for people: how many, which share, and which ones want something done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text as Styled

from graphcore.graph import Node
from onecore.figures import denominator, percent, rates
from onecore.questions import Answers
from onecore.screen import harmless
from onecore.speech import LANGUAGE, say
from queries.findings import Finding
from queries.rollup import Row, total
from queries.rules import EXCLUDED, UNKNOWN, CoverageRule, Rule
from viz.shown_findings import shown_finding
from viz.standing import STANDINGS, Standing, standing_of

if TYPE_CHECKING:
    from rich.console import Console

_LISTED = 8
_GRAVEST = list(STANDINGS)
_STYLES: dict[Standing, str] = {"uncovered": "red", "unknown": "yellow", "work": "cyan", "organisation": "green"}


def show_findings(answers: Answers, console: Console, *, in_detail: Collection[str] | None = None) -> None:
    """An overview of the rules, then for each its counts and rates, and by name those who lack something.

    Parameters
    ----------
    in_detail
        The rules to go into; all where left out.
    """
    language = LANGUAGE.get()
    totals = {rule.id: total(answers.findings[rule.id], rule, answers.graph, language) for rule in answers.rules}
    communities = {node.id: node for node in answers.graph.iter_nodes() if node.kind == "community"}
    asked = [rule for rule in answers.rules if answers.findings[rule.id]]
    if len(answers.rules) > 1:
        _show_overview(asked, totals, console)
    for rule in asked:
        if in_detail is None or rule.id in in_detail:
            findings = answers.findings[rule.id]
            show_title(rule, console)
            console.print(_counts(rule, findings, totals[rule.id]))
            console.print(f"  {rates(rule, totals[rule.id])}")
            console.print(f"  {denominator(rule, totals[rule.id])}\n", style="dim")
            _show_wanting(rule, findings, communities, console)
    _show_idle([rule for rule in answers.rules if not answers.findings[rule.id]], console)


def show_groups(answers: Answers, rows: Sequence[Row], console: Console) -> None:
    """For each rule one line a group: how many were counted, each status, and the rate; then the whole."""
    language = LANGUAGE.get()
    for rule in answers.rules:
        if not answers.findings[rule.id]:
            continue
        show_title(rule, console)
        table = plain_table(say("分组", "group"), say("计入", "counted"))
        for status in rule.statuses:
            table.add_column(rule.label(status).say(language), justify="right")
        table.add_column(say("比率", "rate"), justify="right")
        for row in rows:
            if row.rule == rule.id:
                counts = (str(count) if count else "·" for count in row.statuses.values())
                table.add_row(harmless(row.name), str(row.counted), *counts, percent(row.rate))
        console.print(table)
        whole = total(answers.findings[rule.id], rule, answers.graph, language)
        told = say("合计：", "In all: ") + " · ".join((rates(rule, whole), denominator(rule, whole)))
        console.print(f"  {told}\n", style="dim")
    _show_idle([rule for rule in answers.rules if not answers.findings[rule.id]], console)


def show_title(rule: Rule, console: Console) -> None:
    """The heading of a rule's answer."""
    console.print(Styled.assemble((rule.title.say(LANGUAGE.get()), "bold"), ("  " + rule.id, "dim")))


def plain_table(*columns: str) -> Table:
    """A table with a line below its header and nothing else."""
    table = Table(box=SIMPLE_HEAD, pad_edge=True, header_style="bold", show_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _counts(rule: Rule, findings: Sequence[Finding], row: Row) -> Table:
    """How many have each status, and by which way."""
    language = LANGUAGE.get()
    table = plain_table(say("结论", "verdict"))
    table.add_column(say("数量", "number"), justify="right")
    table.add_column(say("占计入数", "of counted"), justify="right")
    ways = Counter((finding.status, finding.way) for finding in findings)
    for status, count in row.statuses.items():
        if not count:
            continue
        standing = standing_of(status, rule)
        counts = row.counted if standing not in ("unknown", "excluded") else 0
        share = percent(count / counts) if counts else ""
        table.add_row(Styled(rule.label(status).say(language), _STYLES.get(standing, "dim")), str(count), share)
        for way in rule.way_names if isinstance(rule, CoverageRule) else ():
            if ways[status, way] and ways[status, way] < count:
                table.add_row(
                    Styled(f"  {rule.label(way).say(language)}", "dim"), Styled(str(ways[status, way]), "dim"), ""
                )
    return table


def _show_overview(rules: Sequence[Rule], totals: Mapping[str, Row], console: Console) -> None:
    """One line a rule: how many were counted, how many lack something, how many are not known, and the rate."""
    if not rules:
        return
    columns = (say("计入", "counted"), say("欠缺", "wanting"), say("不明", "unknown"), say("比率", "rate"))
    table = plain_table(say("问什么", "question"))
    for column in columns:
        table.add_column(column, justify="right")
    table.add_column(say("规则", "rule"), style="dim")
    for rule in rules:
        row = totals[rule.id]
        wanting = sum(count for status, count in row.statuses.items() if standing_of(status, rule) == "uncovered")
        style = "red" if wanting and rule.severity == "high" else ""
        table.add_row(
            rule.title.say(LANGUAGE.get()),
            str(row.counted),
            Styled(str(wanting or "·"), style),
            Styled(str(row.statuses.get(UNKNOWN) or "·"), _STYLES["unknown"]),
            percent(row.rate),
            rule.id,
        )
    console.print(table)
    console.print()


def _show_idle(rules: Sequence[Rule], console: Console) -> None:
    """The rules that found nobody to ask about."""
    if rules:
        named = say("、", ", ").join(f"{rule.title.say(LANGUAGE.get())} {rule.id}" for rule in rules)
        console.print(say(f"没有可问的对象：{named}", f"Nothing to ask about: {named}"), style="dim")


def _show_wanting(rule: Rule, findings: Sequence[Finding], communities: Mapping[str, Node], console: Console) -> None:
    """Those the answer is not good for, by name, the gravest first; only so many."""
    wanting = [finding for finding in findings if finding.status not in (*rule.positive, EXCLUDED, UNKNOWN)]
    if not wanting:
        return
    shown = [shown_finding(finding, communities, rule, LANGUAGE.get()) for finding in wanting]
    shown.sort(key=lambda finding: _GRAVEST.index(finding.standing))
    columns = [say("名称", "name"), say("社区", "community"), say("结论", "verdict")]
    has_reasons = any(finding.why for finding in shown)
    table = plain_table(*columns, *([say("说明", "why")] if has_reasons else []))
    for finding in shown[:_LISTED]:
        verdict = Styled(finding.status, _STYLES.get(finding.standing, "dim"))
        reason = [harmless(finding.why)] if has_reasons else []
        table.add_row(harmless(finding.name), harmless(finding.community), verdict, *reason)
    console.print(table)
    if more := len(shown[_LISTED:]):
        hint = say(f"  另有 {more} 个；全部请用 --out 文件名.csv", f"  and {more} more; for all, --out FILE.csv")
        console.print(hint, style="dim")
    console.print(say(f"  怎么办：{rule.advice.zh}", f"  What to do: {rule.advice.en}"), style="dim")
    console.print()
