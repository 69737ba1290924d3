"""What users give as text, on the command line and from Python: a day, one of a few words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from graphcore.errors import UnusableInput


def day(given: str) -> date:
    """A day as it is given.

    Raises
    ------
    UnusableInput
        If it is none.

    Examples
    --------
    >>> day("2026-06-30")
    datetime.date(2026, 6, 30)
    """
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise UnusableInput(
            f"“{given}”不是日期；请写成 2026-06-30 这样。", f"“{given}” is no date; write it like 2026-06-30."
        ) from error


def one_of(*choices: str) -> Callable[[str], str]:
    """A parser of what takes one of a few words.

    Examples
    --------
    >>> one_of("zh", "en")("en")
    'en'
    """

    def parse(given: str) -> str:
        if given not in choices:
            known = ", ".join(choices)
            raise UnusableInput(f"不认识“{given}”；可用的有：{known}。", f"“{given}” is not known; there are: {known}.")
        return given

    return parse
