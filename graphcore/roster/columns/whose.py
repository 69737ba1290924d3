"""Whose a column is: that of what the rows are, or of others, of whom the words above it tell."""

from __future__ import annotations

import re
from functools import lru_cache

from graphcore.roster.cells.name_kinds import NAME_KINDS, name_kind
from graphcore.roster.columns.header_parts import without
from graphcore.roster.tables.header_words import header_key
from graphcore.roster.tables.lists_beside import of_list
from graphcore.roster.words.fields import Field, RosterKind

_ABOUT = re.compile("(?:基本)?(?:情况|信息)$")


def is_of_others(words: tuple[str, ...], field: Field, kind: RosterKind, *, is_called_so: bool) -> bool:
    """Whether what stands above a column says that it tells of others, or which of several kinds a row is, and so nothing else of the rows.

    Parameters
    ----------
    words
        Its header, outermost first.
    is_called_so
        Whether it is plainly called as the field is: then only the head of another list speaks against.
    """
    groups = words[:-1]
    if field.type == "flag" and kind.kind_headed(header_key(words[-1])) is not None:  # 社会组织 √
        return True
    if any(_lists_others(group, field, kind.makes) for group in groups):
        return True
    if is_called_so:
        return False
    if field.type == "date" and any(is_called_otherwise(header_key(group), kind.makes) for group in groups):
        return True
    if field.attribute is None or field.of is not None:
        return False
    named = [kind.fields[reference] for reference in kind.beside]  # 业委会·人数 in a list of estates
    return any(without(group, of) is not None for group in groups for of in named)


def _lists_others(head: str, field: Field, makes: str | None) -> bool:
    """Whether a head is that of a list of other things than the rows are, and the field names none of them: 需求清单·类别 of resources."""
    listed = of_list(head) if makes is not None else frozenset[str]()
    return bool(listed) and makes not in listed and listed.isdisjoint(field.to if field.is_reference else ())


@lru_cache(maxsize=1 << 12)
def is_called_otherwise(group: str, makes: str | None) -> bool:
    """Whether what stands above columns is called as nodes of another kind than the rows.

    Examples
    --------
    >>> is_called_otherwise("业委会情况", "estate"), is_called_otherwise("业主委员会", "owners_committee")
    (True, False)
    >>> is_called_otherwise("入户情况", "estate"), is_called_otherwise("业委会情况", None)
    (False, False)
    """
    if makes is None:
        return False
    group = _ABOUT.sub("", group)
    own = NAME_KINDS.get(makes)
    return name_kind(group) not in (None, makes) and not (own and own.fullmatch(group))
