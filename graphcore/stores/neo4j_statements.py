"""The Cypher of the store: every value is a parameter, labels and types are those of the vocabulary.

A node has the label of its kind and the label ``onecore``, by which it is found and told from what
else is in the database. What is beside the graph is in nodes labelled ``onecore_document``.
"""

from __future__ import annotations

from collections.abc import Iterable

from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS

CONSTRAINTS = {
    "onecore_id": "CREATE CONSTRAINT onecore_id IF NOT EXISTS FOR (n:onecore) REQUIRE n.id IS UNIQUE",
    "onecore_document_id": "CREATE CONSTRAINT onecore_document_id IF NOT EXISTS "
    "FOR (d:onecore_document) REQUIRE d.id IS UNIQUE",
}
INDEXES = {
    # By characters two at a time, so that any part of a Chinese name is found; and no name is too long for it.
    "onecore_names": f"CREATE FULLTEXT INDEX onecore_names IF NOT EXISTS FOR (n:{'|'.join(NODE_KINDS)}) "
    "ON EACH [n.name, n.aliases] OPTIONS {indexConfig: "
    "{`fulltext.analyzer`: 'cjk', `fulltext.eventually_consistent`: true}}",
}
"""Constraint or index → the statement that makes it. Without constraints there is no finding a node."""

SCHEMA_NAMES = "SHOW INDEXES YIELD name RETURN collect(name) AS names"
AWAIT_SCHEMA = "CALL db.awaitIndexes(3600)"  # names of ten million nodes may take minutes

READ_NODES = "MATCH (n:onecore) RETURN labels(n) AS labels, properties(n) AS properties"
READ_NODES_ALONE = "MATCH (n:onecore) RETURN labels(n) AS labels, n {.*, statements: null} AS properties"
READ_KINDS = "MATCH (n:onecore) RETURN n.id AS id, labels(n) AS labels"
READ_ATTRIBUTE = (
    "MATCH (n:onecore) WHERE n[$name] IS NOT NULL OR n.attributes CONTAINS $key "
    "RETURN n.id AS id, n[$name] AS value, n.attributes AS attributes"
)
READ_TOLD = "UNWIND $ids AS id MATCH (n:onecore {id: id}) RETURN id, n[$name] AS told"
READ_NODE = "MATCH (n:onecore {id: $id}) RETURN properties(n) AS properties"
READ_EDGES = (
    "MATCH (a:onecore)-[r]->(b:onecore) WHERE type(r) IN $kinds "
    "RETURN type(r) AS kind, a.id AS source, b.id AS target, properties(r) AS properties"
)
READ_DOCUMENTS = "MATCH (d:onecore_document) WHERE d.id STARTS WITH $start RETURN d.content AS content ORDER BY d.id"

NODE_HASHES = "MATCH (n:onecore) RETURN n.id AS id, labels(n) AS labels, n.hash AS hash"
EDGE_HASHES = "MATCH (:onecore)-[r]->(:onecore) WHERE type(r) IN $kinds RETURN type(r) AS kind, r.hash AS hash"
DOCUMENT_HASHES = "MATCH (d:onecore_document) WHERE NOT d.id IN ['state', 'revision'] RETURN d.id AS id, d.hash AS hash"

IS_WRITTEN = "MATCH (d:onecore_document {id: 'state'}) RETURN d.content AS content"
# Written to before it is read: from there on every other writer waits.
CLAIM = (
    "MERGE (d:onecore_document {id: 'revision'}) SET d.claims = coalesce(d.claims, 0) + 1 "
    "WITH d RETURN coalesce(d.content, '') AS revision"
)
REVISE = "MATCH (d:onecore_document {id: 'revision'}) SET d.content = randomUUID()"
BEGIN_WRITING = "MERGE (d:onecore_document {id: 'state'}) SET d.content = 'writing'"
END_WRITING = "MATCH (d:onecore_document {id: 'state'}) DELETE d"

DELETE_NODES = "UNWIND $rows AS id MATCH (n:onecore {id: id}) DETACH DELETE n"
DELETE_DOCUMENTS = "UNWIND $rows AS id MATCH (d:onecore_document {id: id}) DELETE d"
UPSERT_DOCUMENTS = "UNWIND $rows AS row MERGE (d:onecore_document {id: row.id}) SET d = row"


# Rows are lists: a client spends most of its time on writing parameters, and names would be written for each row.
_OF_A_NODE = "{id: row[0], hash: row[1], name: row[2], sources: row[3]}"


def create_nodes(kind: str) -> str:
    """Rows are id, hash, name, sources and further properties of nodes that are not there."""
    return f"UNWIND $rows AS row CREATE (n:onecore:{_known(kind, NODE_KINDS)} {_OF_A_NODE}) SET n += row[4]"


def update_nodes(kind: str) -> str:
    """Rows as for nodes that are not there; what is no longer among the properties goes."""
    changed = f"SET n = {_OF_A_NODE}, n += row[4], n:{_known(kind, NODE_KINDS)}"
    return f"UNWIND $rows AS row MATCH (n:onecore {{id: row[0]}}) {changed}"


def unlabel_nodes(kind: str) -> str:
    """Rows are ids of nodes that are no longer of this kind."""
    return f"UNWIND $rows AS id MATCH (n:onecore {{id: id}}) REMOVE n:{_known(kind, NODE_KINDS)}"


def create_edges(kind: str) -> str:
    """Rows are source, target, hash, sources and further properties."""
    return (
        "UNWIND $rows AS row MATCH (a:onecore {id: row[0]}) MATCH (b:onecore {id: row[1]}) "
        f"CREATE (a)-[r:{_known(kind, EDGE_KINDS)} {{hash: row[2], sources: row[3]}}]->(b) SET r += row[4]"
    )


def delete_edges(kind: str) -> str:
    """Rows are the hashes of edges of this kind; one that was drawn by hand has none."""
    pattern = f"(:onecore)-[r:{_known(kind, EDGE_KINDS)}]->(:onecore)"
    return f"MATCH {pattern} WHERE r.hash IS NULL OR r.hash IN $rows DELETE r"


def _known(kind: str, kinds: Iterable[str]) -> str:
    """A kind, as long as the vocabulary has it: nothing else ever becomes part of a statement."""
    if kind not in kinds:
        raise ValueError(kind)
    return kind
