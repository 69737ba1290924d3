"""Conditions on attributes, and what is seen on a day, as Cypher predicates.

A predicate may be null, which counts as false: none is ever negated.
"""

from __future__ import annotations

from collections.abc import Callable

from queries.rules import Condition, Within

Parameter = Callable[[object], str]
"""Takes a value, gives the parameter that stands for it."""


def seen(thing: str) -> str:
    """Whether a node or edge is there on ``$day``.

    Dates are ISO and may stop at the month or year. ``~`` comes after all that may follow in a
    date, so a month with it is not before any of its days.
    """
    return f"coalesce({thing}.since <= $day, true) AND coalesce({thing}.until + '~' >= $day, true)"


def predicates(attribute: str, condition: Condition, node: str, start: str, parameter: Parameter) -> list[str]:
    """What a condition asks of an attribute of a node; all must hold.

    Parameters
    ----------
    node, start
        The variables of the node, and of the one that the path to it starts from.
    """
    value = prop(node, attribute)
    asked = []
    if condition.known is not None:
        asked.append(f"{value} IS {'NOT ' if condition.known else ''}NULL")
    if condition.not_ is not None:
        asked.append(f"({value} IS NULL OR NOT {value} IN {parameter(list(condition.not_))})")
    if condition.one_of is not None:
        asked.append(f"{value} IN {parameter(list(condition.one_of))}")
    if condition.other_than is not None:
        asked.append(f"NOT {value} IN {parameter(list(condition.other_than))}")
    if condition.same_as is not None:
        asked.append(f"{value} = {prop(start, condition.same_as)}")
    if condition.past is not None:
        asked.append(f"{value} + '~' {'<' if condition.past else '>='} $day")
    if condition.within is not None:
        asked.append(f"date({value}) <= {_latest(prop(node, condition.within.of), condition.within, parameter)}")
    if condition.at_least is not None:
        asked.append(f"{value} >= {parameter(condition.at_least)}")
    if condition.at_most is not None:
        asked.append(f"{value} <= {parameter(condition.at_most)}")
    if condition.at_least_share is not None:
        share = condition.at_least_share
        asked.append(f"{value} >= {parameter(share.share)} * {prop(node, share.of)}")
    if condition.odd is not None:
        asked.append(f"abs(toFloatOrNull({value})) % 2 {'=' if condition.odd else '<>'} 1")
    return asked


def _latest(value: str, time: Within, parameter: Parameter) -> str:
    """The last day that lies within a time after a date, which may stop at the month or year."""
    end = (
        f"CASE size({value}) WHEN 4 THEN duration({{years: 1, days: -1}}) "
        f"WHEN 7 THEN duration({{months: 1, days: -1}}) ELSE duration({{days: 0}}) END"
    )
    return f"date({value}) + {end} + duration({{years: {parameter(time.years)}, days: {parameter(time.days)}}})"


def prop(variable: str, attribute: str) -> str:
    """An attribute of a node, quoted: the name comes from a rule, which comes from a file."""
    quoted = attribute.replace("`", "``")
    return f"{variable}.`{quoted}`"
