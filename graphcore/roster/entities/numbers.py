"""Entities by number: what many cells say of them is columns of numbers."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Mapping

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.columns import KINDS, Codes
from graphcore.roster.entities.entity import Entity

_CODES = {kind: code for code, kind in enumerate(KINDS)}


class Numbers(dict[Entity, int]):
    """A number for each entity that is spoken of, in the order in which each first is.

    Attributes
    ----------
    entities
        Each by its number.
    """

    def __init__(self) -> None:
        super().__init__()
        self.entities: list[Entity] = []
        self._kinds = array("B")

    def __missing__(self, entity: Entity) -> int:
        number = self[entity] = len(self.entities)
        self.entities.append(entity)
        self._kinds.append(_CODES[entity.kind])
        return number

    def of(self, entities: Collection[Entity]) -> NDArray[np.int32]:
        """The number of each of some entities."""
        return np.fromiter(map(self.__getitem__, entities), np.int32, len(entities))

    def kinds(self, numbers: NDArray[np.int32]) -> Codes:
        """The kinds of the entities of some numbers, as places in :data:`graphcore.columns.KINDS`."""
        return np.frombuffer(self._kinds, np.uint8)[numbers]

    def told(self, texts: Mapping[Entity, str]) -> pl.Series:
        """A text of each by its number; nothing where it has none."""
        return pl.Series(map(texts.get, self.entities), dtype=pl.String)

    def of_all(self, numbers: Iterable[int]) -> list[Entity]:
        """The entities of some numbers."""
        return [self.entities[number] for number in numbers]
