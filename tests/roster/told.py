"""What an import tells, in the few words by which tests compare it."""

from graphcore.graph import Graph
from graphcore.roster.imports.account import Import


def ties(graph: Graph, kind: str) -> set[tuple[str, str]]:
    """The names of what edges of a kind tie."""
    names = {node.id: node.name for node in graph.iter_nodes()}
    return {(names[edge.source], names[edge.target]) for edge in graph.iter_edges(kind)}


def codes(imported: Import) -> list[tuple[str, int | None, str | None]]:
    """The problems, with row and column, in order."""
    return sorted((problem.code, problem.source.row, problem.source.column) for problem in imported.problems)
