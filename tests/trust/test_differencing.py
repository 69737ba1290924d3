"""Counts that overlap, held against each other in every way there is: none that is kept back follows from the others.

The attacker knows every sum, how counts are kept back, and tries all tables that agree with what is shown.
"""

from collections import defaultdict
from datetime import date
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from queries.sharing.counts import Counts
from queries.sharing.releases import shown_after
from queries.sharing.shareable import shareable
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


def agreeing(shown, inner, sums, least=5):
    """All fillings of the inner cells that agree with every cell shown, however it is shown; ``*`` is at least so much."""
    choices = [
        [shown[cell]] if isinstance(shown[cell], int) else range(5) if shown[cell] == "<5" else range(least, _MOST)
        for cell in inner
    ]
    for filling in product(*choices):
        cells = dict(zip(inner, filling, strict=True))
        for total, parts in sums:
            if total not in cells:
                cells[total] = sum(cells[part] for part in parts)
        if all(_agrees(cells[cell], told, least) for cell, told in shown.items()):
            yield cells


def _agrees(count, told, least):
    return count == told if isinstance(told, int) else count < 5 if told == "<5" else count >= least


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


def released(counts):
    """Three groups, of whom the first two and the last two are also counted together, and all are."""
    cells = dict(zip("abc", counts, strict=True))
    cells |= {"ab": cells["a"] + cells["b"], "bc": cells["b"] + cells["c"], "abc": sum(counts)}
    sums = [("ab", "ab"), ("bc", "bc"), ("abc", ("ab", "c")), ("abc", ("a", "bc"))]
    return Counts(
        {(cell, "members"): count for cell, count in cells.items()}, [(at(one), [*map(at, more)]) for one, more in sums]
    )


def at(cell):
    return (cell, "members")


def told(shown):
    return {cell: how for (cell, _), how in shown.items()}


def secrets(shown, changed):
    """What may lie behind each secret of two releases, for one who knows which group alone has changed."""
    sums = [("ab", "ab"), ("bc", "bc"), ("abc", ("ab", "c"))]
    stayed = [cell for cell in "abc" if cell != changed]
    seconds = defaultdict(list)
    for second in agreeing(shown[1], "abc", sums, least=0):
        seconds[tuple(second[cell] for cell in stayed)].append(second)
    behind = defaultdict(set)
    for first in agreeing(shown[0], "abc", sums):
        for second in seconds[tuple(first[cell] for cell in stayed)]:
            for number, cells in enumerate((first, second)):
                for cell, count in cells.items():
                    behind[number, cell].add(count)
            for cell in first:
                if changed in cell:
                    behind["change", cell].add(second[cell] - first[cell])
    return behind


@settings(max_examples=60)
@given(st.lists(COUNTS, min_size=3, max_size=3), st.integers(0, 2), COUNTS)
def test_two_releases_between_which_one_group_changed(counts, number, then):
    changed, change = "abc"[number], then - counts[number]
    before, after = released(counts), released([*counts[:number], then, *counts[number + 1 :]])
    shown = told(shown_after([], before)), told(shown_after([before], after))
    for (release, cell), possible in secrets(shown, changed).items():
        if release == "change":
            assert abs(change) not in range(1, 5) or len(possible) > 1
        elif isinstance(shown[release][cell], str):
            assert len(possible) > 1


def test_releases_of_which_nobody_told_the_other_give_a_change_away():
    """Why an earlier release has to be named: three left, and each page by itself shows the sum."""
    first, second = (told(shown_after([], released([left, 20, 9]))) for left in (9, 6))
    assert first["abc"] - second["abc"] == 3


def test_releases_of_a_street():
    """A branch that lost two members tells neither how many it has nor how many its place has; one that lost many does."""

    def street(branch, other):
        nodes = [
            Node("PO-1", "party_org", "第一党支部", attributes={"members": branch, "full_members": branch - 6}),
            Node("PO-2", "party_org", "第二党支部", attributes={"members": other}),
            Node("SO-1", "social_org", "合唱团"),
        ]
        return Graph.of(nodes, [Edge("joins", "SO-1", "PO-1", attributes={"participants": 40})])

    day = date(2026, 6, 30)
    shown = shareable(street(28, 30), [], {}, "zh", as_of=day, earlier=[street(30, 60)]).graph
    assert shown.node("PO-1").attributes == {"members": "*", "full_members": "*"}
    assert shown.node("PO-2").attributes == {"members": 30}
    assert [dict(edge.attributes) for edge in shown.iter_edges("joins")] == [{}]


def test_the_attack_finds_what_is_not_protected():
    """Else nothing would be proved: one small count in a breakdown whose sum is shown."""
    shown = {"a": "<5", "b": 20, "all": 23}
    found = {cells["a"] for cells in agreeing(shown, ["a", "b"], [("all", ("a", "b"))])}
    assert found == {3}
    assert WITHHELD in protected({"a": 3, "b": 20, "all": 23}, [("all", ("a", "b"))]).values()
