"""Puts a table on a sheet in one of the ways that offices do."""

from dataclasses import replace
from itertools import takewhile
from typing import Any

from .blocks import added, blocks, held_back
from .cells import Cell
from .heads import GAP, MORE, NO, Head
from .layout import Desk, Layout, Typed
from .margins import (
    write_additions,
    write_block_note,
    write_example,
    write_notes,
    write_page_title,
    write_seals,
    write_signatures,
    write_titles,
    write_total,
)
from .schema import own_field
from .sheets import Placed, Sheet, letter
from .spelling import han
from .world import Record


def place(desk: Desk, table: str, rows: list[Typed], layout: Layout, top: int, left: int) -> tuple[int, dict[str, Any]]:
    """Write a table from (top, left); return the row after it and its entry for the truth."""
    row, head, sheet = top, layout.head, desk.sheet
    title_rows = write_titles(desk, layout, row, left)
    row += len(title_rows)
    for remark in layout.remarks:
        sheet.put(row, left, remark)
        desk.skip(row, "note")
        row += 1
    header_rows: list[int] = []
    if not layout.own_heads:
        header_rows += range(row, row + head.height)
        row = write_head(desk, head, row, left)
    if layout.totals_first and not layout.own_heads:
        row = write_total(desk, desk.rng.choice(desk.world.words.TOTALS), table, rows, layout, row, left)
    if layout.example and not layout.own_heads:
        row = write_example(desk, table, head, row, left)
    first_row, number, since_head = row, layout.counted, 0
    page: list[Typed] = []
    own, late = held_back(desk, rows) if layout.additions else (rows, [])
    for block, (community, grid, members) in enumerate([*blocks(own, layout), *added(late)], 1):
        heading = None
        if named := grid or (community if layout.community == "section" else None):
            forms = desk.world.words.GRID_SECTIONS if grid else desk.world.words.SECTIONS
            text = desk.rng.choice(forms).format(desk.world.name(named), n=len(members), han=han(block))
            heading = (row, left, text)
            sheet.put(*heading)
            sheet.merge(row, left, row, left + len(head.columns) - 1)
            desk.skip(row, f"section:{named}")
            row += 1
        if late and members is late:
            row = write_additions(desk, layout, row, left)
        if layout.own_heads:
            header_rows += range(row, row + head.height)
            row, since_head, page = write_head(desk, head, row, left), 0, []
        run: list[Placed] = []
        number = 0 if layout.own_numbers else number
        for record, cells in members:
            if layout.repeat_every and since_head == layout.repeat_every:
                close_run(sheet, run, layout)
                if layout.page_totals:
                    row = write_total(desk, desk.world.words.PAGE_TOTAL, table, page, layout, row, left)
                run, since_head, page = [], 0, []
                row = write_head(desk, head, write_page_title(desk, layout, row, left), left)
            if layout.blank_rows and number and desk.rng.random() < 0.05:
                close_run(sheet, run, layout)
                run, row = [], row + 1
            number, since_head = number + 1, since_head + 1
            page.append((record, cells))
            run.append(write_record(desk, record, joined(cells, layout), layout, row, left, number, run[-1:]))
            if heading and "grid" in cells and layout.by_grid:
                at_row, at_column, text = heading
                run[-1].cells["grid"] = (at_row, at_column, Cell(text, cells["grid"].expect, section=True))
            row = write_list(desk, run[-1], layout, row, left)
        close_run(sheet, run, layout)
        if community and (layout.subtotals or (layout.totals and layout.community == "section")):
            label = desk.world.words.SUBTOTAL.format(place=desk.world.name(grid or community))
            row = write_total(desk, label, table, members, layout, row, left)
        if community and layout.block_notes:
            row = write_block_note(desk, desk.world.name(community), len(members), layout.head, row, left)
    if layout.totals:
        row = write_total(desk, desk.rng.choice(desk.world.words.TOTALS), table, rows, layout, row, left)
    last_row = row - 1
    if layout.ruled_rows and "_seq" in head.at(left):
        for number in range(layout.counted + len(rows) + 1, layout.counted + len(rows) + 4):
            sheet.put(row, head.at(left)["_seq"], str(number) if desk.text_only else number)
            desk.skip(row, "blank")
            row += 1
    if layout.notes:
        row = write_notes(desk, row, left)
    if layout.signatures:
        row = write_signatures(desk, head, row, left)
    if layout.seals:
        row = write_seals(desk, head, row, left)
    return row, {
        "sheet": sheet.name, "table": table, "hidden": False, "layout": "plain", "title_rows": title_rows, "header_rows": header_rows,
        "columns": described(head, left), "first_data_row": first_row, "last_data_row": last_row,
        "merged_community": layout.community == "merged", "two_level_header": head.levels > 1, "community_from": layout.community_from,
    }  # fmt: skip


def described(head: Head, left: int) -> dict[str, Any]:
    columns = {}
    for index, column in enumerate(head.columns):
        if column.field == GAP:
            continue
        entry = {"col": left + index, "letter": letter(left + index), "header": column.header}
        columns[column.field] = {**entry, "group": column.group} if column.group else entry
    return columns


def write_head(desk: Desk, head: Head, row: int, left: int) -> int:
    head.write(desk.sheet, row, left)
    for each in range(row, row + head.height):
        desk.skip(each, "header")
    return row + head.height


def write_record(
    desk: Desk,
    record: Record,
    cells: dict[str, Cell],
    layout: Layout,
    row: int,
    left: int,
    number: int,
    above: list[Placed],
) -> Placed:
    at = layout.head.at(left)
    placed = Placed(record, desk.file, desk.sheet.name, row, None, None, {})
    for name, cell in cells.items():
        if name == "community" and layout.community not in ("column", "merged"):
            placed.community_from = "section row" if layout.community == "section" else layout.community_from
        elif name in at and name in layout.merged and cell.expect and cell.expect in said_above(above, name):
            placed.cells[name] = (row, at[name], Cell(None, cell.expect))
            placed.inherited.add(name)
        elif name in at or name in layout.choices:
            written, column = as_text(cell) if desk.text_only else cell, at.get(name, 0)
            if name in layout.dittoed and cell.expect and [cell.expect] == said_above(above, name):
                written = Cell(layout.ditto, cell.expect)
            elif name == own_field(record.table) and layout.glued:
                written = replace(written, raw=layout.glued.format(written.raw, n=number))
            elif name == layout.spread and written.parts and not written.unresolved:
                written = replace(written, raw=written.parts[0])
            elif name in layout.ticks:
                written = replace(written, raw=layout.ticks[name])
                column = at[name] if cell.expect else at[f"{NO}{name}"]
            elif name in layout.choices:
                written, column = replace(written, raw=layout.choices[name][0]), at[layout.answered(name, cell.expect)]
            elif name == layout.listed and written.parts:
                first, *others = sorted(written.parts, key=lambda part: part not in cell.unresolved)
                written = replace(written, raw=first)
                for further, part in enumerate(others, 2):
                    desk.sheet.put(row, at[f"{MORE}{name}_{further}"], part)
            for beside, counted in layout.derived.items():
                if counted[0] == name:
                    count = counted[1](cell.expect or 0)
                    desk.sheet.put(row, at[beside], str(count) if desk.text_only else count)
            placed.cells[name] = (row, column, written)
            desk.sheet.put(row, column, written.raw)
    for name, template in layout.head.extras.items():
        desk.sheet.put(row, at[name], desk.filler(template, number))
    if "_seq" in at:
        place = int(record.community[-3:]) if record.community else 0
        serial = layout.serial.format(block=place, n=number) if layout.serial else number
        desk.sheet.put(row, at["_seq"], str(serial) if desk.text_only else serial)
    desk.log.placed.append(placed)
    return placed


def write_list(desk: Desk, placed: Placed, layout: Layout, row: int, left: int) -> int:
    """The names of a list after the first, each in a row of its own, with the record's other cells tall beside them."""
    listed = placed.cells.get(layout.spread)
    if listed is None or listed[2].unresolved:
        return row + 1
    _, at, cell = listed
    last = row + max(len(cell.parts), 1) - 1
    for number, name in enumerate(cell.parts[1:], row + 1):
        desk.sheet.put(number, at, name)
        desk.skip(number, "list")
    for column in range(left, left + len(layout.head.columns)):
        if column != at:
            desk.sheet.merge(row, column, last, column)
    return last + 1


def joined(cells: dict[str, Cell], layout: Layout) -> dict[str, Cell]:
    """The cells as they are written where a person and a telephone share one."""
    name, between = layout.contact or ("", "")
    if name not in cells or "phone" not in cells:
        return cells
    person, phone = cells[name], cells["phone"]
    both = Cell(f"{person.raw}{between}{phone.raw}", person.expect, sensitive=[*person.sensitive, *phone.sensitive])
    return {other: both if other == name else cell for other, cell in cells.items() if other != "phone"}


def as_text(cell: Cell) -> Cell:
    """The cell as a text file holds it."""
    return replace(cell, raw=f"{cell.raw:g}" if isinstance(cell.raw, float) else str(cell.raw))


def close_run(sheet: Sheet, run: list[Placed], layout: Layout) -> None:
    """Merge each cell with those below it that hold nothing of their own, where offices merge them."""
    for number, first in enumerate(run if not layout.unmerged else ()):
        for name in (each for each in first.cells if each not in first.inherited):
            below = list(takewhile(lambda row, name=name: name in row.inherited, run[number + 1 :]))  # type: ignore[misc]
            if below:
                top, column, _ = first.cells[name]
                sheet.merge(top, column, top + len(below), column)


def said_above(above: list[Placed], name: str) -> list[Any]:
    return [row.cells[name][2].expect for row in above if name in row.cells]


def place_across(
    desk: Desk, table: str, rows: list[Typed], layout: Layout, top: int, left: int
) -> tuple[int, dict[str, Any]]:
    """Write a table on its side: fields go down, records go across."""
    row, sheet, columns = top, desk.sheet, {}
    for title in layout.titles:
        sheet.put(row, left, title)
        desk.skip(row, "title")
        row += 1
    placed = [
        Placed(record, desk.file, sheet.name, None, left + 1 + index, None, {})
        for index, (record, _) in enumerate(rows)
    ]
    for offset, column in enumerate(layout.head.columns):
        at = row + offset
        sheet.put(at, left, column.header)
        columns[column.field] = {"row": at, "header": column.header}
        for index, (_, cells) in enumerate(rows):
            if column.field in cells:
                cell = as_text(cells[column.field]) if desk.text_only else cells[column.field]
                placed[index].cells[column.field] = (at, left + 1 + index, cell)
                sheet.put(at, left + 1 + index, cell.raw)
            elif column.field.startswith("_"):
                filler = index + 1 if column.field == "_seq" else desk.filler(layout.head.extras[column.field], index)
                sheet.put(at, left + 1 + index, filler)
        if not any(column.field in cells for _, cells in rows):
            desk.skip(at, "header")
    desk.log.placed += placed
    last = row + len(layout.head.columns)
    return last, {
        "sheet": sheet.name, "table": table, "hidden": False, "layout": "transposed", "title_rows": list(range(top, row)), "header_rows": [],
        "header_column": letter(left), "columns": columns, "first_data_column": letter(left + 1), "last_data_column": letter(left + len(rows)),
        "own_row": columns[own_field(table)]["row"], "merged_community": False, "two_level_header": False,
    }  # fmt: skip


def place_card(desk: Desk, table: str, typed: Typed, layout: Layout, top: int, left: int) -> dict[str, Any]:
    """Write one record as a card: two fields in a row, what each is called before what it holds."""
    row, sheet, columns = top, desk.sheet, {}
    record, cells = typed
    for title in layout.titles:
        sheet.put(row, left, title)
        sheet.merge(row, left, row, left + 3)
        desk.skip(row, "title")
        row += 1
    placed = Placed(record, desk.file, sheet.name, None, left + 1, None, {})
    fields = [column for column in layout.head.columns if not column.field.startswith("_")]
    for number, column in enumerate(fields):
        at_row, at = row + number // 2, left + number % 2 * 2
        sheet.put(at_row, at, column.header)
        columns[column.field] = {"row": at_row, "header": column.header}
        if column.field in cells:
            placed.cells[column.field] = (at_row, at + 1, cells[column.field])
            sheet.put(at_row, at + 1, cells[column.field].raw)
        desk.skip(at_row, "header")
    desk.log.placed.append(placed)
    return {
        "sheet": sheet.name, "table": table, "hidden": False, "layout": "transposed", "title_rows": list(range(top, row)), "header_rows": [],
        "header_column": letter(left), "columns": columns, "first_data_column": letter(left + 1), "last_data_column": letter(left + 1),
        "own_row": columns[own_field(table)]["row"], "merged_community": False, "two_level_header": False,
    }  # fmt: skip
