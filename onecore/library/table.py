"""Answers that are objects, a data frame and a table in a notebook at once."""

from __future__ import annotations

import copy
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Generic, Self, TypeVar, overload

import polars as pl

from graphcore.documents import instead
from graphcore.errors import UnusableInput
from graphcore.language import Language, Text
from onecore.library import notebook

T = TypeVar("T")
_SHOWN = 20


class Table(Sequence[T], ABC, Generic[T]):
    """A sequence of objects, each a row of a data frame.

    Parameters
    ----------
    items
        The objects, in their order.
    language
        Of what is shown in notebooks.
    """

    title: Text

    def __init__(self, items: Iterable[T], language: Language) -> None:
        self._items = tuple(items)
        self._language = language

    @abstractmethod
    def _schema(self) -> Mapping[str, pl.DataType]:
        """The columns of the frame."""

    @abstractmethod
    def _record(self, item: T) -> Mapping[str, Any]:
        """One object as a row; it may lack columns."""

    def _shown(self, items: Sequence[T]) -> tuple[Sequence[str], Sequence[Sequence[object]]]:
        """Headings and rows of some of the objects for people; those of the frame unless others are better."""
        columns = list(self._schema())
        return columns, [[record.get(column) for column in columns] for record in map(self._record, items)]

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Self: ...
    def __getitem__(self, index: int | slice) -> T | Self:
        return self._with(self._items[index]) if isinstance(index, slice) else self._items[index]

    def where(self, **wanted: object) -> Self:
        """Those whose attributes have the values that are wanted, as ``where(status="gap")``.

        Raises
        ------
        UnusableInput
            If they have no such attribute.
        """
        try:
            return self._with(
                item for item in self._items if all(getattr(item, name) == value for name, value in wanted.items())
            )
        except AttributeError as error:
            known = [name for name in dir(self._items[0]) if not name.startswith("_")]
            zh, en = instead(error.name, known)
            raise UnusableInput(
                f"没有“{error.name}”可筛选{zh}。", f"There is no “{error.name}” to choose by{en}."
            ) from error

    def _with(self, items: Iterable[T]) -> Self:
        """The same table of other objects."""
        other = copy.copy(self)
        vars(other)["_items"] = tuple(items)
        return other

    def to_polars(self) -> pl.DataFrame:
        """One row an object; columns keep their types however few rows there are."""
        schema = self._schema()
        records = [self._record(item) for item in self._items]
        return pl.DataFrame({name: [record.get(name) for record in records] for name in schema}, schema=dict(schema))

    def to_pandas(self) -> Any:
        """The same as a pandas ``DataFrame``; pandas is not installed with onecore.

        Raises
        ------
        UnusableInput
            If pandas is not there.
        """
        try:
            import pandas as pd  # type: ignore[import-not-found,import-untyped,unused-ignore]
        except ImportError:
            raise UnusableInput(
                "没有安装 pandas；请先 pip install pandas，或改用 to_polars()。",
                "pandas is not installed; pip install pandas, or use to_polars().",
            ) from None
        return pd.DataFrame(self.to_polars().to_dict(as_series=False))

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self)}>"

    def _repr_html_(self) -> str:
        columns, rows = self._shown(self._items[:_SHOWN])
        return notebook.table(self._caption(), columns, rows, len(self) - len(rows), self._language)

    def _caption(self) -> str:
        return f"{self.title.say(self._language)} · {len(self)}"
