"""Which Neo4j database a URL names, and who asks."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from graphcore.errors import UnusableInput

SCHEMES = frozenset(scheme + tls for scheme in ("bolt", "neo4j") for tls in ("", "+s", "+ssc"))
"""``+s``: TLS with a certificate that the machine trusts; ``+ssc``: TLS with any certificate."""


@dataclass(frozen=True, slots=True)
class Neo4jAddress:
    """A database on a server.

    Attributes
    ----------
    uri
        Scheme, host and port, as the driver takes it.
    database
        Name; None for the one that the server gives this user.
    """

    uri: str
    database: str | None
    user: str
    password: str | None = field(repr=False)

    @classmethod
    def of(cls, url: str, environment: Mapping[str, str] = os.environ) -> Neo4jAddress:
        """What a URL names, with user, password and database from the environment.

        Parameters
        ----------
        url
            ``neo4j://host:7687`` or ``neo4j://host:7687/database``; ``bolt`` for one server without
            routing, ``+s`` and ``+ssc`` for TLS.
        environment
            ``NEO4J_USERNAME`` (else ``neo4j``), ``NEO4J_PASSWORD``, ``NEO4J_DATABASE``.

        Raises
        ------
        UnusableInput
            If it is no such URL, or has a password in it, where histories and logs would keep it.

        Examples
        --------
        >>> Neo4jAddress.of("neo4j+s://graph.example/city", {})
        Neo4jAddress(uri='neo4j+s://graph.example', database='city', user='neo4j')
        """
        try:
            parts = urlsplit(url)
            named = parts.hostname and parts.port != 0
        except ValueError:
            named = None
        if not named or parts.scheme not in SCHEMES or parts.query or parts.fragment:
            raise UnusableInput(
                "Neo4j 的地址不对；请写成 neo4j://主机:7687 或 neo4j://主机:7687/数据库名。",
                "This is no address of a Neo4j server; write neo4j://host:7687 or neo4j://host:7687/database.",
            )
        if "@" in parts.netloc:
            raise UnusableInput(
                "地址里不要写用户名和密码；请用环境变量 NEO4J_USERNAME 和 NEO4J_PASSWORD。",
                "Leave user and password out of the address; set NEO4J_USERNAME and NEO4J_PASSWORD.",
            )
        return cls(
            uri=f"{parts.scheme}://{parts.netloc}",
            database=unquote(parts.path.strip("/")) or environment.get("NEO4J_DATABASE") or None,
            user=environment.get("NEO4J_USERNAME") or "neo4j",
            password=environment.get("NEO4J_PASSWORD") or None,
        )

    def __str__(self) -> str:
        return self.uri if self.database is None else f"{self.uri}/{self.database}"
