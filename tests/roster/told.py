"""What an import tells, in the few words by which tests compare it."""

from graphcore.elements import Node
from graphcore.graph import Graph
from graphcore.roster.imports.account import Import


def ties(graph: Graph, kind: str) -> set[tuple[str, str]]:
    """The names of what edges of a kind tie."""
    names = {node.id: node.name for node in graph.iter_nodes()}
    return {(names[edge.source], names[edge.target]) for edge in graph.iter_edges(kind)}


def codes(imported: Import) -> list[tuple[str, int | None, str | None]]:
    """The problems, with row and column, in order."""
    return sorted((problem.code, problem.source.row, problem.source.column) for problem in imported.problems)


def nodes(imported: Import, kind: str) -> dict[str, Node]:
    """The nodes of a kind, by name."""
    return {node.name: node for node in imported.contents.graph.iter_nodes(kind)}


def drift(imported: Import) -> list[str]:
    """What is no longer as a mapping says."""
    return [problem.message("zh") for problem in imported.problems if problem.code == "mapping_drift"]


def names(imported: Import, kind: str) -> set[str]:
    """The names of the nodes of a kind."""
    return {node.name for node in imported.contents.graph.iter_nodes(kind)}


def sources(imported: Import, kind: str) -> dict[str, list[tuple[int | None, str | None]]]:
    """Row and column of the cells that nodes of a kind stand on, by name."""
    return {
        node.name: [(source.row, source.column) for source in node.sources]
        for node in imported.contents.graph.iter_nodes(kind)
    }


def is_understood(imported: Import) -> bool:
    """Whether nothing is wrong but that a table has no community, which is none of its layout."""
    return {problem.code for problem in imported.problems} <= {"no_community_at_all"}


def is_accounted(imported: Import) -> bool:
    """Whether every row that was read is imported, set aside or reported."""
    return all(
        sheet.rows == sheet.imported + sheet.reported + sum(sheet.set_aside.values())
        for file in imported.files
        for sheet in file.sheets
    )
