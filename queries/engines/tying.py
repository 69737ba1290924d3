"""What ties nodes to each other, and which pairs are tied at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from itertools import combinations, product

from queries.engines.snapshot import Link, Snapshot
from queries.engines.traversal import leading, reached
from queries.rules import Tie


def tying(
    seen: Snapshot, tie: Tie, ones: AbstractSet[str], others: AbstractSet[str], anchor: str | None = None
) -> set[Link]:
    """Every link that ties one of some nodes to one of others; none where nothing does."""
    links: set[Link] = set()
    for one, other in product(ones, others):
        if tie.direct:
            links |= leading(seen, tie.direct, one, {other}) | leading(seen, tie.direct, other, {one})
        if tie.shared:
            shared = reached(seen, tie.shared, one) & reached(seen, tie.shared, other)
            if tie.concerning and anchor is not None:
                shared &= reached(seen, tie.concerning, anchor)
                links |= leading(seen, tie.concerning, anchor, shared)
            links |= leading(seen, tie.shared, one, shared) | leading(seen, tie.shared, other, shared)
    return links


def related_pairs(seen: Snapshot, tie: Tie, nodes: Iterable[str]) -> dict[tuple[str, str], set[Link]]:
    """The unordered pairs among some nodes that are tied, ids in order, each with the links that tie it."""
    among = set(nodes)
    pairs: set[tuple[str, str]] = set()
    meeting: defaultdict[str, set[str]] = defaultdict(set)
    for node in among:
        if tie.direct:
            pairs |= {(min(node, far), max(node, far)) for far in reached(seen, tie.direct, node) & among - {node}}
        for shared in reached(seen, tie.shared, node) if tie.shared else ():
            meeting[shared].add(node)
    for met in meeting.values():
        pairs |= set(combinations(sorted(met), 2))
    return {(one, other): tying(seen, tie, {one}, {other}) for one, other in sorted(pairs)}
