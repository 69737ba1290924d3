"""One node as records: what is known of it, from which cells, for programs."""

from __future__ import annotations

from collections.abc import Iterator

from graphcore.provenance import Source
from onecore.explained_values import Cell, Explanation, ties_of
from onecore.output import Record

_PLACE = ("file", "sheet", "row", "column")
CELL_COLUMNS = ("id", "attribute", "value", "raw", *_PLACE, "import", "as_of", "until", "taken", "why_not")


def cell_records(told: Explanation) -> Iterator[Record]:
    """One record a cell."""
    for attribute, cells in told.values.items():
        for cell in cells:
            yield {"id": told.node.id, "attribute": attribute, **_cell_record(cell)}


def _cell_record(cell: Cell) -> Record:
    said = cell.statement
    return {
        "value": said.value,
        "raw": said.raw,
        **dict(zip(_PLACE, said.source, strict=True)),
        "import": said.import_id,
        "as_of": cell.as_of,
        "until": said.ended,
        "taken": said.taken,
        "why_not": cell.why_not,
    }


def record_of(told: Explanation) -> Record:
    """The whole node as one record."""
    node = told.node
    return {
        "id": node.id,
        "kind": node.kind,
        "name": node.name,
        "aliases": list(node.aliases),
        "sources": [_source(place) for place in node.sources],
        "values": {
            name: {
                "value": node.name if name == "name" else node.attributes.get(name),
                "cells": [_cell_record(cell) for cell in told.values.get(name, ())],
            }
            for name in dict.fromkeys(("name", *node.attributes, *told.values))
        },
        "ties": [
            {
                "kind": edge.kind,
                "source": edge.source,
                "target": edge.target,
                "with": other.name,
                "attributes": dict(edge.attributes),
                "sources": [_source(place) for place in edge.sources],
            }
            for edge, _, other in ties_of(node.id, told.answers.graph)
        ],
        "judgements": [
            {"names": list(one.names), "verdict": one.verdict, "by": one.by, "decided_on": one.decided_on}
            for one in told.judgements
        ],
        "findings": [
            finding.to_json()
            for rule in told.answers.rules
            for finding in told.answers.findings[rule.id]
            if node.id in finding.about
        ],
    }


def _source(place: Source) -> Record:
    return dict(zip(_PLACE, place, strict=True))
