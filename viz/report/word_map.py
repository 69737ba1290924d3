"""A small map as a picture of points, for documents that take no shapes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from viz.small_map import SmallMap, Wedge, rings
from viz.small_picture import COLOURS, CORE_RADIUS, OTHERS_RADIUS, dot_size

_WIDTH = 1_800  # points
_MARGIN = 30.0

Points = npt.NDArray[np.float64]
Distance = Callable[[Points, Points], Points]
"""How far points are outside of a shape; below nought within."""


def png(chart: SmallMap) -> bytes:
    """The map without its names, the same bytes for the same map."""
    left, top, right, bottom = chart.bounds(_MARGIN)
    sheet = _Sheet(left, top, right - left, bottom - top)
    for disc in chart.discs:
        sheet.put(disc.x, disc.y, disc.radius, _round(disc.x, disc.y, disc.radius), COLOURS["disc"])
    for wedge in chart.wedges:
        sheet.put(wedge.x, wedge.y, wedge.outer, _part(wedge), COLOURS["wedge"])
    if not chart.dots:
        for disc in chart.discs:
            for ring, standing in rings(disc):
                sheet.put(disc.x, disc.y, ring.outer, _part(ring), COLOURS[standing])
    size = dot_size(max(right - left, bottom - top) - 2 * _MARGIN)
    for dot in chart.dots:
        if dot.is_core:
            shape, look = _round(dot.x, dot.y, CORE_RADIUS * size), "core"
        elif dot.standing == "uncovered":
            shape, look = _cross(dot.x, dot.y, size), dot.standing
        elif dot.standing == "unknown":
            shape, look = _hoop(dot.x, dot.y, size), dot.standing
        else:
            radius = size * (OTHERS_RADIUS if dot.standing in ("excluded", "not_asked") else 1)
            shape, look = _round(dot.x, dot.y, radius), dot.standing
        sheet.put(dot.x, dot.y, 2 * size, shape, COLOURS[look])
    return sheet.png()


class _Sheet:
    def __init__(self, left: float, top: float, width: float, height: float) -> None:
        self._left, self._top = left, top
        self._scale = _WIDTH / width
        self._points = np.full((max(1, round(height * self._scale)), _WIDTH, 3), 255.0, dtype=np.float32)

    def put(self, x: float, y: float, reach: float, shape: Distance, colour: str) -> None:
        """Paint a shape that lies within reach of a place, its rim smoothed over a point."""
        high, wide, _ = self._points.shape
        column, row, reach = (x - self._left) * self._scale, (y - self._top) * self._scale, reach * self._scale + 2
        rows = slice(max(0, int(row - reach)), min(high, int(row + reach) + 1))
        columns = slice(max(0, int(column - reach)), min(wide, int(column + reach) + 1))
        down, right = np.mgrid[rows, columns]
        outside = shape((right + 0.5) / self._scale + self._left, (down + 0.5) / self._scale + self._top) * self._scale
        share = np.clip(0.5 - outside, 0, 1)[..., None]
        paint = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
        part = self._points[rows, columns]
        part += share * (paint - part)

    def png(self) -> bytes:
        """The sheet as a file."""
        high, wide, _ = self._points.shape
        rows = np.zeros((high, 1 + 3 * wide), dtype=np.uint8)  # each row begins with how it is filtered: not at all
        rows[:, 1:] = np.rint(self._points).reshape(high, -1)
        head = struct.pack(">IIBBBBB", wide, high, 8, 2, 0, 0, 0)
        parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows.tobytes(), 9)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(told)) + name + told + struct.pack(">I", zlib.crc32(name + told))
            for name, told in parts
        )


def _round(x: float, y: float, radius: float) -> Distance:
    return lambda right, down: np.hypot(right - x, down - y) - radius


def _hoop(x: float, y: float, radius: float) -> Distance:
    return lambda right, down: np.abs(np.hypot(right - x, down - y) - radius * 0.8) - radius * 0.2


def _cross(x: float, y: float, size: float) -> Distance:
    def outside(right: Points, down: Points) -> Points:
        along, across = np.abs(right - x + down - y), np.abs(right - x - (down - y))
        # Two strokes at right angles: the nearer of them.
        root, half = np.sqrt(2), size * 0.25
        first = np.maximum(along / root - half, across / root - size * root)
        second = np.maximum(across / root - half, along / root - size * root)
        nearer: Points = np.minimum(first, second)
        return nearer

    return outside


def _part(wedge: Wedge) -> Distance:
    def outside(right: Points, down: Points) -> Points:
        far = np.hypot(right - wedge.x, down - wedge.y)
        middle, half = (wedge.start + wedge.end) / 2, (wedge.end - wedge.start) / 2
        angle = np.abs((np.arctan2(down - wedge.y, right - wedge.x) - middle + np.pi) % (2 * np.pi) - np.pi)
        gap = 0.0 if half > np.pi - 0.01 else 2.0  # between a grid and the next
        return np.maximum(np.maximum(far - wedge.outer, wedge.inner - far), (angle - half) * far + gap)

    return outside
