"""What measures say of a study: figures, and whom they are about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import polars as pl

from graphcore.language import Text
from onecore.library.table import Table
from queries.structure import Result
from queries.structure.result import Value

_TEXT, _TEXTS, _COUNT, _SHARE = pl.String(), pl.List(pl.String()), pl.Int64(), pl.Float64()


class Measured(Table[Result]):
    """Figures of the network's structure, the whole after its parts."""

    title = Text("网络结构", "structure")

    def who(self) -> Actors:
        """Those the figures are about, each with the value that it has."""
        return Actors(
            (
                Actor(one.measure, one.figure, one.group, who.id, who.name.say(self._language), who.value)
                for one in self
                for who in one.who
            ),
            self._language,
        )

    def _schema(self) -> Mapping[str, pl.DataType]:
        own = {**dict.fromkeys(("measure", "figure", "group", "name"), _TEXT), "value": _SHARE, "word": _TEXT}
        return {**own, "sentence": _TEXT, "nodes": _COUNT, "ties": _COUNT, "unknown": _COUNT, "missing": _TEXTS}

    def _record(self, item: Result) -> Mapping[str, Any]:
        return {**item.to_json(self._language), **_number_or_word(item.value)}

    def _shown(self, items: Sequence[Result]) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        headings = (Text("指标", "measure"), Text("分组", "group"), Text("数值", "value"), Text("说明", "in words"))
        return [words.say(self._language) for words in headings], [
            [f"{one.measure} · {one.figure}", one.name.say(self._language), one.value, one.sentence.say(self._language)]
            for one in items
        ]


class Actor(NamedTuple):
    """One of those a figure is about; ``value`` is what the figure is for this one alone, if anything."""

    measure: str
    figure: str
    group: str | None
    id: str
    name: str
    value: Value


class Actors(Table[Actor]):
    """Those that figures are about, in the order in which they matter."""

    title = Text("有关对象", "actors")

    def _schema(self) -> Mapping[str, pl.DataType]:
        return {**dict.fromkeys(Actor._fields, _TEXT), "value": _SHARE, "word": _TEXT}

    def _record(self, item: Actor) -> Mapping[str, Any]:
        return {**item._asdict(), **_number_or_word(item.value)}


def _number_or_word(value: Value) -> dict[str, float | str | None]:
    """A value in two columns, for one column holds one type."""
    return {"value": None, "word": value} if isinstance(value, str) else {"value": value, "word": None}
