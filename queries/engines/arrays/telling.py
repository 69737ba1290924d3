"""Findings out of columns, for those answers that are asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import repeat

import numpy as np
import polars as pl

from graphcore.columns import KINDS, Positions
from graphcore.provenance import Source, in_order
from queries.engines.arrays.day import LINK_KINDS, Day
from queries.engines.arrays.deciding import Decided
from queries.engines.arrays.evidence import Evidence, evidence
from queries.engines.arrays.knowledge import named_by_code
from queries.engines.arrays.relations import Integers, Pairs, Rows, distinct_places, keys
from queries.findings import EdgeEvidence, Finding, NodeEvidence
from queries.findings import Evidence as Item
from queries.findings import in_order as findings_in_order
from queries.rules import CoverageRule, Rule

Details = dict[str, str | tuple[str, ...] | None]


def tell(day: Day, rule: Rule, decided: Decided, rows: Integers) -> list[Finding]:
    """The findings of some answers, in canonical order."""
    about, other, community = decided.about[rows], decided.other, decided.community[rows]
    found = evidence(day, rule, decided, rows)
    links = found.links
    ids = _told(day, "id", about, community[community >= 0], found.nodes.end, links.source, links.target)
    names = _told(day, "name", about)
    pairs: Iterable[tuple[str, str] | None] = repeat(None, len(rows))
    kinds = (KINDS[code] for code in day.kinds[about].tolist())
    identities, called = [ids[node] for node in about.tolist()], [names[node] for node in about.tolist()]
    if other is not None:
        second = other[rows]
        ids, names = ids | _told(day, "id", second), names | _told(day, "name", second)
        others = second.tolist()
        pairs = [(one, ids[node]) for one, node in zip(identities, others, strict=True)]
        kinds = repeat("pair", len(rows))  # type: ignore[assignment]
        identities = ["--".join(pair) for pair in pairs if pair]
        called = [f"{one} — {names[node]}" for one, node in zip(called, others, strict=True)]
    return findings_in_order(
        Finding(
            rule.id, identity, kind, name, None if where < 0 else ids[where], rule.statuses[status], said, why, pair
        )
        for identity, kind, name, where, status, said, why, pair in zip(
            identities,
            kinds,
            called,
            community.tolist(),
            decided.status[rows].tolist(),
            details_of(rule, decided, rows),
            _items(day, found, ids, len(rows)),
            pairs,
            strict=True,
        )
    )


def _told(day: Day, column: str, *nodes: Positions) -> dict[int, str]:
    """A column of some nodes, by position."""
    at = np.unique(np.concatenate(nodes)).astype(np.int32)
    return dict(zip(at.tolist(), day.columns.told_of_nodes(column, at).to_list(), strict=True))


def details_of(rule: Rule, decided: Decided, rows: Integers) -> list[Details]:
    """What only some rules say, in the order of findings."""
    details: list[Details] = [{} for _ in range(len(rows))]
    if isinstance(rule, CoverageRule) and rule.way_names:
        ways = [*(way.name for way in rule.ways), None, None]
        for said, choice in zip(details, decided.choice[rows].tolist(), strict=True):
            said["way"] = ways[choice]
    for name, listed in decided.lists.items():
        for said, value in zip(details, named_by_code(listed.bits[rows], listed.names), strict=True):
            said[name] = value
    lacking = decided.missing[rows]
    unknown = np.flatnonzero(lacking)
    for place, rosters in zip(unknown.tolist(), named_by_code(lacking[unknown], rule.rosters), strict=True):
        details[place]["missing"] = rosters
    return details


def _items(day: Day, found: Evidence, ids: Mapping[int, str], size: int) -> list[tuple[Item, ...]]:
    """The evidence of each answer: the nodes, then the links, as far as they have sources."""
    items: list[list[Item]] = [[] for _ in range(size)]
    every = sources_of_nodes(day, found.nodes)
    for owner, node, text in zip(found.nodes.owner.tolist(), found.nodes.end.tolist(), every, strict=True):
        if sources := places([text]):
            items[owner].append(NodeEvidence(ids[node], sources))
    links = found.links
    for owner, kind, source, target, text in zip(
        *(part.tolist() for part in links), sources_of_links(day, found), strict=True
    ):
        if sources := places([text]):
            items[owner].append(EdgeEvidence(LINK_KINDS[kind], ids[source], ids[target], sources))
    return [tuple(each) for each in items]


def sources_of_nodes(day: Day, nodes: Pairs) -> pl.Series:
    """The sources of each node, as JSON."""
    at, place = np.unique(nodes.end, return_inverse=True)
    return day.columns.told_of_nodes("sources", at.astype(np.int32)).gather(place)


def sources_of_links(day: Day, found: Evidence) -> pl.Series:
    """The sources of each link, as JSON; of several edges between the same ends all in one list."""
    links = found.links
    told = pl.Series([], dtype=pl.String)
    order: Integers = np.empty(len(links.owner), np.int64)
    for code in np.unique(links.kind).tolist():
        of_kind = np.flatnonzero(links.kind == code)
        source, target, rows, first = day.links(LINK_KINDS[code])
        wanted = keys(links.source.take(of_kind), links.target.take(of_kind), day.size)
        link, place = distinct_places(wanted)
        at = np.searchsorted(keys(source, target, day.size), link)
        order[of_kind] = place + len(told)
        told = told.append(_of_each(day, LINK_KINDS[code], at, rows, first))
    return told.gather(order)


def _of_each(day: Day, kind: str, at: Integers, rows: Positions, first: Integers | None) -> pl.Series:
    """The sources of each of some links of a kind."""
    if first is None:
        return day.columns.sources_of_edges(kind, rows.take(at))
    numbers = np.repeat(np.arange(len(first)), np.diff(np.append(first, len(rows))))
    owners, these = Rows(numbers, rows, len(first)).at(at)
    told = pl.DataFrame({"owner": owners, "text": day.columns.sources_of_edges(kind, rows.take(these))})
    lists = told.filter(pl.col("text") != "[]").with_columns(pl.col("text").str.slice(1).str.strip_suffix("]"))
    joined = lists.group_by("owner").agg(pl.col("text").str.join(","))
    every = pl.DataFrame({"owner": np.arange(len(at))}).join(joined, on="owner", how="left", maintain_order="left")
    return "[" + every["text"].fill_null("") + "]"


def places(texts: Iterable[str]) -> tuple[Source, ...]:
    """The distinct places that texts tell, in canonical order."""
    return in_order(Source(*place) for text in texts for place in json.loads(text))
