"""Attributes as columns, out of the texts that a graph keeps them as: JSON objects of scalars and lists.

Told by pattern and not by a parser, which would make an object of each of a million texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import polars as pl

from graphcore.columns import Stated

_AT_ONCE = 1 << 16  # objects taken apart
_TEXT = r'"(?:[^"\\]|\\.)*"'
_VALUE = rf'{_TEXT}|\[(?:{_TEXT}|[^"\]])*\]|[^",}}\[]+'


def stated(objects: pl.Series, attribute: str) -> Stated:
    """One attribute out of a column of JSON objects of scalars and lists, as the graph writes them.

    Examples
    --------
    >>> objects = pl.Series(['{"form":"unit","level":"branch"}', '{}', '{"level":null}', '{"rosters":["a]","b"]}'])
    >>> [stated(objects, name).texts for name in ("level", "rosters")]
    [['"branch"', 'null'], ['["a]","b"]']]
    """
    rows = objects.str.contains(f'"{attribute}":', literal=True).arg_true()
    values = objects.gather(rows).str.extract(_member(re.escape(attribute)))
    rows_stated, codes, texts = _coded(rows, values)
    return Stated(rows_stated, codes, [*texts])


def every_stated(objects: pl.Series) -> dict[str, Stated]:
    r"""Every attribute, each as :func:`stated` tells it: one look at each object, where many are asked for.

    Their texts are columns, for whoever puts them into a store.

    Examples
    --------
    >>> told = every_stated(pl.Series(['{"form":"unit","level":"a\\",\\"form\\":1"}', '{}', '{"rosters":["a]","b"]}']))
    >>> [(name, one.rows.tolist(), list(one.texts)) for name, one in told.items()]
    [('form', [0], ['"unit"']), ('level', [0], ['"a\\",\\"form\\":1"']), ('rosters', [2], ['["a]","b"]'])]
    """
    portions: dict[str, list[pl.DataFrame]] = {}
    for first in range(0, len(objects), _AT_ONCE):  # of a country's places all members together are large
        for name, told in _members(objects.slice(first, _AT_ONCE), first):
            portions.setdefault(name, []).append(told)
    return {name: _coded(*pl.concat(portions.pop(name))) for name in [*portions]}


def _members(objects: pl.Series, first: int) -> Iterator[tuple[str, pl.DataFrame]]:
    """Each name in some objects, the first of which stands in a row, with row and value of its members."""
    members = objects.str.extract_all(_member('[^"]+')).alias("member").to_frame().with_row_index("row", first)
    parts = pl.col("member").str.splitn('":', 2).struct.rename_fields(["name", "value"]).alias("part")
    told = members.explode("member").drop_nulls().select("row", parts).unnest("part")
    by_name = told.partition_by("name", as_dict=True, maintain_order=True, include_key=False)
    yield from ((str(name)[1:], each) for (name,), each in by_name.items())


def _member(name: str) -> str:
    """The pattern of a member of an object, with its value in a group.

    Inside a text quotes are escaped, so that nothing there is taken for a name in quotes with a colon behind it.
    """
    return rf'"{name}":({_VALUE})'


def _coded(rows: pl.Series, values: pl.Series) -> Stated:
    """An attribute by the JSON text of each row where it is stated."""
    texts = values.unique(maintain_order=True)
    codes = values.cast(pl.Enum(texts)).to_physical().to_numpy() if len(texts) else np.empty(0, np.uint32)
    return Stated(rows.to_numpy().astype(np.int32), codes, texts)
