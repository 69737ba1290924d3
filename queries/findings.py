"""The one result type of every engine, and its canonical order."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from graphcore.provenance import Source


class NodeEvidence(NamedTuple):
    """A node that decided a finding, and the rows it stands on."""

    node: str
    sources: tuple[Source, ...]

    def to_json(self) -> dict[str, Any]:
        """The item as ``--format jsonl`` has it."""
        return {"node": self.node, "sources": [source.to_json(with_column=False) for source in self.sources]}


class EdgeEvidence(NamedTuple):
    """An edge that decided a finding, and the cells that say so."""

    kind: str
    source: str
    target: str
    sources: tuple[Source, ...]

    def to_json(self) -> dict[str, Any]:
        """The item as ``--format jsonl`` has it."""
        return {
            "edge": [self.kind, self.source, self.target],
            "sources": [source.to_json(with_column=True) for source in self.sources],
        }


Evidence = NodeEvidence | EdgeEvidence


class Finding(NamedTuple):
    """What one rule says of one node.

    Attributes
    ----------
    rule, id, kind, name
        The rule's id, and the node's id, kind and name; for a pair what its rule makes of them.
    community
        Id of the node's community; None if it has none or several.
    status
        One of the rule's statuses.
    details
        What only some rules say, in this order: ``way``, ``missing_members``, ``missing_pairs_<level>``,
        ``missing`` (the rosters that would tell, where the status is ``unknown``).
    evidence
        The nodes, then the edges, that decided; only those with sources.
    pair
        Ids of the two nodes, in order, where the finding is about a pair.
    """

    rule: str
    id: str
    kind: str
    name: str
    community: str | None
    status: str
    details: Mapping[str, str | tuple[str, ...] | None] = MappingProxyType({})
    evidence: tuple[Evidence, ...] = ()
    pair: tuple[str, str] | None = None

    @property
    def about(self) -> tuple[str, ...]:
        """Ids of the nodes that the finding is about."""
        return self.pair or (self.id,)

    @property
    def key(self) -> str:
        """What the finding is known by from one run to the next: its rule and what it is about.

        Examples
        --------
        >>> Finding("estate-triad", "ES-1", "estate", "春晖里一期", "CM-1", "gap").key
        'estate-triad:ES-1'
        """
        return f"{self.rule}:{self.id}"

    @property
    def way(self) -> str | None:
        """The way by which a node is covered, where the rule tells ways apart."""
        way = self.details.get("way")
        return way if isinstance(way, str) else None

    def to_json(self) -> dict[str, Any]:
        """The finding as ``--format jsonl`` has it, keys in the contract's order."""
        return {
            "rule": self.rule,
            "id": self.id,
            "kind": self.kind,
            "name": self.name,
            "community": self.community,
            "status": self.status,
            **{key: list(value) if isinstance(value, tuple) else value for key, value in self.details.items()},
            "evidence": [item.to_json() for item in self.evidence],
        }


def compact(value: object) -> str:
    """A value as JSON without blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by rule, then id."""
    return sorted(findings, key=lambda finding: (finding.rule, finding.id))
