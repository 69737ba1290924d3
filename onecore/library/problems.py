"""What an import would not take."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from graphcore.language import Text
from graphcore.problems import Problem
from onecore.library.table import Table

_TEXT, _COUNT = pl.String(), pl.Int64()


class Problems(Table[Problem]):
    """What an import would not take as it stood."""

    title = Text("问题", "problems")

    def _schema(self) -> Mapping[str, pl.DataType]:
        columns = ("file", "sheet", "row", "column", "code", "severity", "message")
        return {**dict.fromkeys(columns, _TEXT), "row": _COUNT}

    def _record(self, item: Problem) -> Mapping[str, Any]:
        return item.to_json(self._language)
