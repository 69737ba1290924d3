"""Bars, waterfalls, triads and the small map as shapes."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from viz.discs import SPACING
from viz.report.drawing import Box, Letters, Line, Picture, breadth, number, shortened
from viz.report.records import Bar, Bars, Part, SmallMap, Triad, Waterfall, Wedge, percent
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
    boxes, letters, lines = [], [], []
    rows = [(chart.whole, 0), *chart.steps, *((part, 0) for part in chart.apart)]
    for place, (part, before) in enumerate(rows):
        is_apart = place > len(chart.steps)
        y = place * _ROW + (_APART_STEP * 2 if is_apart else 0)
        x, width = _NAMES + before * scale, part.number * scale
        look = "whole" if place == 0 else part.standing
        boxes.append(Box(x, y + 4, max(width, 1.0), _BAR, look))
        letters.append(Letters(_NAMES - 8, y + 18.5, shortened(part.label, _LETTER, _NAMES - 10), "end"))
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
        letters.append(Letters(_NAMES - 8, y + 18.5, shortened(bar.label, _LETTER, _NAMES - 10), "end"))
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
        lines.append(Line(_circle(x, y, _RADIUS), f"corner {held}"))
        letters.append(Letters(x, y + 4.2, sign, "middle", f"sign {held}"))
    words = ", ".join(f"{label}: {held}" for _, label, held in picture.corners)
    return Picture(120, 102, f"{picture.name}: {words}", (), tuple(lines), tuple(letters))


def _circle(x: float, y: float, radius: float) -> str:
    size = number(radius)
    return (
        f"M{number(x - radius)} {number(y)}a{size} {size} 0 1 0 {number(2 * radius)} 0"
        f"a{size} {size} 0 1 0 {number(-2 * radius)} 0z"
    )


_MARGIN = 60.0
_DOT, _STROKE = 4.2, 0.45  # half-width of a dot on a sparse map, and the width of its lines as a share of that
_DENSEST = SPACING / 3  # and where nodes stand close


def small_map(chart: SmallMap) -> Picture:
    """Discs, wedges, and all dots of one look as one path."""
    left = min((disc.x - disc.radius for disc in chart.discs), default=0.0) - _MARGIN
    right = max((disc.x + disc.radius for disc in chart.discs), default=1.0) + _MARGIN
    top = min((disc.y - disc.radius for disc in chart.discs), default=0.0) - _MARGIN
    bottom = max((disc.y + disc.radius for disc in chart.discs), default=1.0) + _MARGIN
    scale = max(right - left, bottom - top) / _WIDTH
    letter = 13 * scale
    lines = [Line(_circle(disc.x, disc.y, disc.radius), "disc") for disc in chart.discs]
    lines += [Line(_wedge(wedge), "wedge") for wedge in chart.wedges]
    lines += _dots(chart, min(_DOT * scale, _DENSEST), _DOT * scale)
    letters = [
        Letters(
            disc.x,
            disc.y - disc.radius - letter * 0.4,
            shortened(disc.label, letter, disc.radius * 2.4),
            "middle",
            "place",
            letter,
        )
        for disc in chart.discs
        if disc.label
    ]
    return Picture(
        right - left, bottom - top + letter, chart.caption, (), tuple(lines), tuple(letters), left, top - letter
    )


def _dots(chart: SmallMap, size: float, of_core: float) -> Iterator[Line]:
    """All dots of one look as one path: rounds for what is covered, crosses for what is not, rings for what is unknown."""
    paths: defaultdict[str, list[str]] = defaultdict(list)
    for dot in chart.dots:
        if dot.is_core:
            paths["core"].append(_circle(dot.x, dot.y, of_core * 1.7))
        elif dot.standing == "uncovered":
            whole = number(2 * size)
            paths[dot.standing].append(
                f"M{number(dot.x - size)} {number(dot.y - size)}l{whole} {whole}m-{whole} 0l{whole} -{whole}"
            )
        else:
            radius = {"organisation": 1.0, "work": 0.9, "unknown": 0.95}.get(dot.standing, 0.45)
            paths[dot.standing].append(_circle(dot.x, dot.y, size * radius))
    for look in ("not_asked", "excluded", "unknown", "work", "organisation", "uncovered", "core"):
        if look in paths:
            yield Line("".join(paths[look]), f"dot {look}", size * _STROKE)


def _wedge(wedge: Wedge) -> str:
    """A sector between two radii; nearly a ring where it is the only one."""
    end = min(wedge.end, wedge.start + 2 * math.pi - 0.01)
    large = int(end - wedge.start > math.pi)
    inner, outer = number(wedge.inner), number(wedge.outer)
    first, second, third, last = (
        f"{number(wedge.x + radius * math.cos(angle))} {number(wedge.y + radius * math.sin(angle))}"
        for radius, angle in (
            (wedge.inner, wedge.start),
            (wedge.outer, wedge.start),
            (wedge.outer, end),
            (wedge.inner, end),
        )
    )
    return f"M{first}L{second}A{outer} {outer} 0 {large} 1 {third}L{last}A{inner} {inner} 0 {large} 0 {first}z"
