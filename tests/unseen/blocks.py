"""The blocks that the rows of a table stand in: one for each community or grid, and one of what came in later."""

from collections.abc import Iterator
from itertools import groupby

from .layout import Desk, Layout, Typed


def blocks(rows: list[Typed], layout: Layout) -> Iterator[tuple[str | None, str | None, list[Typed]]]:
    """The rows under each section: community, grid (where sections are by grid), rows."""
    for community, group in groupby(rows, key=lambda typed: typed[0].community):
        members = list(group)
        if not layout.by_grid:
            yield community, None, members
            continue
        grids: dict[str, list[Typed]] = {}
        for typed in members:  # a row that has no grid stays with the row before it
            own = typed[0].values.get("grid")
            last = next(reversed(grids), None)
            grids.setdefault(
                own or last or next(r.values["grid"] for r, _ in members if "grid" in r.values), []
            ).append(typed)
        for grid, some in grids.items():
            yield community, grid, some


def held_back(desk: Desk, rows: list[Typed]) -> tuple[list[Typed], list[Typed]]:
    """The rows that were there, and some that came in later."""
    late = set(desk.rng.sample(range(len(rows)), min(4, len(rows) // 5)))
    return [row for at, row in enumerate(rows) if at not in late], [row for at, row in enumerate(rows) if at in late]


def added(late: list[Typed]) -> Iterator[tuple[None, None, list[Typed]]]:
    """The rows that came in later are a block of no community."""
    if late:
        yield None, None, late
