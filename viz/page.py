"""The records of a map as the compact JSON that its page reads."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from graphcore.provenance import Source
from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS
from viz.map_data import MapData, MapEdge, MapNode
from viz.pinyin import readings
from viz.shown_findings import ShownFinding
from viz.standing import STANDINGS
from viz.symbols import SYMBOLS, sign_in
from viz.ties import FAMILY_OF, TIE_FAMILIES
from viz.words import WORDS


class Page:
    """One map's page data; every sheet is named once and sources point to it."""

    def __init__(self, data: MapData) -> None:
        self.data = data
        self._sheets: dict[str, int] = {}

    def nodes(self) -> list[dict[str, Any]]:
        """Nodes as vis-network takes them, with what the page tells of them beside."""
        return [self._node(node) for node in self.data.nodes]

    def edges(self) -> list[dict[str, Any]]:
        """Edges as vis-network takes them; ghosts are edges of the family ``ghost``."""
        edges = [self._edge(edge) for edge in self.data.edges]
        ghosts = [
            {"from": ghost.source, "to": ghost.target, "family": "ghost", "facts": list(ghost.reasons), "sources": []}
            for ghost in self.data.ghosts
        ]
        return [{"id": number, **edge} for number, edge in enumerate(edges + ghosts)]

    def rest(self) -> dict[str, Any]:
        """Everything else, after nodes and edges were asked for."""
        language = self.data.language
        present = {node.kind for node in self.data.nodes}
        findings = [self._finding(finding) for finding in self.data.findings]
        return {
            "words": {name: text.say(language) for name, text in WORDS.items()},
            "standings": {name: text.say(language) for name, text in STANDINGS.items()},
            "kinds": {
                name: {
                    "label": kind.label.say(language),
                    "shape": SYMBOLS[name].shape,
                    "sign": sign_in(SYMBOLS[name].sign, name, language),
                }
                for name, kind in NODE_KINDS.items()
                if name in present
            },
            "families": {
                name: {"label": family.label.say(language), "shown": family.shown}
                for name, family in TIE_FAMILIES.items()
            }
            | {"ghost": {"label": WORDS["ghost"].say(language), "shown": True}},
            "ties": {name: kind.label.say(language) for name, kind in EDGE_KINDS.items()},
            "rules": dict(self.data.rules),
            "findings": findings,
            "islands": [
                {"node": island.node, "x": island.centre.x, "y": island.centre.y, "radius": island.radius}
                for island in self.data.islands
            ],
            "sectors": [
                {
                    "node": sector.node,
                    "x": sector.centre.x,
                    "y": sector.centre.y,
                    "inner": sector.inner,
                    "outer": sector.outer,
                    "start": round(sector.start, 4),
                    "end": round(sector.end, 4),
                }
                for sector in self.data.sectors
            ],
            "pinyin": {
                character: " ".join(spelled)
                for character, spelled in readings(name for node in self.data.nodes for name in _names(node)).items()
            },
            "sheets": list(self._sheets),
        }

    def _node(self, node: MapNode) -> dict[str, Any]:
        return {
            "id": node.id,
            "label": node.label,
            "x": node.spot.x,
            "y": node.spot.y,
            "shape": node.symbol.shape,
            "size": node.symbol.size,
            "kind": node.kind,
            "name": node.name,
            "sign": node.symbol.sign,
            "rank": node.symbol.rank,
            "core": node.core,
            "standing": node.standing,
            "lacks": list(node.lacks),
            "aliases": list(node.aliases),
            "facts": [list(fact) for fact in node.facts],
            "sources": self._places(node.sources),
        }

    def _edge(self, edge: MapEdge) -> dict[str, Any]:
        return {
            "from": edge.source,
            "to": edge.target,
            "kind": edge.kind,
            "family": FAMILY_OF[edge.kind],
            "directed": edge.directed,
            "facts": [": ".join(fact) for fact in edge.facts],
            "sources": self._places(edge.sources),
        }

    def _finding(self, finding: ShownFinding) -> dict[str, Any]:
        return {
            "rule": finding.rule,
            "nodes": list(finding.nodes),
            "name": finding.name,
            "community": finding.community,
            "standing": finding.standing,
            "status": finding.status,
            "why": finding.why,
            "advice": finding.advice,
            "evidence": [{"what": item.what, "sources": self._places(item.sources)} for item in finding.evidence],
        }

    def _places(self, sources: Iterable[Source]) -> list[list[int | str | None]]:
        """Sources as [number of the sheet, row, column]."""
        places: list[list[int | str | None]] = []
        for source in sources:
            sheet = " › ".join(part for part in (source.file, source.sheet) if part)
            places.append([self._sheets.setdefault(sheet, len(self._sheets)), source.row, source.column])
        return places


def _names(node: MapNode) -> tuple[str, ...]:
    return (node.name, *node.aliases)


def json_in_html(value: object) -> str:
    """JSON that is safe inside a ``<script>`` element: nothing in it can end the element or begin another."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text
