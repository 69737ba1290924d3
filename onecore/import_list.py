"""The imports that a store rests on: when, as of which day, and what each file brought."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from graphcore.roster.records.readings import Reading
from graphcore.stores.store import StoredRoster
from onecore.finding_tables import plain_table
from onecore.output import Answer, Record
from onecore.screen import harmless
from onecore.speech import say

if TYPE_CHECKING:
    from rich.console import Console

_COLUMNS = ("import", "imported_on", "as_of", "file", "sha256", "rows", "problems", "nodes")
_HASH_SHOWN = 12


def import_list(rosters: Iterable[StoredRoster], nodes_told: Mapping[tuple[int, str], int]) -> Answer:
    """One record for each file of each import, the first import first.

    Parameters
    ----------
    nodes_told
        Import and bare file name → nodes that its cells say anything of; none where a later version
        of the file says it instead.
    """
    by_import = sorted(rosters, key=lambda roster: (roster.import_id, roster.name))
    records = [_record(roster, nodes_told) for roster in by_import]
    return Answer(_COLUMNS, records, records, lambda console: _show(records, console))


def _record(roster: StoredRoster, nodes_told: Mapping[tuple[int, str], int]) -> Record:
    reading = Reading.from_json(roster.content)
    return {
        "import": roster.import_id,
        "imported_on": roster.imported_on,
        "as_of": roster.as_of,
        "file": roster.name,
        "sha256": roster.sha256,
        "rows": reading.rows,
        "problems": len(reading.problems),
        "nodes": nodes_told.get((roster.import_id, roster.name.rpartition("/")[2]), 0),
    }


def _show(records: Sequence[Record], console: Console) -> None:
    if not records:
        console.print(say("还没有导入过台账。", "No roster has been imported yet."))
        return
    table = plain_table(say("导入", "import"), say("时间", "when"), say("截至", "as of"), say("台账", "roster"))
    for column in (say("行", "rows"), say("问题", "problems"), say("对象", "nodes")):
        table.add_column(column, justify="right")
    table.add_column(say("校验值", "hash"))
    previous = None
    for record in records:
        number = record["import"]
        when = (str(number), str(record["imported_on"]).replace("T", " "), str(record["as_of"] or ""))
        table.add_row(
            *(when if number != previous else ("", "", "")),
            harmless(str(record["file"])),
            *(str(record[column]) for column in ("rows", "problems", "nodes")),
            str(record["sha256"])[:_HASH_SHOWN],
        )
        previous = number
    console.print(table)
