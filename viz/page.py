"""The records of a map as the compact JSON that its page reads."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from graphcore.language import Language
from graphcore.provenance import Source
from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS
from queries.findings import EdgeEvidence, NodeEvidence
from viz.layout import Sector
from viz.map_data import MapData, MapEdge, MapNode
from viz.pinyin import readings
from viz.shown_findings import ShownFinding
from viz.standing import STANDINGS
from viz.symbols import SYMBOLS
from viz.ties import FAMILY_OF, TIE_FAMILIES
from viz.words import WORDS


class Page:
    """One map's page data.

    What is empty is left out, and what occurs often is said once: sources point to their sheet,
    evidence to the node (by id) or the edge (by number) that it is.
    """

    def __init__(self, data: MapData) -> None:
        self.data = data
        self._sheets: dict[str, int] = {}
        self._numbers = {(edge.kind, edge.source, edge.target): number for number, edge in enumerate(data.edges)}

    def nodes(self) -> list[dict[str, Any]]:
        """Nodes as vis-network takes them, with what the page tells of them beside."""
        return [self._node(node) for node in self.data.nodes]

    def edges(self) -> list[dict[str, Any]]:
        """Edges as vis-network takes them, ghosts last: they have no kind."""
        edges = [self._edge(edge) for edge in self.data.edges]
        ghosts = [
            {"from": ghost.source, "to": ghost.target, "facts": list(ghost.reasons)} for ghost in self.data.ghosts
        ]
        return [{"id": number, **edge} for number, edge in enumerate(edges + ghosts)]

    def rest(self) -> dict[str, Any]:
        """Everything else; the sheets are those that the nodes and edges asked for before point to."""
        data, language = self.data, self.data.language
        present = {node.kind for node in data.nodes}
        return {
            "words": {name: text.say(language) for name, text in WORDS.items()},
            "standings": {name: text.say(language) for name, text in STANDINGS.items()},
            "kinds": {
                name: {"label": kind.label.say(language), "shape": SYMBOLS[name].shape, "sign": _sign(name, language)}
                for name, kind in NODE_KINDS.items()
                if name in present
            },
            "ties": {
                name: {"label": kind.label.say(language), "family": FAMILY_OF[name], "directed": kind.directed}
                for name, kind in EDGE_KINDS.items()
            },
            "families": {
                name: {"label": family.label.say(language), "shown": family.shown}
                for name, family in TIE_FAMILIES.items()
            },
            "rules": {rule: asdict(shown) for rule, shown in data.rules.items()},
            "findings": [self._finding(finding) for finding in data.findings],
            "islands": [
                {"node": island.node, "x": island.centre.x, "y": island.centre.y, "radius": island.radius}
                for island in data.islands
            ],
            "sectors": [_sector(sector) for sector in data.sectors],
            "pinyin": readings(name for node in data.nodes for name in (node.name, *node.aliases)),
            "sheets": list(self._sheets),
        }

    def _node(self, node: MapNode) -> dict[str, Any]:
        return _without_empty(
            {
                "id": node.id,
                "label": node.label,
                "x": node.spot.x,
                "y": node.spot.y,
                "shape": node.symbol.shape,
                "size": node.symbol.size,
                "rank": node.symbol.rank,
                "kind": node.kind,
                "name": node.name,
                "core": node.core,
                "standing": node.standing,
                "lacks": node.lacks,
                "aliases": node.aliases,
                "facts": node.facts,
                "sources": self._places(node.sources),
            }
        )

    def _edge(self, edge: MapEdge) -> dict[str, Any]:
        return _without_empty(
            {
                "from": edge.source,
                "to": edge.target,
                "kind": edge.kind,
                "facts": [": ".join(fact) for fact in edge.facts],
                "sources": self._places(edge.sources),
            }
        )

    def _finding(self, finding: ShownFinding) -> dict[str, Any]:
        return _without_empty(
            {
                "rule": finding.rule,
                "nodes": finding.nodes,
                "name": "" if len(finding.nodes) == 1 else finding.name,
                "community": finding.community,
                "standing": finding.standing,
                "status": finding.status,
                "why": finding.why,
                "evidence": [
                    item.node if isinstance(item, NodeEvidence) else self._number(item) for item in finding.evidence
                ],
            }
        )

    def _number(self, edge: EdgeEvidence) -> int:
        """Number of an edge; an undirected one stands in the order of its ends."""
        ends = (edge.source, edge.target) if EDGE_KINDS[edge.kind].directed else sorted((edge.source, edge.target))
        return self._numbers[edge.kind, ends[0], ends[1]]

    def _places(self, sources: Iterable[Source]) -> list[list[int | str | None]]:
        """Sources as [number of the sheet, row, column]."""
        places: list[list[int | str | None]] = []
        for source in sources:
            sheet = " › ".join(part for part in (source.file, source.sheet) if part)
            places.append([self._sheets.setdefault(sheet, len(self._sheets)), source.row, source.column])
        return places


def _without_empty(record: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if value is not False and value not in ("", (), [])}


def _sector(sector: Sector) -> dict[str, Any]:
    return {
        "node": sector.node,
        "x": sector.centre.x,
        "y": sector.centre.y,
        "inner": sector.inner,
        "outer": sector.outer,
        "start": round(sector.start, 4),
        "end": round(sector.end, 4),
    }


def _sign(kind: str, language: Language) -> str:
    """What stands inside a node: one Chinese character, or the two letters that the kind's ids begin with."""
    return SYMBOLS[kind].sign if language == "zh" else NODE_KINDS[kind].prefix
