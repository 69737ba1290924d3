"""Rows that tell no community where others do, and rosters none of whose rows do: imported, and said."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from graphcore.problems import IMPORT, Problem, in_both
from graphcore.provenance import Source
from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Heading, Record
from graphcore.roster.weaving.strands import Strands
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import TABLE_KINDS

_PLACING = ("located_in", "covers", "subordinate_to", "concerns", "manages", "represents", "serves")
_PLACED_BY = ("raised", "subordinate_to")  # a need by who raised it; those above others are of no one community
_EVERYWHERE = ("property_firm",)  # kinds that need no community: what they manage tells


def unplaced(
    records: Sequence[Record],
    owner: Mapping[int, Entity],
    strands: Mapping[str, Strands],
    communities: Communities,
    rejected: Collection[int],
) -> Iterator[Problem]:
    """A problem for each row that tells no community in a roster of which others do, or one for a roster of which none does.

    A row tells its community too by what it lies in, covers or concerns, and by who is above it. Only rows
    that hold and were imported are asked.
    """
    here = [next(iter(communities.all_of(record)), None) for record in records]
    lacking = [
        record
        for record, community in zip(records, here, strict=True)
        if community is None
        and record.ended is None
        and id(record) not in rejected
        and _is_asked(record.heading)
        and not _denies(record)
    ]
    if not lacking:
        return
    placed = {end for kind in _PLACING for end, _ in _now(strands[kind])}
    placed |= {end for kind in _PLACED_BY for _, end in _now(strands[kind])}
    telling = {
        record.heading
        for record, community in zip(records, here, strict=True)
        if record.ended is None and (community is not None or owner.get(id(record)) in placed)
    }
    lacking = [record for record in lacking if owner.get(id(record)) not in placed]
    of_none: dict[
        tuple[str, str | None, str], Problem
    ] = {}  # tables may stand beside each other, or be cards of one kind
    for record in sorted(lacking, key=lambda one: one.source.order):
        heading = record.heading
        if heading in telling:
            yield _of_row(record)
        elif heading.makes is not None:
            details = {IMPORT: str(record.import_id), **in_both(roster=TABLE_KINDS[heading.roster])}
            where = Source(heading.file, heading.sheet)
            of_none.setdefault(
                (heading.file, heading.sheet, heading.roster), Problem(where, "no_community_at_all", details)
            )
    yield from of_none.values()


def _is_asked(heading: Heading) -> bool:
    """Whether rows of a table lie in a community, unless a mapping says that it covers all."""
    has_one = "community" in lexicon().rosters[heading.roster].fields
    return has_one and not (heading.everywhere or heading.names_nobody) and heading.makes not in _EVERYWHERE


def _denies(record: Record) -> bool:
    """Whether a row says that there is not what it would tie to its community: 报到社区: 未报到."""
    return any(record.value(asking) is False for asking in lexicon().rosters[record.roster].asking)


def _of_row(record: Record) -> Problem:
    letter = record.heading.columns.get("community", record.column)
    row, column = record.elsewhere.get("community", (record.row, letter))
    where = Source(record.heading.file, record.heading.sheet, row, column)
    return Problem(where, "no_community", {IMPORT: str(record.import_id)})


def _now(strands: Strands) -> Iterator[tuple[Entity, Entity]]:
    """The ends of the strands that still hold."""
    return ((source, target) for source, target, _, day in strands if day is None)
