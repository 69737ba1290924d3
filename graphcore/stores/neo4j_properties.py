"""Nodes, edges and documents as Neo4j keeps them, and back without loss.

Every attribute is a property of its own name, so that it can be asked for in Cypher. What Neo4j
cannot keep as a property – null, nested values, lists of mixed types, names that are taken – is
JSON in the one property ``attributes``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from hashlib import blake2b
from typing import Any, NamedTuple

import numpy as np

from graphcore.columns import Positions
from graphcore.errors import UnusableInput
from graphcore.graph import Graph
from graphcore.graph_columns import GraphColumns
from graphcore.placed_columns import homes
from graphcore.problems import Problem
from graphcore.provenance import Source
from graphcore.stores.statements import Statement
from graphcore.stores.store import Contents, Identity, Judgement, StoredRoster

Properties = dict[str, Any]

_TAKEN = frozenset({"id", "name", "aliases", "aliases_json", "attributes", "sources", "statements", "hash"})
_PLAIN_NAME = re.compile(r"[^\W\d]\w{0,99}")
_INTEGERS = range(-(2**63), 2**63)
_LONGEST_ID = 4000  # bytes that an index of Neo4j takes
_PROBLEMS_A_DOCUMENT = 500
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_SORTING = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


class KeptNode(NamedTuple):
    """A node as it is kept; ``more`` are the properties that it need not have."""

    kind: str
    id: str
    hash: int
    name: str
    sources: str | None
    more: Properties

    @property
    def properties(self) -> Properties:
        """All of them by name."""
        return {"id": self.id, "hash": self.hash, "name": self.name, **_sources(self.sources), **self.more}


class KeptEdge(NamedTuple):
    """An edge as it is kept; no two of one kind have the same hash."""

    kind: str
    source: str
    target: str
    hash: int
    sources: str | None
    more: Properties

    @property
    def properties(self) -> Properties:
        """All of them by name."""
        return {"hash": self.hash, **_sources(self.sources), **self.more}


class KeptDocument(NamedTuple):
    """What a store holds beside the graph, as JSON in pieces."""

    id: str
    hash: int
    content: str


def kept_nodes(contents: Contents) -> Iterator[KeptNode]:
    """The nodes of a store, each with what its cells say.

    Raises
    ------
    UnusableInput
        If an id is longer than Neo4j can look up.
    """
    statements: dict[str, list[list[Any]]] = {}
    for said in sorted(contents.statements, key=lambda each: (each.attribute, each.source.order)):
        statements.setdefault(said.node, []).append([*said[1:4], list(said.source), *said[5:]])
    graph = contents.graph
    order = np.argsort(_homes(graph), kind="stable")
    for node, kind, name, aliases, attributes, sources in graph.nodes[order].iter_rows():
        if len(node.encode()) > _LONGEST_ID:
            raise UnusableInput(
                f"节点编号 {node[:40]}… 太长，Neo4j 存不下；请缩短编号。",
                f"The node id {node[:40]}… is too long for Neo4j; shorten it.",
            )
        said_of_it = _json(statements[node]) if node in statements else ""
        digest = _hash(kind, name, _json(aliases), attributes, sources, said_of_it)
        more = _kept_attributes(attributes)
        if aliases:
            more = {**more, "aliases": aliases}
        if said_of_it:
            more = {**more, "statements": said_of_it}
        yield KeptNode(kind, node, digest, name, _kept_sources(sources), more)


def kept_edges(graph: Graph) -> Iterator[KeptEdge]:
    """The edges by kind and community; one that is there twice has another hash the second time."""
    ids, home = graph.nodes["id"].to_list(), _homes(graph)
    for kind, frame in graph.edges.items():
        before, repeated = None, 0
        order = np.argsort(home.take(frame["source"].to_numpy()), kind="stable")
        for row in frame[order].iter_rows():  # equal ones stand together
            repeated = repeated + 1 if row == before else 0
            before = row
            source, target, attributes, sources = ids[row[0]], ids[row[1]], row[2], row[3]
            digest = _hash(source, target, attributes, sources, str(repeated))
            yield KeptEdge(kind, source, target, digest, _kept_sources(sources), _kept_attributes(attributes))


def kept_documents(contents: Contents) -> Iterator[KeptDocument]:
    """Problems, rosters and judgements."""
    problems = sorted(contents.problems, key=lambda problem: problem.order)
    for start in range(0, len(problems), _PROBLEMS_A_DOCUMENT):
        some = problems[start : start + _PROBLEMS_A_DOCUMENT]
        yield _document(f"problems/{start:09}", [[list(p.source), p.code, dict(p.details)] for p in some])
    rosters = sorted(contents.rosters, key=lambda roster: (roster.name, roster.import_id))
    for number, roster in enumerate(rosters):
        yield _document(f"rosters/{number:06}", list(roster))
    if contents.judgements:
        yield _document("judgements", contents.judgements)


def attributes_of(properties: Mapping[str, Any]) -> str:
    """The attributes of a kept node or edge, as the graph's frames have them."""
    attributes = {name: value for name, value in properties.items() if name not in _TAKEN}
    attributes |= json.loads(properties.get("attributes", "{}"))
    return _json(attributes, sort_keys=True)


def aliases_of(properties: Mapping[str, Any]) -> list[str]:
    """The other names of a kept node; a bulk import has those that CSV cannot tell apart as JSON."""
    aliases = properties.get("aliases", properties.get("aliases_json", []))
    return json.loads(aliases) if isinstance(aliases, str) else list(aliases)


def statements_of(node: str, properties: Mapping[str, Any]) -> tuple[Statement, ...]:
    """What cells say of a kept node."""
    rows = json.loads(properties.get("statements") or "[]")
    return tuple(
        Statement(node, attribute, value, raw, Source(*place), *rest) for attribute, value, raw, place, *rest in rows
    )


def problems_of(documents: Iterable[str]) -> tuple[Problem, ...]:
    """The problems in the documents of that name, in order."""
    rows = (row for content in documents for row in json.loads(content))
    return tuple(Problem(Source(*place), code, details) for place, code, details in rows)


def roster_of(document: str) -> StoredRoster:
    """The roster in a document."""
    return StoredRoster(*json.loads(document))


def judgements_of(document: str) -> tuple[Judgement, ...]:
    """The judgements in their document."""
    return tuple(
        Judgement(Identity(*one), Identity(*other), verdict, (names[0], names[1]), by, decided_on)
        for one, other, verdict, names, by, decided_on in json.loads(document)
    )


def _homes(graph: Graph) -> Positions:
    """A number for the community of each node: what is written one after the other is tied to each other."""
    return homes(GraphColumns(graph))


def _kept_sources(sources: str) -> str | None:
    return None if sources == "[]" else sources


def _sources(sources: str | None) -> Properties:
    return {} if sources is None else {"sources": sources}


@lru_cache(maxsize=1 << 16)  # most edges say no more than others do
def _kept_attributes(attributes: str) -> Properties:
    kept: Properties = {}
    rest: Properties = {}
    for name, value in json.loads(attributes).items():
        plain = name not in _TAKEN and _PLAIN_NAME.fullmatch(name) and _is_plain(value)
        (kept if plain else rest)[name] = value
    return {**kept, "attributes": _json(rest, sort_keys=True)} if rest else kept


def _is_plain(value: object) -> bool:
    """Whether Neo4j gives a value back as it was."""
    if isinstance(value, list):  # of one type; a list of lists is none that it keeps
        return len({type(item) for item in value}) <= 1 and all(
            _is_plain(item) and not isinstance(item, list) for item in value
        )
    if isinstance(value, int) and not isinstance(value, bool):
        return value in _INTEGERS
    return isinstance(value, str | bool | float)


def _document(document: str, rows: object) -> KeptDocument:
    content = _json(rows)
    return KeptDocument(document, _hash(content), content)


def _hash(*texts: str) -> int:
    digest = blake2b("\0".join(texts).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def _json(value: object, *, sort_keys: bool = False) -> str:
    return (_SORTING if sort_keys else _ENCODER).encode(value)
