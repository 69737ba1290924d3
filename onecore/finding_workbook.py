"""Findings as a workbook: a summary with charts, then a sheet for each question."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from graphcore.elements import Node
from onecore.output import spreadsheet_cell
from onecore.places import cells_of
from onecore.questions import Answers
from onecore.speech import LANGUAGE, say
from queries.rollup import total
from queries.rules import Rule
from viz.rule_words import SEVERITIES
from viz.shown_findings import shown_finding
from viz.standing import STANDINGS, Standing, standing_of

if TYPE_CHECKING:
    import xlsxwriter  # type: ignore[import-untyped]

_LONGEST_NAME = 31  # of a sheet
_CHART_WIDTH, _GAP = 900, 20  # pixels
_FIRST_STANDING = 3  # column of the summary
_SHADES: Mapping[Standing, str] = MappingProxyType(
    {
        "organisation": "#4C9F70",
        "work": "#5FA8D3",
        "uncovered": "#D1495B",
        "unknown": "#EDAE49",
        "excluded": "#BDBDBD",
    }
)
"""How a summary counts, and the colours of its bars."""

_Columns = Sequence[tuple[str, int]]
"""Header and width, in characters, of each column."""


def finding_workbook(answers: Answers) -> bytes:
    """The workbook of some answers, as the bytes of an xlsx file; rules that found nobody have no sheet."""
    import xlsxwriter

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False}
    with xlsxwriter.Workbook(content, options) as book:
        asked = [rule for rule in answers.rules if len(answers.verdicts[rule.id].about)]
        summary = book.add_worksheet(say("汇总", "summary"))
        sheets = _sheet_names([rule.id for rule in asked], taken=summary.get_name())
        for rule in asked:
            _fill(book, book.add_worksheet(sheets[rule.id]), *_question(rule, answers, answers.communities))
        _fill(book, summary, *_summary(asked, answers, sheets))
        if asked:
            for place, draw in enumerate((_rates, _standings)):
                below = {"y_offset": place * (_height(len(asked)) + _GAP)}
                summary.insert_chart(len(asked) + 2, 0, draw(book, summary.get_name(), len(asked)), below)
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


def _summary(rules: Sequence[Rule], answers: Answers, sheets: Mapping[str, str]) -> tuple[_Columns, list[list[Any]]]:
    """One row a question: the rate, how many stand how, and each verdict by its name."""
    language = LANGUAGE.get()
    columns = [(say("问什么", "question"), 34), (say("比率", "rate"), 8), (say("计入", "counted"), 8)]
    columns += [(STANDINGS[standing].say(language), 11) for standing in _SHADES]
    columns += [
        (say("各结论", "verdicts"), 34),
        (say("严重程度", "severity"), 9),
        (say("怎么办", "what to do"), 50),
        (say("工作表", "sheet"), 28),
    ]
    rows = []
    for rule in rules:
        row = total(answers.verdicts[rule.id], language)
        standings: Counter[Standing] = Counter()
        for status, count in row.statuses.items():
            standings[standing_of(status, rule)] += count
        named = (f"{rule.label(status).say(language)} {count}" for status, count in row.statuses.items() if count)
        said = (say("，", ", ").join(named), SEVERITIES[rule.severity].say(language), rule.advice.say(language))
        counts = (standings[standing] for standing in _SHADES)
        rows.append([rule.title.say(language), row.rate, row.counted, *counts, *said, sheets[rule.id]])
    return columns, rows


def _question(rule: Rule, answers: Answers, communities: Mapping[str, Node]) -> tuple[_Columns, list[list[Any]]]:
    """One row a finding, in words and as programs have it; what to do stands where something is lacking."""
    language = LANGUAGE.get()
    columns = [
        (say("名称", "name"), 34),
        (say("社区", "community"), 14),
        (say("结论", "verdict"), 14),
        (say("严重程度", "severity"), 9),
        (say("说明", "why"), 40),
        (say("怎么办", "what to do"), 44),
        (say("依据", "evidence"), 50),
        ("id", 16),
        ("status", 14),
        ("finding", 30),
    ]
    advice = (SEVERITIES[rule.severity].say(language), rule.advice.say(language))
    rows = []
    for finding in answers.findings[rule.id]:
        shown = shown_finding(finding, communities, rule, language)
        is_gap = shown.standing == "uncovered"
        severity, what_to_do = advice if is_gap else ("", "")
        why = shown.why or (rule.definition.say(language) if is_gap else "")  # else: what was asked for
        said = (shown.name, shown.community, shown.status, severity, why, what_to_do, cells_of(finding))
        rows.append([*said, finding.id, finding.status, finding.key])
    return columns, rows


def _fill(
    book: xlsxwriter.Workbook,
    sheet: xlsxwriter.worksheet.Worksheet,
    columns: _Columns,
    rows: Sequence[Sequence[Any]],
) -> None:
    """A table under a header that stays in sight and can be filtered; shares as percentages."""
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    share = book.add_format({"num_format": "0.0%", "valign": "top"})
    sheet.write_row(0, 0, [name for name, _ in columns], book.add_format({"bold": True, "text_wrap": True}))
    for column, (_, width) in enumerate(columns):
        sheet.set_column(column, column, width)
    for position, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            sheet.write(position, column, spreadsheet_cell(value), share if isinstance(value, float) else wrapped)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(columns) - 1)


def _rates(book: xlsxwriter.Workbook, sheet: str, rows: int) -> xlsxwriter.chart.Chart:
    """The rates as bars, the first question on top."""
    chart = book.add_chart({"type": "bar"})
    chart.add_series({"name": [sheet, 0, 1], "categories": [sheet, 1, 0, rows, 0], "values": [sheet, 1, 1, rows, 1]})
    chart.set_title({"name": say("各项比率", "Rates")})
    chart.set_legend({"none": True})
    chart.set_x_axis({"min": 0, "max": 1, "num_format": "0%"})
    return _sized(chart, rows)


def _standings(book: xlsxwriter.Workbook, sheet: str, rows: int) -> xlsxwriter.chart.Chart:
    """How many stand how, side by side in one bar a question."""
    chart = book.add_chart({"type": "bar", "subtype": "stacked"})
    for column, shade in enumerate(_SHADES.values(), _FIRST_STANDING):
        values = {"categories": [sheet, 1, 0, rows, 0], "values": [sheet, 1, column, rows, column]}
        chart.add_series({"name": [sheet, 0, column], **values, "fill": {"color": shade}})
    chart.set_title({"name": say("各项结论的数量", "How many stand how")})
    chart.set_legend({"position": "bottom"})
    return _sized(chart, rows)


def _sized(chart: xlsxwriter.chart.Chart, rows: int) -> xlsxwriter.chart.Chart:
    chart.set_y_axis({"reverse": True})
    chart.set_size({"width": _CHART_WIDTH, "height": _height(rows)})
    return chart


def _height(rows: int) -> int:
    """Pixels of a chart with so many bars."""
    return 120 + 24 * rows
