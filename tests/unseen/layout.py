"""How a table is set out, and the desk it is written at."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from random import Random

from .cells import Cell
from .heads import CHOICE, PART, YEAR, Head, earlier, part
from .sheets import Log, Sheet
from .world import Record, World

Typed = tuple[Record, dict[str, Cell]]
SHARED = ("estate", "grid", "meeting")  # what rows below each other often have in common


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
    ``annex``: which annex of a notice the table is, in a line of its own; ``glued``: how a running number stands before
    the name itself, where no column counts; ``contact``: the person whose telephone is in the same cell, and what parts the
    two; ``ditto``: the mark for what stands in the cell above; ``page_totals``: a sum closes every printed page;
    ``spread``: the field whose list takes a row for each name; ``ticks``: the questions answered by a tick in one of two
    columns, and the tick; ``unmerged``: what is said once stands in a cell above empty ones that are not merged with it;
    ``years``: the counts that have a column for each year, and how many came before the last; ``listed``: the field whose list
    has a column for each name; ``serial``: how rows are numbered that count anew in each community; ``continued_mark``: what says
    above a repeated head that the table goes on; ``block_notes``: a note closes the rows of every community; ``parts``: the
    counts that stand beside how many of them are of some sort, and how many sorts there are;
    ``choices``: the choices that have a column for each answer, with the tick, and what each of those columns stands for;
    ``imprint``: the number of the form, who issued it and how long it holds, at the right below the title; ``additions``: what
    opens the rows that came in later, which stand at the end whatever their community.
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
    annex: str = ""
    glued: str = ""
    contact: tuple[str, str] | None = None
    ditto: str = ""
    page_totals: bool = False
    spread: str = ""
    ticks: dict[str, str] = field(default_factory=dict)
    unmerged: bool = False
    years: dict[str, int] = field(default_factory=dict)
    listed: str = ""
    serial: str = ""
    continued_mark: str = ""
    block_notes: bool = False
    parts: dict[str, int] = field(default_factory=dict)
    choices: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    imprint: tuple[str, ...] = ()
    additions: str = ""

    @property
    def merged(self) -> tuple[str, ...]:
        """The fields that rows share in one tall cell."""
        return ("community",) * (self.community == "merged") + SHARED * self.merged_places

    @property
    def dittoed(self) -> tuple[str, ...]:
        """The fields that say what the row above says by a mark."""
        return ("community", *SHARED) * bool(self.ditto)

    def answered(self, name: str, answer: str) -> str:
        """The column that is ticked for an answer."""
        return f"{CHOICE}{name}_{self.choices[name][1].index(answer) + 1}"

    @property
    def derived(self) -> dict[str, tuple[str, Callable[[int], int]]]:
        """The columns that hold what follows from a count of another: which, and how."""
        years = {f"{YEAR}{name}_{back}": (name, partial(earlier, back=back))
                 for name, many in self.years.items() for back in range(1, many + 1)}  # fmt: skip
        parts = {f"{PART}{name}_{number}": (name, partial(part, number=number))
                 for name, many in self.parts.items() for number in range(1, many + 1)}  # fmt: skip
        return years | parts


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
