"""A graph and its findings as the columns that a map is drawn from. Pure: no file, no library of drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import polars as pl

from graphcore.graph import Graph
from graphcore.language import Language
from graphcore.vocabulary import EDGE_KINDS
from queries.findings import Finding
from queries.packs import load_pack
from queries.rules import Rule
from viz.bands import members
from viz.ghosts import Ghost, ghosts_of
from viz.layout import Island, Layout, Sector, place
from viz.map_findings import FindingColumns, finding_columns
from viz.standing import overall
from viz.symbols import is_core, symbol_of


@dataclass(frozen=True, slots=True)
class ShownRule:
    """A rule that was asked, in words; ``advice`` is what to do where its answer is not the one hoped for."""

    title: str
    advice: str
    severity: str


@dataclass(frozen=True, slots=True)
class MapData:
    """All that is on one map.

    Nodes are in the order of placing, and everywhere else known by their number in it.

    Attributes
    ----------
    nodes
        Beside what the graph says of them: ``x``, ``y``; ``level`` of a Party organisation; ``core``, whether it
        is the core; ``shape``, ``size``, ``rank`` as in ``Symbol``; ``grid``, 1 + the number of the grid each is at
        home in, else 0; ``cut``, how many letters of the name its island says already; ``standing``, the place
        in ``STANDINGS`` that all its findings put it in.
    edges
        ``kind``, ``source``, ``target``, and JSON lists of the ``attributes`` and of the lists of ``sources`` of
        all that is said of the tie: an undirected one appears once.
    lacks
        What an estate has not got, in words.
    rules
        Those that were asked, by id.
    """

    title: str
    language: Language
    nodes: pl.DataFrame
    edges: pl.DataFrame
    ghosts: tuple[Ghost, ...]
    findings: FindingColumns
    islands: tuple[Island, ...]
    sectors: tuple[Sector, ...]
    lacks: Mapping[str, tuple[str, ...]]
    rules: Mapping[str, ShownRule]


def map_data(
    graph: Graph,
    findings: Sequence[Finding],
    *,
    title: str,
    language: Language,
    rules: Mapping[str, Rule] | None = None,
) -> MapData:
    """Everything that the map of a graph shows.

    Parameters
    ----------
    findings
        Answers of any rules; they decide the colours, the ghost edges and the list of findings.
    rules
        The rules that gave them, by id; the shipped ones where left out.
    """
    rules = load_pack().rules if rules is None else rules
    layout = place(graph)
    nodes = _placed(graph, layout)
    edges = _ties(graph, nodes["at"])
    told = finding_columns(findings, nodes["id"].to_list(), edges, rules, language)
    standing = overall(told.nodes, told.standings, told.decisive, len(nodes))
    return MapData(
        title=title,
        language=language,
        nodes=nodes.drop("at").with_columns(standing=pl.Series(standing, dtype=pl.UInt8)),
        edges=edges,
        ghosts=ghosts_of(findings, graph, rules, language),
        findings=told,
        islands=layout.islands,
        sectors=layout.sectors,
        lacks=told.lacks,
        rules={
            rule: ShownRule(rules[rule].title.say(language), rules[rule].advice.say(language), rules[rule].severity)
            if rule in rules
            else ShownRule(rule, "", "low")
            for rule in told.rules
        },
    )


def _placed(graph: Graph, layout: Layout) -> pl.DataFrame:
    """The nodes in the order of placing; ``at`` is where they stand in the graph."""
    everyone = members(graph)
    at = {member.id: number for number, member in enumerate(everyone)}
    order = [at[node] for node in layout.positions]
    placed = [everyone[number] for number in order]
    number = {node: place for place, node in enumerate(layout.positions)}
    symbols = [symbol_of(member.kind, member.level) for member in placed]
    return graph.nodes[order].with_columns(
        at=pl.Series(order, dtype=pl.Int32),
        x=pl.Series([spot.x for spot in layout.positions.values()], dtype=pl.Float64),
        y=pl.Series([spot.y for spot in layout.positions.values()], dtype=pl.Float64),
        level=pl.Series([member.level for member in placed], dtype=pl.String),
        core=pl.Series([is_core(member.kind, member.level) for member in placed], dtype=pl.Boolean),
        shape=pl.Series([symbol.shape for symbol in symbols], dtype=pl.String),
        size=pl.Series([symbol.size for symbol in symbols], dtype=pl.UInt8),
        rank=pl.Series([symbol.rank for symbol in symbols], dtype=pl.UInt8),
        grid=pl.Series(
            [number[grid] + 1 if (grid := layout.homes[node].grid) in number else 0 for node in number], dtype=pl.Int32
        ),
        cut=pl.Series(_said_already(graph, layout, [member.name for member in placed]), dtype=pl.UInt8),
    )


def _said_already(graph: Graph, layout: Layout, names: Sequence[str]) -> list[int]:
    """Of each name in the order of placing, how many letters say only which community's it is.

    Counted as browsers do, in units of UTF-16.
    """
    cuts: list[int] = []
    nodes = list(layout.positions)
    ends = np.cumsum([0, *(island.members for island in layout.islands)]).tolist()
    for island, (first, end) in zip(layout.islands, pairwise(ends), strict=True):
        community = graph.node(island.node).name if island.node else ""
        for node, name in zip(nodes[first:end], names[first:end], strict=True):
            rest = name.removeprefix(community).lstrip()
            told = len(name) - len(rest)
            said = community and node != island.node and len(rest) > 1 and told < 128
            cuts.append(len(name[:told].encode("utf-16-le")) // 2 if said else 0)
    return cuts


def _ties(graph: Graph, at: pl.Series) -> pl.DataFrame:
    """The edges between numbers of nodes; of an undirected kind both directions and all repetitions are one."""
    number = np.empty(len(at), dtype=np.int32)
    number[at.to_numpy()] = np.arange(len(at), dtype=np.int32)
    frames = [_NO_TIES]
    for kind, frame in graph.edges.items():
        ends = pl.struct("source", "target")
        # Nodes of a graph are sorted by id, so that an undirected tie begins at the lesser id.
        low, high = pl.min_horizontal("source", "target"), pl.max_horizontal("source", "target")
        found = frame if EDGE_KINDS[kind].directed else frame.with_columns(source=low, target=high)
        if found.select(ends.is_duplicated().any()).item():
            texts = pl.col("attributes", "sources").str.join(",")
            found = found.group_by("source", "target", maintain_order=True).agg(texts)
        listed = [pl.concat_str(pl.lit("["), name, pl.lit("]")).alias(name) for name in ("attributes", "sources")]
        frames.append(
            found.select(
                pl.lit(kind).alias("kind"),
                pl.Series("source", number[found["source"].to_numpy()], dtype=pl.Int32),
                pl.Series("target", number[found["target"].to_numpy()], dtype=pl.Int32),
                *listed,
            ).sort("source", "target")
        )
    return pl.concat(frames)


_NO_TIES = pl.DataFrame(
    schema={
        "kind": pl.String(),
        "source": pl.Int32(),
        "target": pl.Int32(),
        "attributes": pl.String(),
        "sources": pl.String(),
    }
)
