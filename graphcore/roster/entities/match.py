"""Which of those that a name may mean it means, on a row of some community."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.relative_names import is_relative
from graphcore.roster.words.names import core
from graphcore.roster.words.place_names import is_body_alone

_OF_ONE_COMMUNITY = ("owners_committee",)


class Match(NamedTuple):
    """What a name was found to mean; candidates are none, several or one that is not sure.

    Attributes
    ----------
    by_sound
        Whether it only sounds as what it was found to mean.
    """

    entity: Entity | None
    candidates: tuple[Entity, ...] = ()
    by_sound: bool = False


NO_MATCH = Match(None)


def here(candidates: Sequence[Entity], name: str, kinds: Sequence[str], community: Entity | None) -> Sequence[Entity]:
    """Those that a name may mean on a row of a community: none of another one by a number, sort or body alone, as in 第一网格党支部, 非公企业联合党支部 and 居委会.

    Nor is an owners' committee of another one meant, for estates of two communities may be called alike.
    """
    left = [entity for entity in candidates if entity.community in (None, community)] if community else candidates
    if len(left) == len(candidates):
        return candidates
    is_of_here = tuple(kinds) == _OF_ONE_COMMUNITY or is_relative(name) or is_body_alone(core(name))
    return left if is_of_here else candidates


def among(
    candidates: Sequence[Entity],
    kinds: Sequence[str],
    community: Entity | None,
    fits: Callable[[Entity], bool] | None = None,
) -> Match:
    """The one meant among candidates: of the first kind that there is, that is near, that still is.

    Parameters
    ----------
    fits
        Which of them can be meant, where that is not plain.
    """
    if not candidates:
        return NO_MATCH
    if fits is None and len(candidates) == 1:
        return Match(candidates[0]) if candidates[0].kind in kinds else NO_MATCH
    for kind in kinds:
        left = [entity for entity in candidates if entity.kind == kind and (fits is None or fits(entity))]
        if community is not None and len(left) > 1:
            left = [entity for entity in left if entity.community is community] or left
        if len(left) > 1:
            left = [entity for entity in left if not entity.has_ended] or left
        if left:
            return Match(left[0]) if len(left) == 1 else Match(None, tuple(left))
    return NO_MATCH
