"""No count that is kept back follows from what is shown."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.sharing.suppression import WITHHELD, protected, suppressed

COUNTS = st.integers(min_value=0, max_value=12)


def bounds(count):
    """What a reader knows of one cell: its least and its most."""
    return {"<5": (0, 4), "*": (5, math.inf)}.get(count, (count, count))


def given_away(shown, sums):
    """Hidden cells to which one sum, with all else in it as it is shown, leaves a single value."""
    for total, parts in sums:
        low, high = (sum(bounds(shown[part])[end] for part in parts) for end in (0, 1))
        if isinstance(shown[total], str) and max(low, bounds(shown[total])[0]) == min(high, bounds(shown[total])[1]):
            yield total
        for part in parts:
            others = [bounds(shown[other]) for other in parts if other != part]
            least = max(bounds(shown[part])[0], bounds(shown[total])[0] - sum(most for _, most in others))
            most = min(bounds(shown[part])[1], bounds(shown[total])[1] - sum(least for least, _ in others))
            if isinstance(shown[part], str) and least == most:
                yield part


@given(st.lists(COUNTS, min_size=2, max_size=4))
def test_no_part_follows_from_the_sum_and_the_other_parts(counts):
    cells = dict(enumerate(counts)) | {"all": sum(counts)}
    sums = [("all", tuple(range(len(counts))))]
    shown = protected(cells, sums)
    assert all(shown[cell] in (count, WITHHELD) if count >= 5 else shown[cell] == "<5" for cell, count in cells.items())
    assert not list(given_away(shown, sums))


@given(st.lists(COUNTS, min_size=1, max_size=4))
def test_a_breakdown_whose_sum_is_known_gives_no_category_away(counts):
    shown = suppressed({str(place): count for place, count in enumerate(counts)})
    hidden = [place for place, count in shown.items() if isinstance(count, str)]
    if len(counts) > 1:
        assert len(hidden) != 1
    assert all(count == counts[int(place)] for place, count in shown.items() if isinstance(count, int))


@given(st.lists(st.lists(COUNTS, min_size=2, max_size=2), min_size=2, max_size=3))
def test_no_cell_of_a_table_with_both_margins_follows_from_one_sum(rows):
    cells = {(r, c): count for r, row in enumerate(rows) for c, count in enumerate(row)}
    columns = range(2)
    cells |= {(r, "all"): sum(row) for r, row in enumerate(rows)}
    cells |= {("all", c): sum(row[c] for row in rows) for c in (0, 1)} | {("all", "all"): sum(map(sum, rows))}
    sums = [((r, "all"), tuple((r, c) for c in columns)) for r in (*range(len(rows)), "all")]
    sums += [(("all", c), tuple((r, c) for r in range(len(rows)))) for c in (*columns, "all")]
    shown = protected(cells, sums)
    assert not list(given_away(shown, sums))


def test_two_small_counts_that_their_sum_would_give_away():
    assert suppressed({"a": 4, "b": 4, "c": 30}) == {"a": "<5", "b": "<5", "c": "*"}
    assert suppressed({"a": 0, "b": 0}) == {"a": "<5", "b": "<5"}


def test_nothing_is_withheld_without_need():
    assert suppressed({"a": 7, "b": 20}) == {"a": 7, "b": 20}
    assert suppressed({"a": 1, "b": 2, "c": 20}) == {"a": "<5", "b": "<5", "c": 20}


def test_a_withheld_total_is_guarded_one_level_up():
    sums = [("street", ("one", "two")), ("one", ("a", "b")), ("two", ("c", "d"))]
    shown = protected({"street": 70, "one": 30, "two": 40, "a": 2, "b": 28, "c": 15, "d": 25}, sums)
    assert shown == {"street": 70, "one": 30, "two": 40, "a": "<5", "b": "*", "c": 15, "d": 25}
    assert not list(given_away(shown, sums))


@pytest.mark.parametrize("size", [400])
def test_a_long_line_of_territories(size):
    homes = {f"b{place}": 3 if place % 50 == 0 else 40 for place in range(size)}
    shown = protected({**homes, "grid": sum(homes.values())}, [("grid", tuple(homes))])
    assert sum(count == "<5" for count in shown.values()) == size // 50
    assert shown["grid"] == sum(homes.values())
