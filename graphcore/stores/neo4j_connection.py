"""The way to a Neo4j server, and what its failures mean to a user."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from ssl import SSLError
from typing import TYPE_CHECKING

from graphcore.errors import StoreUnavailable
from graphcore.stores.neo4j_address import Neo4jAddress

if TYPE_CHECKING:
    from neo4j import Driver, Session

OLDEST = (5, 26)
_TIMEOUT = 15.0  # seconds
_AGENT = re.compile(r"Neo4j/(\d+)\.(\d+)")


class ConnectionLost(StoreUnavailable):
    """The server went away, is not ready, or somebody else was quicker: what was being done may be tried again."""


@contextmanager
def connected(address: Neo4jAddress) -> Iterator[Driver]:
    """A driver for a server that answers, knows the user and is not too old.

    Raises
    ------
    StoreUnavailable
        If it is not so, or by whatever fails inside the ``with``.
    """
    from neo4j import GraphDatabase, basic_auth

    # What the driver logs is told as an error too; without a handler Python would print it.
    logging.getLogger("neo4j").addHandler(logging.NullHandler())
    auth = None if address.password is None else basic_auth(address.user, address.password)
    with _failures(address):
        driver = GraphDatabase.driver(
            address.uri,
            auth=auth,
            connection_timeout=_TIMEOUT,
            connection_acquisition_timeout=2 * _TIMEOUT,
            max_transaction_retry_time=_TIMEOUT,
            notifications_min_severity="OFF",  # a kind that no node has yet is no mistake
        )
        with driver:
            check_version(driver.get_server_info().agent, address)
            yield driver


def reach(address: Neo4jAddress) -> None:
    """Raise StoreUnavailable unless there is a server to work with."""
    with connected(address):
        pass


def session(driver: Driver, address: Neo4jAddress) -> Session:
    """A session with the database that the address names."""
    return driver.session(database=address.database, fetch_size=10_000)


def check_version(agent: str, address: Neo4jAddress) -> None:
    """Refuse a server that is too old.

    Parameters
    ----------
    agent
        What the server calls itself, such as ``Neo4j/5.26.0``.

    Raises
    ------
    StoreUnavailable
        If it is older than 5.26.

    Examples
    --------
    >>> check_version("Neo4j/4.4.38", Neo4jAddress.of("bolt://localhost", {}))
    Traceback (most recent call last):
    graphcore.errors.StoreUnavailable: bolt://localhost is a server of version 4.4; 5.26 or later is needed.
    """
    found = _AGENT.match(agent)
    if found is None or (int(found[1]), int(found[2])) < OLDEST:
        version = f"{found[1]}.{found[2]}" if found else agent
        raise StoreUnavailable(
            f"{address} 的服务器版本是 {version}，太旧；请升级到 5.26 以上。",
            f"{address} is a server of version {version}; 5.26 or later is needed.",
        )


@contextmanager
def _failures(address: Neo4jAddress) -> Iterator[None]:
    """What the driver and the server report, as the one sentence a user can act on."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except (DriverError, Neo4jError, OSError) as error:
        raise _explained(error, address) from error


def _explained(error: Exception, address: Neo4jAddress) -> StoreUnavailable:
    from neo4j.exceptions import AuthError, DriverError, Neo4jError, UnsupportedServerProduct

    code = (error.code if isinstance(error, Neo4jError) else None) or ""
    if isinstance(error, AuthError) and address.password is None:
        return StoreUnavailable(
            f"{address} 要密码；请设置 NEO4J_PASSWORD（用户不是 neo4j 的，还有 NEO4J_USERNAME）。",
            f"{address} wants a password; set NEO4J_PASSWORD, and NEO4J_USERNAME if the user is not neo4j.",
        )
    if isinstance(error, AuthError) or ".Security." in code:
        return StoreUnavailable(
            f"{address} 不接受用户 {address.user} 和所给的密码；请检查 NEO4J_USERNAME 和 NEO4J_PASSWORD。",
            f"{address} does not accept user {address.user} with the password given; "
            "check NEO4J_USERNAME and NEO4J_PASSWORD.",
        )
    if code.endswith("DatabaseNotFound") or address.database == "system":  # which holds users, and no graph
        return StoreUnavailable(
            f"{address} 上没有这个可以存图的数据库；请检查地址末尾的数据库名或 NEO4J_DATABASE。",
            f"There is no such database for graphs at {address}; "
            "check the name at the end of the address, or NEO4J_DATABASE.",
        )
    if isinstance(error, UnsupportedServerProduct):
        return StoreUnavailable(
            f"{address} 不是 Neo4j 服务器，或版本太旧；请检查地址，服务器要 5.26 以上。",
            f"{address} is no Neo4j server, or one that is too old; check the address; 5.26 or later is needed.",
        )
    if any(isinstance(cause, SSLError) for cause in _causes(error)):
        return ConnectionLost(
            f"与 {address} 的 TLS 连接不成；证书是自己签发的请用 +ssc，服务器没有 TLS 请去掉 +s，否则请检查证书。",
            f"There is no TLS connection to {address}; write +ssc for a certificate of your own, leave +s out "
            "for a server without TLS, or check its certificate.",
        )
    if code.endswith("ConstraintValidationFailed"):
        return ConnectionLost(
            f"别人正在写入 {address}；请等一会儿再试。", f"Somebody else is writing to {address}; wait, and try again."
        )
    if isinstance(error, OSError | DriverError) or error.is_retryable():  # type: ignore[attr-defined]
        return ConnectionLost(
            f"连不上 {address}，或连接中断；请检查地址、网络和服务器是否在运行，然后重试。",
            f"{address} cannot be reached, or the connection was lost; "
            "check address, network and whether the server runs, and try again.",
        )
    reason = _first_line(error)
    return StoreUnavailable(
        f"{address} 拒绝了请求：{reason}；请检查服务器。", f"{address} refused: {reason}; check the server."
    )


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """An error and all that led to it."""
    while error is not None:
        yield error
        if isinstance(error, BaseExceptionGroup):
            for each in error.exceptions:
                yield from _causes(each)
        error = error.__cause__ or error.__context__


def _first_line(error: Exception) -> str:
    """What the server says, without the values it was given."""
    from neo4j.exceptions import Neo4jError

    if isinstance(error, Neo4jError) and error.code:
        return error.code
    return type(error).__name__
