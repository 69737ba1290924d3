"""Columns packed into a block of text that a page unpacks into typed arrays.

A block is base64 of deflated bytes: the length of a head, the head as JSON, then the columns one
after the other. The head says of each column its name, how it is written, and how long it is.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import polars as pl

Integers = Sequence[int] | npt.NDArray[np.integer[Any]]


class Block:
    """A block in the making."""

    def __init__(self) -> None:
        self._columns: list[tuple[str, str, int]] = []
        self._parts: list[bytes] = []

    def small(self, name: str, values: Integers) -> None:
        """A column of numbers below 256."""
        self._add(name, "small", np.asarray(values, dtype=np.uint8).tobytes())

    def whole(self, name: str, values: Integers) -> None:
        """A column of numbers of any size, most of them small, none negative."""
        self._add(name, "whole", _varints(np.asarray(values, dtype=np.int64)))

    def steps(self, name: str, values: Integers) -> None:
        """A column of numbers each of which is near the one before."""
        steps = np.array(values, dtype=np.int64)
        steps[1:] -= steps[:-1].copy()
        self._add(name, "steps", _varints(folded(steps)))

    def signed(self, name: str, values: Integers) -> None:
        """A column of numbers near nought."""
        self._add(name, "signed", _varints(folded(np.asarray(values, dtype=np.int64))))

    def texts(self, name: str, texts: Sequence[str]) -> None:
        """A column of texts that are all read at once."""
        self._add(name, "texts", json.dumps(texts, ensure_ascii=False, separators=(",", ":")).encode())

    def passages(self, name: str, texts: pl.Series) -> None:
        """A column of texts of which a reader wants few."""
        self.whole(f"{name}_length", texts.str.len_bytes().to_numpy())
        self._add(name, "bytes", "".join(texts.to_list()).encode())

    def numbered(self, name: str, texts: pl.Series) -> None:
        """A column of texts of which a reader wants few, most of them alike but for the last number in them.

        What stands before and after that number is told once.
        """
        parts = (
            texts.to_frame("text")
            .select(
                pl.col("text").str.extract_groups(
                    r"(?s)^(?P<before>.*?)(?P<number>0|[1-9][0-9]{0,8})(?P<after>[^0-9]*)$"
                )
            )
            .unnest("text")
            .with_columns(before=pl.coalesce("before", texts), after=pl.col("after").fill_null(""))
        )
        forms = parts.select("before", "after").unique(maintain_order=True).with_row_index("form")
        form = parts.join(forms, on=["before", "after"], how="left", maintain_order="left")["form"]
        self.texts(f"{name}_before", forms["before"].to_list())
        self.texts(f"{name}_after", forms["after"].to_list())
        self.whole(f"{name}_form", form.to_numpy())
        self.steps(f"{name}_number", parts["number"].cast(pl.Int64).fill_null(-1).to_numpy())

    def packed(self, **head: object) -> str:
        """The block, with whatever else its head is to say."""
        told = json.dumps({**head, "columns": self._columns}, ensure_ascii=False, separators=(",", ":")).encode()
        whole = b"".join([len(told).to_bytes(4, "little"), told, *self._parts])
        return base64.b64encode(zlib.compress(whole, 6)).decode()

    def _add(self, name: str, form: str, written: bytes) -> None:
        self._columns.append((name, form, len(written)))
        self._parts.append(written)


def folded(values: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """0, -1, 1, -2 … as 0, 1, 2, 3 …, so that none is negative."""
    return np.where(values < 0, -2 * values - 1, 2 * values)


def _varints(values: npt.NDArray[np.int64]) -> bytes:
    """Seven bits a byte, the lowest first; the eighth says that more follow.

    Examples
    --------
    >>> list(_varints(np.array([1, 300])))
    [1, 172, 2]
    """
    if not len(values):
        return b""
    widest = max(1, -(-int(values.max()).bit_length() // 7))
    shifted = values[:, None] >> (7 * np.arange(widest))
    here = shifted > 0
    here[:, 0] = True
    more = np.zeros_like(here)
    more[:, :-1] = here[:, 1:]
    written = (shifted & 127) | (more * 128)
    return written[here].astype(np.uint8).tobytes()
