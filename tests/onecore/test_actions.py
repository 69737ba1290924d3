"""What becomes of the lines of an action list, worked out by hand; and laws on any two runs."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onecore.actions import UNSETTLED, FilledIn, Item, Today, compare

TODAY = date(2026, 6, 30)


def only(state, item, asked=("r",), as_of=TODAY):
    """What becomes of one line."""
    now = {"r:A": Today(state, {"gap": "today"})} if state else {}
    (action,) = compare(now, [item], asked=set(asked), as_of=as_of)
    return action


@pytest.mark.parametrize(
    ("state", "done", "closed_on", "outcome", "closed_after"),
    [
        ("gap", None, "", "open", ""),
        ("gap", False, "", "open", ""),
        ("gap", True, "", "came_back", ""),
        ("gap", None, "2026-03-31", "came_back", ""),
        ("settled", None, "", "closed", "2026-06-30"),
        ("settled", True, "", "closed", "2026-06-30"),
        ("settled", True, "2026-03-31", "closed_before", "2026-03-31"),
        ("unknown", True, "", "unknown", ""),
        (None, True, "", "gone", ""),
    ],
)
def test_outcome(state, done, closed_on, outcome, closed_after):
    action = only(state, Item("r:A", {}, FilledIn(done=done), closed_on))
    assert (action.outcome, action.item.closed_on) == (outcome, closed_after)


def test_a_rule_that_is_not_asked_says_nothing_of_its_lines():
    line = Item("s:A", {"gap": "then"}, FilledIn("街道", "2020-01-01", done=True), "2026-03-31")
    (action,) = compare({}, [line], asked={"r"}, as_of=TODAY)
    assert action == (line, "not_asked", False)


def test_a_gap_that_is_on_no_list_is_new_and_what_is_in_order_is_not_listed():
    now = {"r:A": Today("gap", {"name": "甲"}), "r:B": Today("settled", {}), "r:C": Today("unknown", {})}
    (action,) = compare(now, [], asked={"r"}, as_of=TODAY)
    assert action == (Item("r:A", {"name": "甲"}), "new", False)


def test_a_gap_is_told_as_it_is_and_a_closed_one_as_it_was():
    assert only("gap", Item("r:A", {"gap": "then"})).item.said == {"gap": "today"}
    assert only("settled", Item("r:A", {"gap": "then"})).item.said == {"gap": "then"}


@pytest.mark.parametrize(
    ("deadline", "late"),
    [
        ("2026-06-29", True),
        ("2026-06-30", False),
        ("2026-05", True),
        ("2026-06", False),
        ("2025", True),
        ("2026", False),
        ("", False),
    ],
)
def test_a_deadline_lasts_to_its_last_day(deadline, late):
    line = Item("r:A", {}, FilledIn(deadline=deadline))
    assert only("gap", line).overdue is late
    assert only("settled", line).overdue is False


findings = st.sampled_from([f"{rule}:{node}" for rule in "rs" for node in "ABCD"])
states = st.builds(Today, st.sampled_from(["gap", "unknown", "settled"]), st.just({}))
items = st.lists(
    st.builds(
        Item,
        findings,
        st.just({}),
        st.builds(FilledIn, owner=st.text(), deadline=st.sampled_from(["", "2026", "2026-01-01"]), done=st.booleans()),
        st.sampled_from(["", "2026-03-31"]),
    ),
    unique_by=lambda item: item.finding,
)


@given(st.dictionaries(findings, states), items)
def test_no_line_and_no_gap_is_lost_and_what_was_filled_in_stays(now, before):
    now = {finding: today for finding, today in now.items() if finding.startswith("r:")}
    actions = compare(now, before, asked={"r"}, as_of=TODAY)
    gaps = {finding for finding, today in now.items() if today.state == "gap"}
    assert sorted(action.item.finding for action in actions) == sorted(gaps | {item.finding for item in before})
    filled_in = {item.finding: item.filled_in for item in before}
    assert all(filled_in.get(action.item.finding, FilledIn()) == action.item.filled_in for action in actions)
    assert gaps <= {action.item.finding for action in actions if action.outcome in UNSETTLED}


@given(st.dictionaries(findings, states), items)
def test_asked_again_at_once_nothing_is_new_or_newly_closed(now, before):
    listed = [action.item for action in compare(now, before, asked={"r", "s"}, as_of=TODAY)]
    again = {action.outcome for action in compare(now, listed, asked={"r", "s"}, as_of=TODAY)}
    assert not again & {"new", "closed", "not_asked"}
