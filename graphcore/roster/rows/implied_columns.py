"""A table's columns with what they imply: those of fields that it has no column for, and what they say by how they go together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from graphcore.roster.columns.guess import Guess
from graphcore.roster.rows.gone import STATUS
from graphcore.roster.rows.implied.affiliated import silence_affiliation
from graphcore.roster.rows.implied.all_members import all_members
from graphcore.roster.rows.implied.called_after import called_after
from graphcore.roster.rows.implied.carried_out import carried_out_by_state
from graphcore.roster.rows.implied.denials import denied
from graphcore.roster.rows.implied.listed_without import listed_without
from graphcore.roster.rows.implied.named_in_remarks import named_in_remarks
from graphcore.roster.rows.implied.party_orgs_counted import has_one_by_number
from graphcore.roster.rows.implied.sent import sent_as_listed, sent_beside, sent_by, sent_in_place
from graphcore.roster.rows.implied.statuses import (
    status_beside_name,
    status_by_day,
    status_by_title,
    status_for_party_org,
    status_in_notes,
)
from graphcore.roster.rows.implied.street_of_paths import street_of_paths
from graphcore.roster.rows.implied.terms import first_of_terms, last_of_terms
from graphcore.roster.rows.implied.told_by_names import told_by_names
from graphcore.roster.rows.implied.vacancies import vacancies
from graphcore.roster.rows.implied.who_left import silence_who_left
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.tables.table import Table
from graphcore.roster.words.fields import HAS_PARTY_ORG, Field
from graphcore.roster.words.lexicon import lexicon


class _Implied(NamedTuple):
    """A field that one column tells of, where a table has none for it; by what rows are called where no column is named."""

    field: str
    column: str | None
    told: Callable[[TypedColumn, Field], TypedColumn | None]


_BY_COLUMNS = (told_by_names, all_members, called_after, named_in_remarks, sent_beside, sent_in_place, sent_by, denied)
_BY_ONE_COLUMN = (
    _Implied(HAS_PARTY_ORG, "party_orgs_counted", has_one_by_number),
    _Implied(STATUS, "cancelled_on", status_by_day),
    _Implied(STATUS, None, status_beside_name),
    _Implied("carried_out", "status", carried_out_by_state),
    _Implied("term_ends", "elected", last_of_terms),
    _Implied("elected", "term_ends", first_of_terms),
    _Implied("street", "community", street_of_paths),
)
_BY_TABLES = (listed_without, status_in_notes, status_by_title, status_for_party_org, sent_as_listed, vacancies)


def with_implied(table: Table, guess: Guess, columns: Mapping[str, TypedColumn]) -> dict[str, TypedColumn]:
    """The columns of a table, and those that it implies; what goes before is taken, and nothing is implied that a column tells.

    What is silenced in the columns given is so in place.
    """
    columns, fields = {**columns}, lexicon().fields_of(guess.roster)
    silence_affiliation(columns)
    for by_columns in _BY_COLUMNS:
        columns |= by_columns(guess.roster, columns)
    for implied in _BY_ONE_COLUMN:
        field = fields.get(implied.field)
        column = columns.get(implied.column or lexicon().rosters[guess.roster].subject or "")
        if field is not None and column is not None and implied.field not in columns:
            told = implied.told(column, field)
            columns |= {} if told is None else {implied.field: told}
    for by_table in _BY_TABLES:
        columns |= by_table(table, guess, columns)
    silence_who_left(columns)
    return columns
