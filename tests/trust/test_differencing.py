"""Counts that overlap, held against each other in every way there is: none that is kept back follows from the others.

The attacker knows every sum, how counts are kept back, and tries all tables that agree with what is shown.
"""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from queries.sharing.suppression import WITHHELD, protected

COUNTS = st.integers(0, 12)
_MOST = 16  # of what an attacker tries; more possibilities would only make a cell safer


def table_of(rows):
    """Cells by row and column with both margins, and the sums that hold between them."""
    columns = range(len(rows[0]))
    cells = {(r, c): count for r, row in enumerate(rows) for c, count in enumerate(row)}
    cells |= {(r, "all"): sum(row) for r, row in enumerate(rows)}
    cells |= {("all", c): sum(row[c] for row in rows) for c in columns} | {("all", "all"): sum(map(sum, rows))}
    sums = [((r, "all"), tuple((r, c) for c in columns)) for r in range(len(rows))]
    sums += [(("all", c), tuple((r, c) for r in range(len(rows)))) for c in (*columns, "all")]
    sums += [(("all", "all"), tuple(("all", c) for c in columns))]
    return cells, sums


def agreeing(shown, inner, sums):
    """All fillings of the inner cells that agree with every cell shown, however it is shown."""
    choices = [
        [shown[cell]] if isinstance(shown[cell], int) else range(5) if shown[cell] == "<5" else range(5, _MOST)
        for cell in inner
    ]
    for filling in product(*choices):
        cells = dict(zip(inner, filling, strict=True))
        for total, parts in sums:
            if total not in cells:
                cells[total] = sum(cells[part] for part in parts)
        if all(_agrees(cells[cell], told) for cell, told in shown.items()):
            yield cells


def _agrees(count, told):
    return count == told if isinstance(told, int) else count < 5 if told == "<5" else count >= 5


def assert_nothing_follows(shown, inner, sums):
    possible = {cell: set() for cell, told in shown.items() if isinstance(told, str)}
    for cells in agreeing(shown, inner, sums):
        for cell, counts in possible.items():
            counts.add(cells[cell])
        if all(len(counts) > 1 for counts in possible.values()):
            return
    given_away = {cell: counts for cell, counts in possible.items() if len(counts) < 2}
    assert not given_away


@settings(max_examples=60)
@given(st.lists(st.lists(COUNTS, min_size=2, max_size=2), min_size=2, max_size=2))
def test_two_breakdowns_of_the_same_people(rows):
    cells, sums = table_of(rows)
    inner = [cell for cell in cells if "all" not in cell]
    assert_nothing_follows(protected(cells, sums), inner, sums)


@settings(max_examples=60)
@given(st.lists(COUNTS, min_size=4, max_size=4))
def test_groups_within_groups(counts):
    cells = dict(zip("abcd", counts, strict=True))
    cells |= {"one": counts[0] + counts[1], "two": counts[2] + counts[3], "all": sum(counts)}
    sums = [("one", ("a", "b")), ("two", ("c", "d")), ("all", ("one", "two"))]
    assert_nothing_follows(protected(cells, sums), list("abcd"), sums)


@settings(max_examples=60)
@given(st.lists(COUNTS, min_size=3, max_size=3))
def test_groups_that_overlap(counts):
    """What is in the first or second, in the second or third, and in any: the second is in both."""
    cells = dict(zip("abc", counts, strict=True))
    cells |= {"ab": counts[0] + counts[1], "bc": counts[1] + counts[2], "abc": sum(counts)}
    sums = [("ab", ("a", "b")), ("bc", ("b", "c")), ("abc", ("ab", "c")), ("abc", ("a", "bc"))]
    ordered = [("ab", ("a", "b")), ("bc", ("b", "c")), ("abc", ("ab", "c"))]
    assert_nothing_follows(protected(cells, sums), list("abc"), ordered)


def test_two_releases_between_which_one_group_left_give_its_size():
    """The limit that the page on threats and the one on sharing tell: nothing in one release knows of another."""
    sums = [("all", ("left", "stayed", "other"))]
    shown = [protected({"left": count, "stayed": 20, "other": 9, "all": count + 29}, sums) for count in (3, 0)]
    assert [(release["left"], release["all"]) for release in shown] == [("<5", 32), ("<5", 29)]
    for release in shown:  # each by itself gives nothing away
        assert_nothing_follows(release, ["left", "stayed", "other"], sums)
    assert shown[0]["all"] - shown[1]["all"] == 3


def test_the_attack_finds_what_is_not_protected():
    """Else nothing would be proved: one small count in a breakdown whose sum is shown."""
    shown = {"a": "<5", "b": 20, "all": 23}
    found = {cells["a"] for cells in agreeing(shown, ["a", "b"], [("all", ("a", "b"))])}
    assert found == {3}
    assert WITHHELD in protected({"a": 3, "b": 20, "all": 23}, [("all", ("a", "b"))]).values()
