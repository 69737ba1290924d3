"""What stands around the rows of a table: titles above, sums, notes, signatures and seals below."""

from . import identifiers
from .heads import Head
from .layout import Desk, Layout, Typed
from .schema import FIELDS
from .sheets import letter


def write_titles(desk: Desk, layout: Layout, row: int, left: int) -> list[int]:
    """The titles over the whole width, and the rows that they take."""
    right, rows = left + len(layout.head.columns) - 1, []
    if layout.annex:
        desk.sheet.put(row, left, layout.annex)
        rows.append(row)
        row += 1
    for number, title in enumerate(layout.titles):
        bottom = row + (bool(layout.filled_in) and number == 0)
        desk.sheet.put(row, left, title)
        desk.sheet.merge(row, left, bottom, right)
        rows += range(row, bottom + 1)
        row = bottom + 1
    for text in layout.imprint:
        desk.sheet.put(row, max(left, right - 1), text)
        rows.append(row)
        row += 1
    if layout.filled_in:
        middle = (left + right + 1) // 2
        for text, first, last in zip(layout.filled_in, (left, middle), (middle - 1, right), strict=True):
            desk.sheet.put(row, first, text)
            desk.sheet.merge(row, first, row, last)
        rows.append(row)
    for each in rows:
        desk.skip(each, "title")
    return rows


def write_page_title(desk: Desk, layout: Layout, row: int, left: int) -> int:
    """The title again, and that the table goes on, where a printed page begins."""
    right = left + len(layout.head.columns) - 1
    if layout.page_titles and layout.titles:
        desk.sheet.put(row, left, layout.titles[0])
        desk.sheet.merge(row, left, row, right)
        desk.skip(row, "title")
        row += 1
    if layout.continued_mark:
        desk.sheet.put(row, right, layout.continued_mark)
        desk.skip(row, "title")
        row += 1
    return row


def write_example(desk: Desk, table: str, head: Head, row: int, left: int) -> int:
    """A row that shows how to fill in the others."""
    said = desk.world.words.EXAMPLES
    for name, column in head.at(left).items():
        desk.sheet.put(row, column, said.get(name) or said.get(FIELDS[table].get(name)))
    desk.skip(row, "note")
    return row + 1


def write_total(desk: Desk, label: str, table: str, rows: list[Typed], layout: Layout, row: int, left: int) -> int:
    """The sum of every column of counts that is not the first."""
    columns = layout.head.columns
    derived = layout.derived
    summed = [index for index, column in enumerate(columns) if FIELDS[table].get(column.field) == "int" and index]
    desk.sheet.put(row, left, label.format(n=len(rows)))
    if layout.wide_totals:
        desk.sheet.merge(row, left, row, left + min(summed, default=len(columns)) - 1)
    summed += [index for index, column in enumerate(columns) if column.field in derived]
    for index in summed:
        field, count = derived.get(columns[index].field, (columns[index].field, int))
        values = [count(cells[field].expect or 0) for _, cells in rows if field in cells]
        desk.sheet.put(row, left + index, str(sum(values)) if desk.text_only else sum(values))
        if not desk.text_only and desk.rng.random() < 0.3:
            desk.sheet.formulas.add((row, left + index))
    desk.skip(row, "total")
    return row + 1


def write_block_note(desk: Desk, place: str, count: int, head: Head, row: int, left: int) -> int:
    """Who checked the rows of a community, or what their blanks mean, right below them."""
    said = desk.rng.choice(desk.world.words.BLOCK_NOTES)
    desk.sheet.put(row, left, said.format(place=place, n=count, person=desk.world.person()))
    desk.sheet.merge(row, left, row, left + len(head.columns) - 1)
    desk.skip(row, "note")
    return row + 1


def write_additions(desk: Desk, layout: Layout, row: int, left: int) -> int:
    """That the rows below came in later."""
    desk.sheet.put(row, left, layout.additions)
    desk.sheet.merge(row, left, row, left + len(layout.head.columns) - 1)
    desk.skip(row, "note")
    return row + 1


def write_notes(desk: Desk, row: int, left: int) -> int:
    phone, words = identifiers.phone(desk.rng), desk.world.words
    texts = [
        desk.rng.choice(words.NOTES),
        desk.rng.choice(words.SIGNATURES).format(person=desk.world.person(), phone=phone),
    ]
    for text in texts:
        desk.sheet.put(row, left, text)
        desk.skip(row, "note")
        if phone in text:
            desk.log.sensitive.append({"file": desk.file, "sheet": desk.sheet.name, "row": row, "column": letter(left), "field": "_note",
                                       "type": "phone", "value": phone})  # fmt: skip
        row += 1
    return row


def write_signatures(desk: Desk, head: Head, row: int, left: int) -> int:
    """Who filled in, checked and approved, spread over the width of the table."""
    said = desk.world.words.SIGNED
    step = max(1, len(head.columns) // len(said))
    for number, text in enumerate(said):
        desk.sheet.put(row, left + number * step, text.format(person=desk.world.person()))
    desk.skip(row, "note")
    return row + 1


def write_seals(desk: Desk, head: Head, row: int, left: int) -> int:
    """Room for a stamp and the date, under the right half of the table."""
    at = left + len(head.columns) // 2
    for text in desk.world.words.SEALS:
        desk.sheet.put(row, at, text.format(place=desk.world.street))
        desk.skip(row, "note")
        row += 1
    return row
