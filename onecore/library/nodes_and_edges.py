"""The nodes and edges of a graph as tables."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

import polars as pl

from graphcore.elements import Edge, Node
from graphcore.language import Language, Text
from graphcore.vocabulary import Value
from onecore.library.table import Table

_Attributes = Mapping[str, pl.DataType]


class Nodes(Table[Node]):
    """Nodes by id; every attribute is a column, one called like a column of all nodes is ``attribute:name``."""

    title = Text("节点", "nodes")
    _own: ClassVar[_Attributes] = {
        "id": pl.String(),
        "kind": pl.String(),
        "name": pl.String(),
        "aliases": pl.List(pl.String()),
    }

    def __init__(self, nodes: Iterable[Node], language: Language) -> None:
        super().__init__(nodes, language)
        self._types = _types((node.attributes for node in self), self._own)

    def _schema(self) -> _Attributes:
        return {**self._own, **self._types}

    def _record(self, item: Node) -> Mapping[str, Any]:
        own = {"id": item.id, "kind": item.kind, "name": item.name, "aliases": list(item.aliases)}
        return {**own, **_flat(item.attributes, self._own, self._types)}


class Edges(Table[Edge]):
    """Edges by kind, source and target; every attribute is a column."""

    title = Text("边", "edges")
    _own: ClassVar[_Attributes] = {"kind": pl.String(), "source": pl.String(), "target": pl.String()}

    def __init__(self, edges: Iterable[Edge], language: Language) -> None:
        super().__init__(edges, language)
        self._types = _types((edge.attributes for edge in self), self._own)

    def _schema(self) -> _Attributes:
        return {**self._own, **self._types}

    def _record(self, item: Edge) -> Mapping[str, Any]:
        own = {"kind": item.kind, "source": item.source, "target": item.target}
        return {**own, **_flat(item.attributes, self._own, self._types)}


_OF_TYPE: Mapping[type, pl.DataType] = {bool: pl.Boolean(), int: pl.Int64(), float: pl.Float64(), str: pl.String()}
_TEXTS = pl.List(pl.String())


def _types(attributes: Iterable[Mapping[str, Value]], own: _Attributes) -> dict[str, pl.DataType]:
    """A type for each attribute; JSON text where its values are of several."""
    met: dict[str, set[pl.DataType]] = {}
    for one in attributes:
        for name, value in one.items():
            if value is not None:
                met.setdefault(_column(name, own), set()).add(_type(value))
    numbers = {pl.Int64(), pl.Float64()}
    return {
        name: types.pop() if len(types) == 1 else pl.Float64() if types == numbers else pl.String()
        for name, types in sorted(met.items())
    }


def _type(value: Value) -> pl.DataType:
    if isinstance(value, list | tuple):
        return _TEXTS if all(isinstance(item, str) for item in value) else pl.String()
    return next((held for kind, held in _OF_TYPE.items() if isinstance(value, kind)), pl.String())


def _column(name: str, own: _Attributes) -> str:
    return f"attribute:{name}" if name.rpartition("attribute:")[2] in own else name


def _flat(attributes: Mapping[str, Value], own: _Attributes, types: _Attributes) -> dict[str, Any]:
    flat: dict[str, Any] = {}
    for name, value in attributes.items():
        column = _column(name, own)
        as_text = types.get(column) == pl.String() and value is not None and not isinstance(value, str)
        flat[column] = json.dumps(value, ensure_ascii=False) if as_text else value
    return flat
