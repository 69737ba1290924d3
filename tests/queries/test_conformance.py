"""Hand-computed conformance cases, as data that cannot name an engine: every engine must find what they say."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel, ConfigDict

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from graphcore.provenance import Source
from queries import engines
from queries.findings import Finding
from queries.packs import Pack, load_pack
from queries.rules import UNKNOWN, CoverageRule
from tests.queries.engines import ENGINES, SERVERS

FOLDER = Path(__file__).parent / "cases"


class _TextDates(yaml.SafeLoader):
    """Dates stay as they are written."""


_TextDates.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


class Case(BaseModel):
    model_config = ConfigDict(extra="forbid")

    case: str
    rule: str
    pack: str | None = None
    as_of: date = date(2026, 1, 1)
    nodes: dict[str, Any]
    edges: list[Any]
    findings: dict[str, dict[str, Any]]

    def graph(self) -> Graph:
        return Graph.of(
            (self._node(row, node, given) for row, (node, given) in enumerate(self.nodes.items(), 1)),
            (self._edge(row, *given) for row, given in enumerate(self.edges, 1)),
        )

    def expected(self, found: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
        """What the case expects, with what it leaves open taken from what was found."""
        return {
            node: {key: found.get(node, {}).get(key) for key in ("community", "evidence")} | given
            for node, given in self.findings.items()
        }

    @staticmethod
    def _node(row: int, node: str, given: Any) -> Node:
        attributes = {"kind": given} if isinstance(given, str) else dict(given)
        kind = attributes.pop("kind")
        return Node(node, kind, f"name of {node}", attributes=attributes, sources=(Source("nodes.csv", None, row),))

    @staticmethod
    def _edge(row: int, kind: str, source: str, target: str, attributes: dict[str, Any] | None = None) -> Edge:
        return Edge(kind, source, target, attributes or {}, (Source("edges.csv", None, row, "B"),))


def seen(told: Mapping[str, Any]) -> dict[str, Any]:
    """A finding as cases write it: its evidence without sources."""
    evidence = [item["node"] if "node" in item else item["edge"] for item in told["evidence"]]
    return {key: told[key] for key in told.keys() - {"rule", "id", "kind", "name", "evidence"}} | {"evidence": evidence}


@cache
def pack(name: str | None) -> Pack:
    return load_pack(FOLDER / name if name else None)


def load_cases() -> list[Case]:
    return [
        Case.model_validate(case)
        for path in sorted(FOLDER.glob("*.yaml"))
        for case in yaml.load(path.read_text(encoding="utf-8"), Loader=_TextDates)
    ]


CASES = load_cases()


Found = Callable[[Case, str], list[dict[str, Any]]]
Question = tuple[str | None, str, date]


@pytest.fixture(scope="session")
def found_by(request: pytest.FixtureRequest) -> Found:
    """A case and an engine → what it finds; a server is brought at once all cases that say nothing of rosters.

    What lies apart has nothing to do with each other, but for the rosters that any community supplied.
    """
    at_once = tuple(
        position
        for position, case in enumerate(CASES)
        if not any("rosters" in node.attributes for node in case.graph().iter_nodes())
    )

    def own(position: int) -> str:
        return f"case {position}: "

    @cache
    def answers(engine: str, positions: tuple[int, ...]) -> dict[Question, list[Finding]]:
        nodes, edges = [], []
        for position in positions:
            graph, at = CASES[position].graph(), own(position)
            nodes += [node._replace(id=at + node.id) for node in graph.iter_nodes()]
            edges += [edge._replace(source=at + edge.source, target=at + edge.target) for edge in graph.iter_edges()]
        answering = ENGINES[engine](Graph.of(nodes, edges), request)
        questions = {question(CASES[position]) for position in positions}
        return {
            (of, rule, day): answering.findings(pack(of).rules[rule], day)
            for of, rule, day in sorted(questions, key=repr)
        }

    def found(case: Case, engine: str) -> list[dict[str, Any]]:
        position = CASES.index(case)
        together = at_once if engine in SERVERS and position in at_once else (position,)
        told = [finding.to_json() for finding in answers(engine, together)[question(case)]]
        own_ones = [each for each in told if each["id"].startswith(own(position))]
        return [*json.loads(json.dumps(own_ones).replace(own(position), ""))]

    return found


def question(case: Case) -> Question:
    return case.pack, case.rule, case.as_of


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("case", CASES, ids=[case.case for case in CASES])
def test_an_engine_finds_what_the_case_says(case: Case, engine: str, found_by: Found) -> None:
    found = {told["id"]: seen(told) for told in found_by(case, engine)}
    assert found == case.expected(found)


def test_no_engine_is_left_out() -> None:
    asked = {name.split()[0] for name in ENGINES}
    texts = (path.read_text(encoding="utf-8") for path in Path(engines.__path__[0]).rglob("*.py"))
    shipped = {name.lower() for text in texts for name in re.findall(r"^class (\w+)Engine\b", text, re.MULTILINE)}
    assert asked == shipped


def test_every_status_and_way_of_every_shipped_rule_has_a_case() -> None:
    shown = {
        (case.rule, name)
        for case in CASES
        for expected in case.findings.values()
        for name in (expected["status"], expected.get("way"))
    }
    for rule in load_pack().rules.values():
        # The three rules that share their ways need not show each of them three times.
        ways = rule.way_names if isinstance(rule, CoverageRule) and rule.id == "enterprise-coverage" else ()
        possible = set(rule.statuses) if rule.rosters else set(rule.statuses) - {UNKNOWN}
        for name in (*sorted(possible), *ways):
            assert (rule.id, name) in shown, f"no case shows {name} of {rule.id}"


def test_every_shipped_rule_has_at_least_four_answers_worked_out() -> None:
    answers = Counter(case.rule for case in CASES for _ in case.findings)
    assert [rule for rule in load_pack().rules if answers[rule] < 4] == []
