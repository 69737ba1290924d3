"""How a table is set out, and the desk it is written at."""

from dataclasses import dataclass, field
from random import Random

from .cells import Cell
from .heads import Head
from .sheets import Log, Sheet
from .world import Record, World

Typed = tuple[Record, dict[str, Cell]]


@dataclass
class Layout:
    """How one table is set out; ``community`` is column, merged, section or none (then ``community_from`` says).

    ``own_heads``: every section has its head; ``by_grid``: a section for each grid, and no column for it.
    ``totals_first``: the sum stands above what it sums; ``ruled_rows``: rows at the end are numbered and not filled in.
    ``filled_in``: who filled the form in, and when, in two cells below a title that takes two rows.
    ``wide_totals``: the word for the sum is merged over the columns that are not summed; ``own_numbers``: every
    section counts its rows from one; ``signatures``: who filled in, checked and approved, each in a cell of their own.
    ``merged_places``: the estate, grid or forum that rows share stands in one tall cell; ``page_titles``: the title is
    repeated above a repeated head; ``example``: a row below the head shows how to fill in; ``counted``: rows numbered before.
    """

    head: Head
    community: str = "column"
    community_from: str | None = None
    titles: list[str] = field(default_factory=list)
    filled_in: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    own_heads: bool = False
    by_grid: bool = False
    subtotals: bool = False
    seals: bool = False
    repeat_every: int = 0
    totals: bool = False
    totals_first: bool = False
    ruled_rows: bool = False
    notes: bool = False
    blank_rows: bool = False
    wide_totals: bool = False
    own_numbers: bool = False
    signatures: bool = False
    merged_places: bool = False
    page_titles: bool = False
    example: bool = False
    counted: int = 0

    @property
    def merged(self) -> tuple[str, ...]:
        """The fields that rows share in one tall cell."""
        return ("community",) * (self.community == "merged") + ("estate", "grid", "meeting") * self.merged_places


@dataclass
class Desk:
    """Where to write: the file, the sheet, the log, and a source of small accidents."""

    world: World
    file: str
    sheet: Sheet
    log: Log
    rng: Random
    text_only: bool

    def skip(self, row: int, why: str) -> None:
        self.log.skip(self.file, self.sheet.name, row, why)

    def filler(self, template: str, number: int) -> str:
        return template.format(street=self.world.street, person=self.world.person(), n=number % 3 + 1, yes="是")
