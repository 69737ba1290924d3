"""What is wrong with a store, and what to do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from graphcore.language import Text
from graphcore.soundness import Flaw
from onecore.finding_tables import plain_table
from onecore.output import Answer
from onecore.screen import harmless
from onecore.speech import LANGUAGE, say

if TYPE_CHECKING:
    from rich.console import Console

_COLUMNS = ("table", "rows", "first", "flaw")
TABLES: Mapping[str, Text] = {
    "meta": Text("版本", "version"),
    "extents": Text("行数记录", "sizes"),
    "nodes": Text("节点", "nodes"),
    "edges": Text("边", "edges"),
    "numbers": Text("节点的编号", "numbers of nodes"),
    "links": Text("按编号的边", "edges by number"),
    "stated": Text("属性列", "attribute columns"),
    "texts": Text("属性的取值", "values of attributes"),
    "parts": Text("各列的位置", "places of columns"),
    "statements": Text("取值的出处", "statements"),
    "problems": Text("问题", "problems"),
    "rosters": Text("台账", "rosters"),
    "readings": Text("读取结果", "readings"),
    "judgements": Text("名称的决定", "judgements"),
}


def flaw_list(flaws: Sequence[Flaw]) -> Answer:
    """One record a flaw; for people, a table in words."""
    records = [
        {"table": flaw.table, "rows": flaw.rows, "first": flaw.first, "flaw": flaw.text.say(LANGUAGE.get())}
        for flaw in flaws
    ]
    return Answer(_COLUMNS, records, records, lambda console: _show(flaws, console))


def _show(flaws: Sequence[Flaw], console: Console) -> None:
    if not flaws:
        return
    table = plain_table(say("部分", "part"), say("问题", "what is wrong"))
    table.add_column(say("行数", "rows"), justify="right")
    table.add_column(say("第一处", "first"), justify="right")
    for flaw in flaws:
        language = LANGUAGE.get()
        part = TABLES[flaw.table].say(language)
        table.add_row(part, harmless(flaw.text.say(language)), str(flaw.rows), str(flaw.first or ""))
    console.print(table)
