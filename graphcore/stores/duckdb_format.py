"""What a DuckDB store is known by, and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graphcore.errors import UnusableInput

if TYPE_CHECKING:
    import duckdb

FORMAT = "onecore graph"
VERSION = 8
GROUP = 122_880
"""Rows that DuckDB keeps together, and passes over together."""

TABLES = (
    "meta",
    "extents",
    "nodes",
    "edges",
    "numbers",
    "links",
    "stated",
    "texts",
    "parts",
    "problems",
    "statements",
    "rosters",
    "readings",
    "judgements",
)


def check_format(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Refuse a database that is no store of ours, or of another version.

    Raises
    ------
    UnusableInput
        If it is not to be used, saying why.
    """
    tables = {name for (name,) in connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()}
    rows = connection.execute("SELECT * FROM meta").fetchall() if "meta" in tables else []
    if len(rows) != 1 or len(rows[0]) != 2 or rows[0][0] != FORMAT:
        raise foreign(path)
    if rows[0][1] != VERSION:
        raise newer(path) if rows[0][1] > VERSION else _older(path)
    if not tables >= set(TABLES):
        raise foreign(path)


def check_shape(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Refuse a store that was cut off or lost rows, or whose edges have an end that is no row of the nodes; always, so quick.

    Raises
    ------
    UnusableInput
        If it is damaged.
    """
    extents = connection.execute('SELECT "table", "rows" FROM extents').fetchall()
    lost = [name for name, rows in extents if name not in TABLES or rows != _size(connection, name)]
    # Least and most of a column are known without reading it.
    ends = (
        "SELECT coalesce(min(low), 0), coalesce(max(high), -1) FROM ("
        "SELECT least(min(source), min(target)) AS low, greatest(max(source), max(target)) AS high FROM edges UNION ALL "
        "SELECT least(min(source), min(target)), greatest(max(source), max(target)) FROM links)"
    )
    [(first, last)] = connection.execute(ends).fetchall()
    size = "SELECT block_size * total_blocks FROM pragma_database_size() WHERE database_name = current_database()"
    [(whole,)] = connection.execute(size).fetchall()
    if lost or first < 0 or last >= _size(connection, "nodes") or path.stat().st_size < whole:
        raise damaged(path)


def _size(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    [(rows,)] = connection.execute(f"SELECT count(*) FROM {table}").fetchall()  # noqa: S608  # names are ours
    return int(rows)


def damaged(path: Path) -> UnusableInput:
    """The refusal of a store that is not as it was written."""
    return UnusableInput(
        f"{path} 已损坏；请换用备份，或把台账重新导入到新文件（onecore check 说明坏在哪里）。",
        f"{path} is damaged; use a copy of it, or import the rosters again into a new file "
        "(onecore check tells what is wrong).",
    )


def foreign(path: Path) -> UnusableInput:
    """The refusal of a file that something else wrote."""
    return UnusableInput(
        f"{path} 不是 onecore 图库文件，没有改动；请换一个文件名。",
        f"{path} is no store of onecore and was left alone; give another file name.",
    )


def newer(path: Path) -> UnusableInput:
    """The refusal of a store that a later release wrote."""
    return UnusableInput(
        f"{path} 由更新版本的 onecore 写成；请升级 onecore。",
        f"{path} was written by a newer onecore; upgrade onecore.",
    )


def _older(path: Path) -> UnusableInput:
    return UnusableInput(
        f"{path} 由旧版本的 onecore 写成；请把台账重新导入到新文件。",
        f"{path} was written by an older onecore; import the rosters again into a new file.",
    )
