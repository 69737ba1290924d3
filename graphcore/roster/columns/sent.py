"""Instructors who were sent, where a cell about Party organisations is all that says so: 未建（已派指导员）."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from graphcore.roster.columns.beside_party import SENT
from graphcore.roster.columns.interpretation import ColumnReader, Told
from graphcore.roster.columns.typed import TypedColumn
from graphcore.roster.columns.undecided import COVERED
from graphcore.roster.words.lexicon import lexicon

_OF_PARTY = (COVERED, "build_mode", "party_name")
_CLAUSES = re.compile(r"[（）()，,、；;。\s]+")
_WHETHER = re.compile("[已未没无不拟待应将]")


def sent_beside(roster: str, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of instructors that a table has none of, by what cells about Party organisations add."""
    field = lexicon().fields_of(roster).get(SENT)
    if field is None or SENT in columns:
        return {}
    for about in (columns[name] for name in _OF_PARTY if name in columns):
        told = [Told(_says_sent(cell.text, field.whether) or None) for cell in about.cells.distinct]
        if any(one.value for one in told):
            header = about.reader.header
            reader = ColumnReader(about.reader.index, header, field)
            return {SENT: TypedColumn(reader, about.cells, told, [""] * len(told))}
    return {}


def _says_sent(text: str, whom: Collection[str]) -> bool:
    """Whether a cell adds that one of some persons was sent.

    Examples
    --------
    >>> [_says_sent(text, ["指导员"]) for text in ("未建（已派指导员）", "未建，派驻党建指导员", "未建未派指导员", "未建（拟派指导员）")]
    [True, True, False, False]
    """
    clauses = (clause for clause in _CLAUSES.split(text) if any(word in clause for word in whom))
    return any((_WHETHER.findall(clause) or ["已"])[-1] == "已" for clause in clauses)
