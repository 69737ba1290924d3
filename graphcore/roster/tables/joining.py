"""Tables that are several, by the kinds of their sections, and several that are one, under a header that is repeated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from graphcore.roster.tables.asides import without_going_on
from graphcore.roster.tables.known_names import KnownNames
from graphcore.roster.tables.section_names import named_in_section
from graphcore.roster.tables.sections import names_place, numbered_like, without_number
from graphcore.roster.tables.table import Table
from graphcore.roster.tables.table_place import parts_above, place_above
from graphcore.roster.words.titles import kinds_called


def by_kind(table: Table, sections: Mapping[int, str], names: KnownNames) -> list[Table]:
    """A table as one for each of its sections that are called as rosters of different kinds: 一、企业, 二、社会组织."""
    called = {number: text for number, text in sections.items() if kinds_called(text) and not names_place(text)}
    if len({frozenset(kinds_called(text)) for text in called.values()}) < 2:
        return [table]
    place = place_above(table, names)
    starts = sorted(called)
    parts = [(table.header.last, starts[0], table.title)]
    parts += [
        (first, last, (called[first],))
        for first, last in zip(starts, [*starts[1:], len(table.block.rows)], strict=True)
    ]
    return [
        replace(table.part(rows).within(place), title=title)
        for first, last, title in parts
        if (rows := np.flatnonzero((first < table.numbers) & (table.numbers < last)).tolist())
    ]


def continued(tables: Sequence[Table], names: KnownNames) -> list[Table]:
    """Tables of the same columns as one: what stands above a header that is repeated opens a section of it.

    Tables of which the one tells a community above and the other does not, or which are called otherwise, stay apart.
    """
    places = _places_above(tables, names)
    groups: list[list[int]] = []
    for at, table in enumerate(tables):
        alike = (group for group in groups if (places[group[0]] is None) == (places[at] is None))
        known = next((group for group in alike if _goes_on(tables[group[0]], table)), None)
        if known is None:
            groups.append([at])
        else:
            known.append(at)
    return [
        _joined([tables[at].within(places[at], parts_above(tables[at], names)) for at in group])
        if len(group) > 1
        else tables[group[0]]
        for group in groups
    ]


def _places_above(tables: Sequence[Table], names: KnownNames) -> list[str | None]:
    """The community that stands above each table; of lines that count on together all name one, if any does: 四、跃进大队."""
    places = [place_above(table, names) for table in tables]
    lines = {at: table.title[-1] for at, table in enumerate(tables) if table.title}
    for at in numbered_like(lines, [at for at, place in enumerate(places) if place is not None]):
        places[at] = named_in_section(without_number(lines[at]))
    return places


def _joined(group: Sequence[Table]) -> Table:
    """Tables as one; below a title that is the first's again, on the next page, the section before goes on."""
    first = group[0]
    above = max(0, len(first.title) - len(group[1].title))
    title = first.title[:above] if all(map(names_place, first.title[above:])) else first.title
    parts: list[Table] = []
    for table in group:
        goes_on = parts and parts[-1].lines and _titles(table) <= _titles(first)
        parts.append(table.within(*parts[-1].lines[-1]) if goes_on else table)
    return replace(
        first,
        numbers=np.concatenate([table.numbers for table in parts]),
        lines=[line for table in parts for line in table.lines],
        title=title,
    )


def _titles(table: Table) -> set[str]:
    return {without_going_on(text) for text in table.title} - {""}


def _goes_on(first: Table, table: Table) -> bool:
    if first.columns != table.columns or not table.title:
        return False
    called = [kinds for one in (first, table) if (kinds := kinds_called(" ".join(one.title[-1:])))]
    return all(kinds == called[0] for kinds in called)
