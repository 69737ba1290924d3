"""The report as a workbook: a sheet a section, charts beside their figures, and every row of every list."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from graphcore.exchange.safe_text import spreadsheet_cell
from viz.report.records import (
    Bars,
    Block,
    Column,
    Keys,
    Points,
    Report,
    Section,
    Table,
    Triads,
    Value,
    Waterfall,
)
from viz.small_map import SmallMap
from viz.standing import Standing

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]
    from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

_LONGEST_NAME = 31  # of a sheet
_NOT_IN_NAMES = str.maketrans("[]:*?/\\'", "________")
_CHARACTERS = 17.0  # width of a column of width 1
_LONG, _WIDE = 40, 3  # rows, and the width of a column, from which a table has a sheet of its own
_SHADES: dict[Standing, str] = {
    "organisation": "#009E73",
    "work": "#56B4E9",
    "uncovered": "#D55E00",
    "unknown": "#6B7278",
    "excluded": "#B7BCC0",
    "not_asked": "#B7BCC0",
}


class _Looks(NamedTuple):
    """The formats of a workbook."""

    title: Format
    caption: Format
    head: Format
    text: Format
    figure: Format
    share: Format


class _Page(NamedTuple):
    """A sheet that is being filled."""

    book: Workbook
    sheet: Worksheet
    looks: _Looks


def workbook(report: Report) -> bytes:
    """The bytes of an xlsx file, the same for the same report."""
    import xlsxwriter

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_urls": False, "strings_to_formulas": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(content, options) as book:
        book.set_properties({"title": spreadsheet_cell(report.title), "created": datetime(2000, 1, 1)})  # noqa: DTZ001
        looks = _Looks(
            title=book.add_format({"bold": True, "font_size": 16}),
            caption=book.add_format({"bold": True}),
            head=book.add_format(
                {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#EEF3F6"}
            ),
            text=book.add_format({"text_wrap": True, "valign": "top"}),
            figure=book.add_format({"valign": "top", "align": "right"}),
            share=book.add_format({"valign": "top", "num_format": "0.0%"}),
        )
        names: set[str] = set()
        for place, section in enumerate(report.sections):
            blocks = [block for block in section.blocks if not isinstance(block, SmallMap)]
            if not blocks:
                continue
            long = [block for block in blocks if isinstance(block, Table) and _is_long(block)]
            if len(blocks) > len(long):
                page = _Page(book, _sheet(book, section.title, names), looks)
                _fill_sheet(page, section, report if place == 0 else None, [b for b in blocks if b not in long])
            for table in long:
                _fill_list(_Page(book, _sheet(book, table.caption, names), looks), table)
    return content.getvalue()


def _is_long(table: Table) -> bool:
    return table.is_grouped or len(table.rows) > _LONG or any(column.width >= _WIDE for column in table.columns)


def _sheet(book: Workbook, title: str, names: set[str]) -> Worksheet:
    """A sheet of its own name, as a workbook takes it."""
    plain = spreadsheet_cell(title).translate(_NOT_IN_NAMES)[:_LONGEST_NAME] or "_"
    name, number = plain, 1
    while name.lower() in names:
        number += 1
        name = f"{plain[: _LONGEST_NAME - 3]} {number}"
    names.add(name.lower())
    sheet = book.add_worksheet(name)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    return sheet


def _fill_list(page: _Page, table: Table) -> None:
    """A long table that can be filtered, its header in sight."""
    sheet = page.sheet
    for place, column in enumerate(table.columns):
        sheet.set_column(place, place, _CHARACTERS * column.width)
    _write_table(page, 0, table)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.repeat_rows(0)


def _fill_sheet(page: _Page, section: Section, report: Report | None, blocks: Sequence[Block]) -> None:
    """The blocks of a section one below the other, under the report's title where it is the first."""
    sheet = page.sheet
    sheet.set_column(0, 0, _CHARACTERS * 1.8)
    sheet.set_column(1, 12, _CHARACTERS)
    row = 0
    head = (report.title, *report.facts, report.notice) if report else (section.title, section.lead)
    for place, text in enumerate(text for text in head if text):
        sheet.write_string(row, 0, spreadsheet_cell(text), page.looks.title if place == 0 else None)
        row += 1
    for block in blocks:
        row = _write_block(page, row + 1, block)


def _write_block(page: _Page, row: int, block: Block) -> int:
    """Write a block from a row on; the row after it."""
    sheet = page.sheet
    match block:
        case Points():
            for place, sentence in enumerate(block.sentences):
                sheet.write_string(row + place, 0, spreadsheet_cell(sentence))
            return row + len(block.sentences)
        case Keys():
            keys = tuple((key.label, key.value, key.note) for key in block.keys)
            table = Table("", (Column(""), Column("", is_figure=True), Column("")), keys)
        case Waterfall():
            steps = [(step.part.label, step.part.number, _share(step.part.number, block)) for step in block.steps]
            steps += [(part.label, part.number, None) for part in block.apart]
            columns = (
                Column(block.whole.label),
                Column(str(block.whole.number), is_figure=True),
                Column("%", is_figure=True),
            )
            table = Table(f"{block.caption}  {block.told}", columns, tuple(steps))
        case Bars():
            return _write_bars(page, row, block)
        case Triads():
            names = [label for _, label, _ in block.triads[0].corners]
            sides = (f"{names[one]}–{names[other]}" for one, other, _ in block.triads[0].sides)
            rows = tuple(
                (each.name, each.beneath, *(block.meaning[tied] for *_, tied in each.sides)) for each in block.triads
            )
            table = Table(block.caption, (Column(""), Column(""), *map(Column, sides)), rows)
        case Table():
            table = block
        case _:
            return row
    if table.caption:
        sheet.write_string(row, 0, spreadsheet_cell(table.caption), page.looks.caption)
    row = _write_table(page, row + 1, table)
    if table.note:
        sheet.write_string(row, 0, spreadsheet_cell(table.note))
        row += 1
    return row


def _share(number: int, block: Waterfall) -> float | None:
    return number / block.whole.number if block.whole.number else None


def _write_bars(page: _Page, row: int, chart: Bars) -> int:
    """The figures of a chart, and the chart beside them."""
    sheet = page.sheet
    parts: dict[str, Standing] = {part.label: part.standing for bar in chart.bars for part in (*bar.parts, *bar.apart)}
    columns = (Column(""), *(Column(label, is_figure=True) for label in parts), Column("%", is_figure=True))
    rows: list[tuple[Value, ...]] = []
    for bar in chart.bars:
        numbers = {part.label: part.number for part in (*bar.parts, *bar.apart)}
        rows.append((bar.label, *(numbers.get(label, 0) for label in parts), bar.told))
    sheet.write_string(row, 0, spreadsheet_cell(chart.caption), page.looks.caption)
    end = _write_table(page, row + 1, Table(chart.caption, columns, tuple(rows)))
    drawn = page.book.add_chart({"type": "bar", "subtype": "percent_stacked" if chart.as_shares else "stacked"})
    name, first, last = sheet.get_name(), row + 2, row + 1 + len(rows)
    for place, (_, standing) in enumerate(parts.items(), start=1):
        drawn.add_series(
            {
                "name": [name, row + 1, place],
                "categories": [name, first, 0, last, 0],
                "values": [name, first, place, last, place],
                "fill": {"color": _SHADES[standing]},
                "gap": 50,
            }
        )
    drawn.set_title({"name": spreadsheet_cell(chart.caption), "name_font": {"size": 11}})
    drawn.set_legend({"position": "bottom"})
    drawn.set_y_axis({"reverse": True})
    lines = max(8, 4 + len(rows))
    drawn.set_size({"width": 560, "height": 20 * lines})
    sheet.insert_chart(row, len(columns) + 1, drawn)
    return int(max(end, row + lines + 1))


def _write_table(page: _Page, row: int, table: Table) -> int:
    """Write a header and rows; the row after them."""
    sheet, looks = page.sheet, page.looks
    if any(column.title for column in table.columns):
        for place, column in enumerate(table.columns):
            sheet.write_string(row, place, spreadsheet_cell(column.title), looks.head)
        row += 1
    for place, values in enumerate(table.rows, start=row):
        for position, value in enumerate(values):
            match value:
                case None | "":
                    sheet.write_blank(place, position, None)
                case float():
                    sheet.write_number(place, position, value, looks.share)
                case int():
                    sheet.write_number(place, position, value, looks.figure)
                case _:
                    look = looks.figure if table.columns[position].is_figure else looks.text
                    sheet.write_string(place, position, spreadsheet_cell(value), look)
    return row + len(table.rows)
