"""Instructors who have left: what cells say of who was sent, and by whom, is no more."""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.roster.columns.beside_party import SENT, WHETHER_SENT
from graphcore.roster.rows.gone import ON_POST
from graphcore.roster.rows.implied.sent import SENDING
from graphcore.roster.rows.typed import TypedColumn
from graphcore.roster.words.lexicon import lexicon


def silence_who_left(columns: Mapping[str, TypedColumn]) -> None:
    """Let cells of who was sent, and by whom, say nothing in rows that say that they have left."""
    for name in (SENT, WHETHER_SENT, SENDING) if ON_POST in columns else ():
        if name in columns:
            columns[name].silence(columns[ON_POST].are_in({*lexicon().gone}))
