"""GraphML and GEXF, as Gephi and its like open them.

Each attribute is one column of one type; lists and sources are JSON text; what is not known is not
there. ``label`` repeats the name, for that is what such tools show.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphcore.exchange.safe_text import legal_in_xml
from graphcore.exchange.whole_file import whole_file
from graphcore.graph import Graph

if TYPE_CHECKING:
    import networkx as nx

_Row = dict[str, Any]
# Columns that these formats or their readers give a meaning of their own.
_TAKEN = {"id", "label", "type", "weight", "key", "networkx_key", "source", "target"} | {
    *("start", "end", "timestamp", "viz", "pid", "parents", "slices", "spells")
}
_LONG = 2**63


def write_graphml(graph: Graph, path: Path) -> None:
    """Write a graph as GraphML.

    Raises
    ------
    UnusableInput
        If the file cannot be written.
    """
    import networkx as nx

    with whole_file(path) as partial:
        # Not write_graphml, which writes something else where lxml is installed.
        nx.write_graphml_xml(_plain(graph), partial, encoding="utf-8")


def write_gexf(graph: Graph, path: Path) -> None:
    """Write a graph as GEXF.

    Raises
    ------
    UnusableInput
        If the file cannot be written.
    """
    import networkx as nx

    with whole_file(path) as partial:
        nx.write_gexf(_plain(graph), partial, encoding="utf-8")


def _plain(graph: Graph) -> nx.MultiDiGraph[str]:
    """The graph with nothing but texts, numbers and truth values, each edge with a key of its own."""
    import networkx as nx

    full = graph.to_networkx()
    plain: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    keyed = {node: _key(node) for node in full}
    nodes = _in_one_type(_row(data) for _, data in full.nodes(data=True))
    plain.add_nodes_from((keyed[node], row | {"label": row["name"]}) for node, row in zip(full, nodes, strict=True))
    edges = _in_one_type(_row(data) for *_, data in full.edges(data=True))
    for number, ((source, target), row) in enumerate(zip(full.edges(), edges, strict=True)):
        ends = keyed[source], keyed[target]
        plain.edges[*ends, plain.add_edge(*ends, number)].update(row)
    return plain


def _key(text: str) -> str:
    # Escaped, not dropped: two ids must not become one.
    if legal_in_xml(text) == text:
        return text
    return "".join(char if legal_in_xml(char) else f"\\u{ord(char):04x}" for char in text)


def _row(data: _Row) -> _Row:
    row = {f"attribute:{name}" if name in _TAKEN else _key(name): value for name, value in data.items()}
    row["sources"] = [source.to_json(with_column=False) for source in data["sources"]]
    return {name: value for name, value in row.items() if value not in (None, [], ())}


def _in_one_type(given: Iterable[_Row]) -> Iterable[_Row]:
    """The rows with every column in one type: these formats declare a column once."""
    rows = [*given]
    types: dict[str, set[type]] = {}
    for row in rows:
        for name, value in row.items():
            types.setdefault(name, set()).add(_type_of(value))
    column = {name: _common(found) for name, found in types.items()}
    return ({name: column[name](value) for name, value in row.items()} for row in rows)


def _type_of(value: object) -> type:
    if isinstance(value, int) and not -_LONG <= value < _LONG:
        return str
    return type(value)


def _common(types: set[type]) -> Callable[[Any], object]:
    """What turns every value of a column into the type that all of them can have."""
    if len(types) == 1 and types <= {bool, int}:
        return next(iter(types))
    return float if types <= {int, float} else _text


def _text(value: object) -> str:
    return legal_in_xml(value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))
