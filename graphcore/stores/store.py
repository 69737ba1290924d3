"""A graph at rest, wherever it rests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, NamedTuple, Protocol, runtime_checkable

import polars as pl

from graphcore.graph import Graph
from graphcore.language import Text
from graphcore.problems import Problem
from graphcore.stores.statements import Statement, Statements


class StoredRoster(NamedTuple):
    """One version of a roster file as it was read; later versions stand beside it.

    Attributes
    ----------
    name
        Path inside the imported folder, with ``/``; files of the same name are versions of one roster.
    import_id
        The import it came in with: 1, 2, 3 …
    sha256
        Of the file's bytes.
    as_of
        The day it tells of, where the import was told (ISO date).
    imported_on
        When (ISO date and time).
    content
        JSON of the records and problems read from it; no person's name, phone or ID number.
    settings
        How it was read, where that was not the usual way; the same bytes read otherwise say something else.
    """

    name: str
    import_id: int
    sha256: str
    as_of: str | None
    imported_on: str
    content: str
    settings: str = ""


class Identity(NamedTuple):
    """What a row or a spelling is known by on every import, whatever file it stands in and whatever its node's id.

    Attributes
    ----------
    community
        Name of its community, if it has one.
    number, code
        Its number and credit code, where its roster gives them.
    name
        Its clean name.
    """

    kind: str
    community: str
    number: str
    code: str
    name: str


Verdict = Literal["same", "different", "unsure"]


class Judgement(NamedTuple):
    """What a person decided about two names; kept apart from the data and replayed on every import.

    Attributes
    ----------
    names
        Both as they were written when it was decided.
    by
        Who decided; whatever the user gave, maybe nothing.
    decided_on
        When (ISO date and time).
    """

    one: Identity
    other: Identity
    verdict: Verdict
    names: tuple[str, str]
    by: str
    decided_on: str


class Contents(NamedTuple):
    """Everything a store holds; all of it follows from ``rosters`` and ``judgements``.

    Attributes
    ----------
    rosters
        All versions, earlier ones too, by name and import.
    """

    graph: Graph
    problems: tuple[Problem, ...] = ()
    statements: Statements = Statements.of(())
    rosters: tuple[StoredRoster, ...] = ()
    judgements: tuple[Judgement, ...] = ()


Watch = Callable[[Text, int, int], None]
"""Called while a store is written: what is being done, how many steps are done, of how many."""


@runtime_checkable
class Store(Protocol):
    """Where a graph rests. Reading never changes it; writing replaces all of it or nothing."""

    def graph(self) -> Graph:
        """The whole graph."""
        ...

    def problems(self) -> tuple[Problem, ...]:
        """All problems of the imports, in canonical order."""
        ...

    def statements(self, node: str) -> tuple[Statement, ...]:
        """What cells say of one node, by attribute and source."""
        ...

    def rosters(self) -> tuple[StoredRoster, ...]:
        """All versions of the rosters it was built from, by name and import."""
        ...

    def judgements(self) -> tuple[Judgement, ...]:
        """What was decided about names."""
        ...

    def nodes_told(self) -> dict[tuple[int, str], int]:
        """Import and bare file name → how many nodes its cells say anything of, what has ended included."""
        ...

    def revision(self) -> str:
        """What no two states of the store share; empty while there is none.

        Whoever works out new contents from what a store holds asks this before reading and hands it to
        :meth:`replace`, so that nobody else's change in between is lost.
        """
        ...

    def exists(self) -> bool:
        """Whether there is anything yet."""
        ...

    def contents(self) -> Contents:
        """Everything it holds."""
        ...

    def tables(self) -> Mapping[str, pl.DataFrame]:
        """All it holds, table by table, as it stands: what :mod:`graphcore.soundness` looks at."""
        ...

    def replace(self, contents: Contents, *, revision: str | None = None) -> None:
        """Put new contents in place of the old, all or nothing.

        Parameters
        ----------
        revision
            The state from which the contents were worked out; None if they do not rest on any.

        Raises
        ------
        StoreUnavailable
            If the store is in use, is no longer at the revision, may not be written, or the disk is full;
            it is then as before.
            A server that is lost while much is written keeps readers off until a further call completes it.
        """
        ...
