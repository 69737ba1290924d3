"""What is seen on a given day: ``since`` and ``until`` of nodes and edges."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date


def seen_on(attributes: Mapping[str, object], day: date) -> bool:
    """Whether a node or edge is there on a day.

    Dates are compared at the precision they have, so a month without a day means its first
    day in ``since`` and its last in ``until``; both days are inclusive.

    Examples
    --------
    >>> seen_on({"since": "2024-05", "until": "2024-06"}, date(2024, 6, 30))
    True
    >>> seen_on({"since": "2024-05"}, date(2024, 4, 30)), seen_on({"until": "2024-05-30"}, date(2024, 5, 31))
    (False, False)
    """
    today = day.isoformat()
    since, until = attributes.get("since"), attributes.get("until")
    begun = not isinstance(since, str) or since <= today[: len(since)]
    return begun and (not isinstance(until, str) or until >= today[: len(until)])
