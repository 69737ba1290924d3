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
    lengths = [[cell_len(cell) for cell in column] for column in zip(heads, *rows, strict=True)]
    widths = [max(column) for column in lengths]
    lines = [
        "   ".join(
            cell + blank if place < len(left) else blank + cell
            for place, (cell, blank) in enumerate(
                (cell, " " * (width - length)) for cell, width, length in zip(row, widths, own, strict=True)
            )
        )
        for row, own in zip((heads, *rows), zip(*lengths, strict=True), strict=True)
    ]
    console.print(Text(f" {lines[0]} ", style="bold"), soft_wrap=True)
    console.file.write("─" * (sum(widths) + 3 * len(widths) - 1) + "\n")
    console.file.writelines(f" {line} \n" for line in lines[1:])
