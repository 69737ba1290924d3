"""Polars: frames, joined and grouped."""

from __future__ import annotations

import polars as pl

from benchmarks.peers.facts import ROLES, VENUES, Facts
from benchmarks.peers.questions import UNITS, Counts, named

_PAIRS = (3, 6, 5)  # roles as bits


class PolarsFrames:
    """Q1 and Q2 as lazy queries."""

    def __init__(self, facts: Facts) -> None:
        self._streets = facts.streets
        self._nodes = facts.nodes.lazy()
        self._edges = {kind: frame.lazy() for kind, frame in facts.edges.items()}

    def q1(self) -> Counts:
        """See :class:`benchmarks.peers.questions.Peer`."""
        nodes, edges = self._nodes, self._edges
        core = nodes.filter((pl.col("kind") == "party_org") & (pl.col("level") != "group").fill_null(value=True))
        core = core.select("node")
        own = edges["has_party_org"].join(core, left_on="target", right_on="node", how="semi").select(node="source")
        covered = edges["covers"].join(core, left_on="source", right_on="node", how="semi").select(node="target")
        venues = nodes.filter(pl.col("kind").is_in(VENUES)).join(pl.concat([own, covered]), on="node", how="semi")
        inside = edges["located_in"].join(venues, left_on="target", right_on="node", how="semi").select(node="source")
        organised = pl.concat([own, inside]).unique().with_columns(organised=True)
        works = edges["instructs"].join(core, left_on="source", right_on="node", how="semi").select(node="target")
        stands = (
            pl.when(pl.col("status") != "operating").then(3)
            .when(pl.col("organised")).then(0)
            .when(pl.col("works")).then(1)
            .when(pl.col("knows")).then(2)
            .otherwise(4)
        )  # fmt: skip
        counts = (
            nodes.filter(pl.col("kind").is_in([kind for _, kind, _ in UNITS]))
            .join(organised, on="node", how="left")
            .join(works.unique().with_columns(works=True), on="node", how="left")
            .group_by("kind", "street", stands=stands)
            .len()
            .collect()
        )
        told: Counts = {}
        for rule, kind, _ in UNITS:
            told |= self._table(rule, counts.filter(pl.col("kind") == kind).drop("kind"), 5)
        return told

    def q2(self) -> Counts:
        """See :class:`benchmarks.peers.questions.Peer`."""
        edges = self._edges
        holders = pl.concat(
            edges[role].select(actor="source", estate="target", role=pl.lit(1 << place, pl.Int64))
            for place, role in enumerate(ROLES)
        )
        part = pl.concat([edges["leads"], edges["joins"]]).select(actor="source", matter="target")
        met = (
            edges["concerns"].select(matter="source", estate="target")
            .join(part, on="matter")
            .join(holders, on=["estate", "actor"])
            .group_by("estate", "matter").agg(pl.col("role").bitwise_or())
        )  # fmt: skip
        tied = met.group_by("estate").agg(
            ((pl.col("role") & pair) == pair).any().alias(f"tied{pair}") for pair in _PAIRS
        )
        roles = pl.col("role").fill_null(0)
        lacks = roles != 7
        apart = pl.any_horizontal(
            ((roles & pair) == pair) & ~pl.col(f"tied{pair}").fill_null(value=False) for pair in _PAIRS
        )
        stands = (
            pl.when((lacks & pl.col("knows")) | (apart & pl.col("knows_matters"))).then(1)
            .when(lacks | apart).then(2)
            .otherwise(0)
        )  # fmt: skip
        counts = (
            self._nodes.filter(pl.col("kind") == "estate")
            .join(
                holders.group_by("estate").agg(pl.col("role").bitwise_or()),
                left_on="node",
                right_on="estate",
                how="left",
            )
            .join(tied, left_on="node", right_on="estate", how="left")
            .group_by("street", stands=stands)
            .len()
            .collect()
        )
        return self._table("estate-triad", counts, 3)

    def _table(self, rule: str, counts: pl.DataFrame, statuses: int) -> Counts:
        table = [[0] * statuses for _ in self._streets]
        for street, status, number in counts.iter_rows():
            table[street][status] = number
        return named(rule, self._streets, table)
