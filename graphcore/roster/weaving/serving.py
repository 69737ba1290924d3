"""Residents' committees of estates, where no column names them: that of the community serves them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Record, lasting
from graphcore.roster.weaving.mentions import Mentions


def serve(records: Sequence[Record], mentions: Mentions) -> None:
    """Tie the estates of tables without a column of residents' committees to the only one that their community lists.

    A residents' committee is set up for where residents live, and serves all of them (Organic Law of the Urban Residents'
    Committees, Articles 3 and 6); of two in one community nothing tells which.
    """
    silent = [row for row in records if row.roster == "estates" and "residents_committee" not in row.heading.columns]
    if not silent:
        return
    listed: defaultdict[Entity | None, dict[Entity, None]] = defaultdict(dict)
    for row in records:
        if row.roster == "residents_committees" and id(row) in mentions.owner:
            listed[mentions.communities.of(row)][mentions.owner[id(row)]] = None
    for row in silent:
        community, estate = mentions.communities.of(row), mentions.owner.get(id(row))
        if community is not None and estate is not None and len(listed[community]) == 1:
            (committee,) = listed[community]
            mentions.link("serves", committee, estate, [row.source, lasting(committee.records)[0].source])
