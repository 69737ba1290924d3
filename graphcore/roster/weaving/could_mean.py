"""Whom a name may mean that could not be told, said beside its problem: so that whoever mends it need not look for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graphcore.language import Text
from graphcore.problems import BESIDE, in_a_row, in_both
from graphcore.roster.entities.entity import Entity
from graphcore.vocabulary import NODE_KINDS

_SHOWN = 5


def may_be(entities: Sequence[Entity]) -> Mapping[str, str]:
    """That it may be one of some."""
    if not entities:
        return {}
    are_namesakes = len({entity.name for entity in entities}) < len(entities)
    named = [_with_community(entity) if are_namesakes else entity.name for entity in entities[:_SHOWN]]
    meant = in_a_row(named, are_more=len(entities) > _SHOWN)
    return in_both(**{BESIDE: Text(f"可能是：{meant.zh}。", f" It may be: {meant.en}.")})


def sounds_like(entity: Entity) -> Mapping[str, str]:
    """That it sounds like one that it need not be for that."""
    zh = f"读音相同的是“{entity.name}”，不一定就是它；如果是，请在两处写成一样。"
    en = f" It sounds like “{entity.name}”, which may be another; if that is meant, write both alike."
    return in_both(**{BESIDE: Text(zh, en)})


def called_so(entities: Sequence[Entity]) -> Mapping[str, str]:
    """That what has this very name is of kinds that the cell cannot mean."""
    if not entities:
        return {}
    kinds = [NODE_KINDS[kind].label for kind in dict.fromkeys(entity.kind for entity in entities)]
    zh, en = "、".join(kind.zh for kind in kinds), ", ".join(kind.en for kind in kinds)
    return in_both(
        **{
            BESIDE: Text(
                f"叫这个名称的是{zh}，这一列说的不是。", f" What has this name ({en}) is none that is meant here."
            )
        }
    )


def _with_community(entity: Entity) -> str:
    place = entity.community.label if entity.community is not None else None
    return entity.name if place is None or place in entity.name else f"{place} {entity.name}"
