"""A time after another date."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Annotated

from pydantic import Field

from queries.rules.model import Model

_LONGEST = 999  # years
_FIRST = "0000-01-01"


class Within(Model):
    """A time after another date of the same node.

    Attributes
    ----------
    days, years
        How long after it; both together where both are given.
    of
        The other attribute, a date.
    """

    days: Annotated[int, Field(ge=0, le=_LONGEST * 366)] = 0
    years: Annotated[int, Field(ge=0, le=_LONGEST)] = 0
    of: str

    def holds(self, value: object, other: object) -> bool:
        """Whether a date is no later than this time after the other, by the most lenient of days left open.

        Examples
        --------
        >>> month = Within(days=30, of="elected")
        >>> month.holds("2024-03-31", "2024-03-01"), month.holds("2024-04-01", "2024-03-01")
        (True, False)
        >>> month.holds("2024-04", "2024-03"), month.holds("2024-05", "2024-03"), month.holds("2024-05", None)
        (True, False, False)
        >>> Within(years=5, of="elected").holds("2025-02-28", "2020-02-29")
        True
        """
        if not (isinstance(value, str) and isinstance(other, str)):
            return False
        try:
            start = date.fromisoformat(other + _FIRST[len(other) :])
            if len(other) < len(_FIRST):
                start = _later(start, 12 if len(other) == len("2024") else 1) - timedelta(days=1)
            last = _later(start, 12 * self.years) + timedelta(days=self.days)
            return date.fromisoformat(value + _FIRST[len(value) :]) <= last
        except (ValueError, OverflowError):  # no date, or one beyond all calendars
            return False


def _later(day: date, months: int) -> date:
    """So many months later; the last day of a month that is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
