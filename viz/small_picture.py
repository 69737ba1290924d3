"""A small map as shapes, and as a picture that stands by itself."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from types import MappingProxyType

from graphcore.exchange.safe_text import legal_in_xml
from graphcore.graph import Graph
from queries.findings import Finding
from queries.rules import Rule
from viz.discs import SPACING
from viz.drawing import Letters, Line, Picture, circle, number, shortened
from viz.map_data import map_data
from viz.small_map import SmallMap, Wedge, rings, small_map
from viz.standing import Standing

_WIDTH = 720.0
_MARGIN = 40.0
_DOT = 4.2  # half-width of a dot on a sparse map, in units of its width
_DENSEST = SPACING / 3  # and where nodes stand close
_STROKE = 0.45  # width of a dot's lines as a share of that
_LETTER = 13.0
CORE_RADIUS = 1.7
"""Of a core, in half-widths of a dot; of those who are not counted below."""
_RADII: Mapping[Standing, float] = MappingProxyType({"organisation": 1.0, "work": 0.9, "unknown": 0.95})
OTHERS_RADIUS = 0.45


def picture(chart: SmallMap) -> Picture:
    """Discs, the sectors in them, ties, and all dots of one look as one path; of many nodes a ring for each community."""
    left, top, right, bottom = chart.bounds(_MARGIN)
    scale = max(right - left, bottom - top) / _WIDTH
    letter = _LETTER * scale
    lines = [Line(circle(disc.x, disc.y, disc.radius), "disc") for disc in chart.discs]
    lines += [Line(_sector(wedge), "wedge", 2 * scale) for wedge in chart.wedges]
    ties = "".join(f"M{number(x)} {number(y)}L{number(to_x)} {number(to_y)}" for x, y, to_x, to_y in chart.ties)
    lines += [Line(ties, "faint", 0.8 * scale)] if ties else []
    if chart.dots:
        lines += _dots(chart, dot_size(_WIDTH * scale), _DOT * scale)
    else:
        lines += [
            Line(_sector(ring), f"share {standing}", scale) for disc in chart.discs for ring, standing in rings(disc)
        ]
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


def dot_size(wide: float) -> float:
    """Half the width of a dot on a map so wide: smaller where nodes stand close."""
    return min(_DOT * wide / _WIDTH, _DENSEST)


def _dots(chart: SmallMap, size: float, of_core: float) -> Iterator[Line]:
    """All dots of one look as one path: rounds for what is covered, crosses for what is not, rings for what is unknown."""
    paths: defaultdict[str, list[str]] = defaultdict(list)
    for dot in chart.dots:
        if dot.is_core:
            paths["core"].append(circle(dot.x, dot.y, of_core * CORE_RADIUS))
        elif dot.standing == "uncovered":
            whole = number(2 * size)
            paths[dot.standing].append(
                f"M{number(dot.x - size)} {number(dot.y - size)}l{whole} {whole}m-{whole} 0l{whole} -{whole}"
            )
        else:
            paths[dot.standing].append(circle(dot.x, dot.y, size * _RADII.get(dot.standing, OTHERS_RADIUS)))
    for look in ("not_asked", "excluded", "unknown", "work", "organisation", "uncovered", "core"):
        if look in paths:
            yield Line("".join(paths[look]), f"dot {look}", size * _STROKE)


def _sector(wedge: Wedge) -> str:
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


COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "uncovered": "#d55e00",
        "unknown": "#6b7278",
        "work": "#56b4e9",
        "organisation": "#009e73",
        "excluded": "#b7bcc0",
        "not_asked": "#b7bcc0",
        "core": "#1d2327",
        "disc": "#f2f3ef",
        "wedge": "#ffffff",
        "faint": "#d9c98f",
    }
)
"""Of each look where there is no style sheet."""

_HOLLOW = ("share not_asked", "share excluded", "dot unknown", "share unknown")


def drawn(graph: Graph, findings: Iterable[Finding] = (), rules: Mapping[str, Rule] | None = None) -> str | None:
    """A graph as SVG that stands by itself; None where there is nothing to draw.

    Parameters
    ----------
    findings
        They decide the colours.
    rules
        Those that gave them, by id.

    Examples
    --------
    >>> from graphcore.elements import Node
    >>> drawn(Graph.of([Node("CM-1", "community", "<b>")])).count("&lt;b&gt;")
    1
    """
    if not len(graph):
        return None
    whole = picture(small_map(map_data(graph, tuple(findings), title="", language="zh", rules=rules or {})))
    lines = (f'<path d="{line.path}"{_look(line)}/>' for line in whole.lines)
    letters = (
        f'<text x="{number(each.x)}" y="{number(each.y)}" font-size="{number(each.size)}" fill="#1d2327" '
        f'text-anchor="middle">{escape(legal_in_xml(each.text))}</text>'
        for each in whole.letters
    )
    box = " ".join(map(number, (whole.left, whole.top, whole.width, whole.height)))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH:.0f}" height="{_WIDTH * whole.height / whole.width:.0f}" '
        f'viewBox="{box}" font-family="sans-serif">{"".join(lines)}{"".join(letters)}</svg>'
    )


def _look(line: Line) -> str:
    colour = COLOURS[line.look.rsplit(" ", maxsplit=1)[-1]]
    width = f' stroke-width="{number(line.width)}"' if line.width else ""
    if line.look in {"faint", "dot uncovered"}:
        return f' fill="none" stroke="{colour}"{width}'
    if line.look == "wedge":
        return f' fill="{colour}" stroke="{COLOURS["disc"]}"{width}'
    if line.look in _HOLLOW:
        return f' fill="#ffffff" stroke="{colour}"{width}'
    return f' fill="{colour}"'
