"""Names as messages may show them: what could be a person's is left out."""

from __future__ import annotations

from collections.abc import Sequence

from graphcore.language import Text
from graphcore.problems import in_both
from graphcore.roster.cells.lists import split_list
from graphcore.roster.cells.name_kinds import name_kind
from graphcore.roster.cells.persons import has_family_name, is_in_short, is_no_person, looks_like_person
from graphcore.roster.cells.persons_beside import may_be_body, persons_beside, without_persons
from graphcore.roster.files.privacy import REDACTED
from graphcore.roster.records.record import Record
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean

_NAME = 4
"""Characters of a text that may still be a person's name, or one with a post."""


def quoted_in(record: Record, field: str, name: str, kinds: Sequence[str]) -> dict[str, str]:
    """A name as a message may show it; which of its cell it is, where nothing of it may be shown."""
    shown, names = _quoted(name, kinds), record.names(field)
    if shown != "…" or len(names) < 2 or name not in names:
        return {"value": shown}
    number = names.index(name) + 1
    return in_both(value=Text(f"…（这一格的第 {number} 个名称）", f"… (name {number} of this cell)"))


def _quoted(name: str, kinds: Sequence[str]) -> str:
    """A name as a message may show it where some kinds are meant: what could be a person's is left out."""
    shown = without_persons(name, persons_beside(name, may_be_body)).replace(REDACTED, "…")
    return "、".join("…" if may_be_person(part, kinds) else part for part in split_list(shown) or (shown,))


def may_be_person(name: str, kinds: Sequence[str] = ()) -> bool:
    """Whether a person may be meant, by the name or by a post beside it as in 王局; 市财政局 is none.

    What ends as names of the kinds that are meant do is one of them from three characters on: 云桥苑 among estates.
    """
    text, kind = clean(name), name_kind(name)
    if (
        name in lexicon().things or any(map(str.isdigit, text)) or is_no_person(text)
    ):  # 物业, 业委会: what a column is called, and nobody
        return False
    if is_in_short(text):
        return True
    if kind is not None and len(text) >= _NAME - 1:
        return kind not in kinds and len(text) < _NAME and has_family_name(text[0])
    if len(text) == _NAME:
        return has_family_name(text[:-1])
    return len(text) < _NAME or looks_like_person(name)
