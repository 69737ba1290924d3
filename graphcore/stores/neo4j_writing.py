"""Changes made to a Neo4j database: few in one transaction, many in batches that can be resumed."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import TYPE_CHECKING, Any

from graphcore.errors import StoreUnavailable
from graphcore.language import Text
from graphcore.stores import neo4j_statements as cypher
from graphcore.stores.neo4j_address import Neo4jAddress
from graphcore.stores.neo4j_changes import Stage, changes, rows_in
from graphcore.stores.neo4j_connection import ConnectionLost, connected, reach, session
from graphcore.stores.store import Contents, Watch

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Session

_BATCH = 10_000  # rows of one transaction
_DELETED_AT_ONCE = 5_000  # a delete holds all that it deletes in the server's memory
_SESSIONS = 2
_ROUNDS = 10  # how often a push goes on after a broken connection
_PATIENCE = 120.0  # seconds to wait for a server that went away
_WRITING = Text("写入 Neo4j", "writing to Neo4j")
_COMPARING = Text("与服务器上的比较", "comparing with what the server has")
_WAITING = Text("连接中断，等待服务器恢复", "connection lost, waiting for the server")


def write(address: Neo4jAddress, contents: Contents, watch: Watch, revision: str | None = None) -> None:
    """Make a database hold these contents and no other, writing only what differs.

    What fits one transaction is written whole or not at all. More than that is written in batches
    under a mark that keeps readers off; if the connection breaks, it goes on with what is still
    missing once the server is back, now or at the next call.

    Raises
    ------
    StoreUnavailable
        If the server cannot be reached, refuses, is no longer at the revision, or does not come back in time.
    """
    reach(address)  # what is wrong from the start is told at once, not waited for
    for round_left in reversed(range(_ROUNDS)):
        try:
            with connected(address) as driver:
                _write_once(driver, address, contents, watch, revision)
                return
        except ConnectionLost:
            if not round_left:
                raise
            watch(_WAITING, 0, 1)
            _await_server(address)


def _await_server(address: Neo4jAddress) -> None:
    patience = time.monotonic() + _PATIENCE
    while True:
        try:
            reach(address)
        except ConnectionLost:
            if time.monotonic() > patience:
                raise
            time.sleep(1)
        else:
            return


def _write_once(driver: Driver, address: Neo4jAddress, contents: Contents, watch: Watch, revision: str | None) -> None:
    with session(driver, address) as first:
        make_schema(first, cypher.CONSTRAINTS)
        with first.begin_transaction() as transaction:
            [found] = transaction.run(cypher.CLAIM).single(strict=True)
            unfinished = transaction.run(cypher.IS_WRITTEN).single() is not None
            if revision is not None and revision != found and not unfinished:
                raise changed_since(address)
            watch(_COMPARING, 0, 1)
            wanted = changes(transaction, contents)
            few = rows_in(wanted) <= _BATCH and not unfinished
            if few:
                for statement, rows in chain.from_iterable(wanted):
                    transaction.run(statement, rows=rows).consume()
            else:
                transaction.run(cypher.BEGIN_WRITING).consume()
            if wanted:
                transaction.run(cypher.REVISE).consume()
            transaction.commit()
        if not few:
            _write_batches(driver, address, wanted, watch)
        make_schema(first, cypher.INDEXES)  # filled at once it takes a third of what keeping it up takes
        if not few:
            first.run(cypher.END_WRITING).consume()


def changed_since(address: Neo4jAddress) -> StoreUnavailable:
    """What is said when somebody else wrote while a command was at work."""
    return StoreUnavailable(
        f"{address} 读取之后又被别人改写，没有写入，以免丢掉那些改动；请再运行一次。",
        f"{address} was changed by somebody else after it was read; nothing was written, so that their change "
        "is not lost. Run the command again.",
    )


def make_schema(first: Session, schema: Mapping[str, str]) -> None:
    """Make those constraints or indexes that are not there yet."""
    [there] = first.run(cypher.SCHEMA_NAMES).single(strict=True)
    missing = [statement for name, statement in schema.items() if name not in there]
    for statement in missing:
        first.run(statement).consume()
    if missing:
        first.run(cypher.AWAIT_SCHEMA).consume()


def _write_batches(driver: Driver, address: Neo4jAddress, wanted: Sequence[Stage], watch: Watch) -> None:
    total, done, counting = rows_in(wanted), 0, threading.Lock()

    def run(transaction: ManagedTransaction, statement: str, rows: Sequence[Any]) -> None:
        transaction.run(statement, rows=rows).consume()

    def write_part(stage: Stage, part: int) -> None:
        nonlocal done
        with session(driver, address) as own:
            for statement, rows in stage:
                size = _DELETED_AT_ONCE if "DELETE" in statement else _BATCH
                mine = rows[len(rows) * part // _SESSIONS : len(rows) * (part + 1) // _SESSIONS]
                for start in range(0, len(mine), size):
                    batch = mine[start : start + size]
                    # Two sessions may lock each other out; the server then undoes one, and it is run again.
                    own.execute_write(run, statement, batch)
                    with counting:
                        done += len(batch)
                        watch(_WRITING, done, total)

    with ThreadPoolExecutor(_SESSIONS) as sessions:
        for stage in wanted:
            # Each has a stretch of all kinds, which is a part of the city: none is idle while a small kind is written.
            for part in [sessions.submit(write_part, stage, part) for part in range(_SESSIONS)]:
                part.result()
