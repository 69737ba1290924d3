"""The community that a table as a whole is about, as its surroundings tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphcore.roster.asides import section_place
from graphcore.roster.tables import Table

_BEFORE = r"街道|镇|乡|\d+(?:年度?|月份?)?|[上下]半年|第?[一二三四]季度|关于|的|[\W_]"  # what may stand before a name
_PLACE_IN_TITLE = re.compile(
    rf"(?:^|{_BEFORE})(?P<place>(?:(?!{_BEFORE}|[各全某])\w){{2,6}}?(?:社区|村))(?!社会组织|党组织|两新|居民|矫正)"
)


def places_told(table: Table) -> Iterator[tuple[str, str]]:
    """What tells a community — ``sheet``, ``title`` or ``file`` — and which, nearest first."""
    if table.block.sheet.name and (place := section_place(table.block.sheet.name)):
        yield "sheet", place
    named = [("title", text) for text in reversed(table.title)]
    for what, text in (*named, ("file", table.block.sheet.file.rpartition(".")[0])):
        if match := _PLACE_IN_TITLE.search(text):
            yield what, match["place"]


def place_of_table(table: Table) -> str | None:
    """The community that is told nearest; None where nothing tells one."""
    return next((place for _, place in places_told(table)), None)
