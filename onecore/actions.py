"""Gaps that somebody is to close, and what became of those on an earlier list."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple, get_args

Outcome = Literal["came_back", "open", "new", "unknown", "not_asked", "gone", "closed", "closed_before"]
OUTCOMES: tuple[Outcome, ...] = get_args(Outcome)
"""From what wants attention first."""

UNSETTLED: frozenset[Outcome] = frozenset({"came_back", "open", "new", "unknown"})
"""The outcomes that leave something to do."""

State = Literal["gap", "unknown", "settled"]
"""What the graph says today: something is lacking; the rosters do not tell; nothing is lacking."""


class FilledIn(NamedTuple):
    """What an office writes beside a gap.

    Attributes
    ----------
    owner
        The organisation that is to close it.
    deadline
        Day, month or year, ISO; a month or year means its last day. Empty where none is set.
    done
        Whether the office says that it is closed; None where it says nothing.
    """

    owner: str = ""
    deadline: str = ""
    done: bool | None = None
    note: str = ""


class Item(NamedTuple):
    """A line of an earlier list.

    Attributes
    ----------
    finding
        Id of the finding: rule, colon, id of the node or pair.
    said
        What the list says of it, by column.
    closed_on
        The day as of which it was first found closed, ISO; empty where it has not been.
    """

    finding: str
    said: Mapping[str, str]
    filled_in: FilledIn = FilledIn()
    closed_on: str = ""


class Today(NamedTuple):
    """How it stands with a finding today, and what a list says of it."""

    state: State
    said: Mapping[str, str]


class Action(NamedTuple):
    """A line of the list of today.

    Attributes
    ----------
    outcome
        ``came_back``: a gap, though it was marked done or had been found closed; ``open``: still a gap; ``new``:
        a gap that was not on the list; ``unknown``: the rosters do not tell any more; ``not_asked``: its rule was
        not put; ``gone``: its rule does not ask about any such node now; ``closed``: no gap any more;
        ``closed_before``: found closed already by an earlier list.
    overdue
        Whether its deadline has passed and it is not settled.
    """

    item: Item
    outcome: Outcome
    overdue: bool


def compare(now: Mapping[str, Today], before: Sequence[Item], *, asked: Collection[str], as_of: date) -> list[Action]:
    """The list of today: every gap, and every line of an earlier list with what became of it.

    Parameters
    ----------
    now
        Finding → how it stands, for every finding of the rules asked, in the order in which they are to be listed.
    before
        The lines of the earlier list.
    asked
        Ids of the rules that were put.

    Examples
    --------
    >>> now = {"r:A": Today("gap", {}), "r:B": Today("settled", {})}
    >>> before = [Item("r:A", {}, FilledIn("街道党工委", "2026-05")), Item("r:B", {})]
    >>> [(a.item.finding, a.outcome, a.overdue) for a in compare(now, before, asked={"r"}, as_of=date(2026, 6, 1))]
    [('r:A', 'open', True), ('r:B', 'closed', False)]
    """
    listed = {item.finding for item in before}
    actions = [_followed(item, now, asked, as_of) for item in before]
    actions += [
        Action(Item(finding, today.said), "new", overdue=False)
        for finding, today in now.items()
        if today.state == "gap" and finding not in listed
    ]
    places = {finding: place for place, finding in enumerate(now)}
    return sorted(
        actions,
        key=lambda action: (
            OUTCOMES.index(action.outcome),
            not action.overdue,
            places.get(action.item.finding, len(places)),
        ),
    )


def _followed(item: Item, now: Mapping[str, Today], asked: Collection[str], as_of: date) -> Action:
    outcome = _outcome(item, now, asked)
    match outcome:
        case "came_back" | "open":
            item = item._replace(said=now[item.finding].said, closed_on="")
        case "closed":
            item = item._replace(closed_on=as_of.isoformat())
    return Action(item, outcome, outcome in UNSETTLED and _has_passed(item.filled_in.deadline, as_of))


def _outcome(item: Item, now: Mapping[str, Today], asked: Collection[str]) -> Outcome:
    rule, _, _ = item.finding.partition(":")
    if rule not in asked:
        return "not_asked"
    if item.finding not in now:
        return "gone"
    match now[item.finding].state:
        case "unknown":
            return "unknown"
        case "settled":
            return "closed_before" if item.closed_on else "closed"
        case "gap":
            return "came_back" if item.filled_in.done or item.closed_on else "open"


def _has_passed(deadline: str, as_of: date) -> bool:
    """Whether a day lies behind; compared at the precision it has, so a month lasts to its last day."""
    return bool(deadline) and deadline < as_of.isoformat()[: len(deadline)]
