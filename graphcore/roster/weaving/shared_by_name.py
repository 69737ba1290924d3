"""Party organisations of units that are called after what several share, and so are no unit's own: 联合党支部, 网格党支部."""

from __future__ import annotations

from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Record, lasting
from graphcore.roster.weaving.mentions import Mentions
from graphcore.roster.words.lexicon import lexicon
from graphcore.roster.words.spelling import clean


def tell_by_name(mentions: Mentions) -> None:
    """Let those that a unit has say of what form they are by their name, where no cell says it."""
    for party_org in mentions.strands["has_party_org"].targets():
        form = lexicon().form_called(clean(party_org.name))
        if (
            form is not None
            and not _is_told(party_org, mentions)
            and (cell := _naming(party_org, mentions)) is not None
        ):
            mentions.told.add(party_org, "form", form, *cell)


def _is_told(party_org: Entity, mentions: Mentions) -> bool:
    told = any(record.value("form") is not None for record in party_org.records)
    return told or mentions.told.tells(party_org, "form")


def _naming(party_org: Entity, mentions: Mentions) -> tuple[Record, str] | None:
    """The cell that it is called by: that of its own row, or the one that brought it into being."""
    return (lasting(party_org.records)[0], "name") if party_org.records else mentions.made.get(party_org)
