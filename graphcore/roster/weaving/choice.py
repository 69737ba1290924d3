"""Which value a node has: what cells tell of it, chosen as :mod:`graphcore.roster.weaving.precedence` says.

What ended counts only where nothing holds any more and no later row leaves the cell blank. Every other
value is kept as a statement that was not taken, and reported as ``conflicting_value`` unless it is known
to be older.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from graphcore.elements import value_text
from graphcore.problems import IMPORT, TAKEN_IN, Problem, in_both
from graphcore.provenance import Source
from graphcore.roster.entities.entity import Entity
from graphcore.roster.weaving.precedence import Telling, says_the_same, standings
from graphcore.roster.weaving.values import attribute_of
from graphcore.roster.words.field_labels import attribute_label
from graphcore.roster.words.lexicon import lexicon

_VALUE = ("entity", "attribute")


class Choice(NamedTuple):
    """What became of tellings.

    Attributes
    ----------
    best
        The numbers of those whose value a node has, one for each of its attributes.
    taken
        Of each whether it says that value; every name is taken.
    """

    best: NDArray[np.int64]
    taken: NDArray[np.bool_]
    problems: list[Problem]


class _Told(NamedTuple):
    """One telling."""

    number: int
    entity: Entity
    attribute: str
    value: Any
    raw: str
    source: Source
    ended: str | None
    as_of: str | None
    import_id: int


def choose(told: pl.DataFrame, entities: Sequence[Entity]) -> Choice:
    """Choose among tellings of :data:`graphcore.roster.weaving.tellings.TELLING_SCHEMA`; entities by number."""
    values = told.lazy().with_row_index("number").filter(pl.col("attribute") != "name")
    plain = (pl.len().over(_VALUE) == 1) & pl.col("ended").is_null()  # one cell tells it, and holds
    said = values.select("number", plain.alias("plain")).collect()
    numbers = said["number"].to_numpy().astype(np.int64)
    is_plain = said["plain"].to_numpy()
    best = [numbers[is_plain]]
    taken = np.ones(len(told), bool)
    problems: list[Problem] = []
    for group in _by_value(told, numbers[~is_plain], entities):
        first, others, conflicts = _chosen(group)
        best.append(np.array([first.number] if first is not None else [], np.int64))
        taken[others] = False
        problems += conflicts
    return Choice(np.concatenate(best), taken, problems)


def _by_value(told: pl.DataFrame, numbers: NDArray[np.int64], entities: Sequence[Entity]) -> list[list[_Told]]:
    """Some tellings, those of one value together, each in order of place."""
    rows = zip(numbers.tolist(), told[numbers].iter_rows(named=True), strict=True)
    each = [
        _Told(
            number,
            entities[row["entity"]],
            row["attribute"],
            json.loads(row["value"]),
            row["raw"],
            Source(row["file"], row["sheet"], row["row"], row["column"]),
            row["ended"],
            row["as_of"],
            row["import_id"],
        )
        for number, row in rows
    ]
    groups: dict[tuple[Entity, str], list[_Told]] = {}
    for one in each:
        groups.setdefault((one.entity, one.attribute), []).append(one)
    return [sorted(group, key=lambda one: one.source.order) for group in groups.values()]


def _chosen(group: Sequence[_Told]) -> tuple[_Told | None, list[int], list[Problem]]:
    """The one that is taken of all tellings of one value, if any is; which say another; which of them are problems."""
    ranks = standings([Telling(one.value, one.ended, one.as_of) for one in group])
    best = group[max(range(len(group)), key=ranks.__getitem__)]
    if best.ended is not None and _left_blank(best.entity, best.attribute):
        return None, [one.number for one in group], []
    others = [one for one in group if not says_the_same(one.value, best.value)]
    conflicts = [one for one in others if one.ended is None and one.as_of in (None, best.as_of)]
    return best, [one.number for one in others], [_conflict(best, one) for one in conflicts]


def attributes_of(told: pl.DataFrame, size: int) -> list[str]:
    """The attributes of every entity, as :func:`graphcore.elements.text_of` writes them.

    Parameters
    ----------
    told
        The tellings of all values that nodes have.
    size
        Number of entities.
    """
    names = sorted(told["attribute"].cast(pl.String).unique())
    rank = pl.col("attribute").cast(pl.String).replace_strict(names, range(len(names)), return_dtype=pl.Int64)
    lists = told.filter(pl.col("value").str.starts_with("["))["value"].unique()  # which a graph writes without blanks
    value = pl.col("value").replace(lists, pl.Series([value_text(json.loads(text)) for text in lists], dtype=pl.String))
    objects = (
        told.lazy()
        .select(
            "entity", rank.alias("rank"), pl.format('"{}":{}', pl.col("attribute").cast(pl.String), value).alias("said")
        )
        .sort(pl.col("entity").cast(pl.Int64) * len(names) + pl.col("rank"))
        .group_by("entity", maintain_order=True)
        .agg("said")
        .select("entity", pl.concat_str(pl.lit("{"), pl.col("said").list.join(","), pl.lit("}")))
        .collect()
    )
    texts = ["{}"] * size
    for entity, text in objects.iter_rows():
        texts[entity] = text
    return texts


def _left_blank(entity: Entity, attribute: str) -> bool:
    """Whether a row that holds has a column for an attribute."""
    return any(
        attribute_of(lexicon().fields_of(record.roster)[name], entity.kind) == attribute
        for record in entity.records
        if record.ended is None
        for name in record.fields
    )


def _conflict(best: _Told, other: _Told) -> Problem:
    place = best.source
    return Problem(
        other.source,
        "conflicting_value",
        {
            **in_both(field=attribute_label(best.entity.kind, best.attribute)),
            IMPORT: str(other.import_id),
            TAKEN_IN: place.file,
            "taken": _shown(best),
            "other": _shown(other),
            "place": f"{place.file} {place.sheet or ''} {place.column or ''}{place.row}".replace("  ", " "),
        },
    )


def _shown(told: _Told) -> str:
    return told.raw or str(told.value)
