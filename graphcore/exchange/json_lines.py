"""The neutral export: JSON Lines, byte-identical for the same graph."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path

from graphcore.errors import UnusableInput
from graphcore.exchange.records import EdgeRecord, Json, NodeRecord, ProblemRecord
from graphcore.exchange.whole_file import whole_file
from graphcore.graph import Graph
from graphcore.language import Language
from graphcore.problems import Problem
from graphcore.system_errors import reason_of


def write_jsonl(graph: Graph, problems: Iterable[Problem], folder: Path, language: Language) -> None:
    """Write ``nodes.jsonl``, ``edges.jsonl`` and ``problems.jsonl`` into a folder, made if missing.

    Parameters
    ----------
    language
        Of the problems' sentences; all else is the same in every language.

    Raises
    ------
    UnusableInput
        If the folder cannot be written; the files that were there are then as before.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = reason_of(error)
        raise UnusableInput(
            f"不能建立文件夹 {folder}（{reason.zh}）；请换一个位置。",
            f"The folder {folder} cannot be made ({reason.en}); give another place.",
        ) from error
    tables = {
        "nodes.jsonl": map(NodeRecord.of, graph.iter_nodes()),
        "edges.jsonl": map(EdgeRecord.of, graph.iter_edges()),
        "problems.jsonl": (ProblemRecord.of(problem, language) for problem in _in_order(problems, language)),
    }
    with ExitStack() as files:
        for name, records in tables.items():
            _write_lines(files.enter_context(whole_file(folder / name)), records)


def write_problems(problems: Iterable[Problem], path: Path, language: Language) -> None:
    """Write problems alone, in the format of ``problems.jsonl``."""
    with whole_file(path) as partial:
        _write_lines(partial, (ProblemRecord.of(problem, language) for problem in _in_order(problems, language)))


def _in_order(problems: Iterable[Problem], language: Language) -> list[Problem]:
    # By sentence, not by details, which a graph that was loaded no longer has.
    return sorted(problems, key=lambda problem: (problem.source.order, problem.code, problem.message(language)))


def _write_lines(path: Path, records: Iterable[Json]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
