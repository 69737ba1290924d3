"""Whether two libraries measure the same: equal in all but the last digits of figures, whom they are about in the same order."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from queries.structure.result import Result


def differing(results: Sequence[Result], others: Sequence[Result]) -> list[str]:
    """The figures that are not the same by both, to a billionth."""
    pairs = zip(results, others, strict=True)
    return [f"{one.measure}.{one.figure} {one.group}" for one, other in pairs if not _same(one, other)]


def _same(one: Result, other: Result) -> bool:
    if [who.id for who in one.who] != [who.id for who in other.who]:
        return False
    values, others = ({who.id: who.value for who in each.who} for each in (one, other))
    if one.value != pytest.approx(other.value, abs=1e-9) or values != pytest.approx(others, abs=1e-9):
        return False
    left, right = (each._replace(value=None, who=(), sentence=None) for each in (one, other))  # type: ignore[arg-type]
    return left == right
