"""Findings as lines of JSON, straight out of columns: what :meth:`queries.findings.Finding.to_json` says, byte for byte.

No finding is an object here. Its line is put together, for very many at once, from texts that are known already: of
the few ways in which answers of a rule differ, of the nodes, and of the items of evidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import polars as pl

from graphcore.columns import KINDS, Positions
from queries.engines.arrays.day import LINK_KINDS, Day
from queries.engines.arrays.deciding import Decided
from queries.engines.arrays.evidence import Evidence, evidence
from queries.engines.arrays.relations import Integers, Pairs
from queries.engines.arrays.telling import details_of, places, sources_of_links, sources_of_nodes
from queries.findings import compact
from queries.rules import Rule

_AT_ONCE = 100_000
_TEXT = r'"(?:[^"\\]|\\.)*"'
_ONE_SOURCE = rf"^\[\[({_TEXT}),({_TEXT}|null),(\d+|null),({_TEXT}|null)\]\]$"
_AS_OBJECT = '[{"file":${1},"sheet":${2},"row":${3},"column":${4}}]'
_NO_COLUMN = r',"column":null\}\]$'
_PLAIN = r'^[^"\\\x00-\x1f]*$'


def lines(day: Day, rule: Rule, decided: Decided) -> Iterator[str]:
    """The lines of all findings in canonical order, a portion at a time, each line with its end."""
    rows: Integers = day.ranks(decided.about).argsort()
    if decided.other is not None:
        one, other = (day.columns.told_of_nodes("id", nodes) for nodes in (decided.about, decided.other))
        rows = (one + "--" + other).arg_sort().to_numpy().astype(np.int64)
    for first in range(0, len(rows), _AT_ONCE):
        yield "".join(_portion(day, rule, decided, rows[first : first + _AT_ONCE]))


def _portion(day: Day, rule: Rule, decided: Decided, rows: Integers) -> pl.Series:
    about, community = decided.about.take(rows), decided.community.take(rows)
    found = evidence(day, rule, decided, rows)
    other = about if decided.other is None else decided.other.take(rows)
    told = _Told(day, found, (about, other, community[community >= 0]))
    identity, name = told.id(about), told.of("name", about)
    kinds = pl.Series(KINDS).gather(day.kinds.take(about))
    if decided.other is not None:
        identity, name = identity + "--" + told.id(other), name + " — " + told.of("name", other)
        kinds = pl.Series(["pair"]).new_from_index(0, len(rows))
    where = pl.Series(["null"]).extend(_quoted(told.id(community[community >= 0])))
    place = np.zeros(len(rows), np.int64)
    place[community >= 0] = np.arange(1, len(where))
    parts = pl.DataFrame(
        [
            _quoted(identity).alias("id"),
            kinds.alias("kind"),
            _quoted(name).alias("name"),
            where.gather(place).alias("community"),
            _answers(rule, decided, rows).alias("answer"),
            _evidence(day, found, told, len(rows)).alias("evidence"),
        ]
    )
    start = f'{{{{"rule":{compact(rule.id)},"id":'  # braces of JSON are doubled, those of parts are not
    line = pl.format(start + '{},"kind":"{}","name":{},"community":{},{},"evidence":[{}]}}\n', *parts.columns)
    return parts.select(line).to_series()


class _Told:
    """Ids and names of all nodes that a portion speaks of, each asked for once."""

    def __init__(self, day: Day, found: Evidence, answers: Iterable[Positions]) -> None:
        self._day = day
        spoken_of = np.zeros(day.size, np.bool_)
        links = found.links
        for nodes in (*answers, found.nodes.end, links.source, links.target):
            spoken_of[nodes] = True
        at = np.flatnonzero(spoken_of).astype(np.int32)
        self._place = np.zeros(day.size, np.int32)
        self._place[at] = np.arange(len(at), dtype=np.int32)
        self._ids = day.columns.told_of_nodes("id", at)

    def id(self, nodes: Positions) -> pl.Series:
        """The ids of some nodes."""
        return self._ids.gather(self._place.take(nodes))

    def of(self, column: str, nodes: Positions) -> pl.Series:
        """Another column of some nodes."""
        return self._day.columns.told_of_nodes(column, nodes)


def _quoted(texts: pl.Series) -> pl.Series:
    """Texts as JSON."""
    plain = texts.str.contains(_PLAIN)
    quoted = '"' + texts + '"'
    if plain.all():
        return quoted
    return quoted.scatter((~plain).arg_true(), pl.Series([*map(compact, texts.filter(~plain))]))


def _answers(rule: Rule, decided: Decided, rows: Integers) -> pl.Series:
    """Status and details: of the few combinations that there are, each is written once."""
    every = (decided.status, decided.choice, decided.missing, *(listed.bits for listed in decided.lists.values()))
    _, first, place = np.unique(
        np.column_stack([part.take(rows).astype(np.uint64) for part in every]),
        axis=0,
        return_index=True,
        return_inverse=True,
    )
    distinct = rows.take(first)
    written = [
        compact({"status": rule.statuses[status], **details})[1:-1]
        for status, details in zip(
            decided.status.take(distinct).tolist(), details_of(rule, decided, distinct), strict=True
        )
    ]
    return pl.Series(written, dtype=pl.String).gather(place)


def _evidence(day: Day, found: Evidence, told: _Told, size: int) -> pl.Series:
    """The items of each answer: the nodes, then the links, as far as they have sources."""
    nodes, links = found.nodes, found.links
    of_nodes = _sources(sources_of_nodes(day, Pairs(nodes.owner, nodes.end)), with_column=False)
    of_links = _sources(sources_of_links(day, found), with_column=True)
    kinds = pl.Series([f'{{"edge":["{kind}",' for kind in LINK_KINDS]).gather(links.kind)
    ends = _quoted(told.id(links.source)) + "," + _quoted(told.id(links.target))
    items = pl.DataFrame(
        {
            "owner": np.concatenate([nodes.owner, links.owner]),
            "item": pl.concat(
                [
                    '{"node":' + _quoted(told.id(nodes.end)) + ',"sources":' + of_nodes + "}",
                    kinds + ends + '],"sources":' + of_links + "}",
                ]
            ),
            "kept": pl.concat([of_nodes, of_links]) != "[]",
        }
    ).filter("kept")
    joined = items.group_by("owner", maintain_order=True).agg(pl.col("item").str.join(","))
    every = pl.Series([""]).extend(joined["item"])
    place = np.zeros(size, np.int64)
    place[joined["owner"].to_numpy()] = np.arange(1, len(every))
    return every.gather(place)


def _sources(texts: pl.Series, *, with_column: bool) -> pl.Series:
    """Sources as findings have them, out of those that a graph keeps."""
    written = texts.str.replace(_ONE_SOURCE, _AS_OBJECT)
    if not with_column:
        written = written.str.replace(_NO_COLUMN, "}]")
    several = written.str.starts_with("[[")  # no longer a list of lists where it was one source
    if several.any():
        given = (places([text]) for text in texts.filter(several))
        objects = (compact([place.to_json(with_column=with_column) for place in each]) for each in given)
        written = written.scatter(several.arg_true(), pl.Series([*objects]))
    return written
