"""Statuses that a table has no column for: said by remarks beside names, by notes, by days of cancellation, by what the list is called, or where Party organisations are."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np

from graphcore.roster.cells.cells import plain
from graphcore.roster.cells.gone import GONE, gone_beside, gone_in_note
from graphcore.roster.columns.choices import choice_of
from graphcore.roster.columns.guess import Guess
from graphcore.roster.columns.titled import called
from graphcore.roster.files.cell import Cell
from graphcore.roster.files.grid import CellColumn
from graphcore.roster.rows.gone import LASTING, STATUS, own_status
from graphcore.roster.rows.interpretation import ColumnReader, Told
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.fields import HAS_PARTY_ORG, HOW_BUILT, NAMES_PARTY_ORG, Field
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.titles import ways_of_the_gone

_PARTY = re.compile("党|支部")


def status_by_day(days: TypedColumn, field: Field) -> TypedColumn:
    """The column of statuses, by the days on which rows were cancelled (注销日期)."""
    told = [None if day is None else "cancelled" for day in days.of_cells]
    return days.implying(field, told, [cell.text for cell in days.cells.distinct])


def status_beside_name(named: TypedColumn, field: Field) -> TypedColumn | None:
    """The column of statuses, by what remarks beside names say: 云州甲商贸有限公司（已注销）."""
    if field.type != "choice" or not named.cells.distinct.having(GONE):
        return None
    words = [gone_beside(plain(cell.text)) or "" for cell in named.cells.distinct]
    told = [choice_of(field, word) or None for word in words]
    return named.implying(field, told, words) if any(told) else None


def status_in_notes(table: Table, guess: Guess, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of statuses, or of what is still there, by notes that begin with it: 2026年4月撤销."""
    name = STATUS if own_status(guess.roster) is not None else LASTING
    field = lexicon().fields_of(guess.roster).get(name)
    if field is None or {STATUS, LASTING} & columns.keys():
        return {}
    for index in (index for index, dropped in guess.dropped.items() if dropped == "note"):
        cells = table.cells(index)
        words = [gone_in_note(plain(cell.text)) or "" for cell in cells.distinct]
        if any(words):
            reader = ColumnReader(index, table.words(index)[-1], field)
            told = [Told(choice_of(field, word) or None) for word in words]
            return {name: TypedColumn(reader, CellColumn(map(Cell, words), cells.of_rows), told, words)}
    return {}


def status_for_party_org(_: Table, guess: Guess, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of statuses, by what cells say of the row that are to tell of its Party organisation: 空壳（已停业）.

    A Party organisation is never such; of one that has ended they say so in other words.
    """
    field = own_status(guess.roster)
    if field is None or STATUS in columns:
        return {}
    for about in (columns[name] for name in (NAMES_PARTY_ORG, HAS_PARTY_ORG, HOW_BUILT) if name in columns):
        words = [
            "" if _PARTY.search(cell.text) else gone_in_note(plain(cell.text)) or "" for cell in about.cells.distinct
        ]
        told = [(choice_of(field, word) or None) if word else None for word in words]
        if any(told):
            return {STATUS: about.implying(field, told, words)}
    return {}


def status_by_title(table: Table, guess: Guess, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The column of statuses, by what the table is called, as a list of those who are gone: 迁出企业名单.

    One that lists those who are gone in several ways (注销、迁出企业核销表) tells only that they are.
    """
    field, named = own_status(guess.roster), columns.get(lexicon().rosters[guess.roster].subject or "")
    if field is None or named is None or STATUS in columns:
        return {}
    spoken = next((told for name in called(table) if (told := ways_of_the_gone(name)) is not None), ())
    if not spoken:
        return {}
    meant = {choice_of(field, way) for way in spoken}
    said = "、".join(spoken)
    cells = CellColumn([Cell(said)], np.zeros(len(named.cells), np.int32))
    reader = ColumnReader(named.reader.index, named.reader.header, field)
    return {STATUS: TypedColumn(reader, cells, [Told((meant.pop() or None) if len(meant) == 1 else None)], [said])}
