"""Nodes, edges and problems as the objects of the neutral export, both ways."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from graphcore.elements import Attributes, Edge, Node
from graphcore.language import Language
from graphcore.problems import Problem
from graphcore.provenance import Source, in_order
from graphcore.vocabulary import EDGE_ATTRIBUTES, NODE_ATTRIBUTES, SPAN_ATTRIBUTES, Attribute

Json = dict[str, object]


class Record(BaseModel):
    """An object of the export: the fields that must be there, their types, and nothing coerced."""

    model_config = ConfigDict(strict=True, frozen=True)


class PlaceRecord(Record):
    """A source."""

    file: str
    sheet: str | None = None
    row: Annotated[int, Field(ge=1, lt=2**31)] | None = None
    column: str | None = None

    def place(self) -> Source:
        """The source that it says."""
        return Source(self.file, self.sheet, self.row, self.column)


class NodeRecord(Record):
    """A line of ``nodes.jsonl``."""

    id: str
    kind: str
    name: str
    aliases: list[str] = []
    attributes: dict[str, Any] = {}
    sources: list[PlaceRecord] = []

    @staticmethod
    def of(node: Node) -> Json:
        """The object that says this node."""
        return {
            "id": node.id,
            "kind": node.kind,
            "name": node.name,
            "aliases": node.aliases,
            "attributes": node.attributes,
            "sources": [source.to_json(with_column=False) for source in node.sources],
        }

    def node(self) -> Node:
        """The node that it says."""
        attributes = _stated(self.attributes, NODE_ATTRIBUTES.get(self.kind, {}))
        return Node(self.id, self.kind, self.name, tuple(self.aliases), attributes, _places(self.sources))


class EdgeRecord(Record):
    """A line of ``edges.jsonl``."""

    kind: str
    source: str
    target: str
    attributes: dict[str, Any] = {}
    sources: list[PlaceRecord] = []

    @staticmethod
    def of(edge: Edge) -> Json:
        """The object that says this edge."""
        return {
            "kind": edge.kind,
            "source": edge.source,
            "target": edge.target,
            "attributes": edge.attributes,
            "sources": [source.to_json(with_column=True) for source in edge.sources],
        }

    def edge(self) -> Edge:
        """The edge that it says."""
        attributes = _stated(self.attributes, EDGE_ATTRIBUTES.get(self.kind, SPAN_ATTRIBUTES))
        return Edge(self.kind, self.source, self.target, attributes, _places(self.sources))


class ProblemRecord(PlaceRecord):
    """A line of ``problems.jsonl``."""

    code: str
    severity: Literal["file", "row", "cell", "review"] = "review"
    message: str

    @staticmethod
    def of(problem: Problem, language: Language) -> Json:
        """The object that says this problem."""
        return dict(problem.to_json(language))

    def problem(self) -> Problem:
        """The problem that it says, its sentence in the language that it was written in."""
        return Problem(self.place(), self.code, {"message": self.message, "severity": self.severity})


def _places(records: list[PlaceRecord]) -> tuple[Source, ...]:
    return in_order(record.place() for record in records)


def _stated(attributes: Attributes, known: Mapping[str, Attribute]) -> Attributes:
    """The attributes without those that rules read and that are null: absent says the same."""
    return {name: value for name, value in attributes.items() if value is not None or name not in known}
