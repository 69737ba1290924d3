"""What all peers are given beforehand: nodes with what the questions ask of them, and edges by kind."""

from __future__ import annotations

import numpy as np
import polars as pl

from graphcore.columns import KINDS, Columns
from queries.engines.arrays.values import values_of

VENUES = ("business_building", "shopping_district", "park", "industry")
ROSTERS = {"enterprise": "enterprises", "social_org": "social_orgs", "estate": "estates"}
EDGES = (
    "has_party_org", "covers", "located_in", "instructs", "serves", "represents", "manages", "leads", "joins", "concerns",
)  # fmt: skip
ROLES = ("serves", "represents", "manages")
"""The edges by which residents' committee, owners' committee and property firm hold their roles at an estate."""


class Facts:
    """A city as frames, nodes numbered as its columns number them.

    Attributes
    ----------
    nodes
        By position: kind, level and status, the street (its place in ``streets``), and whether the roster of the
        node's kind, and that of matters, was supplied for its community.
    edges
        Kind → source and target.
    """

    def __init__(self, columns: Columns) -> None:
        size, kind = len(columns), columns.kinds()
        at = {name: np.flatnonzero(kind == code) for code, name in enumerate(KINDS)}
        level, status, rosters = (values_of(columns.of_nodes(name), size) for name in ("level", "status", "rosters"))
        inner, outer = columns.ends("located_in")
        venue = np.isin(kind, [KINDS.index(name) for name in VENUES])
        parent = np.zeros(size, np.int64)
        parent[inner[~venue[outer]]] = outer[~venue[outer]]
        community = np.zeros(size, np.int64)
        for name in ROSTERS:
            community[at[name]] = parent[parent[at[name]]]
        rank = np.zeros(size, np.int64)
        rank[at["street"]] = np.arange(len(at["street"]))
        supplied = {
            name: np.array([bool(value) and name in value for value in rosters.values])[rosters.codes][community]
            for name in (*ROSTERS.values(), "matters")
        }
        knows = np.zeros(size, np.bool_)
        for name, roster in ROSTERS.items():
            knows[at[name]] = supplied[roster][at[name]]
        self.streets: list[str] = columns.told_of_nodes("id", at["street"]).to_list()
        self.nodes = pl.DataFrame(
            {
                "node": np.arange(size),
                "kind": pl.Series(KINDS).gather(kind),
                "level": pl.Series(level.values).gather(level.codes),
                "status": pl.Series(status.values).gather(status.codes),
                "street": rank[parent[community]],
                "knows": knows,
                "knows_matters": supplied["matters"],
            }
        )
        ends = {name: columns.ends(name) for name in EDGES}
        self.edges = {
            name: pl.DataFrame({"source": source.astype(np.int64), "target": target.astype(np.int64)})
            for name, (source, target) in ends.items()
        }

    def of(self, column: str) -> pl.Enum:
        """The values of a column of nodes, the empty one for what is not stated."""
        return pl.Enum(self.nodes[column].fill_null("").unique().sort())

    def code(self, column: str, *values: str) -> list[int]:
        """The places of some values among those of a column."""
        return [place for place, value in enumerate(self.of(column).categories) if value in values]
