"""Rows that have no Party organisation, and whose members belong to that of others: 否 | 挂靠 | 松涛社区第二党支部.

What is named there is none of theirs, and was not built by them together with whose it is.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from graphcore.roster.columns.undecided import COVERED
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.fields import HOW_BUILT, NAMES_PARTY_ORG

_AFFILIATED = "挂靠"


def silence_affiliation(columns: Mapping[str, TypedColumn]) -> None:
    """Let cells say nothing of a Party organisation where one says that there is none and another that members are affiliated."""
    if not {COVERED, HOW_BUILT} <= columns.keys():
        return
    built = columns[HOW_BUILT]
    have_none = np.array([value is False for value in columns[COVERED].each()], bool)
    elsewhere = have_none & built.cells.told(lambda cell: _AFFILIATED in cell.text, _AFFILIATED)
    for name in (HOW_BUILT, NAMES_PARTY_ORG):
        if name in columns:
            columns[name].silence(elsewhere)
