"""Bars, waterfalls and triads as shapes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from viz.drawing import Box, Letters, Line, Picture, breadth, circle, in_two, number
from viz.report.records import Bar, Bars, Part, Triad, Waterfall, percent
from viz.standing import Standing

_WIDTH = 720.0
_NAMES = 172.0  # room for labels on the left
_TOLD = 118.0  # and for what is told on the right
_LETTER = 12.5
_ROW, _BAR = 28.0, 20.0
_APART_STEP = 6.0
_BEST_FIRST: tuple[Standing, ...] = ("organisation", "work", "uncovered", "unknown", "excluded", "not_asked")


def waterfall(chart: Waterfall) -> Picture:
    """How the counted divide up: each way begins where the one before ended; what is not counted stands below a line."""
    room = _WIDTH - _NAMES - _TOLD
    longest = max(chart.whole.number, *(part.number for part in chart.apart), 1)
    scale = room / longest
    boxes: list[Box] = []
    letters: list[Letters] = []
    lines: list[Line] = []
    rows = [(chart.whole, 0), *chart.steps, *((part, 0) for part in chart.apart)]
    for place, (part, before) in enumerate(rows):
        is_apart = place > len(chart.steps)
        y = place * _ROW + (_APART_STEP * 2 if is_apart else 0)
        x, width = _NAMES + before * scale, part.number * scale
        look = "whole" if place == 0 else part.standing
        boxes.append(Box(x, y + 4, max(width, 1.0), _BAR, look))
        letters += _label(part.label, y)
        share = percent(part.number / chart.whole.number) if chart.whole.number and not is_apart and place else ""
        letters.append(
            Letters(
                x + max(width, 1.0) + 6,
                y + 18.5,
                f"{part.number} · {share}" if share else str(part.number),
                look="figure",
            )
        )
        if 0 < place < len(chart.steps):
            end = x + width
            lines.append(Line(f"M{number(end)} {number(y + 4 + _BAR)}v{number(_ROW - _BAR)}", "link"))
    if chart.apart:
        y = (len(chart.steps) + 1) * _ROW + _APART_STEP
        lines.append(Line(f"M0 {number(y)}H{number(_WIDTH)}", "rule"))
    words = "; ".join(f"{part.label} {part.number}" for part, _ in rows)
    height = len(rows) * _ROW + (_APART_STEP * 2 if chart.apart else 0)
    return Picture(_WIDTH, height, f"{chart.caption}: {words}", tuple(boxes), tuple(lines), tuple(letters))


def bars(chart: Bars) -> Picture:
    """One bar a line, its parts end to end, what is apart after a gap."""
    room = _WIDTH - _NAMES - _TOLD
    longest = max([_size(bar) for bar in chart.bars], default=1) or 1
    boxes: list[Box] = []
    letters: list[Letters] = []
    for place, bar in enumerate(chart.bars):
        y = place * _ROW
        scale = room / ((_size(bar) or 1) if chart.as_shares else longest)
        letters += _label(bar.label, y)
        x = _NAMES
        for part in (*bar.parts, *bar.apart):
            x += 3 if bar.apart and part is bar.apart[0] and bar.parts else 0
            width = part.number * scale
            boxes.append(Box(x, y + 4, max(width, 1.0), _BAR, part.standing))
            if breadth(str(part.number), _LETTER) + 6 < width:
                letters.append(Letters(x + width / 2, y + 18.5, str(part.number), "middle", "inside"))
            x += width
        letters.append(Letters(x + 6, y + 18.5, bar.told, look="figure"))
    words = "; ".join(
        f"{bar.label}: " + ", ".join(f"{part.label} {part.number}" for part in (*bar.parts, *bar.apart))
        for bar in chart.bars
    )
    return Picture(_WIDTH, len(chart.bars) * _ROW, f"{chart.caption}: {words}", tuple(boxes), (), tuple(letters))


def _label(text: str, y: float) -> Iterator[Letters]:
    lines = in_two(text, _LETTER, _NAMES - 10)
    for place, line in enumerate(lines):
        yield Letters(_NAMES - 8, y + (18.5 if len(lines) == 1 else 11.5 + 13.5 * place), line, "end")


def legend(chart: Bars) -> tuple[tuple[Standing, str], ...]:
    """What each look of a part means, the first time that it is met; several verdicts may share one."""
    met: defaultdict[Standing, dict[str, None]] = defaultdict(dict)
    for bar in chart.bars:
        for part in (*bar.parts, *bar.apart):
            met[part.standing][part.label] = None
    return tuple((standing, " / ".join(met[standing])) for standing in _BEST_FIRST if standing in met)


def _size(bar: Bar) -> int:
    return sum(part.number for part in _every(bar))


def _every(bar: Bar) -> Iterable[Part]:
    return (*bar.parts, *bar.apart)


_CORNERS = ((60.0, 20.0), (22.0, 82.0), (98.0, 82.0))
_RADIUS = 13.0


def triad(picture: Triad) -> Picture:
    """Three corners and the ties among them."""
    spots = _CORNERS
    lines = []
    for one, other, tied in picture.sides:
        (x, y), (to_x, to_y) = spots[one], spots[other]
        lines.append(Line(f"M{number(x)} {number(y)}L{number(to_x)} {number(to_y)}", f"tie {tied}"))
    letters = []
    for (x, y), (sign, _, held) in zip(spots, picture.corners, strict=False):
        lines.append(Line(circle(x, y, _RADIUS), f"corner {held}"))
        letters.append(Letters(x, y + 4.2, sign, "middle", f"sign {held}"))
    words = ", ".join(f"{label}: {held}" for _, label, held in picture.corners)
    return Picture(120, 102, f"{picture.name}: {words}", (), tuple(lines), tuple(letters))
