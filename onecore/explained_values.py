"""The values of a node with every cell that tells of them: which was taken, and why not the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from graphcore.roster.imports.versions import days_of
from graphcore.roster.weaving.precedence import Telling, standings, why_not
from graphcore.roster.words.spelling import clean
from graphcore.stores.statements import Statement
from graphcore.stores.store import Identity, Judgement, StoredRoster
from graphcore.vocabulary import EDGE_KINDS
from onecore.questions import Answers


class Cell(NamedTuple):
    """What one cell tells of a value.

    Attributes
    ----------
    as_of
        The day its roster tells of, where one was told.
    why_not
        Why it was not taken, a key of :data:`graphcore.roster.weaving.precedence.REASONS`; None where it was.
    """

    statement: Statement
    as_of: str | None
    why_not: str | None


class Explanation(NamedTuple):
    """All that is known of one node.

    Attributes
    ----------
    values
        Attribute → the cells that tell of it.
    judgements
        What people decided about its names.
    answers
        What the rules say, of all nodes.
    """

    node: Node
    values: Mapping[str, Sequence[Cell]]
    judgements: Sequence[Judgement]
    answers: Answers


Days = Mapping[tuple[str, int], str | None]
"""File and import → the day that version of the file tells of."""


def days_told(rosters: Iterable[StoredRoster]) -> Days:
    """The day that each version of each file tells of."""
    by_name = groupby(sorted(rosters, key=lambda one: (one.name, one.import_id)), key=lambda one: one.name)
    files = [(name, list(versions)) for name, versions in by_name]
    return {
        (name.rpartition("/")[2], version.import_id): day
        for name, versions in files
        for version, day in zip(versions, days_of(versions), strict=True)
    }


def cells_by_attribute(statements: Iterable[Statement], days: Days) -> dict[str, list[Cell]]:
    """The cells that tell of each attribute and name, in order of place; ties are none of them."""
    found: dict[str, list[Cell]] = {}
    for attribute, said in groupby(statements, key=lambda statement: statement.attribute):
        if attribute not in EDGE_KINDS:
            found[attribute] = list(_judged(list(said), days))
    return found


def _judged(statements: Sequence[Statement], days: Days) -> Iterator[Cell]:
    told = [days.get((one.source.file, one.import_id)) for one in statements]
    ranks = standings([Telling(one.value, one.ended, day) for one, day in zip(statements, told, strict=True)])
    taken = [rank for rank, one in zip(ranks, statements, strict=True) if one.taken]
    best = max(taken, default=max(ranks))
    for statement, day, rank in zip(statements, told, ranks, strict=True):
        yield Cell(statement, day, None if statement.taken else why_not(rank, best))


def ties_of(node: str, graph: Graph) -> Iterator[tuple[Edge, str, Node]]:
    """The edges of a node: each with an arrow, and who is at the other end."""
    for edge in graph.iter_edges():
        directed = EDGE_KINDS[edge.kind].directed
        if edge.source == node:
            yield edge, "→" if directed else "↔", graph.node(edge.target)
        elif edge.target == node:
            yield edge, "←" if directed else "↔", graph.node(edge.source)


def judgements_about(node: Node, graph: Graph, judgements: Iterable[Judgement]) -> list[Judgement]:
    """What people decided about the names of a node."""
    names = {clean(name) for name in (node.name, *node.aliases)}
    places = {other.name for edge, _, other in ties_of(node.id, graph) if edge.kind == "located_in"}
    code = node.attributes.get("credit_code")

    def is_meant(identity: Identity) -> bool:
        if identity.kind != node.kind:
            return False
        is_here = not identity.community or not places or identity.community in places
        return (identity.name in names and is_here) or bool(code and identity.code == code)

    return [judgement for judgement in judgements if is_meant(judgement.one) or is_meant(judgement.other)]
