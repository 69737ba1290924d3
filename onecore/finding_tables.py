"""Findings as tables for people: how many, which share, and which ones want something done."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text as Styled

from onecore.figures import denominator, percent, rates
from onecore.long_table import show_long_table
from onecore.questions import Answers
from onecore.screen import harmless
from onecore.speech import LANGUAGE, say
from queries.rollup import Row, total
from queries.rules import EXCLUDED, UNKNOWN, CoverageRule, Rule
from queries.verdicts import Verdicts
from viz.shown_findings import shown_finding
from viz.standing import STANDINGS, Standing, standing_of

if TYPE_CHECKING:
    from rich.console import Console

    from graphcore.elements import Node

_LISTED = 8
_MANY = 100  # rows of a table
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
    totals = {rule.id: total(answers.verdicts[rule.id], language) for rule in answers.rules}
    asked = [rule for rule in answers.rules if len(answers.verdicts[rule.id].about)]
    if len(answers.rules) > 1:
        _show_overview(asked, totals, console)
    for rule in asked:
        if in_detail is None or rule.id in in_detail:
            verdicts = answers.verdicts[rule.id]
            show_title(rule, console)
            console.print(_counts(verdicts, totals[rule.id]))
            console.print(f"  {rates(rule, totals[rule.id])}")
            console.print(f"  {denominator(rule, totals[rule.id])}\n", style="dim")
            _show_wanting(verdicts, answers.communities, console)
    _show_idle([rule for rule in answers.rules if not len(answers.verdicts[rule.id].about)], console)


def show_groups(answers: Answers, rows: Sequence[Row], console: Console) -> None:
    """For each rule one line a group: how many were counted, each status, and the rate; then the whole."""
    language = LANGUAGE.get()
    of_rule = {rule: [*these] for rule, these in groupby(rows, key=lambda row: row.rule)}
    for rule in answers.rules:
        if not len(answers.verdicts[rule.id].about):
            continue
        show_title(rule, console)
        left = (say("分组", "group"), say("计入", "counted"))
        right = (*(rule.label(status).say(language) for status in rule.statuses), say("比率", "rate"))
        lines = [_group_line(row) for row in of_rule[rule.id]]
        if len(lines) > _MANY:
            show_long_table(left, right, lines, console)
        else:
            table = plain_table(*left)
            for head in right:
                table.add_column(head, justify="right")
            for line in lines:
                table.add_row(*line)
            console.print(table)
        whole = total(answers.verdicts[rule.id], language)
        told = say("合计：", "In all: ") + " · ".join((rates(rule, whole), denominator(rule, whole)))
        console.print(f"  {told}\n", style="dim")
    _show_idle([rule for rule in answers.rules if not len(answers.verdicts[rule.id].about)], console)


def _group_line(row: Row) -> list[str]:
    counts = (str(count) if count else "·" for count in row.statuses.values())
    return [harmless(row.name), str(row.counted), *counts, percent(row.rate)]


def show_title(rule: Rule, console: Console) -> None:
    """The heading of a rule's answer."""
    console.print(Styled.assemble((rule.title.say(LANGUAGE.get()), "bold"), ("  " + rule.id, "dim")))


def plain_table(*columns: str) -> Table:
    """A table with a line below its header and nothing else."""
    table = Table(box=SIMPLE_HEAD, pad_edge=True, header_style="bold", show_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table


def _counts(verdicts: Verdicts, row: Row) -> Table:
    """How many have each status, and by which way."""
    rule = verdicts.rule
    language = LANGUAGE.get()
    table = plain_table(say("结论", "verdict"))
    table.add_column(say("数量", "number"), justify="right")
    table.add_column(say("占计入数", "of counted"), justify="right")
    for status, count in row.statuses.items():
        if not count:
            continue
        standing = standing_of(status, rule)
        counts = row.counted if standing not in ("unknown", "excluded") else 0
        share = percent(count / counts) if counts else ""
        table.add_row(Styled(rule.label(status).say(language), _STYLES.get(standing, "dim")), str(count), share)
        for way in rule.way_names if isinstance(rule, CoverageRule) else ():
            if 0 < (number := verdicts.count(status, way)) < count:
                table.add_row(Styled(f"  {rule.label(way).say(language)}", "dim"), Styled(str(number), "dim"), "")
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


def _show_wanting(verdicts: Verdicts, communities: Mapping[str, Node], console: Console) -> None:
    """Those the answer is not good for, by name, the gravest first; only so many."""
    rule = verdicts.rule
    lacking = [status for status in rule.statuses if status not in (*rule.positive, EXCLUDED, UNKNOWN)]
    lacking.sort(key=lambda status: _GRAVEST.index(standing_of(status, rule)))
    wanting = verdicts.having(*lacking)
    if not len(wanting):
        return
    findings = verdicts.findings(verdicts.gravest(lacking, _LISTED))
    shown = [shown_finding(finding, communities, rule, LANGUAGE.get()) for finding in findings]
    shown.sort(key=lambda finding: _GRAVEST.index(finding.standing))
    columns = [say("名称", "name"), say("社区", "community"), say("结论", "verdict")]
    has_reasons = any(finding.why for finding in shown)
    table = plain_table(*columns, *([say("说明", "why")] if has_reasons else []))
    for finding in shown:
        verdict = Styled(finding.status, _STYLES.get(finding.standing, "dim"))
        reason = [harmless(finding.why)] if has_reasons else []
        table.add_row(harmless(finding.name), harmless(finding.community), verdict, *reason)
    console.print(table)
    if more := len(wanting) - len(shown):
        hint = say(f"  另有 {more} 个；全部请用 --out 文件名.csv", f"  and {more} more; for all, --out FILE.csv")
        console.print(hint, style="dim")
    console.print(say(f"  怎么办：{rule.advice.zh}", f"  What to do: {rule.advice.en}"), style="dim")
    console.print()
