"""What may exist: node kinds, edge kinds, attributes and roster kinds, declared once.

Checks, map legend, exports, Neo4j labels and the schema page all derive from here.
"""

from graphcore.vocabulary.attributes import (
    EDGE_ATTRIBUTES,
    NODE_ATTRIBUTES,
    SPAN_ATTRIBUTES,
    Attribute,
    Scalar,
    Value,
)
from graphcore.vocabulary.edges import EDGE_KINDS, EdgeKind
from graphcore.vocabulary.nodes import (
    GROUPS,
    NODE_KINDS,
    ORGANISATIONS,
    TERRITORIES,
    UNDERTAKINGS,
    VENUES,
    NodeKind,
)
from graphcore.vocabulary.rosters import ROSTER_KINDS, TABLE_KINDS

__all__ = [
    "EDGE_ATTRIBUTES",
    "EDGE_KINDS",
    "GROUPS",
    "NODE_ATTRIBUTES",
    "NODE_KINDS",
    "ORGANISATIONS",
    "ROSTER_KINDS",
    "SPAN_ATTRIBUTES",
    "TABLE_KINDS",
    "TERRITORIES",
    "UNDERTAKINGS",
    "VENUES",
    "Attribute",
    "EdgeKind",
    "NodeKind",
    "Scalar",
    "Value",
]
