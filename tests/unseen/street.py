"""Generates an unseen street: a folder of rosters and all that is true of them."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from . import bad_files, tally, truth
from .body import body
from .cells import Cell, Clerk, Habits, coded, habits, shortened, under_places
from .layout import Desk, Layout, Typed
from .looks import Looks
from .mess import disturb, left_out
from .placing import place, place_across, place_card
from .plan import Share, plan
from .sheets import Book, Log, Sheet
from .society import enliven
from .spelling import Speller
from .territory import settle
from .world import World
from .write import write_book

COMMUNITIES = 4


def generate(
    folder: Path, seed: int, mess: float = 1.0, layouts: frozenset[str] | None = None, *, words: str = "first"
) -> None:
    """Write ``folder/files`` and ``folder/truth.json``, the same for the same arguments.

    Parameters
    ----------
    folder
        Made if need be; an existing file of the same name is overwritten.
    seed
        Which street.
    mess
        0 for records without mistakes, 1 for a bad year.
    layouts
        Which layouts may occur, out of the ``LAYOUTS`` of the words; all of them unless said otherwise.
    words
        Which body of words and habits, out of ``body.NAMES``.
    """
    files = folder / "files"
    files.mkdir(parents=True, exist_ok=True)
    own = body(words)
    layouts = own.words.LAYOUTS if layouts is None else layouts
    world = World(seed, own)
    settle(world, COMMUNITIES)
    enliven(world)
    mishaps = disturb(world, seed, mess)
    office = Office(world, Clerk(world, Speller(world, seed, mess), mishaps, seed, mess), seed, mess, layouts)
    books = [
        book for number, share in enumerate(plan(seed, layouts, own.words), 1) for book in office.books(share, number)
    ]
    for book in books:
        write_book(book, files / book.file)
    entries = [truth.file_entry(book) for book in books]
    if "bad_files" in layouts:
        entries += bad_files.write(files, world)
    data = truth.truth(world, mishaps, office.log, entries, seed, mess)
    lines = (f"{json.dumps(key)}: {_listed(value)}" for key, value in data.items())
    (folder / "truth.json").write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _listed(value: Any) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(json.dumps(item, ensure_ascii=False) for item in value) + "\n]"
    return json.dumps(value, ensure_ascii=False)


class Office:
    """Fills the books of one street."""

    def __init__(self, world: World, clerk: Clerk, seed: int, mess: float, layouts: frozenset[str]) -> None:
        self.world, self.clerk, self.seed, self.mess, self.layouts = world, clerk, seed, mess, layouts
        self.words = world.words
        self.rng, self.log = Random(f"office {seed}"), Log()
        self.left_out = left_out(seed, mess)
        self.looks = Looks(world, self.rng, mess, layouts, self.left_out)
        self.hidden = False

    def books(self, share: Share, number: int) -> list[Book]:
        """The file of a share, or one for each community."""
        typed = {table: self.typed(table, text_only=share.text is not None) for table in share.tables}
        if share.community != "file":
            return [self.book(share, number, typed, None, "file name")]
        said_by = self.rng.choice(("file name", "title")) if "titles" in self.layouts else "file name"
        books = []
        for index, cm in enumerate(self.world.of("community"), 1):
            own = {
                table: (style, [row for row in rows if row[0].community == cm])
                for table, (style, rows) in typed.items()
            }
            books.append(self.book(share, number * 10 + index, own, cm, said_by))
        return books

    def typed(self, table: str, *, text_only: bool) -> tuple[Habits, list[Typed]]:
        """The rows of a table, community by community, typed out; an exact double repeats what was typed."""
        style = habits(table, self.seed, self.words, text_only=text_only)
        if "coded_choices" in self.layouts:
            style = coded(style, table, self.seed, self.words)
        if self.layouts & {"building_runs", "short_buildings"}:
            style = shortened(style, self.seed, self.words, self.layouts)
        if "gathered_lists" in self.layouts:
            style = under_places(style, table, self.seed, self.words)
        rows = sorted(self.world.records[table], key=lambda row: row.community or "")
        done: dict[str, dict[str, Cell]] = {}
        for row in sorted(rows, key=lambda each: each.copy_of is not None):
            done[row.rid] = (
                done[row.copy_of] if row.copy_of else self.clerk.type(row, style, self.left_out.get(table, set()))
            )
        return style, [(row, done[row.rid]) for row in rows]

    def book(
        self, share: Share, number: int, typed: dict[str, tuple[Habits, list[Typed]]], cm: str | None, said_by: str
    ) -> Book:
        world = self.world
        subject = self.rng.choice(self.words.SUBJECTS[share.tables[0]].split("|")) + (
            "等" if len(share.tables) > 1 else ""
        )
        place_name = world.name(cm) if cm and said_by == "file name" else world.street
        form = self.rng.choice(self.words.FILE_NAMES)
        name = form.format(n=number, street=place_name, subject=subject, suffix=self.rng.choice(self.words.SUFFIXES))
        if cm and said_by == "file name" and place_name not in name:
            name = f"{place_name}-{name}"
        if cm and said_by == "title":
            name = f"{name}（{number}）"
        ending = ".xlsx" if not share.text else ".txt" if share.text[1] in "\t|" else ".csv"
        encoding, delimiter = share.text or (None, ",")
        book = Book(name + ending, encoding, delimiter, community=cm, community_from=said_by if cm else None)
        communities = world.of("community") if share.community == "sheet" else [cm]
        for each in communities:
            rows = {table: (style, [row for row in some if share.community != "sheet" or row[0].community == each])
                    for table, (style, some) in typed.items()}  # fmt: skip
            self.sheets(book, share, rows, each)
        if not share.text and share.community != "file" and "tally_sheet" in self.layouts and self.rng.random() < 0.5:
            tally.write(world, book, self.log, self.rng, subject, {table: rows for table, (_, rows) in typed.items()})
        if not share.text:
            self.asides(book)
        return book

    def sheets(self, book: Book, share: Share, typed: dict[str, tuple[Habits, list[Typed]]], cm: str | None) -> None:
        """Spread tables over sheets: one each, one under the other, or side by side."""
        together = (
            [list(share.tables)] if share.stacked or share.community == "sheet" else [[table] for table in share.tables]
        )
        if share.beside and not share.stacked and share.community != "sheet":
            together = [list(share.beside), *([table] for table in share.tables if table not in share.beside)]
        for tables in together:
            if tables[0] in share.cards:
                self.cards(book, share, tables[0], *typed[tables[0]])
                continue
            name = None if share.text else self.sheet_name(book, share, tables[0], cm)
            sheet = Sheet(name)
            book.sheets.append(sheet)
            offset = "offset" in self.layouts and self.rng.random() < 0.4
            top, left = (self.rng.randint(2, 3), self.rng.randint(2, 3)) if offset else (1, 1)
            desk = Desk(self.world, book.file, sheet, self.log, self.rng, share.text is not None)
            beside = tuple(tables) == share.beside and not share.stacked
            for table in tables:
                style, rows = typed[table]
                if not rows:
                    continue
                across = table in share.transposed
                halved = table in share.halved and len(tables) == 1
                plain = beside or across or halved
                layout = self.looks.layout(share, table, style, cm, book, plain=plain, crowded=len(tables) > 1)
                if "continued" in self.layouts and len(tables) == 1 and not plain and name and self.rng.random() < 0.2:
                    self.continued(book, desk, table, rows, layout, top, left, style)
                    continue
                middle = (len(rows) + 1) // 2 if halved else len(rows)
                for part in filter(None, (rows[:middle], rows[middle:])):
                    end = self.set_down(book, desk, table, part, layout, top, left, style, across=across)
                    if plain and not across:
                        left += len(layout.head.columns) + 1
                if not beside:
                    top = end + self.rng.randint(1, 2)

    def set_down(
        self, book: Book, desk: Desk, table: str, rows: list[Typed], layout: Layout, top: int, left: int, style: Habits,
        *, across: bool = False,
    ) -> int:  # fmt: skip
        """Put rows on a sheet; return the row after them."""
        end, entry = (place_across if across else place)(desk, table, rows, layout, top, left)
        book.tables.append({**entry, "separator": style.separator, "yes_no": list(style.yes_no.get("has_party", ()))})
        return end

    def cards(self, book: Book, share: Share, table: str, style: Habits, rows: list[Typed]) -> None:
        """A sheet for each record, which is a card there."""
        layout = self.looks.layout(share, table, style, None, book, plain=True, crowded=True)
        for row in rows:
            sheet = Sheet(self.world.name(row[0].community or row[0].rid))
            book.sheets.append(sheet)
            desk = Desk(self.world, book.file, sheet, self.log, self.rng, text_only=False)
            entry = place_card(desk, table, row, layout, 1, 1)
            book.tables.append({**entry, "separator": style.separator, "yes_no": []})

    def continued(
        self, book: Book, desk: Desk, table: str, rows: list[Typed], layout: Layout, top: int, left: int, style: Habits
    ) -> None:
        """A table that goes on on a second sheet, under its head and with its rows counted on."""
        said, middle = self.words.CONTINUED, (len(rows) + 1) // 2
        layout = replace(layout, serial="")
        first = replace(
            layout,
            totals=False,
            totals_first=False,
            ruled_rows=False,
            notes=False,
            signatures=False,
            seals=False,
            additions="",
        )
        titles = [f"{layout.titles[0]}{said}", *layout.titles[1:]] if layout.titles else []
        second = replace(layout, titles=titles, totals=False, totals_first=False, example=False, counted=middle)
        self.set_down(book, desk, table, rows[:middle], first, top, left, style)
        sheet = Sheet(f"{desk.sheet.name}{said}")
        book.sheets.append(sheet)
        self.set_down(book, replace(desk, sheet=sheet), table, rows[middle:], second, top, left, style)

    def sheet_name(self, book: Book, share: Share, table: str, cm: str | None) -> str:
        if share.community == "sheet" and cm:
            return self.world.bare(self.world.name(cm)) if "short_sheets" in self.layouts else self.world.name(cm)
        name = self.rng.choice(self.words.SUBJECTS[table].split("|"))
        taken = {sheet.name for sheet in book.sheets}
        return name if name not in taken and self.rng.random() < 0.8 else f"Sheet{len(taken) + 1}"

    def asides(self, book: Book) -> None:
        """A hidden old sheet, a sheet of instructions."""
        rng = self.rng
        if "hidden" in self.layouts and (not self.hidden or rng.random() < 0.15):
            self.hidden = True
            name, *lines = self.world.stock.HIDDEN
            cells = {(row, column): raw for row, line in enumerate(lines, 1) for column, raw in enumerate(line, 1)}
            old = Sheet(name, cells, hidden=True)
            book.sheets.append(old)
            book.tables.append({"sheet": old.name, "table": "enterprises", "hidden": True, "layout": "plain"})
        if "text_sheet" in self.layouts and rng.random() < 0.3:
            lines = self.words.INSTRUCTIONS
            text = Sheet(lines[0], {(row, 1): line for row, line in enumerate(lines, 1)})
            book.sheets.insert(0, text)
            book.tables.insert(0, {"sheet": text.name, "table": None, "hidden": False, "layout": "text"})
            for row in range(1, len(lines) + 1):
                self.log.skip(book.file, text.name, row, "note")
