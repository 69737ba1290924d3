"""A rule as Cypher: a pure function, one set of statements a shape."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from queries.engines.cypher.conditions import seen
from queries.engines.cypher.writer import Statement, Walk, Writer, labels
from queries.rules import Asked, CoverageRule, ExpectedEdgeRule, PairRule, Reach, RequirementRule, Rule
from queries.rules.path import Count

RETURN_WALK = "RETURN n.id AS start, {end}.id AS end, {links} AS links"


class Walking(NamedTuple):
    """A reach and the statement that walks it; its rows are ``start``, ``end`` and ``links``."""

    reach: Reach
    statement: Statement


class Compiled(NamedTuple):
    """A rule as statements.

    Attributes
    ----------
    asked
        The nodes asked about: ``id``, ``labels``, ``name``, ``sources``, and ``holds``, whether each of
        ``questions`` holds.
    questions
        What is asked of these nodes beside what selects them.
    walks
        From the nodes asked about.
    onward
        From where the walks end, given as ``$starts``.
    """

    asked: Statement
    questions: tuple[Asked, ...]
    walks: tuple[Walking, ...]
    onward: tuple[Walking, ...] = ()

    def texts(self) -> str:
        """All statements in order, for reading."""
        walks = (walking.statement for walking in (*self.walks, *self.onward))
        return "\n;\n".join(statement.text for statement in (self.asked, *walks)) + "\n"


def compile_rule(rule: Rule) -> Compiled:
    """The statements that a rule is answered from.

    Examples
    --------
    >>> from queries.packs import load_pack
    >>> print(compile_rule(load_pack().rules["venue-coverage"]).asked.text)
    MATCH (n:onecore&(business_building|shopping_district|park|industry))
    WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true)
    RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,
      [] AS holds
    """
    match rule:
        case CoverageRule():
            questions: tuple[Asked, ...] = (rule.excluded,) if rule.excluded else ()
            return _compiled(rule, questions, [way.reach for way in rule.ways])
        case RequirementRule():
            # The last case asks nothing; what decides is walked for its evidence.
            counts: list[Count] = [count for asked in (*rule.cases, rule.of) for count in asked.having]
            return _compiled(rule, rule.cases, [count.reach for count in counts])
        case ExpectedEdgeRule():
            ties = tuple(rule.ties.values())
            anchored = [*rule.roles.values(), *(tie.concerning for tie in ties)]
            return _compiled(rule, (), anchored, [reach for tie in ties for reach in (tie.direct, tie.shared)])
        case PairRule():
            ties = (rule.related, rule.tied)
            return _compiled(rule, (), [reach for tie in ties for reach in (tie.direct, tie.shared)])


def compile_walk(kinds: Iterable[str], reach: Reach) -> Statement:
    """The statement that walks a reach from all nodes of some kinds, any if none is named, without its links."""
    writer = Writer(evidence=False)
    return _walk(writer, _selected(writer, labels(kinds), Asked()), reach)


def _compiled(
    rule: Rule, questions: Sequence[Asked], reaches: Iterable[Reach | None], onward: Iterable[Reach | None] = ()
) -> Compiled:
    walks = []
    for reach in _each(reaches):
        writer = Writer()
        selected = _selected(writer, labels(rule.selection.kind), rule.selection)
        walks.append(Walking(reach, _walk(writer, selected, reach)))
    starts = ["UNWIND $starts AS id", "MATCH (n:onecore {id: id})"]
    further = (Walking(reach, _walk(Writer(), starts, reach)) for reach in _each(onward))
    return Compiled(_asked(rule, questions), tuple(questions), tuple(walks), tuple(further))


def _each(reaches: Iterable[Reach | None]) -> Iterable[Reach]:
    """The reaches, each once."""
    return {id(reach): reach for reach in reaches if reach is not None}.values()


def _asked(rule: Rule, questions: Iterable[Asked]) -> Statement:
    writer = Writer()
    lines = _selected(writer, labels(rule.selection.kind), rule.selection)
    lines.append("RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources,")
    holds = (" AND ".join(writer.asked(question, "n")) or "true" for question in questions)
    lines.append(f"  [{', '.join(f'coalesce({each}, false)' for each in holds)}] AS holds")
    return Statement("\n".join(lines), writer.parameters)


def _selected(writer: Writer, label: str, selection: Asked) -> list[str]:
    return [f"MATCH (n:{label})", f"WHERE {' AND '.join([seen('n'), *writer.asked(selection, 'n')])}"]


def _walk(writer: Writer, selected: list[str], reach: Reach) -> Statement:
    walk: Walk = writer.walk(reach, "n")
    told = RETURN_WALK.format(end=walk.end, links=walk.links)
    return Statement("\n".join([*selected, *walk.lines, told]), writer.parameters)
