"""Strands: the cells that say that two entities are tied, as columns; all that run between two are one edge."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.columns import KINDS
from graphcore.elements import LINK_SCHEMA, PLACE_SCHEMA, text_of, texts_of_places
from graphcore.frames import columns_of
from graphcore.place_order import order_of_places
from graphcore.roster.entities.entity import Entity
from graphcore.roster.entities.numbers import Numbers
from graphcore.vocabulary import EDGE_KINDS, Value

Ends = tuple[Entity, Entity]
Stated = Mapping[str, Value | Entity]
Place = tuple[str, str | None, int | None, str | None]
"""File, sheet, row and column: a source, whether it is called one or not."""

_ENDS = ("source", "target")
_SCHEMA = pl.Schema({"source": pl.Int32(), "target": pl.Int32(), **PLACE_SCHEMA, "day": pl.String()})


class Strands:
    """The strands of one kind of edge, one a row; those of a later day come before those of an earlier one.

    Parameters
    ----------
    numbers
        By which ends are told.

    Attributes
    ----------
    stated
        Position → what a strand says of the edge; few say anything.
    """

    __slots__ = ("_kind", "_numbers", "_one_by_one", "_parts", "_size", "kind", "stated")

    def __init__(self, kind: str, numbers: Numbers) -> None:
        self.kind = kind
        self.stated: dict[int, Stated] = {}
        self._kind = EDGE_KINDS[kind]
        self._numbers = numbers
        self._parts: list[pl.DataFrame] = []
        self._one_by_one: list[int | str | None] = []  # one after the other, each as the schema says
        self._size = 0

    def __len__(self) -> int:
        return self._size

    def add(self, ends: Ends, places: Iterable[Place], day: str | None, stated: Stated | None = None) -> None:
        """Take in the cells that say one thing."""
        if stated:
            self.stated[self._size] = stated
        source, target = self._numbers[ends[0]], self._numbers[ends[1]]
        for file, sheet, row, column in places:
            self._one_by_one.extend((source, target, file, sheet, row, column, day))
            self._size += 1

    def add_cells(self, sources: NDArray[np.int32], targets: NDArray[np.int32], cells: pl.DataFrame) -> None:
        """Take in what cells say, one a strand; nothing that the vocabulary does not allow."""
        may = _allowed(self.kind)[self._numbers.kinds(sources), self._numbers.kinds(targets)] & (sources != targets)
        told = cells.with_columns(pl.Series("source", sources), pl.Series("target", targets), day="ended")
        self._parts += [self._pending(), told.filter(pl.Series(may)).select(*_SCHEMA)]
        self._one_by_one.clear()
        self._size += len(self._parts[-1])

    def allows(self, source: Entity, target: Entity) -> bool:
        """Whether the vocabulary lets two be tied so."""
        return source is not target and self._kind.allows(source.kind, target.kind)

    def _pending(self) -> pl.DataFrame:
        return columns_of(self._one_by_one, _SCHEMA)

    def _frame(self) -> pl.DataFrame:
        return pl.concat([*self._parts, self._pending()])

    def __iter__(self) -> Iterator[tuple[Entity, Entity, Place, str | None]]:
        """Source, target, place and day of each."""
        entities = self._numbers.entities
        for source, target, *place, day in self._frame().iter_rows():
            yield entities[source], entities[target], (place[0], place[1], place[2], place[3]), day

    def sources(self, *, now: bool = False) -> set[Entity]:
        """The sources of those that were taken in, or only of those that still hold."""
        frame = self._frame().filter(pl.col("day").is_null()) if now else self._frame()
        return set(self._numbers.of_all(frame["source"].unique()))

    def others(self, *, out: bool, now: bool = False) -> Mapping[Entity, Sequence[Entity]]:
        """Entity → those at the other end of its ties, each once, as they were first tied.

        Parameters
        ----------
        out
            Whether the entity is the source.
        now
            Whether only those that still hold count.
        """
        found = defaultdict[Entity, dict[Entity, None]](dict)
        for source, target, _, day in self:
            if day is None or not now:
                one, other = (source, target) if out else (target, source)
                found[one][other] = None
        return {one: tuple(others) for one, others in found.items()}

    def tied(self) -> set[Entity]:
        """Those at either end of some that still hold."""
        frame = self._frame().filter(pl.col("day").is_null())
        return set(self._numbers.of_all(pl.concat([frame["source"], frame["target"]]).unique()))

    def among(self, rows: pl.DataFrame) -> Iterator[Place]:
        """Those of some rows, each with its file, sheet and number, on which any of them stands."""
        on = rows.columns
        for file, sheet, row in rows.join(self._frame(), on=on, how="semi", nulls_equal=True).iter_rows():
            yield file, sheet, row, None

    def targets(self) -> list[Entity]:
        """The targets, in the order in which they were taken in."""
        return self._numbers.of_all(self._frame()["target"].unique(maintain_order=True))

    def without(self, ends: Iterable[Ends]) -> Strands:
        """Those that do not run between some."""
        cut = set(ends)
        left = Strands(self.kind, self._numbers)
        for number, (source, target, place, day) in enumerate(self):
            if (source, target) not in cut:
                left.add((source, target), (place,), day, self.stated.get(number))
        return left

    def edges(self, ids: pl.Series, began: pl.DataFrame) -> pl.DataFrame:
        """The edges that they make, of :data:`graphcore.elements.LINK_SCHEMA`.

        Parameters
        ----------
        ids
            Id by number; what has none is no node, and nothing is tied to it.
        began
            The cells by which something began, of :data:`graphcore.roster.weaving.beginnings.BEGINNING_SCHEMA`.
        """
        strands = self._between_nodes(ids)
        begun = _begun(strands, began)
        if strands["day"].n_unique() > 1:
            strands = strands.filter(pl.col("day").eq_missing(pl.col("day").first().over(_ENDS)))
        strands = strands.rechunk()  # Polars fails at the texts of some frames in several pieces
        until = pl.concat_str(pl.lit('{"until":"'), "day", pl.lit('"}'))
        edges = (
            strands.with_columns(order_of_places(strands).alias("at"), texts_of_places(strands).alias("place"))
            .unique([*_ENDS, "at"], maintain_order=True)
            .sort("at", maintain_order=True)
            .group_by(_ENDS, maintain_order=True)
            .agg(pl.col("day").first(), "place")
            .join(self._stating(strands, ids, begun), on=_ENDS, how="left", maintain_order="left")
        )
        return edges.select(
            pl.lit(self.kind).alias("kind"),
            ids.gather(edges["source"]).alias("source"),
            ids.gather(edges["target"]).alias("target"),
            pl.coalesce("attributes", until, pl.lit("{}")).alias("attributes"),
            pl.format("[{}]", pl.col("place").list.join(",")).alias("sources"),
        ).cast(LINK_SCHEMA)

    def _between_nodes(self, ids: pl.Series) -> pl.DataFrame:
        """Those that tie two nodes, by their position; of an undirected kind the end that stands first is the source."""
        frame = self._frame().with_row_index("strand")
        is_node = ids.is_not_null()
        frame = frame.filter(is_node.gather(frame["source"]) & is_node.gather(frame["target"]))
        if self._kind.directed:
            return frame
        first = np.zeros(len(ids), np.int64)
        ends = pl.concat([frame["source"], frame["target"]]).unique().to_list()
        places = [self._numbers.entities[end].first for end in ends]
        ranks = {place: rank for rank, place in enumerate(sorted(set(places)))}
        first[ends] = [ranks[place] for place in places]
        ordered = pl.Series(first[frame["source"].to_numpy()] <= first[frame["target"].to_numpy()])
        here, there = (pl.when(ordered).then(one).otherwise(other) for one, other in (_ENDS, _ENDS[::-1]))
        return frame.with_columns(here.alias("source"), there.alias("target"))

    def _stating(self, strands: pl.DataFrame, ids: pl.Series, begun: pl.DataFrame) -> pl.DataFrame:
        """The attributes of the edges of which a strand states any, or that began; what is said first counts."""
        said: dict[tuple[int, int], dict[str, Value]] = {}
        stating = strands.filter(pl.col("strand").is_in([*self.stated])) if self.stated else strands.clear()
        for strand, source, target, day in stating.select("strand", *_ENDS, "day").iter_rows():
            known = said.setdefault((source, target), {})
            for name, value in self.stated[strand].items():
                told = ids[self._numbers[value]] if isinstance(value, Entity) else value
                if told is not None:
                    known.setdefault(name, told)
            if day is not None:
                known["until"] = min(day, str(known.get("until", day)))
        for source, target, since, day in begun.iter_rows():
            span = {"since": since} if day is None else {"since": since, "until": day}
            said[source, target] = span | said.get((source, target), {})
        ends = zip(*said, strict=True) if said else ((), ())
        schema = {"source": pl.Int32, "target": pl.Int32, "attributes": pl.String}
        columns = (*map(list, ends), list(map(text_of, said.values())))
        return pl.DataFrame(dict(zip(schema, columns, strict=True)), schema=schema)


def _begun(strands: pl.DataFrame, began: pl.DataFrame) -> pl.DataFrame:
    """The ends of which every cell ties what its row is since some day, the first such day, and the last on which any held."""
    told = strands.join(began, on=[*PLACE_SCHEMA, "day"], how="left", nulls_equal=True, maintain_order="left")
    is_new = pl.any_horizontal(pl.col(end).eq_missing(pl.col("owner")) for end in _ENDS)
    new = told.filter(is_new.all().over(_ENDS))
    return new.group_by(_ENDS, maintain_order=True).agg(pl.col("since").min(), pl.col("day").first())


@cache
def _allowed(kind: str) -> NDArray[np.bool_]:
    """Which kinds of nodes an edge may tie, by code of source and target."""
    return np.array([[EDGE_KINDS[kind].allows(source, target) for target in KINDS] for source in KINDS])
