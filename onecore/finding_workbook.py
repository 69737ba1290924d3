"""Findings as a workbook: a summary with a chart, then a sheet for each question."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from graphcore.graph import Node
from onecore.output import spreadsheet_cell
from onecore.questions import Answers
from onecore.rule_words import SEVERITIES
from onecore.speech import LANGUAGE, say
from queries.rollup import total
from queries.rules import EXCLUDED, UNKNOWN, Rule
from viz.shown_findings import shown_finding
from viz.standing import standing_of

if TYPE_CHECKING:
    import xlsxwriter  # type: ignore[import-untyped]

_LONGEST_NAME = 31  # of a sheet
_WIDEST = 300  # pixels of a column


def finding_workbook(answers: Answers) -> bytes:
    """The workbook of some answers, as the bytes of an xlsx file; rules that found nobody have no sheet."""
    import xlsxwriter

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False}
    with xlsxwriter.Workbook(content, options) as book:
        asked = [rule for rule in answers.rules if answers.findings[rule.id]]
        summary = book.add_worksheet(say("汇总", "summary"))
        sheets = _sheet_names([rule.id for rule in asked], taken=summary.get_name())
        communities = {node.id: node for node in answers.graph.iter_nodes() if node.kind == "community"}
        for rule in asked:
            _fill(book, book.add_worksheet(sheets[rule.id]), *_question(rule, answers, communities))
        _fill(book, summary, *_summary(asked, answers, sheets))
        if asked:
            summary.insert_chart(len(asked) + 2, 0, _chart(book, summary.get_name(), len(asked)))
    return content.getvalue()


def _sheet_names(rules: Sequence[str], taken: str) -> Mapping[str, str]:
    """Rule → name of its sheet: its id, cut to what a sheet may be called, and no two alike."""
    names: dict[str, str] = {}
    used = {taken.lower()}
    for rule in rules:
        name, number = rule[:_LONGEST_NAME], 1
        while name.lower() in used:
            number += 1
            name = f"{rule[: _LONGEST_NAME - 3]}-{number}"
        names[rule] = name
        used.add(name.lower())
    return names


def _summary(rules: Sequence[Rule], answers: Answers, sheets: Mapping[str, str]) -> tuple[list[str], list[list[Any]]]:
    """One row a question: what was counted, what not, and the rate."""
    language = LANGUAGE.get()
    columns = [say("问什么", "question"), say("比率", "rate"), say("计入", "counted"), say("欠缺", "wanting")]
    columns += [
        say("情况不明", "unknown"),
        say("不计入", "excluded"),
        say("严重程度", "severity"),
        say("怎么办", "what to do"),
    ]
    rows = []
    for rule in rules:
        row = total(answers.findings[rule.id], rule, answers.graph, language)
        wanting = sum(count for status, count in row.statuses.items() if standing_of(status, rule) == "uncovered")
        apart = (row.statuses.get(UNKNOWN, 0), row.statuses.get(EXCLUDED, 0))
        severity, advice = SEVERITIES[rule.severity].say(language), rule.advice.say(language)
        rows.append(
            [rule.title.say(language), row.rate, row.counted, wanting, *apart, severity, advice, sheets[rule.id]]
        )
    return [*columns, say("工作表", "sheet")], rows


def _question(rule: Rule, answers: Answers, communities: Mapping[str, Node]) -> tuple[list[str], list[list[Any]]]:
    """One row a finding, in words and as programs have it."""
    language = LANGUAGE.get()
    columns = [
        say("名称", "name"),
        say("社区", "community"),
        say("结论", "verdict"),
        say("说明", "why"),
        say("依据", "evidence"),
    ]
    rows = []
    for finding in answers.findings[rule.id]:
        shown = shown_finding(finding, communities, rule, language)
        evidence = [item.to_json() for item in finding.evidence]
        rows.append([shown.name, shown.community, shown.status, shown.why, evidence, finding.id, finding.status])
    return [*columns, "id", "status"], rows


def _fill(
    book: xlsxwriter.Workbook,
    sheet: xlsxwriter.worksheet.Worksheet,
    columns: Sequence[str],
    rows: Sequence[Sequence[Any]],
) -> None:
    """A table under a header that stays in sight and can be filtered; shares as percentages."""
    share = book.add_format({"num_format": "0.0%"})
    sheet.write_row(0, 0, columns, book.add_format({"bold": True}))
    for position, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            sheet.write(position, column, spreadsheet_cell(value), share if isinstance(value, float) else None)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    sheet.autofit(_WIDEST)


def _chart(book: xlsxwriter.Workbook, sheet: str, rows: int) -> xlsxwriter.chart.Chart:
    """The rates as bars, the first question on top."""
    chart = book.add_chart({"type": "bar"})
    chart.add_series(
        {"name": say("比率", "rate"), "categories": [sheet, 1, 0, rows, 0], "values": [sheet, 1, 1, rows, 1]}
    )
    chart.set_title({"name": say("各项比率", "Rates")})
    chart.set_legend({"none": True})
    chart.set_y_axis({"reverse": True})
    chart.set_x_axis({"min": 0, "max": 1, "num_format": "0%"})
    chart.set_size({"width": 900, "height": 80 + 24 * rows})
    return chart
