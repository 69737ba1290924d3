"""Tables of very many rows, laid out as rich lays out short ones, in a hundredth of the time.

Rich weighs every cell against the width of the window; of thousands of rows the lines are just written.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import Console


def show_long_table(left: Sequence[str], right: Sequence[str], rows: Sequence[Sequence[str]], console: Console) -> None:
    """A header, a line below it, and the rows, whose texts are harmless already.

    Parameters
    ----------
    left, right
        The heads of the columns that are set to the left, and of those to the right of them, which are set to the
        right.
    """
    heads = (*left, *right)
    columns = [_column(cells, at_left=place < len(left)) for place, cells in enumerate(zip(heads, *rows, strict=True))]
    lines = ["   ".join(cells) for cells in zip(*columns, strict=True)]
    console.print(Text(f" {lines[0]} ", style="bold"), soft_wrap=True)
    console.file.write("─" * (cell_len(lines[0]) + 2) + "\n")
    console.file.writelines(f" {line} \n" for line in lines[1:])


def _column(cells: Sequence[str], *, at_left: bool) -> list[str]:
    """The cells of a column, all as wide as the widest."""
    lengths = [*map(len if "".join(cells).isascii() else cell_len, cells)]
    width = max(lengths)
    if width == min(lengths):
        return [*cells]
    blanks = (" " * (width - length) for length in lengths)
    return [cell + blank if at_left else blank + cell for cell, blank in zip(cells, blanks, strict=True)]
