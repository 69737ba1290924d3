"""Rows that say that there is none of whom they would be, or no more: what lies where they say so is there all the same (纺织厂宿舍 | 无).

Of whom has a status of its own it is kept that it is gone by such a row, for another list may still have it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graphcore.roster.rows.gone import own_status
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.lexicon import lexicon

_COMMUNITY = ("community",)
PLACES = {"estate", "grid", "building"}
"""Kinds of place within a community of which a row may say that there is none there."""


class Where(NamedTuple):
    """Data rows, and the columns by which they tell of a place."""

    rows: NDArray[np.int64]
    columns: Mapping[str, TypedColumn]


def telling_where(roster: str, columns: Mapping[str, TypedColumn], absent: NDArray[np.int64]) -> Where:
    """Those of some rows that name a place within their community, or who is gone, and by which columns."""
    fields = {name: lexicon().fields_of(roster)[name] for name in columns}
    placing = [name for name, field in fields.items() if field.is_reference and {*field.to} <= PLACES]
    placing += [
        name for name in columns if name == lexicon().rosters[roster].subject and own_status(roster) is not None
    ]
    within = [name for name, field in fields.items() if field.to == _COMMUNITY]
    naming = np.zeros(len(absent), bool)
    for name in placing:
        naming |= columns[name].says[absent]
    return Where(absent[naming], {name: columns[name] for name in (*within, *placing)})
