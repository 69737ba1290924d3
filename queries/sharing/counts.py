"""The counts of people of a graph, and the sums in which they stand."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeGuard

import polars as pl

from graphcore.graph import Graph
from graphcore.vocabulary import NODE_ATTRIBUTES, Attribute
from queries.places import Places

HOME = "party_household"
"""The kind of node that is somebody's home: shown as counts by grid."""

_WHOLE_AND_PARTS = (
    ("members", "full_members", "probationary_members"),
    ("committee_members", "party_members", "others"),
)
"""Attributes of which the first is the sum of the others, whether all are stated or not."""

_OF_TERRITORY = ("households", "population")
_A_NUMBER = r":-?\d"
"""In attributes as a frame has them."""

Place = tuple[str, str]
"""Where a count stands: a node and one of its attributes, or a grid and ``HOME``."""


class Counts(NamedTuple):
    """Counts that are shown together.

    Attributes
    ----------
    sums
        A count and those that it is the sum of.
    """

    by_place: Mapping[Place, int]
    sums: Sequence[tuple[Place, Sequence[Place]]]


def counts_of(graph: Graph, as_of: date) -> Counts:
    """Every count of people on a node, and how many household posts are in each grid that has any."""
    counts = {}
    numbered = graph.nodes.filter(pl.col("attributes").str.contains(_A_NUMBER)).select("id", "kind", "attributes")
    for node, kind, text in numbered.iter_rows():
        known = NODE_ATTRIBUTES[kind]
        attributes: dict[str, object] = json.loads(text)
        for name, value in attributes.items():
            if counts_people(value, known.get(name)):
                counts[node, name] = value
    sums = [*_sums_of_attributes(counts), *_sums_over_territory(graph, counts)]
    posts = {(grid, HOME): number for grid, number in posts_by_grid(graph, as_of).items()}
    return Counts(counts | posts, sorted(sums))


def counts_people(value: object, attribute: Attribute | None) -> TypeGuard[int]:
    """Whether a value is a count of people or households, as every count of the vocabulary is; an unknown number may be."""
    is_count = attribute is None or attribute.type == "count"
    return is_count and isinstance(value, int) and not isinstance(value, bool)


def _sums_of_attributes(counts: dict[Place, int]) -> Iterator[tuple[Place, tuple[Place, ...]]]:
    """Attributes that add up to another; a part that is not stated follows from the rest, so it is a count too."""
    for node in dict.fromkeys(node for node, _ in counts):
        for whole, *parts in _WHOLE_AND_PARTS:
            stated = [part for part in parts if (node, part) in counts]
            if (node, whole) not in counts or not stated:
                continue
            one, other = (node, stated[0]), (node, next(part for part in parts if part != stated[0]))
            rest = counts[node, whole] - counts[one]
            if rest >= 0 and counts.setdefault(other, rest) == rest:
                yield (node, whole), (one, other)


def _sums_over_territory(graph: Graph, counts: Mapping[Place, int]) -> Iterator[tuple[Place, tuple[Place, ...]]]:
    """A territory's households and residents, where those of what lies in it add up to them."""
    if "located_in" not in graph.edges:
        return
    counted = {node for node, name in counts if name in _OF_TERRITORY}
    ids, kinds, ties = graph.nodes["id"], graph.nodes["kind"], graph.edges["located_in"]
    ends = ids.gather(ties["target"]), kinds.gather(ties["source"]), ids.gather(ties["source"])
    inside: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for territory, kind, part in zip(*map(pl.Series.to_list, ends), strict=True):
        if territory in counted:
            inside[territory, kind].append(part)
    for (territory, _), parts in inside.items():
        for name in _OF_TERRITORY:
            if (territory, name) in counts and all((part, name) in counts for part in parts):
                cells = tuple((part, name) for part in dict.fromkeys(parts))
                if sum(counts[cell] for cell in cells) == counts[territory, name]:
                    yield (territory, name), cells


def posts_by_grid(graph: Graph, as_of: date) -> Mapping[str, int]:
    """Grid → how many household posts 党员中心户 are in it; grids without any are left out."""
    homes = graph.nodes.filter(pl.col("kind") == HOME)["id"].to_list()
    if not homes:
        return {}
    places = Places(graph, as_of)
    return Counter(grid for home in homes if home in places for grid in places.of(home, "grid"))
