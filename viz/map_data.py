"""A graph and its findings as the columns that a map is drawn from. Pure: no file, no library of drawing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl

from graphcore.graph import Graph
from graphcore.language import Language
from graphcore.vocabulary import EDGE_KINDS
from queries.findings import Finding
from queries.packs import load_pack
from queries.rules import Rule
from viz.ghosts import Ghost, ghosts_of
from viz.layout import Island, Layout, Sector, Street, place
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
    internal
        Whether nothing is kept back, so that it is not to leave the office.
    as_of
        The day that the findings tell of, where it is told.
    """

    title: str
    language: Language
    nodes: pl.DataFrame
    edges: pl.DataFrame
    ghosts: tuple[Ghost, ...]
    findings: FindingColumns
    islands: tuple[Island, ...]
    sectors: tuple[Sector, ...]
    streets: tuple[Street, ...]
    lacks: Mapping[str, tuple[str, ...]]
    rules: Mapping[str, ShownRule]
    internal: bool = False
    as_of: date | None = None


def map_data(
    graph: Graph,
    findings: Sequence[Finding],
    *,
    title: str,
    language: Language,
    rules: Mapping[str, Rule] | None = None,
    internal: bool = False,
    as_of: date | None = None,
) -> MapData:
    """Everything that the map of a graph shows.

    Parameters
    ----------
    findings
        Answers of any rules; they decide the colours, the ghost edges and the list of findings.
    rules
        The rules that gave them, by id; the shipped ones where left out.
    internal
        Whether graph and findings are as they are, with nothing kept back.
    as_of
        The day that the findings tell of; not shown where left out.
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
        streets=layout.streets,
        lacks=told.lacks,
        rules={
            rule: ShownRule(rules[rule].title.say(language), rules[rule].advice.say(language), rules[rule].severity)
            if rule in rules
            else ShownRule(rule, "", "low")
            for rule in told.rules
        },
        internal=internal,
        as_of=as_of,
    )


def _placed(graph: Graph, layout: Layout) -> pl.DataFrame:
    """The nodes in the order of placing; ``at`` is where they stand in the graph."""
    number = np.zeros(len(graph) + 1, dtype=np.int32)
    number[layout.order] = np.arange(1, len(graph) + 1)  # and 0 last, for a grid that is none
    nodes = graph.nodes.with_columns(layout.level.alias("level"))[layout.order]
    looks = [
        {"kind": kind, "level": level, "core": is_core(kind, level), **symbol_of(kind, level)._asdict()}
        for kind, level in nodes.select("kind", "level").unique(maintain_order=True).iter_rows()
    ]
    schema = {**_LOOK_SCHEMA, "kind": nodes.schema["kind"]}
    return (
        nodes
        .join(pl.DataFrame(looks, schema=schema), on=["kind", "level"], how="left", nulls_equal=True, maintain_order="left")
        .with_columns(
            at=pl.Series(layout.order, dtype=pl.Int32),
            x=pl.Series(layout.x),
            y=pl.Series(layout.y),
            grid=pl.Series(number[layout.homes.grid[layout.order]]),
            cut=_said_already(graph, layout, nodes["name"]),
        )
    )  # fmt: skip


_LOOK_SCHEMA = {
    "level": pl.String(),
    "core": pl.Boolean(),
    "shape": pl.String(),
    "size": pl.UInt8(),
    "rank": pl.UInt8(),
}


def _said_already(graph: Graph, layout: Layout, names: pl.Series) -> pl.Series:
    """Of each name in the order of placing, how many letters say only which community's it is.

    Counted as browsers do, in units of UTF-16.
    """
    heads = [graph.node(island.node).name if island.node else "" for island in layout.islands]
    own = pl.Series("community", heads, dtype=pl.String).gather(
        np.repeat(np.arange(len(heads)), [island.members for island in layout.islands])
    )
    name, community = pl.col("name"), pl.col("community")
    rest = name.str.strip_prefix(community).str.strip_chars_start()
    told = name.str.len_chars() - rest.str.len_chars()
    said = (community != "") & (rest.str.len_chars() > 1) & (told < 128)
    units = told + name.str.head(told).str.count_matches(r"[\x{10000}-\x{10FFFF}]")
    return pl.DataFrame([names.alias("name"), own]).select(cut=pl.when(said).then(units).otherwise(0).cast(pl.UInt8))[
        "cut"
    ]


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
