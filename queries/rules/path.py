"""The path language: where one gets from a node, and what is asked of a node.

A *step* crosses edges of some kinds to nodes that are asked something; a *path* is a sequence
of steps; a *reach* is a path, ``any`` of several reaches, or ``all`` of them (the nodes that
every one of them ends at). A path may come back over an edge it took. Edges and nodes that are
not there on the day asked, and edges from a node to itself, are not walked.

What a reach says of a node is the *set* of nodes it ends at. Its evidence, where it ends at some
of interest, is every edge on any of its paths to them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Annotated

from pydantic import Discriminator, Field, Tag, model_validator

from graphcore.documents import flaw
from queries.rules.condition import Condition
from queries.rules.model import PATH_KINDS, EdgeKinds, Listed, Model, NodeKinds


class Asked(Model):
    """What is asked of a node: its own attributes, and what it reaches.

    Attributes
    ----------
    where
        Attribute → condition.
    having
        Counts of what the node reaches.
    """

    where: Mapping[str, Condition] = {}
    having: Annotated[tuple[Count, ...], Listed] = ()

    def check_where(self, kinds: Iterable[str], *place: str | int) -> None:
        """Raise a flaw, under the place where this stands, unless nodes of these kinds have the attributes asked."""
        kinds = tuple(kinds)
        for attribute, condition in self.where.items():
            condition.check(attribute, kinds, *place, "where", attribute)


class Step(Asked):
    """One step: from a node over edges to the nodes next to it.

    Attributes
    ----------
    out, in_, both
        Edge kinds crossed from source to target, from target to source (``in`` in a pack), or
        either way; any of them. Kinds that the vocabulary calls undirected are always crossed
        either way. ``in_community`` leads from a node to its communities; see
        :data:`queries.rules.model.IN_COMMUNITY`.
    to
        Kinds of node it may end at; empty for any.
    repeat
        Cross once or more, however often; only where the crossing ends is asked ``to``, ``where``
        and ``having``.
    """

    out: EdgeKinds = ()
    in_: EdgeKinds = Field(default=(), alias="in")
    both: EdgeKinds = ()
    to: NodeKinds = ()
    repeat: bool = False

    @model_validator(mode="after")
    def _possible(self) -> Step:
        if not (self.out or self.in_ or self.both):
            raise flaw("这一步没有写边（out、in 或 both）", "the step names no edge (out, in or both)")
        ends = self._possible_ends()
        if self.to and not ends.intersection(self.to):
            kinds = ", ".join(self.to)
            raise flaw(f"这一步的边到不了 {kinds}", f"the edges of this step never end at {kinds}", "to")
        self.check_where(self.to or ends)
        return self

    def _possible_ends(self) -> set[str]:
        ends: set[str] = set()
        for name in (*self.out, *self.in_, *self.both):
            kind = PATH_KINDS[name]
            if name in self.out or name in self.both or not kind.directed:
                ends |= kind.targets
            if name in self.in_ or name in self.both or not kind.directed:
                ends |= kind.sources
        return ends


class AnyOf(Model):
    """The nodes that some of the reaches end at."""

    reaches: tuple[Reach, ...] = Field(alias="any", min_length=1)


class AllOf(Model):
    """The nodes that every one of the reaches ends at."""

    reaches: tuple[Reach, ...] = Field(alias="all", min_length=1)


class Count(Model):
    """How many different nodes a reach may end at; at least one where no bound is given.

    Attributes
    ----------
    itself
        Instead of a number: the node itself must be among them, as on a cycle.
    """

    reach: Reach
    at_least: int | None = None
    at_most: int | None = None
    itself: bool = False

    def admits(self, reached: AbstractSet[str], node: str) -> bool:
        """Whether what a node reaches meets the count."""
        if self.itself:
            return node in reached
        fewest = (1 if self.at_most is None else 0) if self.at_least is None else self.at_least
        return len(reached) >= fewest and (self.at_most is None or len(reached) <= self.at_most)


def _shape_of_reach(value: object) -> str:
    if isinstance(value, AnyOf) or (isinstance(value, dict) and "any" in value):
        return "any"
    if isinstance(value, AllOf) or (isinstance(value, dict) and "all" in value):
        return "all"
    return "path"


Path = Annotated[tuple[Step, ...], Listed, Field(min_length=1)]
Reach = Annotated[
    Annotated[Path, Tag("path")] | Annotated[AnyOf, Tag("any")] | Annotated[AllOf, Tag("all")],
    Discriminator(_shape_of_reach),
]


def first_edges(reach: Reach) -> Iterator[str]:
    """The kinds of edge that a reach may cross first."""
    if isinstance(reach, AnyOf | AllOf):
        for one in reach.reaches:
            yield from first_edges(one)
    else:
        yield from (*reach[0].out, *reach[0].in_, *reach[0].both)


def last_kinds(reach: Reach) -> Iterator[str]:
    """The kinds of node that a reach asks for at its end."""
    if isinstance(reach, AnyOf | AllOf):
        for one in reach.reaches:
            yield from last_kinds(one)
    else:
        yield from reach[-1].to


Asked.model_rebuild()  # what others inherit from it is in no name of theirs
