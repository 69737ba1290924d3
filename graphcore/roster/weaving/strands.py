"""Strands: the cells that say that two entities are tied, as columns; all that run between two are one edge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import compress, repeat

import polars as pl

from graphcore.elements import LINK_SCHEMA, PLACE_SCHEMA, text_of, texts_of_places
from graphcore.roster.entities.entity import Entity
from graphcore.roster.records.record import Heading
from graphcore.vocabulary import EDGE_KINDS, Value

Ends = tuple[Entity, Entity]
Stated = Mapping[str, Value | Entity]
Place = tuple[str, str | None, int | None, str | None]
"""File, sheet, row and column: a source, whether it is called one or not."""

_ENDS = ("source", "target")


class Strands:
    """The strands of one kind of edge, one a row; those of a later day come before those of an earlier one.

    Attributes
    ----------
    sources, targets
        What each ties; of an undirected kind in whichever order.
    files, sheets, rows, columns
        The cell that says so.
    days
        The last day it held; None where it still does.
    stated
        Position → what a strand says of the edge; few say anything.
    """

    __slots__ = ("_kind", "columns", "days", "files", "kind", "rows", "sheets", "sources", "stated", "targets")

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._kind = EDGE_KINDS[kind]
        self.sources: list[Entity] = []
        self.targets: list[Entity] = []
        self.files: list[str] = []
        self.sheets: list[str | None] = []
        self.rows: list[int | None] = []
        self.columns: list[str | None] = []
        self.days: list[str | None] = []
        self.stated: dict[int, Stated] = {}

    def add(self, ends: Ends, places: Iterable[Place], day: str | None, stated: Stated | None = None) -> None:
        """Take in the cells that say one thing."""
        if stated:
            self.stated[len(self.sources)] = stated
        for file, sheet, row, column in places:
            self.sources.append(ends[0])
            self.targets.append(ends[1])
            self.files.append(file)
            self.sheets.append(sheet)
            self.rows.append(row)
            self.columns.append(column)
            self.days.append(day)

    def add_cells(
        self,
        sources: Sequence[Entity],
        targets: Sequence[Entity],
        heading: Heading,
        cells: tuple[Sequence[int], Sequence[str | None]],
        day: str | None,
    ) -> None:
        """Take in what cells of one table say, by row and column letter; nothing that the vocabulary does not allow."""
        may = list(map(self.allows, sources, targets))
        size = sum(may)
        self.sources += compress(sources, may)
        self.targets += compress(targets, may)
        self.files += repeat(heading.file, size)
        self.sheets += repeat(heading.sheet, size)
        self.rows += compress(cells[0], may)
        self.columns += compress(cells[1], may)
        self.days += repeat(day, size)

    def allows(self, source: Entity, target: Entity) -> bool:
        """Whether the vocabulary lets two be tied so."""
        return source is not target and self._kind.allows(source.kind, target.kind)

    def __iter__(self) -> Iterator[tuple[Entity, Entity, Place, str | None]]:
        """Source, target, place and day of each."""
        places = zip(self.files, self.sheets, self.rows, self.columns, strict=True)
        return zip(self.sources, self.targets, places, self.days, strict=True)

    def without(self, ends: Iterable[Ends]) -> Strands:
        """Those that do not run between some."""
        cut = set(ends)
        left = Strands(self.kind)
        for number, (source, target, place, day) in enumerate(self):
            if (source, target) not in cut:
                left.add((source, target), (place,), day, self.stated.get(number))
        return left

    def edges(self, ids: Mapping[Entity, str]) -> pl.DataFrame:
        """The edges that they make, of :data:`graphcore.graph.LINK_SCHEMA`.

        Parameters
        ----------
        ids
            Entity → id; what has none is no node, and nothing is tied to it.
        """
        sources, targets = (self.sources, self.targets) if self._kind.directed else self._in_order()
        strands = pl.DataFrame(
            {
                "source": [ids.get(entity) for entity in sources],
                "target": [ids.get(entity) for entity in targets],
                "day": self.days,
                **dict(zip(PLACE_SCHEMA, (self.files, self.sheets, self.rows, self.columns), strict=True)),
            },
            schema={"source": pl.String, "target": pl.String, "day": pl.String, **self._places_in_order()},
        ).with_row_index("strand")
        strands = strands.drop_nulls(_ENDS)
        if strands["day"].n_unique() > 1:
            strands = strands.filter(pl.col("day").eq_missing(pl.col("day").first().over(_ENDS)))
        until = pl.concat_str(pl.lit('{"until":"'), "day", pl.lit('"}'))
        return (
            strands.unique([*_ENDS, *PLACE_SCHEMA], maintain_order=True)
            .with_columns(texts_of_places(strands).alias("place"))
            .sort(*PLACE_SCHEMA)
            .group_by(_ENDS, maintain_order=True)
            .agg(pl.col("day").first(), "place")
            .join(self._stating(strands, ids), on=_ENDS, how="left")
            .select(
                pl.lit(self.kind).alias("kind"),
                *_ENDS,
                pl.coalesce("attributes", until, pl.lit("{}")).alias("attributes"),
                pl.format("[{}]", pl.col("place").list.join(",")).alias("sources"),
            )
            .cast(LINK_SCHEMA)
        )

    def _places_in_order(self) -> Mapping[str, pl.DataType]:
        """The columns of places, their texts as what they are sorted by: files and sheets by name, AA after Z."""
        letters = sorted(_distinct(self.columns), key=lambda letter: (len(letter), letter))
        return {
            **PLACE_SCHEMA,
            "file": pl.Enum(sorted(_distinct(self.files))),
            "sheet": pl.Enum(sorted(_distinct(self.sheets))),
            "column": pl.Enum(letters),
        }

    def _in_order(self) -> tuple[Sequence[Entity], Sequence[Entity]]:
        """Both ends of each, the one that stands first before the other."""
        first = {entity: entity.first for entity in {*self.sources, *self.targets}}
        ends = zip(self.sources, self.targets, strict=True)
        ordered = [(s, t) if first[s] <= first[t] else (t, s) for s, t in ends]
        return [source for source, _ in ordered], [target for _, target in ordered]

    def _stating(self, strands: pl.DataFrame, ids: Mapping[Entity, str]) -> pl.DataFrame:
        """The attributes of the edges of which a strand states any; what is said first counts."""
        said: dict[tuple[str, str], dict[str, Value]] = {}
        stating = strands.filter(pl.col("strand").is_in([*self.stated])) if self.stated else strands.clear()
        for strand, source, target, day in stating.select("strand", *_ENDS, "day").iter_rows():
            known = said.setdefault((source, target), {})
            for name, value in self.stated[strand].items():
                node = ids.get(value) if isinstance(value, Entity) else value
                if node is not None:
                    known.setdefault(name, node)
            if day is not None:
                known["until"] = min(day, str(known.get("until", day)))
        ends = zip(*said, strict=True) if said else ((), ())
        texts = map(text_of, said.values())
        schema = {"source": pl.String, "target": pl.String, "attributes": pl.String}
        return pl.DataFrame(dict(zip(schema, map(list, (*ends, texts)), strict=True)), schema=schema)


def _distinct(texts: Iterable[str | None]) -> set[str]:
    return {text for text in texts if text is not None}
