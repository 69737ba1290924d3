"""Answers rules on a Neo4j server."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import ExitStack
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from graphcore.provenance import Source, in_order
from graphcore.stores.neo4j_store import Neo4jStore
from graphcore.vocabulary import NODE_KINDS
from queries.engines.answering import Answering
from queries.engines.communities import LENDERS, LOCATED, SUPERIORS, Communities
from queries.engines.cypher.compiler import Compiled, Walking, compile_rule, compile_walk
from queries.engines.cypher.writer import Statement
from queries.engines.knowledge import Knowledge
from queries.engines.sight import Link
from queries.findings import Finding
from queries.findings import in_order as findings_in_order
from queries.rules import IN_COMMUNITY, Asked, Reach, Rule, Selection

if TYPE_CHECKING:
    from neo4j import Session

_NODES = (
    "MATCH (n:onecore) WHERE coalesce(n.since <= $day, true) AND coalesce(n.until + '~' >= $day, true) "
    "RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.sources AS sources, "
    "CASE WHEN n:community THEN n.rosters END AS rosters, n.untold AS untold"
)


class Neo4jEngine:
    """Answers rules where the graph is: each rule is Cypher, and rows come back.

    Used in a ``with``, all rules share one connection; else each has its own.

    Parameters
    ----------
    store
        The database.

    Raises
    ------
    UnusableInput, StoreUnavailable
        By :meth:`findings`: if there is no graph, or the server cannot be reached or is written to.
    """

    def __init__(self, store: Neo4jStore) -> None:
        self._store = store
        self._places: dict[tuple[str, date], _Places] = {}
        self._open: ExitStack | None = None
        self._session: Session | None = None

    def __enter__(self) -> Self:
        self._open = ExitStack()
        self._session = self._open.enter_context(self._store.reading())
        return self

    def __exit__(self, *failure: object) -> None:
        if self._open is not None:
            self._open.__exit__(*failure)  # type: ignore[arg-type]
        self._open = self._session = None

    @property
    def is_open(self) -> bool:
        """Whether it is used in a ``with``."""
        return self._session is not None

    def findings(self, rule: Rule, as_of: date) -> list[Finding]:
        """One finding for each node or pair the rule asks about, in canonical order."""
        if self._session is None:
            with self:
                return self.findings(rule, as_of)
        session = self._session
        state = (self._store.revision_in(session), as_of)
        if state not in self._places:
            self._places = {state: _Places(session, as_of)}  # the last one asked is kept, not all
        places = self._places[state]

        def sight(asked: Rule) -> _RuleSight:
            return _RuleSight(session, places, compile_rule(asked))

        return findings_in_order(Answering(rule, sight, places.communities, places.knowledge).findings())


class _Rows:
    """What statements told of nodes and walks; base of the sights."""

    def __init__(self, session: Session, day: date) -> None:
        self._session = session
        self.day = day
        self._kinds: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._node_sources: dict[str, str | None] = {}
        self._link_sources: defaultdict[Link, list[str]] = defaultdict(list)
        self._walks: dict[int, defaultdict[str, dict[str, set[Link]]]] = {}

    def _run(self, statement: Statement, **more: object) -> Iterator[Mapping[str, Any]]:
        parameters = {**statement.parameters, "day": self.day.isoformat(), **more}
        return iter(self._session.run(statement.text, parameters))

    def _keep_node(self, record: Mapping[str, Any]) -> str:
        node: str = record["id"]
        self._kinds[node] = next(label for label in record["labels"] if label in NODE_KINDS)
        self._names[node] = record["name"]
        self._node_sources[node] = record["sources"]
        return node

    def _keep_walk(self, walking: Walking, **more: object) -> None:
        kept = self._walks.setdefault(id(walking.reach), defaultdict(dict))
        for record in self._run(walking.statement, **more):
            ends = kept[record["start"]].setdefault(record["end"], set())
            for kind, source, target, sources in record["links"]:
                link = Link(kind, source, target)
                ends.add(link)
                if kind == IN_COMMUNITY:
                    self._node_sources[source] = sources
                elif sources is not None:
                    self._link_sources[link].append(sources)

    def kind(self, node: str) -> str:
        """The kind of a node."""
        return self._kinds[node]

    def name(self, node: str) -> str:
        """The name of a node."""
        return self._names[node]

    def reached(self, reach: Reach, start: str) -> AbstractSet[str]:
        """The nodes that a reach ends at."""
        return self._walks[id(reach)].get(start, {}).keys()

    def leading(self, reach: Reach, start: str, to: AbstractSet[str]) -> set[Link]:
        """Every link on a path of the reach that ends at one of some nodes."""
        ends = self._walks[id(reach)].get(start, {})
        return {link for end in to for link in ends.get(end, ())}

    def sources_of_node(self, node: str) -> tuple[Source, ...]:
        """The rows a node stands on."""
        return _places([self._node_sources[node]])

    def sources_of_link(self, link: Link) -> tuple[Source, ...]:
        """The cells a link stands on."""
        return _places(self._link_sources[link])


class _Places(_Rows):
    """Where every node belongs on a day, and what was supplied there."""

    def __init__(self, session: Session, day: date) -> None:
        super().__init__(session, day)
        rosters: dict[str, list[str] | None] = {}
        untold: dict[str, list[str] | None] = {}
        for record in self._run(Statement(_NODES, {})):
            node = self._keep_node(record)
            untold[node] = record["untold"]
            if self._kinds[node] == "community":
                rosters[node] = record["rosters"]
        self._keep_walk(Walking(LOCATED, compile_walk((), LOCATED)))
        self._keep_walk(Walking(SUPERIORS, compile_walk((), SUPERIORS)))
        for kind, path in LENDERS.items():
            self._keep_walk(Walking(path, compile_walk([kind], path)))
        self.communities = Communities(self)
        self.knowledge = Knowledge(rosters, untold)
        self.belonging = {node: sorted(self.communities.every(node)) for node in self._kinds}
        self.members: dict[str, list[str]] = {}
        for node, communities in self.belonging.items():
            for community in communities:
                self.members.setdefault(community, []).append(node)


class _RuleSight(_Rows):
    """What one rule asks of the graph on a day."""

    def __init__(self, session: Session, places: _Places, compiled: Compiled) -> None:
        super().__init__(session, places.day)
        self._places = places
        self._selected: list[str] = []
        self._holds: dict[tuple[int, str], bool] = {}
        for record in self._run(compiled.asked, **self._given(compiled.asked)):
            node = self._keep_node(record)
            self._selected.append(node)
            for question, holds in zip(compiled.questions, record["holds"], strict=True):
                self._holds[id(question), node] = holds
        for walking in compiled.walks:
            self._keep_walk(walking, **self._given(walking.statement))
        starts = sorted({end for walks in self._walks.values() for ends in walks.values() for end in ends})
        for walking in compiled.onward:
            self._keep_walk(walking, starts=starts, **self._given(walking.statement))

    def _given(self, statement: Statement) -> dict[str, object]:
        """Where nodes belong, for a statement that asks."""
        known = {"communities": self._places.belonging, "members": self._places.members}
        return {name: value for name, value in known.items() if statement.needs(name)}

    def selected(self, selection: Selection) -> list[str]:  # noqa: ARG002  # the rule's own
        """The nodes of the rule's selection by id."""
        return sorted(self._selected)

    def holds(self, asked: Asked, node: str) -> bool:
        """Whether what the rule asks of a node holds."""
        return self._holds[id(asked), node]


def _places(texts: Iterable[str | None]) -> tuple[Source, ...]:
    return in_order(Source(*place) for text in texts if text for place in json.loads(text))
