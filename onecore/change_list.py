"""What an import changes, for each file: what is new, different, ended or gone, merged, to review, rejected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from graphcore.language import Text
from graphcore.roster.imports.account import FileAccount
from graphcore.roster.imports.changes import ACTIONS, Action, Change, Changes, by_file
from onecore.finding_tables import plain_table
from onecore.output import Answer, Record
from onecore.screen import harmless
from onecore.speech import LANGUAGE, say

if TYPE_CHECKING:
    from rich.console import Console

_WORDS: Mapping[Action, Text] = {
    "create": Text("新增", "create"),
    "update": Text("更新", "update"),
    "unchanged": Text("不变", "unchanged"),
    "end": Text("终止", "end"),
    "remove": Text("移除", "remove"),
}
_ROW_COLUMNS = ("merge", "review", "reject")
_COLUMNS = ("file", *ACTIONS, *(f"ties_{action}" for action in ACTIONS), *_ROW_COLUMNS)


def change_list(changes: Changes, files: Sequence[FileAccount] = ()) -> Answer:
    """One record a file, and one line for each node and tie that does not stay as it is.

    Parameters
    ----------
    files
        The files of the import; others are listed where anything of theirs changes.
    """
    found = list(changes)
    counts = by_file(found)
    accounts = {file.label: file for file in files}
    touched = {file for change in found if change.action != "unchanged" for file in change.files}
    records = [_record(file, counts.get(file, Counter()), accounts.get(file)) for file in sorted(touched | {*accounts})]
    lines = [_line(change) for change in found if change.action != "unchanged"]
    return Answer(_COLUMNS, records, lines, lambda console: _show(records, changes, console))


def in_short(changes: Changes) -> str:
    """One line: how many nodes and ties are new, different, ended and gone."""
    counts = changes.counts()
    parts = [
        f"{_WORDS[action].say(LANGUAGE.get())} {counts[action, False]}/{counts[action, True]}"
        for action in ACTIONS
        if action != "unchanged" and counts[action, False] + counts[action, True]
    ]
    listed = say("，", ", ").join(parts) or say("没有变化", "no change")
    return say(f"对象/联系：{listed}", f"Nodes/ties: {listed}")


def _record(file: str, counts: Counter[tuple[Action, bool]], account: FileAccount | None) -> Record:
    return {
        "file": file,
        **{action: counts[action, False] for action in ACTIONS},
        **{f"ties_{action}": counts[action, True] for action in ACTIONS},
        "merge": account.merged if account else None,
        "review": account.to_review if account else None,
        "reject": account.rejected if account else None,
    }


def _line(change: Change) -> Record:
    about = {"source": change.ids[0], "target": change.ids[1]} if change.is_tie else {"id": change.ids[0]}
    return {
        "action": change.action,
        "kind": change.kind,
        **about,
        "name": " — ".join(change.names),
        "files": list(change.files),
    }


def _show(records: Sequence[Record], changes: Changes, console: Console) -> None:
    table = plain_table(say("对象/联系", "nodes/ties"))
    words = [_WORDS[action].say(LANGUAGE.get()) for action in ACTIONS]
    for word in (*words, say("合并行", "merged rows"), say("待核对", "to review"), say("问题行", "rejected rows")):
        table.add_column(word, justify="right")
    for record in records:
        cells = (_both(record[action], record[f"ties_{action}"]) for action in ACTIONS)
        rows = (str(record[column] or "·") for column in _ROW_COLUMNS)
        table.add_row(harmless(str(record["file"])), *cells, *rows)
    console.print(table)
    console.print(in_short(changes))


def _both(nodes: int, ties: int) -> str:
    return f"{nodes}/{ties}" if nodes or ties else "·"
