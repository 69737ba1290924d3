"""Findings as tables for people: how many, which share, and which ones want something done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text as Styled

from graphcore.language import Language
from onecore.questions import Answers
from onecore.screen import harmless
from onecore.speech import LANGUAGE, say
from queries.findings import Finding
from queries.rollup import Row, total
from queries.rules import EXCLUDED, CoverageRule, Rule
from viz.shown_findings import shown_finding
from viz.standing import STANDINGS, Standing, standing_of

if TYPE_CHECKING:
    from rich.console import Console

_LISTED = 8
_GRAVEST = list(STANDINGS)
_STYLES: dict[Standing, str] = {"uncovered": "red", "unknown": "yellow", "work": "cyan", "organisation": "green"}


def show_findings(answers: Answers, console: Console) -> None:
    """For each rule its counts and rates, then those who are not covered or lack something, by name."""
    for rule in answers.rules:
        findings = answers.findings[rule.id]
        show_title(rule, console)
        if not findings:
            console.print(say("  没有可问的对象。", "  There is nothing to ask about."), style="dim")
            continue
        row = total(findings, rule, answers.graph, LANGUAGE.get())
        console.print(_counts(rule, findings, row))
        console.print(f"  {_rates(rule, row)}\n")
        _show_wanting(rule, findings, answers, console)


def show_groups(answers: Answers, rows: Sequence[Row], console: Console) -> None:
    """For each rule one line a group: how many were counted, each status, and the rate."""
    for rule in answers.rules:
        show_title(rule, console)
        table = plain_table(say("分组", "group"), say("计入", "counted"))
        for status in rule.statuses:
            table.add_column(rule.label(status).say(LANGUAGE.get()), justify="right")
        table.add_column(say("比率", "rate"), justify="right")
        for row in rows:
            if row.rule == rule.id:
                counts = (str(count) if count else "·" for count in row.statuses.values())
                table.add_row(harmless(row.name), str(row.counted), *counts, percent(row.rate))
        console.print(table)


def show_title(rule: Rule, console: Console) -> None:
    """The heading of a rule's answer."""
    console.print(Styled.assemble((rule.title.say(LANGUAGE.get()), "bold"), ("  " + rule.id, "dim")))


def plain_table(*columns: str) -> Table:
    """A table with a line below its header and nothing else."""
    table = Table(box=SIMPLE_HEAD, pad_edge=True, header_style="bold", show_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def percent(share: float | None) -> str:
    """A share for people; a dash where nothing is counted."""
    return "–" if share is None else f"{share:.1%}"


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


def _rates(rule: Rule, row: Row) -> str:
    """The rates side by side, and what they rest on."""
    language: Language = LANGUAGE.get()
    best = "、".join(rule.label(status).say(language) for status in rule.statuses if status in rule.positive)
    told = [
        say(
            f"{best} {percent(row.rate)}（计入 {row.counted}）",
            f"{best} {percent(row.rate)} (of {row.counted} counted)",
        )
    ]
    if isinstance(rule, CoverageRule):
        told += [f"{rate.title.say(language)} {percent(row.rates[rate.name])}" for rate in rule.rates]
    if row.unstated:
        told.append(say(f"其中 {row.unstated} 个没有写明状态", f"{row.unstated} of them do not state their status"))
    return " · ".join(told)


def _show_wanting(rule: Rule, findings: Sequence[Finding], answers: Answers, console: Console) -> None:
    """Those the answer is not good for, by name, the gravest first; only so many."""
    wanting = [finding for finding in findings if finding.status not in rule.positive and finding.status != EXCLUDED]
    if not wanting:
        return
    nodes = {node.id: node for node in answers.graph.iter_nodes()}
    shown = [shown_finding(finding, nodes, rule, LANGUAGE.get()) for finding in wanting]
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
    console.print()
