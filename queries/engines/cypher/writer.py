"""The path language as Cypher text.

Each step is a ``MATCH`` of its own, so that a path may come back over an edge it took. What may be
reached in several ways, and what repeats, is a subquery. Every value is a parameter; labels and
types are kinds of the vocabulary, to which rules are bound when they are read.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from queries.engines.cypher.conditions import predicates, seen
from queries.rules import IN_COMMUNITY, AllOf, AnyOf, Asked, Count, Reach, Step
from queries.rules.model import PATH_KINDS


class Statement(NamedTuple):
    """A statement and the values in it.

    Attributes
    ----------
    parameters
        Those of the rule. ``day``, ``starts``, ``communities`` and ``members`` are the engine's to add.
    """

    text: str
    parameters: Mapping[str, object]

    def needs(self, parameter: str) -> bool:
        """Whether the text names a parameter."""
        return f"${parameter}" in self.text


class Walk(NamedTuple):
    """Lines that lead from a bound node; the variables of where they end and of the links they cross."""

    lines: list[str]
    end: str
    links: str


class Writer:
    """Writes one statement: numbers its variables and keeps its values.

    Parameters
    ----------
    evidence
        Whether the links are asked for; without them a step that repeats is much less work.
    """

    def __init__(self, *, evidence: bool = True) -> None:
        self.parameters: dict[str, object] = {}
        self._evidence = evidence
        self._variables = 0

    def variable(self, letter: str) -> str:
        """A variable that the statement does not have yet."""
        self._variables += 1
        return f"{letter}{self._variables}"

    def parameter(self, value: object) -> str:
        """The parameter that stands for a value."""
        name = f"p{len(self.parameters)}"
        self.parameters[name] = value
        return f"${name}"

    def asked(self, asked: Asked, node: str, start: str | None = None) -> list[str]:
        """What is asked of a node, as predicates that must all hold."""
        told = [
            predicate
            for attribute, condition in asked.where.items()
            for predicate in predicates(attribute, condition, node, start or node, self.parameter)
        ]
        return told + [self._counted(count, node) for count in asked.having]

    def walk(self, reach: Reach, start: str) -> Walk:
        """Where a reach leads from a node: one row for each path."""
        match reach:
            case AnyOf(reaches=reaches):
                return self._any(reaches, start)
            case AllOf(reaches=reaches):
                return self._all(reaches, start)
        lines, near, links = [], start, []
        for step in reach:
            one = self._repeated(step, near, start) if step.repeat else self._once(step, near, start)
            lines += one.lines
            links.append(one.links)
            near = one.end
        return Walk(lines, near, " + ".join(links))

    def _counted(self, count: Count, node: str) -> str:
        evidence, self._evidence = self._evidence, False
        walk = self.walk(count.reach, node)
        self._evidence = evidence
        if count.itself:
            same = self.variable("same")
            return subquery("EXISTS", [*walk.lines, f"WITH {walk.end} AS {same} WHERE {same} = {node}", "RETURN true"])
        if count.at_most is None and count.at_least in (None, 1):
            return subquery("EXISTS", [*walk.lines, "RETURN true"])
        number = subquery("COUNT", [*walk.lines, f"RETURN DISTINCT {walk.end}"])
        bounds = [(">=", count.at_least), ("<=", count.at_most)]
        compared = [f"{sign} {self.parameter(bound)}" for sign, bound in bounds if bound is not None]
        if len(compared) == 1:
            return f"{number} {compared[0]}"
        return f"{self.parameter(count.at_least)} <= {number} <= {self.parameter(count.at_most)}"

    def _any(self, reaches: Iterable[Reach], start: str) -> Walk:
        end, links = self.variable("n"), self.variable("links")
        parts = []
        for reach in reaches:
            walk = self.walk(reach, start)
            parts.append([*walk.lines, f"RETURN {walk.end} AS {end}, {walk.links} AS {links}"])
        return Walk(union((start,), parts), end, links)

    def _all(self, reaches: Iterable[Reach], start: str) -> Walk:
        first, *others = reaches
        walk = self.walk(first, start)
        lines, links = [*walk.lines], [walk.links]
        for reach in others:
            other, found, kept = self.walk(reach, start), self.variable("same"), self.variable("links")
            tail = [
                f"WITH {other.end} AS {found}, {other.links} AS {kept} WHERE {found} = {walk.end}",
                f"RETURN {kept}",
            ]
            lines += union((start, walk.end), [[*other.lines, *tail]])
            links.append(kept)
        return Walk(lines, walk.end, " + ".join(links))

    def _once(self, step: Step, near: str, start: str) -> Walk:
        ways = _ways(step)
        if len(ways) == 1:
            return self._crossing(ways[0], step, near, start)
        end, links = self.variable("n"), self.variable("links")
        parts = []
        for way in ways:
            walk = self._crossing(way, step, near, start)
            parts.append([*walk.lines, f"RETURN {walk.end} AS {end}, {walk.links} AS {links}"])
        return Walk(union((near, start), parts), end, links)

    def _crossing(self, way: Way, step: Step, near: str, start: str) -> Walk:
        far = self.variable("n")
        label = labels(step.to)
        where = self.asked(step, far, start)
        if way.kinds == (IN_COMMUNITY,):
            here, belongs = (near, far) if way.left == "-" else (far, near)
            ids = f"coalesce(${'communities' if here == near else 'members'}[{near}.id], [])"
            each = self.variable("id")
            lines = [f"UNWIND {ids} AS {each}", _match(f"({far}:{label} {{id: {each}}})", [seen(far), *where])]
            return Walk(lines, far, f"[['{IN_COMMUNITY}', {here}.id, {belongs}.id, {here}.sources]]")
        edge = self.variable("r")
        pattern = f"({near}){way.pattern(edge)}({far}:{label})"
        lines = [_match(pattern, [f"{near} <> {far}", seen(edge), seen(far), *where])]
        return Walk(lines, far, f"[{_link(edge)}]")

    def _repeated(self, step: Step, near: str, start: str) -> Walk:
        """All edges between what is reached and what leads to an end: no path of distinct edges has them all."""
        far = self.variable("n")
        asked = self.asked(step, far, start)
        if not self._evidence:
            where = [f"WHERE {' AND '.join(asked)}"] if asked else []
            return Walk([f"MATCH ({near}) {self._closure(step)}{{1,}} ({far}:{labels(step.to)})", *where], far, "[]")
        between, onward = self.variable("n"), self.variable("n")
        edge, links = self.variable("r"), self.variable("links")
        lines = [
            f"MATCH ({near}) {self._closure(step)}{{0,}} ({between})",
            f"WITH DISTINCT {between}",
            self._hop(step, between, edge, onward),
            f"MATCH ({onward}) {self._closure(step)}{{0,}} ({far}:{labels(step.to)})",
            *([f"WHERE {' AND '.join(asked)}"] if asked else []),
            f"RETURN {far}, [{edge} IN collect(DISTINCT {edge}) | {_link(edge)}] AS {links}",
        ]
        return Walk(union((near, start), [lines]), far, links)

    def _closure(self, step: Step) -> str:
        near, edge, far = self.variable("a"), self.variable("q"), self.variable("b")
        return f"({self._hop(step, near, edge, far).removeprefix('MATCH ')})".replace("\n", " ")

    def _hop(self, step: Step, near: str, edge: str, far: str) -> str:
        """One crossing of a step that repeats, whichever way its kinds run."""
        ways = _ways(step)
        told = [f"{near} <> {far}", seen(edge), seen(far)]
        if len(ways) == 1:
            return _match(f"({near}){ways[0].pattern(edge)}({far})", told)
        kinds = dict.fromkeys(kind for way in ways for kind in way.kinds)
        allowed = " OR ".join(way.told(near, edge) for way in ways)
        return _match(f"({near})-[{edge}:{'|'.join(kinds)}]-({far})", [f"({allowed})", *told])


class Way(NamedTuple):
    """Kinds of edge that are crossed in one direction, or in both."""

    kinds: tuple[str, ...]
    left: str
    right: str

    def pattern(self, edge: str) -> str:
        """The edge between two nodes of a pattern."""
        return f"{self.left}[{edge}:{'|'.join(self.kinds)}]{self.right}"

    def told(self, near: str, edge: str) -> str:
        """The same as a predicate of an edge whose direction is open."""
        kinds = f"type({edge}) IN [{', '.join(repr(kind) for kind in self.kinds)}]"
        match self.left, self.right:
            case "-", "->":
                return f"({kinds} AND startNode({edge}) = {near})"
            case "<-", "-":
                return f"({kinds} AND endNode({edge}) = {near})"
        return kinds


def _ways(step: Step) -> list[Way]:
    """The kinds that a step crosses, by direction."""
    both = tuple(
        dict.fromkeys((*step.both, *(kind for kind in (*step.out, *step.in_) if not PATH_KINDS[kind].directed)))
    )
    grouped = (
        (tuple(kind for kind in step.out if kind not in both), "-", "->"),
        (tuple(kind for kind in step.in_ if kind not in both), "<-", "-"),
        (both, "-", "-"),
    )
    ways = []
    for kinds, left, right in grouped:
        if real := tuple(kind for kind in kinds if kind != IN_COMMUNITY):
            ways.append(Way(real, left, right))
        if IN_COMMUNITY in kinds:
            ways += [Way((IN_COMMUNITY,), one, other) for one, other in _directions(left, right)]
    return ways


def _directions(left: str, right: str) -> list[tuple[str, str]]:
    return [(left, right)] if (left, right) != ("-", "-") else [("-", "->"), ("<-", "-")]


def labels(kinds: Iterable[str]) -> str:
    """The label of our nodes, and of some kinds if any are named."""
    named = "|".join(kinds)
    return f"onecore&({named})" if "|" in named else f"onecore&{named}" if named else "onecore"


def subquery(what: str, lines: Iterable[str]) -> str:
    """``EXISTS`` or ``COUNT`` of what some lines find."""
    return "\n".join([f"{what} {{", *indented(lines), "}"])


def union(imported: Iterable[str], parts: Iterable[Iterable[str]]) -> list[str]:
    """A subquery of several parts, each of which returns the same variables."""
    lines = [f"CALL ({', '.join(dict.fromkeys(imported))}) {{"]
    for number, part in enumerate(parts):
        lines += ["  UNION ALL"] if number else []
        lines += indented(part)
    return [*lines, "}"]


def indented(lines: Iterable[str]) -> list[str]:
    """Lines two spaces further right."""
    return [f"  {line}" for several in lines for line in several.split("\n")]


def _match(pattern: str, told: Iterable[str]) -> str:
    return f"MATCH {pattern}\nWHERE {' AND '.join(told)}"


def _link(edge: str) -> str:
    return f"[type({edge}), startNode({edge}).id, endNode({edge}).id, {edge}.sources]"
