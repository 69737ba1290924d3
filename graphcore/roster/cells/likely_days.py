"""Days that are dates and yet cannot be meant: before there was what they are of, or after today where it has happened."""

from __future__ import annotations

from graphcore.language import Text
from graphcore.vocabulary import Attribute


def unlikely(day: str, attribute: Attribute, today: str | None) -> Text | None:
    """Why a date cannot be meant; None where it may be.

    Parameters
    ----------
    day
        ISO, to the day, month or year.
    attribute
        What it is the date of.
    today
        The day after which nothing has happened yet; None where it does not matter.

    Examples
    --------
    >>> from graphcore.vocabulary import NODE_ATTRIBUTES
    >>> established = NODE_ATTRIBUTES["party_org"]["established"]
    >>> unlikely("1821-03", established, None).en, unlikely("2062", established, "2026-06-30").en
    ('is before 1921-07-01', 'is after today')
    >>> unlikely("2026", established, "2026-06-30"), unlikely("2062", NODE_ATTRIBUTES["party_org"]["term_ends"], "2026-06-30")
    (None, None)
    """
    if day < attribute.earliest[: len(day)]:
        return Text(f"早于 {attribute.earliest}", f"is before {attribute.earliest}")
    if attribute.has_happened and today is not None and day > today[: len(day)]:
        return Text("在今天以后", "is after today")
    return None
