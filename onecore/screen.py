"""What is shown on a terminal, and never anything that could take it over."""

from __future__ import annotations

import sys
from contextlib import suppress
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

_PIPE_WIDTH = 160
# C0 and C1 controls, line and paragraph separators, marks and overrides of writing direction.
_HARMFUL = [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0x061C, 0x200E, 0x200F]
_HARMFUL += [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_HARMLESS = dict.fromkeys(_HARMFUL, "\ufffd") | dict.fromkeys(map(ord, "\t\r\n"), " ")


def harmless(text: str) -> str:
    r"""A text on one line, without control characters and direction overrides.

    Examples
    --------
    >>> harmless("a\tb"), ascii(harmless("\x1b[2J"))
    ('a b', "'\\ufffd[2J'")
    """
    return text.translate(_HARMLESS)


def console(stream: IO[str] | None = None) -> Console:
    """A console for data on standard output, or on another stream.

    Colour and the width of the window are for terminals; a pipe or a file gets neither. Standard error only
    tells of the work: where nobody reads it any more, that goes on.
    """
    from rich.console import Console

    class Telling(Console):
        def on_broken_pipe(self) -> None:
            self.quiet = True

    stream = stream or sys.stdout
    width = None if stream.isatty() else _PIPE_WIDTH
    kind = Telling if stream is sys.stderr else Console
    return kind(file=stream, width=width, markup=False, highlight=False, emoji=False)


def tell(message: str) -> None:
    """One message to the user, on standard error; where nobody reads it any more, the work goes on."""
    with suppress(OSError):
        print(harmless(message), file=sys.stderr, flush=True)
