"""A sheet in which no roster was found, as an entry to be filled in: a comment until somebody says what it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphcore.language import Language, Text
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import filled
from graphcore.roster.files.sheets import Sheet
from graphcore.roster.mapping.model import UNDECIDED
from graphcore.roster.mapping.wording import listed, scalar
from graphcore.roster.proposing.samples import Samples
from graphcore.vocabulary import TABLE_KINDS

_LIKELY_HEADER = 0.6  # share of the widest row's cells from which a row may be the header
_HOW = Text(
    "看不出这里的表头，没有导入。如果是台账，写明是哪种台账、各列是什么（至少要有 name），再去掉各行开头的“# ”：",
    "No header was found here and nothing imported. If it is a roster, say which and what its columns are (there must be a "
    "name), then take away the “# ” before each line:",
)
_KINDS = Text("台账有", "rosters are")


def unread_entry(sheet: Sheet, language: Language) -> Iterator[str]:
    """The entry that such a sheet would have; nothing where it has no two rows that could be header and data."""
    rows = [(number, row) for number, row in enumerate(sheet.rows) if filled(row)]
    widest = max((len(filled(row)) for _, row in rows), default=0)
    head = next((number for number, row in rows if len(filled(row)) >= max(2, _LIKELY_HEADER * widest)), None)
    below = [row for number, row in rows if head is not None and number > head]
    if head is None or not below:
        return
    place = f"{sheet.file}#{sheet.name or ''}"
    yield ""
    yield f"  # {_HOW.say(language)}"
    yield f"  # - roster: {UNDECIDED}  # {_KINDS.say(language)} {', '.join(TABLE_KINDS)}"
    yield f"  #   seen: {listed([place])}"
    yield f"  #   header: {head + 1}"
    yield "  #   columns:"
    for position in filled(sheet.rows[head]):
        yield f"  #     {scalar(sheet.rows[head][position].text)}: {UNDECIDED}{_shown(below, position, language)}"


def _shown(rows: Sequence[Sequence[Cell]], position: int, language: Language) -> str:
    samples = Samples.of([cell for row in rows for cell in row[position : position + 1]])
    shown = samples.shown("enterprises", None, language)
    return f"  # {shown}" if shown else ""
