"""The account of an import as one page: every file, how its columns were read, every row, every problem."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from graphcore.exchange import legal_in_xml
from graphcore.language import Language, Text
from graphcore.problems import PROBLEM_KINDS, Problem, Severity
from graphcore.provenance import Source
from graphcore.roster.imports.account import OUTCOMES, FileAccount, Import
from graphcore.roster.records.rows import ASIDE, ColumnReading, SheetAccount
from graphcore.roster.words.field_labels import field_label
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import TABLE_KINDS
from viz.html import render

MOST_LISTED = 500
"""Problems of one kind that the page lists; the others are counted."""

_SEVERITIES: Mapping[Severity, Text] = {
    "file": Text("没有导入的文件和工作表", "Files and sheets that were not imported"),
    "row": Text("没有导入的行", "Rows that were not imported"),
    "cell": Text("没有采用的单元格", "Cells that were not taken"),
    "review": Text("需要核对", "To be checked"),
}
_DROPPED: Mapping[str, Text] = {
    "person": Text("人名，不保存", "persons; dropped"),
    "phone": Text("电话，不保存", "phone numbers; dropped"),
    "id_card": Text("证件号，不保存", "ID numbers; dropped"),
    "sequence": Text("序号，不需要", "running numbers; not needed"),
    "note": Text("备注，要求时才保存", "notes; kept only on request"),
    "beside_rejected": Text("退回说明，不需要", "beside rejected rows; not needed"),
}
_UNSURE = 0.75  # confidence below which a reading is marked
_WORDS: Mapping[str, Text] = {
    "title": Text("台账导入报告", "Import report"),
    "files": Text("文件", "Files"),
    "problems": Text("问题", "Problems"),
    "file": Text("文件", "file"),
    "sheet": Text("工作表", "sheet"),
    "outcome": Text("结果", "outcome"),
    "rows": Text("读到的行", "rows read"),
    "imported": Text("导入", "imported"),
    "set_aside": Text("不是数据", "no data"),
    "reported": Text("有问题未导入", "reported only"),
    "column": Text("列", "column"),
    "header": Text("列名", "header"),
    "columns": Text("各列的读法", "How columns were read"),
    "cells": Text("各处问题", "Where the problems are"),
    "read_as": Text("读作", "read as"),
    "sure": Text("把握", "how sure"),
    "row": Text("行", "row"),
    "written": Text("原文", "as written"),
    "what_to_do": Text("怎么办", "what to do"),
    "number": Text("数量", "number"),
    "kind": Text("问题", "problem"),
    "total": Text("合计", "in all"),
    "no_roster": Text("不是台账", "no roster"),
    "no_problems": Text("没有问题。", "There are none."),
    "equals": Text(
        "读到的行 = 导入 + 不是数据 + 有问题未导入", "rows read = imported + no data + reported only"
    ),
    "privacy": Text(
        "电话、证件号和人名在读取时即隐去，本页也没有；没有识别的列不显示内容。",
        "Phone and ID numbers and persons are dropped as rosters are read and are not on this page; nor is what stands "
        "in columns that were not recognised.",
    ),
}  # fmt: skip


def import_report(done: Import, texts: Mapping[Source, str], language: Language) -> str:
    """One HTML text that requests nothing and runs nothing.

    Parameters
    ----------
    texts
        What the cells of problems say, as far as it may be shown.
    """
    sheets = [sheet for file in done.files for sheet in file.sheets]
    return render(
        "import_report.html",
        "import_report.css",
        language,
        words={name: text.say(language) for name, text in _WORDS.items()},
        result=_result(done, language),
        files=[_file(file, language) for file in done.files],
        total=_rows(sheets, language),
        problems=_problems(done.problems, texts, language),
    )


def _result(done: Import, language: Language) -> str:
    graph = done.contents.graph
    nodes, edges = graph.count(), graph.count("edges")
    return Text(f"图中共 {nodes} 个节点、{edges} 条边。", f"The graph has {nodes} nodes and {edges} edges.").say(
        language
    )


def _file(file: FileAccount, language: Language) -> dict[str, Any]:
    return {
        "name": legal_in_xml(file.name),
        "outcome": OUTCOMES[file.outcome].say(language),
        "refused": file.outcome == "refused",
        "sheets": [_sheet(sheet, language) for sheet in file.sheets],
    }


def _sheet(sheet: SheetAccount, language: Language) -> dict[str, Any]:
    roster = TABLE_KINDS[sheet.roster].say(language) if sheet.roster else _WORDS["no_roster"].say(language)
    return {
        "name": legal_in_xml(sheet.sheet or ""),
        "roster": roster,
        "rows": _rows([sheet], language),
        "columns": [_column(column, language) for column in sheet.columns],
    }


def _rows(sheets: Sequence[SheetAccount], language: Language) -> dict[str, Any]:
    aside: dict[str, int] = {}
    for sheet in sheets:
        for reason, rows in sheet.set_aside.items():
            aside[reason] = aside.get(reason, 0) + rows
    comma = Text("、", ", ").say(language)
    reasons = (f"{ASIDE[reason].say(language)} {aside[reason]}" for reason in ASIDE if aside.get(reason))
    return {
        "read": sum(sheet.rows for sheet in sheets),
        "imported": sum(sheet.imported for sheet in sheets),
        "aside": sum(aside.values()),
        "reasons": comma.join(reasons),
        "reported": sum(sheet.reported for sheet in sheets),
    }


def _column(column: ColumnReading, language: Language) -> dict[str, Any]:
    read_as, standing = Text("没有识别，内容没有导入", "not recognised; not imported"), "unknown"
    if column.field is not None:
        read_as, standing = field_label(column.roster, column.field), "read"
        if column.field not in lexicon().rosters[column.roster].fields:
            field = lexicon().fields_of(column.roster)[column.field]
            read_as, standing = _DROPPED.get(field.type, read_as), "dropped"
    return {
        "letter": column.column,
        "header": legal_in_xml(column.header),
        "read_as": read_as.say(language),
        "standing": standing,
        "sure": f"{column.confidence:.0%}",
        "unsure": column.confidence < _UNSURE,
    }


def _problems(problems: Iterable[Problem], texts: Mapping[Source, str], language: Language) -> list[dict[str, Any]]:
    """Problems by gravity and kind."""
    by_kind = sorted(problems, key=lambda problem: (list(_SEVERITIES).index(problem.severity), problem.code))
    kinds = []
    for (severity, code), found in groupby(by_kind, key=lambda problem: (problem.severity, problem.code)):
        listed = sorted(found, key=lambda problem: problem.order)
        known = PROBLEM_KINDS.get(code)
        more = len(listed) - MOST_LISTED
        kinds.append(
            {
                "code": code,
                "severity": severity,
                "gravity": _SEVERITIES[severity].say(language),
                "title": known.title.say(language) if known else code,
                "number": len(listed),
                "cells": [_cell(problem, texts, language) for problem in listed[:MOST_LISTED]],
                "more": Text(f"另有 {more} 处没有列出。", f"{more} more are not listed.").say(language)
                if more > 0
                else "",
            }
        )
    return kinds


def _cell(problem: Problem, texts: Mapping[Source, str], language: Language) -> dict[str, Any]:
    place = problem.source
    return {
        "file": legal_in_xml(place.file),
        "sheet": legal_in_xml(place.sheet or ""),
        "row": place.row or "",
        "column": place.column or "",
        "written": "" if problem.is_of_earlier else legal_in_xml(texts.get(place, "")),
        "what_to_do": legal_in_xml(problem.message(language)),
    }
