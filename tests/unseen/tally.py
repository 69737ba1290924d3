"""A sheet that counts what the other sheets of a book list, community by community."""

from random import Random

from .layout import Typed
from .sheets import Book, Log, Sheet
from .world import World


def write(world: World, book: Book, log: Log, rng: Random, subject: str, listed: dict[str, list[Typed]]) -> None:
    """Put it before or behind the sheets that it counts; no row of it is a record.

    Parameters
    ----------
    subject
        What the book is about.
    listed
        The rows of each table of the book.
    """
    words, communities = world.words, world.of("community")
    place, *ends = rng.choice(words.TALLY_HEADS)
    called = [words.SUBJECTS[table].split("|")[0] for table in listed]
    lines = [[f"{world.street}{subject}{words.TALLY}"], [place, *(ends[0].format(name) for name in called), *ends[1:]]]
    counts = {cm: [sum(row.community == cm for row, _ in rows) for rows in listed.values()] for cm in communities}
    lines += [[world.name(cm), *some, *[sum(some)] * len(ends[1:])] for cm, some in counts.items()]
    sums = [sum(column) for column in zip(*counts.values(), strict=True)]
    lines.append([rng.choice(words.TOTALS).format(n=sum(sums)), *sums, *[sum(sums)] * len(ends[1:])])
    sheet = Sheet(words.TALLY)
    for row, line in enumerate(lines, 1):
        for column, raw in enumerate(line, 1):
            sheet.put(row, column, raw)
        log.skip(book.file, sheet.name, row, ("title", "header")[row - 1] if row <= 2 else "total")
    sheet.merge(1, 1, 1, len(lines[1]))
    at = rng.choice((0, len(book.sheets)))
    book.sheets.insert(at, sheet)
    book.tables.insert(
        min(at, len(book.tables)), {"sheet": sheet.name, "table": None, "hidden": False, "layout": "tally"}
    )
