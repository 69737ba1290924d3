"""A neutral export read back and checked against the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn, TypeVar

import polars as pl
from pydantic import ValidationError
from pydantic_core import from_json

from graphcore.conformance import check_edge, check_node, shown
from graphcore.elements import Edge, Node
from graphcore.errors import UnusableInput
from graphcore.exchange.records import EdgeRecord, NodeRecord, ProblemRecord, Record
from graphcore.graph import Graph
from graphcore.language import Text
from graphcore.stores.store import Contents
from graphcore.system_errors import reason_of

_R = TypeVar("_R", bound=Record)
_JSON_COLUMNS = ("aliases", "attributes", "sources")
_LONGEST = 2**24  # bytes of a line
_FLAWS = {
    "missing": Text("缺少", "is missing"),
    "string_type": Text("应为文本", "must be a text"),
    "list_type": Text("应为列表", "must be a list"),
    "dict_type": Text("应为对象", "must be an object"),
    "model_type": Text("应为对象", "must be an object"),
    "int_type": Text("应为整数", "must be an integer"),
    "json_invalid": Text("不是合格的 JSON", "is no valid JSON"),
}
_MALFORMED = Text("的取值不允许", "has a value that is not allowed")


def read_exchange(folder: Path) -> Contents:
    """The graph and problems in a folder of JSON Lines, or of the same columns as Parquet.

    Parameters
    ----------
    folder
        With ``nodes.jsonl`` and ``edges.jsonl`` (or ``.parquet``, whose ``aliases``, ``attributes``
        and ``sources`` are JSON text), and maybe ``problems.jsonl``.

    Raises
    ------
    UnusableInput
        If a file is missing or a line says what the vocabulary does not allow; names file, line
        and field.

    Notes
    -----
    Unknown attributes, self-loops, repeated edges and cycles are kept. An attribute that rules read
    and that is null is left out, for that says the same.
    """
    nodes = [*_nodes(_file(folder, "nodes.jsonl", "nodes.parquet"))]
    kinds = {node.id: node.kind for node in nodes}
    edges = _edges(_file(folder, "edges.jsonl", "edges.parquet"), kinds)
    graph = Graph.of(nodes, edges)
    if not (folder / "problems.jsonl").exists():
        return Contents(graph)
    problems = (record.problem() for _, record in _records(_file(folder, "problems.jsonl"), ProblemRecord))
    return Contents(graph, tuple(sorted(problems, key=lambda problem: problem.order)))


def _nodes(path: Path) -> Iterator[Node]:
    lines: dict[str, int] = {}
    for line, record in _records(path, NodeRecord):
        node = record.node()
        if wrong := check_node(node):
            _refuse(path, line, wrong)
        first = lines.setdefault(node.id, line)
        if first != line:
            known = shown(node.id)
            _refuse(path, line, Text(f"id {known} 在第 {first} 行已经用过", f"id {known} is that of line {first} too"))
        yield node


def _edges(path: Path, kinds: dict[str, str]) -> Iterator[Edge]:
    for line, record in _records(path, EdgeRecord):
        edge = record.edge()
        for field, end in (("source", edge.source), ("target", edge.target)):
            if end not in kinds:
                _refuse(path, line, Text(f"{field} {shown(end)} 不是节点", f"{field} {shown(end)} is no node"))
        if wrong := check_edge(edge, kinds[edge.source], kinds[edge.target]):
            _refuse(path, line, wrong)
        yield edge


def _file(folder: Path, *names: str) -> Path:
    """The first of the names that is there, as a regular file of the folder itself."""
    for path in (folder / name for name in names):
        if path.is_file() and path.resolve().parent == folder.resolve():
            return path
    raise UnusableInput(
        f"{folder} 中没有文件 {' 或 '.join(names)}；请给出 onecore export 导出的文件夹。",
        f"There is no file {' or '.join(names)} in {folder}; give a folder that onecore export wrote.",
    )


def _records(path: Path, model: type[_R]) -> Iterator[tuple[int, _R]]:
    """Each line's or row's number, from 1, and what it says."""
    read = _parquet_records if path.suffix == ".parquet" else _json_records
    try:
        yield from read(path, model)
    except OSError as error:
        reason = reason_of(error)
        raise UnusableInput(
            f"不能读取 {path}（{reason.zh}）；请检查。", f"{path} cannot be read ({reason.en}); check it."
        ) from error


def _json_records(path: Path, model: type[_R]) -> Iterator[tuple[int, _R]]:
    with path.open("rb") as file:
        line = 0
        while text := file.readline(_LONGEST):
            line += 1
            if len(text) == _LONGEST:
                _refuse(path, line, Text(f"超过 {_LONGEST} 字节", f"is longer than {_LONGEST} bytes"))
            if line == 1:
                text = text.removeprefix(b"\xef\xbb\xbf")
            if text.strip():
                try:
                    yield line, model.model_validate_json(text)
                except ValidationError as error:
                    _refuse(path, line, _flaw(error))


def _parquet_records(path: Path, model: type[_R]) -> Iterator[tuple[int, _R]]:
    try:
        frame = pl.read_parquet(path)
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException) as error:
        raise UnusableInput(
            f"{path} 不是完好的 Parquet 文件；请重新生成。", f"{path} is no sound Parquet file; make it again."
        ) from error
    for line, row in enumerate(frame.iter_rows(named=True), start=1):
        record = {field: value for field, value in row.items() if value is not None}
        for field in record.keys() & _JSON_COLUMNS:
            try:
                record[field] = from_json(record[field])
            except (ValueError, TypeError):
                _refuse(path, line, Text(f"{field} 不是合格的 JSON", f"{field} is no valid JSON"))
        try:
            yield line, model.model_validate(record)
        except ValidationError as error:
            _refuse(path, line, _flaw(error))


def _flaw(error: ValidationError) -> Text:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    field = ".".join(map(str, first["loc"]))
    flaw = _FLAWS.get(first["type"], _MALFORMED)
    return Text(f"{field} {flaw.zh}".strip(), f"{field} {flaw.en}".strip())


def _refuse(path: Path, line: int, wrong: Text) -> NoReturn:
    raise UnusableInput(
        f"{path.name} 第 {line} 行：{wrong.zh}；请更正后重新载入。",
        f"{path.name} line {line}: {wrong.en}; correct it and load again.",
    ) from None
