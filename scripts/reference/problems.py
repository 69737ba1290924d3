"""What an import may report, from the catalogue of problems."""

from __future__ import annotations

import re

from graphcore.problems import PROBLEM_KINDS
from onecore.speech import say
from scripts.reference.markdown import code, said, table

_DETAIL = re.compile(r"\{\w+\}")
_SEVERITIES = {
    "file": ("文件或工作表没有导入，或只导入了一部分", "A file or sheet was not imported, or only in part"),
    "row": ("这一行没有导入", "The row was not imported"),
    "cell": ("这一格没有采用，行的其余部分照常导入", "The cell was not taken; the rest of its row was"),
    "review": ("已经导入，请人核对", "Imported; somebody should look at it"),
}


def problems() -> str:
    """Every problem code: how grave, what it says and what to do."""
    lines = [
        say("# 导入时的问题", "# Problems of an import"),
        "",
        say(
            "`onecore import … --problems problems.jsonl` 每个问题一行：文件、工作表、行、列、代码、程度和一句话。",
            "`onecore import … --problems problems.jsonl` writes one line each: file, sheet, row, column, code, severity "
            "and a sentence.",
        ),
        "",
    ]
    for severity, words in _SEVERITIES.items():
        lines += [f"## {say(*words)} `{severity}`", ""]
        lines += table(
            (say("代码", "code"), say("名称", "called"), say("说什么", "says")),
            (
                (code(name), said(kind.title), _open(said(kind.sentence)))
                for name, kind in PROBLEM_KINDS.items()
                if kind.severity == severity
            ),
        )
    return "\n".join(lines)


def _open(sentence: str) -> str:
    """The sentence, with dots where the case's own details stand."""
    return say("（按情况写明）", "(as the case is)") if sentence in ("{zh}", "{en}") else _DETAIL.sub("…", sentence)
