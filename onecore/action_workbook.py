"""The action list as a workbook that an office fills in."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from graphcore.exchange.safe_text import spreadsheet_cell
from graphcore.language import Text
from onecore.action_words import COLUMNS, FILLED_IN, OUTCOME_WORDS
from onecore.output import Record
from onecore.speech import LANGUAGE, say

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

_WIDTHS = {"finding": 30, "overdue": 9, "severity": 9, "community": 14, "deadline": 13, "done": 10, "closed_on": 13}
_WIDTH, _WIDE = 20, 44
_WIDE_COLUMNS = ("gap", "advice", "note", "evidence")
_TO_FILL_IN, _OVERDUE = "#FFF6D6", "#C0392B"

COMMENTS: Mapping[str, Text] = {
    "finding": Text("请勿改动：下次核对按它认行。", "Leave as it is: the next run knows the row by it."),
    "owner": Text(
        "填单位，不填个人姓名和电话。",
        "The organisation that is to close the gap: no name or phone number of a person.",
    ),
    "deadline": Text("例如 2026-06-30；只写年月的，到月底为止。", "Like 2026-06-30; a month alone lasts to its end."),
    "done": Text("填 是 或 否；下次运行会对照台账核实。", "yes or no; the next run checks it against the rosters."),
}
"""What stands in the comment of a header."""


def action_workbook(records: Sequence[Record]) -> bytes:
    """The list as the bytes of an xlsx file: what an office fills in is tinted, what is overdue is red."""
    import xlsxwriter

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False}
    with xlsxwriter.Workbook(content, options) as book:
        sheet = book.add_worksheet(say("销号台账", "actions"))
        _write_header(book, sheet)
        plain = book.add_format({"text_wrap": True, "valign": "top"})
        red = book.add_format({"text_wrap": True, "valign": "top", "font_color": _OVERDUE, "bold": True})
        tint = {"bg_color": _TO_FILL_IN, "border": 1, "border_color": "#D9D9D9", "text_wrap": True, "valign": "top"}
        tinted, day = book.add_format(tint), book.add_format({**tint, "num_format": "yyyy-mm-dd"})
        for row, record in enumerate(records, 1):
            for place, column in enumerate(COLUMNS):
                own = (day if column == "deadline" else tinted) if column in FILLED_IN else plain
                style = red if column == "overdue" else own
                _write(sheet, row, place, _cell(column, record[column]), style)
        _finish(sheet, len(records))
    return content.getvalue()


def _write_header(book: Workbook, sheet: Worksheet) -> None:
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    language = LANGUAGE.get()
    for place, (column, header) in enumerate(COLUMNS.items()):
        sheet.write_string(0, place, header.say(language), bold)
        sheet.set_column(place, place, _WIDE if column in _WIDE_COLUMNS else _WIDTHS.get(column, _WIDTH))
        if column in COMMENTS:
            sheet.write_comment(0, place, COMMENTS[column].say(language), {"author": "onecore"})


def _cell(column: str, value: Any) -> str | date:
    """What stands in a cell: the program's own words in the language of the run, a whole date as one."""
    match column, value:
        case _, None:
            return ""
        case "overdue", flag:
            return say("超期", "overdue") if flag else ""
        case "done", flag:
            return say("是", "yes") if flag else say("否", "no")
        case "outcome", outcome:
            return OUTCOME_WORDS[outcome].say(LANGUAGE.get())
        case "deadline", str() if len(value) == len("2026-06-30"):
            return date.fromisoformat(value)
        case _:
            return str(value)


def _write(sheet: Worksheet, row: int, column: int, value: str | date, style: Format) -> None:
    if isinstance(value, date):
        sheet.write_datetime(row, column, datetime(value.year, value.month, value.day), style)  # noqa: DTZ001
    elif value:
        sheet.write_string(row, column, spreadsheet_cell(value), style)
    else:
        sheet.write_blank(row, column, None, style)


def _finish(sheet: Worksheet, rows: int) -> None:
    """A header that stays in sight and filters; a choice of yes and no."""
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, rows, len(COLUMNS) - 1)
    if rows:
        done = list(COLUMNS).index("done")
        choices = {"validate": "list", "source": [say("是", "yes"), say("否", "no")]}
        sheet.data_validation(1, done, rows, done, choices)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
