"""Attributes as columns: each node has the code of its value, and conditions are put to each value once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

import numpy as np

from graphcore.columns import Positions, Stated
from queries.engines.arrays.relations import Integers, Mask, distinct_places
from queries.rules import Condition
from queries.validity import seen_on

_NOT_KNOWN = 0


class Values(NamedTuple):
    """An attribute of every node.

    Attributes
    ----------
    codes
        Of each node; 0 where it is not known.
    values
        By code.
    """

    codes: Integers
    values: list[Any]


def values_of(stated: Stated, size: int) -> Values:
    """The column of an attribute."""
    codes: Integers = np.zeros(size, np.min_scalar_type(len(stated.texts)))
    codes[stated.rows] = stated.codes + 1
    return Values(codes, [None, *map(json.loads, stated.texts)])


def there(since: Stated, until: Stated, size: int, day: date) -> Mask | None:
    """Which nodes or edges are there on a day; None if all are."""
    if not (len(since.rows) or len(until.rows)):
        return None
    seen = np.ones(size, np.bool_)
    for name, stated in (("since", since), ("until", until)):
        held = values_of(stated, size)
        seen &= np.array([seen_on({name: value}, day) for value in held.values])[held.codes]
    return seen


def admitted(
    condition: Condition, name: str, columns: Mapping[str, Values], nodes: Positions, starts: Positions, *, day: date
) -> Mask:
    """Of which nodes an attribute meets a condition.

    Parameters
    ----------
    columns
        The attributes that the condition speaks of.
    starts
        For each node the one that the path to it starts from.
    """
    own = columns[name]
    other, same = condition.beside, condition.same_as
    if other is None and same is None:
        table = np.array([condition.admits(value, day=day) for value in own.values])
        return table.take(own.codes.take(nodes))
    beside = columns[other] if other else own
    before = columns[same] if same else own
    code = own.codes.take(nodes).astype(np.int64)
    for column, at in ((beside, nodes), (before, starts)):
        code = code * len(column.values) + column.codes.take(at)
    met, places = distinct_places(code)
    rest, befores = np.divmod(met, len(before.values))
    owns, besides = np.divmod(rest, len(beside.values))
    table = np.array(
        [
            condition.admits(
                own.values[one],
                beside={other: beside.values[second]} if other else {},
                start={same: before.values[third]} if same else {},
                day=day,
            )
            for one, second, third in zip(owns, besides, befores, strict=True)
        ],
        np.bool_,
    )
    return table.take(places)
