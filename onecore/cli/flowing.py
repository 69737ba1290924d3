"""Texts of a help page, which may be Chinese."""

from __future__ import annotations

from rich.columns import Columns
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text


class Flowing(Columns):
    """Chinese has no blanks to break a line at: what is too long goes on below and is not cut off."""

    def __rich_console__(self, _console: Console, _options: ConsoleOptions) -> RenderResult:
        yield Text(" ", overflow="fold").join(part for part in self.renderables if isinstance(part, Text))
