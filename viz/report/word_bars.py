"""Bars of letters, for where no picture is drawn: each standing has a mark that prints in black."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from viz.report.charts import legend
from viz.report.records import Bar, Bars, Step, Waterfall, percent
from viz.standing import Standing

_LENGTH = 28
BLANK = "\u2007"
"""Where a mark is left out: to be as wide as one."""

_MARKS: Mapping[Standing, str] = {
    "organisation": "█",
    "work": "▓",
    "uncovered": "░",
    "unknown": "?",
    "excluded": "·",
    "not_asked": "·",
}


def bar_marks(bar: Bar, chart: Bars) -> str:
    """One bar of a chart.

    Examples
    --------
    >>> from viz.report.records import Part
    >>> half = Bar("", (Part("organisation", "covered", 1), Part("uncovered", "uncovered", 1)))
    >>> bar_marks(half, Bars("", (half,)))
    '██████████████░░░░░░░░░░░░░░'
    """
    sizes = [sum(part.number for part in (*each.parts, *each.apart)) for each in chart.bars]
    own = sum(part.number for part in (*bar.parts, *bar.apart))
    whole = (own if chart.as_shares else max(sizes)) or 1
    marks, before = "", 0
    for part in (*bar.parts, *bar.apart):
        marks += _MARKS[part.standing] * _length(before, part.number, whole)
        before += part.number
    return marks


def step_marks(chart: Waterfall) -> Iterator[tuple[Step, str, str]]:
    """Each step with its bar and what is told of it."""
    whole = chart.whole.number or 1
    for step in chart.steps:
        blank = BLANK * round(_LENGTH * step.before / whole)
        share = percent(step.part.number / whole)
        marks = _MARKS[step.part.standing] * _length(step.before, step.part.number, whole)
        yield step, blank + marks, f"{step.part.number} · {share}"


def meaning(chart: Bars) -> str:
    """What the marks of a chart mean."""
    return "  ".join(f"{_MARKS[standing]} {label}" for standing, label in legend(chart))


def _length(before: int, number: int, whole: int) -> int:
    """How many marks a part has; the ends are rounded, not the parts, so that the whole stays whole."""
    length = round(_LENGTH * (before + number) / whole) - round(_LENGTH * before / whole)
    return max(length, 1) if number else 0
