"""Cells that answer whether there is one by neither yes nor no: they tell of one (物管会, 联合, 2个, 2021.6), or of what is none (派指导员)."""

from __future__ import annotations

import re
from collections.abc import Collection

from graphcore.roster.cells.dates import read_date
from graphcore.roster.cells.likely_days import unlikely
from graphcore.roster.cells.name_kinds import name_kind
from graphcore.roster.cells.persons import looks_like_person
from graphcore.roster.cells.yes_or_no import read_flag, tells_of_term
from graphcore.roster.columns.choices import said_beside, says_only_sent
from graphcore.roster.files.cell import Cell
from graphcore.roster.words.fields import Field
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean
from graphcore.vocabulary import Attribute

_SOME = re.compile(r"(?:[1-9]\d{0,2}|[一二两三四五六七八九十])[个家支处]")
_YEAR = re.compile(r"\s*(?:19|20)\d{2}")


def told_of_one(field: Field, texts: Collection[str], attribute: Attribute, today: str | None) -> dict[str, bool]:
    """Which of some texts tell that there is what a column asks for, and which that there is not; those that do neither are left out.

    Parameters
    ----------
    attribute
        What a day below it would say.
    today
        The day after which nothing has happened yet.
    """
    of_one = {text: True for text in texts if _tells_of_one(field, text, attribute, today)}
    of_none = {text: False for text in texts if field.tells == "has_party_org" and says_only_sent(text)}
    return of_one | of_none


def _tells_of_one(field: Field, text: str, attribute: Attribute, today: str | None) -> bool:
    if field.tells is None or not text or read_flag(Cell(text)) is not None:
        return False
    if field.tells == "instructs" and looks_like_person(text):
        return True
    if _is_asked_for(field, text) or said_beside(field, text) is not None or _SOME.match(text):
        return True
    if tells_of_term(text):
        return True
    day = read_date(Cell(text)) if _YEAR.match(text) else None
    return day is not None and unlikely(day, attribute, today) is None


def _is_asked_for(field: Field, text: str) -> bool:
    """Whether a text names one of those of which its column asks whether there is one; a group is no branch."""
    level = lexicon().level_called(field.headers[0])
    return name_kind(text) in field.to and level in (None, lexicon().level_called(clean(text)))
