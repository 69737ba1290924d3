"""The graph as a spreadsheet: a sheet for each kind of node, one of edges, one of problems."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from graphcore.elements import Node
from graphcore.exchange.safe_text import spreadsheet_cell
from graphcore.exchange.whole_file import whole_file
from graphcore.graph import Graph
from graphcore.language import Language, Text
from graphcore.problems import PROBLEM_KINDS, Problem
from graphcore.provenance import Source
from graphcore.vocabulary import (
    EDGE_ATTRIBUTES,
    EDGE_KINDS,
    NODE_ATTRIBUTES,
    NODE_KINDS,
    SPAN_ATTRIBUTES,
    Attribute,
    Value,
)

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

_Cell = str | int | float | None
_Table = tuple[Text, Sequence[str], Iterable[Sequence[_Cell]]]  # name, header, rows
_ROWS = 2**20 - 1  # of a sheet, beside its header
_EXACT = 2**53  # beyond it a spreadsheet rounds
_YES, _NO = Text("是", "yes"), Text("否", "no")
_ID, _NAME, _ALIASES = Text("编号", "id"), Text("名称", "name"), Text("别名", "aliases")
_ATTRIBUTES, _SOURCES = Text("属性", "attributes"), Text("出处", "sources")
_EDGE_SHEET, _PROBLEM_SHEET = Text("关系", "edges"), Text("问题", "problems")
_EDGE_HEADER = (
    Text("关系", "kind"),
    Text("起点编号", "source id"),
    Text("起点", "source"),
    Text("终点编号", "target id"),
    Text("终点", "target"),
    _ATTRIBUTES,
    _SOURCES,
)
_PROBLEM_HEADER = (
    Text("文件", "file"),
    Text("工作表", "sheet"),
    Text("行", "row"),
    Text("列", "column"),
    Text("问题", "problem"),
    Text("说明", "message"),
)


def write_workbook(graph: Graph, problems: Iterable[Problem], path: Path, language: Language) -> None:
    """Write a graph as xlsx, with headers, categories and sentences in one language.

    Text never becomes a formula or a link, and what a sheet cannot hold goes on in the next.

    Raises
    ------
    UnusableInput
        If the file cannot be written.
    """
    import xlsxwriter
    from xlsxwriter.exceptions import FileCreateError  # type: ignore[import-untyped]

    # The scratch folder goes in any case, and with it the rows that a failed write would leave behind.
    with whole_file(path) as partial, TemporaryDirectory() as scratch:
        book = xlsxwriter.Workbook(str(partial), {"constant_memory": True, "tmpdir": scratch})
        book.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001  # the same graph gives the same file
        for name, header, rows in _tables(graph, problems, language):
            _write_table(book, name.say(language).replace("/", "／"), header, iter(rows))
        try:
            book.close()
        except FileCreateError as error:
            raise error.args[0] from error


def _tables(graph: Graph, problems: Iterable[Problem], language: Language) -> Iterator[_Table]:
    by_kind: dict[str, list[Node]] = {}
    for node in graph.iter_nodes():
        by_kind.setdefault(node.kind, []).append(node)
    for kind in NODE_KINDS:
        if kind in by_kind:
            yield _node_table(kind, by_kind[kind], language)
    names = dict(graph.nodes.select("id", "name").iter_rows())
    yield _EDGE_SHEET, _said(_EDGE_HEADER, language), _edge_rows(graph, names, language)
    yield _PROBLEM_SHEET, _said(_PROBLEM_HEADER, language), _problem_rows(problems, language)


def _node_table(kind: str, nodes: list[Node], language: Language) -> _Table:
    known = NODE_ATTRIBUTES[kind]
    present = {name for node in nodes for name in node.attributes}
    attributes = [*(name for name in known if name in present), *sorted(present - known.keys())]
    labels = [known[name].label.say(language) if name in known else name for name in attributes]
    rows = (
        (
            node.id,
            node.name,
            _listed(node.aliases, language),
            *(_cell(node.attributes.get(name), known.get(name), language) for name in attributes),
            _places(node.sources, language),
        )
        for node in nodes
    )
    return NODE_KINDS[kind].label, [*_said((_ID, _NAME, _ALIASES), language), *labels, _SOURCES.say(language)], rows


def _edge_rows(graph: Graph, names: dict[str, str], language: Language) -> Iterator[Sequence[_Cell]]:
    for edge in graph.iter_edges():
        known = EDGE_ATTRIBUTES.get(edge.kind, SPAN_ATTRIBUTES)
        attributes = (
            f"{known[name].label.say(language) if name in known else name}: {_cell(value, known.get(name), language)}"
            for name, value in edge.attributes.items()
        )
        yield (
            EDGE_KINDS[edge.kind].label.say(language),
            edge.source,
            names[edge.source],
            edge.target,
            names[edge.target],
            _listed(attributes, language),
            _places(edge.sources, language),
        )


def _problem_rows(problems: Iterable[Problem], language: Language) -> Iterator[Sequence[_Cell]]:
    for problem in problems:
        kind = PROBLEM_KINDS.get(problem.code)
        title = kind.title.say(language) if kind else problem.code
        yield (*problem.source, title, problem.message(language))


def _cell(value: Value, attribute: Attribute | None, language: Language) -> _Cell:
    """A value as an analyst reads it: 是/否, the label of a category, lists in one cell."""
    match value:
        case bool():
            return (_YES if value else _NO).say(language)
        case str() if attribute is not None and value in attribute.choices:
            return attribute.choices[value].say(language)
        case list():
            return _listed((str(_cell(item, attribute, language)) for item in value if item is not None), language)
        case dict():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return value


def _listed(items: Iterable[str], language: Language) -> str:
    return ("、" if language == "zh" else "; ").join(items)


def _places(sources: Iterable[Source], language: Language) -> str:
    """Sources as file, sheet and cell, e.g. ``企业台账.xlsx 企业 C2``; a whole row has no column."""
    return _listed(
        (
            " ".join(filter(None, (place.file, place.sheet, f"{place.column or ''}{place.row or ''}")))
            for place in sources
        ),
        language,
    )


def _said(texts: Iterable[Text], language: Language) -> list[str]:
    return [text.say(language) for text in texts]


def _write_table(book: Workbook, name: str, header: Sequence[str], rows: Iterator[Sequence[_Cell]]) -> None:
    bold = book.add_format({"bold": True})
    part = 1
    while True:
        sheet = book.add_worksheet(name if part == 1 else f"{name} {part}")
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(header) - 1, 18)
        for column, text in enumerate(header):
            sheet.write_string(0, column, spreadsheet_cell(text), bold)
        written = 0
        for written, cells in enumerate(islice(rows, _ROWS), start=1):
            for column, cell in enumerate(cells):
                if isinstance(cell, str):
                    sheet.write_string(written, column, spreadsheet_cell(cell))
                elif cell is not None and abs(cell) < _EXACT:
                    sheet.write_number(written, column, cell)
                elif cell is not None:
                    sheet.write_string(written, column, str(cell))
        if written < _ROWS:
            return
        part += 1
