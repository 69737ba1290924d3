"""DuckDB: tables in memory, two queries."""

from __future__ import annotations

import duckdb

from benchmarks.peers.facts import ROLES, VENUES, Facts
from benchmarks.peers.questions import UNITS, Counts, named
from graphcore.stores.arrow_stream import ArrowStream

_Q1 = f"""
WITH core AS (SELECT node FROM nodes WHERE kind = 'party_org' AND level IS DISTINCT FROM 'group'),
own AS (SELECT DISTINCT source AS node FROM has_party_org JOIN core ON target = core.node),
built AS (SELECT node FROM own UNION SELECT target FROM covers JOIN core ON source = core.node),
inside AS (
  SELECT DISTINCT source AS node FROM located_in JOIN built ON target = built.node JOIN nodes ON target = nodes.node
  WHERE kind IN {VENUES}
),
organised AS (SELECT node FROM own UNION SELECT node FROM inside),
works AS (SELECT DISTINCT target AS node FROM instructs JOIN core ON source = core.node)
SELECT kind, street, CASE
  WHEN status <> 'operating' THEN 3 WHEN organised.node IS NOT NULL THEN 0 WHEN works.node IS NOT NULL THEN 1
  WHEN knows THEN 2 ELSE 4 END, count(*)
FROM nodes LEFT JOIN organised ON nodes.node = organised.node LEFT JOIN works ON nodes.node = works.node
WHERE kind IN ('enterprise', 'social_org') GROUP BY ALL
"""  # noqa: S608  # names are ours
_HOLDERS = " UNION ALL ".join(
    f"SELECT source AS actor, target AS estate, {1 << place} AS role FROM {role}"  # noqa: S608
    for place, role in enumerate(ROLES)
)
_Q2 = f"""
WITH holders AS ({_HOLDERS}),
held AS (SELECT estate, bit_or(role) AS roles FROM holders GROUP BY estate),
part AS (SELECT source AS actor, target AS matter FROM leads UNION ALL SELECT source, target FROM joins),
met AS (
  SELECT concerns.target AS estate, source AS matter, bit_or(role) AS roles FROM concerns
  JOIN part ON part.matter = concerns.source JOIN holders ON holders.estate = concerns.target AND part.actor = holders.actor
  GROUP BY ALL
),
tied AS (
  SELECT estate, bit_or(CASE WHEN roles & 3 = 3 THEN 1 ELSE 0 END | CASE WHEN roles & 6 = 6 THEN 2 ELSE 0 END
    | CASE WHEN roles & 5 = 5 THEN 4 ELSE 0 END) AS pairs FROM met GROUP BY estate
),
told AS (
  SELECT street, knows, knows_matters, coalesce(roles, 0) <> 7 AS lacks,
    (roles & 3 = 3 AND coalesce(pairs, 0) & 1 = 0) OR (roles & 6 = 6 AND coalesce(pairs, 0) & 2 = 0)
    OR (roles & 5 = 5 AND coalesce(pairs, 0) & 4 = 0) AS apart
  FROM nodes LEFT JOIN held ON node = held.estate LEFT JOIN tied ON node = tied.estate WHERE kind = 'estate'
)
SELECT street, CASE WHEN (lacks AND knows) OR (apart AND knows_matters) THEN 1 WHEN lacks OR apart THEN 2 ELSE 0 END, count(*)
FROM told GROUP BY ALL
"""  # noqa: S608


class DuckDBQueries:
    """Q1 and Q2 as SQL."""

    def __init__(self, facts: Facts) -> None:
        self._streets = facts.streets
        self._connection = duckdb.connect()
        for name, frame in {"nodes": facts.nodes, **facts.edges}.items():
            self._connection.register("frame", ArrowStream(frame))
            self._connection.execute(f"CREATE TABLE {name} AS SELECT * FROM frame")  # noqa: S608
            self._connection.unregister("frame")

    def q1(self) -> Counts:
        """See :class:`benchmarks.peers.questions.Peer`."""
        rows = self._connection.execute(_Q1).fetchall()
        told: Counts = {}
        for rule, kind, _ in UNITS:
            told |= self._table(rule, [tuple(each) for of_kind, *each in rows if of_kind == kind], 5)
        return told

    def q2(self) -> Counts:
        """See :class:`benchmarks.peers.questions.Peer`."""
        return self._table("estate-triad", self._connection.execute(_Q2).fetchall(), 3)

    def _table(self, rule: str, rows: list[tuple[int, ...]], statuses: int) -> Counts:
        table = [[0] * statuses for _ in self._streets]
        for street, status, number in rows:
            table[street][status] = number
        return named(rule, self._streets, table)
