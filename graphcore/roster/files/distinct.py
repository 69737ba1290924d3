"""Distinct cells, of which a pattern tells at once which few need a closer look."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.roster.files.cell import Cell

_FEW = 32  # cells that are sooner asked one by one than looked through for a sign


class Distinct(tuple[Cell, ...]):  # noqa: SLOT001  # what is worked out of them is kept
    """The cells of a sheet or column, each once.

    Examples
    --------
    >>> cells = Distinct([Cell("合计"), Cell("设计院"), Cell("甲")])
    >>> cells.told(lambda cell: len(cell.text) == 2, sign="计").tolist(), [cell.text for cell in cells.having("计")]
    ([True, False, False], ['合计', '设计院'])
    """

    @cached_property
    def texts(self) -> pl.Series:
        """The text of each."""
        return pl.Series([cell.text for cell in self], dtype=pl.String)

    @cached_property
    def are_written(self) -> NDArray[np.bool_]:
        """Which have a text."""
        return (self.texts != "").to_numpy()

    def having(self, sign: str) -> list[Cell]:
        """Those in whose text a pattern is found."""
        return [self[place] for place in np.flatnonzero(self.texts.str.contains(sign)).tolist()]

    def told(
        self, test: Callable[[Cell], object], sign: str = "", among: NDArray[np.bool_] | None = None
    ) -> NDArray[np.bool_]:
        """Which pass a test.

        Parameters
        ----------
        sign
            A pattern that is found in every text that passes, so that of many only those are looked at one by one.
        among
            Which of them are asked about; the others do not pass.
        """
        places = np.arange(len(self)) if among is None else np.flatnonzero(among)
        if sign and len(places) > _FEW:
            texts = self.texts if among is None else self.texts.gather(places)
            places = places[texts.str.contains(sign).to_numpy()]
        passes = np.zeros(len(self), bool)
        passes[places] = [bool(test(self[place])) for place in places.tolist()]
        return passes
