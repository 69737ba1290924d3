"""A made-up city as a graph of any size, for measuring stores: the same seed, the same graph."""

from __future__ import annotations

import numpy as np
import polars as pl

from graphcore.graph import EDGE_SCHEMA, NODE_SCHEMA, Graph

_COMMUNITY = 275  # nodes
_KINDS = {
    "community": 1,
    "grid": 10,
    "building": 54,
    "party_org": 40,
    "enterprise": 120,
    "social_org": 30,
    "matter": 20,
}
_TIES = {  # kind → kinds of its ends, and how many a community has
    "has_party_org": ("enterprise", "party_org", 60),
    "covers": ("party_org", "social_org", 30),
    "subordinate_to": ("party_org", "party_org", 40),
    "leads": ("social_org", "matter", 20),
    "joins": ("enterprise", "matter", 210),
}


def linked(size: int, seed: int = 1) -> Graph:
    """A city of about so many nodes, ids of 18 digits in no order, everything with attributes and a source."""
    random = np.random.default_rng(seed)
    communities = size // _COMMUNITY
    kinds = np.repeat([*_KINDS], [*_KINDS.values()])
    numbers = np.arange(communities * _COMMUNITY)
    ids = random.permutation(len(numbers)) * 799_999_999 + 100_000_000_000_000_000
    places = np.argsort(np.argsort(ids))  # number → position by id
    nodes = pl.DataFrame(
        {
            "id": ids.astype(str),
            "kind": np.tile(kinds, communities),
            "name": [f"第{number}号单位" for number in numbers],
            "aliases": [[] for _ in numbers],
            "attributes": [f'{{"full_members":{number % 7},"status":"operating"}}' for number in numbers],
            "sources": [f'[["台账.xlsx","表1",{number},"B"]]' for number in numbers],
        },
        schema=NODE_SCHEMA,
    ).sort("id")
    base = np.arange(communities)[:, None] * _COMMUNITY

    def some(kind: str, many: int) -> np.ndarray:
        within = np.flatnonzero(kinds == kind)
        return (base + within[random.integers(len(within), size=(communities, many))]).ravel()

    within = np.flatnonzero(kinds != "community")
    around = np.where(kinds[within] == "grid", 0, np.flatnonzero(kinds == "grid")[within % _KINDS["grid"]])
    edges = {"located_in": _edges(places, (base + within).ravel(), (base + around).ravel())}
    for kind, (source, target, many) in _TIES.items():
        edges[kind] = _edges(places, some(source, many), some(target, many))
    return Graph(nodes, edges)


def _edges(places: np.ndarray, sources: np.ndarray, targets: np.ndarray) -> pl.DataFrame:
    rows = [f'[["名册.xlsx","表1",{number},"C"]]' for number in range(len(sources))]
    since = np.full(len(sources), '{"since":"2024-05"}')
    frame = {"source": places[sources], "target": places[targets], "attributes": since, "sources": rows}
    return pl.DataFrame(frame, schema=EDGE_SCHEMA).sort("source", "target", "attributes", "sources")
