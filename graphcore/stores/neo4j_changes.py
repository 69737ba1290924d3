"""What has to change in a Neo4j database for it to hold a store's contents: only what differs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from graphcore.stores import neo4j_statements as cypher
from graphcore.stores.neo4j_properties import kept_documents, kept_edges, kept_nodes
from graphcore.stores.store import Contents
from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS

if TYPE_CHECKING:
    from neo4j import Transaction

FORMAT = {"id": "format", "hash": 1, "content": '{"format":"onecore graph","version":1}'}


class Change(NamedTuple):
    """One statement and its rows; rows may go in batches, several at once."""

    statement: str
    rows: Sequence[Any]


Stage = list[Change]
"""Changes that may be made in any order, several at once."""


def changes(transaction: Transaction, contents: Contents) -> list[Stage]:
    """The changes, stage by stage."""
    stages = [*_edges_and_nodes(transaction, contents), [*_documents(transaction, contents)]]
    return [stage for stage in stages if stage]


def rows_in(stages: Iterable[Stage]) -> int:
    """How much is to be changed."""
    return sum(len(change.rows) for stage in stages for change in stage)


def _edges_and_nodes(transaction: Transaction, contents: Contents) -> Iterator[Stage]:
    there = {record["id"]: (_kinds(record["labels"]), record["hash"]) for record in transaction.run(cypher.NODE_HASHES)}
    created, updated, unlabelled = (defaultdict[str, list[Any]](list) for _ in range(3))
    for node in kept_nodes(contents):
        if node.id not in there:
            created[node.kind].append(node[1:])
            continue
        kinds, digest = there.pop(node.id)
        if digest != node.hash or kinds != (node.kind,):
            updated[node.kind].append(node[1:])
        for kind in kinds:
            if kind != node.kind:
                unlabelled[kind].append(node.id)
    stale, tied = _edges(transaction, contents)
    yield [Change(cypher.delete_edges(kind), rows) for kind, rows in stale.items()]
    yield [Change(cypher.DELETE_NODES, list(there))] if there else []
    yield [Change(cypher.unlabel_nodes(kind), rows) for kind, rows in unlabelled.items()]
    yield [
        *(Change(cypher.update_nodes(kind), rows) for kind, rows in updated.items()),
        *(Change(cypher.create_nodes(kind), rows) for kind, rows in created.items()),
    ]
    yield [Change(cypher.create_edges(kind), rows) for kind, rows in tied.items()]


def _edges(transaction: Transaction, contents: Contents) -> tuple[dict[str, list[int | None]], dict[str, list[Any]]]:
    """Hashes of the edges to delete and rows of those to create, by kind."""
    there = defaultdict[str, Counter[int | None]](Counter)
    for kind, digest in transaction.run(cypher.EDGE_HASHES, kinds=list(EDGE_KINDS)):
        there[kind][digest] += 1
    created = defaultdict[str, list[Any]](list)
    for edge in kept_edges(contents.graph):
        # One that is there twice, as two pushes at once leave it, is deleted and made again.
        if there[edge.kind].get(edge.hash) == 1:
            del there[edge.kind][edge.hash]
        else:
            created[edge.kind].append(edge[1:])
    return {kind: list(hashes) for kind, hashes in there.items() if hashes}, created


def _documents(transaction: Transaction, contents: Contents) -> Iterator[Change]:
    there = {record["id"]: record["hash"] for record in transaction.run(cypher.DOCUMENT_HASHES)}
    rows = [FORMAT, *(document._asdict() for document in kept_documents(contents))]
    changed = [row for row in rows if there.pop(row["id"], None) != row["hash"]]
    if there:
        yield Change(cypher.DELETE_DOCUMENTS, list(there))
    if changed:
        yield Change(cypher.UPSERT_DOCUMENTS, changed)


def _kinds(labels: Iterable[str]) -> tuple[str, ...]:
    return tuple(label for label in labels if label in NODE_KINDS)
