"""What an import changes: two graphs compared, and the count of it for each file.

A dry run shows what is worked out here, and the import then writes just that: there is one way from
rosters to a graph, and the comparison only looks at what it led to.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import polars as pl

from graphcore.elements import EDGE_SCHEMA
from graphcore.graph import Graph
from graphcore.vocabulary import EDGE_KINDS

Action = Literal["create", "update", "unchanged", "end", "remove"]
ACTIONS: tuple[Action, ...] = ("create", "update", "unchanged", "end", "remove")


class Change(NamedTuple):
    """What becomes of one node, or of one tie.

    Attributes
    ----------
    action
        ``end``: it has a last day, which it had not; ``remove``: it is no more, for a later version of a file
        corrects the one that said it.
    kind
        Kind of node or of edge.
    ids, names
        Of the node, or of both ends.
    files
        Bare names of the files that say it; of those that said it, where none does any more.
    """

    action: Action
    kind: str
    ids: tuple[str, ...]
    names: tuple[str, ...]
    files: tuple[str, ...]

    @property
    def is_tie(self) -> bool:
        """Whether it is about a tie."""
        return len(self.ids) > 1


class Changes:
    """What becomes of all nodes and ties: each change a row of columns.

    Parameters
    ----------
    frame
        Columns ``action``, ``kind``, ``id``, ``other`` — the second end of a tie — and ``sources``, as a graph has them.
    names
        Columns ``id`` and ``name`` of all nodes there are or were.
    """

    __slots__ = ("_frame", "_names")

    def __init__(self, frame: pl.DataFrame, names: pl.DataFrame) -> None:
        self._frame = frame
        self._names = names

    def __iter__(self) -> Iterator[Change]:
        """By action, kind, ids."""
        names = dict(self._names.iter_rows())
        for action, kind, node, other, sources in self._frame.sort("action", "kind", "id", "other").iter_rows():
            ids = (node,) if other is None else (node, other)
            yield Change(action, kind, ids, tuple(names[one] for one in ids), _files(sources))

    def __eq__(self, other: object) -> bool:
        return list(self) == list(other) if isinstance(other, Changes) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # compared by content, never a key

    def counts(self) -> Counter[tuple[Action, bool]]:
        """Action and whether it is of a tie → how many."""
        counted = self._frame.group_by("action", pl.col("other").is_not_null()).len()
        return Counter({(action, is_tie): many for action, is_tie, many in counted.iter_rows()})


def compare(before: Graph, after: Graph) -> Changes:
    """What becomes of every node and tie.

    A node that got another id, because its code became known or because it was put together with another,
    is the same: it was updated.

    Examples
    --------
    >>> from graphcore.elements import Node
    >>> before = Graph.of([Node("EN-1", "enterprise", "甲"), Node("EN-2", "enterprise", "乙")])
    >>> after = Graph.of([Node("EN-1", "enterprise", "甲", (), {"until": "2026-06-29"}), Node("EN-3", "enterprise", "丙")])
    >>> [(change.action, *change.names) for change in compare(before, after)]
    [('create', '丙'), ('end', '甲'), ('remove', '乙')]
    """
    heirs = _heirs(before, after)
    names = pl.concat([after.nodes, before.nodes]).select("id", "name").unique("id", keep="first")
    frames = [
        _compared(_nodes(before, heirs), _nodes(after)),
        *(_compared(_ties(before, kind, heirs), _ties(after, kind)) for kind in EDGE_KINDS),
    ]
    return Changes(pl.concat(frames), names)


_KEY = ("a", "b")
_SHOWN = ("action", "kind", "id", "other", "sources")


def _compared(old: pl.DataFrame, new: pl.DataFrame) -> pl.DataFrame:
    """What becomes of things that have a key, that say something, and of which some have a last day."""
    were = old.group_by(_KEY).agg(pl.col("says").unique().alias("said"), pl.col("ended").any().alias("had_ended"))
    met = new.join(were, on=_KEY, how="left", maintain_order="left")
    action = (
        pl.when(pl.col("said").is_null())
        .then(pl.lit("create"))
        .when((pl.col("said").list.len() == 1) & (pl.col("said").list.first() == pl.col("says")))
        .then(pl.lit("unchanged"))
        .when(pl.col("ended") & ~pl.col("had_ended"))
        .then(pl.lit("end"))
        .otherwise(pl.lit("update"))
    )
    gone = old.join(new, on=_KEY, how="anti").with_columns(action=pl.lit("remove"))
    return pl.concat([met.with_columns(action=action).select(_SHOWN), gone.select(_SHOWN)])


_ENDED = pl.col("attributes").str.json_path_match("$.until").is_not_null()


def _nodes(graph: Graph, heirs: pl.DataFrame | None = None) -> pl.DataFrame:
    """Nodes by id, those that have an heir by that one's."""
    said = ("id", "name", pl.col("aliases").list.join("\x1f"), "attributes")
    return graph.nodes.select(
        _inherited(graph.nodes["id"], heirs).alias("a"),
        pl.lit("").alias("b"),
        pl.col("kind").cast(pl.String),
        "id",
        pl.lit(None, dtype=pl.String).alias("other"),
        "sources",
        pl.concat_str(*said, separator="\x1e").alias("says"),
        _ENDED.alias("ended"),
    )


def _ties(graph: Graph, kind: str, heirs: pl.DataFrame | None = None) -> pl.DataFrame:
    """Ties of a kind by their ends, or by the heirs of these; of an undirected kind whichever way they are written."""
    frame = graph.edges.get(kind, pl.DataFrame(schema=EDGE_SCHEMA))
    ends = [graph.nodes["id"].gather(frame[end]) for end in ("source", "target")]
    a, b = (_inherited(end, heirs) for end in ends)
    swapped = (a > b) & (not EDGE_KINDS[kind].directed)
    return frame.select(
        b.zip_with(swapped, a).alias("a"),
        a.zip_with(swapped, b).alias("b"),
        pl.lit(kind).alias("kind"),
        ends[0].alias("id"),
        ends[1].alias("other"),
        "sources",
        pl.col("attributes").alias("says"),
        _ENDED.alias("ended"),
    ).unique(_KEY, keep="last", maintain_order=True)


def _inherited(ids: pl.Series, heirs: pl.DataFrame | None) -> pl.Series:
    """Ids, with heirs in place of those that have one."""
    if heirs is None or heirs.is_empty():
        return ids
    found = ids.to_frame("id").join(heirs, on="id", how="left", maintain_order="left")
    return found.select(pl.coalesce("heir", "id")).to_series()


def by_file(changes: Iterable[Change]) -> dict[str, Counter[tuple[Action, bool]]]:
    """File → action and whether it is of a tie → how many; what several files say counts for each."""
    counts: defaultdict[str, Counter[tuple[Action, bool]]] = defaultdict(Counter)
    for change in changes:
        for file in change.files:
            counts[file][change.action, change.is_tie] += 1
    return dict(counts)


def _heirs(before: Graph, after: Graph) -> pl.DataFrame:
    """Nodes whose id is no more, with the one that bears the name now, in the same places."""
    heirs: dict[str, str] = {}
    gone = before.nodes.join(after.nodes, on="id", how="anti")
    if len(gone):
        wanted = gone.select("kind", "name").unique()
        borne = after.nodes.select("id", "kind", pl.concat_list(pl.concat_list("name"), "aliases").alias("name"))
        bearers: defaultdict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        for heir, kind, name in borne.explode("name").join(wanted, on=("kind", "name"), how="semi").iter_rows():
            bearers[kind, name][heir] = None
        were, are = _places(before), _places(after)
        for node, kind, name in gone.select("id", "kind", "name").iter_rows():
            here = [heir for heir in bearers[kind, name] if were.get(node) == are.get(heir)]
            if len(here) == 1:
                heirs[node] = here[0]
    return pl.DataFrame({"id": [*heirs], "heir": [*heirs.values()]}, schema={"id": pl.String, "heir": pl.String})


def _places(graph: Graph) -> dict[str, frozenset[str]]:
    """Node → where it is located."""
    places: defaultdict[str, set[str]] = defaultdict(set)
    for edge in graph.iter_edges("located_in"):
        places[edge.source].add(edge.target)
    return {node: frozenset(found) for node, found in places.items()}


def _files(sources: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(file for file, *_ in json.loads(sources)))
