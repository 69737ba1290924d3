"""What a notebook shows of a graph: how many of each kind, and a small map."""

from __future__ import annotations

from datetime import date

from graphcore.graph import Graph
from graphcore.graph_columns import GraphColumns
from graphcore.language import Language, Text
from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS
from onecore.library import notebook
from onecore.library.page import drawn
from onecore.questions import Answers

_HEADING = Text("{nodes} 个节点、{edges} 条边 · {day}", "{nodes} nodes and {edges} edges · {day}")
_NODES, _EDGES, _COUNT = Text("节点", "nodes"), Text("边", "edges"), Text("数量", "number")


def overview(graph: Graph, day: date, language: Language) -> str:
    """Counts by kind beside the map."""
    heading = _HEADING.filled(nodes=len(graph), edges=graph.count("edges"), day=day.isoformat())
    tables = [
        notebook.table(
            title.say(language),
            ["", _COUNT.say(language)],
            [[kind.label.say(language), graph.count(name)] for name, kind in kinds.items() if graph.count(name)],
            0,
            language,
        )
        for title, kinds in ((_NODES, NODE_KINDS), (_EDGES, EDGE_KINDS))
    ]
    return notebook.together(heading.say(language), *tables, drawn(Answers(GraphColumns(graph), (), {}, day), language))
